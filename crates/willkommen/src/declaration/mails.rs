//! Mails about what was handed in, sent back or declined.

use platform::texts::Lang;
use platform::{Error, Result};

use super::rules::Path;
use super::store::{self, Declaration};
use super::{decline, ever};
use crate::app::App;
use crate::ids::{DeclarationId, MunicipalityId};
use crate::outbox::NewMail;
use crate::region::{self, Municipality};

fn mail(reason: String, recipient: &str, subject: String, body: String) -> NewMail {
    NewMail {
        reason,
        recipient: recipient.to_owned(),
        subject,
        body,
        attachment: None,
        holds_secret: false,
        hides_recipient: false,
    }
}

async fn of(app: &App, id: DeclarationId) -> Result<Option<(Declaration, Municipality)>> {
    let Some(declaration) = ever(app.db.read(), id).await? else { return Ok(None) };
    let town = region::of(app.db.read(), declaration.municipality).await?.ok_or(Error::NotFound)?;
    Ok(Some((declaration, town)))
}

/// The agency has something to look at; the town hall learns that it has come.
///
/// # Errors
/// The database's own.
pub async fn handed_in(app: &App, id: DeclarationId) -> Result<Vec<NewMail>> {
    let Some((declaration, town)) = of(app, id).await? else { return Ok(Vec::new()) };
    if store::by_id(app.db.read(), id).await?.is_none_or(|now| !now.is_handed_in()) {
        // Entered by the agency itself, accepted or taken back meanwhile: nobody waits for it.
        return Ok(Vec::new());
    }
    let t = app.translator(app.default_lang());
    let lang = app.default_lang().word();
    let values = [
        ("municipality", town.full_name().into()),
        ("link", format!("{}/{lang}/declaration/review/{id}", app.config.base_url).into()),
    ];
    let subject = t.with("declaration-mail-handed-in-subject", "municipality", town.name.as_str());
    let agency = t.all("declaration-mail-handed-in-body", &values);
    let mut mails = vec![mail(
        format!("declaration-handed-in:{id}"),
        &app.pack.agency.mail,
        subject,
        app.mail_body(&t, &agency),
    )];
    if !town.official_mailbox.is_empty() {
        let body = match declaration.path() {
            Path::Paper => t.all("declaration-mail-paper-body", &values),
            Path::Electronic | Path::Qualified => t.all("declaration-mail-qualified-body", &values),
        };
        let subject = t.with("declaration-mail-arrived-subject", "municipality", town.name.as_str());
        let reason = format!("declaration-arrived:{id}");
        mails.push(mail(reason, &town.official_mailbox, subject, app.mail_body(&t, &body)));
    }
    Ok(mails)
}

/// The town hall learns that one has signed and how the next one does.
///
/// # Errors
/// The database's own.
pub async fn signature_given(app: &App, id: DeclarationId) -> Result<Vec<NewMail>> {
    let Some((declaration, town)) = of(app, id).await? else { return Ok(Vec::new()) };
    let given = declaration.signatories();
    let Some(last) = given.last().filter(|_| declaration.is_signing()) else { return Ok(Vec::new()) };
    if town.official_mailbox.is_empty() {
        return Ok(Vec::new());
    }
    let t = app.translator(Lang::from_word(&declaration.lang).unwrap_or(app.default_lang()));
    let values = [
        ("municipality", town.full_name().into()),
        ("signer", last.words().into()),
        ("given", given.len().into()),
        ("needed", app.declaration.signatures.into()),
        ("link", format!("{}/e", app.config.base_url).into()),
    ];
    let body = app.mail_body(&t, &t.all("declaration-mail-signature-given-body", &values));
    let subject = t.with("declaration-mail-signature-given-subject", "municipality", town.name.as_str());
    // Signed once more after it was taken back, it is another mail.
    let reason = format!("declaration-signature:{id}:{}", last.at.unwrap_or_default());
    Ok(vec![mail(reason, &town.official_mailbox, subject, body)])
}

/// Agency and town hall learn that what was handed in was taken back: both were told that it had come.
///
/// # Errors
/// The database's own.
pub async fn taken_back(app: &App, id: DeclarationId) -> Result<Vec<NewMail>> {
    let Some((_, town)) = of(app, id).await? else { return Ok(Vec::new()) };
    let t = app.translator(app.default_lang());
    let body =
        app.mail_body(&t, &t.with("declaration-mail-taken-back-body", "municipality", town.full_name()));
    let subject = t.with("declaration-mail-taken-back-subject", "municipality", town.name.as_str());
    let to = [("agency", app.pack.agency.mail.clone()), ("mailbox", town.official_mailbox)];
    Ok(to
        .into_iter()
        .filter(|(_, recipient)| !recipient.is_empty())
        .map(|(who, recipient)| {
            mail(format!("declaration-taken-back-{who}:{id}"), &recipient, subject.clone(), body.clone())
        })
        .collect())
}

/// The town hall learns what is to be corrected, and how to go on.
///
/// # Errors
/// The database's own.
pub async fn returned(app: &App, id: DeclarationId) -> Result<Vec<NewMail>> {
    let Some((declaration, town)) = of(app, id).await? else { return Ok(Vec::new()) };
    let t = app.translator(app.default_lang());
    let values = [
        ("municipality", town.full_name().into()),
        ("reason", declaration.returned_because.as_str().into()),
        ("link", format!("{}/e", app.config.base_url).into()),
    ];
    let body = app.mail_body(&t, &t.all("declaration-mail-returned-body", &values));
    let subject = t.with("declaration-mail-returned-subject", "municipality", town.name.as_str());
    let today = app.clock.today();
    let mayor = region::mayor_of(app.db.read(), town.id, today).await?.map(|mayor| mayor.mail);
    let to = [("mailbox", town.official_mailbox.clone()), ("mayor", mayor.unwrap_or_default())];
    Ok(to
        .into_iter()
        .filter(|(_, recipient)| !recipient.is_empty())
        .map(|(who, recipient)| {
            mail(format!("declaration-returned-{who}:{id}"), &recipient, subject.clone(), body.clone())
        })
        .collect())
}

/// The agency learns that a town hall has said "not now".
///
/// # Errors
/// The database's own.
pub async fn declined(app: &App, municipality: MunicipalityId) -> Result<Vec<NewMail>> {
    let Some(said) = decline::of(app.db.read(), municipality).await? else { return Ok(Vec::new()) };
    let town = region::of(app.db.read(), municipality).await?.ok_or(Error::NotFound)?;
    let t = app.translator(app.default_lang());
    let why = match said.reason.as_str() {
        "" => t.get("declaration-none"),
        word => t.get(&format!("declaration-why-{word}")),
    };
    let note = if said.note.is_empty() { t.get("declaration-none") } else { said.note };
    let values = [("municipality", town.full_name().into()), ("why", why.into()), ("note", note.into())];
    let body = app.mail_body(&t, &t.all("declaration-mail-declined-body", &values));
    let subject = t.with("declaration-mail-declined-subject", "municipality", town.name.as_str());
    let reason = format!("declaration-declined:{municipality}:{}", said.declined_at.0);
    Ok(vec![mail(reason, &app.pack.agency.mail, subject, body)])
}
