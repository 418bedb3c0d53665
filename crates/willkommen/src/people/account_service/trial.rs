//! Trying the account service: what it says of itself and what has to be looked after, for the operator.

use anyhow::{Context, Result};
use openidconnect::AuthType;

use super::{algorithms, authentication, word};
use crate::app::App;

/// What came of trying the account service.
pub struct ServiceTrial {
    /// What is so, a line each.
    pub lines: Vec<String>,
    /// What has to be looked after, a line each.
    pub faults: Vec<String>,
}

/// Asks the account service what it says of itself and for its keys, and tells everything about it.
///
/// # Errors
/// When none is set, or it does not answer as it must.
pub async fn try_out(app: &App) -> Result<ServiceTrial> {
    let service = app.account_service.as_ref();
    let service =
        service.context("[sign_in] issuer is empty: people sign in by mail, and nobody is asked")?;
    let known = service.known(app.clock.now()).await?;
    let metadata = &known.metadata;
    let algorithms: Vec<_> = algorithms(metadata).iter().map(word).collect();
    let way = match (&service.client_secret, authentication(metadata)) {
        (None, _) => "none: a public client",
        (Some(_), Some(AuthType::RequestBody)) => "secret in the body",
        (Some(_), _) => "secret in the header",
    };
    let addresses = if service.trusts_mail {
        "taken unless the service says that they are not checked"
    } else {
        "taken when the service says that they are checked"
    };
    let keys = metadata.jwks().keys().len();
    let mut trial = ServiceTrial {
        lines: vec![
            format!("name: {}", service.name),
            format!("issuer: {}", service.issuer()),
            format!("sign-in page: {}", metadata.authorization_endpoint().as_str()),
            format!("tokens: {}", metadata.token_endpoint().map_or("", |endpoint| endpoint.as_str())),
            format!("keys: {keys} at {}", metadata.jwks_uri().as_str()),
            format!("algorithms: {}", algorithms.join(", ")),
            format!("client: {}, {way}", service.client_id.as_str()),
            format!("mail addresses: {addresses}"),
            format!("redirect address to register: {}", service.return_address.as_str()),
        ],
        faults: Vec::new(),
    };
    if keys == 0 {
        trial.faults.push("the service has no key that can be used".to_owned());
    }
    if service.client_secret.is_some() && authentication(metadata).is_none() {
        trial.faults.push("the service takes no secret, neither in the header nor in the body".to_owned());
    }
    let scopes = metadata.scopes_supported();
    if scopes.is_some_and(|scopes| !scopes.iter().any(|scope| scope.as_str() == "email")) {
        trial.faults.push("the service does not offer the scope email".to_owned());
    }
    Ok(trial)
}
