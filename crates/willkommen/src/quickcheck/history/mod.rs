//! The rounds of a municipality side by side (Verlauf): each as it was weighted then, and as it would be
//! weighted today. Core and full check are two series. Reads snapshots, owns nothing.

mod course;
mod rounds;
mod rules;

pub use course::Course;
pub use rounds::show;
