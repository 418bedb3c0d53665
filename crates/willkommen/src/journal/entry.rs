//! The story of the programme on one screen.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::ids::{
    ActId, BarrierReportId, BatchId, CampaignId, CatalogueVersionId, ConditionId, ConferenceId,
    ConsultationId, DeclarationId, DeviceId, EvidenceId, HandoverId, IntroductionId, LaunchId, LetterId,
    MailId, MeasureId, MemberId, MunicipalityId, NotApplicableId, OfferId, PartnerId, PersonId,
    ProgrammeTextId, QuickCheckId, RecognitionId, RecognitionNoteId, SnapshotId, VoiceId, WaveId,
};

/// What can happen. Fields are identifiers and small values only.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Entry {
    /// A register was imported.
    RegisterImported { rows: usize, file_hash: String },
    /// An account was added.
    AccountAdded { person: PersonId },
    /// Somebody signed in.
    SignedIn { person: PersonId },
    /// Somebody signed in with an account of the account service for the first time.
    AccountLinked { person: PersonId },
    /// That account belongs to nobody here any more.
    AccountUnlinked { person: PersonId },
    /// A version of the programme's text was frozen for the conferences.
    ///
    /// `facts` is a hash over its paragraphs; empty in lines of the first version.
    ProgrammeRoundFrozen {
        text: ProgrammeTextId,
        round: i64,
        #[serde(default, skip_serializing_if = "String::is_empty")]
        facts: String,
    },
    /// An office became a member of a conference.
    ConferenceMemberJoined { conference: ConferenceId, member: MemberId },
    /// A member left a conference.
    ConferenceMemberLeft { conference: ConferenceId, member: MemberId },
    /// How many members must be there was changed.
    ConferenceQuorumSet { conference: ConferenceId, quorum: i64 },
    /// A consultation was planned in a conference.
    ConsultationPlanned { consultation: ConsultationId },
    /// A planned consultation was taken back; the reason, if something was recorded in it already, is the
    /// personal value.
    ConsultationCancelled { consultation: ConsultationId, kept: bool },
    /// The ballots of a circulation went out.
    ConsultationOpened { consultation: ConsultationId },
    /// A conference has decided.
    ///
    /// `facts` is a hash over seats, votes, amendments and conditions, `seats` a shorter one of each seat
    /// by its member; both empty in lines of earlier versions.
    ConsultationClosed {
        consultation: ConsultationId,
        outcome: String,
        #[serde(default, skip_serializing_if = "String::is_empty")]
        facts: String,
        #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
        seats: BTreeMap<String, String>,
    },
    /// A condition or remark was answered.
    ConditionAnswered { condition: ConditionId },
    /// Somebody wants to launch without all conferences; the reason is the personal value.
    LaunchWished { launch: LaunchId },
    /// That wish was taken back.
    LaunchWishWithdrawn { launch: LaunchId },
    /// A version of the programme counts from now on.
    ///
    /// `facts` is a hash over its paragraphs; empty in lines of the first version.
    ProgrammeLaunched {
        text: ProgrammeTextId,
        #[serde(default, skip_serializing_if = "String::is_empty")]
        facts: String,
    },
    /// A campaign was prepared.
    CampaignPrepared { campaign: CampaignId, letters: usize, held: usize },
    /// A campaign was thrown away before it was released.
    CampaignDiscarded { campaign: CampaignId },
    /// A second person released a campaign.
    CampaignReleased { campaign: CampaignId },
    /// A second person let letters go that had been held back for their address.
    HeldLettersReleased { campaign: CampaignId },
    /// All letters of a campaign are printed.
    CampaignPrinted { campaign: CampaignId, letters: usize },
    /// The printed letters of a campaign went to the post on a day.
    LettersPosted { campaign: CampaignId, on: String },
    /// They did not after all.
    LettersPostedUndone { campaign: CampaignId },
    /// The code of a letter was used for the first time.
    LetterOpened { letter: LetterId },
    /// A letter also went by mail, without its code.
    LetterMailed { letter: LetterId },
    /// A town hall that is silent was reminded by mail.
    LetterReminded { letter: LetterId },
    /// A letter came back.
    LetterReturned { letter: LetterId, reason: String },
    /// It did not come back after all.
    LetterReturnUndone { letter: LetterId },
    /// The agency has withdrawn a letter; its code opens nothing any more.
    LetterWithdrawn { letter: LetterId },
    /// A town's mailbox has refused a mail.
    MailRefused { mail: MailId },
    /// A refused mail was sent once more.
    MailSentAgain { mail: MailId },
    /// The agency noted a conversation.
    ContactNoted { way: String },
    /// A town has expressed its interest, or changed what it said.
    InterestExpressed { wish: String },
    /// It has taken its interest back.
    InterestTakenBack { municipality: MunicipalityId },
    /// A participant agrees to be named as an example.
    ExampleAgreed { municipality: MunicipalityId },
    /// It no longer does.
    ExampleTakenBack { municipality: MunicipalityId },
    /// The agency noted what a municipality answered.
    AnswerNoted { answer: String },
    /// A confirmation code went to the official mailbox.
    ConfirmationCodeSent { declaration: DeclarationId },
    /// A municipality declared its binding participation.
    ///
    /// `facts` is a hash over what was declared, by whom and when; empty in lines of the first version.
    DeclarationSigned {
        declaration: DeclarationId,
        #[serde(default, skip_serializing_if = "String::is_empty")]
        facts: String,
    },
    /// One of several who must sign has done so; the name is the personal value.
    SignatureGiven { declaration: DeclarationId, place: usize },
    /// The signatures of a declaration that still needed others were taken back.
    SignaturesTakenBack { declaration: DeclarationId },
    /// A declaration that was signed with a card or by hand was handed in.
    DeclarationHandedIn { declaration: DeclarationId, path: String },
    /// The municipality has taken back what it handed in.
    DeclarationTakenBack { declaration: DeclarationId },
    /// The agency sent a declaration back for correction.
    DeclarationReturned { declaration: DeclarationId },
    /// Somebody else declares in the signatory's place; the name is the personal value.
    DeclarationDelegated { declaration: DeclarationId },
    /// The signatory declares after all.
    DelegationTakenBack { declaration: DeclarationId },
    /// A town hall has said "not now" itself.
    InvitationDeclined {},
    /// It has changed its mind.
    DeclineTakenBack {},
    /// A declaration's certificate, or the agency's confirmation on it, was sealed and filed.
    ///
    /// `level` is that of PAdES; `missing` says in a word why it is not the one that the settings ask for: no
    /// time-stamp, or no proofs for a later check.
    CertificateSealed {
        declaration: DeclarationId,
        file: String,
        level: String,
        #[serde(default, skip_serializing_if = "String::is_empty")]
        missing: String,
    },
    /// The agency confirmed receipt of a declaration.
    DeclarationReceived { declaration: DeclarationId },
    /// A further declaration was prepared; `act_kind` says which.
    ActPrepared { act: ActId, act_kind: String },
    /// Its link went to whoever may sign.
    ActSent { act: ActId },
    /// It was thrown away before it was signed.
    ActDiscarded { act: ActId },
    /// One of several who must sign a further declaration has done so; the name is the personal value.
    ActSignatureGiven { act: ActId, place: usize },
    /// The signatures of a further declaration that still needed others no longer count.
    ActSignaturesTakenBack { act: ActId },
    /// A further declaration was signed; `facts` is a hash over all of it.
    ActSigned { act: ActId, facts: String },
    /// The agency confirmed receipt of a further declaration.
    ActReceived { act: ActId },
    /// A suspension has reached its day.
    SuspensionEnded { act: ActId },
    /// A withdrawal has taken effect.
    ParticipationEnded { act: ActId, declaration: DeclarationId },
    /// A change of project lead or deputy was planned; names stand in its row.
    HandoverPlanned { handover: HandoverId },
    /// A planned change was given up.
    HandoverDiscarded { handover: HandoverId },
    /// Somebody else is project lead now.
    LeadChanged { handover: HandoverId },
    /// Somebody else is deputy now, or nobody.
    DeputyChanged { handover: HandoverId },
    /// A planned change of project lead could not happen on its day.
    LeadChangeFailed { handover: HandoverId },
    /// The project lead has left without a successor.
    LeadLeft { handover: HandoverId },
    /// Somebody has reported a barrier.
    BarrierReported { report: BarrierReportId },
    /// The agency has answered it.
    BarrierAnswered { report: BarrierReportId },
    /// A Quick-Check was opened by the project lead, or taken up again instead of the other variant.
    QuickCheckOpened { quick_check: QuickCheckId, variant: String },
    /// A draft of a catalogue was begun.
    CatalogueDraftBegun { catalogue: CatalogueVersionId, version: String },
    /// A draft of a catalogue was handed over to be read.
    CatalogueInReview { catalogue: CatalogueVersionId, version: String },
    /// It came back with a reason, which stands in its row.
    CatalogueGivenBack { catalogue: CatalogueVersionId, version: String },
    /// A draft of a catalogue was thrown away.
    CatalogueDiscarded { catalogue: CatalogueVersionId, version: String },
    /// A version of a catalogue was published; `hash` is that of its file.
    CataloguePublished { catalogue: CatalogueVersionId, version: String, hash: String },
    /// A Quick-Check was completed. Its value stays out of the journal: it belongs to the town.
    QuickCheckCompleted { quick_check: QuickCheckId },
    /// A completed Quick-Check was opened again.
    QuickCheckReopened { quick_check: QuickCheckId },
    /// A municipality gave a piece of evidence for a question.
    EvidenceGiven { evidence: EvidenceId, question: String },
    /// It removed one; `file` is the kept file that nothing names any more, empty if it was none.
    EvidenceRemoved { evidence: EvidenceId, question: String, file: String },
    /// The agency has seen one.
    EvidenceSeen { evidence: EvidenceId },
    /// The agency has asked about one.
    EvidenceQueried { evidence: EvidenceId },
    /// The municipality has answered.
    EvidenceAnswered { evidence: EvidenceId },
    /// The agency agrees that a question does not apply to a municipality.
    NotApplicableConfirmed { claim: NotApplicableId, question: String },
    /// It does not agree; the question is open.
    NotApplicableRefused { claim: NotApplicableId, question: String },
    /// What was submitted is frozen; `hash` is that of the snapshot.
    SnapshotFrozen { snapshot: SnapshotId, hash: String },
    /// A municipality takes part in the comparison.
    ComparisonJoined {},
    /// It no longer does, from now on.
    ComparisonLeft {},
    /// A wave of the comparison was opened.
    WaveOpened { wave: WaveId },
    /// A wave was closed; `facts` is a hash over what it has published.
    WaveClosed { wave: WaveId, members: usize, facts: String },
    /// A municipality offers help in a field, or asks for it.
    MentoringWished { field: String, wish: String },
    /// It no longer does.
    MentoringWishEnded { field: String },
    /// The agency has brought two municipalities together.
    MentoringIntroduced { introduction: IntroductionId },
    /// A colleague was asked to answer questions of a Quick-Check; the name stands in the town's own row.
    ColleagueInvited { voice: VoiceId },
    /// A colleague was given another link; the one before opens nothing any more.
    ColleagueLinkRenewed { voice: VoiceId },
    /// A colleague's link was taken back, with name and answers.
    ColleagueRevoked { voice: VoiceId },
    /// A colleague has finished.
    ColleagueFinished { voice: VoiceId },
    /// A town begins to answer a Quick-Check each person alone.
    AloneStarted { quick_check: QuickCheckId },
    /// The answers given alone were put together.
    AloneClosed { quick_check: QuickCheckId },
    /// Names and answers of those who answered alone were deleted.
    VoicesDeleted { quick_check: QuickCheckId },
    /// A municipality made a measure its own.
    MeasureAdopted { measure: MeasureId, code: String },
    /// Owner or date of a measure was changed.
    MeasureChanged { measure: MeasureId, code: String },
    /// A measure is done.
    MeasureDone { measure: MeasureId, code: String },
    /// A measure was dropped.
    MeasureDropped { measure: MeasureId, code: String },
    /// A measure has another state.
    MeasureMoved { measure: MeasureId, code: String, from: String, to: String },
    /// A measure of the town's own came into the plan.
    MeasureAdded { measure: MeasureId },
    /// A line of the plan is shown publicly.
    MeasureShown { measure: MeasureId },
    /// It no longer is.
    MeasureHidden { measure: MeasureId },
    /// Somebody has said what a measure has changed; so many answers have a new level.
    MeasureChecked { measure: MeasureId, answers: usize },
    /// The project lead was reminded of a measure's date.
    MeasureReminded { measure: MeasureId, stage: String },
    /// A municipality has applied for a level of recognition; `facts` is a hash over what counted then.
    RecognitionApplied { application: RecognitionId, level: i64, facts: String },
    /// The agency wants to know more.
    RecognitionAsked { application: RecognitionId },
    /// The municipality has answered; `facts` is a hash over what counts now.
    RecognitionAnswered { application: RecognitionId, facts: String },
    /// The municipality has taken its application back.
    RecognitionTakenBack { application: RecognitionId },
    /// A level was granted; `facts` is a hash over level, number, days and what counted.
    RecognitionGranted { application: RecognitionId, level: i64, facts: String },
    /// An application was declined.
    RecognitionDeclined { application: RecognitionId },
    /// The municipality has appealed against that.
    RecognitionAppealed { application: RecognitionId },
    /// The agency has decided on the appeal.
    RecognitionAppealDecided { application: RecognitionId, outcome: String },
    /// The agency has ended a recognition before its last day, from a day on.
    RecognitionEnded { application: RecognitionId, on: String },
    /// The municipality has appealed against that.
    RecognitionEndAppealed { application: RecognitionId },
    /// The agency has decided on that appeal.
    RecognitionEndAppealDecided { application: RecognitionId, outcome: String },
    /// The agency has noted something that counts for recognition.
    RecognitionNoted { note: RecognitionNoteId, about: String },
    /// It has removed such a note.
    RecognitionNoteRemoved { note: RecognitionNoteId },
    /// A municipality shows its level to everybody.
    RecognitionShown {},
    /// It no longer does.
    RecognitionHidden {},
    /// Lead and mayor were reminded that a recognition ends.
    RecognitionReminded { application: RecognitionId, stage: String },
    /// A business, club or facility wants to give benefits to newcomers.
    PartnerApplied { partner: PartnerId },
    /// It asks a town.
    PartnerAsked { partner: PartnerId },
    /// A town has entered a partner itself.
    PartnerEntered { partner: PartnerId },
    /// A town has agreed to a partner.
    PartnerAgreed { partner: PartnerId },
    /// A town has refused a partner.
    PartnerRefused { partner: PartnerId },
    /// What is said about a partner was changed.
    PartnerChanged { partner: PartnerId },
    /// A partner takes part in a town no longer.
    PartnerEnded { partner: PartnerId },
    /// A table of partners was read in.
    PartnersImported { rows: usize, file_hash: String },
    /// An offer was written.
    OfferWritten { offer: OfferId },
    /// An offer was changed before its approval.
    OfferChanged { offer: OfferId },
    /// An offer waits for its approval.
    OfferSent { offer: OfferId },
    /// An offer was approved: by a town for its own booklets, by the agency for all.
    OfferApproved { offer: OfferId },
    /// An offer was given back with a reason.
    OfferReturned { offer: OfferId },
    /// An offer pauses.
    OfferPaused { offer: OfferId },
    /// It goes on.
    OfferResumed { offer: OfferId },
    /// An offer has ended: in a town, or everywhere.
    OfferEnded { offer: OfferId },
    /// The words of an offer in other languages were changed.
    OfferTextsChanged { offer: OfferId },
    /// A table of offers was read in.
    OffersImported { rows: usize, file_hash: String },
    /// A batch of code cards was prepared.
    BatchPrepared { batch: BatchId, cards: i64 },
    /// A second person released it.
    BatchReleased { batch: BatchId },
    /// A batch was withdrawn; so many unused cards are void.
    BatchWithdrawn { batch: BatchId, cards: i64 },
    /// A file of a batch was printed, again or for the first time.
    BatchPrinted { batch: BatchId, file: i64 },
    /// The codes of a batch were downloaded for letters; so many cards count as handed out from now on.
    BatchListed { batch: BatchId, cards: i64 },
    /// A card was handed out. Only its number: nobody is named, and nothing leads to a booklet.
    CardHandedOut { number: i64 },
    /// A hand-out was taken back; the card is void.
    CardHandOutUndone { number: i64 },
    /// A card was made void.
    CardVoided { number: i64, reason: String },
    /// A card took the place of one that was lost.
    CardReplaced { number: i64, by: i64 },
    /// Somebody may hand out cards from now on.
    ClerkInvited { person: PersonId },
    /// Somebody may do so no longer.
    ClerkRemoved { person: PersonId },
    /// How many cards somebody may hand out on a day was changed.
    CardQuotaSet { person: PersonId, per_day: i64 },
    /// A newcomer has opened a booklet; nothing says who, or with which card.
    BookletOpened {},
    /// A booklet was printed at the counter for somebody without a phone; nothing says whose, or with which card.
    BookletPrinted {},
    /// A newcomer has deleted a booklet.
    BookletDeleted {},
    /// A partner's phone was paired.
    DevicePaired { device: DeviceId },
    /// It redeems nothing any more; `why` says in a word who or what has locked it.
    DeviceLocked { device: DeviceId, why: String },
    /// It may redeem again.
    DeviceUnlocked { device: DeviceId },
    /// It belongs to the partner no longer.
    DeviceRemoved { device: DeviceId },
    /// A voucher was redeemed. `redemption` is a keyed hash: only who has the key finds the redemption, and nothing
    /// here leads to a booklet.
    VoucherRedeemed { redemption: String },
    /// A redemption that was noted without a connection does not count, because another one did.
    RedemptionConflict { redemption: String },
    /// A redemption was undone; `by` says in a word by whom.
    RedemptionUndone { redemption: String, by: String },
    /// A newcomer says that a redemption was not theirs. Which one stands in its row alone.
    RedemptionDisputed {},
    /// The project lead has settled that with the partner: it stays redeemed. Which one stands in its row alone.
    RedemptionSettled {},
    /// A partner asks the town to undo a redemption later than it can itself. Which one stands in its row alone.
    RedemptionUndoAsked {},
    /// The project lead has declined that: it stays redeemed. Which one stands in its row alone.
    RedemptionUndoDeclined {},
    /// A month of the voucher booklet was counted.
    VoucherMonthClosed {
        month: String,
        #[serde(default, skip_serializing_if = "String::is_empty")]
        facts: String,
    },
    /// Something unusual was found; about whom stands only in the finding, which is deleted.
    AnomalyFound { pattern: String },
    /// Somebody has looked at it.
    AnomalySeen { pattern: String },
    /// The project lead has changed a page for newcomers.
    WelcomeChanged { topic: String },
    /// Newcomers see a page again.
    WelcomeShown { topic: String },
    /// Newcomers no longer see a page.
    WelcomeHidden { topic: String },
    /// What the town has made of a page was taken away.
    WelcomeRemoved { topic: String },
    /// The town has written to the newcomers who have agreed to it.
    NewcomersMailed { purpose: String },
    /// Mails to newcomers were called back before they went.
    NewcomerMailsCalledBack {},
}
