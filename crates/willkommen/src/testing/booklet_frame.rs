//! Whoever reads a page of the booklet, its manifest or a mail reads all of it in one language: frame, faults and
//! what the region itself says.

use std::collections::BTreeSet;

use axum::http::StatusCode;

use super::World;
use super::booklet::{ONCE, offer, phone, redeem, vouchers};
use super::welcome_consents::ask_at;
use crate::region::Spoken;
use crate::vouchers::booklet::speech::{SOURCES, Speaker, Tongue};

/// Every page of a newcomer besides single vouchers; also those that say what is wrong.
const PAGES: &[&str] = &[
    "",
    "/open",
    "/offers",
    "/privacy",
    "/scanned",
    "/move",
    "/paper",
    "/data",
    "/data/deletion",
    "/left",
    "/deleted",
    "/first-steps",
    "/town",
    "/mails",
    "/mails/confirmed",
    "/mails/ended",
    "/mails/unknown",
    "/survey",
    "/nowhere",
];

/// What a language says in three words and more, with nothing filled in.
fn sayings(tongue: Tongue) -> BTreeSet<&'static str> {
    SOURCES
        .iter()
        .filter(|(of, _)| *of == tongue)
        .flat_map(|(_, source)| source.lines())
        .filter(|line| line.starts_with(|first: char| first.is_ascii_lowercase()))
        .filter_map(|line| line.split_once(" = "))
        .map(|(_, text)| text.trim())
        .filter(|text| !text.contains('{') && text.split_whitespace().count() >= 3)
        .collect()
}

/// What stands there in German or English although somebody else reads it. Nothing can be left in another language.
fn foreign(tongue: Tongue, text: &str) -> Vec<&'static str> {
    let own = sayings(tongue);
    let others = [Tongue::De, Tongue::En].into_iter().filter(|other| other.code() != tongue.code());
    let said = others.flat_map(sayings).filter(|said| !own.contains(said) && text.contains(said));
    said.collect()
}

#[test]
fn what_is_left_in_german_is_noticed() {
    let speaker = Speaker { tongue: Tongue::De };
    let page = format!("<p>Привіт</p><p>{}</p>", speaker.get("booklet-voucher-how-1"));
    assert_eq!(foreign(Tongue::Uk, &page), [speaker.get("booklet-voucher-how-1")]);
    assert!(foreign(Tongue::DeLeicht, &page).is_empty(), "German among German is no other language");
    for tongue in Tongue::ALL {
        assert!(sayings(*tongue).len() > 100, "{tongue:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_on_a_page_is_left_in_another_language() {
    let world = World::new().await;
    offer(&world, "Ein Kaffee für zwei", ONCE).await;
    offer(&world, "Ein Brot", ONCE).await;
    let (mut phone, mut stranger) = (phone(&world, 1).await, world.browser());
    let all = vouchers(&world).await;
    assert!(redeem(&world, all[0].id, "", 1).await);
    let pack = &world.app.pack;
    for tongue in Tongue::ALL {
        let (word, code, dir) = (tongue.word(), tongue.code(), tongue.direction());
        let own = |text: &Spoken| text.own(word).unwrap().to_owned();
        let frame = [
            format!("<html lang=\"{code}\" dir=\"{dir}\">"),
            format!(" · {}</title>", own(&pack.programme.short)),
            format!("<p lang=\"{code}\" dir=\"{dir}\"><img class=\"emblem\""),
            format!("alt=\"{}\" lang=\"{code}\"", own(&pack.funding.emblem_alt)),
            format!("> {}</p>", own(&pack.funding.sentence)),
            format!("<p class=\"in\" lang=\"{code}\" dir=\"{dir}\">{}</p>", own(&pack.sample_notice.short)),
        ];
        let singles = all.iter().map(|voucher| format!("/vouchers/{}", voucher.id));
        for path in PAGES.iter().map(|path| (*path).to_owned()).chain(singles) {
            // Who holds a booklet is led on from there.
            let reader = if path == "/open" { &mut stranger } else { &mut phone };
            let page = reader.get(&format!("/booklet/{word}{path}")).await;
            let text = page.text();
            assert_ne!(page.status, StatusCode::INTERNAL_SERVER_ERROR, "{word}{path}");
            for part in &frame {
                assert!(text.contains(part), "{word}{path} lacks {part}: {text}");
            }
            assert_eq!(foreign(*tongue, &text), Vec::<&str>::new(), "{word}{path}");
            assert!(!text.contains(" (Deutsch)"), "{word}{path}: a text is missing");
            // A link to a page that does not speak the reader's language says so.
            let leads_away = !["de", "en"].contains(&code);
            assert_eq!(text.contains("<bdi lang=\"en\">(English)</bdi></a>"), leads_away, "{word}{path}");
        }
        let manifest = phone.get(&format!("/booklet/{word}/manifest.webmanifest")).await;
        let manifest: serde_json::Value = serde_json::from_slice(&manifest.bytes).unwrap();
        let short = Speaker { tongue: *tongue }.get("booklet-name");
        let name = format!("{short} · {}", own(&pack.programme.short));
        let said =
            ["lang", "dir", "short_name", "name"].map(|key| manifest[key].as_str().unwrap_or_default());
        assert_eq!(said, [code, dir, short.as_str(), name.as_str()]);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_mail_is_in_one_language_and_says_where_nobody_has_checked_it() {
    let world = World::new().await;
    offer(&world, "Ein Kaffee für zwei", ONCE).await;
    let pack = &world.app.pack;
    for (number, tongue) in (1_i64..).zip(Tongue::ALL) {
        let word = tongue.word();
        let address = format!("neu-{word}@zuhause.example");
        let mut newcomer = phone(&world, number).await;
        ask_at(&world, &mut newcomer, &address, word, &["reminder"]).await;
        let mail = world.mail_to(&address).await;
        for text in [&pack.funding.sentence, &pack.sample_notice.short] {
            assert!(mail.contains(text.own(word).unwrap()), "{word}: {mail}");
        }
        let is_marked = mail.contains(&Speaker { tongue: *tongue }.get("booklet-unchecked-mail"));
        assert_eq!(is_marked, !tongue.is_checked(), "{word}: {mail}");
        assert_eq!(foreign(*tongue, &mail), Vec::<&str>::new(), "{word}: {mail}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_a_pack_does_not_say_in_a_language_is_german_and_says_so() {
    let without = |text: &str| {
        let kept: Vec<&str> = text.lines().filter(|line| !line.contains(".pl = ")).collect();
        kept.join("\n")
    };
    let world = World::with_pack("region.toml", without).await;
    let page = world.browser().get("/booklet/pl/privacy").await.text();
    let mark = format!(
        "<bdi lang=\"pl\" dir=\"ltr\">({})</bdi></p>",
        Speaker { tongue: Tongue::Pl }.get("booklet-german")
    );
    let pack = &world.app.pack;
    for text in [&pack.funding.sentence, &pack.sample_notice.short] {
        let german = format!("{} {mark}", text.own("de").unwrap());
        assert!(page.contains(&german), "{german}: {page}");
    }
    assert!(page.contains("<p lang=\"de\" dir=\"ltr\"><img class=\"emblem\""), "{page}");
    let title = page.split("<title>").nth(1).and_then(|rest| rest.split("</title>").next()).unwrap();
    assert_eq!(title, Speaker { tongue: Tongue::Pl }.get("booklet-privacy-title"));
}
