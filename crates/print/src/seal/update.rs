//! Objects that are written behind a document, so that all that is there stays byte for byte (ISO 32000-1,
//! 7.5.6).

use std::io::Write as _;

use anyhow::{Context as _, Result, bail, ensure};
use flate2::Compression;
use flate2::write::ZlibEncoder;

use super::document::Document;
use super::key::Hash;
use super::value::{Dict, Value};

/// The last number of an object that PDF/A allows.
const LAST: u32 = 8_388_607;

/// What is added to a document.
pub(super) struct Update<'a> {
    pub document: Document<'a>,
    /// Number and generation of each object, and what stands in it, in the order of writing.
    objects: Vec<((u32, u16), Vec<u8>)>,
    next: u32,
}

impl<'a> Update<'a> {
    pub fn new(pdf: &'a [u8]) -> Result<Self> {
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
        Ok(Self { document, objects: Vec::new(), next })
    }

    /// A number for another object. One is left for the table.
    pub fn number(&mut self) -> Result<u32> {
        ensure!(self.next < LAST, "the PDF has no number left for another object");
        self.next += 1;
        Ok(self.next - 1)
    }

    /// The catalogue, and where it lies.
    pub fn catalogue(&self) -> Result<((u32, u16), Dict)> {
        let Some(Value::Ref(number, generation)) = self.document.trailer.get("Root") else {
            bail!("the PDF has no catalogue");
        };
        let catalogue = self.document.get(*number).context("the PDF's catalogue cannot be read")?;
        let catalogue = catalogue.dict().context("the PDF's catalogue cannot be read")?.clone();
        Ok(((*number, *generation), catalogue))
    }

    /// Writes an object anew, or for the first time.
    pub fn put(&mut self, at: (u32, u16), value: &Value) {
        let mut body = Vec::new();
        value.write(&mut body);
        self.put_written(at, body);
    }

    /// The same with what is written already.
    pub fn put_written(&mut self, at: (u32, u16), body: Vec<u8>) {
        self.objects.push((at, body));
    }

    /// Adds bytes as a stream, packed if that makes them fewer, and answers the reference to it.
    pub fn stream(&mut self, bytes: &[u8]) -> Result<Value> {
        let mut packer = ZlibEncoder::new(Vec::new(), Compression::default());
        packer.write_all(bytes)?;
        let packed = packer.finish()?;
        let is_packed = packed.len() < bytes.len();
        let content: &[u8] = if is_packed { &packed } else { bytes };
        let mut dict = dict([("Length", Value::number(content.len()))]);
        if is_packed {
            dict.insert("Filter".to_owned(), Value::name("FlateDecode"));
        }
        let number = self.number()?;
        let mut body = Vec::new();
        Value::Dict(dict).write(&mut body);
        body.extend(b"\nstream\n");
        body.extend(content);
        body.extend(b"\nendstream");
        self.put_written((number, 0), body);
        Ok(Value::Ref(number, 0))
    }

    /// The new document, and where what stands in each object begins.
    pub fn write(mut self) -> Result<(Vec<u8>, Vec<usize>)> {
        let mut out = self.document.data.to_vec();
        if out.last() != Some(&b'\n') {
            out.push(b'\n');
        }
        let (mut places, mut bodies) = (Vec::new(), Vec::new());
        for ((number, generation), body) in &self.objects {
            places.push((*number, out.len(), *generation));
            out.extend(format!("{number} {generation} obj\n").bytes());
            bodies.push(out.len());
            out.extend(body);
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
        Ok((out, bodies))
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

pub(super) fn dict<const N: usize>(entries: [(&str, Value); N]) -> Dict {
    entries.into_iter().map(|(key, value)| (key.to_owned(), value)).collect()
}
