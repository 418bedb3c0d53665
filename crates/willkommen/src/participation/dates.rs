//! What happens on its day by itself: withdrawals, the end of a suspension, changes of project lead,
//! reminders of vacant posts. Called by a worker; each runs once, however often it is called.

use std::collections::HashMap;

use platform::clock::{Day, Moment};
use platform::db::Tx;
use platform::{Error, Result};
use sea_orm::{ConnectionTrait, DbErr};

use super::mails;
use super::rules::{Kind, reminder};
use super::store::{self, Act};
use super::{office, standing};
use crate::app::App;
use crate::declaration::{self, Declaration};
use crate::ids::{DeclarationId, MunicipalityId};
use crate::invitations::{self, Answer};
use crate::journal::{self, Entry};
use crate::outbox;
use crate::region::{self, Office};

/// Does everything whose day has come. What fails holds up nothing else and is tried again next time.
///
/// # Errors
/// The database's own, when it cannot even be read.
pub async fn keep_dates(app: &App) -> Result<()> {
    let today = app.clock.today();
    let mut failed = None;
    for act in store::signed(app.db.read()).await? {
        let is_over = |day: Option<Day>| act.done_at.is_none() && day.is_some_and(|day| day < today);
        let done = match act.kind() {
            Kind::Withdrawal if is_over(act.effective_on) => withdraw(app, act).await,
            Kind::Suspension if is_over(act.until_on) => end_suspension(app, act).await,
            _ => Ok(()),
        };
        failed = failed.or(done.err());
    }
    for handover in store::planned(app.db.read()).await? {
        if handover.from_on <= today {
            let inner = app.clone();
            let done = app
                .db
                .write(move |tx| {
                    Box::pin(async move { office::take_effect(tx, &inner, &handover, "system").await })
                })
                .await;
            app.visits.forget_all();
            failed = failed.or(done.err());
        }
    }
    failed = failed.or(remind_of_vacancies(app).await.err());
    app.wake.notify_waiters();
    failed.map_or(Ok(()), Err)
}

/// The month is over: the municipality no longer takes part, and no campaign writes to it.
async fn withdraw(app: &App, act: Act) -> Result<()> {
    let (now, today) = (app.clock.now(), app.clock.today());
    let note = super::wording::translator(app, &act).get("participation-note-withdrawal");
    let inner = app.clone();
    app.db
        .write(move |tx| {
            Box::pin(async move {
                if !store::done(tx, act.id, now).await? {
                    return Ok::<_, Error>(());
                }
                let town = act.municipality;
                let running = declaration::of(tx, town).await?.filter(Declaration::is_signed);
                if running.is_none_or(|running| running.id != act.declaration) {
                    // What it ends was sent back or replaced meanwhile: there is nothing to end.
                    return Ok(());
                }
                end(tx, act.declaration, now).await?;
                let (answer, by) = (Answer::Declined, act.prepared_by);
                invitations::note_answer(tx, town, answer, today, &note, by, now).await?;
                office::all_leave(tx, &inner, town).await?;
                for other in store::of(tx, town).await? {
                    if other.is_open() {
                        store::discard(tx, other.id).await?;
                        let entry = Entry::ActDiscarded { act: other.id };
                        journal::record(tx, now, "system", Some(town), &entry, "").await?;
                    } else if other.kind() == Kind::Suspension && other.done_at.is_none() {
                        store::done(tx, other.id, now).await?;
                    }
                }
                let entry = Entry::ParticipationEnded { act: act.id, declaration: act.declaration };
                journal::record(tx, now, "system", Some(town), &entry, "").await?;
                Ok(())
            })
        })
        .await
}

/// Moves the declaration among the past ones.
async fn end(tx: &Tx, id: DeclarationId, now: Moment) -> Result<(), DbErr> {
    declaration::end(tx, id, declaration::End::Withdrawn, now).await
}

async fn end_suspension(app: &App, act: Act) -> Result<()> {
    let now = app.clock.now();
    app.db
        .write(move |tx| {
            Box::pin(async move {
                if store::done(tx, act.id, now).await? {
                    let entry = Entry::SuspensionEnded { act: act.id };
                    journal::record(tx, now, "system", Some(act.municipality), &entry, "").await?;
                }
                Ok::<_, Error>(())
            })
        })
        .await
}

/// The participants without a project lead, with the first day without one. Nobody is missing who was
/// named with a declaration a moment ago, or who begins on a later day.
///
/// # Errors
/// The database's own.
pub async fn vacant(c: &impl ConnectionTrait, today: Day) -> Result<Vec<(MunicipalityId, Day)>, DbErr> {
    let signed = declaration::all_signed(c).await?;
    let mut last: HashMap<MunicipalityId, Option<Day>> = HashMap::new();
    for holder in region::ever_in(c, Office::Lead).await? {
        if !signed.contains_key(&holder.municipality) {
            continue;
        }
        let gone = holder.to_on.filter(|to| *to < today);
        let known = last.entry(holder.municipality).or_insert(gone);
        // Somebody without a last day is there, or will be.
        *known = known.and_then(|known| gone.map(|gone| known.max(gone)));
    }
    for handover in store::planned(c).await? {
        if handover.office == Office::Lead.word() && !handover.name.is_empty() {
            last.remove(&handover.municipality);
        }
    }
    let mut vacant: Vec<_> =
        last.into_iter().filter_map(|(town, last)| Some((town, last?.plus_days(1)))).collect();
    vacant.sort();
    Ok(vacant)
}

/// Points out vacant posts: at once, after 14 and after 30 days, each once.
///
/// # Errors
/// The database's own.
pub async fn remind_of_vacancies(app: &App) -> Result<()> {
    let (now, today) = (app.clock.now(), app.clock.today());
    let resting = standing::suspended(app.db.read(), today).await?;
    for (town, since) in vacant(app.db.read(), today).await? {
        let Some(stage) = reminder(since, today).filter(|_| !resting.contains(&town)) else { continue };
        let mails = mails::vacancy(app, town, since, stage).await?;
        let domain = app.mail_domain().to_owned();
        app.db
            .write(move |tx| {
                Box::pin(async move {
                    if store::remind(tx, town, since, stage.into(), now).await? {
                        for mail in &mails {
                            outbox::put(tx, now, &domain, mail).await?;
                        }
                    }
                    Ok::<_, Error>(())
                })
            })
            .await?;
    }
    Ok(())
}
