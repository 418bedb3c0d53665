//! The score of every field and the total of every town: one SQL statement on a table of answers, and
//! a loop over arrays.

use std::hint::black_box;
use std::time::Instant;

use anyhow::Result;
use serde_json::json;
use sqlx::{Connection as _, Executor as _, Row as _, SqliteConnection};

const TOWNS: usize = 59;
const QUESTIONS: usize = 46;
const FIELDS: usize = 10;
const TIMES: usize = 101;
/// One round of the loop is too short for the clock.
const OFTEN: u32 = 1000;

const SCORE: &str = "with scored as (select town, field, 100.0 * sum(level * weight) / sum(4 * weight) as percent \
       from answer group by town, field) \
     select town, avg(percent) as total from scored group by town order by town";

/// Measures the statement on 59 towns with 46 answers each.
pub async fn run() -> Result<()> {
    let mut connection = SqliteConnection::connect("sqlite::memory:").await?;
    connection
        .execute(
            "create table answer (town integer, field integer, question integer, level integer, weight integer, \
             primary key (town, question))",
        )
        .await?;
    for town in 0..TOWNS {
        for question in 0..QUESTIONS {
            sqlx::query("insert into answer values ($1, $2, $3, $4, $5)")
                .bind(i64::try_from(town)?)
                .bind(i64::try_from(question % FIELDS)?)
                .bind(i64::try_from(question)?)
                .bind(i64::try_from((town * 7 + question * 3) % 5)?)
                .bind(i64::try_from(1 + question % 3)?)
                .execute(&mut connection)
                .await?;
        }
    }
    let mut millis = Vec::with_capacity(TIMES);
    for _ in 0..TIMES {
        let begun = Instant::now();
        let rows = connection.fetch_all(SCORE).await?;
        anyhow::ensure!(rows.len() == TOWNS && rows[0].get::<f64, _>("total") > 0.0, "a line per town");
        millis.push(begun.elapsed().as_secs_f64() * 1000.0);
    }
    millis.sort_by(f64::total_cmp);
    println!("{}", json!({ "p50": millis[TIMES / 2], "loop": bare_loop() }));
    Ok(())
}

/// Microseconds of the least that scoring one town asks for: a loop over levels, weights and fields.
fn bare_loop() -> f64 {
    let levels: Vec<f64> = (0_u8..46).map(|question| f64::from(question * 3 % 5)).collect();
    let weights: Vec<f64> = (0_u8..46).map(|question| f64::from(1 + question % 3)).collect();
    let mut micros = Vec::with_capacity(TIMES);
    for _ in 0..TIMES {
        let begun = Instant::now();
        for _ in 0..OFTEN {
            let (mut reached, mut attainable) = ([0.0; FIELDS], [0.0; FIELDS]);
            for (question, (level, weight)) in black_box(&levels).iter().zip(black_box(&weights)).enumerate()
            {
                reached[question % FIELDS] += level / 4.0 * weight;
                attainable[question % FIELDS] += weight;
            }
            black_box(reached.iter().zip(attainable).map(|(points, most)| points / most).sum::<f64>());
        }
        micros.push(begun.elapsed().as_secs_f64() * 1_000_000.0 / f64::from(OFTEN));
    }
    micros.sort_by(f64::total_cmp);
    micros[TIMES / 2]
}
