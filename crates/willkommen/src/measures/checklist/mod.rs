//! The checklist of a measure: proposed by the region pack, from the adoption on the town's own.

mod items;
mod store;

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::{Result, ensure};
use platform::db::Tx;
use platform::texts::Lang;
use sea_orm::DbErr;
use serde::Deserialize;

pub use items::submit;
pub use store::{TABLES, of, of_town, remove_all};

use crate::ids::{MeasureId, MunicipalityId};
use crate::region::Local;
use crate::region::pack;

/// The most items of one checklist.
pub const MOST_ITEMS: usize = 40;
/// The longest item, in characters.
pub const MOST_WORDS: usize = 200;

/// `checklists.toml`: what belongs to a measure of the library, step by step.
#[derive(Clone, Debug, Default)]
pub struct Checklists(BTreeMap<String, Vec<Local>>);

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    checklist: Vec<FileList>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FileList {
    measure: String,
    items: Vec<Local>,
}

impl Checklists {
    /// Reads the checklists of a region pack; a pack may have none.
    ///
    /// # Errors
    /// When the file does not fit; the message names file, line and reason.
    pub fn read(folder: &Path) -> Result<Self> {
        const NAME: &str = "checklists.toml";
        if !folder.join(NAME).exists() {
            return Ok(Self::default());
        }
        let source = pack::Source::open(folder, NAME)?;
        let file: File = source.parse()?;
        let mut lists = BTreeMap::new();
        let mut faults = Vec::new();
        for FileList { measure, items } in file.checklist {
            let near = format!("measure = \"{measure}\"");
            let is_short = |item: &Local| {
                [&item.de, &item.en]
                    .iter()
                    .all(|words| !words.is_empty() && words.chars().count() <= MOST_WORDS)
            };
            if items.is_empty() || items.len() > MOST_ITEMS || !items.iter().all(is_short) {
                faults.push(source.fault(
                    &near,
                    &format!("{measure}: 1 to {MOST_ITEMS} items of at most {MOST_WORDS} characters"),
                ));
            }
            if lists.insert(measure.clone(), items).is_some() {
                faults.push(source.fault(&near, &format!("{measure}: stands twice")));
            }
        }
        ensure!(faults.is_empty(), "{}", faults.join("\n"));
        Ok(Self(lists))
    }

    /// The items for a measure of the library.
    #[must_use]
    pub fn of(&self, code: &str) -> &[Local] {
        self.0.get(code).map(Vec::as_slice).unwrap_or_default()
    }

    /// The codes of all measures that have a checklist.
    pub fn codes(&self) -> impl Iterator<Item = &str> {
        self.0.keys().map(String::as_str)
    }
}

/// Copies the pack's checklist to a measure.
///
/// # Errors
/// The database's own.
pub async fn copy(
    tx: &Tx,
    municipality: MunicipalityId,
    measure: MeasureId,
    items: &[Local],
    lang: Lang,
) -> std::result::Result<(), DbErr> {
    for (place, item) in items.iter().enumerate() {
        store::add(tx, municipality, measure, place, item.get(lang)).await?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::quickcheck::Catalogue;

    #[test]
    fn every_measure_of_the_library_has_a_checklist() {
        for region in ["suedwestfalen", "seenbogen"] {
            let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../regions").join(region);
            let (lists, catalogue) = (Checklists::read(&folder).unwrap(), Catalogue::read(&folder).unwrap());
            for measure in &catalogue.measure {
                let many = lists.of(&measure.code).len();
                assert!((3..=6).contains(&many), "{region}: {} has {many} items", measure.code);
            }
            assert!(lists.codes().all(|code| catalogue.measure(code).is_some()), "{region}");
        }
    }
}
