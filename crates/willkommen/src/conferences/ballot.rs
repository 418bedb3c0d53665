//! `/conferences/ballots/{token}`: the ballot of one seat in a circulation. Opening it shows the
//! text; only the button votes, because mail scanners open every link.

use askama::Template;
use axum::extract::{Path, State};
use axum::http::header::CACHE_CONTROL;
use axum::response::{IntoResponse as _, Response};
use platform::clock::Moment;
use platform::secret::{Key, same};
use platform::web::form::Form;
use platform::web::see_other;
use platform::{Error, Refusal, Result};
use sea_orm::ConnectionTrait;
use serde::Deserialize;
use uuid::Uuid;

use super::rules::{Presence, Vote, ballot_ends};
use super::store::{self, Consultation, Seat};
use crate::app::App;
use crate::ids::{ConsultationId, MemberId};
use crate::layout::{Frame, Problems, html, refused};
use crate::programme;
use crate::region;

/// The token of a seat's ballot: consultation, member and a seal over both. Always the same for the
/// same seat, so it need not be stored, and a mail that goes out twice carries the same one.
pub fn token(key: &Key, consultation: ConsultationId, member: MemberId) -> String {
    let seat = format!("{}{}", consultation.0.simple(), member.0.simple());
    format!("{seat}{}", seal(key, &seat))
}

fn seal(key: &Key, seat: &str) -> String {
    let mut seal = key.seal_hex("ballot", seat);
    seal.truncate(32);
    seal
}

/// The seat that a token opens, until 30 days after the consultation was closed.
async fn seat(c: &impl ConnectionTrait, key: &Key, token: &str, now: Moment) -> Result<(Consultation, Seat)> {
    let seat = token.get(..64).ok_or(Error::NotFound)?;
    if !same(&seal(key, seat), &token[64..]) {
        return Err(Error::NotFound);
    }
    let id = |part: &str| Uuid::parse_str(part).map_err(|_| Error::NotFound);
    let (consultation, member) = (ConsultationId(id(&seat[..32])?), MemberId(id(&seat[32..])?));
    let consultation = store::consultation(c, consultation).await?.ok_or(Error::NotFound)?;
    let seats = store::seats(c, consultation.id).await?;
    let seat = seats.into_iter().find(|seat| seat.member == member && seat.votes).ok_or(Error::NotFound)?;
    if consultation.is_fixed() && consultation.closed_at.is_some_and(|at| now > ballot_ends(at)) {
        return Err(Error::NotFound);
    }
    Ok((consultation, seat))
}

#[derive(Template)]
#[template(path = "conferences/ballot.html")]
struct BallotPage {
    frame: Frame,
    token: String,
    office: String,
    round: i64,
    day: String,
    /// Number, heading and text.
    paragraphs: Vec<(usize, String, Vec<String>)>,
    vote: String,
    takes_ballots: bool,
    is_paper: bool,
    /// What the conference decided, once it has; then the page no longer says how this seat voted.
    outcome: String,
    numbers: String,
    problems: Problems,
}

async fn page(app: &App, frame: Frame, token: String, problems: Problems) -> Result<BallotPage> {
    let c = app.db.read();
    let (consultation, seat) = seat(c, &app.key, &token, app.clock.now()).await?;
    let round = programme::of(c, consultation.programme_text).await?.ok_or(Error::NotFound)?;
    let text = programme::paragraphs(c, round.id).await?;
    let town = match seat.municipality {
        Some(id) => region::of(c, id).await?.map(|town| town.name),
        None => None,
    };
    let takes_ballots = consultation.takes_ballots(app.clock.today());
    let tally = consultation.tally();
    Ok(BallotPage {
        office: match town {
            Some(town) => frame.t.with("conferences-mayor-of", "municipality", town),
            None => seat.office,
        },
        paragraphs: programme::numbered(&text, frame.t.lang)
            .into_iter()
            .map(|(number, heading, body)| (number, heading.to_owned(), programme::sentences(body)))
            .collect(),
        round: round.number,
        day: frame.t.date(consultation.held_on),
        // Whoever gets hold of the link later does not learn how somebody voted.
        vote: if takes_ballots { seat.vote } else { String::new() },
        takes_ballots,
        is_paper: takes_ballots && seat.voted_by == "agency",
        outcome: if consultation.is_fixed() {
            super::overview::standing_words(&frame, &consultation)
        } else {
            String::new()
        },
        numbers: if consultation.is_closed() {
            let counts =
                [("yes", tally.yes.into()), ("no", tally.no.into()), ("abstained", tally.abstained.into())];
            frame.t.all("conferences-numbers", &counts)
        } else {
            String::new()
        },
        token,
        problems,
        frame,
    })
}

/// The ballot.
pub async fn show(
    State(app): State<App>,
    frame: Frame,
    Path((_, token)): Path<(String, String)>,
) -> Result<Response> {
    // Others may use the same computer: how somebody voted stays in no cache.
    let page = html(&page(&app, frame, token, Problems::none()).await?)?;
    Ok(([(CACHE_CONTROL, "no-store")], page).into_response())
}

/// The vote.
#[derive(Deserialize)]
pub struct BallotForm {
    #[serde(default)]
    vote: String,
    /// Whether the deputy votes.
    #[serde(default)]
    deputy: String,
}

/// Votes. Until the last day the vote may be changed; the last one counts.
pub async fn submit(
    State(app): State<App>,
    frame: Frame,
    Path((_, token)): Path<(String, String)>,
    Form(form): Form<BallotForm>,
) -> Result<Response> {
    let (inner, now, today, key) = (token.clone(), app.clock.now(), app.clock.today(), app.key.clone());
    let voted = app
        .db
        .write(move |tx| {
            Box::pin(async move {
                let (consultation, seat) = seat(tx, &key, &inner, now).await?;
                let vote = Vote::from_word(&form.vote)
                    .ok_or_else(|| Refusal::field("vote-yes", "conferences-vote-missing"))?;
                if !consultation.takes_ballots(today) {
                    return Err(Refusal::new("conferences-ballot-closed").into());
                }
                if seat.voted_by == "agency" {
                    return Err(Refusal::new("conferences-ballot-paper").into());
                }
                let presence = if form.deputy == "yes" { Presence::Deputy } else { Presence::Member };
                store::set_seat(tx, consultation.id, seat.member, presence, Some(vote), "ballot", now)
                    .await?;
                Ok::<_, Error>(())
            })
        })
        .await;
    if let Err(Error::Refused(refusal)) = voted {
        return refused(&page(&app, frame, token, Problems::one(refusal)).await?);
    }
    voted?;
    Ok(see_other(&frame.to(&format!("/conferences/ballots/{token}"))))
}
