//! Whoever acts in a demo: signs in, opens pages and sends forms, on the day on which the clock stands.
//! What they do with the Quick-Check stands in `checks.rs`, `plans.rs`, `together.rs` and `office.rs`.

use std::collections::HashMap;

use anyhow::{Context, Result, anyhow};
use axum::Router;
use platform::clock::Day;
use platform::texts::Lang;

use super::tasks::{Tasks, Work};
use super::visitor::Visitor;
use super::{cast, town};
use crate::app::App;
use crate::people;
use crate::region::{self, Municipality, Office};

/// Everybody, with what they have to do.
pub struct Actors {
    pub(super) app: App,
    router: Router,
    /// Mail addresses of the two programme managers.
    pub(super) first: String,
    pub(super) second: String,
    pub(super) tasks: Tasks,
    /// The day from which all others are counted.
    zero: Day,
    /// The links that colleagues hold, by their place among them.
    pub(super) links: HashMap<usize, String>,
}

impl Actors {
    /// Everybody, before the first step.
    ///
    /// # Errors
    /// When the cast lacks a programme manager.
    pub fn new(app: &App, tasks: Tasks, zero: Day) -> Result<Self> {
        Ok(Self {
            router: app.router(),
            first: cast::member(&app.config.region, "agency")?.mail,
            second: cast::member(&app.config.region, "agency-second")?.mail,
            links: HashMap::new(),
            app: app.clone(),
            tasks,
            zero,
        })
    }

    /// Lets one thing be done.
    ///
    /// # Errors
    /// What a page has refused.
    pub async fn work(&mut self, work: Work) -> Result<()> {
        match work {
            Work::OpenWave(place) => self.open_wave(place).await,
            Work::Full(place) => self.answer_all(place).await,
            Work::Plan(place) => self.plan(place).await,
            Work::Move(place, step) => self.move_measure(place, step).await,
            Work::Show(place) => self.show(place).await,
            Work::Website(place) => self.check_website(place).await,
            Work::Wish(place) => self.wish(place).await,
            Work::Ask => self.ask_colleagues().await,
            Work::Answer => self.answer_alone().await,
            Work::Agree => self.agree().await,
            Work::Examine(place) => self.examine(place).await,
            Work::Judge(place) => self.judge(place).await,
            Work::CloseWave(place) => self.close_wave(place).await,
            Work::Revise => self.revise().await,
        }
    }

    /// A path in the region's language.
    pub(super) fn at(&self, path: &str) -> String {
        format!("/{}{path}", self.app.default_lang().word())
    }

    /// A day of the story.
    pub(super) fn day(&self, day: i32) -> Day {
        self.zero.plus_days(day)
    }

    pub(super) fn visitor(&self) -> Visitor {
        Visitor::new(self.router.clone())
    }

    /// Somebody opens the link from a sign-in mail and presses the button.
    pub(super) async fn sign_in(&self, mail: &str) -> Result<Visitor> {
        let known = people::by_mail(self.app.db.read(), mail).await?;
        let person = known.with_context(|| format!("{mail} has no account"))?.id;
        let (inner, lang): (_, Lang) = (self.app.clone(), self.app.default_lang());
        let link = self
            .app
            .db
            .write(move |tx| Box::pin(async move { people::new_link(tx, &inner, person, lang, "").await }))
            .await
            .map_err(|fault: sea_orm::DbErr| anyhow!(fault))?;
        let path = link.strip_prefix(&self.app.config.base_url).unwrap_or(&link).to_owned();
        let mut visitor = self.visitor();
        visitor.get(&path).await?;
        visitor.post(&path, &[]).await?;
        Ok(visitor)
    }

    /// The project lead of a town.
    pub(super) async fn lead_of(&self, ags: &str) -> Result<Visitor> {
        let of = town(&self.app, ags).await?;
        let today = self.app.clock.today();
        let holder = region::holder_of(self.app.db.read(), of, Office::Lead, today).await?;
        self.sign_in(&holder.with_context(|| format!("{ags} has no project lead"))?.mail).await
    }

    /// A town as the register has it.
    pub(super) async fn record(&self, ags: &str) -> Result<Municipality> {
        let found = region::by_ags(self.app.db.read(), ags).await?;
        found.with_context(|| format!("the region has no municipality {ags}"))
    }
}

/// Fields as a visitor sends them.
pub fn pairs<N: AsRef<str>, V: AsRef<str>>(fields: &[(N, V)]) -> Vec<(&str, &str)> {
    fields.iter().map(|(name, value)| (name.as_ref(), value.as_ref())).collect()
}
