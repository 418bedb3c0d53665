//! `/conferences/districts/{district}`: a conference, its members, and planning its next consultation.

use std::collections::HashMap;

use askama::Template;
use axum::extract::{Path, State};
use axum::response::Response;
use platform::clock::Day;
use platform::web::form::{Form, line};
use platform::web::see_other;
use platform::{Error, Refusal, Result};
use serde::Deserialize;

use super::rules::Kind;
use super::store::{self, Conference, Consultation, Member};
use crate::app::App;
use crate::ids::{ConsultationId, MemberId, MunicipalityId};
use crate::journal::{self, Entry};
use crate::layout::{Frame, Problems, html, refused};
use crate::people::Manager;
use crate::programme;
use crate::region;

/// How many members a conference may have.
const MOST_MEMBERS: usize = 1000;

/// A member or seat in words.
pub struct Named {
    pub id: MemberId,
    pub name: String,
    pub votes: bool,
}

/// Members in words, in the order of the alphabet; those without a municipality stand last.
pub fn named(
    frame: &Frame,
    members: impl IntoIterator<Item = (MemberId, Option<MunicipalityId>, String, bool)>,
    towns: &HashMap<MunicipalityId, String>,
) -> Vec<Named> {
    let mut named: Vec<(bool, Named)> = members
        .into_iter()
        .map(|(id, municipality, office, votes)| {
            let town = municipality.and_then(|id| towns.get(&id));
            let name = match town {
                Some(town) => frame.t.with("conferences-mayor-of", "municipality", town.as_str()),
                None => office,
            };
            (town.is_none(), Named { id, name, votes })
        })
        .collect();
    named.sort_by_cached_key(|(is_last, named)| (*is_last, platform::texts::order_key(&named.name)));
    named.into_iter().map(|(_, named)| named).collect()
}

/// The names of all municipalities.
pub async fn town_names(app: &App) -> Result<HashMap<MunicipalityId, String>> {
    Ok(region::known(app).await?.iter().map(|town| (town.id, town.name.clone())).collect())
}

/// What was changed about the members.
#[derive(Clone, Deserialize, Default)]
#[serde(default)]
pub struct MembersForm {
    quorum: String,
    office: String,
    votes: String,
    /// The member who leaves.
    leaves: String,
    /// The mayor's office that comes back.
    returns: String,
}

/// What is planned.
#[derive(Clone, Deserialize, Default)]
#[serde(default)]
pub struct PlanForm {
    kind: String,
    held_on: String,
    place: String,
}

struct Past {
    id: ConsultationId,
    round: i64,
    consultation: Consultation,
    day: String,
    standing: String,
}

#[derive(Template)]
#[template(path = "conferences/district.html")]
struct DistrictPage {
    frame: Frame,
    conference: Conference,
    name: String,
    members: Vec<Named>,
    /// Mayors' offices that were taken out.
    former: Vec<Named>,
    voting: usize,
    consultations: Vec<Past>,
    /// The round that may be planned; 0 if there is none.
    round: i64,
    /// Whether the round is planned or decided here already.
    is_planned: bool,
    form: MembersForm,
    plan: PlanForm,
    problems: Problems,
}

async fn page(
    app: &App,
    frame: Frame,
    district: &str,
    form: MembersForm,
    plan: PlanForm,
    problems: Problems,
) -> Result<DistrictPage> {
    let c = app.db.read();
    let conference = store::of_district(c, district).await?.ok_or(Error::NotFound)?;
    let towns = town_names(app).await?;
    let members = store::members(c, conference.id).await?;
    let members = named(
        &frame,
        members.into_iter().map(|member| (member.id, member.municipality, member.office, member.votes)),
        &towns,
    );
    let former = store::former_mayors(c, conference.id).await?;
    let former = named(
        &frame,
        former.into_iter().map(|member| (member.id, member.municipality, member.office, member.votes)),
        &towns,
    );
    let round = programme::round(c).await?;
    let rounds: HashMap<_, _> = programme::of_kind(c, programme::TextKind::Round)
        .await?
        .into_iter()
        .map(|text| (text.id, text.number))
        .collect();
    let consultations: Vec<Past> = store::of_conference(c, conference.id)
        .await?
        .into_iter()
        .map(|consultation| Past {
            id: consultation.id,
            round: rounds.get(&consultation.programme_text).copied().unwrap_or_default(),
            day: frame.t.date(consultation.held_on),
            standing: super::overview::standing_words(&frame, &consultation),
            consultation,
        })
        .collect();
    Ok(DistrictPage {
        name: app.pack.district_name(&conference.district).to_owned(),
        voting: members.iter().filter(|member| member.votes).count(),
        members,
        former,
        round: round.as_ref().map_or(0, |round| round.number),
        is_planned: consultations.iter().any(|past| {
            let of = &past.consultation;
            Some(of.programme_text) == round.as_ref().map(|round| round.id) && of.holds_its_place()
        }),
        consultations,
        form: MembersForm {
            quorum: if form.quorum.is_empty() && conference.quorum > 0 {
                conference.quorum.to_string()
            } else {
                form.quorum.clone()
            },
            ..form
        },
        plan,
        problems,
        conference,
        frame,
    })
}

/// The conference.
pub async fn show(
    State(app): State<App>,
    frame: Frame,
    Path((_, district)): Path<(String, String)>,
) -> Result<Response> {
    let plan = PlanForm {
        kind: Kind::Meeting.word().to_owned(),
        held_on: app.clock.today().plus_days(14).to_string(),
        place: String::new(),
    };
    html(&page(&app, frame, &district, MembersForm::default(), plan, Problems::none()).await?)
}

/// Changes quorum and members. Consultations that are planned keep their seats.
pub async fn save(
    State(app): State<App>,
    frame: Frame,
    manager: Manager,
    Path((_, district)): Path<(String, String)>,
    Form(form): Form<MembersForm>,
) -> Result<Response> {
    let office = line(&form.office, 120);
    let quorum: Option<i64> = match form.quorum.trim() {
        "" => Some(0),
        typed => typed.parse().ok().filter(|quorum| (0..=1000).contains(quorum)),
    };
    let leaves: Option<MemberId> = form.leaves.parse().ok().map(MemberId);
    let returns: Option<MemberId> = form.returns.parse().ok().map(MemberId);
    let (key, now, votes) = (district.clone(), app.clock.now(), form.votes == "yes");
    let actor = manager.0.journal_name();
    let saved = app
        .db
        .write(move |tx| {
            Box::pin(async move {
                let conference = store::of_district(tx, &key).await?.ok_or(Error::NotFound)?;
                let members = store::members(tx, conference.id).await?;
                if let Some(id) = leaves {
                    let town = members.iter().find(|member| member.id == id).and_then(|of| of.municipality);
                    if store::leave(tx, conference.id, id, now).await? {
                        let entry = Entry::ConferenceMemberLeft { conference: conference.id, member: id };
                        journal::record(tx, now, &actor, town, &entry, "").await?;
                    }
                    return Ok::<_, Error>(());
                }
                if let Some(id) = returns {
                    let former = store::former_mayors(tx, conference.id).await?;
                    let town = former.iter().find(|member| member.id == id).and_then(|of| of.municipality);
                    if store::rejoin(tx, conference.id, id).await? {
                        let entry = Entry::ConferenceMemberJoined { conference: conference.id, member: id };
                        journal::record(tx, now, &actor, town, &entry, "").await?;
                    }
                    return Ok(());
                }
                let voting = members.iter().filter(|member| member.votes).count();
                let quorum = quorum
                    .filter(|quorum| usize::try_from(*quorum).is_ok_and(|quorum| quorum <= voting))
                    .ok_or_else(|| Refusal::field("quorum", "conferences-quorum-wrong"))?;
                if store::set_quorum(tx, conference.id, quorum).await? {
                    let entry = Entry::ConferenceQuorumSet { conference: conference.id, quorum };
                    journal::record(tx, now, &actor, None, &entry, "").await?;
                }
                if office.is_empty() {
                    return Ok(());
                }
                if members.len() >= MOST_MEMBERS {
                    return Err(Refusal::field("office", "conferences-members-many").into());
                }
                if members.iter().any(|member| member.office == office) {
                    return Err(Refusal::field("office", "conferences-member-twice").into());
                }
                let member = Member { id: MemberId::new(), municipality: None, office, votes };
                store::add_member(tx, conference.id, &member).await?;
                let (conference, member) = (conference.id, member.id);
                let entry = Entry::ConferenceMemberJoined { conference, member };
                journal::record(tx, now, &actor, None, &entry, "").await?;
                Ok(())
            })
        })
        .await;
    if let Err(Error::Refused(refusal)) = saved {
        let problems = Problems::one(refusal);
        return refused(&page(&app, frame, &district, form, PlanForm::default(), problems).await?);
    }
    saved?;
    Ok(see_other(&frame.to(&format!("/conferences/districts/{district}#members-title"))))
}

/// Plans the consultation of the current round, with a seat for each member of today.
pub async fn plan(
    State(app): State<App>,
    frame: Frame,
    manager: Manager,
    Path((_, district)): Path<(String, String)>,
    Form(form): Form<PlanForm>,
) -> Result<Response> {
    let mut problems = Problems::none();
    let today = app.clock.today();
    let held_on: Option<Day> = form.held_on.trim().parse().ok();
    let kind = Kind::from_word(&form.kind).unwrap_or(Kind::Meeting);
    match held_on {
        None => problems.add("held_on", "conferences-day-malformed"),
        Some(day) if day > today.plus_days(730) || day < today.plus_days(-3650) => {
            problems.add("held_on", "conferences-day-far");
        }
        Some(day) if kind == Kind::Circulation && day <= today => {
            problems.add("held_on", "conferences-deadline-past");
        }
        Some(_) => {}
    }
    let (Some(held_on), true) = (held_on, problems.is_empty()) else {
        return refused(&page(&app, frame, &district, MembersForm::default(), form, problems).await?);
    };
    let (key, now, place) = (district.clone(), app.clock.now(), line(&form.place, 160));
    let agenda = frame.t.with(
        "conferences-agenda-usual",
        "programme",
        app.pack.programme.name.get(frame.t.lang).as_str(),
    );
    let planned = app
        .db
        .write(move |tx| {
            Box::pin(async move {
                let conference = store::of_district(tx, &key).await?.ok_or(Error::NotFound)?;
                let round = programme::round(tx).await?.ok_or(Refusal::new("conferences-no-round"))?;
                let others = store::of_text(tx, round.id).await?;
                let is_planned =
                    others.iter().any(|other| other.conference == conference.id && other.holds_its_place());
                if is_planned {
                    return Err(Refusal::new("conferences-planned-twice").into());
                }
                let members = store::members(tx, conference.id).await?;
                if !members.iter().any(|member| member.votes) {
                    return Err(Refusal::new("conferences-no-members").into());
                }
                let consultation = Consultation {
                    id: ConsultationId::new(),
                    conference: conference.id,
                    programme_text: round.id,
                    kind: kind.word().to_owned(),
                    state: super::rules::State::Planned.word().to_owned(),
                    held_on,
                    place,
                    agenda,
                    quorum: conference.quorum,
                    counted: false,
                    yes: 0,
                    no: 0,
                    abstained: 0,
                    present: 0,
                    seats: 0,
                    outcome: String::new(),
                    statement: String::new(),
                    cancel_reason: String::new(),
                    opened_at: None,
                    closed_at: None,
                };
                store::plan(tx, &consultation, &members, manager.0.person, now).await?;
                let entry = Entry::ConsultationPlanned { consultation: consultation.id };
                journal::record(tx, now, &manager.0.journal_name(), None, &entry, "").await?;
                Ok::<_, Error>(consultation.id)
            })
        })
        .await;
    match planned {
        Err(Error::Refused(refusal)) => {
            let problems = Problems::one(refusal);
            refused(&page(&app, frame, &district, MembersForm::default(), form, problems).await?)
        }
        planned => Ok(see_other(&frame.to(&format!("/conferences/consultations/{}", planned?)))),
    }
}
