//! Somebody who clicks: opens pages of this installation, keeps the cookie, and sends forms with what the
//! page has given. The story of a demo goes through the screens themselves, so that no rule is passed by.

use std::collections::{BTreeMap, HashMap};

use anyhow::{Context, Result, ensure};
use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{HeaderValue, Request, StatusCode, header};
use platform::web::form::FIELD;
use platform::web::form_body;
use tower::ServiceExt as _;

/// The largest answer that is read, in bytes.
const MOST_BYTES: usize = 64 * 1024 * 1024;

/// A visitor.
pub struct Visitor {
    router: Router,
    /// The cookies it holds, by their names.
    cookies: BTreeMap<String, String>,
    form_id: String,
    /// What the page has shown that is to be decided on.
    shown: String,
    /// Who answers on the page, where several may at one computer.
    voice: String,
}

/// An answer.
pub struct Page {
    status: StatusCode,
    location: String,
    /// The page, or the document.
    pub bytes: Vec<u8>,
}

impl Page {
    /// The page as text.
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.bytes).into_owned()
    }

    /// The value of the first field with a name; empty if there is none.
    pub fn value_of(&self, name: &str) -> String {
        value_of(&self.text(), name)
    }

    /// What stands in a field of several lines; empty if there is none.
    pub fn area(&self, name: &str) -> String {
        let text = self.text();
        let area = text.split("<textarea").find(|part| part.contains(&format!(" name=\"{name}\"")));
        let inside = area.and_then(|area| area.split_once('>')).map(|(_, inside)| inside);
        plain(inside.and_then(|inside| inside.split("</textarea>").next()).unwrap_or_default())
    }

    /// Names of fields that begin alike, in order.
    pub fn names(&self, beginning: &str) -> Vec<String> {
        let text = self.text();
        text.split(" name=\"")
            .skip(1)
            .filter_map(|rest| rest.split('"').next())
            .filter(|name| name.starts_with(beginning))
            .map(str::to_owned)
            .collect()
    }

    /// Names and values of all fields of one line.
    pub fn inputs(&self) -> HashMap<String, String> {
        let text = self.text();
        let inputs = text.split("<input").skip(1).filter_map(|input| input.split('>').next());
        inputs
            .filter_map(|input| Some((attribute(input, "name")?.to_owned(), attribute(input, "value")?)))
            .map(|(name, value)| (name, plain(value)))
            .collect()
    }

    /// The address of the first link with these words; empty if there is none.
    pub fn link(&self, words: &str) -> String {
        let text = self.text();
        let mut links = text.split("<a").skip(1).filter(|part| part.starts_with(' '));
        let found = links.find(|part| {
            let inside = part.split("</a>").next().unwrap_or_default();
            inside.split_once('>').is_some_and(|(_, inside)| plain(inside) == words)
        });
        found.and_then(|part| attribute(part, "href").map(str::to_owned)).unwrap_or_default()
    }

    /// The first article that holds these words, as a page of its own.
    ///
    /// # Errors
    /// When there is none.
    pub fn article(&self, words: &str) -> Result<Self> {
        let text = self.text();
        let part = text.split("<article").skip(1).find(|part| part.contains(words));
        let part = part.with_context(|| format!("nothing says: {words}"))?;
        Ok(Self { status: self.status, location: String::new(), bytes: part.as_bytes().to_vec() })
    }

    /// Where its first form goes; empty if there is none.
    pub fn action(&self) -> String {
        let text = self.text();
        let form = text.split("<form").nth(1).and_then(|form| attribute(form, "action"));
        form.unwrap_or_default().to_owned()
    }

    /// Where the visitor is sent after a form was taken.
    ///
    /// # Errors
    /// When it was not taken; the message says what the page said.
    pub fn moved(self) -> Result<String> {
        ensure!(self.status.is_redirection(), "{}: {}", self.status, self.problem());
        Ok(self.location)
    }

    /// A page or document that is there.
    ///
    /// # Errors
    /// When it is not.
    pub fn found(self) -> Result<Self> {
        ensure!(self.status == StatusCode::OK, "{} {}: {}", self.status, self.location, self.problem());
        Ok(self)
    }

    /// What is wrong, as the page says on top, or else its first heading.
    fn problem(&self) -> String {
        let text = self.text();
        let part = text.split("id=\"error-summary\"").nth(1).or_else(|| text.split("<h1").nth(1));
        let (mut words, mut is_tag) = (String::new(), true);
        for letter in part.unwrap_or_default().chars().take(1000) {
            match letter {
                '<' => is_tag = true,
                '>' => is_tag = false,
                letter if !is_tag => words.push(letter),
                _ => {}
            }
        }
        plain(&words.split_whitespace().collect::<Vec<_>>().join(" "))
    }
}

impl Visitor {
    /// A visitor without a session.
    pub fn new(router: Router) -> Self {
        Self {
            router,
            cookies: BTreeMap::new(),
            form_id: String::new(),
            shown: String::new(),
            voice: String::new(),
        }
    }

    /// Opens a page.
    ///
    /// # Errors
    /// When it is not there.
    pub async fn get(&mut self, path: &str) -> Result<Page> {
        let page = self.send(Request::get(path).body(Body::empty())?).await?;
        page.found().with_context(|| path.to_owned())
    }

    /// Sends the form of the page it is on; answers where that leads.
    ///
    /// # Errors
    /// When the form is not taken.
    pub async fn post(&mut self, path: &str, fields: &[(&str, &str)]) -> Result<String> {
        let (id, shown) = (self.form_id.clone(), self.shown.clone());
        let voice = self.voice.clone();
        let mut all = vec![(FIELD, id.as_str()), ("shown", shown.as_str())];
        if !voice.is_empty() {
            all.push(("voice", voice.as_str()));
        }
        all.extend_from_slice(fields);
        self.submit(path, &all).await?.moved().with_context(|| path.to_owned())
    }

    /// Sends the form of the page it is on to where the answer itself is the next page.
    ///
    /// # Errors
    /// When the form is not taken.
    pub async fn ask(&mut self, path: &str, fields: &[(&str, &str)]) -> Result<Page> {
        let id = self.form_id.clone();
        let mut all = vec![(FIELD, id.as_str())];
        all.extend_from_slice(fields);
        self.submit(path, &all).await?.found().with_context(|| path.to_owned())
    }

    async fn submit(&mut self, path: &str, fields: &[(&str, &str)]) -> Result<Page> {
        let request = Request::post(path)
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .body(Body::from(form_body(fields)))?;
        self.send(request).await
    }

    /// Sends a form with a file.
    ///
    /// # Errors
    /// When nobody answers.
    pub async fn upload(&mut self, path: &str, fields: &[(&str, &[u8])]) -> Result<Page> {
        let own = [(FIELD, self.form_id.as_bytes()), ("shown", self.shown.as_bytes())];
        // Made anew for each, so that no document holds it.
        let boundary = platform::chance::token();
        let mut body = Vec::new();
        for (name, bytes) in own.iter().chain(fields) {
            let file = if *name == "file" { "; filename=\"file\"" } else { "" };
            let head = format!("Content-Disposition: form-data; name=\"{name}\"{file}");
            body.extend_from_slice(format!("--{boundary}\r\n{head}\r\n\r\n").as_bytes());
            body.extend_from_slice(bytes);
            body.extend_from_slice(b"\r\n");
        }
        body.extend_from_slice(format!("--{boundary}--\r\n").as_bytes());
        let request = Request::post(path)
            .header(header::CONTENT_TYPE, format!("multipart/form-data; boundary={boundary}"))
            .body(Body::from(body))?;
        self.send(request).await
    }

    async fn send(&mut self, mut request: Request<Body>) -> Result<Page> {
        if !self.cookies.is_empty() {
            let held: Vec<String> =
                self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
            request.headers_mut().insert(header::COOKIE, HeaderValue::from_str(&held.join("; "))?);
        }
        let response = self.router.clone().oneshot(request).await?;
        let location = response.headers().get(header::LOCATION).and_then(|value| value.to_str().ok());
        let location = location.unwrap_or_default().to_owned();
        for set in response.headers().get_all(header::SET_COOKIE) {
            let pair = set.to_str().unwrap_or_default().split(';').next().unwrap_or_default();
            match pair.split_once('=') {
                Some((name, "")) => drop(self.cookies.remove(name)),
                Some((name, value)) => drop(self.cookies.insert(name.to_owned(), value.to_owned())),
                None => {}
            }
        }
        let status = response.status();
        let bytes = to_bytes(response.into_body(), MOST_BYTES).await?.to_vec();
        let page = Page { status, location, bytes };
        if page.bytes.starts_with(b"<") {
            let text = page.text();
            let kept = [(FIELD, &mut self.form_id), ("shown", &mut self.shown), ("voice", &mut self.voice)];
            for (name, kept) in kept {
                let value = value_of(&text, name);
                if !value.is_empty() {
                    *kept = value;
                }
            }
        }
        Ok(page)
    }
}

fn value_of(html: &str, name: &str) -> String {
    let input = html.split("<input").skip(1).find(|input| input.contains(&format!(" name=\"{name}\"")));
    let value = input.and_then(|input| input.split(" value=\"").nth(1));
    plain(value.and_then(|value| value.split('"').next()).unwrap_or_default())
}

/// What stands in an attribute of the tag with which a text begins; a tag begins with a space here.
fn attribute<'a>(tag: &'a str, name: &str) -> Option<&'a str> {
    let begins = format!(" {name}=\"");
    let start = tag.find(&begins)? + begins.len();
    tag[start..].split('"').next()
}

/// Text without the entities that the templates write.
fn plain(text: &str) -> String {
    let mut text = text.to_owned();
    for (entity, letter) in [
        ("&#60;", "<"),
        ("&lt;", "<"),
        ("&#62;", ">"),
        ("&gt;", ">"),
        ("&#34;", "\""),
        ("&quot;", "\""),
        ("&#39;", "'"),
        ("&#x27;", "'"),
        ("&#38;", "&"),
        ("&amp;", "&"),
    ] {
        text = text.replace(entity, letter);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page(html: &str) -> Page {
        Page { status: StatusCode::OK, location: String::new(), bytes: html.as_bytes().to_vec() }
    }

    #[test]
    fn a_page_gives_back_what_stands_in_its_fields() {
        let page = page(
            "<h1>Eins</h1><input type=\"hidden\" name=\"shown\" value=\"a&#38;b\"><select \
             name=\"vote-1\"></select><select name=\"vote-2\"></select><textarea id=\"agenda\" \
             name=\"agenda\">Zwei\nDrei &#34;vier&#34;</textarea>",
        );
        assert_eq!(page.value_of("shown"), "a&b");
        assert_eq!(page.value_of("other"), "");
        assert_eq!(page.names("vote-"), ["vote-1", "vote-2"]);
        assert_eq!(page.area("agenda"), "Zwei\nDrei \"vier\"");
        assert_eq!(page.area("other"), "");
    }

    #[test]
    fn a_page_leads_on_where_it_says() {
        let page = page(
            "<a class=\"back\" href=\"/a\">Zurück</a><a href=\"/b\">Runde 1</a><article><form \
             action=\"/x\"></form>Eins</article><article><form action=\"/y\"><input type=\"hidden\" \
             name=\"since\" value=\"7\"></form>Zwei</article>",
        );
        assert_eq!((page.link("Runde 1").as_str(), page.link("Runde 2").as_str()), ("/b", ""));
        let two = page.article("Zwei").unwrap();
        assert_eq!((two.action().as_str(), two.value_of("since").as_str()), ("/y", "7"));
        assert!(page.article("Drei").is_err());
        assert_eq!(page.inputs().get("since").map(String::as_str), Some("7"));
    }

    #[test]
    fn a_refusal_is_told_in_its_words() {
        let refused = Page {
            status: StatusCode::UNPROCESSABLE_ENTITY,
            ..page("<div id=\"error-summary\"><ul><li>Zu früh.</li></ul></div><h1>Brief</h1>")
        };
        let told = refused.moved().map_err(|fault| fault.to_string());
        assert!(told.is_err_and(|told| told.contains("422") && told.contains("Zu früh.")));
    }
}
