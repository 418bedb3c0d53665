//! `/cards/paper`: the booklet of a card on paper, for somebody without a phone.
//!
//! Only with the card in hand: its code, or the letters of its stub. The number is enough for whoever has just handed
//! the card out. Nothing of the booklet stays open here, and whoever hands cards out still redeems nothing.

use askama::Template;
use axum::extract::State;
use axum::http::HeaderValue;
use axum::http::header::CACHE_CONTROL;
use axum::response::Response;
use platform::web::form::{Form, line};
use platform::web::pdf;
use platform::{Refusal, Result};
use serde::Deserialize;

use super::super::booklet::speech::Tongue;
use super::super::booklet::{self, NotPrinted};
use super::codes::stub_mark;
use super::handing::{self, No};
use super::rules::{Typed, UNDO_MINUTES, read};
use super::store::Card;
use crate::app::App;
use crate::layout::{Frame, Problems, html, refused};
use crate::people::Clerk;

/// Which booklet, and how.
#[derive(Clone, Deserialize, Default)]
#[serde(default)]
pub struct PaperForm {
    card: String,
    tongue: String,
    file: String,
}

#[derive(Template)]
#[template(path = "vouchers/cards/paper.html")]
struct PaperPage {
    frame: Frame,
    form: PaperForm,
    problems: Problems,
}

/// The fields.
pub async fn show(frame: Frame, _: Clerk) -> Result<Response> {
    let form = PaperForm { file: "1".to_owned(), ..PaperForm::default() };
    html(&PaperPage { frame, form, problems: Problems::none() })
}

/// Prints it.
pub async fn submit(
    State(app): State<App>,
    frame: Frame,
    clerk: Clerk,
    Form(form): Form<PaperForm>,
) -> Result<Response> {
    let form =
        PaperForm { card: line(&form.card, 100), tongue: line(&form.tongue, 20), file: line(&form.file, 5) };
    match print(&app, &frame, &clerk, &form).await? {
        Ok(bytes) => {
            let mut response = pdf("willkommen.pdf", bytes);
            // In no cache of the browser: it holds codes.
            response.headers_mut().insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
            Ok(response)
        }
        Err(why) => refused(&PaperPage { frame, form, problems: Problems::one(why) }),
    }
}

async fn print(
    app: &App,
    frame: &Frame,
    clerk: &Clerk,
    form: &PaperForm,
) -> Result<Result<Vec<u8>, Refusal>> {
    let typed = match read(&form.card) {
        Ok(typed) => typed,
        Err(unread) => return Ok(Err(handing::refusal(app, frame, "card", &No::Unread(unread)).await?)),
    };
    let Some(card) = handing::find(app.db.read(), app, clerk.municipality, &typed).await? else {
        return Ok(Err(handing::refusal(app, frame, "card", &No::Unknown).await?));
    };
    if !is_in_hand(app, clerk, &card, &typed) {
        return Ok(Err(Refusal::field("card", "vouchers-cards-paper-no-number")));
    }
    let Some(tongue) = Tongue::from_word(&form.tongue) else {
        return Ok(Err(Refusal::field("tongue", "vouchers-cards-paper-no-tongue")));
    };
    let file = form.file.parse::<usize>().unwrap_or_default();
    let (town, actor) = (frame.municipality()?, clerk.staff.journal_name());
    let printed = booklet::print_at_counter(app, card.id, town, (tongue, file), actor).await?;
    Ok(printed.map_err(refusal))
}

/// Whether what was typed shows that the card lies on the counter: a number is on the list of every town.
fn is_in_hand(app: &App, clerk: &Clerk, card: &Card, typed: &Typed) -> bool {
    match typed {
        Typed::Code(_) => true,
        Typed::Stub(_, letters) => stub_mark(app, card.id) == *letters,
        Typed::Number(_) => {
            let since = app.clock.now().plus_minutes(-UNDO_MINUTES);
            card.handed_out_by == Some(clerk.staff.person) && card.handed_out_at.is_some_and(|at| at >= since)
        }
    }
}

fn refusal(why: NotPrinted) -> Refusal {
    let say = |key| Refusal::field("card", key);
    match why {
        NotPrinted::NotYet => say("vouchers-cards-paper-no-stock"),
        NotPrinted::Expired => say("vouchers-cards-paper-no-expired"),
        NotPrinted::Void => say("vouchers-cards-paper-no-void"),
        NotPrinted::Replaced => say("vouchers-cards-paper-no-replaced"),
        NotPrinted::Kept => say("vouchers-cards-paper-no-kept"),
        NotPrinted::Gone => say("vouchers-cards-paper-no-gone"),
        NotPrinted::Nothing => say("vouchers-cards-paper-no-vouchers"),
        NotPrinted::Often => say("vouchers-cards-paper-no-often"),
        NotPrinted::NoFile(files) => {
            Refusal::field("file", "vouchers-cards-paper-no-file").with("files", files)
        }
    }
}
