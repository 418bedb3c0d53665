//! The catalogue as a file: what goes out comes back, other tools accept it, and what is none is refused.

use std::io::{Cursor, Write as _};

use axum::http::StatusCode;
use platform::texts::Lang;

use super::browser::Page;
use super::witnesses::pyxform;
use super::{Browser, World};

const IMPORT: &str = "/de/catalogue/import";

/// Somebody of the agency on the page of the import.
async fn agency(world: &World) -> Browser {
    let mut agency = world.signed_in("agency").await;
    assert_eq!(agency.get(IMPORT).await.status, StatusCode::OK);
    agency
}

/// A German text of the product.
pub(super) fn text(world: &World, key: &str) -> String {
    world.app.translator(Lang::De).get(key)
}

/// The draft that a page offers, as the browser sends it.
fn draft(page: &Page) -> String {
    let escapes = [("&#34;", "\""), ("&#39;", "'"), ("&#60;", "<"), ("&#62;", ">"), ("&#38;", "&")];
    escapes.iter().fold(page.value_of("draft"), |text, (escape, letter)| text.replace(*escape, letter))
}

/// A ZIP file of these parts.
fn packed(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut archive = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        archive.start_file(*name, zip::write::SimpleFileOptions::default()).unwrap();
        archive.write_all(text.as_bytes()).unwrap();
    }
    archive.finish().unwrap().into_inner()
}

/// An Excel workbook with the sheet `survey`, whose rows are given as XML, and with further parts. A cell of the style
/// 1 shows its number as a day.
pub(super) fn workbook(rows: &str, more: &[(&str, &str)]) -> Vec<u8> {
    const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let relation = |id: &str, kind: &str, target: &str| {
        format!("<Relationship Id=\"{id}\" Type=\"{OFFICE}/{kind}\" Target=\"{target}\"/>")
    };
    let package = relation("r1", "officeDocument", "xl/workbook.xml");
    let book = relation("r1", "worksheet", "sheet1.xml") + &relation("r2", "styles", "styles.xml");
    let [package, book] = [package, book].map(|all| format!("<Relationships>{all}</Relationships>"));
    let sheet = format!("<worksheet><sheetData>{rows}</sheetData></worksheet>");
    let mut parts = vec![
        ("_rels/.rels", package.as_str()),
        ("xl/_rels/workbook.xml.rels", book.as_str()),
        (
            "xl/workbook.xml",
            "<workbook><sheets><sheet name=\"survey\" sheetId=\"1\" id=\"r1\"/></sheets></workbook>",
        ),
        (
            "xl/styles.xml",
            "<styleSheet><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs></styleSheet>",
        ),
        ("xl/sheet1.xml", sheet.as_str()),
    ];
    parts.extend_from_slice(more);
    packed(&parts)
}

pub(super) fn row(cells: &[&str]) -> String {
    let cells = cells.iter().map(|cell| format!("<c t=\"inlineStr\"><is><t>{cell}</t></is></c>"));
    format!("<row>{}</row>", cells.collect::<String>())
}

/// A survey as LimeSurvey writes it.
const SURVEY: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<document>\
    <LimeSurveyDocType>Survey</LimeSurveyDocType><DBVersion>640</DBVersion>\
    <languages><language>de</language></languages>\
    <groups><rows><row><gid>1</gid><group_order>1</group_order></row></rows></groups>\
    <group_l10ns><rows><row><gid>1</gid><group_name><![CDATA[Ankommen]]></group_name>\
    <language>de</language></row></rows></group_l10ns>\
    <questions><rows>\
    <row><qid>1</qid><parent_qid>0</parent_qid><gid>1</gid><type>L</type><title>Treffen</title>\
    <question_order>1</question_order><relevance>1</relevance></row>\
    <row><qid>2</qid><parent_qid>0</parent_qid><gid>1</gid><type>L</type><title>Einladung</title>\
    <question_order>2</question_order><relevance><![CDATA[((Treffen.NAOK == \"A2\"))]]></relevance></row>\
    <row><qid>3</qid><parent_qid>0</parent_qid><gid>1</gid><type>T</type><title>Freitext</title>\
    <question_order>3</question_order><relevance>1</relevance></row></rows></questions>\
    <question_l10ns><rows>\
    <row><qid>1</qid><question><![CDATA[<p>Gibt es ein Treffen?</p>]]></question><language>de</language></row>\
    <row><qid>2</qid><question>Wird eingeladen?</question><language>de</language></row></rows></question_l10ns>\
    <answers><rows><row><aid>1</aid><qid>1</qid><code>A1</code><sortorder>1</sortorder></row>\
    <row><aid>2</aid><qid>1</qid><code>A2</code><sortorder>2</sortorder></row>\
    <row><aid>3</aid><qid>2</qid><code>A1</code><sortorder>1</sortorder></row></rows></answers>\
    <answer_l10ns><rows><row><aid>1</aid><answer>Nein</answer><language>de</language></row>\
    <row><aid>2</aid><answer>Ja</answer><language>de</language></row>\
    <row><aid>3</aid><answer>Nie</answer><language>de</language></row></rows></answer_l10ns></document>";

#[tokio::test(flavor = "multi_thread")]
async fn what_goes_out_as_tables_comes_back_the_same() {
    let world = World::new().await;
    let mut agency = agency(&world).await;
    let tables = agency.get("/de/catalogue/exports/tables.xlsx").await;
    assert_eq!(tables.status, StatusCode::OK);
    agency.get(IMPORT).await;
    let found = agency.upload(IMPORT, &[("file", &tables.bytes)]).await;
    assert_eq!(found.status, StatusCode::OK, "{}", found.words());
    assert!(found.words().contains("46 Fragen gefunden"), "{}", found.words());
    assert!(found.words().contains(&text(&world, "quickcheck-exchange-all-taken")), "{}", found.words());
    let saved = agency.upload(IMPORT, &[("as", &b"file"[..]), ("draft", draft(&found).as_bytes())]).await;
    let written = agency.get("/de/catalogue/exports/catalogue.toml").await;
    assert_eq!((saved.status, saved.text()), (StatusCode::OK, written.text()));
    // The text file itself is read as well.
    agency.get(IMPORT).await;
    let again = agency.upload(IMPORT, &[("file", &written.bytes)]).await;
    assert!(again.words().contains(&text(&world, "quickcheck-exchange-all-taken")), "{}", again.words());
}

#[tokio::test(flavor = "multi_thread")]
async fn collection_tools_accept_the_form_whatever_stands_in_the_texts() {
    let asked = "Wer ist für das Willkommen zuständig?";
    let world = World::with_pack("catalogue.toml", |text| {
        assert!(text.contains(asked));
        text.replace(asked, "=1+1 ${Q9999} <b>&amp; {{ x }} _x000D_")
    })
    .await;
    let mut agency = agency(&world).await;
    let form = agency.get("/de/catalogue/exports/xlsform.xlsx").await;
    assert_eq!(pyxform(&form.bytes), ["accepted by pyxform and ODK Validate"]);
    agency.get(IMPORT).await;
    let found = agency.upload(IMPORT, &[("file", &form.bytes)]).await;
    assert!(found.words().contains("46 Fragen gefunden"), "{}", found.words());
    let draft = draft(&found);
    assert_eq!(draft.matches("\nparent = ").count(), 6);
    assert!(draft.contains("parent = \"Q0403\""));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_survey_becomes_a_draft_and_the_page_says_what_is_missing() {
    let world = World::new().await;
    let mut agency = agency(&world).await;
    let found = agency.upload(IMPORT, &[("file", SURVEY.as_bytes())]).await;
    assert_eq!(found.status, StatusCode::OK, "{}", found.words());
    let words = found.words();
    for said in [
        "2 Fragen gefunden",
        "LimeSurvey",
        "Die Texte für die Stufen 2, 3, 4 sind noch zu schreiben.",
        "„Freitext“ ist vom Typ „T“.",
        "„Gibt es ein Treffen?“ gibt es nicht auf Englisch.",
    ] {
        assert!(words.contains(said), "{said}: {words}");
    }
    let draft = draft(&found);
    assert!(draft.contains("parent = \"Treffen\""), "{draft}");
    assert!(draft.contains("\"…\""), "{draft}");
    let saved = agency.upload(IMPORT, &[("as", &b"file"[..]), ("draft", draft.as_bytes())]).await;
    assert_eq!((saved.status, saved.text()), (StatusCode::OK, draft.clone()));
    agency.get(IMPORT).await;
    let unnamed = agency.upload(IMPORT, &[("draft", draft.as_bytes())]).await;
    assert_eq!(unnamed.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(unnamed.value_of("draft"), found.value_of("draft"));
    let begun = agency.upload(IMPORT, &[("version", &b"2027.1"[..]), ("draft", draft.as_bytes())]).await;
    assert_eq!(begun.status, StatusCode::SEE_OTHER, "{}", begun.words());
    assert_eq!(agency.get(&begun.location).await.status, StatusCode::OK);
    // Nothing of it counts.
    assert_eq!(world.app.catalogue().question.len(), 46);
}

#[tokio::test(flavor = "multi_thread")]
async fn files_that_are_none_are_refused_in_words() {
    let world = World::new().await;
    let mut agency = agency(&world).await;
    let rows = row(&["type", "name", "label"]) + &row(&["select_one l", "q", "Frage?"]).repeat(100_000);
    let macros = workbook(&row(&["type", "name", "label"]), &[("xl/vbaProject.bin", "Sub a()")]);
    let doctype = SURVEY.replace("<document>", "<!DOCTYPE d [<!ENTITY a \"b\">]><document>");
    let bomb = workbook(&" ".repeat(60 * 1024 * 1024), &[]);
    let heavy = "x".repeat(5 * 1024 * 1024 + 1);
    let many = SURVEY.replace("</questions>", &format!("{}</questions>", "<a/>".repeat(600_000)));
    for (bytes, key) in [
        (workbook(&rows, &[]), "region-fault-rows"),
        (macros, "region-fault-macros"),
        (bomb, "region-fault-large"),
        (heavy.into_bytes(), "region-fault-large"),
        (many.into_bytes(), "quickcheck-exchange-elements"),
        (doctype.into_bytes(), "quickcheck-exchange-doctype"),
        (packed(&[("survey_1.lss", SURVEY)]), "quickcheck-exchange-archive"),
        (SURVEY.replace(">L<", ">T<").into_bytes(), "quickcheck-exchange-no-questions"),
        (b"\x1f\x8b\x08\x00".to_vec(), "quickcheck-exchange-packed"),
        (b"<html></html>".to_vec(), "quickcheck-exchange-no-lss"),
        (Vec::new(), "quickcheck-exchange-empty"),
    ] {
        agency.get(IMPORT).await;
        let page = agency.upload(IMPORT, &[("file", &bytes)]).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{key}: {}", page.words());
        assert!(page.words().contains(&text(&world, key)), "{key}: {}", page.words());
    }
    let none = agency.upload(IMPORT, &[]).await;
    assert!(none.words().contains(&text(&world, "quickcheck-exchange-no-file")), "{}", none.words());
    let forged = agency.upload(IMPORT, &[("draft", "version = 1".as_bytes())]).await;
    assert_eq!(forged.status, StatusCode::UNPROCESSABLE_ENTITY);
    let file = world.app.catalogue().to_toml();
    let long = file.replacen("Niemand ist dafür benannt.", &"x".repeat(4_001), 1);
    agency.get(IMPORT).await;
    let long = agency.upload(IMPORT, &[("version", &b"2027.1"[..]), ("draft", long.as_bytes())]).await;
    assert_eq!(long.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(long.words().contains("Bitte kürzen Sie ihn in der Datei"), "{}", long.words());
}

#[tokio::test(flavor = "multi_thread")]
async fn the_lead_may_read_the_catalogue_and_not_import_one() {
    let world = World::new().await;
    world.campaign_near().await;
    world.declare("05966004", ("Jana Vogt", "jana.vogt@attendorn.example")).await;
    let mut lead = world.signed_in("lead").await;
    for format in ["tables.xlsx", "xlsform.xlsx", "catalogue.toml"] {
        let page = lead.get(&format!("/en/catalogue/exports/{format}")).await;
        assert_eq!(page.status, StatusCode::OK, "{format}");
        let public = world.browser().get(&format!("/en/catalogue/exports/{format}")).await;
        assert_eq!(public.status, StatusCode::SEE_OTHER, "{format}");
    }
    assert_eq!(lead.get("/de/catalogue/exports/catalogue.ods").await.status, StatusCode::NOT_FOUND);
    assert_eq!(lead.get(IMPORT).await.status, StatusCode::NOT_FOUND);
    lead.get("/de/quickcheck").await;
    let sent = lead.upload(IMPORT, &[("file", SURVEY.as_bytes())]).await;
    assert_eq!(sent.status, StatusCode::NOT_FOUND);
    // Without a form of ours nothing is read.
    let mut stranger = world.signed_in("agency").await;
    let sent = stranger.upload(IMPORT, &[("file", SURVEY.as_bytes())]).await;
    assert_eq!(sent.status, StatusCode::FORBIDDEN);
}
