//! What comes back from the town halls: answers, conversations, interest, and examples that others may
//! see.

mod rules;
mod store;

pub use rules::{Answer, Known, Obstacle, Way, Wish, approach_order, days_between, latest};
pub use store::{
    AnswerRow, ContactNote, Example, Interest, TABLES, answers, answers_of, contacts, contacts_of,
    example_of, examples, express, forget_interest, interest_of, interests, note, note_contact, offer, sweep,
    take_back,
};
