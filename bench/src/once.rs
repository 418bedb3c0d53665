//! A list of requests, each sent once, over connections that stay open.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Instant;

use anyhow::{Context, Result};
use tokio::io::AsyncWriteExt as _;
use tokio::net::TcpStream;

use crate::load::{Seen, answer};

/// What is sent.
#[derive(clap::Args)]
pub struct Wish {
    /// Where to, such as 127.0.0.1:8080.
    #[arg(long)]
    host: String,
    /// The requests, one a line: a cookie, a tab, a path, a tab and a form. Without a form a page is asked for.
    #[arg(long)]
    requests: PathBuf,
    /// How many connections share them; each takes the next one as soon as the one before is answered.
    #[arg(long, default_value_t = 8)]
    connections: usize,
    /// A file for the addresses to which the answers lead, one a line, in the order of the requests.
    #[arg(long)]
    locations: Option<PathBuf>,
}

struct List {
    requests: Vec<Vec<u8>>,
    next: AtomicUsize,
}

/// Sends all of them, and prints what came back.
pub async fn run(wish: Wish) -> Result<()> {
    let file = &wish.requests;
    let text = std::fs::read_to_string(file).with_context(|| file.display().to_string())?;
    let requests: Vec<Vec<u8>> = text.lines().map(|line| request(&wish.host, line)).collect::<Result<_>>()?;
    let mut locations = vec![String::new(); requests.len()];
    let list = Arc::new(List { requests, next: AtomicUsize::new(0) });
    // Everybody is connected before anybody begins.
    let mut streams = Vec::with_capacity(wish.connections);
    for _ in 0..wish.connections {
        let stream = TcpStream::connect(&wish.host).await?;
        stream.set_nodelay(true)?;
        streams.push(stream);
    }
    let begun = Instant::now();
    let tasks: Vec<_> =
        streams.into_iter().map(|stream| tokio::spawn(send(stream, Arc::clone(&list)))).collect();
    let mut all = Seen::default();
    for task in tasks {
        let (seen, led) = task.await??;
        all.add(seen);
        for (place, location) in led {
            locations[place] = location;
        }
    }
    println!("{}", all.report(begun.elapsed().as_secs_f64())?);
    if let Some(file) = &wish.locations {
        std::fs::write(file, locations.join("\n")).with_context(|| file.display().to_string())?;
    }
    Ok(())
}

fn request(host: &str, line: &str) -> Result<Vec<u8>> {
    let mut parts = line.split('\t');
    let (cookie, path) = parts.next().zip(parts.next()).context("a request is a cookie, a tab and a path")?;
    let head = format!("{path} HTTP/1.1\r\nHost: {host}\r\nCookie: {cookie}\r\n");
    let request = match parts.next() {
        None | Some("") => format!("GET {head}\r\n"),
        Some(form) => format!(
            "POST {head}Origin: http://{host}\r\nContent-Type: application/x-www-form-urlencoded\r\n\
             Content-Length: {}\r\n\r\n{form}",
            form.len()
        ),
    };
    Ok(request.into_bytes())
}

/// Sends what is left of the list; answers where each request has led, by its place.
async fn send(mut stream: TcpStream, list: Arc<List>) -> Result<(Seen, Vec<(usize, String)>)> {
    let (mut seen, mut led) = (Seen::default(), Vec::new());
    let mut buffer = Vec::with_capacity(64 * 1024);
    loop {
        let place = list.next.fetch_add(1, Ordering::Relaxed);
        let Some(request) = list.requests.get(place) else { return Ok((seen, led)) };
        let begun = Instant::now();
        stream.write_all(request).await?;
        let (status, head) = answer(&mut stream, &mut buffer).await?;
        seen.note(begun, status, buffer.len() - head)?;
        led.push((place, location(&buffer[..head])?));
    }
}

/// Where an answer leads; empty where it leads nowhere.
fn location(head: &[u8]) -> Result<String> {
    let mut headers = [httparse::EMPTY_HEADER; 64];
    let mut response = httparse::Response::new(&mut headers);
    response.parse(head)?;
    let found = response.headers.iter().find(|header| header.name.eq_ignore_ascii_case("location"));
    Ok(found.map(|header| String::from_utf8_lossy(header.value).into_owned()).unwrap_or_default())
}
