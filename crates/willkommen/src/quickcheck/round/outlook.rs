//! What the next round of a check would be: read for its page, and again inside the write that opens it.

use std::sync::Arc;

use platform::Result;
use platform::clock::Moment;
use sea_orm::{ConnectionTrait, DbErr};

use super::plan::{self, Before, Earlier, Facts, Plan};
use super::rules::{self, Known, Step};
use super::store;
use crate::app::App;
use crate::ids::QuickCheckId;
use crate::quickcheck::catalogue::{Catalogue, Statements, Variant, compare, statements};
use crate::quickcheck::not_applicable::{self, State};
use crate::quickcheck::rules::{Answer, Attributes};
use crate::quickcheck::snapshot;
use crate::quickcheck::store::{self as checks, Check};
use crate::region::Municipality;

/// What is known about the next round of one variant.
pub struct Outlook {
    /// Which questions it asks.
    pub variant: Variant,
    /// How it can be begun now; nothing when there is no reason to.
    pub step: Option<Step>,
    /// The check that goes on in it.
    pub source: Check,
    /// The check of this variant under the version that counts, if there is one.
    pub successor: Option<Check>,
    /// The earlier check to which one may go back.
    pub earlier: Option<Check>,
    /// The check of the other variant under the version that counts, if there is one.
    beside: Option<Check>,
    /// When the variant was last submitted.
    pub submitted_at: Option<Moment>,
    /// Whether the check that is being answered is the one of the new round.
    pub is_under_way: bool,
    /// The version of the check that goes on.
    pub old: Arc<Catalogue>,
    /// The version that counts.
    pub new: Arc<Catalogue>,
    /// What the versions in between say together.
    said: Statements,
}

/// What the answers of both series are.
pub struct Answered {
    own: Earlier,
    beside: Earlier,
    attributes: Attributes,
}

impl Outlook {
    /// Reads it for one variant, or for that of the check that is being answered; nothing without a check.
    pub async fn of(
        app: &App,
        c: &impl ConnectionTrait,
        town: &Municipality,
        variant: Option<Variant>,
    ) -> Result<Option<Self>> {
        let all = checks::all_of(c, town.id).await?;
        let Some(active) = all.first() else { return Ok(None) };
        let variant = variant.unwrap_or_else(|| active.variant());
        let submitted_at = snapshot::newest(c, town.id, variant).await?.map(|newest| newest.submitted_at);
        let submitted_on = submitted_at.map(|at| app.clock.day(at));
        let new = app.catalogue();
        let known: Vec<Known<'_>> = all.iter().map(known).collect();
        let step = rules::step(&known, variant, &new.version, submitted_on, app.clock.today());
        let earlier = rules::earlier(&known, variant, &new.version).map(|place| all[place].clone());
        let own = || all.iter().filter(|check| check.variant() == variant);
        let is_new = |check: &Check| check.catalogue_version == new.version;
        let source = own().next().unwrap_or(active).clone();
        let successor = own().find(|check| is_new(check)).cloned();
        let beside = all.iter().find(|check| check.variant() != variant && is_new(check)).cloned();
        let old = app.catalogue_of(&source.catalogue_version);
        Ok(Some(Self {
            variant,
            step,
            is_under_way: active.variant() == variant && is_new(active) && active.completed_at.is_none(),
            said: said(app, &old, &new),
            source,
            successor,
            earlier,
            beside,
            submitted_at,
            old,
            new,
        }))
    }

    /// Whether it is begun by taking the check up again.
    pub fn is_again(&self) -> bool {
        self.step == Some(Step::Again)
    }

    /// The answers that may go along.
    pub async fn answered(&self, c: &impl ConnectionTrait, town: &Municipality) -> Result<Answered> {
        Ok(Answered {
            own: earlier(c, self.source.id).await?,
            beside: match &self.beside {
                // Opening the full check from a core check of today: that one goes on, and is nothing beside.
                Some(check) if check.id != self.source.id => earlier(c, check.id).await?,
                _ => Earlier::new(),
            },
            attributes: crate::quickcheck::attributes(town),
        })
    }

    /// What the new check begins with.
    pub fn plan<'a>(&'a self, answered: &'a Answered) -> Plan<'a> {
        plan::plan(&Facts {
            old: &self.old,
            new: &self.new,
            old_variant: self.source.variant(),
            variant: self.variant,
            said: &self.said,
            attributes: &answered.attributes,
            own: &answered.own,
            beside: &answered.beside,
        })
    }

    /// Whether the total can be compared with that of the round before; nothing when there is none.
    pub fn is_comparable(&self) -> Option<bool> {
        let compare = |_| plan::is_comparable(&self.old, &self.new, self.variant, &self.said);
        self.submitted_at.map(compare)
    }
}

/// A check, as far as it matters for rounds.
pub fn known(check: &Check) -> Known<'_> {
    Known {
        variant: check.variant(),
        version: &check.catalogue_version,
        is_begun: check.saved_at.is_some(),
        is_done: check.completed_at.is_some(),
        was_done: check.first_completed_at.is_some(),
    }
}

/// What the versions after an old one say of its questions, up to a new one.
#[must_use]
pub fn said(app: &App, old: &Catalogue, new: &Catalogue) -> Statements {
    let mut steps = Vec::new();
    let mut version = new.version.clone();
    while version != old.version {
        match app.catalogues.published(&version) {
            Some(published) if published.based_on != version => {
                steps.push(published.statements);
                version = published.based_on;
            }
            // A version that does not come from the old one: the two are compared as they are.
            _ => return statements(&compare(old, new, &Statements::new())),
        }
    }
    steps.reverse();
    plan::over(&steps)
}

/// The answers of a check.
async fn earlier(c: &impl ConnectionTrait, check: QuickCheckId) -> Result<Earlier, DbErr> {
    let mut waiting = store::of(c, check).await?;
    let claims = not_applicable::states(c, check).await?;
    let kept = checks::kept(c, check).await?;
    let earlier = kept.into_iter().map(|(question, kept)| {
        let is_claim = kept.given.answer == Some(Answer::NotApplicable);
        let before = Before {
            check,
            answer: kept.given.answer,
            answered_at: kept.answered_at,
            waits: waiting.remove(&question),
            is_refused: is_claim && claims.get(&question) == Some(&State::Refused),
        };
        (question, before)
    });
    Ok(earlier.collect())
}
