//! The objects of the interface, made from what is public.

use std::collections::HashMap;

use platform::Result;
use platform::clock::Moment;
use serde_json::{Value, json};
use uuid::Uuid;

use super::super::rules::Outcome;
use super::super::store::{self, Conference, Consultation};
use crate::app::App;
use crate::layout::Frame;
use crate::programme::{self, ProgrammeText, TextKind, launched_label};

const SCHEMA: &str = "https://schema.oparl.org/1.1/";
const ROOT: &str = "/conferences/oparl";

/// Everything that is public, read once for an answer.
pub struct Objects<'a> {
    app: &'a App,
    frame: &'a Frame,
    conferences: Vec<Conference>,
    /// Those that agreed.
    consultations: Vec<Consultation>,
    rounds: Vec<ProgrammeText>,
    launched: Vec<ProgrammeText>,
}

impl<'a> Objects<'a> {
    /// Reads it.
    pub async fn read(app: &'a App, frame: &'a Frame) -> Result<Self> {
        let c = app.db.read();
        let mut consultations = store::closed(c).await?;
        consultations.retain(|of| of.outcome() == Some(Outcome::Adopted));
        Ok(Self {
            conferences: store::conferences(c).await?,
            consultations,
            rounds: programme::of_kind(c, TextKind::Round).await?,
            launched: programme::of_kind(c, TextKind::Launched).await?,
            app,
            frame,
        })
    }

    /// The full address of a path, as objects are named by it.
    pub fn address_of(&self, path: &str) -> String {
        format!("{}{path}", self.app.config.base_url)
    }

    /// The kind and the key that a path names.
    pub fn place_of<'b>(&self, path: &'b str) -> Option<(&'b str, &'b str)> {
        let rest = path.strip_prefix(&self.frame.to(ROOT))?.strip_prefix('/')?;
        Some(rest.split_once('/').unwrap_or((rest, "")))
    }

    fn at(&self, place: &str) -> String {
        self.page(&format!("{ROOT}{place}"))
    }

    fn page(&self, path: &str) -> String {
        self.address_of(&self.frame.to(path))
    }

    /// The objects of a kind.
    pub fn of(&self, kind: &str) -> Vec<Value> {
        let agreed = self.consultations.iter();
        match kind {
            "bodies" => vec![self.body()],
            "organizations" => self.conferences.iter().map(|of| self.organization(of)).collect(),
            "meetings" => agreed.map(|of| self.meeting(of)).collect(),
            "agenda-items" => agreed.map(|of| self.agenda_item(of)).collect(),
            "consultations" => agreed.map(|of| self.consultation(of)).collect(),
            "locations" => agreed.filter_map(|of| self.location(of)).collect(),
            "papers" => self
                .rounds
                .iter()
                .map(|text| self.round(text))
                .chain(self.launched.iter().map(|text| self.launched(text)))
                .collect(),
            // Nobody is named here, and what is frozen becomes public only with its launch, as a page.
            _ => Vec::new(),
        }
    }

    /// The system, from which everything is found.
    pub fn system(&self) -> Value {
        let agency = &self.app.pack.agency;
        let mut system = self.object("", "System", self.beginning(), self.latest());
        set(
            &mut system,
            [
                ("oparlVersion", SCHEMA.into()),
                ("body", self.at("/bodies").into()),
                ("name", self.programme().into()),
                ("contactEmail", agency.mail.as_str().into()),
                ("contactName", agency.name.as_str().into()),
                ("website", self.page("/").into()),
                ("web", self.page("/conferences/decision").into()),
            ],
        );
        system
    }

    /// The region.
    fn body(&self) -> Value {
        let (pack, lang) = (&self.app.pack, self.frame.t.lang);
        let mut body = self.object("/body", "Body", self.beginning(), self.latest());
        set(
            &mut body,
            [
                ("system", self.at("").into()),
                ("name", pack.name.get(lang).as_str().into()),
                ("website", self.page("/").into()),
                ("contactEmail", pack.agency.mail.as_str().into()),
                ("contactName", pack.agency.name.as_str().into()),
                ("classification", self.frame.t.get("conferences-oparl-body").into()),
                ("organization", self.at("/organizations").into()),
                ("person", self.at("/persons").into()),
                ("meeting", self.at("/meetings").into()),
                ("paper", self.at("/papers").into()),
                ("agendaItem", self.at("/agenda-items").into()),
                ("consultation", self.at("/consultations").into()),
                ("file", self.at("/files").into()),
                ("locationList", self.at("/locations").into()),
                ("legislativeTermList", self.at("/legislative-terms").into()),
                ("membership", self.at("/memberships").into()),
                ("legislativeTerm", json!([])),
            ],
        );
        body
    }

    /// A conference: the office holders' body, without its members.
    fn organization(&self, of: &Conference) -> Value {
        let t = &self.frame.t;
        let (name, at) = (self.app.pack.district_name(&of.district), made_at(of.id.0));
        let mut organization =
            self.object(&format!("/organizations/{}", of.district), "Organization", at, at);
        set(
            &mut organization,
            [
                ("body", self.at("/body").into()),
                ("name", t.with("conferences-conference-of", "district", name).into()),
                ("shortName", name.into()),
                // One of the words that the specification lists.
                ("organizationType", "Gremium".into()),
                ("classification", t.get("conferences-oparl-classification").into()),
                ("meeting", self.at("/meetings").into()),
            ],
        );
        organization
    }

    fn meeting(&self, of: &Consultation) -> Value {
        let t = &self.frame.t;
        let district = self.district(of);
        let key =
            if of.is_circulation() { "conferences-oparl-circulation" } else { "conferences-oparl-meeting" };
        let mut meeting = self.closed("meetings", "Meeting", of);
        set(
            &mut meeting,
            [
                ("name", t.with(key, "district", self.app.pack.district_name(&district)).into()),
                // One of the words that the specification lists.
                ("meetingState", "durchgeführt".into()),
                ("cancelled", false.into()),
                ("start", self.app.clock.beginning(of.held_on).into()),
                ("organization", json!([self.at(&format!("/organizations/{district}"))])),
                ("agendaItem", json!([self.agenda_item(of)])),
                ("web", self.page("/conferences/decision").into()),
            ],
        );
        if let Some(location) = self.location(of) {
            meeting["location"] = location;
        }
        meeting
    }

    fn agenda_item(&self, of: &Consultation) -> Value {
        let t = &self.frame.t;
        let mut item = self.closed("agenda-items", "AgendaItem", of);
        set(
            &mut item,
            [
                ("meeting", self.at(&format!("/meetings/{}", of.id)).into()),
                ("number", "1".into()),
                ("order", 1.into()),
                ("name", t.with("conferences-agenda-usual", "programme", self.programme()).into()),
                ("consultation", self.at(&format!("/consultations/{}", of.id)).into()),
                ("result", super::super::overview::standing_words(self.frame, of).into()),
            ],
        );
        item
    }

    fn consultation(&self, of: &Consultation) -> Value {
        let mut consultation = self.closed("consultations", "Consultation", of);
        set(
            &mut consultation,
            [
                ("paper", self.at(&format!("/papers/{}", of.programme_text)).into()),
                ("agendaItem", self.at(&format!("/agenda-items/{}", of.id)).into()),
                ("meeting", self.at(&format!("/meetings/{}", of.id)).into()),
                ("organization", json!([self.at(&format!("/organizations/{}", self.district(of)))])),
                ("authoritative", true.into()),
                ("role", self.frame.t.get("conferences-oparl-role").into()),
            ],
        );
        consultation
    }

    fn location(&self, of: &Consultation) -> Option<Value> {
        if of.place.is_empty() {
            return None;
        }
        let mut location = self.closed("locations", "Location", of);
        set(
            &mut location,
            [
                ("description", of.place.as_str().into()),
                ("bodies", json!([self.at("/body")])),
                ("meetings", json!([self.at(&format!("/meetings/{}", of.id))])),
            ],
        );
        Some(location)
    }

    fn round(&self, text: &ProgrammeText) -> Value {
        let t = &self.frame.t;
        let consulted: Vec<Value> = self
            .consultations
            .iter()
            .filter(|of| of.programme_text == text.id)
            .map(|of| self.consultation(of))
            .collect();
        let mut paper = self.paper(text, &t.with("programme-round", "number", text.number));
        // A new yes changes the paper too.
        let newest = self.consultations.iter().filter(|of| of.programme_text == text.id);
        if let Some(at) = newest.filter_map(|of| of.closed_at).max() {
            paper["modified"] = at.timestamp().to_string().into();
        }
        set(
            &mut paper,
            [("paperType", t.get("conferences-oparl-paper").into()), ("consultation", consulted.into())],
        );
        paper
    }

    fn launched(&self, text: &ProgrammeText) -> Value {
        let t = &self.frame.t;
        let mut paper =
            self.paper(text, &t.with("programme-version", "version", launched_label(text.number)));
        let is_current = self.launched.first().is_some_and(|first| first.id == text.id);
        let web = if is_current { "/programme/charter" } else { "/conferences/decision" };
        set(
            &mut paper,
            [("paperType", t.get("conferences-oparl-launched").into()), ("web", self.page(web).into())],
        );
        paper
    }

    fn paper(&self, text: &ProgrammeText, label: &str) -> Value {
        let mut paper = self.object(&format!("/papers/{}", text.id), "Paper", text.made_at, text.made_at);
        set(
            &mut paper,
            [
                ("body", self.at("/body").into()),
                ("name", format!("{}: {label}", self.programme()).into()),
                ("reference", label.into()),
                ("date", self.app.clock.day(text.made_at).to_string().into()),
                ("web", self.page("/conferences/decision").into()),
            ],
        );
        paper
    }

    /// What a consultation becomes; public since it was closed.
    fn closed(&self, kind: &str, schema: &str, of: &Consultation) -> Value {
        let at = of.closed_at.unwrap_or(Moment(0));
        self.object(&format!("/{kind}/{}", of.id), schema, at, at)
    }

    fn object(&self, place: &str, schema: &str, created: Moment, modified: Moment) -> Value {
        json!({
            "id": self.at(place),
            "type": format!("{SCHEMA}{schema}"),
            "created": created.timestamp().to_string(),
            "modified": modified.timestamp().to_string(),
            "deleted": false,
        })
    }

    fn programme(&self) -> &str {
        self.app.pack.programme.name.get(self.frame.t.lang)
    }

    fn district(&self, of: &Consultation) -> String {
        let names: HashMap<_, _> = self.conferences.iter().map(|known| (known.id, &known.district)).collect();
        names.get(&of.conference).map(|district| (*district).clone()).unwrap_or_default()
    }

    /// Since when there is something to tell.
    fn beginning(&self) -> Moment {
        let conferences = self.conferences.iter().map(|of| made_at(of.id.0));
        conferences.chain(self.rounds.iter().map(|text| text.made_at)).min().unwrap_or(Moment(0))
    }

    fn latest(&self) -> Moment {
        let texts = self.rounds.iter().chain(&self.launched).map(|text| text.made_at);
        let closed = self.consultations.iter().filter_map(|of| of.closed_at);
        texts.chain(closed).max().unwrap_or_else(|| self.beginning())
    }
}

/// When an identifier was made: ours hold their time.
fn made_at(id: Uuid) -> Moment {
    let seconds = id.get_timestamp().map_or(0, |at| at.to_unix().0);
    Moment(i64::try_from(seconds).unwrap_or_default() * 1_000_000)
}

fn set<const N: usize>(object: &mut Value, properties: [(&str, Value); N]) {
    for (name, value) in properties {
        object[name] = value;
    }
}
