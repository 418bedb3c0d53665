//! What every capability stands on: web, database, texts, mail, files, time and chance.
//!
//! This crate knows no word of the programme; Cargo keeps it so.

pub mod alone;
pub mod chance;
mod checkpoint;
pub mod clock;
pub mod code;
pub mod db;
pub mod dump;
pub mod files;
pub mod gather;
pub mod http;
pub mod kept;
pub mod limit;
pub mod mail;
mod notes;
pub mod secret;
pub mod texts;
pub mod web;
pub mod words;

pub use web::error::{Error, Refusal, Result};
