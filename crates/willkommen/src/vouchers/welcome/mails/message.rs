//! What a town writes to newcomers: in German, and in as many languages of the booklet as it can.

use std::collections::BTreeMap;

use platform::web::form::{line, paragraph};
use platform::{Refusal, Result};

use super::rules::Purpose;
use crate::layout::Problems;
use crate::vouchers::booklet::speech::Tongue;

/// The longest subject, in characters.
const MOST_SUBJECT: usize = 150;
/// The longest text, in characters.
const MOST_TEXT: usize = 4_000;
/// So many may sign a mail.
const MOST_SIGNERS: usize = 3;
/// The longest of them, in characters.
const MOST_SIGNER: usize = 100;
/// What a town may write for; the reminder writes itself.
pub const PURPOSES: [Purpose; 2] = [Purpose::Receptions, Purpose::Survey];

/// Subject and text in one language.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Words {
    /// The subject, one line.
    pub subject: String,
    /// The text.
    pub text: String,
}

impl Words {
    fn is_empty(&self) -> bool {
        self.subject.is_empty() && self.text.is_empty()
    }
}

/// What was typed, tidied.
#[derive(Clone, Debug, Default)]
pub struct Typed {
    /// The word of the purpose.
    pub purpose: String,
    /// What makes a second press the same mail.
    pub message: String,
    /// Which preview was seen.
    pub seen: String,
    /// Which button was pressed.
    pub step: String,
    /// Who signs, one on each line; may be empty.
    pub signers: String,
    /// The languages in which something was typed.
    pub words: BTreeMap<Tongue, Words>,
}

/// The name of a field in a language; that in German has no ending.
#[must_use]
pub fn field(name: &str, tongue: Tongue) -> String {
    match tongue {
        Tongue::De => name.to_owned(),
        other => format!("{name}-{}", other.word()),
    }
}

impl Typed {
    /// What a form has sent.
    #[must_use]
    pub fn of_fields(sent: &[(String, String)]) -> Self {
        let typed = |name: String| {
            let found = sent.iter().find(|(known, _)| *known == name);
            found.map(|(_, value)| value.as_str()).unwrap_or_default()
        };
        let mut words = BTreeMap::new();
        for tongue in Tongue::ALL {
            let own = Words {
                subject: line(typed(field("subject", *tongue)), usize::MAX),
                text: paragraph(typed(field("text", *tongue)), usize::MAX),
            };
            if !own.is_empty() {
                words.insert(*tongue, own);
            }
        }
        Self {
            purpose: typed("purpose".to_owned()).to_owned(),
            message: typed("message".to_owned()).to_owned(),
            seen: typed("seen".to_owned()).to_owned(),
            step: typed("step".to_owned()).to_owned(),
            signers: paragraph(typed("signers".to_owned()), usize::MAX),
            words,
        }
    }

    /// What was typed in a language.
    #[must_use]
    pub fn words(&self, tongue: Tongue) -> Words {
        self.words.get(&tongue).cloned().unwrap_or_default()
    }

    /// What was typed as a message, or everything that is wrong with it. German there must be; another language has
    /// both, or neither.
    pub fn read(&self) -> Result<Message, Problems> {
        let purpose = Purpose::from_word(&self.purpose).filter(|purpose| PURPOSES.contains(purpose));
        let mut problems = Problems::none();
        if purpose.is_none() {
            problems.add("purpose", "vouchers-welcome-purpose-missing");
        }
        for tongue in Tongue::ALL {
            let words = self.words(*tongue);
            if *tongue == Tongue::De || !words.is_empty() {
                check(&words, *tongue, &mut problems);
            }
        }
        let signers: Vec<String> =
            self.signers.lines().filter(|line| !line.is_empty()).map(str::to_owned).collect();
        if signers.len() > MOST_SIGNERS {
            let many = Refusal::field("signers", "vouchers-welcome-signers-many");
            problems.0.push(many.with("most", MOST_SIGNERS));
        } else if signers.iter().any(|signer| signer.chars().count() > MOST_SIGNER) {
            let long = Refusal::field("signers", "vouchers-welcome-signers-long");
            problems.0.push(long.with("most", MOST_SIGNER));
        }
        match purpose {
            Some(purpose) if problems.is_empty() => {
                Ok(Message { purpose, words: self.words.clone(), signers })
            }
            _ => Err(problems),
        }
    }
}

/// Notes what is wrong with a language.
fn check(words: &Words, tongue: Tongue, problems: &mut Problems) {
    for (name, typed, most, missing) in [
        ("subject", &words.subject, MOST_SUBJECT, "vouchers-welcome-subject-missing"),
        ("text", &words.text, MOST_TEXT, "vouchers-welcome-message-missing"),
    ] {
        let name = field(name, tongue);
        if typed.is_empty() && tongue == Tongue::De {
            problems.add(name, missing);
        } else if typed.is_empty() {
            let half = Refusal::field(name, "vouchers-welcome-half");
            problems.0.push(half.with("language", tongue.own_name()));
        } else if typed.chars().count() > most {
            problems.0.push(Refusal::field(name, "vouchers-welcome-long").with("most", most));
        }
    }
}

/// A message that may go out.
#[derive(Clone, Debug)]
pub struct Message {
    /// What it is for.
    pub purpose: Purpose,
    /// Its languages; German is among them.
    words: BTreeMap<Tongue, Words>,
    /// Who signs beside the town; may be empty.
    signers: Vec<String>,
}

impl Message {
    /// Who signs, one on each line; may be empty.
    #[must_use]
    pub fn signers(&self) -> String {
        self.signers.join("\n")
    }

    /// What stands below the text: who signs, and at last the town.
    #[must_use]
    pub fn signature(&self, town: &str) -> String {
        let signers = self.signers.iter().map(String::as_str);
        signers.chain([town]).collect::<Vec<_>>().join("\n")
    }

    /// Its languages with what it says in each.
    #[must_use]
    pub const fn languages(&self) -> &BTreeMap<Tongue, Words> {
        &self.words
    }

    /// What readers of a language get, and whether it is in that language; otherwise it is in German.
    #[must_use]
    pub fn for_readers_of(&self, tongue: Tongue) -> (Words, bool) {
        let own = self.words.get(&tongue);
        let words = own.or_else(|| self.words.get(&Tongue::De)).cloned().unwrap_or_default();
        (words, own.is_some())
    }

    /// A hash of everything that it says.
    #[must_use]
    pub fn hash(&self) -> String {
        let signers = self.signers();
        let mut parts = vec![self.purpose.word(), signers.as_str()];
        for (tongue, words) in &self.words {
            parts.extend([tongue.word(), words.subject.as_str(), words.text.as_str()]);
        }
        platform::secret::hash(&parts)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(fields: &[(&str, &str)]) -> Typed {
        let sent: Vec<(String, String)> =
            fields.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
        Typed::of_fields(&sent)
    }

    const GERMAN: [(&str, &str); 3] =
        [("purpose", "survey"), ("subject", "Fragen"), ("text", "Wie geht es?")];

    #[test]
    fn a_language_has_subject_and_text_or_neither() {
        assert!(typed(&GERMAN).read().is_ok());
        for half in [("subject-uk", "x"), ("text-uk", "x")] {
            let problems = typed(&[GERMAN[0], GERMAN[1], GERMAN[2], half]).read().unwrap_err();
            assert_eq!(problems.0.len(), 1);
            assert_eq!(problems.0[0].key, "vouchers-welcome-half");
        }
        assert_eq!(typed(&[]).read().unwrap_err().0.len(), 3, "purpose, subject and text");
        let reminder = typed(&[("purpose", "reminder"), GERMAN[1], GERMAN[2]]);
        assert_eq!(reminder.read().unwrap_err().0[0].field, "purpose");
    }

    #[test]
    fn at_most_three_sign_above_the_town() {
        let signed = |signers: &str| typed(&[GERMAN[0], GERMAN[1], GERMAN[2], ("signers", signers)]);
        let nobody = typed(&GERMAN).read().unwrap();
        assert_eq!(nobody.signature("Olpe"), "Olpe");
        let two = signed(" Kim Beispiel, Bürgermeisterin \r\n\r\nDas Willkommensbüro\r\n").read().unwrap();
        assert_eq!(two.signature("Olpe"), "Kim Beispiel, Bürgermeisterin\nDas Willkommensbüro\nOlpe");
        assert_ne!(two.hash(), nobody.hash(), "it is seen before it goes out");
        assert!(signed("a\nb\nc").read().is_ok());
        for (wrong, key) in [
            ("a\nb\nc\nd".to_owned(), "vouchers-welcome-signers-many"),
            ("x".repeat(MOST_SIGNER + 1), "vouchers-welcome-signers-long"),
        ] {
            let problems = signed(&wrong).read().unwrap_err();
            assert_eq!((problems.0.len(), problems.0[0].key), (1, key));
        }
    }

    #[test]
    fn who_has_no_text_of_their_own_reads_german() {
        let both = [GERMAN[0], GERMAN[1], GERMAN[2], ("subject-tr", "Sorular"), ("text-tr", "Nasılsınız?")];
        let message = typed(&both).read().unwrap();
        let (turkish, is_own) = message.for_readers_of(Tongue::Tr);
        assert_eq!((turkish.subject.as_str(), is_own), ("Sorular", true));
        let (arabic, is_own) = message.for_readers_of(Tongue::Ar);
        assert_eq!((arabic.subject.as_str(), is_own), ("Fragen", false));
        assert_ne!(message.hash(), typed(&GERMAN).read().unwrap().hash());
    }
}
