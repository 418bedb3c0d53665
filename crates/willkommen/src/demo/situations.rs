//! A few telling situations, for a region pack without a story: letters written, some declared, some
//! further.

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::{Context, Result, anyhow};
use platform::Error;
use platform::clock::Moment;
use serde::Deserialize;

use super::actors::Actors;
use super::tasks::Tasks;
use super::{person, settle, tell_progress, town, write};
use crate::app::App;
use crate::declaration::{self, Named, Signed};
use crate::ids::PersonId;
use crate::invitations::{self, Answer};
use crate::journal::{self, Entry};
use crate::region::{self, pack};
use crate::{measures, people, quickcheck};

const NAME: &str = "demo/situations.toml";

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Situations {
    declared: Vec<Declared>,
    answer: Vec<Answered>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Declared {
    ags: String,
    lead: String,
    function: String,
    mail: String,
    deputy: String,
    days_ago: i64,
    received: bool,
    levels: Vec<u8>,
    measures: usize,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Answered {
    ags: String,
    kind: String,
    note: String,
}

/// Reads the file and nothing else.
///
/// # Errors
/// The first fault, by line.
pub fn check(region: &Path) -> Result<()> {
    let situations: Situations = pack::read(region, NAME)?;
    situations.tasks(region).map(drop)
}

impl Situations {
    /// What is done with the Quick-Check by those who have declared.
    fn tasks(&self, region: &Path) -> Result<Tasks> {
        let since: BTreeMap<String, i32> =
            self.declared.iter().map(|declared| (declared.ags.clone(), i32::MIN)).collect();
        Tasks::read(region, &since)
    }
}

/// Plays the situations.
///
/// # Errors
/// What went wrong on the way.
pub async fn stage(app: &App) -> Result<()> {
    let situations: Situations = pack::read(&app.config.region, NAME)?;
    let tasks = situations.tasks(&app.config.region)?;
    let (first, second) = (person(app, "agency").await?, person(app, "agency-second").await?);
    println!("Writing {} letters …", region::all(app.db.read()).await?.len());
    let done = tokio::spawn(tell_progress(app.clone()));
    invite(app, first, second).await?;
    done.abort();
    println!("  done.");
    for declared in situations.declared {
        declare(app, &declared).await?;
        settle(app).await?;
        advance(app, &declared, first).await?;
        settle(app).await?;
    }
    for answered in situations.answer {
        note(app, &answered.ags, &answered.kind, &answered.note, first).await?;
    }
    let steps = tasks.steps();
    let mut actors = Actors::new(app, tasks, app.clock.today())?;
    for (_, work) in steps {
        actors.work(work).await.with_context(|| format!("{work:?}"))?;
        settle(app).await?;
    }
    Ok(())
}

/// Notes what a municipality has answered, as the agency does.
///
/// # Errors
/// When there is no such municipality or answer.
pub async fn note(app: &App, ags: &str, kind: &str, words: &str, by: PersonId) -> Result<()> {
    let municipality = town(app, ags).await?;
    let answer = Answer::from_word(kind).context("an answer of the demo")?;
    let (now, today) = (app.clock.now(), app.clock.today());
    let (kind, words) = (kind.to_owned(), words.to_owned());
    write(app, move |tx| {
        Box::pin(async move {
            invitations::note_answer(tx, municipality, answer, today, &words, by, now).await?;
            let entry = Entry::AnswerNoted { answer: kind };
            journal::record(tx, now, &format!("person:{by}"), Some(municipality), &entry, "").await?;
            Ok(())
        })
    })
    .await
}

async fn invite(app: &App, first: PersonId, second: PersonId) -> Result<()> {
    let ninety_days_ago = app.clock.now().plus_minutes(-90 * 24 * 60);
    let letter_on = app.clock.day(ninety_days_ago);
    let inner = app.clone();
    write(app, move |tx| {
        Box::pin(async move {
            invitations::prepare_for_demo(tx, &inner, first, second, letter_on, ninety_days_ago).await
        })
    })
    .await?;
    settle(app).await
}

async fn declare(app: &App, declared: &Declared) -> Result<()> {
    let municipality = town(app, &declared.ags).await?;
    let record = region::of(app.db.read(), municipality).await?.context("a municipality")?;
    let at = app.clock.now().plus_minutes(-declared.days_ago * 24 * 60);
    let mayor = region::mayor_of(app.db.read(), municipality, app.clock.day(at)).await?;
    let mayor = mayor.context("a mayor of the demo")?;
    let lang = app.default_lang();
    let text = app.declaration.wording(lang, &record.full_name());
    let named = Named {
        lead_name: declared.lead.clone(),
        lead_function: declared.function.clone(),
        lead_mail: declared.mail.clone(),
        deputy_name: declared.deputy.clone(),
        ..Named::default()
    };
    let signed = Signed {
        number: format!("{}-{}", app.clock.day(at).0.year(), declared.ags),
        text_version: text.version,
        text_hash: text.hash,
        signer_name: mayor.name(),
        signer_function: mayor.function,
        signatures: String::new(),
        signed_at: at,
        programme_version: crate::programme::Charter::current(app.db.read(), app).await?.version,
    };
    write(app, move |tx| {
        Box::pin(async move {
            let id = declaration::sign_for_demo(tx, municipality, lang.word(), &named, &signed, at).await?;
            if let Some(id) = id {
                let facts = declaration::by_id(tx, id).await?.ok_or(Error::NotFound)?.facts_hash();
                let entry = Entry::DeclarationSigned { declaration: id, facts };
                journal::record(tx, at, "demo", Some(municipality), &entry, &signed.signer_name).await?;
            }
            Ok(())
        })
    })
    .await
}

async fn advance(app: &App, declared: &Declared, manager: PersonId) -> Result<()> {
    let municipality = town(app, &declared.ags).await?;
    let at: Moment = app.clock.now().plus_minutes(-(declared.days_ago - 1).max(0) * 12 * 60);
    if declared.received {
        write(app, move |tx| {
            Box::pin(async move {
                let signed = declaration::of(tx, municipality).await?.ok_or(Error::NotFound)?;
                if declaration::receive_for_demo(tx, signed.id, manager, at).await? {
                    let entry = Entry::DeclarationReceived { declaration: signed.id };
                    journal::record(tx, at, &format!("person:{manager}"), Some(municipality), &entry, "")
                        .await?;
                }
                Ok(())
            })
        })
        .await?;
    }
    look(app, &declared.ags, &declared.mail, &declared.levels, declared.measures, at).await
}

/// A lead answers the first questions of the Quick-Check, and takes some of its suggestions.
///
/// # Errors
/// When the town or its lead is missing.
async fn look(app: &App, ags: &str, mail: &str, levels: &[u8], many: usize, at: Moment) -> Result<()> {
    let municipality = town(app, ags).await?;
    let lead = people::by_mail(app.db.read(), mail).await?.context("a lead of the demo")?;
    let (inner, levels) = (app.clone(), levels.to_vec());
    let (name, id) = (lead.name.clone(), lead.id);
    write(app, move |tx| {
        Box::pin(async move {
            quickcheck::answer_all(tx, &inner.catalogue(), municipality, &levels, id, at).await?;
            if levels.len() >= inner.catalogue().questions(quickcheck::Variant::Core).count() {
                let done = quickcheck::completion_entry(tx, municipality).await?;
                journal::record(tx, at, &format!("person:{id}"), Some(municipality), &done, "").await?;
            }
            Ok(())
        })
    })
    .await?;
    let record = region::of(app.db.read(), municipality).await?.context("a municipality")?;
    let codes = quickcheck::suggested(app, &record).await.map_err(|fault| anyhow!("{fault:?}"))?;
    for code in codes.into_iter().take(many) {
        let (inner, name) = (app.clone(), name.clone());
        write(app, move |tx| {
            Box::pin(async move {
                let today = inner.clock.day(at);
                let adopted = measures::adopt(tx, &inner, municipality, &code, &name, today, id).await?;
                if let Some(measure) = adopted {
                    let entry = Entry::MeasureAdopted { measure, code };
                    journal::record(tx, at, &format!("person:{id}"), Some(municipality), &entry, "").await?;
                }
                Ok(())
            })
        })
        .await?;
    }
    Ok(())
}
