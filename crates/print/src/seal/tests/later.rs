//! Proofs for a later check: as others put them into documents, as an authority makes them, and as somebody
//! would who wants to be believed. The documents in `tests/seal/data/later` come from `tests/seal/later.py`.

use std::time::Instant;

use super::authority::{DAY, END, Holder, Said, authority, entry, extension, responder};
use super::{AT, data, own, sealed, text};
use crate::seal::document::Document;
use crate::seal::proofs::{Proofs, Statement, Work};
use crate::seal::update::{Update, dict};
use crate::seal::value::Value;
use crate::seal::{
    Chain, Gathering, Integrity, LARGEST_LIST, Lack, Signature, Taken, certificates, crl, der, dss, examine,
    ocsp,
};

fn later(name: &str) -> Vec<u8> {
    data(&format!("later/{name}.pdf"))
}

fn root() -> Vec<u8> {
    certificates(&text("later/root.pem")).unwrap().remove(0)
}

fn only(bytes: &[u8]) -> Signature {
    let mut found = examine(bytes, &[&root()]);
    assert_eq!(found.len(), 1);
    found.remove(0)
}

/// Where the first signature ends; proofs begin there.
fn end(bytes: &[u8]) -> usize {
    let at = bytes.windows(12).position(|word| word == b"/ByteRange [").unwrap();
    let numbers = String::from_utf8_lossy(&bytes[at + 12..at + 60]).into_owned();
    let numbers: Vec<usize> = numbers.split([' ', ']']).filter_map(|number| number.parse().ok()).collect();
    numbers[2] + numbers[3]
}

fn proofs(name: &str) -> Proofs {
    dss::read(&Document::open(&later(name)).unwrap())
}

#[test]
fn a_document_with_a_proof_for_each_certificate_can_be_checked_later() {
    let trusted = Chain::Trusted { anchor: "Wurzel der Probe".into() };
    for (name, expected) in [
        ("ocsp", true),
        ("crl", true),
        ("mixed", true),
        ("part", false),
        ("stale", false),
        ("wrong", false),
        ("unstamped", false),
    ] {
        let one = only(&later(name));
        assert_eq!((one.integrity, &one.chain), (Integrity::Intact, &trusted), "{name} {one:#?}");
        assert_eq!(one.long_term, expected, "{name} {one:#?}");
        assert_eq!(one.stamp.map(|stamp| stamp.chain), (name != "unstamped").then(|| trusted.clone()));
        // What leads to nobody who is trusted proves nothing.
        assert!(!examine(&later(name), &[])[0].long_term, "{name}");
    }
    for name in ["revoked", "listed"] {
        let one = only(&later(name));
        assert_eq!((one.integrity, one.long_term), (Integrity::Intact, false), "{name}");
        let words = "the certificate of Siegel der Probe was revoked at 20";
        assert!(matches!(&one.chain, Chain::Invalid(why) if why.starts_with(words)), "{name} {one:#?}");
        assert_eq!(one.stamp.unwrap().chain, trusted);
    }
}

#[test]
fn proofs_are_gathered_question_by_question() {
    let (root, bare) = (root(), later("mixed")[..end(&later("mixed"))].to_vec());
    assert!(!only(&bare).long_term);
    let known = proofs("mixed");
    let mut gathering = Gathering::of(&bare, &[&root]).unwrap();
    let mut asked = Vec::new();
    while let Some(need) = gathering.need() {
        asked.push((need.name.clone(), need.lack));
        if gathering.has(&need) {
            // The list that proved an earlier one names all of its issuer.
            continue;
        }
        assert!(!gathering.is_complete(), "{asked:?}");
        let mut is_given = false;
        for source in &need.sources {
            assert!(source.address.starts_with("http://127.0.0.1:"), "{}", source.address);
            let answers = match (need.lack, &source.question) {
                (Lack::Issuer, _) => &known.certificates,
                (_, Some(_)) => &known.answers,
                (_, None) => &known.lists,
            };
            for answer in answers {
                is_given |= matches!(gathering.take(&need, source, answer), Ok(Taken::Enough));
            }
        }
        assert!(is_given, "{asked:?}");
    }
    let named = |name: &str, lack| (format!("{name} der Probe"), lack);
    assert_eq!(
        asked,
        [
            named("Zeitstempel", Lack::Proof),
            named("Zwischenstelle", Lack::Proof),
            named("Siegel", Lack::Issuer),
            named("Siegel", Lack::Proof),
            named("Siegelstelle", Lack::Proof),
        ]
    );
    assert!(gathering.is_complete());
    let whole = gathering.put_into(&bare).unwrap();
    assert!(whole.starts_with(&bare));
    let one = only(&whole);
    assert!(one.long_term && one.covers_whole_document, "{one:#?}");

    // What lies there is known, and nothing is stored twice.
    let mut again = Gathering::of(&whole, &[&root]).unwrap();
    assert!(again.is_complete());
    while let Some(need) = again.need() {
        assert!(again.has(&need), "{}", need.name);
    }
    assert_eq!(again.put_into(&whole).unwrap(), whole);

    // Nobody is asked about a stranger's time-stamp.
    let mut strange = Gathering::of(&bare, &[]).unwrap();
    let need = strange.need().unwrap();
    assert_eq!((need.lack, need.sources.len()), (Lack::Anchor, 0));
    assert!(strange.need().is_none() && !strange.is_complete());
    assert_eq!(strange.put_into(&bare).unwrap(), bare);
    let fault = Gathering::of(&later("unstamped"), &[&root]).err().unwrap();
    assert!(fault.to_string().contains("no time-stamp"), "{fault:#}");
}

#[test]
fn a_revoked_certificate_is_named_and_its_proof_not_kept() {
    let (root, bare) = (root(), later("revoked")[..end(&later("revoked"))].to_vec());
    let known = proofs("revoked");
    let mut gathering = Gathering::of(&bare, &[&root]).unwrap();
    let mut revoked = Vec::new();
    while let Some(need) = gathering.need() {
        for source in &need.sources {
            for answer in known.answers.iter().chain(&known.certificates) {
                if let Ok(Taken::Revoked(why)) = gathering.take(&need, source, answer) {
                    revoked.push(why);
                }
            }
        }
    }
    assert!(revoked.len() == 1 && revoked[0].contains("Siegel der Probe"), "{revoked:?}");
    assert!(!gathering.is_complete());
    let one = only(&gathering.put_into(&bare).unwrap());
    assert!(!one.long_term && matches!(one.chain, Chain::Trusted { .. }), "{one:#?}");
}

#[test]
fn a_further_seal_and_further_proofs_keep_what_was_there() {
    let root = root();
    let mut bytes = sealed(&later("ocsp"), &own());
    let found = examine(&bytes, &[&root]);
    assert!(found.iter().all(|one| one.integrity == Integrity::Intact), "{found:#?}");
    assert_eq!([found[0].long_term, found[0].covers_whole_document], [true, false]);
    bytes = dss::write(&bytes, &proofs("crl")).unwrap();
    let merged = dss::read(&Document::open(&bytes).unwrap());
    let counts = [merged.certificates.len(), merged.answers.len(), merged.lists.len()];
    assert_eq!(counts, [6, 4, 3], "five certificates and the responder's, four answers, three lists");
    let found = examine(&bytes, &[&root]);
    assert!(found.iter().all(|one| one.integrity == Integrity::Intact), "{found:#?}");
    assert_eq!(found.iter().map(|one| one.covers_whole_document).collect::<Vec<_>>(), [false, true]);
    assert!(found[0].long_term);

    // On documents of every kind, and before and after other seals.
    for name in ["table.pdf", "streamed.pdf", "linear.pdf", "form.pdf", "picture.pdf", "foreign/lta.pdf"] {
        let mut bytes = data(name);
        for proof in ["ocsp", "crl"] {
            bytes = sealed(&bytes, &own());
            let with = dss::write(&bytes, &proofs(proof)).unwrap();
            assert!(with.starts_with(&bytes) && with.len() > bytes.len(), "{name}");
            bytes = with;
            let found = examine(&bytes, &[&root]);
            assert!(found.iter().all(|one| one.integrity == Integrity::Intact), "{name} {found:#?}");
            assert_eq!(found.iter().filter(|one| one.covers_whole_document).count(), 1, "{name}");
        }
        let merged = dss::read(&Document::open(&bytes).unwrap());
        assert!(merged.answers.len() >= 4 && merged.lists.len() >= 3, "{name}");
        // Something else beside the proofs is found as ever.
        let mut update = Update::new(&bytes).unwrap();
        let (at, mut catalogue) = update.catalogue().unwrap();
        catalogue.insert("OpenAction".into(), Value::Dict(dict([("S", Value::name("JavaScript"))])));
        update.put(at, &Value::Dict(catalogue));
        let changed = update.write().unwrap().0;
        let found = examine(&changed, &[&root]);
        assert!(found.iter().all(|one| one.integrity == Integrity::ChangedAfter), "{name} {found:#?}");
    }
}

#[test]
fn newer_metadata_are_no_proofs() {
    let bytes = sealed(&later("ocsp"), &own());
    let mut update = Update::new(&bytes).unwrap();
    let info = update.number().unwrap();
    update.put((info, 0), &Value::Dict(dict([("Title", Value::words("Anders"))])));
    update.document.trailer.insert("Info".into(), Value::Ref(info, 0));
    let found = examine(&update.write().unwrap().0, &[]);
    assert!(found.iter().all(|one| one.integrity == Integrity::Intact && !one.covers_whole_document));
}

#[test]
fn an_answer_counts_only_from_the_issuer_or_on_its_behalf() {
    let (root, other) = (Holder::root("Wurzel"), Holder::root("Wurzel"));
    let leaf = root.issue("Siegel", 7, &[]);
    let read = |answer: &[u8]| {
        let said = ocsp::read(answer, &leaf.x509(), &root.x509(), &Work::default());
        said.map(|statement| statement.revoked).map_err(|why| format!("{why:#}"))
    };
    let good = Said::good();
    assert_eq!(read(&root.answer(&leaf, &root, &good, &[])), Ok(None));
    assert_eq!(read(&root.answer(&leaf, &root, &Said::revoked(AT - 5), &[])), Ok(Some(AT - 5)));
    let helper = root.issue("Auskunft", 8, &responder());
    assert_eq!(read(&helper.answer(&leaf, &root, &good, &[&other, &helper])), Ok(None));

    let refused = |answer: &[u8], words: &str| {
        let why = read(answer).unwrap_err();
        assert!(why.contains(words), "{words}: {why}");
    };
    let neither = "neither by the issuer nor on its behalf";
    refused(&other.answer(&leaf, &root, &good, &[&other]), neither);
    refused(&helper.answer(&leaf, &root, &good, &[]), neither);
    for (count, extensions) in [&responder()[1..], &responder()[..2], &[][..]].iter().enumerate() {
        let helper = root.issue("Auskunft", 9 + count as u8, extensions);
        refused(&helper.answer(&leaf, &root, &good, &[&helper]), neither);
    }
    let strange = other.issue("Auskunft", 8, &responder());
    refused(&strange.answer(&leaf, &root, &good, &[&strange]), neither);
    let ended = root.issue_until("Auskunft", 8, &responder(), AT - 1);
    refused(&ended.answer(&leaf, &root, &good, &[&ended]), neither);
    refused(&root.answer(&leaf, &root, &Said::unknown(), &[]), "does not know the certificate");
    let second = root.issue("Siegel", 6, &[]);
    refused(&root.answer(&second, &root, &good, &[]), "about another certificate");
    refused(&other.answer(&leaf, &other, &good, &[]), "about another certificate");
    for (status, words) in [(1, "did not understand"), (2, "could not"), (3, "try later"), (6, "everybody")] {
        refused(&der::sequence(&[&der::wrap(der::ENUMERATED, &[&[status]])]), words);
    }
    for garbage in [&b""[..], b"<html>", &[0x30, 0x03, 0x0a, 0x01, 0x00], &[0x30, 0x03, 0x02, 0x01, 0x00]] {
        refused(garbage, "not well-formed");
    }
}

#[test]
fn a_list_counts_only_if_it_is_the_issuer_s_whole_list() {
    let (root, other) = (Holder::root("Wurzel"), Holder::root("Wurzel"));
    let point = |name: &[u8]| der::wrap(0xa0, &[&der::wrap(0xa0, &[&der::wrap(0x86, &[name])])]);
    let places = der::sequence(&[&der::sequence(&[&point(b"http://liste.example/1")])]);
    let leaf = root.issue("Siegel", 7, &[extension("2.5.29.31", false, &places)]);
    assert_eq!(leaf.x509().lists(), ["http://liste.example/1"]);
    let read = |list: &[u8]| {
        let said = crl::read(list, &leaf.x509(), &root.x509(), &Work::default());
        said.map(|statement| statement.revoked).map_err(|why| format!("{why:#}"))
    };
    let scope = |content: &[u8]| extension("2.5.29.28", true, &der::sequence(&[content]));
    assert_eq!(read(&root.list(&[], &[])), Ok(None));
    let entries = [entry(6, AT, &[]), entry(7, AT - 9, &[]), entry(8, AT, &[])];
    assert_eq!(read(&root.list(&entries, &[])), Ok(Some(AT - 9)));
    assert_eq!(read(&root.list(&entries[..1], &[])), Ok(None));
    let reason = extension("2.5.29.21", false, &der::wrap(der::ENUMERATED, &[&[1]]));
    assert_eq!(read(&root.list(&[entry(7, AT, &[reason])], &[])), Ok(Some(AT)));
    for fits in [point(b"http://liste.example/1"), der::wrap(0x81, &[&[0xff]]), der::wrap(0x84, &[&[0]])] {
        assert_eq!(read(&root.list(&[], &[scope(&fits)])), Ok(None));
    }

    let refused = |list: &[u8], words: &str| {
        let why = read(list).unwrap_err();
        assert!(why.contains(words), "{words}: {why}");
    };
    refused(&other.list(&[], &[]), "not signed by the issuer");
    refused(&Holder::root("Andere").list(&[], &[]), "of another issuer");
    refused(&root.list(&[], &[extension("2.5.29.27", true, &der::integer(&[1]))]), "only what has changed");
    refused(&root.list(&[], &[extension("1.2.3", true, &der::integer(&[1]))]), "critical extension");
    for misfit in [
        point(b"http://liste.example/2"),
        der::wrap(0x82, &[&[0xff]]),
        der::wrap(0x83, &[&[0, 0x40]]),
        der::wrap(0x84, &[&[0xff]]),
        der::wrap(0x85, &[&[0xff]]),
        vec![0x81, 0x05],
    ] {
        refused(&root.list(&[], &[scope(&misfit)]), "not made for this certificate");
    }
    // An entry of an indirect list names its issuer.
    let indirect = extension("2.5.29.29", true, &der::sequence(&[]));
    refused(&root.list(&[entry(6, AT, &[indirect])], &[]), "an entry of the list");
    // One that breaks off before the entry that counts.
    refused(&root.list(&[entry(6, AT, &[]), vec![0x30, 0x7f], entry(7, AT, &[])], &[]), "not well-formed");
    refused(&vec![0x30; LARGEST_LIST + 1], "more than");
    refused(b"", "not well-formed");
    // Who may issue certificates may not therefore list them.
    let usage = extension("2.5.29.15", true, &der::wrap(der::BITS, &[&[2, 0x04]]));
    let below = root.issue("Unterstelle", 3, &[authority().remove(0), usage]);
    let leaf = below.issue("Siegel", 7, &[]);
    let fault =
        crl::read(&below.list(&[], &[]), &leaf.x509(), &below.x509(), &Work::default()).err().unwrap();
    assert!(fault.to_string().contains("may not sign lists"), "{fault:#}");
}

#[test]
fn a_proof_counts_for_its_time() {
    let root = Holder::root("Wurzel");
    let leaf = root.issue_until("Siegel", 7, &[], AT + 30 * DAY);
    let covers =
        |from: i64, until: Option<i64>| Statement { revoked: None, from, until }.covers(&leaf.x509(), AT);
    assert!(covers(AT, None) && covers(AT + 29 * DAY, None), "made then or later");
    assert!(covers(AT - 60, None), "clocks differ");
    assert!(covers(AT - DAY, Some(AT)) && covers(AT - DAY, Some(AT + DAY)), "the newest one then");
    assert!(!covers(AT - DAY, None) && !covers(AT - 2 * DAY, Some(AT - DAY)), "out of date");
    assert!(!covers(AT + 31 * DAY, None), "made when the certificate had ended");

    // What was revoked later counted then, if the time is certain.
    let judged = |said: &Said, is_vouched: bool| {
        let answers = vec![root.answer(&leaf, &root, said, &[])];
        let proofs = Proofs { answers, ..Proofs::default() };
        let (chain, is_proven) = proofs.chain(leaf.x509(), &[], &[root.x509()], Some(AT), is_vouched);
        (matches!(chain, Chain::Trusted { .. }), is_proven)
    };
    assert_eq!(judged(&Said::good(), true), (true, true));
    assert_eq!(judged(&Said::revoked(AT + 1), true), (true, true));
    assert_eq!(judged(&Said::revoked(AT + 1), false), (false, false));
    assert_eq!(judged(&Said::revoked(AT), true), (false, false));
    assert_eq!(
        judged(&Said { from: AT - 2 * DAY, until: Some(AT - DAY), ..Said::good() }, true),
        (true, false)
    );
    assert_eq!(judged(&Said { from: END + DAY, ..Said::good() }, true), (true, false));
}

#[test]
fn no_more_is_checked_than_a_document_may_cost() {
    let work = Work::default();
    let spent = (0..1_000_000).take_while(|_| work.spend(LARGEST_LIST).is_ok()).count();
    assert!((100..200).contains(&spent), "{spent}");
}

#[test]
fn no_flipped_byte_makes_an_answer_or_a_list_say_something_else() {
    let root = Holder::root("Wurzel");
    let (leaf, helper) = (root.issue("Siegel", 7, &[]), root.issue("Auskunft", 8, &responder()));
    let (of, issuer) = (leaf.x509(), root.x509());
    let read = |bytes: &[u8]| {
        let work = Work::default();
        let said = ocsp::read(bytes, &of, &issuer, &work).or_else(|_| crl::read(bytes, &of, &issuer, &work));
        said.ok().map(|statement| (statement.revoked, statement.from, statement.until))
    };
    for bytes in [
        root.answer(&leaf, &root, &Said::good(), &[]),
        helper.answer(&leaf, &root, &Said::revoked(AT), &[&helper]),
        root.list(&[entry(6, AT, &[]), entry(9, AT, &[])], &[]),
    ] {
        let before = read(&bytes);
        assert!(before.is_some());
        for at in 0..bytes.len() {
            for flip in [0x01, 0x20, 0x80, 0xff] {
                let mut changed = bytes.clone();
                changed[at] ^= flip;
                let after = read(&changed);
                assert!(after.is_none() || after == before, "{at} {flip}");
            }
            assert_eq!(read(&bytes[..at]), None, "{at}");
        }
    }
}

#[test]
fn no_flipped_byte_in_the_proofs_proves_anything() {
    let start = Instant::now();
    for name in ["ocsp", "crl", "part", "listed"] {
        let (bytes, root) = (later(name), root());
        let before = only(&bytes);
        for at in (end(&bytes)..bytes.len()).step_by(5) {
            let mut changed = bytes.clone();
            changed[at] ^= [0x01, 0x20, 0x80][at % 3];
            for one in examine(&changed, &[&root]) {
                assert!(!one.long_term || before.long_term, "{name} {at}");
                if one.integrity == Integrity::Intact {
                    assert_eq!((&one.signer, &one.stamp), (&before.signer, &before.stamp), "{name} {at}");
                }
            }
        }
    }
    eprintln!("flipped in {:?}", start.elapsed());
}

#[test]
fn stores_made_to_keep_a_reader_busy_end_soon() {
    let bare = later("ocsp")[..end(&later("ocsp"))].to_vec();
    let start = Instant::now();
    let many = |update: &mut Update<'_>, bytes: &[u8], count: usize| {
        let one = update.stream(bytes).unwrap();
        vec![one; count]
    };
    let bomb = vec![0; 64 << 20];
    let real = proofs("ocsp");
    for kind in 0..4 {
        let mut update = Update::new(&bare).unwrap();
        let (at, mut catalogue) = update.catalogue().unwrap();
        let number = update.number().unwrap();
        let own = Value::Ref(number, 0);
        let store = match kind {
            // Ten thousand streams before what would count.
            0 => {
                let mut answers: Vec<_> =
                    (0..10_000_u32).flat_map(|place| many(&mut update, &place.to_be_bytes(), 1)).collect();
                answers.extend(real.answers.iter().flat_map(|one| many(&mut update, one, 1)));
                dict([("OCSPs", Value::Array(answers))])
            }
            // Lists of themselves.
            1 => dict([
                ("Certs", own.clone()),
                ("OCSPs", Value::Array(vec![own.clone(); 10_000])),
                ("CRLs", Value::Array(vec![Value::Array(vec![own.clone()])])),
            ]),
            // Small when packed.
            2 => dict([("CRLs", Value::Array(many(&mut update, &bomb, 10_000)))]),
            // The same proof again and again.
            _ => dict([("OCSPs", Value::Array(many(&mut update, &real.answers[0], 10_000)))]),
        };
        update.put((number, 0), &Value::Dict(store));
        catalogue.insert("DSS".into(), own);
        update.put(at, &Value::Dict(catalogue));
        let one = only(&update.write().unwrap().0);
        assert_eq!((one.integrity, one.long_term), (Integrity::Intact, false), "{kind} {one:#?}");
    }
    eprintln!("busy for {:?}", start.elapsed());
    assert!(start.elapsed().as_secs() < 60);
}
