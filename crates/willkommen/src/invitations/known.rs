//! What is known about every town that was written to or has answered, put together from letters,
//! answers, notes of conversations and expressed interest.

use std::collections::HashMap;

use platform::clock::Clock;
use sea_orm::DbErr;

use super::replies;
use super::replies::{Answer, Known, Obstacle};
use super::store::{self, Campaign, SentRow};
use crate::app::App;
use crate::declaration;
use crate::ids::{CampaignId, MunicipalityId};

/// What is known, by municipality; who was never in contact is not in it.
///
/// # Errors
/// The database's own.
pub async fn known(
    c: &impl platform::db::Streaming,
    clock: &Clock,
) -> Result<HashMap<MunicipalityId, Known>, DbErr> {
    gather(c, clock, &store::sent(c).await?).await
}

/// The same for a page; the letters, which are many, are read anew only when one of them has changed.
///
/// # Errors
/// The database's own.
pub async fn known_now(app: &App) -> Result<HashMap<MunicipalityId, Known>, DbErr> {
    let c = app.db.read();
    let letters = app.letters.get(&app.db, &[store::TABLES], store::sent(c)).await?;
    gather(c, &app.clock, &letters).await
}

/// What is known through these letters, oldest first, and all that came back.
async fn gather(
    c: &impl platform::db::Streaming,
    clock: &Clock,
    letters: &[SentRow],
) -> Result<HashMap<MunicipalityId, Known>, DbErr> {
    let mut all: HashMap<MunicipalityId, Known> = HashMap::new();
    let campaigns: HashMap<CampaignId, Campaign> =
        store::all(c).await?.into_iter().map(|campaign| (campaign.id, campaign)).collect();
    for letter in letters {
        let Some((campaign, printed_at)) = campaigns.get(&letter.campaign).zip(letter.printed_at) else {
            continue;
        };
        let (known, printed_on) = (all.entry(letter.municipality).or_default(), clock.day(printed_at));
        known.note_letter(
            letter.id,
            printed_on,
            campaign.reply_by,
            letter.opened_at.is_some(),
            letter.returned_on.is_some(),
        );
        known.note_moment(printed_at, printed_on);
        if let Some(at) = letter.opened_at {
            known.note_moment(at, clock.day(at));
        }
    }
    for answer in replies::answers(c).await? {
        let known = all.entry(answer.municipality).or_default();
        known.answer = Answer::from_word(&answer.kind);
        known.answered_at = Some(answer.noted_at);
        known.note_moment(answer.noted_at, answer.given_on);
    }
    for (town, declined) in declaration::declined(c).await? {
        let known = all.entry(town).or_default();
        // What a town hall says itself counts like what it says on the telephone: the last word.
        if known.answered_at <= Some(declined.declined_at) {
            known.answer = Some(Answer::Declined);
            known.answered_at = Some(declined.declined_at);
        }
        known.note_moment(declined.declined_at, clock.day(declined.declined_at));
    }
    for note in replies::contacts(c).await? {
        let known = all.entry(note.municipality).or_default();
        let next = note.next_on.map(|day| (day, note.next_what));
        known.note_contact(note.held_on, Obstacle::from_word(&note.obstacle), next);
        known.note_moment(note.noted_at, note.held_on);
    }
    for interest in replies::interests(c).await? {
        let known = all.entry(interest.municipality).or_default();
        known.interest_at = Some(interest.changed_at);
        known.note_moment(interest.changed_at, clock.day(interest.changed_at));
    }
    Ok(all)
}
