//! Everything about one consultation in the reader's language, for its page and its minutes.

use std::collections::HashMap;

use platform::{Error, Result};
use uuid::Uuid;

use super::deliveries::{self, Invited};
use super::district::{named, town_names};
use super::marks;
use super::rules::{Presence, Tally, Vote};
use super::store::{self, Consultation, Seat};
use super::wishes::{self, Amendment, Condition};
use crate::app::App;
use crate::ids::{ConsultationId, MemberId};
use crate::layout::Frame;
use crate::programme::{self, ProgrammeText};

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
    /// Who was asked to vote in a circulation, and how the mail fared.
    pub invited: Vec<Invited>,
    /// Whether anything was recorded that must not be thrown away.
    pub is_recorded: bool,
    /// A mark of what the roll call shows.
    pub roll_call: String,
    /// A mark of what the whole page shows.
    pub read: String,
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
        let wanted = wishes::amendments(c, consultation.id).await?;
        let conditions = wishes::conditions_of(c, consultation.id).await?;
        let seats = store::seats(c, consultation.id).await?;
        let roll_call = marks::roll_call(&consultation, &seats);
        let read = marks::sheet(&consultation, &seats, &wanted, &conditions);
        let is_recorded = is_recorded(&consultation, &seats, &wanted, &conditions);
        let amendments = wanted
            .into_iter()
            .map(|amendment| Wish {
                paragraph: labels.get(amendment.paragraph.as_str()).copied().unwrap_or_default().to_owned(),
                amendment,
            })
            .collect();
        let towns = town_names(app).await?;
        let names = named(
            frame,
            seats.iter().map(|seat| (seat.member, seat.municipality, seat.office.clone(), seat.votes)),
            &towns,
        );
        let mut by_member: HashMap<MemberId, Seat> =
            seats.iter().cloned().map(|seat| (seat.member, seat)).collect();
        let rows: Vec<Row> = names
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
            invited: deliveries::all(app, frame, &consultation, &rows).await?,
            is_recorded,
            roll_call,
            read,
            tally: if consultation.is_closed() { consultation.tally() } else { tally(&consultation, &seats) },
            conditions,
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

/// Whether anything was recorded: somebody there, a vote, a proposed change, a condition.
pub fn is_recorded(
    of: &Consultation,
    seats: &[Seat],
    amendments: &[Amendment],
    conditions: &[Condition],
) -> bool {
    let is_taken = |seat: &Seat| seat.presence != Presence::Absent.word() || !seat.vote.is_empty();
    let is_counted = of.yes + of.no + of.abstained > 0;
    seats.iter().any(is_taken) || is_counted || !amendments.is_empty() || !conditions.is_empty()
}

/// How the votes of the seats stand.
pub fn tally(consultation: &Consultation, seats: &[Seat]) -> Tally {
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
