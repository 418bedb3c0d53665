//! What counts for recognition, read from the capabilities that hold it.

use std::collections::{BTreeMap, BTreeSet};

use platform::Result;
use platform::clock::Day;
use sea_orm::ConnectionTrait;

use super::notes;
use super::rules::{Known, Planned};
use super::value::rules::{Recognised, Shown, Source, Submitted, recognise};
use crate::app::App;
use crate::declaration::{self, Declaration};
use crate::quickcheck::not_applicable::{self, State};
use crate::quickcheck::{Catalogue, Snapshot, Variant, evidence, snapshot};
use crate::region::{self, Municipality, Office};
use crate::{measures, participation};

/// What is known of a municipality today.
pub async fn known(app: &App, town: &Municipality) -> Result<Known> {
    let (c, today) = (app.db.read(), app.clock.today());
    let running = declaration::of(c, town.id).await?.filter(Declaration::is_signed);
    let begins = running.and_then(|declaration| declaration.begins_on(&app.clock));
    let rests = participation::rests_until(c, app, town.id).await?;
    let core = snapshot::newest(c, town.id, Variant::Core).await?;
    let full = snapshot::newest(c, town.id, Variant::Full).await?;
    let has_check = core.is_some() || full.is_some();
    let mut known = Known {
        is_in_force: begins.is_some_and(|begins| begins <= today) && rests.is_none(),
        has_lead: region::holder_of(c, town.id, Office::Lead, today).await?.is_some(),
        has_deputy: region::holder_of(c, town.id, Office::Deputy, today).await?.is_some(),
        has_check,
        ..Known::default()
    };
    if let Some(full) = full {
        let catalogue = app.catalogue_of(&full.content.catalogue.version);
        known.plan = plan(c, &catalogue, town, today).await?;
        known.full = Some(recognised(app, &catalogue, town, &full, core.as_ref()).await?);
    }
    for note in notes::of(c, town.id).await? {
        known.noted.extend(note.kind());
    }
    Ok(known)
}

/// The full check that was submitted last, as it counts today.
async fn recognised(
    app: &App,
    catalogue: &Catalogue,
    town: &Municipality,
    full: &Snapshot,
    core: Option<&Snapshot>,
) -> Result<Recognised> {
    let (c, today) = (app.db.read(), app.clock.today());
    // The full check takes the core answers along; a reason that was confirmed there counts here too.
    let mut confirmed = BTreeSet::new();
    for check in [Some(full), core].into_iter().flatten() {
        for claim in not_applicable::of(c, check.quick_check).await? {
            let frozen = full.content.reasons.get(&claim.question);
            if claim.state() == State::Confirmed && frozen == Some(&claim.reason) {
                confirmed.insert(claim.question);
            }
        }
    }
    let evidence: BTreeMap<String, Shown> = evidence::standing(c, town.id, today)
        .await?
        .into_iter()
        .map(|(question, standing)| (question, Shown { is_seen: standing.seen, is_fresh: standing.fresh }))
        .collect();
    let source = Source {
        snapshot: full.id.to_string(),
        hash: full.hash.clone(),
        catalogue: full.content.catalogue.version.clone(),
        submitted_on: app.clock.day(full.submitted_at).to_string(),
    };
    let check = Submitted {
        catalogue,
        attributes: &full.content.attributes,
        answers: &full.content.answers(),
        confirmed: &confirmed,
        evidence: &evidence,
    };
    let levels = &app.recognition;
    Ok(recognise(source, &check, (levels.feedback_question.as_str(), levels.feedback_level)))
}

/// By question: the measure that is due first of those that are open, have an owner and are not late.
async fn plan(
    c: &impl ConnectionTrait,
    catalogue: &Catalogue,
    town: &Municipality,
    today: Day,
) -> Result<BTreeMap<String, Planned>> {
    let mut plan: BTreeMap<String, (Day, Planned)> = BTreeMap::new();
    for measure in measures::of(c, town.id).await? {
        if !measure.state().is_open() || measure.owner.trim().is_empty() || measure.due_on < today {
            continue;
        }
        let linked = catalogue.measure(&measure.code).map(|known| known.questions.clone());
        for question in linked.unwrap_or_else(|| vec![measure.question.clone()]) {
            let planned = Planned { measure: measure.id.to_string(), due_on: measure.due_on.to_string() };
            let is_first = plan.get(&question).is_none_or(|(due, _)| measure.due_on < *due);
            if is_first {
                plan.insert(question, (measure.due_on, planned));
            }
        }
    }
    Ok(plan.into_iter().map(|(question, (_, planned))| (question, planned)).collect())
}
