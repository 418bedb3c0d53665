//! The demo: a region with fictional people, as its pack tells them.
//!
//! A pack with a story plays it from the draft to four months after the launch; one without has a few
//! telling situations. Everything goes through the same doors as real data. What is done with the
//! Quick-Check stands in a file of its own, and so does a year of the voucher booklet.

mod actors;
mod cast;
mod checks;
mod draw;
mod office;
mod plans;
mod player;
mod scenes;
mod situations;
mod story;
mod tasks;
mod together;
mod visitor;
mod year;

use std::path::Path;
use std::time::Duration;

use anyhow::{Context, Result, anyhow};
use platform::Error;
use platform::clock::{Clock, Day, Moment};
use platform::db::Tx;

pub use cast::KEYS;
pub use player::{Player, Step, What};
pub use story::{Declared, Story, Way};
pub use year::play as play_year;

use crate::app::App;
use crate::config::{Config, Legal};
use crate::ids::{MunicipalityId, PersonId};
use crate::journal::{self, Entry};
use crate::people::{self, NewPerson, Role};
use crate::region::{self, Pack};
use crate::{invitations, participation, workers};

/// Whether a region pack has a demo.
#[must_use]
pub fn exists(region: &Path) -> bool {
    region.join("demo").is_dir()
}

/// Whether its demo is a story from the draft on.
#[must_use]
pub fn has_story(region: &Path) -> bool {
    region.join(story::NAME).is_file()
}

/// What a demo says about its operator; invented like everything in it.
///
/// # Errors
/// When the pack cannot be read.
pub fn legal(region: &Path) -> Result<Legal> {
    let agency = Pack::read(region)?.agency;
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
/// The first fault, or all of a story, by file and line.
pub fn check(region: &Path) -> Result<()> {
    cast::all(region)?;
    town_halls(region)?;
    year::check(region)?;
    if has_story(region) { Story::read(region).map(drop) } else { situations::check(region) }
}

/// What stands in the place of a role for the address of a card that opens a booklet.
const CARD: &str = "card";

/// All links that this demo has, by what they are for: everybody of the cast who has an account, and a card.
///
/// # Errors
/// When the installation is no demo.
pub async fn links(app: &App) -> Result<Vec<(&'static str, String)>> {
    let cast = cast::all(&app.config.region)?;
    let mut links = Vec::new();
    for key in KEYS {
        let member = cast.iter().find(|member| member.key == *key);
        if let Some(member) = member
            && people::by_mail(app.db.read(), &member.mail).await?.is_some()
        {
            links.push((*key, link(app, key).await?));
        }
    }
    links.extend(year::card(app).await.ok().map(|address| (CARD, address)));
    Ok(links)
}

/// A link that signs in as a member of the cast, or the address of a card; on this machine only.
///
/// # Errors
/// When the installation is no demo, the role is unknown or not there yet, or no card waits.
pub async fn link(app: &App, key: &str) -> Result<String> {
    anyhow::ensure!(
        app.config.sample && app.config.is_loopback(),
        "links for the asking exist only in a demo on this machine"
    );
    if key == CARD {
        return year::card(app).await;
    }
    let person = person(app, key).await?;
    let (inner, lang) = (app.clone(), app.default_lang());
    app.db
        .write(move |tx| Box::pin(async move { people::new_link(tx, &inner, person, lang, "").await }))
        .await
        .map_err(|fault: sea_orm::DbErr| anyhow!(fault))
}

/// Adds the accounts of the cast; twice is once.
///
/// # Errors
/// When a municipality of the cast is missing.
pub async fn add_cast(app: &App) -> Result<()> {
    for member in cast::all(&app.config.region)? {
        let role = Role::from_word(&member.role).context("a role of the cast")?;
        if role == Role::Partner {
            // Whoever runs a partner has an account once a town has agreed.
            continue;
        }
        let municipality = match &member.ags {
            Some(ags) => Some(town(app, ags).await?),
            None => None,
        };
        let person = NewPerson {
            id: PersonId::new(),
            name: member.name,
            mail: member.mail,
            function: member.function.get(app.default_lang()).clone(),
            role,
            municipality,
            partner: None,
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

/// The launch of a story that stands so many days after it today; without a word, as many months as the
/// story says.
fn launch_day(story: &Story, clock: &Clock, day: Option<i32>) -> Day {
    let today = clock.today();
    day.map_or_else(|| today.plus_months(-story.months), |day| today.plus_days(-day))
}

/// The moment at which an installation begins that plays a story up to such a day.
///
/// # Errors
/// When the pack cannot be read, or the story begins later.
pub fn beginning(config: &Config, day: Option<i32>) -> Result<Moment> {
    let clock = Clock::new(&Pack::read(&config.region)?.time_zone)?;
    let story = Story::read(&config.region)?;
    let first = story.first_day();
    anyhow::ensure!(day.is_none_or(|day| day > first), "the story begins on day {first}");
    noon(&clock, launch_day(&story, &clock, day).plus_days(first - 1)).map(|noon| noon.plus_minutes(-4 * 60))
}

/// Noon of a day in the region, give or take an hour.
fn noon(clock: &Clock, day: Day) -> Result<Moment> {
    Ok(clock.beginning(day).parse::<Moment>()?.plus_minutes(12 * 60))
}

/// Fills a fresh demo, with a story up to the day before such a day; answers what is to be said about it.
///
/// # Errors
/// What went wrong on the way.
pub async fn stage(app: &App, day: Option<i32>) -> Result<Option<String>> {
    if !app.config.story {
        situations::stage(app).await?;
        return Ok(None);
    }
    // The launch lies some months before the day of the machine, not before the one the clock shows.
    app.clock.release();
    let story = Story::read(&app.config.region)?;
    let today = app.clock.today();
    let launch = launch_day(&story, &app.clock, day);
    let as_of = match day {
        Some(day) => format!("{}: {day}", story.as_of_day.get(app.default_lang())),
        None => story.as_of.get(app.default_lang()).clone(),
    };
    let until = (story.first_day()..).find(|day| launch.plus_days(*day) >= today).unwrap_or_default() - 1;
    play(app, story, launch, until).await?;
    // From here on time runs as it does.
    app.clock.release();
    participation::keep_dates(app).await.map_err(|fault| anyhow!("{fault:?}"))?;
    settle(app).await?;
    play_year(app).await?;
    app.clock.release();
    Ok(Some(as_of))
}

async fn play(app: &App, story: Story, launch: Day, until: i32) -> Result<()> {
    let mut player = Player::new(app, story, launch)?;
    println!("Playing the story of the programme, from the draft on …");
    let (mut declared, mut checked) = (0, 0);
    while let Some(what) = player.play_next(until).await? {
        match what {
            What::Draft => println!("  {}: the draft goes to the conferences", app.clock.today()),
            What::Consult(_) => println!("  {}: a conference agrees", app.clock.today()),
            What::Launch => println!("  {}: the launch", app.clock.today()),
            What::Release => {
                let letters = invitations::sent(app.db.read()).await?.len();
                println!("  {}: {letters} letters filed", app.clock.today());
            }
            What::Declare(_) => {
                declared += 1;
                if declared % 5 == 0 {
                    println!("  {}: {declared} declarations", app.clock.today());
                }
            }
            What::Look(_) => {
                checked += 1;
                if checked % 10 == 0 {
                    println!("  {}: {checked} towns have looked at themselves", app.clock.today());
                }
            }
            _ => {}
        }
    }
    println!("  done.");
    Ok(())
}

/// Says every second how many letters are filed: setting them takes a moment.
async fn tell_progress(app: App) {
    loop {
        tokio::time::sleep(Duration::from_secs(1)).await;
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
    let member = cast::member(&app.config.region, key)?;
    Ok(people::by_mail(app.db.read(), &member.mail).await?.context("run: willkommen demo")?.id)
}

/// Lets everything follow that follows.
async fn settle(app: &App) -> Result<()> {
    while workers::react_to_new(app.clone()).await.map_err(|fault| anyhow!("{fault:?}"))? > 0 {}
    Ok(())
}
