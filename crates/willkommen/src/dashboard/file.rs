//! `/dashboard/municipalities/{ags}`: one municipality's file, and a note of what it answered.

use askama::Template;
use axum::extract::{Path, Query, State};
use axum::response::Response;
use platform::clock::Day;
use platform::web::form::{Form, line};
use platform::web::see_other;
use platform::{Error, Result};
use serde::Deserialize;

use super::picture::{Picture, TownFacts};
use super::rules::{Mailbox, Stage};
use crate::app::App;
use crate::declaration::{self, Declaration};
use crate::ids::{DeclarationId, MailId, PersonId};
use crate::invitations::{self, Answer, ContactNote, Interest, Letter};
use crate::journal::{self, Entry};
use crate::layout::{Frame, Problems, html, refused};
use crate::measures::{self, PlanFacts};
use crate::outbox;
use crate::people::{self, Manager};
use crate::region::{self, Municipality, OfficeHolder};

/// The longest note about an answer, in characters.
const MOST_NOTE: usize = 500;

/// What has just happened.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Done {
    noted: String,
}

/// What was noted.
#[derive(Clone, Deserialize, Default)]
pub struct NoteForm {
    answer: String,
    given_on: String,
    #[serde(default)]
    note: String,
}

/// A conversation in words.
struct Conversation {
    when: String,
    said: String,
    obstacle: String,
    next: String,
}

/// A mail that the mailbox has refused.
struct Refused {
    id: MailId,
    subject: String,
    recipient: String,
    when: String,
    fault: String,
    /// Whether it can go once more.
    can_go: bool,
}

struct HistoryLine {
    when: String,
    text: String,
}

struct Holder {
    name: String,
    office: String,
    since: String,
    until: String,
    mail: String,
}

#[derive(Template)]
#[template(path = "dashboard/file.html")]
struct FilePage {
    frame: Frame,
    town: Municipality,
    district: String,
    stage_name: String,
    next_step: String,
    size_class: String,
    population: String,
    holders: Vec<Holder>,
    letters: Vec<Letter>,
    declaration: Option<Declaration>,
    /// The first day of the participation.
    begins: String,
    /// What was handed in and waits for the agency.
    to_review: Option<DeclarationId>,
    /// How many of those who must sign have done so; empty if nobody has, or all.
    signing: String,
    /// Declarations that no longer count, a sentence each.
    past: Vec<String>,
    /// What the town hall has said itself: "not now"; empty if it has not.
    declined: String,
    /// How its seals were set, as text keys.
    levels: Vec<(&'static str, &'static str)>,
    /// Day and author, answer and note, newest first.
    answers: Vec<(String, String, String)>,
    /// Whether an answer can be noted: no longer once the town has declared.
    takes_answers: bool,
    history: Vec<HistoryLine>,
    form: NoteForm,
    problems: Problems,
    /// Newest first.
    conversations: Vec<Conversation>,
    /// The town's interest, and its wish in words.
    interest: Option<(Interest, String)>,
    /// Mails that the mailbox has refused, newest first.
    refused: Vec<Refused>,
    /// Whether the mailbox, as it is known now, refuses mail.
    mailbox_refuses: bool,
    /// How far the plan is, in a sentence; empty without a plan. What stands in it is the town's own.
    plan: String,
    /// Whether nobody has changed the plan for a long time.
    is_plan_stuck: bool,
    /// Whether an answer was just noted.
    is_noted: bool,
    /// Whether a conversation was just noted.
    is_contact_noted: bool,
}

/// The file.
pub async fn show(
    State(app): State<App>,
    frame: Frame,
    Path((_, ags)): Path<(String, String)>,
    Query(done): Query<Done>,
) -> Result<Response> {
    let form = NoteForm { given_on: app.clock.today().to_string(), ..NoteForm::default() };
    let page = page(&app, frame, &ags, form, Problems::none()).await?;
    let is_contact_noted = done.noted == "contact";
    html(&FilePage { is_noted: !done.noted.is_empty() && !is_contact_noted, is_contact_noted, ..page })
}

async fn page(app: &App, frame: Frame, ags: &str, form: NoteForm, problems: Problems) -> Result<FilePage> {
    let c = app.db.read();
    let picture = Picture::of(app).await?;
    let TownFacts { town, facts, .. } =
        picture.towns.iter().find(|known| known.town.ags == ags).ok_or(Error::NotFound)?;
    let town = region::of(c, town.id).await?.ok_or(Error::NotFound)?;
    let stage = facts.stage(app.clock.today());
    let holders = region::office_holders(c, town.id).await?;
    let mut answers = Vec::new();
    for answer in invitations::answers_of(c, town.id).await? {
        let when = noted(app, &frame, frame.t.date(answer.given_on), answer.noted_by).await?;
        answers.push((when, frame.t.get(&format!("dashboard-answer-{}", answer.kind)), answer.note));
    }
    answers.reverse();
    let interest = invitations::interest_of(c, town.id).await?.map(|interest| {
        let wish = frame.t.get(&format!("invitations-wish-{}", interest.wish));
        (interest, wish)
    });
    let mut conversations = Vec::new();
    for note in invitations::contacts_of(c, town.id).await? {
        let way = frame.t.get(&format!("invitations-way-{}", note.way));
        let when = format!("{}, {way}", frame.t.date(note.held_on));
        let when = noted(app, &frame, when, note.noted_by).await?;
        conversations.push(conversation(&frame, &note, when));
    }
    let refused = outbox::undelivered_to(c, town.id).await?.into_iter();
    let mut history = Vec::new();
    for entry in journal::of_municipality(c, town.id, 50).await? {
        let told = entry.entry()?;
        if stays_in_town(&told) {
            continue;
        }
        let kind = serde_json::to_value(told).map_err(Error::unexpected)?;
        let kind = kind["kind"].as_str().unwrap_or_default().replace('_', "-");
        history
            .push(HistoryLine { when: frame.time(entry.at), text: frame.t.get(&format!("journal-{kind}")) });
    }
    let known = declaration::of(c, town.id).await?;
    let to_review = known.as_ref().filter(|known| known.is_handed_in()).map(|known| known.id);
    let signing = known.as_ref().filter(|known| known.is_signing()).map(|begun| {
        let (given, needed) = (begun.signatories().len(), app.declaration.signatures);
        let values = [
            ("given", given.into()),
            ("needed", needed.into()),
            ("signers", begun.signers().join("; ").into()),
        ];
        frame.t.all("dashboard-declaration-signing", &values)
    });
    let declaration = known.filter(Declaration::is_signed);
    let begins = declaration.as_ref().and_then(|found| found.begins_on(&app.clock));
    let levels = match &declaration {
        Some(declaration) => declaration::levels(c, declaration).await?,
        None => Vec::new(),
    };
    let plan = measures::facts(c, app, town.id).await?;
    // An answer that was typed before the town has declared is not lost.
    let takes_answers = (declaration.is_none() && to_review.is_none()) || !problems.is_empty();
    Ok(FilePage {
        district: app.pack.district_name(&town.district).to_owned(),
        stage_name: frame.t.get(&format!("dashboard-funnel-{}", Stage::word(stage))),
        next_step: frame.t.get(facts.next_step(app.clock.today())),
        size_class: frame.t.get(&format!("dashboard-size-{}", town.size_class().word())),
        population: frame.t.number(town.population),
        conversations,
        interest,
        refused: refused
            .map(|mail| Refused {
                id: mail.id,
                subject: mail.subject,
                recipient: mail.recipient,
                when: frame.time(mail.refused_at),
                fault: mail.last_fault,
                can_go: !mail.is_gone,
            })
            .collect(),
        mailbox_refuses: facts.mailbox == Mailbox::Refuses,
        holders: holders.iter().map(|holder| line_of(&frame, holder)).collect(),
        letters: invitations::of_municipality(c, town.id).await?,
        begins: begins.map(|day| frame.t.date(day)).unwrap_or_default(),
        to_review,
        signing: signing.unwrap_or_default(),
        past: declaration::past(c, town.id).await?.iter().map(|past| past_line(&frame, past)).collect(),
        declined: declaration::declined_of(c, town.id)
            .await?
            .map(|said| declined_line(&frame, &said))
            .unwrap_or_default(),
        declaration,
        is_plan_stuck: plan.as_ref().is_some_and(|plan| plan.is_stuck),
        plan: plan.map(|plan| plan_line(&frame, &plan)).unwrap_or_default(),
        levels,
        answers,
        takes_answers,
        history,
        frame,
        town,
        form,
        problems,
        is_noted: false,
        is_contact_noted: false,
    })
}

fn plan_line(frame: &Frame, plan: &PlanFacts) -> String {
    let mut parts: Vec<String> = plan
        .by_state
        .iter()
        .map(|(state, many)| frame.t.with(&format!("dashboard-plan-{state}"), "n", *many))
        .collect();
    if plan.overdue > 0 {
        parts.push(frame.t.with("dashboard-plan-overdue", "n", plan.overdue));
    }
    parts.join(", ")
}

/// Whether an entry is the municipality's own business: how it comes to its answers, and whether it takes
/// part in the comparison, is not the agency's to read.
const fn stays_in_town(entry: &Entry) -> bool {
    matches!(
        entry,
        Entry::ColleagueInvited { .. }
            | Entry::ColleagueLinkRenewed { .. }
            | Entry::ColleagueRevoked { .. }
            | Entry::ColleagueFinished { .. }
            | Entry::AloneStarted { .. }
            | Entry::AloneClosed { .. }
            | Entry::VoicesDeleted { .. }
            | Entry::SnapshotFrozen { .. }
            | Entry::ComparisonJoined { .. }
            | Entry::ComparisonLeft { .. }
    )
}

fn past_line(frame: &Frame, past: &declaration::Past) -> String {
    let (number, day) = (past.number.clone().unwrap_or_default(), frame.day(past.ended_at));
    if past.ended == declaration::End::Withdrawn.word() {
        frame.t.with2("dashboard-past-withdrawn", "number", number, "day", day)
    } else if past.returned_because.is_empty() {
        frame.t.with("dashboard-past-taken-back", "day", day)
    } else {
        frame.t.with2("dashboard-past-returned", "day", day, "reason", past.returned_because.as_str())
    }
}

fn declined_line(frame: &Frame, said: &declaration::Declined) -> String {
    let why = match said.reason.as_str() {
        "" => frame.t.get("declaration-none"),
        word => frame.t.get(&format!("declaration-why-{word}")),
    };
    let day = frame.day(said.declined_at);
    let sentence = frame.t.with2("dashboard-declined-by-town", "day", day, "why", why);
    if said.note.is_empty() { sentence } else { format!("{sentence} „{}“", said.note) }
}

/// When something was, and who has noted it.
async fn noted(app: &App, frame: &Frame, when: String, by: PersonId) -> Result<String> {
    let name = people::called(app.db.read(), by, &frame.t).await?;
    let by = frame.t.with("invitations-noted-by", "name", name);
    Ok(format!("{when}, {by}"))
}

fn conversation(frame: &Frame, note: &ContactNote, when: String) -> Conversation {
    let t = &frame.t;
    let reason = |word: &str| t.get(&format!("invitations-obstacle-{word}"));
    Conversation {
        when,
        said: note.said.clone(),
        obstacle: if note.obstacle.is_empty() { String::new() } else { reason(&note.obstacle) },
        next: match note.next_on {
            Some(day) => {
                t.with2("invitations-next-line", "day", t.date(day), "what", note.next_what.as_str())
            }
            None => String::new(),
        },
    }
}

fn line_of(frame: &Frame, holder: &OfficeHolder) -> Holder {
    Holder {
        name: holder.name(),
        office: holder.function.clone(),
        since: frame.t.date(holder.from_on),
        until: holder.to_on.map(|day| frame.t.date(day)).unwrap_or_default(),
        mail: holder.mail.clone(),
    }
}

/// Notes an answer.
pub async fn note(
    State(app): State<App>,
    frame: Frame,
    manager: Manager,
    Path((_, ags)): Path<(String, String)>,
    Form(form): Form<NoteForm>,
) -> Result<Response> {
    let town = region::by_ags(app.db.read(), &ags).await?.ok_or(Error::NotFound)?;
    let answer = Answer::from_word(&form.answer);
    let given_on: Option<Day> = form.given_on.trim().parse().ok();
    let mut problems = Problems::none();
    if answer.is_none() {
        problems.add("answer", "dashboard-note-answer-missing");
    }
    match given_on {
        None => problems.add("given_on", "dashboard-note-day-malformed"),
        Some(day) if day > app.clock.today() => problems.add("given_on", "dashboard-note-day-future"),
        Some(_) => {}
    }
    let note = line(&form.note, usize::MAX);
    if note.chars().count() > MOST_NOTE {
        problems.add("note", "dashboard-note-long");
    }
    let (Some(answer), Some(given_on), true) = (answer, given_on, problems.is_empty()) else {
        return refused(&page(&app, frame, &ags, form, problems).await?);
    };
    let now = app.clock.now();
    app.db
        .write(move |tx| {
            Box::pin(async move {
                let staff = manager.0;
                invitations::note_answer(tx, town.id, answer, given_on, &note, staff.person, now).await?;
                let entry = Entry::AnswerNoted { answer: answer.word().to_owned() };
                journal::record(tx, now, &staff.journal_name(), Some(town.id), &entry, "").await?;
                Ok::<_, Error>(())
            })
        })
        .await?;
    Ok(see_other(&frame.to(&format!("/dashboard/municipalities/{ags}?noted=yes"))))
}
