//! Where a municipality stands: its declaration with everything that has followed.

use std::collections::{HashMap, HashSet};

use platform::Result;
use platform::clock::Day;
use sea_orm::{ConnectionTrait, DbErr};

use super::rules::{Kind, Standing, State, term_end};
use super::store::{self, Act};
use crate::app::App;
use crate::declaration::{self, Declaration};
use crate::ids::MunicipalityId;
use crate::programme;
use crate::region::{self, Office};

/// A municipality that takes part.
pub struct Participant {
    /// Its declaration.
    pub declaration: Declaration,
    /// Since when it takes part.
    pub since: Day,
    /// What else is known.
    pub standing: Standing,
}

/// The participation of a municipality; nothing when it does not take part, or no longer.
///
/// # Errors
/// The database's own.
pub async fn of(
    c: &impl ConnectionTrait,
    app: &App,
    municipality: MunicipalityId,
) -> Result<Option<Participant>, DbErr> {
    let found = declaration::of(c, municipality).await?.filter(Declaration::is_signed);
    let Some(declaration) = found else { return Ok(None) };
    let acts = store::of(c, municipality).await?;
    let current = programme::Charter::current(c, app).await?.version;
    let today = app.clock.today();
    let has_lead = region::holder_of(c, municipality, Office::Lead, today).await?.is_some();
    Ok(Some(participant(app, declaration, &acts, &current, has_lead)))
}

/// All municipalities that take part.
///
/// # Errors
/// The database's own.
pub async fn all(
    c: &impl platform::db::Streaming,
    app: &App,
) -> Result<HashMap<MunicipalityId, Participant>, DbErr> {
    let current = programme::Charter::current(c, app).await?.version;
    let mut acts: HashMap<MunicipalityId, Vec<Act>> = HashMap::new();
    for act in store::signed(c).await? {
        acts.entry(act.municipality).or_default().push(act);
    }
    let leads: HashSet<MunicipalityId> = region::in_office(c, Office::Lead, app.clock.today())
        .await?
        .into_iter()
        .map(|holder| holder.municipality)
        .collect();
    let signed = declaration::all_signed(c).await?;
    Ok(signed
        .into_iter()
        .map(|(town, declaration)| {
            let acts = acts.remove(&town).unwrap_or_default();
            (town, participant(app, declaration, &acts, &current, leads.contains(&town)))
        })
        .collect())
}

fn participant(
    app: &App,
    declaration: Declaration,
    acts: &[Act],
    current: &str,
    has_lead: bool,
) -> Participant {
    let today = app.clock.today();
    let since = declaration.begins_on(&app.clock).unwrap_or(today);
    // What followed an earlier declaration of the same municipality ended with it.
    let own = || acts.iter().filter(|act| act.declaration == declaration.id);
    let signed = |kind: Kind| own().filter(move |act| act.is_signed() && act.kind() == kind);
    let agreed = signed(Kind::Consent)
        .max_by_key(|act| act.signed_at)
        .map(|act| act.programme_version.clone())
        .unwrap_or_else(|| agreed_first(app, &declaration));
    let renewed_to = signed(Kind::Renewal).filter_map(|act| act.until_on).max();
    let standing = Standing {
        term_ends: term_end(since, app.pack.programme.term_years, renewed_to),
        suspended_until: own().filter(|act| rests(act, today)).filter_map(|act| act.until_on).max(),
        ends_on: signed(Kind::Withdrawal).filter_map(|act| act.effective_on).min(),
        agreed,
        current: current.to_owned(),
        open: own().filter(|act| act.is_open()).map(Act::kind).collect(),
        has_lead,
    };
    Participant { declaration, since, standing }
}

/// The version that was agreed to with the declaration; the first ones knew only the pack's.
fn agreed_first(app: &App, declaration: &Declaration) -> String {
    match declaration.programme_version.as_str() {
        "" => app.programme.charter.version.clone(),
        version => version.to_owned(),
    }
}

/// Whether a suspension is in force.
fn rests(act: &Act, today: Day) -> bool {
    act.kind() == Kind::Suspension
        && act.state() == State::Signed
        && act.done_at.is_none()
        && act.until_on.is_some_and(|until| today <= until)
}

/// The municipalities whose participation rests on a day.
///
/// # Errors
/// The database's own.
pub async fn suspended(c: &impl ConnectionTrait, today: Day) -> Result<HashSet<MunicipalityId>, DbErr> {
    let acts = store::signed(c).await?;
    Ok(acts
        .into_iter()
        .filter(|act| act.done_at.is_none() && rests(act, today))
        .map(|act| act.municipality)
        .collect())
}
