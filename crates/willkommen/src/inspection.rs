//! Is a region pack complete? Every file is read, and every fault named by file and line.

use std::collections::{BTreeSet, HashSet};
use std::path::Path;

use anyhow::Result;
use platform::texts::Lang;
use platform::texts::Translator;

use crate::region::{self, Mapping, Pack, Register, Sheet};
use crate::{
    dashboard, declaration, demo, guidance, invitations, measures, programme, quickcheck, recognition,
    resolution, texts, vouchers,
};

/// What is wrong with a region pack: one line each, `file:line: reason`.
///
/// # Errors
/// When the product's own words cannot be read.
pub fn faults(folder: &Path) -> Result<Vec<String>> {
    let t = Translator::new(std::sync::Arc::new(texts::read()?), Lang::En);
    let mut faults = Vec::new();
    let pack = Pack::read(folder);
    let map = dashboard::Map::read(folder);
    note(&mut faults, pack.as_ref().err());
    if let Ok(pack) = &pack {
        note(&mut faults, vouchers::booklet::region_words::check(folder, pack).err().as_ref());
    }
    note(&mut faults, programme::Texts::read(folder).err().as_ref());
    note(&mut faults, declaration::Text::read(folder).err().as_ref());
    note(&mut faults, resolution::CouncilPaper::read(folder).err().as_ref());
    note(&mut faults, invitations::Words::read(folder).err().as_ref());
    note(&mut faults, quickcheck::Catalogue::read(folder).err().as_ref());
    note(&mut faults, measures::Checklists::read(folder).err().as_ref());
    note(&mut faults, quickcheck::Catalogue::read_website(folder).err().as_ref());
    note(&mut faults, recognition::Levels::read(folder).err().as_ref());
    note(&mut faults, vouchers::welcome::Starter::read(folder).err().as_ref());
    note(&mut faults, guidance::Roadmap::read(folder).err().as_ref());
    note(&mut faults, map.as_ref().err());
    let towns = towns(&t, folder, pack.as_ref().ok(), &mut faults);
    if let (Ok(map), false) = (&map, towns.is_empty()) {
        let shapes: BTreeSet<&String> = map.shapes.keys().collect();
        for ags in shapes.difference(&towns.iter().collect()) {
            faults.push(format!("boundaries.geojson:1: {ags} has a shape but is not in municipalities.csv"));
        }
        for ags in towns.iter().filter(|ags| !shapes.contains(ags)) {
            faults.push(format!("boundaries.geojson:1: {ags} of municipalities.csv has no shape"));
        }
    }
    if demo::exists(folder) {
        note(&mut faults, demo::check(folder).err().as_ref());
    }
    Ok(faults)
}

fn note(faults: &mut Vec<String>, fault: Option<&anyhow::Error>) {
    // A reader that found several has put each on a line of its own.
    faults.extend(fault.into_iter().flat_map(|fault| {
        let text = format!("{fault:#}");
        text.lines().map(str::to_owned).collect::<Vec<_>>()
    }));
}

/// The official keys of the pack's municipalities; none if the file is not in order.
fn towns(t: &Translator, folder: &Path, pack: Option<&Pack>, faults: &mut Vec<String>) -> BTreeSet<String> {
    const NAME: &str = "municipalities.csv";
    let mut fault = |line: usize, why: &str| faults.push(format!("{NAME}:{line}: {why}"));
    let sheet = match std::fs::read(folder.join(NAME)) {
        Ok(bytes) => Sheet::read(&bytes),
        Err(_) => {
            fault(1, "cannot be read");
            return BTreeSet::new();
        }
    };
    let sheet = match sheet {
        Ok(sheet) => sheet,
        Err(key) => {
            fault(1, &t.get(key));
            return BTreeSet::new();
        }
    };
    let districts: Option<HashSet<String>> =
        pack.map(|pack| pack.district.iter().map(|district| district.key.clone()).collect());
    match region::read_towns(&sheet, &Mapping::guess(&sheet), districts.as_ref()) {
        Ok(Register::Towns(rows)) => rows.into_iter().map(|row| row.ags).collect(),
        Ok(Register::Holders(_)) => {
            fault(1, "this is a list of office holders");
            BTreeSet::new()
        }
        Err(found) => {
            for found in found {
                let what = if found.found.is_empty() { String::new() } else { format!(" ({})", found.found) };
                fault(found.line.max(1), &format!("{}: {}{what}", found.column, t.get(found.key)));
            }
            BTreeSet::new()
        }
    }
}
