//! Requests over connections that stay open, each as soon as the one before is answered.

use std::collections::BTreeMap;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use serde_json::{Value, json};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;

/// What is sent.
#[derive(clap::Args)]
pub struct Wish {
    /// Where to, such as 127.0.0.1:8080.
    #[arg(long)]
    host: String,
    /// The path.
    #[arg(long)]
    path: String,
    /// How many connections.
    #[arg(long, default_value_t = 8)]
    connections: usize,
    /// For how long, in seconds.
    #[arg(long, default_value_t = 3.0)]
    seconds: f64,
    /// The cookie.
    #[arg(long)]
    cookie: Option<String>,
    /// Take packed pages, as browsers do.
    #[arg(long)]
    gzip: bool,
    /// A file of editors, a cookie, a tab and the beginning of a form on each line; every connection is one of
    /// them and changes its answer again and again, each time over the revision that it was told.
    #[arg(long)]
    editors: Option<std::path::PathBuf>,
}

/// What came back.
#[derive(Default)]
pub struct Seen {
    micros: Vec<u64>,
    statuses: BTreeMap<u16, usize>,
    bytes: usize,
}

impl Seen {
    /// Notes the answer to what was sent at a moment, with the length of its body.
    pub fn note(&mut self, begun: Instant, status: u16, bytes: usize) -> Result<()> {
        self.micros.push(u64::try_from(begun.elapsed().as_micros())?);
        *self.statuses.entry(status).or_default() += 1;
        self.bytes = bytes;
        Ok(())
    }

    /// Adds what came back over another connection.
    pub fn add(&mut self, other: Self) {
        self.micros.extend(other.micros);
        self.bytes = self.bytes.max(other.bytes);
        for (status, count) in other.statuses {
            *self.statuses.entry(status).or_default() += count;
        }
    }

    /// Rate, times in milliseconds and answers of a load that took so many seconds.
    pub fn report(mut self, seconds: f64) -> Result<Value> {
        self.micros.sort_unstable();
        let at = |share: f64| {
            let place = (self.micros.len().saturating_sub(1)) as f64 * share;
            self.micros.get(place as usize).map_or(0.0, |micros| *micros as f64 / 1000.0)
        };
        Ok(json!({
            "rate": self.micros.len() as f64 / seconds, "p50": at(0.5), "p95": at(0.95), "p99": at(0.99),
            "statuses": self.statuses, "bytes": self.bytes, "seconds": seconds,
            "cpu": crate::documents::cpu_seconds()? / seconds,
        }))
    }
}

/// Sends, and prints what came back.
pub async fn run(wish: Wish) -> Result<()> {
    let request: &'static [u8] = request(&wish).leak();
    let editors = editors(&wish)?;
    let end = Instant::now() + Duration::from_secs_f64(wish.seconds);
    let begun = Instant::now();
    let tasks: Vec<_> = if editors.is_empty() {
        let visitors = 0..wish.connections;
        visitors.map(|_| tokio::spawn(visit(wish.host.clone(), request, end))).collect()
    } else {
        editors.into_iter().map(|editor| tokio::spawn(edit(editor, end))).collect()
    };
    let mut all = Seen::default();
    for task in tasks {
        all.add(task.await??);
    }
    println!("{}", all.report(begun.elapsed().as_secs_f64())?);
    Ok(())
}

fn request(wish: &Wish) -> Vec<u8> {
    let cookie = wish.cookie.as_ref().map_or(String::new(), |cookie| format!("Cookie: {cookie}\r\n"));
    let gzip = if wish.gzip { "Accept-Encoding: gzip\r\n" } else { "" };
    format!("GET {} HTTP/1.1\r\nHost: {}\r\n{cookie}{gzip}\r\n", wish.path, wish.host).into_bytes()
}

async fn visit(host: String, request: &[u8], end: Instant) -> Result<Seen> {
    let mut seen = Seen::default();
    let mut stream = TcpStream::connect(&host).await?;
    stream.set_nodelay(true)?;
    let mut buffer = Vec::with_capacity(256 * 1024);
    while Instant::now() < end {
        let begun = Instant::now();
        stream.write_all(request).await?;
        let (status, head) = answer(&mut stream, &mut buffer).await?;
        seen.note(begun, status, buffer.len() - head)?;
    }
    Ok(seen)
}

/// Somebody who changes one answer.
struct Editor {
    host: String,
    /// The request without the length of its form.
    head: String,
    form: String,
}

fn editors(wish: &Wish) -> Result<Vec<Editor>> {
    let Some(file) = &wish.editors else { return Ok(Vec::new()) };
    let text = std::fs::read_to_string(file).with_context(|| file.display().to_string())?;
    let editor = |line: &str| {
        let (cookie, form) = line.split_once('\t').context("an editor is a cookie, a tab and a form")?;
        let Wish { host, path, .. } = wish;
        let head = format!(
            "POST {path} HTTP/1.1\r\nHost: {host}\r\nCookie: {cookie}\r\nOrigin: http://{host}\r\n\
             Content-Type: application/x-www-form-urlencoded\r\nContent-Length: "
        );
        Ok(Editor { host: host.clone(), head, form: form.to_owned() })
    };
    let editors: Vec<Editor> = text.lines().take(wish.connections).map(editor).collect::<Result<_>>()?;
    anyhow::ensure!(editors.len() == wish.connections, "{} has fewer editors", file.display());
    Ok(editors)
}

async fn edit(editor: Editor, end: Instant) -> Result<Seen> {
    let mut seen = Seen::default();
    let mut stream = TcpStream::connect(&editor.host).await?;
    stream.set_nodelay(true)?;
    let mut buffer = Vec::with_capacity(16 * 1024);
    let mut revision = 0;
    for turn in 0_u64.. {
        let form = format!("{}&value={}&revision={revision}", editor.form, turn % 4);
        let begun = Instant::now();
        if begun >= end {
            break;
        }
        stream.write_all(format!("{}{}\r\n\r\n{form}", editor.head, form.len()).as_bytes()).await?;
        let (status, head) = answer(&mut stream, &mut buffer).await?;
        revision = told(&buffer[head..]).unwrap_or(revision);
        // The first one only learns how things stand; an earlier run has left an answer.
        if turn > 0 {
            seen.note(begun, status, buffer.len() - head)?;
        }
    }
    Ok(seen)
}

/// The revision that now stands; a bare program tells none.
fn told(body: &[u8]) -> Option<u64> {
    let told: Value = serde_json::from_slice(body).ok()?;
    told.get("revision").or_else(|| told.get("theirs")?.get("revision"))?.as_u64()
}

/// Reads one answer into the buffer; its status and where its body begins.
pub async fn answer(stream: &mut TcpStream, buffer: &mut Vec<u8>) -> Result<(u16, usize)> {
    buffer.clear();
    loop {
        if stream.read_buf(buffer).await? == 0 {
            bail!("the connection was closed");
        }
        let Some(head) = parse(buffer)? else { continue };
        let body = &buffer[head.length..];
        let is_whole = match head.body {
            Some(length) => body.len() >= length,
            None => body.ends_with(b"0\r\n\r\n"),
        };
        if is_whole {
            return Ok((head.status, head.length));
        }
    }
}

struct Head {
    status: u16,
    length: usize,
    /// How long the body is; nothing when it comes in chunks.
    body: Option<usize>,
}

fn parse(buffer: &[u8]) -> Result<Option<Head>> {
    let mut headers = [httparse::EMPTY_HEADER; 64];
    let mut response = httparse::Response::new(&mut headers);
    let httparse::Status::Complete(head) = response.parse(buffer)? else { return Ok(None) };
    let status = response.code.context("a status")?;
    let header = |name: &str| response.headers.iter().find(|header| header.name.eq_ignore_ascii_case(name));
    let body = match (header("content-length"), header("transfer-encoding")) {
        (Some(length), _) => Some(std::str::from_utf8(length.value)?.parse()?),
        (None, Some(_)) => None,
        (None, None) if matches!(status, 204 | 304) => Some(0),
        (None, None) => bail!("an answer without a length"),
    };
    Ok(Some(Head { status, length: head, body }))
}
