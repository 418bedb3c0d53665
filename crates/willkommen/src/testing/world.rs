//! The demo's region and cast, on a database of its own: SQLite in a folder, or a fresh PostgreSQL
//! database where `WILLKOMMEN_TEST_POSTGRES` names a server.

use std::path::{Path, PathBuf};

use platform::Error;
use platform::clock::Moment;
use platform::db::{Tx, Work};

use super::Browser;
use crate::app::App;
use crate::config::{Config, Legal, Smtp};
use crate::ids::MunicipalityId;
use crate::invitations;
use crate::{demo, people, region, workers};

/// When every story begins: 2026-11-27, 11:00 in Berlin.
pub const NOW: Moment = Moment(1_795_773_600_000_000);

/// A running installation in a test.
pub struct World {
    pub app: App,
    /// The data folder.
    pub folder: PathBuf,
    /// A region pack that was made for this test.
    own_pack: Option<PathBuf>,
}

impl Drop for World {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.folder);
        // Never the region of the repository itself, wherever that lies.
        if let Some(pack) = &self.own_pack {
            let _ = std::fs::remove_dir_all(pack);
        }
    }
}

impl World {
    /// The region with 59 municipalities, their town halls and the demo's cast; nothing happened yet.
    pub async fn new() -> Self {
        Self::with(None).await
    }

    /// The same with a mail server.
    pub async fn with(smtp: Option<Smtp>) -> Self {
        Self::set_up(|config| config.smtp = smtp).await
    }

    /// The same with settings of one's own; the data folder is there, and still empty.
    pub async fn set_up(change: impl FnOnce(&mut Config)) -> Self {
        let region = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../regions/suedwestfalen");
        Self::in_region(region, change).await
    }

    /// The same in a region whose programme is not launched yet.
    pub async fn unlaunched() -> Self {
        Self::with_pack("region.toml", |text| {
            let kept: Vec<&str> = text.lines().filter(|line| !line.starts_with("launched_on")).collect();
            kept.join("\n")
        })
        .await
    }

    /// The same in a region whose declarations have a term of three years.
    pub async fn with_term() -> Self {
        let term = |text: &str| text.replace("[programme]\n", "[programme]\nterm_years = 3\n");
        Self::with_pack("region.toml", term).await
    }

    /// The same with one file of the pack changed; the pack lies in a folder that goes with the world.
    pub async fn with_pack(name: &str, change: impl FnOnce(&str) -> String) -> Self {
        let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../regions/suedwestfalen");
        let pack = std::env::temp_dir().join(format!("pack-{}", platform::chance::token()));
        for (file, bytes) in crate::backup::folder(&source).unwrap() {
            let target = pack.join(&file);
            std::fs::create_dir_all(target.parent().unwrap()).unwrap();
            std::fs::write(target, bytes).unwrap();
        }
        let file = pack.join(name);
        let text = std::fs::read_to_string(&file).unwrap();
        std::fs::write(&file, change(&text)).unwrap();
        let mut world = Self::in_region(pack.clone(), |_| ()).await;
        world.own_pack = Some(pack);
        world
    }

    async fn in_region(region: PathBuf, change: impl FnOnce(&mut Config)) -> Self {
        let folder = std::env::temp_dir().join(format!("willkommen-{}", platform::chance::token()));
        let authority =
            Path::new(env!("CARGO_MANIFEST_DIR")).join("../print/tests/seal/data/authority/root.pem");
        std::fs::create_dir_all(folder.join("anchors")).unwrap();
        std::fs::copy(authority, folder.join("anchors/test.pem")).unwrap();
        let mut config = Config {
            base_url: "http://127.0.0.1:8080".into(),
            database: database().await,
            region,
            sample: true,
            data: folder.clone(),
            legal: Legal { ombuds_office: "Ombudsstelle, Amtsweg 2".into(), ..Legal::default() },
            ..Config::default()
        };
        std::fs::create_dir_all(&folder).unwrap();
        change(&mut config);
        // Its seal is as old as everything else here, whenever this runs.
        let app = App::create(config, Some(NOW)).await.unwrap();
        let world = Self { app, folder, own_pack: None };
        let towns = std::fs::read(world.app.config.region.join("municipalities.csv")).unwrap();
        world.import(&towns).await;
        world.import(&world.town_halls()).await;
        demo::add_cast(&world.app).await.unwrap();
        world
    }

    /// The demo's town halls as a register.
    pub fn town_halls(&self) -> Vec<u8> {
        demo::town_halls(&self.app.config.region).unwrap()
    }

    /// Imports a register as it is.
    pub async fn import(&self, bytes: &[u8]) {
        let app = &self.app;
        let sheet = region::Sheet::read(bytes).unwrap();
        let mapping = region::Mapping::guess(&sheet);
        let read = region::read_register(app.db.read(), &app.pack, &sheet, &mapping, false).await.unwrap();
        let register = read.unwrap();
        self.write(move |tx| Box::pin(async move { Ok(region::save_register(tx, &register).await?) })).await;
    }

    /// Writes and unwraps.
    pub async fn write<T, F>(&self, work: F) -> T
    where
        T: Send + 'static,
        F: for<'a> FnOnce(&'a Tx) -> Work<'a, Result<T, Error>> + Send + 'static,
    {
        self.app.db.write(work).await.unwrap()
    }

    /// A browser without session.
    pub fn browser(&self) -> Browser {
        Browser::new(&self.app)
    }

    /// A browser signed in as a member of the cast.
    pub async fn signed_in(&self, key: &str) -> Browser {
        let link = demo::link(&self.app, key).await.unwrap();
        let path = link.strip_prefix(&self.app.config.base_url).unwrap().to_owned();
        let mut browser = self.browser();
        browser.get(&path).await;
        browser.post(&path, &[]).await;
        browser
    }

    /// Lets everything follow that follows.
    pub async fn settle(&self) {
        while workers::react_to_new(self.app.clone()).await.unwrap() > 0 {}
    }

    /// Prepares a campaign, releases it by the second person and prints it.
    pub async fn campaign(&self) -> String {
        let address = self.prepared().await;
        self.release(&address).await;
        self.settle().await;
        address
    }

    /// A campaign to one district with further choices, released and printed; answers its address.
    pub async fn campaign_in(&self, district: &str, choices: &[(&str, &str)]) -> String {
        let mut first = self.signed_in("agency").await;
        first.get("/de/invitations/new").await;
        let today = self.app.clock.today();
        let (letter_on, reply_by) = (today.to_string(), today.plus_days(56).to_string());
        let mut form = vec![
            ("title", "Einladung an einen Kreis"),
            ("letter_on", letter_on.as_str()),
            ("reply_by", reply_by.as_str()),
            ("district", district),
        ];
        form.extend_from_slice(choices);
        let made = first.post("/de/invitations/new", &form).await;
        assert_eq!(made.status, axum::http::StatusCode::SEE_OTHER, "{}", made.words());
        self.release(&made.location).await;
        self.settle().await;
        made.location
    }

    /// A campaign to the district of Attendorn, released and printed: where one town is to declare, 59 letters need not
    /// be set.
    pub async fn campaign_near(&self) {
        self.campaign_in("05966", &[]).await;
    }

    /// A campaign to all municipalities that waits for its release; answers its address.
    pub async fn prepared(&self) -> String {
        let mut first = self.signed_in("agency").await;
        first.get("/de/invitations/new").await;
        let today = self.app.clock.today();
        let made = first
            .post(
                "/de/invitations/new",
                &[
                    ("title", "Einladung 2026"),
                    ("letter_on", &today.to_string()),
                    ("reply_by", &today.plus_days(56).to_string()),
                    ("district", ""),
                    ("lang", "de"),
                ],
            )
            .await;
        made.location
    }

    /// A second person lets a campaign go.
    pub async fn release(&self, address: &str) {
        let mut second = self.signed_in("agency-second").await;
        second.get(address).await;
        second.post(&format!("{address}/release"), &[]).await;
    }

    /// The code of a municipality's letter, as it is printed.
    pub async fn code_of(&self, ags: &str) -> String {
        let town = self.town(ags).await;
        let letters = invitations::of_municipality(self.app.db.read(), town).await.unwrap();
        invitations::code_of(&self.app.key, letters[0].id).text().to_owned()
    }

    /// A municipality by its official key.
    pub async fn town(&self, ags: &str) -> MunicipalityId {
        region::by_ags(self.app.db.read(), ags).await.unwrap().unwrap().id
    }

    /// The text of the newest mail to an address.
    pub async fn mail_to(&self, recipient: &str) -> String {
        let sql =
            "select body as value from mail where recipient = $1 order by created_at desc, id desc limit 1";
        let values = platform::values![recipient];
        platform::db::value(self.app.db.read(), sql, values).await.unwrap().unwrap_or_default()
    }

    /// How many mails there are to an address.
    pub async fn mails_to(&self, recipient: &str) -> i64 {
        let sql = "select count(*) as value from mail where recipient = $1";
        let values = platform::values![recipient];
        platform::db::value(self.app.db.read(), sql, values).await.unwrap().unwrap()
    }

    /// A mayor who entered the code from the letter and read the text: the project lead is asked for.
    pub async fn at_lead(&self, ags: &str) -> Browser {
        let mut mayor = self.browser();
        mayor.get("/de/invitations/code").await;
        let code = self.code_of(ags).await;
        mayor.post("/de/invitations/code", &[("code", &code)]).await;
        let read = mayor.get("/de/declaration/text").await.value_of("read");
        mayor.post("/de/declaration/text", &[("read", &read)]).await;
        mayor.get("/de/declaration/lead").await;
        mayor
    }

    /// Declares for a municipality through the five screens and lets everything follow.
    pub async fn declare(&self, ags: &str, lead: (&str, &str)) -> Browser {
        let mut mayor = self.at_lead(ags).await;
        let (name, mail) = lead;
        let lead = [("lead_name", name), ("lead_function", "Stadtmarketing"), ("lead_mail", mail)];
        mayor.post("/de/declaration/lead", &lead).await;
        let code = self.confirmation_code(ags).await;
        mayor.get("/de/declaration/signature").await;
        let signed = mayor.post("/de/declaration/signature", &signature(&code)).await;
        assert_eq!(signed.location, "/de/declaration/receipt", "{}", signed.text());
        self.settle().await;
        mayor
    }

    /// The six digits that were mailed to a town hall.
    pub async fn confirmation_code(&self, ags: &str) -> String {
        let town = region::by_ags(self.app.db.read(), ags).await.unwrap().unwrap();
        let mail = self.mail_to(&town.official_mailbox).await;
        let digits: Vec<char> = mail.chars().collect();
        let place = digits
            .windows(7)
            .position(|part| part[3] == ' ' && [0, 1, 2, 4, 5, 6].iter().all(|at| part[*at].is_ascii_digit()))
            .unwrap_or_else(|| panic!("no code in {mail}"));
        digits[place..place + 7].iter().filter(|letter| **letter != ' ').collect()
    }

    /// The account with a mail address.
    pub async fn person(&self, mail: &str) -> people::Person {
        people::by_mail(self.app.db.read(), mail).await.unwrap().unwrap()
    }
}

/// What a mayor types on the last screen.
pub fn signature(code: &str) -> [(&'static str, &str); 4] {
    [
        ("signer_name", "Miriam Falkenrode"),
        ("signer_function", "Bürgermeisterin"),
        ("authorised", "yes"),
        ("confirmation", code),
    ]
}

pub async fn database() -> String {
    let Ok(server) = std::env::var("WILLKOMMEN_TEST_POSTGRES") else { return String::new() };
    let name = format!("w_{}", platform::chance::token());
    let connection = sea_orm::Database::connect(&server).await.unwrap();
    sea_orm::ConnectionTrait::execute_unprepared(&connection, &format!("create database {name}"))
        .await
        .unwrap();
    connection.close().await.unwrap();
    let (base, _) = server.rsplit_once('/').unwrap();
    format!("{base}/{name}")
}
