//! A piece of evidence as its pages show it.

use platform::clock::Day;

use super::rules::{self, State};
use super::store::Evidence;
use crate::ids::EvidenceId;
use crate::layout::Frame;

/// A piece in words.
pub struct Card {
    pub id: EvidenceId,
    pub kind: String,
    pub title: String,
    pub day: String,
    pub given: String,
    /// Number with unit, or a statement; empty for everything else.
    pub text: String,
    pub link: String,
    /// Where the file is; empty if there is none.
    pub file: String,
    pub is_document: bool,
    pub is_old: bool,
    state: State,
    /// The mark of where it stands.
    pub mark: String,
    pub remark: String,
    pub answer: String,
    /// When the agency has looked at it.
    pub looked: String,
}

impl Card {
    /// The card of a piece on a day.
    pub fn of(evidence: Evidence, frame: &Frame, today: Day) -> Self {
        let kind = evidence.kind();
        let (text, link) = match kind {
            rules::Kind::Link => (String::new(), evidence.value.clone()),
            rules::Kind::Number => (format!("{} {}", evidence.value, evidence.unit), String::new()),
            rules::Kind::Statement | rules::Kind::Document | rules::Kind::Photo => {
                (evidence.value.clone(), String::new())
            }
        };
        Self {
            id: evidence.id,
            kind: frame.t.get(kind_key(kind)),
            day: frame.t.date(evidence.dated_on),
            given: frame.day(evidence.given_at),
            text,
            link,
            file: match evidence.file.is_empty() {
                true => String::new(),
                false => frame.to(&format!("/evidence/{}/file", evidence.id)),
            },
            is_document: kind == rules::Kind::Document,
            is_old: rules::is_old(evidence.dated_on, today),
            state: evidence.state(),
            mark: evidence.mark(),
            looked: evidence.looked_at.map(|at| frame.day(at)).unwrap_or_default(),
            title: evidence.title,
            remark: evidence.remark,
            answer: evidence.answer,
        }
    }

    /// Whether the agency has seen it.
    pub fn is_seen(&self) -> bool {
        self.state == State::Seen
    }

    /// Whether the agency has asked back.
    pub fn is_queried(&self) -> bool {
        self.state == State::Queried
    }
}

/// The text key of a kind.
pub const fn kind_key(kind: rules::Kind) -> &'static str {
    match kind {
        rules::Kind::Document => "quickcheck-evidence-kind-document",
        rules::Kind::Link => "quickcheck-evidence-kind-link",
        rules::Kind::Photo => "quickcheck-evidence-kind-photo",
        rules::Kind::Number => "quickcheck-evidence-kind-number",
        rules::Kind::Statement => "quickcheck-evidence-kind-statement",
    }
}
