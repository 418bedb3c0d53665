//! What a PDF is made of (ISO 32000-1, 7.3), read and written.

use std::collections::BTreeMap;
use std::ops::Range;

/// So deep values may lie in each other; a real file needs about five.
const DEPTH: usize = 64;
/// So many values may lie in one; they take some dozen bytes each, however short they are written.
const VALUES: usize = 1 << 18;

/// Names are kept with a character for every byte, so that nothing is lost.
pub(super) type Dict = BTreeMap<String, Value>;

#[derive(Clone, Debug, PartialEq)]
pub(super) enum Value {
    Null,
    Bool(bool),
    /// As it is written, so that it stays as it is.
    Number(String),
    Name(String),
    Text(Vec<u8>),
    Array(Vec<Value>),
    Dict(Dict),
    Ref(u32, u16),
    /// The place of the content in the file.
    Stream(Dict, Range<usize>),
}

impl Value {
    pub fn name(name: &str) -> Self {
        Self::Name(name.into())
    }

    pub fn number(number: impl ToString) -> Self {
        Self::Number(number.to_string())
    }

    /// A text for people, in the alphabet that a PDF has for all of them.
    pub fn words(words: &str) -> Self {
        if words.is_ascii() {
            return Self::Text(words.into());
        }
        Self::Text([0xfe, 0xff].into_iter().chain(words.encode_utf16().flat_map(u16::to_be_bytes)).collect())
    }

    pub fn dict(&self) -> Option<&Dict> {
        match self {
            Self::Dict(dict) | Self::Stream(dict, _) => Some(dict),
            _ => None,
        }
    }

    pub fn integer<T: std::str::FromStr>(&self) -> Option<T> {
        if let Self::Number(number) = self { number.parse().ok() } else { None }
    }

    pub fn is(&self, name: &str) -> bool {
        matches!(self, Self::Name(own) if own == name)
    }

    /// Every reference in it.
    pub fn refs(&self, found: &mut Vec<u32>) {
        match self {
            Self::Ref(number, _) => found.push(*number),
            Self::Array(items) => items.iter().for_each(|item| item.refs(found)),
            Self::Dict(dict) | Self::Stream(dict, _) => dict.values().for_each(|item| item.refs(found)),
            _ => {}
        }
    }

    pub fn write(&self, out: &mut Vec<u8>) {
        match self {
            Self::Null => out.extend(b"null"),
            Self::Bool(truth) => out.extend(truth.to_string().bytes()),
            Self::Number(number) => out.extend(number.bytes()),
            Self::Name(name) => write_name(name, out),
            Self::Text(text) if text.iter().all(|byte| matches!(byte, b' '..=b'~')) => {
                out.push(b'(');
                for byte in text {
                    if b"()\\".contains(byte) {
                        out.push(b'\\');
                    }
                    out.push(*byte);
                }
                out.push(b')');
            }
            Self::Text(text) => out.extend(format!("<{}>", hex(text)).bytes()),
            Self::Array(items) => {
                out.push(b'[');
                for (index, item) in items.iter().enumerate() {
                    if index > 0 {
                        out.push(b' ');
                    }
                    item.write(out);
                }
                out.push(b']');
            }
            Self::Dict(dict) | Self::Stream(dict, _) => {
                out.extend(b"<<");
                for (name, item) in dict {
                    write_name(name, out);
                    out.push(b' ');
                    item.write(out);
                }
                out.extend(b">>");
            }
            Self::Ref(number, generation) => out.extend(format!("{number} {generation} R").bytes()),
        }
    }
}

fn write_name(name: &str, out: &mut Vec<u8>) {
    out.push(b'/');
    for byte in name.chars().map(|letter| letter as u8) {
        if byte.is_ascii_graphic() && regular(byte) && byte != b'#' {
            out.push(byte);
        } else {
            out.extend(format!("#{byte:02X}").bytes());
        }
    }
}

pub(super) fn hex(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    bytes
        .iter()
        .flat_map(|byte| [byte >> 4, byte & 15])
        .map(|digit| char::from(DIGITS[usize::from(digit)]))
        .collect()
}

fn space(byte: u8) -> bool {
    matches!(byte, 0 | b'\t' | b'\n' | 0x0c | b'\r' | b' ')
}

fn regular(byte: u8) -> bool {
    !space(byte) && !b"()<>[]{}/%".contains(&byte)
}

/// Reads values from a place in a file.
pub(super) struct Lexer<'a> {
    pub data: &'a [u8],
    pub at: usize,
}

impl<'a> Lexer<'a> {
    fn peek(&self) -> Option<u8> {
        self.data.get(self.at).copied()
    }

    fn next(&mut self) -> Option<u8> {
        let byte = self.peek()?;
        self.at += 1;
        Some(byte)
    }

    fn skip(&mut self) {
        while let Some(byte) = self.peek() {
            if byte == b'%' {
                while self.peek().is_some_and(|byte| byte != b'\n' && byte != b'\r') {
                    self.at += 1;
                }
            } else if space(byte) {
                self.at += 1;
            } else {
                return;
            }
        }
    }

    pub fn word(&mut self) -> &'a [u8] {
        self.skip();
        let rest = self.data.get(self.at..).unwrap_or_default();
        let word = &rest[..rest.iter().position(|byte| !regular(*byte)).unwrap_or(rest.len())];
        self.at += word.len();
        word
    }

    pub fn number<T: std::str::FromStr>(&mut self) -> Option<T> {
        std::str::from_utf8(self.word()).ok()?.parse().ok()
    }

    /// Goes past this if it comes next.
    pub fn passes(&mut self, expected: &[u8]) -> bool {
        self.skip();
        let found = self.data.get(self.at..).is_some_and(|rest| rest.starts_with(expected));
        self.at += if found { expected.len() } else { 0 };
        found
    }

    pub fn value(&mut self) -> Option<Value> {
        self.nested(DEPTH, &mut { VALUES })
    }

    fn nested(&mut self, depth: usize, left: &mut usize) -> Option<Value> {
        let depth = depth.checked_sub(1)?;
        *left = left.checked_sub(1)?;
        self.skip();
        Some(match self.peek()? {
            b'/' => {
                self.at += 1;
                Value::Name(self.name())
            }
            b'(' => Value::Text(self.literal()?),
            b'[' => {
                self.at += 1;
                let mut items = Vec::new();
                while !self.passes(b"]") {
                    items.push(self.nested(depth, left)?);
                }
                Value::Array(items)
            }
            b'<' if self.passes(b"<<") => {
                let mut dict = Dict::new();
                while !self.passes(b">>") {
                    if self.next()? != b'/' {
                        return None;
                    }
                    let name = self.name();
                    dict.insert(name, self.nested(depth, left)?);
                }
                Value::Dict(dict)
            }
            b'<' => Value::Text(self.digits()?),
            _ => match std::str::from_utf8(self.word()).ok()? {
                "null" => Value::Null,
                "true" => Value::Bool(true),
                "false" => Value::Bool(false),
                number => self.number_or_ref(number)?,
            },
        })
    }

    fn number_or_ref(&mut self, number: &str) -> Option<Value> {
        let after = self.at;
        if let (Ok(number), Some(generation)) = (number.parse(), self.number())
            && self.word() == b"R"
        {
            return Some(Value::Ref(number, generation));
        }
        self.at = after;
        let written = !number.is_empty() && number.bytes().all(|byte| b"+-.0123456789".contains(&byte));
        written.then(|| Value::Number(number.into()))
    }

    fn name(&mut self) -> String {
        let mut name = String::new();
        while let Some(byte) = self.peek().filter(|byte| regular(*byte)) {
            self.at += 1;
            let coded =
                self.data.get(self.at..self.at + 2).and_then(|digits| std::str::from_utf8(digits).ok());
            match coded.and_then(|digits| u8::from_str_radix(digits, 16).ok()).filter(|_| byte == b'#') {
                Some(byte) => {
                    name.push(char::from(byte));
                    self.at += 2;
                }
                None => name.push(char::from(byte)),
            }
        }
        name
    }

    fn digits(&mut self) -> Option<Vec<u8>> {
        self.at += 1;
        let mut digits = Vec::new();
        loop {
            match self.next()? {
                b'>' => break,
                byte if space(byte) => {}
                byte => digits.push(char::from(byte).to_digit(16)? as u8),
            }
        }
        Some(digits.chunks(2).map(|pair| pair[0] << 4 | pair.get(1).unwrap_or(&0)).collect())
    }

    fn literal(&mut self) -> Option<Vec<u8>> {
        self.at += 1;
        let (mut text, mut open) = (Vec::new(), 1_usize);
        loop {
            match self.next()? {
                b'(' => open += 1,
                b')' if open == 1 => return Some(text),
                b')' => open -= 1,
                b'\\' => {
                    match self.next()? {
                        b'n' => text.push(b'\n'),
                        b'r' => text.push(b'\r'),
                        b't' => text.push(b'\t'),
                        b'b' => text.push(8),
                        b'f' => text.push(12),
                        b'\r' => self.at += usize::from(self.peek() == Some(b'\n')),
                        b'\n' => {}
                        first @ b'0'..=b'7' => {
                            let mut code = u32::from(first - b'0');
                            for _ in 0..2 {
                                if let Some(digit @ b'0'..=b'7') = self.peek() {
                                    code = code * 8 + u32::from(digit - b'0');
                                    self.at += 1;
                                }
                            }
                            text.push(code as u8);
                        }
                        byte => text.push(byte),
                    }
                    continue;
                }
                _ => {}
            }
            text.push(self.data[self.at - 1]);
        }
    }
}
