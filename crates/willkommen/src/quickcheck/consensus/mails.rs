//! What the project lead is told when all colleagues have answered alone.

use platform::Result;

use super::store::{self, Round};
use crate::app::App;
use crate::ids::VoiceId;
use crate::outbox::NewMail;
use crate::quickcheck::colleague::rules::Mode;
use crate::quickcheck::colleague::store as voices;
use crate::region::{self, Office};

/// The mail to the project lead once all colleagues have finished, one for each round; none while somebody is
/// missing, or when the answers were put together already. It names nobody.
///
/// # Errors
/// The database's own.
pub async fn finished_mails(app: &App, voice: VoiceId) -> Result<Vec<NewMail>> {
    let c = app.db.read();
    let Some(voice) = voices::one(c, voice).await? else { return Ok(Vec::new()) };
    let round = store::round(c, voice.quick_check).await?.filter(Round::is_alone);
    let Some(round) = round else { return Ok(Vec::new()) };
    let mut colleagues = voices::of(c, voice.quick_check).await?;
    colleagues.retain(|one| one.mode() == Mode::Alone && one.person.is_none());
    if colleagues.is_empty() || colleagues.iter().any(|one| one.finished_at.is_none()) {
        return Ok(Vec::new());
    }
    let lead = region::holder_of(c, voice.municipality, Office::Lead, app.clock.today()).await?;
    let (Some(lead), Some(town)) = (lead, region::of(c, voice.municipality).await?) else {
        return Ok(Vec::new());
    };
    let t = app.translator(app.default_lang());
    let values = [
        ("municipality", town.full_name().into()),
        ("name", lead.name().into()),
        ("n", colleagues.len().into()),
        ("link", format!("{}/{}/sign-in", app.config.base_url, t.lang.word()).into()),
    ];
    Ok(vec![NewMail {
        reason: format!("colleagues-finished:{}:{}", voice.quick_check, round.started_at.0),
        recipient: lead.mail.clone(),
        subject: t.all("quickcheck-consensus-mail-subject", &values),
        body: app.mail_body(&t, &t.all("quickcheck-consensus-mail-body", &values)),
        attachment: None,
        holds_secret: false,
        hides_recipient: false,
    }])
}
