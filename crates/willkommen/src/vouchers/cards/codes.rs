//! The codes of a batch, a piece after another: a million of them need no more memory than a thousand.

use platform::Result;
use platform::code::Code;

use super::super::code::CARD;
use super::batches::Batch;
use super::rules::{MARK_LETTERS, mark};
use super::store;
use crate::app::App;
use crate::ids::{BatchId, CardId};

/// So many codes are read at a time.
const PIECE: i64 = 1_000;

/// A card as it is printed.
#[derive(Clone, Debug)]
pub struct Printed {
    /// Its running number.
    pub number: i64,
    /// Its code.
    pub code: Code,
    /// The number on its stub, with its letters.
    pub stub: String,
}

/// The codes of a batch that are still to come.
pub struct Codes<'a> {
    app: &'a App,
    batch: BatchId,
    next: i64,
    end: i64,
}

impl<'a> Codes<'a> {
    /// All codes of a batch.
    #[must_use]
    pub fn of(app: &'a App, batch: &Batch) -> Self {
        Self::between(app, batch, batch.first_number, batch.first_number + batch.size - 1)
    }

    /// The codes of the cards from one number to another.
    #[must_use]
    pub const fn between(app: &'a App, batch: &Batch, first: i64, last: i64) -> Self {
        Self { app, batch: batch.id, next: first, end: last }
    }

    /// The next piece, in the order of the numbers; nothing behind the last.
    ///
    /// # Errors
    /// The database's own.
    pub async fn next_piece(&mut self) -> Result<Option<Vec<Printed>>> {
        if self.next > self.end {
            return Ok(None);
        }
        let last = self.end.min(self.next + PIECE - 1);
        let cards = store::between(self.app.db.read(), self.batch, self.next, last).await?;
        self.next = last + 1;
        Ok(Some(cards.into_iter().map(|card| printed(self.app, card.id, card.number)).collect()))
    }
}

/// A card as it is printed.
pub fn printed(app: &App, id: CardId, number: i64) -> Printed {
    let code = CARD.of(&app.key, &id.to_string());
    Printed { number, code, stub: format!("{number}-{}", stub_mark(app, id)) }
}

/// The letters on the stub of a card.
pub fn stub_mark(app: &App, id: CardId) -> String {
    let seal = app.key.seal("card stub", &id.to_string());
    mark(&seal[..MARK_LETTERS])
}
