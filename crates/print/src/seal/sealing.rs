//! A seal set on a document, behind all that is there already.

use anyhow::{Context as _, Result, anyhow, bail};

use super::certificate::Seal;
use super::cms::Signed;
use super::key::Hash;
use super::update::{Update, dict};
use super::value::{Dict, Value, hex};
use super::{Act, Level, Sealed, TimeStamp, der};

/// Room for a time-stamp with the certificates of its authority; real ones have 3 to 8 KB.
const STAMP: usize = 12 << 10;
/// Ten digits, as the tables have them, each with its space.
const RANGE: &str = "                                 ";

/// Seals a PDF as PAdES B-B, or B-T where a time-stamp can be had.
///
/// What is there stays byte for byte and an update is added, so earlier signatures stay valid and the
/// document stays PDF/A-2 and PDF/UA-1 if it was. The field is invisible. Two seals of the same document
/// differ in nothing but the signature's value.
///
/// # Errors
/// When the document is encrypted or cannot be read. A time-stamp that fails is no error: it lowers the
/// level and is told in [`Sealed::fault`].
pub fn seal(pdf: &[u8], seal: &Seal, act: &Act<'_>, stamp: Option<TimeStamp<'_>>) -> Result<Sealed> {
    let room = seal.certificates.iter().map(Vec::len).sum::<usize>()
        + 2048
        + if stamp.is_some() { STAMP } else { 0 };
    let (mut bytes, gap) = signature(Update::new(pdf)?, act, room)?;
    let hash = seal.key.hash().over(&[&bytes[..gap.0], &bytes[gap.1..]]);
    let signed = Signed::new(seal, &hash)?;
    let (mut level, mut fault) = (Level::BB, None);
    let mut envelope = signed.envelope(None)?;
    if let Some(stamp) = stamp {
        let digest = Hash::Sha256.over(&[&signed.value]);
        let digest = digest.as_slice().try_into().context("a SHA-256 has 32 bytes")?;
        match stamp(digest).and_then(|token| signed.envelope(Some(&token))) {
            Ok(stamped) if stamped.len() <= room => (level, envelope) = (Level::BT, stamped),
            Ok(_) => fault = Some("the time-stamp is too large".to_owned()),
            Err(why) => fault = Some(format!("{why:#}")),
        }
    }
    let envelope = hex(&envelope);
    bytes[gap.0 + 1..][..envelope.len()].copy_from_slice(envelope.as_bytes());
    Ok(Sealed { bytes, level, fault })
}

/// The new document, and from where to where its signature goes.
fn signature(mut update: Update<'_>, act: &Act<'_>, room: usize) -> Result<(Vec<u8>, (usize, usize))> {
    let (value, field) = (update.number()?, update.number()?);
    let (root_at, mut catalogue) = update.catalogue()?;
    let (page_at, mut page, corner) =
        update.document.first_page().context("the PDF's first page cannot be read")?;

    let mut body = Vec::new();
    Value::Dict(act.dict()?).write(&mut body);
    body.truncate(body.len() - 2);
    body.extend(b"/ByteRange [0 ");
    let range = body.len();
    body.extend(format!("{RANGE}]/Contents ").bytes());
    let gap = (body.len(), body.len() + 2 * room + 2);
    body.push(b'<');
    body.resize(gap.1 - 1, b'0');
    body.extend(b">>>");
    update.put_written((value, 0), body);

    // PDF/A wants a widget without a face to be empty, PDF/UA wants one without a tag off the page.
    let corner = corner.map(|side| side.parse::<f64>().map(|side| Value::number(side.floor() - 9.0)));
    let [left, low] = corner.map(|side| side.map_err(|_| anyhow!("the PDF's first page has no size")));
    let (left, low) = (left?, low?);
    let widget = [
        ("Type", Value::name("Annot")),
        ("Subtype", Value::name("Widget")),
        ("FT", Value::name("Sig")),
        ("T", Value::words(&format!("Seal-{field}"))),
        ("TU", Value::words(act.reason)),
        ("V", Value::Ref(value, 0)),
        ("Rect", Value::Array(vec![left.clone(), low.clone(), left, low])),
        // To be printed, and locked.
        ("F", Value::number(132)),
        ("P", Value::Ref(page_at.0, page_at.1)),
    ];
    update.put((field, 0), &Value::Dict(dict(widget)));
    if append(&mut update, &mut page, "Annots", field)? {
        if catalogue.contains_key("StructTreeRoot") && !catalogue.contains_key("AcroForm") {
            page.entry("Tabs".into()).or_insert(Value::name("S"));
        }
        update.put(page_at, &Value::Dict(page));
    }
    let form = catalogue.get("AcroForm").cloned().unwrap_or(Value::Dict(Dict::new()));
    let held = update.document.follow(&form).context("the PDF's form cannot be read")?;
    let mut held = held.dict().context("the PDF's form cannot be read")?.clone();
    append(&mut update, &mut held, "Fields", field)?;
    // Signatures are there, and the file may only be added to.
    held.insert("SigFlags".into(), Value::number(3));
    if let Value::Ref(number, generation) = form {
        update.put((number, generation), &Value::Dict(held));
    } else {
        catalogue.insert("AcroForm".into(), Value::Dict(held));
        update.put(root_at, &Value::Dict(catalogue));
    }

    let (mut out, bodies) = update.write()?;
    let begin = bodies.first().copied().context("the signature was not written")?;
    let (range, gap) = (begin + range, (begin + gap.0, begin + gap.1));
    let numbers = format!("{} {} {}", gap.0, gap.1, out.len() - gap.1);
    out.get_mut(range..range + numbers.len())
        .context("the PDF is too large")?
        .copy_from_slice(numbers.as_bytes());
    Ok((out, gap))
}

/// Adds the field to a list, and whether that changed the dictionary itself.
fn append(update: &mut Update<'_>, holder: &mut Dict, key: &str, field: u32) -> Result<bool> {
    let list = holder.get(key).cloned().unwrap_or(Value::Array(Vec::new()));
    let Some(Value::Array(mut items)) = update.document.follow(&list) else {
        bail!("the PDF's {key} cannot be read")
    };
    items.push(Value::Ref(field, 0));
    if let Value::Ref(number, generation) = list {
        update.put((number, generation), &Value::Array(items));
        return Ok(false);
    }
    holder.insert(key.into(), Value::Array(items));
    Ok(true)
}

impl Act<'_> {
    /// What stands beside the signature. PAdES keeps the time here, not in the envelope.
    fn dict(&self) -> Result<Dict> {
        let mut dict = dict([
            ("Type", Value::name("Sig")),
            ("Filter", Value::name("Adobe.PPKLite")),
            ("SubFilter", Value::name("ETSI.CAdES.detached")),
            ("M", Value::words(&format!("D:{}Z", der::digits(self.at)?))),
        ]);
        for (key, words) in [("Name", self.name), ("Reason", self.reason), ("Location", self.location)] {
            if !words.is_empty() {
                dict.insert(key.into(), Value::words(words));
            }
        }
        Ok(dict)
    }
}
