//! What a report says, as values in words of one language.
//!
//! Everything in it belongs to the round that was submitted, and nothing to the moment of printing: the same
//! round gives the same bytes. They change once, when the wave in which it was counted is closed.

use platform::Result;
use platform::clock::Day;
use platform::texts::Translator;
use serde::Serialize;
use serde_json::{Map, Value};

use crate::app::App;
use crate::quickcheck::Sheet;
use crate::quickcheck::benchmark::{self, Compared, OfRound};
use crate::quickcheck::calculation::{Part, parts, total};
use crate::quickcheck::history::Course;
use crate::quickcheck::result::{bars, gaps, open, steps, strengths, summary};
use crate::quickcheck::rules::{QuestionLine, Score, Standing, shown};
use crate::quickcheck::snapshot::{self, Snapshot};
use crate::quickcheck::variant::name;

/// A report, ready to be set.
#[derive(Clone, Debug, Serialize)]
pub struct ReportData {
    /// The heading.
    pub title: String,
    /// The day on which the check was completed, `2026-11-27`.
    pub date: String,
    /// The same in words.
    pub date_text: String,
    /// Which submission of this variant it is.
    pub round: String,
    /// Full name of the municipality.
    pub municipality: String,
    /// Which questions were asked, in words.
    pub variant: String,
    /// The picture of the fields in a sentence or two.
    pub summary: String,
    /// What brings most for its effort.
    pub steps: Vec<NextStep>,
    /// The total.
    pub total: Total,
    /// The chart in words.
    pub chart_alt: String,
    /// The fields, by number.
    pub fields: Vec<FieldLine>,
    /// What stands at level 3 or 4.
    pub strengths: Vec<String>,
    /// What stands at level 0 or 1.
    pub gaps: Vec<String>,
    /// Questions without a level.
    pub open: Vec<String>,
    /// Questions that were left out, each with its reason.
    pub left_out: Vec<String>,
    /// The path from every answer to its points.
    pub calculation: Vec<Part>,
    /// How the total is made.
    pub total_steps: Vec<String>,
    /// The method, and what may still change in the document.
    pub method: Vec<String>,
    /// The rounds up to this one.
    pub history: Course,
    /// In which wave the round was counted; empty while that is not closed.
    pub wave: String,
    /// Figures of other municipalities, each for one value; empty while there are none.
    pub comparison: Vec<Compared>,
    /// Version and day of the catalogue.
    pub catalogue_version: String,
    /// The hash of everything in it that decides a value or tells what was asked.
    pub catalogue_hash: String,
    /// The hash of what was submitted.
    pub snapshot_hash: String,
}

/// One of the next measures.
#[derive(Clone, Debug, Serialize)]
pub struct NextStep {
    /// Such as `M05`.
    pub code: String,
    /// Title.
    pub title: String,
    /// A concrete first step.
    pub first_step: String,
    /// The effort in words.
    pub effort: String,
    /// The gain in words.
    pub gain: String,
}

/// The total of 100.
#[derive(Clone, Debug, Serialize)]
pub struct Total {
    /// Rounded; nothing while no question counts.
    pub percent: Option<i64>,
    /// In words.
    pub text: String,
}

/// A field as a bar and as a row.
#[derive(Clone, Debug, Serialize)]
pub struct FieldLine {
    /// Number.
    pub number: u32,
    /// Title.
    pub title: String,
    /// Weight in the total.
    pub weight: u32,
    /// Rounded; nothing when it is open or left out.
    pub percent: Option<i64>,
    /// The same in words.
    pub percent_text: String,
    /// Points reached.
    pub points: String,
    /// Points attainable.
    pub attainable: String,
}

impl ReportData {
    /// What there is to say of what was submitted.
    ///
    /// # Errors
    /// The database's own, and when the snapshot does not fit its catalogue.
    pub async fn of(app: &App, sheet: &Sheet, snapshot: &Snapshot, t: &Translator) -> Result<Self> {
        let mut rounds = snapshot::all_of(app.db.read(), snapshot.municipality).await?;
        rounds.retain(|one| one.variant == snapshot.variant && one.round <= snapshot.round);
        let rounds: Vec<&Snapshot> = rounds.iter().collect();
        let compared = benchmark::of_round(app, t, snapshot).await?;
        let mut method = vec![t.get("quickcheck-method-self"), t.get("quickcheck-method-unknown")];
        if compared.is_none() {
            method.push(t.get("quickcheck-report-comparison-later"));
        }
        let wave = compared.as_ref().map_or(String::new(), |compared| wave(compared, t));
        let day = app.clock.day(snapshot.submitted_at);
        let score = snapshot.score(&sheet.catalogue)?;
        let waiting = &snapshot.content.waiting;
        let percent = score.total().map(shown);
        let bars = bars(&score, t);
        let alt: Vec<String> = bars.iter().map(|bar| format!("{}: {}", bar.title, bar.text)).collect();
        Ok(Self {
            title: t.get("quickcheck-report-title"),
            date: day.to_string(),
            date_text: t.date(day),
            round: t.with("quickcheck-history-round", "number", snapshot.round),
            municipality: sheet.town.full_name(),
            variant: t.get(name(sheet.check.variant())),
            summary: summary(&score, t),
            steps: steps(sheet, t, &[]).into_iter().map(|step| next_step(step, t)).collect(),
            total: Total {
                percent,
                text: match percent {
                    Some(percent) => t.with("quickcheck-report-total-text", "percent", percent),
                    None => t.get("quickcheck-summary-none"),
                },
            },
            chart_alt: alt.join("; "),
            fields: bars
                .into_iter()
                .map(|bar| FieldLine {
                    number: bar.number,
                    title: bar.title,
                    weight: bar.weight,
                    percent: bar.percent,
                    percent_text: bar.text,
                    points: bar.points,
                    attainable: bar.attainable,
                })
                .collect(),
            strengths: strengths(&score, t),
            gaps: gaps(&score, t),
            open: open(&score, t),
            left_out: left_out(sheet, &score, waiting, t),
            calculation: parts(sheet, &score, waiting, t),
            total_steps: total(&score, t),
            method,
            history: Course::of(app, t, &rounds, &sheet.catalogue),
            wave,
            comparison: compared.map(|compared| compared.lines).unwrap_or_default(),
            catalogue_version: catalogue_version(sheet, t),
            catalogue_hash: snapshot.content.catalogue.hash.clone(),
            snapshot_hash: snapshot.hash.clone(),
        })
    }

    /// The data as a template reads it.
    ///
    /// # Errors
    /// Never for values of these types.
    pub fn into_map(self) -> anyhow::Result<Map<String, Value>> {
        match serde_json::to_value(self)? {
            Value::Object(map) => Ok(map),
            other => Err(anyhow::anyhow!("a report is an object, not {other}")),
        }
    }
}

fn next_step(step: crate::quickcheck::result::Step<'_>, t: &Translator) -> NextStep {
    NextStep {
        code: step.measure.code.clone(),
        title: step.measure.title.get(t.lang).clone(),
        first_step: step.measure.first_step.get(t.lang).clone(),
        effort: step.effort,
        gain: step.gain,
    }
}

/// In which wave the round was counted, and whether that has figures for its group.
fn wave(compared: &OfRound, t: &Translator) -> String {
    let key = match compared.lines.is_empty() {
        true => "quickcheck-report-wave-empty",
        false => "quickcheck-report-wave",
    };
    t.with2(key, "wave", compared.wave.as_str(), "day", compared.closed_on.as_str())
}

fn catalogue_version(sheet: &Sheet, t: &Translator) -> String {
    let published = &sheet.catalogue.published_on;
    let day = published.parse::<Day>().map_or_else(|_| published.clone(), |day| t.date(day));
    let version = sheet.catalogue.version.as_str();
    t.with2("quickcheck-catalogue-version", "version", version, "day", day)
}

/// Questions that do not count, each with why: by a rule, by the town's own reason, or with the question
/// before it.
fn left_out(sheet: &Sheet, score: &Score<'_>, waiting: &[String], t: &Translator) -> Vec<String> {
    score
        .lines()
        .filter_map(|line| {
            let reason = match line.standing {
                Standing::RuledOut => rule(sheet, line, t),
                Standing::NotApplicable => not_applicable(sheet, line, waiting, t),
                _ => return None,
            };
            let values = [
                ("number", line.question.number.as_str().into()),
                ("text", line.question.text.get(t.lang).into()),
                ("reason", reason.into()),
            ];
            Some(t.all("quickcheck-report-left-out-line", &values))
        })
        .collect()
}

fn rule(sheet: &Sheet, line: &QuestionLine<'_>, t: &Translator) -> String {
    let texts: Vec<&str> = sheet
        .catalogue
        .rule
        .iter()
        .filter(|rule| line.question.rules.contains(&rule.id))
        .map(|rule| rule.text.get(t.lang).as_str())
        .collect();
    match texts.is_empty() {
        true => with_parent(sheet, line, t),
        false => {
            let or = format!(" {} ", t.get("quickcheck-form-or"));
            t.with("quickcheck-report-rule", "rule", texts.join(&or))
        }
    }
}

fn not_applicable(sheet: &Sheet, line: &QuestionLine<'_>, waiting: &[String], t: &Translator) -> String {
    match sheet.reasons.get(&line.question.id) {
        Some(reason) if !reason.is_empty() && waiting.contains(&line.question.id) => {
            t.with("quickcheck-report-unconfirmed", "reason", reason.as_str())
        }
        Some(reason) if !reason.is_empty() => reason.clone(),
        _ => with_parent(sheet, line, t),
    }
}

fn with_parent(sheet: &Sheet, line: &QuestionLine<'_>, t: &Translator) -> String {
    let parent = line.question.parent.as_ref();
    match parent.and_then(|parent| sheet.catalogue.question.iter().find(|one| one.id == *parent)) {
        Some(parent) => t.with("quickcheck-report-with-parent", "number", parent.number.as_str()),
        None => t.get("quickcheck-not-applicable"),
    }
}
