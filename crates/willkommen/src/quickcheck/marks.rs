//! What stands beside the questions of a check: how much evidence there is, and whether the agency agrees
//! that one does not apply.

use std::collections::BTreeMap;

use platform::Result;
use platform::texts::Translator;

use super::not_applicable::Claim;
use super::{Sheet, evidence, not_applicable, round, store};
use crate::app::App;
use crate::layout::Frame;

/// The marks of all questions.
pub struct Marks {
    evidence: BTreeMap<String, evidence::Standing>,
    claims: Vec<Claim>,
    changes: BTreeMap<String, round::Change>,
}

impl Marks {
    /// The marks of a check and its municipality.
    pub async fn of(app: &App, t: &Translator, sheet: &Sheet) -> Result<Self> {
        let c = app.db.read();
        Ok(Self {
            evidence: evidence::standing(c, sheet.town.id, app.clock.today()).await?,
            claims: not_applicable::of(c, sheet.check.id).await?,
            changes: round::changes(app, t, sheet).await?,
        })
    }

    /// How many pieces of evidence a question has.
    pub fn evidence(&self, question: &str) -> usize {
        self.evidence.get(question).map_or(0, |standing| standing.count)
    }

    /// What was said of a question that does not apply.
    pub fn claim(&self, question: &str) -> Option<&Claim> {
        self.claims.iter().find(|claim| claim.question == question)
    }

    /// What a question meant when it was answered, where the answer waits to be confirmed.
    pub fn change(&self, question: &str) -> Option<&round::Change> {
        self.changes.get(question)
    }

    /// Whether any answer waits to be confirmed.
    pub fn has_changes(&self) -> bool {
        !self.changes.is_empty()
    }
}

/// Something that the agency has sent back to the municipality.
pub struct Returned {
    /// What it is.
    pub text: String,
    /// Where to go on, without the language.
    pub link: String,
}

/// What the agency has sent back: evidence that it asks about, reasons that it has refused.
///
/// # Errors
/// The database's own.
pub async fn returned(app: &App, frame: &Frame, is_lead: bool) -> Result<Vec<Returned>> {
    let town = frame.municipality()?;
    let t = &frame.t;
    let mut found: Vec<Returned> = evidence::of(app.db.read(), town.id)
        .await?
        .into_iter()
        .filter(|piece| piece.state() == evidence::State::Queried)
        .map(|piece| Returned {
            text: t.with2(
                "quickcheck-evidence-returned",
                "number",
                piece.question_number.as_str(),
                "title",
                piece.title.as_str(),
            ),
            link: format!("/quickcheck/questions/{}/evidence", piece.question),
        })
        .collect();
    // Of each variant the newest check, the active one first; both may ask the same question.
    let checks = store::all_of(app.db.read(), town.id).await?;
    let active = checks.first().map(|check| check.id);
    let (mut variants, mut questions) = (Vec::new(), Vec::new());
    for check in checks {
        if variants.contains(&check.variant()) {
            continue;
        }
        variants.push(check.variant());
        let sheet = Sheet::with(app, town, check).await?;
        let is_active = active == Some(sheet.check.id);
        for line in not_applicable::lines(app, &sheet, t.lang).await? {
            if !line.is_refused || questions.contains(&line.id) {
                continue;
            }
            let link = match (is_lead, is_active, sheet.check.completed_at) {
                (true, true, None) => format!("/quickcheck/fields/{}", line.field),
                (true, true, Some(_)) => "/quickcheck".to_owned(),
                (true, false, _) => "/quickcheck/variant".to_owned(),
                (false, ..) => "/quickcheck/result".to_owned(),
            };
            let text = t.with("quickcheck-not-applicable-returned", "number", line.number);
            found.push(Returned { text, link });
            questions.push(line.id);
        }
    }
    Ok(found)
}
