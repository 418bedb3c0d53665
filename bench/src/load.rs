//! Requests over connections that stay open, each as soon as the one before is answered.

use std::collections::BTreeMap;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use serde_json::json;
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
    /// A file of forms, one per line; they are posted in turn.
    #[arg(long)]
    forms: Option<std::path::PathBuf>,
}

#[derive(Default)]
struct Seen {
    micros: Vec<u64>,
    statuses: BTreeMap<u16, usize>,
    bytes: usize,
}

/// Sends, and prints what came back.
pub async fn run(wish: Wish) -> Result<()> {
    let requests = requests(&wish)?.leak();
    let end = Instant::now() + Duration::from_secs_f64(wish.seconds);
    let begun = Instant::now();
    let tasks: Vec<_> = (0..wish.connections)
        .map(|place| tokio::spawn(visit(wish.host.clone(), requests, place, end)))
        .collect();
    let mut all = Seen::default();
    for task in tasks {
        let seen = task.await??;
        all.micros.extend(seen.micros);
        all.bytes = all.bytes.max(seen.bytes);
        for (status, count) in seen.statuses {
            *all.statuses.entry(status).or_default() += count;
        }
    }
    let seconds = begun.elapsed().as_secs_f64();
    all.micros.sort_unstable();
    let at = |share: f64| {
        let place = (all.micros.len().saturating_sub(1)) as f64 * share;
        all.micros.get(place as usize).map_or(0.0, |micros| *micros as f64 / 1000.0)
    };
    let report = json!({
        "rate": all.micros.len() as f64 / seconds, "p50": at(0.5), "p99": at(0.99),
        "statuses": all.statuses, "bytes": all.bytes, "cpu": crate::documents::cpu_seconds()? / seconds,
    });
    println!("{report}");
    Ok(())
}

fn requests(wish: &Wish) -> Result<Vec<Vec<u8>>> {
    let cookie = wish.cookie.as_ref().map_or(String::new(), |cookie| format!("Cookie: {cookie}\r\n"));
    let gzip = if wish.gzip { "Accept-Encoding: gzip\r\n" } else { "" };
    let head =
        |method: &str| format!("{method} {} HTTP/1.1\r\nHost: {}\r\n{cookie}{gzip}", wish.path, wish.host);
    let Some(forms) = &wish.forms else {
        return Ok(vec![format!("{}\r\n", head("GET")).into_bytes()]);
    };
    let forms = std::fs::read_to_string(forms).with_context(|| forms.display().to_string())?;
    let post = |form: &str| {
        format!(
            "{}Origin: http://{}\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\n\r\n{form}",
            head("POST"),
            wish.host,
            form.len()
        )
        .into_bytes()
    };
    Ok(forms.lines().map(post).collect())
}

async fn visit(host: String, requests: &[Vec<u8>], place: usize, end: Instant) -> Result<Seen> {
    let mut seen = Seen::default();
    let mut stream = TcpStream::connect(&host).await?;
    stream.set_nodelay(true)?;
    let mut buffer = Vec::with_capacity(256 * 1024);
    // Each connection begins elsewhere, so that they do not all write the same row.
    for request in requests.iter().cycle().skip(place * 7) {
        if Instant::now() >= end {
            break;
        }
        let begun = Instant::now();
        stream.write_all(request).await?;
        let (status, bytes) = answer(&mut stream, &mut buffer).await?;
        seen.micros.push(u64::try_from(begun.elapsed().as_micros())?);
        *seen.statuses.entry(status).or_default() += 1;
        seen.bytes = bytes;
    }
    Ok(seen)
}

/// Reads one answer; its status and the length of its body.
async fn answer(stream: &mut TcpStream, buffer: &mut Vec<u8>) -> Result<(u16, usize)> {
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
            return Ok((head.status, body.len()));
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
