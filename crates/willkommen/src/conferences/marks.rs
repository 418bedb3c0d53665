//! A consultation as a hash: what a form showed, so that nobody writes over what they have not seen, and
//! what was decided, so that the journal can tell whether it still is.

use std::collections::BTreeMap;

use platform::clock::Day;
use platform::secret::hash;
use sea_orm::{ConnectionTrait, DbErr};

use super::store::{self, Consultation, Seat};
use super::wishes::{self, Amendment, Condition};
use crate::ids::{ConsultationId, MemberId, MunicipalityId};

/// The length of a seat's mark: enough to tell, not to fill the journal.
const MARK: usize = 16;

/// What the roll call shows. Ballots that come in meanwhile change nothing in it: nobody types them.
pub fn roll_call(of: &Consultation, seats: &[Seat]) -> String {
    let mut parts = facts_of(of);
    for seat in sorted(seats) {
        if of.is_circulation() && seat.voted_by != "agency" {
            continue;
        }
        parts.extend([seat.member.to_string(), seat.presence.clone(), seat.vote.clone()]);
    }
    hashed(&parts)
}

/// What the whole page shows: whoever closes a consultation closes what they have seen.
pub fn sheet(
    of: &Consultation,
    seats: &[Seat],
    amendments: &[Amendment],
    conditions: &[Condition],
) -> String {
    let mut parts = vec![roll_call(of, seats)];
    parts.extend(wishes_of(amendments, conditions));
    hashed(&parts)
}

fn facts_of(of: &Consultation) -> Vec<String> {
    let mut parts = vec![of.held_on.to_string(), of.place.clone(), of.agenda.clone(), of.counted.to_string()];
    parts.extend([of.yes, of.no, of.abstained].map(|count| count.to_string()));
    parts
}

fn facts_of_seat(seat: &Seat) -> Vec<String> {
    let town = seat.municipality.map(|town| town.to_string()).unwrap_or_default();
    let mut parts = vec![seat.member.to_string(), town, seat.office.clone(), seat.votes.to_string()];
    parts.extend([seat.presence.clone(), seat.vote.clone(), seat.voted_by.clone()]);
    parts
}

fn wishes_of(amendments: &[Amendment], conditions: &[Condition]) -> Vec<String> {
    let mut amendments: Vec<&Amendment> = amendments.iter().collect();
    amendments.sort_by_key(|amendment| amendment.id);
    let mut conditions: Vec<&Condition> = conditions.iter().collect();
    conditions.sort_by_key(|condition| condition.id);
    let mut parts = Vec::new();
    for one in amendments {
        parts.extend([one.id.to_string(), one.paragraph.clone(), one.proposal.clone(), one.reason.clone()]);
        parts.extend([one.decision.clone(), one.wording.clone(), one.decision_reason.clone()]);
    }
    for one in conditions {
        // Its answer comes later and has an entry of its own.
        parts.extend([one.id.to_string(), one.words.clone()]);
    }
    parts
}

/// In an order that no database decides.
fn sorted(seats: &[Seat]) -> Vec<&Seat> {
    let mut seats: Vec<&Seat> = seats.iter().collect();
    seats.sort_by_key(|seat| seat.member);
    seats
}

fn hashed(parts: &[String]) -> String {
    hash(&parts.iter().map(String::as_str).collect::<Vec<_>>())
}

/// A consultation that has decided, with the hashes that the journal keeps.
pub struct Decided {
    /// A hash over its seats, votes, amendments, conditions and result.
    pub facts: String,
    /// Its seats, by member.
    pub seats: BTreeMap<MemberId, Marked>,
    /// The key of its district.
    pub district: String,
    /// The day of its decision.
    pub on: Day,
}

/// A seat of a consultation that has decided: an office, not a person.
pub struct Marked {
    /// Whose mayor it is; none for others.
    pub municipality: Option<MunicipalityId>,
    /// The office of those who are no mayor.
    pub office: String,
    /// A hash over who sat there and how the seat voted.
    pub mark: String,
}

impl Decided {
    /// What the journal keeps of each seat.
    #[must_use]
    pub fn marks(&self) -> BTreeMap<String, String> {
        self.seats.iter().map(|(member, seat)| (member.to_string(), seat.mark.clone())).collect()
    }
}

/// What a consultation has decided; none if it is gone.
///
/// # Errors
/// The database's own.
pub async fn decided(c: &impl ConnectionTrait, id: ConsultationId) -> Result<Option<Decided>, DbErr> {
    let Some(of) = store::consultation(c, id).await? else { return Ok(None) };
    let conference = store::conference(c, of.conference).await?;
    let mut parts = facts_of(&of);
    parts.extend([of.id.to_string(), of.conference.to_string(), of.programme_text.to_string()]);
    parts.extend([of.kind.clone(), of.state.clone(), of.outcome.clone(), of.statement.clone()]);
    parts.extend([of.quorum, of.present, of.seats].map(|count| count.to_string()));
    parts.push(of.closed_at.map(|at| at.0.to_string()).unwrap_or_default());
    let mut seats = BTreeMap::new();
    for seat in sorted(&store::seats(c, id).await?) {
        let facts = facts_of_seat(seat);
        let mut mark = hashed(&facts);
        mark.truncate(MARK);
        let (municipality, office) = (seat.municipality, seat.office.clone());
        seats.insert(seat.member, Marked { municipality, office, mark });
        parts.extend(facts);
    }
    parts.extend(wishes_of(&wishes::amendments(c, id).await?, &wishes::conditions_of(c, id).await?));
    Ok(Some(Decided {
        facts: hashed(&parts),
        seats,
        district: conference.map(|conference| conference.district).unwrap_or_default(),
        on: of.held_on,
    }))
}
