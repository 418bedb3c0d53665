//! The Quick-Check on paper: forms to fill in by hand and to type in afterwards, and what goes to the
//! committee.

mod data;
pub mod form;
pub mod report;
pub mod rules;
pub mod summary;
pub mod typing;
