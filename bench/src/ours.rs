//! How long the product takes to score the Quick-Checks of 59 municipalities, all questions answered;
//! prints milliseconds, and microseconds for one of them, as JSON.

use std::hint::black_box;
use std::path::Path;
use std::time::Instant;

use anyhow::{Context, Result, ensure};
use willkommen::quickcheck::{Answer, Answers, Attributes, Catalogue, Variant, score};

const TOWNS: u8 = 59;
const TIMES: usize = 101;

fn main() -> Result<()> {
    let regions = Path::new(env!("CARGO_MANIFEST_DIR")).join("../regions");
    let catalogue = largest(&regions)?;
    let towns: Vec<Answers> = (0..TOWNS).map(|town| answers(&catalogue, town)).collect();
    let attributes = Attributes::new();
    let mut millis = Vec::with_capacity(TIMES);
    for _ in 0..TIMES {
        let begun = Instant::now();
        for town in &towns {
            let score = black_box(score(&catalogue, Variant::Full, &attributes, town));
            ensure!(score.total().is_some(), "every municipality has a result");
        }
        millis.push(begun.elapsed().as_secs_f64() * 1000.0);
    }
    millis.sort_by(f64::total_cmp);
    let p50 = millis[TIMES / 2];
    println!("{{\"p50\":{p50},\"one\":{}}}", p50 * 1000.0 / f64::from(TOWNS));
    Ok(())
}

/// The catalogue with the most questions.
fn largest(regions: &Path) -> Result<Catalogue> {
    let mut all = Vec::new();
    for folder in std::fs::read_dir(regions)? {
        all.push(Catalogue::read(&folder?.path())?);
    }
    all.into_iter().max_by_key(|catalogue| catalogue.question.len()).context("a region pack")
}

fn answers(catalogue: &Catalogue, town: u8) -> Answers {
    let levels = (town..).map(|number| Answer::Level(number % 5));
    catalogue.questions(Variant::Full).map(|question| question.id.clone()).zip(levels).collect()
}
