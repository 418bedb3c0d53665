//! What the tokens of the council paper stand for in one municipality.

/// What the tokens stand for; a sentence whose token has no value is left out.
#[derive(Clone, Debug, Default)]
pub struct Facts {
    pub municipality: String,
    pub full_name: String,
    pub district: String,
    pub population: String,
    pub mayor: String,
    pub lead: String,
    pub deputy: String,
    pub programme: String,
    pub agency: String,
    pub phone: String,
    pub mail: String,
    pub deadline: String,
    pub decisions: String,
    pub source: String,
    pub launched: String,
    pub charter_version: String,
    pub declaration_version: String,
    pub attribution: String,
}

impl Facts {
    /// Token by token: the one list of those that exist.
    pub fn values(&self) -> [(&'static str, &str); 18] {
        [
            ("municipality", &self.municipality),
            ("full_name", &self.full_name),
            ("district", &self.district),
            ("population", &self.population),
            ("mayor", &self.mayor),
            ("lead", &self.lead),
            ("deputy", &self.deputy),
            ("programme", &self.programme),
            ("agency", &self.agency),
            ("phone", &self.phone),
            ("mail", &self.mail),
            ("deadline", &self.deadline),
            ("decisions", &self.decisions),
            ("source", if self.decisions.is_empty() { &self.source } else { "" }),
            ("launched", &self.launched),
            ("charter_version", &self.charter_version),
            ("declaration_version", &self.declaration_version),
            ("attribution", &self.attribution),
        ]
    }

    /// A text with its tokens filled in; nothing if one of them has no value.
    pub fn fill(&self, text: &str) -> Option<String> {
        let values = self.values();
        let mut filled = String::new();
        let mut rest = text;
        while let Some((before, after)) = rest.split_once('{') {
            let (name, after) = after.split_once('}')?;
            let (_, value) = values.iter().find(|(known, _)| *known == name)?;
            if value.is_empty() {
                return None;
            }
            filled.push_str(before);
            filled.push_str(value);
            rest = after;
        }
        filled.push_str(rest);
        Some(filled)
    }

    pub fn fill_all(&self, texts: &[String]) -> Vec<String> {
        texts.iter().filter_map(|text| self.fill(text)).filter(|text| !text.is_empty()).collect()
    }
}

/// The names of the tokens in a text; an opened brace that nothing closes gives the rest.
pub fn tokens(text: &str) -> impl Iterator<Item = &str> {
    text.split('{').skip(1).map(|part| part.split_once('}').map_or(part, |(name, _)| name))
}
