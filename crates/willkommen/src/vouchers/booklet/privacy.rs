//! `/booklet/{tongue}/privacy`: what is stored of newcomers, how long, and who answers for it, in short and in every
//! language of the booklet. The whole notice stands in `legal/privacy.toml`; whoever changes one changes the other.

use askama::Template;
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;
use platform::Result;

use super::holder::held;
use super::shell::{Contact, Shell, page};
use crate::app::App;
use crate::config::Legal;
use crate::region;

#[derive(Template)]
#[template(path = "vouchers/booklet/privacy.html")]
struct PrivacyPage {
    shell: Shell,
    /// The town that has handed out the card; none where no booklet is open here.
    contact: Option<Contact>,
    legal: Legal,
}

/// The notice.
pub async fn show(State(app): State<App>, mut shell: Shell, headers: HeaderMap) -> Result<Response> {
    let booklet = held(&app, &headers).await?;
    let town = match &booklet {
        Some(booklet) => region::of(app.db.read(), booklet.municipality).await?,
        None => None,
    };
    shell.is_open = booklet.is_some();
    let contact = match &town {
        Some(town) => Some(Contact::with_desk(&app, town).await?),
        None => None,
    };
    page(&PrivacyPage { contact, legal: app.config.legal.clone(), shell })
}
