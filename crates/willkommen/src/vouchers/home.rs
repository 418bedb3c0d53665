//! `/partners/home`: where a partner begins; says what comes next.

use askama::Template;
use axum::extract::State as AppState;
use axum::response::Response;
use platform::{Error, Result};

use super::{offers, partners, redemption};
use crate::app::App;
use crate::layout::{Frame, html};
use crate::people::Owner;

#[derive(Template)]
#[template(path = "vouchers/home.html")]
struct HomePage {
    frame: Frame,
    name: String,
    /// What comes next: heading, sentence, where to and the words of the button.
    heading: String,
    text: String,
    next: &'static str,
    next_words: String,
    has_next: bool,
    /// How many offers newcomers see, and how many wait.
    open: usize,
    waiting: usize,
    towns: Vec<String>,
}

/// Heading, sentence, address and button of a step.
const fn keys(step: partners::Step) -> (&'static str, &'static str, &'static str, &'static str) {
    match step {
        partners::Step::Profile => (
            "vouchers-partners-home-profile",
            "vouchers-partners-home-profile-text",
            "/partners/profile",
            "vouchers-partners-home-profile-go",
        ),
        partners::Step::Offer => (
            "vouchers-partners-home-offer",
            "vouchers-partners-home-offer-text",
            "/offers/new",
            "vouchers-partners-home-offer-go",
        ),
        partners::Step::Phone => (
            "vouchers-partners-home-phone",
            "vouchers-partners-home-phone-text",
            "/redeem/devices",
            "vouchers-partners-home-phone-go",
        ),
        partners::Step::Nothing => (
            "vouchers-partners-home-nothing",
            "vouchers-partners-home-nothing-text",
            "/offers/mine",
            "vouchers-partners-home-nothing-go",
        ),
    }
}

/// The page.
pub async fn show(AppState(app): AppState<App>, frame: Frame, owner: Owner) -> Result<Response> {
    let c = app.db.read();
    let partner = partners::of(c, owner.partner).await?.ok_or(Error::NotFound)?;
    let own = offers::of_partner(c, partner.id).await?;
    let today = app.clock.today();
    let open = own.iter().filter(|offer| offer.is_open(today)).count();
    let waiting = own.iter().filter(|offer| offer.state() == offers::State::Waiting).count();
    let has_offer = own.iter().any(|offer| offer.state() != offers::State::Ended);
    let step =
        partners::next_step(partner.is_complete(), has_offer, redemption::has_device(c, partner.id).await?);
    let (heading, text, next, next_words) = keys(step);
    let mut towns = Vec::new();
    for town in partners::towns_of(c, partner.id).await? {
        towns.extend(crate::region::of(c, town).await?.map(|town| town.name));
    }
    html(&HomePage {
        heading: frame.t.get(heading),
        text: frame.t.get(text),
        next,
        next_words: frame.t.get(next_words),
        has_next: step != partners::Step::Nothing,
        name: partner.name,
        open,
        waiting,
        towns,
        frame,
    })
}
