//! The account service of single sign-on: what it says of itself, and whom it vouches for.
//!
//! Protocol and checks (OpenID Connect, code flow with PKCE) are openidconnect's; the questions go through
//! `platform::http`. Nothing is asked before somebody wants to sign in. What the service says of itself is
//! kept for an hour.

mod trial;

use std::pin::Pin;
use std::sync::Arc;
use std::time::{Duration, Instant, UNIX_EPOCH};

use anyhow::{Context, Result, anyhow, bail, ensure};
use openidconnect::core::{
    CoreClient, CoreClientAuthMethod, CoreErrorResponseType, CoreIdTokenVerifier, CoreJwsSigningAlgorithm,
    CoreProviderMetadata, CoreResponseType, CoreTokenResponse, CoreUserInfoClaims,
};
use openidconnect::{
    AsyncHttpClient, AuthType, AuthenticationFlow, AuthorizationCode, ClaimsVerificationError, ClientId,
    ClientSecret, CsrfToken, EndUserEmail, EndpointMaybeSet, EndpointNotSet, EndpointSet, HttpRequest,
    HttpResponse, IssuerUrl, LanguageTag, Nonce, OAuth2TokenResponse as _, PkceCodeChallenge,
    PkceCodeVerifier, RedirectUrl, RequestTokenError, Scope, SignatureVerificationError,
    StandardErrorResponse, SubjectIdentifier, TokenResponse as _, UserInfoError,
};
use platform::clock::Moment;
use platform::http::{self, Address, Silence};
use platform::mail::is_address;
use platform::secret::Key;
use platform::web::form::line;
use tokio::sync::Mutex;

pub use trial::try_out;

use super::errand::Errand;
use super::rules::{Proof, ToldMail};
use crate::config::SignIn;

/// Where the service sends visitors back to. The one address that has to be registered there, so it has no
/// language.
pub const RETURN: &str = "/sign-in/return";

/// The largest answer that is read, in bytes; some services list many keys with their certificates.
const MOST_ANSWER: usize = 512 * 1024;
/// The most characters of the service's name.
const MOST_NAME: usize = 40;
/// The most characters of a subject (OpenID Connect Core 1.0, section 2).
const MOST_SUBJECT: usize = 255;
/// For so long is kept what the service says of itself.
const KEPT_MINUTES: i64 = 60;
/// For the sake of an unknown key it is asked again at most this often.
const RENEWED_MINUTES: i64 = 1;
/// How tokens may be signed: with keys that the service alone holds. What is signed with the secret that
/// both know, or not at all, is refused.
const ALGORITHMS: &[CoreJwsSigningAlgorithm] = &[
    CoreJwsSigningAlgorithm::RsaSsaPkcs1V15Sha256,
    CoreJwsSigningAlgorithm::RsaSsaPkcs1V15Sha384,
    CoreJwsSigningAlgorithm::RsaSsaPkcs1V15Sha512,
    CoreJwsSigningAlgorithm::RsaSsaPssSha256,
    CoreJwsSigningAlgorithm::RsaSsaPssSha384,
    CoreJwsSigningAlgorithm::RsaSsaPssSha512,
    CoreJwsSigningAlgorithm::EcdsaP256Sha256,
    CoreJwsSigningAlgorithm::EcdsaP384Sha384,
    CoreJwsSigningAlgorithm::EdDsa,
];

type Client = CoreClient<
    EndpointSet,
    EndpointNotSet,
    EndpointNotSet,
    EndpointNotSet,
    EndpointMaybeSet,
    EndpointMaybeSet,
>;

/// An account service, as the settings name it.
pub struct AccountService {
    /// What people call it.
    pub name: String,
    /// Whether its addresses count although it does not say that they are checked.
    pub trusts_mail: bool,
    issuer: IssuerUrl,
    host: String,
    client_id: ClientId,
    client_secret: Option<ClientSecret>,
    return_address: RedirectUrl,
    carrier: Carrier,
    memory: Mutex<Memory>,
}

/// What the service has said of itself, and when.
struct Known {
    metadata: CoreProviderMetadata,
    asked_at: Moment,
}

impl Known {
    fn is_fresh(&self, now: Moment) -> bool {
        self.asked_at <= now && now < self.asked_at.plus_minutes(KEPT_MINUTES)
    }
}

#[derive(Default)]
struct Memory {
    known: Option<Arc<Known>>,
    /// When it was last asked because of an unknown key.
    renewed_at: Option<Moment>,
    /// When it last failed to say something, and why.
    failed: Option<(Instant, String)>,
}

/// Why the service vouches for nobody.
pub enum Failure {
    /// It takes the code no more.
    Over,
    /// It could not be reached, or its answer does not fit.
    Unfit(anyhow::Error),
}

impl From<anyhow::Error> for Failure {
    fn from(fault: anyhow::Error) -> Self {
        Self::Unfit(fault)
    }
}

impl AccountService {
    /// The one that the settings name, if they do.
    ///
    /// # Errors
    /// When a setting does not fit.
    pub fn of(settings: &SignIn, base_url: &str) -> Result<Option<Self>> {
        let SignIn { issuer, client_id, client_secret, name, trust_mail, seconds } = settings;
        ensure!((1..=60).contains(seconds), "[sign_in] seconds is between 1 and 60");
        if issuer.is_empty() {
            return Ok(None);
        }
        let address = Address::parse(issuer).context("[sign_in] issuer")?;
        ensure!(address.is_safe(), "[sign_in] issuer must begin with https:// unless it is on this machine");
        ensure!(!issuer.contains(['?', '#']), "[sign_in] issuer is an address without ? and #");
        ensure!(!client_id.is_empty(), "[sign_in] client_id is missing: what the service calls us");
        ensure!(
            !name.is_empty() && line(name, MOST_NAME) == *name,
            "[sign_in] name is what people call the service, in 1 to {MOST_NAME} characters"
        );
        let secret = client_secret.clone().filter(|secret| !secret.is_empty());
        Ok(Some(Self {
            name: name.clone(),
            trusts_mail: *trust_mail,
            issuer: IssuerUrl::new(issuer.clone()).context("[sign_in] issuer")?,
            host: address.host().to_owned(),
            client_id: ClientId::new(client_id.clone()),
            client_secret: secret.map(ClientSecret::new),
            return_address: RedirectUrl::new(format!("{base_url}{RETURN}")).context("base_url")?,
            carrier: Carrier { limit: Duration::from_secs(*seconds), is_plain: !address.is_secure() },
            memory: Mutex::default(),
        }))
    }

    /// The service's own name for itself.
    #[must_use]
    pub fn issuer(&self) -> &str {
        self.issuer.as_str()
    }

    /// The server's name.
    #[must_use]
    pub fn host(&self) -> &str {
        &self.host
    }

    /// The address at the service where a visitor signs in.
    ///
    /// # Errors
    /// When the service does not say where that is.
    pub async fn entrance(&self, errand: &Errand, key: &Key, now: Moment) -> Result<String> {
        let known = self.known(now).await?;
        let client = self.client(&known.metadata);
        let (state, nonce) = (errand.state(key), errand.nonce(key));
        let verifier = PkceCodeVerifier::new(errand.verifier(key));
        let (address, _, _) = client
            .authorize_url(
                AuthenticationFlow::<CoreResponseType>::AuthorizationCode,
                move || CsrfToken::new(state),
                move || Nonce::new(nonce),
            )
            .add_scope(Scope::new("email".to_owned()))
            .add_ui_locale(LanguageTag::new(errand.lang.word().to_owned()))
            .set_pkce_challenge(PkceCodeChallenge::from_code_verifier_sha256(&verifier))
            .url();
        Ok(address.to_string())
    }

    /// For whom the service vouches to whoever brings this code.
    ///
    /// # Errors
    /// Why it vouches for nobody.
    pub async fn proof(&self, errand: &Errand, code: &str, key: &Key, now: Moment) -> Result<Proof, Failure> {
        let known = self.known(now).await?;
        let limit = self.carrier.limit;
        let asked = self.redeem(&known, errand, code, key, now);
        match tokio::time::timeout(limit, asked).await {
            Ok(answered) => answered,
            Err(_) => Err(Failure::Unfit(Silence::Late(limit).into())),
        }
    }

    async fn redeem(
        &self,
        known: &Arc<Known>,
        errand: &Errand,
        code: &str,
        key: &Key,
        now: Moment,
    ) -> Result<Proof, Failure> {
        let client = self.client(&known.metadata);
        let question =
            client.exchange_code(AuthorizationCode::new(code.to_owned())).context("redeeming a code")?;
        let question = question.set_pkce_verifier(PkceCodeVerifier::new(errand.verifier(key)));
        let answer = question.request_async(&self.carrier).await;
        let tokens: CoreTokenResponse = answer.map_err(|fault| self.refused(fault, code))?;
        let token = tokens.id_token().context("the answer holds no ID token")?;

        let nonce = Nonce::new(errand.nonce(key));
        let mut verified = token.claims(&self.verifier(&known.metadata, now), &nonce);
        if verified.as_ref().is_err_and(is_unknown_key)
            && let Some(renewed) = self.renewed(known, now).await?
        {
            verified = token.claims(&self.verifier(&renewed.metadata, now), &nonce);
        }
        let claims = verified.context("the ID token")?;

        let subject = claims.subject();
        if subject.is_empty() || subject.len() > MOST_SUBJECT {
            return Err(anyhow!("the subject has not 1 to {MOST_SUBJECT} characters").into());
        }
        // Some services put the address into the token, others name it only when they are asked.
        let mail = match told_mail(claims.email(), claims.email_verified()) {
            Some(mail) => Some(mail),
            None => self.mail_of(&client, &tokens, subject).await,
        };
        Ok(Proof { subject: subject.as_str().to_owned(), mail })
    }

    /// The address that the service names for somebody when it is asked. Whoever is known already comes in
    /// without one.
    async fn mail_of(
        &self,
        client: &Client,
        tokens: &CoreTokenResponse,
        subject: &SubjectIdentifier,
    ) -> Option<ToldMail> {
        let token = tokens.access_token();
        // It becomes a header.
        if !token.secret().bytes().all(|byte| byte.is_ascii_graphic()) {
            return None;
        }
        let question = client.user_info(token.clone(), Some(subject.clone())).ok()?;
        let answer: Result<CoreUserInfoClaims, UserInfoError<Silence>> =
            question.request_async(&self.carrier).await;
        match answer {
            Ok(told) => told_mail(told.email(), told.email_verified()),
            Err(fault) => {
                // What lies below a fault in the text may quote it.
                let why = match &fault {
                    UserInfoError::Request(silence) => silence.to_string(),
                    other => other.to_string(),
                };
                tracing::warn!(why = line(&why, 300), "the account service named no address");
                None
            }
        }
    }

    /// What the service says of itself. Whoever waits while somebody else asks gets the same answer.
    async fn known(&self, now: Moment) -> Result<Arc<Known>> {
        let since = Instant::now();
        let mut memory = self.memory.lock().await;
        if let Some(known) = memory.known.as_ref().filter(|known| known.is_fresh(now)) {
            return Ok(Arc::clone(known));
        }
        self.ask(&mut memory, since, now).await
    }

    /// The same asked anew, because `seen` lacks a key; nothing when that has just happened and did not help.
    async fn renewed(&self, seen: &Arc<Known>, now: Moment) -> Result<Option<Arc<Known>>> {
        let mut memory = self.memory.lock().await;
        if let Some(known) = memory.known.as_ref().filter(|known| !Arc::ptr_eq(known, seen)) {
            return Ok(Some(Arc::clone(known)));
        }
        if memory.renewed_at.is_some_and(|at| at <= now && now < at.plus_minutes(RENEWED_MINUTES)) {
            return Ok(None);
        }
        memory.renewed_at = Some(now);
        // Whoever needs no new key does not wait for it.
        drop(memory);
        let known = Arc::new(Known { metadata: self.discover().await?, asked_at: now });
        self.memory.lock().await.known = Some(Arc::clone(&known));
        Ok(Some(known))
    }

    async fn ask(&self, memory: &mut Memory, since: Instant, now: Moment) -> Result<Arc<Known>> {
        if let Some((_, why)) = memory.failed.as_ref().filter(|(at, _)| *at >= since) {
            bail!("{why}");
        }
        match self.discover().await {
            Ok(metadata) => {
                let known = Arc::new(Known { metadata, asked_at: now });
                memory.known = Some(Arc::clone(&known));
                memory.failed = None;
                Ok(known)
            }
            Err(fault) => {
                memory.failed = Some((Instant::now(), format!("{fault:#}")));
                Err(fault)
            }
        }
    }

    async fn discover(&self) -> Result<CoreProviderMetadata> {
        let limit = self.carrier.limit;
        let asked = CoreProviderMetadata::discover_async(self.issuer.clone(), &self.carrier);
        let metadata = match tokio::time::timeout(limit, asked).await {
            Ok(answered) => answered.with_context(|| format!("asking {}", self.issuer()))?,
            Err(_) => return Err(Silence::Late(limit).into()),
        };
        let token_endpoint = metadata.token_endpoint().context("the service names no token endpoint")?;
        // The first one is where visitors are sent.
        for endpoint in [metadata.authorization_endpoint().as_str(), token_endpoint.as_str()] {
            self.carrier.address(endpoint)?;
        }
        let offered = metadata.id_token_signing_alg_values_supported();
        let offered: Vec<_> = offered.iter().map(word).collect();
        ensure!(
            !algorithms(&metadata).is_empty(),
            "the service signs with {}, and none of that is taken",
            offered.join(", ")
        );
        Ok(metadata)
    }

    fn client(&self, metadata: &CoreProviderMetadata) -> Client {
        CoreClient::from_provider_metadata(
            metadata.clone(),
            self.client_id.clone(),
            self.client_secret.clone(),
        )
        .set_auth_type(authentication(metadata).unwrap_or(AuthType::BasicAuth))
        .set_redirect_uri(self.return_address.clone())
    }

    fn verifier(&self, metadata: &CoreProviderMetadata, now: Moment) -> CoreIdTokenVerifier<'static> {
        let since_1970 = Duration::from_micros(u64::try_from(now.0).unwrap_or_default());
        // As for a client without a secret: only the service's own keys count.
        CoreIdTokenVerifier::new_public_client(
            self.client_id.clone(),
            self.issuer.clone(),
            metadata.jwks().clone(),
        )
        .set_allowed_algs(algorithms(metadata))
        .set_time_fn(move || (UNIX_EPOCH + since_1970).into())
    }

    /// What the token endpoint means when it does not answer with tokens.
    fn refused(
        &self,
        fault: RequestTokenError<Silence, StandardErrorResponse<CoreErrorResponseType>>,
        code: &str,
    ) -> Failure {
        match fault {
            RequestTokenError::ServerResponse(said) => {
                let mut words = said.to_string().replace(code, "…");
                if let Some(secret) = &self.client_secret {
                    words = words.replace(secret.secret().as_str(), "…");
                }
                if *said.error() == CoreErrorResponseType::InvalidGrant {
                    tracing::info!(why = line(&words, 300), "the account service refused a code");
                    return Failure::Over;
                }
                anyhow!("redeeming a code: {words}").into()
            }
            RequestTokenError::Request(silence) => anyhow::Error::from(silence).into(),
            // What lies below may quote a token.
            RequestTokenError::Parse(..) => anyhow!("the tokens cannot be read").into(),
            RequestTokenError::Other(why) => anyhow!("redeeming a code: {why}").into(),
        }
    }
}

/// Carries the library's questions to the service, each within the time that it gets.
struct Carrier {
    limit: Duration,
    /// Whether the service is on this machine and speaks in the clear; then its other addresses may too.
    is_plain: bool,
}

impl Carrier {
    /// An address that the service names, if it can be asked safely.
    fn address(&self, text: &str) -> Result<Address> {
        let address = Address::parse(text).with_context(|| format!("the address {text:?}"))?;
        let is_fine = address.is_secure() || (self.is_plain && address.is_safe());
        ensure!(is_fine, "the address {text:?} does not begin with https://");
        Ok(address)
    }
}

impl<'c> AsyncHttpClient<'c> for Carrier {
    type Error = Silence;
    type Future = Pin<Box<dyn Future<Output = Result<HttpResponse, Silence>> + Send + 'c>>;

    fn call(&'c self, question: HttpRequest) -> Self::Future {
        Box::pin(async move {
            let address = self.address(&question.uri().to_string()).map_err(Silence::Unfit)?;
            http::ask(&address, question, self.limit, MOST_ANSWER).await
        })
    }
}

/// The algorithms that the service offers and that are taken.
fn algorithms(metadata: &CoreProviderMetadata) -> Vec<CoreJwsSigningAlgorithm> {
    let offered = metadata.id_token_signing_alg_values_supported();
    offered.iter().filter(|offered| ALGORITHMS.contains(offered)).cloned().collect()
}

/// How the secret is shown: as the service wishes, in the header if it takes both.
fn authentication(metadata: &CoreProviderMetadata) -> Option<AuthType> {
    let Some(taken) = metadata.token_endpoint_auth_methods_supported() else {
        // What counts where nothing is said (OpenID Connect Discovery 1.0, section 3).
        return Some(AuthType::BasicAuth);
    };
    if taken.contains(&CoreClientAuthMethod::ClientSecretBasic) {
        Some(AuthType::BasicAuth)
    } else if taken.contains(&CoreClientAuthMethod::ClientSecretPost) {
        Some(AuthType::RequestBody)
    } else {
        None
    }
}

/// Whether a token may have been signed with a key that was not there when the keys were asked for.
fn is_unknown_key(fault: &ClaimsVerificationError) -> bool {
    use SignatureVerificationError::{CryptoError, NoMatchingKey};
    // Keys without an identifier are told apart only by the signature.
    matches!(fault, ClaimsVerificationError::SignatureVerification(NoMatchingKey | CryptoError(_)))
}

fn told_mail(address: Option<&EndUserEmail>, is_checked: Option<bool>) -> Option<ToldMail> {
    let address = address?.as_str();
    is_address(address).then(|| ToldMail { address: address.to_owned(), is_checked })
}

/// An algorithm as the standard writes it.
fn word(algorithm: &CoreJwsSigningAlgorithm) -> String {
    let value = serde_json::to_value(algorithm).unwrap_or_default();
    value.as_str().unwrap_or_default().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn settings() -> SignIn {
        SignIn {
            issuer: "https://konto.example/realms/stadt".into(),
            client_id: "willkommen".into(),
            name: "Stadtkonto".into(),
            ..SignIn::default()
        }
    }

    #[test]
    fn nobody_is_asked_unless_a_service_is_named() {
        assert!(AccountService::of(&SignIn::default(), "https://willkommen.example").unwrap().is_none());
        let service = AccountService::of(&settings(), "https://willkommen.example").unwrap().unwrap();
        assert_eq!((service.host(), service.client_secret.is_none()), ("konto.example", true));
        assert_eq!(service.return_address.as_str(), "https://willkommen.example/sign-in/return");
    }

    #[test]
    fn settings_that_do_not_fit_are_refused_by_name() {
        let fault = |change: fn(&mut SignIn)| {
            let mut settings = settings();
            change(&mut settings);
            format!("{:#}", AccountService::of(&settings, "https://willkommen.example").err().unwrap())
        };
        type Change = fn(&mut SignIn);
        let wrong: [(Change, &str); 8] = [
            (|s| s.issuer = "http://konto.example".into(), "https://"),
            (|s| s.issuer = "konto.example".into(), "issuer"),
            (|s| s.issuer = "https://konto.example/?a=b".into(), "without ?"),
            (|s| s.client_id = String::new(), "client_id"),
            (|s| s.name = String::new(), "name"),
            (|s| s.name = "x".repeat(41), "name"),
            (|s| s.name = "a\nb".into(), "name"),
            (|s| s.seconds = 0, "seconds"),
        ];
        for (change, words) in wrong {
            assert!(fault(change).contains(words), "{words}: {}", fault(change));
        }
        let here = SignIn { issuer: "http://127.0.0.1:9000".into(), ..settings() };
        assert!(AccountService::of(&here, "http://127.0.0.1:8080").is_ok());
    }
}
