//! What the members of a wave are told when it is closed.

use platform::Result;

use super::rules::Group;
use super::store;
use crate::app::App;
use crate::ids::WaveId;
use crate::outbox::NewMail;
use crate::quickcheck::mentoring;
use crate::region;

/// A mail for every municipality that was counted in a closed wave: whether there are figures for its group,
/// and where. It holds no value.
///
/// # Errors
/// The database's own.
pub async fn closed_mails(app: &App, id: WaveId) -> Result<Vec<NewMail>> {
    let c = app.db.read();
    let wave = store::of(c, id).await?.filter(|wave| wave.closed_at.is_some());
    let Some(wave) = wave else { return Ok(Vec::new()) };
    let cuts = store::cuts(c, id).await?;
    let groups: Vec<Group> = cuts.iter().filter_map(|cut| Group::from_word(&cut.cohort)).collect();
    let t = app.translator(app.default_lang());
    let mut mails = Vec::new();
    for member in store::members(c, id).await? {
        let Some(town) = region::of(c, member.municipality).await? else { continue };
        let (name, recipient) = mentoring::lead(app, &town).await?;
        let body = match groups.iter().any(|group| group.holds(member.class())) {
            true => "quickcheck-wave-mail-body",
            false => "quickcheck-wave-mail-empty",
        };
        let values = [
            ("name", name.into()),
            ("municipality", town.full_name().into()),
            ("wave", wave.name.as_str().into()),
            ("link", format!("{}/{}/sign-in", app.config.base_url, t.lang.word()).into()),
        ];
        mails.push(NewMail {
            reason: format!("wave-closed:{id}:{}", town.id),
            recipient,
            subject: t.all("quickcheck-wave-mail-subject", &values),
            body: app.mail_body(&t, &t.all(body, &values)),
            attachment: None,
            holds_secret: false,
            hides_recipient: false,
        });
    }
    Ok(mails)
}
