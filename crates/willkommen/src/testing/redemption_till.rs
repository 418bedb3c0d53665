//! What a till shows and keeps: codes that change, on a screen and on paper, and what waits without a connection.

use axum::http::StatusCode;
use platform::values;

use super::Browser;
use super::participation::count;
use super::redemption::{
    CONFLICTS, COUNTED, Counter, DEVICES, ONCE, OWNER, PIN, REDEEM, REFUSED, Terms, key, pair, rows, scan,
    states, sync,
};
use super::redemption_disputes::counter_of_a_town_with_a_lead;
use super::whole_programme::signed_in_as;
use crate::ids::VoucherId;
use crate::vouchers::code::VOUCHER;
use crate::vouchers::findings;

/// The newcomer whose voucher it is.
async fn holder(counter: &Counter, voucher: VoucherId) -> Browser {
    let mut newcomer = counter.world.browser();
    let token = platform::chance::token();
    let session = counter.world.app.key.seal_hex("booklet session", &token);
    newcomer.booklet = Some(token);
    let sql = "update booklet set session_hash = $2 where id = (select booklet from voucher where id = $1)";
    counter
        .world
        .write(move |tx| {
            Box::pin(async move { Ok(platform::db::run(tx, sql, values![voucher, session]).await?) })
        })
        .await;
    newcomer
}

#[tokio::test(flavor = "multi_thread")]
async fn a_code_that_changes_can_be_typed_and_printed() {
    let counter = Counter::open(Terms { is_rotating: true, ..ONCE }).await;
    let voucher = counter.voucher().await;
    let mut newcomer = holder(&counter, voucher).await;
    let page = newcomer.get(&format!("/booklet/de/vouchers/{voucher}")).await;
    let text = page.text();
    // Without a script nothing changes, so there is nothing to type: the page says that paper is the way.
    let end = " <span class=\"ticket-end\" data-end aria-live=\"off\" hidden></span></p>";
    assert!(text.contains(end), "{text}");
    for said in ["Drucken Sie diese Seite aus", "Name (von Hand eintragen):"] {
        assert!(page.words().contains(said), "{said}: {}", page.words());
    }
    // A voucher whose code stays needs neither.
    let counter = Counter::open(ONCE).await;
    let voucher = counter.voucher().await;
    let mut newcomer = holder(&counter, voucher).await;
    let page = newcomer.get(&format!("/booklet/de/vouchers/{voucher}")).await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(!page.text().contains("data-end") && !page.words().contains("Name (von"), "{}", page.text());
}

/// Redeems so many vouchers with the code that does not change and a name that was compared.
async fn compare(counter: &mut Counter, many: usize) {
    for _ in 0..many {
        let voucher = counter.voucher().await;
        let ticket = scan(&counter.code(voucher), &mut counter.phone).await.location;
        counter.phone.get(&ticket).await;
        let result = counter.phone.post(&ticket, &[("compared", "yes")]).await.location;
        assert!(counter.phone.get(&result).await.words().contains("Diese Einlösung zählt"));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn many_vouchers_without_the_changing_code_are_unusual() {
    let mut counter = counter_of_a_town_with_a_lead(Terms { is_rotating: true, ..ONCE }).await;
    compare(&mut counter, 4).await;
    assert_eq!(findings::look(&counter.world.app).await.unwrap(), 0);
    counter.wait(24 * 60);
    counter.phone.get(REDEEM).await;
    assert_eq!(counter.phone.post("/de/redeem/pin", &[("pin", PIN)]).await.location, REDEEM);
    compare(&mut counter, 6).await;
    assert_eq!(findings::look(&counter.world.app).await.unwrap(), 1);
    let found = "select count(*) as value from voucher_finding where pattern = 'compared' and many = 6";
    assert_eq!(count(&counter.world, found).await, 1);
    let mut jana = counter.world.signed_in("lead").await;
    let page = jana.get("/de/vouchers/findings").await.words();
    assert!(page.contains("Viele Gutscheine ohne wechselnden Code an einem Tag"), "{page}");
}

/// What phones have noted: the key, the code, and how many minutes before they had a connection again.
fn noted(counter: &Counter, vouchers: &[(VoucherId, i64)]) -> Vec<(String, String, i64)> {
    let note = |&(voucher, minutes): &(VoucherId, i64)| (key(), counter.code(voucher), -minutes * 60_000);
    vouchers.iter().map(note).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn beyond_the_limit_of_an_offer_nothing_counts_whichever_phone_comes_first() {
    for is_first in [true, false] {
        let mut counter = Counter::open(Terms { offline_most: 2, ..ONCE }).await;
        let mut second = pair(&counter.world, &mut counter.owner, "Kasse 2").await;
        let vouchers = rows::vouchers(&counter.world, counter.offer, counter.town, 4).await;
        let [a, b, c, d] = vouchers[..] else { panic!("four were made") };
        // Sent in another order than noted: what was noted first counts. Another offer has a limit of its own.
        let wide = Terms { offline_most: 200, ..ONCE };
        let other = rows::offer(&counter.world, counter.partner, counter.town, wide).await;
        let others = rows::vouchers(&counter.world, other, counter.town, 3).await;
        let here =
            noted(&counter, &[(c, 10), (others[0], 25), (b, 20), (others[1], 15), (a, 30), (others[2], 5)]);
        let there = noted(&counter, &[(a, 40)]);
        let mut answers = Vec::new();
        for is_here in [is_first, !is_first] {
            let (items, phone) = match is_here {
                true => (&here, &mut counter.phone),
                false => (&there, &mut second),
            };
            answers.push(sync(0, items, phone).await.1);
        }
        let of_here = if is_first { &answers[0] } else { &answers[1] };
        let first = if is_first { "redeemed" } else { "conflict" };
        let expected = [first, "redeemed", "redeemed", "redeemed", "refused", "redeemed"];
        assert_eq!(states(of_here), expected, "{is_first}");
        let told = of_here["items"][4].clone();
        assert_eq!(told["word"], "NICHT GEZÄHLT");
        assert!(told["text"].as_str().unwrap().contains("wie ohne Verbindung erlaubt sind"), "{told}");
        // The end is the same: A and B are used up, C is as it was.
        let world = &counter.world;
        assert_eq!((count(world, COUNTED).await, count(world, CONFLICTS).await), (5, 1));
        assert_eq!(count(world, REFUSED).await, 1);
        let sql = "select used as value from voucher where id = $1";
        for (voucher, used) in [(a, 1), (b, 1), (c, 0), (d, 0)] {
            let found: Option<i64> =
                platform::db::value(world.app.db.read(), sql, values![voucher]).await.unwrap();
            assert_eq!(found, Some(used), "{is_first}");
        }
        // Sent once more, by a page that never heard the answer, it gets the same one.
        assert_eq!(states(&sync(0, &here, &mut counter.phone).await.1), expected, "{is_first}");
        let history = counter.owner.get("/de/redeem/history").await.words();
        assert!(history.contains("warteten schon so viele Einlösungen dieses Angebots"), "{history}");
        // After a connection as many may wait again.
        counter.wait(60);
        let later = noted(&counter, &[(c, 3), (d, 2)]);
        assert_eq!(states(&sync(0, &later, &mut counter.phone).await.1), ["redeemed"; 2], "{is_first}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_waits_on_a_phone_survives_a_lock_and_counts_after_the_pin() {
    let mut counter = Counter::open(Terms { offline_most: 5, ..ONCE }).await;
    let vouchers = rows::vouchers(&counter.world, counter.offer, counter.town, 2).await;
    let items = noted(&counter, &[(vouchers[0], 10), (vouchers[1], 5)]);
    let text = counter.owner.get(DEVICES).await.text();
    let lock = text.split('"').find(|part| part.ends_with("/lock")).unwrap();
    let device = lock.strip_suffix("/lock").unwrap().to_owned();
    counter.owner.post(lock, &[]).await;
    // Nothing is taken and nothing is told of any of them, so the page keeps them.
    for state in ["locked", "pin"] {
        let (status, answer) = sync(0, &items, &mut counter.phone).await;
        assert_eq!((status, answer["state"].as_str()), (StatusCode::FORBIDDEN, Some(state)));
        assert!(states(&answer).is_empty(), "{answer}");
        assert_eq!((count(&counter.world, COUNTED).await, count(&counter.world, REFUSED).await), (0, 0));
        if state == "locked" {
            counter.owner.get(&device).await;
            counter.owner.post(&format!("{device}/unlock"), &[]).await;
        }
    }
    assert!(counter.phone.get(REDEEM).await.words().contains("Bitte die PIN eingeben"));
    assert_eq!(counter.phone.post("/de/redeem/pin", &[("pin", PIN)]).await.location, REDEEM);
    let (status, answer) = sync(0, &items, &mut counter.phone).await;
    assert_eq!((status, states(&answer)), (StatusCode::OK, vec!["redeemed"; 2]));
    assert_eq!(count(&counter.world, COUNTED).await, 2);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_till_says_what_waits_how_much_may_and_what_two_phones_can_do() {
    let mut counter = Counter::open(Terms { offline_most: 2, ..ONCE }).await;
    let page = counter.phone.get(REDEEM).await;
    let text = page.text();
    for part in [
        "<div role=\"group\" aria-label=\"Noch nicht gesendet\"><ul id=\"queue\" hidden>",
        "data-benefit=\"Ein Kaffee\"",
    ] {
        assert!(text.contains(part), "{part}: {text}");
    }
    for said in ["Zuletzt gesendet: #", "Noch nicht gespeichert: #", "Von diesem Telefon wurde noch nichts"] {
        assert!(text.contains(said), "{said}: {text}");
    }
    for said in
        ["Ein Kaffee (höchstens 2)", "Zwei Telefone ohne Verbindung", "Was darüber liegt, zählt nicht."]
    {
        assert!(page.words().contains(said), "{said}: {}", page.words());
    }
    // With two offers nobody knows which one it was, and each has its limit.
    let wide = Terms { offline_most: 200, ..ONCE };
    rows::offer(&counter.world, counter.partner, counter.town, wide).await;
    let page = counter.phone.get(REDEEM).await;
    assert!(!page.text().contains("data-benefit"), "{}", page.text());
    for said in ["Ein Kaffee (höchstens 2)", "Ein Kaffee (höchstens 200)"] {
        assert!(page.words().contains(said), "{said}: {}", page.words());
    }
    // Who allows it reads that too.
    let form = counter.owner.get("/de/offers/new").await;
    assert!(form.words().contains("können denselben Gutschein annehmen"), "{}", form.words());
}

/// Tries so many codes that fit their check and open nothing.
async fn guess(counter: &Counter, many: usize, phone: &mut Browser) {
    for _ in 0..many {
        let unknown = VOUCHER.of(&counter.world.app.key, &VoucherId::new().to_string());
        let tried = scan(unknown.text(), phone).await;
        assert!(tried.location.starts_with("/de/redeem/result/"), "{}", tried.words());
    }
}

/// Nine on each of two phones, and again after a quarter of an hour: none of them is locked for itself.
async fn guess_slowly(counter: &Counter, phones: &mut [Browser; 2]) {
    for _ in 0..5 {
        for phone in phones.iter_mut() {
            guess(counter, 9, phone).await;
        }
        counter.wait(16);
    }
    guess(counter, 9, &mut phones[0]).await;
    assert_eq!(count(&counter.world, REFUSED).await, 99);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_hundred_wrong_codes_in_a_day_lock_all_phones_of_a_partner() {
    let mut counter = Counter::open(ONCE).await;
    let (one, two) = (counter.same_phone(), pair(&counter.world, &mut counter.owner, "Kasse 2").await);
    let mut idle = pair(&counter.world, &mut counter.owner, "Theke").await;
    rows::partner(&counter.world, "Buchladen", "kasse@buch.example", counter.town).await;
    let mut neighbour = signed_in_as(&counter.world, "kasse@buch.example").await;
    let mut other = pair(&counter.world, &mut neighbour, "Laden").await;
    let mut phones = [one, two];
    guess_slowly(&counter, &mut phones).await;
    let [mut one, mut two] = phones;
    for phone in [&mut one, &mut two, &mut idle, &mut other] {
        assert_eq!(phone.get(REDEEM).await.status, StatusCode::OK, "99 lock nobody");
    }
    guess(&counter, 1, &mut two).await;
    for phone in [&mut one, &mut two, &mut idle] {
        assert_eq!(phone.get(REDEEM).await.status, StatusCode::FORBIDDEN, "the hundredth locks all");
    }
    assert_eq!(other.get(REDEEM).await.status, StatusCode::OK, "another partner is another partner");
    let locked = "select count(*) as value from device where locked_for = 'codes'";
    assert_eq!(count(&counter.world, locked).await, 3);
    counter.world.settle().await;
    let mail = counter.world.mail_to(OWNER).await;
    assert!(mail.contains("viele Codes versucht"), "{mail}");
}

#[tokio::test(flavor = "multi_thread")]
async fn wrong_codes_of_the_day_before_lock_nobody() {
    let mut counter = Counter::open(ONCE).await;
    let two = pair(&counter.world, &mut counter.owner, "Kasse 2").await;
    let mut phones = [counter.same_phone(), two];
    guess_slowly(&counter, &mut phones).await;
    counter.wait(24 * 60);
    let phone = &mut phones[1];
    phone.get(REDEEM).await;
    assert_eq!(phone.post("/de/redeem/pin", &[("pin", PIN)]).await.location, REDEEM);
    guess(&counter, 1, phone).await;
    assert_eq!(phone.get(REDEEM).await.status, StatusCode::OK);
    assert_eq!(count(&counter.world, REFUSED).await, 100);
}
