//! What the people of a story do, screen by screen, as anybody would.

use std::path::Path;

use anyhow::{Context, Result, anyhow, ensure};
use platform::clock::Moment;
use print::seal::{Act, Certificate, Seal};

use super::player::Player;
use super::story::{Declared, Resolution, Way};
use super::visitor::Visitor;
use super::{person, situations, town};
use crate::declaration::{self, Declaration};
use crate::{invitations, outbox, programme, region};

/// How the agency says that it has had a card's signature checked.
const CHECKED: [(&str, &str); 1] = [("checked_how", "Prüfdienst, Ergebnis gültig (Beispiel)")];

impl Player {
    /// A path in the region's language.
    fn at(&self, path: &str) -> String {
        self.actors.at(path)
    }

    fn visitor(&self) -> Visitor {
        self.actors.visitor()
    }

    async fn sign_in(&self, mail: &str) -> Result<Visitor> {
        self.actors.sign_in(mail).await
    }

    pub(super) async fn freeze_draft(&mut self) -> Result<()> {
        let mut agency = self.sign_in(&self.first).await?;
        let draft = self.at("/programme/draft");
        agency.get(&draft).await?;
        agency.post(&draft, &[]).await?;
        agency.get(&draft).await?;
        agency.post(&self.at("/conferences/round"), &[("note", &self.story.draft.note)]).await?;
        let conferences = self.at("/conferences");
        agency.get(&conferences).await?;
        agency.post(&conferences, &[]).await?;
        Ok(())
    }

    pub(super) async fn plan(&mut self, place: usize) -> Result<()> {
        let conference = self.story.conference[place].clone();
        let mut agency = self.sign_in(&self.first).await?;
        let district = self.at(&format!("/conferences/districts/{}", conference.district));
        agency.get(&district).await?;
        let day = self.day(conference.day).to_string();
        let form = [("kind", "meeting"), ("held_on", day.as_str()), ("place", conference.place.as_str())];
        let address = agency.post(&format!("{district}/consultations"), &form).await?;
        self.meetings.insert(place, address);
        Ok(())
    }

    pub(super) async fn consult(&mut self, place: usize) -> Result<()> {
        let conference = self.story.conference[place].clone();
        let address = self.meeting(place).to_owned();
        let mut agency = self.sign_in(&self.first).await?;
        let mut page = agency.get(&address).await?;
        if let Some(condition) = &conference.condition {
            agency.post(&format!("{address}/conditions"), &[("condition", &condition.words)]).await?;
            page = agency.get(&address).await?;
        }
        let seats = page.names("presence-");
        let there = seats.len().saturating_sub(conference.absent);
        let mut fields = vec![
            ("held_on".to_owned(), self.day(conference.day).to_string()),
            ("place".to_owned(), conference.place.clone()),
            ("agenda".to_owned(), page.area("agenda")),
        ];
        for (number, seat) in seats.into_iter().enumerate() {
            let vote = seat.replacen("presence", "vote", 1);
            let (who, says) = match number {
                number if number >= there => ("absent", ""),
                number if number < conference.deputies => ("deputy", "yes"),
                _ => ("member", "yes"),
            };
            fields.push((seat, who.to_owned()));
            fields.push((vote, says.to_owned()));
        }
        let fields: Vec<(&str, &str)> =
            fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        agency.post(&address, &fields).await?;
        let read = agency.get(&address).await?.value_of("read");
        let form = [("statement", conference.statement.as_str()), ("read", read.as_str())];
        agency.post(&format!("{address}/closing"), &form).await?;
        Ok(())
    }

    /// The condition goes into the text, the answer back to the conference.
    pub(super) async fn answer_condition(&mut self, place: usize) -> Result<()> {
        let conference = self.story.conference[place].clone();
        let condition = conference.condition.context("a condition")?;
        let mut agency = self.sign_in(&self.first).await?;
        let c = self.app.db.read();
        let draft = programme::draft(c).await?.context("a draft")?;
        let last = programme::paragraphs(c, draft.id).await?.pop().context("a paragraph")?;
        let paragraph = self.at("/programme/draft/paragraphs/new");
        agency.get(&paragraph).await?;
        let form = [
            ("heading_de", condition.heading.de.as_str()),
            ("body_de", condition.text.de.as_str()),
            ("heading_en", condition.heading.en.as_str()),
            ("body_en", condition.text.en.as_str()),
            ("after", last.key.as_str()),
        ];
        agency.post(&paragraph, &form).await?;
        let conditions = self.at("/conferences/conditions");
        let page = agency.get(&conditions).await?.text();
        let action = page
            .split("<article")
            .filter(|part| part.contains(&condition.words))
            .find_map(|part| part.split("action=\"").nth(1)?.split('"').next())
            .context("a condition that waits for its answer")?;
        agency.post(action, &[("answer", &condition.answer)]).await?;
        Ok(())
    }

    pub(super) async fn launch_programme(&mut self) -> Result<()> {
        let mut agency = self.sign_in(&self.first).await?;
        agency.get(&self.at("/conferences")).await?;
        agency.post(&self.at("/conferences/launch"), &[]).await?;
        Ok(())
    }

    pub(super) async fn prepare_letters(&mut self) -> Result<()> {
        let mut agency = self.sign_in(&self.first).await?;
        let prepare = self.at("/invitations/new");
        let title = agency.get(&prepare).await?.value_of("title");
        let letter_on = self.day(self.story.letters.released);
        let reply_by = letter_on.plus_days(56).to_string();
        let letter_on = letter_on.to_string();
        let lang = self.app.default_lang().word();
        let form = [
            ("title", title.as_str()),
            ("letter_on", letter_on.as_str()),
            ("reply_by", reply_by.as_str()),
            ("district", ""),
            ("lang", lang),
        ];
        self.campaign = agency.post(&prepare, &form).await?;
        Ok(())
    }

    pub(super) async fn release_letters(&mut self) -> Result<()> {
        let mut agency = self.sign_in(&self.second).await?;
        agency.get(&self.campaign).await?;
        agency.post(&format!("{}/release", self.campaign), &[]).await?;
        Ok(())
    }

    pub(super) async fn post_letters(&mut self) -> Result<()> {
        let mut agency = self.sign_in(&self.first).await?;
        agency.get(&self.campaign).await?;
        let today = self.app.clock.today().to_string();
        agency.post(&format!("{}/dispatch", self.campaign), &[("posted_on", today.as_str())]).await?;
        Ok(())
    }

    pub(super) async fn complete_address(&mut self, place: usize) -> Result<()> {
        let address = self.story.address[place].clone();
        let cells = [
            ("street", address.street.as_str()),
            ("postal_code", address.postal_code.as_str()),
            ("place", address.place.as_str()),
        ];
        self.import_hall(&address.ags, &cells).await?;
        let mut second = self.sign_in(&self.second).await?;
        second.get(&self.campaign).await?;
        second.post(&format!("{}/held", self.campaign), &[]).await?;
        Ok(())
    }

    pub(super) async fn elect(&mut self, place: usize) -> Result<()> {
        let mayor = self.story.mayor[place].clone();
        let from = self.day(mayor.day).to_string();
        let cells = [
            ("salutation", mayor.salutation.as_str()),
            ("title", ""),
            ("first_name", mayor.first_name.as_str()),
            ("last_name", mayor.last_name.as_str()),
            ("function", mayor.function.as_str()),
            ("mail", mayor.mail.as_str()),
            ("from", from.as_str()),
        ];
        self.import_hall(&mayor.ags, &cells).await?;
        let of = town(&self.app, &mayor.ags).await?;
        let now = region::mayor_of(self.app.db.read(), of, self.app.clock.today()).await?;
        ensure!(now.is_some_and(|now| now.last_name == mayor.last_name), "the register was not taken");
        Ok(())
    }

    /// The agency imports the row of one town hall with some cells changed.
    async fn import_hall(&self, ags: &str, cells: &[(&str, &str)]) -> Result<()> {
        let table = hall_row(&self.app.config.region, ags, cells)?;
        let mut agency = self.sign_in(&self.first).await?;
        let import = self.at("/region/import");
        agency.get(&import).await?;
        agency.upload(&import, &[("step", b"take".as_slice()), ("file", &table)]).await?.found()?;
        Ok(())
    }

    pub(super) async fn declare(&mut self, place: usize) -> Result<()> {
        let declared = self.story.declaration[place].clone();
        if declared.path == Way::Post {
            return self.enter_paper(&declared).await;
        }
        let mut mayor = self.at_signature(&declared, declared.resolution.as_ref()).await?;
        let path = match declared.path {
            Way::Qualified => "/declaration/qualified",
            Way::Paper => "/declaration/paper",
            Way::Electronic | Way::Post => return self.sign(&mut mayor, &declared.ags).await,
        };
        let sheet = mayor.get(&self.at("/declaration/sheet.pdf")).await?.bytes;
        // The scan of a sheet that is signed by hand looks like the sheet; nobody reads more out of it.
        let file = if declared.path == Way::Qualified {
            let of = town(&self.app, &declared.ags).await?;
            let signatory = region::mayor_of(self.app.db.read(), of, self.app.clock.today()).await?;
            self.signed_with_card(&sheet, &signatory.context("a mayor of the demo")?.name())?
        } else {
            sheet
        };
        let path = self.at(path);
        mayor.get(&path).await?;
        let sent = mayor.upload(&path, &[("document", file.as_slice())]).await?.moved()?;
        ensure!(sent.ends_with("/declaration/receipt"), "handing in led to {sent}");
        Ok(())
    }

    /// From the code of the letter to the page on which one declares: text read, lead named.
    async fn at_signature(&self, declared: &Declared, resolution: Option<&Resolution>) -> Result<Visitor> {
        let mut mayor = self.with_code(&declared.ags).await?;
        let text = self.at("/declaration/text");
        let read = mayor.get(&text).await?.value_of("read");
        mayor.post(&text, &[("read", &read)]).await?;
        let lead = self.at("/declaration/lead");
        mayor.get(&lead).await?;
        let (body, day, number) = self.resolved(resolution);
        let form = [
            ("lead_name", declared.lead.as_str()),
            ("lead_function", declared.function.as_str()),
            ("lead_mail", declared.mail.as_str()),
            ("deputy_name", declared.deputy.as_str()),
            ("resolution_body", body.as_str()),
            ("resolution_on", day.as_str()),
            ("resolution_number", number.as_str()),
        ];
        mayor.post(&lead, &form).await?;
        Ok(mayor)
    }

    fn resolved(&self, resolution: Option<&Resolution>) -> (String, String, String) {
        let Some(resolution) = resolution else { return Default::default() };
        let day = self.app.clock.today().plus_days(-resolution.days_before);
        (resolution.body.clone(), day.to_string(), resolution.number.clone())
    }

    /// Whoever holds the letter types its code.
    async fn with_code(&self, ags: &str) -> Result<Visitor> {
        let of = town(&self.app, ags).await?;
        let letters = invitations::of_municipality(self.app.db.read(), of).await?;
        let letter = letters.first().with_context(|| format!("{ags} has no letter"))?;
        let code = invitations::code_of(&self.app.key, letter.id).text().to_owned();
        let mut mayor = self.visitor();
        let path = self.at("/invitations/code");
        mayor.get(&path).await?;
        mayor.post(&path, &[("code", &code)]).await?;
        Ok(mayor)
    }

    /// Declares with the digits from the town hall's mailbox.
    async fn sign(&self, mayor: &mut Visitor, ags: &str) -> Result<()> {
        let hall = region::by_ags(self.app.db.read(), ags).await?.context("a municipality")?;
        let mail = outbox::newest_to(self.app.db.read(), &hall.official_mailbox).await?;
        let code = mail.and_then(|mail| six_digits(&mail.body)).context("no code in the mailbox")?;
        let path = self.at("/declaration/signature");
        let page = mayor.get(&path).await?;
        let (name, function) = (page.value_of("signer_name"), page.value_of("signer_function"));
        let form = [
            ("signer_name", name.as_str()),
            ("signer_function", function.as_str()),
            ("authorised", "yes"),
            ("confirmation", code.as_str()),
        ];
        let signed = mayor.post(&path, &form).await?;
        ensure!(signed.ends_with("/declaration/receipt"), "declaring led to {signed}");
        Ok(())
    }

    /// A card of somebody for whom nobody vouches here: the agency has to have it checked.
    fn signed_with_card(&self, sheet: &[u8], name: &str) -> Result<Vec<u8>> {
        const DAY: i64 = 24 * 60;
        let now = self.app.clock.now();
        let seconds = |moment: Moment| moment.timestamp().as_second();
        let (from, until) = (now.plus_minutes(-DAY), now.plus_minutes(1000 * DAY));
        let made = Certificate::make(name, seconds(from), seconds(until))?;
        let card = Seal::from_pem(&made.certificate, &made.key)?;
        let act = Act { name, reason: "", location: "", at: seconds(now) };
        Ok(print::seal::seal(sheet, &card, &act, None)?.bytes)
    }

    /// The agency enters what stands on a paper that came by post.
    async fn enter_paper(&self, declared: &Declared) -> Result<()> {
        let mut agency = self.sign_in(&self.first).await?;
        let papers = self.at(&format!("/declaration/papers/{}", declared.ags));
        let scan = agency.get(&format!("{papers}/sheet.pdf")).await?.bytes;
        let page = agency.get(&papers).await?;
        let (name, function) = (page.value_of("signer_name"), page.value_of("signer_function"));
        let today = self.app.clock.today();
        let (signed_on, original_on) = (today.plus_days(-3).to_string(), today.to_string());
        let fields: [(&str, &[u8]); 10] = [
            ("document", &scan),
            ("lead_name", declared.lead.as_bytes()),
            ("lead_function", declared.function.as_bytes()),
            ("lead_mail", declared.mail.as_bytes()),
            ("deputy_name", declared.deputy.as_bytes()),
            ("signer_name", name.as_bytes()),
            ("signer_function", function.as_bytes()),
            ("signed_on", signed_on.as_bytes()),
            ("original_on", original_on.as_bytes()),
            ("compared", b"yes"),
        ];
        let entered = agency.upload(&papers, &fields).await?.moved()?;
        ensure!(entered.contains("/dashboard/municipalities/"), "entering led to {entered}");
        Ok(())
    }

    /// The declaration of a municipality as it stands.
    async fn given(&self, ags: &str) -> Result<Declaration> {
        let of = town(&self.app, ags).await?;
        declaration::of(self.app.db.read(), of).await?.with_context(|| format!("{ags} has not declared"))
    }

    pub(super) async fn receive(&mut self, place: usize) -> Result<()> {
        let declared = self.story.declaration[place].clone();
        let given = self.given(&declared.ags).await?;
        let review = self.at(&format!("/declaration/review/{}", given.id));
        let mut agency = self.sign_in(&self.first).await?;
        let page = agency.get(&review).await?;
        if !given.is_handed_in() {
            agency.post(&self.at(&format!("/declaration/acknowledgement/{}", given.id)), &[]).await?;
            return Ok(());
        }
        let (name, function) = (page.value_of("signer_name"), page.value_of("signer_function"));
        let clock = &self.app.clock;
        let signed_on = given.handed_in_at.map_or(clock.today(), |at| clock.day(at)).to_string();
        let original_on = clock.today().to_string();
        let mut form = vec![
            ("signer_name", name.as_str()),
            ("signer_function", function.as_str()),
            ("signed_on", signed_on.as_str()),
            ("compared", "yes"),
        ];
        match declared.path {
            Way::Qualified => form.extend(CHECKED),
            _ => form.push(("original_on", original_on.as_str())),
        }
        agency.post(&review, &form).await?;
        Ok(())
    }

    pub(super) async fn send_back(&mut self, place: usize) -> Result<()> {
        let correction = self.story.correction[place].clone();
        let given = self.given(&correction.ags).await?;
        let review = self.at(&format!("/declaration/review/{}", given.id));
        let mut agency = self.sign_in(&self.first).await?;
        agency.get(&review).await?;
        agency.post(&format!("{review}/return"), &[("because", &correction.because)]).await?;
        Ok(())
    }

    pub(super) async fn declare_again(&mut self, place: usize) -> Result<()> {
        let correction = self.story.correction[place].clone();
        let declared = self.story.declaration.iter().find(|declared| declared.ags == correction.ags);
        let declared = declared.context("what is corrected")?.clone();
        let mut mayor = self.at_signature(&declared, Some(&correction.resolution)).await?;
        self.sign(&mut mayor, &declared.ags).await
    }

    pub(super) async fn look(&mut self, place: usize) -> Result<()> {
        let declared = self.story.declaration[place].clone();
        match &declared.check {
            Some(check) => self.actors.look(&declared.ags, check).await,
            None => Ok(()),
        }
    }

    pub(super) async fn decline(&mut self, place: usize) -> Result<()> {
        let decline = self.story.decline[place].clone();
        let mut mayor = self.with_code(&decline.ags).await?;
        let path = self.at("/declaration/decline");
        mayor.get(&path).await?;
        mayor.post(&path, &[("why", &decline.why), ("note", &decline.note)]).await?;
        Ok(())
    }

    pub(super) async fn note(&mut self, place: usize) -> Result<()> {
        let answered = self.story.answer[place].clone();
        let by = person(&self.app, "agency").await?;
        situations::note(&self.app, &answered.ags, &answered.kind, &answered.note, by).await
    }

    pub(super) async fn hand_over(&mut self, place: usize) -> Result<()> {
        let handover = self.story.handover[place].clone();
        let mut lead = self.sign_in(&handover.from).await?;
        let path = self.at("/participation/handover");
        lead.get(&path).await?;
        let from_on = self.day(handover.day).to_string();
        let form = [
            ("lead_name", handover.lead.as_str()),
            ("lead_function", handover.function.as_str()),
            ("lead_mail", handover.mail.as_str()),
            ("from_on", from_on.as_str()),
            ("note", handover.note.as_str()),
        ];
        lead.post(&path, &form).await?;
        Ok(())
    }
}

/// The row of a town hall in the demo's register, with some cells changed, as a register of its own.
fn hall_row(region: &Path, ags: &str, cells: &[(&str, &str)]) -> Result<Vec<u8>> {
    let halls = super::town_halls(region)?;
    let mut rows = csv::Reader::from_reader(halls.as_slice());
    let head = rows.headers()?.clone();
    let place = |name: &str| {
        let found = head.iter().position(|column| column == name);
        found.with_context(|| format!("demo/town_halls.csv:1: there is no column {name}"))
    };
    let key = place("ags")?;
    let mut own = None;
    for row in rows.records() {
        let row = row?;
        if row.get(key) == Some(ags) {
            own = Some(row.iter().map(str::to_owned).collect::<Vec<String>>());
        }
    }
    let mut own = own.with_context(|| format!("demo/town_halls.csv:1: there is no row for {ags}"))?;
    for (name, value) in cells {
        (*value).clone_into(&mut own[place(name)?]);
    }
    let mut table = csv::Writer::from_writer(Vec::new());
    table.write_record(&head)?;
    table.write_record(&own)?;
    table.into_inner().map_err(|fault| anyhow!("{fault}"))
}

/// The six digits of a mail, which stand there as `123 456`.
fn six_digits(text: &str) -> Option<String> {
    let letters: Vec<char> = text.chars().collect();
    let is_code =
        |part: &&[char]| part[3] == ' ' && [0, 1, 2, 4, 5, 6].iter().all(|at| part[*at].is_ascii_digit());
    let code = letters.windows(7).find(is_code)?;
    Some(code.iter().filter(|letter| **letter != ' ').collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_are_found_among_words() {
        assert_eq!(six_digits("Ihr Code: 123 456, für 30 Minuten").as_deref(), Some("123456"));
        assert_eq!(six_digits("am 12. 345 6"), None);
    }

    #[test]
    fn a_row_changes_only_where_it_is_told() {
        let region = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../regions/suedwestfalen");
        let table = hall_row(&region, "05962020", &[("place", "Herscheid")]).unwrap();
        let text = String::from_utf8(table).unwrap();
        let lines: Vec<&str> = text.lines().collect();
        assert_eq!(lines.len(), 2);
        assert!(lines[1].starts_with("05962020,mayor,") && lines[1].contains(",Herscheid,"), "{text}");
        assert!(hall_row(&region, "00000000", &[]).is_err());
    }
}
