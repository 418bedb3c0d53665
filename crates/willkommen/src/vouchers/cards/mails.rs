//! Mails about cards: to whoever may release a batch, and to a clerk who was invited.

use platform::Result;

use super::batches;
use super::rules::{BatchState, may_release};
use crate::app::App;
use crate::ids::BatchId;
use crate::outbox::NewMail;
use crate::people::{self, NewPerson, Person, Role};
use crate::region;

/// The mails to everybody who may release a batch; none once that is done.
///
/// # Errors
/// The database's own.
pub async fn to_release(app: &App, id: BatchId) -> Result<Vec<NewMail>> {
    let c = app.db.read();
    let Some(batch) = batches::of(c, id).await? else { return Ok(Vec::new()) };
    let Some(town) = region::of(c, batch.municipality).await? else { return Ok(Vec::new()) };
    if batch.state() != BatchState::Prepared {
        return Ok(Vec::new());
    }
    let of_town = people::working_for(c, town.id).await?;
    let may = |person: &Person, has_other| {
        Role::from_word(&person.role)
            .is_some_and(|role| may_release(batch.state(), role, person.id == batch.prepared_by, has_other))
    };
    let mut seconds: Vec<Person> = of_town.into_iter().filter(|person| may(person, true)).collect();
    if seconds.is_empty() {
        seconds = people::all(c).await?.into_iter().filter(|person| may(person, false)).collect();
        seconds.retain(|person| person.role == Role::Agency.word());
    }
    let t = app.translator(app.default_lang());
    let preparer = people::called(c, batch.prepared_by, &t).await?;
    let link = format!("{}/{}/cards/{id}", app.config.base_url, t.lang.word());
    let mail = |person: &Person| {
        let values = [
            ("name", person.name.as_str().into()),
            ("preparer", preparer.as_str().into()),
            ("town", town.full_name().into()),
            ("n", batch.size.into()),
            ("link", link.as_str().into()),
        ];
        NewMail {
            reason: format!("cards-release:{id}:{}", person.id),
            recipient: person.mail.clone(),
            subject: t.all("vouchers-cards-mail-release-subject", &values),
            body: app.mail_body(&t, &t.all("vouchers-cards-mail-release-body", &values)),
            attachment: None,
            holds_secret: false,
            hides_recipient: false,
        }
    };
    Ok(seconds.iter().map(mail).collect())
}

/// The mail to a clerk. It opens nothing by itself: a link to sign in counts for minutes, and nobody knows when
/// this is read.
pub fn invitation(app: &App, person: &NewPerson, asker: &str, town: &str) -> NewMail {
    let t = app.translator(app.default_lang());
    let link =
        format!("{}/{}/sign-in?next=/{}/cards/hand-out", app.config.base_url, t.lang.word(), t.lang.word());
    let values = [
        ("name", person.name.as_str().into()),
        ("asker", asker.into()),
        ("town", town.into()),
        ("mail", person.mail.as_str().into()),
        ("link", link.into()),
    ];
    NewMail {
        reason: format!("cards-clerk:{}", person.id),
        recipient: person.mail.clone(),
        subject: t.all("vouchers-cards-mail-clerk-subject", &values),
        body: app.mail_body(&t, &t.all("vouchers-cards-mail-clerk-body", &values)),
        attachment: None,
        holds_secret: false,
        hides_recipient: false,
    }
}
