//! A part of a workbook as XML: elements by their names without prefix, and text.

use std::borrow::Cow;

use quick_xml::Reader;
use quick_xml::escape::{resolve_xml_entity, unescape};
use quick_xml::events::{BytesEnd, BytesRef, BytesStart, Event};

use super::{BROKEN, Unreadable};

/// A part that is read from front to back.
pub struct Xml<'a>(Reader<&'a [u8]>);

/// What comes next in a part.
pub enum Node<'a> {
    Begins(BytesStart<'a>),
    /// Also of elements without content.
    Ends(BytesEnd<'a>),
    Text(Cow<'a, str>),
}

impl<'a> Xml<'a> {
    /// A part in UTF-8, as every program writes it.
    pub fn of(text: &'a str) -> Self {
        let mut reader = Reader::from_str(text.trim_start_matches('\u{feff}'));
        reader.config_mut().expand_empty_elements = true;
        Self(reader)
    }

    /// What comes next; nothing at the end of the part.
    ///
    /// # Errors
    /// When this is no XML.
    pub fn node(&mut self) -> Result<Option<Node<'a>>, Unreadable> {
        loop {
            let node = match self.0.read_event().map_err(|_| BROKEN)? {
                Event::Start(element) => Node::Begins(element),
                Event::End(element) => Node::Ends(element),
                Event::Text(text) => Node::Text(text.xml10_content()),
                Event::CData(text) => Node::Text(text.xml10_content()),
                Event::GeneralRef(reference) => Node::Text(resolved(&reference)?),
                Event::Eof => return Ok(None),
                _ => continue,
            };
            return Ok(Some(node));
        }
    }

    /// Leaves out what stands inside an element that has just begun.
    ///
    /// # Errors
    /// When it does not end.
    pub fn skip(&mut self, element: &BytesStart<'_>) -> Result<(), Unreadable> {
        self.0.read_to_end(element.name()).map(drop).map_err(|_| BROKEN)
    }
}

/// One of the five names of XML, or a character by its number; a file's own names mean nothing.
fn resolved(reference: &BytesRef<'_>) -> Result<Cow<'static, str>, Unreadable> {
    if let Some(letter) = reference.resolve_char_ref().map_err(|_| BROKEN)? {
        return Ok(Cow::Owned(letter.to_string()));
    }
    resolve_xml_entity(reference).map(Cow::Borrowed).ok_or(BROKEN)
}

/// The value of an attribute, by its name without prefix.
///
/// # Errors
/// When the element is malformed.
pub fn attribute(element: &BytesStart<'_>, name: &str) -> Result<Option<String>, Unreadable> {
    for attribute in element.attributes().with_checks(false) {
        let attribute = attribute.map_err(|_| BROKEN)?;
        if attribute.key.local_name().as_ref() == name {
            return unescape(&attribute.value).map(|value| Some(value.into_owned())).map_err(|_| BROKEN);
        }
    }
    Ok(None)
}
