//! Only compiled for tests: a small region with its cast, browsers that click, and the checks that
//! hold over the whole product.

mod browser;
mod conventions;
mod documents;
mod faults;
mod journal;
mod journey;
mod mails;
mod matrix;
mod snapshots;
mod world;

pub use browser::Browser;
pub use world::World;
