//! The typesetter alone: templates and data in one process, no rows, no files.

use std::path::PathBuf;
use std::time::Instant;

use anyhow::{Context, Result};
use print::Sheet;
use qrcode::QrCode;
use qrcode::render::svg;
use serde_json::{Value, json};

/// What is set.
#[derive(clap::Args)]
pub struct Wish {
    /// The template.
    #[arg(long)]
    template: PathBuf,
    /// Its data; entries of `letters` get a code and an address of their own.
    #[arg(long)]
    data: PathBuf,
    /// The picture for `/mark.svg` and `/emblem.svg`.
    #[arg(long)]
    picture: PathBuf,
    /// How many, one after another.
    #[arg(long, default_value_t = 1)]
    count: usize,
}

/// Sets the documents, and prints how long it took.
pub fn run(wish: &Wish) -> Result<()> {
    let template = std::fs::read_to_string(&wish.template)?;
    let picture = std::fs::read(&wish.picture)?;
    let data: Value = serde_json::from_slice(&std::fs::read(&wish.data)?).context("the data")?;
    let begun = Instant::now();
    let mut first = 0.0;
    let mut bytes = 0;
    for number in 0..wish.count {
        bytes += set(&template, data.clone(), &picture, number)?.len();
        if number == 0 {
            first = begun.elapsed().as_secs_f64();
        }
    }
    let total = begun.elapsed().as_secs_f64();
    // The first one loads fonts and fills the caches; the rest is what a long batch costs.
    let warm = (total - first) / (wish.count.saturating_sub(1).max(1)) as f64;
    println!("{}", json!({ "first": first, "warm": warm, "total": total, "bytes": bytes, "peak": peak()? }));
    Ok(())
}

fn set(template: &str, mut data: Value, picture: &[u8], number: usize) -> Result<Vec<u8>> {
    let mut pictures =
        vec![("/mark.svg".to_owned(), picture.to_vec()), ("/emblem.svg".to_owned(), picture.to_vec())];
    if let Some(letter) = data.pointer_mut("/letters/0") {
        letter["recipient"] = json!([format!("Recipient {number}")]);
        letter["code"] = json!(format!("{number:04} {number:04} {number:04}"));
        let code =
            QrCode::with_error_correction_level(format!("http://localhost/e/{number}"), qrcode::EcLevel::M)?;
        let picture: String = code.render::<svg::Color<'_>>().min_dimensions(200, 200).build();
        pictures.push(("/qr-0.svg".into(), picture.into_bytes()));
    }
    Sheet { template, data: data.to_string(), pictures }.print()
}

/// How much of a core this process has used so far, in seconds.
pub fn cpu_seconds() -> Result<f64> {
    let stat = std::fs::read_to_string("/proc/self/stat")?;
    // After the name, which may hold blanks: state is the first field, times the 12th and 13th.
    let fields: Vec<&str> = stat.rsplit(')').next().unwrap_or_default().split_whitespace().collect();
    let ticks: f64 = fields[11].parse::<f64>()? + fields[12].parse::<f64>()?;
    Ok(ticks / 100.0)
}

/// The most memory this process has held, in megabytes.
fn peak() -> Result<f64> {
    let status = std::fs::read_to_string("/proc/self/status")?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).context("VmHWM")?;
    let kilobytes: f64 = line.trim().trim_end_matches(" kB").parse()?;
    Ok(kilobytes / 1024.0)
}
