//! Evidence for a question: what may be given, what is kept of it, who sees it, and what becomes of it.

use std::io::{Cursor, Write as _};

use axum::body::Body;
use axum::http::{Request, StatusCode};
use image::codecs::webp::WebPEncoder;
use image::{DynamicImage, ImageFormat, Rgb, RgbImage};
use tower::ServiceExt as _;

use super::browser::Page;
use super::declaration_paths::png;
use super::participation::{ATTENDORN, JANA, OLPE, count, taking_part};
use super::whole_programme::signed_in_as;
use super::{Browser, World};
use crate::quickcheck::evidence;
use crate::verification::verify;

const QUESTION: &str = "/de/quickcheck/questions/Q0501/evidence";
const PIECES: &str = "select count(*) as value from quick_check_evidence";

/// A picture with a light upper half.
fn picture(width: u32, height: u32) -> DynamicImage {
    let light = |_: u32, row: u32| if row < height / 2 { Rgb([250, 250, 250]) } else { Rgb([5, 5, 5]) };
    DynamicImage::ImageRgb8(RgbImage::from_fn(width, height, light))
}

fn written(picture: &DynamicImage, format: ImageFormat) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    picture.write_to(&mut bytes, format).unwrap();
    bytes.into_inner()
}

/// A photo as a telephone writes it: turned by a quarter, with the place where it was taken.
fn photo_with_place() -> Vec<u8> {
    let mut exif = b"Exif\0\0II*\0\x08\0\0\0".to_vec();
    exif.extend([2, 0]);
    // Orientation 6: to be turned clockwise by a quarter.
    exif.extend([0x12, 0x01, 3, 0, 1, 0, 0, 0, 6, 0, 0, 0]);
    // The place stands behind this table.
    exif.extend([0x25, 0x88, 4, 0, 1, 0, 0, 0, 38, 0, 0, 0]);
    exif.extend([0; 4]);
    exif.extend([1, 0]);
    exif.extend([0x01, 0x00, 2, 0, 2, 0, 0, 0, b'N', 0, 0, 0]);
    exif.extend([0; 4]);
    exif.extend(b"51.1264 N 7.9033 E Jana Vogt");
    let plain = written(&picture(40, 20), ImageFormat::Jpeg);
    let mut photo = plain[..2].to_vec();
    photo.extend([0xff, 0xe1]);
    photo.extend((exif.len() as u16 + 2).to_be_bytes());
    photo.extend(exif);
    photo.extend(&plain[2..]);
    photo
}

fn chunk(kind: &[u8; 4], content: &[u8]) -> Vec<u8> {
    let mut sum = flate2::Crc::new();
    sum.update(kind);
    sum.update(content);
    let length = u32::try_from(content.len()).unwrap().to_be_bytes();
    [&length[..], kind, content, &sum.sum().to_be_bytes()].concat()
}

fn packed(bytes: &[u8]) -> Vec<u8> {
    let mut packer = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::best());
    packer.write_all(bytes).unwrap();
    packer.finish().unwrap()
}

/// A PNG of so many pixels in the head, of a depth and a kind of colour, with these chunks.
fn drawing(width: u32, height: u32, depth: u8, colour: u8, chunks: &[Vec<u8>]) -> Vec<u8> {
    let head = [&width.to_be_bytes()[..], &height.to_be_bytes(), &[depth, colour, 0, 0, 0]].concat();
    [&b"\x89PNG\r\n\x1a\n"[..], &chunk(b"IHDR", &head), &chunks.concat(), &chunk(b"IEND", b"")].concat()
}

/// A PDF with one empty page and whatever else its catalogue names.
fn pdf(catalogue: &str, more: &str) -> Vec<u8> {
    let mut objects = vec![
        format!("<</Type/Catalog/Pages 2 0 R{catalogue}>>"),
        "<</Type/Pages/Kids[3 0 R]/Count 1>>".to_owned(),
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 100 100]>>".to_owned(),
    ];
    if !more.is_empty() {
        objects.push(more.to_owned());
    }
    let mut bytes = b"%PDF-1.7\n".to_vec();
    let mut table = "0000000000 65535 f \n".to_owned();
    for (place, object) in objects.iter().enumerate() {
        table.push_str(&format!("{:010} 00000 n \n", bytes.len()));
        bytes.extend(format!("{} 0 obj\n{object}\nendobj\n", place + 1).bytes());
    }
    let (start, size) = (bytes.len(), objects.len() + 1);
    let end =
        format!("xref\n0 {size}\n{table}trailer\n<</Size {size}/Root 1 0 R>>\nstartxref\n{start}\n%%EOF\n");
    bytes.extend(end.bytes());
    bytes
}

fn form<'a>(kind: &'a str, title: &'a str, more: &[(&'a str, &'a [u8])]) -> Vec<(&'a str, &'a [u8])> {
    let mut fields: Vec<(&str, &[u8])> =
        vec![("kind", kind.as_bytes()), ("title", title.as_bytes()), ("dated_on", b"2026-11-20")];
    fields.extend_from_slice(more);
    fields
}

async fn give(lead: &mut Browser, kind: &str, title: &str, more: &[(&str, &[u8])]) -> Page {
    lead.get(&format!("{QUESTION}?kind={kind}")).await;
    lead.upload(QUESTION, &form(kind, title, more)).await
}

async fn given(lead: &mut Browser, kind: &str, title: &str, more: &[(&str, &[u8])]) {
    let page = give(lead, kind, title, more).await;
    assert_eq!(page.location, format!("{QUESTION}?done=given"), "{title}: {}", page.words());
}

/// The address of the first file on a page.
fn file_on(page: &Page) -> String {
    let text = page.text();
    let before = text.split("/file\"").next().unwrap();
    format!("{}/file", before.rsplit('"').next().unwrap())
}

/// The address of a form on a page, by its ending.
fn form_on(page: &Page, ending: &str) -> String {
    let text = page.text();
    let found = text.split("action=\"").skip(1).filter_map(|part| part.split('"').next());
    found.filter(|address| address.ends_with(ending)).last().unwrap().to_owned()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_photo_is_kept_upright_and_without_where_it_was_taken() {
    let world = World::new().await;
    taking_part(&world).await;
    let mut lead = world.signed_in("lead").await;
    let photo = photo_with_place();
    assert!(photo.windows(4).any(|word| word == b"51.1"));
    given(&mut lead, "photo", "Empfang", &[("file", &photo)]).await;
    let page = lead.get(QUESTION).await;
    assert!(page.words().contains("Foto, Stand 20. November 2026."), "{}", page.words());
    let kept = lead.get(&file_on(&page)).await.bytes;
    assert!(kept.starts_with(b"\xff\xd8\xff"));
    for word in [&b"Exif"[..], b"51.1264", b"Jana", b"II*\0"] {
        assert!(!kept.windows(word.len()).any(|part| part == word), "{word:?}");
    }
    let upright = image::load_from_memory(&kept).unwrap().into_rgb8();
    assert_eq!(upright.dimensions(), (20, 40));
    assert!(upright.get_pixel(18, 20).0[0] > 200 && upright.get_pixel(1, 20).0[0] < 60, "top is right now");

    // Nothing stands in the words of a drawing either, and none of these files is kept as it came.
    let words = chunk(b"tEXt", b"Author\0Jana Vogt in Attendorn");
    let line: Vec<u8> = [&[0][..], &[200; 12]].concat();
    let rows = chunk(b"IDAT", &packed(&line.repeat(4)));
    given(&mut lead, "photo", "Plan", &[("file", &drawing(4, 4, 8, 2, &[words, rows]))]).await;
    let mut web = Vec::new();
    picture(8, 6).write_with_encoder(WebPEncoder::new_lossless(&mut web)).unwrap();
    given(&mut lead, "photo", "Seite", &[("file", &web)]).await;
    let names = world.app.files.names().unwrap();
    let all: Vec<Vec<u8>> = names.iter().map(|name| world.app.files.read(name).unwrap()).collect();
    assert!(!all.iter().any(|bytes| bytes.windows(9).any(|part| part == b"Jana Vogt" && bytes[0] != b'%')));
    assert!(!all.iter().any(|bytes| bytes.starts_with(b"RIFF")), "WebP is written anew");
    assert_eq!(count(&world, PIECES).await, 3);
    assert_eq!(verify(&world.app).await.unwrap().findings, Vec::<String>::new());
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_no_photo_or_would_fill_the_memory_is_refused() {
    let world = World::new().await;
    taking_part(&world).await;
    let mut lead = world.signed_in("lead").await;
    let before = world.app.files.names().unwrap();
    // 49 million pixels of eight bytes each in a few hundred bytes.
    let deep = drawing(7_000, 7_000, 16, 6, &[chunk(b"IDAT", &packed(&[0; 4096]))]);
    let large = vec![0xff; evidence::MOST_BYTES + 1];
    let mut cut = written(&picture(40, 20), ImageFormat::Png);
    cut.truncate(60);
    for (file, words) in [
        (&b""[..], "wählen Sie eine Datei"),
        (b"GIF89a\x01\0\x01\0", "kein Foto"),
        (&pdf("", ""), "kein Foto"),
        (b"<svg xmlns=\"http://www.w3.org/2000/svg\"/>", "kein Foto"),
        (b"\xff\xd8\xff\xe0nichts", "lässt sich nicht lesen"),
        (&cut, "lässt sich nicht lesen"),
        (&png(8_000, 7_000), "50 Millionen Bildpunkte"),
        (&png(u32::MAX, u32::MAX), "Bildpunkte"),
        (&deep, "Bildpunkte"),
        (&large, "größer als 10 MB"),
    ] {
        let page = give(&mut lead, "photo", "Empfang", &[("file", file)]).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{words}");
        assert!(page.words().contains(words), "{words}: {}", page.words());
        assert_eq!(page.value_of("title"), "Empfang", "what was typed is still there");
    }
    // More behind the last row than the picture needs.
    let bomb = chunk(b"IDAT", &packed(&vec![0; 16 << 20]));
    let page = give(&mut lead, "photo", "Bombe", &[("file", &drawing(10, 10, 8, 2, &[bomb]))]).await;
    assert!(matches!(page.status, StatusCode::UNPROCESSABLE_ENTITY | StatusCode::SEE_OTHER));
    let kept: Vec<String> = world.app.files.names().unwrap();
    let new = kept.iter().filter(|name| !before.contains(name));
    for name in new {
        assert!(world.app.files.read(name).unwrap().len() < 10_000, "only the ten rows are kept");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_pdf_that_does_more_than_show_its_pages_is_refused() {
    let world = World::new().await;
    taking_part(&world).await;
    let mut lead = world.signed_in("lead").await;
    let locked = concat!(env!("CARGO_MANIFEST_DIR"), "/../print/tests/seal/data/locked.pdf");
    let action =
        |kind: &str| pdf("/OpenAction 4 0 R", &format!("<</S/{kind}/JS(app.alert\\(1\\))/F(cmd.exe)>>"));
    let carrier = pdf("/Names<</EmbeddedFiles<</Names[(a) 4 0 R]>>>>", "<</Type/Filespec/F(a.exe)/EF<<>>>>");
    let plain = pdf("", "");
    for (file, words) in [
        (&action("JavaScript")[..], "steckt ein Programm"),
        (&action("Launch"), "steckt ein Programm"),
        (&carrier, "stecken weitere Dateien"),
        (&std::fs::read(locked).unwrap(), "verschlüsselt"),
        (&plain[..plain.len() - 20], "nicht vollständig lesen"),
        (b"%PDF-1.7 nichts", "nicht vollständig lesen"),
        (&photo_with_place(), "kein PDF"),
    ] {
        let page = give(&mut lead, "document", "Beschluss", &[("file", file)]).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{words}");
        assert!(page.words().contains(words), "{words}: {}", page.words());
    }
    assert_eq!(count(&world, PIECES).await, 0);
    given(&mut lead, "document", "Beschluss", &[("file", &plain)]).await;
    let page = lead.get(QUESTION).await;
    assert!(page.words().contains("Das PDF bleibt unverändert."), "{}", page.words());

    let request = Request::get(file_on(&page))
        .header("cookie", format!("__Host-willkommen={}", lead.cookie.clone().unwrap()))
        .extension(axum::extract::ConnectInfo(std::net::SocketAddr::from(([127, 0, 0, 1], 4711))))
        .body(Body::empty())
        .unwrap();
    let answer = world.app.router().oneshot(request).await.unwrap();
    let head = |name: &str| answer.headers()[name].to_str().unwrap().to_owned();
    assert_eq!(head("content-type"), "application/pdf");
    assert_eq!(head("content-disposition"), "attachment; filename=\"5.1-2026-11-20.pdf\"");
    assert_eq!(head("x-content-type-options"), "nosniff");
    assert_eq!(head("cache-control"), "no-store");
}

#[tokio::test(flavor = "multi_thread")]
async fn links_numbers_and_words_are_looked_at_and_kept_when_refused() {
    let world = World::new().await;
    taking_part(&world).await;
    let mut lead = world.signed_in("lead").await;
    for (kind, field, wrong, words) in [
        ("link", "link", "javascript:alert(1)", "nicht vollständig"),
        ("link", "link", "ftp://stadt.example", "https:// oder http://"),
        ("link", "link", "https://jana:geheim@stadt.example", "Zugangsdaten"),
        ("number", "number", "viele", "eine Zahl"),
        ("statement", "title", "Wir begrüßen alle", "Ihre Angabe"),
    ] {
        let page = give(&mut lead, kind, "Titel", &[(field, wrong.as_bytes())]).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{wrong}");
        assert!(page.words().contains(words) && page.text().contains(wrong), "{wrong}: {}", page.words());
    }
    let empty = lead.upload(QUESTION, &[("kind", b"number")]).await.words();
    assert!(empty.contains("einen Titel") && empty.contains("einen Tag") && empty.contains("was gezählt"));
    let future =
        [("kind", &b"statement"[..]), ("title", b"x"), ("dated_on", b"2026-11-28"), ("statement", b"x")];
    assert!(lead.upload(QUESTION, &future).await.words().contains("in der Zukunft"));
    assert_eq!(lead.upload(QUESTION, &[("kind", b"song")]).await.status, StatusCode::UNPROCESSABLE_ENTITY);

    given(&mut lead, "link", "Seite", &[("link", b"WWW.Attendorn.Example/neu")]).await;
    given(&mut lead, "number", "Gäste", &[("number", b"1.240"), ("unit", "Gäste".as_bytes())]).await;
    given(&mut lead, "statement", "Ablauf", &[("statement", b"<b>Jede</b> Anmeldung")]).await;
    // A second press is no second piece.
    given(&mut lead, "statement", "Ablauf", &[("statement", b"<b>Jede</b> Anmeldung")]).await;
    let page = lead.get(QUESTION).await;
    assert!(page.text().contains("href=\"https://www.attendorn.example/neu\""), "{}", page.text());
    assert!(page.words().contains("1.240 Gäste"), "{}", page.words());
    assert!(!page.text().contains("<b>Jede"));
    assert!(lead.get("/de/quickcheck/fields/5").await.words().contains("3 Nachweise"));
    assert_eq!(count(&world, PIECES).await, 3);
    let told = "select count(*) as value from journal where kind = 'evidence_given'";
    assert_eq!(count(&world, told).await, 3);
    assert_eq!(lead.get("/de/quickcheck/questions/Q9999/evidence").await.status, StatusCode::NOT_FOUND);
}

#[tokio::test(flavor = "multi_thread")]
async fn there_are_ten_pieces_for_a_question_and_a_limit_for_all_files() {
    let world = World::new().await;
    taking_part(&world).await;
    let mut lead = world.signed_in("lead").await;
    for n in 0..10 {
        given(&mut lead, "statement", &format!("Angabe {n}"), &[("statement", b"Es gibt das.")]).await;
    }
    let page = give(&mut lead, "statement", "Eine zu viel", &[("statement", b"Es gibt das.")]).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.words().contains("höchstens 10 je Frage"), "{}", page.words());
    assert!(lead.get(QUESTION).await.words().contains("schon 10 Nachweise"));

    let full = "update quick_check_evidence set bytes = 20971520";
    world.write(move |tx| Box::pin(async move { Ok(platform::db::run(tx, full, vec![]).await?) })).await;
    let other = "/de/quickcheck/questions/Q0502/evidence";
    lead.get(&format!("{other}?kind=document")).await;
    let document = pdf("", "");
    let page = lead.upload(other, &form("document", "Beschluss", &[("file", &document)])).await;
    assert!(page.words().contains("200 MB"), "{}", page.words());
    assert_eq!(count(&world, PIECES).await, 10);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_that_found_no_room_at_the_last_moment_does_not_stay() {
    let world = World::new().await;
    taking_part(&world).await;
    let mut lead = world.signed_in("lead").await;
    for n in 0..9 {
        given(&mut lead, "statement", &format!("Angabe {n}"), &[("statement", b"Es gibt das.")]).await;
    }
    let before = world.app.files.names().unwrap().len();
    let mut tasks = tokio::task::JoinSet::new();
    for n in 0..4 {
        let mut browser = world.signed_in("lead").await;
        browser.get(&format!("{QUESTION}?kind=document")).await;
        let document = pdf(&format!("/Lang(x{n})"), "");
        tasks.spawn(async move {
            browser.upload(QUESTION, &form("document", "Beschluss", &[("file", &document)])).await.status
        });
    }
    let won = tasks.join_all().await.into_iter().filter(|status| *status == StatusCode::SEE_OTHER).count();
    assert_eq!((won, count(&world, PIECES).await), (1, 10));
    assert_eq!(world.app.files.names().unwrap().len(), before + 1, "only the one with a row");
}

#[tokio::test(flavor = "multi_thread")]
async fn another_town_s_evidence_is_not_there() {
    let world = World::new().await;
    taking_part(&world).await;
    world.declare(OLPE, ("Robin Althaus", "robin@olpe.example")).await;
    let mut robin = signed_in_as(&world, "robin@olpe.example").await;
    given(&mut robin, "document", "Beschluss", &[("file", &pdf("", ""))]).await;
    let page = robin.get(QUESTION).await;
    let (file, removal) = (file_on(&page), form_on(&page, "/removal"));
    assert_eq!(robin.get(&file).await.status, StatusCode::OK);
    let mut jana = world.signed_in("lead").await;
    assert!(jana.get(QUESTION).await.words().contains("Noch kein Nachweis"));
    assert_eq!(jana.get(&file).await.status, StatusCode::NOT_FOUND);
    jana.get(QUESTION).await;
    assert_eq!(jana.post(&removal, &[]).await.status, StatusCode::NOT_FOUND);
    let reply = removal.replace("/removal", "/reply");
    assert_eq!(jana.post(&reply, &[("answer", "Ja")]).await.status, StatusCode::NOT_FOUND);
    for (key, status) in
        [("agency", StatusCode::OK), ("mayor", StatusCode::NOT_FOUND), ("operator", StatusCode::NOT_FOUND)]
    {
        assert_eq!(world.signed_in(key).await.get(&file).await.status, status, "{key}");
    }
    assert_eq!(world.browser().get(&file).await.status, StatusCode::SEE_OTHER, "nobody");
    assert_eq!(count(&world, PIECES).await, 1);

    // The mayor of the same town reads, and changes nothing.
    given(&mut jana, "statement", "Ablauf", &[("statement", b"Es gibt das.")]).await;
    let mut mayor = world.signed_in("mayor").await;
    let page = mayor.get(QUESTION).await;
    assert!(page.words().contains("Ablauf") && !page.text().contains("/removal"), "{}", page.words());
    assert_eq!(mayor.upload(QUESTION, &form("statement", "x", &[])).await.status, StatusCode::NOT_FOUND);
    assert_eq!(jana.get("/de/evidence").await.status, StatusCode::NOT_FOUND);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_agency_sees_and_asks_back_and_the_town_answers() {
    let world = World::new().await;
    taking_part(&world).await;
    let mut lead = world.signed_in("lead").await;
    let mut agency = world.signed_in("agency").await;
    assert!(agency.get("/de/evidence").await.words().contains("Alle Nachweise sind gesichtet"));
    assert!(!agency.get("/de/dashboard").await.words().contains("zu sichten"));
    given(&mut lead, "statement", "Ablauf", &[("statement", b"Es gibt das.")]).await;
    given(&mut lead, "number", "Besuch", &[("number", b"240"), ("unit", b"Besuche")]).await;
    assert!(agency.get("/de/dashboard").await.words().contains("2 Nachweise zu sichten"));
    let queue = agency.get("/de/evidence").await;
    assert!(queue.words().contains("Hansestadt Attendorn") && queue.words().contains("240 Besuche"));

    // The one that waits longest stands first; the last form belongs to the other.
    let seen = form_on(&queue, "/seen");
    let mark = queue.value_of("mark");
    for _ in 0..2 {
        assert_eq!(agency.post(&seen, &[("mark", &mark)]).await.location, "/de/evidence");
    }
    let told = "select count(*) as value from journal where kind = 'evidence_seen'";
    assert_eq!(count(&world, told).await, 1, "twice is once");
    let queue = agency.get("/de/evidence").await;
    let query = form_on(&queue, "/query");
    let refused = agency.post(&query, &[("reason", " ")]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.words().contains("was Sie wissen möchten"), "{}", refused.words());
    let long = "Warum? ".repeat(100);
    let refused = agency.post(&query, &[("reason", &long)]).await;
    assert!(refused.text().contains("Warum? Warum?"), "what was typed is still there");
    let before = world.mails_to(JANA.1).await;
    let question = [("reason", "Seit wann gibt es das?"), ("back", ATTENDORN), ("mark", mark.as_str())];
    let asked = agency.post(&query, &question).await;
    assert_eq!(asked.location, format!("/de/evidence/municipalities/{ATTENDORN}"));
    world.settle().await;
    agency.post(&query, &question).await;
    world.settle().await;
    assert_eq!(world.mails_to(JANA.1).await, before + 1, "twice is once");
    let mail = world.mail_to(JANA.1).await;
    assert!(mail.contains("Frage 5.1") && mail.contains("Seit wann gibt es das?"), "{mail}");
    assert!(agency.get(&asked.location).await.words().contains("Nachfrage: Seit wann gibt es das?"));
    assert!(agency.get("/de/evidence").await.words().contains("Alle Nachweise sind gesichtet"));

    for page in ["/de/guidance", "/de/quickcheck"] {
        let words = lead.get(page).await.words();
        assert!(words.contains("Nachfrage zum Nachweis für Frage 5.1: Ablauf"), "{page}: {words}");
    }
    assert!(
        world.signed_in("mayor").await.get("/de/guidance").await.words().contains("Nachfrage zum Nachweis")
    );
    let page = lead.get(QUESTION).await;
    assert!(page.words().contains("Seit wann gibt es das?"), "{}", page.words());
    assert!(page.words().contains("Einladung oder Programm mit Datum"), "an example: {}", page.words());
    let reply = form_on(&page, "/reply");
    assert_eq!(lead.post(&reply, &[("answer", "")]).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    let answered = lead.post(&reply, &[("answer", "Seit 2019.")]).await;
    assert_eq!(answered.location, format!("{QUESTION}?done=answered"));
    assert!(!lead.get("/de/guidance").await.words().contains("Nachfrage zum Nachweis"));
    assert!(agency.get("/de/evidence").await.words().contains("Antwort: Seit 2019."));

    let town = world.town(ATTENDORN).await;
    let today = world.app.clock.today();
    let standing = evidence::standing(world.app.db.read(), town, today).await.unwrap();
    let found = standing["Q0501"];
    assert_eq!((found.count, found.seen, found.fresh), (2, false, true));
    let mark = agency.get("/de/evidence").await.value_of("mark");
    agency.post(&query.replace("/query", "/seen"), &[("mark", &mark)]).await;
    let standing = evidence::standing(world.app.db.read(), town, today).await.unwrap();
    assert!(standing["Q0501"].seen);
    assert!(!standing.contains_key("Q0502"));
}

#[tokio::test(flavor = "multi_thread")]
async fn an_older_page_of_the_agency_takes_no_question_back_and_no_reply_is_lost() {
    let world = World::new().await;
    taking_part(&world).await;
    let mut lead = world.signed_in("lead").await;
    let (mut one, mut other) = (world.signed_in("agency").await, world.signed_in("agency-second").await);
    given(&mut lead, "statement", "Ablauf", &[("statement", b"Es gibt das.")]).await;
    let older = other.get("/de/evidence").await;
    let (seen, mark) = (form_on(&older, "/seen"), older.value_of("mark"));
    one.get("/de/evidence").await;
    let question = [("reason", "Seit wann gibt es das?"), ("mark", mark.as_str())];
    assert_eq!(one.post(&seen.replace("/seen", "/query"), &question).await.location, "/de/evidence");

    // Neither marked as seen nor asked in other words by somebody who has not read the question.
    let page = other.post(&seen, &[("mark", &mark)]).await;
    assert_eq!(page.status, StatusCode::CONFLICT);
    assert!(page.words().contains("hat sich inzwischen etwas geändert"), "{}", page.words());
    assert!(page.words().contains("Seit wann gibt es das?"), "{}", page.words());
    let again = [("reason", "Wo steht das?"), ("mark", mark.as_str())];
    let page = other.post(&seen.replace("/seen", "/query"), &again).await;
    assert_eq!(page.status, StatusCode::CONFLICT);
    assert!(page.text().contains(">Wo steht das?</textarea>"), "what was typed is kept: {}", page.words());

    // Whoever has read it may, while the lead writes a reply.
    let reply = form_on(&lead.get(QUESTION).await, "/reply");
    let mark = page.value_of("mark");
    let marked = other.post(&seen, &[("mark", &mark)]).await;
    assert_eq!(marked.status, StatusCode::SEE_OTHER, "{}", marked.words());
    let late = lead.post(&reply, &[("answer", "Seit 2019.")]).await;
    assert_eq!(late.status, StatusCode::CONFLICT);
    assert!(late.words().contains("noch nicht gespeichert"), "{}", late.words());
    assert!(late.text().contains(">Seit 2019.</textarea>"), "{}", late.words());

    // Asked once more, it arrives; twice in a row is once.
    let page = one.get(&format!("/de/evidence/municipalities/{ATTENDORN}")).await;
    let mark = page.value_of("mark");
    one.post(&seen.replace("/seen", "/query"), &[("reason", "Seit wann?"), ("mark", &mark)]).await;
    lead.get(QUESTION).await;
    for _ in 0..2 {
        let page = lead.post(&reply, &[("answer", "Seit 2019.")]).await;
        assert_eq!(page.location, format!("{QUESTION}?done=answered"), "{}", page.words());
    }
    let told = "select count(*) as value from journal where kind = 'evidence_answered'";
    assert_eq!(count(&world, told).await, 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_removed_piece_takes_its_file_along_unless_another_names_it() {
    let world = World::new().await;
    taking_part(&world).await;
    let mut lead = world.signed_in("lead").await;
    let before = world.app.files.names().unwrap().len();
    let document = pdf("", "");
    given(&mut lead, "document", "Beschluss", &[("file", &document)]).await;
    given(&mut lead, "document", "Derselbe noch einmal", &[("file", &document)]).await;
    assert_eq!(world.app.files.names().unwrap().len(), before + 1, "the same bytes are one file");
    for left in [1, 0] {
        let page = lead.get(QUESTION).await;
        let removal = form_on(&page, "/removal");
        let removed = lead.post(&removal, &[]).await;
        assert_eq!(removed.location, format!("{QUESTION}?done=removed"), "{}", removed.words());
        assert!(lead.get(&removed.location).await.words().contains("Der Nachweis ist gelöscht."));
        assert_eq!(lead.post(&removal, &[]).await.status, StatusCode::NOT_FOUND, "twice");
        world.settle().await;
        assert_eq!(world.app.files.names().unwrap().len(), before + left);
        assert_eq!(verify(&world.app).await.unwrap().findings, Vec::<String>::new());
    }
    // What the declaration names stays, although somebody gave it as evidence and removed it.
    let certificate = lead.get("/de/declaration/certificate.pdf").await.bytes;
    let page = give(&mut lead, "document", "Erklärung", &[("file", &certificate)]).await;
    if page.status == StatusCode::SEE_OTHER {
        let page = lead.get(QUESTION).await;
        lead.post(&form_on(&page, "/removal"), &[]).await;
        world.settle().await;
    }
    assert_eq!(world.app.files.names().unwrap().len(), before);
    assert_eq!(verify(&world.app).await.unwrap().findings, Vec::<String>::new());
}

#[tokio::test(flavor = "multi_thread")]
async fn old_evidence_says_that_it_no_longer_counts_for_the_highest_level() {
    let world = World::new().await;
    taking_part(&world).await;
    let mut lead = world.signed_in("lead").await;
    lead.get(&format!("{QUESTION}?kind=statement")).await;
    let fields =
        [("kind", &b"statement"[..]), ("title", b"Alt"), ("dated_on", b"2024-11-26"), ("statement", b"x")];
    lead.upload(QUESTION, &fields).await;
    let words = lead.get(QUESTION).await.words();
    assert!(words.contains("älter als 24 Monate: zählt bei Stufe 4 nicht mehr"), "{words}");
    let (town, today) = (world.town(ATTENDORN).await, world.app.clock.today());
    let standing = evidence::standing(world.app.db.read(), town, today).await.unwrap();
    assert!(!standing["Q0501"].fresh);
    given(&mut lead, "statement", "Neu", &[("statement", b"x")]).await;
    let standing = evidence::standing(world.app.db.read(), town, today).await.unwrap();
    assert!(standing["Q0501"].fresh && standing["Q0501"].newest_day.to_string() == "2026-11-20");
}
