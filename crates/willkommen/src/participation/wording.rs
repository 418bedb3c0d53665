//! What a later declaration says, in the language in which it was prepared.

use platform::clock::Day;
use platform::secret::hash;
use platform::texts::{Lang, Translator};

use super::rules::{Kind, effective_on};
use super::store::Act;
use crate::app::App;
use crate::region::Municipality;

/// The words of an act.
#[derive(Clone, Debug)]
pub struct Wording {
    /// What it is called.
    pub title: String,
    /// Its sentences.
    pub sentences: Vec<String>,
    /// The reason that was given; empty for none.
    pub reason: String,
    /// The day from which it counts, or the last day.
    pub effective_on: Day,
    /// A hash over all of it: what was shown must be what is signed.
    pub hash: String,
}

impl Wording {
    /// The words as they stand today; a signed act keeps its days.
    pub fn of(app: &App, act: &Act, town: &Municipality) -> Self {
        let t = translator(app, act);
        let kind = act.kind();
        let effective_on = act.effective_on.unwrap_or_else(|| effective_on(kind, app.clock.today()));
        let values = [
            ("municipality", town.full_name().into()),
            ("agency", app.pack.agency.name.as_str().into()),
            ("programme", app.pack.programme.name.get(t.lang).as_str().into()),
            ("number", act.declaration_number.as_str().into()),
            ("day", t.date(effective_on).into()),
            ("until", act.until_on.map(|day| t.date(day)).unwrap_or_default().into()),
            ("version", act.programme_version.as_str().into()),
        ];
        let text = t.all(&format!("participation-text-{}", kind.word()), &values);
        let title = title(&t, kind);
        let id = act.id.to_string();
        let shown = hash(&[&id, t.lang.word(), &title, &text, &act.reason]);
        let sentences = text.split("\n\n").map(|part| part.trim().to_owned()).collect();
        Self { title, sentences, reason: act.reason.clone(), effective_on, hash: shown }
    }
}

/// What an act is called.
pub fn title(t: &Translator, kind: Kind) -> String {
    t.get(&format!("participation-title-{}", kind.word()))
}

/// Speaks the language of an act.
pub fn translator(app: &App, act: &Act) -> Translator {
    app.translator(Lang::from_word(&act.lang).unwrap_or(app.default_lang()))
}
