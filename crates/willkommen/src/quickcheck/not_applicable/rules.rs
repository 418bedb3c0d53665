//! What becomes of a reason, and how one is refused; pure.

use platform::Refusal;
use platform::web::form::line;

platform::words! {
    /// Where a question that does not apply stands with the agency.
    pub enum State {
        /// The agency has not looked at the reason yet.
        Requested = "requested",
        /// It agrees.
        Confirmed = "confirmed",
        /// It does not: the question is open.
        Refused = "refused",
    }
}

/// The fewest and the most characters of a reason to refuse.
const LEAST: usize = 10;
const MOST: usize = 500;

/// Why a reason is refused, for the municipality to read.
///
/// # Errors
/// Less than ten characters help nobody; more than 500 are too many.
pub fn refusal(typed: &str, field: String) -> Result<String, Refusal> {
    let text = line(typed, MOST + 1);
    match text.chars().count() {
        length if length < LEAST => {
            Err(Refusal::field(field, "quickcheck-not-applicable-refusal-short").with("least", LEAST))
        }
        length if length > MOST => {
            Err(Refusal::field(field, "quickcheck-not-applicable-refusal-long").with("most", MOST))
        }
        _ => Ok(text),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_refusal_says_why() {
        let field = || "reason".to_owned();
        assert!(refusal("nein  nein", field()).is_err(), "nine characters");
        assert_eq!(refusal("nein, nein", field()), Ok("nein, nein".to_owned()));
        assert!(refusal(&"x".repeat(500), field()).is_ok());
        assert!(refusal(&"x".repeat(501), field()).is_err());
    }
}
