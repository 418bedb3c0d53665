//! `/cards/{id}`: one batch. Release by a second person, print files, withdrawal, and single cards that are void.

use askama::Template;
use axum::extract::{Path, Query, State};
use axum::response::Response;
use platform::web::form::{Form, Press, line};
use platform::web::see_other;
use platform::{Error, Refusal, Result};
use serde::Deserialize;

use super::super::booklet::speech::Tongue;
use super::batches::{self, Batch};
use super::handing::{self, Counter};
use super::rules::{
    BatchKind, BatchState, GIVEN_REASONS, Tally, VoidReason, in_file, may_release, print_files, whole,
};
use super::{store, tallies};
use crate::app::App;
use crate::ids::BatchId;
use crate::journal::{self, Entry};
use crate::layout::{Frame, Problems, html, refused};
use crate::people::{self, Actor, Lead, Role, Staff};
use crate::region;

/// Which card is void, and why.
#[derive(Clone, Deserialize, Default)]
#[serde(default)]
pub struct VoidForm {
    number: String,
    reason: String,
}

/// What has just happened.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Wish {
    done: String,
}

/// A print file: which cards are in it, and how often it was printed.
struct File {
    number: i64,
    first: i64,
    last: i64,
    printed: usize,
}

/// One print: who, and when.
struct Printed {
    file: i64,
    time: String,
    name: String,
}

/// A reason to choose.
struct Reason {
    word: &'static str,
    label: String,
    is_chosen: bool,
}

#[derive(Template)]
#[template(path = "vouchers/cards/one.html")]
struct OnePage {
    frame: Frame,
    batch: Batch,
    town: String,
    kind: String,
    state: String,
    /// The language of the fronts.
    front: Tongue,
    expires_on: String,
    prepared_by: String,
    prepared_at: String,
    /// Who has released it; empty before.
    released_by: String,
    released_at: String,
    withdrawn_at: String,
    listed_at: String,
    tally: Tally,
    files: Vec<File>,
    prints: Vec<Printed>,
    reasons: Vec<Reason>,
    is_lead: bool,
    is_preparer: bool,
    may_release: bool,
    /// Whether somebody else of the town could release it; otherwise the agency does.
    has_other: bool,
    /// The text key of what has just happened; empty if nothing has.
    done: &'static str,
    form: VoidForm,
    problems: Problems,
}

impl OnePage {
    fn is(&self, state: &str) -> bool {
        self.batch.state == state
    }

    fn is_list(&self) -> bool {
        self.batch.kind() == BatchKind::List
    }

    fn last_number(&self) -> i64 {
        self.batch.first_number + self.batch.size - 1
    }

    fn n(&self, number: impl std::borrow::Borrow<i64>) -> String {
        self.frame.t.number(*number.borrow())
    }
}

/// Whether the town has somebody, besides whoever prepared a batch, who could release it.
pub async fn others(app: &App, batch: &Batch) -> Result<bool> {
    let people = people::working_for(app.db.read(), batch.municipality).await?;
    Ok(people.iter().any(|person| {
        person.id != batch.prepared_by
            && (person.role == Role::Lead.word() || person.role == Role::Mayor.word())
    }))
}

/// A batch as somebody may see it: its own town, and the agency while the batch waits for it.
struct Seen {
    staff: Staff,
    batch: Batch,
    has_other: bool,
    may_release: bool,
}

async fn seen(app: &App, frame: &Frame, id: BatchId) -> Result<Seen> {
    let Actor::Staff(staff) = frame.actor.clone() else { return Err(Error::NotFound) };
    let batch = super::batch(app, id).await?;
    let has_other = others(app, &batch).await?;
    let may_release = may_release(batch.state(), staff.role, batch.prepared_by == staff.person, has_other);
    let is_own = staff.municipality == Some(batch.municipality);
    if is_own || (staff.role == Role::Agency && may_release) {
        Ok(Seen { staff, batch, has_other, may_release })
    } else {
        Err(Error::NotFound)
    }
}

async fn page(app: &App, frame: Frame, seen: Seen, form: VoidForm, problems: Problems) -> Result<OnePage> {
    let Seen { staff, batch, has_other, may_release } = seen;
    let c = app.db.read();
    let prints = batches::prints(c, batch.id).await?;
    let mut printed = Vec::with_capacity(prints.len());
    for one in &prints {
        printed.push(Printed {
            file: one.file,
            time: frame.time(one.printed_at),
            name: people::called(c, one.printed_by, &frame.t).await?,
        });
    }
    let files = (1..=print_files(batch.size))
        .filter_map(|number| {
            let (first, last) = in_file(batch.first_number, batch.size, number)?;
            let printed = prints.iter().filter(|one| one.file == number).count();
            Some(File { number, first, last, printed })
        })
        .collect();
    let released_by = match batch.released_by {
        Some(person) => people::called(c, person, &frame.t).await?,
        None => String::new(),
    };
    let town = region::of(c, batch.municipality).await?;
    Ok(OnePage {
        town: town.map(|town| town.full_name()).unwrap_or_default(),
        kind: frame.t.get(&format!("vouchers-cards-kind-{}", batch.kind().word())),
        state: frame.t.get(&format!("vouchers-cards-state-{}", batch.state().word())),
        front: batch.front(),
        expires_on: frame.t.date(batch.expires_on),
        prepared_by: people::called(c, batch.prepared_by, &frame.t).await?,
        prepared_at: frame.time(batch.prepared_at),
        released_by,
        released_at: batch.released_at.map(|at| frame.time(at)).unwrap_or_default(),
        withdrawn_at: batch.withdrawn_at.map(|at| frame.time(at)).unwrap_or_default(),
        listed_at: batch.listed_at.map(|at| frame.time(at)).unwrap_or_default(),
        tally: tallies::by_batch(c, batch.municipality).await?.remove(&batch.id).unwrap_or_default(),
        files,
        prints: printed,
        reasons: reasons(&frame, &form.reason),
        is_lead: staff.role == Role::Lead,
        is_preparer: batch.prepared_by == staff.person,
        may_release,
        has_other,
        done: "",
        form,
        problems,
        batch,
        frame,
    })
}

fn reasons(frame: &Frame, chosen: &str) -> Vec<Reason> {
    GIVEN_REASONS
        .into_iter()
        .map(|reason| Reason {
            word: reason.word(),
            label: frame.t.get(&format!("vouchers-cards-reason-{}", reason.word())),
            is_chosen: reason.word() == chosen,
        })
        .collect()
}

/// The batch.
pub async fn show(
    State(app): State<App>,
    frame: Frame,
    Path((_, id)): Path<(String, BatchId)>,
    Query(wish): Query<Wish>,
) -> Result<Response> {
    let seen = seen(&app, &frame, id).await?;
    let mut page = page(&app, frame, seen, VoidForm::default(), Problems::none()).await?;
    page.done = match (wish.done.as_str(), page.batch.state(), page.batch.kind()) {
        ("released", BatchState::Released, BatchKind::Cards) => "vouchers-cards-release-done",
        ("released", BatchState::Released, BatchKind::List) => "vouchers-cards-release-done-list",
        _ => "",
    };
    html(&page)
}

/// A second person releases the batch; its cards may be printed and handed out.
pub async fn release(
    State(app): State<App>,
    frame: Frame,
    Path((_, id)): Path<(String, BatchId)>,
    Form(Press {}): Form<Press>,
) -> Result<Response> {
    let seen = seen(&app, &frame, id).await?;
    if seen.batch.state() == BatchState::Prepared && !seen.may_release {
        let problems = Problems::one(Refusal::new("vouchers-cards-release-second"));
        return refused(&page(&app, frame, seen, VoidForm::default(), problems).await?);
    }
    if seen.may_release {
        // What a stop has interrupted is made whole before anybody prints it.
        super::fill(&app, id).await?;
    }
    let (person, now, actor) = (seen.staff.person, app.clock.now(), seen.staff.journal_name());
    let (town, may_release) = (Some(seen.batch.municipality), seen.may_release);
    app.db
        .write(move |tx| {
            Box::pin(async move {
                if may_release && batches::release(tx, id, person, now).await? {
                    let entry = Entry::BatchReleased { batch: id };
                    journal::record(tx, now, &actor, town, &entry, "").await?;
                }
                Ok::<_, Error>(())
            })
        })
        .await?;
    // The agency sees a batch only as long as it waits.
    let to = match seen.staff.role {
        Role::Agency => "/cards".to_owned(),
        _ => format!("/cards/{id}?done=released"),
    };
    Ok(see_other(&frame.to(&to)))
}

/// Withdraws the batch: cards that nobody has yet are void. What newcomers hold goes on.
pub async fn withdraw(
    State(app): State<App>,
    frame: Frame,
    lead: Lead,
    Path((_, id)): Path<(String, BatchId)>,
    Form(Press {}): Form<Press>,
) -> Result<Response> {
    own(&app, &lead, id).await?;
    // Cards that were still being made are void with the others, so that their numbers add up.
    super::fill(&app, id).await?;
    let (person, now, today) = (lead.staff.person, app.clock.now(), app.clock.today());
    let (actor, town) = (lead.staff.journal_name(), Some(lead.municipality));
    app.db
        .write(move |tx| {
            Box::pin(async move {
                if batches::withdraw(tx, id, person, now).await? {
                    let cards = store::void_stock(tx, id, person, today, now).await?;
                    let cards = i64::try_from(cards).unwrap_or(i64::MAX);
                    let entry = Entry::BatchWithdrawn { batch: id, cards };
                    journal::record(tx, now, &actor, town, &entry, "").await?;
                }
                Ok::<_, Error>(())
            })
        })
        .await?;
    Ok(see_other(&frame.to(&format!("/cards/{id}"))))
}

/// The batch, if it belongs to the lead's own town.
///
/// # Errors
/// Not found for another town's.
pub async fn own(app: &App, lead: &Lead, id: BatchId) -> Result<Batch> {
    let batch = super::batch(app, id).await?;
    if batch.municipality == lead.municipality { Ok(batch) } else { Err(Error::NotFound) }
}

/// Makes one card of the batch void, with a reason.
pub async fn void(
    State(app): State<App>,
    frame: Frame,
    lead: Lead,
    Path((_, id)): Path<(String, BatchId)>,
    Form(form): Form<VoidForm>,
) -> Result<Response> {
    let batch = own(&app, &lead, id).await?;
    let form = VoidForm { number: line(&form.number, 20), reason: line(&form.reason, 20) };
    let mut problems = Problems::none();
    let last = batch.first_number + batch.size - 1;
    let number = whole(&form.number, batch.first_number, last);
    if number.is_none() {
        let wrong = Refusal::field("number", "vouchers-cards-void-number");
        problems.0.push(wrong.with("first", batch.first_number).with("last", last));
    }
    let reason = VoidReason::from_word(&form.reason).filter(|reason| GIVEN_REASONS.contains(reason));
    if reason.is_none() {
        problems.add("reason-damaged", "vouchers-cards-void-reason");
    }
    let (Some(number), Some(reason)) = (number, reason) else {
        let seen = seen(&app, &frame, id).await?;
        return refused(&page(&app, frame, seen, form, problems).await?);
    };
    let (person, now, today) = (lead.staff.person, app.clock.now(), app.clock.today());
    let (actor, town) = (lead.staff.journal_name(), lead.municipality);
    let is_void = app
        .db
        .write(move |tx| {
            Box::pin(async move {
                let Some(card) = store::by_number(tx, town, number).await? else { return Ok(false) };
                let by = Counter { person, town, today, now };
                Ok::<_, Error>(handing::void_noted(tx, by, &actor, &card, reason).await?)
            })
        })
        .await?;
    if is_void {
        return Ok(see_other(&frame.to(&format!("/cards/{id}"))));
    }
    let already = Refusal::field("number", "vouchers-cards-no-void").with("number", number);
    let seen = seen(&app, &frame, id).await?;
    refused(&page(&app, frame, seen, form, Problems::one(already)).await?)
}
