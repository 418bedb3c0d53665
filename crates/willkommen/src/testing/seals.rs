//! Seals as others read them, and what becomes of them when an authority fails, a certificate is replaced
//! or a file is lost.

use std::path::Path;

use print::seal::{Certificate, Chain, Integrity, Level, certificates, examine};

use super::World;
use super::witnesses::{Folder, Peer, acknowledge, checked, long_lived, pdfsig, pyhanko};
use super::world::NOW;
use crate::app::App;
use crate::config::Config;
use crate::house_seal::{self, Missing};
use crate::{anchors, backup, export, verification};

const ATTENDORN: &str = "05966004";
const DROLSHAGEN: &str = "05966008";

async fn reopened(world: &World) -> App {
    let app = App::open(world.app.config.clone()).await.unwrap();
    app.clock.set(NOW);
    app
}

#[tokio::test(flavor = "multi_thread")]
async fn an_authority_that_fails_lowers_the_level_is_shown_and_stops_nothing() {
    let mut authority = Peer::time_stamps().await;
    let world = World::set_up(|config| {
        config.seal.time_stamp_url = authority.url();
        config.seal.time_stamp_seconds = 3;
        config.seal.long_term = false;
        std::fs::write(house_seal::file(config), long_lived("Südwestfalen Agentur")).unwrap();
        std::fs::create_dir_all(anchors::folder(config)).unwrap();
        std::fs::copy(authority.folder.0.join("root.pem"), anchors::folder(config).join("root.pem")).unwrap();
    })
    .await;
    world.campaign().await;

    // It answers.
    let mut mayor = world.declare(ATTENDORN, ("Jana Vogt", "jana.vogt@attendorn.example")).await;
    let first = mayor.get("/de/declaration/certificate.pdf").await.bytes;
    let one = examine(&first, &house_seal::trusted(&world.app)).remove(0);
    let stamp = one.stamp.as_ref().expect("a time-stamp");
    assert_eq!(stamp.authority, "Zeitstempel der Probe");
    assert_eq!(stamp.chain, Chain::Trusted { anchor: "Wurzel der Probe".into() });
    assert!(house_seal::is_ours(&world.app, &one), "{one:?}");
    assert_eq!(pdfsig(&first).matches("Signature is Valid").count(), 1);
    let receipt = mayor.get("/de/declaration/receipt").await.words();
    assert!(receipt.contains("Elektronisch versiegelt, mit Zeitstempel"), "{receipt}");
    let words = checked(&world.app, &first).await;
    assert!(words.contains("von dieser Plattform. Zeitstempel von Zeitstempel der Probe,"), "{words}");

    // It is away when receipt is confirmed: the first seal keeps its stamp, the second one has none.
    authority.says("fail");
    acknowledge(&world).await;
    let second = mayor.get("/de/declaration/certificate.pdf").await.bytes;
    assert!(second.starts_with(&first) && second.len() > first.len());
    assert_eq!(pdfsig(&second).matches("Signature is Valid").count(), 2);
    let words = checked(&world.app, &second).await;
    assert_eq!(words.matches("von dieser Plattform").count(), 2, "{words}");
    assert!(words.contains("Ohne Zeitstempel."), "{words}");
    let mut agency = world.signed_in("agency").await;
    let file = agency.get(&format!("/de/dashboard/municipalities/{ATTENDORN}")).await.words();
    assert!(file.contains("Elektronisch versiegelt, mit Zeitstempel"), "{file}");
    assert!(file.contains("Zeitstempel fehlt: Die Antwort des Dienstes passte nicht."), "{file}");

    // pyHanko, which has no line in common with us, finds the same.
    let root = certificates(&String::from_utf8(authority.folder.read("root.pem")).unwrap()).unwrap();
    let trusted = [world.app.certificates.clone(), root].concat();
    let (stamped, plain) = ("intact valid trusted stamped good", "intact valid trusted unstamped good");
    assert_eq!(pyhanko(&first, &trusted), [stamped]);
    assert_eq!(pyhanko(&second, &trusted), [stamped, plain]);
    let mut changed = first.clone();
    changed[first.len() / 3] ^= 1;
    let said = pyhanko(&changed, &trusted);
    assert!(said.iter().all(|line| line.ends_with("bad")), "{said:?}");

    // In every way in which it can fail, a document is sealed all the same.
    let seal = async |document: &[u8]| {
        let sealed = house_seal::seal(&world.app, document.to_vec(), "Probe".into()).await.unwrap();
        let found = examine(&sealed.bytes, &house_seal::trusted(&world.app));
        assert!(found.iter().all(|one| one.integrity == Integrity::Intact));
        assert_eq!(found.last().unwrap().stamp.is_some(), sealed.level == Level::BT);
        (sealed.level, sealed.missing, sealed.fault.unwrap_or_default())
    };
    for (mode, missing, words) in [
        ("refuse", Missing::Unfit, "the authority refused"),
        ("other-nonce", Missing::Unfit, "another request"),
        ("other-hash", Missing::Unfit, "belongs to something else"),
        ("fail", Missing::Unfit, "500"),
        ("page", Missing::Unfit, "text/html"),
        ("garbage", Missing::Unfit, "no time-stamp"),
        ("large", Missing::Unfit, "65536"),
        ("elsewhere", Missing::Unfit, "redirect"),
        ("slow", Missing::Late, "within 3 s"),
    ] {
        authority.says(mode);
        let (level, found, fault) = seal(&first).await;
        assert_eq!((level, found), (Level::BB, Some(missing)), "{mode}: {fault}");
        assert!(fault.contains(words), "{mode}: {fault}");
    }
    authority.says("stamp");
    let (level, missing, fault) = seal(&first).await;
    assert_eq!((level, missing, fault.as_str()), (Level::BT, None, ""));
    let trial = house_seal::try_out(&world.app).await.unwrap();
    assert_eq!(trial.faults, Vec::<String>::new(), "{:?}", trial.lines);
    let told = trial.lines.join("\n");
    for words in ["Südwestfalen Agentur", "PAdES B-T", "Zeitstempel der Probe, trusted by the anchor Wurzel"]
    {
        assert!(told.contains(words), "{words} in {told}");
    }

    // Nobody is there.
    authority.stop();
    let (level, missing, _) = seal(&first).await;
    assert_eq!((level, missing), (Level::BB, Some(Missing::Unreachable)));
    world.declare(DROLSHAGEN, ("Pia Kern", "pia.kern@drolshagen.example")).await;
    let file = agency.get(&format!("/de/dashboard/municipalities/{DROLSHAGEN}")).await.words();
    assert!(file.contains("Zeitstempel fehlt: Der Dienst war nicht erreichbar."), "{file}");
    let trial = house_seal::try_out(&world.app).await.unwrap();
    assert!(trial.faults[0].contains("time-stamps: 127.0.0.1"), "{:?}", trial.faults);
    let report = verification::verify(&world.app).await.unwrap();
    assert!(report.findings.is_empty(), "{:?}", report.findings);
}

#[tokio::test(flavor = "multi_thread")]
async fn without_an_authority_nobody_is_asked_and_nothing_is_missing() {
    let world = World::new().await;
    world.campaign_near().await;
    let mut mayor = world.declare(ATTENDORN, ("Jana Vogt", "jana.vogt@attendorn.example")).await;
    let receipt = mayor.get("/de/declaration/receipt").await.words();
    assert!(receipt.contains("Elektronisch versiegelt, ohne Zeitstempel"), "{receipt}");
    assert!(!receipt.contains("fehlt") && !receipt.contains("PAdES"), "{receipt}");
    let trial = house_seal::try_out(&world.app).await.unwrap();
    assert!(trial.faults.is_empty() && trial.lines.iter().any(|line| line.contains("no authority is set")));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_a_replaced_seal_has_sealed_is_still_our_own() {
    let mut world = World::new().await;
    world.campaign_near().await;
    let mut mayor = world.declare(ATTENDORN, ("Jana Vogt", "jana.vogt@attendorn.example")).await;
    let first = mayor.get("/de/declaration/certificate.pdf").await.bytes;
    let before = world.app.seal.certificate().to_vec();

    // Only the public part of a certificate is remembered.
    let names = std::fs::read_dir(house_seal::folder(&world.app.config)).unwrap();
    for name in names.map(|entry| entry.unwrap().path()) {
        assert!(!std::fs::read_to_string(name).unwrap().contains("PRIVATE"));
    }
    std::fs::write(house_seal::file(&world.app.config), long_lived("Neues Siegel")).unwrap();
    world.app = reopened(&world).await;
    assert_eq!((world.app.seal.name.as_str(), world.app.certificates.len()), ("Neues Siegel", 2));
    assert!(world.app.certificates.contains(&before));
    let words = checked(&world.app, &first).await;
    assert!(words.contains("Diese Erklärung ist echt") && words.contains("von dieser Plattform"), "{words}");

    // Both stand on one document when the receipt is confirmed by the new one.
    acknowledge(&world).await;
    let mut mayor = world.signed_in("lead").await;
    let second = mayor.get("/de/declaration/certificate.pdf").await.bytes;
    let words = checked(&world.app, &second).await;
    assert_eq!(words.matches("von dieser Plattform").count(), 2, "{words}");
    assert!(words.contains("Neues Siegel"), "{words}");

    // `verify` knows both too, and says so when what was remembered is gone.
    let report = verification::verify(&world.app).await.unwrap();
    assert!(report.findings.is_empty(), "{:?}", report.findings);
    let old =
        house_seal::folder(&world.app.config).join(format!("{}.pem", platform::secret::file_hash(&before)));
    let text = std::fs::read(&old).unwrap();
    std::fs::remove_file(&old).unwrap();
    let report = verification::verify(&reopened(&world).await).await.unwrap();
    assert_eq!(report.findings.len(), 1, "{:?}", report.findings);
    assert!(report.findings[0].contains("none of the seals"), "{:?}", report.findings);
    std::fs::write(old, text).unwrap();

    // A stranger with the same name is not us.
    let stranger = long_lived("Neues Siegel");
    let stranger = print::seal::Seal::from_pem(&stranger, &stranger).unwrap();
    let act =
        print::seal::Act { name: "Neues Siegel", reason: "", location: "", at: NOW.timestamp().as_second() };
    let forged = print::seal::seal(&first, &stranger, &act, None).unwrap().bytes;
    let words = checked(&world.app, &forged).await;
    assert_eq!(words.matches("von dieser Plattform").count(), 1, "{words}");
    assert!(words.contains("das Zertifikat war nicht gültig"), "{words}");

    // A backup and an export carry both.
    std::fs::create_dir_all(anchors::folder(&world.app.config)).unwrap();
    let anchor = Certificate::make("Vertraut", 0, 4_000_000_000).unwrap().certificate;
    std::fs::write(anchors::folder(&world.app.config).join("one.pem"), anchor).unwrap();
    world.app.config.write().unwrap();
    let folder = Folder::new();
    let (file, export) = (folder.0.join("all.tar.gz"), folder.0.join("export"));
    backup::write(&world.app, &file).await.unwrap();
    export::write(&world.app, &export).await.unwrap();
    let names = backup::folder(&export).unwrap();
    assert!(!names.iter().any(|(name, _)| name.contains("seal.pem") || name.contains("secret.key")));
    for (source, is_same) in [(&file, true), (&export, false)] {
        let data = folder.0.join(format!("restored-{is_same}"));
        backup::restore(source, &data, &super::world::database().await).await.unwrap();
        let app = App::open(Config::read(&data).unwrap()).await.unwrap();
        app.clock.set(NOW);
        // An export leaves the key at home, so another seal is made.
        assert_eq!(app.seal.certificate() == world.app.seal.certificate(), is_same);
        assert_eq!(
            (app.certificates.len(), app.anchors.len()),
            (if is_same { 2 } else { 3 }, 2),
            "its own, and that of every test"
        );
        let words = checked(&app, &second).await;
        assert_eq!(words.matches("von dieser Plattform").count(), 2, "{words}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_lost_seal_is_named_and_not_made_anew() {
    let world = World::new().await;
    world.campaign_near().await;
    world.declare(ATTENDORN, ("Jana Vogt", "jana.vogt@attendorn.example")).await;
    let config = || world.app.config.clone();
    let (seal, seals) = (house_seal::file(&config()), house_seal::folder(&config()));
    let aside = seal.with_extension("aside");
    std::fs::rename(&seal, &aside).unwrap();
    let refused = async || {
        let fault = App::open(config()).await.err().map(|fault| format!("{fault:#}")).unwrap_or_default();
        assert!(fault.contains("seal.pem is missing") && fault.contains("backup"), "{fault}");
        assert!(!seal.exists());
    };
    refused().await;
    // Even when what was remembered is lost with it, the journal knows.
    std::fs::rename(&seals, seals.with_extension("aside")).unwrap();
    refused().await;
    // Brought back, all is as before.
    std::fs::rename(seals.with_extension("aside"), &seals).unwrap();
    std::fs::rename(&aside, &seal).unwrap();
    assert_eq!(reopened(&world).await.certificates.len(), 1);
    // Lost for good, a new one is made when it is asked for.
    std::fs::remove_file(&seal).unwrap();
    house_seal::make(&config(), "Neu", world.app.clock.now()).unwrap();
    assert!(house_seal::make(&config(), "Neu", world.app.clock.now()).is_err(), "there is one");
    assert_eq!(reopened(&world).await.certificates.len(), 2);
    // What cannot be read in the folder is named.
    std::fs::write(seals.join("note.txt"), "do not touch").unwrap();
    let fault = App::open(config()).await.err().map(|fault| format!("{fault:#}")).unwrap_or_default();
    assert!(fault.contains("note.txt"), "{fault}");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_operator_is_warned_sixty_days_before_the_certificate_ends() {
    let world = World::new().await;
    let until = platform::clock::Moment(world.app.seal.validity.1 * 1_000_000);
    let day = 24 * 60;
    for (left, words) in [(61, None), (59, Some("endet am")), (-1, Some("abgelaufen"))] {
        world.app.clock.set(until.plus_minutes(-left * day));
        let page = world.signed_in("operator").await.get("/de/outbox").await.words();
        assert_eq!(page.contains("Zertifikat des Siegels"), words.is_some(), "{left}: {page}");
        assert!(words.is_none_or(|words| page.contains(words)), "{left}: {page}");
    }
    let report = verification::verify(&world.app).await.unwrap();
    assert!(report.findings.iter().any(|finding| finding.contains("expired")), "{:?}", report.findings);
}

#[test]
fn a_bought_certificate_works_or_is_refused_by_name() {
    let folder = Folder::new();
    let place = house_seal::file(&Config { data: folder.0.clone(), ..Config::default() });
    let opened = |bytes: &[u8]| {
        std::fs::write(&place, bytes).unwrap();
        let config = Config { data: folder.0.clone(), ..Config::default() };
        house_seal::open(&config).map(|(seal, _)| seal).map_err(|fault| format!("{fault:#}"))
    };
    folder.openssl(&[
        "req",
        "-x509",
        "-newkey",
        "rsa:2048",
        "-noenc",
        "-keyout",
        "ca.key",
        "-out",
        "ca.pem",
        "-days",
        "9",
        "-subj",
        "/CN=Aussteller",
    ]);
    let issue = |name: &str, kind: &[&str]| {
        let (key, request, own) = (format!("{name}.key"), format!("{name}.csr"), format!("{name}.pem"));
        folder.openssl(&[&["genpkey", "-out", &key], kind].concat());
        folder.openssl(&["req", "-new", "-key", &key, "-out", &request, "-subj", "/O=Agentur/CN=Siegel"]);
        folder.openssl(&[
            "x509",
            "-req",
            "-in",
            &request,
            "-CA",
            "ca.pem",
            "-CAkey",
            "ca.key",
            "-set_serial",
            "5",
            "-days",
            "9",
            "-out",
            &own,
        ]);
        [folder.read(&own), folder.read("ca.pem"), folder.read(&key)].concat()
    };
    let curve = |name: &'static str| ["-algorithm", "EC", "-pkeyopt", name];
    let pdf = std::fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join("../print/tests/seal/data/table.pdf"))
        .unwrap();
    let ca = certificates(&String::from_utf8(folder.read("ca.pem")).unwrap()).unwrap();
    for (name, kind) in [
        ("p256", &curve("ec_paramgen_curve:P-256")[..]),
        ("rsa2048", &["-algorithm", "RSA", "-pkeyopt", "rsa_keygen_bits:2048"]),
        ("rsa3072", &["-algorithm", "RSA", "-pkeyopt", "rsa_keygen_bits:3072"]),
    ] {
        let seal = opened(&issue(name, kind)).unwrap();
        assert!(!seal.own_only && seal.name == "Siegel");
        let at = std::time::Duration::from_secs(seal.validity.0 as u64 + 60).as_secs() as i64;
        let act = print::seal::Act { name: "Siegel", reason: "", location: "", at };
        let sealed = print::seal::seal(&pdf, &seal, &act, None).unwrap().bytes;
        let one = examine(&sealed, &[&ca[0]]).remove(0);
        assert_eq!(one.integrity, Integrity::Intact, "{name} {one:?}");
        assert_eq!(one.chain, Chain::Trusted { anchor: "Aussteller".into() }, "{name}");
    }
    for (name, kind, words) in [
        ("rsa1024", &["-algorithm", "RSA", "-pkeyopt", "rsa_keygen_bits:1024"][..], "RSA with 1024 bits"),
        ("ed448", &["-algorithm", "ED448"], "Ed448"),
        ("k1", &curve("ec_paramgen_curve:secp256k1"), "ECDSA secp256k1"),
    ] {
        let fault = opened(&issue(name, kind)).err().unwrap();
        assert!(fault.contains("seal.pem") && fault.contains(words), "{name}: {fault}");
    }

    // A .p12 is named with what opens it, and what opens it works.
    let whole = ["-in", "p256.pem", "-inkey", "p256.key", "-certfile", "ca.pem", "-passout", "pass:x"];
    folder.openssl(&[&["pkcs12", "-export", "-out", "new.p12"], &whole[..]].concat());
    folder.openssl(&[&["pkcs12", "-export", "-legacy", "-out", "old.p12"], &whole[..]].concat());
    let fault = opened(&folder.read("new.p12")).err().unwrap();
    assert!(fault.contains("PKCS #12") && !fault.contains("-legacy"), "{fault}");
    let fault = opened(&folder.read("old.p12")).err().unwrap();
    assert!(fault.contains("RC2 with 40 bits, 3DES") && fault.contains("pkcs12 -legacy"), "{fault}");
    for (file, more) in [("new.p12", &[][..]), ("old.p12", &["-legacy"])] {
        let turn = ["-in", file, "-nodes", "-passin", "pass:x", "-out", "turned.pem"];
        folder.openssl(&[&["pkcs12"], more, &turn[..]].concat());
        assert_eq!(opened(&folder.read("turned.pem")).unwrap().name, "Siegel");
    }
    // What is missing is named.
    folder.openssl(&["x509", "-in", "p256.pem", "-outform", "der", "-out", "one.cer"]);
    folder.openssl(&["pkey", "-in", "p256.key", "-aes256", "-passout", "pass:x", "-out", "locked.key"]);
    let joined = |names: &[&str]| names.iter().flat_map(|name| folder.read(name)).collect::<Vec<u8>>();
    for (bytes, words) in [
        (joined(&["one.cer"]), "a certificate in DER, without its key"),
        (joined(&["p256.pem", "ca.pem"]), "no private key"),
        (joined(&["p256.key"]), "no certificate"),
        (joined(&["p256.pem", "locked.key"]), "pass phrase"),
        (
            joined(&["p256.pem", "rsa2048.key"]),
            "the key (RSA) does not belong to the certificate (ECDSA P-256)",
        ),
        (b"hallo".to_vec(), "no certificate"),
        (Vec::new(), "no certificate"),
    ] {
        let fault = opened(&bytes).err().unwrap();
        assert!(fault.contains(words), "{words}: {fault}");
    }
}

#[tokio::test]
async fn an_address_that_cannot_be_asked_is_refused_at_the_start() {
    let settings = |url: &str, seconds| crate::config::Sealing {
        time_stamp_url: url.into(),
        time_stamp_seconds: seconds,
        ..crate::config::Sealing::default()
    };
    let of = |url: &str, seconds| house_seal::Authority::of(&settings(url, seconds));
    assert!(of("", 10).unwrap().is_none());
    assert_eq!(of("https://zeitstempel.example/tsa", 10).unwrap().unwrap().host(), "zeitstempel.example");
    for (url, seconds) in
        [("zeitstempel.example", 10), ("https://a:b@zeitstempel.example", 10), ("", 0), ("", 61)]
    {
        let fault = of(url, seconds).err().map(|fault| format!("{fault:#}")).unwrap();
        assert!(fault.contains("[seal] time_stamp_"), "{fault}");
    }
}
