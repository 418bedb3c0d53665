//! The state of the whole region, put together from what the capabilities tell.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use platform::Result;
use platform::clock::{Day, Moment};

use super::rules::{Facts, Mailbox, NotedAnswer, PublicStage};
use crate::app::App;
use crate::declaration::Declaration;
use crate::ids::{DeclarationId, MunicipalityId};
use crate::invitations::{Answer, Known, latest};
use crate::region::Listed;
use crate::{declaration, invitations, measures, outbox, participation, quickcheck, recognition, region};

/// The region as it stands.
pub struct Picture {
    /// The municipalities, ordered by name, with what is known.
    pub towns: Vec<TownFacts>,
    /// Whether any town hall can be written to.
    pub has_town_halls: bool,
    /// The day on which it was looked at.
    day: Day,
}

/// What the picture is made of.
const TABLES: &[&[&str]] = &[
    region::TABLES,
    invitations::TABLES,
    invitations::TABLES_OF_REPLIES,
    declaration::TABLES,
    declaration::TABLES_OF_DECLINES,
    participation::TABLES,
    quickcheck::TABLES,
    measures::TABLES,
    recognition::TABLES,
    outbox::TABLES,
];

/// One municipality and what is known.
pub struct TownFacts {
    /// The municipality.
    pub town: Arc<Listed>,
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
        let picture = app.picture.get(&app.db, TABLES, Self::look(app)).await?;
        if picture.day == app.clock.today() {
            return Ok(picture);
        }
        // What rests until yesterday rests no longer.
        app.picture.forget();
        app.picture.get(&app.db, TABLES, Self::look(app)).await
    }

    async fn look(app: &App) -> Result<Self> {
        let c = app.db.read();
        let mut known: HashMap<MunicipalityId, Facts> = HashMap::new();
        let day = app.clock.today();
        // The two long ones beside each other.
        let (towns, contacts) = tokio::try_join!(region::listed(app), invitations::known_now(app))?;
        for (town, contact) in contacts {
            note_contact(known.entry(town).or_default(), &contact);
        }
        let mut waiting = HashMap::new();
        for declaration in declaration::all_handed_in(c).await? {
            let facts = known.entry(declaration.municipality).or_default();
            facts.is_handed_in = true;
            facts.last_contact = latest([facts.last_contact, declaration.handed_in_at]);
            waiting.insert(declaration.municipality, (declaration.id, declaration.handed_in_at));
        }
        for town in declaration::sent_back(c).await? {
            known.entry(town).or_default().is_sent_back = true;
        }
        let mut signed = declaration::all_signed(c).await?;
        for (town, declaration) in &signed {
            note_declaration(known.entry(*town).or_default(), declaration);
        }
        for town in participation::suspended(c, day).await? {
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
        for (town, shown) in recognition::shown(c, app).await? {
            known.entry(town).or_default().is_recognised = shown.is_on_map;
        }
        let undelivered = outbox::undelivered(c).await?;
        let refusing: HashSet<MunicipalityId> = undelivered.iter().map(|mail| mail.municipality).collect();
        let mut register = HashMap::new();
        for town in refusing {
            register.extend(region::of(c, town).await?.map(|found| (town, found)));
        }
        for mail in undelivered {
            let Some(town) = register.get(&mail.municipality) else { continue };
            let facts = known.entry(town.id).or_default();
            let is_here = mail.recipient.eq_ignore_ascii_case(&town.official_mailbox) && mail.later == 0;
            match (is_here, mail.is_gone) {
                (true, _) => facts.mailbox = Mailbox::Refuses,
                (false, false) if facts.mailbox == Mailbox::Fine => facts.mailbox = Mailbox::Corrected,
                (false, _) => {}
            }
        }
        let towns = towns
            .iter()
            .map(|town| TownFacts {
                facts: known.remove(&town.id).unwrap_or_default(),
                declaration: signed
                    .remove(&town.id)
                    .map(|signed| (signed.id, signed.signed_at))
                    .or_else(|| waiting.remove(&town.id)),
                town: Arc::clone(town),
            })
            .collect();
        Ok(Self { towns, has_town_halls: region::any_town_hall(c).await?, day })
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

fn note_contact(facts: &mut Facts, contact: &Known) {
    facts.reply_by = contact.reply_by;
    facts.is_opened = contact.is_opened;
    facts.is_returned = contact.is_returned;
    facts.has_talked = contact.talked_on.is_some();
    facts.is_interested = contact.is_interested();
    facts.next_on = contact.next.as_ref().map(|(day, _)| *day);
    facts.answer = contact.answer.map(|answer| match answer {
        Answer::Discussion => NotedAnswer::Discussion,
        Answer::Resolved => NotedAnswer::Resolved,
        Answer::Declined => NotedAnswer::Declined,
    });
    facts.last_contact = contact.last_contact;
}

fn note_declaration(facts: &mut Facts, declaration: &Declaration) {
    let contacts: [Option<Moment>; 3] = [facts.last_contact, declaration.signed_at, declaration.received_at];
    facts.is_declared = true;
    facts.is_received = declaration.received_at.is_some();
    facts.last_contact = latest(contacts);
}
