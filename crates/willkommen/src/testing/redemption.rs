//! Vouchers are redeemed on a partner's phone: exactly once, online and without a connection, by nobody else.

use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use platform::clock::Moment;
use platform::secret::keyed_hex;
use platform::values;
use serde_json::{Value, json};

use super::browser::Page;
use super::participation::{ATTENDORN, count};
use super::whole_programme::signed_in_as;
use super::{Browser, World};
use crate::ids::{BookletId, CardId, MunicipalityId, OfferId, PartnerId, PersonId, VoucherId};
use crate::people::{self, NewPerson, Role};
use crate::vouchers::code::VOUCHER;

pub(super) const REDEEM: &str = "/de/redeem";
pub(super) const DEVICES: &str = "/de/redeem/devices";
pub(super) const PIN: &str = "4711";
pub(super) const COUNTED: &str =
    "select count(*) as value from redemption where not is_conflict and undone_at is null";
pub(super) const CONFLICTS: &str = "select count(*) as value from redemption where is_conflict";
pub(super) const REFUSED: &str = "select count(*) as value from redemption_refusal";
pub(super) const USED: &str = "select cast(sum(used) as bigint) as value from voucher";
pub(super) const TAKEN: &str = "select cast(sum(taken) as bigint) as value from offer";

/// What an offer of a test says.
#[derive(Clone, Copy)]
pub(super) struct Terms {
    pub(super) uses: i64,
    pub(super) period: &'static str,
    pub(super) pool: Option<i64>,
    pub(super) is_rotating: bool,
    pub(super) offline_most: i64,
}

pub(super) const ONCE: Terms = Terms { uses: 1, period: "", pool: None, is_rotating: false, offline_most: 0 };

/// The rows of the neighbours, made in this one place: a partner with its account, an offer in a town, a booklet
/// with a voucher.
pub(super) mod rows {
    use super::*;

    pub async fn partner(
        world: &World,
        name: &'static str,
        mail: &'static str,
        town: MunicipalityId,
    ) -> PartnerId {
        let (id, now) = (PartnerId::new(), world.app.clock.now());
        world
            .write(move |tx| {
                Box::pin(async move {
                    let sql = "insert into partner (id, kind, name, lang, state, applied_at) \
                               values ($1, 'business', $2, 'de', 'active', $3)";
                    platform::db::run(tx, sql, values![id, name, now]).await?;
                    let sql = "insert into partner_town (partner, municipality, state, asked_at) \
                               values ($1, $2, 'agreed', $3)";
                    platform::db::run(tx, sql, values![id, town, now]).await?;
                    let person = NewPerson {
                        id: PersonId::new(),
                        name: name.to_owned(),
                        mail: mail.to_owned(),
                        function: String::new(),
                        role: Role::Partner,
                        municipality: None,
                        partner: Some(id),
                    };
                    people::add(tx, now, &person).await?;
                    Ok(())
                })
            })
            .await;
        id
    }

    pub async fn offer(world: &World, partner: PartnerId, town: MunicipalityId, terms: Terms) -> OfferId {
        let (id, now) = (OfferId::new(), world.app.clock.now());
        world
            .write(move |tx| {
                Box::pin(async move {
                    let sql = "insert into offer (id, partner, kind, benefit, uses, period, valid_days, pool, \
                               is_rotating, offline_most, is_regional, state, created_at) \
                               values ($1, $2, 'extra', 'Ein Kaffee', $3, $4, 365, $5, $6, $7, $8, 'approved', $9)";
                    let values = values![
                        id,
                        partner,
                        terms.uses,
                        terms.period,
                        terms.pool,
                        terms.is_rotating,
                        terms.offline_most,
                        false,
                        now
                    ];
                    platform::db::run(tx, sql, values).await?;
                    let sql = "insert into offer_town (offer, municipality, state) values ($1, $2, 'approved')";
                    platform::db::run(tx, sql, values![id, town]).await?;
                    Ok(())
                })
            })
            .await;
        id
    }

    /// Booklets of one town with one voucher each; answers the vouchers.
    pub async fn vouchers(
        world: &World,
        offer: OfferId,
        town: MunicipalityId,
        many: usize,
    ) -> Vec<VoucherId> {
        let ids: Vec<VoucherId> = (0..many).map(|_| VoucherId::new()).collect();
        let (made, now, today) = (ids.clone(), world.app.clock.now(), world.app.clock.today());
        let key = world.app.key.clone();
        world
            .write(move |tx| {
                Box::pin(async move {
                    for id in made {
                        let booklet = BookletId::new();
                        let sql = "insert into booklet (id, card, municipality, issued_on, expires_on, tongue, \
                                   opened_at) values ($1, $2, $3, $4, $5, 'de', $6)";
                        let last = today.plus_days(365);
                        let values = values![booklet, CardId::new(), town, today, last, now];
                        platform::db::run(tx, sql, values).await?;
                        let sql = "insert into voucher (id, booklet, offer, code_hash, expires_on) \
                                   values ($1, $2, $3, $4, $5)";
                        let hash = VOUCHER.hash(&key, &VOUCHER.of(&key, &id.to_string()));
                        platform::db::run(tx, sql, values![id, booklet, offer, hash, last]).await?;
                    }
                    Ok(())
                })
            })
            .await;
        ids
    }

    pub async fn change(world: &World, sql: &'static str) {
        world.write(move |tx| Box::pin(async move { Ok(platform::db::run(tx, sql, vec![]).await?) })).await;
    }
}

/// A café in Attendorn with a paired phone, and one offer.
pub(super) struct Counter {
    pub(super) world: World,
    pub(super) town: MunicipalityId,
    pub(super) partner: PartnerId,
    pub(super) offer: OfferId,
    pub(super) owner: Browser,
    pub(super) phone: Browser,
}

pub(super) const OWNER: &str = "kasse@cafe.example";

impl Counter {
    pub(super) async fn open(terms: Terms) -> Self {
        Self::of(World::new().await, terms).await
    }

    /// The same in a world in which something has happened before.
    pub(super) async fn of(world: World, terms: Terms) -> Self {
        let town = world.town(ATTENDORN).await;
        let partner = rows::partner(&world, "Café am Markt", OWNER, town).await;
        let offer = rows::offer(&world, partner, town, terms).await;
        let mut owner = signed_in_as(&world, OWNER).await;
        let phone = pair(&world, &mut owner, "Kasse 1").await;
        Self { world, town, partner, offer, owner, phone }
    }

    pub(super) async fn voucher(&self) -> VoucherId {
        rows::vouchers(&self.world, self.offer, self.town, 1).await[0]
    }

    /// What the picture of a voucher says.
    pub(super) fn picture(&self, voucher: VoucherId) -> String {
        let mark = self.world.app.key.seal_hex("voucher mark", &voucher.to_string());
        format!("{}/v/{}-{}", self.world.app.config.base_url, self.code(voucher), &mark[..16])
    }

    /// The same with the part that changes.
    pub(super) fn rotating(&self, voucher: VoucherId, at: Moment) -> String {
        let secret = self.world.app.key.seal_hex("voucher rotation", &voucher.to_string());
        let step = keyed_hex(&secret, &(at.0 / 30_000_000).to_string());
        format!("{}-{}", self.picture(voucher), &step[..6])
    }

    pub(super) fn code(&self, voucher: VoucherId) -> String {
        VOUCHER.of(&self.world.app.key, &voucher.to_string()).text().to_owned()
    }

    /// Another browser on the same phone.
    pub(super) fn same_phone(&self) -> Browser {
        let mut other = self.world.browser();
        other.device.clone_from(&self.phone.device);
        other
    }

    pub(super) fn wait(&self, minutes: i64) {
        self.world.app.clock.set(self.world.app.clock.now().plus_minutes(minutes));
    }
}

/// The owner shows the QR code, the phone opens it, gets a name and a PIN, and asks for the PIN once.
pub(super) async fn pair(world: &World, owner: &mut Browser, name: &str) -> Browser {
    let path = pairing_link(world, owner).await;
    let mut phone = world.browser();
    assert!(phone.get(&path).await.words().contains("Dieses Telefon verbinden"));
    let paired = phone.post(&path, &[("name", name), ("pin", PIN), ("again", PIN)]).await;
    assert_eq!(paired.location, REDEEM, "{}", paired.words());
    assert!(phone.get(REDEEM).await.words().contains("Bitte die PIN eingeben"));
    assert_eq!(phone.post("/de/redeem/pin", &[("pin", PIN)]).await.location, REDEEM);
    phone
}

pub(super) async fn pairing_link(world: &World, owner: &mut Browser) -> String {
    owner.get(DEVICES).await;
    let shown = owner.post(DEVICES, &[]).await;
    assert_eq!(shown.status, StatusCode::OK, "{}", shown.words());
    assert!(shown.text().contains("<svg"), "the link is a QR code too");
    let text = shown.text();
    let link = text.split("id=\"made-link\"").nth(1).unwrap().split("value=\"").nth(1).unwrap();
    let link = link.split('"').next().unwrap();
    link.strip_prefix(&world.app.config.base_url).unwrap().to_owned()
}

/// The answer to a code that is typed or read by the script.
pub(super) async fn scan(text: &str, phone: &mut Browser) -> Page {
    phone.get(REDEEM).await;
    phone.post(REDEEM, &[("code", text)]).await
}

/// Scans, looks and redeems; answers the page with the large word.
pub(super) async fn redeem(text: &str, phone: &mut Browser) -> Page {
    let scanned = scan(text, phone).await;
    assert_eq!(scanned.status, StatusCode::SEE_OTHER, "{}", scanned.words());
    if scanned.location.contains("/result/") {
        return phone.get(&scanned.location).await;
    }
    let shown = phone.get(&scanned.location).await;
    assert!(shown.words().contains("Jetzt einlösen"), "{}", shown.words());
    let redeemed = phone.post(&scanned.location, &[]).await;
    assert_eq!(redeemed.status, StatusCode::SEE_OTHER, "{}", redeemed.words());
    phone.get(&redeemed.location).await
}

/// Sends what was noted without a connection: attempt, code, and the phone's time in milliseconds.
pub(super) async fn sync(
    phone_now: i64,
    items: &[(String, String, i64)],
    phone: &mut Browser,
) -> (StatusCode, Value) {
    let items: Vec<Value> = items
        .iter()
        .map(|(attempt, code, at)| json!({ "attempt": attempt, "code": code, "at": at }))
        .collect();
    let request = Request::post("/de/redeem/sync")
        .header(header::CONTENT_TYPE, "application/json")
        .body(Body::from(json!({ "now": phone_now, "items": items }).to_string()))
        .unwrap();
    let page = phone.send(request).await;
    (page.status, serde_json::from_slice(&page.bytes).unwrap_or(Value::Null))
}

pub(super) fn states(answer: &Value) -> Vec<&str> {
    answer["items"].as_array().unwrap().iter().map(|item| item["state"].as_str().unwrap()).collect()
}

pub(super) fn key() -> String {
    platform::chance::token()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_phone_is_paired_once_and_redeems() {
    let mut counter = Counter::open(ONCE).await;
    let voucher = counter.voucher().await;
    let page = redeem(&counter.picture(voucher), &mut counter.phone).await;
    assert!(page.words().contains("EINGELÖST") && page.words().contains("Ein Kaffee"), "{}", page.words());
    assert!(!page.words().contains("BEREITS"));
    let again = redeem(&counter.picture(voucher), &mut counter.phone).await;
    assert!(again.words().contains("BEREITS EINGELÖST"), "{}", again.words());
    let before = "Zuletzt am 27. November 2026, 11:00 Uhr bei Café am Markt (Kasse 1).";
    assert!(again.words().contains(before), "{}", again.words());
    assert!(again.words().contains("Dieser Versuch: 27. November 2026"), "{}", again.words());
    let world = &counter.world;
    assert_eq!((count(world, COUNTED).await, count(world, USED).await), (1, 1));

    // Neither cookie nor PIN nor link stands in the database as it is.
    let cookie = counter.phone.device.clone().unwrap();
    let sql = "select count(*) as value from device where token_hash = $1 or pin_hash = $1 or pin_hash = $2";
    let found: Option<i64> =
        platform::db::value(world.app.db.read(), sql, values![cookie, PIN]).await.unwrap();
    assert_eq!(found, Some(0));

    // The link is used up, another one lasts ten minutes.
    let path = pairing_link(world, &mut counter.owner).await;
    let mut first = world.browser();
    first.get(&path).await;
    let typed = [("name", "Kasse 2"), ("pin", "0815"), ("again", "0815")];
    assert_eq!(first.post(&path, &typed).await.location, REDEEM);
    let mut second = world.browser();
    assert_eq!(second.get(&path).await.status, StatusCode::GONE);
    // That page has no form; any other one of ours has.
    second.get("/de/invitations/code").await;
    assert_eq!(second.post(&path, &typed).await.status, StatusCode::GONE);
    let path = pairing_link(world, &mut counter.owner).await;
    second.get(&path).await;
    let wrong = second.post(&path, &[("name", " "), ("pin", "12"), ("again", "12")]).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    let words = wrong.words();
    assert!(
        words.contains("geben Sie dem Gerät einen Namen") && words.contains("vier bis sechs Ziffern"),
        "{words}"
    );
    counter.wait(10);
    assert_eq!(second.post(&path, &typed).await.status, StatusCode::GONE);
    assert!(second.device.is_none());
    assert_eq!(count(&counter.world, "select count(*) as value from device").await, 2);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_hundred_at_once_redeem_one_voucher_once() {
    let mut counter = Counter::open(ONCE).await;
    let voucher = counter.voucher().await;
    let picture = counter.picture(voucher);
    let mut tickets = Vec::new();
    for _ in 0..100 {
        tickets.push(scan(&picture, &mut counter.phone).await.location);
    }
    let mut tasks = tokio::task::JoinSet::new();
    for ticket in tickets {
        let mut phone = counter.same_phone();
        phone.get(REDEEM).await;
        tasks.spawn(async move {
            let done = phone.post(&ticket, &[]).await;
            phone.get(&done.location).await.words()
        });
    }
    let words = tasks.join_all().await;
    let won = words.iter().filter(|words| words.contains("Diese Einlösung zählt")).count();
    let lost = words.iter().filter(|words| words.contains("BEREITS EINGELÖST")).count();
    assert_eq!((won, lost), (1, 99));
    let world = &counter.world;
    assert_eq!((count(world, COUNTED).await, count(world, USED).await), (1, 1));
    assert_eq!(count(world, REFUSED).await, 99);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_thousand_take_exactly_a_hundred_out_of_a_pool_of_a_hundred() {
    let mut counter = Counter::open(Terms { pool: Some(100), ..ONCE }).await;
    let vouchers = rows::vouchers(&counter.world, counter.offer, counter.town, 1_000).await;
    counter.phone.get(REDEEM).await;
    let mut tasks = tokio::task::JoinSet::new();
    for part in vouchers.chunks(50) {
        let pictures: Vec<String> = part.iter().map(|voucher| counter.picture(*voucher)).collect();
        let mut phone = counter.same_phone();
        tasks.spawn(async move {
            phone.get(REDEEM).await;
            let mut won = 0;
            for picture in pictures {
                let scanned = phone.post(REDEEM, &[("code", &picture)]).await;
                if scanned.location.contains("/result/") {
                    continue;
                }
                let done = phone.post(&scanned.location, &[]).await;
                won += i64::from(phone.get(&done.location).await.words().contains("Diese Einlösung zählt"));
            }
            won
        });
    }
    let won: i64 = tasks.join_all().await.into_iter().sum();
    let world = &counter.world;
    assert_eq!((won, count(world, COUNTED).await), (100, 100));
    assert_eq!((count(world, TAKEN).await, count(world, USED).await), (100, 100));
    assert_eq!(count(world, REFUSED).await, 900);
    let next = redeem(&counter.picture(vouchers[999]), &mut counter.phone).await.words();
    assert!(next.contains("UNGÜLTIG") || next.contains("BEREITS EINGELÖST"), "{next}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_second_press_gets_the_first_answer() {
    let mut counter = Counter::open(ONCE).await;
    let voucher = counter.voucher().await;
    let picture = counter.picture(voucher);
    let ticket = scan(&picture, &mut counter.phone).await.location;
    let other = scan(&picture, &mut counter.phone).await.location;
    let mut results = Vec::new();
    for _ in 0..3 {
        results.push(counter.phone.post(&ticket, &[]).await.location);
    }
    assert!(results.iter().all(|result| *result == results[0]));
    assert!(counter.phone.get(&results[0]).await.words().contains("Diese Einlösung zählt"));
    // What was refused stays refused, also once the voucher is free again.
    let refused = counter.phone.post(&other, &[]).await.location;
    assert!(counter.phone.get(&refused).await.words().contains("BEREITS EINGELÖST"));
    counter.phone.get(&results[0]).await;
    assert_eq!(counter.phone.post(&format!("{}/undo", results[0]), &[]).await.location, results[0]);
    counter.phone.post(&other, &[]).await;
    assert!(counter.phone.get(&refused).await.words().contains("BEREITS EINGELÖST"));
    assert_eq!(count(&counter.world, COUNTED).await, 0);
    // An address that nobody has sealed, or that another phone was given, is not there.
    let mut owner = signed_in_as(&counter.world, OWNER).await;
    let mut second = pair(&counter.world, &mut owner, "Kasse 2").await;
    assert_eq!(second.get(&other).await.status, StatusCode::NOT_FOUND);
    assert_eq!(second.get(&results[0]).await.status, StatusCode::NOT_FOUND);
    let forged = format!("{}0", &ticket[..ticket.len() - 1]);
    let forged = if forged == ticket { format!("{}1", &ticket[..ticket.len() - 1]) } else { forged };
    assert_eq!(counter.phone.get(&forged).await.status, StatusCode::NOT_FOUND);
    // A page that was open for long is to be scanned again; an attempt that is known keeps its answer.
    let late = scan(&picture, &mut counter.phone).await.location;
    counter.wait(10);
    let old = counter.phone.post(&late, &[]).await;
    assert_eq!(old.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(old.words().contains("Bitte scannen Sie ihn noch einmal"), "{}", old.words());
    assert_eq!(counter.phone.post(&ticket, &[]).await.location, results[0]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_redemption_can_be_undone_for_five_minutes() {
    let mut counter = Counter::open(Terms { pool: Some(1), ..ONCE }).await;
    let voucher = counter.voucher().await;
    let picture = counter.picture(voucher);
    let ticket = scan(&picture, &mut counter.phone).await.location;
    let result = counter.phone.post(&ticket, &[]).await.location;
    assert!(counter.phone.get(&result).await.words().contains("Rückgängig (bis 11:05 Uhr)"));
    for _ in 0..2 {
        counter.phone.post(&format!("{result}/undo"), &[]).await;
    }
    assert!(counter.phone.get(&result).await.words().contains("RÜCKGÄNGIG GEMACHT"));
    let world = &counter.world;
    assert_eq!((count(world, USED).await, count(world, TAKEN).await), (0, 0), "undone once");

    // The voucher is free; this time the owner undoes it, and then it is too late.
    assert!(redeem(&picture, &mut counter.phone).await.words().contains("Diese Einlösung zählt"));
    let page = counter.owner.get("/de/redeem/history").await;
    assert!(
        page.words().contains("Rückgängig gemacht") && page.words().contains("Kasse 1"),
        "{}",
        page.words()
    );
    let text = page.text();
    let undo = text.split("action=\"").find(|part| part.starts_with("/de/redeem/history/")).unwrap();
    let undo = undo.split('"').next().unwrap().to_owned();
    let undone = counter.owner.post(&undo, &[]).await;
    assert!(counter.owner.get(&undone.location).await.words().contains("Der Gutschein ist wieder frei."));
    assert_eq!(count(&counter.world, COUNTED).await, 0);
    assert!(redeem(&picture, &mut counter.phone).await.words().contains("Diese Einlösung zählt"));
    counter.wait(5);
    let late = counter.owner.get("/de/redeem/history").await;
    assert!(!late.text().contains("/undo\""), "{}", late.words());
    counter.owner.post(&undo, &[]).await;
    assert_eq!(count(&counter.world, COUNTED).await, 1);
    let sql = "select count(*) as value from journal where kind = 'redemption_undone'";
    assert_eq!(count(&counter.world, sql).await, 2);
}
