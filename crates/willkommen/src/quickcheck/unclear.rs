//! What is still to be cleared up: answers "weiß ich nicht", and those that somebody is to look at again.

use std::collections::BTreeMap;

use super::rules::{Score, Standing};
use super::store::Kept;
use crate::layout::Frame;

/// A question on the list.
pub struct Unclear {
    /// Its number and text.
    pub title: String,
    /// Where it is answered.
    pub link: String,
    /// Why it is on the list.
    pub why: String,
    /// The comment for the team; may be empty.
    pub note: String,
}

/// The questions in their order.
pub fn of(frame: &Frame, score: &Score<'_>, kept: &BTreeMap<String, Kept>) -> Vec<Unclear> {
    let t = &frame.t;
    let mut found = Vec::new();
    for field in &score.fields {
        for line in field.lines.iter().filter(|line| line.standing.is_asked()) {
            let question = line.question;
            let given = kept.get(&question.id).map(|kept| &kept.given);
            let why = match line.standing {
                Standing::Unknown => "quickcheck-unknown",
                _ if given.is_some_and(|given| given.needs_review) => "quickcheck-review",
                _ => continue,
            };
            let path = format!("/quickcheck/fields/{}#{}", field.field.number, question.id);
            found.push(Unclear {
                title: format!("{} {}", question.number, question.text.get(t.lang)),
                link: frame.to(&path),
                why: t.get(why),
                note: given.map(|given| given.note.clone()).unwrap_or_default(),
            });
        }
    }
    found
}
