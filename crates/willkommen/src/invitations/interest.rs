//! `/invitations/interest`: the light entry below the declaration. Whoever is not ready to declare
//! says whom the agency may speak with, and about what. It binds to nothing and is never public.

use askama::Template;
use axum::extract::{Query, State};
use axum::response::Response;
use platform::mail::is_address;
use platform::web::form::{Form, Press, line, paragraph};
use platform::web::see_other;
use platform::{Error, Refusal, Result};
use serde::Deserialize;

use super::replies::Wish;
use super::replies::{self, Interest};
use crate::app::App;
use crate::declaration;
use crate::journal::{self, Entry};
use crate::layout::{Frame, Problems, html, refused};
use crate::people::Declarant;
use crate::region;

/// The longest note, in characters.
const MOST_NOTE: usize = 500;
/// The longest name, and the longest function, in characters.
const MOST_NAME: usize = 120;
/// The longest mail address, in characters.
const MOST_MAIL: usize = 254;
/// The longest telephone number, in characters.
const MOST_PHONE: usize = 40;

/// What was typed.
#[derive(Clone, Deserialize, Default)]
#[serde(default)]
pub struct InterestForm {
    name: String,
    function: String,
    mail: String,
    phone: String,
    wish: String,
    note: String,
    /// What the page has shown: when it was last changed.
    shown: String,
}

/// What one wants to see.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Look {
    change: String,
}

#[derive(Template)]
#[template(path = "invitations/interest.html")]
struct InterestPage {
    frame: Frame,
    town: String,
    /// What is noted; the form is shown without.
    noted: Option<Interest>,
    /// Whether the form changes what is noted already.
    is_change: bool,
    form: InterestForm,
    wishes: Vec<(&'static str, String)>,
    problems: Problems,
}

/// The form, or what was noted.
pub async fn show(
    State(app): State<App>,
    frame: Frame,
    declarant: Declarant,
    Query(look): Query<Look>,
) -> Result<Response> {
    let c = app.db.read();
    if declaration::is_signed(c, declarant.municipality).await? {
        return Ok(see_other(&frame.to("/declaration/receipt")));
    }
    let known = replies::interest_of(c, declarant.municipality).await?;
    let form = form(known.as_ref());
    let is_change = known.is_some();
    let noted = known.filter(|_| look.change.is_empty());
    html(&InterestPage { noted, ..page(&app, frame, &declarant, form, is_change, Problems::none()).await? })
}

async fn page(
    app: &App,
    frame: Frame,
    declarant: &Declarant,
    form: InterestForm,
    is_change: bool,
    problems: Problems,
) -> Result<InterestPage> {
    let town = region::of(app.db.read(), declarant.municipality).await?.ok_or(Error::NotFound)?;
    let wishes = Wish::ALL
        .iter()
        .map(|wish| (wish.word(), frame.t.get(&format!("invitations-wish-{}", wish.word()))))
        .collect();
    Ok(InterestPage { town: town.full_name(), noted: None, is_change, form, wishes, frame, problems })
}

fn form(known: Option<&Interest>) -> InterestForm {
    let Some(known) = known else { return InterestForm { shown: shown(None), ..InterestForm::default() } };
    InterestForm {
        name: known.name.clone(),
        function: known.function.clone(),
        mail: known.mail.clone(),
        phone: known.phone.clone(),
        wish: known.wish.clone(),
        note: known.note.clone(),
        shown: shown(Some(known)),
    }
}

fn shown(known: Option<&Interest>) -> String {
    known.map_or(0, |known| known.changed_at.0).to_string()
}

fn is_same(one: &Interest, other: &Interest) -> bool {
    let of = |interest: &Interest| {
        let Interest { name, function, mail, phone, wish, note, .. } = interest.clone();
        (name, function, mail, phone, wish, note)
    };
    of(one) == of(other)
}

/// Notes the interest.
pub async fn submit(
    State(app): State<App>,
    frame: Frame,
    declarant: Declarant,
    Form(form): Form<InterestForm>,
) -> Result<Response> {
    app.permit_step(declarant.municipality)?;
    if declaration::is_signed(app.db.read(), declarant.municipality).await? {
        return Ok(see_other(&frame.to("/declaration/receipt")));
    }
    let is_change = replies::interest_of(app.db.read(), declarant.municipality).await?.is_some();
    let interest = match read(&app, &declarant, &form) {
        Ok(interest) => interest,
        Err(problems) => return refused(&page(&app, frame, &declarant, form, is_change, problems).await?),
    };
    let (actor, what_was_shown) = (declarant.actor.journal_name(), form.shown.clone());
    let noted = app
        .db
        .write(move |tx| {
            Box::pin(async move {
                let town = interest.municipality;
                let known = replies::interest_of(tx, town).await?;
                if declaration::is_signed(tx, town).await?
                    || known.as_ref().is_some_and(|known| is_same(known, &interest))
                {
                    return Ok(());
                }
                if shown(known.as_ref()) != what_was_shown {
                    return Err(Refusal::new("invitations-interest-meanwhile").into());
                }
                replies::express(tx, &interest).await?;
                let entry = Entry::InterestExpressed { wish: interest.wish.clone() };
                journal::record(tx, interest.changed_at, &actor, Some(town), &entry, "").await?;
                Ok::<_, Error>(())
            })
        })
        .await;
    match noted {
        Ok(()) => {
            app.wake.notify_waiters();
            Ok(see_other(&frame.to("/invitations/interest")))
        }
        Err(Error::Refused(refusal)) => {
            let known = replies::interest_of(app.db.read(), declarant.municipality).await?;
            let form = InterestForm { shown: shown(known.as_ref()), ..form };
            let problems = Problems::one(refusal);
            refused(&page(&app, frame, &declarant, form, known.is_some(), problems).await?)
        }
        Err(fault) => Err(fault),
    }
}

fn read(app: &App, declarant: &Declarant, form: &InterestForm) -> Result<Interest, Problems> {
    let now = app.clock.now();
    let mut problems = Problems::none();
    // Counted whole: nothing is cut off unseen.
    let whole = |typed: &str| line(typed, usize::MAX);
    let (name, function) = (whole(&form.name), whole(&form.function));
    let (mail, phone) = (whole(&form.mail), whole(&form.phone));
    for (field, text, most) in [
        ("name", &name, MOST_NAME),
        ("function", &function, MOST_NAME),
        ("mail", &mail, MOST_MAIL),
        ("phone", &phone, MOST_PHONE),
    ] {
        if text.chars().count() > most {
            problems.0.push(Refusal::field(field, "invitations-interest-long").with("most", most));
        }
    }
    if name.is_empty() {
        problems.add("name", "invitations-interest-name-missing");
    }
    if function.is_empty() {
        problems.add("function", "invitations-interest-function-missing");
    }
    if mail.is_empty() && phone.is_empty() {
        problems.add("mail", "invitations-interest-reach-missing");
    }
    if !mail.is_empty() && mail.chars().count() <= MOST_MAIL && !is_address(&mail) {
        problems.add("mail", "invitations-interest-mail-malformed");
    }
    let wish = Wish::from_word(&form.wish);
    if wish.is_none() {
        problems.add("wish", "invitations-interest-wish-missing");
    }
    // A browser sends two signs for the end of a line.
    let note = paragraph(&form.note, usize::MAX);
    if note.chars().count() > MOST_NOTE {
        problems.add("note", "invitations-interest-note-long");
    }
    let (Some(wish), true) = (wish, problems.is_empty()) else { return Err(problems) };
    Ok(Interest {
        municipality: declarant.municipality,
        name,
        function,
        mail,
        phone,
        wish: wish.word().to_owned(),
        note,
        expressed_at: now,
        changed_at: now,
    })
}

/// Takes the interest back; what was typed is deleted at once.
pub async fn take_back(
    State(app): State<App>,
    frame: Frame,
    declarant: Declarant,
    Form(Press {}): Form<Press>,
) -> Result<Response> {
    let (town, now) = (declarant.municipality, app.clock.now());
    let actor = declarant.actor.journal_name();
    app.db
        .write(move |tx| {
            Box::pin(async move {
                if replies::forget_interest(tx, town).await? {
                    let entry = Entry::InterestTakenBack { municipality: town };
                    journal::record(tx, now, &actor, Some(town), &entry, "").await?;
                }
                Ok::<_, Error>(())
            })
        })
        .await?;
    Ok(see_other(&frame.to("/declaration")))
}
