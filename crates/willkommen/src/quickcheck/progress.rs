//! What the plan asks of the check: its points, what a measure would bring, and new levels of answers
//! once something has changed.

use std::collections::HashMap;

use platform::clock::Moment;
use platform::db::Tx;
use platform::{Error, Result};
use sea_orm::{ConnectionTrait, DbErr};

use super::catalogue::{Effort, Variant};
use super::given::Given;
use super::round as rounds;
use super::rules::{self, Answer, Standing};
use super::store::{self, Check, Outcome};
use super::{Sheet, attributes, keep, not_applicable, snapshot};
use crate::app::App;
use crate::ids::{MunicipalityId, QuickCheckId};
use crate::journal::{self, Entry};
use crate::measures;
use crate::people::Staff;
use crate::region::{Local, Municipality};

/// A completed round of the check.
#[derive(Clone, Copy, Debug)]
pub struct CheckRound {
    /// Which questions were asked.
    pub variant: Variant,
    /// The total, in points of 100, not rounded.
    pub points: f64,
    /// When it was handed in.
    pub at: Moment,
}

/// The check whose result counts, as it was submitted last; before the first time the active one.
pub(super) async fn counting(app: &App, municipality: &Municipality) -> Result<Option<Sheet>> {
    match Sheet::submitted(app, municipality, None).await? {
        Some((sheet, _)) => Ok(Some(sheet)),
        None => Sheet::find(app, municipality).await,
    }
}

/// The same check as it stands now, with what was changed since.
async fn counting_now(
    c: &impl ConnectionTrait,
    municipality: MunicipalityId,
) -> Result<Option<Check>, DbErr> {
    let core = snapshot::newest(c, municipality, Variant::Core).await?;
    let full = snapshot::newest(c, municipality, Variant::Full).await?;
    match [core, full].into_iter().flatten().max_by_key(|snapshot| snapshot.submitted_at) {
        Some(newest) => store::by_id(c, newest.quick_check).await,
        None => store::of(c, municipality).await,
    }
}

/// When the check whose result counts was handed in; none before the first time and while it is taken up
/// again.
///
/// # Errors
/// The database's own.
pub async fn handed_in_at(app: &App, municipality: MunicipalityId) -> Result<Option<Moment>> {
    let check = counting_now(app.db.read(), municipality).await?;
    Ok(check.and_then(|check| check.completed_at))
}

/// The round that counts now; none before the first one.
///
/// # Errors
/// The database's own.
pub async fn round(app: &App, municipality: &Municipality) -> Result<Option<CheckRound>> {
    let Some(sheet) = counting(app, municipality).await? else { return Ok(None) };
    let (variant, points) = (sheet.check.variant(), sheet.score().total());
    Ok(sheet.check.completed_at.and_then(|at| Some(CheckRound { variant, points: points?, at })))
}

/// Every round that was handed in and has a total, by variant and the oldest first.
///
/// # Errors
/// The database's own.
pub async fn submitted_rounds(app: &App, municipality: MunicipalityId) -> Result<Vec<CheckRound>> {
    let all = snapshot::all_of(app.db.read(), municipality).await?;
    let round = |one: &snapshot::Snapshot| {
        Some(CheckRound { variant: one.variant, points: one.content.total()?, at: one.submitted_at })
    };
    Ok(all.iter().filter_map(round).collect())
}

/// The total before and after some questions have other levels, in points of 100; nothing without a
/// total. As with suggestions, follow-up questions that were hidden keep counting as level 0.
///
/// # Errors
/// The database's own.
pub async fn what_if(
    app: &App,
    municipality: &Municipality,
    changes: &[(String, u8)],
) -> Result<Option<(f64, f64)>> {
    let Some(sheet) = counting(app, municipality).await? else { return Ok(None) };
    let now = sheet.score();
    let Some(before) = now.total() else { return Ok(None) };
    let mut moved = sheet.answers.clone();
    for line in now.lines().filter(|line| line.standing == Standing::Hidden) {
        moved.insert(line.question.id.clone(), Answer::Level(0));
    }
    for (question, level) in changes {
        moved.insert(question.clone(), Answer::Level(*level));
    }
    let after = rules::score(&sheet.catalogue, sheet.check.variant(), &sheet.attributes, &moved).total();
    Ok(after.map(|after| (before, after)))
}

/// A question of the check with its levels, as a measure is linked to it.
#[derive(Clone, Debug)]
pub struct Linked {
    /// Its permanent id.
    pub id: String,
    /// Its number as shown.
    pub number: String,
    /// The question.
    pub text: Local,
    /// The five levels in words.
    pub levels: Local<[String; 5]>,
    /// The names of the five levels.
    pub names: Vec<Local>,
    /// The present level, if it is answered with one.
    pub level: Option<u8>,
    /// A mark of the check and of the revision of its answer.
    pub mark: String,
}

/// The mark of an answer's revision in a check; 0 where nobody has answered.
fn mark(check: QuickCheckId, revision: i64) -> String {
    format!("{check}-{revision}")
}

/// Those of some questions that the check whose result counts asks, in the check's order; all that it asks
/// when `ids` is none.
///
/// # Errors
/// The database's own.
pub async fn linked(app: &App, municipality: &Municipality, ids: Option<&[String]>) -> Result<Vec<Linked>> {
    let Some(check) = counting_now(app.db.read(), municipality.id).await? else { return Ok(Vec::new()) };
    let kept = store::kept(app.db.read(), check.id).await?;
    let sheet = Sheet::with(app, municipality, check).await?;
    let names: Vec<Local> = sheet.catalogue.level.iter().map(|level| level.name.clone()).collect();
    let score = sheet.score();
    let asked = score.lines().filter(|line| {
        let is_wanted = ids.is_none_or(|ids| ids.contains(&line.question.id));
        is_wanted && line.standing.is_asked() && line.standing != Standing::NotApplicable
    });
    Ok(asked
        .map(|line| Linked {
            id: line.question.id.clone(),
            number: line.question.number.clone(),
            text: line.question.text.clone(),
            levels: line.question.levels.clone(),
            names: names.clone(),
            level: match line.standing {
                Standing::Level(level) => Some(level),
                _ => None,
            },
            mark: mark(sheet.check.id, kept.get(&line.question.id).map_or(0, |kept| kept.revision)),
        })
        .collect())
}

/// A measure of the library that would raise the total.
#[derive(Clone, Debug)]
pub struct Proposal {
    /// Its code.
    pub code: String,
    /// Its title.
    pub title: Local,
    /// A concrete first step.
    pub first_step: Local,
    /// How much work it is.
    pub effort: Effort,
    /// By how much the total would rise, in points of 100.
    pub gain: f64,
    /// The asked questions it works on: number, text, number of the field.
    pub questions: Vec<(String, Local, u32)>,
}

/// Everything that would raise a municipality's total, best gain per effort first; nothing before the
/// check is completed.
///
/// # Errors
/// The database's own.
pub async fn proposals(app: &App, municipality: &Municipality) -> Result<Vec<Proposal>> {
    let found = counting(app, municipality).await?;
    let Some(sheet) = found.filter(|sheet| sheet.check.completed_at.is_some()) else {
        return Ok(Vec::new());
    };
    let score = sheet.score();
    let variant = sheet.check.variant();
    let questions = |wanted: &[String]| {
        let mut found = Vec::new();
        for field in &score.fields {
            for line in field.lines.iter().filter(|line| line.standing != Standing::RuledOut) {
                if wanted.contains(&line.question.id) {
                    let question = line.question;
                    found.push((question.number.clone(), question.text.clone(), field.field.number));
                }
            }
        }
        found
    };
    let suggestions = rules::suggestions(&sheet.catalogue, variant, &sheet.attributes, &sheet.answers);
    Ok(suggestions
        .into_iter()
        .map(|found| Proposal {
            code: found.measure.code.clone(),
            title: found.measure.title.clone(),
            first_step: found.measure.first_step.clone(),
            effort: found.measure.effort,
            gain: found.gain,
            questions: questions(&found.measure.questions),
        })
        .collect())
}

/// What became of new levels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Taken {
    /// Nothing yet: the check is handed in, or there is none.
    Waits,
    /// They stand in the open check.
    Written,
    /// The check was taken up again, changed and handed in anew.
    HandedIn,
    /// The check was taken up again and changed; this field asks something that was hidden before.
    Asks(u32),
}

/// Writes new levels into the check whose result counts, over the answers whose marks were seen. One that is
/// handed in stays as it is, unless it is to be handed in anew. Another one that is under way stays what it is.
///
/// # Errors
/// A conflict when somebody has answered or handed in meanwhile; the database's own.
pub async fn take_over(
    tx: &Tx,
    app: &App,
    municipality: &Municipality,
    levels: &[(String, u8)],
    seen: &HashMap<String, String>,
    by: &Staff,
    anew: bool,
) -> Result<Taken> {
    let Some(check) = counting_now(tx, municipality.id).await? else { return Ok(Taken::Waits) };
    let is_handed_in = check.completed_at.is_some();
    if levels.is_empty() || (is_handed_in && !anew) {
        return Ok(Taken::Waits);
    }
    let (now, actor, town) = (app.clock.now(), by.journal_name(), Some(municipality.id));
    if is_handed_in {
        store::reopen(tx, check.id).await?;
        let entry = Entry::QuickCheckReopened { quick_check: check.id };
        journal::record(tx, now, &actor, town, &entry, "").await?;
    }
    let mut kept = store::kept(tx, check.id).await?;
    for (question, level) in levels {
        let (revision, note) = match kept.remove(question) {
            Some(kept) => (kept.revision, kept.given.note),
            None => (0, String::new()),
        };
        if seen.get(question) != Some(&mark(check.id, revision)) {
            return Err(Error::Conflict);
        }
        let given = Given { answer: Some(Answer::Level(*level)), note, ..Given::default() };
        match keep::save(tx, &check, question, &given, revision, by.person, now).await? {
            Outcome::Saved { .. } => {}
            Outcome::Clash(_) | Outcome::Completed => return Err(Error::Conflict),
        }
    }
    if !is_handed_in {
        return Ok(Taken::Written);
    }
    let (mut answers, _) = store::answers(tx, check.id).await?;
    not_applicable::open_refused(tx, check.id, &mut answers).await?;
    rounds::open_unconfirmed(tx, check.id, &mut answers).await?;
    let catalogue = app.catalogue_of(&check.catalogue_version);
    let next = rules::score(&catalogue, check.variant(), &attributes(municipality), &answers).next_field();
    if let Some(number) = next {
        // The field that asks is a page of the active check.
        if store::of(tx, municipality.id).await?.is_some_and(|active| active.id != check.id) {
            store::take_up(tx, check.id, now).await?;
        }
        return Ok(Taken::Asks(number));
    }
    store::complete(tx, check.id, now).await?;
    let entry = Entry::QuickCheckCompleted { quick_check: check.id };
    journal::record(tx, now, &actor, town, &entry, "").await?;
    snapshot::freeze(tx, &catalogue, check.id, &actor, now).await?;
    measures::settle(tx, municipality.id, &answers, now).await?;
    Ok(Taken::HandedIn)
}
