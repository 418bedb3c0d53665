//! Offers: a benefit and no balance, approved by each town or by the agency.

use axum::http::StatusCode;

use super::participation::{ATTENDORN, OLPE, count};
use super::partners::{BAKER, entered, lead_of, only, owner};
use super::{Browser, World};
use crate::ids::OfferId;
use crate::vouchers::offers::{self, Offer, State};

pub(super) const COFFEE: &str = "Ein Kaffee zum Frühstück geschenkt";
pub(super) const HERE: (&str, &str) = ("town-05966004", "yes");
pub(super) const USUAL: [(&str, &str); 7] = [
    ("kind", "extra"),
    ("benefit", COFFEE),
    ("conditions", "Nicht am Sonntag"),
    ("uses", "1"),
    ("valid_days", "180"),
    ("offline_most", "0"),
    ("period", ""),
];

/// A partner writes an offer and sends it; answers its address.
pub(super) async fn written(browser: &mut Browser, more: &[(&str, &str)]) -> String {
    browser.get("/de/offers/new").await;
    let fields: Vec<_> = USUAL
        .iter()
        .filter(|(name, _)| !more.iter().any(|(other, _)| other == name))
        .chain(more)
        .copied()
        .collect();
    let page = browser.post("/de/offers/new", &fields).await;
    assert_eq!(page.status, StatusCode::SEE_OTHER, "{}", page.words());
    page.location
}

pub(super) fn id_of(address: &str) -> OfferId {
    OfferId(address.rsplit('/').next().unwrap().parse().unwrap())
}

async fn stored(world: &World, address: &str) -> Offer {
    offers::of(world.app.db.read(), id_of(address)).await.unwrap().unwrap()
}

pub(super) async fn in_booklets_of(world: &World, ags: &str) -> usize {
    let (town, today) = (world.town(ags).await, world.app.clock.today());
    offers::in_booklet(world.app.db.read(), town, today).await.unwrap().len()
}

/// Decides on what the page shows.
pub(super) async fn decide(
    browser: &mut Browser,
    address: &str,
    fields: &[(&str, &str)],
) -> super::browser::Page {
    browser.get(address).await;
    browser.post(&format!("{address}/decision"), fields).await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_town_approves_and_everybody_sees_it() {
    let world = World::new().await;
    let mut baker = owner(&world).await;
    let mut lead = world.signed_in("lead").await;
    let draft = written(&mut baker, &[HERE, ("step", "save")]).await;
    assert_eq!(lead.get(&draft).await.status, StatusCode::NOT_FOUND, "a draft is the writer's");
    baker.get(&format!("{draft}/edit")).await;
    let sent = [&USUAL[..], &[HERE, ("step", "send")][..]].concat();
    let sent = baker.post(&format!("{draft}/edit"), &sent).await;
    assert_eq!(sent.location, draft, "{}", sent.words());
    world.settle().await;
    assert_eq!(stored(&world, &draft).await.state(), State::Waiting);
    assert_eq!(in_booklets_of(&world, ATTENDORN).await, 0);
    let list = lead.get("/de/offers/town").await.words();
    assert!(list.contains("Ein Angebot wartet auf Ihre Freigabe.") && list.contains(COFFEE), "{list}");
    assert!(world.browser().get("/de/offers").await.words().contains("Hier gibt es noch kein Angebot."));

    let approved = decide(&mut lead, &draft, &[("decision", "approve")]).await;
    assert_eq!(approved.location, "/de/offers/town?done=approved", "{}", approved.words());
    assert!(lead.get(&approved.location).await.words().contains("Das Angebot ist freigegeben."));
    world.settle().await;
    assert!(world.mail_to(BAKER).await.contains("Freigegeben: Attendorn"), "{}", world.mail_to(BAKER).await);
    assert_eq!((in_booklets_of(&world, ATTENDORN).await, in_booklets_of(&world, OLPE).await), (1, 0));
    let mut anybody = world.browser();
    let public = anybody.get("/de/offers").await.words();
    assert!(
        public.contains(COFFEE) && public.contains("Bäckerei Korn") && public.contains("Attendorn"),
        "{public}"
    );
    let chosen = anybody.get("/de/offers?town=05966004&kind=extra").await.words();
    assert!(chosen.contains(COFFEE) && chosen.contains("In Attendorn"), "{chosen}");
    assert!(!public.contains("In Attendorn"), "without a choice there is one list: {public}");
    assert!(!anybody.get("/de/offers?town=05966024").await.words().contains(COFFEE));
    assert!(!anybody.get("/de/offers?kind=entry").await.words().contains(COFFEE));
    // What is approved stays as it is: vouchers are out.
    assert_eq!(baker.get(&format!("{draft}/edit")).await.location, draft);
    let late = baker.post(&format!("{draft}/edit"), &[&USUAL[..], &[HERE][..]].concat()).await;
    assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(stored(&world, &draft).await.state(), State::Approved);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_town_reads_that_a_partner_is_missing_on_the_map_and_where_to_add_it() {
    let world = World::new().await;
    let mut baker = owner(&world).await;
    let mut lead = world.signed_in("lead").await;
    let offer = written(&mut baker, &[HERE, ("step", "send")]).await;
    let partner = format!("/de/partners/{}", only(&world).await.id);
    let link = format!("<a href=\"{partner}\">");
    let page = lead.get(&offer).await;
    assert!(page.words().contains("Ohne Adresse fehlt er auf der Karte.") && page.text().contains(&link));
    assert!(
        !baker.get(&offer).await.words().contains("auf der Karte"),
        "the partner's start page asks for it"
    );

    for (position, words) in [("", "fehlt noch die Stelle auf der Karte"), ("51.1246, 7.9032", "")] {
        lead.get(&partner).await;
        let fields = [
            ("kind", "business"),
            ("name", "Bäckerei Korn"),
            ("mail", BAKER),
            ("street", "Markt 1"),
            ("position", position),
        ];
        assert_eq!(lead.post(&partner, &fields).await.location, partner);
        let page = lead.get(&offer).await;
        let is_missing = page.words().contains("auf der Karte");
        assert_eq!(is_missing, !words.is_empty(), "{}", page.words());
        assert!(page.words().contains(words) && page.text().contains(&link) == is_missing);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_benefit_is_no_balance() {
    let world = World::new().await;
    let mut baker = owner(&world).await;
    baker.get("/de/offers/new").await;
    for kind in ["balance", "guthaben", ""] {
        let fields: Vec<_> = USUAL
            .iter()
            .map(|(name, value)| (*name, if *name == "kind" { kind } else { *value }))
            .chain([HERE])
            .collect();
        let page = baker.post("/de/offers/new", &fields).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(page.words().contains("Im Gutscheinheft stehen nur Vorteile."), "{}", page.words());
        assert!(page.text().contains(COFFEE), "what was typed is still there");
    }
    let schema = include_str!("../../migrations/m0045_offer.sql");
    let columns: Vec<&str> =
        schema.lines().filter_map(|line| line.strip_prefix("    ")?.split(' ').next()).collect();
    assert!(columns.contains(&"benefit"));
    for money in ["amount", "value", "balance", "price", "cents", "currency"] {
        assert!(!columns.iter().any(|column| column.contains(money)), "{money}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_comes_back_has_a_reason_and_may_be_sent_again() {
    let world = World::new().await;
    let mut baker = owner(&world).await;
    let mut lead = world.signed_in("lead").await;
    let address = written(&mut baker, &[HERE, ("step", "send")]).await;
    let short = decide(&mut lead, &address, &[("decision", "return"), ("reason", "nein")]).await;
    assert_eq!(short.status, StatusCode::UNPROCESSABLE_ENTITY);
    let why = "Bitte schreiben Sie, für wie viele Personen es gilt.";
    decide(&mut lead, &address, &[("decision", "return"), ("reason", why)]).await;
    world.settle().await;
    assert_eq!(stored(&world, &address).await.state(), State::Returned);
    assert!(world.mail_to(BAKER).await.contains(why));
    assert!(baker.get(&address).await.words().contains(why));
    baker.get(&format!("{address}/edit")).await;
    let again = [&USUAL[..], &[HERE, ("step", "send")][..]].concat();
    baker.post(&format!("{address}/edit"), &again).await;
    assert_eq!(stored(&world, &address).await.state(), State::Waiting);
    // A decision on what was changed meanwhile does not count.
    lead.get(&address).await;
    baker.get(&format!("{address}/edit")).await;
    baker.post(&format!("{address}/edit"), &again).await;
    let stale = lead.post(&format!("{address}/decision"), &[("decision", "approve")]).await;
    assert_eq!(stale.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", stale.words());
    assert_eq!(stored(&world, &address).await.state(), State::Waiting);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_agency_approves_what_is_for_the_whole_region() {
    let world = World::new().await;
    let mut baker = owner(&world).await;
    let mut lead = world.signed_in("lead").await;
    let mut agency = world.signed_in("agency").await;
    let address = written(&mut baker, &[("reach", "regional"), ("step", "send")]).await;
    world.settle().await;
    assert_eq!(lead.get(&address).await.status, StatusCode::NOT_FOUND, "no town decides about it");
    let first = agency.get("/de/dashboard").await.words();
    assert!(first.contains("Im Gutscheinheft wartet etwas auf Sie"), "{first}");
    let list = agency.get("/de/offers/region").await.words();
    assert!(list.contains("Ein Angebot wartet auf Ihre Freigabe."), "{list}");
    let approved = decide(&mut agency, &address, &[("decision", "approve")]).await;
    assert_eq!(approved.location, "/de/offers/region?done=approved", "{}", approved.words());
    assert_eq!((in_booklets_of(&world, ATTENDORN).await, in_booklets_of(&world, OLPE).await), (1, 1));
    let public = world.browser().get("/de/offers?town=05966024").await.words();
    assert!(public.contains(COFFEE) && public.contains("in der ganzen Region"), "{public}");
}

#[tokio::test(flavor = "multi_thread")]
async fn of_two_people_of_the_agency_the_first_decides() {
    let world = World::new().await;
    let mut baker = owner(&world).await;
    let mut one = world.signed_in("agency").await;
    let mut two = world.signed_in("agency").await;
    let address = written(&mut baker, &[("reach", "regional"), ("step", "send")]).await;
    let decision = format!("{address}/decision");
    one.get(&address).await;
    two.get(&address).await;
    let (approved, returned) = tokio::join!(
        one.post(&decision, &[("decision", "approve")]),
        two.post(&decision, &[("decision", "return"), ("reason", "Bitte das Bild noch einmal prüfen.")])
    );
    let offer = stored(&world, &address).await;
    let (won, lost) = match offer.state() {
        State::Approved => (approved, returned),
        _ => (returned, approved),
    };
    assert_eq!(won.status, StatusCode::SEE_OTHER, "{}", won.words());
    assert_eq!(lost.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", lost.words());
    let lines = "select count(*) as value from journal where kind in ('offer_approved', 'offer_returned')";
    assert_eq!(count(&world, lines).await, 1);

    // Whoever has read it as waiting changes nothing of what is decided.
    let (id, now, by) = (offer.id, world.app.clock.now(), world.person(BAKER).await.id);
    let late = world
        .write(move |tx| {
            Box::pin(async move {
                let change = ([State::Waiting; 2], State::Returned);
                Ok(offers::set_state(tx, id, offer.revision, change, "Zu spät", by, now).await?)
            })
        })
        .await;
    assert!(!late && stored(&world, &address).await.reason != "Zu spät");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_agency_finds_offers_by_reach_town_and_state_and_sees_for_whom_one_waits() {
    const ALL: &str = "/de/offers/region";
    let world = World::new().await;
    let mut baker = owner(&world).await;
    let mut agency = world.signed_in("agency").await;
    let cake = ("benefit", "Ein Stück Kuchen geschenkt");
    let here = written(&mut baker, &[HERE, cake, ("step", "send")]).await;
    written(&mut baker, &[("reach", "regional"), ("step", "send")]).await;
    let list = agency.get(ALL).await.words();
    assert!(
        list.contains("wartet auf Attendorn") && list.contains(cake.1) && list.contains(COFFEE),
        "{list}"
    );
    for (query, has_cake, has_coffee) in [
        ("?reach=regional", false, true),
        ("?reach=local", true, false),
        ("?town=05966004", true, false),
        ("?state=waiting", true, true),
        ("?state=approved", false, false),
        ("?reach=regional&town=05966004", false, false),
        // What nobody offers as a choice leaves nothing out.
        ("?reach=xyz&town=1&state=draft%20", true, true),
    ] {
        let list = agency.get(&format!("{ALL}{query}")).await.words();
        assert_eq!((list.contains(cake.1), list.contains(COFFEE)), (has_cake, has_coffee), "{query}: {list}");
        let is_empty = !has_cake && !has_coffee;
        assert_eq!(list.contains("So ein Angebot gibt es nicht."), is_empty, "{query}: {list}");
    }
    // A town's list has no such choice, and does not obey it.
    let mut lead = world.signed_in("lead").await;
    let own = lead.get("/de/offers/town?reach=regional&state=approved").await.words();
    assert!(own.contains(cake.1) && !own.contains("Jeder Stand"), "{own}");
    decide(&mut lead, &here, &[("decision", "approve")]).await;
    let list = agency.get(&format!("{ALL}?state=approved")).await.words();
    assert!(list.contains(cake.1) && !list.contains("wartet auf Attendorn"), "{list}");
}

#[tokio::test(flavor = "multi_thread")]
async fn each_town_decides_for_its_own_booklets() {
    let world = World::new().await;
    let mut olpe = lead_of(&world, OLPE, "robin@olpe.example").await;
    let mut baker = owner(&world).await;
    let mut lead = world.signed_in("lead").await;
    let partner = format!("/de/partners/{}", only(&world).await.id);
    baker.get("/de/partners/profile").await;
    baker.post("/de/partners/towns", &[("town", OLPE)]).await;
    olpe.get(&partner).await;
    olpe.post(&format!("{partner}/decision"), &[("decision", "agree")]).await;
    let address = written(&mut baker, &[HERE, ("town-05966024", "yes"), ("step", "send")]).await;
    decide(&mut lead, &address, &[("decision", "approve")]).await;
    assert_eq!((in_booklets_of(&world, ATTENDORN).await, in_booklets_of(&world, OLPE).await), (1, 0));
    decide(&mut olpe, &address, &[("decision", "approve")]).await;
    assert_eq!(in_booklets_of(&world, OLPE).await, 1);
    let told = "select count(*) as value from journal where kind = 'offer_approved'";
    assert_eq!(count(&world, told).await, 2);
    // One town ends it in its own booklets; the partner ends it everywhere.
    olpe.get(&address).await;
    olpe.post(&format!("{address}/ending"), &[]).await;
    assert_eq!((in_booklets_of(&world, ATTENDORN).await, in_booklets_of(&world, OLPE).await), (1, 0));
    baker.get(&address).await;
    baker.post(&format!("{address}/ending"), &[]).await;
    assert_eq!(in_booklets_of(&world, ATTENDORN).await, 0);
    assert_eq!(stored(&world, &address).await.state(), State::Ended);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_one_town_has_ended_stays_as_it_is_while_another_decides() {
    let world = World::new().await;
    let mut olpe = lead_of(&world, OLPE, "robin@olpe.example").await;
    let mut baker = owner(&world).await;
    let mut lead = world.signed_in("lead").await;
    let partner = format!("/de/partners/{}", only(&world).await.id);
    baker.get("/de/partners/profile").await;
    baker.post("/de/partners/towns", &[("town", OLPE)]).await;
    olpe.get(&partner).await;
    olpe.post(&format!("{partner}/decision"), &[("decision", "agree")]).await;
    let address = written(&mut baker, &[HERE, ("town-05966024", "yes"), ("step", "send")]).await;
    assert!(
        baker.get(&format!("{address}/edit")).await.text().contains(COFFEE),
        "nobody has approved it yet"
    );
    decide(&mut lead, &address, &[("decision", "approve")]).await;
    lead.get(&address).await;
    lead.post(&format!("{address}/ending"), &[]).await;
    assert_eq!(stored(&world, &address).await.state(), State::Waiting);
    assert_eq!(baker.get(&format!("{address}/edit")).await.location, address);
    let other = [&USUAL[..], &[HERE, ("step", "send"), ("benefit", "Etwas anderes")][..]].concat();
    let late = baker.post(&format!("{address}/edit"), &other).await;
    assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", late.words());
    let kept = stored(&world, &address).await;
    assert_eq!((kept.state(), kept.benefit.as_str()), (State::Waiting, COFFEE));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_pool_is_never_taken_beyond_its_end() {
    let world = World::new().await;
    let mut baker = owner(&world).await;
    let mut lead = world.signed_in("lead").await;
    let address = written(&mut baker, &[HERE, ("pool", "2"), ("step", "send")]).await;
    let id = id_of(&address);
    let take = || world.write(move |tx| Box::pin(async move { Ok(offers::take(tx, id).await?) }));
    assert!(!take().await, "not approved yet");
    decide(&mut lead, &address, &[("decision", "approve")]).await;
    assert!(take().await && take().await);
    assert!(!take().await, "used up");
    assert!(world.browser().get("/de/offers").await.words().contains("vergriffen"));
    world.write(move |tx| Box::pin(async move { Ok(offers::give_back(tx, id).await?) })).await;
    baker.get(&address).await;
    baker.post(&format!("{address}/pause"), &[("paused", "yes")]).await;
    assert!(!take().await, "it pauses");
    assert!(!world.browser().get("/de/offers").await.words().contains(COFFEE));
    baker.post(&format!("{address}/pause"), &[("paused", "no")]).await;
    assert!(take().await);
    assert_eq!(stored(&world, &address).await.taken, 2);
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_but_the_partner_watches_a_pool_go_down() {
    let world = World::new().await;
    let mut baker = owner(&world).await;
    let (mut lead, mut agency) = (world.signed_in("lead").await, world.signed_in("agency").await);
    let address = written(&mut baker, &[HERE, ("pool", "3"), ("step", "send")]).await;
    let id = id_of(&address);
    decide(&mut lead, &address, &[("decision", "approve")]).await;
    let take = || world.write(move |tx| Box::pin(async move { Ok(offers::take(tx, id).await?) }));
    for taken in 0..3 {
        assert!(baker.get(&address).await.words().contains(&format!("{taken} von 3 eingelöst")));
        for other in [&mut lead, &mut agency] {
            let page = other.get(&address).await;
            assert_eq!(page.status, StatusCode::OK);
            let words = page.words();
            assert!(words.contains("3 insgesamt, noch zu haben") && !words.contains("von 3"), "{words}");
        }
        assert!(take().await);
    }
    for other in [&mut lead, &mut agency] {
        assert!(other.get(&address).await.words().contains("3 insgesamt, vergriffen"));
    }
    assert!(baker.get(&address).await.words().contains("3 von 3 eingelöst"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_town_writes_for_its_own_facility_and_approves_by_that() {
    let world = World::new().await;
    let mut lead = world.signed_in("lead").await;
    let pool = entered(&mut lead, "Freibad", "").await;
    let partner = pool.rsplit('/').next().unwrap().to_owned();
    let nobody = lead.post("/de/offers/new", &USUAL).await;
    assert_eq!(nobody.status, StatusCode::UNPROCESSABLE_ENTITY);
    let address = written(&mut lead, &[("partner", partner.as_str()), ("step", "send")]).await;
    world.settle().await;
    assert_eq!(stored(&world, &address).await.state(), State::Approved);
    assert_eq!(in_booklets_of(&world, ATTENDORN).await, 1);
    // Another town's lead writes nothing for it and sees nothing of it.
    let mut olpe = lead_of(&world, OLPE, "robin@olpe.example").await;
    olpe.get("/de/offers/town").await;
    assert_eq!(olpe.get(&address).await.status, StatusCode::NOT_FOUND);
    assert_eq!(olpe.post(&format!("{address}/ending"), &[]).await.status, StatusCode::NOT_FOUND);
    // With the partner its offers leave the booklets.
    lead.get(&pool).await;
    lead.post(&format!("{pool}/ending"), &[("reason", "Das Freibad ist geschlossen.")]).await;
    assert_eq!(in_booklets_of(&world, ATTENDORN).await, 0);
    assert!(!world.browser().get("/de/offers").await.words().contains(COFFEE));
}
