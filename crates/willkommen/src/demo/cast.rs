//! The cast: whom one can be in the demo, as the region pack names them.

use std::path::Path;

use anyhow::{Context, Result};
use serde::Deserialize;

use crate::region::{Local, pack};

/// Whom one can be in the demo.
pub const KEYS: &[&str] = &["agency", "agency-second", "mayor", "lead", "clerk", "partner", "operator"];

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Cast {
    person: Vec<Member>,
}

/// Somebody one can be.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Member {
    /// One of [`KEYS`].
    pub key: String,
    /// The role's word.
    pub role: String,
    /// Name.
    pub name: String,
    /// Office mail; the way to sign in.
    pub mail: String,
    /// Function.
    pub function: Local,
    /// The official key of the municipality of a mayor, project lead or clerk.
    pub ags: Option<String>,
}

/// Everybody.
///
/// # Errors
/// The first fault of the file, by line.
pub fn all(region: &Path) -> Result<Vec<Member>> {
    Ok(pack::read::<Cast>(region, "demo/cast.toml")?.person)
}

/// One of them.
///
/// # Errors
/// When nobody has this key.
pub fn member(region: &Path, key: &str) -> Result<Member> {
    let member = all(region)?.into_iter().find(|member| member.key == key);
    member.with_context(|| format!("one of: {}", KEYS.join(", ")))
}
