//! The decision path for programs: complete by OParl 1.1, every address answers, nobody is named.

use std::collections::BTreeSet;

use axum::http::StatusCode;
use serde_json::Value;

use super::governance::{close, consulting, plan, record};
use super::{Browser, World};

/// What the specification demands of each object, and of lists.
const REQUIRED: &[(&str, &[&str])] = &[
    ("System", &["oparlVersion", "body"]),
    (
        "Body",
        &[
            "name",
            "system",
            "organization",
            "person",
            "meeting",
            "paper",
            "legislativeTerm",
            "agendaItem",
            "consultation",
            "file",
            "locationList",
            "legislativeTermList",
            "membership",
        ],
    ),
    ("Organization", &["body", "name"]),
    ("Meeting", &["organization", "start", "agendaItem"]),
    ("AgendaItem", &["meeting", "name"]),
    ("Consultation", &["paper", "organization"]),
    ("Paper", &["body", "name", "date"]),
    ("Location", &["description"]),
];

fn check(object: &Value) {
    let kind = object["type"].as_str().unwrap_or_default();
    let name = kind.strip_prefix("https://schema.oparl.org/1.1/").unwrap_or_else(|| panic!("{object}"));
    let (_, required) = REQUIRED.iter().find(|(known, _)| *known == name).unwrap();
    for property in ["id", "type", "created", "modified"].iter().chain(*required) {
        assert!(!object[*property].is_null(), "{name} lacks {property}: {object}");
    }
    for property in ["created", "modified"] {
        object[property].as_str().unwrap().parse::<platform::clock::Moment>().unwrap();
    }
}

/// Every address of ours inside of a value, and every object.
fn walk(value: &Value, base: &str, addresses: &mut BTreeSet<String>) {
    match value {
        Value::String(text) if text.starts_with(base) => {
            addresses.insert(text[base.len()..].to_owned());
        }
        Value::Array(parts) => parts.iter().for_each(|part| walk(part, base, addresses)),
        Value::Object(parts) => {
            if parts.contains_key("type") {
                check(value);
            }
            parts.values().for_each(|part| walk(part, base, addresses));
        }
        _ => {}
    }
}

async fn all(visitor: &mut Browser, base: &str) -> (BTreeSet<String>, String) {
    let (mut known, mut text) = (BTreeSet::new(), String::new());
    let mut open = BTreeSet::from(["/de/conferences/oparl".to_owned()]);
    while let Some(address) = open.pop_first() {
        if !known.insert(address.clone()) {
            continue;
        }
        let page = visitor.get(&address).await;
        assert_eq!(page.status, StatusCode::OK, "{address}");
        if !address.contains("/oparl") {
            continue;
        }
        let value: Value = serde_json::from_str(&page.text()).unwrap();
        if let Some(id) = value["id"].as_str() {
            assert_eq!(id, format!("{base}{address}"), "an object is found under its name");
        } else {
            for part in ["data", "pagination", "links"] {
                assert!(!value[part].is_null(), "{address} lacks {part}");
            }
        }
        walk(&value, base, &mut open);
        text.push_str(&page.text());
    }
    (known, text)
}

#[tokio::test(flavor = "multi_thread")]
async fn the_decision_path_is_there_for_programs() {
    let world = World::unlaunched().await;
    let base = world.app.config.base_url.clone();
    let mut visitor = world.browser();
    all(&mut visitor, &base).await;
    let mut agency = consulting(&world).await;
    let day = world.app.clock.today().to_string();
    for (district, vote) in [("05966", "yes"), ("05958", "no")] {
        let address = plan(&mut agency, district, "meeting", &day).await;
        record(&mut agency, &address, &day, vote).await;
        assert_eq!(close(&mut agency, &address).await.status, StatusCode::SEE_OTHER);
    }
    let (addresses, text) = all(&mut visitor, &base).await;
    for kind in ["meetings", "agenda-items", "consultations", "papers", "locations"] {
        let objects = addresses.iter().filter(|address| address.contains(&format!("/oparl/{kind}/"))).count();
        assert_eq!(objects, 1, "{kind}: only the conference that agreed");
    }
    assert!(text.contains("Einstimmig zugestimmt") && text.contains("Kreishaus"), "{text}");
    assert!(!text.contains("Nicht zugestimmt") && !text.contains("Bürgermeister/in"), "{text}");
    assert!(!text.contains("Zugestimmt."), "the minutes' sentence is not public");
    let path = visitor.get("/de/conferences/decision").await.text();
    assert!(path.contains("href=\"/de/conferences/oparl\""));
    let wrong = visitor.get("/de/conferences/oparl/meetings?modified_since=gestern").await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", wrong.words());
}
