//! A year of the voucher booklet, as data of the region pack: towns, partners, offers and how many come. Days are
//! counted from the day on which the demo is made.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use anyhow::{Context, Result, ensure};
use platform::clock::Day;
use serde::Deserialize;
use serde::de::DeserializeOwned;

use crate::region::pack;
use crate::vouchers::booklet::speech::Tongue;
use crate::vouchers::survey::Question;

/// The file in a region pack; it may be missing.
pub const NAME: &str = "demo/vouchers.toml";
const PARTNERS: &str = "demo/partners.csv";
const OFFERS: &str = "demo/offers.csv";

/// Everything.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Told {
    /// Another word draws other days.
    pub seed: String,
    /// So many months before the demo the first cards are handed out; 1 to 12.
    pub months: i32,
    /// How many newcomers come in which month, January first; only the ratio counts.
    pub season: [i64; 12],
    /// Of a hundred cards so many open a booklet.
    pub opened: i64,
    /// Of a hundred booklets so many are used.
    pub used: i64,
    /// In which languages booklets are opened; only the ratio counts.
    pub tongues: BTreeMap<String, i64>,
    /// The towns that hand out cards.
    pub town: Vec<Town>,
    /// Newcomers who come together, which is unusual.
    pub group: Group,
    /// A voucher that two phones without a connection have redeemed.
    pub contested: Named,
    /// A redemption that was not the newcomer's.
    pub disputed: Named,
    /// A batch that waits for a second person.
    pub waiting_batch: WaitingBatch,
    /// Partners who have applied and wait.
    pub application: Vec<Application>,
    /// Offers that wait.
    pub waiting_offer: Vec<WaitingOffer>,
    /// Further places of partners.
    #[serde(default)]
    pub branch: Vec<Branch>,
    /// What towns have written for newcomers themselves.
    #[serde(default)]
    pub welcome: Vec<WelcomePage>,
    /// How newcomers answer the survey; nothing where none does.
    pub survey: Option<Survey>,
    /// The partners.
    #[serde(skip)]
    pub partners: Vec<PartnerRow>,
    /// Their offers.
    #[serde(skip)]
    pub offers: Vec<OfferRow>,
}

/// A town that hands out cards.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Town {
    pub ags: String,
    /// Cards in a usual month.
    pub a_month: i64,
    /// How many cards each batch has; the later ones come in equal parts of the year.
    pub batches: Vec<i64>,
    /// Who stands at the counter besides the cast.
    #[serde(default)]
    pub clerks: Vec<Person>,
    /// How the counter of the town hall is reached; the pack's `welcome.toml` needs the page `town-hall` for it.
    pub desk: Option<Desk>,
}

/// The counter of a town hall.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Desk {
    pub phone: String,
    pub address: String,
    /// When it is open, in German.
    pub hours: String,
}

/// Somebody at a counter.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Person {
    pub name: String,
    pub mail: String,
}

/// An offer by its town, its partner and its words.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Named {
    pub ags: String,
    pub partner: String,
    pub benefit: String,
}

/// Newcomers who come together for an offer.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Group {
    pub ags: String,
    pub partner: String,
    pub benefit: String,
    pub many: i64,
}

/// A batch that waits for its release.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WaitingBatch {
    pub ags: String,
    pub cards: i64,
    pub note: String,
}

/// A partner who has applied.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Application {
    pub towns: Vec<String>,
    pub days_ago: i32,
    pub kind: String,
    pub name: String,
    pub about: String,
    pub contact: String,
    pub mail: String,
}

/// An offer that a partner has written; for the whole region where it names no towns.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WaitingOffer {
    /// The address with which the partner signs in.
    pub partner: String,
    pub towns: Vec<String>,
    pub days_ago: i32,
    pub kind: String,
    pub benefit: String,
    pub conditions: String,
}

/// A further place of a partner.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Branch {
    pub ags: String,
    pub partner: String,
    pub name: String,
    pub street: String,
    pub postal_code: String,
    pub place: String,
    pub opening_hours: String,
    pub phone: String,
    /// Latitude and longitude in degrees, as people copy them.
    pub position: String,
}

/// A page that a town has written for newcomers.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WelcomePage {
    pub ags: String,
    /// Its place between the pages that the pack proposes, which stand at 10, 20 and so on.
    pub position: i64,
    pub title: String,
    pub body: String,
    pub phone: String,
    pub address: String,
    pub title_en: String,
    pub body_en: String,
}

/// How newcomers answer the survey.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Survey {
    /// Of a hundred newcomers who have used a voucher so many answer.
    pub answered: i64,
    /// Which answers they give to each question, in the order of its answers, and last how many skip it; only the
    /// ratio counts.
    pub answers: BTreeMap<String, Vec<i64>>,
}

impl Survey {
    fn check(&self) -> Result<()> {
        for question in Question::ALL {
            let name = question.word();
            let ratio = self.answers.get(name).with_context(|| format!("{NAME}: survey lacks {name}"))?;
            let is_complete = ratio.len() == question.answers().len() + 1 && ratio.iter().sum::<i64>() > 0;
            ensure!(is_complete, "{NAME}: survey {name} needs {} numbers", question.answers().len() + 1);
        }
        ensure!(self.answers.len() == Question::ALL.len(), "{NAME}: survey has a question that nobody asks");
        Ok(())
    }
}

/// A line of `partners.csv`: the columns of the table that a town brings along, and two of the demo's own.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PartnerRow {
    /// The town that enters it.
    pub ags: String,
    /// Another town that it asks later; empty for none.
    pub also: String,
    pub name: String,
    pub kind: String,
    pub trade: String,
    pub about: String,
    pub contact: String,
    pub mail: String,
    pub phone: String,
    pub website: String,
    pub street: String,
    pub postal_code: String,
    pub place: String,
    pub opening_hours: String,
    pub languages: String,
    pub position: String,
}

/// A line of `offers.csv`, in the same way.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OfferRow {
    pub ags: String,
    /// `yes` for the whole region.
    pub regional: String,
    pub partner: String,
    pub kind: String,
    pub benefit: String,
    pub conditions: String,
    pub uses: String,
    pub period: String,
    pub valid_days: String,
    /// In so many days it begins; empty for at once.
    pub starts_in: Option<i32>,
    /// In so many days it ends; empty for never.
    pub ends_in: Option<i32>,
    pub pool: String,
    pub rotating: String,
    pub offline: String,
    /// The places of the partner at which it counts; empty for all of them.
    pub places: String,
    /// The languages whose words somebody has checked, separated by commas.
    pub checked: String,
    pub en: String,
    pub en_conditions: String,
    /// Plain German.
    pub easy: String,
    pub uk: String,
    pub ar: String,
    pub tr: String,
    pub pl: String,
    pub ro: String,
    pub easy_conditions: String,
    pub uk_conditions: String,
    pub ar_conditions: String,
    pub tr_conditions: String,
    pub pl_conditions: String,
    pub ro_conditions: String,
}

impl OfferRow {
    /// The fields of the page on which it is translated; none where it is not.
    pub fn texts(&self) -> Vec<(String, String)> {
        let said = [
            ("en", &self.en, &self.en_conditions),
            ("de-leicht", &self.easy, &self.easy_conditions),
            ("uk", &self.uk, &self.uk_conditions),
            ("ar", &self.ar, &self.ar_conditions),
            ("tr", &self.tr, &self.tr_conditions),
            ("pl", &self.pl, &self.pl_conditions),
            ("ro", &self.ro, &self.ro_conditions),
        ];
        let mut fields = Vec::new();
        for (lang, benefit, conditions) in said.into_iter().filter(|(_, benefit, _)| !benefit.is_empty()) {
            fields.push((format!("benefit-{lang}"), benefit.clone()));
            if !conditions.is_empty() {
                fields.push((format!("conditions-{lang}"), conditions.clone()));
            }
            if self.checked.split(',').any(|checked| checked == lang) {
                fields.push((format!("checked-{lang}"), "yes".to_owned()));
            }
        }
        fields
    }

    /// First and last day, as forms write them.
    pub fn span(&self, today: Day) -> (String, String) {
        let day = |days: Option<i32>| days.map(|days| today.plus_days(days).to_string()).unwrap_or_default();
        (day(self.starts_in), day(self.ends_in))
    }
}

impl Told {
    /// Reads what a region pack tells; nothing where it tells nothing.
    ///
    /// # Errors
    /// When it does not fit; the message names the file.
    pub fn read(region: &Path) -> Result<Option<Self>> {
        if !region.join(NAME).is_file() {
            return Ok(None);
        }
        let mut told: Self = pack::read(region, NAME)?;
        told.partners = rows(region, PARTNERS)?;
        told.offers = rows(region, OFFERS)?;
        told.check()?;
        Ok(Some(told))
    }

    fn check(&self) -> Result<()> {
        ensure!((1..=12).contains(&self.months), "{NAME}: months must be 1 to 12");
        ensure!(self.season.iter().sum::<i64>() > 0, "{NAME}: season has no month");
        ensure!(self.tongues.values().sum::<i64>() > 0, "{NAME}: tongues is empty");
        for word in self.tongues.keys() {
            ensure!(Tongue::from_word(word).is_some(), "{NAME}: the booklet does not speak {word}");
        }
        let towns: BTreeSet<&str> = self.town.iter().map(|town| town.ags.as_str()).collect();
        ensure!(towns.len() == self.town.len(), "{NAME}: a town stands here twice");
        for town in &self.town {
            ensure!(!town.batches.is_empty(), "{NAME}: {} has no batch", town.ags);
            for clerk in &town.clerks {
                ensure!(is_invented(&clerk.mail), "{NAME}: {} must end in .example", clerk.mail);
            }
        }
        let mut partners = BTreeSet::new();
        for row in &self.partners {
            ensure!(towns.contains(row.ags.as_str()), "{PARTNERS}: {} is in no town of {NAME}", row.name);
            ensure!(row.also.is_empty() || towns.contains(row.also.as_str()), "{PARTNERS}: {}", row.also);
            ensure!(is_invented(&row.mail), "{PARTNERS}: {} must end in .example", row.mail);
            partners.insert((row.ags.as_str(), row.name.as_str()));
        }
        for row in &self.offers {
            let known = partners.contains(&(row.ags.as_str(), row.partner.as_str()));
            ensure!(known, "{OFFERS}: {} has no partner {}", row.ags, row.partner);
        }
        for branch in &self.branch {
            let known = partners.contains(&(branch.ags.as_str(), branch.partner.as_str()));
            ensure!(known, "{NAME}: {} has no partner {}", branch.ags, branch.partner);
        }
        for page in &self.welcome {
            ensure!(towns.contains(page.ags.as_str()), "{NAME}: {} is in no town", page.title);
        }
        if let Some(survey) = &self.survey {
            survey.check()?;
        }
        let group = &self.group;
        let group =
            Named { ags: group.ags.clone(), partner: group.partner.clone(), benefit: group.benefit.clone() };
        for named in [&group, &self.contested, &self.disputed] {
            let known = self.offers.iter().any(|row| {
                row.ags == named.ags && row.partner == named.partner && row.benefit == named.benefit
            });
            ensure!(known, "{NAME}: {} has no offer {}", named.partner, named.benefit);
        }
        Ok(())
    }
}

fn is_invented(mail: &str) -> bool {
    mail.ends_with(".example")
}

fn rows<T: DeserializeOwned>(region: &Path, name: &str) -> Result<Vec<T>> {
    let mut table =
        csv::Reader::from_path(region.join(name)).with_context(|| format!("{name}: is missing"))?;
    let rows: std::result::Result<Vec<T>, csv::Error> = table.deserialize().collect();
    rows.with_context(|| format!("{name}: does not fit"))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::demo::Story;

    fn region() -> std::path::PathBuf {
        Path::new(env!("CARGO_MANIFEST_DIR")).join("../../regions/suedwestfalen")
    }

    #[test]
    fn the_region_is_filled() {
        let told = Told::read(&region()).unwrap().unwrap();
        assert_eq!(told.town.len(), 12);
        assert!((60..=120).contains(&told.partners.len()), "{}", told.partners.len());
        assert!((140..=180).contains(&told.offers.len()), "{}", told.offers.len());
        let kinds: BTreeSet<&str> = told.offers.iter().map(|row| row.kind.as_str()).collect();
        assert_eq!(Vec::from_iter(kinds), ["discount", "entry", "extra", "trial"]);
        let count = |holds: fn(&OfferRow) -> bool| told.offers.iter().filter(|row| holds(row)).count();
        assert!(count(|row| !row.regional.is_empty()) >= 5 && count(|row| !row.rotating.is_empty()) >= 1);
        assert!(count(|row| row.offline != "0") >= 1 && count(|row| !row.pool.is_empty()) >= 3);
        assert!(count(|row| !row.en.is_empty() && row.checked.is_empty()) >= 5, "some are not checked");
        assert!(told.town.iter().all(|town| town.desk.is_some()), "every counter can be reached");
        // What the town of the cast has in its booklets speaks all languages of the booklet.
        for row in told.offers.iter().filter(|row| row.ags == "05966004" || !row.regional.is_empty()) {
            let texts = row.texts();
            let of = |what: &str| texts.iter().filter(|(field, _)| field.starts_with(what)).count();
            let conditions = if row.conditions.is_empty() { 0 } else { 7 };
            assert_eq!((of("benefit-"), of("conditions-")), (7, conditions), "{}", row.benefit);
        }
    }

    #[test]
    fn all_towns_take_part_before_the_fourth_month_ends() {
        let (told, story) = (Told::read(&region()).unwrap().unwrap(), Story::read(&region()).unwrap());
        for town in &told.town {
            let declared = story.declaration.iter().find(|declared| declared.ags == town.ags).unwrap();
            assert!(story.takes_part_on(declared).is_some_and(|day| day <= 119), "{}", town.ags);
        }
    }
}
