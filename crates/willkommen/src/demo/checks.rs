//! Towns answer the Quick-Check and submit it, and check their website.

use anyhow::{Context, Result, anyhow, ensure};

use super::actors::{Actors, pairs};
use super::draw::Typed;
use super::story::Look;
use super::visitor::Visitor;
use crate::quickcheck::{self, Instrument, Variant};

impl Actors {
    /// A lead answers the core questions; once all are answered, the town submits them, joins the comparison
    /// and takes some of the suggestions.
    pub(super) async fn look(&self, ags: &str, look: &Look) -> Result<()> {
        let record = self.record(ags).await?;
        let catalogue = self.app.catalogue();
        let size = record.size_class();
        let answers = self.tasks.answers(&catalogue, Variant::Core, ags, size, &look.levels);
        let mut lead = self.lead_of(ags).await?;
        if !self.type_in(&mut lead, &answers).await? {
            return Ok(());
        }
        self.hand_in(&mut lead).await?;
        if look.compared {
            lead.post(&self.at("/quickcheck/comparison"), &[]).await?;
        }
        let codes = quickcheck::suggested(&self.app, &record).await.map_err(|fault| anyhow!("{fault:?}"))?;
        for code in codes.iter().take(look.measures) {
            lead.post(&self.at("/measures"), &[("code", code.as_str())]).await?;
        }
        Ok(())
    }

    /// A town goes on to all questions.
    pub(super) async fn answer_all(&self, place: usize) -> Result<()> {
        let ags = self.tasks.full[place].ags.as_str();
        let size = self.record(ags).await?.size_class();
        let answers = self.tasks.answers(&self.app.catalogue(), Variant::Full, ags, size, &[]);
        let mut lead = self.lead_of(ags).await?;
        self.choose_all(&mut lead).await?;
        ensure!(self.type_in(&mut lead, &answers).await?, "{ags}: a question is open");
        self.hand_in(&mut lead).await
    }

    /// All questions instead of the core ones.
    pub(super) async fn choose_all(&self, lead: &mut Visitor) -> Result<()> {
        let path = self.at("/quickcheck/variant");
        lead.get(&path).await?;
        lead.post(&path, &[("variant", Variant::Full.word())]).await?;
        Ok(())
    }

    /// Types what stands on paper into the fields that are empty; answers whether nothing is open any more.
    async fn type_in(&self, lead: &mut Visitor, answers: &[Typed]) -> Result<bool> {
        let path = self.at("/quickcheck/typing");
        let there = lead.get(&path).await?.inputs();
        let mut fields = Vec::new();
        for Typed { question, key, reason } in answers {
            if there.get(question).is_some_and(String::is_empty) {
                fields.push((question.clone(), key.as_str()));
                fields.push((format!("{question}-shown"), ""));
                let revision = format!("{question}-revision");
                if let Some(seen) = there.get(&revision) {
                    fields.push((revision, seen.as_str()));
                }
                fields.push((format!("{question}-reason"), reason.as_str()));
            }
        }
        let to = lead.post(&path, &pairs(&fields)).await?;
        Ok(!to.ends_with("/typing"))
    }

    async fn hand_in(&self, lead: &mut Visitor) -> Result<()> {
        let to = lead.post(&self.at("/quickcheck/completion"), &[]).await?;
        ensure!(to.ends_with("/quickcheck/result"), "submitting led to {to}");
        Ok(())
    }

    /// A lead goes through the points of the town's website.
    pub(super) async fn check_website(&self, place: usize) -> Result<()> {
        let website = &self.tasks.website[place];
        let points = self.app.catalogues.current_of(Instrument::Website).context("a website check")?;
        let levels = website.levels.iter().map(u8::to_string);
        let fields: Vec<(&str, String)> =
            points.questions(Variant::Full).map(|point| point.id.as_str()).zip(levels).collect();
        let mut lead = self.lead_of(&website.ags).await?;
        let path = self.at("/website-check");
        lead.get(&path).await?;
        let to = lead.post(&path, &pairs(&fields)).await?;
        ensure!(to.ends_with("/website-check/result"), "the website check led to {to}");
        Ok(())
    }
}
