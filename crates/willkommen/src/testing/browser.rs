//! A browser without a screen: keeps its cookie, fills the form id of the page it is on.

use std::net::SocketAddr;

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::ConnectInfo;
use axum::http::{HeaderValue, Request, StatusCode, header};
use platform::web::form_body;
use tower::ServiceExt as _;

use crate::app::App;

/// A visitor's browser.
pub struct Browser {
    router: Router,
    /// The session cookie, if there is one.
    pub cookie: Option<String>,
    /// The cookie of a sign-in that is under way elsewhere, if there is one.
    pub errand: Option<String>,
    /// The cookie of a colleague who answers by link, if there is one.
    pub colleague: Option<String>,
    /// The cookie of a voucher booklet, if one is open.
    pub booklet: Option<String>,
    /// The cookie of a partner's phone, if it is paired.
    pub device: Option<String>,
    pub form_id: String,
    /// What a page that is to be signed has shown.
    shown: String,
    /// Whose answers a page takes that somebody fills in by link.
    voice: String,
}

/// An answer.
pub struct Page {
    pub status: StatusCode,
    pub location: String,
    pub bytes: Vec<u8>,
    /// All cookies that are set, a line each.
    pub set_cookie: String,
    /// What a browser may keep of it.
    pub cache_control: String,
    /// Under which name it is saved.
    pub content_disposition: String,
}

impl Page {
    /// The answer as text.
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.bytes).into_owned()
    }

    /// The words a person reads, without markup.
    pub fn words(&self) -> String {
        words(&self.text())
    }

    /// Names and values of the fields whose name begins alike, in order.
    pub fn values_of(&self, beginning: &str) -> Vec<(String, String)> {
        let text = self.text();
        let attribute = |input: &str, name: &str| {
            let value = input.split(&format!("{name}=\"")).nth(1)?;
            value.split('"').next().map(str::to_owned)
        };
        text.split("<input")
            .skip(1)
            .filter_map(|input| Some((attribute(input, "name")?, attribute(input, "value")?)))
            .filter(|(name, _)| name.starts_with(beginning))
            .collect()
    }

    /// The value of the first field with a name.
    pub fn value_of(&self, name: &str) -> String {
        value_of(&self.text(), name)
    }
}

/// The words of a page without markup, and without the style sheets that it may carry.
pub fn words(html: &str) -> String {
    let mut words = String::new();
    let mut is_tag = false;
    let mut parts = html.split("<style>");
    let first = parts.next().unwrap_or_default().to_owned();
    let plain =
        parts.fold(first, |plain, part| plain + part.split_once("</style>").map_or("", |(_, rest)| rest));
    for letter in plain.chars() {
        match letter {
            '<' => is_tag = true,
            '>' => {
                is_tag = false;
                words.push(' ');
            }
            other if !is_tag => words.push(other),
            _ => {}
        }
    }
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn value_of(html: &str, name: &str) -> String {
    html.split("<input")
        .find(|input| input.contains(&format!("name=\"{name}\"")))
        .and_then(|input| input.split("value=\"").nth(1))
        .and_then(|value| value.split('"').next())
        .unwrap_or_default()
        .to_owned()
}

impl Browser {
    /// A browser on an installation.
    pub fn new(app: &App) -> Self {
        Self {
            router: app.router(),
            cookie: None,
            errand: None,
            colleague: None,
            booklet: None,
            device: None,
            form_id: String::new(),
            shown: String::new(),
            voice: String::new(),
        }
    }

    /// Opens a page.
    pub async fn get(&mut self, path: &str) -> Page {
        self.send(Request::get(path).body(Body::empty()).unwrap()).await
    }

    /// Sends the form of the page it is on.
    pub async fn post(&mut self, path: &str, fields: &[(&str, &str)]) -> Page {
        let id = self.form_id.clone();
        let (shown, voice) = (self.shown.clone(), self.voice.clone());
        let mut all = vec![("form_id", id.as_str()), ("shown", shown.as_str())];
        if !voice.is_empty() {
            all.push(("voice", voice.as_str()));
        }
        all.extend_from_slice(fields);
        self.post_raw(path, &all).await
    }

    /// Sends exactly these fields.
    pub async fn post_raw(&mut self, path: &str, fields: &[(&str, &str)]) -> Page {
        let request = Request::post(path)
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .body(Body::from(form_body(fields)))
            .unwrap();
        self.send(request).await
    }

    /// Sends a multipart form with the id of the page it is on; the field `file` is a file.
    pub async fn upload(&mut self, path: &str, fields: &[(&str, &[u8])]) -> Page {
        let (id, shown) = (self.form_id.clone(), self.shown.clone());
        let mut body = Vec::new();
        for (name, bytes) in [("form_id", id.as_bytes()), ("shown", shown.as_bytes())].iter().chain(fields) {
            let file = if *name == "file" { "; filename=\"a file\"" } else { "" };
            body.extend_from_slice(
                format!("--xx\r\nContent-Disposition: form-data; name=\"{name}\"{file}\r\n\r\n").as_bytes(),
            );
            body.extend_from_slice(bytes);
            body.extend_from_slice(b"\r\n");
        }
        body.extend_from_slice(b"--xx--\r\n");
        let request = Request::post(path)
            .header(header::CONTENT_TYPE, "multipart/form-data; boundary=xx")
            .body(Body::from(body))
            .unwrap();
        self.send(request).await
    }

    /// Sends any request.
    pub async fn send(&mut self, mut request: Request<Body>) -> Page {
        let held = [
            ("__Host-willkommen", &self.cookie),
            ("__Host-willkommen-sign-in", &self.errand),
            ("__Host-willkommen-colleague", &self.colleague),
            ("__Host-willkommen-booklet", &self.booklet),
            ("__Host-willkommen-device", &self.device),
        ];
        for (name, value) in held {
            if let Some(value) = value {
                let pair = format!("{name}={value}").parse().unwrap();
                request.headers_mut().append(header::COOKIE, pair);
            }
        }
        // Somebody opens it, unless a test says otherwise.
        let mode = HeaderValue::from_static("navigate");
        request.headers_mut().entry("sec-fetch-mode").or_insert(mode);
        request.extensions_mut().insert(ConnectInfo(SocketAddr::from(([127, 0, 0, 1], 4711))));
        let response = self.router.clone().oneshot(request).await.unwrap();
        let (parts, body) = response.into_parts();
        let location = parts.headers.get(header::LOCATION).and_then(|value| value.to_str().ok());
        let location = location.unwrap_or_default().to_owned();
        let said = |name: header::HeaderName| {
            let value = parts.headers.get(name).and_then(|value| value.to_str().ok());
            value.unwrap_or_default().to_owned()
        };
        let (cache_control, content_disposition) =
            (said(header::CACHE_CONTROL), said(header::CONTENT_DISPOSITION));
        let cookies = parts.headers.get_all(header::SET_COOKIE).iter();
        let set_cookie: Vec<String> = cookies.map(|one| one.to_str().unwrap().to_owned()).collect();
        let status = parts.status;
        let bytes = to_bytes(body, 64 << 20).await.unwrap().to_vec();
        for one in &set_cookie {
            let (name, value) = one.split(';').next().unwrap().split_once('=').unwrap();
            let value = (!value.is_empty()).then(|| value.to_owned());
            match name {
                "__Host-willkommen" => self.cookie = value,
                "__Host-willkommen-sign-in" => self.errand = value,
                "__Host-willkommen-colleague" => self.colleague = value,
                "__Host-willkommen-booklet" => self.booklet = value,
                "__Host-willkommen-device" => self.device = value,
                other => panic!("an unknown cookie: {other}"),
            }
        }
        let id = value_of(&String::from_utf8_lossy(&bytes), "form_id");
        if !id.is_empty() {
            self.form_id = id;
        }
        let shown = value_of(&String::from_utf8_lossy(&bytes), "shown");
        if !shown.is_empty() {
            self.shown = shown;
        }
        let voice = value_of(&String::from_utf8_lossy(&bytes), "voice");
        if !voice.is_empty() {
            self.voice = voice;
        }
        let set_cookie = set_cookie.join("\n");
        Page { status, location, bytes, set_cookie, cache_control, content_disposition }
    }
}
