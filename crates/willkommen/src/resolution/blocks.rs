//! The council paper as both documents are made from it: blocks from top to bottom, and the annexes.

use platform::texts::{Lang, Translator};
use serde::Serialize;

use crate::declaration::Wording;
use crate::programme::{self, Charter};

/// The paper of one municipality in one language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Paper {
    /// What the document is called where no page is seen.
    pub name: String,
    /// Whose paper it is.
    pub municipality: String,
    /// Its first heading.
    pub title: String,
    /// One line above it; may be empty.
    pub notice: String,
    /// Everything below, from top to bottom.
    pub blocks: Vec<Block>,
}

/// A piece of the paper.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Block {
    /// A heading, of level 2 or 3.
    Heading {
        /// Its level.
        level: usize,
        /// Its words.
        text: String,
        /// Whether it begins a new page.
        new_page: bool,
    },
    /// A paragraph.
    Text {
        /// Its words.
        text: String,
    },
    /// A numbered list.
    Numbered {
        /// Its items.
        items: Vec<String>,
    },
    /// A list.
    Items {
        /// Its items.
        items: Vec<String>,
    },
    /// A table with a header row.
    Table {
        /// What it shows, for those who do not see it.
        name: String,
        /// The shares of its columns in its width.
        shares: Vec<u32>,
        /// The header row.
        head: Vec<String>,
        /// The rows below; an empty cell is for the town hall to fill in.
        rows: Vec<Vec<String>>,
    },
}

impl Block {
    pub fn heading(level: usize, text: impl Into<String>) -> Self {
        Self::Heading { level, text: text.into(), new_page: false }
    }

    pub fn table(name: impl Into<String>, head: Vec<String>, rows: Vec<Vec<String>>) -> Self {
        let shares = match head.len() {
            2 => vec![36, 64],
            3 => vec![36, 38, 26],
            4 => vec![46, 24, 16, 14],
            columns => vec![1; columns],
        };
        Self::Table { name: name.into(), shares, head, rows }
    }
}

/// A document that follows in full.
pub struct Annex {
    title: String,
    version: String,
    intro: Vec<String>,
    /// Heading and sentences.
    paragraphs: Vec<(String, Vec<String>)>,
}

impl Annex {
    pub fn charter(charter: &Charter, lang: Lang) -> Self {
        let mut parts = programme::numbered(&charter.paragraphs, lang).into_iter();
        let (_, title, intro) = parts.next().unwrap_or_default();
        Self {
            title: title.to_owned(),
            version: charter.version.clone(),
            intro: programme::sentences(intro),
            paragraphs: parts
                .map(|(number, heading, body)| (format!("{number}. {heading}"), programme::sentences(body)))
                .collect(),
        }
    }

    pub fn declaration(wording: Wording) -> Self {
        Self {
            title: wording.title,
            version: wording.version,
            intro: vec![wording.intro],
            paragraphs: wording
                .paragraphs
                .into_iter()
                .map(|part| (format!("{}. {}", part.number, part.heading), part.text))
                .collect(),
        }
    }

    pub fn name(&self, t: &Translator, number: usize) -> String {
        t.with2("resolution-paper-annex", "number", number, "title", &self.title)
    }

    pub fn version(&self, t: &Translator) -> String {
        t.with("declaration-version", "version", &self.version)
    }

    pub fn blocks(&self, t: &Translator, number: usize) -> Vec<Block> {
        let heading = Block::Heading { level: 2, text: self.name(t, number), new_page: true };
        let mut blocks = vec![heading, Block::Text { text: self.version(t) }];
        let text = |text: &String| Block::Text { text: text.clone() };
        blocks.extend(self.intro.iter().map(text));
        for (heading, sentences) in &self.paragraphs {
            blocks.push(Block::heading(3, heading));
            blocks.extend(sentences.iter().map(text));
        }
        blocks
    }
}
