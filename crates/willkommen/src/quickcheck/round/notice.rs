//! What other pages say of the next round, and of answers that wait to be confirmed.

use platform::Result;

use super::outlook::Outlook;
use super::rules::Step;
use super::store;
use crate::app::App;
use crate::ids::QuickCheckId;
use crate::layout::Frame;
use crate::quickcheck::catalogue::Variant;
use crate::quickcheck::rules::{Score, Standing};

/// A sentence and its link.
pub struct Notice {
    /// What there is.
    pub text: String,
    /// Where it leads.
    pub link: String,
    /// What the link says.
    pub name: String,
}

/// What there is to say about the next round of a variant; nothing when there is none.
///
/// # Errors
/// The database's own.
pub async fn notice(app: &App, frame: &Frame, variant: Variant) -> Result<Option<Notice>> {
    let t = &frame.t;
    let town = frame.municipality()?;
    let Some(outlook) = Outlook::of(app, app.db.read(), town, Some(variant)).await? else { return Ok(None) };
    let version = outlook.new.version.as_str();
    let (text, name) = match (outlook.step, &outlook.earlier) {
        (Some(Step::Open), _) => {
            (t.with("quickcheck-round-notice-open", "version", version), "quickcheck-round-link-open")
        }
        (Some(Step::TakeUp), _) => {
            (t.with("quickcheck-round-notice-take-up", "version", version), "quickcheck-round-link-take-up")
        }
        (Some(Step::Again), _) => {
            let day = outlook.submitted_at.map(|at| frame.day(at)).unwrap_or_default();
            (t.with("quickcheck-round-notice-again", "day", day), "quickcheck-round-link-again")
        }
        (None, Some(earlier)) => {
            let version = earlier.catalogue_version.as_str();
            (t.with("quickcheck-round-notice-earlier", "version", version), "quickcheck-round-link-earlier")
        }
        (None, None) => return Ok(None),
    };
    let link = frame.to(&format!("/quickcheck/round?variant={}", variant.word()));
    Ok(Some(Notice { text, link, name: t.get(name) }))
}

/// A question whose answer waits to be confirmed.
pub struct Waiting {
    /// Its number and text.
    pub title: String,
    /// Where it is confirmed.
    pub link: String,
}

/// The questions of a check whose answers wait to be confirmed, in their order.
///
/// # Errors
/// The database's own.
pub async fn waiting_in(
    app: &App,
    frame: &Frame,
    score: &Score<'_>,
    check: QuickCheckId,
) -> Result<Vec<Waiting>> {
    let versions = store::of(app.db.read(), check).await?;
    let mut found = Vec::new();
    for field in &score.fields {
        let open = field.lines.iter().filter(|line| line.standing == Standing::Open);
        for question in open.map(|line| line.question).filter(|question| versions.contains_key(&question.id))
        {
            found.push(Waiting {
                title: format!("{} {}", question.number, question.text.get(frame.t.lang)),
                link: frame.to(&format!("/quickcheck/fields/{}#{}", field.field.number, question.id)),
            });
        }
    }
    Ok(found)
}
