//! Who may offer help, and how a field stands for a town; pure.

use super::super::catalogue::Catalogue;
use super::super::snapshot::Content;

platform::words! {
    /// What a town wishes in a field.
    pub enum Wish {
        /// "Wir helfen gern".
        Offer = "offer",
        /// "Wir suchen Rat".
        Request = "request",
    }
}

/// How a field stands for a town, by its own submitted answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// On average level 3 or above: others could learn from it.
    Strong,
    /// Below half of what could be reached.
    Weak,
    /// Neither, or no value.
    Between,
}

/// How a field stands.
#[must_use]
pub fn standing(content: &Content, field: &str) -> Standing {
    match content.percent(field) {
        // Level 3 of 4 is 75 of 100.
        Some(percent) if percent >= 75.0 => Standing::Strong,
        Some(percent) if percent < 50.0 => Standing::Weak,
        _ => Standing::Between,
    }
}

/// Whether a town may wish this: everybody may ask, and who is strong in a field may offer.
#[must_use]
pub fn may_wish(content: &Content, catalogue: &Catalogue, field: &str, wish: Wish) -> bool {
    catalogue.field.iter().any(|known| known.id == field)
        && (wish == Wish::Request || standing(content, field) == Standing::Strong)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::super::super::snapshot::{CatalogueThen, FieldThen, TownThen};
    use super::*;

    fn content(quarters: u32) -> Content {
        Content {
            form: 1,
            municipality: TownThen {
                ags: String::new(),
                name: String::new(),
                kind: String::new(),
                population: 0,
                size_class: "a".into(),
            },
            catalogue: CatalogueThen { version: String::new(), hash: String::new() },
            variant: "core".into(),
            round: 1,
            submitted_at: String::new(),
            attributes: BTreeMap::new(),
            answers: BTreeMap::new(),
            reasons: BTreeMap::new(),
            hidden: Vec::new(),
            waiting: Vec::new(),
            fields: vec![FieldThen { id: "F01".into(), quarters, attainable: 5 }],
            total: String::new(),
        }
    }

    #[test]
    fn only_the_strong_offer_and_everybody_may_ask() {
        assert_eq!(standing(&content(15), "F01"), Standing::Strong);
        assert_eq!(standing(&content(14), "F01"), Standing::Between);
        assert_eq!(standing(&content(9), "F01"), Standing::Weak);
        assert_eq!(standing(&content(20), "F02"), Standing::Between);
    }
}
