//! Willkommen: the open platform with which a region welcomes its newcomers well.
//!
//! One folder per capability, named with the programme's own word; `routes.rs` lists what the
//! product can do, `reactions.rs` what follows from what.

pub mod anchors;
pub mod app;
pub mod backup;
pub mod config;
pub mod deletions;
pub mod demo;
pub mod export;
pub mod house_seal;
pub mod ids;
pub mod inspection;
pub mod migrations;
pub mod proofs;
pub mod reactions;
pub mod routes;
pub mod serve;
pub mod texts;
pub mod verification;
pub mod workers;

pub mod accessibility;
pub mod conferences;
pub mod dashboard;
pub mod declaration;
pub mod guidance;
pub mod invitations;
pub mod journal;
pub mod layout;
pub mod legal;
pub mod measures;
pub mod outbox;
pub mod participation;
pub mod people;
pub mod programme;
pub mod quickcheck;
pub mod recognition;
pub mod region;
pub mod resolution;
pub mod vouchers;

#[cfg(test)]
mod testing;
