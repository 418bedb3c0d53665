//! Delivery status notifications (RFC 3464): what a mail server writes back when a mail has not
//! arrived. Only a few header lines are read, so no parser of whole mails is needed; whatever is not
//! in the form of the standard is refused.

use std::fmt;

/// The largest notice, in bytes: some servers send the whole mail back, PDF included.
pub const MOST_BYTES: usize = 10 * 1024 * 1024;

/// The longest sentence of a server that is kept, in characters.
const MOST_WORDS: usize = 500;
/// The most parts that are looked at.
const MOST_PARTS: usize = 20;

/// What became of a mail.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fate {
    /// It has not arrived and will not.
    Failed,
    /// It is late; the server goes on trying.
    Delayed,
    /// It arrived, or was passed on.
    Arrived,
}

/// What a notice says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// The Message-ID of the mail it tells of.
    pub message_id: String,
    /// What became of it.
    pub fate: Fate,
    /// Status and the server's own sentence.
    pub words: String,
}

/// Why a notice cannot be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// Larger than [`MOST_BYTES`].
    TooLarge,
    /// No delivery status notification.
    NoNotice,
    /// It does not say what became of the mail.
    NoStatus,
    /// It does not hold the headers of the mail it tells of.
    NoMail,
}

impl fmt::Display for Unreadable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::TooLarge => "the notice is larger than 10 MiB",
            Self::NoNotice => "this is no delivery status notification (multipart/report, RFC 3464)",
            Self::NoStatus => "the notice does not say what became of the mail (Action, Status)",
            Self::NoMail => "the notice does not hold the Message-ID of the mail it tells of",
        })
    }
}

impl Notice {
    /// Reads a notice as a mail server writes it.
    ///
    /// # Errors
    /// Why it cannot be used.
    pub fn read(bytes: &[u8]) -> Result<Self, Unreadable> {
        if bytes.len() > MOST_BYTES {
            return Err(Unreadable::TooLarge);
        }
        let text = String::from_utf8_lossy(bytes).replace("\r\n", "\n");
        // A mailbox file begins with a line of its own.
        let text = match text.strip_prefix("From ") {
            Some(rest) => rest.split_once('\n').map_or("", |(_, rest)| rest),
            None => &text,
        };
        let (head, body) = split(text);
        let kind = value(&head, "content-type").unwrap_or_default();
        let is_report = kind.to_ascii_lowercase().starts_with("multipart/report");
        let boundary = parameter(&kind, "boundary").filter(|_| is_report).ok_or(Unreadable::NoNotice)?;
        let (mut status, mut message_id) = (None, None);
        for part in parts(body, &boundary) {
            let (head, body) = split(part);
            let kind = value(&head, "content-type").unwrap_or_default().to_ascii_lowercase();
            if kind.starts_with("message/delivery-status") {
                status = status.or(Some(body));
            } else if kind.starts_with("message/rfc822") || kind.starts_with("text/rfc822-headers") {
                let (original, _) = split(body.trim_start_matches('\n'));
                message_id = message_id.or(value(&original, "message-id"));
            }
        }
        let (fate, words) = fate(status.ok_or(Unreadable::NoNotice)?).ok_or(Unreadable::NoStatus)?;
        let message_id = message_id.filter(|id| !id.is_empty()).ok_or(Unreadable::NoMail)?;
        Ok(Self { message_id, fate, words })
    }
}

/// Header lines as names and values, unfolded, and what follows the first empty line.
fn split(text: &str) -> (Vec<(String, String)>, &str) {
    let (head, body) = match text.strip_prefix('\n') {
        Some(body) => ("", body),
        None => text.split_once("\n\n").unwrap_or((text, "")),
    };
    let mut headers: Vec<(String, String)> = Vec::new();
    for line in head.lines() {
        if line.starts_with([' ', '\t']) {
            if let Some((_, value)) = headers.last_mut() {
                value.push(' ');
                value.push_str(line.trim());
            }
        } else if let Some((name, value)) = line.split_once(':') {
            headers.push((name.trim().to_ascii_lowercase(), value.trim().to_owned()));
        }
    }
    (headers, body)
}

fn value(headers: &[(String, String)], name: &str) -> Option<String> {
    headers.iter().find(|(known, _)| known == name).map(|(_, value)| value.trim().to_owned())
}

/// A parameter of a header's value, such as `boundary="…"`.
fn parameter(value: &str, name: &str) -> Option<String> {
    let lower = value.to_ascii_lowercase();
    let at = lower
        .match_indices(&format!("{name}="))
        .map(|(at, _)| at)
        .find(|at| lower[..*at].trim_end().ends_with(';'))?;
    let rest = &value[at + name.len() + 1..];
    let found = match rest.strip_prefix('"') {
        Some(quoted) => quoted.split('"').next()?,
        None => rest.split([';', ' ']).next()?,
    };
    (!found.is_empty()).then(|| found.to_owned())
}

/// The parts between the lines of a boundary.
fn parts<'a>(body: &'a str, boundary: &str) -> impl Iterator<Item = &'a str> {
    let line = format!("--{boundary}");
    let mut places: Vec<(usize, usize)> = Vec::new();
    let mut at = 0;
    for text in body.split_inclusive('\n') {
        if text.trim_end() == line || text.trim_end() == format!("{line}--") {
            places.push((at, at + text.len()));
        }
        at += text.len();
    }
    let ends: Vec<usize> = places.iter().skip(1).map(|(begin, _)| *begin).chain([body.len()]).collect();
    places.into_iter().zip(ends).take(MOST_PARTS).map(|((_, begin), end)| &body[begin..end])
}

/// What the fields of a notice say about its recipients; the worst counts.
fn fate(status: &str) -> Option<(Fate, String)> {
    let mut found: Option<(Fate, String)> = None;
    for group in status.trim_start_matches('\n').split("\n\n") {
        let (fields, _) = split(group);
        let class = value(&fields, "status").unwrap_or_default();
        let action = value(&fields, "action").unwrap_or_default().to_ascii_lowercase();
        let fate = match (action.as_str(), class.chars().next()) {
            // A server that has given up after days of waiting says so with a status of class 4.
            ("failed", _) | ("", Some('5')) => Fate::Failed,
            ("delayed", _) | ("", Some('4')) => Fate::Delayed,
            ("delivered" | "relayed" | "expanded", _) | ("", Some('2')) => Fate::Arrived,
            _ => continue,
        };
        let said = value(&fields, "diagnostic-code").unwrap_or_default();
        let said = said.split_once(';').map_or(said.as_str(), |(_, said)| said);
        let words = platform::web::form::line(&format!("{class} {said}"), MOST_WORDS);
        let is_worse = match &found {
            None => true,
            Some((known, _)) => *known != Fate::Failed && fate == Fate::Failed,
        };
        if is_worse {
            found = Some((fate, words));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn notice(fields: &str) -> String {
        format!(
            "From: MAILER-DAEMON@mail.example\r\nTo: programm@agentur.example\r\n\
             Content-Type: multipart/report; report-type=delivery-status;\r\n\tboundary=\"AB/12\"\r\n\
             MIME-Version: 1.0\r\n\r\nThis is a MIME message.\r\n\r\n--AB/12\r\n\
             Content-Type: text/plain\r\n\r\nYour mail could not be delivered.\r\nMessage-ID: <no@here>\r\n\r\n\
             --AB/12\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mail.example\r\n\r\n\
             Final-Recipient: rfc822; rathaus@olpe.example\r\n{fields}\r\n\
             --AB/12\r\nContent-Type: text/rfc822-headers\r\n\r\nSubject: Ihre Einladung\r\n\
             Message-ID:\r\n <0190@willkommen.example>\r\n\r\n--AB/12--\r\n"
        )
    }

    #[test]
    fn a_notice_says_which_mail_and_what_became_of_it() {
        let failed = notice(
            "Action: failed\r\nStatus: 5.1.1\r\nDiagnostic-Code: smtp; 550 5.1.1 no such\r\n mailbox here\r\n",
        );
        let read = Notice::read(failed.as_bytes()).unwrap();
        assert_eq!(read.message_id, "<0190@willkommen.example>");
        assert_eq!(read.fate, Fate::Failed);
        assert_eq!(read.words, "5.1.1 550 5.1.1 no such mailbox here");
        let of = |fields: &str| Notice::read(notice(fields).as_bytes()).map(|notice| notice.fate);
        assert_eq!(of("Action: delayed\r\nStatus: 4.4.1\r\n"), Ok(Fate::Delayed));
        assert_eq!(of("Action: failed\r\nStatus: 4.4.7\r\n"), Ok(Fate::Failed), "given up");
        assert_eq!(of("Action: relayed\r\nStatus: 2.0.0\r\n"), Ok(Fate::Arrived));
        assert_eq!(of("Status: 5.2.2\r\n"), Ok(Fate::Failed));
        assert_eq!(of("X-Other: 1\r\n"), Err(Unreadable::NoStatus));
        let envelope = format!("From MAILER-DAEMON Thu Nov 26 2026\n{failed}");
        assert!(Notice::read(envelope.as_bytes()).is_ok());
    }

    #[test]
    fn whatever_is_no_notice_is_refused() {
        let read = |text: &str| Notice::read(text.as_bytes());
        assert_eq!(read(""), Err(Unreadable::NoNotice));
        assert_eq!(read("Subject: I am away\n\nBack on Monday."), Err(Unreadable::NoNotice));
        let plain = notice("Status: 5.1.1\r\n").replace("multipart/report", "multipart/mixed");
        assert_eq!(read(&plain), Err(Unreadable::NoNotice));
        let nameless = notice("Status: 5.1.1\r\n").replace("Message-ID:\r\n", "X-ID:\r\n");
        assert_eq!(read(&nameless), Err(Unreadable::NoMail));
        assert_eq!(Notice::read(&vec![b'x'; MOST_BYTES + 1]), Err(Unreadable::TooLarge));
        assert_eq!(read("Content-Type: multipart/report; boundary=\n\n--\n--\n"), Err(Unreadable::NoNotice));
        assert!(read(&"-".repeat(100_000)).is_err());
    }
}
