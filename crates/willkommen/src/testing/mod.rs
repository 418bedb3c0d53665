//! Only compiled for tests: a small region with its cast, browsers that click, and the checks that
//! hold over the whole product.

mod account_service;
mod answers;
mod approach;
mod benchmark;
mod browser;
mod called_off;
mod campaign;
mod catalogue;
mod catalogue_texts;
mod conferences_faults;
mod consensus;
mod conventions;
mod declaration_paths;
mod documents;
mod evidence;
mod exchange;
mod faults;
mod governance;
mod handover;
mod journal;
mod journey;
mod keeping;
mod long_term;
mod mails;
mod matrix;
mod not_applicable;
mod oparl;
mod paper;
mod participation;
mod plan;
mod recognition;
mod recognition_over_time;
mod round;
mod seals;
mod several_signatures;
mod single_sign_on;
mod snapshot;
mod snapshots;
mod town_halls_side;
mod website_check;
mod whole_programme;
mod witnesses;
mod world;

pub use browser::Browser;
pub use world::World;
