//! What a conference or a round table asks of the text: amendments, decided on the spot, and
//! conditions and remarks, answered in the final polish.

mod store;

pub use store::{
    Amendment, Condition, TABLES, add_amendment, add_condition, amendments, answer, condition, conditions,
    conditions_of, decide, unanswered,
};
