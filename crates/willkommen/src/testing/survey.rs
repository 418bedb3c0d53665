//! The survey of newcomers: asked one question at a time, counted once for each booklet, and joined with nobody.

use axum::http::StatusCode;
use platform::{db, values};

use super::booklet::{ONCE, offer, phone, redeem, vouchers};
use super::participation::{ATTENDORN, count};
use super::{Browser, World};
use crate::vouchers::booklet::speech::{Speaker, Tongue};
use crate::workers;

const ADDRESS: &str = "/booklet/de/survey";
const COUNTED: &str = "select cast(coalesce(sum(many), 0) as bigint) as value from survey_answer";
const ROWS: &str = "select count(*) as value from survey_answer";
const ANSWERED: &str = "select count(*) as value from booklet where has_answered";

/// Redeems everything that was opened so far.
async fn use_all(world: &World) {
    for voucher in vouchers(world).await {
        redeem(world, voucher.id, "", 1).await;
    }
}

/// Somebody who has used all vouchers.
async fn newcomer(world: &World, number: i64) -> Browser {
    if number == 1 {
        offer(world, "Ein Kaffee für zwei", ONCE).await;
    }
    let phone = phone(world, number).await;
    use_all(world).await;
    phone
}

/// Opens the survey and sends these answers from its last screen.
async fn answer(phone: &mut Browser, answers: &[(&str, &str)]) -> StatusCode {
    phone.get(ADDRESS).await;
    let mut fields = vec![("at", "7"), ("go", "send")];
    fields.extend_from_slice(answers);
    phone.post(ADDRESS, &fields).await.status
}

#[tokio::test(flavor = "multi_thread")]
async fn all_is_used_then_six_questions_one_a_screen_then_thanks_and_that_once() {
    let world = World::new().await;
    offer(&world, "Ein Kaffee für zwei", ONCE).await;
    let mut phone = phone(&world, 1).await;
    let early = phone.get(ADDRESS).await;
    assert!(early.words().contains("sobald Sie den nächsten Gutschein eingelöst haben"), "{}", early.words());
    assert!(!phone.get("/booklet/de").await.text().contains(ADDRESS), "nobody is asked yet");
    use_all(&world).await;
    let list = phone.get("/booklet/de").await;
    assert!(list.words().contains("Vielen Dank") && list.text().contains(ADDRESS), "{}", list.words());

    let lines = count(&world, "select count(*) as value from journal").await;
    let first = phone.get(ADDRESS).await.words();
    assert!(first.contains("Frage 1 von 6") && first.contains("ohne Namen"), "{first}");
    let held_up = phone.post(ADDRESS, &[("at", "1"), ("go", "next")]).await;
    assert_eq!(held_up.status, StatusCode::UNPROCESSABLE_ENTITY);
    let words = held_up.words();
    assert!(words.contains("Bitte wählen Sie eine Antwort") && words.contains("Frage 1 von 6"), "{words}");
    let mut said = vec![("welcome", "yes")];
    for (at, name, chosen) in [
        ("1", "welcome", "yes"),
        ("2", "way", "mostly"),
        ("3", "vouchers", "no"),
        ("4", "missing", "home"),
        ("5", "people", "few"),
    ] {
        said.retain(|(known, _)| *known != name);
        said.push((name, chosen));
        let mut fields = vec![("at", at), ("go", "next")];
        fields.extend_from_slice(&said);
        let page = phone.post(ADDRESS, &fields).await;
        assert_eq!(page.status, StatusCode::OK);
        let next = format!("Frage {} von 6", at.parse::<usize>().unwrap() + 1);
        assert!(page.words().contains(&next), "{next}: {}", page.words());
        assert_eq!(page.value_of(name), chosen, "it goes along in the form");
        assert!(!page.text().contains(&format!("?{name}=")), "and in no address");
    }
    let mut fields = vec![("at", "6"), ("go", "back")];
    fields.extend_from_slice(&said);
    let back = phone.post(ADDRESS, &fields).await.text();
    assert!(back.contains("value=\"few\" checked"), "{back}");
    fields[1] = ("go", "skip");
    let look = phone.post(ADDRESS, &fields).await.words();
    assert!(look.contains("Stimmt alles so?") && look.contains("Eher ja"), "{look}");
    assert!(look.contains("Übersprungen"), "{look}");
    assert_eq!((count(&world, ROWS).await, count(&world, ANSWERED).await), (0, 0), "nothing yet");

    (fields[0], fields[1]) = (("at", "7"), ("go", "2"));
    let change = phone.post(ADDRESS, &fields).await;
    assert!(change.words().contains("Frage 2 von 6"), "{}", change.words());
    let back_to = change.value_of("back_to");
    (fields[0], fields[1]) = (("at", "2"), ("go", "next"));
    let look = phone.post(ADDRESS, &[&fields[..], &[("back_to", back_to.as_str())]].concat()).await.words();
    assert!(look.contains("Stimmt alles so?"), "not through all that follow: {look}");
    (fields[0], fields[1]) = (("at", "7"), ("go", "send"));
    let sent = phone.post(ADDRESS, &fields).await;
    assert_eq!((sent.status, sent.location.as_str()), (StatusCode::SEE_OTHER, ADDRESS));
    assert_eq!((count(&world, COUNTED).await, count(&world, ANSWERED).await), (5, 1));
    let again = phone.post(ADDRESS, &fields).await;
    assert!(again.words().contains("Danke für Ihre Antworten"), "{}", again.words());
    assert!(phone.get(ADDRESS).await.words().contains("Jedes Heft kann einmal antworten"));
    assert_eq!(count(&world, COUNTED).await, 5, "a second press counts nothing");
    assert!(!phone.get("/booklet/de").await.text().contains(ADDRESS), "nobody is asked twice");
    let used = format!("/booklet/de/vouchers/{}", vouchers(&world).await[0].id);
    assert!(!phone.get(&used).await.text().contains(ADDRESS), "not there either");
    let told = count(&world, "select count(*) as value from journal").await;
    assert_eq!(told, lines, "the journal does not hear when somebody answers");
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_has_used_one_voucher_finds_the_questions_and_is_not_pushed() {
    let world = World::new().await;
    offer(&world, "Ein Kaffee für zwei", ONCE).await;
    offer(&world, "Ein Stück Kuchen", ONCE).await;
    let mut phone = phone(&world, 1).await;
    let first = vouchers(&world).await[0].id;
    assert!(redeem(&world, first, "", 1).await);
    let list = phone.get("/booklet/de").await;
    assert!(list.words().contains("Sechs kurze Fragen"), "{}", list.words());
    assert!(!list.words().contains("Vielen Dank"), "{}", list.words());
    let list = list.text();
    assert!(list.find(ADDRESS) < list.find("<form class=\"booklet-filter\""), "before all vouchers: {list}");
    for voucher in vouchers(&world).await {
        let page = phone.get(&format!("/booklet/de/vouchers/{}", voucher.id)).await.text();
        assert_eq!(page.contains(ADDRESS), voucher.id == first, "where one was redeemed: {page}");
    }
    assert!(phone.get(ADDRESS).await.words().contains("Frage 1 von 6"));
}

#[tokio::test(flavor = "multi_thread")]
async fn the_browser_s_own_back_finds_each_screen_again_and_no_other_page() {
    let world = World::new().await;
    let mut phone = newcomer(&world, 1).await;
    assert_eq!(phone.get("/booklet/de").await.cache_control, "no-store");
    let first = phone.get(ADDRESS).await;
    let unanswered = phone.post(ADDRESS, &[("at", "1"), ("go", "next")]).await;
    let second = phone.post(ADDRESS, &[("at", "1"), ("go", "next"), ("welcome", "yes")]).await;
    let look = phone.post(ADDRESS, &[("at", "6"), ("go", "skip"), ("welcome", "yes")]).await;
    for page in [first, unanswered, second, look] {
        assert_eq!(page.cache_control, "private, no-cache", "{}", page.words());
    }
    phone.post(ADDRESS, &[("at", "7"), ("go", "send"), ("welcome", "yes")]).await;
    assert_eq!(phone.get(ADDRESS).await.cache_control, "no-store", "thanks are no question");
}

#[tokio::test(flavor = "multi_thread")]
async fn another_language_shows_the_same_question_with_what_was_answered() {
    let world = World::new().await;
    let mut phone = newcomer(&world, 1).await;
    for tongue in Tongue::ALL {
        let page = phone.get(&format!("/booklet/{}/survey", tongue.word())).await;
        let asked = Speaker { tongue: *tongue }.get("survey-question-welcome");
        assert!(page.words().contains(&asked), "{tongue:?}: {}", page.words());
    }
    let first = phone.get(ADDRESS).await.text();
    let fields = [("at", "1"), ("go", "next"), ("welcome", "hardly")];
    let second = phone.post(ADDRESS, &fields).await.text();
    for page in [first, second] {
        assert!(page.contains("form=\"opening\" formaction=\"/booklet/ar/survey\""), "{page}");
        assert!(page.contains("id=\"opening\"") && page.matches("<form").count() == 1, "its answers: {page}");
    }
    let chosen = [("at", "2"), ("look", "yes"), ("welcome", "hardly"), ("way", "mostly")];
    let arabic = phone.post("/booklet/ar/survey", &chosen).await;
    let way = Speaker { tongue: Tongue::Ar }.get("survey-question-way");
    assert!(arabic.text().contains("dir=\"rtl\"") && arabic.words().contains(&way), "{}", arabic.words());
    assert!(arabic.text().contains("value=\"mostly\" checked"), "not sent yet: {}", arabic.text());
    assert_eq!(arabic.value_of("welcome"), "hardly");
    assert_eq!((count(&world, ROWS).await, count(&world, ANSWERED).await), (0, 0), "that counts nothing");
    let third =
        phone.post("/booklet/ar/survey", &[("at", "2"), ("welcome", "hardly"), ("way", "mostly")]).await;
    let vouchers = Speaker { tongue: Tongue::Ar }.get("survey-question-vouchers");
    assert!(third.words().contains(&vouchers), "Enter goes on: {}", third.words());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_survey_that_is_left_leaves_nothing_nor_does_one_without_answers() {
    let world = World::new().await;
    let mut phone = newcomer(&world, 1).await;
    phone.get(ADDRESS).await;
    phone.post(ADDRESS, &[("at", "1"), ("go", "next"), ("welcome", "yes")]).await;
    phone.get("/booklet/de").await;
    phone.get(ADDRESS).await;
    let look = phone.post(ADDRESS, &[("at", "6"), ("go", "skip")]).await;
    assert!(look.words().contains("jede Frage übersprungen"), "{}", look.words());
    assert!(!look.text().contains("value=\"send\""), "{}", look.text());
    // Not by hand either, nor with words that are no answers.
    assert_eq!(answer(&mut phone, &[]).await, StatusCode::OK);
    assert_eq!(
        answer(&mut phone, &[("way", "home"), ("origin", "x"), ("stay", "' or 1")]).await,
        StatusCode::OK
    );
    assert_eq!((count(&world, ROWS).await, count(&world, ANSWERED).await), (0, 0));
    let nobody = world.browser().get(ADDRESS).await;
    assert_eq!((nobody.status, nobody.location.as_str()), (StatusCode::SEE_OTHER, "/booklet/de/open"));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_stored_are_counters_that_join_no_answers_and_no_booklet() {
    let world = World::new().await;
    let answers: [&[(&str, &str)]; 3] = [
        &[("welcome", "yes"), ("stay", "no")],
        &[("welcome", "no"), ("stay", "yes"), ("missing", "work")],
        &[("welcome", "yes")],
    ];
    for (number, said) in (1..).zip(answers) {
        let mut phone = newcomer(&world, number).await;
        assert_eq!(answer(&mut phone, said).await, StatusCode::SEE_OTHER);
        // Every counter of the town is written each time, so that none tells by its row that it has changed.
        assert_eq!(count(&world, ROWS).await, 28);
    }
    assert_eq!((count(&world, COUNTED).await, count(&world, ANSWERED).await), (6, 3));
    let welcome = "select many as value from survey_answer \
                   where half_year = '2026-H2' and question = 'welcome' and answer = 'yes'";
    assert_eq!(count(&world, welcome).await, 2);
    // There is no column in which more could stand.
    let c = world.app.db.read();
    if !db::is_postgres(c) {
        let columns = "select group_concat(name, ' ') as value from pragma_table_info('survey_answer')";
        let columns: Option<String> = db::value(c, columns, vec![]).await.unwrap();
        assert_eq!(columns.as_deref(), Some("municipality half_year question answer many"));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn newcomers_read_that_they_have_answered_and_the_mark_goes_with_the_booklet() {
    let world = World::new().await;
    let mut phone = newcomer(&world, 1).await;
    assert!(phone.get("/booklet/de/data").await.words().contains("Nicht beantwortet"));
    answer(&mut phone, &[("people", "some")]).await;
    let data = phone.get("/booklet/de/data").await.words();
    assert!(data.contains("schreiben wir nicht zu Ihrem Heft"), "{data}");
    let file = phone.get("/booklet/de/data/download").await.text();
    assert!(file.contains("\"has_answered_the_survey\": true") && !file.contains("some"), "{file}");
    for tongue in Tongue::ALL {
        let notice = phone.get(&format!("/booklet/{}/privacy", tongue.word())).await.words();
        let said = Speaker { tongue: *tongue }.get("survey-privacy-stored");
        assert!(notice.contains(&said), "{tongue:?}: {notice}");
    }
    phone.get("/booklet/de/data/deletion").await;
    phone.post("/booklet/de/data/deletion", &[]).await;
    assert_eq!((count(&world, ANSWERED).await, count(&world, COUNTED).await), (0, 1));
}

const OTHER: &str = "05966024";

/// How long the bars of a page are (%).
fn bars(page: &str) -> Vec<&str> {
    let bars = page.split("class=\"chart-bar\" width=\"").skip(1);
    bars.map(|bar| bar.split('"').next().unwrap()).collect()
}

/// How often answers to a question were given in a town.
async fn counted(
    world: &World,
    half_year: &'static str,
    ags: &str,
    question: &'static str,
    many: &'static [(&'static str, i64)],
) {
    let town = world.town(ags).await;
    world
        .write(move |tx| {
            Box::pin(async move {
                for (answer, many) in many {
                    let sql = "insert into survey_answer (municipality, half_year, question, answer, many) \
                               values ($1, $2, $3, $4, $5)";
                    db::run(tx, sql, values![town, half_year, question, *answer, *many]).await?;
                }
                Ok(())
            })
        })
        .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_half_year_is_shown_three_days_after_its_end() {
    let world = World::new().await;
    let mut lead = world.signed_in("lead").await;
    let empty = lead.get("/de/vouchers/survey").await;
    assert!(empty.words().contains("Erste Ergebnisse ab 4. Januar 2027"), "{}", empty.words());
    counted(&world, "2026-H2", ATTENDORN, "stay", &[("yes", 40), ("no", 9)]).await;
    let early = lead.get("/de/vouchers/survey?half_year=2026-H2").await.words();
    assert!(early.contains("Erste Ergebnisse ab") && !early.contains("40"), "{early}");
    let csv = lead.get("/de/vouchers/survey.csv?half_year=2026-H2").await.text();
    assert_eq!(csv.lines().count(), 1, "{csv}");
    world.app.clock.set("2027-01-03T23:00:00+01:00".parse().unwrap());
    let mut lead = world.signed_in("lead").await;
    let early = lead.get("/de/vouchers/survey").await.words();
    assert!(
        early.contains("Erste Ergebnisse ab 4. Januar 2027"),
        "what was sent last may still come: {early}"
    );
    world.app.clock.set("2027-01-04T08:00:00+01:00".parse().unwrap());
    let mut lead = world.signed_in("lead").await;
    let page = lead.get("/de/vouchers/survey").await.words();
    assert!(page.contains("Juli bis Dezember 2026") && page.contains("Möchten Sie hier bleiben?"), "{page}");
    assert!(page.contains("Ja 40 82 %") && page.contains("Nein 9 18 %"), "{page}");
    assert!(page.contains("Noch zu wenige Antworten"), "to the other questions: {page}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_town_sees_its_own_answers_the_agency_the_region_and_nobody_small_ones() {
    let world = World::new().await;
    let own: &[(&str, i64)] = &[("yes", 20), ("mostly", 11), ("hardly", 2), ("no", 0)];
    counted(&world, "2026-H1", ATTENDORN, "welcome", own).await;
    counted(&world, "2026-H1", OTHER, "welcome", &[("yes", 30), ("mostly", 40), ("hardly", 6), ("no", 7)])
        .await;
    counted(&world, "2026-H1", ATTENDORN, "stay", &[("yes", 3), ("no", 1)]).await;
    let mut lead = world.signed_in("lead").await;
    let file = lead.get("/de/vouchers/survey.csv").await;
    let name = format!("attachment; filename=\"survey-{ATTENDORN}-2026-H1.csv\"");
    assert_eq!(file.content_disposition, name);
    let csv = file.text();
    let whose = "\"Hansestadt Attendorn\";\"Januar bis Juni 2026\";";
    assert!(csv.lines().skip(1).all(|line| line.starts_with(whose)), "{csv}");
    for line in ["\"Alle Antworten\";\"33\";\"\"", "\"Ja\";\"20\";\"61\"", "\"Eher nein\";\"unter 5\";\"\""] {
        assert!(csv.contains(line), "{line}: {csv}");
    }
    assert!(csv.contains("\"Eher ja\";\"nicht genannt\""), "33 less 20 and 11 would be the 2: {csv}");
    for hidden in ["\"11\"", "\"2\"", "\"30\"", "\"3\"", "\"1\"", "\"4\""] {
        assert!(!csv.contains(hidden), "{hidden}: {csv}");
    }
    let shown = lead.get("/de/vouchers/survey").await;
    assert_eq!(bars(&shown.text()), ["61", "0"], "what is not told draws nothing");
    let page = shown.words();
    assert!(page.contains("Hansestadt Attendorn, Januar bis Juni 2026"), "{page}");
    assert!(page.contains("Noch zu wenige Antworten") && page.contains("Ja 20 61 %"), "{page}");
    let mut mayor = world.signed_in("mayor").await;
    assert_eq!(mayor.get("/de/vouchers/survey.csv").await.text(), csv, "a mayor reads the same");

    let mut agency = world.signed_in("agency").await;
    let file = agency.get("/de/vouchers/survey.csv").await;
    assert_eq!(file.content_disposition, "attachment; filename=\"survey-region-2026-H1.csv\"");
    let csv = file.text();
    for line in ["\"Alle Antworten\";\"116\"", "\"Ja\";\"50\";\"43\"", "\"Nein\";\"7\";\"6\""] {
        assert!(csv.contains(line), "{line}: {csv}");
    }
    // 8 less the 6 of the other town would be the 2; so would 51 less 40 be the 11, and 13 less 11 the 2.
    assert!(csv.contains("\"mindestens 6\"") && csv.contains("\"mindestens 40\""), "{csv}");
    for hidden in ["\"51\"", "\"11\"", "\"8\"", "\"2\""] {
        assert!(!csv.contains(hidden), "{hidden}: {csv}");
    }
    let shown = agency.get("/de/vouchers/survey").await;
    assert_eq!(bars(&shown.text()), ["43", "34", "5", "6"], "as much of each as is told");
    let page = shown.words();
    assert!(page.contains("Einen Vergleich der Kommunen gibt es nicht"), "{page}");
    assert!(!page.contains("Attendorn"), "no town is named: {page}");
    let english = agency.get("/en/vouchers/survey").await.words();
    assert!(english.contains("Were you welcome here from the start?"), "{english}");
    assert!(english.contains("Yes 50 43%"), "{english}");
    for page in ["/de/vouchers", "/en/vouchers"] {
        assert!(agency.get(page).await.text().contains("/vouchers/survey"), "{page}");
        assert!(lead.get(page).await.text().contains("/vouchers/survey"), "{page}");
    }
    let mut clerk = world.signed_in("clerk").await;
    assert_eq!(clerk.get("/de/vouchers/survey").await.status, StatusCode::NOT_FOUND);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_too_few_of_a_town_have_answered_is_deleted_and_no_table_changes_by_it() {
    const RESULTS: &str = "/de/vouchers/survey.csv?half_year=2026-H1";
    let world = World::new().await;
    counted(&world, "2026-H1", ATTENDORN, "stay", &[("yes", 3), ("no", 1)]).await;
    counted(&world, "2026-H1", ATTENDORN, "welcome", &[("yes", 4), ("no", 1)]).await;
    counted(&world, "2026-H1", OTHER, "stay", &[("yes", 20), ("no", 30)]).await;
    counted(&world, "2026-H2", ATTENDORN, "stay", &[("yes", 2), ("no", 0)]).await;
    let (mut lead, mut agency) = (world.signed_in("lead").await, world.signed_in("agency").await);
    let before = (lead.get(RESULTS).await.text(), agency.get(RESULTS).await.text());
    assert!(before.1.contains("\"Alle Antworten\";\"50\""), "without the 4 of one town: {}", before.1);
    assert_eq!((count(&world, ROWS).await, count(&world, COUNTED).await), (8, 61));
    workers::sweep(&world.app).await.unwrap();
    assert_eq!((count(&world, ROWS).await, count(&world, COUNTED).await), (6, 57), "only the 4");
    assert_eq!((lead.get(RESULTS).await.text(), agency.get(RESULTS).await.text()), before);
    for (now, rows, many) in [("2027-01-03T23:00:00+01:00", 6, 57), ("2027-01-04T08:00:00+01:00", 4, 55)] {
        world.app.clock.set(now.parse().unwrap());
        workers::sweep(&world.app).await.unwrap();
        assert_eq!((count(&world, ROWS).await, count(&world, COUNTED).await), (rows, many), "{now}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn where_few_have_answered_nothing_is_shown_but_that() {
    let world = World::new().await;
    counted(&world, "2025-H2", ATTENDORN, "people", &[("many", 2), ("few", 2)]).await;
    counted(&world, "2026-H1", OTHER, "people", &[("many", 20), ("few", 20)]).await;
    let mut lead = world.signed_in("lead").await;
    for address in ["/de/vouchers/survey", "/de/vouchers/survey?half_year=2025-H2"] {
        let page = lead.get(address).await;
        assert!(page.words().contains("Noch zu wenige Antworten"), "{}", page.words());
        assert!(!page.text().contains("<table"), "{}", page.text());
    }
    // Their own town's, not those of another.
    let csv = lead.get("/de/vouchers/survey.csv?half_year=2025-H2").await.text();
    assert!(!csv.contains("\"20\"") && !csv.contains("unter 5"), "{csv}");
    // Neither page nor file says whether a few have answered, or nobody.
    let few = csv.lines().filter(|line| line.ends_with(";\"Noch zu wenige Antworten\";\"\";\"\""));
    assert_eq!((few.count(), csv.lines().count()), (6, 7), "{csv}");
}
