//! A PDF as it is found through its own tables (ISO 32000-1, 7.5), without repairing anything.
//!
//! A reader that guesses could see another document than the one that was signed.

use std::cell::{Cell, RefCell};
use std::collections::{BTreeMap, HashMap, HashSet};
use std::io::Read as _;
use std::rc::Rc;

use anyhow::{Context as _, Result, bail};
use flate2::read::ZlibDecoder;

use super::value::{Dict, Lexer, Value};

/// Objects, revisions, and bytes read or unpacked: what no honest file here comes near to. The last one
/// keeps a file whose parts lie over each other from being read without end.
const OBJECTS: usize = 1 << 20;
const REVISIONS: usize = 256;
const WORK: usize = 128 << 20;
/// The most bytes that a table or a stream of objects may unpack to.
const STREAM: usize = 16 << 20;

/// Where an object lies.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Place {
    Free,
    At(usize, u16),
    /// In a stream of objects: the stream's number, and which of its objects.
    Packed(u32, usize),
}

pub(super) struct Document<'a> {
    pub data: &'a [u8],
    pub places: BTreeMap<u32, Place>,
    pub trailer: Dict,
    /// Where the last table begins.
    pub start: usize,
    /// Whether the last table is a stream.
    pub streamed: bool,
    /// Whether nothing lies behind what the last table counts as the end.
    pub closed: bool,
    packs: RefCell<HashMap<u32, Option<Rc<Pack>>>>,
    /// How much of the work is left.
    left: Cell<usize>,
}

/// A stream of objects: their numbers and where each begins.
struct Pack {
    index: Vec<(u32, usize)>,
    bytes: Vec<u8>,
}

impl<'a> Document<'a> {
    pub fn open(data: &'a [u8]) -> Result<Self> {
        let tail = data.len().saturating_sub(1024);
        let last = data[tail..].windows(9).rposition(|word| word == b"startxref").context("it has no end")?;
        let mut lexer = Lexer { data, at: tail + last + 9 };
        let start = lexer.number().context("it has no end")?;
        let closed = data[lexer.at..].trim_ascii() == b"%%EOF";
        let (places, trailer, streamed) = (BTreeMap::new(), Dict::new(), false);
        let (packs, left) = (RefCell::default(), Cell::new(WORK));
        let mut document = Self { data, places, trailer, start, streamed, closed, packs, left };
        document.tables()?;
        Ok(document)
    }

    /// Reads all tables, the newest first.
    fn tables(&mut self) -> Result<()> {
        let (mut open, mut seen) = (vec![self.start], HashSet::new());
        while let Some(at) = open.pop() {
            if !seen.insert(at) || seen.len() > REVISIONS {
                bail!("its tables do not end");
            }
            let table = Lexer { data: self.data, at }.passes(b"xref");
            let trailer = if table { self.table(at) } else { self.stream(at) };
            let trailer = trailer.with_context(|| format!("its table at {at} is damaged"))?;
            if self.places.len() > OBJECTS {
                bail!("it has too many objects");
            }
            let place = |key: &str| trailer.get(key).and_then(Value::integer::<usize>);
            open.extend(place("Prev"));
            // The second table of a file for old and new readers comes before what is older.
            open.extend(place("XRefStm").filter(|_| table));
            if seen.len() == 1 {
                (self.trailer, self.streamed) = (trailer, !table);
            }
        }
        Ok(())
    }

    fn table(&mut self, at: usize) -> Option<Dict> {
        let mut lexer = Lexer { data: self.data, at };
        lexer.passes(b"xref");
        while !lexer.passes(b"trailer") {
            let (first, count): (u32, u32) = (lexer.number()?, lexer.number()?);
            for number in first..first.checked_add(count)? {
                let (at, generation) = (lexer.number()?, lexer.number::<u64>()?);
                let place = match lexer.word() {
                    b"n" => Place::At(at, u16::try_from(generation).ok()?),
                    b"f" => Place::Free,
                    _ => return None,
                };
                self.places.entry(number).or_insert(place);
            }
        }
        let trailer = lexer.value()?;
        self.spend(lexer.at - at)?;
        trailer.dict().cloned()
    }

    fn stream(&mut self, at: usize) -> Option<Dict> {
        let number = Lexer { data: self.data, at }.number()?;
        let value = self.object_at(at, number)?;
        let dict = value.dict()?.clone();
        let bytes = self.content(&value, STREAM)?;
        let list = |key: &str| match dict.get(key) {
            Some(Value::Array(items)) => items.iter().map(Value::integer).collect::<Option<Vec<usize>>>(),
            _ => None,
        };
        let widths =
            list("W").filter(|widths| widths.len() == 3 && widths.iter().all(|width| *width <= 8))?;
        let row = Some(widths.iter().sum())
            .filter(|row| *row > 0 && dict.get("Type").is_some_and(|kind| kind.is("XRef")))?;
        let mut rows = bytes.chunks_exact(row);
        let sections = list("Index").or_else(|| Some(vec![0, dict.get("Size")?.integer()?]))?;
        for section in sections.chunks_exact(2) {
            for (number, row) in (section[0]..section[0].checked_add(section[1])?).zip(&mut rows) {
                let mut fields = widths.iter().scan(row, |row, width| {
                    let (field, rest) = row.split_at(*width);
                    *row = rest;
                    Some(field.iter().fold(0_u64, |number, byte| number << 8 | u64::from(*byte)))
                });
                let kind = fields.next().filter(|_| widths[0] > 0).unwrap_or(1);
                let (second, third) = (fields.next()?, fields.next()?);
                let place = match kind {
                    0 => Place::Free,
                    1 => Place::At(usize::try_from(second).ok()?, u16::try_from(third).ok()?),
                    2 => Place::Packed(u32::try_from(second).ok()?, usize::try_from(third).ok()?),
                    _ => continue,
                };
                self.places.entry(u32::try_from(number).ok()?).or_insert(place);
                // A row takes next to nothing in the file.
                if self.places.len() > OBJECTS {
                    return None;
                }
            }
            if self.places.len() > OBJECTS {
                return None;
            }
        }
        Some(dict)
    }

    /// Whether there is work left for so many bytes.
    fn spend(&self, bytes: usize) -> Option<()> {
        self.left.set(self.left.get().saturating_sub(bytes));
        (!self.exhausted()).then_some(())
    }

    /// Whether it was too much work to find all that is there.
    pub fn exhausted(&self) -> bool {
        self.left.get() == 0
    }

    /// The object with this number, if it stands at this place.
    fn object_at(&self, at: usize, number: u32) -> Option<Value> {
        self.spend(0)?;
        let mut lexer = Lexer { data: self.data, at };
        let own = lexer.number::<u32>() == Some(number) && lexer.number::<u16>().is_some();
        let is_object = own && lexer.word() == b"obj";
        // What was read in vain is work too.
        self.spend(lexer.at.saturating_sub(at).max(1))?;
        if !is_object {
            return None;
        }
        let value = lexer.value();
        self.spend(lexer.at - at)?;
        let dict = match value? {
            Value::Dict(dict) => dict,
            value => return Some(value),
        };
        if !lexer.passes(b"stream") {
            return Some(Value::Dict(dict));
        }
        let begin = match self.data.get(lexer.at..)? {
            [b'\r', b'\n', ..] => lexer.at + 2,
            [b'\n', ..] => lexer.at + 1,
            _ => return None,
        };
        let length: usize = match dict.get("Length")? {
            // Not any object, so that lengths cannot go round in circles.
            Value::Ref(number, _) => {
                let Place::At(at, _) = *self.places.get(number)? else { return None };
                let mut lexer = Lexer { data: self.data, at };
                let own = lexer.number::<u32>()? == *number && lexer.number::<u16>().is_some();
                (own && lexer.word() == b"obj").then(|| lexer.number())??
            }
            length => length.integer()?,
        };
        let end = begin.checked_add(length).filter(|end| *end <= self.data.len())?;
        let ends = Lexer { data: self.data, at: end }.passes(b"endstream");
        ends.then_some(Value::Stream(dict, begin..end))
    }

    pub fn get(&self, number: u32) -> Option<Value> {
        match *self.places.get(&number)? {
            Place::Free => None,
            Place::At(at, _) => self.object_at(at, number),
            Place::Packed(pack, index) => {
                let pack = self.pack(pack)?;
                let (_, at) = *pack.index.get(index).filter(|(own, _)| *own == number)?;
                let mut lexer = Lexer { data: &pack.bytes, at };
                let value = lexer.value();
                self.spend(lexer.at.checked_sub(at)?)?;
                value
            }
        }
    }

    fn pack(&self, number: u32) -> Option<Rc<Pack>> {
        if let Some(pack) = self.packs.borrow().get(&number) {
            return pack.clone();
        }
        let pack = self.open_pack(number);
        self.packs.borrow_mut().insert(number, pack.clone());
        pack
    }

    fn open_pack(&self, number: u32) -> Option<Rc<Pack>> {
        let Place::At(at, _) = *self.places.get(&number)? else { return None };
        let stream = self.object_at(at, number)?;
        let place = |key: &str| stream.dict()?.get(key)?.integer::<usize>();
        let (count, first) = (place("N")?, place("First")?);
        let bytes = self.content(&stream, STREAM)?;
        let mut lexer = Lexer { data: &bytes, at: 0 };
        let entry = |_| Some((lexer.number()?, first.checked_add(lexer.number()?)?));
        let index = (0..count.min(OBJECTS)).map_while(entry).collect();
        Some(Rc::new(Pack { index, bytes }))
    }

    /// The value itself, or what it refers to.
    pub fn follow(&self, value: &Value) -> Option<Value> {
        if let Value::Ref(number, _) = value { self.get(*number) } else { Some(value.clone()) }
    }

    pub fn look(&self, dict: &Dict, key: &str) -> Option<Value> {
        self.follow(dict.get(key)?)
    }

    /// The content of a stream, unpacked, if that has at most so many bytes.
    pub fn content(&self, stream: &Value, most: usize) -> Option<Vec<u8>> {
        let Value::Stream(dict, range) = stream else { return None };
        let packed = self.data.get(range.clone())?;
        let most = most.min(self.left.get());
        let filter = match dict.get("Filter") {
            Some(Value::Array(filters)) if filters.len() < 2 => filters.first(),
            filter => filter,
        };
        let mut bytes = Vec::new();
        match filter {
            None if packed.len() <= most => bytes.extend(packed),
            Some(filter) if filter.is("FlateDecode") => {
                let read = ZlibDecoder::new(packed).take(most as u64 + 1).read_to_end(&mut bytes);
                // A stream that breaks after it was unpacked has cost the same.
                self.spend(bytes.len())?;
                read.ok()?;
                if bytes.len() > most {
                    return None;
                }
            }
            _ => return None,
        }
        self.spend(packed.len())?;
        let parameters = match dict.get("DecodeParms") {
            Some(Value::Array(parameters)) => parameters.first(),
            parameters => parameters,
        };
        let parameter = |key: &str| parameters?.dict()?.get(key)?.integer::<usize>();
        match parameter("Predictor").unwrap_or(1) {
            1 => Some(bytes),
            10.. => unfilter(&bytes, parameter("Columns").unwrap_or(1)),
            _ => None,
        }
    }

    /// The first page with its reference, and the corner where its paper begins.
    pub fn first_page(&self) -> Option<((u32, u16), Dict, [String; 2])> {
        let root = self.look(&self.trailer, "Root")?;
        let mut open = vec![(root.dict()?.get("Pages")?.clone(), None)];
        for _ in 0..OBJECTS {
            let (at, above) = open.pop()?;
            let Value::Ref(number, generation) = at else { return None };
            let node = self.get(number)?;
            let dict = node.dict()?;
            let paper = self.look(dict, "MediaBox").or(above);
            match self.look(dict, "Kids") {
                Some(Value::Array(kids)) => {
                    open.extend(kids.into_iter().rev().map(|kid| (kid, paper.clone())));
                }
                _ => {
                    let Value::Array(sides) = paper? else { return None };
                    let side = |index| match sides.get(index)? {
                        Value::Number(side) => Some(side.clone()),
                        _ => None,
                    };
                    return Some(((number, generation), dict.clone(), [side(0)?, side(1)?]));
                }
            }
        }
        None
    }
}

/// Undoes the filters of PNG for rows of single bytes.
fn unfilter(bytes: &[u8], columns: usize) -> Option<Vec<u8>> {
    let mut rows: Vec<u8> = Vec::with_capacity(bytes.len());
    let mut above = vec![0; Some(columns).filter(|columns| (1..=1024).contains(columns))?];
    for row in bytes.chunks_exact(columns + 1) {
        let (mut left, mut corner) = (0_u8, 0_u8);
        for (byte, above) in row[1..].iter().zip(&mut above) {
            let near = |value: u8| {
                (i16::from(left) + i16::from(*above) - i16::from(corner) - i16::from(value)).abs()
            };
            let guess = match row[0] {
                0 => 0,
                1 => left,
                2 => *above,
                3 => ((u16::from(left) + u16::from(*above)) / 2) as u8,
                4 if near(left) <= near(*above) && near(left) <= near(corner) => left,
                4 if near(*above) <= near(corner) => *above,
                4 => corner,
                _ => return None,
            };
            (corner, left) = (*above, byte.wrapping_add(guess));
            *above = left;
        }
        rows.extend(&above);
    }
    Some(rows)
}
