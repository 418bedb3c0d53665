//! `/conferences/consultations/{id}`: one consultation, from the plan to its decision.

use std::collections::HashMap;

use askama::Template;
use axum::extract::{Path, State};
use axum::response::Response;
use platform::clock::Day;
use platform::db::Tx;
use platform::web::form::{Form, Press, line, paragraph};
use platform::web::see_other;
use platform::{Error, Refusal, Result};
use serde::Deserialize;
use uuid::Uuid;

use super::district::{named, town_names};
use super::rules::{Decision, Presence, Source, State as Standing, Tally, Vote};
use super::store::{self, Consultation, Seat};
use super::wishes::{self, Amendment, Condition};
use crate::app::App;
use crate::ids::{AmendmentId, ConditionId, ConsultationId, MemberId};
use crate::journal::{self, Entry};
use crate::layout::{Frame, Problems, html, refused};
use crate::people::Manager;
use crate::programme::{self, ProgrammeText};

const MOST_WORDS: usize = 4000;
/// How many amendments and conditions a consultation may have.
const MOST_WISHES: usize = 200;

/// A seat in words.
pub struct Row {
    pub id: MemberId,
    pub name: String,
    pub votes: bool,
    pub presence: String,
    pub vote: String,
    pub voted_by: String,
}

/// An amendment in words.
pub struct Wish {
    pub amendment: Amendment,
    /// Number and heading of its paragraph.
    pub paragraph: String,
}

/// Everything about a consultation in the reader's language.
pub struct Sheet {
    pub consultation: Consultation,
    pub round: ProgrammeText,
    pub conference: String,
    pub district: String,
    pub rows: Vec<Row>,
    pub amendments: Vec<Wish>,
    pub conditions: Vec<Condition>,
    /// Key, number and heading of the paragraphs.
    pub paragraphs: Vec<(String, String)>,
    /// How the votes stand, as far as they are known.
    pub tally: Tally,
}

impl Sheet {
    /// Reads it.
    pub async fn of(app: &App, frame: &Frame, id: Uuid) -> Result<Self> {
        let c = app.db.read();
        let consultation = store::consultation(c, ConsultationId(id)).await?.ok_or(Error::NotFound)?;
        let conference = store::conference(c, consultation.conference).await?.ok_or(Error::NotFound)?;
        let round = programme::of(c, consultation.programme_text).await?.ok_or(Error::NotFound)?;
        let text = programme::paragraphs(c, round.id).await?;
        let paragraphs: Vec<(String, String)> = text
            .iter()
            .zip(programme::numbered(&text, frame.t.lang))
            .map(|(paragraph, (number, heading, _))| {
                let label = if number == 0 { heading.to_owned() } else { format!("{number}. {heading}") };
                (paragraph.key.clone(), label)
            })
            .collect();
        let labels: HashMap<&str, &str> =
            paragraphs.iter().map(|(key, label)| (key.as_str(), label.as_str())).collect();
        let amendments = wishes::amendments(c, consultation.id)
            .await?
            .into_iter()
            .map(|amendment| Wish {
                paragraph: labels.get(amendment.paragraph.as_str()).copied().unwrap_or_default().to_owned(),
                amendment,
            })
            .collect();
        let seats = store::seats(c, consultation.id).await?;
        let towns = town_names(app).await?;
        let names = named(
            frame,
            seats.iter().map(|seat| (seat.member, seat.municipality, seat.office.clone(), seat.votes)),
            &towns,
        );
        let mut by_member: HashMap<MemberId, Seat> =
            seats.iter().cloned().map(|seat| (seat.member, seat)).collect();
        let rows = names
            .into_iter()
            .filter_map(|named| {
                let seat = by_member.remove(&named.id)?;
                Some(Row {
                    id: named.id,
                    name: named.name,
                    votes: named.votes,
                    presence: seat.presence,
                    vote: seat.vote,
                    voted_by: seat.voted_by,
                })
            })
            .collect();
        Ok(Self {
            tally: if consultation.is_closed() { consultation.tally() } else { tally(&consultation, &seats) },
            conditions: wishes::conditions_of(c, consultation.id).await?,
            conference: app.pack.district_name(&conference.district).to_owned(),
            district: conference.district,
            consultation,
            round,
            rows,
            amendments,
            paragraphs,
        })
    }
}

/// How the votes of the seats stand.
fn tally(consultation: &Consultation, seats: &[Seat]) -> Tally {
    let count = |is: &dyn Fn(&Seat) -> bool| {
        i64::try_from(seats.iter().filter(|seat| seat.votes && is(seat)).count()).unwrap_or(i64::MAX)
    };
    let votes = |vote: Vote| count(&|seat| seat.vote == vote.word());
    let mut tally = Tally {
        yes: votes(Vote::Yes),
        no: votes(Vote::No),
        abstained: votes(Vote::Abstained),
        present: count(&|seat| seat.presence != Presence::Absent.word()),
        seats: count(&|_| true),
    };
    if consultation.counted && !consultation.is_circulation() {
        (tally.yes, tally.no, tally.abstained) = (consultation.yes, consultation.no, consultation.abstained);
    }
    tally
}

/// What was typed on the page and refused.
#[derive(Clone, Default)]
struct Typed {
    held_on: String,
    place: String,
    agenda: String,
    yes: String,
    no: String,
    abstained: String,
    proposal: String,
    reason: String,
    condition: String,
    statement: String,
}

#[derive(Template)]
#[template(path = "conferences/consultation.html")]
struct ConsultationPage {
    frame: Frame,
    sheet: Sheet,
    typed: Typed,
    day: String,
    outcome: String,
    /// Whether ballots are out and the last day has not passed.
    takes_ballots: bool,
    /// Whether results are still hidden, so that nobody votes by them.
    is_secret: bool,
    voted: usize,
    problems: Problems,
}

impl ConsultationPage {
    fn of(app: &App, frame: Frame, sheet: Sheet, typed: Option<Typed>, problems: Problems) -> Self {
        let consultation = &sheet.consultation;
        let typed = typed.unwrap_or_else(|| Typed {
            held_on: consultation.held_on.to_string(),
            place: consultation.place.clone(),
            agenda: consultation.agenda.clone(),
            yes: consultation.yes.to_string(),
            no: consultation.no.to_string(),
            abstained: consultation.abstained.to_string(),
            ..Typed::default()
        });
        let takes_ballots = consultation.takes_ballots(app.clock.today());
        Self {
            day: frame.t.date(consultation.held_on),
            outcome: super::overview::standing_words(&frame, consultation),
            is_secret: consultation.is_circulation() && !consultation.is_closed(),
            voted: sheet.rows.iter().filter(|row| !row.vote.is_empty()).count(),
            takes_ballots,
            frame,
            typed,
            problems,
            sheet,
        }
    }

    /// What the day is called.
    fn day_label(&self) -> String {
        let is_circulation = self.sheet.consultation.is_circulation();
        self.frame.t.get(if is_circulation { "conferences-deadline" } else { "conferences-day" })
    }

    fn is(&self, one: &str, other: &str) -> bool {
        one == other
    }
}

/// The consultation.
pub async fn show(
    State(app): State<App>,
    frame: Frame,
    Path((_, id)): Path<(String, Uuid)>,
) -> Result<Response> {
    let sheet = Sheet::of(&app, &frame, id).await?;
    html(&ConsultationPage::of(&app, frame, sheet, None, Problems::none()))
}

/// Who may still be changed; a closed consultation is a record.
async fn open_one(tx: &Tx, id: ConsultationId) -> Result<Consultation> {
    let consultation = store::consultation(tx, id).await?.ok_or(Error::NotFound)?;
    if consultation.is_closed() {
        return Err(Refusal::new("conferences-closed").into());
    }
    Ok(consultation)
}

/// The page again with what was refused, or the page after it.
async fn answer(
    app: &App,
    frame: Frame,
    id: Uuid,
    typed: Typed,
    part: &str,
    done: Result<()>,
) -> Result<Response> {
    match done {
        Err(Error::Refused(refusal)) => {
            let sheet = Sheet::of(app, &frame, id).await?;
            let of = &sheet.consultation;
            // Fields of the other forms of the page show what is stored.
            let typed = Typed {
                held_on: or(typed.held_on, of.held_on.to_string()),
                place: or(typed.place, of.place.clone()),
                agenda: or(typed.agenda, of.agenda.clone()),
                yes: or(typed.yes, of.yes.to_string()),
                no: or(typed.no, of.no.to_string()),
                abstained: or(typed.abstained, of.abstained.to_string()),
                ..typed
            };
            refused(&ConsultationPage::of(app, frame, sheet, Some(typed), Problems::one(refusal)))
        }
        Err(fault) => Err(fault),
        Ok(()) => Ok(see_other(&frame.to(&format!("/conferences/consultations/{id}{part}")))),
    }
}

fn or(typed: String, stored: String) -> String {
    if typed.is_empty() { stored } else { typed }
}

/// Saves day, place, agenda, attendance and votes. Fields of seats are called `presence-ID` and
/// `vote-ID`.
pub async fn save(
    State(app): State<App>,
    frame: Frame,
    _: Manager,
    Path((_, id)): Path<(String, Uuid)>,
    Form(fields): Form<HashMap<String, String>>,
) -> Result<Response> {
    let field = |name: &str| fields.get(name).cloned().unwrap_or_default();
    let typed = Typed {
        held_on: field("held_on"),
        place: line(&field("place"), 160),
        agenda: paragraph(&field("agenda"), MOST_WORDS),
        yes: field("yes"),
        no: field("no"),
        abstained: field("abstained"),
        ..Typed::default()
    };
    let (kept, now, today) = (typed.clone(), app.clock.now(), app.clock.today());
    let saved = app
        .db
        .write(move |tx| {
            Box::pin(async move {
                let mut of = open_one(tx, ConsultationId(id)).await?;
                let day: Option<Day> = kept.held_on.trim().parse().ok();
                let day = day.ok_or(Refusal::field("held_on", "conferences-day-malformed"))?;
                if of.state() == Standing::Open && day != of.held_on {
                    // The day stands on every ballot that is out.
                    return Err(Refusal::field("held_on", "conferences-deadline-fixed").into());
                }
                of.held_on = day;
                of.place = kept.place;
                of.agenda = kept.agenda;
                // Ballots are counted one by one; nobody types their sum.
                of.counted =
                    !of.is_circulation() && fields.get("counted").is_some_and(|counted| counted == "yes");
                let count = |name: &'static str, typed: &str| match typed.trim() {
                    "" => Ok(0),
                    typed => typed
                        .parse::<i64>()
                        .ok()
                        .filter(|count| (0..=1000).contains(count))
                        .ok_or(Refusal::field(name, "conferences-count-wrong")),
                };
                of.yes = count("yes", &kept.yes)?;
                of.no = count("no", &kept.no)?;
                of.abstained = count("abstained", &kept.abstained)?;
                let takes_votes = !of.is_circulation() || of.takes_ballots(today);
                for seat in store::seats(tx, of.id).await?.iter().filter(|_| takes_votes) {
                    save_seat(tx, &of, seat, &fields, now).await?;
                }
                store::set_facts(tx, &of).await?;
                let tally = tally(&of, &store::seats(tx, of.id).await?);
                if of.counted && !tally.adds_up() {
                    return Err(Refusal::field("yes", "conferences-count-many").into());
                }
                Ok::<_, Error>(())
            })
        })
        .await;
    answer(&app, frame, id, typed, "#seats-title", saved).await
}

async fn save_seat(
    tx: &Tx,
    of: &Consultation,
    seat: &Seat,
    fields: &HashMap<String, String>,
    now: platform::clock::Moment,
) -> Result<()> {
    let field = |name: &str| fields.get(&format!("{name}-{}", seat.member)).map(String::as_str);
    let vote = field("vote").and_then(Vote::from_word).filter(|_| seat.votes);
    if of.is_circulation() {
        // A ballot that came in is the member's own; only paper ones are entered here, and taken back.
        let is_shown = field("vote").is_some() && seat.votes && seat.voted_by != "ballot";
        if is_shown {
            let presence = if vote.is_some() { Presence::Member } else { Presence::Absent };
            store::set_seat(tx, of.id, seat.member, presence, vote, "agency", now).await?;
        }
        return Ok(());
    }
    let Some(presence) = field("presence").and_then(Presence::from_word) else { return Ok(()) };
    let vote = vote.filter(|_| presence != Presence::Absent && !of.counted);
    store::set_seat(tx, of.id, seat.member, presence, vote, "agency", now).await?;
    Ok(())
}

/// A proposed change.
#[derive(Deserialize)]
pub struct AmendForm {
    #[serde(default)]
    paragraph: String,
    #[serde(default)]
    proposal: String,
    #[serde(default)]
    reason: String,
}

/// Adds an amendment.
pub async fn amend(
    State(app): State<App>,
    frame: Frame,
    _: Manager,
    Path((_, id)): Path<(String, Uuid)>,
    Form(form): Form<AmendForm>,
) -> Result<Response> {
    let typed = Typed {
        proposal: paragraph(&form.proposal, MOST_WORDS),
        reason: paragraph(&form.reason, MOST_WORDS),
        ..Typed::default()
    };
    let (kept, now) = (typed.clone(), app.clock.now());
    let added = app
        .db
        .write(move |tx| {
            Box::pin(async move {
                let of = open_one(tx, ConsultationId(id)).await?;
                if kept.proposal.is_empty() {
                    return Err(Refusal::field("proposal", "conferences-proposal-missing").into());
                }
                let text = programme::paragraphs(tx, of.programme_text).await?;
                if !text.iter().any(|paragraph| paragraph.key == form.paragraph) {
                    return Err(Refusal::field("paragraph", "conferences-paragraph-unknown").into());
                }
                if wishes::amendments(tx, of.id).await?.len() >= MOST_WISHES {
                    return Err(Refusal::field("proposal", "conferences-many").into());
                }
                let amendment = Amendment {
                    id: AmendmentId::new(),
                    paragraph: form.paragraph,
                    proposal: kept.proposal,
                    reason: kept.reason,
                    decision: Decision::Open.word().to_owned(),
                    wording: String::new(),
                    decision_reason: String::new(),
                };
                wishes::add_amendment(tx, of.id, &amendment, now).await?;
                Ok::<_, Error>(())
            })
        })
        .await;
    answer(&app, frame, id, typed, "#amendments-title", added).await
}

/// What became of an amendment.
#[derive(Deserialize)]
pub struct DecideForm {
    amendment: Uuid,
    #[serde(default)]
    decision: String,
    #[serde(default)]
    wording: String,
    #[serde(default)]
    decision_reason: String,
}

/// Decides an amendment; until the consultation is closed it may be decided again.
pub async fn decide(
    State(app): State<App>,
    frame: Frame,
    _: Manager,
    Path((_, id)): Path<(String, Uuid)>,
    Form(form): Form<DecideForm>,
) -> Result<Response> {
    let wording = paragraph(&form.wording, MOST_WORDS);
    let reason = paragraph(&form.decision_reason, MOST_WORDS);
    let decided = app
        .db
        .write(move |tx| {
            Box::pin(async move {
                let of = open_one(tx, ConsultationId(id)).await?;
                let decision = Decision::from_word(&form.decision).ok_or(Error::NotFound)?;
                if decision == Decision::Modified && wording.is_empty() {
                    return Err(Refusal::new("conferences-wording-missing").into());
                }
                let amendment = AmendmentId(form.amendment);
                if !wishes::decide(tx, of.id, amendment, decision, &wording, &reason).await? {
                    return Err(Error::NotFound);
                }
                Ok::<_, Error>(())
            })
        })
        .await;
    answer(&app, frame, id, Typed::default(), "#amendments-title", decided).await
}

/// A condition attached to a yes.
#[derive(Deserialize)]
pub struct AttachForm {
    #[serde(default)]
    condition: String,
}

/// Attaches a condition: it becomes a task of the final polish.
pub async fn attach(
    State(app): State<App>,
    frame: Frame,
    _: Manager,
    Path((_, id)): Path<(String, Uuid)>,
    Form(form): Form<AttachForm>,
) -> Result<Response> {
    let typed = Typed { condition: paragraph(&form.condition, MOST_WORDS), ..Typed::default() };
    let (words, now) = (typed.condition.clone(), app.clock.now());
    let attached = app
        .db
        .write(move |tx| {
            Box::pin(async move {
                let of = open_one(tx, ConsultationId(id)).await?;
                if words.is_empty() {
                    return Err(Refusal::field("condition", "conferences-condition-missing").into());
                }
                if wishes::conditions_of(tx, of.id).await?.len() >= MOST_WISHES {
                    return Err(Refusal::field("condition", "conferences-many").into());
                }
                let condition = Condition {
                    id: ConditionId::new(),
                    consultation: Some(of.id),
                    programme_text: of.programme_text,
                    source: Source::Conference.word().to_owned(),
                    words,
                    answer: String::new(),
                    answered_at: None,
                };
                wishes::add_condition(tx, &condition, now).await?;
                Ok::<_, Error>(())
            })
        })
        .await;
    answer(&app, frame, id, typed, "#conditions-title", attached).await
}

/// Lets the ballots of a circulation go out.
pub async fn open(
    State(app): State<App>,
    frame: Frame,
    manager: Manager,
    Path((_, id)): Path<(String, Uuid)>,
    Form(Press {}): Form<Press>,
) -> Result<Response> {
    let (now, today) = (app.clock.now(), app.clock.today());
    let opened = app
        .db
        .write(move |tx| {
            Box::pin(async move {
                let of = open_one(tx, ConsultationId(id)).await?;
                if of.held_on <= today {
                    return Err(Refusal::field("held_on", "conferences-deadline-past").into());
                }
                if store::open(tx, of.id, now).await? {
                    let entry = Entry::ConsultationOpened { consultation: of.id };
                    journal::record(tx, now, &manager.0.journal_name(), None, &entry, "").await?;
                }
                Ok::<_, Error>(())
            })
        })
        .await;
    app.wake.notify_waiters();
    answer(&app, frame, id, Typed::default(), "", opened).await
}

/// What was decided, in one sentence for the minutes.
#[derive(Deserialize)]
pub struct CloseForm {
    #[serde(default)]
    statement: String,
}

/// Closes the consultation: the votes are counted and nothing changes any more.
pub async fn close(
    State(app): State<App>,
    frame: Frame,
    manager: Manager,
    Path((_, id)): Path<(String, Uuid)>,
    Form(form): Form<CloseForm>,
) -> Result<Response> {
    let typed = Typed { statement: paragraph(&form.statement, MOST_WORDS), ..Typed::default() };
    let (statement, now, today) = (typed.statement.clone(), app.clock.now(), app.clock.today());
    let closed = app
        .db
        .write(move |tx| {
            Box::pin(async move {
                let of = open_one(tx, ConsultationId(id)).await?;
                let seats = store::seats(tx, of.id).await?;
                let tally = tally(&of, &seats);
                if of.takes_ballots(today) {
                    return Err(Refusal::new("conferences-ballots-open").into());
                }
                if of.is_circulation() && of.state() != Standing::Open {
                    return Err(Refusal::new("conferences-ballots-not-out").into());
                }
                if !of.is_circulation() && of.held_on > today {
                    return Err(Refusal::new("conferences-meeting-to-come").into());
                }
                if tally.present == 0 && !of.is_circulation() {
                    return Err(Refusal::new("conferences-nobody-there").into());
                }
                if !tally.adds_up() {
                    return Err(Refusal::field("yes", "conferences-count-many").into());
                }
                let open = wishes::amendments(tx, of.id).await?;
                if open.iter().any(|amendment| amendment.decision == Decision::Open.word()) {
                    return Err(Refusal::new("conferences-amendments-open").into());
                }
                let outcome = tally.outcome(of.quorum);
                if store::close(tx, of.id, tally, outcome, &statement, now, manager.0.person).await? {
                    let entry =
                        Entry::ConsultationClosed { consultation: of.id, outcome: outcome.word().to_owned() };
                    journal::record(tx, now, &manager.0.journal_name(), None, &entry, "").await?;
                }
                Ok::<_, Error>(())
            })
        })
        .await;
    answer(&app, frame, id, typed, "", closed).await
}

/// Takes back what was planned by mistake.
pub async fn cancel(
    State(app): State<App>,
    frame: Frame,
    _: Manager,
    Path((_, id)): Path<(String, Uuid)>,
    Form(Press {}): Form<Press>,
) -> Result<Response> {
    let gone = app
        .db
        .write(move |tx| {
            Box::pin(async move { Ok::<_, Error>(store::cancel(tx, ConsultationId(id)).await?) })
        })
        .await?;
    if gone { Ok(see_other(&frame.to("/conferences"))) } else { Err(Error::Conflict) }
}
