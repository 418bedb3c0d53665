//! The signatures of a document, and what they are worth.

use std::collections::HashSet;
use std::ops::Range;

use super::cms::Envelope;
use super::document::Document;
use super::proofs::Proofs;
use super::revision::{Added, added};
use super::timestamp::stamp;
use super::value::{Dict, Lexer, Value};
use super::x509::X509;
use super::{Chain, Fault, Integrity, Signature, der, dss};

/// The largest document that is examined.
pub const LARGEST: usize = 20 << 20;
/// So many signatures are examined at most.
pub const MOST: usize = 16;
const FIELDS: usize = 4096;
/// The most characters of a field's name that are kept.
const NAME: usize = 200;

/// Reads every signature of a PDF. The anchors are certificates as DER.
///
/// A document without one has none; nor has one with a picture of a signature. Where the word says that
/// there is one but the document cannot be read, it counts as one that is malformed.
///
/// Takes up to some seconds of CPU for the worst of files: call it from a blocking thread.
pub fn examine(pdf: &[u8], anchors: &[&[u8]]) -> Vec<Signature> {
    if pdf.len() > LARGEST {
        return vec![unreadable(format!("the document is larger than {LARGEST} bytes"))];
    }
    let anchors: Vec<_> = anchors.iter().filter_map(|bytes| X509::read(bytes)).collect();
    let found = Document::open(pdf).map(|document| {
        let fields = fields(&document).unwrap_or_default();
        let proofs = if fields.is_empty() { Proofs::default() } else { dss::read(&document) };
        fields
            .into_iter()
            .map(|(name, value)| signature(&document, name, &value, &anchors, &proofs))
            .collect::<Vec<_>>()
    });
    let why = match found {
        Ok(found) if !found.is_empty() => return found,
        Ok(_) => "the document does not lead to its signature".to_owned(),
        Err(why) => format!("the document cannot be read: {why:#}"),
    };
    let told = pdf.windows(10).any(|word| word == b"/ByteRange");
    if told { vec![unreadable(why)] } else { Vec::new() }
}

fn unreadable(why: String) -> Signature {
    Signature {
        field: String::new(),
        document_stamp: false,
        integrity: Integrity::Malformed,
        fault: Some(why),
        covers_whole_document: false,
        signer: None,
        claimed: None,
        stamp: None,
        chain: Chain::Unknown,
        long_term: false,
    }
}

/// What was put into the newest signature of a document.
pub(super) fn newest(document: &Document<'_>) -> Option<Vec<u8>> {
    let fields = fields(document)?;
    let signed = fields.iter().filter_map(|(_, value)| Some((range(document, value)?.1, value)));
    let (_, value) = signed.max_by_key(|(end, _)| *end)?;
    if let Some(Value::Text(contents)) = value.get("Contents") { Some(contents.clone()) } else { None }
}

/// The signed fields by name, with what was signed.
fn fields(document: &Document<'_>) -> Option<Vec<(String, Dict)>> {
    let root = document.look(&document.trailer, "Root")?;
    let form = document.look(root.dict()?, "AcroForm")?;
    let Value::Array(fields) = document.look(form.dict()?, "Fields")? else { return None };
    let mut open: Vec<_> = fields.into_iter().rev().map(|field| (field, false, String::new())).collect();
    let (mut seen, mut found) = (HashSet::new(), Vec::new());
    while let Some((field, signs, above)) = open.pop() {
        let again = matches!(field, Value::Ref(number, _) if !seen.insert(number));
        if again || seen.len() > FIELDS || found.len() == MOST {
            continue;
        }
        let Some(field) = document.follow(&field) else { continue };
        let Some(field) = field.dict() else { continue };
        let signs = field.get("FT").map_or(signs, |kind| kind.is("Sig"));
        let name = match document.look(field, "T") {
            Some(Value::Text(own)) if above.is_empty() => words(&own),
            Some(Value::Text(own)) => format!("{above}.{}", words(&own)),
            _ => above,
        };
        // Every kid keeps a copy.
        let name: String = name.chars().take(NAME).collect();
        if let Some(Value::Dict(value)) = document.look(field, "V").filter(|_| signs) {
            found.push((name, value));
        } else if let Some(Value::Array(kids)) = document.look(field, "Kids")
            && open.len() + kids.len() <= FIELDS
        {
            open.extend(kids.into_iter().rev().map(|kid| (kid, signs, name.clone())));
        }
    }
    Some(found)
}

fn signature(
    document: &Document<'_>,
    field: String,
    value: &Dict,
    anchors: &[X509<'_>],
    proofs: &Proofs,
) -> Signature {
    let mut result = Signature { field, ..unreadable(String::new()) };
    result.claimed = match document.look(value, "M") {
        Some(Value::Text(text)) => time(&words(&text)),
        _ => None,
    };
    let judged = judge(document, value, anchors, proofs, &mut result);
    (result.integrity, result.fault) = match judged {
        Ok(integrity) => (integrity, None),
        Err(Fault(integrity, why)) => (integrity, Some(why)),
    };
    result.long_term &= result.integrity == Integrity::Intact;
    result
}

/// Fills in what can be known, in the order in which it can fail.
fn judge(
    document: &Document<'_>,
    value: &Dict,
    anchors: &[X509<'_>],
    proofs: &Proofs,
    result: &mut Signature,
) -> Result<Integrity, Fault> {
    let malformed = |why: &str| Fault(Integrity::Malformed, why.into());
    let (gap, end) =
        range(document, value).ok_or_else(|| malformed("the signed range is not well-formed"))?;
    result.covers_whole_document = end == document.data.len();
    let Some(Value::Text(contents)) = value.get("Contents") else {
        return Err(malformed("the signature is empty"));
    };
    // What is left out of the range must be the signature and nothing else.
    let mut lexer = Lexer { data: &document.data[..gap.end], at: gap.start };
    let own = document.data[gap.start] == b'<'
        && matches!(lexer.value(), Some(Value::Text(own)) if own == *contents);
    if !own || lexer.at != gap.end {
        return Err(malformed("the signed range leaves out more than the signature"));
    }
    let parts = [&document.data[..gap.start], &document.data[gap.end..end]];
    let kind = match value.get("SubFilter") {
        Some(Value::Name(kind)) => kind.as_str(),
        _ => "",
    };
    match kind {
        "ETSI.RFC3161" => {
            result.document_stamp = true;
            let signer = Envelope::read(contents)?.signer();
            result.signer = signer.as_ref().map(X509::signer);
            let (stamp, is_proven) = stamp(contents, anchors, proofs, |hash| hash.over(&parts))?;
            result.long_term = is_proven && matches!(stamp.chain, Chain::Trusted { .. });
            result.chain = stamp.chain.clone();
            result.stamp = Some(stamp);
        }
        "ETSI.CAdES.detached" | "adbe.pkcs7.detached" => {
            let envelope = Envelope::read(contents)?;
            result.signer = envelope.signer().as_ref().map(X509::signer);
            result.claimed = result.claimed.or(envelope.time());
            let signer = envelope.verify(&envelope.hash.over(&parts), kind == "ETSI.CAdES.detached")?;
            let hashed = |token| stamp(token, anchors, proofs, |hash| hash.over(&[envelope.value]));
            let stamped = envelope.stamp().map(hashed).transpose()?;
            // An authority that nobody trusts could date anything back.
            let trusted = stamped.as_ref().filter(|(stamp, _)| matches!(stamp.chain, Chain::Trusted { .. }));
            let at = trusted.map(|(stamp, _)| stamp.time).or(result.claimed);
            let (chain, is_proven) =
                proofs.chain(signer, &envelope.certificates, anchors, at, trusted.is_some());
            result.long_term = is_proven && trusted.is_some_and(|(_, is_proven)| *is_proven);
            result.chain = chain;
            result.stamp = stamped.map(|(stamp, _)| stamp);
        }
        other => return Err(Fault(Integrity::Unchecked, format!("the kind {other:?} is not supported"))),
    }
    if result.covers_whole_document {
        return Ok(Integrity::Intact);
    }
    let signed = Document::open(&document.data[..end]);
    match signed.map_or(Added::More, |signed| added(&signed, document)) {
        Added::Proofs => result.covers_whole_document = true,
        Added::Signatures => {}
        Added::More => {
            let why = "something else than a signature was added later";
            return Err(Fault(Integrity::ChangedAfter, why.into()));
        }
    }
    Ok(Integrity::Intact)
}

/// What the signed range leaves out, and where it ends: at the end of the file or of an earlier state.
fn range(document: &Document<'_>, value: &Dict) -> Option<(Range<usize>, usize)> {
    let Some(Value::Array(numbers)) = document.look(value, "ByteRange") else { return None };
    let numbers: Vec<usize> = numbers.iter().map(Value::integer).collect::<Option<_>>()?;
    let [0, first, second, length] = numbers[..] else { return None };
    let end = second.checked_add(length).filter(|end| *end <= document.data.len())?;
    let closed = document.data[..end].trim_ascii_end().ends_with(b"%%EOF");
    (0 < first && first < second && second < end && closed).then_some((first..second, end))
}

/// A text of a PDF for people.
fn words(text: &[u8]) -> String {
    match text {
        [0xfe, 0xff, rest @ ..] => {
            let units = rest.chunks_exact(2).map(|pair| u16::from_be_bytes([pair[0], pair[1]]));
            char::decode_utf16(units).map(|unit| unit.unwrap_or('\u{fffd}')).collect()
        }
        _ => String::from_utf8_lossy(text).into_owned(),
    }
}

/// `D:20261231235959+01'00'` as seconds since 1970; what is missing at the end is the earliest.
fn time(text: &str) -> Option<i64> {
    let text = text.strip_prefix("D:").unwrap_or(text);
    let length = text.bytes().take_while(u8::is_ascii_digit).count().min(14);
    let (digits, zone) = text.split_at_checked(length).filter(|(digits, _)| digits.len() >= 4)?;
    let civil = der::seconds(&format!("{digits}{}", &"00000101000000"[length..]))?;
    let offset =
        zone.get(1..).unwrap_or_default().split('\'').map(|part| part.parse::<u8>().map_or(0, i64::from));
    let offset: i64 = offset.zip([3600, 60]).map(|(count, unit)| count * unit).sum();
    Some(match zone.bytes().next() {
        Some(b'+') => civil.checked_sub(offset)?,
        Some(b'-') => civil.checked_add(offset)?,
        _ => civil,
    })
}
