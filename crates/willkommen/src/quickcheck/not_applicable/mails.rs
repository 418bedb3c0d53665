//! What the project lead is told when a reason was refused.

use platform::Result;

use super::super::store as checks;
use super::rules::State;
use super::store;
use crate::app::App;
use crate::ids::NotApplicableId;
use crate::outbox::NewMail;
use crate::region::{self, Office};

/// The mail to the project lead about a refused reason; none once the question was answered anew.
///
/// # Errors
/// The database's own.
pub async fn refused_mails(app: &App, id: NotApplicableId) -> Result<Vec<NewMail>> {
    let c = app.db.read();
    let claim = store::one(c, id).await?.filter(|claim| claim.state() == State::Refused);
    let Some(claim) = claim else { return Ok(Vec::new()) };
    let lead = region::holder_of(c, claim.municipality, Office::Lead, app.clock.today()).await?;
    let (Some(lead), Some(town)) = (lead, region::of(c, claim.municipality).await?) else {
        return Ok(Vec::new());
    };
    let check = checks::all(c).await?.into_iter().find(|check| check.id == claim.quick_check);
    let catalogue = app.catalogue_of(&check.map(|check| check.catalogue_version).unwrap_or_default());
    let asked = catalogue.question.iter().find(|question| question.id == claim.question);
    let t = app.translator(app.default_lang());
    let values = [
        ("municipality", town.full_name().into()),
        ("name", lead.name().into()),
        ("number", asked.map_or(claim.question.as_str(), |asked| asked.number.as_str()).into()),
        ("question", asked.map_or("", |asked| asked.text.get(t.lang).as_str()).into()),
        ("reason", claim.reason.as_str().into()),
        ("refusal", claim.refusal.as_str().into()),
        ("link", format!("{}/{}/sign-in", app.config.base_url, t.lang.word()).into()),
    ];
    let decided = claim.decided_at.map_or(0, |at| at.0);
    Ok(vec![NewMail {
        reason: format!("not-applicable-refused:{id}:{decided}"),
        recipient: lead.mail.clone(),
        subject: t.all("quickcheck-not-applicable-mail-subject", &values),
        body: app.mail_body(&t, &t.all("quickcheck-not-applicable-mail-body", &values)),
        attachment: None,
        holds_secret: false,
        hides_recipient: false,
    }])
}
