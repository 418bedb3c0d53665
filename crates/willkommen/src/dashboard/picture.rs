//! The state of the whole region, put together from what the capabilities tell.

use std::collections::HashMap;
use std::sync::Arc;

use platform::Result;
use platform::clock::Moment;

use super::rules::{Facts, NotedAnswer, PublicStage};
use crate::app::App;
use crate::declaration::Declaration;
use crate::ids::{DeclarationId, MunicipalityId};
use crate::invitations::{Answer, latest};
use crate::region::Municipality;
use crate::{declaration, invitations, measures, participation, quickcheck, region};

/// The region as it stands.
pub struct Picture {
    /// The municipalities, ordered by name, with what is known.
    pub towns: Vec<TownFacts>,
}

/// One municipality and what is known.
pub struct TownFacts {
    /// The municipality.
    pub town: Municipality,
    /// What is known.
    pub facts: Facts,
    /// Its declaration, signed or handed in, and since when.
    pub declaration: Option<(DeclarationId, Option<Moment>)>,
}

impl Picture {
    /// The region as it stands; looked at anew only when something has changed.
    ///
    /// # Errors
    /// The database's own.
    pub async fn of(app: &App) -> Result<Arc<Self>> {
        app.picture.get(&app.db, Self::look(app)).await
    }

    async fn look(app: &App) -> Result<Self> {
        let c = app.db.read();
        let mut known: HashMap<MunicipalityId, Facts> = HashMap::new();
        for letter in invitations::sent(c).await? {
            let facts = known.entry(letter.municipality).or_default();
            facts.reply_by = Some(letter.reply_by);
            facts.is_opened |= letter.opened_at.is_some();
            facts.last_contact = latest([facts.last_contact, letter.printed_at, letter.opened_at]);
        }
        for answer in invitations::answers(c).await? {
            let facts = known.entry(answer.municipality).or_default();
            facts.answer = Answer::from_word(&answer.kind).map(|answer| match answer {
                Answer::Discussion => NotedAnswer::Discussion,
                Answer::Resolved => NotedAnswer::Resolved,
                Answer::Declined => NotedAnswer::Declined,
            });
            facts.last_contact = latest([facts.last_contact, Some(answer.noted_at)]);
            facts.last_answer = Some(answer.noted_at);
        }
        for (town, declined) in declaration::declined(c).await? {
            let facts = known.entry(town).or_default();
            // What a town hall says itself counts like what it says on the telephone: the last word.
            if facts.last_answer <= Some(declined.declined_at) {
                facts.answer = Some(NotedAnswer::Declined);
            }
            facts.last_contact = latest([facts.last_contact, Some(declined.declined_at)]);
        }
        let mut waiting = HashMap::new();
        for declaration in declaration::all_handed_in(c).await? {
            let facts = known.entry(declaration.municipality).or_default();
            facts.is_handed_in = true;
            facts.last_contact = latest([facts.last_contact, declaration.handed_in_at]);
            waiting.insert(declaration.municipality, (declaration.id, declaration.handed_in_at));
        }
        let mut signed = declaration::all_signed(c).await?;
        for (town, declaration) in &signed {
            note_declaration(known.entry(*town).or_default(), declaration);
        }
        for town in participation::suspended(c, app.clock.today()).await? {
            known.entry(town).or_default().is_suspended = true;
        }
        for (town, completed) in quickcheck::completed(c).await? {
            let facts = known.entry(town).or_default();
            facts.is_check_done = completed.is_some();
            facts.last_contact = latest([facts.last_contact, completed]);
        }
        for (town, count) in measures::counts(c).await? {
            known.entry(town).or_default().measures = count;
        }
        let towns = region::all(c)
            .await?
            .into_iter()
            .map(|town| TownFacts {
                facts: known.remove(&town.id).unwrap_or_default(),
                declaration: signed
                    .remove(&town.id)
                    .map(|signed| (signed.id, signed.signed_at))
                    .or_else(|| waiting.remove(&town.id)),
                town,
            })
            .collect();
        Ok(Self { towns })
    }

    /// How many stand at a public stage.
    #[must_use]
    pub fn count(&self, stage: PublicStage) -> usize {
        self.towns.iter().filter(|town| town.facts.public_stage() == stage).count()
    }

    /// How many take part, whatever their stage; those whose participation rests are not counted.
    #[must_use]
    pub fn participants(&self) -> usize {
        self.towns.iter().filter(|town| town.facts.takes_part()).count()
    }
}

fn note_declaration(facts: &mut Facts, declaration: &Declaration) {
    let contacts: [Option<Moment>; 3] = [facts.last_contact, declaration.signed_at, declaration.received_at];
    facts.is_declared = true;
    facts.is_received = declaration.received_at.is_some();
    facts.last_contact = latest(contacts);
}
