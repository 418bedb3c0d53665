//! Towns plan measures and move them on, show evidence, and offer help to each other.

use anyhow::{Context, Result};
use image::codecs::jpeg::JpegEncoder;
use image::{DynamicImage, Rgb, RgbImage};

use super::actors::{Actors, pairs};
use super::tasks::Planned;
use super::town;
use crate::measures::{self, Measure};
use crate::quickcheck::evidence::Kind;

impl Actors {
    /// A town puts a measure into its plan, with all that is known about it.
    pub(super) async fn plan(&self, place: usize) -> Result<()> {
        let told = &self.tasks.measure[place];
        let mut lead = self.lead_of(&told.ags).await?;
        let due_on = self.day(told.due).to_string();
        let decided_on = told.decided.map(|day| self.day(day).to_string()).unwrap_or_default();
        let fields = [
            ("title", told.title.as_str()),
            ("first_step", told.first_step.as_str()),
            ("owner", told.owner.as_str()),
            ("due_on", due_on.as_str()),
            ("budget", told.budget.as_str()),
            ("decided_on", decided_on.as_str()),
            ("notes", told.notes.as_str()),
        ];
        if told.code.is_empty() {
            let path = self.at("/measures/new");
            lead.get(&path).await?;
            lead.post(&path, &fields).await?;
        } else {
            let path = self.at("/measures");
            lead.get(&path).await?;
            lead.post(&path, &[("code", told.code.as_str())]).await?;
        }
        let of = self.measure(told).await?.id;
        let path = self.at(&format!("/measures/{of}"));
        lead.get(&path).await?;
        lead.post(&path, &fields).await?;
        if told.public {
            self.publish(told).await?;
        }
        Ok(())
    }

    /// Everybody may see this line, beside those that may be seen already.
    async fn publish(&self, told: &Planned) -> Result<()> {
        let own = self.measure(told).await?.id;
        let of = town(&self.app, &told.ags).await?;
        let all = measures::of(self.app.db.read(), of).await?;
        let shown = all.iter().filter(|measure| measure.is_public || measure.id == own);
        let fields: Vec<(&str, String)> = shown.map(|measure| ("show", measure.id.to_string())).collect();
        let mut lead = self.lead_of(&told.ags).await?;
        let path = self.at("/measures/public");
        lead.get(&path).await?;
        lead.post(&path, &pairs(&fields)).await?;
        Ok(())
    }

    /// The measure as it is stored.
    async fn measure(&self, told: &Planned) -> Result<Measure> {
        let of = town(&self.app, &told.ags).await?;
        let mut all = measures::of(self.app.db.read(), of).await?.into_iter();
        let found = match told.code.is_empty() {
            true => all.find(|measure| measure.title == told.title),
            false => all.find(|measure| measure.code == told.code),
        };
        found.with_context(|| format!("{} has no measure {}{}", told.ags, told.code, told.title))
    }

    /// A measure reaches another state; what it has brought is submitted.
    pub(super) async fn move_measure(&self, place: usize, step: usize) -> Result<()> {
        let told = &self.tasks.measure[place];
        let moved = &told.moved[step];
        let path = self.at(&format!("/measures/{}", self.measure(told).await?.id));
        let mut lead = self.lead_of(&told.ags).await?;
        lead.get(&path).await?;
        let form = [("state", moved.state.as_str()), ("reason", moved.reason.as_str())];
        lead.post(&format!("{path}/state"), &form).await?;
        if !moved.levels.is_empty() {
            let change = format!("{path}/change");
            let shown = lead.get(&change).await?.inputs().into_iter();
            let mut fields: Vec<(String, String)> =
                shown.filter(|(name, _)| name.starts_with("mark-")).collect();
            fields.push(("step".to_owned(), "anew".to_owned()));
            let levels = moved.levels.iter();
            fields.extend(levels.map(|(question, level)| (format!("level-{question}"), level.to_string())));
            lead.post(&change, &pairs(&fields)).await?;
        }
        Ok(())
    }

    /// A town shows a piece of evidence.
    pub(super) async fn show(&self, place: usize) -> Result<()> {
        let shown = &self.tasks.evidence[place];
        let mut lead = self.lead_of(&shown.ags).await?;
        let path = self.at(&format!("/quickcheck/questions/{}/evidence", shown.question));
        lead.get(&format!("{path}?kind={}", shown.kind)).await?;
        let dated_on = self.app.clock.today().plus_days(-shown.days_before).to_string();
        let file = if shown.kind == Kind::Photo.word() { photo()? } else { Vec::new() };
        let mut fields: Vec<(&str, &[u8])> = vec![
            ("kind", shown.kind.as_bytes()),
            ("title", shown.title.as_bytes()),
            ("dated_on", dated_on.as_bytes()),
            ("link", shown.link.as_bytes()),
            ("number", shown.number.as_bytes()),
            ("unit", shown.unit.as_bytes()),
            ("statement", shown.statement.as_bytes()),
        ];
        if !file.is_empty() {
            fields.push(("file", file.as_slice()));
        }
        lead.upload(&path, &fields).await?.moved()?;
        Ok(())
    }

    /// A town offers help in a field, or asks for it.
    pub(super) async fn wish(&self, place: usize) -> Result<()> {
        let wish = &self.tasks.wish[place];
        let mut lead = self.lead_of(&wish.ags).await?;
        let path = self.at("/quickcheck/mentoring");
        lead.get(&path).await?;
        lead.post(&path, &[("field", wish.field.as_str()), ("kind", wish.kind.as_str())]).await?;
        Ok(())
    }
}

/// A picture that nobody has taken: a counter in front of a wall, in a few flat colours.
fn photo() -> Result<Vec<u8>> {
    let picture = RgbImage::from_fn(240, 160, |across, down| match (across, down) {
        (30..210, 96..140) => Rgb([122, 84, 52]),
        (60..180, 20..60) => Rgb([246, 236, 208]),
        (_, 140..) => Rgb([88, 88, 92]),
        _ => Rgb([214, 222, 226]),
    });
    let mut bytes = Vec::new();
    let encoder = JpegEncoder::new_with_quality(&mut bytes, 80);
    DynamicImage::ImageRgb8(picture).write_with_encoder(encoder)?;
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_picture_is_a_small_jpeg() {
        let bytes = photo().unwrap();
        assert!(bytes.starts_with(&[0xff, 0xd8, 0xff]) && bytes.len() < 20_000, "{}", bytes.len());
    }
}
