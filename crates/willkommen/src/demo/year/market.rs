//! What partners, project leads, clerks and the agency do for the voucher booklet, screen by screen: tables are
//! read in, offers approved, batches prepared by one person and released by another, and some things are left
//! that wait.

use std::collections::HashMap;

use anyhow::{Context, Result};
use platform::clock::{Clock, Day, Moment};
use uuid::Uuid;

use super::doors;
use super::told::{Application, OfferRow, PartnerRow, Told, WaitingOffer};
use crate::app::App;
use crate::demo::actors::{Actors, pairs};
use crate::demo::tasks::Tasks;
use crate::demo::visitor::Visitor;
use crate::demo::{settle, town, write};
use crate::ids::{BatchId, DeviceId, MunicipalityId, OfferId, PartnerId, PersonId, WelcomePageId};
use crate::people::{self, Role};
use crate::vouchers::offers::{self, Offer};
use crate::vouchers::{cards, partners, redemption};

/// For so many months the cards of a batch can be opened.
const MONTHS: &str = "24";

/// A town that hands out cards.
#[derive(Clone)]
pub struct Place {
    /// Its official key.
    pub ags: String,
    /// Identifier.
    pub id: MunicipalityId,
    /// The project lead, and the address to sign in with.
    pub lead: PersonId,
    lead_mail: String,
    /// The mayor's address, if there is an account.
    mayor_mail: Option<String>,
    /// Who stands at the counter.
    pub clerks: Vec<PersonId>,
    /// What stands in its booklets.
    pub offers: HashMap<OfferId, Offer>,
}

/// Everybody, with what they have to do.
pub struct Market {
    app: App,
    actors: Actors,
    pub told: Told,
    pub places: Vec<Place>,
    /// The day on which the demo is made.
    today: Day,
    /// The phones of each partner.
    pub phones: HashMap<PartnerId, Vec<DeviceId>>,
    /// How much each partner is liked: 1 to 4.
    pub liked: HashMap<PartnerId, u64>,
}

/// A minute of a day in the region.
///
/// # Errors
/// Never for days that a clock has made.
pub fn moment(clock: &Clock, day: Day, minute: i64) -> Result<Moment> {
    Ok(clock.beginning(day).parse::<Moment>()?.plus_minutes(minute))
}

impl Market {
    /// Everybody; nothing as long as not all towns take part.
    pub async fn open(app: &App, told: Told) -> Result<Option<Self>> {
        let mut places = Vec::new();
        for one in &told.town {
            let id = town(app, &one.ags).await?;
            let staff = people::working_for(app.db.read(), id).await?;
            let of = |role: Role| staff.iter().find(|person| person.role == role.word());
            let Some(lead) = of(Role::Lead) else { return Ok(None) };
            places.push(Place {
                ags: one.ags.clone(),
                id,
                lead: lead.id,
                lead_mail: lead.mail.clone(),
                mayor_mail: of(Role::Mayor).map(|mayor| mayor.mail.clone()),
                clerks: Vec::new(),
                offers: HashMap::new(),
            });
        }
        let today = app.clock.today();
        Ok(Some(Self {
            actors: Actors::new(app, Tasks::default(), today)?,
            app: app.clone(),
            told,
            places,
            today,
            phones: HashMap::new(),
            liked: HashMap::new(),
        }))
    }

    fn set(&self, day: Day, minute: i64) -> Result<()> {
        self.app.clock.set(moment(&self.app.clock, day, minute)?);
        Ok(())
    }

    /// The first days: partners, offers, clerks, the first batches, phones.
    pub async fn begin(&mut self, day: Day) -> Result<()> {
        self.set(day, 9 * 60)?;
        let mut regional = Vec::new();
        for place in 0..self.places.len() {
            regional.extend(self.enter(place).await.with_context(|| self.places[place].ags.clone())?);
        }
        let mut agency = self.actors.sign_in(&self.actors.first).await?;
        for offer in &regional {
            agency.get(offer).await?;
            agency.post(&format!("{offer}/decision"), &[("decision", "approve")]).await?;
        }
        self.batches(day, 11 * 60, 0).await?;
        self.set(day.plus_days(2), 10 * 60)?;
        self.spread().await?;
        self.branch_out().await?;
        settle(&self.app).await?;
        self.pair().await?;
        for place in &mut self.places {
            let c = self.app.db.read();
            let staff = people::working_for(c, place.id).await?;
            let clerks = staff.iter().filter(|person| person.role == Role::Clerk.word());
            place.clerks = clerks.map(|clerk| clerk.id).collect();
            let given = offers::in_booklet(c, place.id, self.app.clock.today()).await?;
            place.offers = given.into_iter().map(|offer| (offer.id, offer)).collect();
        }
        Ok(())
    }

    /// A project lead reads in partners and offers, translates some and invites clerks. Answers the addresses
    /// of the offers that wait for the agency.
    async fn enter(&self, place: usize) -> Result<Vec<String>> {
        let of = &self.places[place];
        let mut lead = self.actors.sign_in(&of.lead_mail).await?;
        let rows: Vec<&PartnerRow> = self.told.partners.iter().filter(|row| row.ags == of.ags).collect();
        self.import(&mut lead, "/partners/import", partner_table(&rows)?).await?;
        let here = self.told.offers.iter().filter(|row| row.ags == of.ags);
        let (regional, local): (Vec<&OfferRow>, Vec<&OfferRow>) =
            here.partition(|row| !row.regional.is_empty());
        self.import(&mut lead, "/offers/import", offer_table(&local, self.today)?).await?;
        let mut proposed = Vec::new();
        for row in regional {
            proposed.push(self.propose(&mut lead, of.id, row).await?);
        }
        self.translate(&mut lead, of).await?;
        self.welcome(&mut lead, &of.ags).await?;
        if let Some(desk) = &self.told.town[place].desk {
            doors::open_desk(&self.actors, &mut lead, desk).await?;
        }
        let clerks = self.actors.at("/cards/clerks");
        lead.get(&clerks).await?;
        for clerk in &self.told.town[place].clerks {
            lead.post(&clerks, &[("name", clerk.name.as_str()), ("mail", clerk.mail.as_str())]).await?;
        }
        Ok(proposed)
    }

    async fn import(&self, lead: &mut Visitor, path: &str, table: Vec<u8>) -> Result<()> {
        let path = self.actors.at(path);
        lead.get(&path).await?;
        let form = [("step", b"take".as_slice()), ("file", table.as_slice())];
        lead.upload(&path, &form).await?.moved().with_context(|| path.clone())?;
        Ok(())
    }

    /// A project lead proposes an offer of a partner for the whole region; answers its address.
    async fn propose(&self, lead: &mut Visitor, town: MunicipalityId, row: &OfferRow) -> Result<String> {
        let known = partners::in_town(self.app.db.read(), town).await?;
        let partner = known.into_iter().find(|partner| partner.name == row.partner);
        let partner = partner.with_context(|| row.partner.clone())?.id.to_string();
        let path = self.actors.at("/offers/new");
        lead.get(&path).await?;
        let form = [
            ("partner", partner.as_str()),
            ("kind", row.kind.as_str()),
            ("benefit", row.benefit.as_str()),
            ("conditions", row.conditions.as_str()),
            ("uses", row.uses.as_str()),
            ("period", row.period.as_str()),
            ("valid_days", row.valid_days.as_str()),
            ("offline_most", row.offline.as_str()),
            ("reach", "regional"),
            ("step", "send"),
        ];
        lead.post(&path, &form).await
    }

    /// The words of offers in other languages.
    async fn translate(&self, lead: &mut Visitor, place: &Place) -> Result<()> {
        let c = self.app.db.read();
        let mut known: HashMap<(String, String), OfferId> = HashMap::new();
        for partner in partners::in_town(c, place.id).await? {
            for offer in offers::of_partner(c, partner.id).await? {
                known.insert((partner.name.clone(), offer.benefit), offer.id);
            }
        }
        for row in self.told.offers.iter().filter(|row| row.ags == place.ags) {
            let texts = row.texts();
            if texts.is_empty() {
                continue;
            }
            let offer = known.get(&(row.partner.clone(), row.benefit.clone()));
            let offer = offer.with_context(|| format!("{}: {}", row.partner, row.benefit))?;
            let path = self.actors.at(&format!("/offers/{offer}/texts"));
            lead.post(&path, &pairs(&texts)).await?;
        }
        Ok(())
    }

    /// What a project lead writes for newcomers, in German and in English.
    async fn welcome(&self, lead: &mut Visitor, ags: &str) -> Result<()> {
        let path = self.actors.at("/welcome/new");
        for told in self.told.welcome.iter().filter(|told| told.ags == ags) {
            let (topic, position) = (WelcomePageId::new().to_string(), told.position.to_string());
            lead.get(&path).await?;
            let german = [
                ("title", told.title.as_str()),
                ("body", told.body.as_str()),
                ("phone", told.phone.as_str()),
                ("address", told.address.as_str()),
                ("position", position.as_str()),
                ("topic", topic.as_str()),
            ];
            lead.post(&path, &german).await?;
            let path = self.actors.at(&format!("/welcome/{topic}/texts/en"));
            lead.get(&path).await?;
            let english =
                [("title", told.title_en.as_str()), ("body", told.body_en.as_str()), ("checked", "yes")];
            lead.post(&path, &english).await?;
        }
        Ok(())
    }

    /// Partners who serve another town too: they ask, and its project lead agrees.
    async fn spread(&self) -> Result<()> {
        for row in self.told.partners.iter().filter(|row| !row.also.is_empty()) {
            let (home, other) = (self.place(&row.ags)?, self.place(&row.also)?);
            let mut owner = self.actors.sign_in(&row.mail).await?;
            owner.get(&self.actors.at("/partners/profile")).await?;
            owner.post(&self.actors.at("/partners/towns"), &[("town", row.also.as_str())]).await?;
            let known = partners::in_town(self.app.db.read(), home.id).await?;
            let partner = known.into_iter().find(|partner| partner.name == row.name);
            let partner = partner.with_context(|| row.name.clone())?.id;
            let path = self.actors.at(&format!("/partners/{partner}"));
            let mut lead = self.actors.sign_in(&other.lead_mail).await?;
            lead.get(&path).await?;
            lead.post(&format!("{path}/decision"), &[("decision", "agree")]).await?;
        }
        Ok(())
    }

    /// Partners that are found at further places say where.
    async fn branch_out(&self) -> Result<()> {
        for branch in &self.told.branch {
            let home = self.place(&branch.ags)?.id;
            let mut rows = self.told.partners.iter();
            let row = rows.find(|row| row.ags == branch.ags && row.name == branch.partner);
            let mail = row.with_context(|| branch.partner.clone())?.mail.as_str();
            doors::add_place(&self.app, &self.actors, home, mail, branch).await?;
        }
        Ok(())
    }

    fn place(&self, ags: &str) -> Result<&Place> {
        self.places.iter().find(|place| place.ags == ags).with_context(|| format!("{ags} is no town here"))
    }

    /// In each town one person prepares a batch, and another one releases it: the mayor where there is an
    /// account, otherwise the agency. Then it is printed.
    pub async fn batches(&self, day: Day, minute: i64, number: usize) -> Result<()> {
        self.set(day, minute)?;
        let mut agency = self.actors.sign_in(&self.actors.first).await?;
        for (place, told) in self.places.iter().zip(&self.told.town) {
            let Some(size) = told.batches.get(number) else { continue };
            let batch = self.prepare(place, *size, "").await?;
            match &place.mayor_mail {
                Some(mayor) => release(&mut self.actors.sign_in(mayor).await?, &batch).await?,
                None => release(&mut agency, &batch).await?,
            }
            let id = batch.rsplit('/').next().unwrap_or_default().parse::<Uuid>().map(BatchId)?;
            let (by, now) = (place.lead, self.app.clock.now());
            write(&self.app, move |tx| {
                Box::pin(async move { Ok(cards::print_for_demo(tx, id, by, now).await?) })
            })
            .await?;
        }
        settle(&self.app).await
    }

    /// A project lead prepares a batch; answers its address.
    async fn prepare(&self, place: &Place, cards: i64, note: &str) -> Result<String> {
        let mut lead = self.actors.sign_in(&place.lead_mail).await?;
        let (path, size) = (self.actors.at("/cards/new"), cards.to_string());
        lead.get(&path).await?;
        let form = [("size", size.as_str()), ("months", MONTHS), ("kind", "cards"), ("note", note)];
        lead.post(&path, &form).await
    }

    /// Every partner has a phone at the counter; where one voucher will be contested, a second one.
    async fn pair(&mut self) -> Result<()> {
        let now = self.app.clock.now();
        let mut wanted = Vec::new();
        for partner in partners::all_active(self.app.db.read()).await? {
            let owners = people::running(self.app.db.read(), partner.id).await?;
            let Some(owner) = owners.first() else { continue };
            let hash = platform::secret::hash(&[partner.name.as_str()]);
            self.liked.insert(partner.id, 1 + u64::from(hash.as_bytes()[0]) % 4);
            wanted.push((partner.id, "Theke", owner.id));
            if partner.name == self.told.contested.partner {
                wanted.push((partner.id, "Marktstand", owner.id));
            }
        }
        let inner = self.app.clone();
        let paired = self.app.db.write(move |tx| {
            Box::pin(async move {
                let mut paired: HashMap<PartnerId, Vec<DeviceId>> = HashMap::new();
                for (partner, name, owner) in wanted {
                    let phone = redemption::pair_for_demo(tx, &inner, partner, name, owner, now).await?;
                    paired.entry(partner).or_default().push(phone);
                }
                Ok::<_, sea_orm::DbErr>(paired)
            })
        });
        self.phones = paired.await?;
        Ok(())
    }

    /// The last days: partners apply, offers are sent, a batch is prepared; all of it waits.
    pub async fn leave_waiting(&self) -> Result<()> {
        for days_ago in (1..=14).rev() {
            let day = self.today.plus_days(-days_ago);
            for told in self.told.application.iter().filter(|told| told.days_ago == days_ago) {
                self.apply(day, told).await.with_context(|| told.name.clone())?;
            }
            for told in self.told.waiting_offer.iter().filter(|told| told.days_ago == days_ago) {
                self.send_offer(day, told).await.with_context(|| told.benefit.clone())?;
            }
        }
        let told = &self.told.waiting_batch;
        self.set(self.today.plus_days(-1), 17 * 60)?;
        self.prepare(self.place(&told.ags)?, told.cards, &told.note).await?;
        settle(&self.app).await
    }

    async fn apply(&self, day: Day, told: &Application) -> Result<()> {
        let path = self.actors.at("/partners/apply");
        self.set(day, 10 * 60)?;
        let mut visitor = self.actors.visitor();
        let since = visitor.get(&path).await?.value_of("since");
        // Nobody fills in a form within a moment.
        self.set(day, 10 * 60 + 4)?;
        let mut fields = vec![
            ("kind".to_owned(), told.kind.as_str()),
            ("name".to_owned(), told.name.as_str()),
            ("about".to_owned(), told.about.as_str()),
            ("contact".to_owned(), told.contact.as_str()),
            ("mail".to_owned(), told.mail.as_str()),
            ("since".to_owned(), since.as_str()),
        ];
        fields.extend(told.towns.iter().map(|ags| (format!("town-{ags}"), "yes")));
        visitor.post(&path, &pairs(&fields)).await?;
        settle(&self.app).await
    }

    async fn send_offer(&self, day: Day, told: &WaitingOffer) -> Result<()> {
        self.set(day, 14 * 60)?;
        let mut owner = self.actors.sign_in(&told.partner).await?;
        let path = self.actors.at("/offers/new");
        owner.get(&path).await?;
        let reach = if told.towns.is_empty() { "regional" } else { "towns" };
        let mut fields = vec![
            ("kind".to_owned(), told.kind.as_str()),
            ("benefit".to_owned(), told.benefit.as_str()),
            ("conditions".to_owned(), told.conditions.as_str()),
            ("uses".to_owned(), "1"),
            ("period".to_owned(), ""),
            ("valid_days".to_owned(), "180"),
            ("offline_most".to_owned(), "0"),
            ("reach".to_owned(), reach),
            ("step".to_owned(), "send"),
        ];
        fields.extend(told.towns.iter().map(|ags| (format!("town-{ags}"), "yes")));
        owner.post(&path, &pairs(&fields)).await?;
        settle(&self.app).await
    }

    /// An offer of a town, by its partner and its words.
    pub fn offer(&self, ags: &str, benefit: &str) -> Option<OfferId> {
        let place = self.places.iter().find(|place| place.ags == ags)?;
        place.offers.values().find(|offer| offer.benefit == benefit).map(|offer| offer.id)
    }
}

async fn release(second: &mut Visitor, batch: &str) -> Result<()> {
    second.get(batch).await?;
    second.post(&format!("{batch}/release"), &[]).await?;
    Ok(())
}

/// The table of partners that a town brings along.
fn partner_table(rows: &[&PartnerRow]) -> Result<Vec<u8>> {
    let mut table = csv::Writer::from_writer(Vec::new());
    table.write_record([
        "name",
        "kind",
        "trade",
        "about",
        "contact",
        "mail",
        "phone",
        "website",
        "street",
        "postal_code",
        "place",
        "opening_hours",
        "languages",
        "position",
    ])?;
    for row in rows {
        table.write_record([
            &row.name,
            &row.kind,
            &row.trade,
            &row.about,
            &row.contact,
            &row.mail,
            &row.phone,
            &row.website,
            &row.street,
            &row.postal_code,
            &row.place,
            &row.opening_hours,
            &row.languages,
            &row.position,
        ])?;
    }
    table.into_inner().map_err(|fault| anyhow::anyhow!("{fault}"))
}

/// The table of offers that a town brings along.
fn offer_table(rows: &[&OfferRow], today: Day) -> Result<Vec<u8>> {
    let mut table = csv::Writer::from_writer(Vec::new());
    table.write_record([
        "partner",
        "kind",
        "benefit",
        "conditions",
        "uses",
        "period",
        "valid_days",
        "starts_on",
        "ends_on",
        "pool",
        "rotating",
        "offline",
        "places",
    ])?;
    for row in rows {
        let (starts_on, ends_on) = row.span(today);
        table.write_record([
            &row.partner,
            &row.kind,
            &row.benefit,
            &row.conditions,
            &row.uses,
            &row.period,
            &row.valid_days,
            &starts_on,
            &ends_on,
            &row.pool,
            &row.rotating,
            &row.offline,
            &row.places,
        ])?;
    }
    table.into_inner().map_err(|fault| anyhow::anyhow!("{fault}"))
}
