//! The value of a full check as it counts for recognition, beside the one that the municipality has itself.

pub mod rules;
