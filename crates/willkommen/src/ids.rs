//! Typed identifiers, so that a letter is never taken for a declaration.

use sea_orm::DeriveValueType;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, DeriveValueType, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub Uuid);

        impl $name {
            /// A new identifier, ordered by time.
            #[must_use]
            pub fn new() -> Self {
                Self(platform::chance::id())
            }
        }

        impl Default for $name {
            fn default() -> Self {
                Self::new()
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0.fmt(f)
            }
        }
    )+};
}

ids! {
    /// A municipality (Kommune).
    MunicipalityId,
    /// An account.
    PersonId,
    /// One line of the journal.
    EntryId,
    /// A mail in the outbox.
    MailId,
    /// A campaign of invitations.
    CampaignId,
    /// One invitation letter.
    LetterId,
    /// A version of the programme's text.
    ProgrammeTextId,
    /// A mayors' conference (Bürgermeisterkonferenz).
    ConferenceId,
    /// A member of a conference.
    MemberId,
    /// A consultation (Beratung) of a text in a conference.
    ConsultationId,
    /// A proposed change to a paragraph (Änderungsantrag).
    AmendmentId,
    /// A condition or remark for the final polish (Feinschliff).
    ConditionId,
    /// A launch (Startschuss).
    LaunchId,
    /// A declaration of participation (Teilnahmeerklärung).
    DeclarationId,
    /// A declaration that follows the first one (Folgeerklärung).
    ActId,
    /// A change of project lead or deputy (Übergabe).
    HandoverId,
    /// A version of the catalogue.
    CatalogueVersionId,
    /// A Quick-Check of one municipality.
    QuickCheckId,
    /// A piece of evidence (Nachweis) for a question.
    EvidenceId,
    /// A question that does not apply to a municipality, as it says (trifft nicht zu).
    NotApplicableId,
    /// What a municipality has submitted (Momentaufnahme).
    SnapshotId,
    /// A wave of the comparison (Vergleichswelle).
    WaveId,
    /// An introduction of two municipalities (Vermittlung).
    IntroductionId,
    /// Somebody who answers questions of a Quick-Check alone (Stimme).
    VoiceId,
    /// A report of a barrier (gemeldete Barriere).
    BarrierReportId,
    /// A measure (Maßnahme) of one municipality.
    MeasureId,
    /// An item of a measure's checklist.
    MeasureItemId,
    /// An application for recognition (Antrag auf Anerkennung), and what was granted on it.
    RecognitionId,
    /// What the agency notes of a municipality for its recognition.
    RecognitionNoteId,
    /// A business, club or facility that takes part in the voucher booklet (Partner).
    PartnerId,
    /// A further place of a partner (weiterer Ort).
    PlaceId,
    /// A benefit that a partner gives (Angebot).
    OfferId,
    /// A batch of code cards (Kartenbatch).
    BatchId,
    /// A code card (Code-Karte).
    CardId,
    /// A newcomer's voucher booklet (Gutscheinheft).
    BookletId,
    /// An offer in one booklet (Gutschein).
    VoucherId,
    /// A paired phone of a partner (Gerät).
    DeviceId,
    /// A redemption (Einlösung).
    RedemptionId,
    /// Something unusual with cards and redemptions (Auffälligkeit).
    FindingId,
    /// A page with which a town welcomes newcomers (Willkommensseite).
    WelcomePageId,
    /// A newcomer's consent to mails (Einwilligung).
    NewcomerMailId,
}
