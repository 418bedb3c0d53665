//! How long all figures of five waves with every municipality of Germany take, beside sorting the same
//! values; prints seconds as JSON.

use std::hint::black_box;
use std::time::Instant;

use anyhow::{Result, ensure};
use willkommen::ids::{MunicipalityId, SnapshotId};
use willkommen::quickcheck::benchmark::{Earlier, Measure, Member, published};
use willkommen::region::SizeClass;

const TOWNS: usize = 10_754;
const WAVES: usize = 5;
const MEASURES: usize = 11;

fn main() -> Result<()> {
    let towns: Vec<MunicipalityId> = (0..TOWNS).map(|_| MunicipalityId::new()).collect();
    let waves: Vec<Vec<Member>> = (0..WAVES).map(|wave| members(&towns, wave)).collect();
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
        ensure!(!cuts.is_empty(), "every wave publishes something");
        earlier.push(Earlier { members, cuts });
    }
    println!("{{\"bare\":{bare},\"ours\":{}}}", begun.elapsed().as_secs_f64());
    Ok(())
}

/// Everybody submits anew in every wave; most municipalities are small.
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
