//! What a colleague's browser holds once the link was opened: who answers and since when, sealed with the
//! installation's key. The link itself stands in no cookie and, from then on, in no address.

use axum::http::HeaderMap;
use platform::Result;
use platform::clock::Moment;
use platform::secret::{Key, same};
use platform::web::cookie;
use uuid::Uuid;

use super::Desk;
use super::rules::{LinkState, session_counts};
use super::store::{self, Voice};
use crate::app::App;
use crate::ids::VoiceId;

/// The cookie of a session that begins now.
pub fn begin(key: &Key, voice: &Voice, now: Moment) -> String {
    let begun = format!("{}.{}", voice.id, now.0);
    let mark = seal(key, voice, &begun);
    format!("{begun}.{mark}")
}

/// Another link ends every session that began with the one before, because its hash is part of the seal.
fn seal(key: &Key, voice: &Voice, begun: &str) -> String {
    let link = voice.token_hash.as_deref().unwrap_or_default();
    key.seal_hex("colleague-session", &format!("{begun}.{link}"))
}

/// The desk of whoever sends a request, or why there is none.
///
/// # Errors
/// The database's own.
pub async fn open(app: &App, headers: &HeaderMap) -> Result<Result<Desk, LinkState>> {
    let now = app.clock.now();
    let Some((id, begun, mark)) = read(headers, now) else { return Ok(Err(LinkState::Ended)) };
    let voice = store::one(app.db.read(), id).await?.filter(|voice| voice.person.is_none());
    let Some(voice) = voice else { return Ok(Err(LinkState::Unknown)) };
    if !same(&seal(&app.key, &voice, begun), mark) {
        return Ok(Err(LinkState::Ended));
    }
    if voice.revoked_at.is_some() {
        return Ok(Err(LinkState::Withdrawn));
    }
    let Some(desk) = Desk::of(app, voice).await? else { return Ok(Err(LinkState::Paused)) };
    match desk.state(now) {
        LinkState::Good => Ok(Ok(desk)),
        other => Ok(Err(other)),
    }
}

/// Who answers, what is sealed, and the seal.
fn read(headers: &HeaderMap, now: Moment) -> Option<(VoiceId, &str, &str)> {
    let value = cookie::COLLEAGUE.value(headers)?;
    let (begun, mark) = value.rsplit_once('.')?;
    let (id, at) = begun.split_once('.')?;
    let id = VoiceId(Uuid::parse_str(id).ok()?);
    session_counts(Moment(at.parse().ok()?), now).then_some((id, begun, mark))
}

#[cfg(test)]
mod tests {
    use axum::http::header::COOKIE;

    use super::*;

    #[test]
    fn a_cookie_is_read_while_it_is_young() {
        let (id, now) = (VoiceId::new(), Moment(1_795_773_600_000_000));
        let text = format!("__Host-willkommen-colleague={id}.{}.abc", now.0);
        let headers = HeaderMap::from_iter([(COOKIE, text.parse().unwrap())]);
        let begun = format!("{id}.{}", now.0);
        assert_eq!(read(&headers, now), Some((id, begun.as_str(), "abc")));
        assert_eq!(read(&headers, now.plus_minutes(24 * 60)), None);
        let soon = format!("{id}.soon.abc");
        for odd in ["", "x", "x.y.z", "..", soon.as_str()] {
            let text = format!("__Host-willkommen-colleague={odd}");
            let headers = HeaderMap::from_iter([(COOKIE, text.parse().unwrap())]);
            assert_eq!(read(&headers, now), None, "{odd}");
        }
    }
}
