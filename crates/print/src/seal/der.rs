//! The byte language of certificates and signatures (X.690, DER): just what both need of it.

use anyhow::{Result, anyhow};
use jiff::{Timestamp, civil::DateTime, tz::TimeZone};

pub(super) const BOOLEAN: u8 = 0x01;
pub(super) const INTEGER: u8 = 0x02;
pub(super) const BITS: u8 = 0x03;
pub(super) const OCTETS: u8 = 0x04;
pub(super) const OID: u8 = 0x06;
pub(super) const ENUMERATED: u8 = 0x0a;
pub(super) const UTC_TIME: u8 = 0x17;
pub(super) const TIME: u8 = 0x18;
pub(super) const SEQUENCE: u8 = 0x30;
pub(super) const SET: u8 = 0x31;

/// One value with its tag.
#[derive(Clone, Copy)]
pub(super) struct Node<'a> {
    pub tag: u8,
    pub body: &'a [u8],
    pub whole: &'a [u8],
}

impl<'a> Node<'a> {
    pub fn items(self) -> Reader<'a> {
        Reader(self.body)
    }

    /// An object identifier in its dotted form; empty if it is none.
    pub fn oid(self) -> String {
        let (mut arcs, mut arc) = (Vec::new(), 0_u64);
        for byte in if self.tag == OID { self.body } else { &[] } {
            // Larger than any that is in use: it must not be taken for another.
            if arc >> 57 != 0 {
                return String::new();
            }
            arc = arc << 7 | u64::from(byte & 0x7f);
            if byte & 0x80 == 0 {
                if arcs.is_empty() {
                    let first = (arc / 40).min(2);
                    arcs.push(first.to_string());
                    arc -= first * 40;
                }
                arcs.push(arc.to_string());
                arc = 0;
            }
        }
        arcs.join(".")
    }

    /// A point in time as seconds since 1970; `None` if it is no time.
    pub fn time(self) -> Option<i64> {
        let digits = std::str::from_utf8(self.body).ok()?.strip_suffix('Z')?;
        // A time-stamp may carry fractions of a second, which nobody here asks for.
        let digits = digits.split('.').next()?;
        let century = match (self.tag, digits.get(..2)?.parse::<u8>().ok()?) {
            (UTC_TIME, 50..) => "19",
            (UTC_TIME, _) => "20",
            (TIME, _) => "",
            _ => return None,
        };
        seconds(&format!("{century}{digits}"))
    }

    /// The bytes of a bit string of whole bytes.
    pub fn bits(self) -> Option<&'a [u8]> {
        (self.tag == BITS && self.body.first() == Some(&0)).then(|| &self.body[1..])
    }

    /// The text of a name, whichever of the old alphabets it was written in.
    pub fn text(self) -> String {
        match self.tag {
            0x1e => {
                let units = self.body.chunks_exact(2).map(|pair| u16::from_be_bytes([pair[0], pair[1]]));
                char::decode_utf16(units).map(|unit| unit.unwrap_or('\u{fffd}')).collect()
            }
            0x14 => self.body.iter().map(|byte| char::from(*byte)).collect(),
            _ => String::from_utf8_lossy(self.body).into_owned(),
        }
    }
}

/// Reads one value after the other, and ends at the first that is not well-formed.
#[derive(Clone, Copy)]
pub(super) struct Reader<'a>(pub &'a [u8]);

impl<'a> Reader<'a> {
    /// The next value if it has this tag. A value with another tag stays to be read.
    pub fn get(&mut self, tag: u8) -> Option<Node<'a>> {
        if self.0.first() == Some(&tag) { self.next() } else { None }
    }

    /// What stands in the sequence within the next value, if that has this tag; otherwise nothing.
    pub fn within(&mut self, tag: u8) -> Reader<'a> {
        self.get(tag).and_then(|outer| outer.items().get(SEQUENCE)).map_or(Reader(&[]), Node::items)
    }
}

impl<'a> Iterator for Reader<'a> {
    type Item = Node<'a>;

    fn next(&mut self) -> Option<Node<'a>> {
        let (tag, first) = (*self.0.first()?, usize::from(*self.0.get(1)?));
        let (head, length) = match first {
            0..=0x7f => (2, first),
            // Lengths without an end (0x80) are not DER; more than four bytes no file here needs.
            0x81..=0x84 => {
                let head = first - 0x80 + 2;
                (head, self.0.get(2..head)?.iter().fold(0, |length, byte| length << 8 | usize::from(*byte)))
            }
            _ => return None,
        };
        let whole = self.0.get(..head.checked_add(length)?)?;
        self.0 = &self.0[whole.len()..];
        (tag & 0x1f != 0x1f).then(|| Node { tag, body: &whole[head..], whole })
    }
}

/// Seconds since 1970 of fourteen digits in UTC.
pub(super) fn seconds(digits: &str) -> Option<i64> {
    let civil = DateTime::strptime("%Y%m%d%H%M%S", digits).ok()?;
    Some(TimeZone::UTC.to_timestamp(civil).ok()?.as_second())
}

/// Fourteen digits in UTC, of seconds since 1970.
pub(super) fn digits(seconds: i64) -> Result<String> {
    let time = Timestamp::from_second(seconds)?;
    // Both notations have four digits for the year.
    let time = if time.as_second() < 253_402_300_800 { Ok(time) } else { Err(anyhow!("a year after 9999")) }?;
    Ok(time.strftime("%Y%m%d%H%M%S").to_string())
}

pub(super) fn wrap(tag: u8, parts: &[&[u8]]) -> Vec<u8> {
    let body = parts.concat();
    let length = body.len().to_be_bytes();
    let length = &length[length.iter().position(|byte| *byte != 0).unwrap_or(length.len() - 1)..];
    let long = (body.len() >= 0x80).then_some(0x80 | length.len() as u8);
    [&[tag][..], long.as_slice(), length, &body].concat()
}

pub(super) fn sequence(parts: &[&[u8]]) -> Vec<u8> {
    wrap(SEQUENCE, parts)
}

/// A set in the order that DER demands.
pub(super) fn set(mut parts: Vec<Vec<u8>>) -> Vec<u8> {
    parts.sort();
    wrap(SET, &[&parts.concat()])
}

/// A whole number that is not negative.
pub(super) fn integer(bytes: &[u8]) -> Vec<u8> {
    let bytes = &bytes[bytes.iter().position(|byte| *byte != 0).unwrap_or(bytes.len())..];
    let sign: &[u8] = if bytes.first().is_none_or(|byte| *byte >= 0x80) { &[0] } else { &[] };
    wrap(INTEGER, &[sign, bytes])
}

pub(super) fn oid(dotted: &str) -> Vec<u8> {
    let arcs: Vec<u64> = dotted.split('.').filter_map(|arc| arc.parse().ok()).collect();
    let mut body = Vec::new();
    if let [first, second, rest @ ..] = arcs.as_slice() {
        for arc in [&[first * 40 + second], rest].concat() {
            let groups = (1..10).take_while(|group| arc >> (7 * group) != 0).count();
            body.extend(
                (0..=groups)
                    .rev()
                    .map(|group| (arc >> (7 * group) & 0x7f) as u8 | if group == 0 { 0 } else { 0x80 }),
            );
        }
    }
    wrap(OID, &[&body])
}

pub(super) fn time(seconds: i64) -> Result<Vec<u8>> {
    let digits = digits(seconds)?;
    // RFC 5280: the short form until 2049, the long one from then on.
    let short = ("1950".."2050").contains(&&digits[..4]);
    let (tag, digits) = if short { (UTC_TIME, &digits[2..]) } else { (TIME, &digits[..]) };
    Ok(wrap(tag, &[digits.as_bytes(), b"Z"]))
}
