//! The demo: a region with fictional people and a few telling situations, as its pack tells them.
//!
//! Everything goes through the same doors as real data; only the clicks are missing.

use std::path::Path;

use anyhow::{Context, Result, anyhow};
use platform::Error;
use platform::clock::Moment;
use platform::db::Tx;
use serde::Deserialize;

use crate::app::App;
use crate::config::Legal;
use crate::declaration::{self, Named, Signed};
use crate::ids::{MunicipalityId, PersonId};
use crate::invitations::{self, Answer};
use crate::journal::{self, Entry};
use crate::measures;
use crate::people::{self, NewPerson, Role};
use crate::region::{self, Local, pack};
use crate::{quickcheck, workers};

/// Whom one can be in the demo.
pub const KEYS: &[&str] = &["agency", "agency-second", "mayor", "lead", "operator"];

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Cast {
    person: Vec<Member>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Member {
    key: String,
    role: String,
    name: String,
    mail: String,
    function: Local,
    ags: Option<String>,
}

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

/// Whether a region pack has a demo.
#[must_use]
pub fn exists(region: &Path) -> bool {
    region.join("demo").is_dir()
}

/// What a demo says about its operator; invented like everything in it.
///
/// # Errors
/// When the pack cannot be read.
pub fn legal(region: &Path) -> Result<Legal> {
    let agency = region::Pack::read(region)?.agency;
    let contact = format!("{}, {}", agency.name, agency.mail);
    Ok(Legal {
        operator: agency.name.clone(),
        street: "Musterweg 1".into(),
        postal_code: agency.postal_code,
        place: agency.place,
        represented_by: agency.signatory.de.clone(),
        mail: agency.mail,
        phone: agency.phone,
        register: String::new(),
        vat_id: String::new(),
        responsible_editor: contact.clone(),
        data_protection_officer: contact,
        supervisory_authority: "Datenschutzaufsicht, aufsicht.example".into(),
        ombuds_office: "Ombudsstelle, ombudsstelle.example".into(),
    })
}

/// The town halls and their fictional mayors, as a register.
///
/// # Errors
/// When the pack has no such file.
pub fn town_halls(region: &Path) -> Result<Vec<u8>> {
    const NAME: &str = "demo/town_halls.csv";
    std::fs::read(region.join(NAME)).with_context(|| format!("{NAME}: cannot be read"))
}

/// Reads the files of a demo and nothing else.
///
/// # Errors
/// The first fault, by file and line.
pub fn check(region: &Path) -> Result<()> {
    cast(region)?;
    pack::read::<Situations>(region, "demo/situations.toml")?;
    town_halls(region).map(drop)
}

fn cast(region: &Path) -> Result<Vec<Member>> {
    Ok(pack::read::<Cast>(region, "demo/cast.toml")?.person)
}

/// A link that signs in as a member of the cast; on this machine only.
///
/// # Errors
/// When the installation is no demo or the role is unknown.
pub async fn link(app: &App, key: &str) -> Result<String> {
    anyhow::ensure!(
        app.config.sample && app.config.is_loopback(),
        "links for the asking exist only in a demo on this machine"
    );
    let member = cast(&app.config.region)?.into_iter().find(|member| member.key == key);
    let member = member.with_context(|| format!("one of: {}", KEYS.join(", ")))?;
    let person = people::by_mail(app.db.read(), &member.mail).await?.context("run: willkommen demo")?;
    let (inner, lang) = (app.clone(), app.default_lang());
    app.db
        .write(move |tx| Box::pin(async move { people::new_link(tx, &inner, person.id, lang, "").await }))
        .await
        .map_err(|fault: sea_orm::DbErr| anyhow!(fault))
}

/// Adds the accounts of the cast; twice is once.
///
/// # Errors
/// When a municipality of the cast is missing.
pub async fn add_cast(app: &App) -> Result<()> {
    for member in cast(&app.config.region)? {
        let municipality = match &member.ags {
            Some(ags) => Some(town(app, ags).await?),
            None => None,
        };
        let person = NewPerson {
            id: PersonId::new(),
            name: member.name,
            mail: member.mail,
            function: member.function.get(app.default_lang()).clone(),
            role: Role::from_word(&member.role).context("a role of the cast")?,
            municipality,
        };
        let now = app.clock.now();
        write(app, move |tx| {
            Box::pin(async move {
                if people::add(tx, now, &person).await? {
                    let entry = Entry::AccountAdded { person: person.id };
                    journal::record(tx, now, "system", municipality, &entry, &person.name).await?;
                }
                Ok(())
            })
        })
        .await?;
    }
    Ok(())
}

/// Plays the situations: letters written, some declared, some further.
///
/// # Errors
/// What went wrong on the way.
pub async fn stage(app: &App) -> Result<()> {
    let situations: Situations = pack::read(&app.config.region, "demo/situations.toml")?;
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
        let municipality = town(app, &answered.ags).await?;
        let answer = Answer::from_word(&answered.kind).context("an answer of the demo")?;
        let (now, today) = (app.clock.now(), app.clock.today());
        write(app, move |tx| {
            Box::pin(async move {
                let note = answered.note.as_str();
                invitations::note_answer(tx, municipality, answer, today, note, first, now).await?;
                let entry = Entry::AnswerNoted { answer: answered.kind.clone() };
                journal::record(tx, now, &format!("person:{first}"), Some(municipality), &entry, "").await?;
                Ok(())
            })
        })
        .await?;
    }
    Ok(())
}

/// Says every second how many letters are filed: setting them takes a moment.
async fn tell_progress(app: App) {
    loop {
        tokio::time::sleep(std::time::Duration::from_secs(1)).await;
        if let Ok(sent) = invitations::sent(app.db.read()).await {
            println!("  {} letters filed", sent.len());
        }
    }
}

async fn write<F>(app: &App, work: F) -> Result<()>
where
    F: for<'a> FnOnce(&'a Tx) -> platform::db::Work<'a, Result<(), Error>> + Send + 'static,
{
    app.db.write(work).await.map_err(|fault| anyhow!("{fault:?}"))
}

async fn town(app: &App, ags: &str) -> Result<MunicipalityId> {
    let town = region::by_ags(app.db.read(), ags).await?;
    Ok(town.with_context(|| format!("the region has no municipality {ags}"))?.id)
}

async fn person(app: &App, key: &str) -> Result<PersonId> {
    let member =
        cast(&app.config.region)?.into_iter().find(|member| member.key == key).context("the cast")?;
    Ok(people::by_mail(app.db.read(), &member.mail).await?.context("an account of the cast")?.id)
}

/// Lets everything follow that follows.
async fn settle(app: &App) -> Result<()> {
    while workers::react_to_new(app.clone()).await.map_err(|fault| anyhow!("{fault:?}"))? > 0 {}
    Ok(())
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
    let lead = people::by_mail(app.db.read(), &declared.mail).await?.context("a lead of the demo")?;
    let at: Moment = app.clock.now().plus_minutes(-(declared.days_ago - 1).max(0) * 12 * 60);
    let (received, levels, many) = (declared.received, declared.levels.clone(), declared.measures);
    let inner = app.clone();
    let (name, id) = (lead.name.clone(), lead.id);
    write(app, move |tx| {
        Box::pin(async move {
            if received {
                let signed = declaration::of(tx, municipality).await?.ok_or(Error::NotFound)?;
                if declaration::receive_for_demo(tx, signed.id, manager, at).await? {
                    let entry = Entry::DeclarationReceived { declaration: signed.id };
                    journal::record(tx, at, &format!("person:{manager}"), Some(municipality), &entry, "")
                        .await?;
                }
            }
            quickcheck::answer_all(tx, &inner.catalogue, municipality, &levels, id, at).await?;
            if levels.len() >= inner.catalogue.questions(quickcheck::Variant::Core).count() {
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
