//! The life situations that somebody has chosen to look at. Nothing of it is stored: it stands in the address.

use platform::web::query;
use serde::Deserialize;

use super::rules::{Situation, situations};
use crate::vouchers::booklet::speech::Speaker;

/// What somebody has ticked.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Wish {
    family: String,
    working: String,
    studying: String,
    older: String,
    arriving: String,
}

impl Wish {
    /// The situations that are chosen.
    pub fn situations(&self) -> Vec<Situation> {
        let is_chosen = |situation: Situation| match situation {
            Situation::Family => !self.family.is_empty(),
            Situation::Working => !self.working.is_empty(),
            Situation::Studying => !self.studying.is_empty(),
            Situation::Older => !self.older.is_empty(),
            Situation::Arriving => !self.arriving.is_empty(),
        };
        Situation::ALL.iter().copied().filter(|situation| is_chosen(*situation)).collect()
    }
}

/// A situation that can be chosen, or a purpose of mails.
pub struct Choice {
    /// The name of its field.
    pub word: &'static str,
    /// Its name for the reader.
    pub name: String,
    /// Whether it is chosen.
    pub is_chosen: bool,
}

/// All situations, with what is chosen.
pub fn choices(s: Speaker, chosen: &[Situation]) -> Vec<Choice> {
    let choice = |situation: &Situation| Choice {
        word: situation.word(),
        name: s.named("welcome-choice", situation.word()),
        is_chosen: chosen.contains(situation),
    };
    Situation::ALL.iter().map(choice).collect()
}

/// The address of a page with what was chosen, as a form has kept it.
pub fn kept(path: &str, words: &str) -> String {
    let yes = "yes".to_owned();
    let chosen = situations(words);
    if chosen.is_empty() {
        return path.to_owned();
    }
    let pairs: Vec<(&str, &String)> = chosen.iter().map(|one| (one.word(), &yes)).collect();
    format!("{path}{}", query(&pairs))
}
