//! Several people of one town answer alone, then talk.

use std::collections::BTreeMap;

use anyhow::{Context, Result, ensure};

use super::actors::{Actors, pairs};
use super::tasks::{Said, Together};
use super::visitor::Visitor;
use crate::quickcheck::Variant;

impl Together {
    const fn variant(&self) -> Variant {
        if self.full { Variant::Full } else { Variant::Core }
    }
}

impl Actors {
    fn together(&self) -> Result<Together> {
        self.tasks.together.clone().context("a town whose people agree")
    }

    /// The lead begins, and asks colleagues for their opinion or for information.
    pub(super) async fn ask_colleagues(&mut self) -> Result<()> {
        let told = self.together()?;
        let mut lead = self.lead_of(&told.ags).await?;
        if told.full {
            self.choose_all(&mut lead).await?;
        }
        lead.get(&self.at("/quickcheck")).await?;
        lead.post(&self.at("/quickcheck/alone"), &[]).await?;
        let path = self.at("/quickcheck/colleagues");
        for (place, colleague) in told.colleague.iter().enumerate() {
            lead.get(&path).await?;
            let mut fields = vec![
                ("label".to_owned(), colleague.label.as_str()),
                ("mail".to_owned(), ""),
                ("mode".to_owned(), colleague.mode.as_str()),
            ];
            fields.extend(colleague.fields.iter().map(|number| (format!("field-{number}"), "yes")));
            let link = lead.ask(&path, &pairs(&fields)).await?.area("made-link");
            ensure!(!link.is_empty(), "{} got no link", colleague.label);
            self.links.insert(place, link);
        }
        Ok(())
    }

    /// Colleagues open their links and answer; the lead answers too.
    pub(super) async fn answer_alone(&self) -> Result<()> {
        let told = self.together()?;
        let mut lead = self.lead_of(&told.ags).await?;
        let own = self.present(&mut lead, &told).await?;
        for (place, colleague) in told.colleague.iter().enumerate() {
            let link = self.links.get(&place).context("a link")?;
            let path = link.strip_prefix(&self.app.config.base_url).unwrap_or(link).to_owned();
            let mut visitor = self.visitor();
            visitor.get(&path).await?;
            visitor.post(&path, &[]).await?;
            let desk = self.at("/quickcheck/colleague");
            let fields = format!("{desk}/fields");
            self.answer_fields(&mut visitor, &told, &fields, &colleague.fields, &own, &colleague.says)
                .await?;
            visitor.get(&desk).await?;
            visitor.post(&format!("{desk}/finished"), &[]).await?;
        }
        let desk = self.at("/quickcheck/alone");
        let catalogue = self.app.catalogue();
        let numbers: Vec<u32> = catalogue.field.iter().map(|field| field.number).collect();
        self.answer_fields(&mut lead, &told, &desk, &numbers, &own, &[]).await?;
        lead.get(&desk).await?;
        lead.post(&format!("{desk}/finished"), &[]).await?;
        Ok(())
    }

    /// What the town's check says now, or else what the lead would say: by question.
    async fn present(&self, lead: &mut Visitor, told: &Together) -> Result<BTreeMap<String, String>> {
        let there = lead.get(&self.at("/quickcheck/typing")).await?.inputs();
        let size = self.record(&told.ags).await?.size_class();
        let drawn = self.tasks.answers(&self.app.catalogue(), told.variant(), &told.ags, size, &[]);
        let answers = drawn.into_iter().map(|typed| {
            let key = there.get(&typed.question).filter(|key| !key.is_empty()).unwrap_or(&typed.key);
            // An opinion is a level, or that one does not know.
            let word = if key.parse::<u8>().is_ok() { key.as_str() } else { "unknown" };
            (typed.question.clone(), word.to_owned())
        });
        Ok(answers.collect())
    }

    /// Somebody answers some fields like the lead, but for what they see in another way.
    async fn answer_fields(
        &self,
        visitor: &mut Visitor,
        told: &Together,
        fields: &str,
        numbers: &[u32],
        own: &BTreeMap<String, String>,
        says: &[Said],
    ) -> Result<()> {
        let catalogue = self.app.catalogue();
        for number in numbers {
            let path = format!("{fields}/{number}");
            visitor.get(&path).await?;
            let mut sent: Vec<(String, String)> = Vec::new();
            for question in catalogue.in_field(told.variant(), *number) {
                let id = &question.id;
                let said = says.iter().find(|said| said.question == *id);
                let word = match said {
                    Some(said) => said.level.to_string(),
                    None => own.get(id).cloned().unwrap_or_else(|| "unknown".to_owned()),
                };
                sent.push((format!("{id}-note"), said.map(|said| said.note.clone()).unwrap_or_default()));
                sent.push((id.clone(), word));
            }
            visitor.post(&path, &pairs(&sent)).await?;
        }
        Ok(())
    }

    /// The lead puts the answers together; some of what lay apart is agreed, and all that lay close.
    pub(super) async fn agree(&self) -> Result<()> {
        let told = self.together()?;
        let mut lead = self.lead_of(&told.ags).await?;
        let alone = self.at("/quickcheck/alone");
        lead.get(&alone).await?;
        let consensus = self.at("/quickcheck/consensus");
        let to = lead.post(&format!("{alone}/closing"), &[]).await?;
        ensure!(to == consensus, "putting the answers together led to {to}");
        for agreed in &told.agreed {
            let path = format!("{consensus}/{}", agreed.question);
            lead.get(&path).await?;
            let level = agreed.level.to_string();
            lead.post(&path, &[("value", level.as_str()), ("reason", agreed.note.as_str())]).await?;
        }
        lead.get(&consensus).await?;
        lead.post(&format!("{consensus}/agreed"), &[]).await?;
        Ok(())
    }
}
