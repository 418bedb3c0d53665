//! Documents as other programs read them: qpdf, poppler, a QR reader, and the rules of PDF/UA that
//! a machine can check.

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::process::Command;

use serde_json::Value;

use super::World;

struct Document {
    path: PathBuf,
    objects: Value,
}

impl Drop for Document {
    fn drop(&mut self) {
        let _ = std::fs::remove_file(&self.path);
    }
}

fn run(program: &str, args: &[&str]) -> String {
    let output = Command::new(program)
        .args(args)
        .output()
        .unwrap_or_else(|_| panic!("{program}: scripts/install installs it"));
    assert!(output.status.success(), "{program}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8_lossy(&output.stdout).into_owned()
}

/// The words of a German document that keeps the rules.
pub fn words_of(bytes: &[u8]) -> String {
    let document = Document::new(bytes);
    document.check("de-DE");
    document.words()
}

/// How many pages a document has that keeps the rules.
pub fn pages_of(bytes: &[u8], lang: &str) -> usize {
    let document = Document::new(bytes);
    document.check(lang);
    document.pages()
}

/// The words of a document that keeps the rules, and what the QR codes on its first page say.
pub fn read_of(bytes: &[u8], lang: &str) -> (String, Vec<String>) {
    let document = Document::new(bytes);
    document.check(lang);
    (document.words(), document.qr_codes(1).lines().map(str::to_owned).collect())
}

impl Document {
    fn new(bytes: &[u8]) -> Self {
        let path = std::env::temp_dir().join(format!("{}.pdf", platform::chance::token()));
        std::fs::write(&path, bytes).unwrap();
        let name = path.to_str().unwrap();
        run("qpdf", &["--check", name]);
        let json = run("qpdf", &["--json=2", "--json-key=qpdf", "--decode-level=generalized", name]);
        let json: Value = serde_json::from_str(&json).unwrap();
        let objects = json["qpdf"][1].clone();
        Self { path, objects }
    }

    fn name(&self) -> &str {
        self.path.to_str().unwrap()
    }

    /// All dictionaries that satisfy a condition.
    fn all(&self, condition: impl Fn(&Value) -> bool) -> Vec<Value> {
        fn walk(value: &Value, condition: &dyn Fn(&Value) -> bool, found: &mut Vec<Value>) {
            match value {
                Value::Object(map) => {
                    if condition(value) {
                        found.push(value.clone());
                    }
                    map.values().for_each(|inner| walk(inner, condition, found));
                }
                Value::Array(list) => list.iter().for_each(|inner| walk(inner, condition, found)),
                _ => {}
            }
        }
        let mut found = Vec::new();
        walk(&self.objects, &condition, &mut found);
        found
    }

    fn of_type(&self, key: &str, name: &str) -> Vec<Value> {
        self.all(|dictionary| dictionary[key] == name)
    }

    fn text(&self) -> String {
        run("pdftotext", &["-layout", self.name(), "-"])
    }

    /// The words in reading order, on one line.
    fn words(&self) -> String {
        let text = run("pdftotext", &[self.name(), "-"]);
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    fn pages(&self) -> usize {
        self.of_type("/Type", "/Page").len()
    }

    /// The rules of PDF/UA-1 (ISO 14289-1) that a program can check.
    fn check(&self, lang: &str) {
        let catalog = self.of_type("/Type", "/Catalog").remove(0);
        assert_eq!(catalog["/Lang"], format!("u:{lang}"), "7.2 natural language");
        assert_eq!(catalog["/MarkInfo"]["/Marked"], true, "7.1 marked");
        assert!(catalog["/StructTreeRoot"].is_string(), "7.1 structure tree");
        let preferences = self.all(|dictionary| dictionary["/DisplayDocTitle"] == true);
        assert_eq!(preferences.len(), 1, "7.1 the title is shown");
        for page in self.of_type("/Type", "/Page") {
            assert_eq!(page["/Tabs"], "/S", "7.18.3 tab order");
        }
        for figure in self.of_type("/S", "/Figure") {
            let alt = figure["/Alt"].as_str().unwrap_or_default();
            assert!(alt.len() > 4, "7.3 alternative text: {figure}");
        }
        for font in self.all(|dictionary| dictionary["/Type"] == "/FontDescriptor") {
            let is_embedded = font["/FontFile2"].is_string() || font["/FontFile3"].is_string();
            assert!(is_embedded, "7.21 fonts are embedded: {font}");
        }
        for cell in self.of_type("/S", "/TH") {
            assert!(cell.to_string().contains("/Scope"), "7.5 header cells have a scope");
        }
        let headings: Vec<u32> = self
            .all(|dictionary| {
                dictionary["/S"].as_str().is_some_and(|name| name.len() == 3 && name.starts_with("/H"))
            })
            .iter()
            .filter_map(|heading| heading["/S"].as_str()?[2..].parse().ok())
            .collect();
        assert!(headings.contains(&1), "7.4 a first heading: {headings:?}");
        let metadata = String::from_utf8_lossy(&std::fs::read(&self.path).unwrap()).into_owned();
        let has_marks = metadata.contains("pdfuaid:part") && metadata.contains("pdfaid:part");
        let info = run("pdfinfo", &[self.name()]);
        assert!(has_marks || run("pdfinfo", &["-meta", self.name()]).contains("pdfuaid"), "both standards");
        assert!(info.contains("Tagged:          yes"), "{info}");
        assert!(
            run("pdffonts", &[self.name()]).lines().skip(2).all(|line| line.contains("yes yes")),
            "subset"
        );
    }

    /// The texts of all QR codes on a page, a line each. Whoever holds a phone over a page tries many pictures: a reader
    /// misses a code now and then whose squares fall badly on its own.
    fn qr_codes(&self, page: usize) -> String {
        let picture = self.path.with_extension("");
        let page = page.to_string();
        let picture = picture.to_str().unwrap();
        let mut codes = BTreeSet::new();
        for dots in ["200", "240", "300"] {
            run(
                "pdftoppm",
                &["-r", dots, "-f", &page, "-l", &page, "-singlefile", "-png", self.name(), picture],
            );
            // Only these: a reader of all sorts takes a row of letters for the bars of a shop's goods now and then.
            let only = ["--quiet", "--raw", "-Sdisable", "-Sqrcode.enable"];
            let read = run("zbarimg", &[only.as_slice(), &[&format!("{picture}.png")]].concat());
            codes.extend(read.lines().map(str::to_owned));
        }
        std::fs::remove_file(format!("{picture}.png")).unwrap();
        codes.into_iter().collect::<Vec<_>>().join("\n")
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_letter_is_one_accessible_page_whose_code_can_be_scanned() {
    let world = World::new().await;
    let address = world.campaign().await;
    let mut agency = world.signed_in("agency").await;
    let file = agency.get("/de/dashboard/municipalities/05966004").await.text();
    let letter = file.split("/de/invitations/letters/").nth(1).unwrap().split('"').next().unwrap();
    let bytes = agency.get(&format!("/de/invitations/letters/{letter}")).await.bytes;
    let letter = Document::new(&bytes);
    letter.check("de-DE");
    assert_eq!(letter.pages(), 1);
    let text = letter.text();
    for words in [
        "Sehr geehrte Frau Bürgermeisterin Falkenrode,",
        "57439 Attendorn",
        "Kofinanziert von der Europäischen Union",
        "Beispieldaten, keine Aussage über die Kommune",
    ] {
        let flat = letter.words();
        assert!(flat.contains(words), "{words} in {flat}");
    }
    let code = world.code_of("05966004").await;
    assert!(text.contains(&format!("{} {} {}", &code[..4], &code[4..8], &code[8..])), "{text}");
    assert_eq!(letter.qr_codes(1).trim(), format!("http://127.0.0.1:8080/e/{code}"));

    let batch = Document::new(&agency.get(&format!("{address}/print/1")).await.bytes);
    batch.check("de-DE");
    assert_eq!(batch.pages(), 58);
    let places: Vec<String> = batch
        .text()
        .split('\u{c}')
        .filter_map(|page| {
            let line = page.lines().map(str::trim).find(|line| {
                line.len() > 6
                    && line.as_bytes()[..5].iter().all(u8::is_ascii_digit)
                    && !line.starts_with("57462 Olpe ")
            });
            line.map(|line| line[..5].to_owned())
        })
        .collect();
    let mut sorted = places.clone();
    sorted.sort();
    assert_eq!(places, sorted, "postal order");
    assert!(batch.qr_codes(58).contains("/e/"));
}

#[tokio::test(flavor = "multi_thread")]
async fn code_cards_are_accessible_can_be_scanned_and_lie_back_to_back() {
    let world = World::new().await;
    let address = super::cards::released(&world, "11", "cards").await;
    let mut lead = world.signed_in("lead").await;
    lead.get(&address).await;
    let sheets = Document::new(&lead.post(&format!("{address}/print/1"), &[]).await.bytes);
    sheets.check("de-DE");
    assert_eq!(sheets.pages(), 4, "two sheets with their backs");
    let text = sheets.text();
    for (page, numbers) in [(1, 1..=8_i64), (3, 9..=11)] {
        let mut wanted = Vec::new();
        for number in numbers {
            let (_, card) = super::cards::printed(&world, number).await;
            assert!(text.contains(&card.code.grouped()), "the code of card {number} is written too");
            assert!(text.contains(&card.stub), "the stub of card {number}");
            wanted.push(format!("http://127.0.0.1:8080/c/{}", card.code.text()));
        }
        wanted.sort();
        let mut read: Vec<String> = sheets.qr_codes(page).lines().map(str::to_owned).collect();
        read.sort();
        assert_eq!(read, wanted);
    }
    let pages: Vec<&str> = text.split('\u{c}').collect();
    assert!(pages[0].contains("127.0.0.1:8080/c"), "the address in words, against stickers");
    for words in ["English", "Українська", "Türkçe", "Polski", "Română"] {
        assert!(pages[1].contains(words), "{words} in {}", pages[1]);
    }
    let arabic = |letter: char| ('\u{600}'..='\u{6ff}').contains(&letter) || letter >= '\u{fb50}';
    assert!(pages[1].chars().any(arabic), "{}", pages[1]);
    // Turned over the long edge, the second card lies behind the second one.
    let place = |number: &str| pages[1].find(number).unwrap_or_else(|| panic!("{number} in {}", pages[1]));
    assert!(place("Karte Nr. 2") < place("Karte Nr. 1"));
    assert!(place("Karte Nr. 4") < place("Karte Nr. 3"));
    let preview = Document::new(&lead.get("/de/cards/preview.pdf").await.bytes);
    preview.check("de-DE");
    assert_eq!(preview.pages(), 2);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_front_of_a_card_speaks_another_language_and_its_back_all_others() {
    let world = World::new().await;
    let mut lead = world.signed_in("lead").await;
    for (front, own, words) in [
        ("uk", "Українська", "Ласкаво просимо"),
        ("tr", "Türkçe", "Hoş geldiniz"),
        ("pl", "Polski", "Witamy w"),
        ("ro", "Română", "Bine ați venit"),
        ("en", "English", "Welcome to"),
    ] {
        let preview = Document::new(&lead.get(&format!("/de/cards/preview.pdf?front={front}")).await.bytes);
        preview.check("de-DE");
        assert_eq!(preview.pages(), 2, "{front}: nothing runs over");
        let text = preview.text();
        let pages: Vec<&str> = text.split('\u{c}').collect();
        for said in [words, "Karte Nr. 1", "Hansestadt Attendorn", "1-ABCD"] {
            assert!(pages[0].contains(said), "{front}: {said} in {}", pages[0]);
        }
        assert!(pages[1].contains("Deutsch") && !pages[1].contains(own), "{front}: {}", pages[1]);
    }
    let arabic = Document::new(&lead.get("/de/cards/preview.pdf?front=ar").await.bytes);
    arabic.check("de-DE");
    assert_eq!(arabic.pages(), 2);
    let text = arabic.text();
    let is_arabic = |letter: char| ('\u{600}'..='\u{6ff}').contains(&letter) || letter >= '\u{fb50}';
    let pages: Vec<&str> = text.split('\u{c}').collect();
    assert!(pages[0].chars().any(is_arabic) && !pages[1].chars().any(is_arabic), "{text}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_declaration_says_all_that_was_declared() {
    let world = World::new().await;
    world.campaign_near().await;
    let mut mayor = world.declare("05966004", ("Jana Vogt", "jana.vogt@attendorn.example")).await;
    let document = Document::new(&mayor.get("/de/declaration/certificate.pdf").await.bytes);
    document.check("de-DE");
    assert!((1..=2).contains(&document.pages()), "{} pages", document.pages());
    let text = document.text();
    for words in ["Miriam Falkenrode, Bürgermeisterin", "Jana Vogt", "2026-05966004", "11:00"] {
        assert!(text.contains(words), "{words} in {text}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_report_has_its_chart_and_its_table() {
    let world = World::new().await;
    world.campaign_near().await;
    world.declare("05966004", ("Jana Vogt", "jana.vogt@attendorn.example")).await;
    let town = world.town("05966004").await;
    let by = world.person("jana.vogt@attendorn.example").await.id;
    let app = world.app.clone();
    world
        .write(move |tx| {
            Box::pin(async move {
                let levels = [3, 2, 2, 1, 2, 1, 1, 2, 1, 0, 2, 1, 1, 4, 0, 1];
                let now = app.clock.now();
                Ok(crate::quickcheck::answer_all(tx, &app.catalogue(), town, &levels, by, now).await?)
            })
        })
        .await;
    for (lang, tag) in [("de", "de-DE"), ("en", "en-GB")] {
        let mut lead = world.signed_in("lead").await;
        let page = lead.get(&format!("/{lang}/quickcheck/report.pdf")).await;
        let report = Document::new(&page.bytes);
        report.check(tag);
        assert!((2..=4).contains(&report.pages()), "{} pages", report.pages());
        assert!(!report.of_type("/S", "/Figure").is_empty());
        assert!(!report.of_type("/S", "/Table").is_empty());
        assert!(report.text().contains("Attendorn"));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_council_paper_is_filled_with_the_town_s_data_for_town_and_agency() {
    let world = World::new().await;
    world.campaign().await;
    let mut agency = world.signed_in("agency").await;
    for (lang, tag, title) in [("de", "de-DE", "Beschlussvorlage"), ("en", "en-GB", "Council paper")] {
        let page = agency.get(&format!("/{lang}/resolution/papers/05966004/pdf")).await;
        let paper = Document::new(&page.bytes);
        paper.check(tag);
        assert!((4..=6).contains(&paper.pages()), "{} pages", paper.pages());
        assert!(!paper.of_type("/S", "/Table").is_empty());
        let words = paper.words();
        for part in [title, "Hansestadt Attendorn", "Kreis Olpe"] {
            assert!(words.contains(part), "{part} in {words}");
        }
        assert!(!words.contains(['{', '}']), "{words}");
    }
    let code = world.code_of("05966024").await;
    let mut holder = world.browser();
    holder.get("/de/invitations/code").await;
    holder.post("/de/invitations/code", &[("code", &code)]).await;
    let bytes = holder.get("/de/resolution/paper.docx").await.bytes;
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
    let mut text = String::new();
    std::io::Read::read_to_string(&mut archive.by_name("word/document.xml").unwrap(), &mut text).unwrap();
    assert!(text.contains("Stadt Olpe") && text.contains("bis zum 22. Januar 2027"), "{text}");
    let foreign = holder.get("/de/resolution/papers/05966004/docx").await;
    assert_eq!(foreign.status, axum::http::StatusCode::NOT_FOUND);
}

/// Every declaration is sealed; the agency's countersignature keeps the first seal valid. `pdfsig` of
/// poppler is the witness.
#[tokio::test(flavor = "multi_thread")]
async fn a_certificate_is_sealed_and_countersigned() {
    let pdfsig = |bytes: &[u8]| {
        let path = std::env::temp_dir().join(format!("{}.pdf", platform::chance::token()));
        std::fs::write(&path, bytes).unwrap();
        let said = std::process::Command::new("pdfsig").arg("-nocert").arg(&path).output().unwrap();
        std::fs::remove_file(path).unwrap();
        String::from_utf8_lossy(&said.stdout).into_owned()
    };
    let world = World::new().await;
    world.campaign_near().await;
    let mut mayor = world.declare("05966004", ("Jana Vogt", "jana.vogt@attendorn.example")).await;
    let first = mayor.get("/de/declaration/certificate.pdf").await.bytes;
    let said = pdfsig(&first);
    assert_eq!(said.matches("Signature is Valid").count(), 1, "{said}");
    assert!(said.contains("ETSI.CAdES.detached") && said.contains("Total document signed"), "{said}");
    let mut agency = world.signed_in("agency").await;
    let page = agency.get("/de/dashboard").await.text();
    let action = page.split("action=\"").find(|part| part.contains("/acknowledgement/")).unwrap();
    agency.post(action.split('"').next().unwrap(), &[]).await;
    world.settle().await;
    let second = mayor.get("/de/declaration/certificate.pdf").await.bytes;
    assert!(second.starts_with(&first) && second.len() > first.len(), "only something is added");
    let said = pdfsig(&second);
    assert_eq!(said.matches("Signature is Valid").count(), 2, "{said}");
    assert!(said.contains("Total document signed"), "{said}");
    // Both are genuine; one flipped byte is neither for pdfsig nor for us.
    let mut visitor = world.browser();
    for bytes in [&first, &second] {
        visitor.get("/de/declaration/check").await;
        let words = visitor.upload("/de/declaration/check", &[("document", bytes)]).await.words();
        assert!(
            words.contains("Diese Erklärung ist echt") && words.contains("von dieser Plattform"),
            "{words}"
        );
    }
    let mut changed = second.clone();
    changed[first.len() / 3] ^= 1;
    assert!(!pdfsig(&changed).contains("Signature is Valid"));
    visitor.get("/de/declaration/check").await;
    let words = visitor.upload("/de/declaration/check", &[("document", &changed)]).await.words();
    assert!(words.contains("seitdem verändert"), "{words}");
    let report = crate::verification::verify(&world.app).await.unwrap();
    assert!(report.findings.is_empty(), "{:?}", report.findings);
}

/// The record of a declaration, for the agency and for the town itself.
#[tokio::test(flavor = "multi_thread")]
async fn a_record_tells_step_by_step_what_happened_and_is_sealed() {
    let world = World::new().await;
    world.campaign_near().await;
    let mut mayor = world.declare("05966004", ("Jana Vogt", "jana.vogt@attendorn.example")).await;
    let mut agency = world.signed_in("agency").await;
    let page = agency.get("/de/dashboard").await.text();
    let action = page.split("action=\"").find(|part| part.contains("/acknowledgement/")).unwrap();
    agency.post(action.split('"').next().unwrap(), &[]).await;
    world.settle().await;
    let declaration =
        crate::declaration::of(world.app.db.read(), world.town("05966004").await).await.unwrap().unwrap();
    let grouped =
        |hash: &str| hash.as_bytes().chunks(8).map(String::from_utf8_lossy).collect::<Vec<_>>().join(" ");

    let file = agency.get("/de/dashboard/municipalities/05966004").await.text();
    let link = format!("/de/declaration/trail/{}", declaration.id);
    assert!(file.contains(&link), "the agency finds it");
    assert!(mayor.get("/de/declaration/receipt").await.text().contains("/de/declaration/trail.pdf"));
    for bytes in [
        agency.get(&link).await.bytes,
        mayor.get("/de/declaration/trail.pdf").await.bytes,
        world.signed_in("lead").await.get("/de/declaration/trail.pdf").await.bytes,
    ] {
        let record = Document::new(&bytes);
        record.check("de-DE");
        // In the order in which it was set: a reader that guesses columns may mix the cells of a table.
        let words = run("pdftotext", &["-raw", record.name(), "-"]).replace('\n', " ");
        let close = words.replace(' ', "");
        let mut place = 0;
        for step in [
            "Der Code aus dem Brief wurde zum ersten Mal benutzt.",
            "Ein Bestätigungscode ging an das offizielle Postfach.",
            "Die Kommune hat ihre Teilnahme verbindlich erklärt.",
            &grouped(&declaration.facts_hash()),
            "Das PDF der Erklärung wurde gesiegelt und abgelegt.",
            &grouped(&declaration.certificate),
            "Die Agentur hat den Eingang der Erklärung bestätigt.",
            &grouped(&declaration.countersigned),
            "Netzadressen und Angaben zu Geräten stehen hier nicht.",
        ] {
            // Without spaces: a reader may see one between two figures that are set close.
            let step = step.replace(' ', "");
            place += close[place..].find(&step).unwrap_or_else(|| panic!("{step} in {words}"));
        }
        for words_of in [
            "Rathaus, mit dem Code aus dem Brief",
            "Agentur",
            "Elektronisch versiegelt, ohne Zeitstempel",
            "Art des Siegels: PAdES B-B",
            "Miriam",
        ] {
            assert!(words.contains(words_of), "{words_of} in {words}");
        }
        assert!(!words.contains("attendorn.example"), "no addresses of people: {words}");
        // The check page knows the seal, and does not take the record for a declaration.
        let mut visitor = world.browser();
        visitor.get("/de/declaration/check").await;
        let said = visitor.upload("/de/declaration/check", &[("document", &bytes)]).await.words();
        assert!(said.contains("Diese Datei haben wir gesiegelt.") && !said.contains("ist echt"), "{said}");
        let mut changed = bytes.clone();
        changed[bytes.len() / 3] ^= 1;
        visitor.get("/de/declaration/check").await;
        let said = visitor.upload("/de/declaration/check", &[("document", &changed)]).await.words();
        assert!(said.contains("Diese Datei kennen wir nicht."), "{said}");
    }
    let english = agency.get(&link.replace("/de/", "/en/")).await.bytes;
    Document::new(&english).check("en-GB");
    // Not before it is signed, and not to a holder of another town's letter.
    let mut other = world.at_lead("05966024").await;
    assert_eq!(other.get("/de/declaration/trail.pdf").await.status, axum::http::StatusCode::NOT_FOUND);
}
