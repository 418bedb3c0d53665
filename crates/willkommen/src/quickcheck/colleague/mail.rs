//! The mail that carries a link to a colleague, if the project lead wants one to be sent.

use platform::secret::hash;
use platform::texts::Translator;

use crate::app::App;
use crate::outbox::NewMail;

/// The mail. It names no colleague; its text goes with the first sending, its recipient is hidden from
/// whoever reads the outbox.
pub fn invitation(
    app: &App,
    t: &Translator,
    recipient: &str,
    asker: &str,
    town: &str,
    link: &str,
    until: &str,
) -> NewMail {
    let values =
        [("name", asker.into()), ("town", town.into()), ("link", link.into()), ("day", until.into())];
    NewMail {
        reason: format!("colleague:{}", hash(&[link])),
        recipient: recipient.to_owned(),
        subject: t.all("quickcheck-colleague-mail-subject", &values),
        body: app.mail_body(t, &t.all("quickcheck-colleague-mail-body", &values)),
        attachment: None,
        holds_secret: true,
        hides_recipient: true,
    }
}
