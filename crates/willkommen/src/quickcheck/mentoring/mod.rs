//! Towns that help each other: one offers help in a field, another asks for it, the agency introduces
//! them. No ranking, and nobody sees anybody's values.
//!
//! Owns the tables `mentoring_wish` and `mentoring_introduction`.

mod introductions;
mod rules;
mod store;
mod wishes;

use platform::clock::Moment;
use platform::db::Tx;
use platform::{Error, Result};
use sea_orm::DbErr;

pub use rules::{Standing, Wish, standing};
pub use store::TABLES;

use crate::app::App;
use crate::ids::{IntroductionId, MunicipalityId};
use crate::journal::{self, Entry};
use crate::outbox::NewMail;
use crate::people::{Access, Role};
use crate::region::{self, Municipality, Office};
use crate::routes::Routes;

/// The screens of this part.
pub fn routes() -> Routes {
    const LEAD: Access = Access::staff(&[Role::Lead]);
    const TOWN: Access = Access::staff(&[Role::Lead, Role::Mayor]);
    const MANAGER: Access = Access::staff(&[Role::Agency]);
    Routes::new()
        .get("/{lang}/quickcheck/mentoring", TOWN, wishes::show)
        .post("/{lang}/quickcheck/mentoring", LEAD, wishes::submit)
        .post("/{lang}/quickcheck/mentoring/removal", LEAD, wishes::end)
        .get("/{lang}/quickcheck/introductions", MANAGER, introductions::show)
        .post("/{lang}/quickcheck/introductions", MANAGER, introductions::submit)
}

/// A municipality offers nothing and asks for nothing any more.
///
/// # Errors
/// The database's own.
pub async fn leave(tx: &Tx, town: MunicipalityId, actor: &str, now: Moment) -> Result<(), DbErr> {
    for wish in store::of(tx, town).await? {
        if store::end(tx, town, &wish.field, now).await? {
            let entry = Entry::MentoringWishEnded { field: wish.field };
            journal::record(tx, now, actor, Some(town), &entry, "").await?;
        }
    }
    Ok(())
}

/// The mails by which two project leads learn of each other.
///
/// # Errors
/// The database's own.
pub async fn introduction_mails(app: &App, id: IntroductionId) -> Result<Vec<NewMail>> {
    let c = app.db.read();
    let Some(made) = store::introduction(c, id).await? else { return Ok(Vec::new()) };
    let helper = region::of(c, made.helper).await?.ok_or(Error::NotFound)?;
    let seeker = region::of(c, made.seeker).await?.ok_or(Error::NotFound)?;
    let t = app.translator(app.default_lang());
    let catalogue = app.catalogue();
    let field = catalogue.field.iter().find(|field| field.id == made.field);
    let field = field.map_or_else(|| made.field.clone(), |field| field.title.get(t.lang).clone());
    let mut mails = Vec::new();
    for (key, to, other) in [
        ("quickcheck-mentoring-mail-helper", &helper, &seeker),
        ("quickcheck-mentoring-mail-seeker", &seeker, &helper),
    ] {
        let (name, recipient) = lead(app, to).await?;
        let (other_name, other_mail) = lead(app, other).await?;
        let values = [
            ("name", name.into()),
            ("field", field.as_str().into()),
            ("municipality", other.full_name().into()),
            ("other", other_name.into()),
            ("mail", other_mail.into()),
        ];
        mails.push(NewMail {
            reason: format!("mentoring:{id}:{}", to.id),
            recipient,
            subject: t.with("quickcheck-mentoring-mail-subject", "field", field.as_str()),
            body: app.mail_body(&t, &t.all(key, &values)),
            attachment: None,
            holds_secret: false,
            hides_recipient: false,
        });
    }
    Ok(mails)
}

/// Name and address of the project lead, or of the town hall while there is none.
pub(super) async fn lead(app: &App, town: &Municipality) -> Result<(String, String)> {
    let holder = region::holder_of(app.db.read(), town.id, Office::Lead, app.clock.today()).await?;
    let known = holder.filter(|holder| !holder.mail.is_empty());
    Ok(match known {
        Some(holder) => {
            (format!("{} {}", holder.first_name, holder.last_name).trim().to_owned(), holder.mail)
        }
        None => (town.full_name(), town.official_mailbox.clone()),
    })
}
