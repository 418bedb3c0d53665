//! Mails reach a real SMTP server, once each.

use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use axum::body::Body;
use axum::http::{Request, StatusCode};

use super::World;
use crate::config::Smtp;
use crate::{outbox, reactions};

const ATTENDORN: &str = "05966004";

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
            .args([&port.to_string(), folder.to_str().unwrap()])
            .args(mode.split(' '))
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

    /// From now on everything is taken.
    fn open(&self) {
        std::fs::write(self.folder.join("open"), "").unwrap();
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
async fn many_mails_are_written_in_parts_and_each_once() {
    let world = World::new().await;
    let mail = |number: usize| outbox::NewMail {
        reason: format!("many:{number}"),
        recipient: format!("rathaus-{number}@ort.example"),
        subject: "Startschuss".into(),
        body: "Guten Tag".into(),
        attachment: None,
        holds_secret: false,
        hides_recipient: false,
    };
    let before = world.app.db.version();
    outbox::put_all(&world.app, (0..250).map(mail).collect()).await.unwrap();
    assert!(world.app.db.version() >= before + 2, "others can write in between");
    // What was interrupted begins anew.
    outbox::put_all(&world.app, (0..450).map(mail).collect()).await.unwrap();
    let sql = "select count(*) as value from mail where reason like 'many:%'";
    let count: Option<i64> = platform::db::value(world.app.db.read(), sql, vec![]).await.unwrap();
    assert_eq!(count, Some(450));
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
async fn only_a_mail_that_can_be_ended_says_so_to_the_mail_program() {
    let peer = Peer::start("take").await;
    let world = World::with(Some(peer.settings())).await;
    let off = format!("https://willkommen.example/booklet/uk/mails/off/{}", "0123456789abcdef".repeat(4));
    let mail = |number: usize| outbox::NewMail {
        reason: format!("endable:{number}"),
        recipient: format!("neu-{number}@zuhause.example"),
        subject: "Erinnerung".into(),
        body: "Guten Tag".into(),
        attachment: None,
        holds_secret: false,
        hides_recipient: true,
    };
    let mails = vec![(mail(1), off.clone()), (mail(2), String::new())];
    outbox::put_all_endable(&world.app, mails).await.unwrap();
    assert_eq!(deliver(&world).await, 2);
    for taken in peer.taken() {
        // A header may go on in the next line.
        let whole = taken.replace("\r\n ", " ").replace("\n ", " ");
        let (off_header, post) =
            (header(&whole, "List-Unsubscribe:"), header(&whole, "List-Unsubscribe-Post:"));
        let expected = match header(&whole, "X-RcptTo:") {
            "neu-1@zuhause.example" => (format!("<{off}>"), "List-Unsubscribe=One-Click"),
            _ => (String::new(), ""),
        };
        assert_eq!((off_header.to_owned(), post), expected, "{taken}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_declaration_s_pdf_arrives_with_its_mail() {
    let peer = Peer::start("take").await;
    let world = World::with(Some(peer.settings())).await;
    world.campaign_near().await;
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

/// The state, the attempts and the server's last sentence of the only mail to an address.
async fn state_of(world: &World, recipient: &str) -> (String, i64, String) {
    let c = world.app.db.read();
    let value = |sql| platform::db::value::<String>(c, sql, platform::values![recipient]);
    let state = value("select state as value from mail where recipient = $1").await.unwrap().unwrap();
    let fault = value("select last_fault as value from mail where recipient = $1").await.unwrap().unwrap();
    let sql = "select attempts as value from mail where recipient = $1";
    let attempts = platform::db::value(c, sql, platform::values![recipient]).await.unwrap().unwrap();
    (state, attempts, fault)
}

/// How many mails the recipient's side has refused.
async fn refusals(world: &World) -> i64 {
    let sql = "select count(*) as value from mail where refused_at is not null";
    platform::db::value(world.app.db.read(), sql, vec![]).await.unwrap().unwrap()
}

fn wait(world: &World, minutes: i64) {
    world.app.clock.set(world.app.clock.now().plus_minutes(minutes));
}

const KATRIN: &str = "katrin.sommer@agentur.example";

#[tokio::test(flavor = "multi_thread")]
async fn a_server_that_asks_to_come_back_gets_the_mail_after_growing_pauses() {
    for (mode, code) in [("busy", "421"), ("later-rcpt", "451")] {
        let peer = Peer::start(mode).await;
        let world = World::with(Some(peer.settings())).await;
        ask_for_link(&world).await;
        assert_eq!(deliver(&world).await, 0, "{mode}");
        let (state, attempts, fault) = state_of(&world, KATRIN).await;
        assert_eq!((state.as_str(), attempts), ("waiting", 1), "{mode}");
        assert!(fault.contains(code), "{mode}: {fault}");
        wait(&world, 1);
        deliver(&world).await;
        assert_eq!(state_of(&world, KATRIN).await.1, 2, "{mode}: again after a minute");
        wait(&world, 1);
        deliver(&world).await;
        assert_eq!(state_of(&world, KATRIN).await.1, 2, "{mode}: the second pause is longer");
        peer.open();
        wait(&world, 1);
        assert_eq!(deliver(&world).await, 1, "{mode}");
        assert_eq!(peer.taken().len(), 1, "{mode}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn only_an_answer_about_the_recipient_counts_against_the_mailbox() {
    for (mode, expected) in [("busy", 0), ("later-rcpt", 1)] {
        let peer = Peer::start(mode).await;
        let world = World::with(Some(peer.settings())).await;
        ask_for_link(&world).await;
        for _ in 0..12 {
            deliver(&world).await;
            wait(&world, 121);
        }
        assert_eq!(state_of(&world, KATRIN).await.0, "refused", "{mode}");
        assert_eq!(refusals(&world).await, expected, "{mode}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_refused_for_good_is_refused_at_once_with_the_server_s_sentence() {
    for (mode, sentence) in [("refuse-rcpt", "nobody here by that name"), ("full", "the mailbox is full")] {
        let peer = Peer::start(mode).await;
        let world = World::with(Some(peer.settings())).await;
        ask_for_link(&world).await;
        assert_eq!(deliver(&world).await, 0);
        let (state, attempts, fault) = state_of(&world, KATRIN).await;
        assert_eq!((state.as_str(), attempts), ("refused", 1), "{mode}");
        assert!(fault.contains(sentence), "{mode}: {fault}");
        wait(&world, 200);
        peer.open();
        assert_eq!(deliver(&world).await, 0, "{mode}: not once more by itself");
    }
}

/// The town halls' register with another official mailbox for one town.
async fn move_mailbox(world: &World, from: &str, to: &str) {
    let register = String::from_utf8(world.town_halls()).unwrap();
    assert!(register.contains(from));
    world.import(register.replace(from, to).as_bytes()).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_mailbox_that_refuses_is_shown_corrected_and_gets_the_mail_after_all() {
    let peer = Peer::start("refuse-rcpt rathaus@attendorn.example").await;
    let world = World::with(Some(peer.settings())).await;
    let address = world.campaign_in("05966", &[("with_mail", "yes")]).await;
    deliver(&world).await;
    assert_eq!(reactions::note_refused_mails(&world.app).await.unwrap(), 1);
    assert_eq!(reactions::note_refused_mails(&world.app).await.unwrap(), 0, "noted once");
    let mut agency = world.signed_in("agency").await;
    let file = format!("/de/dashboard/municipalities/{ATTENDORN}");
    let page = agency.get(&file).await.words();
    assert!(page.contains("Adresse des Postfachs prüfen"), "{page}");
    assert!(page.contains("Postfach nimmt keine E-Mail an") && page.contains("550"), "{page}");
    assert!(page.contains("nobody here by that name"), "{page}");
    let work = agency.get("/de/dashboard").await.words();
    assert!(work.contains("Attendorn Postfach nimmt keine E-Mail an"), "{work}");
    let refused = agency.get(&format!("{address}?outcome=mail-refused")).await.words();
    assert!(
        refused.contains("Ein Brief : E-Mail abgelehnt") || refused.contains("Ein Brief: E-Mail abgelehnt"),
        "{refused}"
    );

    move_mailbox(&world, "rathaus@attendorn.example", "post@attendorn.example").await;
    let page = agency.get(&file).await;
    assert!(page.words().contains("E-Mail noch einmal senden"), "{}", page.words());
    let text = page.text();
    let again = text.split("action=\"").find(|part| part.contains("/mails/")).unwrap();
    let again = again.split('"').next().unwrap().to_owned();
    // The register changes while the page is open: what it says when the button is pressed counts.
    let gone = "update municipality set official_mailbox = '' where ags = '05966004'";
    world.write(move |tx| Box::pin(async move { Ok(platform::db::run(tx, gone, vec![]).await?) })).await;
    assert_eq!(agency.post(&again, &[]).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    move_mailbox(&world, "rathaus@attendorn.example", "post@attendorn.example").await;
    let mut second = world.signed_in("agency-second").await;
    second.get(&file).await;
    let presses = tokio::join!(agency.post(&again, &[]), second.post(&again, &[]));
    assert_eq!((presses.0.status, presses.1.status), (StatusCode::SEE_OTHER, StatusCode::SEE_OTHER));
    assert_eq!(world.mails_to("post@attendorn.example").await, 1, "pressed twice at once, sent once");
    assert_eq!(deliver(&world).await, 1);
    let taken = peer.taken();
    let last = taken.last().unwrap();
    assert_eq!(header(last, "X-RcptTo:"), "post@attendorn.example");
    assert!(last.contains("application/pdf"), "with its copy of the letter");
    let page = agency.get(&file).await.words();
    assert!(!page.contains("nicht angekommen") && !page.contains("Postfach nimmt"), "{page}");
    let sent = agency.get(&format!("{address}?outcome=mail-refused")).await.words();
    assert!(!sent.contains("E-Mail abgelehnt"), "{sent}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_single_mail_that_is_refused_is_shown_with_the_town_too() {
    let peer = Peer::start("refuse-rcpt rathaus@attendorn.example").await;
    let world = World::with(Some(peer.settings())).await;
    world.campaign_in("05966", &[]).await;
    let mut mayor = world.at_lead(ATTENDORN).await;
    let lead =
        [("lead_name", "Jana Vogt"), ("lead_function", "x"), ("lead_mail", "jana.vogt@attendorn.example")];
    mayor.post("/de/declaration/lead", &lead).await;
    deliver(&world).await;
    reactions::note_refused_mails(&world.app).await.unwrap();
    let page =
        world.signed_in("agency").await.get(&format!("/de/dashboard/municipalities/{ATTENDORN}")).await;
    let words = page.words();
    assert!(words.contains("Postfach nimmt keine E-Mail an"), "{words}");
    assert!(words.contains("Links und Codes fordert die Kommune selbst neu an"), "{words}");
    assert!(!page.text().contains("/mails/"), "a code is not sent once more");
}

fn notice(message_id: &str, fields: &str) -> Vec<u8> {
    format!(
        "Content-Type: multipart/report; report-type=delivery-status; boundary=x\n\n--x\n\
         Content-Type: text/plain\n\nSorry.\n\n--x\nContent-Type: message/delivery-status\n\n\
         Reporting-MTA: dns; mail.example\n\nFinal-Recipient: rfc822; someone@else.example\n{fields}\n\n\
         --x\nContent-Type: message/rfc822\n\nSubject: x\nMessage-ID: {message_id}\n\nThe mail.\n--x--\n"
    )
    .into_bytes()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_mail_that_comes_back_later_is_noted_by_its_message_id() {
    let peer = Peer::start("take").await;
    let world = World::with(Some(peer.settings())).await;
    world.campaign_in("05966", &[("with_mail", "yes")]).await;
    deliver(&world).await;
    let taken = peer.taken();
    let mail = taken.iter().find(|mail| header(mail, "X-RcptTo:") == "rathaus@attendorn.example").unwrap();
    let id = header(mail, "Message-ID:");
    let late = notice(id, "Action: delayed\nStatus: 4.4.1");
    assert!(matches!(outbox::take_notice(&world.app, &late).await, Ok(outbox::Noticed::Delayed(_))));
    let file = format!("/de/dashboard/municipalities/{ATTENDORN}");
    let mut agency = world.signed_in("agency").await;
    assert!(!agency.get(&file).await.words().contains("Postfach nimmt"), "late is not lost");
    let failed = notice(id, "Action: failed\nStatus: 5.1.1\nDiagnostic-Code: smtp; 550 gone away");
    assert!(matches!(outbox::take_notice(&world.app, &failed).await, Ok(outbox::Noticed::Bounced(_))));
    assert_eq!(outbox::take_notice(&world.app, &failed).await.unwrap(), outbox::Noticed::Nothing);
    reactions::note_refused_mails(&world.app).await.unwrap();
    let page = agency.get(&file).await.words();
    assert!(page.contains("Postfach nimmt keine E-Mail an") && page.contains("gone away"), "{page}");
    let unknown = notice("<nobody@nowhere.example>", "Action: failed\nStatus: 5.1.1");
    assert!(outbox::take_notice(&world.app, &unknown).await.is_err());
    assert!(outbox::take_notice(&world.app, b"Subject: I am away\n\nBack on Monday.").await.is_err());
}

#[tokio::test(flavor = "multi_thread")]
async fn line_breaks_in_names_add_no_header_and_no_recipient() {
    let peer = Peer::start("take").await;
    let world = World::with(Some(peer.settings())).await;
    for sql in [
        "update municipality set name = 'Olpe' || char(13) || char(10) || 'Bcc: evil@evil.example' where ags = '05966024'",
        "update office_holder set last_name = 'X' || char(13) || char(10) || 'Bcc: evil@evil.example' \
         where mail = 'buergermeister@olpe.example'",
    ] {
        if platform::db::is_postgres(world.app.db.read()) {
            return; // char() is SQLite's; the program takes the same path on both.
        }
        world.write(move |tx| Box::pin(async move { Ok(platform::db::run(tx, sql, vec![]).await?) })).await;
    }
    world.campaign_in("05966", &[("with_mail", "yes")]).await;
    deliver(&world).await;
    let taken = peer.taken();
    assert!(taken.iter().any(|mail| header(mail, "X-RcptTo:") == "rathaus@olpe.example"));
    for mail in &taken {
        let (head, _) = mail.split_once("\n\n").unwrap();
        assert!(!head.to_lowercase().contains("\nbcc:"), "{head}");
        assert_eq!(head.lines().filter(|line| line.starts_with("To:")).count(), 1, "{head}");
        assert!(!header(mail, "X-RcptTo:").contains("evil"), "{head}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_forged_host_changes_no_link_in_a_mail() {
    let world = World::new().await;
    let mut browser = world.browser();
    let form_id = browser.get("/de/sign-in").await.value_of("form_id");
    let body = format!("form_id={form_id}&mail=katrin.sommer%40agentur.example");
    let ask = |name: &'static str, value: &'static str| {
        Request::post("/de/sign-in")
            .header("content-type", "application/x-www-form-urlencoded")
            .header(name, value)
            .body(Body::from(body.clone()))
            .unwrap()
    };
    let refused = browser.send(ask("host", "evil.example")).await;
    assert_eq!(refused.status, StatusCode::MISDIRECTED_REQUEST);
    assert_eq!(world.mails_to(KATRIN).await, 0);
    for name in ["x-forwarded-host", "x-host", "forwarded", "x-original-url"] {
        let taken = browser.send(ask(name, "evil.example")).await;
        assert_eq!(taken.status, StatusCode::SEE_OTHER, "{name}");
        let mail = world.mail_to(KATRIN).await;
        assert!(
            mail.contains("http://127.0.0.1:8080/de/sign-in/") && !mail.contains("evil"),
            "{name}: {mail}"
        );
    }
}
