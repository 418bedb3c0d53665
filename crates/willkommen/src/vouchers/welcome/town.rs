//! `/booklet/{tongue}/town`: what the town tells newcomers.

use askama::Template;
use axum::extract::{Query, State};
use axum::response::Response;
use platform::Result;

use super::choice::{Choice, Wish, choices};
use super::pages::{self, Info};
use super::rules::{self, Block};
use crate::app::App;
use crate::layout::dial;
use crate::vouchers::booklet::Holder;
use crate::vouchers::booklet::notices::{Notices, Piece, Said};
use crate::vouchers::booklet::shell::{Contact, Shell, page};
use crate::vouchers::booklet::speech::Tongue;

/// One page of the town's.
struct Part {
    title: Said,
    body: Said,
    blocks: Vec<Block>,
    /// What is said of its translation.
    notes: Vec<String>,
    phone: String,
    /// The number as a link target; empty where it is none.
    dial: String,
    address: String,
    hours: String,
    link: String,
}

impl Part {
    fn of(info: Info, tongue: Tongue) -> Self {
        let (title, body) = (rules::title(&info.texts, tongue), rules::body(&info.texts, tongue));
        Self {
            blocks: rules::blocks(&body.text),
            title,
            body,
            notes: Vec::new(),
            dial: dial(&info.phone),
            phone: info.phone,
            address: info.address,
            hours: info.hours,
            link: info.link,
        }
    }

    fn piece(&self) -> Piece {
        Piece::of(&[&self.title, &self.body])
    }
}

#[derive(Template)]
#[template(path = "vouchers/welcome/town.html")]
struct TownPage {
    shell: Shell,
    contact: Contact,
    town: String,
    choices: Vec<Choice>,
    parts: Vec<Part>,
}

/// The pages that newcomers see, one under another.
pub async fn show(State(app): State<App>, mut holder: Holder, Query(wish): Query<Wish>) -> Result<Response> {
    let chosen = wish.situations();
    let all = pages::of_town(&app, holder.booklet.municipality).await?;
    let s = holder.shell.s;
    let mut parts: Vec<Part> = all
        .into_iter()
        .filter(|info| info.is_public && rules::concerns(&info.situations, &chosen))
        .map(|info| Part::of(info, s.tongue))
        .collect();
    let notices = Notices::of(s, parts.iter().map(Part::piece));
    for part in &mut parts {
        part.notes = notices.at(part.piece(), "welcome-german");
    }
    holder.shell.notices = notices.top();
    page(&TownPage {
        contact: Contact::with_desk(&app, &holder.town).await?,
        town: holder.town.name,
        choices: choices(s, &chosen),
        parts,
        shell: holder.shell,
    })
}
