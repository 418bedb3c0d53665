//! The catalogue: how a new version comes about, what stays as it is, and the website check beside it.

use std::path::{Path, PathBuf};

use axum::http::StatusCode;

use super::browser::Page;
use super::participation::{ATTENDORN, JANA, OLPE};
use super::{Browser, World};
use crate::app::App;
use crate::quickcheck::catalogue::{Catalogue, Question, Statement};
use crate::verification::verify;

/// The folder of a region pack.
pub(super) fn folder(region: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../regions").join(region)
}

/// What is said of a pack whose catalogue was changed.
fn fault_of(change: impl FnOnce(&str) -> String) -> String {
    let place = std::env::temp_dir().join(format!("catalogue-{}", platform::chance::token()));
    std::fs::create_dir(&place).unwrap();
    let text = std::fs::read_to_string(folder("suedwestfalen").join("catalogue.toml")).unwrap();
    std::fs::write(place.join("catalogue.toml"), change(&text)).unwrap();
    let fault = Catalogue::read(&place).err().map(|fault| format!("{fault:#}")).unwrap_or_default();
    std::fs::remove_dir_all(place).unwrap();
    fault
}

/// The line, from 1, of the nth place of some words, from 0.
fn line_of(text: &str, words: &str, nth: usize) -> usize {
    let place = text.match_indices(words).nth(nth).unwrap().0;
    1 + text[..place].matches('\n').count()
}

#[test]
fn a_bad_file_is_refused_by_line_and_word() {
    let text = std::fs::read_to_string(folder("suedwestfalen").join("catalogue.toml")).unwrap();
    assert_eq!(fault_of(str::to_owned), "");
    let field = fault_of(|text| text.replacen("field = \"F07\"", "field = \"F77\"", 1));
    let line = line_of(&text, "id = \"Q0701\"", 0);
    assert!(field.contains(&format!("catalogue.toml:{line}: Q0701")) && field.contains("F77"), "{field}");
    let twice = fault_of(|text| text.replacen("id = \"Q0105\"", "id = \"Q0104\"", 1));
    let line = line_of(&text, "id = \"Q0105\"", 0);
    assert!(twice.contains(&format!("catalogue.toml:{line}: Q0104 stands twice")), "{twice}");
    let weight = fault_of(|text| text.replacen("weight = 3\nevidence", "weight = 0\nevidence", 1));
    assert!(weight.contains("Q0101: the weight 0"), "{weight}");
    let word = fault_of(|text| text.replacen("attribute = \"localities\"", "attribute = \"villages\"", 1));
    let line = line_of(&text, "attribute = \"localities\"", 0);
    assert!(word.contains(&format!("catalogue.toml:{line}: ")) && word.contains("villages"), "{word}");
    let missing = fault_of(|text| text.replacen("licence", "license", 1));
    assert!(missing.contains("license"), "{missing}");
    let other = fault_of(|text| format!("instrument = \"website\"\n{text}"));
    assert!(other.contains("catalogue.toml:"), "{other}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_pack_must_not_change_a_version_that_is_published() {
    let world = World::with_pack("catalogue.toml", str::to_owned).await;
    let file = world.app.config.region.join("catalogue.toml");
    let text = std::fs::read_to_string(&file).unwrap();
    let changed = text.replacen("Niemand ist dafür benannt.", "Dafür ist niemand benannt.", 1);
    std::fs::write(&file, &changed).unwrap();
    let fault = App::open(world.app.config.clone()).await.err().unwrap();
    let fault = format!("{fault:#}");
    assert!(
        fault.contains("version 2026.1") && fault.contains("give the changed file a new version"),
        "{fault}"
    );

    // A comment is no change.
    std::fs::write(&file, format!("# A remark.\n{text}")).unwrap();
    assert_eq!(App::open(world.app.config.clone()).await.unwrap().catalogue().version, "2026.1");

    // A new version waits as a draft, once, however often the program starts.
    std::fs::write(&file, changed.replacen("\"2026.1\"", "\"2026.2\"", 1)).unwrap();
    for _ in 0..2 {
        let app = App::open(world.app.config.clone()).await.unwrap();
        assert_eq!(app.catalogue().version, "2026.1");
        assert!(app.catalogues.published("2026.2").is_none());
    }
    let mut agency = world.signed_in("agency").await;
    let list = agency.get("/de/catalogue").await;
    assert_eq!(list.words().matches("Quick-Check, 2026.2").count(), 1, "{}", list.words());

    // What the agency has under that name stays, and the program starts.
    std::fs::write(&file, text.replacen("\"2026.1\"", "\"2026.2\"", 1)).unwrap();
    assert_eq!(App::open(world.app.config.clone()).await.unwrap().catalogue().version, "2026.1");
}

/// What the form of a question holds.
pub(super) fn typed(question: &Question) -> Vec<(String, String)> {
    let mut typed = vec![
        ("number".to_owned(), question.number.clone()),
        ("weight".to_owned(), question.weight.to_string()),
        ("evidence".to_owned(), question.evidence.clone()),
        ("parent".to_owned(), question.parent.clone().unwrap_or_default()),
    ];
    if question.core {
        typed.push(("core".into(), "yes".into()));
    }
    typed.extend(question.rules.iter().map(|rule| (format!("rule-{rule}"), "yes".into())));
    typed.extend(question.measures.iter().map(|code| (format!("measure-{code}"), "yes".into())));
    for (name, text) in
        [("text", &question.text), ("why", &question.why), ("help", &question.help), ("talk", &question.talk)]
    {
        typed.push((format!("{name}_de"), text.de.clone()));
        typed.push((format!("{name}_en"), text.en.clone()));
    }
    typed.push(("examples_de".into(), question.examples.de.join("\n")));
    typed.push(("examples_en".into(), question.examples.en.join("\n")));
    for number in 0..5 {
        typed.push((format!("level_{number}_de"), question.levels.de[number].clone()));
        typed.push((format!("level_{number}_en"), question.levels.en[number].clone()));
    }
    typed
}

/// Opens a question of a draft and sends its form, changed.
pub(super) async fn change(
    agency: &mut Browser,
    draft: &str,
    question: &Question,
    changes: &[(&str, &str)],
) -> Page {
    let address = format!("{draft}/questions/{}", question.id);
    let seen = agency.get(&address).await.value_of("seen");
    let mut fields = typed(question);
    for (name, value) in changes {
        fields.retain(|(known, _)| known != name);
        fields.push(((*name).to_owned(), (*value).to_owned()));
    }
    fields.push(("seen".into(), seen));
    let fields: Vec<(&str, &str)> =
        fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    agency.post(&address, &fields).await
}

/// Begins a draft of the Quick-Check; answers its address.
pub(super) async fn begun(agency: &mut Browser, version: &str) -> String {
    agency.get("/de/catalogue").await;
    let form = [("instrument", "quickcheck"), ("version", version), ("note", "Frage 1.1 ist klarer")];
    let made = agency.post("/de/catalogue", &form).await;
    assert_eq!(made.status, StatusCode::SEE_OTHER, "{}", made.words());
    made.location
}

/// Hands a draft over, reads it and publishes it.
pub(super) async fn publish(agency: &mut Browser, draft: &str) -> Page {
    let changes = format!("{draft}/changes");
    let seen = agency.get(&changes).await.value_of("seen");
    agency.post(&format!("{draft}/review"), &[("seen", &seen)]).await;
    let page = agency.get(&changes).await;
    let (seen, base) = (page.value_of("seen"), page.value_of("base"));
    agency.post(&format!("{draft}/publication"), &[("seen", &seen), ("base", &base), ("read", "yes")]).await
}

async fn version_of(world: &World, ags: &str) -> String {
    let town = world.town(ags).await;
    let sql = "select catalogue_version as value from quick_check where municipality = $1 \
               and instrument = 'quickcheck'";
    let values = platform::values![town];
    platform::db::value(world.app.db.read(), sql, values).await.unwrap().unwrap_or_default()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_new_version_is_drafted_read_and_published_while_checks_stay() {
    let world = World::new().await;
    world.campaign_near().await;
    world.declare(ATTENDORN, JANA).await;
    let mut agency = world.signed_in("agency").await;
    let list = agency.get("/de/catalogue").await.words();
    assert!(list.contains("Quick-Check, 2026.1") && list.contains("Website-Check, website-2026.1"), "{list}");
    assert!(
        list.contains("Quick-Check, 2026.1 veröffentlicht, 24. November 2026"),
        "the day in reports: {list}"
    );

    for version in ["", "2027 1", "website-2027.1", "2026.1"] {
        let refused = agency.post("/de/catalogue", &[("version", version), ("note", "Bleibt da")]).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{version}");
        assert_eq!(refused.value_of("note"), "Bleibt da");
    }
    let draft = begun(&mut agency, "2027.1").await;
    let page = agency.get(&format!("{draft}/changes")).await.words();
    assert!(page.contains("ändert sich gegenüber 2026.1 nichts"), "{page}");
    assert!(page.contains("Noch hat sich nichts geändert"), "{page}");

    // A question with other words, one that asks something else, one that goes, one that is new.
    let old = world.app.catalogue();
    let first = old.one("Q0101").unwrap();
    let level = ("level_0_de", "Niemand ist bisher dafür benannt.");
    let saved = change(&mut agency, &draft, first, &[level, ("measure-M34", "yes")]).await;
    assert_eq!(saved.location, draft, "{}", saved.words());
    let second = old.one("Q0102").unwrap();
    let changed = change(&mut agency, &draft, second, &[("text_de", "Wie oft tagt der Ausschuss?")]).await;
    assert_eq!(changed.location, draft);
    let bad = change(&mut agency, &draft, second, &[("level_2_en", " "), ("text_de", "Neu gefragt?")]).await;
    assert_eq!(bad.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(bad.words().contains("levels.en 2 fehlt"), "{}", bad.words());
    assert_eq!(bad.value_of("text_de"), "Neu gefragt?", "what was typed is kept");
    let third = old.one("Q0103").unwrap();
    assert_eq!(change(&mut agency, &draft, third, &[("act", "remove")]).await.location, draft);
    let new = format!("{draft}/questions/new");
    let seen = agency.get(&new).await.value_of("seen");
    let mut fields = typed(third);
    fields.retain(|(name, _)| name != "number");
    let added = [("number", "1.6"), ("field", "F01"), ("seen", seen.as_str())];
    let mut form: Vec<(&str, &str)> =
        fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    form.extend(added);
    let added = agency.post(&new, &form).await;
    assert_eq!(added.location, draft, "{}", added.words());
    let stale = agency.post(&new, &form).await;
    assert_eq!(stale.status, StatusCode::UNPROCESSABLE_ENTITY, "twice in a row is once");

    // What a person decides counts, and what that means is shown.
    let changes = format!("{draft}/changes");
    let page = agency.get(&changes).await;
    let words = page.words();
    assert!(words.contains("Gegenüber 2026.1 ändern sich 4 Fragen"), "{words}");
    assert!(words.contains("Ein laufender Check bleibt auf seiner Fassung"), "{words}");
    assert!(words.contains("Zu einer Frage muss die frühere Antwort bestätigt werden"), "{words}");
    assert!(words.contains("lässt sich mit früheren nicht vergleichen"), "{words}");
    assert!(page.text().contains("<del>") && page.text().contains("<ins>"));
    let chosen = [
        ("seen", page.value_of("seen")),
        ("statement-Q0101", "meaning_changed".to_owned()),
        ("statement-Q0104", "meaning_changed".to_owned()),
    ];
    let chosen: Vec<(&str, &str)> = chosen.iter().map(|(name, value)| (*name, value.as_str())).collect();
    assert_eq!(agency.post(&changes, &chosen).await.location, changes);
    let words = agency.get(&changes).await.words();
    assert!(words.contains("Zu 2 Fragen müssen frühere Antworten bestätigt werden"), "{words}");

    // Handed over, given back with a reason, handed over again.
    let seen = agency.get(&changes).await.value_of("seen");
    assert_eq!(agency.post(&format!("{draft}/review"), &[("seen", &seen)]).await.location, changes);
    let mut second_reader = world.signed_in("agency-second").await;
    assert!(second_reader.get(&changes).await.words().contains("bittet um Durchsicht"));
    let back = format!("{draft}/return");
    assert_eq!(second_reader.post(&back, &[("reason", " ")]).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    second_reader.post(&back, &[("reason", "Frage 1.6 braucht noch ein Beispiel.")]).await;
    assert!(agency.get(&draft).await.words().contains("Frage 1.6 braucht noch ein Beispiel."));
    let unread = agency.get(&changes).await.value_of("seen");
    agency.post(&format!("{draft}/review"), &[("seen", &unread)]).await;
    let page = second_reader.get(&changes).await;
    let (seen, base) = (page.value_of("seen"), page.value_of("base"));
    let unread = [("seen", seen.as_str()), ("base", base.as_str())];
    let refused = second_reader.post(&format!("{draft}/publication"), &unread).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    let published = publish(&mut second_reader, &draft).await;
    assert_eq!(published.location, draft, "{}", published.words());
    assert_eq!(publish(&mut second_reader, &draft).await.location, changes, "once is enough");

    // New checks are on it, those under way are not.
    assert_eq!(world.app.catalogue().version, "2027.1");
    assert_eq!(world.app.catalogue().published_on, "2026-11-27");
    let said = world.app.catalogues.published("2027.1").unwrap();
    assert_eq!(said.based_on, "2026.1");
    let statement = |id: &str| said.statements[id];
    assert_eq!(
        ["Q0101", "Q0102", "Q0103", "Q0106", "Q0104"].map(statement),
        [
            Statement::MeaningChanged,
            Statement::MeaningChanged,
            Statement::Removed,
            Statement::New,
            Statement::Same
        ]
    );
    assert!(world.app.catalogue().measure("M34").unwrap().questions.contains(&"Q0101".to_owned()));
    assert_eq!(version_of(&world, ATTENDORN).await, "2026.1");
    let mut lead = world.signed_in("lead").await;
    let field = lead.get("/de/quickcheck/fields/1").await.words();
    assert!(field.contains("Niemand ist dafür benannt."), "{field}");
    assert!(!field.contains("Niemand ist bisher dafür benannt."), "{field}");
    world.declare(OLPE, ("Robin Althaus", "robin@olpe.example")).await;
    assert_eq!(version_of(&world, OLPE).await, "2027.1");
    assert_eq!(verify(&world.app).await.unwrap().findings, Vec::<String>::new());

    // It is still there after a new start.
    let again = App::open(world.app.config.clone()).await.unwrap();
    assert_eq!(again.catalogue().version, "2027.1");
    assert_eq!(again.catalogue().hash(), world.app.catalogue().hash());
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_decided_of_a_question_is_read_before_it_is_published() {
    let world = World::new().await;
    let (mut one, mut other) = (world.signed_in("agency").await, world.signed_in("agency-second").await);
    let draft = begun(&mut one, "2027.1").await;
    let question = world.app.catalogue().one("Q0101").unwrap().clone();
    let saved = change(&mut one, &draft, &question, &[("level_0_de", "Niemand ist bisher benannt.")]).await;
    assert_eq!(saved.location, draft, "{}", saved.words());
    let changes = format!("{draft}/changes");
    let older = other.get(&changes).await;
    let seen = one.get(&changes).await.value_of("seen");
    let chosen = [("seen", seen.as_str()), ("statement-Q0101", "meaning_changed")];
    for _ in 0..2 {
        assert_eq!(one.post(&changes, &chosen).await.location, changes, "twice is once");
    }

    // Whoever has not read that neither decides otherwise nor hands it over.
    let seen = older.value_of("seen");
    let otherwise = [("seen", seen.as_str()), ("statement-Q0101", "reworded")];
    let stale = other.post(&changes, &otherwise).await;
    assert_eq!(stale.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(stale.text().contains("value=\"meaning_changed\" checked"), "{}", stale.words());
    let unread = other.post(&format!("{draft}/review"), &[("seen", &seen)]).await;
    assert_eq!(unread.status, StatusCode::UNPROCESSABLE_ENTITY);

    // A page of the first review does not publish what was decided before the second one.
    let hand_over = async |who: &mut Browser| {
        let seen = who.get(&changes).await.value_of("seen");
        let sent = who.post(&format!("{draft}/review"), &[("seen", &seen)]).await;
        assert_eq!(sent.location, changes, "{}", sent.words());
    };
    hand_over(&mut one).await;
    let first = other.get(&changes).await;
    one.get(&changes).await;
    one.post(&format!("{draft}/return"), &[("reason", "Die Frage meint dasselbe.")]).await;
    let seen = one.get(&changes).await.value_of("seen");
    one.post(&changes, &[("seen", seen.as_str()), ("statement-Q0101", "reworded")]).await;
    hand_over(&mut one).await;
    let read =
        [("seen", first.value_of("seen")), ("base", first.value_of("base")), ("read", "yes".to_owned())];
    let read: Vec<(&str, &str)> = read.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let page = other.post(&format!("{draft}/publication"), &read).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", page.location);
    assert_eq!(world.app.catalogue().version, "2026.1");
    assert_eq!(publish(&mut other, &draft).await.location, draft);
    assert_eq!(world.app.catalogues.published("2027.1").unwrap().statements["Q0101"], Statement::Reworded);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_published_version_stays_as_it_is() {
    let world = World::new().await;
    let mut agency = world.signed_in("agency").await;
    let list = agency.get("/de/catalogue").await.text();
    let mut links = list.split("href=\"/de/catalogue/").skip(1);
    let link = links.find(|link| link.contains("\">Quick-Check, 2026.1</a>")).unwrap();
    let id = link.split('"').next().unwrap();
    let own = format!("/de/catalogue/{id}");
    let file = agency.get(&format!("{own}/file.toml")).await.text();
    let question = format!("{own}/questions/Q0101");
    for (address, fields) in [
        (own.clone(), vec![("version", "2030.1"), ("weight-F01", "99")]),
        (question.clone(), vec![("act", "remove")]),
        (format!("{own}/changes"), vec![("statement-Q0101", "reworded")]),
        (format!("{own}/review"), vec![]),
        (format!("{own}/return"), vec![("reason", "Bitte ändern")]),
        (format!("{own}/publication"), vec![("read", "yes")]),
        (format!("{own}/removal"), vec![]),
    ] {
        let page = agency.post(&address, &fields).await;
        assert_eq!(page.status, StatusCode::SEE_OTHER, "{address}: {}", page.words());
    }
    assert_eq!(agency.get(&format!("{own}/file.toml")).await.text(), file);
    assert_eq!(agency.get(&question).await.location, own);

    // Whoever changes it in the database is found out.
    let forge = "update catalogue_version set content = replace(content, 'Niemand', 'Jemand')";
    world.write(move |tx| Box::pin(async move { Ok(platform::db::run(tx, forge, vec![]).await?) })).await;
    let findings = verify(&world.app).await.unwrap().findings;
    assert!(findings.iter().any(|finding| finding.contains("is not what was published")), "{findings:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_version_leaves_as_a_file_and_comes_back_as_a_draft() {
    let world = World::new().await;
    let mut agency = world.signed_in("agency").await;
    let file = world.app.catalogue().to_toml();
    let upload = "/de/catalogue/upload";
    agency.get("/de/catalogue").await;
    let same = agency.upload(upload, &[("file", file.as_bytes())]).await;
    assert!(same.words().contains("mit diesem Namen gibt es schon"), "{}", same.words());
    for (file, words) in [
        (b"".as_slice(), "Bitte wählen Sie eine Datei aus"),
        (b"\xff\xfe\x00".as_slice(), "Die Datei ist kein Text"),
        (b"version = 1".as_slice(), "catalogue.toml:1:"),
    ] {
        let page = agency.upload(upload, &[("file", file)]).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(page.words().contains(words), "{}", page.words());
    }
    let bad = file.replacen("\"2026.1\"", "\"2027.1\"", 1).replacen("field = \"F07\"", "field = \"F77\"", 1);
    let page = agency.upload(upload, &[("file", bad.as_bytes())]).await.words();
    let line = line_of(&bad, "id = \"Q0701\"", 0);
    assert!(page.contains(&format!("catalogue.toml:{line}: Q0701: Das gibt es nicht: F77")), "{page}");

    let good = file.replacen("\"2026.1\"", "\"2027.1\"", 1).replacen("weight = 12", "weight = 11", 1);
    let made = agency.upload(upload, &[("file", good.as_bytes())]).await;
    assert_eq!(made.status, StatusCode::SEE_OTHER, "{}", made.words());
    let draft = made.location;
    assert_eq!(agency.get(&format!("{draft}/file.toml")).await.text(), good);

    // Weights of the fields are changed within limits.
    let page = agency.get(&draft).await;
    let mut fields = page.values_of("weight-");
    fields.extend(page.values_of("seen"));
    fields.push(("version".into(), "2027.2".into()));
    let send = |fields: &[(String, String)], weight: &str| -> Vec<(String, String)> {
        let change = |(name, value): &(String, String)| {
            (name.clone(), if name == "weight-F02" { weight.to_owned() } else { value.clone() })
        };
        fields.iter().map(change).collect()
    };
    for (weight, status) in [("0", 422), ("viel", 422), ("101", 422), ("15", 303)] {
        let fields = send(&fields, weight);
        let fields: Vec<(&str, &str)> =
            fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        assert_eq!(agency.post(&draft, &fields).await.status.as_u16(), status, "{weight}");
    }
    let words = agency.get(&format!("{draft}/changes")).await.words();
    assert!(words.contains("An den Fragen ändert sich gegenüber 2026.1 nichts"), "{words}");
    assert!(words.contains("zählt aber anders im Gesamtwert"), "{words}");
    agency.get(&draft).await;
    assert_eq!(agency.post(&format!("{draft}/removal"), &[]).await.location, "/de/catalogue");
    assert_eq!(agency.get(&draft).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test(flavor = "multi_thread")]
async fn only_the_agency_works_on_catalogues() {
    let world = World::new().await;
    world.campaign_near().await;
    world.declare(ATTENDORN, JANA).await;
    let mut agency = world.signed_in("agency").await;
    let draft = begun(&mut agency, "2027.1").await;
    for who in ["lead", "mayor", "operator"] {
        let mut other = world.signed_in(who).await;
        for address in ["/de/catalogue", draft.as_str(), &format!("{draft}/questions/Q0101")] {
            assert_eq!(other.get(address).await.status, StatusCode::NOT_FOUND, "{who} {address}");
        }
        other.get("/de/guidance").await;
        let page = other.post(&format!("{draft}/removal"), &[]).await;
        assert_eq!(page.status, StatusCode::NOT_FOUND, "{who}");
    }
    assert_eq!(agency.get("/de/website-check").await.status, StatusCode::NOT_FOUND);
    assert_eq!(agency.get(&format!("{draft}/questions/Q9999")).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_town_goes_through_its_website_from_nothing_to_the_next_steps() {
    let world = World::new().await;
    world.campaign_near().await;
    world.declare(ATTENDORN, JANA).await;
    let mut lead = world.signed_in("lead").await;
    let none = lead.get("/de/website-check/result").await;
    assert!(none.words().contains("Noch gibt es kein Ergebnis"), "{}", none.words());
    let page = lead.get("/de/website-check").await;
    assert!(page.words().contains("20 Punkte für eine gute Seite"), "{}", page.words());
    assert_eq!(page.text().matches("<fieldset").count(), 20);
    assert_eq!(page.text().matches("type=\"radio\"").count(), 60, "three answers each");

    let empty = lead.post("/de/website-check", &[]).await;
    assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
    for wrong in ["1", "3", "5", "unknown"] {
        let page = lead.post("/de/website-check", &[("W01", wrong)]).await;
        assert_eq!(page.status, StatusCode::NOT_FOUND, "{wrong}");
    }
    lead.get("/de/website-check").await;
    let begun = lead.post("/de/website-check", &[("W01", "4"), ("W02", "2"), ("W03", "0")]).await;
    assert_eq!(begun.location, "/de/website-check");
    assert!(lead.get("/de/website-check").await.words().contains("Noch 17 Punkte sind offen"));
    let part = lead.get("/de/website-check/result").await.words();
    assert!(part.contains("Ihre Website hat 1,5 von 3 Punkten."), "{part}");

    let ids: Vec<String> = (1..=20).map(|number| format!("W{number:02}")).collect();
    lead.get("/de/website-check").await;
    let mut all: Vec<(&str, &str)> = ids.iter().map(|id| (id.as_str(), "4")).collect();
    (all[1].1, all[2].1) = ("2", "0");
    for _ in 0..2 {
        let done = lead.post("/de/website-check", &all).await;
        assert_eq!(done.location, "/de/website-check/result", "{}", done.words());
    }
    let result = lead.get("/de/website-check/result").await.words();
    assert!(result.contains("Ihre Website hat 18,5 von 20 Punkten."), "{result}");
    let (missing, partly) = (
        result.find("Gibt es eine Ansprechperson mit Foto?").unwrap(),
        result.find("Findet die Suche Ihre Seite").unwrap(),
    );
    assert!(missing < partly, "what is missing comes first: {result}");

    // The Quick-Check stays what it is, and the agency sees nothing of it.
    let sql = "select count(*) as value from quick_check";
    let many: Option<i64> = platform::db::value(world.app.db.read(), sql, vec![]).await.unwrap();
    assert_eq!(many, Some(2));
    assert_eq!(version_of(&world, ATTENDORN).await, "2026.1");
    let overview = lead.get("/de/quickcheck").await.words();
    assert!(overview.contains("0 von 16 Fragen beantwortet"), "{overview}");
    let mut mayor = world.signed_in("mayor").await;
    assert!(mayor.get("/de/website-check/result").await.words().contains("18,5 von 20"));
    assert_eq!(mayor.get("/de/website-check").await.status, StatusCode::NOT_FOUND);
    let other = world.browser().get("/de/website-check").await;
    assert_eq!(other.status, StatusCode::SEE_OTHER);
}
