//! Words of the product in both languages, for files that hold both.

use platform::texts::{Arg, Lang, Translator};

use crate::app::App;
use crate::region::Local;

/// Speaks German and English at once.
pub struct Words {
    de: Translator,
    en: Translator,
}

impl Words {
    /// The words of an installation.
    #[must_use]
    pub fn of(app: &App) -> Self {
        Self { de: app.translator(Lang::De), en: app.translator(Lang::En) }
    }

    /// The words of the product without an installation.
    #[cfg(test)]
    pub fn embedded() -> Self {
        let texts = std::sync::Arc::new(crate::texts::read().expect("the texts are whole"));
        let de = Translator::new(std::sync::Arc::clone(&texts), Lang::De);
        Self { de, en: Translator::new(texts, Lang::En) }
    }

    /// The text of a key.
    #[must_use]
    pub fn get(&self, key: &str) -> Local {
        Local { de: self.de.get(key), en: self.en.get(key) }
    }

    /// The text of a key with one value filled in.
    #[must_use]
    pub fn with(&self, key: &str, name: &'static str, value: impl Into<Arg>) -> Local {
        let value = value.into();
        Local { de: self.de.with(key, name, value.clone()), en: self.en.with(key, name, value) }
    }
}
