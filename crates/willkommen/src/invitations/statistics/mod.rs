//! What became of a wave: numbers that add up to its letters, each with the letters behind it.

mod rules;

use std::collections::{HashMap, HashSet};

use axum::extract::{Path, State};
use axum::response::Response;
use platform::web::csv as csv_answer;
use platform::{Error, Result};
use uuid::Uuid;

use self::rules::{Given, MailOutcome, Outcome, counted, mail_outcome, outcome};
use super::known::known;
use super::replies::Known;
use super::store::{self, Letter};
use crate::app::App;
use crate::declaration::{Declaration, Path as Way};
use crate::ids::{CampaignId, MunicipalityId};
use crate::layout::{Frame, spreadsheet};
use crate::region::Municipality;
use crate::{declaration, region};

/// What became of every letter of a wave.
pub struct Wave {
    /// The letters, by name of their town.
    pub letters: Vec<Followed>,
}

/// One letter, and what became of it.
pub struct Followed {
    /// Its town.
    pub town: Municipality,
    /// The letter.
    pub letter: Letter,
    /// What became of it.
    pub outcome: Outcome,
    /// What became of the mail beside it.
    pub mail: MailOutcome,
    /// How the town has declared, if it has.
    pub way: Option<Way>,
}

/// One number: what it counts, and how many there are.
pub struct Number {
    /// The word by which the list is filtered.
    pub word: &'static str,
    /// How many.
    pub count: usize,
    /// Its name.
    pub label: String,
    /// What it counts.
    pub means: String,
}

impl Wave {
    /// The wave as it stands today.
    pub async fn of(app: &App, id: CampaignId) -> Result<Self> {
        let c = app.db.read();
        let known = known(c, &app.clock).await?;
        let participants = declaration::all_signed(c).await?;
        let waiting: HashSet<MunicipalityId> =
            declaration::all_handed_in(c).await?.into_iter().map(|waiting| waiting.municipality).collect();
        let mut letters: HashMap<MunicipalityId, Letter> =
            store::letters(c, id).await?.into_iter().map(|letter| (letter.municipality, letter)).collect();
        let nothing = Known::default();
        let letters = region::known(app)
            .await?
            .iter()
            .filter_map(|town| {
                let letter = letters.remove(&town.id)?;
                let facts = letter.facts();
                let about = known.get(&town.id).unwrap_or(&nothing);
                let declared = participants.get(&town.id);
                let given = match declared {
                    Some(_) => Given::Declared,
                    None if waiting.contains(&town.id) => Given::HandedIn,
                    None => Given::Nothing,
                };
                let outcome = outcome(facts, about, given);
                Some(Followed {
                    way: declared.filter(|_| outcome == Outcome::Declared).map(Declaration::path),
                    outcome,
                    mail: mail_outcome(facts),
                    town: town.clone(),
                    letter,
                })
            })
            .collect();
        Ok(Self { letters })
    }

    /// What became of the letters; the numbers add up to all of them.
    pub fn numbers(&self, frame: &Frame) -> Vec<Number> {
        let found: Vec<Outcome> = self.letters.iter().map(|followed| followed.outcome).collect();
        counted(Outcome::ALL, &found)
            .into_iter()
            .map(|(kind, count)| number(frame, kind.word(), count))
            .collect()
    }

    /// On which of the equal ways the declarations were given; these add up to them.
    pub fn ways(&self, frame: &Frame) -> Vec<Number> {
        let found: Vec<Way> = self.letters.iter().filter_map(|followed| followed.way).collect();
        counted(Way::ALL, &found).into_iter().map(|(kind, count)| number(frame, kind.word(), count)).collect()
    }

    /// What became of the mails beside them; these add up as well. None, if no mail was written.
    pub fn mails(&self, frame: &Frame) -> Vec<Number> {
        let found: Vec<MailOutcome> = self.letters.iter().map(|followed| followed.mail).collect();
        if found.iter().all(|mail| *mail == MailOutcome::None) {
            return Vec::new();
        }
        counted(MailOutcome::ALL, &found)
            .into_iter()
            .map(|(kind, count)| number(frame, kind.word(), count))
            .collect()
    }
}

fn number(frame: &Frame, word: &'static str, count: usize) -> Number {
    Number {
        word,
        count,
        label: frame.t.get(&format!("invitations-outcome-{word}")),
        means: frame.t.get(&format!("invitations-outcome-{word}-means")),
    }
}

impl Followed {
    /// Whether a filter asks for this letter; an empty one asks for all.
    pub fn is_wanted(&self, word: &str) -> bool {
        word.is_empty()
            || self.outcome.word() == word
            || self.mail.word() == word
            || self.way.is_some_and(|way| way.word() == word)
    }
}

async fn wave(app: &App, id: Uuid) -> Result<Wave> {
    store::of(app.db.read(), CampaignId(id)).await?.ok_or(Error::NotFound)?;
    Wave::of(app, CampaignId(id)).await
}

/// The numbers as CSV.
pub async fn download(
    State(app): State<App>,
    frame: Frame,
    Path((_, id)): Path<(String, Uuid)>,
) -> Result<Response> {
    let wave = wave(&app, id).await?;
    let words = |key| frame.t.get(key);
    let mut rows = vec![vec![
        words("invitations-statistics-what"),
        words("invitations-statistics-count"),
        words("invitations-statistics-means"),
    ]];
    let all = vec![
        words("invitations-statistics-all"),
        wave.letters.len().to_string(),
        words("invitations-statistics-all-means"),
    ];
    rows.push(all);
    for number in wave.numbers(&frame).into_iter().chain(wave.ways(&frame)).chain(wave.mails(&frame)) {
        rows.push(vec![number.label, number.count.to_string(), number.means]);
    }
    Ok(csv_answer("statistics.csv", spreadsheet(&rows)?))
}

/// The letters as CSV, each with what became of it.
pub async fn download_letters(
    State(app): State<App>,
    frame: Frame,
    Path((_, id)): Path<(String, Uuid)>,
) -> Result<Response> {
    let wave = wave(&app, id).await?;
    let header = [
        "invitations-csv-ags",
        "invitations-municipality",
        "invitations-statistics-what",
        "invitations-statistics-way",
        "invitations-posted-mail",
        "invitations-opened",
        "invitations-posted-returned",
        "invitations-return-reason",
    ];
    let mut rows = vec![header.map(|key| frame.t.get(key)).to_vec()];
    rows.extend(wave.letters.into_iter().map(|followed| {
        let Followed { town, letter, outcome, mail, way } = followed;
        let reason = letter.returned_because.as_str();
        vec![
            town.ags,
            town.name,
            frame.t.get(&format!("invitations-outcome-{}", outcome.word())),
            way.map(|way| frame.t.get(&format!("invitations-outcome-{}", way.word()))).unwrap_or_default(),
            frame.t.get(&format!("invitations-outcome-{}", mail.word())),
            letter.opened_at.map(|at| frame.day(at)).unwrap_or_default(),
            letter.returned_on.map(|day| frame.t.date(day)).unwrap_or_default(),
            if reason.is_empty() {
                String::new()
            } else {
                frame.t.get(&format!("invitations-return-{reason}"))
            },
        ]
    }));
    Ok(csv_answer("letters.csv", spreadsheet(&rows)?))
}
