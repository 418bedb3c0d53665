//! `/evidence`: what the agency has not seen yet, by municipality, and everything of one municipality. A
//! person marks a piece as seen or asks back.

use askama::Template;
use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Response};
use platform::texts::order_key;
use platform::web::form::Form;
use platform::web::see_other;
use platform::{Error, Refusal, Result};
use serde::Deserialize;
use uuid::Uuid;

use super::card::Card;
use super::rules;
use super::store::{self, Evidence};
use crate::app::App;
use crate::ids::{EvidenceId, MunicipalityId};
use crate::journal::{self, Entry};
use crate::layout::{Frame, Pager, Problems, html, refused};
use crate::people::{Manager, Staff};
use crate::region::{self, Municipality};

/// Which part of a long list.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Wish {
    page: String,
}

/// A press, and the page to go back to.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct LookForm {
    /// The key of the municipality whose page it was; empty for the queue.
    back: String,
    reason: String,
    /// The mark of the piece as the page has shown it.
    mark: String,
}

/// A piece with its question.
struct Item {
    question: String,
    card: Card,
    /// What was typed as a question back.
    typed: String,
}

/// The pieces of one municipality.
struct Group {
    name: String,
    ags: String,
    items: Vec<Item>,
}

#[derive(Template)]
#[template(path = "quickcheck/evidence/agency.html")]
struct AgencyPage {
    frame: Frame,
    problems: Problems,
    groups: Vec<Group>,
    /// How many pieces there are in all.
    count: usize,
    /// The municipality, if the page is its own: name and key.
    town: Option<(String, String)>,
    pager: Pager,
}

impl AgencyPage {
    /// The key of the municipality whose page it is.
    fn back(&self) -> &str {
        self.town.as_ref().map_or("", |(_, ags)| ags)
    }
}

/// A question back that could not be taken.
type Typed = Option<(EvidenceId, String)>;

async fn groups(app: &App, frame: &Frame, rows: Vec<Evidence>, typed: &Typed) -> Result<Vec<Group>> {
    let today = app.clock.today();
    let mut groups: Vec<(MunicipalityId, Group)> = Vec::new();
    for evidence in rows {
        let catalogue = app.catalogue_of(&evidence.catalogue_version);
        let asked = catalogue.question.iter().find(|question| question.id == evidence.question);
        let question = match asked {
            Some(asked) => format!("{} {}", evidence.question_number, asked.text.get(frame.t.lang)),
            None => evidence.question_number.clone(),
        };
        let town = evidence.municipality;
        let item = Item {
            question,
            typed: match typed {
                Some((id, words)) if *id == evidence.id => words.clone(),
                _ => String::new(),
            },
            card: Card::of(evidence, frame, today),
        };
        if let Some((_, group)) = groups.iter_mut().find(|(id, _)| *id == town) {
            group.items.push(item);
            continue;
        }
        let Some(found) = region::of(app.db.read(), town).await? else { continue };
        groups.push((town, Group { name: found.full_name(), ags: found.ags, items: vec![item] }));
    }
    let mut groups: Vec<Group> = groups.into_iter().map(|(_, group)| group).collect();
    groups.sort_by_key(|group| order_key(&group.name));
    Ok(groups)
}

async fn queue_page(
    app: &App,
    frame: Frame,
    wanted: &str,
    problems: Problems,
    typed: &Typed,
) -> Result<AgencyPage> {
    let rows = store::to_see(app.db.read()).await?;
    let count = rows.len();
    let pager = Pager::new(count, wanted, format!("{}?page=", frame.to("/evidence")));
    let groups = groups(app, &frame, pager.part(rows), typed).await?;
    Ok(AgencyPage { frame, problems, groups, count, town: None, pager })
}

async fn town_page(
    app: &App,
    frame: Frame,
    town: Municipality,
    wanted: &str,
    problems: Problems,
    typed: &Typed,
) -> Result<AgencyPage> {
    let rows = store::of(app.db.read(), town.id).await?;
    let count = rows.len();
    let link = format!("{}{}?page=", frame.to("/evidence/municipalities/"), town.ags);
    let pager = Pager::new(count, wanted, link);
    let groups = groups(app, &frame, pager.part(rows), typed).await?;
    let town = Some((town.full_name(), town.ags));
    Ok(AgencyPage { frame, problems, groups, count, town, pager })
}

/// What nobody of the agency has seen yet.
pub async fn queue(
    State(app): State<App>,
    frame: Frame,
    _: Manager,
    Query(wish): Query<Wish>,
) -> Result<Response> {
    html(&queue_page(&app, frame, &wish.page, Problems::none(), &None).await?)
}

/// Everything of one municipality.
pub async fn of_town(
    State(app): State<App>,
    frame: Frame,
    _: Manager,
    Path((_, ags)): Path<(String, String)>,
    Query(wish): Query<Wish>,
) -> Result<Response> {
    let town = region::by_ags(app.db.read(), &ags).await?.ok_or(Error::NotFound)?;
    html(&town_page(&app, frame, town, &wish.page, Problems::none(), &None).await?)
}

/// Marks a piece as seen.
pub async fn see(
    State(app): State<App>,
    frame: Frame,
    manager: Manager,
    Path((_, id)): Path<(String, Uuid)>,
    Form(form): Form<LookForm>,
) -> Result<Response> {
    let id = EvidenceId(id);
    if look(&app, manager.0, id, &form.mark, rules::State::Seen, String::new()).await? {
        return back(&app, &frame, &form.back).await;
    }
    let problems = Problems::one(Refusal::new("quickcheck-evidence-moved"));
    let page = again(&app, frame, id, &form.back, problems, &None).await?;
    Ok((StatusCode::CONFLICT, html(&page)?).into_response())
}

/// Asks back.
pub async fn query(
    State(app): State<App>,
    frame: Frame,
    manager: Manager,
    Path((_, id)): Path<(String, Uuid)>,
    Form(form): Form<LookForm>,
) -> Result<Response> {
    let (id, field) = (EvidenceId(id), format!("reason-{id}"));
    match rules::remark(&form.reason, field.clone(), "quickcheck-evidence-query-missing") {
        Ok(remark) => {
            if look(&app, manager.0, id, &form.mark, rules::State::Queried, remark).await? {
                return back(&app, &frame, &form.back).await;
            }
            let problems = Problems::one(Refusal::field(field, "quickcheck-evidence-moved"));
            let page = again(&app, frame, id, &form.back, problems, &Some((id, form.reason))).await?;
            Ok((StatusCode::CONFLICT, html(&page)?).into_response())
        }
        Err(refusal) => {
            let (problems, typed) = (Problems::one(refusal), Some((id, form.reason)));
            refused(&again(&app, frame, id, &form.back, problems, &typed).await?)
        }
    }
}

/// The page again. A piece that was seen already is not in the queue; its municipality's page has it.
async fn again(
    app: &App,
    frame: Frame,
    id: EvidenceId,
    back: &str,
    problems: Problems,
    typed: &Typed,
) -> Result<AgencyPage> {
    let evidence = store::one(app.db.read(), id).await?.ok_or(Error::NotFound)?;
    if back.is_empty() && evidence.state() == rules::State::New {
        return queue_page(app, frame, "", problems, typed).await;
    }
    let town = region::of(app.db.read(), evidence.municipality).await?.ok_or(Error::NotFound)?;
    town_page(app, frame, town, "", problems, typed).await
}

/// Notes what a person thinks of a piece as it was shown; the same a second time changes nothing. False when the
/// piece stands in another way by now.
async fn look(
    app: &App,
    staff: Staff,
    id: EvidenceId,
    shown: &str,
    state: rules::State,
    remark: String,
) -> Result<bool> {
    let (now, shown) = (app.clock.now(), shown.to_owned());
    let entry = match state {
        rules::State::Queried => Entry::EvidenceQueried { evidence: id },
        rules::State::Seen | rules::State::New => Entry::EvidenceSeen { evidence: id },
    };
    let stands = app
        .db
        .write(move |tx| {
            Box::pin(async move {
                let evidence = store::one(tx, id).await?.ok_or(Error::NotFound)?;
                if evidence.state() == state && evidence.remark == remark {
                    return Ok(true);
                }
                if !store::look(tx, id, &shown, state, &remark, staff.person, now).await? {
                    return Ok(false);
                }
                let (actor, town) = (staff.journal_name(), Some(evidence.municipality));
                journal::record(tx, now, &actor, town, &entry, "").await?;
                Ok::<_, Error>(true)
            })
        })
        .await?;
    app.wake.notify_waiters();
    Ok(stands)
}

/// Back to where the press came from.
async fn back(app: &App, frame: &Frame, ags: &str) -> Result<Response> {
    let town = region::by_ags(app.db.read(), ags).await?;
    Ok(see_other(&match town {
        Some(town) => frame.to(&format!("/evidence/municipalities/{}", town.ags)),
        None => frame.to("/evidence"),
    }))
}
