//! LimeSurvey's survey structure (`.lss`): the rows of its database tables as XML.

mod read;
mod rows;

pub use read::read;
