//! All routes × all roles × own and foreign objects × methods, generated from the route table.

use std::collections::HashSet;

use axum::body::Body;
use axum::http::{Method, Request, StatusCode};

use super::{Browser, World};
use crate::people::{Access, Actor, Role, Staff};
use crate::routes;

/// Who visits.
const VISITORS: &[(&str, Option<Role>)] = &[
    ("nobody", None),
    ("letter", None),
    ("operator", Some(Role::Operator)),
    ("agency", Some(Role::Agency)),
    ("mayor", Some(Role::Mayor)),
    ("lead", Some(Role::Lead)),
    ("clerk", Some(Role::Clerk)),
    ("partner", Some(Role::Partner)),
];

fn actor(visitor: &str, role: Option<Role>) -> Actor {
    match (visitor, role) {
        ("letter", _) => Actor::Letter {
            letter: crate::ids::LetterId::new(),
            municipality: crate::ids::MunicipalityId::new(),
            since: platform::clock::Moment(0),
        },
        (_, Some(role)) => Actor::Staff(Staff {
            person: crate::ids::PersonId::new(),
            name: String::new(),
            role,
            municipality: None,
            partner: None,
        }),
        _ => Actor::Nobody,
    }
}

/// A concrete address for a pattern; the objects named exist nowhere.
fn address(pattern: &str) -> String {
    const NOWHERE: &str = "0190a0a0-0000-7000-8000-000000000000";
    pattern
        .replace("{lang}", "de")
        .replace("{id}", NOWHERE)
        .replace("{letter}", NOWHERE)
        .replace("{place}", NOWHERE)
        .replace("{ags}", "09999999")
        .replace("{number}", "99")
        .replace("{question}", "Q0101")
        .replace("{district}", "09999")
        .replace("{token}", "00000000000000000000000000000000")
        .replace("{kind}", "withdrawal")
        .replace("{question}", "Q9999")
        .replace("{format}", "catalogue.toml")
        .replace("{code}", "000000000000")
        .replace("{tongue}", "uk")
        .replace("{topic}", "nowhere")
        .replace("{*path}", "nowhere.svg")
}

async fn browser(world: &World, visitor: &str) -> Browser {
    match visitor {
        "nobody" => world.browser(),
        "letter" => {
            let mut browser = world.browser();
            browser.get("/de/invitations/code").await;
            let code = world.code_of("05958012").await;
            browser.post("/de/invitations/code", &[("code", &code)]).await;
            assert!(browser.cookie.is_some());
            browser
        }
        "partner" => super::partners::owner(world).await,
        key => world.signed_in(key).await,
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn every_route_lets_in_exactly_whom_it_names() {
    let world = World::new().await;
    world.campaign().await;
    world.declare("05966004", ("Jana Vogt", "jana.vogt@attendorn.example")).await;
    for (visitor, role) in VISITORS {
        let mut browser = browser(&world, visitor).await;
        let cookie = browser.cookie.clone();
        for route in routes::all().list() {
            let is_permitted = route.access.permits(&actor(visitor, *role));
            let path = address(route.path);
            let request = Request::builder().method(route.method.clone()).uri(&path);
            let request = request
                .header("content-type", "application/x-www-form-urlencoded")
                .body(Body::from("role=operator&municipality=x&state=signed"))
                .unwrap();
            let page = browser.send(request).await;
            browser.cookie.clone_from(&cookie);
            let what = format!("{visitor} {} {path} answered {}", route.method, page.status);
            assert!(page.status.as_u16() < 500, "{what}: {}", page.words());
            match (is_permitted, *visitor) {
                // What was typed is kept; see `nothing_typed_is_lost_when_a_session_ends`.
                (false, "nobody") if route.method == Method::POST => {
                    assert_eq!(page.status, StatusCode::FORBIDDEN, "{what}");
                }
                (false, "nobody") => {
                    assert_eq!(page.status, StatusCode::SEE_OTHER, "{what}");
                    let is_door = page.location.contains("/sign-in") || page.location.contains("/code");
                    assert!(is_door, "{what} {}", page.location);
                }
                (false, _) => {
                    assert_eq!(page.status, StatusCode::NOT_FOUND, "{what}");
                    if route.method == Method::POST {
                        // Not even with a form id of one's own.
                        browser.get("/de/municipalities").await;
                        let sealed = browser.post(&path, &[("role", "operator")]).await;
                        browser.cookie.clone_from(&cookie);
                        assert_eq!(sealed.status, StatusCode::NOT_FOUND, "sealed: {what}");
                    }
                }
                // Nothing is changed without a form that we have issued.
                (true, _) if route.method == Method::POST => {
                    let is_refused = matches!(page.status.as_u16(), 400 | 403 | 404 | 413 | 415 | 422);
                    assert!(is_refused, "{what}");
                }
                (true, _) => {}
            }
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn other_methods_find_nothing() {
    let world = World::new().await;
    let mut browser = world.signed_in("agency").await;
    for route in routes::all().list() {
        for method in [Method::PUT, Method::DELETE, Method::PATCH] {
            let request = Request::builder().method(&method).uri(address(route.path));
            let page = browser.send(request.body(Body::empty()).unwrap()).await;
            let status = page.status.as_u16();
            assert!(matches!(status, 404 | 405), "{method} {} answered {status}", route.path);
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_address_that_only_takes_forms_leads_to_a_page_above() {
    let world = World::new().await;
    world.campaign().await;
    world.declare("05966004", ("Jana Vogt", "jana.vogt@attendorn.example")).await;
    let (pages, deeds): (Vec<_>, Vec<_>) =
        routes::all().list().into_iter().partition(|route| route.method == Method::GET);
    let pages: HashSet<&str> = pages.iter().map(|route| route.path).collect();
    for (visitor, role) in VISITORS {
        let mut browser = browser(&world, visitor).await;
        let (cookie, actor) = (browser.cookie.clone(), actor(visitor, *role));
        for route in deeds.iter().filter(|route| route.access.permits(&actor) && !pages.contains(route.path))
        {
            let path = address(route.path);
            let led = browser.get(&path).await;
            let what = format!("{visitor} at {path} led to {:?}", led.location);
            assert_eq!(led.status, StatusCode::SEE_OTHER, "{what}");
            assert!(path.starts_with(led.location.trim_end_matches('/')) && path != led.location, "{what}");
            let there = browser.get(&led.location).await.status;
            browser.cookie.clone_from(&cookie);
            // What the made-up part of an address names is not there.
            let parts = led.location.trim_end_matches('/').split('/').count();
            let pattern =
                route.path.split('/').take(parts).filter(|part| !matches!(*part, "{lang}" | "{tongue}"));
            let is_made_up = pattern.into_iter().any(|part| part.starts_with('{'));
            assert!(is_made_up || there != StatusCode::NOT_FOUND, "{what}: {there}");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn public_pages_set_no_cookie() {
    let world = World::new().await;
    for route in routes::all().list() {
        if route.access == Access::PUBLIC && route.method == Method::GET {
            let page = world.browser().get(&address(route.path)).await;
            assert_eq!(page.set_cookie, "", "{}", route.path);
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn another_town_s_measure_is_not_there() {
    let world = World::new().await;
    world.campaign().await;
    world.declare("05966004", ("Jana Vogt", "jana.vogt@attendorn.example")).await;
    world.declare("05966024", ("Robin Althaus", "robin@olpe.example")).await;
    let olpe = world.town("05966024").await;
    let robin = world.person("robin@olpe.example").await.id;
    let app = world.app.clone();
    let measure = world
        .write(move |tx| {
            Box::pin(async move {
                let today = app.clock.today();
                Ok(crate::measures::adopt(tx, &app, olpe, "M01", "Robin", today, robin).await?)
            })
        })
        .await
        .unwrap();
    let mut jana = world.signed_in("lead").await;
    jana.get("/de/measures").await;
    let address = format!("/de/measures/{measure}");
    assert_eq!(jana.get(&address).await.status, StatusCode::NOT_FOUND);
    for deed in ["", "/done", "/removal"] {
        let fields = [("owner", "x"), ("due_on", "2027-01-01")];
        let page = jana.post(&format!("{address}{deed}"), &fields).await;
        assert_eq!(page.status, StatusCode::NOT_FOUND, "{deed}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn reading_changes_nothing() {
    let world = World::new().await;
    world.campaign().await;
    let count = || async {
        let sql = "select count(*) as value from journal";
        platform::db::value::<i64>(world.app.db.read(), sql, vec![]).await.unwrap().unwrap()
    };
    let mut browser = world.signed_in("agency").await;
    let before = count().await;
    for route in routes::all().list() {
        if route.method == Method::GET {
            browser.get(&address(route.path)).await;
            browser.get(&address(route.path)).await;
        }
    }
    assert_eq!(before, count().await);
}
