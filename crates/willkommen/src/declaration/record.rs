//! A declaration as it is stored, and what can be said of it without asking anybody.

use platform::clock::{Clock, Day, Moment};
use sea_orm::FromQueryResult;

use super::rules::{Draft, Path, State};
use super::signatories::{self, Signatory};
use crate::ids::{DeclarationId, MunicipalityId};

/// A declaration as it is stored, draft or signed.
#[derive(Clone, Debug, FromQueryResult)]
pub struct Declaration {
    pub id: DeclarationId,
    pub municipality: MunicipalityId,
    pub state: String,
    pub lang: String,
    pub read_version: String,
    /// Fingerprint of the charter that was read with it; empty in drafts of the first version.
    pub read_charter: String,
    pub lead_name: String,
    pub lead_function: String,
    pub lead_mail: String,
    pub lead_phone: String,
    pub deputy_name: String,
    pub deputy_function: String,
    pub deputy_mail: String,
    pub resolution_body: String,
    pub resolution_on: Option<Day>,
    pub resolution_number: String,
    pub number: Option<String>,
    pub text_version: String,
    pub text_hash: String,
    pub signer_name: String,
    pub signer_function: String,
    pub signed_at: Option<Moment>,
    /// The sealed certificate.
    pub certificate: String,
    /// The same with the agency's countersignature; empty before the receipt is confirmed.
    pub countersigned: String,
    /// The version of the programme that was agreed to; empty in declarations of the first version.
    pub programme_version: String,
    pub received_at: Option<Moment>,
    /// The word of its path.
    pub path: String,
    /// The sheet that is signed by hand or with a card, and a hash of what it shows.
    pub sheet: String,
    pub sheet_of: String,
    /// The file that was handed in, and when.
    pub handed_in: String,
    pub handed_in_at: Option<Moment>,
    /// What was found in it, as JSON.
    pub findings: String,
    /// How a person checked a signature that this program could not prove.
    pub checked_how: String,
    /// The day that stands on the paper or in the signature.
    pub signed_on: Option<Day>,
    /// The day on which the original arrived.
    pub original_on: Option<Day>,
    /// Who declares in the signatory's place; empty if nobody.
    pub delegate_name: String,
    pub delegate_function: String,
    pub delegate_reason: String,
    pub delegated_at: Option<Moment>,
    /// Why it was sent back last.
    pub returned_because: String,
    pub returned_at: Option<Moment>,
    /// Who has signed, as [`signatories::stored`]; empty where one signature is enough.
    pub signatures: String,
}

impl Declaration {
    /// Who has signed so far, or who has signed in all; empty where one signature is enough.
    pub fn signatories(&self) -> Vec<Signatory> {
        signatories::read(&self.signatures)
    }

    /// Everybody who has signed, each with the function. Empty while it is not binding.
    pub fn signers(&self) -> Vec<String> {
        match self.signatories().as_slice() {
            [] if self.signer_name.is_empty() => Vec::new(),
            [] => vec![signatories::person(&self.signer_name, &self.signer_function)],
            all => all.iter().map(Signatory::words).collect(),
        }
    }

    /// Whether some have signed and others must still do so.
    pub fn is_signing(&self) -> bool {
        self.state == State::Signing.word()
    }

    /// Whether it is binding.
    pub fn is_signed(&self) -> bool {
        self.state == State::Signed.word()
    }

    /// Whether nothing of it may change any more: handed in or binding.
    pub fn is_closed(&self) -> bool {
        self.is_signed() || self.is_handed_in()
    }

    /// A hash over what is named: two drafts with the same hash show the same page.
    pub fn named_hash(&self) -> String {
        let on = self.resolution_on.map(|day| day.to_string()).unwrap_or_default();
        platform::secret::hash(&[
            &self.lead_name,
            &self.lead_function,
            &self.lead_mail,
            &self.lead_phone,
            &self.deputy_name,
            &self.deputy_function,
            &self.deputy_mail,
            &self.resolution_body,
            &on,
            &self.resolution_number,
        ])
    }

    /// A hash over what the page before the signature shows: also who stands in, and who has signed.
    pub fn shown_hash(&self) -> String {
        let named = self.named_hash();
        let mut shown = vec![named.as_str(), &self.delegate_name, &self.delegate_function];
        if !self.signatures.is_empty() {
            shown.push(&self.signatures);
        }
        platform::secret::hash(&shown)
    }

    /// A hash over everything that was declared; the journal holds it, so that a later change of the
    /// row is noticed.
    pub fn facts_hash(&self) -> String {
        let at = self.signed_at.map(|at| at.0.to_string()).unwrap_or_default();
        let (town, named) = (self.municipality.to_string(), self.named_hash());
        let mut facts = vec![
            town.as_str(),
            self.number.as_deref().unwrap_or_default(),
            &self.lang,
            &self.text_version,
            &self.text_hash,
            &self.signer_name,
            &self.signer_function,
            &at,
            &named,
        ];
        if !self.programme_version.is_empty() {
            facts.push(&self.programme_version);
        }
        let further = self.further_facts();
        facts.extend(further.iter().map(String::as_str));
        platform::secret::hash(&facts)
    }

    /// What was not known to the first declarations; they have none of it, so that their hash stays.
    fn further_facts(&self) -> Vec<String> {
        let mut facts = Vec::new();
        let mut fact = |name: &str, value: &str| {
            if !value.is_empty() {
                facts.push(format!("{name}:{value}"));
            }
        };
        let day = |day: Option<Day>| day.map(|day| day.to_string()).unwrap_or_default();
        fact("path", if self.path() == Path::Electronic { "" } else { &self.path });
        fact("handed_in", &self.handed_in);
        fact("findings", &self.findings);
        fact("checked_how", &self.checked_how);
        fact("signed_on", &day(self.signed_on));
        fact("original_on", &day(self.original_on));
        fact("delegate_name", &self.delegate_name);
        fact("delegate_function", &self.delegate_function);
        fact("signatures", &self.signatures);
        facts
    }

    /// Whether it waits for the agency to look at what was handed in.
    pub fn is_handed_in(&self) -> bool {
        self.state == State::HandedIn.word()
    }

    /// How it is given.
    pub fn path(&self) -> Path {
        Path::from_word(&self.path).unwrap_or(Path::Electronic)
    }

    /// The first day of the participation: when the declaration has reached the agency, as its wording says.
    /// None while it is not binding.
    pub fn begins_on(&self, clock: &Clock) -> Option<Day> {
        let accepted = clock.day(self.signed_at?);
        Some(match self.path() {
            Path::Electronic => accepted,
            Path::Qualified => self.handed_in_at.map_or(accepted, |at| clock.day(at)),
            Path::Paper => self.original_on.unwrap_or(accepted),
        })
    }

    /// When the town hall has given it: handed in, or declared on screen. None while it is not binding.
    pub fn given_at(&self) -> Option<Moment> {
        self.signed_at.map(|accepted| self.handed_in_at.unwrap_or(accepted))
    }

    /// The text key of how it is given.
    pub fn way_key(&self) -> String {
        format!("declaration-way-{}", self.path().word())
    }

    /// What the rules need to know.
    pub fn draft(&self) -> Draft {
        Draft {
            state: State::from_word(&self.state).unwrap_or(State::Draft),
            read_version: self.read_version.clone(),
            read_charter: self.read_charter.clone(),
            has_lead: !self.lead_name.is_empty(),
            delegate: self.delegate_name.clone(),
            signed: self.signatories().into_iter().map(|signatory| signatory.name).collect(),
        }
    }
}
