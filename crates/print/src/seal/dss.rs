//! The document security store (ISO 32000-2, 12.8.4.3): where a PDF keeps the proofs that show later that
//! its signatures counted. It lies behind them and is signed by nobody: each proof speaks for itself.

use anyhow::{Context as _, Result, bail};

use super::crl::LARGEST_LIST;
use super::document::Document;
use super::proofs::{Proofs, Work};
use super::update::{Update, dict};
use super::value::{Dict, Value};

/// So many proofs of a kind are read, with so many bytes in all. A document with two seals has about ten.
const MANY: usize = 64;
const ALL: usize = 8 << 20;

/// The proofs that lie in a document.
pub(super) fn read(document: &Document<'_>) -> Proofs {
    let root = document.look(&document.trailer, "Root");
    let store = root.and_then(|root| document.look(root.dict()?, "DSS"));
    let store = store.as_ref().and_then(Value::dict).cloned().unwrap_or_default();
    let mut left = ALL;
    let mut all = |key: &str| {
        let Some(Value::Array(items)) = document.look(&store, key) else { return Vec::new() };
        let mut found = Vec::new();
        for item in items.iter().take(MANY) {
            let stream = document.follow(item);
            let bytes = stream.and_then(|stream| document.content(&stream, left.min(LARGEST_LIST)));
            let Some(bytes) = bytes else {
                // What cannot be read has cost something too.
                left /= 2;
                continue;
            };
            left -= bytes.len();
            found.push(bytes);
        }
        found
    };
    Proofs { certificates: all("Certs"), answers: all("OCSPs"), lists: all("CRLs"), work: Work::default() }
}

/// Adds proofs to a document as a further update, each only if it does not lie there already. A document that
/// has them all stays as it is.
///
/// # Errors
/// When the document is encrypted or cannot be read.
pub(super) fn write(pdf: &[u8], proofs: &Proofs) -> Result<Vec<u8>> {
    let mut update = Update::new(pdf)?;
    let known = read(&update.document);
    let (root, mut catalogue) = update.catalogue()?;
    let held = catalogue.get("DSS").cloned();
    let mut store = match &held {
        Some(held) => {
            let held = update.document.follow(held).context("the PDF's proofs cannot be read")?;
            held.dict().context("the PDF's proofs cannot be read")?.clone()
        }
        None => dict([("Type", Value::name("DSS"))]),
    };
    let mut is_larger = false;
    for (key, all, known) in [
        ("Certs", &proofs.certificates, &known.certificates),
        ("OCSPs", &proofs.answers, &known.answers),
        ("CRLs", &proofs.lists, &known.lists),
    ] {
        let list = store.get(key).cloned().unwrap_or(Value::Array(Vec::new()));
        let Some(Value::Array(mut items)) = update.document.follow(&list) else {
            bail!("the PDF's {key} cannot be read")
        };
        for bytes in all.iter().filter(|bytes| !known.contains(bytes)) {
            items.push(update.stream(bytes)?);
            is_larger = true;
        }
        if !items.is_empty() {
            store.insert(key.to_owned(), Value::Array(items));
        }
    }
    if !is_larger {
        return Ok(pdf.to_vec());
    }
    let mut is_changed = declare(&update.document, &mut catalogue);
    let at = match &held {
        Some(Value::Ref(number, generation)) => (*number, *generation),
        _ => {
            is_changed = true;
            let number = update.number()?;
            catalogue.insert("DSS".to_owned(), Value::Ref(number, 0));
            (number, 0)
        }
    };
    update.put(at, &Value::Dict(store));
    if is_changed {
        update.put(root, &Value::Dict(catalogue));
    }
    Ok(update.write()?.0)
}

/// Says in a catalogue before PDF 2.0 that the document uses what ETSI has added to PDF, and whether that was
/// new.
fn declare(document: &Document<'_>, catalogue: &mut Dict) -> bool {
    let is_second = document.data.starts_with(b"%PDF-2");
    let extensions = document.look(catalogue, "Extensions");
    let mut extensions = extensions.as_ref().and_then(Value::dict).cloned().unwrap_or_default();
    if is_second || extensions.contains_key("ESIC") {
        return false;
    }
    let own = dict([("BaseVersion", Value::name("1.7")), ("ExtensionLevel", Value::number(1))]);
    extensions.insert("ESIC".to_owned(), Value::Dict(own));
    // Within the catalogue itself (ISO 32000-1, 7.12.1), whatever was there before.
    catalogue.insert("Extensions".to_owned(), Value::Dict(extensions));
    true
}
