//! A browser without a screen: keeps its cookie, fills the form id of the page it is on.

use std::net::SocketAddr;

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::ConnectInfo;
use axum::http::{Request, StatusCode, header};
use tower::ServiceExt as _;

use crate::app::App;

/// A visitor's browser.
pub struct Browser {
    router: Router,
    /// The session cookie, if there is one.
    pub cookie: Option<String>,
    form_id: String,
}

/// An answer.
pub struct Page {
    pub status: StatusCode,
    pub location: String,
    pub bytes: Vec<u8>,
    pub set_cookie: String,
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

    /// The value of the first field with a name.
    pub fn value_of(&self, name: &str) -> String {
        value_of(&self.text(), name)
    }
}

/// The words of a page without markup.
pub fn words(html: &str) -> String {
    let mut words = String::new();
    let mut is_tag = false;
    for letter in html.chars() {
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
        Self { router: app.router(), cookie: None, form_id: String::new() }
    }

    /// Opens a page.
    pub async fn get(&mut self, path: &str) -> Page {
        self.send(Request::get(path).body(Body::empty()).unwrap()).await
    }

    /// Sends the form of the page it is on.
    pub async fn post(&mut self, path: &str, fields: &[(&str, &str)]) -> Page {
        let id = self.form_id.clone();
        let mut all = vec![("form_id", id.as_str())];
        all.extend_from_slice(fields);
        self.post_raw(path, &all).await
    }

    /// Sends exactly these fields.
    pub async fn post_raw(&mut self, path: &str, fields: &[(&str, &str)]) -> Page {
        let body = fields
            .iter()
            .map(|(name, value)| format!("{}={}", encoded(name), encoded(value)))
            .collect::<Vec<_>>()
            .join("&");
        let request = Request::post(path)
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .body(Body::from(body))
            .unwrap();
        self.send(request).await
    }

    /// Sends a multipart form with the id of the page it is on.
    pub async fn upload(&mut self, path: &str, name: &str, bytes: &[u8]) -> Page {
        let mut body = format!(
            "--xx\r\nContent-Disposition: form-data; name=\"form_id\"\r\n\r\n{}\r\n--xx\r\n\
             Content-Disposition: form-data; name=\"{name}\"; filename=\"register.csv\"\r\n\r\n",
            self.form_id
        )
        .into_bytes();
        body.extend_from_slice(bytes);
        body.extend_from_slice(b"\r\n--xx--\r\n");
        let request = Request::post(path)
            .header(header::CONTENT_TYPE, "multipart/form-data; boundary=xx")
            .body(Body::from(body))
            .unwrap();
        self.send(request).await
    }

    /// Sends any request.
    pub async fn send(&mut self, mut request: Request<Body>) -> Page {
        if let Some(cookie) = &self.cookie {
            let value = format!("__Host-willkommen={cookie}").parse().unwrap();
            request.headers_mut().insert(header::COOKIE, value);
        }
        request.extensions_mut().insert(ConnectInfo(SocketAddr::from(([127, 0, 0, 1], 4711))));
        let response = self.router.clone().oneshot(request).await.unwrap();
        let head = |name| {
            let value = response.headers().get(name).and_then(|value| value.to_str().ok());
            value.unwrap_or_default().to_owned()
        };
        let (location, set_cookie) = (head(header::LOCATION), head(header::SET_COOKIE));
        let status = response.status();
        let bytes = to_bytes(response.into_body(), 64 << 20).await.unwrap().to_vec();
        if let Some(token) = set_cookie.strip_prefix("__Host-willkommen=") {
            let token = token.split(';').next().unwrap();
            self.cookie = (!token.is_empty()).then(|| token.to_owned());
        }
        let id = value_of(&String::from_utf8_lossy(&bytes), "form_id");
        if !id.is_empty() {
            self.form_id = id;
        }
        Page { status, location, bytes, set_cookie }
    }
}

fn encoded(text: &str) -> String {
    text.bytes()
        .map(|byte| match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' | b'.' => char::from(byte).to_string(),
            other => format!("%{other:02X}"),
        })
        .collect()
}
