//! What the project lead is told when the agency asks back about a piece of evidence.

use platform::Result;

use super::rules::State;
use super::store;
use crate::app::App;
use crate::ids::EvidenceId;
use crate::outbox::NewMail;
use crate::region::{self, Office};

/// The mail to the project lead about what the agency asks; none once it is answered.
///
/// # Errors
/// The database's own.
pub async fn queried_mails(app: &App, id: EvidenceId) -> Result<Vec<NewMail>> {
    let c = app.db.read();
    let evidence = store::one(c, id).await?.filter(|evidence| evidence.state() == State::Queried);
    let Some(evidence) = evidence else { return Ok(Vec::new()) };
    let lead = region::holder_of(c, evidence.municipality, Office::Lead, app.clock.today()).await?;
    let (Some(lead), Some(town)) = (lead, region::of(c, evidence.municipality).await?) else {
        return Ok(Vec::new());
    };
    let t = app.translator(app.default_lang());
    let values = [
        ("municipality", town.full_name().into()),
        ("name", lead.name().into()),
        ("number", evidence.question_number.as_str().into()),
        ("title", evidence.title.as_str().into()),
        ("remark", evidence.remark.as_str().into()),
        ("link", format!("{}/{}/sign-in", app.config.base_url, t.lang.word()).into()),
    ];
    // Asked something else later, it is another mail.
    let asked_at = evidence.looked_at.map_or(0, |at| at.0);
    Ok(vec![NewMail {
        reason: format!("evidence-queried:{id}:{asked_at}"),
        recipient: lead.mail.clone(),
        subject: t.all("quickcheck-evidence-mail-subject", &values),
        body: app.mail_body(&t, &t.all("quickcheck-evidence-mail-body", &values)),
        attachment: None,
        holds_secret: false,
        hides_recipient: false,
    }])
}
