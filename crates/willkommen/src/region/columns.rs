//! Which column of a file is which of ours: guessed from its header, corrected by hand.

use std::collections::BTreeMap;

use platform::texts::order_key;

use super::sheet::Sheet;

platform::words! {
    /// What a register tells.
    pub enum Kind {
        /// Facts about municipalities, as the official register publishes them.
        Towns = "towns",
        /// Town halls with their office holders, as an agency keeps them.
        Holders = "holders",
    }
}

/// One of our columns.
pub struct Column {
    /// Its name: in files of our own, in forms, and in the text key `region-column-…`.
    pub name: &'static str,
    /// Whether a file must have it.
    pub is_required: bool,
    /// What else it may be called: folded, without spaces and signs.
    also: &'static [&'static str],
}

const fn required(name: &'static str, also: &'static [&'static str]) -> Column {
    Column { name, is_required: true, also }
}

const fn optional(name: &'static str, also: &'static [&'static str]) -> Column {
    Column { name, is_required: false, also }
}

const AGS: Column = required(
    "ags",
    &["gemeindeschluessel", "amtlichergemeindeschluessel", "gemeindekennziffer", "schluessel"],
);

const TOWNS: &[Column] = &[
    AGS,
    required("name", &["gemeinde", "kommune", "stadt", "gemeindename", "municipality", "ort"]),
    required("kind", &["art", "bezeichnung", "titel", "gemeindeart", "status"]),
    required("kreis_ags", &["kreisschluessel", "kreis", "landkreis", "district", "kreiskennziffer"]),
    required(
        "population",
        &[
            "einwohner",
            "einwohnerzahl",
            "bevoelkerung",
            "einwohnerinnenundeinwohner",
            "bevoelkerunginsgesamt",
        ],
    ),
    required("postal_code", &["plz", "postleitzahl"]),
    optional("localities", &["ortsteile", "anzahlortsteile"]),
    optional("university", &["hochschule", "hochschulstandort"]),
    optional("spa_or_tourism", &["kurort", "tourismus", "kurortodertourismus"]),
    optional("foreign_share", &["auslaenderanteilderzuzuege", "auslaenderanteil"]),
    optional("business_association", &["gewerbeverein", "werbegemeinschaft", "gewerbegemeinschaft"]),
    optional("commuter_surplus", &["pendlerueberschuss", "einpendlerueberschuss"]),
];

const HOLDERS: &[Column] = &[
    AGS,
    optional("office", &["amt", "rolle"]),
    optional("salutation", &["anrede"]),
    optional("title", &["akademischertitel", "titel", "grad"]),
    required("first_name", &["vorname"]),
    required("last_name", &["nachname", "familienname"]),
    required("function", &["funktion", "amtsbezeichnung", "dienstbezeichnung"]),
    optional("mail", &["email", "emailperson", "mailperson", "persoenlicheemail"]),
    optional("phone", &["telefon", "tel"]),
    required("from", &["imamtseit", "amtsantritt", "seit", "von", "beginn"]),
    optional("to", &["bis", "amtsende", "ende"]),
    required("street", &["strasse", "anschrift", "strassehausnummer", "strasseundhausnummer"]),
    required("postal_code", &["plz", "postleitzahl"]),
    required("place", &["ort"]),
    required(
        "official_mailbox",
        &["postfach", "emailrathaus", "rathausemail", "zentraleemail", "offiziellespostfach"],
    ),
];

/// Our columns for a kind of register.
#[must_use]
pub const fn columns(kind: Kind) -> &'static [Column] {
    match kind {
        Kind::Towns => TOWNS,
        Kind::Holders => HOLDERS,
    }
}

/// Which column of a file holds which of ours.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mapping {
    /// What the file tells.
    pub kind: Kind,
    /// Our name and the place of the file's column, counted from 0.
    pub places: BTreeMap<&'static str, usize>,
}

impl Mapping {
    /// The best guess from a header.
    #[must_use]
    pub fn guess(sheet: &Sheet) -> Self {
        let towns = Self::of(Kind::Towns, sheet);
        let holders = Self::of(Kind::Holders, sheet);
        let names_people =
            ["first_name", "last_name", "office"].iter().any(|name| holders.places.contains_key(name));
        if names_people { holders } else { towns }
    }

    /// The best guess for a kind of register.
    #[must_use]
    pub fn of(kind: Kind, sheet: &Sheet) -> Self {
        let header: Vec<String> = sheet.header.iter().map(|name| folded(name)).collect();
        let mut places = BTreeMap::new();
        let mut is_taken = vec![false; header.len()];
        // Our own names first, so that `title` is never mistaken for something else.
        for round in 0..2 {
            for column in columns(kind) {
                let fits = |name: &String| match round {
                    0 => *name == folded(column.name),
                    _ => column.also.contains(&name.as_str()),
                };
                let found = header.iter().zip(&is_taken).position(|(name, taken)| !taken && fits(name));
                if let (Some(place), false) = (found, places.contains_key(column.name)) {
                    is_taken[place] = true;
                    places.insert(column.name, place);
                }
            }
        }
        Self { kind, places }
    }

    /// A mapping chosen by hand: our name and the place of the file's column. Unknown names and
    /// places are left out.
    #[must_use]
    pub fn chosen<'a>(
        kind: Kind,
        sheet: &Sheet,
        choices: impl IntoIterator<Item = (&'a str, usize)>,
    ) -> Self {
        let places = choices
            .into_iter()
            .filter(|(_, place)| *place < sheet.header.len())
            .filter_map(|(name, place)| {
                let column = columns(kind).iter().find(|column| column.name == name)?;
                Some((column.name, place))
            })
            .collect();
        Self { kind, places }
    }

    /// Says which place holds one of our columns; false when there is no such column.
    pub fn set(&mut self, name: &str, place: usize) -> bool {
        let column = columns(self.kind).iter().find(|column| column.name == name);
        column.map(|column| self.places.insert(column.name, place)).is_some()
    }

    /// The required columns that nothing stands for.
    #[must_use]
    pub fn missing(&self) -> Vec<&'static str> {
        columns(self.kind)
            .iter()
            .filter(|column| column.is_required && !self.places.contains_key(column.name))
            .map(|column| column.name)
            .collect()
    }
}

/// A name without what does not matter: case, umlauts, spaces, signs.
fn folded(name: &str) -> String {
    let name =
        name.to_lowercase().replace('ä', "ae").replace('ö', "oe").replace('ü', "ue").replace('ß', "ss");
    order_key(&name).chars().filter(char::is_ascii_alphanumeric).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sheet(header: &str) -> Sheet {
        Sheet::read(format!("{header}\n{}\n", "x;".repeat(20)).as_bytes()).unwrap()
    }

    #[test]
    fn german_headers_are_understood() {
        let mapping =
            Mapping::guess(&sheet("Amtlicher Gemeindeschlüssel;Gemeinde;Art;Kreisschlüssel;Einwohner;PLZ"));
        assert_eq!(mapping.kind, Kind::Towns);
        assert!(mapping.missing().is_empty(), "{:?}", mapping.missing());
        let halls =
            sheet("AGS;Anrede;Vorname;Nachname;Funktion;Im Amt seit;Straße;PLZ;Ort;E-Mail Rathaus;E-Mail");
        let mapping = Mapping::guess(&halls);
        assert_eq!(mapping.kind, Kind::Holders);
        assert!(mapping.missing().is_empty(), "{:?}", mapping.missing());
        assert_eq!(mapping.places["official_mailbox"], 9);
    }

    #[test]
    fn what_is_missing_is_named() {
        assert_eq!(Mapping::guess(&sheet("ags;name;kind;population;postal_code")).missing(), ["kreis_ags"]);
    }

    #[test]
    fn a_choice_by_hand_cannot_point_outside() {
        let sheet = sheet("a;b");
        let mapping = Mapping::chosen(Kind::Towns, &sheet, [("ags", 1), ("name", 7), ("nonsense", 0)]);
        assert_eq!(mapping.places, BTreeMap::from([("ags", 1)]));
    }
}
