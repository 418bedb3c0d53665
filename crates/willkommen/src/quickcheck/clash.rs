//! Two answers to one question: both are shown, and somebody chooses. Nobody's is written over.

use platform::Result;
use platform::clock::Moment;
use platform::texts::Translator;
use serde_json::{Value, json};

use super::catalogue::{Catalogue, Question};
use super::given::{Given, Typed};
use super::rules::Answer;
use super::store::Kept;
use crate::app::App;
use crate::ids::PersonId;
use crate::people;

/// What is shown where two answers meet.
pub struct Clash {
    /// The answer of whoever looks, in words.
    pub mine: String,
    /// The one that is stored, in words.
    pub theirs: String,
    /// Whose the other one is.
    pub text: String,
    /// What the choice of the other one is called.
    pub keep: String,
    /// The stored one's revision.
    pub revision: i64,
    /// All of it for the script.
    pub told: Value,
}

impl Clash {
    /// Puts both answers into words; `reader` is who looks.
    pub async fn of(
        app: &App,
        t: &Translator,
        reader: PersonId,
        catalogue: &Catalogue,
        question: &Question,
        mine: &Typed,
        theirs: &Kept,
    ) -> Result<Self> {
        let who = who(app, t, reader, theirs.answered_by).await?;
        let keys = ["quickcheck-clash-keep", "quickcheck-clash-keep-on"];
        let (text, keep) = match theirs.refusal.as_str() {
            "" => (
                t.with("quickcheck-clash-text", "who", who.as_str()),
                at(app, t, &who, theirs.answered_at, keys),
            ),
            refusal => (
                t.with("quickcheck-not-applicable-refused-meanwhile", "refusal", refusal),
                t.get("quickcheck-not-applicable-leave-open"),
            ),
        };
        let own = spoken(t, catalogue, question, &mine.given);
        let other = spoken(t, catalogue, question, &theirs.given);
        let told = json!({
            "status": "clash",
            "words": t.with("quickcheck-clash-problem", "number", question.number.as_str()),
            "text": text,
            "keep": keep,
            "mine": own,
            "other": other,
            "seen": mine.seen,
            "theirs": told(theirs),
        });
        Ok(Self { mine: own, theirs: other, text, keep, revision: theirs.revision, told })
    }
}

/// A stored answer for the script.
pub fn told(kept: &Kept) -> Value {
    json!({
        "value": kept.given.word(),
        "reason": kept.given.reason,
        "note": kept.given.note,
        "review": kept.given.needs_review,
        "revision": kept.revision,
        "shown": kept.given.mark(),
    })
}

/// Who answered, in words that follow „von“; to oneself it is the other window.
pub async fn who(app: &App, t: &Translator, reader: PersonId, by: PersonId) -> Result<String> {
    if reader == by {
        return Ok(t.get("quickcheck-yourself"));
    }
    Ok(people::called(app.db.read(), by, t).await?)
}

/// A sentence about somebody at a moment: the first text today, the second on another day.
pub fn at(app: &App, t: &Translator, who: &str, moment: Moment, [today, earlier]: [&str; 2]) -> String {
    let day = app.clock.day(moment);
    if day == app.clock.today() {
        t.with2(today, "who", who, "time", app.clock.time_of_day(moment))
    } else {
        t.with2(earlier, "who", who, "day", t.date(day))
    }
}

/// An answer in words.
fn spoken(t: &Translator, catalogue: &Catalogue, question: &Question, given: &Given) -> String {
    let mut parts = vec![match given.answer {
        Some(Answer::Level(level)) => {
            let place = usize::from(level.min(4));
            let name = catalogue.level.get(place).map_or("", |level| level.name.get(t.lang).as_str());
            format!("{name}: {}", question.levels.get(t.lang)[place])
        }
        Some(Answer::Unknown) => t.get("quickcheck-unknown"),
        Some(Answer::NotApplicable) => {
            t.with("quickcheck-clash-not-applicable", "reason", given.reason.as_str())
        }
        None => t.get("quickcheck-clash-nothing"),
    }];
    if !given.note.is_empty() {
        parts.push(t.with("quickcheck-clash-note", "note", given.note.as_str()));
    }
    if given.needs_review {
        parts.push(t.get("quickcheck-clash-review"));
    }
    parts.join(" ")
}
