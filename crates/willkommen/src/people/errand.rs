//! A sign-in that is under way at the account service: what the visitor's cookie holds between leaving and
//! coming back.
//!
//! The cookie is made of chance, language, time and where the visitor wanted to go. The three values of the
//! protocol are made from all of it with the installation's key, so none of them lies in the browser, and
//! whoever changes a letter of the cookie comes back with a state that does not fit.

use platform::clock::Moment;
use platform::secret::{Key, same};
use platform::texts::Lang;

use super::rules::{ERRAND_MINUTES, own_path};

/// The longest path that is kept; a longer one leads to the start page.
const MOST_PATH: usize = 500;

/// A sign-in that is under way.
pub struct Errand {
    /// What the cookie holds.
    pub cookie: String,
    /// The language of the pages.
    pub lang: Lang,
    /// Where the visitor wanted to go; empty for the start page.
    pub next: String,
}

impl Errand {
    /// A new one.
    pub fn begin(lang: Lang, next: &str, now: Moment) -> Self {
        let next = path(next);
        let cookie = format!("{}.{}.{}.{next}", platform::chance::token(), lang.word(), now.0);
        Self { cookie, lang, next }
    }

    /// Reads a cookie; nothing when it is too old or none of ours. Whether it is unchanged is told by
    /// [`Errand::fits`] alone.
    pub fn read(cookie: &str, now: Moment) -> Option<Self> {
        let mut parts = cookie.splitn(4, '.');
        let (_chance, lang, begun_at, next) = (parts.next()?, parts.next()?, parts.next()?, parts.next()?);
        let begun_at = Moment(begun_at.parse().ok()?);
        let is_young = begun_at <= now && now < begun_at.plus_minutes(ERRAND_MINUTES);
        let read = Self { cookie: cookie.to_owned(), lang: Lang::from_word(lang)?, next: path(next) };
        is_young.then_some(read)
    }

    /// What the service sends back, so that nobody else's answer is taken for this one's.
    pub fn state(&self, key: &Key) -> String {
        key.seal_hex("account-state", &self.cookie)
    }

    /// Whether an answer belongs to this errand, and the cookie is as it was made.
    pub fn fits(&self, key: &Key, state: &str) -> bool {
        same(&self.state(key), state)
    }

    /// What stands in the token of this sign-in and of no other.
    pub fn nonce(&self, key: &Key) -> String {
        key.seal_hex("account-nonce", &self.cookie)
    }

    /// What proves that whoever redeems the code is whoever has asked for it (PKCE).
    pub fn verifier(&self, key: &Key) -> String {
        key.seal_hex("account-verifier", &self.cookie)
    }
}

fn path(next: &str) -> String {
    own_path(next).filter(|next| next.len() <= MOST_PATH).unwrap_or_default().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key() -> Key {
        let file = std::env::temp_dir().join(platform::chance::token());
        let key = Key::make(&file).unwrap();
        std::fs::remove_file(file).unwrap();
        key
    }

    #[test]
    fn an_errand_comes_back_as_it_went() {
        let (now, key) = (Moment(1_000_000), key());
        let went = Errand::begin(Lang::En, "/en/measures/x.y", now);
        let back = Errand::read(&went.cookie, now.plus_minutes(9)).unwrap();
        assert_eq!((back.lang.word(), back.next.as_str()), ("en", "/en/measures/x.y"));
        assert!(back.fits(&key, &went.state(&key)) && !back.fits(&key, "") && !back.fits(&key, "x"));
        assert!(Errand::read(&went.cookie, now.plus_minutes(10)).is_none(), "too old");
        assert!(Errand::read(&went.cookie, Moment(0)).is_none(), "from the future");
        let other = Errand::begin(Lang::En, "/en/measures/x.y", now);
        assert!(!back.fits(&key, &other.state(&key)));
        assert_ne!(went.nonce(&key), went.verifier(&key));
    }

    #[test]
    fn a_changed_cookie_fits_no_answer() {
        let (now, key) = (Moment(1_000_000), key());
        let went = Errand::begin(Lang::De, "/de/guidance", now);
        let changed = went.cookie.replace("guidance", "measures");
        let back = Errand::read(&changed, now).unwrap();
        assert!(!back.fits(&key, &went.state(&key)));
    }

    #[test]
    fn what_is_no_cookie_of_ours_is_none() {
        let long = format!("x.de.0./{}", "x".repeat(MOST_PATH));
        for (cookie, next) in [("x.de.0.//evil.example", ""), ("x.de.0.", ""), (long.as_str(), "")] {
            assert_eq!(Errand::read(cookie, Moment(1)).unwrap().next, next, "{cookie}");
        }
        for cookie in ["", "x", "x.de", "x.de.0", "x.fr.0.", "x.de.soon.", "x.de.9223372036854775807."] {
            assert!(Errand::read(cookie, Moment(1)).is_none(), "{cookie}");
        }
    }
}
