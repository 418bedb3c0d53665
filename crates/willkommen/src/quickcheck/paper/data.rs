//! What a report says, as values in words of one language.
//!
//! Everything in it belongs to the day on which the check was completed, and nothing to the moment of
//! printing: the same check gives the same bytes.

use platform::clock::{Clock, Day};
use platform::texts::Translator;
use serde::Serialize;
use serde_json::{Map, Value};

use crate::quickcheck::Sheet;
use crate::quickcheck::calculation::{Part, parts, total};
use crate::quickcheck::result::{bars, gaps, open, steps, strengths, summary};
use crate::quickcheck::rules::{QuestionLine, Score, Standing, shown};
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
    /// The method in two sentences.
    pub method: Vec<String>,
    /// Earlier rounds, the newest first; empty while there is only this one.
    pub history: Vec<Round>,
    /// Figures of other municipalities, each for one value; empty while there are none.
    pub comparison: Vec<Compared>,
    /// Version and day of the catalogue.
    pub catalogue_version: String,
    /// The hash of the catalogue; empty while it has none.
    pub catalogue_hash: String,
    /// The hash of the submitted snapshot; empty while it has none.
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

/// A round of the check, as a row of the history.
#[derive(Clone, Debug, Serialize)]
pub struct Round {
    /// Its day in words.
    pub day: String,
    /// Which questions were asked.
    pub variant: String,
    /// The version of the catalogue.
    pub catalogue: String,
    /// The total in words.
    pub total: String,
    /// What to know when it is set beside the others; may be empty.
    pub remark: String,
}

/// One value beside those of others.
#[derive(Clone, Debug, Serialize)]
pub struct Compared {
    /// What is compared: the total or a field.
    pub what: String,
    /// The municipality's own value.
    pub own: String,
    /// Lower quartile.
    pub lower: String,
    /// Median.
    pub median: String,
    /// Upper quartile.
    pub upper: String,
    /// The name of the group.
    pub group: String,
    /// How many others are in it.
    pub n: usize,
    /// The closing day of the wave from which the figures are, in words.
    pub closed_on: String,
}

impl ReportData {
    /// What there is to say of a completed check; nothing while it is not completed.
    pub fn of(sheet: &Sheet, clock: &Clock, t: &Translator) -> Option<Self> {
        let day = clock.day(sheet.check.completed_at?);
        let score = sheet.score();
        let percent = score.total().map(shown);
        let bars = bars(&score, t);
        let alt: Vec<String> = bars.iter().map(|bar| format!("{}: {}", bar.title, bar.text)).collect();
        Some(Self {
            title: t.get("quickcheck-report-title"),
            date: day.to_string(),
            date_text: t.date(day),
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
            left_out: left_out(sheet, &score, t),
            calculation: parts(sheet, &score, t),
            total_steps: total(&score, t),
            method: vec![t.get("quickcheck-method-self"), t.get("quickcheck-method-unknown")],
            history: Vec::new(),
            comparison: Vec::new(),
            catalogue_version: catalogue_version(sheet, t),
            catalogue_hash: String::new(),
            snapshot_hash: String::new(),
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

fn catalogue_version(sheet: &Sheet, t: &Translator) -> String {
    let published = &sheet.catalogue.published_on;
    let day = published.parse::<Day>().map_or_else(|_| published.clone(), |day| t.date(day));
    let version = sheet.catalogue.version.as_str();
    t.with2("quickcheck-catalogue-version", "version", version, "day", day)
}

/// Questions that do not count, each with why: by a rule, by the town's own reason, or with the question
/// before it.
fn left_out(sheet: &Sheet, score: &Score<'_>, t: &Translator) -> Vec<String> {
    score
        .lines()
        .filter_map(|line| {
            let reason = match line.standing {
                Standing::RuledOut => rule(sheet, line, t),
                Standing::NotApplicable => not_applicable(sheet, line, t),
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

fn not_applicable(sheet: &Sheet, line: &QuestionLine<'_>, t: &Translator) -> String {
    match sheet.reasons.get(&line.question.id) {
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
