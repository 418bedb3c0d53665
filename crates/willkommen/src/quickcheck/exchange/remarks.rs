//! What an import says of a file, place by place.

use platform::Refusal;
use platform::texts::Translator;

/// The most remarks that are kept; a file can be wrong in more places than anybody reads.
pub const MOST_REMARKS: usize = 500;

/// What a remark asks of the reader.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// Something is to be written or decided before the draft can be published.
    Gap,
    /// Something stands in the file and not in the draft.
    Lost,
    /// Something is filled in that the file does not say.
    Assumed,
}

/// Where in a file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Place {
    /// The file as a whole.
    #[default]
    File,
    /// A line of a sheet, counted from 1.
    Line {
        /// The name of the sheet.
        sheet: &'static str,
        /// The line.
        line: usize,
    },
    /// A part by the name that the file gives it.
    Part(String),
}

impl Place {
    /// The place in words.
    #[must_use]
    pub fn text(&self, t: &Translator) -> String {
        match self {
            Self::File => t.get("quickcheck-exchange-place-file"),
            Self::Line { sheet, line } => {
                t.with2("quickcheck-exchange-place-line", "sheet", *sheet, "line", *line)
            }
            Self::Part(name) => name.clone(),
        }
    }
}

/// Something about one place of a file.
#[derive(Clone, Debug, PartialEq)]
pub struct Remark {
    /// What it asks of the reader.
    pub kind: Kind,
    /// Where.
    pub place: Place,
    /// What.
    pub what: Refusal,
}

/// All remarks on a file, at most [`MOST_REMARKS`].
#[derive(Clone, Debug, Default)]
pub struct Report {
    remarks: Vec<Remark>,
    left_out: usize,
}

impl Report {
    /// Adds a remark.
    pub fn add(&mut self, kind: Kind, place: &Place, what: Refusal) {
        if self.remarks.len() < MOST_REMARKS {
            self.remarks.push(Remark { kind, place: place.clone(), what });
        } else {
            self.left_out += 1;
        }
    }

    /// Something is to be written before the draft can be published.
    pub fn gap(&mut self, place: &Place, what: Refusal) {
        self.add(Kind::Gap, place, what);
    }

    /// Something was not taken over.
    pub fn lost(&mut self, place: &Place, what: Refusal) {
        self.add(Kind::Lost, place, what);
    }

    /// Something was filled in.
    pub fn assumed(&mut self, place: &Place, what: Refusal) {
        self.add(Kind::Assumed, place, what);
    }

    /// The remarks: what is to be done first, each kind in the order of the file.
    #[must_use]
    pub fn into_remarks(mut self) -> Vec<Remark> {
        self.remarks.sort_by_key(|remark| remark.kind);
        if self.left_out > 0 {
            let what = Refusal::new("quickcheck-exchange-more").with("n", self.left_out);
            self.remarks.push(Remark { kind: Kind::Lost, place: Place::File, what });
        }
        self.remarks
    }
}
