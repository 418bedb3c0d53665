//! Mails reach a real SMTP server, once each.

use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use super::World;
use crate::config::Smtp;
use crate::outbox;

/// A real SMTP server that files what it takes; the modes are told in `smtp_peer.py`.
struct Peer {
    child: Child,
    folder: PathBuf,
    port: u16,
}

impl Drop for Peer {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
        let _ = std::fs::remove_dir_all(&self.folder);
    }
}

impl Peer {
    async fn start(mode: &str) -> Self {
        let folder = std::env::temp_dir().join(format!("peer-{}", platform::chance::token()));
        std::fs::create_dir(&folder).unwrap();
        let port = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../scripts/smtp_peer.py");
        let child = Command::new("/usr/bin/python3")
            .arg(script)
            .args([&port.to_string(), folder.to_str().unwrap(), mode])
            .stdout(Stdio::null())
            .spawn()
            .expect("python3 with aiosmtpd: scripts/install installs it");
        let peer = Self { child, folder, port };
        for _ in 0..100 {
            if tokio::net::TcpStream::connect(("127.0.0.1", port)).await.is_ok() {
                return peer;
            }
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
        panic!("the SMTP peer did not start");
    }

    fn settings(&self) -> Smtp {
        Smtp {
            host: "127.0.0.1".into(),
            port: self.port,
            tls: false,
            user: None,
            password: None,
            from: "Willkommen <programm@agentur.example>".into(),
        }
    }

    fn taken(&self) -> Vec<String> {
        let mut files: Vec<_> = std::fs::read_dir(&self.folder)
            .unwrap()
            .map(|entry| entry.unwrap().path())
            .filter(|path| path.extension().is_some_and(|ending| ending == "eml"))
            .collect();
        files.sort();
        files.iter().map(|path| std::fs::read_to_string(path).unwrap()).collect()
    }
}

async fn ask_for_link(world: &World) {
    let mut browser = world.browser();
    browser.get("/de/sign-in").await;
    browser.post("/de/sign-in", &[("mail", "katrin.sommer@agentur.example")]).await;
}

async fn deliver(world: &World) -> usize {
    outbox::deliver_due(&world.app, world.app.post.as_ref().unwrap()).await.unwrap()
}

fn header<'a>(mail: &'a str, name: &str) -> &'a str {
    mail.lines().find_map(|line| line.strip_prefix(name)).unwrap_or_default().trim()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_mail_arrives_once_and_its_secret_is_forgotten() {
    let peer = Peer::start("take").await;
    let world = World::with(Some(peer.settings())).await;
    ask_for_link(&world).await;
    assert_eq!(deliver(&world).await, 1);
    assert_eq!(deliver(&world).await, 0);
    let taken = peer.taken();
    assert_eq!(taken.len(), 1);
    assert_eq!(header(&taken[0], "X-RcptTo:"), "katrin.sommer@agentur.example");
    assert!(header(&taken[0], "From:").contains("programm@agentur.example"));
    assert!(taken[0].contains("multipart/alternative"));
    assert_eq!(world.mail_to("katrin.sommer@agentur.example").await, "", "the link is gone");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_declaration_s_pdf_arrives_with_its_mail() {
    let peer = Peer::start("take").await;
    let world = World::with(Some(peer.settings())).await;
    world.campaign().await;
    world.declare("05966004", ("Jana Vogt", "jana.vogt@attendorn.example")).await;
    deliver(&world).await;
    let taken = peer.taken();
    let to = |address: &str| taken.iter().filter(|mail| header(mail, "X-RcptTo:") == address).count();
    assert_eq!(to("buergermeisterin@attendorn.example"), 1);
    assert_eq!(to("jana.vogt@attendorn.example"), 1);
    assert_eq!(to("rathaus@attendorn.example"), 2, "the code and the notice");
    assert_eq!(taken.iter().filter(|mail| mail.contains("application/pdf")).count(), 3);
}

#[tokio::test(flavor = "multi_thread")]
async fn after_a_cut_in_data_the_same_message_id_comes_again() {
    let peer = Peer::start("cut-first").await;
    let world = World::with(Some(peer.settings())).await;
    ask_for_link(&world).await;
    assert_eq!(deliver(&world).await, 0);
    world.app.clock.set(world.app.clock.now().plus_minutes(2));
    assert_eq!(deliver(&world).await, 1);
    let taken = peer.taken();
    assert_eq!(taken.len(), 2, "the peer had filed the first before it cut");
    let ids: Vec<_> = taken.iter().map(|mail| header(mail, "Message-ID:")).collect();
    assert!(!ids[0].is_empty());
    assert_eq!(ids[0], ids[1]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_grey_listing_server_gets_the_mail_later_and_a_refusing_one_is_shown() {
    let peer = Peer::start("later-first").await;
    let world = World::with(Some(peer.settings())).await;
    ask_for_link(&world).await;
    assert_eq!(deliver(&world).await, 0);
    assert_eq!(deliver(&world).await, 0, "not before its time");
    world.app.clock.set(world.app.clock.now().plus_minutes(2));
    assert_eq!(deliver(&world).await, 1);

    let peer = Peer::start("refuse").await;
    let world = World::with(Some(peer.settings())).await;
    ask_for_link(&world).await;
    assert_eq!(deliver(&world).await, 0);
    let mut operator = world.signed_in("operator").await;
    let list = operator.get("/de/outbox").await;
    assert!(list.words().contains("katrin.sommer@agentur.example"));
    let text = list.text();
    let link = text.split("href=\"").find(|part| part.starts_with("/de/outbox/")).unwrap();
    let page = operator.get(link.split('"').next().unwrap()).await;
    assert!(page.text().contains("550"), "the server's reason is shown");
}

#[tokio::test(flavor = "multi_thread")]
async fn mails_of_a_killed_program_are_sent_after_the_restart() {
    let peer = Peer::start("take").await;
    let world = World::with(Some(peer.settings())).await;
    ask_for_link(&world).await;
    let stuck = "update mail set state = 'sending'";
    world.write(move |tx| Box::pin(async move { Ok(platform::db::run(tx, stuck, vec![]).await?) })).await;
    assert_eq!(deliver(&world).await, 0);
    outbox::recover(&world.app).await.unwrap();
    assert_eq!(deliver(&world).await, 1);
    assert_eq!(peer.taken().len(), 1);
}
