//! `/catalogue/{id}/changes`: what changes with a version, question by question, and what that means for
//! checks that are under way and for values over time.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::Response;
use platform::texts::Translator;
use platform::web::form::Form;
use platform::web::see_other;
use platform::{Refusal, Result};
use uuid::Uuid;

use super::comparison::{self, Difference, Piece, Statement, beside, effects, is_total_comparable};
use super::content::Instrument;
use super::draft::Draft;
use super::input::Typed;
use super::list::{instrument_name, status_name};
use super::one::statement_name;
use super::rules;
use super::store::Version;
use crate::app::App;
use crate::layout::{Frame, Problems, html, refused};
use crate::people::{self, Manager};
use crate::quickcheck::store as checks;

/// A part that differs, old and new side by side.
struct PartRow {
    label: String,
    old: Vec<Piece>,
    new: Vec<Piece>,
}

struct ChangeRow {
    id: String,
    title: String,
    statement: String,
    /// Whether "reworded" or "meaning changed" is still to be chosen.
    is_open: bool,
    is_reworded: bool,
    parts: Vec<PartRow>,
}

struct FieldRow {
    title: String,
    carried: usize,
    confirmed: usize,
    new: usize,
    removed: usize,
    effect: String,
}

#[derive(Template)]
#[template(path = "quickcheck/catalogue/changes.html")]
struct ChangesPage {
    frame: Frame,
    version: Version,
    instrument: String,
    /// Its checks have no end and no series, and go over to a new version at once.
    is_website: bool,
    status: String,
    base: String,
    changes: Vec<ChangeRow>,
    /// Those for which something changes.
    fields: Vec<FieldRow>,
    is_total_comparable: bool,
    carried: usize,
    confirmed: usize,
    new: usize,
    removed: usize,
    running: i64,
    completed: i64,
    faults: usize,
    is_unchanged: bool,
    /// Who asked for the review.
    sent_by: String,
    is_own: bool,
    reason: String,
    problems: Problems,
}

fn part_name(t: &Translator, name: &str) -> String {
    t.get(match name {
        "number" => "quickcheck-catalogue-part-number",
        "field" => "quickcheck-catalogue-part-field",
        "core" => "quickcheck-catalogue-part-core",
        "weight" => "quickcheck-catalogue-part-weight",
        "evidence" => "quickcheck-catalogue-part-evidence",
        "rules" => "quickcheck-catalogue-part-rules",
        "parent" => "quickcheck-catalogue-part-parent",
        "measures" => "quickcheck-catalogue-part-measures",
        "why" => "quickcheck-catalogue-part-why",
        "help" => "quickcheck-catalogue-part-help",
        "talk" => "quickcheck-catalogue-part-talk",
        "examples" => "quickcheck-catalogue-part-examples",
        _ => "quickcheck-catalogue-part-text",
    })
}

fn part(t: &Translator, part: &comparison::Part) -> PartRow {
    let label = match part.level {
        Some(level) => t.with("quickcheck-catalogue-level-number", "level", level),
        None => part_name(t, part.name),
    };
    let label = match part.lang {
        "de" => t.with("quickcheck-catalogue-in-german", "part", label),
        "en" => t.with("quickcheck-catalogue-in-english", "part", label),
        _ => label,
    };
    let word = |value: &str| match (part.name, value) {
        ("core", "yes") => t.get("quickcheck-catalogue-yes"),
        ("core", _) => t.get("quickcheck-catalogue-no"),
        _ => value.to_owned(),
    };
    let (old, new) = beside(&word(&part.old), &word(&part.new));
    PartRow { label, old, new }
}

fn change(frame: &Frame, difference: &Difference<'_>) -> ChangeRow {
    let question = difference.new.or(difference.old);
    ChangeRow {
        id: difference.id.to_owned(),
        title: question
            .map(|question| format!("{} {}", question.number, question.text.get(frame.t.lang)))
            .unwrap_or_default(),
        statement: statement_name(frame, difference.statement),
        is_open: difference.is_open(),
        is_reworded: difference.statement == Statement::Reworded,
        parts: difference.parts.iter().map(|one| part(&frame.t, one)).collect(),
    }
}

/// The page, also after a refusal; `reason` is what was typed for giving back.
///
/// # Errors
/// The database's own.
pub async fn answer(
    app: &App,
    frame: Frame,
    manager: &Manager,
    draft: &Draft,
    reason: String,
    problems: Problems,
) -> Result<Response> {
    let is_refused = !problems.is_empty();
    let page = page(app, frame, manager, draft, reason, problems).await?;
    if is_refused { refused(&page) } else { html(&page) }
}

async fn page(
    app: &App,
    frame: Frame,
    manager: &Manager,
    draft: &Draft,
    reason: String,
    problems: Problems,
) -> Result<ChangesPage> {
    let c = app.db.read();
    let instrument = draft.version.instrument();
    let sent_by = match draft.version.sent_by {
        Some(person) => people::called(c, person, &frame.t).await?,
        None => String::new(),
    };
    let running = checks::count(c, instrument, false).await?;
    let completed = checks::count(c, instrument, true).await?;
    let differences = draft.differences();
    let base = draft.base.as_deref();
    let found = base.map(|base| effects(base, &draft.catalogue, &differences)).unwrap_or_default();
    let count =
        |wanted: Statement| differences.iter().filter(|difference| difference.statement == wanted).count();
    let t = &frame.t;
    let fields = found
        .iter()
        .filter(|effect| {
            let moved = effect.confirmed + effect.new + effect.removed;
            moved > 0 || effect.weighs_otherwise || !effect.is_comparable
        })
        .map(|effect| FieldRow {
            title: format!("{}. {}", effect.field.number, effect.field.title.get(t.lang)),
            carried: effect.carried,
            confirmed: effect.confirmed,
            new: effect.new,
            removed: effect.removed,
            effect: t.get(match (effect.is_comparable, effect.weighs_otherwise) {
                (true, false) => "quickcheck-catalogue-comparable",
                (true, true) => "quickcheck-catalogue-comparable-alone",
                (false, _) => "quickcheck-catalogue-not-comparable",
            }),
        })
        .collect();
    Ok(ChangesPage {
        instrument: instrument_name(t, instrument),
        is_website: instrument == Instrument::Website,
        status: status_name(t, &draft.version),
        base: base.map(|base| base.version.clone()).unwrap_or_default(),
        changes: differences
            .iter()
            .filter(|difference| difference.statement != Statement::Same)
            .map(|difference| change(&frame, difference))
            .collect(),
        fields,
        is_total_comparable: base.is_some_and(|base| is_total_comparable(base, &draft.catalogue, &found)),
        carried: count(Statement::Same) + count(Statement::Reworded),
        confirmed: count(Statement::MeaningChanged),
        new: count(Statement::New),
        removed: count(Statement::Removed),
        running,
        completed,
        faults: rules::faults(&draft.catalogue).len(),
        is_unchanged: draft.is_unchanged(),
        sent_by,
        is_own: draft.version.sent_by == Some(manager.0.person),
        reason,
        version: draft.version.clone(),
        problems,
        frame,
    })
}

/// The differences.
pub async fn show(
    State(app): State<App>,
    frame: Frame,
    manager: Manager,
    Path((_, id)): Path<(String, Uuid)>,
) -> Result<Response> {
    let draft = Draft::of(&app, id).await?;
    answer(&app, frame, &manager, &draft, String::new(), Problems::none()).await
}

/// Saves what was decided of each question.
pub async fn submit(
    State(app): State<App>,
    frame: Frame,
    manager: Manager,
    Path((_, id)): Path<(String, Uuid)>,
    Form(sent): Form<Vec<(String, String)>>,
) -> Result<Response> {
    let typed: Typed = sent.into_iter().collect();
    let own = format!("{}/{id}/changes", frame.to("/catalogue"));
    let mut draft = Draft::of(&app, id).await?;
    if !draft.version.is_draft() {
        return Ok(see_other(&own));
    }
    let chosen: Vec<(String, Statement)> = draft
        .differences()
        .iter()
        .filter(|difference| difference.is_open())
        .filter_map(|difference| {
            let word = typed.get(&format!("statement-{}", difference.id))?;
            let statement = Statement::from_word(word)?;
            let may_be = matches!(statement, Statement::Reworded | Statement::MeaningChanged);
            may_be.then(|| (difference.id.to_owned(), statement))
        })
        .collect();
    if chosen.iter().all(|(id, statement)| draft.chosen.get(id) == Some(statement)) {
        // The second press of a double click, or nothing to choose.
        return Ok(see_other(&own));
    }
    draft.chosen.extend(chosen);
    let seen = typed.get("seen").cloned().unwrap_or_default();
    if draft.save(&app, seen).await? {
        return Ok(see_other(&own));
    }
    // What somebody else has decided meanwhile is shown, and not what was chosen without having read it.
    let draft = Draft::of(&app, id).await?;
    let problems = Problems::one(Refusal::new("quickcheck-catalogue-decided-meanwhile"));
    answer(&app, frame, &manager, &draft, String::new(), problems).await
}
