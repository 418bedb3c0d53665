//! `/booklet/{tongue}/survey`: six questions, one a screen, and a last look before anything is counted. What was
//! answered so far travels in the form and stands nowhere else, so that a survey that is left leaves nothing.

use askama::Template;
use axum::extract::State;
use axum::http::header::CACHE_CONTROL;
use axum::http::{HeaderValue, StatusCode};
use axum::response::Response;
use platform::Result;
use platform::clock::Day;
use platform::db::Tx;
use platform::web::form::Form;
use platform::web::see_other;
use sea_orm::DbErr;

use super::rules::{self, Answers, LOOK, Press, Question, Standing, Turn};
use super::store;
use crate::app::App;
use crate::ids::{BookletId, MunicipalityId};
use crate::vouchers::booklet::shell::{Message, Shell, Trouble, page, refused};
use crate::vouchers::booklet::{self, Holder};

/// An answer that can be chosen.
struct Choice {
    word: &'static str,
    name: String,
    is_chosen: bool,
}

/// The word of a question, and that of the answer to it.
type Given = (&'static str, &'static str);

#[derive(Template)]
#[template(path = "vouchers/survey/ask.html")]
struct AskPage {
    shell: Shell,
    /// The number of the question, counted from 1.
    number: usize,
    is_first: bool,
    /// Which question of how many it is, in words.
    progress: String,
    /// The word of the question.
    name: &'static str,
    text: String,
    choices: Vec<Choice>,
    /// What was answered to the other questions.
    others: Vec<Given>,
    is_unanswered: bool,
    /// Whether somebody came from the last look to change the answer, and goes back there.
    is_change: bool,
}

/// What was before a question.
#[derive(Clone, Copy, Default)]
struct Before {
    /// Nothing was chosen.
    is_unanswered: bool,
    /// The last look.
    is_change: bool,
}

/// A question with what was answered.
struct Row {
    number: usize,
    text: String,
    /// Empty: it was skipped.
    answer: String,
}

#[derive(Template)]
#[template(path = "vouchers/survey/look.html")]
struct LookPage {
    shell: Shell,
    /// The number of this screen, counted from 1.
    number: usize,
    rows: Vec<Row>,
    given: Vec<Given>,
}

/// The first question, or why there is none.
pub async fn show(State(app): State<App>, holder: Holder) -> Result<Response> {
    match held_up(&app, &holder).await? {
        Some(answer) => Ok(answer),
        None => page(&question(holder.shell, Question::Welcome, &Answers::default(), Before::default()))
            .map(again),
    }
}

/// Goes on to another screen, or counts the answers.
pub async fn submit(
    State(app): State<App>,
    holder: Holder,
    form: Result<Form<Vec<(String, String)>>>,
) -> Result<Response> {
    let Form(fields) = match form {
        Ok(form) => form,
        Err(fault) => return holder.shell.unread(fault),
    };
    if let Some(answer) = held_up(&app, &holder).await? {
        return Ok(answer);
    }
    let said =
        |name: &str| fields.iter().find(|(known, _)| known == name).map_or("", |(_, value)| value.as_str());
    let (at, mut answers) = (rules::screen(said("at")), Answers::read(said));
    let is_change = said("back_to") == "look";
    let press = Press::read(said("go"));
    let (turn, is_change) = match said("look") {
        // Another language shows the same screen.
        "yes" => (Turn::Screen(at), is_change),
        _ => match rules::turn(at, is_change, press, &mut answers) {
            Turn::Screen(place) => (Turn::Screen(place), matches!(press, Press::To(_))),
            other => (other, is_change),
        },
    };
    let before = Before { is_unanswered: turn == Turn::Unanswered, is_change };
    let shell = holder.shell.clone();
    match (turn, Question::ALL.get(at)) {
        (Turn::Send, _) => send(&app, &holder, answers).await,
        (Turn::Unanswered, Some(asked)) => refused(&question(shell, *asked, &answers, before)).map(again),
        (Turn::Unanswered, None) => page(&last_look(shell, &answers)).map(again),
        (Turn::Screen(place), _) => match Question::ALL.get(place) {
            Some(asked) => page(&question(shell, *asked, &answers, before)).map(again),
            None => page(&last_look(shell, &answers)).map(again),
        },
    }
}

/// A screen to which the browser's own "back" returns. What it must not keep (`no-store`) it would have to send again,
/// and asks first whether a form is to be sent twice: nobody understands that. So the own browser may keep it, and only
/// that one; asked for anew, it asks here. What that leaves on a phone, see decision 0050.
fn again(mut response: Response) -> Response {
    response.headers_mut().insert(CACHE_CONTROL, HeaderValue::from_static("private, no-cache"));
    response
}

/// What is said in the place of the questions, if they cannot be answered.
async fn held_up(app: &App, holder: &Holder) -> Result<Option<Response>> {
    let vouchers = booklet::vouchers_of(app.db.read(), holder.booklet.id).await?;
    let message = match super::standing(&holder.booklet, &vouchers) {
        Standing::Open => return Ok(None),
        Standing::Early => Message::AskedLater,
        Standing::Answered => Message::Answered,
    };
    holder.shell.message(message, StatusCode::OK).map(Some)
}

fn question(mut shell: Shell, asked: Question, answers: &Answers, before: Before) -> AskPage {
    // Into another language goes also what is chosen and not sent yet.
    shell.carries_form();
    let s = shell.s;
    let number = 1 + Question::ALL.iter().position(|one| *one == asked).unwrap_or(0);
    let own = answers.of(asked);
    AskPage {
        number,
        is_first: number == 1,
        progress: s.with2("survey-number", "n", number, "all", Question::ALL.len()),
        name: asked.word(),
        text: s.named("survey-question", asked.word()),
        choices: asked
            .answers()
            .iter()
            .map(|answer| Choice {
                word: answer.word(),
                name: s.named("survey-answer", answer.word()),
                is_chosen: own == Some(*answer),
            })
            .collect(),
        others: given(answers).into_iter().filter(|(name, _)| *name != asked.word()).collect(),
        is_unanswered: before.is_unanswered,
        is_change: before.is_change,
        shell,
    }
}

fn last_look(mut shell: Shell, answers: &Answers) -> LookPage {
    shell.carries_form();
    let s = shell.s;
    let row = |(place, asked): (usize, &Question)| Row {
        number: place + 1,
        text: s.named("survey-question", asked.word()),
        answer: answers.of(*asked).map(|own| s.named("survey-answer", own.word())).unwrap_or_default(),
    };
    LookPage {
        number: LOOK + 1,
        rows: Question::ALL.iter().enumerate().map(row).collect(),
        given: given(answers),
        shell,
    }
}

fn given(answers: &Answers) -> Vec<Given> {
    answers.all().map(|(question, answer)| (question.word(), answer.word())).collect()
}

async fn send(app: &App, holder: &Holder, answers: Answers) -> Result<Response> {
    let (own, town) = (holder.booklet.id, holder.booklet.municipality);
    let today = app.clock.today();
    let counted = holder
        .write(app, move |tx| Box::pin(async move { Ok(count_once(tx, own, town, today, &answers).await?) }))
        .await?;
    if counted.is_none() {
        return holder.shell.trouble(Trouble::Ended);
    }
    Ok(see_other(&holder.shell.to("/survey")))
}

/// Counts the answers and marks the booklet; a second press finds the mark and counts nothing. The journal hears nothing
/// of it: a line would say when somebody of which town has answered.
pub async fn count_once(
    tx: &Tx,
    own: BookletId,
    town: MunicipalityId,
    today: Day,
    answers: &Answers,
) -> Result<(), DbErr> {
    if booklet::note_answered(tx, own).await? {
        store::count(tx, town, &rules::half_year(today), answers).await?;
    }
    Ok(())
}
