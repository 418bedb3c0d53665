//! `POST /conferences/consultations/{id}`: day, place, agenda, who was there and how the seats voted.

use axum::extract::{Path, State};
use axum::response::Response;
use platform::clock::{Day, Moment};
use platform::db::Tx;
use platform::web::form::{Form, line, paragraph};
use platform::{Refusal, Result};
use uuid::Uuid;

use super::consultation::{MOST_WORDS, Typed, answer, open_one};
use super::marks;
use super::rules::{Presence, State as Standing, Vote};
use super::sheet::tally;
use super::store::{self, Consultation, Seat};
use crate::app::App;
use crate::ids::ConsultationId;
use crate::layout::Frame;
use crate::people::Manager;

/// Saves the roll call. Fields of seats are called `presence-ID` and `vote-ID`; `shown` is what the form
/// showed, so that two people at one meeting do not write over each other.
pub async fn save(
    State(app): State<App>,
    frame: Frame,
    _: Manager,
    Path((_, id)): Path<(String, Uuid)>,
    Form(mut typed): Form<Typed>,
) -> Result<Response> {
    let field = |name: &str| typed.get(name).cloned().unwrap_or_default();
    let (place, agenda) = (line(&field("place"), 160), paragraph(&field("agenda"), MOST_WORDS));
    let short = ["held_on", "yes", "no", "abstained"].map(|name| (name.to_owned(), line(&field(name), 40)));
    typed.extend(short);
    typed.insert("place".to_owned(), place);
    typed.insert("agenda".to_owned(), agenda);
    let (kept, now, today) = (typed.clone(), app.clock.now(), app.clock.today());
    let saved = app
        .db
        .write(move |tx| Box::pin(async move { keep(tx, ConsultationId(id), &kept, now, today).await }))
        .await;
    answer(&app, frame, id, typed, "#seats-title", saved).await
}

async fn keep(tx: &Tx, id: ConsultationId, typed: &Typed, now: Moment, today: Day) -> Result<()> {
    let mut of = open_one(tx, id).await?;
    let seats = store::seats(tx, of.id).await?;
    let field = |name: &str| typed.get(name).cloned().unwrap_or_default();
    if field("shown") != marks::roll_call(&of, &seats) {
        return Err(Refusal::new("conferences-changed-meanwhile").into());
    }
    let day: Option<Day> = field("held_on").parse().ok();
    let day = day.ok_or(Refusal::field("held_on", "conferences-day-malformed"))?;
    if of.state() == Standing::Open && day != of.held_on {
        // The day stands on every ballot that is out.
        return Err(Refusal::field("held_on", "conferences-deadline-fixed").into());
    }
    if day > today.plus_days(730) || day < today.plus_days(-3650) {
        return Err(Refusal::field("held_on", "conferences-day-far").into());
    }
    of.held_on = day;
    if !of.is_circulation() {
        // The form of a circulation does not ask for them.
        (of.place, of.agenda) = (field("place"), field("agenda"));
    }
    // Ballots are counted one by one; nobody types their sum.
    of.counted = !of.is_circulation() && field("counted") == "yes";
    (of.yes, of.no, of.abstained) =
        (count("yes", &field("yes"))?, count("no", &field("no"))?, count("abstained", &field("abstained"))?);
    let takes_votes = !of.is_circulation() || of.takes_ballots(today);
    for seat in seats.iter().filter(|_| takes_votes) {
        save_seat(tx, &of, seat, typed, now).await?;
    }
    store::set_facts(tx, &of).await?;
    let tally = tally(&of, &store::seats(tx, of.id).await?);
    if of.counted && !tally.adds_up() {
        return Err(Refusal::field("yes", "conferences-count-many").into());
    }
    Ok(())
}

fn count(name: &'static str, typed: &str) -> Result<i64, Refusal> {
    match typed {
        "" => Ok(0),
        typed => typed
            .parse::<i64>()
            .ok()
            .filter(|count| (0..=1000).contains(count))
            .ok_or(Refusal::field(name, "conferences-count-wrong")),
    }
}

async fn save_seat(tx: &Tx, of: &Consultation, seat: &Seat, typed: &Typed, now: Moment) -> Result<()> {
    let field = |name: &str| typed.get(&format!("{name}-{}", seat.member)).map(String::as_str);
    let vote = field("vote").and_then(Vote::from_word).filter(|_| seat.votes);
    if of.is_circulation() {
        // A ballot that came in is the member's own; only paper ones are entered here, and taken back.
        if seat.voted_by == "ballot" && vote.is_some() {
            return Err(Refusal::new("conferences-seat-voted").into());
        }
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
