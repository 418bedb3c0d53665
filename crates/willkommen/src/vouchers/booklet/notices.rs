//! Words in the reader's language or in German, and what a page says about that: at each piece where few are
//! marked, once at its top where many are.

use super::speech::{Speaker, Tongue};

/// So many marks of one kind stand at their pieces; more are said once, at the top of the page.
const MOST_AT_PIECES: usize = 2;

/// A piece of a page, as far as its language goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Piece {
    /// Whether the reader's language is missing, so that it is German.
    pub is_missing: bool,
    /// Whether nobody has checked its translation.
    pub is_unchecked: bool,
}

impl Piece {
    /// A piece of several words.
    #[must_use]
    pub fn of(words: &[&Said]) -> Self {
        Self {
            is_missing: words.iter().any(|said| said.is_missing),
            is_unchecked: words.iter().any(|said| said.is_unchecked),
        }
    }
}

/// Words in the reader's language, or in German and marked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    /// The words.
    pub text: String,
    /// Their language.
    pub lang: &'static str,
    /// Their direction.
    pub dir: &'static str,
    /// Whether the reader's language is missing.
    pub is_missing: bool,
    /// Whether nobody has checked the translation.
    pub is_unchecked: bool,
}

impl Said {
    /// The words of a language if there are any, and otherwise the German ones.
    #[must_use]
    pub fn of(own: Option<(&str, bool)>, german: &str, tongue: Tongue) -> Self {
        match own.filter(|(text, _)| !text.is_empty() || german.is_empty()) {
            Some((text, is_checked)) => Self {
                text: text.to_owned(),
                lang: tongue.code(),
                dir: tongue.direction(),
                is_missing: false,
                is_unchecked: !is_checked,
            },
            None => Self {
                text: german.to_owned(),
                lang: Tongue::De.code(),
                dir: Tongue::De.direction(),
                is_missing: tongue != Tongue::De && !german.is_empty(),
                is_unchecked: false,
            },
        }
    }

    /// What a page has to say of its language.
    #[must_use]
    pub fn piece(&self) -> Piece {
        Piece::of(&[self])
    }
}

/// The marks of all pieces of a page.
#[derive(Clone, Copy, Debug)]
pub struct Notices {
    s: Speaker,
    missing: usize,
    unchecked: usize,
}

impl Notices {
    /// Counts the marks of a page.
    #[must_use]
    pub fn of(s: Speaker, pieces: impl IntoIterator<Item = Piece>) -> Self {
        let (mut missing, mut unchecked) = (0, 0);
        for piece in pieces {
            missing += usize::from(piece.is_missing);
            unchecked += usize::from(piece.is_unchecked);
        }
        Self { s, missing, unchecked }
    }

    /// What is said once, at the top.
    #[must_use]
    pub fn top(&self) -> Vec<String> {
        let mut said = Vec::new();
        if self.missing > MOST_AT_PIECES {
            said.push(self.s.with("booklet-german-many", "n", self.missing));
        }
        // Where nobody has checked the language, each of its pages says so by itself.
        if self.unchecked > MOST_AT_PIECES && self.s.tongue.is_checked() {
            said.push(self.s.with("booklet-unchecked-many", "n", self.unchecked));
        }
        said
    }

    /// What is said at a piece. `german` is the key with which one that is missing says so.
    #[must_use]
    pub fn at(&self, piece: Piece, german: &str) -> Vec<String> {
        let is_told_above = self.unchecked > MOST_AT_PIECES;
        let is_checked = !piece.is_missing && !piece.is_unchecked;
        let mut keys: Vec<&str> = Vec::new();
        if piece.is_missing && self.missing <= MOST_AT_PIECES {
            keys.push(german);
        }
        if piece.is_unchecked && !is_told_above {
            keys.push("booklet-unchecked-text");
        }
        // The exception to what the whole page says of itself.
        if is_checked && is_told_above && !self.s.tongue.is_checked() {
            keys.push("booklet-checked-text");
        }
        keys.into_iter().map(|key| self.s.get(key)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const GERMAN: Piece = Piece { is_missing: true, is_unchecked: false };
    const UNCHECKED: Piece = Piece { is_missing: false, is_unchecked: true };
    const CHECKED: Piece = Piece { is_missing: false, is_unchecked: false };

    /// What a page says at its top and at each of its pieces.
    fn said(tongue: Tongue, pieces: &[Piece]) -> (Vec<String>, Vec<Vec<String>>) {
        let notices = Notices::of(Speaker { tongue }, pieces.iter().copied());
        (notices.top(), pieces.iter().map(|piece| notices.at(*piece, "welcome-german")).collect())
    }

    #[test]
    fn few_marks_stand_at_their_pieces() {
        let (top, at) = said(Tongue::En, &[GERMAN, UNCHECKED, CHECKED, GERMAN]);
        assert!(top.is_empty(), "{top:?}");
        assert_eq!(at.iter().map(Vec::len).collect::<Vec<_>>(), [1, 1, 0, 1]);
        assert_ne!(at[0], at[1]);
        let (top, at) = said(Tongue::Pl, &[UNCHECKED, CHECKED]);
        assert!(top.is_empty() && at[0].len() == 1 && at[1].is_empty(), "{top:?} {at:?}");
    }

    #[test]
    fn many_marks_are_said_once_at_the_top() {
        let (top, at) = said(Tongue::En, &[GERMAN, GERMAN, GERMAN, UNCHECKED, UNCHECKED, UNCHECKED]);
        assert_eq!(top.len(), 2, "{top:?}");
        assert!(top.iter().all(|notice| notice.contains('3')), "{top:?}");
        assert!(at.iter().all(Vec::is_empty), "{at:?}");
    }

    #[test]
    fn where_the_whole_page_is_unchecked_only_the_exception_is_marked() {
        let (top, at) = said(Tongue::Ro, &[UNCHECKED, UNCHECKED, CHECKED, UNCHECKED, GERMAN]);
        assert!(top.is_empty(), "the frame says it: {top:?}");
        assert_eq!(at.iter().map(Vec::len).collect::<Vec<_>>(), [0, 0, 1, 0, 1]);
        assert_eq!(at[2], [Speaker { tongue: Tongue::Ro }.get("booklet-checked-text")]);
    }
}
