//! Seals that can be checked when their certificates have ended (PAdES B-LT), and what becomes of them when
//! whoever has to prove something keeps silent, errs or lies. The authority is openssl's
//! (`scripts/revocation_peer.py`), the witnesses are pyHanko, poppler and qpdf.

use std::path::Path;

use print::seal::{Chain, Integrity, Level, certificates, examine};

use super::World;
use super::documents::words_of;
use super::witnesses::{Peer, acknowledge, checked, long_lived, pdfsig, pyhanko_later};
use crate::house_seal::{self, Missing};
use crate::{anchors, verification};

const ATTENDORN: &str = "05966004";
const DROLSHAGEN: &str = "05966008";
const FINNENTROP: &str = "05966012";
const GOOD: &str = "intact valid trusted stamped good";

/// What of the authority's is in the installation.
#[derive(Clone, Copy)]
struct Bought {
    has_seal: bool,
    has_anchor: bool,
    long_term: bool,
}

const ALL: Bought = Bought { has_seal: true, has_anchor: true, long_term: true };

async fn world(peer: &Peer, bought: Bought) -> World {
    World::set_up(|config| {
        config.seal.time_stamp_url = peer.url();
        config.seal.time_stamp_seconds = 3;
        config.seal.long_term = bought.long_term;
        let seal = match bought.has_seal {
            true => peer.folder.read("seal.pem"),
            false => long_lived("Südwestfalen Agentur").into_bytes(),
        };
        std::fs::write(house_seal::file(config), seal).unwrap();
        if bought.has_anchor {
            let root = peer.folder.read("root.pem");
            std::fs::create_dir_all(anchors::folder(config)).unwrap();
            std::fs::write(anchors::folder(config).join("root.pem"), root).unwrap();
        }
    })
    .await
}

fn root(peer: &Peer) -> Vec<Vec<u8>> {
    certificates(&String::from_utf8(peer.folder.read("root.pem")).unwrap()).unwrap()
}

/// Who was asked what, once each.
fn asked(peer: &Peer) -> Vec<String> {
    let asked = String::from_utf8(peer.folder.read("asked")).unwrap();
    let mut asked: Vec<_> = asked.lines().map(ToOwned::to_owned).collect();
    asked.sort();
    asked.dedup();
    asked
}

fn probe() -> Vec<u8> {
    let file = "../print/tests/seal/data/table.pdf";
    std::fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join(file)).unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_declaration_and_its_confirmation_can_be_checked_when_the_certificates_have_ended() {
    let peer = Peer::proofs().await;
    let world = world(&peer, ALL).await;
    world.campaign_near().await;
    let mut mayor = world.declare(ATTENDORN, ("Jana Vogt", "jana.vogt@attendorn.example")).await;
    let first = mayor.get("/de/declaration/certificate.pdf").await.bytes;
    let one = examine(&first, &house_seal::trusted(&world.app)).remove(0);
    assert!(one.long_term && one.covers_whole_document && house_seal::is_ours(&world.app, &one), "{one:#?}");
    // To those as well who know nothing but the root, and ask nobody.
    let root = root(&peer);
    assert!(examine(&first, &[&root[0]])[0].long_term);
    assert_eq!(pyhanko_later(&first, &root), [GOOD]);
    assert_eq!(pdfsig(&first).matches("Signature is Valid").count(), 1);
    words_of(&first);
    assert_eq!(
        asked(&peer),
        ["GET /certificate/house", "POST /ocsp/house", "POST /ocsp/inter", "POST /ocsp/root", "POST /tsa"]
    );
    let receipt = mayor.get("/de/declaration/receipt").await.words();
    assert!(receipt.contains("Auch dann noch prüfbar, wenn die Zertifikate abgelaufen sind."), "{receipt}");
    let words = checked(&world.app, &first).await;
    assert!(words.contains("Diese Erklärung ist echt"), "{words}");
    assert!(
        words.contains("Das lässt sich auch noch prüfen, wenn die Zertifikate abgelaufen sind."),
        "{words}"
    );

    // Lists do as well as answers. Both seals stay, each with its proofs.
    peer.says("down good");
    acknowledge(&world).await;
    let second = mayor.get("/de/declaration/certificate.pdf").await.bytes;
    assert!(second.starts_with(&first) && second.len() > first.len());
    let found = examine(&second, &house_seal::trusted(&world.app));
    assert!(found.iter().all(|one| one.long_term && one.integrity == Integrity::Intact), "{found:#?}");
    assert_eq!(pyhanko_later(&second, &root), [GOOD, GOOD]);
    assert_eq!(pdfsig(&second).matches("Signature is Valid").count(), 2);
    words_of(&second);
    assert!(asked(&peer).contains(&"GET /list/house".to_owned()));
    let mut agency = world.signed_in("agency").await;
    let file = agency.get(&format!("/de/dashboard/municipalities/{ATTENDORN}")).await.words();
    assert_eq!(file.matches("Auch dann noch prüfbar").count(), 2, "{file}");
    let trail = words_of(&mayor.get("/de/declaration/trail.pdf").await.bytes);
    assert!(trail.contains("PAdES B-LT"), "{trail}");
    let report = verification::verify(&world.app).await.unwrap();
    assert!(report.findings.is_empty(), "{:?}", report.findings);

    // Whatever is flipped in the proofs: nothing else is proven, and it is not what we have filed.
    let before = examine(&first, &[&root[0]]).remove(0);
    for at in (first.len() - 2_000..first.len()).step_by(97) {
        let mut changed = first.clone();
        changed[at] ^= 1;
        for one in examine(&changed, &[&root[0]]) {
            assert!(
                !one.long_term || one.integrity == Integrity::Intact && one.chain == before.chain,
                "{at}"
            );
        }
        let words = checked(&world.app, &changed).await;
        assert!(!words.contains("Diese Erklärung ist echt"), "{words}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_proves_nothing_lowers_the_level_and_stops_nothing() {
    let peer = Peer::proofs().await;
    let world = world(&peer, ALL).await;
    let seal = async || {
        let sealed = house_seal::seal(&world.app, probe(), "Probe".into()).await.unwrap();
        let found = examine(&sealed.bytes, &house_seal::trusted(&world.app)).remove(0);
        assert_eq!((found.integrity, found.stamp.is_some()), (Integrity::Intact, true));
        assert!(matches!(found.chain, Chain::Trusted { .. }), "{found:#?}");
        assert_eq!(found.long_term, sealed.level == Level::BLT);
        let told: Vec<_> = sealed.gaps.into_iter().map(|gap| gap.told).collect();
        (sealed.level, sealed.missing, told.join("\n"))
    };
    // One who answers is enough.
    for mode in [
        "good down",
        "down good",
        "unknown good",
        "refuse good",
        "stale good",
        "wrong good",
        "foreign good",
        "garbage good",
        "page good",
        "large good",
    ] {
        peer.says(mode);
        assert_eq!(seal().await, (Level::BLT, None, String::new()), "{mode}");
    }
    for (mode, missing, words) in [
        ("down down", Missing::Unfit, "500"),
        ("unknown down", Missing::Unfit, "does not know the certificate"),
        ("refuse down", Missing::Unfit, "try later"),
        ("stale stale", Missing::Unfit, "at the moment of the time-stamp"),
        ("wrong wrong", Missing::Unfit, "not signed by the issuer"),
        ("foreign foreign", Missing::Unfit, "of another issuer"),
        ("garbage garbage", Missing::Unfit, "not well-formed"),
        ("page page", Missing::Unfit, "text/html"),
        ("large large", Missing::Unfit, "65536"),
        ("down delta", Missing::Unfit, "only what has changed"),
        ("late late", Missing::Late, "no answer within"),
        ("revoked good", Missing::Revoked, "Siegel der Probe was revoked"),
        ("down revoked", Missing::Revoked, "Siegel der Probe was revoked"),
    ] {
        peer.says(mode);
        let (level, found, told) = seal().await;
        assert_eq!((level, found), (Level::BT, Some(missing)), "{mode}: {told}");
        assert!(told.contains(words), "{mode}: {told}");
    }

    // The act goes through, and whoever looks is told.
    world.campaign().await;
    let mut agency = world.signed_in("agency").await;
    for (mode, town, words) in [
        ("down down", ATTENDORN, "in vielen Jahren fehlen: Die Antwort des Dienstes passte nicht."),
        ("late late", DROLSHAGEN, "in vielen Jahren fehlen: Der Dienst hat nicht rechtzeitig geantwortet."),
        ("revoked good", FINNENTROP, "Ein Zertifikat dazu ist gesperrt"),
    ] {
        peer.says(mode);
        let lead = format!("lead.{town}@stadt.example");
        let mut mayor = world.declare(town, ("Jana Vogt", lead.as_str())).await;
        let receipt = mayor.get("/de/declaration/receipt").await.words();
        assert!(receipt.contains(words) && receipt.contains("mit Zeitstempel"), "{mode}: {receipt}");
        let file = agency.get(&format!("/de/dashboard/municipalities/{town}")).await.words();
        assert!(file.contains(words), "{mode}: {file}");
        let bytes = mayor.get("/de/declaration/certificate.pdf").await.bytes;
        let words = checked(&world.app, &bytes).await;
        assert!(words.contains("Diese Erklärung ist echt"), "{mode}: {words}");
        assert!(words.contains("mit anderen Programmen nicht mehr sicher prüfen"), "{mode}: {words}");
    }
    let trial = house_seal::try_out(&world.app).await.unwrap();
    assert!(trial.faults.iter().any(|fault| fault.starts_with("REVOKED: ")), "{:?}", trial.faults);
    peer.says("down down");
    let trial = house_seal::try_out(&world.app).await.unwrap();
    assert_eq!(trial.faults.len(), 4, "one for each certificate below the root: {:?}", trial.faults);
    assert!(
        trial.faults.iter().all(|fault| fault.starts_with("proofs for a later check: the certificate of"))
    );
    peer.says("good good");
    let trial = house_seal::try_out(&world.app).await.unwrap();
    assert_eq!(trial.faults, Vec::<String>::new(), "{:?}", trial.lines);
    let told = trial.lines.join("\n");
    assert!(told.contains("PAdES B-LT") && told.contains("one for each certificate"), "{told}");

    // What was missing for the first seal comes with the second one: the certificates are the same.
    acknowledge_all(&world, 3).await;
    let found = examine(
        &agency.get(&certificate_of(&world, ATTENDORN).await).await.bytes,
        &house_seal::trusted(&world.app),
    );
    assert!(found.len() == 2 && found.iter().all(|one| one.long_term), "{found:#?}");
    let report = verification::verify(&world.app).await.unwrap();
    assert!(report.findings.is_empty(), "{:?}", report.findings);
}

async fn acknowledge_all(world: &World, count: usize) {
    for _ in 0..count {
        acknowledge(world).await;
    }
}

/// Where the agency finds a town's certificate.
async fn certificate_of(world: &World, town: &str) -> String {
    let town = world.town(town).await;
    let declaration = crate::declaration::of(world.app.db.read(), town).await.unwrap().unwrap();
    format!("/de/declaration/certificates/{}", declaration.id)
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_is_asked_whom_the_operator_has_not_chosen() {
    let peer = Peer::proofs().await;
    // A seal of one's own needs no proof; the authority that stamps its time does.
    let own = world(&peer, Bought { has_seal: false, ..ALL }).await;
    let sealed = house_seal::seal(&own.app, probe(), "Probe".into()).await.unwrap();
    assert_eq!((sealed.level, sealed.gaps.len()), (Level::BLT, 0));
    let trusted = [own.app.certificates.clone(), root(&peer)].concat();
    assert_eq!(pyhanko_later(&sealed.bytes, &trusted), [GOOD]);
    assert_eq!(asked(&peer), ["POST /ocsp/inter", "POST /ocsp/root", "POST /tsa"]);

    let only_stamped = ["POST /tsa".to_owned()];
    for (bought, missing) in [
        (Bought { long_term: false, ..ALL }, None),
        (Bought { has_anchor: false, ..ALL }, Some(Missing::NoAnchor)),
    ] {
        peer.folder.place("asked", b"");
        let world = world(&peer, bought).await;
        let sealed = house_seal::seal(&world.app, probe(), "Probe".into()).await.unwrap();
        assert_eq!((sealed.level, sealed.missing), (Level::BT, missing));
        assert_eq!(asked(&peer), only_stamped);
        // A record that is looked at asks nobody at all.
        peer.folder.place("asked", b"");
        let alone = house_seal::seal_alone(&world.app, probe(), "Probe".into()).await.unwrap();
        assert_eq!((alone.level, alone.missing, alone.gaps.len()), (Level::BB, None, 0));
        assert!(asked(&peer).is_empty());
        let trial = house_seal::try_out(&world.app).await.unwrap();
        assert_eq!(trial.faults.is_empty(), missing.is_none(), "{:?}", trial.faults);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_authority_that_is_away_or_names_nobody_is_told() {
    // The seal's authority is away; the time-stamp's certificate names nobody who could be asked.
    let (mut peer, stamps) = (Peer::proofs().await, Peer::time_stamps().await);
    let world = World::set_up(|config| {
        config.seal.time_stamp_url = stamps.url();
        config.seal.time_stamp_seconds = 3;
        std::fs::write(house_seal::file(config), peer.folder.read("seal.pem")).unwrap();
        std::fs::create_dir_all(anchors::folder(config)).unwrap();
        for (name, one) in [("seal.pem", &peer), ("stamp.pem", &stamps)] {
            std::fs::write(anchors::folder(config).join(name), one.folder.read("root.pem")).unwrap();
        }
    })
    .await;
    peer.stop();
    let sealed = house_seal::seal(&world.app, probe(), "Probe".into()).await.unwrap();
    let missing: Vec<_> = sealed.gaps.iter().map(|gap| gap.missing).collect();
    assert_eq!((sealed.level, missing), (Level::BT, vec![Missing::NoAddress, Missing::Unreachable]));
    world.campaign_near().await;
    let mut mayor = world.declare(ATTENDORN, ("Jana Vogt", "jana.vogt@attendorn.example")).await;
    let receipt = mayor.get("/de/declaration/receipt").await.words();
    assert!(receipt.contains("Ein Zertifikat nennt keinen Dienst, der sie ausstellt."), "{receipt}");
}
