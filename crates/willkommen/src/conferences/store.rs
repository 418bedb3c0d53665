//! Tables `conference`, `conference_member`, `consultation`, `seat`, `launch`.

use platform::clock::{Day, Moment};
use platform::db::{self, Tx};
use platform::values;
use sea_orm::{ConnectionTrait, DbErr, FromQueryResult};

use super::rules::{Kind, Outcome, Presence, State, Tally, Vote};
use crate::ids::{
    ConferenceId, ConsultationId, LaunchId, MemberId, MunicipalityId, PersonId, ProgrammeTextId,
};

/// The tables this file owns.
pub const TABLES: &[&str] = &["conference", "conference_member", "consultation", "seat", "launch"];

/// A mayors' conference (Bürgermeisterkonferenz) of a district.
#[derive(Clone, Debug, FromQueryResult)]
pub struct Conference {
    pub id: ConferenceId,
    /// The key of its district.
    pub district: String,
    /// How many members must be there; 0: more than half.
    pub quorum: i64,
}

/// A member: an office, not a person.
#[derive(Clone, Debug, FromQueryResult)]
pub struct Member {
    pub id: MemberId,
    /// Whose mayor it is; none for others, such as the district administrator.
    pub municipality: Option<MunicipalityId>,
    /// The office of those who are no mayor.
    pub office: String,
    /// Whether it has a vote.
    pub votes: bool,
}

/// A consultation (Beratung) of a round in a conference.
#[derive(Clone, Debug, FromQueryResult)]
pub struct Consultation {
    pub id: ConsultationId,
    pub conference: ConferenceId,
    pub programme_text: ProgrammeTextId,
    pub kind: String,
    pub state: String,
    /// The day of the meeting; in a circulation the last day for ballots.
    pub held_on: Day,
    pub place: String,
    pub agenda: String,
    pub quorum: i64,
    /// Whether votes were only counted, not called by name.
    pub counted: bool,
    pub yes: i64,
    pub no: i64,
    pub abstained: i64,
    pub present: i64,
    pub seats: i64,
    pub outcome: String,
    pub statement: String,
    /// Why it was taken back.
    pub cancel_reason: String,
    pub opened_at: Option<Moment>,
    pub closed_at: Option<Moment>,
}

impl Consultation {
    /// How it is decided.
    #[must_use]
    pub fn is_circulation(&self) -> bool {
        self.kind == Kind::Circulation.word()
    }

    /// Where it stands.
    #[must_use]
    pub fn state(&self) -> State {
        State::from_word(&self.state).unwrap_or(State::Planned)
    }

    /// Whether it has decided.
    #[must_use]
    pub fn is_closed(&self) -> bool {
        self.state() == State::Closed
    }

    /// Whether it was taken back with a reason.
    #[must_use]
    pub fn is_cancelled(&self) -> bool {
        self.state() == State::Cancelled
    }

    /// Whether nothing changes any more.
    #[must_use]
    pub fn is_fixed(&self) -> bool {
        self.is_closed() || self.is_cancelled()
    }

    /// Whether its conference needs no other for the same round: it is still to come, or it agreed.
    #[must_use]
    pub fn holds_its_place(&self) -> bool {
        match self.state() {
            State::Planned | State::Open => true,
            State::Closed => self.outcome() == Some(Outcome::Adopted),
            State::Cancelled => false,
        }
    }

    /// The decision, once it is closed.
    #[must_use]
    pub fn outcome(&self) -> Option<Outcome> {
        Outcome::from_word(&self.outcome)
    }

    /// The votes as they were closed, or as they were counted so far.
    #[must_use]
    pub const fn tally(&self) -> Tally {
        Tally {
            yes: self.yes,
            no: self.no,
            abstained: self.abstained,
            present: self.present,
            seats: self.seats,
        }
    }

    /// Whether ballots still count on a day.
    #[must_use]
    pub fn takes_ballots(&self, today: Day) -> bool {
        self.state() == State::Open && today <= self.held_on
    }
}

/// A seat in a consultation, as the members were when it was planned.
#[derive(Clone, Debug, FromQueryResult)]
pub struct Seat {
    pub member: MemberId,
    pub municipality: Option<MunicipalityId>,
    pub office: String,
    pub votes: bool,
    pub presence: String,
    pub vote: String,
    /// `agency` or `ballot`; empty without a vote.
    pub voted_by: String,
    /// How the mail with its ballot fared, as noted from the outbox; empty before.
    pub mail_state: String,
    pub mailed_at: Option<Moment>,
    pub delivered_at: Option<Moment>,
}

/// A launch, or the wish for one without all conferences.
#[derive(Clone, Debug, FromQueryResult)]
pub struct Launch {
    pub id: LaunchId,
    pub programme_text: Option<ProgrammeTextId>,
    /// Why without all conferences; empty for an ordinary launch.
    pub reason: String,
    pub asked_at: Moment,
    pub asked_by: PersonId,
    pub launched_at: Option<Moment>,
    pub launched_by: Option<PersonId>,
    /// The draft as it was when an exception was proposed.
    pub draft_hash: String,
}

impl Launch {
    /// Whether the draft is another than the one for which it was proposed.
    #[must_use]
    pub fn is_outdated(&self, draft: &str) -> bool {
        self.launched_at.is_none() && !self.draft_hash.is_empty() && self.draft_hash != draft
    }
}

/// All conferences.
pub async fn conferences(c: &impl ConnectionTrait) -> Result<Vec<Conference>, DbErr> {
    db::all(c, "select id, district, quorum from conference order by district", vec![]).await
}

/// The conference of a district.
pub async fn of_district(c: &impl ConnectionTrait, district: &str) -> Result<Option<Conference>, DbErr> {
    db::one(c, "select id, district, quorum from conference where district = $1", values![district]).await
}

/// One conference.
pub async fn conference(c: &impl ConnectionTrait, id: ConferenceId) -> Result<Option<Conference>, DbErr> {
    db::one(c, "select id, district, quorum from conference where id = $1", values![id]).await
}

/// Adds a conference; nothing happens if the district has one.
pub async fn add_conference(tx: &Tx, district: &str) -> Result<(), DbErr> {
    db::run(
        tx,
        "insert into conference (id, district, quorum) values ($1, $2, 0) on conflict (district) do nothing",
        values![ConferenceId::new(), district],
    )
    .await
    .map(drop)
}

/// Sets how many members must be there; false if it is so already.
pub async fn set_quorum(tx: &Tx, id: ConferenceId, quorum: i64) -> Result<bool, DbErr> {
    let sql = "update conference set quorum = $2 where id = $1 and quorum <> $2";
    Ok(db::run(tx, sql, values![id, quorum]).await? == 1)
}

/// The members today.
pub async fn members(c: &impl ConnectionTrait, conference: ConferenceId) -> Result<Vec<Member>, DbErr> {
    db::all(
        c,
        "select id, municipality, office, votes from conference_member \
         where conference = $1 and left_at is null order by id",
        values![conference],
    )
    .await
}

/// The members for a municipality that were taken out, by office.
pub async fn former_mayors(c: &impl ConnectionTrait, conference: ConferenceId) -> Result<Vec<Member>, DbErr> {
    db::all(
        c,
        "select id, municipality, office, votes from conference_member \
         where conference = $1 and left_at is not null and municipality is not null order by id",
        values![conference],
    )
    .await
}

/// A member for a municipality that was taken out is one again; false if it is already.
pub async fn rejoin(tx: &Tx, conference: ConferenceId, member: MemberId) -> Result<bool, DbErr> {
    let back = db::run(
        tx,
        "update conference_member set left_at = null \
         where id = $1 and conference = $2 and left_at is not null and municipality is not null",
        values![member, conference],
    )
    .await?;
    Ok(back == 1)
}

/// Everybody who ever was a member for a municipality: each is added once, and who has left stays away.
pub async fn mayors_known(c: &impl ConnectionTrait) -> Result<Vec<Member>, DbErr> {
    db::all(
        c,
        "select id, municipality, office, votes from conference_member \
         where municipality is not null",
        vec![],
    )
    .await
}

/// Adds a member.
pub async fn add_member(tx: &Tx, conference: ConferenceId, member: &Member) -> Result<(), DbErr> {
    db::run(
        tx,
        "insert into conference_member (id, conference, municipality, office, votes) \
         values ($1, $2, $3, $4, $5)",
        values![member.id, conference, member.municipality, member.office.as_str(), member.votes],
    )
    .await
    .map(drop)
}

/// A member leaves; its seats in earlier consultations stay. False if it has left before.
pub async fn leave(tx: &Tx, conference: ConferenceId, member: MemberId, now: Moment) -> Result<bool, DbErr> {
    let left = db::run(
        tx,
        "update conference_member set left_at = $3 where id = $1 and conference = $2 and left_at is null",
        values![member, conference, now],
    )
    .await?;
    Ok(left == 1)
}

/// A question for consultations: what stands behind the table's name.
macro_rules! consultation {
    ($rest:literal) => {
        concat!(
            "select id, conference, programme_text, kind, state, held_on, place, agenda, quorum, counted, ",
            "yes, no, abstained, present, seats, outcome, statement, cancel_reason, opened_at, closed_at from consultation",
            $rest
        )
    };
}

/// Plans a consultation with a seat for each member.
pub async fn plan(
    tx: &Tx,
    consultation: &Consultation,
    members: &[Member],
    by: PersonId,
    now: Moment,
) -> Result<(), DbErr> {
    db::run(
        tx,
        "insert into consultation (id, conference, programme_text, kind, state, held_on, place, agenda, \
         quorum, counted, yes, no, abstained, present, seats, outcome, statement, created_at, created_by) \
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 0, 0, 0, 0, 0, '', '', $11, $12)",
        values![
            consultation.id,
            consultation.conference,
            consultation.programme_text,
            consultation.kind.as_str(),
            consultation.state.as_str(),
            consultation.held_on,
            consultation.place.as_str(),
            consultation.agenda.as_str(),
            consultation.quorum,
            consultation.counted,
            now,
            by,
        ],
    )
    .await?;
    for member in members {
        db::run(
            tx,
            "insert into seat (consultation, member, municipality, office, votes, presence, vote, voted_by) \
             values ($1, $2, $3, $4, $5, $6, '', '')",
            values![
                consultation.id,
                member.id,
                member.municipality,
                member.office.as_str(),
                member.votes,
                Presence::Absent.word(),
            ],
        )
        .await?;
    }
    Ok(())
}

/// One consultation.
pub async fn consultation(
    c: &impl ConnectionTrait,
    id: ConsultationId,
) -> Result<Option<Consultation>, DbErr> {
    db::one(c, consultation!(" where id = $1"), values![id]).await
}

/// The consultations of a round, oldest first.
pub async fn of_text(c: &impl ConnectionTrait, text: ProgrammeTextId) -> Result<Vec<Consultation>, DbErr> {
    db::all(c, consultation!(" where programme_text = $1 order by created_at, id"), values![text]).await
}

/// The consultations of a conference, newest first.
pub async fn of_conference(
    c: &impl ConnectionTrait,
    conference: ConferenceId,
) -> Result<Vec<Consultation>, DbErr> {
    db::all(c, consultation!(" where conference = $1 order by created_at desc, id"), values![conference])
        .await
}

/// The closed consultations of all rounds, in the order of their days.
pub async fn closed(c: &impl ConnectionTrait) -> Result<Vec<Consultation>, DbErr> {
    db::all(c, consultation!(" where state = $1 order by held_on, closed_at"), values![State::Closed.word()])
        .await
}

/// The open circulations in which a municipality has a seat.
pub async fn open_for(
    c: &impl ConnectionTrait,
    municipality: MunicipalityId,
) -> Result<Vec<Consultation>, DbErr> {
    db::all(
        c,
        consultation!(" where state = $1 and id in (select consultation from seat where municipality = $2 and votes = $3) \
             order by held_on"),
        values![State::Open.word(), municipality, true],
    )
    .await
}

/// The circulations whose ballots are out.
pub async fn open_circulations(c: &impl ConnectionTrait) -> Result<Vec<Consultation>, DbErr> {
    db::all(c, consultation!(" where state = $1 order by held_on, id"), values![State::Open.word()]).await
}

/// Changes day, place and agenda while it is not closed.
pub async fn set_facts(tx: &Tx, consultation: &Consultation) -> Result<bool, DbErr> {
    let changed = db::run(
        tx,
        "update consultation set held_on = $2, place = $3, agenda = $4, counted = $5, yes = $6, no = $7, \
         abstained = $8 where id = $1 and state <> $9",
        values![
            consultation.id,
            consultation.held_on,
            consultation.place.as_str(),
            consultation.agenda.as_str(),
            consultation.counted,
            consultation.yes,
            consultation.no,
            consultation.abstained,
            State::Closed.word(),
        ],
    )
    .await?;
    Ok(changed == 1)
}

/// Lets the ballots go out, once.
pub async fn open(tx: &Tx, id: ConsultationId, now: Moment) -> Result<bool, DbErr> {
    let opened = db::run(
        tx,
        "update consultation set state = $2, opened_at = $3 where id = $1 and state = $4 and kind = $5",
        values![id, State::Open.word(), now, State::Planned.word(), Kind::Circulation.word()],
    )
    .await?;
    Ok(opened == 1)
}

/// Closes it with what was decided, once.
pub async fn close(
    tx: &Tx,
    id: ConsultationId,
    tally: Tally,
    outcome: Outcome,
    statement: &str,
    now: Moment,
    by: PersonId,
) -> Result<bool, DbErr> {
    let closed = db::run(
        tx,
        "update consultation set state = $2, yes = $3, no = $4, abstained = $5, present = $6, seats = $7, \
         outcome = $8, statement = $9, closed_at = $10, closed_by = $11 where id = $1 and state <> $2",
        values![
            id,
            State::Closed.word(),
            tally.yes,
            tally.no,
            tally.abstained,
            tally.present,
            tally.seats,
            outcome.word(),
            statement,
            now,
            by,
        ],
    )
    .await?;
    Ok(closed == 1)
}

/// Takes a planned consultation away in which nothing was recorded.
pub async fn remove(tx: &Tx, id: ConsultationId) -> Result<(), DbErr> {
    db::run(tx, "delete from seat where consultation = $1", values![id]).await?;
    db::run(tx, "delete from consultation where id = $1", values![id]).await.map(drop)
}

/// Takes a planned consultation back, once; what was recorded in it stays.
pub async fn cancel(
    tx: &Tx,
    id: ConsultationId,
    reason: &str,
    now: Moment,
    by: PersonId,
) -> Result<bool, DbErr> {
    let cancelled = db::run(
        tx,
        "update consultation set state = $2, cancel_reason = $3, closed_at = $4, closed_by = $5 \
         where id = $1 and state in ($6, $7)",
        values![id, State::Cancelled.word(), reason, now, by, State::Planned.word(), State::Open.word(),],
    )
    .await?;
    Ok(cancelled == 1)
}

/// The seats of a consultation.
pub async fn seats(c: &impl ConnectionTrait, consultation: ConsultationId) -> Result<Vec<Seat>, DbErr> {
    db::all(
        c,
        "select member, municipality, office, votes, presence, vote, voted_by, mail_state, mailed_at, \
         delivered_at from seat where consultation = $1 order by member",
        values![consultation],
    )
    .await
}

/// Notes who sat on a seat and how it voted.
pub async fn set_seat(
    tx: &Tx,
    consultation: ConsultationId,
    member: MemberId,
    presence: Presence,
    vote: Option<Vote>,
    by: &str,
    now: Moment,
) -> Result<bool, DbErr> {
    let changed = db::run(
        tx,
        "update seat set presence = $3, vote = $4, voted_by = $5, voted_at = $6 \
         where consultation = $1 and member = $2",
        values![
            consultation,
            member,
            presence.word(),
            vote.map_or("", Vote::word),
            if vote.is_some() { by } else { "" },
            vote.map(|_| now),
        ],
    )
    .await?;
    Ok(changed == 1)
}

/// Notes how the mail with a seat's ballot fared.
pub async fn note_mail(
    tx: &Tx,
    consultation: ConsultationId,
    member: MemberId,
    state: &str,
    mailed_at: Moment,
    delivered_at: Option<Moment>,
) -> Result<(), DbErr> {
    db::run(
        tx,
        "update seat set mail_state = $3, mailed_at = $4, delivered_at = $5 \
         where consultation = $1 and member = $2 and mail_state <> $3",
        values![consultation, member, state, mailed_at, delivered_at],
    )
    .await
    .map(drop)
}

/// The newest launch or wish for one.
pub async fn launches(c: &impl ConnectionTrait) -> Result<Vec<Launch>, DbErr> {
    db::all(
        c,
        "select id, programme_text, reason, asked_at, asked_by, launched_at, launched_by, draft_hash from launch \
         order by asked_at desc, id desc",
        vec![],
    )
    .await
}

/// Notes a launch, or the wish for one.
pub async fn add_launch(tx: &Tx, launch: &Launch) -> Result<(), DbErr> {
    db::run(
        tx,
        "insert into launch (id, programme_text, reason, asked_at, asked_by, launched_at, launched_by, \
         draft_hash) values ($1, $2, $3, $4, $5, $6, $7, $8)",
        values![
            launch.id,
            launch.programme_text,
            launch.reason.as_str(),
            launch.asked_at,
            launch.asked_by,
            launch.launched_at,
            launch.launched_by,
            launch.draft_hash.as_str(),
        ],
    )
    .await
    .map(drop)
}

/// A second person confirms the wish, once.
pub async fn confirm_launch(
    tx: &Tx,
    id: LaunchId,
    text: ProgrammeTextId,
    now: Moment,
    by: PersonId,
) -> Result<bool, DbErr> {
    let changed = db::run(
        tx,
        "update launch set programme_text = $2, launched_at = $3, launched_by = $4 \
         where id = $1 and launched_at is null",
        values![id, text, now, by],
    )
    .await?;
    Ok(changed == 1)
}

/// Takes back a wish that nobody has confirmed.
pub async fn withdraw_wish(tx: &Tx, id: LaunchId) -> Result<(), DbErr> {
    db::run(tx, "delete from launch where id = $1 and launched_at is null", values![id]).await.map(drop)
}
