//! Only compiled for tests: a small region with its cast, browsers that click, and the checks that
//! hold over the whole product.

mod account_service;
mod approach;
mod browser;
mod called_off;
mod campaign;
mod conferences_faults;
mod conventions;
mod declaration_paths;
mod documents;
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
mod oparl;
mod participation;
mod seals;
mod several_signatures;
mod single_sign_on;
mod snapshots;
mod town_halls_side;
mod whole_programme;
mod witnesses;
mod world;

pub use browser::Browser;
pub use world::World;
