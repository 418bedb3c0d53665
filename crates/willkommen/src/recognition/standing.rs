//! Which recognitions a municipality has, and which of them counts today. That follows from their days and from
//! the declaration, and is stored nowhere.

use std::collections::{HashMap, HashSet};

use platform::clock::Day;
use platform::texts::Translator;
use sea_orm::{ConnectionTrait, DbErr};

use super::rules::{State, Validity, may_apply, validity};
use super::store::{self, Application};
use crate::app::App;
use crate::declaration::{self, Declaration};
use crate::ids::{DeclarationId, MunicipalityId};

/// A recognition that was granted.
#[derive(Clone, Debug)]
pub struct Grant {
    /// The application it was granted on.
    pub application: Application,
    /// The first day on which it counts.
    pub begins: Day,
    /// The last one.
    pub ends: Day,
    /// Whether it counts today.
    pub validity: Validity,
}

impl Grant {
    /// The recognition of an application, if it was granted; `running` is the declaration that is in force.
    #[must_use]
    pub fn of(application: Application, running: Option<DeclarationId>, today: Day) -> Option<Self> {
        let (begins, ends) = (application.begins_on?, application.ends_on?);
        let is_in_force = running == Some(application.declaration);
        let is_granted = application.state() == State::Granted;
        let validity = validity(begins, ends, is_in_force, application.ended(), today);
        is_granted.then_some(Self { application, begins, ends, validity })
    }

    fn is_valid(&self) -> bool {
        self.validity == Validity::Valid
    }
}

/// The declaration of a municipality that is in force.
pub async fn running(
    c: &impl ConnectionTrait,
    municipality: MunicipalityId,
) -> Result<Option<DeclarationId>, DbErr> {
    let found = declaration::of(c, municipality).await?.filter(Declaration::is_signed);
    Ok(found.map(|declaration| declaration.id))
}

/// What a municipality was granted, newest first.
pub async fn of(
    c: &impl ConnectionTrait,
    municipality: MunicipalityId,
    today: Day,
) -> Result<Vec<Grant>, DbErr> {
    let running = running(c, municipality).await?;
    let applications = store::of(c, municipality).await?;
    Ok(applications.into_iter().filter_map(|one| Grant::of(one, running, today)).collect())
}

/// What was granted to anybody, by the last day.
pub async fn all(c: &impl ConnectionTrait, today: Day) -> Result<Vec<Grant>, DbErr> {
    let signed = declaration::all_signed(c).await?;
    let granted = store::granted(c).await?;
    Ok(granted
        .into_iter()
        .filter_map(|one| {
            let running = signed.get(&one.municipality).map(|declaration| declaration.id);
            Grant::of(one, running, today)
        })
        .collect())
}

/// The one that counts today: the highest, of equal ones the one that lasts longest.
pub fn present(grants: &[Grant]) -> Option<&Grant> {
    let valid = grants.iter().filter(|grant| grant.is_valid());
    valid.max_by_key(|grant| (grant.application.level, grant.ends))
}

/// Until when a level is held at its height or higher, also by a renewal that begins later.
pub fn held_until(grants: &[Grant], level: i64) -> Option<Day> {
    grants
        .iter()
        .filter(|grant| matches!(grant.validity, Validity::Valid | Validity::Upcoming))
        .filter(|grant| grant.application.level >= level)
        .map(|grant| grant.ends)
        .max()
}

/// Whether a municipality holds a level already and cannot renew it yet: then it is not granted once more.
///
/// # Errors
/// The database's own.
pub async fn is_held(
    c: &impl ConnectionTrait,
    municipality: MunicipalityId,
    level: i64,
    today: Day,
) -> Result<bool, DbErr> {
    Ok(!may_apply(held_until(&of(c, municipality, today).await?, level), today))
}

/// The name of a level with its number.
pub fn title(app: &App, t: &Translator, level: i64) -> String {
    match app.recognition.get(level) {
        Some(known) => t.with2("recognition-level", "level", level, "name", known.name.get(t.lang)),
        None => t.with("recognition-level-only", "level", level),
    }
}

/// A level as its municipality shows it to everybody.
#[derive(Clone, Debug)]
pub struct ShownLevel {
    /// Its number.
    pub level: i64,
    /// Until when it counts.
    pub ends: Day,
    /// The code of the page on which it can be checked.
    pub code: String,
    /// Whether the map calls the municipality recognised.
    pub is_on_map: bool,
}

impl ShownLevel {
    /// Its number and its name.
    #[must_use]
    pub fn title(&self, app: &App, t: &Translator) -> String {
        title(app, t, self.level)
    }
}

/// The levels that municipalities show to everybody and that count today. Who has none, and who does not show
/// it, cannot be told apart.
///
/// # Errors
/// The database's own.
pub async fn shown(
    c: &impl ConnectionTrait,
    app: &App,
) -> Result<HashMap<MunicipalityId, ShownLevel>, DbErr> {
    let willing: HashSet<MunicipalityId> = store::shown(c).await?.into_iter().collect();
    let mut by_town: HashMap<MunicipalityId, Vec<Grant>> = HashMap::new();
    for grant in all(c, app.clock.today()).await? {
        if willing.contains(&grant.application.municipality) {
            by_town.entry(grant.application.municipality).or_default().push(grant);
        }
    }
    Ok(by_town
        .into_iter()
        .filter_map(|(town, grants)| {
            let present = present(&grants)?;
            let level = present.application.level;
            let shown = ShownLevel {
                level,
                ends: present.ends,
                code: present.application.code.clone()?,
                is_on_map: app.recognition.get(level).is_some_and(|known| known.on_map),
            };
            Some((town, shown))
        })
        .collect())
}
