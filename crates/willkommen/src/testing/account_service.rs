//! A small account service (OpenID Connect) that answers as it is told to.

use std::collections::HashMap;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use axum::extract::{Form, Query, State};
use axum::http::header::{AUTHORIZATION, CONTENT_TYPE};
use axum::http::{HeaderMap, StatusCode, Uri};
use axum::response::{IntoResponse as _, Response};
use axum::routing::{get, post};
use base64::Engine as _;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use ring::hmac;
use ring::rand::SystemRandom;
use ring::signature::{ECDSA_P256_SHA256_FIXED_SIGNING, EcdsaKeyPair, KeyPair as _};
use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};

use super::browser::Page;
use super::{Browser, World};
use crate::config::SignIn;

const JANA: &str = "jana.vogt@attendorn.example";
/// When the world begins, in seconds.
pub const NOW: i64 = 1_795_773_600;

/// How the service answers when it is asked about itself.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Mood {
    Fine,
    Html,
    Slow,
    Another,
    Unsigned,
}

pub struct SigningKey {
    pub id: String,
    pub pair: EcdsaKeyPair,
}

impl SigningKey {
    pub fn new(id: &str) -> Self {
        let (algorithm, chance) = (&ECDSA_P256_SHA256_FIXED_SIGNING, SystemRandom::new());
        let made = EcdsaKeyPair::generate_pkcs8(algorithm, &chance).unwrap();
        let pair = EcdsaKeyPair::from_pkcs8(algorithm, made.as_ref(), &chance).unwrap();
        Self { id: id.to_owned(), pair }
    }

    pub fn public(&self) -> Value {
        let point = self.pair.public_key().as_ref();
        json!({
            "kty": "EC", "crv": "P-256", "use": "sig", "alg": "ES256", "kid": self.id,
            "x": URL_SAFE_NO_PAD.encode(&point[1..33]), "y": URL_SAFE_NO_PAD.encode(&point[33..]),
        })
    }
}

/// What was asked for with a code.
pub struct Code {
    challenge: String,
    nonce: String,
}

pub struct Script {
    pub issuer: String,
    pub mood: Mood,
    /// The key that signs, and the one that is told.
    pub signs: SigningKey,
    pub told: Value,
    pub subject: String,
    pub mail: Option<String>,
    pub is_checked: Option<bool>,
    /// Whether the token holds the address; otherwise it is told when it is asked for.
    pub in_token: bool,
    /// Changes head and claims of a token before it is signed.
    pub bend: fn(&mut Value, &mut Value),
    pub codes: HashMap<String, Code>,
    /// How often the service was asked about itself.
    pub asked: usize,
}

pub type Shared = Arc<Mutex<Script>>;

/// The account service.
pub struct Service {
    pub script: Shared,
    pub task: tokio::task::JoinHandle<()>,
}

impl Drop for Service {
    fn drop(&mut self) {
        self.task.abort();
    }
}

impl Service {
    pub async fn start() -> Self {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let signs = SigningKey::new("first");
        let script = Arc::new(Mutex::new(Script {
            issuer: format!("http://{}", listener.local_addr().unwrap()),
            mood: Mood::Fine,
            told: signs.public(),
            signs,
            subject: "a-1".into(),
            mail: Some(JANA.into()),
            is_checked: Some(true),
            in_token: true,
            bend: |_, _| (),
            codes: HashMap::new(),
            asked: 0,
        }));
        let router = axum::Router::new()
            .route("/.well-known/openid-configuration", get(about))
            .route("/keys", get(keys))
            .route("/token", post(token))
            .route("/who", get(who))
            .with_state(Arc::clone(&script));
        let task = tokio::spawn(async move { axum::serve(listener, router).await.unwrap() });
        Self { script, task }
    }

    pub fn says<T>(&self, change: impl FnOnce(&mut Script) -> T) -> T {
        change(&mut self.script.lock().unwrap())
    }

    pub fn settings(&self) -> SignIn {
        SignIn {
            issuer: self.says(|script| script.issuer.clone()),
            client_id: "willkommen".into(),
            client_secret: Some("geheim".into()),
            name: "Stadtkonto".into(),
            ..SignIn::default()
        }
    }

    pub async fn world(&self) -> World {
        World::set_up(|config| config.sign_in = self.settings()).await
    }

    /// Somebody signs in at the service; answers the address they are sent back to.
    pub fn authorise(&self, address: &str) -> String {
        let uri: Uri = address.parse().unwrap();
        let Query(asked) = Query::<HashMap<String, String>>::try_from_uri(&uri).unwrap();
        for (name, value) in [
            ("response_type", "code"),
            ("client_id", "willkommen"),
            ("scope", "openid email"),
            ("redirect_uri", "http://127.0.0.1:8080/sign-in/return"),
            ("code_challenge_method", "S256"),
        ] {
            assert_eq!(asked[name], value, "{name}");
        }
        let code = platform::chance::token();
        let known = Code { challenge: asked["code_challenge"].clone(), nonce: asked["nonce"].clone() };
        self.says(|script| script.codes.insert(code.clone(), known));
        format!("/sign-in/return?code={code}&state={}&session_state=x", asked["state"])
    }

    /// Presses the button and signs in there; answers the address that leads back.
    pub async fn leave(&self, browser: &mut Browser, next: &str) -> String {
        browser.get("/de/sign-in").await;
        let page = browser.post("/de/sign-in/account", &[("next", next)]).await;
        assert_eq!(page.status, StatusCode::OK, "{}", page.words());
        self.authorise(&address_of(&page))
    }

    /// The whole way.
    pub async fn sign_in(&self, browser: &mut Browser) -> Page {
        let back = self.leave(browser, "").await;
        browser.get(&back).await
    }
}

/// Where a page leads on to by itself.
pub fn address_of(page: &Page) -> String {
    let text = page.text();
    let address = text.split("content=\"0; url=").nth(1).unwrap().split('"').next().unwrap();
    address.replace("&#38;", "&").replace("&amp;", "&")
}

fn answer(status: StatusCode, value: &Value) -> Response {
    (status, [(CONTENT_TYPE, "application/json; charset=utf-8")], value.to_string()).into_response()
}

async fn about(State(script): State<Shared>) -> Response {
    let (mood, issuer) = {
        let mut script = script.lock().unwrap();
        script.asked += 1;
        (script.mood, script.issuer.clone())
    };
    // Long enough that others come meanwhile.
    tokio::time::sleep(Duration::from_millis(50)).await;
    match mood {
        Mood::Html => return ([(CONTENT_TYPE, "text/html")], "<h1>Wartung</h1>").into_response(),
        Mood::Slow => tokio::time::sleep(Duration::from_secs(30)).await,
        Mood::Fine | Mood::Another | Mood::Unsigned => {}
    }
    let named = if mood == Mood::Another { "https://another.example" } else { &issuer };
    let algorithms = if mood == Mood::Unsigned { json!(["HS256", "none"]) } else { json!(["ES256", "none"]) };
    let about = json!({
        "issuer": named,
        "authorization_endpoint": format!("{issuer}/authorise"),
        "token_endpoint": format!("{issuer}/token"),
        "userinfo_endpoint": format!("{issuer}/who"),
        "jwks_uri": format!("{issuer}/keys"),
        "response_types_supported": ["code"],
        "subject_types_supported": ["public"],
        "scopes_supported": ["openid", "email"],
        "id_token_signing_alg_values_supported": algorithms,
        "token_endpoint_auth_methods_supported": ["client_secret_basic", "client_secret_post"],
    });
    answer(StatusCode::OK, &about)
}

async fn keys(State(script): State<Shared>) -> Response {
    answer(StatusCode::OK, &json!({ "keys": [script.lock().unwrap().told] }))
}

async fn token(
    State(script): State<Shared>,
    headers: HeaderMap,
    Form(asked): Form<HashMap<String, String>>,
) -> Response {
    let refused = |why| answer(StatusCode::BAD_REQUEST, &json!({ "error": why }));
    let field = |name: &str| asked.get(name).map(String::as_str).unwrap_or_default();
    let secret = format!("Basic {}", STANDARD.encode("willkommen:geheim"));
    if headers.get(AUTHORIZATION).is_none_or(|said| said.as_bytes() != secret.as_bytes()) {
        return refused("invalid_client");
    }
    let mut script = script.lock().unwrap();
    // A code is good once, whatever comes of it.
    let Some(code) = script.codes.remove(field("code")) else { return refused("invalid_grant") };
    let is_proved = code.challenge == URL_SAFE_NO_PAD.encode(Sha256::digest(field("code_verifier")));
    let is_ours = field("redirect_uri") == "http://127.0.0.1:8080/sign-in/return";
    if !is_proved || !is_ours || field("grant_type") != "authorization_code" {
        return refused("invalid_grant");
    }
    let tokens = json!({
        "access_token": "zugang", "token_type": "Bearer", "expires_in": 300, "id_token": script.token(&code.nonce),
    });
    answer(StatusCode::OK, &tokens)
}

async fn who(State(script): State<Shared>, headers: HeaderMap) -> Response {
    if headers.get(AUTHORIZATION).is_none_or(|said| said.as_bytes() != b"Bearer zugang") {
        return StatusCode::UNAUTHORIZED.into_response();
    }
    let script = script.lock().unwrap();
    let mut told = json!({ "sub": script.subject });
    script.add_mail(&mut told);
    answer(StatusCode::OK, &told)
}

impl Script {
    fn add_mail(&self, claims: &mut Value) {
        if let Some(mail) = &self.mail {
            claims["email"] = json!(mail);
        }
        if let Some(is_checked) = self.is_checked {
            claims["email_verified"] = json!(is_checked);
        }
    }

    fn token(&self, nonce: &str) -> String {
        let mut head = json!({ "alg": "ES256", "typ": "JWT", "kid": self.signs.id });
        let mut claims = json!({
            "iss": self.issuer, "aud": "willkommen", "sub": self.subject, "nonce": nonce,
            "iat": NOW, "exp": NOW + 24 * 60 * 60,
        });
        if self.in_token {
            self.add_mail(&mut claims);
        }
        (self.bend)(&mut head, &mut claims);
        let parts = [head.to_string(), claims.to_string()].map(|part| URL_SAFE_NO_PAD.encode(part));
        let text = parts.join(".");
        let signature = match head["alg"].as_str().unwrap() {
            "none" => Vec::new(),
            "HS256" => {
                let key = hmac::Key::new(hmac::HMAC_SHA256, b"geheim");
                hmac::sign(&key, text.as_bytes()).as_ref().to_vec()
            }
            _ => self.signs.pair.sign(&SystemRandom::new(), text.as_bytes()).unwrap().as_ref().to_vec(),
        };
        format!("{text}.{}", URL_SAFE_NO_PAD.encode(signature))
    }
}
