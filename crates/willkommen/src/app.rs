//! The running installation: what handlers and workers share.

use std::ops::Deref;
use std::os::unix::fs::PermissionsExt as _;
use std::sync::Arc;

use anyhow::{Context, Result};
use axum::Router;
use axum::extract::{DefaultBodyLimit, Request, State};
use axum::middleware::{Next, from_fn_with_state};
use axum::response::{IntoResponse, Response};
use platform::Error;
use platform::clock::{Clock, Day, Moment};
use platform::db::{Db, Expect, Seal};
use platform::files::Files;
use platform::gather::Gather;
use platform::kept::{Kept, KeptEach};
use platform::limit::Limit;
use platform::mail::{Post, Smtp};
use platform::secret::Key;
use platform::texts::{Lang, Texts, Translator};
use platform::web::origin;
use tokio::sync::{Mutex, Notify};

use crate::config::Config;
use crate::ids::{MunicipalityId, OfferId};
use crate::region::{Listed, Municipality, Pack};
use crate::{
    anchors, dashboard, declaration, guidance, house_seal, invitations, journal, layout, measures,
    migrations, people, programme, quickcheck, recognition, resolution, routes, texts, vouchers,
};

/// The largest request, in bytes: a register with its form around it. Other forms are held to less by
/// the form itself.
const MOST_REQUEST_BYTES: usize = 3 * crate::region::MOST_BYTES;

/// A handle to the installation; cheap to clone.
#[derive(Clone)]
pub struct App(Arc<Inner>);

/// What the installation consists of.
pub struct Inner {
    /// Settings.
    pub config: Config,
    /// Database.
    pub db: Db,
    /// Clock in the region's zone.
    pub clock: Clock,
    /// Kept documents.
    pub files: Files,
    /// The installation's key.
    pub key: Key,
    /// The seal that closes declarations.
    pub seal: print::seal::Seal,
    /// Every certificate that has ever sealed here, the present one among them, as DER.
    pub certificates: Vec<Vec<u8>>,
    /// The account service of single sign-on, if one is set.
    pub account_service: Option<people::AccountService>,
    /// The authority that stamps times on seals, if one is set.
    pub time_stamps: Option<house_seal::Authority>,
    /// Whose signatures are trusted besides our own, as certificates in DER.
    pub anchors: Vec<Vec<u8>>,
    /// Words of the product.
    pub texts: Arc<Texts>,
    /// The region pack.
    pub pack: Arc<Pack>,
    /// The programme's texts.
    pub programme: programme::Texts,
    /// The text of the declaration.
    pub declaration: declaration::Text,
    /// The words of the council paper.
    pub council_paper: resolution::CouncilPaper,
    /// The words of the invitation letter.
    pub letter: invitations::Words,
    /// The published versions of the Quick-Check catalogue.
    pub catalogues: quickcheck::Catalogues,
    /// What belongs to the measures of the library, step by step.
    pub checklists: measures::Checklists,
    /// What the pack tells newcomers.
    pub welcome: vouchers::welcome::Starter,
    /// The levels of recognition.
    pub recognition: recognition::Levels,
    /// The steps of the roadmap.
    pub roadmap: guidance::Roadmap,
    /// The shapes of the map.
    pub map: dashboard::Map,
    /// How often one may try.
    pub limits: Limits,
    /// The mail server, if there is one.
    pub post: Option<Post>,
    /// The municipalities.
    pub register: Kept<Vec<Municipality>>,
    /// The municipalities as lists show them.
    pub list: Kept<Vec<Arc<Listed>>>,
    /// The letters that count.
    pub letters: Kept<Vec<invitations::SentRow>>,
    /// Sessions that were looked up a moment ago.
    pub visits: people::Visits,
    /// The state of the whole region.
    pub picture: Kept<dashboard::Picture>,
    /// The active partners of the voucher booklet.
    pub shops: Kept<vouchers::booklet::Shops>,
    /// What towns give on a day.
    pub present: KeptEach<(MunicipalityId, Day), vouchers::booklet::Present>,
    /// Offers that are no longer given and stand in booklets.
    pub past: KeptEach<OfferId, Option<vouchers::offers::Offer>>,
    /// What offers say in the languages of newcomers.
    pub translated: KeptEach<vouchers::booklet::speech::Tongue, vouchers::booklet::Translated>,
    /// How the counters of town halls are reached.
    pub desks: KeptEach<MunicipalityId, vouchers::welcome::Desk>,
    /// The partners' phones that have asked.
    pub phones: vouchers::redemption::Phones,
    /// The codes of vouchers that were drawn a moment ago.
    pub patterns: layout::qr::Patterns,
    /// What partners give, by the town of the booklet.
    pub terms: vouchers::redemption::AllTerms,
    /// Vouchers that were looked at a moment ago.
    pub seen: vouchers::redemption::Seen,
    /// Redemptions that wait for the one write that decides.
    pub counting: vouchers::redemption::Counting,
    /// What project leads have just written to newcomers.
    pub drafts: vouchers::welcome::Drafts,
    /// Public pages that are made already.
    pub pages: layout::cache::Pages,
    /// Wakes the workers when there is something to do.
    pub wake: Notify,
    /// Held while letters are printed: two batches at once would put a letter into two print files.
    pub printing: Mutex<()>,
    /// Held while a mail is handed over; a stop waits for it.
    pub under_way: Mutex<()>,
}

/// Limits on guessing.
pub struct Limits {
    /// Wrong letter codes by network address.
    pub codes: Limit,
    /// Wrong letter codes in all.
    pub all_codes: Limit,
    /// Sign-in links by mail address.
    pub links: Limit,
    /// Sign-in links by network address.
    pub links_from: Limit,
    /// Sign-in links in all.
    pub all_links: Limit,
    /// Steps of signing in with an account, by network address.
    pub accounts_from: Limit,
    /// The same in all.
    pub all_accounts: Limit,
    /// Reports of barriers by network address.
    pub reports: Limit,
    /// Reports of barriers in all.
    pub all_reports: Limit,
    /// Applications of partners by network address.
    pub applications: Limit,
    /// Applications of partners in all.
    pub all_applications: Limit,
    /// Pieces of evidence by municipality: each photo is written anew.
    pub evidence: Limit,
    /// Files looked at on the check page, by network address.
    pub checks: Limit,
    /// Confirmation codes by municipality.
    pub confirmations: Limit,
    /// The same over a whole day: each code gives five guesses at six digits.
    pub confirmations_a_day: Limit,
    /// Links for colleagues that open nothing, by network address.
    pub colleagues: Limit,
    /// The same in all.
    pub all_colleagues: Limit,
    /// Codes of cards that open no booklet, by network address.
    pub booklets: Limit,
    /// The same in all.
    pub all_booklets: Limit,
    /// Openings of a booklet by its card: each renews codes and moves it to another phone.
    pub openings: Limit,
    /// Prints of a booklet, by booklet: each takes the print room for a moment.
    pub booklet_prints: Limit,
    /// Mails that ask newcomers for a confirmation, by booklet and by address.
    pub newcomer_mails: Limit,
    /// Steps of a town hall that keep a file or write mails, by municipality: whoever has a letter's code
    /// cannot fill disk and mailboxes.
    pub steps: Limit,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            codes: Limit::new(10, 15),
            all_codes: Limit::new(500, 15),
            links: Limit::new(5, 15),
            links_from: Limit::new(30, 15),
            all_links: Limit::new(600, 15),
            // Two steps each, and a whole town hall may have one network address.
            accounts_from: Limit::new(60, 15),
            all_accounts: Limit::new(1200, 15),
            reports: Limit::new(5, 60),
            all_reports: Limit::new(100, 60),
            applications: Limit::new(5, 60),
            all_applications: Limit::new(100, 60),
            evidence: Limit::new(120, 60),
            checks: Limit::new(30, 15),
            confirmations: Limit::new(5, 15),
            confirmations_a_day: Limit::new(20, 24 * 60),
            colleagues: Limit::new(10, 15),
            all_colleagues: Limit::new(500, 15),
            steps: Limit::new(40, 60),
            booklets: Limit::new(10, 15),
            all_booklets: Limit::new(500, 15),
            openings: Limit::new(20, 60),
            booklet_prints: Limit::new(10, 15),
            newcomer_mails: Limit::new(3, 60),
        }
    }
}

impl Limits {
    /// Forgets windows that have ended: no network address is kept longer than it counts.
    pub fn sweep(&self, now: Moment) {
        let Self { codes, all_codes, links, links_from, all_links, accounts_from, all_accounts, .. } = self;
        let Self {
            reports, all_reports, evidence, checks, confirmations, confirmations_a_day, steps, ..
        } = self;
        let Self { colleagues, all_colleagues, booklets, all_booklets, .. } = self;
        booklets.sweep(now);
        all_booklets.sweep(now);
        self.openings.sweep(now);
        self.booklet_prints.sweep(now);
        self.newcomer_mails.sweep(now);
        for limit in [codes, all_codes, links, links_from, all_links, reports, all_reports, checks] {
            limit.sweep(now);
        }
        self.applications.sweep(now);
        self.all_applications.sweep(now);
        accounts_from.sweep(now);
        all_accounts.sweep(now);
        confirmations.sweep(now);
        confirmations_a_day.sweep(now);
        steps.sweep(now);
        evidence.sweep(now);
        colleagues.sweep(now);
        all_colleagues.sweep(now);
    }
}

impl Deref for App {
    type Target = Inner;

    fn deref(&self) -> &Inner {
        &self.0
    }
}

impl App {
    /// The catalogue that new checks use.
    #[must_use]
    pub fn catalogue(&self) -> Arc<quickcheck::Catalogue> {
        self.catalogues.current()
    }

    /// The catalogue a check is bound to; the current one when its version is not there any more.
    #[must_use]
    pub fn catalogue_of(&self, version: &str) -> Arc<quickcheck::Catalogue> {
        self.catalogues.version(version).unwrap_or_else(|| self.catalogue())
    }

    /// Counts a step of a town hall that keeps a file or writes mails.
    ///
    /// # Errors
    /// When there were too many within the hour.
    pub fn permit_step(&self, town: MunicipalityId) -> platform::Result<()> {
        let is_permitted = self.limits.steps.permits(&town.to_string(), self.clock.now());
        if is_permitted { Ok(()) } else { Err(Error::TooMany) }
    }

    /// Makes a new installation: its key, its seal, and its tables in an empty database. The clock is stopped at a
    /// moment, if there is one: a story begins before today.
    ///
    /// # Errors
    /// When there is one already, or when [`App::open`] would fail.
    pub async fn create(config: Config, at: Option<Moment>) -> Result<Self> {
        std::fs::create_dir_all(&config.data)
            .with_context(|| format!("creating {}", config.data.display()))?;
        Key::make(&config.key_file())?;
        Self::with(config, Expect::Empty, at).await
    }

    /// Opens an installation: reads the region pack, connects to the database and brings it up to
    /// date.
    ///
    /// # Errors
    /// When a file of the pack, the key, the database or the data folder is not as it must be.
    pub async fn open(config: Config) -> Result<Self> {
        Self::with(config, Expect::Filled, None).await
    }

    async fn with(config: Config, expect: Expect, at: Option<Moment>) -> Result<Self> {
        anyhow::ensure!(config.sample || !config.story, "a story is played with invented data only");
        let folder = config.region.clone();
        let mut pack = Pack::read(&folder).with_context(|| {
            let settings = Config::file(&config.data);
            format!("the region pack {}, as {} names it", folder.display(), settings.display())
        })?;
        if config.story {
            pack.programme.launched_on.clear();
        }
        let clock = Clock::new(&pack.time_zone)?;
        if let Some(at) = at {
            clock.set(at);
        }
        // Letters hold codes, the database holds names: nobody else on this machine reads them.
        std::fs::set_permissions(&config.data, std::fs::Permissions::from_mode(0o700))
            .with_context(|| format!("closing {} to others", config.data.display()))?;
        let post = config.smtp.as_ref().map(|smtp| {
            Post::new(&Smtp {
                host: smtp.host.clone(),
                port: smtp.port,
                tls: smtp.tls,
                login: smtp.user.clone().zip(smtp.password.clone()),
                from: smtp.from.clone(),
            })
        });
        let db = Db::open(&config.database_address(), expect, migrations::ALL, SEAL).await?;
        let key = Key::open(&config.key_file())?;
        house_seal::make_first(&config, &db, &pack.agency.name, clock.now()).await?;
        let (seal, certificates) = house_seal::open(&config)?;
        let catalogues = quickcheck::Catalogues::open(&db, &folder, clock.now()).await?;
        let inner = Inner {
            db,
            files: Files::open(&config.data.join("files"))?,
            key,
            seal,
            certificates,
            account_service: people::AccountService::of(&config.sign_in, &config.base_url)?,
            time_stamps: house_seal::Authority::of(&config.seal)?,
            anchors: anchors::read(&config)?,
            texts: Arc::new(texts::read()?),
            programme: programme::Texts::read(&folder)?,
            declaration: declaration::Text::read(&folder)?,
            council_paper: resolution::CouncilPaper::read(&folder)?,
            letter: invitations::Words::read(&folder)?,
            checklists: measures::Checklists::read(&folder)?,
            catalogues,
            welcome: vouchers::welcome::Starter::read(&folder)?,
            recognition: recognition::Levels::read(&folder)?,
            roadmap: guidance::Roadmap::read(&folder)?,
            map: dashboard::Map::read(&folder)?,
            limits: Limits::default(),
            post: post.transpose()?,
            register: Kept::default(),
            list: Kept::default(),
            letters: Kept::default(),
            visits: people::Visits::default(),
            picture: Kept::default(),
            shops: Kept::default(),
            present: KeptEach::default(),
            past: KeptEach::default(),
            translated: KeptEach::default(),
            desks: KeptEach::default(),
            phones: KeptEach::default(),
            patterns: layout::qr::Patterns::default(),
            terms: KeptEach::default(),
            seen: vouchers::redemption::Seen::default(),
            counting: Gather::default(),
            drafts: vouchers::welcome::Drafts::default(),
            pages: layout::cache::Pages::default(),
            wake: Notify::new(),
            printing: Mutex::new(()),
            under_way: Mutex::new(()),
            pack: Arc::new(pack),
            clock,
            config,
        };
        Ok(Self(Arc::new(inner)))
    }

    /// Speaks a language.
    #[must_use]
    pub fn translator(&self, lang: Lang) -> Translator {
        Translator::new(Arc::clone(&self.texts), lang)
    }

    /// The language of letters and mails unless the recipient chose another.
    #[must_use]
    pub fn default_lang(&self) -> Lang {
        Lang::from_word(&self.pack.default_language).unwrap_or(Lang::De)
    }

    /// The domain of message ids.
    #[must_use]
    pub fn mail_domain(&self) -> &str {
        let host = self.config.typed_address();
        host.split([':', '/']).next().unwrap_or(host)
    }

    /// A mail's text with sender and reason first and the funder last.
    #[must_use]
    pub fn mail_body(&self, t: &Translator, body: &str) -> String {
        let agency = &self.pack.agency;
        let mut text = format!("{body}\n\n{}\n", t.get("layout-mail-greeting"));
        text.push_str(&format!("{}, {}\n", agency.office.get(t.lang), agency.name));
        text.push_str(&format!("{} {}, {}\n\n", t.get("layout-phone"), agency.phone, agency.mail));
        text.push_str(self.pack.funding.sentence.get(t.lang));
        if self.config.sample {
            text.push_str(&format!("\n{}", self.pack.sample_notice.short.get(t.lang)));
        }
        text.push('\n');
        text
    }

    /// The mark on documents of an installation with invented data; empty otherwise.
    #[must_use]
    pub fn sample_mark(&self, lang: Lang) -> &str {
        if self.config.sample { self.pack.sample_notice.short.get(lang) } else { "" }
    }

    /// The whole product as a service.
    pub fn router(&self) -> Router {
        routes::all()
            .into_router(Arc::new(people::door))
            .layer(DefaultBodyLimit::max(MOST_REQUEST_BYTES))
            .layer(from_fn_with_state(self.clone(), own_requests_only))
            .layer(from_fn_with_state(self.clone(), layout::error_pages))
            .layer(from_fn_with_state(self.clone(), layout::headers))
            .layer(platform::web::service::compression())
            .layer(from_fn_with_state(self.clone(), layout::cache::layer))
            .layer(from_fn_with_state(self.clone(), people::layer))
            .with_state(self.clone())
    }
}

/// Every commit seals the journal.
pub const SEAL: Seal =
    Seal { work: |tx| Box::pin(journal::seal(tx)), table: "journal_seal", answers_for: journal::CHAINED };

/// Refuses requests that other sites make in the visitor's name, and hosts that are not ours.
async fn own_requests_only(State(app): State<App>, request: Request, next: Next) -> Response {
    if !origin::is_own(request.method(), request.headers(), &app.config.base_url) {
        return Error::Foreign.into_response();
    }
    // Links are made from the configured address, and a forged host sees nothing.
    let host = request.headers().get(axum::http::header::HOST).and_then(|host| host.to_str().ok());
    if host.is_some_and(|host| host != app.config.typed_address()) {
        return Error::UnknownHost.into_response();
    }
    next.run(request).await
}
