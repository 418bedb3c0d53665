//! Which phone holds a booklet: one at a time, kept or not, until another one takes it over.

use std::convert::Infallible;

use axum::body::{Body, Bytes};
use axum::http::{Request, StatusCode, header};
use futures_util::stream;
use platform::{db, values};
use tokio::sync::oneshot;

use super::booklet::{BOOKLETS, ONCE, Terms, card, first_link, offer, open, phone, redeem, vouchers};
use super::participation::count;
use super::{Browser, World};
use crate::ids::VoucherId;
use crate::vouchers::booklet;
use crate::vouchers::code::VOUCHER;

#[tokio::test(flavor = "multi_thread")]
async fn one_phone_holds_a_booklet_and_a_saved_one_stays_there() {
    let world = World::new().await;
    let (_, code) = card(&world, 1, "handed_out").await;
    let (mut first, mut second) = (world.browser(), world.browser());
    assert_eq!(open(&mut first, &code).await, "/booklet/de");
    // The browser was closed, or somebody has the card: it opens the same booklet, on one phone.
    assert_eq!(open(&mut second, &code).await, "/booklet/de");
    assert_eq!(count(&world, BOOKLETS).await, 1);
    let page = first.get("/booklet/pl").await;
    assert_eq!(page.status, StatusCode::FORBIDDEN);
    assert!(page.words().contains("Żadna książeczka nie jest tu otwarta"), "{}", page.words());
    assert!(page.text().contains("data-wiped") && first.booklet.is_none());

    second.get("/booklet/de").await;
    let saved = second.post("/booklet/de/saved", &[]).await;
    assert!(saved.set_cookie.contains("Max-Age=34560000"), "{}", saved.set_cookie);
    let list = second.get("/booklet/de").await;
    assert!(list.text().contains("data-saved=\"/booklet/de\""));
    assert!(list.set_cookie.contains("Max-Age=34560000"), "kept for another 400 days: {}", list.set_cookie);
    let words = open(&mut first, &code).await;
    assert!(words.contains("auf einem Handy gespeichert"), "{words}");
    assert_eq!(second.get("/booklet/de").await.status, StatusCode::OK);

    // Whoever holds nothing here clears what is left; whoever brings another card while one is held does so by the form.
    let mut third = world.browser();
    assert!(third.get("/booklet/de/open").await.text().contains("data-wiped"));
    let (_, other) = card(&world, 2, "handed_out").await;
    let asked = second.get(&format!("/booklet/de/open?code={other}")).await;
    assert!(asked.text().contains("data-opening") && !asked.text().contains("data-wiped"));

    // Taken from the device, the card opens it again.
    let left = second.post("/booklet/de/leave", &[]).await;
    assert_eq!(left.location, "/booklet/de/left");
    // Shown again by "back", kept ones would lead in a circle.
    let closed = second.get("/booklet/de").await;
    assert_eq!((closed.location.as_str(), closed.cache_control.as_str()), ("/booklet/de/open", "no-store"));
    assert!(second.booklet.is_none());
    assert!(second.get("/booklet/de/left").await.text().contains("data-wiped"));
    assert_eq!(open(&mut first, &code).await, "/booklet/de");
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_brings_their_own_card_again_is_led_to_the_booklet_that_is_open() {
    let world = World::new().await;
    offer(&world, "Ein Kaffee für zwei", ONCE).await;
    let (_, code) = card(&world, 1, "handed_out").await;
    let (_, stock) = card(&world, 2, "stock").await;
    let mut phone = world.browser();
    open(&mut phone, &code).await;
    phone.get("/booklet/de").await;
    phone.post("/booklet/de/saved", &[]).await;
    let (kept, serial) = (phone.booklet.clone(), vouchers(&world).await[0].serial);

    let scanned = phone.get(&format!("/booklet/uk/open?code={code}")).await;
    assert_eq!((scanned.status, scanned.location.as_str()), (StatusCode::SEE_OTHER, "/booklet/uk"));
    phone.get("/booklet/de/open?code=000000000000").await;
    let typed = phone.post("/booklet/de/open", &[("code", &code)]).await;
    assert_eq!((typed.location.as_str(), typed.set_cookie.as_str()), ("/booklet/de", ""));
    assert_eq!(phone.booklet, kept);
    assert_eq!(vouchers(&world).await[0].serial, serial, "and its codes stay as they are");
    assert!(phone.get("/booklet/de").await.text().contains("data-saved"));
    let words = open(&mut world.browser(), &code).await;
    assert!(words.contains("auf einem Handy gespeichert"), "on another phone it opens nothing: {words}");

    // A card that opens nothing leaves a way back.
    phone.get("/booklet/de/open?code=000000000000").await;
    let refused = phone.post("/booklet/de/open", &[("code", &stock)]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.text().contains("booklet-back") && refused.text().contains("booklet-nav"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_page_says_of_which_booklet_it_is_and_of_which_opening() {
    let world = World::new().await;
    offer(&world, "Ein Kaffee für zwei", ONCE).await;
    let (_, mine) = card(&world, 1, "handed_out").await;
    let (_, theirs) = card(&world, 2, "handed_out").await;
    let mut phone = world.browser();
    let held = |page: super::browser::Page| {
        let text = page.text();
        let found = text.split("data-held=\"").nth(1).and_then(|rest| rest.split('"').next());
        found.unwrap_or_default().to_owned()
    };
    open(&mut phone, &mine).await;
    let list = phone.get("/booklet/de").await;
    let link = first_link(&list.text());
    let first = held(list);
    assert_eq!(first.len(), 16);
    assert_eq!(held(phone.get(&link).await), first, "all its pages say the same");
    phone.get("/booklet/de").await;
    phone.post("/booklet/de/saved", &[]).await;
    assert_eq!(held(phone.get("/booklet/de").await), first, "also once it is kept");
    // Where a code is typed nothing is known yet: what is kept of the first one stays until another one is open.
    assert_eq!(held(phone.get(&format!("/booklet/de/open?code={theirs}")).await), "");
    let asked = phone.post("/booklet/de/open", &[("code", &theirs)]).await;
    assert_eq!((asked.status, held(asked).as_str()), (StatusCode::OK, ""));
    phone.post("/booklet/de/open", &[("code", &theirs), ("instead", "yes")]).await;
    let second = held(phone.get("/booklet/de").await);
    // Opened anew its vouchers have other codes.
    let mut other = world.browser();
    open(&mut other, &mine).await;
    let third = held(other.get("/booklet/de").await);
    assert!(second.len() == 16 && second != first && third != first && third != second);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_a_script_asks_for_leaves_the_cookie_alone() {
    let world = World::new().await;
    let (_, code) = card(&world, 1, "handed_out").await;
    let (mut first, mut second) = (world.browser(), world.browser());
    open(&mut first, &code).await;
    open(&mut second, &code).await;
    let asked = |path: &str| Request::get(path).header("sec-fetch-mode", "cors").body(Body::empty()).unwrap();
    // The answer may come when the browser holds another booklet, by a cookie of the same name.
    let voucher = format!("/booklet/de/vouchers/{}", VoucherId::new());
    for path in ["/booklet/de", "/booklet/de/first-steps", &voucher, &format!("{voucher}/state")] {
        let late = first.send(asked(path)).await;
        assert_eq!((late.status, late.set_cookie.as_str()), (StatusCode::FORBIDDEN, ""), "{path}");
    }
    assert!(first.booklet.is_some());
    assert_eq!(first.get("/booklet/de").await.status, StatusCode::FORBIDDEN);
    assert!(first.booklet.is_none(), "whoever looks is told, and the cookie goes");

    second.get("/booklet/de").await;
    second.post("/booklet/de/saved", &[]).await;
    let list = second.send(asked("/booklet/de")).await;
    assert_eq!((list.status, list.set_cookie.as_str()), (StatusCode::OK, ""));
    assert!(second.get("/booklet/de").await.set_cookie.contains("Max-Age=34560000"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_phone_asks_before_another_booklet_takes_the_place_of_one_and_the_first_card_stays_good() {
    let world = World::new().await;
    let (_, mine) = card(&world, 1, "handed_out").await;
    let (_, theirs) = card(&world, 2, "handed_out").await;
    let (_, stock) = card(&world, 3, "stock").await;
    let mut phone = world.browser();
    open(&mut phone, &mine).await;
    phone.get("/booklet/de").await;
    phone.post("/booklet/de/saved", &[]).await;
    let kept = phone.booklet.clone();

    let words = open(&mut phone, &stock).await;
    assert!(words.contains("noch nicht ausgegeben"), "what opens nothing says so first: {words}");
    phone.get(&format!("/booklet/de/open?code={theirs}")).await;
    let asked = phone.post("/booklet/de/open", &[("code", &theirs)]).await;
    assert_eq!((asked.status, asked.set_cookie.as_str()), (StatusCode::OK, ""));
    assert!(asked.words().contains("Anderes Heft öffnen"), "{}", asked.words());
    assert!(asked.words().contains("Jetziges Heft behalten") && asked.text().contains("data-opening"));
    let arabic = "form=\"opening\" formaction=\"/booklet/ar/open\"";
    assert!(asked.text().contains(arabic), "the question can be read in every language");
    assert!(!asked.text().contains("code="), "the code stands in no address of the page");
    assert_eq!(count(&world, BOOKLETS).await, 1, "asking opens nothing");
    assert_eq!(phone.get("/booklet/de").await.status, StatusCode::OK, "and the first one is still open");

    phone.get(&format!("/booklet/de/open?code={theirs}")).await;
    phone.post("/booklet/de/open", &[("code", &theirs)]).await;
    let opened = phone.post("/booklet/de/open", &[("code", &theirs), ("instead", "yes")]).await;
    assert_eq!(opened.location, "/booklet/de");
    assert_eq!(count(&world, BOOKLETS).await, 2);
    let mut before = world.browser();
    before.booklet = kept;
    assert_eq!(before.get("/booklet/de").await.status, StatusCode::FORBIDDEN, "the first one was left");
    // Its card opens it again, although it was saved.
    assert_eq!(open(&mut before, &mine).await, "/booklet/de");
    assert_eq!(count(&world, BOOKLETS).await, 2);

    // A code from another phone is asked about too, and is not used up by the question.
    let made = async |from: &mut Browser| {
        from.get("/booklet/de/move").await;
        let page = from.post("/booklet/de/move", &[]).await.text();
        page.split("ticket-code\" dir=\"ltr\">").nth(1).unwrap().split('<').next().unwrap().to_owned()
    };
    let code = made(&mut before).await;
    assert!(open(&mut phone, &code).await.contains("Anderes Heft öffnen"));
    let moved = phone.post("/booklet/de/open", &[("code", &code), ("instead", "yes")]).await;
    assert_eq!(moved.location, "/booklet/de");
    assert_eq!(before.get("/booklet/de").await.status, StatusCode::FORBIDDEN);
    assert_eq!(open(&mut before, &theirs).await, "/booklet/de", "the second one was left in its turn");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_booklet_moves_to_another_phone_once_and_within_ten_minutes() {
    let world = World::new().await;
    offer(&world, "Ein Kaffee für zwei", ONCE).await;
    let mut old = phone(&world, 1).await;
    let made = |page: super::browser::Page| {
        let text = page.text();
        let code = text.split("ticket-code\" dir=\"ltr\">").nth(1).unwrap();
        code.split('<').next().unwrap().to_owned()
    };
    old.get("/booklet/de/move").await;
    let shown = old.post("/booklet/de/move", &[]).await;
    let address = format!("{}/c", world.app.config.typed_address());
    assert!(shown.words().contains(&address), "as on the cards: {}", shown.words());
    let first = made(shown);
    assert_eq!(made(old.post("/booklet/de/move", &[]).await), first, "loaded once more it is the same");
    old.get("/booklet/de/move").await;
    let code = made(old.post("/booklet/de/move", &[]).await);
    let mut new = world.browser();
    assert!(open(&mut new, &first).await.contains("kennen wir nicht"), "only the newest is good");
    new.get("/booklet/de/open").await;
    let moved = new.post("/booklet/de/open", &[("code", &code)]).await;
    assert_eq!(moved.location, "/booklet/de");
    assert!(!moved.set_cookie.contains("Max-Age"), "nobody has asked to keep it");
    assert!(new.get("/booklet/de").await.words().contains("Ein Kaffee für zwei"));
    assert_eq!(old.get("/booklet/de").await.status, StatusCode::FORBIDDEN);
    assert!(open(&mut old, &code).await.contains("kennen wir nicht"), "only once");

    new.get("/booklet/de/move").await;
    let late = made(new.post("/booklet/de/move", &[]).await);
    world.app.clock.set(world.app.clock.now().plus_minutes(10));
    assert!(open(&mut old, &late).await.contains("gilt nicht mehr"));
    assert_eq!(new.get("/booklet/de").await.status, StatusCode::OK);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_code_for_another_phone_ends_when_somebody_else_opens_keeps_or_leaves_the_booklet() {
    let world = World::new().await;
    let (_, card) = card(&world, 1, "handed_out").await;
    let (mut thief, mut owner) = (world.browser(), world.browser());
    let made = async |from: &mut Browser| {
        from.get("/booklet/de/move").await;
        let page = from.post("/booklet/de/move", &[]).await.text();
        page.split("ticket-code\" dir=\"ltr\">").nth(1).unwrap().split('<').next().unwrap().to_owned()
    };
    // Whoever has found the card lets a code be shown; then its owner opens the booklet and keeps it.
    open(&mut thief, &card).await;
    let code = made(&mut thief).await;
    assert_eq!(open(&mut owner, &card).await, "/booklet/de");
    owner.get("/booklet/de").await;
    owner.post("/booklet/de/saved", &[]).await;
    assert!(open(&mut thief, &code).await.contains("kennen wir nicht"));
    assert_eq!(owner.get("/booklet/de").await.status, StatusCode::OK);

    // Kept once more, or taken from the phone.
    let code = made(&mut owner).await;
    owner.get("/booklet/de").await;
    owner.post("/booklet/de/saved", &[]).await;
    assert!(open(&mut thief, &code).await.contains("kennen wir nicht"));
    let code = made(&mut owner).await;
    owner.get("/booklet/de").await;
    owner.post("/booklet/de/leave", &[]).await;
    assert!(open(&mut thief, &code).await.contains("kennen wir nicht"));
    assert_eq!(count(&world, "select count(*) as value from booklet_move").await, 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_seen_on_one_phone_redeems_nothing_once_another_holds_the_booklet() {
    let world = World::new().await;
    offer(&world, "Ein Kaffee für zwei", ONCE).await;
    let (_, code) = card(&world, 1, "handed_out").await;
    let (mut thief, mut owner, mut new) = (world.browser(), world.browser(), world.browser());
    let shown = async |phone: &mut Browser| {
        let list = phone.get("/booklet/de").await.text();
        let page = phone.get(&first_link(&list)).await.text();
        let voucher = vouchers(&world).await.remove(0);
        let code = booklet::mark::code_of(&world.app.key, voucher.id, voucher.serial);
        assert!(page.contains(&code.grouped()), "the page shows the code that counts");
        code
    };
    let find = async |code| {
        booklet::voucher_by_hash(world.app.db.read(), &booklet::code_hash(&world.app.key, &code))
            .await
            .unwrap()
    };
    // Whoever has photographed the card opens it first.
    open(&mut thief, &code).await;
    let first = shown(&mut thief).await;
    assert_eq!(open(&mut owner, &code).await, "/booklet/de");
    let second = shown(&mut owner).await;
    assert!(find(first).await.is_none() && find(second.clone()).await.is_some());
    owner.get("/booklet/de").await;
    owner.post("/booklet/de/saved", &[]).await;

    // On another phone: new codes again. It is kept there too, and the card stays closed.
    owner.get("/booklet/de/move").await;
    let page = owner.post("/booklet/de/move", &[]).await.text();
    let once = page.split("ticket-code\" dir=\"ltr\">").nth(1).unwrap().split('<').next().unwrap().to_owned();
    new.get(&format!("/booklet/de/open?code={}", once.replace(' ', ""))).await;
    let moved = new.post("/booklet/de/open", &[("code", &once)]).await;
    assert!(moved.set_cookie.contains("Max-Age=34560000"), "{}", moved.set_cookie);
    let list = new.get("/booklet/de").await;
    assert!(list.text().contains("data-saved=\"/booklet/de\"") && list.set_cookie.contains("Max-Age"));
    let third = shown(&mut new).await;
    assert!(find(second).await.is_none() && find(third).await.is_some());
    let words = open(&mut thief, &code).await;
    assert!(words.contains("auf einem Handy gespeichert"), "{words}");
    assert_eq!(new.get("/booklet/de").await.status, StatusCode::OK);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_new_card_takes_the_booklet_over_and_what_was_seen_on_the_lost_one_is_dead() {
    let world = World::new().await;
    offer(&world, "Ein Kaffee für zwei", Terms { uses: 2, ..ONCE }).await;
    let (lost, code) = card(&world, 1, "handed_out").await;
    let (new, newer) = card(&world, 2, "handed_out").await;
    let mut thief = world.browser();
    open(&mut thief, &code).await;
    thief.get("/booklet/de").await;
    thief.post("/booklet/de/saved", &[]).await;
    let voucher = vouchers(&world).await.remove(0);
    assert!(redeem(&world, voucher.id, "", 2).await);
    let seen = booklet::mark::code_of(&world.app.key, voucher.id, 0);
    let find = async |code| {
        booklet::voucher_by_hash(world.app.db.read(), &booklet::code_hash(&world.app.key, &code)).await
    };
    assert!(find(seen.clone()).await.unwrap().is_some());

    let now = world.app.clock.now();
    let replace = "update card set state = 'void', replaced_by = $2 where id = $1";
    world
        .write(move |tx| {
            Box::pin(async move {
                db::run(tx, replace, values![lost, new]).await?;
                Ok(booklet::moved_to(tx, lost, new, now).await?)
            })
        })
        .await;
    assert_eq!(thief.get("/booklet/de").await.status, StatusCode::FORBIDDEN);
    assert!(find(seen.clone()).await.unwrap().is_none());
    assert!(open(&mut thief, &code).await.contains("haben Sie eine neue bekommen"));

    let mut owner = world.browser();
    assert_eq!(open(&mut owner, &newer).await, "/booklet/de");
    assert_eq!(count(&world, BOOKLETS).await, 1);
    let again = vouchers(&world).await.remove(0);
    assert_eq!((again.id, again.used, again.serial), (voucher.id, 1, 2), "what was used stays used");
    let other = booklet::mark::code_of(&world.app.key, again.id, again.serial);
    assert_eq!(VOUCHER.read(other.text()), Ok(other.clone()));
    assert_eq!(find(other).await.unwrap().map(|found| found.voucher.id), Some(voucher.id));
    assert!(find(seen).await.unwrap().is_none());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_form_begun_before_the_card_was_lost_does_nothing_afterwards() {
    let world = World::new().await;
    offer(&world, "Ein Kaffee für zwei", ONCE).await;
    let (lost, code) = card(&world, 1, "handed_out").await;
    let (new, _) = card(&world, 2, "handed_out").await;
    let mut thief = world.browser();
    open(&mut thief, &code).await;
    thief.get("/booklet/de/data/deletion").await;
    let dispute = format!("vouchers/{}/dispute", vouchers(&world).await[0].id);
    let mut sent = Vec::new();
    for (path, more) in [
        ("move", ""),
        ("paper", "&file=1"),
        ("paper/void", ""),
        ("mails", "&mail=kim%40beispiel.example&reminder=yes"),
        ("mails", "&step=off"),
        (dispute.as_str(), "&shown="),
        ("leave", ""),
        ("data/deletion", ""),
    ] {
        let body = format!("form_id={}{more}", thief.form_id);
        let (begin, begun) = oneshot::channel();
        let (end, ended) = oneshot::channel::<()>();
        // Asked for once the cookie was looked at.
        let parts = stream::once(async move {
            begin.send(()).unwrap();
            ended.await.unwrap();
            Ok::<_, Infallible>(Bytes::from(body))
        });
        let request = Request::post(format!("/booklet/de/{path}"))
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .body(Body::from_stream(parts))
            .unwrap();
        let mut browser = world.browser();
        browser.booklet.clone_from(&thief.booklet);
        let answer = tokio::spawn(async move { browser.send(request).await });
        begun.await.unwrap();
        sent.push((path, end, answer));
    }
    let now = world.app.clock.now();
    world.write(move |tx| Box::pin(async move { Ok(booklet::moved_to(tx, lost, new, now).await?) })).await;
    for (path, end, answer) in sent {
        end.send(()).unwrap();
        let answer = answer.await.unwrap();
        assert_eq!(answer.status, StatusCode::FORBIDDEN, "{path}: {}", answer.words());
    }
    for (sql, left) in [
        (BOOKLETS, 1),
        ("select count(*) as value from booklet_move", 0),
        ("select count(*) as value from booklet where printed_at is not null", 0),
        ("select count(*) as value from newcomer_mail", 0),
        ("select count(*) as value from mail where recipient = 'kim@beispiel.example'", 0),
    ] {
        assert_eq!(count(&world, sql).await, left, "{sql}");
    }
}
