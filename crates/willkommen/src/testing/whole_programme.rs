//! The whole programme with all 59 municipalities, from the draft to two years after the launch: five
//! conferences, letters, thirty declarations on three paths in four months, thirty-eight after two years.
//!
//! The telling moments are clicked here; everything between is played from the region's story. Numbers,
//! map, register and documents are looked at on five days.

use axum::http::StatusCode;
use platform::clock::Day;

use super::browser::Page;
use super::declaration_paths::signed_with;
use super::governance::{close, record};
use super::{Browser, World};
use crate::app::App;
use crate::config::Config;
use crate::declaration::{self, Declaration, Path};
use crate::demo::{Declared, Player, Story, What};
use crate::{invitations, people, quickcheck, region, verification};

const LAUNCH: &str = "2027-05-03";
const OLPE: &str = "05966024";
const SIEGEN: &str = "05970040";
const ESLOHE: &str = "05958016";
const NETPHEN: &str = "05970032";
const KREUZTAL: &str = "05970024";
const SOEST: &str = "05974040";
const HERSCHEID: &str = "05962020";

/// A story under way, with the world in which it happens.
struct Years {
    world: World,
    story: Story,
    player: Player,
}

impl Years {
    async fn begin() -> Self {
        let world = World::unlaunched().await;
        let story = Story::read(&world.app.config.region).unwrap();
        let launch: Day = LAUNCH.parse().unwrap();
        let player = Player::new(&world.app, story.clone(), launch).unwrap();
        Self { world, story, player }
    }

    /// The place of a municipality among the declarations of the story.
    fn place(&self, ags: &str) -> usize {
        self.story.declaration.iter().position(|declared| declared.ags == ags).unwrap()
    }

    fn told(&self, ags: &str) -> Declared {
        self.story.declaration[self.place(ags)].clone()
    }

    /// Plays everything before a step, which is then clicked here.
    async fn up_to(&mut self, what: What) {
        self.player.leave_out(what).await.unwrap();
    }

    /// Plays everything up to the end of a day.
    async fn until(&mut self, day: i32) {
        self.player.play_until(day).await.unwrap();
        self.player.turn_to(day).await.unwrap();
    }

    /// A mayor with the letter's code, the text read and the lead of the story named.
    async fn at_signature(&self, ags: &str) -> Browser {
        let declared = self.told(ags);
        let mut mayor = self.world.at_lead(ags).await;
        let lead = [
            ("lead_name", declared.lead.as_str()),
            ("lead_function", declared.function.as_str()),
            ("lead_mail", declared.mail.as_str()),
        ];
        let named = mayor.post("/de/declaration/lead", &lead).await;
        assert_eq!(named.location, "/de/declaration/signature", "{}", named.words());
        mayor
    }

    async fn given(&self, ags: &str) -> Declaration {
        declaration::of(self.world.app.db.read(), self.world.town(ags).await).await.unwrap().unwrap()
    }

    /// What everybody and the agency see on this day.
    async fn check(&self, day: &str, participants: usize, funnel: &[(&str, usize)]) {
        let world = &self.world;
        assert_eq!(world.app.clock.today().to_string(), day);
        let mut agency = world.signed_in("agency").await;
        let work = agency.get("/de/dashboard").await;
        let expected: Vec<(String, usize)> =
            funnel.iter().map(|(stage, count)| ((*stage).to_owned(), *count)).collect();
        assert_eq!(numbers(&work), expected, "the funnel on {day}");
        assert_eq!(expected.iter().map(|(_, count)| count).sum::<usize>(), 59, "everybody stands somewhere");

        let mut visitor = world.browser();
        let start = visitor.get("/de/").await.text();
        assert_eq!(start.matches("<path class=\"stage-").count(), 59);
        let neutral = start.matches("<path class=\"stage-neutral\"").count();
        assert_eq!(59 - neutral, participants, "the map on {day}");
        let list = visitor.get("/de/municipalities").await.words();
        let heading = match participants {
            0 => "59 Städte und Gemeinden: Finden Sie Ihre.".to_owned(),
            many => format!("{many} von 59 Städten und Gemeinden nehmen teil."),
        };
        assert!(list.contains(&heading), "{day}: {list}");

        let json = visitor.get("/de/participation/register.json").await;
        let json: serde_json::Value = serde_json::from_slice(&json.bytes).unwrap();
        assert_eq!(json["as_of"], day);
        let listed = json["participants"].as_array().unwrap();
        assert_eq!(listed.len(), participants, "the register on {day}");
        let table = visitor.get("/de/participation/register.csv").await.text();
        assert_eq!(table.trim_end().lines().count(), participants + 1, "{table}");
        for row in listed {
            let (ags, since) = (row["ags"].as_str().unwrap(), row["participates_since"].as_str().unwrap());
            assert!(table.contains(ags) && since <= day, "{ags} since {since}");
        }
    }

    /// Every certificate is a PDF that the check page knows.
    async fn certificates(&self, many: usize) {
        let world = &self.world;
        let signed = declaration::all_signed(world.app.db.read()).await.unwrap();
        assert_eq!(signed.len(), many);
        let mut agency = world.signed_in("agency").await;
        let mut visitor = world.browser();
        for declaration in signed.values() {
            // Fewer than the thirty in a quarter of an hour that the check page allows.
            world.app.clock.set(world.app.clock.now().plus_minutes(1));
            let number = declaration.number.as_deref().unwrap();
            let file = agency.get(&format!("/de/declaration/certificates/{}", declaration.id)).await;
            assert_eq!(file.status, StatusCode::OK, "{number}");
            assert!(file.bytes.starts_with(b"%PDF"), "{number}");
            visitor.get("/de/declaration/check").await;
            let checked = visitor.upload("/de/declaration/check", &[("document", &file.bytes)]).await.words();
            assert!(checked.contains("Diese Erklärung ist echt.") && checked.contains(number), "{checked}");
        }
    }

    async fn nothing_is_broken(&self) {
        let report = verification::verify(&self.world.app).await.unwrap();
        assert_eq!(report.findings, Vec::<String>::new());
    }
}

/// The stages of the agency's funnel, with how many stand there.
fn numbers(work: &Page) -> Vec<(String, usize)> {
    let text = work.text();
    let funnel = text.split("id=\"funnel\"").nth(1).unwrap_or_default();
    funnel
        .split("/dashboard/municipalities?stage=")
        .skip(1)
        .filter_map(|part| {
            let stage = part.split('"').next()?.to_owned();
            let count = part.split("<b>").nth(1)?.split("</b>").next()?.trim().parse().ok()?;
            Some((stage, count))
        })
        .collect()
}

/// A browser signed in with somebody's mail address.
pub async fn signed_in_as(world: &World, mail: &str) -> Browser {
    let person = world.person(mail).await;
    let app = world.app.clone();
    let link = world
        .write(move |tx| {
            Box::pin(async move {
                let lang = app.default_lang();
                Ok(people::new_link(tx, &app, person.id, lang, "").await?)
            })
        })
        .await;
    let path = link.strip_prefix(&world.app.config.base_url).unwrap().to_owned();
    let mut browser = world.browser();
    browser.get(&path).await;
    browser.post(&path, &[]).await;
    browser
}

#[tokio::test(flavor = "multi_thread")]
async fn from_the_draft_to_two_years_after_the_launch() {
    let mut years = Years::begin().await;
    the_conferences(&mut years).await;
    the_launch(&mut years).await;
    the_first_month(&mut years).await;
    the_fourth_month(&mut years).await;
    two_years_later(&mut years).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_story_begins_before_the_launch_and_with_invented_data_only() {
    let launched = World::new().await;
    let story = Story::read(&launched.app.config.region).unwrap();
    let day: Day = LAUNCH.parse().unwrap();
    assert!(Player::new(&launched.app, story.clone(), day).is_err(), "its pack names a launch");
    let telling = World::set_up(|config| config.story = true).await;
    assert!(!telling.app.pack.programme.has_launched(), "the story has its own");
    assert!(Player::new(&telling.app, story, day).is_ok());
    let real = Config { sample: false, ..telling.app.config.clone() };
    assert!(App::open(real).await.is_err());
}

/// Five meetings; the one that asks for something is clicked.
async fn the_conferences(years: &mut Years) {
    let asks = years.story.conference.iter().position(|of| of.condition.is_some()).unwrap();
    let condition = years.story.conference[asks].condition.clone().unwrap();
    years.up_to(What::Consult(asks)).await;
    let address = years.player.meeting(asks).to_owned();
    let today = years.world.app.clock.today().to_string();
    let mut agency = years.world.signed_in("agency").await;
    agency.get(&address).await;
    agency.post(&format!("{address}/conditions"), &[("condition", &condition.words)]).await;
    record(&mut agency, &address, &today, "yes").await;
    let closed = close(&mut agency, &address).await;
    assert_eq!(closed.status, StatusCode::SEE_OTHER, "{}", closed.words());
    assert!(agency.get(&address).await.words().contains("Einstimmig zugestimmt"));
    let overview = agency.get("/de/conferences").await.words();
    assert!(overview.contains("3 von 5 Konferenzen haben zugestimmt"), "{overview}");

    years.up_to(What::Answer(asks)).await;
    let mut agency = years.world.signed_in("agency").await;
    agency.get("/de/conferences").await;
    let early = agency.post("/de/conferences/launch", &[]).await;
    assert!(early.words().contains("noch nicht beantwortet"), "{}", early.words());
    let page = agency.get("/de/conferences/conditions").await;
    assert!(page.words().contains(&condition.words), "{}", page.words());
    let text = page.text();
    let action =
        text.split("action=\"").find(|part| part.starts_with("/de/conferences/conditions/")).unwrap();
    let action = action.split('"').next().unwrap().to_owned();
    let answered = agency.post(&action, &[("answer", &condition.answer)]).await;
    assert_eq!(answered.status, StatusCode::SEE_OTHER, "{}", answered.words());
    years.world.settle().await;
    // The answer goes back to those who asked.
    let asked = &years.story.conference[asks].district;
    let mayors = region::mayors(years.world.app.db.read(), years.world.app.clock.today()).await.unwrap();
    let towns = region::all(years.world.app.db.read()).await.unwrap();
    for town in towns.iter().filter(|town| town.district == *asked) {
        let mail = years.world.mail_to(&mayors[&town.id].mail).await;
        assert!(mail.contains(&condition.answer), "{}: {mail}", town.name);
    }
}

/// All agree; nothing leaves before the launch; then it is launched by the page.
async fn the_launch(years: &mut Years) {
    years.up_to(What::Launch).await;
    let campaign = years.player.campaign().to_owned();
    let mut second = years.world.signed_in("agency-second").await;
    let page = second.get(&campaign).await;
    assert_eq!(page.status, StatusCode::OK);
    let early = second.post(&format!("{campaign}/release"), &[]).await;
    assert_eq!(early.status, StatusCode::UNPROCESSABLE_ENTITY, "no letter leaves before the launch");
    years.world.settle().await;
    assert!(invitations::sent(years.world.app.db.read()).await.unwrap().is_empty());
    let mut visitor = years.world.browser();
    assert!(visitor.get("/de/programme/charter").await.words().contains("noch nicht gestartet"));
    years.check(LAUNCH, 0, &[("not-invited", 59)]).await;

    let mut agency = years.world.signed_in("agency").await;
    let page = agency.get("/de/conferences").await.words();
    assert!(page.contains("5 von 5 Konferenzen, einstimmig"), "{page}");
    let launched = agency.post("/de/conferences/launch", &[]).await;
    assert_eq!(launched.status, StatusCode::SEE_OTHER, "{}", launched.words());
    years.world.settle().await;
    assert!(visitor.get("/de/programme/charter").await.words().contains("Fassung 1.0"));
    let path = visitor.get("/de/conferences/decision").await.words();
    assert!(path.contains("5 von 5 Konferenzen, einstimmig"), "{path}");
    assert_eq!(path.matches("Fassung 1 einstimmig zugestimmt").count(), 5, "{path}");
    assert!(path.contains("Mit einer Bedingung, davon 1 beantwortet"), "{path}");
    assert!(path.contains("Startschuss: Fassung 1.0"), "{path}");
    years.check(LAUNCH, 0, &[("not-invited", 59)]).await;
    years.nothing_is_broken().await;
}

/// 59 letters; the first declaration on screen, the first one with a card.
async fn the_first_month(years: &mut Years) {
    years.until(2).await;
    let sent = invitations::sent(years.world.app.db.read()).await.unwrap().len();
    assert_eq!(sent, 58, "one address is not complete");
    let herscheid = years.world.town(HERSCHEID).await;
    years.until(7).await;
    let letters = invitations::of_municipality(years.world.app.db.read(), herscheid).await.unwrap();
    assert!(letters.iter().all(|letter| letter.is_printed()), "it went after all");
    assert_eq!(invitations::sent(years.world.app.db.read()).await.unwrap().len(), 59);

    years.up_to(What::Declare(years.place(OLPE))).await;
    let mut mayor = years.at_signature(OLPE).await;
    let code = years.world.confirmation_code(OLPE).await;
    let page = mayor.get("/de/declaration/signature").await;
    let (name, function) = (page.value_of("signer_name"), page.value_of("signer_function"));
    assert_eq!(name, "Matteo Steinhaupt", "whom the agency knows");
    let form = [
        ("signer_name", name.as_str()),
        ("signer_function", function.as_str()),
        ("authorised", "yes"),
        ("confirmation", code.as_str()),
    ];
    let signed = mayor.post("/de/declaration/signature", &form).await;
    assert_eq!(signed.location, "/de/declaration/receipt", "{}", signed.words());
    years.world.settle().await;
    assert_eq!(years.given(OLPE).await.programme_version, "1.0");

    years.up_to(What::Declare(years.place(SIEGEN))).await;
    let mut mayor = years.at_signature(SIEGEN).await;
    let sheet = mayor.get("/de/declaration/sheet.pdf").await.bytes;
    let file = signed_with("p256", &sheet, &years.world);
    mayor.get("/de/declaration/qualified").await;
    let sent = mayor.upload("/de/declaration/qualified", &[("document", &file)]).await;
    assert_eq!(sent.location, "/de/declaration/receipt", "{}", sent.words());
    years.world.settle().await;
    assert!(!years.given(SIEGEN).await.is_signed(), "a person looks at it first");
    years.up_to(What::Receive(years.place(SIEGEN))).await;
    accept(years, SIEGEN, &[("checked_how", "Prüfdienst der Agentur, gültig")]).await;
    assert_eq!(years.given(SIEGEN).await.path(), Path::Qualified);

    years.until(31).await;
    let funnel = [("invited", 51), ("declared", 8)];
    years.check("2027-06-03", 8, &funnel).await;
}

/// The agency accepts what was handed in.
async fn accept(years: &Years, ags: &str, more: &[(&str, &str)]) {
    let given = years.given(ags).await;
    let clock = &years.world.app.clock;
    let signed_on = clock.day(given.handed_in_at.unwrap()).to_string();
    let mut agency = years.world.signed_in("agency").await;
    let address = format!("/de/declaration/review/{}", given.id);
    let page = agency.get(&address).await;
    let (name, function) = (page.value_of("signer_name"), page.value_of("signer_function"));
    let mut form = vec![
        ("signer_name", name.as_str()),
        ("signer_function", function.as_str()),
        ("signed_on", signed_on.as_str()),
        ("compared", "yes"),
    ];
    form.extend_from_slice(more);
    let accepted = agency.post(&address, &form).await;
    assert!(accepted.location.contains("acknowledged"), "{}", accepted.words());
    years.world.settle().await;
    assert!(years.given(ags).await.is_signed());
}

/// A correction, a paper, a "not now", a new mayor and a new lead; then thirty take part.
async fn the_fourth_month(years: &mut Years) {
    years.up_to(What::SendBack(0)).await;
    let first = years.given(NETPHEN).await;
    let mut agency = years.world.signed_in("agency").await;
    let address = format!("/de/declaration/review/{}", first.id);
    agency.get(&address).await;
    let because = years.story.correction[0].because.clone();
    let back = agency.post(&format!("{address}/return"), &[("because", &because)]).await;
    assert_eq!(back.location, format!("/de/dashboard/municipalities/{NETPHEN}"), "{}", back.words());
    years.world.settle().await;
    assert!(!years.given(NETPHEN).await.is_signed());
    assert!(years.world.mail_to("rathaus@netphen.example").await.contains(&because));

    years.up_to(What::Declare(years.place(ESLOHE))).await;
    let mut mayor = years.at_signature(ESLOHE).await;
    let scan = mayor.get("/de/declaration/sheet.pdf").await.bytes;
    mayor.get("/de/declaration/paper").await;
    let sent = mayor.upload("/de/declaration/paper", &[("document", &scan)]).await;
    assert_eq!(sent.location, "/de/declaration/receipt", "{}", sent.words());
    years.world.settle().await;
    years.up_to(What::Receive(years.place(ESLOHE))).await;
    let today = years.world.app.clock.today().to_string();
    accept(years, ESLOHE, &[("original_on", &today)]).await;
    assert_eq!(years.given(ESLOHE).await.path(), Path::Paper);
    let again = years.given(NETPHEN).await;
    assert!(again.is_signed() && again.id != first.id, "given once more meanwhile");
    assert_eq!(again.number.as_deref(), Some("2027-05970032-2"));

    years.up_to(What::Decline(0)).await;
    let mut mayor = years.world.browser();
    mayor.get("/de/invitations/code").await;
    let code = years.world.code_of(SOEST).await;
    mayor.post("/de/invitations/code", &[("code", &code)]).await;
    mayor.get("/de/declaration/decline").await;
    mayor.post("/de/declaration/decline", &[("why", "resolution"), ("note", "Nach dem Haushalt.")]).await;
    years.world.settle().await;
    let public = years.world.browser().get(&format!("/de/municipalities/{SOEST}")).await.words();
    assert!(!public.contains("nicht dabei") && !public.contains("Haushalt"), "{public}");

    a_new_mayor(years).await;
    a_new_lead(years).await;

    years.until(123).await;
    let funnel = [
        ("silent", 25),
        ("discussion", 1),
        ("resolved", 1),
        ("declined", 2),
        ("declared", 3),
        ("check-done", 20),
        ("plan", 7),
    ];
    years.check("2027-09-03", 30, &funnel).await;
    let list = years.world.browser().get("/de/municipalities").await.words();
    assert!(list.contains("Kreis Olpe 4 von 7 nehmen teil"), "{list}");
    let mut by_path = [0, 0, 0];
    for declaration in declaration::all_signed(years.world.app.db.read()).await.unwrap().values() {
        by_path[match declaration.path() {
            Path::Electronic => 0,
            Path::Qualified => 1,
            Path::Paper => 2,
        }] += 1;
    }
    assert_eq!(by_path, [19, 5, 6], "on screen, with a card, on paper");
    let mut agency = years.world.signed_in("agency").await;
    let silent = agency.get("/de/invitations/silent.csv").await.text();
    assert_eq!(silent.trim_end().lines().count(), 1 + 27, "whoever has not declined: {silent}");
    years.certificates(30).await;
    the_agency_s_quick_check(years).await;
    a_town_s_quick_check(years).await;
    years.nothing_is_broken().await;
}

/// What the agency sees of the Quick-Checks: who has submitted, what waits for it, waves, wishes, a draft.
async fn the_agency_s_quick_check(years: &Years) {
    let c = years.world.app.db.read();
    let completed = quickcheck::completed(c).await.unwrap();
    assert_eq!(completed.values().flatten().count(), 27, "one is half done, two have just declared");
    let mut full = 0;
    for declared in &years.story.declaration {
        let town = years.world.town(&declared.ags).await;
        let newest = quickcheck::snapshot::newest(c, town, quickcheck::Variant::Full).await.unwrap();
        full += usize::from(newest.is_some());
    }
    assert_eq!(full, 2, "all questions");

    let mut agency = years.world.signed_in("agency").await;
    let evidence = agency.get("/de/evidence").await.words();
    assert!(evidence.contains("Ein Nachweis zu sichten"), "{evidence}");
    assert!(evidence.contains("Schalter mit Schild und Mappe"), "{evidence}");
    let reasons = agency.get("/de/not-applicable").await.words();
    assert!(reasons.contains("Möhnesee") && !reasons.contains("Bestwig"), "{reasons}");
    assert!(!reasons.contains("Wilnsdorf"), "it was refused: {reasons}");
    let waves = agency.get("/de/waves").await.text();
    let mut states = Vec::new();
    for part in waves.split("href=\"/de/waves/").skip(1) {
        let id = part.split('"').next().unwrap();
        let page = agency.get(&format!("/de/waves/{id}")).await;
        let is_open = page.text().contains(&format!("/de/waves/{id}/closing"));
        states.push((page.words().contains("Erste Welle"), is_open));
        if !is_open {
            let table = agency.get(&format!("/de/waves/{id}/cuts.csv")).await.text();
            assert!(table.trim_end().lines().count() > 1, "it has published something: {table}");
        }
    }
    states.sort_unstable();
    assert_eq!(states, [(false, true), (true, false)], "the first wave is closed, the second one open");
    let wishes = agency.get("/de/quickcheck/introductions").await.words();
    assert!(wishes.contains("Bad Sassendorf") && wishes.contains("Werdohl"), "{wishes}");
    let catalogue = agency.get("/de/catalogue").await.words();
    assert!(catalogue.contains("2026.2 zur Durchsicht"), "{catalogue}");
}

/// What the demo's lead sees: two rounds, a plan, evidence, and colleagues with one question left.
async fn a_town_s_quick_check(years: &Years) {
    let mut lead = years.world.signed_in("lead").await;
    let check = lead.get("/de/quickcheck").await.words();
    assert!(check.contains("2 von 3 besprochen"), "{check}");
    assert!(check.contains("Gäste beim Empfang im Frühjahr"), "asked back: {check}");
    let colleagues = lead.get("/de/quickcheck/colleagues").await.words();
    assert!(colleagues.contains("Wirtschaftsförderung"), "{colleagues}");
    let history = lead.get("/de/quickcheck/history").await.words();
    assert!(history.contains("Runde 2") && history.contains("mehr als in der Runde davor"), "{history}");
    let plan = lead.get("/de/measures").await.words();
    for state in ["geplant", "in Arbeit", "ruht", "erledigt", "verworfen", "Termin vorbei"] {
        assert!(plan.contains(state), "{state}: {plan}");
    }
    assert!(plan.contains("4.500,00"), "a budget: {plan}");
    let website = lead.get("/de/website-check/result").await;
    assert_eq!(website.status, StatusCode::OK);
    let public = years.world.browser().get("/de/municipalities/05966004").await.words();
    assert!(public.contains("30 Minuten schulen"), "a line that everybody may see: {public}");
    assert!(!public.contains("Wegweiser vom Bahnhof"), "{public}");
}

/// The register brings a new mayor: the letter keeps the old name, the declaration has the new one.
async fn a_new_mayor(years: &mut Years) {
    years.up_to(What::Elect(0)).await;
    let told = years.story.mayor[0].clone();
    let today = years.world.app.clock.today();
    let columns = "ags,office,salutation,title,first_name,last_name,function,mail,from,street,postal_code,\
                   place,official_mailbox";
    let row = format!(
        "{KREUZTAL},mayor,{},,{},{},{},{},{today},Rathaus,57223,Kreuztal,rathaus@kreuztal.example",
        told.salutation, told.first_name, told.last_name, told.function, told.mail
    );
    let table = format!("{columns}\n{row}\n");
    let mut agency = years.world.signed_in("agency").await;
    agency.get("/de/region/import").await;
    let preview = agency.upload("/de/region/import", &[("file", table.as_bytes())]).await;
    assert_eq!(preview.status, StatusCode::OK, "{}", preview.words());
    let before = region::mayor_of(years.world.app.db.read(), years.world.town(KREUZTAL).await, today).await;
    assert_eq!(before.unwrap().unwrap().last_name, "Yurdagök", "looked at, not written");
    let fields = [("step", b"take".as_slice()), ("file", table.as_bytes())];
    let taken = agency.upload("/de/region/import", &fields).await;
    assert_eq!(taken.status, StatusCode::OK, "{}", taken.words());
    let town = years.world.town(KREUZTAL).await;
    let after = region::mayor_of(years.world.app.db.read(), town, today).await.unwrap().unwrap();
    assert_eq!(after.last_name, told.last_name);
    let letters = invitations::of_municipality(years.world.app.db.read(), town).await.unwrap();
    let letter = years.world.app.files.read(&letters[0].file).unwrap();
    let words = super::documents::words_of(&letter);
    assert!(words.contains("Yurdagök") && !words.contains(&told.last_name), "{words}");
}

/// The lead of Olpe hands over on the page; the account goes with the post.
async fn a_new_lead(years: &mut Years) {
    years.up_to(What::HandOver(0)).await;
    let kreuztal = years.given(KREUZTAL).await;
    assert_eq!(kreuztal.signer_name, "Falk Tannengrund", "declared by the new mayor meanwhile");
    let told = years.story.handover[0].clone();
    let mut lead = signed_in_as(&years.world, &told.from).await;
    lead.get("/de/participation/handover").await;
    let today = years.world.app.clock.today().to_string();
    let form = [
        ("lead_name", told.lead.as_str()),
        ("lead_function", told.function.as_str()),
        ("lead_mail", told.mail.as_str()),
        ("from_on", today.as_str()),
        ("note", told.note.as_str()),
    ];
    let done = lead.post("/de/participation/handover", &form).await;
    assert_eq!(done.location, "/de/participation/handover/done", "{}", done.words());
    years.world.settle().await;
    assert!(people::by_mail(years.world.app.db.read(), &told.from).await.unwrap().is_none());
    let next = years.world.person(&told.mail).await;
    assert_eq!(next.municipality, Some(years.world.town(OLPE).await));
}

/// Thirty-eight take part; nobody has been lost on the way.
async fn two_years_later(years: &mut Years) {
    years.until(731).await;
    let funnel = [("silent", 19), ("declined", 2), ("declared", 11), ("check-done", 20), ("plan", 7)];
    years.check("2029-05-03", 38, &funnel).await;
    let list = years.world.browser().get("/de/municipalities").await.words();
    assert!(list.contains("Kreis Olpe 5 von 7 nehmen teil"), "{list}");
    years.certificates(38).await;
    // What was printed two years ago is what was printed.
    let town = years.world.town(KREUZTAL).await;
    let letters = invitations::of_municipality(years.world.app.db.read(), town).await.unwrap();
    let letter = years.world.app.files.read(&letters[0].file).unwrap();
    assert!(super::documents::words_of(&letter).contains("Yurdagök"));
    years.nothing_is_broken().await;
}
