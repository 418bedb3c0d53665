//! What a PDF does or carries besides showing its pages.

use std::collections::BTreeSet;

use anyhow::{Context as _, Result, ensure};

use super::document::{Document, Place};
use super::examination::LARGEST;
use super::value::{Dict, Value};

/// Something that nobody needs who only wants to read the pages.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Extra {
    /// It is encrypted, so nothing else can be said.
    Lock,
    /// A script, or a form that is built of them.
    Script,
    /// An action that starts a program, opens a file or sends what was typed.
    Action,
    /// A file or a medium inside the file.
    File,
}

/// Everything of that kind in a PDF, wherever it lies.
///
/// Takes up to a second of CPU for the worst of files: call it from a blocking thread.
///
/// # Errors
/// When the document or one of its objects cannot be read: a reader that repairs could find something in it.
pub fn extras(pdf: &[u8]) -> Result<BTreeSet<Extra>> {
    ensure!(pdf.len() <= LARGEST, "the document is larger than {LARGEST} bytes");
    let document = Document::open(pdf).context("the document cannot be read")?;
    if document.trailer.contains_key("Encrypt") {
        return Ok(BTreeSet::from([Extra::Lock]));
    }
    let mut found = BTreeSet::new();
    for (number, place) in document.places.iter().filter(|(_, place)| **place != Place::Free) {
        let value = document.get(*number);
        let value = value.with_context(|| format!("object {number} at {place:?} cannot be read"))?;
        look(&value, &mut found);
    }
    Ok(found)
}

fn look(value: &Value, found: &mut BTreeSet<Extra>) {
    match value {
        Value::Array(items) => items.iter().for_each(|item| look(item, found)),
        Value::Dict(dict) | Value::Stream(dict, _) => {
            note(dict, found);
            dict.values().for_each(|item| look(item, found));
        }
        _ => {}
    }
}

fn note(dict: &Dict, found: &mut BTreeSet<Extra>) {
    let is = |key: &str, names: &[&str]| {
        dict.get(key).is_some_and(|value| names.iter().any(|name| value.is(name)))
    };
    if is("S", &["JavaScript"])
        || (is("S", &["Rendition"]) && dict.contains_key("JS"))
        || dict.contains_key("XFA")
    {
        found.insert(Extra::Script);
    }
    if is("S", &["Launch", "GoToE", "ImportData", "SubmitForm"]) {
        found.insert(Extra::Action);
    }
    let carries = dict.contains_key("EF") && ["F", "UF"].iter().any(|key| dict.contains_key(*key));
    let is_medium = is("Type", &["EmbeddedFile"])
        || is("Subtype", &["FileAttachment", "RichMedia", "Movie", "Screen", "3D"]);
    if carries || is_medium {
        found.insert(Extra::File);
    }
}
