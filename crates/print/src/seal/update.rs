//! A seal set on a document, behind all that is there already.

use anyhow::{Context as _, Result, anyhow, bail};

use super::certificate::Seal;
use super::cms::Signed;
use super::document::Document;
use super::key::Hash;
use super::value::{Dict, Value, hex};
use super::{Act, Level, Sealed, TimeStamp, der};

/// Room for a time-stamp with the certificates of its authority; real ones have 3 to 8 KB.
const STAMP: usize = 12 << 10;
/// The last number of an object that PDF/A allows, less those that a seal needs.
const LAST: u32 = 8_388_607 - 3;
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
    let (mut bytes, gap) = Update::new(pdf)?.signature(act, room)?;
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

/// What is added to a document.
struct Update<'a> {
    document: Document<'a>,
    objects: Vec<((u32, u16), Value)>,
    next: u32,
}

impl<'a> Update<'a> {
    fn new(pdf: &'a [u8]) -> Result<Self> {
        let document = Document::open(pdf).context("the PDF cannot be read")?;
        if document.trailer.contains_key("Encrypt") {
            bail!("an encrypted PDF cannot be sealed");
        }
        if is_final(&document).unwrap_or(false) {
            bail!("the PDF's author has forbidden every later change, so a seal would break that signature");
        }
        let size = document.trailer.get("Size").and_then(Value::integer).unwrap_or(1);
        let last = document.places.last_key_value().map_or(0, |(number, _)| *number);
        let next = size.max(last.saturating_add(1));
        if next > LAST {
            bail!("the PDF has no number left for another object");
        }
        Ok(Self { document, objects: Vec::new(), next })
    }

    /// The new document, and from where to where its signature goes.
    fn signature(mut self, act: &Act<'_>, room: usize) -> Result<(Vec<u8>, (usize, usize))> {
        let document = &self.document;
        let Some(Value::Ref(root, generation)) = document.trailer.get("Root").cloned() else {
            bail!("the PDF has no catalogue");
        };
        let root_at = (root, generation);
        let catalogue = document.get(root).context("the PDF's catalogue cannot be read")?;
        let mut catalogue = catalogue.dict().context("the PDF's catalogue cannot be read")?.clone();
        let (page_at, mut page, corner) =
            document.first_page().context("the PDF's first page cannot be read")?;
        let (value, field) = (self.next, self.next + 1);
        self.next += 2;

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
        self.objects.push(((field, 0), Value::Dict(dict(widget))));
        if self.append(&mut page, "Annots", field)? {
            if catalogue.contains_key("StructTreeRoot") && !catalogue.contains_key("AcroForm") {
                page.entry("Tabs".into()).or_insert(Value::name("S"));
            }
            self.objects.push((page_at, Value::Dict(page)));
        }
        let form = catalogue.get("AcroForm").cloned().unwrap_or(Value::Dict(Dict::new()));
        let held = self.document.follow(&form).context("the PDF's form cannot be read")?;
        let mut held = held.dict().context("the PDF's form cannot be read")?.clone();
        self.append(&mut held, "Fields", field)?;
        // Signatures are there, and the file may only be added to.
        held.insert("SigFlags".into(), Value::number(3));
        if let Value::Ref(number, generation) = form {
            self.objects.push(((number, generation), Value::Dict(held)));
        } else {
            catalogue.insert("AcroForm".into(), Value::Dict(held));
            self.objects.push((root_at, Value::Dict(catalogue)));
        }
        self.write(value, &act.dict()?, room)
    }

    /// Adds the field to a list, and whether that changed the dictionary itself.
    fn append(&mut self, holder: &mut Dict, key: &str, field: u32) -> Result<bool> {
        let list = holder.get(key).cloned().unwrap_or(Value::Array(Vec::new()));
        let Some(Value::Array(mut items)) = self.document.follow(&list) else {
            bail!("the PDF's {key} cannot be read")
        };
        items.push(Value::Ref(field, 0));
        if let Value::Ref(number, generation) = list {
            self.objects.push(((number, generation), Value::Array(items)));
            return Ok(false);
        }
        holder.insert(key.into(), Value::Array(items));
        Ok(true)
    }

    fn write(mut self, value: u32, signature: &Dict, room: usize) -> Result<(Vec<u8>, (usize, usize))> {
        let mut out = self.document.data.to_vec();
        if out.last() != Some(&b'\n') {
            out.push(b'\n');
        }
        let mut places = Vec::new();
        let mut written = Vec::new();
        Value::Dict(signature.clone()).write(&mut written);
        places.push((value, out.len(), 0));
        out.extend(format!("{value} 0 obj\n").bytes());
        out.extend(&written[..written.len() - 2]);
        out.extend(b"/ByteRange [0 ");
        let range = out.len();
        out.extend(format!("{RANGE}]/Contents ").bytes());
        let gap = (out.len(), out.len() + 2 * room + 2);
        out.push(b'<');
        out.resize(gap.1 - 1, b'0');
        out.extend(b">>>\nendobj\n");
        for ((number, generation), object) in &self.objects {
            places.push((*number, out.len(), *generation));
            out.extend(format!("{number} {generation} obj\n").bytes());
            object.write(&mut out);
            out.extend(b"\nendobj\n");
        }
        let start = out.len();
        if self.document.streamed {
            places.push((self.next, start, 0));
            self.next += 1;
        }
        places.sort_unstable();
        self.table(&places, start, &mut out)?;
        out.extend(format!("startxref\n{start}\n%%EOF\n").bytes());
        let numbers = format!("{} {} {}", gap.0, gap.1, out.len() - gap.1);
        out.get_mut(range..range + numbers.len())
            .context("the PDF is too large")?
            .copy_from_slice(numbers.as_bytes());
        Ok((out, gap))
    }

    /// The table of the update, of the same kind as the one before.
    fn table(&self, places: &[(u32, usize, u16)], start: usize, out: &mut Vec<u8>) -> Result<()> {
        let old = &self.document.trailer;
        let mut trailer: Dict = ["Root", "Info"]
            .iter()
            .filter_map(|key| Some(((*key).to_owned(), old.get(*key)?.clone())))
            .collect();
        trailer.insert("Size".into(), Value::number(self.next));
        trailer.insert("Prev".into(), Value::number(self.document.start));
        let own = Value::Text(Hash::Sha256.over(&[out])[..16].to_vec());
        let first = match self.document.look(old, "ID") {
            Some(Value::Array(ids)) => ids.first().cloned(),
            _ => None,
        };
        trailer.insert("ID".into(), Value::Array(vec![first.unwrap_or_else(|| own.clone()), own]));
        let runs = places.chunk_by(|one, next| one.0 + 1 == next.0);
        if !self.document.streamed {
            out.extend(b"xref\n");
            for run in runs {
                out.extend(format!("{} {}\n", run[0].0, run.len()).bytes());
                for (_, at, generation) in run {
                    out.extend(format!("{at:010} {generation:05} n \n").bytes());
                }
            }
            out.extend(b"trailer\n");
            Value::Dict(trailer).write(out);
            out.push(b'\n');
            return Ok(());
        }
        let index = runs.flat_map(|run| [Value::number(run[0].0), Value::number(run.len())]).collect();
        let mut rows = Vec::new();
        for (_, at, generation) in places {
            rows.push(1);
            rows.extend(u32::try_from(*at).context("the PDF is too large")?.to_be_bytes());
            rows.extend(generation.to_be_bytes());
        }
        trailer.insert("Type".into(), Value::name("XRef"));
        trailer.insert("W".into(), Value::Array([1, 4, 2].map(Value::number).to_vec()));
        trailer.insert("Index".into(), Value::Array(index));
        trailer.insert("Length".into(), Value::number(rows.len()));
        out.extend(format!("{} 0 obj\n", self.next - 1).bytes());
        debug_assert!(places.contains(&(self.next - 1, start, 0)));
        Value::Dict(trailer).write(out);
        out.extend(b"\nstream\n");
        out.extend(rows);
        out.extend(b"\nendstream\nendobj\n");
        Ok(())
    }
}

/// Whether the signature of its author allows nothing more, not even further signatures.
fn is_final(document: &Document<'_>) -> Option<bool> {
    let deeper = |value: Value, key| document.look(value.dict()?, key);
    let catalogue = document.look(&document.trailer, "Root")?;
    let signature = deeper(deeper(catalogue, "Perms")?, "DocMDP")?;
    let Value::Array(references) = deeper(signature, "Reference")? else { return None };
    let parameters = deeper(document.follow(references.first()?)?, "TransformParams")?;
    Some(deeper(parameters, "P")?.integer() == Some(1))
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

fn dict<const N: usize>(entries: [(&str, Value); N]) -> Dict {
    entries.into_iter().map(|(key, value)| (key.to_owned(), value)).collect()
}
