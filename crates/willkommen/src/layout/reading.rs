//! Whether a public form was filled by a machine: it fills a field that people do not see, or sends the form
//! faster than anybody can read the page. Nobody has to solve a riddle.

use platform::secret::same;

use crate::app::App;

/// Nobody reads a page and fills its form in less than so many seconds.
const LEAST_SECONDS: i64 = 3;

/// The moment at which a page is opened, sealed, for a field of its form.
#[must_use]
pub fn opened_now(app: &App) -> String {
    let now = app.clock.now().0.to_string();
    format!("{now}.{}", mark(app, &now))
}

/// Whether a machine has sent the form of a page: `trap` is the field that people do not see, `opened` what
/// [`opened_now`] gave.
#[must_use]
pub fn is_machine(app: &App, trap: &str, opened: &str) -> bool {
    is_filled_by_machine(trap, seconds_since(app, opened))
}

const fn is_filled_by_machine(trap: &str, seconds: i64) -> bool {
    !trap.is_empty() || seconds < LEAST_SECONDS
}

/// How many seconds ago a page was opened; none when nobody opened one.
fn seconds_since(app: &App, opened: &str) -> i64 {
    let Some((moment, sealed)) = opened.split_once('.') else { return 0 };
    let is_ours = same(&mark(app, moment), sealed);
    let at: i64 = moment.parse().unwrap_or(i64::MAX);
    if is_ours { (app.clock.now().0.saturating_sub(at)) / 1_000_000 } else { 0 }
}

fn mark(app: &App, moment: &str) -> String {
    app.key.seal_hex("since", moment)[..32].to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn machines_fill_everything_at_once() {
        assert!(is_filled_by_machine("http://x.example", 60));
        assert!(is_filled_by_machine("", 1));
        assert!(!is_filled_by_machine("", 3));
    }
}
