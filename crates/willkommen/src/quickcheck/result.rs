//! `GET /quickcheck/result`: the next steps first, then the values; below them the comparison.
//!
//! Shown is what was submitted last. While the check is taken up again, its picture so far is there on
//! request, and says that it is provisional.

use std::collections::BTreeMap;

use askama::Template;
use axum::extract::{Query, State};
use axum::response::Response;
use platform::Result;
use platform::texts::Translator;
use platform::web::see_other;

use super::benchmark::Comparison;
use super::catalogue::{Effort, Measure, Variant};
use super::rules::{FieldScore, Score, Standing, shown, suggestions};
use super::store::Kept;
use super::unclear::{self, Unclear};
use super::variant::{Wish, name};
use super::{Sheet, Snapshot, not_applicable, round, snapshot, store};
use crate::app::App;
use crate::ids::MunicipalityId;
use crate::layout::{Frame, html};
use crate::people::{Role, Town};

/// One of the three next steps.
pub struct Step<'a> {
    pub measure: &'a Measure,
    pub effort: String,
    pub gain: String,
    pub is_adopted: bool,
}

/// A bar of the chart and a row of its table.
pub struct Bar {
    pub number: u32,
    pub title: String,
    pub weight: u32,
    /// Rounded, 0 to 100; nothing when open.
    pub percent: Option<i64>,
    pub text: String,
    pub points: String,
    pub attainable: String,
    pub is_gap: bool,
}

/// The result of one variant, to change over to.
struct Series {
    word: &'static str,
    title: String,
    is_shown: bool,
}

#[derive(Template)]
#[template(path = "quickcheck/result.html")]
struct ResultPage<'a> {
    frame: Frame,
    town: String,
    completed_on: String,
    steps: Vec<Step<'a>>,
    total: Option<i64>,
    bars: Vec<Bar>,
    strengths: Vec<String>,
    gaps: Vec<String>,
    unclear: Vec<Unclear>,
    summary: String,
    is_lead: bool,
    is_complete: bool,
    /// The word of the variant shown.
    variant: &'static str,
    /// The results that there are; empty where there is nothing to choose from.
    series: Vec<Series>,
    /// Questions that are left out until the agency has confirmed it.
    waiting: Vec<String>,
    /// Whether answers are being changed since the last submission, or before the first one.
    is_running: bool,
    /// Whether this is the picture so far, and not what was submitted.
    is_provisional: bool,
    /// With the other municipalities; only beside what was submitted.
    comparison: Option<Comparison>,
    has_website_check: bool,
    /// What there is to say to the project lead about the next round.
    round: Option<round::Notice>,
}

/// The result.
pub async fn show(
    State(app): State<App>,
    frame: Frame,
    town: Town,
    Query(wish): Query<Wish>,
) -> Result<Response> {
    let municipality = frame.municipality()?.clone();
    let Some(live) = Sheet::find(&app, &municipality).await? else {
        return Ok(see_other(&frame.to("/guidance")));
    };
    let mut submitted = Sheet::submitted(&app, &municipality, wish.variant()).await?;
    if submitted.is_none() && wish.variant().is_some_and(|wished| wished != live.check.variant()) {
        // What is wished for is not there at all: then what was submitted last, and not what is being answered.
        submitted = Sheet::submitted(&app, &municipality, None).await?;
    }
    let is_running = live.check.completed_at.is_none();
    let is_provisional = is_running && wish.is_provisional();
    let (sheet, newest) = match submitted {
        Some((sheet, snapshot)) if !is_provisional => (sheet, Some(snapshot)),
        _ => (live, None),
    };
    let (score, comparison) = match &newest {
        Some(snapshot) => {
            let is_lead = town.staff.role == Role::Lead;
            let comparison = Comparison::of(&app, &frame, snapshot, is_lead).await?;
            (snapshot.score(&sheet.catalogue)?, Some(comparison))
        }
        None => (sheet.score(), None),
    };
    let t = &frame.t;
    let adopted = crate::measures::codes(app.db.read(), town.municipality).await?;
    let (kept, waiting) = match &newest {
        Some(snapshot) => beside(&app, snapshot).await?,
        None => {
            let c = app.db.read();
            let waiting = not_applicable::unconfirmed(c, sheet.check.id, &sheet.answers).await?;
            (store::kept(c, sheet.check.id).await?, waiting)
        }
    };
    let is_complete = !is_provisional && sheet.check.completed_at.is_some();
    let round = match is_complete && town.staff.role == Role::Lead {
        true => round::notice(&app, &frame, sheet.check.variant()).await?,
        false => None,
    };
    let page = ResultPage {
        town: sheet.town.full_name(),
        completed_on: sheet.check.completed_at.map(|at| t.date(app.clock.day(at))).unwrap_or_default(),
        steps: if is_complete { steps(&sheet, t, &adopted) } else { Vec::new() },
        total: score.total().map(shown),
        bars: bars(&score, t),
        strengths: strengths(&score, t),
        gaps: gaps(&score, t),
        unclear: unclear::of(&frame, &score, &kept),
        summary: summary(&score, t),
        is_lead: town.staff.role == Role::Lead,
        is_complete,
        variant: sheet.check.variant().word(),
        series: match is_complete {
            true => series(&app, &frame, town.municipality, sheet.check.variant()).await?,
            false => Vec::new(),
        },
        waiting: sheet
            .catalogue
            .question
            .iter()
            .filter(|question| waiting.contains(&question.id))
            .map(|question| format!("{} {}", question.number, question.text.get(t.lang)))
            .collect(),
        is_running,
        is_provisional,
        comparison,
        has_website_check: super::website::is_offered(&app),
        round,
        frame,
    };
    html(&page)
}

/// What stands beside a submitted result: what was said about its answers, unless they are being changed since,
/// and which of the questions that it leaves out the agency has not decided on yet.
async fn beside(app: &App, snapshot: &Snapshot) -> Result<(BTreeMap<String, Kept>, Vec<String>)> {
    let (c, check) = (app.db.read(), snapshot.quick_check);
    let completed_at = store::by_id(c, check).await?.and_then(|check| check.completed_at);
    let kept = match completed_at == Some(snapshot.submitted_at) {
        true => store::kept(c, check).await?,
        false => BTreeMap::new(),
    };
    Ok((kept, not_applicable::still_waiting(c, snapshot).await?))
}

/// The results of a municipality to choose from, once both variants were submitted.
async fn series(
    app: &App,
    frame: &Frame,
    municipality: MunicipalityId,
    present: Variant,
) -> Result<Vec<Series>> {
    let mut found = Vec::new();
    for variant in Variant::ALL {
        if snapshot::newest(app.db.read(), municipality, *variant).await?.is_some() {
            let title = frame.t.get(name(*variant));
            found.push(Series { word: variant.word(), title, is_shown: *variant == present });
        }
    }
    if found.len() < 2 {
        found.clear();
    }
    Ok(found)
}

/// The three measures with the best gain per effort.
pub fn steps<'a>(sheet: &'a Sheet, t: &Translator, adopted: &[String]) -> Vec<Step<'a>> {
    suggestions(&sheet.catalogue, sheet.check.variant(), &sheet.attributes, &sheet.answers)
        .into_iter()
        .take(3)
        .map(|found| Step {
            effort: effort(found.measure.effort, t),
            gain: gain_in_words(t, found.gain),
            is_adopted: adopted.contains(&found.measure.code),
            measure: found.measure,
        })
        .collect()
}

/// A gain in points, in words.
pub fn gain_in_words(t: &Translator, gain: f64) -> String {
    t.with2("quickcheck-gain", "points", t.decimal(gain, 1), "many", t.count(gain, 1))
}

/// The effort in words.
pub fn effort(effort: Effort, t: &Translator) -> String {
    t.get(match effort {
        Effort::S => "quickcheck-effort-s",
        Effort::M => "quickcheck-effort-m",
        Effort::L => "quickcheck-effort-l",
    })
}

/// The fields as bars.
pub fn bars(score: &Score<'_>, t: &Translator) -> Vec<Bar> {
    score.fields.iter().map(|field| bar(field, t)).collect()
}

fn bar(score: &FieldScore<'_>, t: &Translator) -> Bar {
    let percent = score.percent().map(shown);
    let text = match percent {
        Some(percent) => t.with("quickcheck-comparison-percent", "n", percent),
        None if score.is_open() => t.get("quickcheck-open"),
        None => t.get("quickcheck-not-applicable"),
    };
    Bar {
        number: score.field.number,
        title: score.field.title.get(t.lang).clone(),
        weight: score.field.weight,
        text,
        points: percent.map_or_else(|| "–".into(), |_| t.decimal(score.points, 2)),
        attainable: percent.map_or_else(|| "–".into(), |_| t.decimal(score.attainable, 2)),
        is_gap: percent.is_some_and(|percent| percent < 50),
        percent,
    }
}

/// What stands at level 3 or 4, in the words of the catalogue.
pub fn strengths(score: &Score<'_>, t: &Translator) -> Vec<String> {
    at_levels(score, t, &[4, 3], 4)
}

/// What stands at level 0 or 1, heaviest first.
pub fn gaps(score: &Score<'_>, t: &Translator) -> Vec<String> {
    at_levels(score, t, &[0, 1], 4)
}

fn at_levels(score: &Score<'_>, t: &Translator, levels: &[u8], most: usize) -> Vec<String> {
    let mut found: Vec<_> = score
        .lines()
        .filter_map(|line| match line.standing {
            Standing::Level(level) => {
                let rank = levels.iter().position(|wanted| *wanted == level)?;
                Some((rank, std::cmp::Reverse(line.question.weight), line.question, level))
            }
            _ => None,
        })
        .collect();
    found.sort_by_key(|(rank, weight, ..)| (*rank, *weight));
    found
        .into_iter()
        .take(most)
        .map(|(.., question, level)| {
            let text = &question.levels.get(t.lang)[usize::from(level)];
            format!("{} {text}", question.text.get(t.lang))
        })
        .collect()
}

/// Questions that are open or answered with "weiß ich nicht".
pub fn open(score: &Score<'_>, t: &Translator) -> Vec<String> {
    score
        .lines()
        .filter(|line| matches!(line.standing, Standing::Open | Standing::Unknown))
        .map(|line| format!("{} {}", line.question.number, line.question.text.get(t.lang)))
        .collect()
}

/// The chart in one sentence: highest, lowest, missing.
pub fn summary(score: &Score<'_>, t: &Translator) -> String {
    let mut valued: Vec<_> =
        score.fields.iter().filter_map(|field| Some((field.percent()?, field.field))).collect();
    valued.sort_by(|one, two| two.0.total_cmp(&one.0));
    let (Some(first), Some(last)) = (valued.first(), valued.last()) else {
        return t.get("quickcheck-summary-none");
    };
    if shown(first.0) == shown(last.0) {
        return t.with("quickcheck-summary-equal", "percent", shown(first.0));
    }
    let values = [
        ("best", first.1.title.get(t.lang).into()),
        ("high", shown(first.0).into()),
        ("least", last.1.title.get(t.lang).into()),
        ("low", shown(last.0).into()),
    ];
    let ties = valued.iter().filter(|(percent, _)| shown(*percent) == shown(last.0)).count();
    let mut text = if ties > 1 {
        let values = [("n", ties.into()), ("low", shown(last.0).into())];
        let best = [("best", first.1.title.get(t.lang).into()), ("high", shown(first.0).into())];
        format!("{} {}", t.all("quickcheck-summary-best", &best), t.all("quickcheck-summary-least", &values))
    } else {
        t.all("quickcheck-summary", &values)
    };
    let open = score.fields.iter().filter(|field| field.is_open()).count();
    if open > 0 {
        text.push(' ');
        text.push_str(&t.with("quickcheck-summary-open", "n", open));
    }
    text
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use platform::texts::Lang;

    use super::*;

    #[test]
    fn one_point_is_no_points() {
        let texts = Arc::new(crate::texts::read().unwrap());
        let [de, en] = [Lang::De, Lang::En].map(|lang| Translator::new(Arc::clone(&texts), lang));
        let german = [0.99, 1.0, 2.5].map(|gain| gain_in_words(&de, gain));
        assert_eq!(
            german,
            ["+ 1 Punkt im Gesamtwert", "+ 1 Punkt im Gesamtwert", "+ 2,5 Punkte im Gesamtwert"]
        );
        assert_eq!(gain_in_words(&en, 1.0), "+ 1 point in the total");
    }
}
