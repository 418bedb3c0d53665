//! Delivery of one mail to the operator's SMTP server.

use std::time::Duration;

use anyhow::{Context, Result};
use lettre::message::header::{ContentType, HeaderName, HeaderValue};
use lettre::message::{Attachment, Mailbox, MultiPart, SinglePart};
use lettre::transport::smtp::authentication::Credentials;
use lettre::{AsyncSmtpTransport, AsyncTransport, Message, Tokio1Executor};

/// Where and as whom mails are sent.
#[derive(Clone, Debug)]
pub struct Smtp {
    /// Host name of the server.
    pub host: String,
    /// Port; 465 and 587 are encrypted, others only if `tls` says so.
    pub port: u16,
    /// Whether the connection is upgraded with STARTTLS; off only for a server on this machine.
    pub tls: bool,
    /// User and password, if the server asks for them.
    pub login: Option<(String, String)>,
    /// The sender, such as `Willkommen <programm@agentur.example>`.
    pub from: String,
}

/// One mail, ready to go.
#[derive(Clone, Debug)]
pub struct Mail {
    /// The recipient's address.
    pub to: String,
    /// One line.
    pub subject: String,
    /// Plain text.
    pub text: String,
    /// The same words as HTML.
    pub html: String,
    /// The same for every attempt, so that a repeated mail can be recognised.
    pub message_id: String,
    /// Name and bytes of a PDF, if one goes with it.
    pub attachment: Option<(String, Vec<u8>)>,
    /// The address to which the recipient's mail program posts to end such mails (RFC 8058); empty for none.
    pub off_link: String,
}

/// What became of an attempt.
#[derive(Debug)]
pub enum Delivery {
    /// The server has taken the mail.
    Taken,
    /// The server refuses for good; trying again is useless.
    Refused(String),
    /// Not now: no connection, or the server asks to come back.
    Later(String),
}

/// A connection to the operator's mail server.
#[derive(Clone)]
pub struct Post {
    from: Mailbox,
    transport: AsyncSmtpTransport<Tokio1Executor>,
}

impl Post {
    /// Prepares the connection; nothing is sent yet.
    ///
    /// # Errors
    /// When the sender or the host is malformed.
    pub fn new(smtp: &Smtp) -> Result<Self> {
        let from = smtp.from.parse().context("the sender's address")?;
        let builder = match (smtp.port, smtp.tls) {
            (465, _) => AsyncSmtpTransport::<Tokio1Executor>::relay(&smtp.host)?,
            (_, true) => AsyncSmtpTransport::<Tokio1Executor>::starttls_relay(&smtp.host)?,
            (_, false) => AsyncSmtpTransport::<Tokio1Executor>::builder_dangerous(&smtp.host),
        };
        let mut builder = builder.port(smtp.port).timeout(Some(Duration::from_secs(20)));
        if let Some((user, password)) = &smtp.login {
            builder = builder.credentials(Credentials::new(user.clone(), password.clone()));
        }
        Ok(Self { from, transport: builder.build() })
    }

    /// Tries to deliver one mail.
    pub async fn deliver(&self, mail: &Mail) -> Delivery {
        let message = match self.compose(mail) {
            Ok(message) => message,
            Err(fault) => return Delivery::Refused(format!("{fault:#}")),
        };
        match self.transport.send(message).await {
            Ok(_) => Delivery::Taken,
            Err(fault) if fault.is_permanent() => Delivery::Refused(fault.to_string()),
            Err(fault) => Delivery::Later(fault.to_string()),
        }
    }

    fn compose(&self, mail: &Mail) -> Result<Message> {
        let words = MultiPart::alternative_plain_html(mail.text.clone(), mail.html.clone());
        let body = match &mail.attachment {
            None => words,
            Some((name, bytes)) => MultiPart::mixed().multipart(words).singlepart(pdf(name, bytes)?),
        };
        let mut builder = Message::builder()
            .from(self.from.clone())
            .to(mail.to.parse().context("the recipient's address")?)
            .subject(mail.subject.clone())
            .message_id(Some(mail.message_id.clone()));
        if !mail.off_link.is_empty() {
            builder = builder
                .raw_header(raw("List-Unsubscribe", format!("<{}>", mail.off_link)))
                .raw_header(raw("List-Unsubscribe-Post", "List-Unsubscribe=One-Click".to_owned()));
        }
        builder.multipart(body).context("composing the mail")
    }
}

/// A header of which the builder knows nothing.
fn raw(name: &'static str, value: String) -> HeaderValue {
    HeaderValue::new(HeaderName::new_from_ascii_str(name), value)
}

fn pdf(name: &str, bytes: &[u8]) -> Result<SinglePart> {
    let kind = ContentType::parse("application/pdf")?;
    Ok(Attachment::new(name.to_owned()).body(bytes.to_vec(), kind))
}

/// Whether a text can be the address of a mailbox: one recipient, no line breaks.
#[must_use]
pub fn is_address(text: &str) -> bool {
    text.len() <= 254
        && !text.contains(|letter: char| letter.is_control() || letter.is_whitespace())
        && text.parse::<lettre::Address>().is_ok_and(|address| address.domain().contains('.'))
}

#[cfg(test)]
mod tests {
    use super::is_address;

    #[test]
    fn an_address_is_one_mailbox() {
        assert!(is_address("jana.vogt@attendorn.example"));
        for hostile in
            ["a@b.example\r\nBcc: x@y.example", "a@b.example,c@d.example", "a", "", "a b@c.example", "a@b"]
        {
            assert!(!is_address(hostile), "{hostile:?}");
        }
    }
}
