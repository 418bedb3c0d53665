//! Versions of the programme's text, and what has changed between two of them: pure.

use similar::{ChangeTag, TextDiff};

platform::words! {
    /// What a stored text is.
    pub enum TextKind {
        /// The one that is worked on.
        Draft = "draft",
        /// Frozen for a round of consultations.
        Round = "round",
        /// Launched: what declarations refer to.
        Launched = "launched",
    }
}

/// The label of a launched version, such as `2.0`. Version 1 may be the one that the region pack
/// brings along.
#[must_use]
pub fn launched_label(number: i64) -> String {
    format!("{number}.0")
}

/// A paragraph in one language.
#[derive(Clone, Copy, Debug)]
pub struct Words<'a> {
    /// The same in every version.
    pub key: &'a str,
    /// Its heading.
    pub heading: &'a str,
    /// Its text.
    pub body: &'a str,
}

platform::words! {
    /// What happened to a paragraph, or to a piece of its text.
    pub enum Change {
        /// Nothing.
        Same = "same",
        /// It is new.
        Added = "added",
        /// It is gone.
        Removed = "removed",
        /// Its words differ.
        Reworded = "reworded",
    }
}

/// A run of words with what happened to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// Same, added or removed.
    pub change: Change,
    /// The words, with their spaces.
    pub words: String,
}

/// A paragraph beside its predecessor.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Compared {
    /// What happened to it as a whole.
    pub change: Change,
    /// Its number in the newer version; none when it is gone.
    pub number: Option<usize>,
    /// The heading in pieces.
    pub heading: Vec<Piece>,
    /// The text in pieces.
    pub body: Vec<Piece>,
}

/// Two versions side by side, in the order of the newer one; what is gone stands where it stood.
#[must_use]
pub fn compare(old: &[Words<'_>], new: &[Words<'_>]) -> Vec<Compared> {
    let mut compared: Vec<(usize, Compared)> = Vec::with_capacity(new.len());
    for (place, words) in new.iter().enumerate() {
        let before = old.iter().find(|other| other.key == words.key);
        let (heading, body) = match before {
            Some(before) => (pieces(before.heading, words.heading), pieces(before.body, words.body)),
            None => (whole(Change::Added, words.heading), whole(Change::Added, words.body)),
        };
        let change = match before {
            None => Change::Added,
            Some(before) if before.heading == words.heading && before.body == words.body => Change::Same,
            Some(_) => Change::Reworded,
        };
        compared.push((place, Compared { change, number: Some(place), heading, body }));
    }
    for (place, words) in old.iter().enumerate() {
        if new.iter().any(|other| other.key == words.key) {
            continue;
        }
        // After the nearest earlier paragraph that is still there.
        let anchor =
            old[..place].iter().rev().find_map(|other| new.iter().position(|still| still.key == other.key));
        let gone = Compared {
            change: Change::Removed,
            number: None,
            heading: whole(Change::Removed, words.heading),
            body: whole(Change::Removed, words.body),
        };
        let at = compared.iter().rposition(|(of, _)| anchor.is_some_and(|anchor| *of <= anchor));
        compared.insert(at.map_or(0, |at| at + 1), (anchor.unwrap_or(0), gone));
    }
    compared.into_iter().map(|(_, compared)| compared).collect()
}

fn whole(change: Change, words: &str) -> Vec<Piece> {
    vec![Piece { change, words: words.to_owned() }]
}

/// What changed between two texts, word by word; neighbours of one kind are one piece.
#[must_use]
pub fn pieces(old: &str, new: &str) -> Vec<Piece> {
    let difference = TextDiff::from_words(old, new);
    let mut pieces: Vec<Piece> = Vec::new();
    for part in difference.iter_all_changes() {
        let change = match part.tag() {
            ChangeTag::Equal => Change::Same,
            ChangeTag::Delete => Change::Removed,
            ChangeTag::Insert => Change::Added,
        };
        match pieces.last_mut() {
            Some(last) if last.change == change => last.words.push_str(part.value()),
            _ => pieces.push(Piece { change, words: part.value().to_owned() }),
        }
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn words<'a>(key: &'a str, body: &'a str) -> Words<'a> {
        Words { key, heading: key, body }
    }

    fn side(pieces: &[Piece], without: Change) -> String {
        pieces.iter().filter(|piece| piece.change != without).map(|piece| piece.words.as_str()).collect()
    }

    proptest! {
        #[test]
        fn both_versions_can_be_read_from_the_pieces(old in "[a-c \n]{0,40}", new in "[a-c \n]{0,40}") {
            let pieces = pieces(&old, &new);
            prop_assert_eq!(side(&pieces, Change::Added), old);
            prop_assert_eq!(side(&pieces, Change::Removed), new);
        }
    }

    #[test]
    fn paragraphs_are_followed_by_their_key() {
        let old = [words("a", "eins"), words("b", "zwei"), words("c", "drei")];
        let new = [words("a", "eins"), words("d", "neu"), words("c", "drei und vier")];
        let seen: Vec<(Change, Option<usize>)> =
            compare(&old, &new).iter().map(|compared| (compared.change, compared.number)).collect();
        assert_eq!(
            seen,
            [
                (Change::Same, Some(0)),
                (Change::Removed, None),
                (Change::Added, Some(1)),
                (Change::Reworded, Some(2)),
            ]
        );
        assert_eq!(compare(&old, &[]).len(), 3);
        assert!(compare(&[], &[]).is_empty());
    }
}
