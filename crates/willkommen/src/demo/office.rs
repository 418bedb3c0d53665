//! The agency looks at evidence and reasons, opens and closes waves, and hands on the catalogue.

use anyhow::{Context, Result, ensure};

use super::actors::{Actors, pairs};
use super::town;
use crate::quickcheck::{Catalogue, evidence};

impl Actors {
    /// The agency has seen a piece of evidence, or asks back.
    pub(super) async fn examine(&self, place: usize) -> Result<()> {
        let shown = &self.tasks.evidence[place];
        let of = town(&self.app, &shown.ags).await?;
        let mut there = evidence::of(self.app.db.read(), of).await?.into_iter();
        let piece = there.find(|piece| piece.title == shown.title).context("a piece of evidence")?;
        let mut agency = self.sign_in(&self.first).await?;
        let queue = self.at("/evidence");
        agency.get(&queue).await?;
        let step = if shown.asks.is_empty() { "seen" } else { "query" };
        let mark = piece.mark();
        let form = [("reason", shown.asks.as_str()), ("mark", mark.as_str())];
        agency.post(&format!("{queue}/{}/{step}", piece.id), &form).await?;
        Ok(())
    }

    /// The agency confirms that a question does not apply, or refuses the reason.
    pub(super) async fn judge(&self, place: usize) -> Result<()> {
        let claim = &self.tasks.not_applicable[place];
        let mut agency = self.sign_in(&self.first).await?;
        let article = agency.get(&self.at("/not-applicable")).await?.article(&claim.reason)?;
        let requested = article.value_of("requested");
        let decision = if claim.refusal.is_empty() { "confirmed" } else { "refused" };
        let form =
            [("decision", decision), ("requested", requested.as_str()), ("reason", claim.refusal.as_str())];
        agency.post(&article.action(), &form).await?;
        Ok(())
    }

    /// The agency opens a wave of the comparison.
    pub(super) async fn open_wave(&self, place: usize) -> Result<()> {
        let wave = &self.tasks.wave[place];
        let mut agency = self.sign_in(&self.first).await?;
        let path = self.at("/waves");
        agency.get(&path).await?;
        let (opens_on, closes_on) = (self.day(wave.opens).to_string(), self.day(wave.closes).to_string());
        let form = [
            ("name", wave.name.as_str()),
            ("variant", wave.variant.as_str()),
            ("opens_on", opens_on.as_str()),
            ("closes_on", closes_on.as_str()),
        ];
        agency.post(&path, &form).await?;
        Ok(())
    }

    /// The agency closes a wave, which publishes what may be published.
    pub(super) async fn close_wave(&self, place: usize) -> Result<()> {
        let name = &self.tasks.wave[place].name;
        let mut agency = self.sign_in(&self.first).await?;
        let address = agency.get(&self.at("/waves")).await?.link(name);
        ensure!(!address.is_empty(), "there is no wave {name}");
        let closing = format!("{address}/closing");
        agency.get(&closing).await?;
        agency.post(&closing, &[]).await?;
        Ok(())
    }

    /// One of the agency hands on a new version of the catalogue, for the other to read. It is changed in the
    /// file that the page gives out and takes.
    pub(super) async fn revise(&self) -> Result<()> {
        let draft = self.tasks.draft.as_ref().context("a draft of the catalogue")?;
        let mut catalogue = Catalogue::clone(&self.app.catalogue());
        catalogue.version.clone_from(&draft.version);
        let question = catalogue.question.iter_mut().find(|question| question.id == draft.question);
        question.context("the question of the draft")?.text.clone_from(&draft.text);
        let mut agency = self.sign_in(&self.second).await?;
        agency.get(&self.at("/catalogue")).await?;
        let file = catalogue.to_toml();
        let upload = self.at("/catalogue/upload");
        let address = agency.upload(&upload, &[("file", file.as_bytes())]).await?.moved()?;
        // What is new in it.
        let page = agency.get(&address).await?;
        let mut fields: Vec<(String, String)> = page
            .inputs()
            .into_iter()
            .filter(|(name, _)| name == "version" || name == "seen" || name.starts_with("weight-"))
            .collect();
        fields.push(("note".to_owned(), draft.note.clone()));
        agency.post(&address, &pairs(&fields)).await?;
        // What it means for answers that are there.
        let changes = format!("{address}/changes");
        let seen = agency.get(&changes).await?.value_of("seen");
        let statement = format!("statement-{}", draft.question);
        let form = [("seen", seen.as_str()), (statement.as_str(), draft.statement.as_str())];
        agency.post(&changes, &form).await?;
        let seen = agency.get(&changes).await?.value_of("seen");
        agency.post(&format!("{address}/review"), &[("seen", seen.as_str())]).await?;
        Ok(())
    }
}
