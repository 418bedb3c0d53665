//! How long all figures of five waves take, in the region, in a larger one and in all of Germany, beside
//! sorting the same values; prints seconds as JSON.

use std::hint::black_box;
use std::time::Instant;

use anyhow::{Result, ensure};
use willkommen::ids::{MunicipalityId, SnapshotId};
use willkommen::quickcheck::benchmark::{Earlier, Measure, Member, published};
use willkommen::region::SizeClass;

const TOWNS: [usize; 3] = [59, 1_000, 10_754];
const WAVES: usize = 5;
const MEASURES: usize = 11;

fn main() -> Result<()> {
    let rows = TOWNS.iter().map(|count| {
        let (bare, ours) = timed(*count)?;
        Ok(format!("{{\"towns\":{count},\"bare\":{bare},\"ours\":{ours}}}"))
    });
    println!("[{}]", rows.collect::<Result<Vec<_>>>()?.join(","));
    Ok(())
}

fn timed(count: usize) -> Result<(f64, f64)> {
    let waves = waves(count);
    let measures: Vec<Measure> = (0..MEASURES)
        .map(|place| Measure {
            key: format!("F{place:02}"),
            questions: (1..=5).map(|question| format!("Q{place:02}{question:02}")).collect(),
            possible: (0..=100).collect(),
        })
        .collect();

    let begun = Instant::now();
    for members in &waves {
        for place in 0..MEASURES {
            for class in SizeClass::ALL {
                let of_class = members.iter().filter(|member| member.class == *class);
                let mut values: Vec<i64> = of_class.filter_map(|member| member.points[place]).collect();
                values.sort_unstable();
                black_box(values);
            }
        }
    }
    let bare = begun.elapsed().as_secs_f64();

    let begun = Instant::now();
    let mut earlier: Vec<Earlier> = Vec::new();
    for members in waves {
        let cuts = published(&members, &measures, &earlier);
        ensure!(count < 1_000 || !cuts.is_empty(), "every wave of many publishes something");
        earlier.push(Earlier { members, cuts });
    }
    Ok((bare, begun.elapsed().as_secs_f64()))
}

/// In every wave a third of the municipalities still stands with what it has submitted before, as in life.
fn waves(count: usize) -> Vec<Vec<Member>> {
    let towns: Vec<MunicipalityId> = (0..count).map(|_| MunicipalityId::new()).collect();
    let mut waves: Vec<Vec<Member>> = Vec::new();
    for wave in 0..WAVES {
        let mut members = members(&towns, wave);
        if let Some(before) = waves.last() {
            for (place, member) in members.iter_mut().enumerate() {
                if (place / 100 + wave) % 3 == 0 {
                    member.clone_from(&before[place]);
                }
            }
        }
        waves.push(members);
    }
    waves
}

/// Everybody submits anew; most municipalities are small.
fn members(towns: &[MunicipalityId], wave: usize) -> Vec<Member> {
    let member = |(place, town): (usize, &MunicipalityId)| Member {
        town: *town,
        snapshot: SnapshotId::new(),
        class: match place % 100 {
            0..70 => SizeClass::A,
            70..90 => SizeClass::B,
            90..98 => SizeClass::C,
            _ => SizeClass::D,
        },
        points: (0..MEASURES).map(|measure| Some(points(place, measure, wave))).collect(),
    };
    towns.iter().enumerate().map(member).collect()
}

fn points(place: usize, measure: usize, wave: usize) -> i64 {
    ((place * 7_919 + measure * 104_729 + wave * 1_299_709) % 101) as i64
}
