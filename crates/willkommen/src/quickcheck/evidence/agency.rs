//! `/evidence`: what the agency has not seen yet, by municipality, and everything of one municipality. A
//! person marks a piece as seen or asks back.

use askama::Template;
use axum::extract::{Path, Query, State};
use axum::response::Response;
use platform::texts::order_key;
use platform::web::form::Form;
use platform::web::see_other;
use platform::{Error, Result};
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
    let evidence = store::one(app.db.read(), EvidenceId(id)).await?.ok_or(Error::NotFound)?;
    look(&app, manager.0, evidence, rules::State::Seen, String::new()).await?;
    back(&app, &frame, &form.back).await
}

/// Asks back.
pub async fn query(
    State(app): State<App>,
    frame: Frame,
    manager: Manager,
    Path((_, id)): Path<(String, Uuid)>,
    Form(form): Form<LookForm>,
) -> Result<Response> {
    let evidence = store::one(app.db.read(), EvidenceId(id)).await?.ok_or(Error::NotFound)?;
    let missing = "quickcheck-evidence-query-missing";
    match rules::remark(&form.reason, format!("reason-{id}"), missing) {
        Ok(remark) => {
            look(&app, manager.0, evidence, rules::State::Queried, remark).await?;
            back(&app, &frame, &form.back).await
        }
        Err(refusal) => {
            let (problems, typed) = (Problems::one(refusal), Some((evidence.id, form.reason)));
            // A piece that was seen already is not in the queue; its municipality's page has it.
            let page = match form.back.is_empty() && evidence.state() == rules::State::New {
                true => queue_page(&app, frame, "", problems, &typed).await?,
                false => {
                    let town = region::of(app.db.read(), evidence.municipality).await?;
                    let town = town.ok_or(Error::NotFound)?;
                    town_page(&app, frame, town, "", problems, &typed).await?
                }
            };
            refused(&page)
        }
    }
}

/// Notes what a person thinks of a piece; the same a second time changes nothing.
async fn look(
    app: &App,
    staff: Staff,
    evidence: Evidence,
    state: rules::State,
    remark: String,
) -> Result<()> {
    let (id, now) = (evidence.id, app.clock.now());
    let entry = match state {
        rules::State::Queried => Entry::EvidenceQueried { evidence: id },
        rules::State::Seen | rules::State::New => Entry::EvidenceSeen { evidence: id },
    };
    app.db
        .write(move |tx| {
            Box::pin(async move {
                if store::look(tx, id, state, &remark, staff.person, now).await? {
                    let (actor, town) = (staff.journal_name(), Some(evidence.municipality));
                    journal::record(tx, now, &actor, town, &entry, "").await?;
                }
                Ok::<_, Error>(())
            })
        })
        .await?;
    app.wake.notify_waiters();
    Ok(())
}

/// Back to where the press came from.
async fn back(app: &App, frame: &Frame, ags: &str) -> Result<Response> {
    let town = region::by_ags(app.db.read(), ags).await?;
    Ok(see_other(&match town {
        Some(town) => frame.to(&format!("/evidence/municipalities/{}", town.ags)),
        None => frame.to("/evidence"),
    }))
}
