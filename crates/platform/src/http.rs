//! One question to another server, and its answer: the only way in which the product speaks HTTP to
//! somebody else, and only where the operator has named the address, or chosen the certificate that does.

use std::net::IpAddr;
use std::sync::Arc;
use std::time::Duration;

use anyhow::{Context, Result, anyhow, bail, ensure};
use axum::body::{Body, to_bytes};
use hyper::header::{ACCEPT, CONNECTION, CONTENT_TYPE, HOST, USER_AGENT};
use hyper::{Request, Response, Uri};
use hyper_util::rt::TokioIo;
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::TcpStream;
use tokio_rustls::TlsConnector;
use tokio_rustls::rustls::pki_types::ServerName;
use tokio_rustls::rustls::{ClientConfig, RootCertStore, crypto::ring};

/// The largest answer that [`post`] reads, in bytes.
pub const MOST_ANSWER: usize = 64 * 1024;

/// An address that can be asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Address {
    is_secure: bool,
    host: String,
    port: u16,
    /// Host and port as they stood in the address.
    authority: String,
    path: String,
}

impl Address {
    /// Reads an address such as `https://zeitstempel.example/tsa`.
    ///
    /// # Errors
    /// When it is no such address, or holds a user or a password.
    pub fn parse(text: &str) -> Result<Self> {
        // The text itself stays out of what is said: it may hold a password.
        let uri: Uri = text.parse().context("this is no address")?;
        let is_secure = match uri.scheme_str() {
            Some("https") => true,
            Some("http") => false,
            _ => bail!("an address begins with https:// or http://"),
        };
        let authority = uri.authority().context("the address names no server")?;
        // It would go out in the clear, and stand in every log that names the address.
        ensure!(!authority.as_str().contains('@'), "an address with a user or a password is not supported");
        let host = authority.host().trim_matches(['[', ']']).to_owned();
        ensure!(!host.is_empty(), "the address names no server");
        Ok(Self {
            is_secure,
            port: authority.port_u16().unwrap_or(if is_secure { 443 } else { 80 }),
            authority: authority.as_str().to_owned(),
            path: uri.path_and_query().map_or("/", |path| path.as_str()).to_owned(),
            host,
        })
    }

    /// The server's name.
    #[must_use]
    pub fn host(&self) -> &str {
        &self.host
    }

    /// Whether the connection is encrypted.
    #[must_use]
    pub const fn is_secure(&self) -> bool {
        self.is_secure
    }

    /// Whether what is asked and answered can be neither read nor changed on the way: the connection is
    /// encrypted, or does not leave this machine.
    #[must_use]
    pub fn is_safe(&self) -> bool {
        self.is_secure
            || self.host == "localhost"
            || self.host.parse::<IpAddr>().is_ok_and(|address| address.is_loopback())
    }
}

/// Why there is no answer.
#[derive(Debug)]
pub enum Silence {
    /// No answer within the time that was given.
    Late(Duration),
    /// No connection, or it broke.
    Unreachable(anyhow::Error),
    /// An answer, but not the one that was asked for.
    Unfit(anyhow::Error),
}

impl std::fmt::Display for Silence {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Late(limit) => write!(f, "no answer within {} s", limit.as_secs_f32()),
            Self::Unreachable(why) | Self::Unfit(why) => write!(f, "{why:#}"),
        }
    }
}

impl std::error::Error for Silence {}

/// Posts bytes of one kind and reads an answer of another, within a time.
///
/// Only a 200 of exactly that kind and of at most [`MOST_ANSWER`] bytes is an answer.
///
/// # Errors
/// Why there is no answer.
pub async fn post(
    address: &Address,
    kind: &str,
    answer: &str,
    body: Vec<u8>,
    limit: Duration,
) -> Result<Vec<u8>, Silence> {
    let question = Request::post("/").header(CONTENT_TYPE, kind).header(ACCEPT, answer).body(body);
    let question = question.map_err(|why| Silence::Unfit(why.into()))?;
    let told = ask(address, question, limit, MOST_ANSWER).await?;
    good(address, &told)?;
    let stated = told.headers().get(CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default();
    let bare = stated.split(';').next().unwrap_or_default().trim();
    if !bare.eq_ignore_ascii_case(answer) {
        let stated: String = stated.chars().take(80).collect();
        return Err(Silence::Unfit(anyhow!("{} answered with {stated:?}", address.authority)));
    }
    Ok(told.into_body())
}

/// Fetches at most so many bytes of any kind, otherwise as [`post`] does: for what proves itself, and lies on
/// servers that call it by many names.
///
/// # Errors
/// Why there is no answer.
pub async fn get(address: &Address, most: usize, limit: Duration) -> Result<Vec<u8>, Silence> {
    let question = Request::get("/").header(ACCEPT, "*/*").body(Vec::new());
    let question = question.map_err(|why| Silence::Unfit(why.into()))?;
    let told = ask(address, question, limit, most).await?;
    good(address, &told)?;
    Ok(told.into_body())
}

/// Whether it is an answer to the question at all.
fn good(address: &Address, told: &Response<Vec<u8>>) -> Result<(), Silence> {
    let (status, authority) = (told.status(), &address.authority);
    if status == 200 {
        return Ok(());
    }
    let more = if status.is_redirection() { "; a redirect is not followed" } else { "" };
    Err(Silence::Unfit(anyhow!("{authority} answered {status}{more}")))
}

/// Asks a question, with the method, headers and body that it has, and hands on whatever is answered,
/// within a time and up to `most` bytes. Of the question's own address only that of `address` counts.
///
/// A redirect is an answer like any other; it is not followed. Certificates are checked against the
/// authorities of the system.
///
/// # Errors
/// Why there is no answer.
pub async fn ask(
    address: &Address,
    question: Request<Vec<u8>>,
    limit: Duration,
    most: usize,
) -> Result<Response<Vec<u8>>, Silence> {
    let asked = async {
        let stream = TcpStream::connect((address.host.as_str(), address.port))
            .await
            .with_context(|| format!("connecting to {}", address.authority))
            .map_err(Silence::Unreachable)?;
        if address.is_secure {
            let name = ServerName::try_from(address.host.clone())
                .context("the server's name")
                .map_err(Silence::Unreachable)?;
            let connector = TlsConnector::from(trust().map_err(Silence::Unreachable)?);
            let stream = connector
                .connect(name, stream)
                .await
                .with_context(|| format!("TLS with {}", address.authority))
                .map_err(Silence::Unreachable)?;
            talk(stream, address, question, most).await
        } else {
            talk(stream, address, question, most).await
        }
    };
    tokio::time::timeout(limit, asked).await.unwrap_or(Err(Silence::Late(limit)))
}

/// The authorities of the system, or those of the file that `SSL_CERT_FILE` names.
fn trust() -> Result<Arc<ClientConfig>> {
    let found = rustls_native_certs::load_native_certs();
    let mut roots = RootCertStore::empty();
    let (known, _) = roots.add_parsable_certificates(found.certs);
    ensure!(known > 0, "the system has no certificates of authorities: {:?}", found.errors);
    let config = ClientConfig::builder_with_provider(Arc::new(ring::default_provider()))
        .with_safe_default_protocol_versions()?
        .with_root_certificates(roots)
        .with_no_client_auth();
    Ok(Arc::new(config))
}

/// Ends the conversation when the answer is there, or when nobody waits for it any more.
struct Wire(tokio::task::JoinHandle<()>);

impl Drop for Wire {
    fn drop(&mut self) {
        self.0.abort();
    }
}

async fn talk(
    stream: impl AsyncRead + AsyncWrite + Unpin + Send + 'static,
    address: &Address,
    question: Request<Vec<u8>>,
    most: usize,
) -> Result<Response<Vec<u8>>, Silence> {
    let broken = |why: hyper::Error| {
        Silence::Unreachable(anyhow!(why).context(format!("talking to {}", address.authority)))
    };
    let (mut sender, wire) =
        hyper::client::conn::http1::handshake(TokioIo::new(stream)).await.map_err(broken)?;
    let _wire = Wire(tokio::spawn(async move {
        // What went wrong is told by the answer that does not come.
        let _ = wire.await;
    }));
    let (asked, body) = question.into_parts();
    let mut request = Request::builder()
        .method(asked.method)
        .uri(&address.path)
        .header(HOST, &address.authority)
        .header(USER_AGENT, "willkommen")
        .header(CONNECTION, "close");
    for (name, value) in &asked.headers {
        request = request.header(name, value);
    }
    let request = request.body(Body::from(body)).map_err(|why| Silence::Unfit(why.into()))?;
    let answer = sender.send_request(request).await.map_err(broken)?;
    let (head, body) = answer.into_parts();
    let bytes = to_bytes(Body::new(body), most).await.map_err(|why| {
        let (authority, status) = (&address.authority, head.status);
        let told = format!("the answer of {authority} ({status}) broke off or has more than {most} bytes");
        Silence::Unfit(anyhow!(why).context(told))
    })?;
    Ok(Response::from_parts(head, bytes.to_vec()))
}

#[cfg(test)]
mod tests {
    use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
    use tokio::net::TcpListener;

    use super::*;

    #[test]
    fn an_address_is_read_and_a_password_in_it_refused() {
        let read = |text| Address::parse(text).unwrap();
        let one = read("https://tsa.example/stamp?policy=1");
        assert_eq!((one.is_secure, one.host(), one.port), (true, "tsa.example", 443));
        assert_eq!((one.authority.as_str(), one.path.as_str()), ("tsa.example", "/stamp?policy=1"));
        let six = read("http://[::1]:8318");
        assert_eq!((six.is_secure, six.host(), six.port, six.path.as_str()), (false, "::1", 8318, "/"));
        assert!(one.is_safe() && six.is_safe() && read("http://localhost/").is_safe());
        assert!(!read("http://tsa.example/").is_safe() && !read("http://128.0.0.1/").is_safe());
        for wrong in [
            "",
            "tsa.example",
            "ftp://tsa.example/",
            "https://",
            "https://user:secret@tsa.example/",
            "https://user:secret word@tsa.example/",
            "/tsa",
        ] {
            let fault = Address::parse(wrong).unwrap_err().to_string();
            assert!(!fault.contains("secret"), "{fault}");
        }
    }

    /// A server that says exactly this to one question, and what it was asked.
    async fn server(says: Vec<u8>) -> (Address, tokio::task::JoinHandle<String>) {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = format!("http://{}/tsa", listener.local_addr().unwrap());
        let server = tokio::spawn(async move {
            let (mut stream, _) = listener.accept().await.unwrap();
            let mut asked = vec![0; 4096];
            let count = stream.read(&mut asked).await.unwrap();
            let _ = stream.write_all(&says).await;
            let _ = stream.shutdown().await;
            String::from_utf8_lossy(&asked[..count]).to_ascii_lowercase()
        });
        (Address::parse(&address).unwrap(), server)
    }

    /// What a server that says exactly this is taken for.
    async fn answered(says: Vec<u8>) -> Result<Vec<u8>, Silence> {
        let (address, server) = server(says).await;
        let answer = post(&address, "text/x-ask", "text/x-tell", b"?".to_vec(), Duration::from_secs(5)).await;
        let asked = server.await.unwrap();
        for words in
            ["post /tsa http/1.1", "content-type: text/x-ask", "content-length: 1", "host: 127.0.0.1:"]
        {
            assert!(asked.contains(words), "{words} in {asked}");
        }
        answer
    }

    #[tokio::test]
    async fn only_what_was_asked_for_is_an_answer() {
        let head = |status: &str, kind: &str, more: &str| {
            format!("HTTP/1.1 {status}\r\nContent-Type: {kind}\r\n{more}\r\n").into_bytes()
        };
        let whole = [head("200 OK", "text/X-tell; charset=utf-8", "Content-Length: 3\r\n"), b"yes".to_vec()];
        assert_eq!(answered(whole.concat()).await.unwrap(), b"yes");
        let pieces = b"2\r\nye\r\n1\r\ns\r\n0\r\n\r\n".to_vec();
        let pieces = [head("200 OK", "text/x-tell", "Transfer-Encoding: chunked\r\n"), pieces];
        assert_eq!(answered(pieces.concat()).await.unwrap(), b"yes");

        let elsewhere =
            head("302 Found", "text/x-tell", "Location: http://127.0.0.1:9/\r\nContent-Length: 0\r\n");
        let large = [head("200 OK", "text/x-tell", ""), vec![b'y'; MOST_ANSWER + 1]].concat();
        let half = [head("200 OK", "text/x-tell", "Content-Length: 9\r\n"), b"yes".to_vec()].concat();
        for (says, words) in [
            (elsewhere, "redirect"),
            (head("500 No", "text/x-tell", "Content-Length: 0\r\n"), "500"),
            (head("200 OK", "text/html", "Content-Length: 0\r\n"), "text/html"),
            (large, "65536"),
            (half, "broke off"),
        ] {
            let fault = answered(says).await.unwrap_err();
            assert!(matches!(fault, Silence::Unfit(_)) && fault.to_string().contains(words), "{fault:?}");
        }
        assert!(matches!(answered(b"SSH-2.0\r\n\r\n".to_vec()).await, Err(Silence::Unreachable(_))));
    }

    #[tokio::test]
    async fn what_is_fetched_may_be_of_any_kind_and_is_no_larger_than_allowed() {
        let list = |count: usize| [b"HTTP/1.1 200 OK\r\n\r\n".to_vec(), vec![b'y'; count]].concat();
        let (address, asked) = server(list(70_000)).await;
        let answer = get(&address, 100_000, Duration::from_secs(5)).await.unwrap();
        assert_eq!(answer.len(), 70_000);
        let asked = asked.await.unwrap();
        assert!(asked.starts_with("get /tsa http/1.1") && !asked.contains("content-"), "{asked}");
        let (address, _) = server(list(70_000)).await;
        let fault = get(&address, 60_000, Duration::from_secs(5)).await.unwrap_err();
        assert!(matches!(fault, Silence::Unfit(_)) && fault.to_string().contains("60000"), "{fault:?}");
    }

    #[tokio::test]
    async fn any_answer_is_handed_on_with_its_status_and_headers() {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = format!("http://{}/keys?of=all", listener.local_addr().unwrap());
        let server = tokio::spawn(async move {
            let (mut stream, _) = listener.accept().await.unwrap();
            let mut asked = vec![0; 4096];
            let count = stream.read(&mut asked).await.unwrap();
            let says = "HTTP/1.1 401 No\r\nContent-Type: text/x-tell\r\nContent-Length: 2\r\n\r\nno";
            stream.write_all(says.as_bytes()).await.unwrap();
            String::from_utf8_lossy(&asked[..count]).into_owned()
        });
        let question = Request::get("/").header("authorization", "Basic eDp5").body(Vec::new()).unwrap();
        let limit = Duration::from_secs(5);
        let answer = ask(&Address::parse(&address).unwrap(), question, limit, 2).await.unwrap();
        assert_eq!((answer.status().as_u16(), answer.body().as_slice()), (401, b"no".as_slice()));
        assert_eq!(answer.headers()[CONTENT_TYPE], "text/x-tell");
        let asked = server.await.unwrap().to_ascii_lowercase();
        for words in ["get /keys?of=all http/1.1", "authorization: basic edp5", "host: 127.0.0.1:"] {
            assert!(asked.contains(words), "{words} in {asked}");
        }
    }

    #[tokio::test]
    async fn who_keeps_silent_is_not_waited_for() {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let place = listener.local_addr().unwrap();
        for scheme in ["http", "https"] {
            let address = Address::parse(&format!("{scheme}://{place}/")).unwrap();
            let limit = Duration::from_millis(100);
            let fault = post(&address, "a/b", "a/b", Vec::new(), limit).await.unwrap_err();
            assert!(matches!(fault, Silence::Late(_)), "{fault:?}");
        }
        drop(listener);
        let address = Address::parse(&format!("http://{place}/")).unwrap();
        let fault = post(&address, "a/b", "a/b", Vec::new(), Duration::from_secs(5)).await.unwrap_err();
        assert!(matches!(fault, Silence::Unreachable(_)), "{fault:?}");
    }
}
