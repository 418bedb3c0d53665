mod authority;
mod extras;
mod greedy;
mod later;

use std::fs;
use std::time::Instant;

use super::*;

const AT: i64 = 1_790_000_000;
/// In the days in which the test authority's certificates are valid.
const LATER: i64 = 1_796_000_000;

fn data(name: &str) -> Vec<u8> {
    fs::read(format!("{}/tests/seal/data/{name}", env!("CARGO_MANIFEST_DIR"))).unwrap()
}

fn text(name: &str) -> String {
    String::from_utf8(data(name)).unwrap()
}

fn own() -> Seal {
    let made = Certificate::make("Regionalwerk Seenbogen", AT - 1000, AT + 1_000_000_000).unwrap();
    Seal::from_pem(&made.certificate, &made.key).unwrap()
}

fn theirs(chain: &str, key: &str) -> anyhow::Result<Seal> {
    Seal::from_pem(&text(&format!("authority/{chain}")), &text(&format!("authority/{key}")))
}

fn act() -> Act<'static> {
    Act { name: "Regionalwerk Seenbogen", reason: "Besiegelt für Überlingen (See)", location: "", at: AT }
}

fn sealed(pdf: &[u8], with: &Seal) -> Vec<u8> {
    seal(pdf, with, &act(), None).unwrap().bytes
}

fn examined(name: &str) -> Vec<Signature> {
    let root = certificates(&text("authority/root.pem")).unwrap();
    examine(&data(&format!("foreign/{name}.pdf")), &[&root[0]])
}

#[test]
fn a_sealed_document_is_intact_and_leads_to_its_own_anchor() {
    let own = own();
    for name in ["table.pdf", "streamed.pdf", "linear.pdf", "form.pdf", "picture.pdf", "pillow.pdf"] {
        let bytes = sealed(&data(name), &own);
        let found = examine(&bytes, &[own.certificate()]);
        assert_eq!(found.len(), 1, "{name}");
        let one = &found[0];
        assert_eq!((one.integrity, one.covers_whole_document), (Integrity::Intact, true), "{name} {one:?}");
        assert_eq!(one.chain, Chain::Trusted { anchor: "Regionalwerk Seenbogen".into() });
        assert_eq!(one.claimed, Some(AT));
        let signer = one.signer.as_ref().unwrap();
        assert_eq!(signer.organisation.as_deref(), Some("Regionalwerk Seenbogen"));
        assert_eq!(signer.qualified, None);
        assert_eq!(examine(&bytes, &[])[0].chain, Chain::Unknown);
    }
}

#[test]
fn each_further_seal_keeps_the_earlier_ones() {
    let own = own();
    for name in ["table.pdf", "streamed.pdf", "picture.pdf", "foreign/visible.pdf", "foreign/lta.pdf"] {
        let mut bytes = data(name);
        let before = examine(&bytes, &[]).len();
        for count in 1..=3 {
            bytes = sealed(&bytes, &own);
            let found = examine(&bytes, &[]);
            assert_eq!(found.len(), before + count);
            assert!(found.iter().all(|one| one.integrity == Integrity::Intact), "{name} {count} {found:#?}");
            assert_eq!(found.iter().filter(|one| one.covers_whole_document).count(), 1);
        }
    }
}

#[test]
fn the_claimed_time_is_read_whatever_its_zone() {
    let pdf = sealed(&data("table.pdf"), &own());
    let claimed = |text: &str| {
        let at = pdf.windows(17).rposition(|word| word == b"D:20260921141320Z").unwrap();
        let mut changed = pdf.clone();
        changed[at..at + 17].copy_from_slice(text.as_bytes());
        examine(&changed, &[])[0].claimed
    };
    assert_eq!(claimed("D:20260921141320Z"), Some(AT));
    assert_eq!(claimed("D:2026092114-02'0"), Some(AT - 800 + 7200));
    assert_eq!(claimed("D:202609211413+01"), Some(AT - 20 - 3600));
    assert_eq!(claimed("D:2026+9999999999"), Some(1_767_225_600));
    assert_eq!(claimed("D:20269921141320Z"), None);
    assert_eq!(claimed("20260921141320+\u{fc}"), Some(AT));
}

#[test]
fn no_more_than_sixteen_signatures_are_read() {
    let (own, mut bytes) = (own(), data("table.pdf"));
    for _ in 0..18 {
        bytes = sealed(&bytes, &own);
    }
    let start = Instant::now();
    let found = examine(&bytes, &[]);
    eprintln!("sixteen in {:?}", start.elapsed());
    assert_eq!(found.len(), MOST);
    assert!(found.iter().all(|one| one.integrity == Integrity::Intact));
}

#[test]
fn two_seals_of_the_same_differ_in_the_value_only() {
    let pdf = data("table.pdf");
    let rsa = theirs("rsa.chain", "rsa.key").unwrap();
    assert_eq!(sealed(&pdf, &rsa), sealed(&pdf, &rsa));
    let own = own();
    let (one, other) = (sealed(&pdf, &own), sealed(&pdf, &own));
    let (from, until) = gap(&one);
    assert_eq!((&one[..from], &one[until..]), (&other[..from], &other[until..]));
    assert!(one.starts_with(&pdf), "what was there stays");
}

#[test]
fn a_picture_is_no_signature() {
    for name in ["picture.pdf", "table.pdf", "streamed.pdf", "linear.pdf", "form.pdf"] {
        assert_eq!(examine(&data(name), &[]), [], "{name}");
    }
    assert_eq!(examine(b"", &[]), []);
    assert_eq!(examine(b"%PDF-1.7\nstartxref\n99999999999999999999\n%%EOF", &[]), []);
}

#[test]
fn what_cannot_be_sealed_is_refused_with_words() {
    let refused = |pdf: &[u8]| format!("{:#}", seal(pdf, &own(), &act(), None).err().unwrap());
    assert_eq!(refused(&data("locked.pdf")), "an encrypted PDF cannot be sealed");
    assert!(refused(&data("foreign/certified.pdf")).contains("forbidden every later change"));
    let endless = String::from_utf8_lossy(&data("pillow.pdf")).replace("/Size 7", "/Size 4294967295");
    assert!(refused(endless.as_bytes()).contains("PDF"));
    let mut many = data("table.pdf");
    many.extend(b"xref\n0 0\ntrailer<</Root 139 0 R/Size 4294967295/Prev 60680>>\nstartxref\n63617\n%%EOF\n");
    assert!(refused(&many).contains("no number left"));
    assert!(refused(b"hallo").starts_with("the PDF cannot be read"));
    let pair = |chain, key| format!("{:#}", theirs(chain, key).err().unwrap());
    assert!(pair("p521.pem", "p521.key").contains("ECDSA P-521"));
    assert!(pair("ed.pem", "ed.key").contains("Ed25519"));
    assert!(pair("p256.chain", "locked.key").contains("pass phrase"));
    assert!(pair("p256.chain", "p384.key").contains("does not belong"));
    assert!(pair("p256.pem", "inter.key").contains("does not belong"));
    assert!(pair("rsa.chain", "pss.key").contains("does not belong"));
    assert!(
        pair("rsa.chain", "p256.key")
            .contains("the key (ECDSA P-256) does not belong to the certificate (RSA)")
    );
    assert!(pair("p256.key", "p256.key").contains("no certificate"));
    assert!(pair("p256.pem", "p256.pem").contains("no private key"));
    for (chain, key) in [("p256.chain", "sec1.key"), ("rsa.chain", "pkcs1.key"), ("p384.chain", "p384.key")] {
        let bytes = sealed(&data("table.pdf"), &theirs(chain, key).unwrap());
        assert_eq!(examine(&bytes, &[])[0].integrity, Integrity::Intact);
    }
    assert!(Certificate::make("", AT, AT).is_err());
    assert!(Certificate::make(&"ä".repeat(65), AT, AT).is_err());
}

#[test]
fn a_certificate_is_found_wherever_it_stands_in_its_chain() {
    let chain = text("authority/p256.chain");
    let blocks: Vec<_> = chain.split_inclusive("-----END CERTIFICATE-----\n").collect();
    assert!(blocks.len() > 1);
    let turned: String = blocks.iter().rev().copied().collect();
    let own = theirs("p256.chain", "p256.key").unwrap();
    let found = Seal::from_pem(&turned, &text("authority/p256.key")).unwrap();
    assert_eq!(found.certificate(), own.certificate());
    assert_eq!((found.name.as_str(), found.own_only), (own.name.as_str(), false));
    let root = certificates(&text("authority/root.pem")).unwrap();
    let one = &examine(&sealed(&data("table.pdf"), &found), &[&root[0]])[0];
    assert_eq!(one.integrity, Integrity::Intact);
    let signer = one.signer.as_ref().unwrap();
    assert_eq!(signer.serial, found.serial);
    assert_eq!(signer.fingerprint.as_slice(), key::Hash::Sha256.over(&[found.certificate()]));
    assert_eq!(certificates(&pem(found.certificate())).unwrap(), [found.certificate()]);
}

#[test]
fn a_seal_after_its_time_is_said_to_be_so() {
    let made = Certificate::make("Früher", 0, AT - 1).unwrap();
    let bytes = sealed(&data("table.pdf"), &Seal::from_pem(&made.certificate, &made.key).unwrap());
    let one = &examine(&bytes, &[])[0];
    assert_eq!(one.integrity, Integrity::Intact);
    assert!(matches!(&one.chain, Chain::Invalid(why) if why.contains("Früher was not valid")));
    // After 2049 certificates write the time otherwise.
    let made = Certificate::make("Später", 0, 4_000_000_000).unwrap();
    assert_eq!(Seal::from_pem(&made.certificate, &made.key).unwrap().validity, (0, 4_000_000_000));
}

#[test]
fn an_authority_that_fails_lowers_the_level_only() {
    let pdf = data("table.pdf");
    let fails: TimeStamp<'_> = Box::new(|_| anyhow::bail!("no answer within 5 seconds"));
    let done = seal(&pdf, &own(), &act(), Some(fails)).unwrap();
    assert_eq!((done.level, done.fault.as_deref()), (Level::BB, Some("no answer within 5 seconds")));
    assert_eq!(examine(&done.bytes, &[])[0].integrity, Integrity::Intact);
    let floods: TimeStamp<'_> = Box::new(|_| Ok(vec![0x30; 100_000]));
    assert_eq!(
        seal(&pdf, &own(), &act(), Some(floods)).unwrap().fault.as_deref(),
        Some("the time-stamp is too large")
    );
    let digest = [7; 32];
    for garbage in [
        &b""[..],
        b"<html>",
        &[0x30, 0x05, 0x30, 0x03, 0x02, 0x01, 0x02],
        &[0x30, 0x05, 0x30, 0x03, 0x02, 0x01, 0x00],
    ] {
        assert!(timestamp_token(garbage, &digest, 1).is_err());
    }
}

#[test]
fn signatures_of_others_are_read() {
    let trusted = |name: &str| {
        let found = examined(name);
        for one in &found {
            assert_eq!(one.integrity, Integrity::Intact, "{name} {one:#?}");
            assert_eq!(one.chain, Chain::Trusted { anchor: "Wurzel 1".into() }, "{name}");
        }
        found
    };
    for name in [
        "p256",
        "p256-384",
        "p384",
        "p384-256",
        "rsa-256",
        "rsa-384",
        "rsa-512",
        "pss-256",
        "pss-384",
        "pss-512",
        "old",
        "visible",
        "prepared1",
    ] {
        assert_eq!(trusted(name).len(), 1, "{name}");
    }
    for name in ["two", "prepared2", "lta"] {
        assert_eq!(trusted(name).len(), 2, "{name}");
    }
    let signer = trusted("p256")[0].signer.clone().unwrap();
    assert_eq!(signer.name, "Erika Mustermann");
    assert_eq!(signer.organisation.as_deref(), Some("Stadt Überlingen"));
    assert_eq!(signer.qualified, Some(Qualified { device: true, seal: false }));
    let stamp = trusted("stamped")[0].stamp.clone().unwrap();
    assert_eq!(
        (stamp.authority.as_str(), &stamp.chain),
        ("Zeitstempel 3", &Chain::Trusted { anchor: "Wurzel 1".into() })
    );
    assert!(trusted("lta")[1].document_stamp);
    for (name, words) in
        [("p256-512", "ECDSA P-256"), ("p521", "P-521"), ("ed", "Ed25519"), ("pss-salt", "RSA")]
    {
        let one = &examined(name)[0];
        assert_eq!(one.integrity, Integrity::Unchecked);
        assert!(one.fault.as_ref().unwrap().contains(words));
    }
    let chain = |name: &str| examined(name)[0].chain.clone();
    assert!(matches!(chain("under"), Chain::Invalid(why) if why.contains("no authority")));
    assert!(matches!(chain("late"), Chain::Invalid(why) if why.contains("not valid at")));
    assert_eq!(chain("lonely"), Chain::Unknown);
    assert_eq!(chain("underpss"), Chain::Unknown);
    let pss = certificates(&text("authority/pss.pem")).unwrap();
    assert_eq!(
        examine(&data("foreign/underpss.pdf"), &[&pss[0]])[0].chain,
        Chain::Trusted { anchor: "PSS Wurzel".into() }
    );
    let p256 = certificates(&text("authority/p256.pem")).unwrap();
    assert_eq!(
        examine(&data("foreign/lonely.pdf"), &[&p256[0]])[0].chain,
        Chain::Trusted { anchor: "Erika Mustermann".into() }
    );
    // A root of the same name with another key.
    let other = Certificate::make("Wurzel 1", 0, LATER).unwrap();
    let other = certificates(&other.certificate).unwrap();
    assert_eq!(examine(&data("foreign/p256.pdf"), &[&other[0]])[0].chain, Chain::Unknown);
}

#[test]
fn what_is_added_after_a_signature_is_told() {
    for name in ["attack-note", "attack-content", "attack-action"] {
        let one = &examined(name)[0];
        assert_eq!((one.integrity, one.covers_whole_document), (Integrity::ChangedAfter, false), "{name}");
        // A seal on top of it heals nothing.
        let on_top = sealed(&data(&format!("foreign/{name}.pdf")), &own());
        let found = examine(&on_top, &[]);
        assert_eq!((found[0].integrity, found[1].integrity), (Integrity::ChangedAfter, Integrity::Intact));
    }
}

/// The signed bytes of the last signature.
fn gap(bytes: &[u8]) -> (usize, usize) {
    let at = bytes.windows(12).rposition(|word| word == b"/ByteRange [").unwrap();
    let numbers = String::from_utf8_lossy(&bytes[at + 12..at + 60]).into_owned();
    let numbers: Vec<usize> = numbers.split([' ', ']']).filter_map(|number| number.parse().ok()).collect();
    (numbers[1], numbers[2])
}

#[test]
fn each_flipped_byte_is_noticed_and_none_panics() {
    let own = own();
    let twice = sealed(&sealed(&data("table.pdf"), &own), &own);
    let start = Instant::now();
    for (name, bytes) in [
        ("table", sealed(&data("table.pdf"), &own)),
        ("streamed", sealed(&data("streamed.pdf"), &own)),
        ("twice", twice),
        ("lta", data("foreign/lta.pdf")),
    ] {
        let last = examine(&bytes, &[]).len() - 1;
        let (from, until) = if name == "lta" { (bytes.len(), bytes.len()) } else { gap(&bytes) };
        let tail = bytes.len() - 1200;
        let spread = (0..500).map(|step| step * bytes.len() / 500 + step % 7).chain(tail..bytes.len());
        for at in spread.filter(|at| *at < bytes.len()) {
            let flip = [0x01, 0x20, 0x80][at % 3];
            let mut changed = bytes.clone();
            changed[at] ^= flip;
            let found = examine(&changed, &[own.certificate()]);
            let signed = name != "lta" && !(from..until).contains(&at);
            if signed {
                assert!(
                    found.get(last).is_none_or(|one| one.integrity != Integrity::Intact),
                    "{name} {at} {flip}"
                );
                assert!(!found.is_empty(), "{name} {at} {flip}: not told at all");
            }
            if at % 5 == 0 {
                let _ = seal(&changed, &own, &act(), None);
            }
        }
        for step in 0..200 {
            let cut = &bytes[..step * bytes.len() / 200];
            let found = examine(cut, &[own.certificate()]);
            // What is left may be an earlier state as a whole.
            let whole = cut.trim_ascii_end().ends_with(b"%%EOF");
            assert!(whole || found.iter().all(|one| one.integrity != Integrity::Intact), "{name} {step}");
        }
    }
    eprintln!("flipped in {:?}", start.elapsed());
}

#[test]
fn garbage_in_the_signature_never_panics() {
    for name in ["foreign/stamped.pdf", "foreign/pss-256.pdf", "foreign/lta.pdf"] {
        let bytes = data(name);
        let (from, until) = match name {
            "foreign/lta.pdf" => (bytes.len() - 20_000, bytes.len()),
            _ => {
                let at = bytes.windows(10).rposition(|word| word == b"/Contents ").unwrap() + 11;
                (at, (at + 16_000).min(bytes.len()))
            }
        };
        for at in (from..until).step_by(11) {
            for digit in [b'0', b'8', b'f'] {
                let mut changed = bytes.clone();
                changed[at] = digit;
                examine(&changed, &[]);
            }
        }
    }
}

#[test]
fn files_made_to_keep_a_reader_busy_end_soon() {
    let start = Instant::now();
    let told = b"/ByteRange";
    // Values in each other without end, objects over each other, and tables in a ring.
    let deep = [b"%PDF-1.7\n1 0 obj\n".to_vec(), vec![b'['; 5_000_000], told.to_vec()].concat();
    let mut over = b"%PDF-1.7\n".to_vec();
    let mut places = Vec::new();
    for number in 0..300_000 {
        places.push(over.len());
        over.extend(format!("{number} 0 obj(\n").bytes());
    }
    let root = over.len();
    over.extend(b"300000 0 obj<</AcroForm<</Fields[");
    (0..4000).for_each(|number| over.extend(format!("{number} 0 R ").bytes()));
    over.extend(b"]>>>>endobj\n");
    let at = over.len();
    over.extend(format!("xref\n0 {}\n", places.len() + 1).bytes());
    places.iter().chain([&root]).for_each(|place| over.extend(format!("{place:010} 00000 n \n").bytes()));
    over.extend(format!("trailer<</Root 300000 0 R/Size 300001>>\nstartxref\n{at}\n%%EOF\n").bytes());
    let ring = b"%PDF-1.7\nxref\n0 0\ntrailer<</Prev 9/Root 1 0 R>>\nstartxref\n9\n%%EOF /ByteRange".to_vec();
    for bytes in [&deep, &over, &ring] {
        let found = examine(bytes, &[]);
        assert!(found.iter().all(|one| one.integrity == Integrity::Malformed));
        assert!(seal(bytes, &own(), &act(), None).is_err());
    }
    assert_eq!(examine(&vec![0; LARGEST + 1], &[])[0].integrity, Integrity::Malformed);
    eprintln!("busy for {:?}", start.elapsed());
    assert!(start.elapsed().as_secs() < 60);
}
