//! Signing in with an account: whom the account service vouches for, and whom it does not.

use std::time::Duration;

use axum::body::Body;
use axum::http::{Request, StatusCode};
use serde_json::{Value, json};

use super::account_service::{Mood, NOW, Service, SigningKey, address_of};
use super::browser::Page;
use super::{Browser, World};
use crate::config::SignIn;
use crate::people;

const JANA: &str = "jana.vogt@attendorn.example";

/// How many lines of a kind the journal holds.
async fn lines(world: &World, kind: &str) -> i64 {
    let sql = "select count(*) as value from journal where kind = $1";
    platform::db::value(world.app.db.read(), sql, platform::values![kind]).await.unwrap().unwrap()
}

async fn links(world: &World) -> i64 {
    let sql = "select count(*) as value from account_link";
    platform::db::value(world.app.db.read(), sql, vec![]).await.unwrap().unwrap()
}

/// Nobody came in, and the page says why.
fn assert_outside(browser: &Browser, page: &Page, status: StatusCode, words: &str) {
    assert_eq!(page.status, status, "{}", page.words());
    assert!(page.words().contains(words), "{words}: {}", page.words());
    // The other way stands on the same page.
    assert!(page.text().contains("action=\"/de/sign-in\""), "{}", page.text());
    assert!(browser.cookie.is_none() && browser.errand.is_none(), "{}", page.set_cookie);
}

#[tokio::test(flavor = "multi_thread")]
async fn somebody_comes_in_by_the_address_and_from_then_on_by_the_account() {
    let service = Service::start().await;
    let world = service.world().await;
    let mut jana = world.browser();
    let offered = jana.get("/de/sign-in").await.words();
    assert!(offered.contains("Mit Stadtkonto anmelden") && offered.contains("Link zuschicken"), "{offered}");
    let left = jana.post("/de/sign-in/account", &[("next", "/de/measures")]).await;
    assert!(left.words().contains("Weiter zu Stadtkonto"), "{}", left.words());
    assert!(left.set_cookie.contains("; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=600"));
    let address = address_of(&left);
    let held = jana.errand.clone().unwrap();
    assert!(address.contains("ui_locales=de"), "{address}");
    assert!(!address.contains(&held) && !held.contains("jana"), "{held}");
    let page = jana.get(&service.authorise(&address)).await;
    assert_eq!((page.status, page.location.as_str()), (StatusCode::SEE_OTHER, "/de/measures"));
    assert!(page.set_cookie.contains("__Host-willkommen-sign-in=; Path=/"), "{}", page.set_cookie);
    assert!(jana.errand.is_none());
    assert!(jana.get("/de/municipalities").await.text().contains("action=\"/de/sign-out\""));
    assert_eq!((lines(&world, "account_linked").await, lines(&world, "signed_in").await), (1, 1));

    // Married, moved: the account stays the same.
    service.says(|script| script.mail = Some("jana.althaus@attendorn.example".into()));
    let mut again = world.browser();
    assert_eq!(service.sign_in(&mut again).await.location, "/de/guidance");
    assert_eq!((lines(&world, "account_linked").await, lines(&world, "signed_in").await), (1, 2));

    let sql = "select payload as value from journal where kind = 'account_linked'";
    let payload: Option<String> = platform::db::value(world.app.db.read(), sql, vec![]).await.unwrap();
    let payload = payload.unwrap();
    assert!(!payload.contains("attendorn") && !payload.contains("a-1"), "{payload}");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_address_that_is_told_only_when_asked_for_counts_too() {
    let service = Service::start().await;
    service.says(|script| script.in_token = false);
    let world = service.world().await;
    assert_eq!(service.sign_in(&mut world.browser()).await.location, "/de/guidance");
}

#[tokio::test(flavor = "multi_thread")]
async fn who_has_no_access_stays_outside_and_learns_why() {
    let service = Service::start().await;
    let world = service.world().await;
    let people = people::all(world.app.db.read()).await.unwrap().len();
    let told: [(Option<&str>, Option<bool>, &str); 5] = [
        (Some("kim@attendorn.example"), Some(true), "Für kim@attendorn.example gibt es hier keinen Zugang."),
        (Some(JANA), Some(false), "hat Ihre E-Mail-Adresse noch nicht bestätigt"),
        (Some(JANA), None, "hat Ihre E-Mail-Adresse noch nicht bestätigt"),
        (None, Some(true), "hat uns keine E-Mail-Adresse genannt"),
        (Some("jana.vogt@attendorn.example\r\nx"), Some(true), "hat uns keine E-Mail-Adresse genannt"),
    ];
    for (mail, is_checked, words) in told {
        service.says(|script| {
            script.mail = mail.map(str::to_owned);
            script.is_checked = is_checked;
        });
        let mut somebody = world.browser();
        let page = service.sign_in(&mut somebody).await;
        assert_outside(&somebody, &page, StatusCode::FORBIDDEN, words);
    }
    assert_eq!(
        people::all(world.app.db.read()).await.unwrap().len(),
        people,
        "nobody gets access by signing in"
    );

    // The page is as it is for whoever was never here.
    service.says(|script| (script.mail, script.is_checked) = (Some(JANA.to_uppercase()), Some(true)));
    let (person, now) = (world.person(JANA).await.id, world.app.clock.now());
    world.write(move |tx| Box::pin(async move { Ok(people::deactivate(tx, person, now).await?) })).await;
    let mut jana = world.browser();
    let page = service.sign_in(&mut jana).await;
    assert_outside(&jana, &page, StatusCode::FORBIDDEN, "gibt es hier keinen Zugang.");
    assert_eq!((lines(&world, "account_linked").await, lines(&world, "signed_in").await), (0, 0));
}

#[tokio::test(flavor = "multi_thread")]
async fn an_operator_may_vouch_for_addresses_but_not_against_the_service() {
    let service = Service::start().await;
    let world =
        World::set_up(|config| config.sign_in = SignIn { trust_mail: true, ..service.settings() }).await;
    service.says(|script| script.is_checked = Some(false));
    let mut jana = world.browser();
    let page = service.sign_in(&mut jana).await;
    assert_outside(&jana, &page, StatusCode::FORBIDDEN, "noch nicht bestätigt");
    service.says(|script| script.is_checked = None);
    assert_eq!(service.sign_in(&mut jana).await.location, "/de/guidance");
}

#[tokio::test(flavor = "multi_thread")]
async fn another_account_with_the_same_address_waits_until_the_first_is_taken_away() {
    let service = Service::start().await;
    let world = service.world().await;
    let mut first = world.browser();
    service.sign_in(&mut first).await;
    service.says(|script| script.subject = "b-2".into());
    let mut second = world.browser();
    let page = service.sign_in(&mut second).await;
    assert_outside(&second, &page, StatusCode::FORBIDDEN, "schon ein anderes Konto bei Stadtkonto");

    let (person, now) = (world.person(JANA).await, world.app.clock.now());
    let taken = |person: people::Person| {
        world.write(move |tx| Box::pin(async move { Ok(people::unlink(tx, &person, "system", now).await?) }))
    };
    assert!(taken(person.clone()).await);
    assert!(!taken(person).await, "once is enough");
    assert_eq!(lines(&world, "account_unlinked").await, 1);
    // Another program has done it: noticed after two seconds.
    world.app.visits.forget_all();
    let page = first.get("/de/guidance").await;
    assert!(page.location.starts_with("/de/sign-in"), "the session has ended: {}", page.location);
    assert_eq!(service.sign_in(&mut second).await.location, "/de/guidance");
    service.says(|script| script.subject = "a-1".into());
    let mut third = world.browser();
    let page = service.sign_in(&mut third).await;
    assert_outside(&third, &page, StatusCode::FORBIDDEN, "schon ein anderes Konto");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_access_that_is_closed_or_handed_over_forgets_the_account() {
    let service = Service::start().await;
    let world = service.world().await;
    let person = world.person(JANA).await;
    service.sign_in(&mut world.browser()).await;
    assert_eq!(links(&world).await, 1);
    let (id, town) = (person.id, person.municipality);
    world
        .write(move |tx| {
            Box::pin(async move { Ok(people::set_role_and_town(tx, id, people::Role::Lead, town).await?) })
        })
        .await;
    assert_eq!(links(&world).await, 0, "the mailbox may be somebody else's by now");
    service.sign_in(&mut world.browser()).await;
    assert_eq!(links(&world).await, 1);
    let now = world.app.clock.now();
    world.write(move |tx| Box::pin(async move { Ok(people::deactivate(tx, id, now).await?) })).await;
    assert_eq!(links(&world).await, 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_token_that_does_not_fit_lets_nobody_in() {
    let service = Service::start().await;
    let world = service.world().await;
    type Bend = fn(&mut Value, &mut Value);
    let bends: [(&str, Bend); 11] = [
        ("nonce", |_, claims| claims["nonce"] = json!("another")),
        ("no nonce", |_, claims| claims["nonce"] = Value::Null),
        ("audience", |_, claims| claims["aud"] = json!("another")),
        ("audiences", |_, claims| claims["aud"] = json!(["willkommen", "another"])),
        ("issuer", |_, claims| claims["iss"] = json!("https://another.example")),
        ("expired", |_, claims| claims["exp"] = json!(NOW)),
        ("not signed", |head, _| head["alg"] = json!("none")),
        ("signed with the secret", |head, _| head["alg"] = json!("HS256")),
        ("unknown key", |head, _| head["kid"] = json!("another")),
        ("no subject", |_, claims| claims["sub"] = json!("")),
        ("long subject", |_, claims| claims["sub"] = json!("x".repeat(256))),
    ];
    for (name, bend) in bends {
        service.says(|script| script.bend = bend);
        let mut somebody = world.browser();
        let page = service.sign_in(&mut somebody).await;
        assert_eq!(page.status, StatusCode::BAD_GATEWAY, "{name}: {}", page.words());
        assert_outside(&somebody, &page, StatusCode::BAD_GATEWAY, "klappt zurzeit nicht");
    }
    // Signed by somebody else under the right name.
    service.says(|script| {
        script.bend = |_, _| ();
        script.signs = SigningKey::new("first");
    });
    let mut somebody = world.browser();
    let page = service.sign_in(&mut somebody).await;
    assert_outside(&somebody, &page, StatusCode::BAD_GATEWAY, "klappt zurzeit nicht");
    assert_eq!((links(&world).await, lines(&world, "signed_in").await), (0, 0));
    assert_eq!(
        service.says(|script| script.asked),
        2,
        "asked once more for the sake of a key, not each time"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_new_key_of_the_service_is_asked_for_at_once() {
    let service = Service::start().await;
    let world = service.world().await;
    service.sign_in(&mut world.browser()).await;
    service.says(|script| {
        script.signs = SigningKey::new("second");
        script.told = script.signs.public();
    });
    assert_eq!(service.sign_in(&mut world.browser()).await.location, "/de/guidance");
    assert_eq!(service.says(|script| script.asked), 2);
    // Again within the minute it is not; after it, it is.
    service.says(|script| {
        script.signs = SigningKey::new("third");
        script.told = script.signs.public();
    });
    assert_eq!(service.sign_in(&mut world.browser()).await.status, StatusCode::BAD_GATEWAY);
    world.app.clock.set(world.app.clock.now().plus_minutes(1));
    assert_eq!(service.sign_in(&mut world.browser()).await.location, "/de/guidance");
    assert_eq!(service.says(|script| script.asked), 3);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_the_service_says_of_itself_is_kept_for_an_hour() {
    let service = Service::start().await;
    let world = service.world().await;
    let (mut one, mut two, mut three) = (world.browser(), world.browser(), world.browser());
    let all =
        tokio::join!(service.leave(&mut one, ""), service.leave(&mut two, ""), service.leave(&mut three, ""));
    assert_ne!(all.0, all.1);
    assert_eq!(service.says(|script| script.asked), 1, "several at once ask once");
    for (browser, back) in [(&mut one, &all.0), (&mut two, &all.1), (&mut three, &all.2)] {
        assert_eq!(browser.get(back).await.location, "/de/guidance");
    }
    world.app.clock.set(world.app.clock.now().plus_minutes(59));
    service.leave(&mut world.browser(), "").await;
    assert_eq!(service.says(|script| script.asked), 1);
    world.app.clock.set(world.app.clock.now().plus_minutes(1));
    service.leave(&mut world.browser(), "").await;
    assert_eq!(service.says(|script| script.asked), 2);
}

#[tokio::test(flavor = "multi_thread")]
async fn only_whoever_has_left_comes_back_and_only_once() {
    let service = Service::start().await;
    let world = service.world().await;
    let mut jana = world.browser();
    let back = service.leave(&mut jana, "").await;

    // A glance uses nothing up.
    let head = jana.send(Request::head(&back).body(Body::empty()).unwrap()).await;
    assert_eq!((head.status, head.set_cookie.as_str()), (StatusCode::NOT_FOUND, ""));
    // Somebody else's browser, with the address alone.
    let mut other = world.browser();
    let page = other.get(&back).await;
    assert_outside(&other, &page, StatusCode::FORBIDDEN, "Melden Sie sich noch einmal an.");
    // Somebody else's browser, with an errand of its own.
    service.leave(&mut other, "").await;
    let page = other.get(&back).await;
    assert_outside(&other, &page, StatusCode::FORBIDDEN, "Melden Sie sich noch einmal an.");

    let held = jana.errand.clone();
    assert_eq!(jana.get(&back).await.location, "/de/guidance");
    // The back button: signed in already.
    assert_eq!(jana.get(&back).await.location, "/de/guidance");
    // The same once more with cookie and all: the service takes a code once.
    let mut twice = world.browser();
    twice.errand = held;
    let page = twice.get(&back).await;
    assert_outside(&twice, &page, StatusCode::FORBIDDEN, "Melden Sie sich noch einmal an.");

    // Too late.
    let back = service.leave(&mut twice, "").await;
    world.app.clock.set(world.app.clock.now().plus_minutes(10));
    let page = twice.get(&back).await;
    assert_outside(&twice, &page, StatusCode::FORBIDDEN, "Melden Sie sich noch einmal an.");
    assert_eq!(lines(&world, "signed_in").await, 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_comes_back_besides_a_code_is_said_in_words() {
    let service = Service::start().await;
    let world = service.world().await;
    let long = format!("code={}", "x".repeat(4097));
    let another = "error=&code=x&iss=https://another.example";
    for (said, status, words) in [
        (
            "error=access_denied&error_description=no",
            StatusCode::FORBIDDEN,
            "Sie haben die Anmeldung abgebrochen.",
        ),
        ("error=server_error%0d%0aSet-Cookie:%20x=y", StatusCode::BAD_GATEWAY, "klappt zurzeit nicht"),
        ("code=", StatusCode::FORBIDDEN, "Melden Sie sich noch einmal an."),
        ("code=x%0d%0ay", StatusCode::FORBIDDEN, "Melden Sie sich noch einmal an."),
        ("code=x&code=y", StatusCode::FORBIDDEN, "Melden Sie sich noch einmal an."),
        (long.as_str(), StatusCode::FORBIDDEN, "Melden Sie sich noch einmal an."),
        (another, StatusCode::BAD_GATEWAY, "klappt zurzeit nicht"),
    ] {
        let mut somebody = world.browser();
        let back = service.leave(&mut somebody, "/de/measures").await;
        let state = back.split('&').find(|part| part.starts_with("state=")).unwrap();
        let page = somebody.get(&format!("/sign-in/return?{state}&{said}")).await;
        assert_outside(&somebody, &page, status, words);
        if !said.contains("&code=y") {
            assert_eq!(page.value_of("next"), "/de/measures", "where one wanted to go is kept");
        }
    }
    // Nobody is led elsewhere.
    let mut somebody = world.browser();
    let back = service.leave(&mut somebody, "//evil.example").await;
    assert_eq!(somebody.get(&back).await.location, "/de/guidance");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_service_that_fails_leaves_the_way_by_mail() {
    let service = Service::start().await;
    let world = World::set_up(|config| config.sign_in = SignIn { seconds: 1, ..service.settings() }).await;
    for mood in [Mood::Html, Mood::Slow, Mood::Another, Mood::Unsigned] {
        service.says(|script| script.mood = mood);
        let mut somebody = world.browser();
        somebody.get("/de/sign-in").await;
        let page = somebody.post("/de/sign-in/account", &[("next", "/de/measures")]).await;
        assert_outside(&somebody, &page, StatusCode::BAD_GATEWAY, "klappt zurzeit nicht");
        let next = page.value_of("next");
        let sent = somebody.post("/de/sign-in", &[("mail", JANA), ("next", &next)]).await;
        assert_eq!(sent.location, "/de/sign-in/sent");
        assert!(world.mail_to(JANA).await.contains("?next=/de/measures"));
    }
    // It works again as soon as the service does, and fails again when it is gone.
    service.says(|script| script.mood = Mood::Fine);
    let mut jana = world.browser();
    let back = service.leave(&mut jana, "").await;
    drop(service);
    tokio::time::sleep(Duration::from_millis(100)).await;
    let page = jana.get(&back).await;
    assert_outside(&jana, &page, StatusCode::BAD_GATEWAY, "klappt zurzeit nicht");
}

#[tokio::test(flavor = "multi_thread")]
async fn only_the_button_leads_away() {
    let service = Service::start().await;
    let world = service.world().await;
    let mut somebody = world.browser();
    let page = somebody.get("/de/sign-in").await;
    assert_eq!(page.set_cookie, "");
    for request in [Request::get("/de/sign-in/account"), Request::head("/de/sign-in/account")] {
        let page = somebody.send(request.body(Body::empty()).unwrap()).await;
        let led = (page.status, page.location.as_str(), page.set_cookie.as_str());
        assert_eq!(led, (StatusCode::SEE_OTHER, "/de/sign-in", ""));
    }
    let page = world.browser().post("/de/sign-in/account", &[("next", "")]).await;
    assert_eq!((page.status, page.set_cookie.as_str()), (StatusCode::FORBIDDEN, ""), "no form id");
    assert_eq!(service.says(|script| script.asked), 0, "nobody was asked before somebody wished it");
    let mut last = StatusCode::OK;
    for _ in 0..61 {
        last = somebody.post("/de/sign-in/account", &[("next", "")]).await.status;
    }
    assert_eq!(last, StatusCode::TOO_MANY_REQUESTS);
}

#[tokio::test(flavor = "multi_thread")]
async fn without_a_service_there_is_nothing_of_it() {
    let world = World::new().await;
    let mut somebody = world.browser();
    let page = somebody.get("/de/sign-in").await;
    assert!(!page.text().contains("/sign-in/account"));
    let page = somebody.post("/de/sign-in/account", &[("next", "")]).await;
    assert_eq!((page.status, page.set_cookie.as_str()), (StatusCode::NOT_FOUND, ""));
    let page = somebody.get("/sign-in/return?code=x&state=y").await;
    assert_eq!((page.status, page.set_cookie.as_str()), (StatusCode::NOT_FOUND, ""));
    assert!(!somebody.get("/de/legal/privacy").await.text().contains("__Host-willkommen-sign-in"));
    assert!(people::try_account_service(&world.app).await.is_err());
}

#[tokio::test(flavor = "multi_thread")]
async fn operators_and_visitors_learn_what_is_set() {
    let service = Service::start().await;
    let world = service.world().await;
    let notice = world.browser().get("/de/legal/privacy").await.words();
    assert!(
        notice.contains("Stadtkonto (127.0.0.1)") && notice.contains("__Host-willkommen-sign-in"),
        "{notice}"
    );

    let trial = people::try_account_service(&world.app).await.unwrap();
    let told = trial.lines.join("\n");
    for words in
        ["algorithms: ES256", "http://127.0.0.1:8080/sign-in/return", "keys: 1", "secret in the header"]
    {
        assert!(told.contains(words), "{words}: {told}");
    }
    assert!(trial.faults.is_empty() && !told.contains("geheim"), "{told}");

    let folder = world.folder.join("export");
    crate::export::write(&world.app, &folder).await.unwrap();
    let settings = std::fs::read_to_string(folder.join("willkommen.toml")).unwrap();
    assert!(settings.contains("Stadtkonto") && !settings.contains("geheim"), "{settings}");
}
