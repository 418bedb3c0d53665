//! A booklet on paper at the counter, for somebody without a phone: its card opens it only to print it. Nothing of it
//! stays open where it is printed, and the card opens it again later.

use platform::clock::Moment;
use platform::{Error, Result};

use super::open::open_for_print;
use super::rules::Opening;
use super::sheet::{self, Outcome, Wanted};
use super::speech::Tongue;
use super::store;
use crate::app::App;
use crate::ids::CardId;
use crate::journal::{self, Entry};
use crate::region::Municipality;

/// Why nothing was printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotPrinted {
    /// The card was not handed out.
    NotYet,
    /// Its last day has passed.
    Expired,
    /// It is void.
    Void,
    /// Another one was given in its place.
    Replaced,
    /// Its booklet is kept on a phone.
    Kept,
    /// Its booklet was deleted.
    Gone,
    /// Nothing can be redeemed.
    Nothing,
    /// So many files there are, and none with the number asked for.
    NoFile(usize),
    /// It was printed too often lately.
    Often,
}

/// Prints the booklet of a card of a town, and notes that somebody did: `actor` is how the journal names who.
///
/// # Errors
/// The database's own, and when the document cannot be set.
pub async fn print(
    app: &App,
    card: CardId,
    town: &Municipality,
    wish: (Tongue, usize),
    actor: String,
) -> Result<Result<Vec<u8>, NotPrinted>> {
    let (tongue, file) = wish;
    let now = app.clock.now();
    if !app.limits.openings.permits(&card.to_string(), now) {
        return Ok(Err(NotPrinted::Often));
    }
    let booklet = match open(app, card, tongue, now).await? {
        Ok(booklet) => booklet,
        Err(opening) => return Ok(Err(why(opening))),
    };
    let printed = sheet::print(app, Wanted { booklet: &booklet, town, tongue, file }).await?;
    let bytes = match printed {
        Outcome::Printed(bytes) => bytes,
        Outcome::NoFile(files) => {
            take_back(app, &booklet).await?;
            return Ok(Err(if files == 0 { NotPrinted::Nothing } else { NotPrinted::NoFile(files) }));
        }
    };
    let town = town.id;
    app.db
        .write(move |tx| {
            Box::pin(async move {
                let entry = Entry::BookletPrinted {};
                Ok::<_, Error>(journal::record(tx, now, &actor, Some(town), &entry, "").await.map(drop)?)
            })
        })
        .await?;
    Ok(Ok(bytes))
}

/// Opens it. That it goes on paper is noted at once: whoever opens it on a phone meanwhile leaves its codes as they are.
async fn open(
    app: &App,
    card: CardId,
    tongue: Tongue,
    now: Moment,
) -> Result<Result<store::Booklet, Opening>> {
    let inner = app.clone();
    app.db
        .write(move |tx| {
            Box::pin(async move {
                let opened = open_for_print(tx, &inner, card, tongue, now).await?;
                if let Ok(booklet) = &opened {
                    store::note_print(tx, booklet.id, now).await?;
                }
                Ok::<_, Error>(opened)
            })
        })
        .await
}

/// Nothing went on paper: what was noted goes, unless an earlier print counts.
async fn take_back(app: &App, booklet: &store::Booklet) -> Result<()> {
    if booklet.is_on_paper() {
        return Ok(());
    }
    let id = booklet.id;
    app.db
        .write(move |tx| {
            Box::pin(async move { Ok::<_, Error>(store::forget_print(tx, id).await.map(drop)?) })
        })
        .await
}

const fn why(opening: Opening) -> NotPrinted {
    match opening {
        Opening::NotYet => NotPrinted::NotYet,
        Opening::Expired => NotPrinted::Expired,
        Opening::Void => NotPrinted::Void,
        Opening::Replaced => NotPrinted::Replaced,
        Opening::UsedUp => NotPrinted::Kept,
        Opening::Gone | Opening::New | Opening::Again => NotPrinted::Gone,
    }
}
