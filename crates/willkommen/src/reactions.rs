//! What follows from what: one match over the journal.
//!
//! Workers pass every committed entry here, in order: one passes those that print letters, which
//! takes minutes, one all others. A reaction may run twice after a crash, so every reaction is
//! idempotent: mails have a reason that is unique, accounts are found by their address, steps are
//! reached once.

use platform::texts::{Lang, Translator};
use platform::{Error, Result};

use crate::app::App;
use crate::declaration::{self, Declaration};
use crate::guidance::{self, StepKey};
use crate::ids::{DeclarationId, MunicipalityId};
use crate::journal::{self, Entry, Line};
use crate::outbox::{self, NewMail, put_all as send};
use crate::participation::{self, NewHolder};
use crate::region::{self, Municipality, Office, OfficeHolder};
use crate::{
    accessibility, conferences, invitations, measures, quickcheck, recognition, verification, vouchers,
};

/// Does what follows from an entry.
///
/// # Errors
/// What stopped the reaction; it is tried again.
#[deny(clippy::wildcard_enum_match_arm)]
pub async fn react(app: &App, line: &Line) -> Result<()> {
    match line.entry()? {
        Entry::CampaignReleased { .. } | Entry::HeldLettersReleased { .. } => {
            invitations::print_released(app).await
        }
        Entry::DeclarationSigned { declaration, .. } => declaration_signed(app, declaration).await,
        Entry::DeclarationReceived { declaration } => declaration_received(app, declaration).await,
        Entry::DeclarationHandedIn { declaration, .. } => {
            send(app, declaration::handed_in_mails(app, declaration).await?).await
        }
        Entry::SignatureGiven { declaration, .. } => {
            send(app, declaration::signature_given_mails(app, declaration).await?).await
        }
        Entry::DeclarationTakenBack { declaration } => {
            send(app, declaration::taken_back_mails(app, declaration).await?).await
        }
        Entry::DeclarationReturned { declaration } => {
            send(app, declaration::returned_mails(app, declaration).await?).await
        }
        Entry::InvitationDeclined {} => match line.municipality {
            Some(town) => send(app, declaration::declined_mails(app, town).await?).await,
            None => Ok(()),
        },
        Entry::QuickCheckCompleted { .. } => reach(app, line, StepKey::Baseline).await,
        Entry::BarrierReported { .. } => remind_of_barriers(app).await,
        Entry::MeasureAdopted { .. } | Entry::MeasureAdded { .. } => {
            reach(app, line, StepKey::Measures).await
        }
        Entry::EvidenceRemoved { file, .. } => remove_unnamed(app, &file).await,
        Entry::NotApplicableRefused { claim, .. } => {
            send(app, quickcheck::not_applicable::refused_mails(app, claim).await?).await
        }
        Entry::EvidenceQueried { evidence } => {
            send(app, quickcheck::evidence::queried_mails(app, evidence).await?).await
        }
        Entry::ColleagueFinished { voice } => send(app, quickcheck::finished_mails(app, voice).await?).await,
        Entry::WaveClosed { wave, .. } => {
            send(app, quickcheck::benchmark::closed_mails(app, wave).await?).await
        }
        Entry::ConsultationOpened { consultation } => {
            send(app, conferences::ballot_mails(app, consultation).await?).await
        }
        Entry::ConsultationCancelled { consultation, .. } => {
            send(app, conferences::cancelled_mails(app, consultation).await?).await
        }
        Entry::ConditionAnswered { condition } => {
            send(app, conferences::answer_mails(app, condition).await?).await
        }
        Entry::InterestExpressed { .. } => interest_expressed(app, line).await,
        Entry::ProgrammeLaunched { text, .. } => {
            send(app, participation::programme_launched(app, text).await?).await
        }
        Entry::ActSigned { act, .. } => send(app, participation::act_signed(app, act).await?).await,
        Entry::ActReceived { act } => send(app, participation::act_received(app, act).await?).await,
        Entry::SuspensionEnded { act } => send(app, participation::suspension_ended(app, act).await?).await,
        Entry::MentoringIntroduced { introduction } => {
            send(app, quickcheck::introduction_mails(app, introduction).await?).await
        }
        Entry::ParticipationEnded { act, .. } => {
            if let Some(town) = line.municipality {
                quickcheck::leave_others(app, town).await?;
            }
            send(app, participation::participation_ended(app, act).await?).await
        }
        Entry::LeadChanged { handover } => send(app, participation::lead_changed(app, handover).await?).await,
        Entry::LeadChangeFailed { handover } => {
            send(app, participation::lead_change_failed(app, handover).await?).await
        }
        Entry::LeadLeft { .. } => participation::remind_of_vacancies(app).await,
        Entry::RecognitionApplied { application, .. } => {
            send(app, recognition::applied_mails(app, application).await?).await
        }
        Entry::RecognitionAnswered { application, .. } => {
            send(app, recognition::answered_mails(app, application).await?).await
        }
        Entry::RecognitionAppealed { application } => {
            send(app, recognition::appealed_mails(app, application).await?).await
        }
        Entry::RecognitionAsked { application } => {
            send(app, recognition::asked_mails(app, application).await?).await
        }
        Entry::RecognitionDeclined { application } => {
            send(app, recognition::declined_mails(app, application).await?).await
        }
        Entry::RecognitionGranted { application, .. } => {
            send(app, recognition::granted_mails(app, application).await?).await
        }
        Entry::RecognitionAppealDecided { application, .. } => {
            send(app, recognition::appeal_mails(app, application).await?).await
        }
        Entry::PartnerApplied { partner } => {
            send(app, vouchers::partners::applied_mails(app, partner).await?).await
        }
        Entry::PartnerAsked { partner } => match line.municipality {
            Some(town) => send(app, vouchers::partners::asked_mails(app, partner, town).await?).await,
            None => Ok(()),
        },
        Entry::PartnerAgreed { partner } => match line.municipality {
            Some(town) => send(app, vouchers::partners::agreed_mails(app, partner, town).await?).await,
            None => Ok(()),
        },
        Entry::PartnerRefused { partner } => match line.municipality {
            Some(town) => send(app, vouchers::partners::refused_mails(app, partner, town).await?).await,
            None => Ok(()),
        },
        Entry::PartnerEnded { partner } => match line.municipality {
            Some(town) => send(app, vouchers::partners::ended_mails(app, partner, town).await?).await,
            None => Ok(()),
        },
        Entry::OfferSent { offer } => send(app, vouchers::offers::sent_mails(app, offer).await?).await,
        Entry::OfferApproved { offer } => vouchers::offer_approved(app, offer).await,
        Entry::OfferResumed { offer } => vouchers::offer_resumed(app, offer).await,
        Entry::OfferEnded { offer } => vouchers::offer_ended(app, offer, line.municipality).await,
        Entry::OfferReturned { offer } => {
            send(app, vouchers::offers::returned_mails(app, offer).await?).await
        }
        Entry::RecognitionEnded { application, .. } => {
            send(app, recognition::ended_mails(app, application).await?).await
        }
        Entry::RecognitionEndAppealed { application } => {
            send(app, recognition::end_appealed_mails(app, application).await?).await
        }
        Entry::RecognitionEndAppealDecided { application, .. } => {
            send(app, recognition::end_appeal_mails(app, application).await?).await
        }
        Entry::BatchPrepared { batch, .. } => vouchers::cards::batch_prepared(app, batch).await,
        Entry::DevicePaired { device } => {
            send(app, vouchers::redemption::paired_mails(app, device).await?).await
        }
        Entry::DeviceLocked { device, why } => {
            send(app, vouchers::redemption::locked_mails(app, line.id, device, &why).await?).await
        }
        Entry::RedemptionDisputed {} => match line.municipality {
            Some(town) => send(app, vouchers::redemption::disputed_mails(app, line.id, town).await?).await,
            None => Ok(()),
        },
        Entry::RedemptionUndoAsked {} => match line.municipality {
            Some(town) => send(app, vouchers::redemption::asked_mails(app, line.id, town).await?).await,
            None => Ok(()),
        },
        Entry::AnomalyFound { .. } => match line.municipality {
            Some(town) => send(app, vouchers::findings::found_mails(app, town, line.at).await?).await,
            None => Ok(()),
        },
        // Nothing follows: these only tell what happened.
        Entry::RegisterImported { .. }
        | Entry::AccountAdded { .. }
        | Entry::SignedIn { .. }
        | Entry::AccountLinked { .. }
        | Entry::AccountUnlinked { .. }
        | Entry::ProgrammeRoundFrozen { .. }
        | Entry::ConferenceMemberJoined { .. }
        | Entry::ConferenceMemberLeft { .. }
        | Entry::ConferenceQuorumSet { .. }
        | Entry::ConsultationPlanned { .. }
        | Entry::ConsultationClosed { .. }
        | Entry::LaunchWished { .. }
        | Entry::LaunchWishWithdrawn { .. }
        | Entry::CampaignPrepared { .. }
        | Entry::CampaignDiscarded { .. }
        | Entry::CampaignPrinted { .. }
        | Entry::LettersPosted { .. }
        | Entry::LettersPostedUndone { .. }
        | Entry::LetterOpened { .. }
        | Entry::LetterMailed { .. }
        | Entry::LetterReminded { .. }
        | Entry::LetterReturned { .. }
        | Entry::LetterReturnUndone { .. }
        | Entry::LetterWithdrawn { .. }
        | Entry::MailRefused { .. }
        | Entry::MailSentAgain { .. }
        | Entry::ContactNoted { .. }
        | Entry::InterestTakenBack { .. }
        | Entry::ExampleAgreed { .. }
        | Entry::ExampleTakenBack { .. }
        | Entry::AnswerNoted { .. }
        | Entry::ConfirmationCodeSent { .. }
        | Entry::DeclarationDelegated { .. }
        | Entry::DelegationTakenBack { .. }
        | Entry::SignaturesTakenBack { .. }
        | Entry::ActSignatureGiven { .. }
        | Entry::ActSignaturesTakenBack { .. }
        | Entry::DeclineTakenBack {}
        | Entry::CertificateSealed { .. }
        | Entry::QuickCheckOpened { .. }
        | Entry::CatalogueDraftBegun { .. }
        | Entry::CatalogueInReview { .. }
        | Entry::CatalogueGivenBack { .. }
        | Entry::CatalogueDiscarded { .. }
        | Entry::CataloguePublished { .. }
        | Entry::QuickCheckReopened { .. }
        | Entry::SnapshotFrozen { .. }
        | Entry::ComparisonJoined {}
        | Entry::ComparisonLeft {}
        | Entry::WaveOpened { .. }
        | Entry::MentoringWished { .. }
        | Entry::MentoringWishEnded { .. }
        | Entry::ColleagueInvited { .. }
        | Entry::ColleagueLinkRenewed { .. }
        | Entry::ColleagueRevoked { .. }
        | Entry::AloneStarted { .. }
        | Entry::AloneClosed { .. }
        | Entry::VoicesDeleted { .. }
        | Entry::BarrierAnswered { .. }
        | Entry::EvidenceGiven { .. }
        | Entry::EvidenceSeen { .. }
        | Entry::EvidenceAnswered { .. }
        | Entry::NotApplicableConfirmed { .. }
        | Entry::MeasureChanged { .. }
        | Entry::MeasureDone { .. }
        | Entry::MeasureDropped { .. }
        | Entry::MeasureMoved { .. }
        | Entry::MeasureShown { .. }
        | Entry::MeasureHidden { .. }
        | Entry::MeasureChecked { .. }
        | Entry::MeasureReminded { .. }
        | Entry::RecognitionTakenBack { .. }
        | Entry::RecognitionNoted { .. }
        | Entry::RecognitionNoteRemoved { .. }
        | Entry::RecognitionShown {}
        | Entry::RecognitionHidden {}
        | Entry::RecognitionReminded { .. }
        | Entry::VoucherMonthClosed { .. }
        | Entry::AnomalySeen { .. }
        | Entry::ActPrepared { .. }
        | Entry::ActSent { .. }
        | Entry::ActDiscarded { .. }
        | Entry::HandoverPlanned { .. }
        | Entry::HandoverDiscarded { .. }
        | Entry::BookletOpened {}
        | Entry::BookletPrinted {}
        | Entry::BookletDeleted {}
        | Entry::WelcomeChanged { .. }
        | Entry::WelcomeShown { .. }
        | Entry::WelcomeHidden { .. }
        | Entry::WelcomeRemoved { .. }
        | Entry::NewcomersMailed { .. }
        | Entry::NewcomerMailsCalledBack {}
        | Entry::DeputyChanged { .. }
        | Entry::PartnerEntered { .. }
        | Entry::PartnerChanged { .. }
        | Entry::PartnersImported { .. }
        | Entry::OfferWritten { .. }
        | Entry::OfferChanged { .. }
        | Entry::OfferPaused { .. }
        | Entry::OfferTextsChanged { .. }
        | Entry::OffersImported { .. }
        | Entry::BatchReleased { .. }
        | Entry::BatchWithdrawn { .. }
        | Entry::BatchPrinted { .. }
        | Entry::BatchListed { .. }
        | Entry::CardHandedOut { .. }
        | Entry::CardHandOutUndone { .. }
        | Entry::CardVoided { .. }
        | Entry::CardReplaced { .. }
        | Entry::ClerkInvited { .. }
        | Entry::ClerkRemoved { .. }
        | Entry::CardQuotaSet { .. }
        | Entry::DeviceUnlocked { .. }
        | Entry::DeviceRemoved { .. }
        | Entry::VoucherRedeemed { .. }
        | Entry::RedemptionConflict { .. }
        | Entry::RedemptionUndone { .. }
        | Entry::RedemptionSettled {}
        | Entry::RedemptionUndoDeclined {} => Ok(()),
    }
}

/// Whether the reaction to an entry is a batch of letters, which may take minutes.
#[must_use]
pub const fn prints_letters(entry: &Entry) -> bool {
    matches!(entry, Entry::CampaignReleased { .. } | Entry::HeldLettersReleased { .. })
}

/// Whether an entry comes in crowds and nothing follows from it: a reader passes over a whole row of them and
/// notes its place once, so that what happens at counters, and tables that are read in, cost no second
/// commit for each line.
#[must_use]
pub const fn comes_in_crowds(entry: &Entry) -> bool {
    matches!(
        entry,
        Entry::VoucherRedeemed { .. }
            | Entry::RedemptionConflict { .. }
            | Entry::CardHandedOut { .. }
            | Entry::BookletOpened {}
            | Entry::BookletPrinted {}
            | Entry::PartnerEntered { .. }
            | Entry::OfferWritten { .. }
    )
}

/// The agency learns of reports and of answers that are due; also called once an hour.
///
/// # Errors
/// The database's own.
pub async fn remind_of_barriers(app: &App) -> Result<()> {
    send(app, accessibility::mails(app).await?).await
}

/// Project leads are reminded of measures whose date is near or past; called once an hour. Nobody is
/// reminded while the participation rests.
///
/// # Errors
/// The database's own.
pub async fn remind_of_measures(app: &App) -> Result<()> {
    let resting = participation::suspended(app.db.read(), app.clock.today()).await?;
    measures::remind(app, &resting).await
}

/// Removes a kept file unless something else names it: the same bytes are one file, whoever gave them.
///
/// # Errors
/// The database's own, and what the disk refuses.
pub async fn remove_unnamed(app: &App, file: &str) -> Result<()> {
    if !file.is_empty() && !verification::names(app, file).await? {
        // What named it is gone for good.
        app.db.settled().await?;
        app.files.remove(file)?;
    }
    Ok(())
}

async fn interest_expressed(app: &App, line: &Line) -> Result<()> {
    let Some(municipality) = line.municipality else { return Ok(()) };
    send(app, invitations::interest_mails(app, municipality, line.at).await?).await
}

/// Finds out whose mailbox has refused mails, and notes it with the town and with the letter; answers
/// how many there were. Also called after each round of mails.
///
/// # Errors
/// The database's own.
pub async fn note_refused_mails(app: &App) -> Result<usize> {
    let mails = outbox::unnoted_refusals(app.db.read()).await?;
    let count = mails.len();
    for mail in mails {
        let now = app.clock.now();
        app.db
            .write(move |tx| {
                Box::pin(async move {
                    let mailbox = mail.recipient.to_lowercase();
                    let towns = region::all(tx).await?;
                    let at_mailbox =
                        towns.iter().find(|town| town.official_mailbox.to_lowercase() == mailbox);
                    let mut town = at_mailbox.map(|town| town.id);
                    if let Some(letter) = invitations::letter_of(&mail.reason) {
                        // Its mailbox may have been corrected meanwhile.
                        town = invitations::mail_refused(tx, letter, now).await?.or(town);
                    }
                    if outbox::note_refusal(tx, mail.id, town).await? && town.is_some() {
                        let entry = Entry::MailRefused { mail: mail.id };
                        journal::record(tx, now, "system", town, &entry, "").await?;
                    }
                    Ok::<_, Error>(())
                })
            })
            .await?;
    }
    Ok(count)
}

async fn reach(app: &App, line: &Line, step: StepKey) -> Result<()> {
    let Some(municipality) = line.municipality else { return Ok(()) };
    let day = app.clock.day(line.at);
    app.db
        .write(move |tx| Box::pin(async move { guidance::reach(tx, municipality, step, day).await }))
        .await
        .map_err(Error::from)
}

/// The lead gets an account, the Quick-Check opens, the roadmap starts, everybody gets the PDF.
async fn declaration_signed(app: &App, id: DeclarationId) -> Result<()> {
    let Some(declaration) = declaration::by_id(app.db.read(), id).await? else { return Ok(()) };
    let file = declaration::file_certificate(app, &declaration).await?;
    let town = region::of(app.db.read(), declaration.municipality).await?.ok_or(Error::NotFound)?;
    let inner = app.clone();
    app.db
        .write(move |tx| {
            Box::pin(async move {
                let app = &inner;
                let now = app.clock.now();
                if declaration::by_id(tx, id).await?.is_none() {
                    // It was sent back while its certificate was being set.
                    return Ok(());
                }
                let signed_on = app.clock.day(declaration.signed_at.unwrap_or(now));
                appoint(tx, app, &declaration).await?;
                invitations::forget_interest(tx, town.id).await?;
                quickcheck::open(tx, &app.catalogue(), town.id, now).await?;
                guidance::start(tx, &app.roadmap, town.id, signed_on).await?;
                let mayor = region::mayor_of(tx, town.id, signed_on).await?;
                for mail in signed_mails(app, &town, &declaration, mayor.as_ref(), &file) {
                    outbox::put(tx, now, app.mail_domain(), &mail).await?;
                }
                Ok::<_, Error>(())
            })
        })
        .await?;
    // The account of the lead may have changed.
    app.visits.forget_all();
    Ok(())
}

/// The lead gets an account and takes office, the deputy takes office.
async fn appoint(tx: &platform::db::Tx, app: &App, declaration: &Declaration) -> Result<()> {
    let town = declaration.municipality;
    let since = app.clock.day(declaration.signed_at.unwrap_or(app.clock.now()));
    let holder = region::holder_of(tx, town, Office::Lead, app.clock.today()).await?;
    if holder.is_some_and(|holder| holder.from_on > since) {
        // This runs late, and somebody else has taken over since.
        return Ok(());
    }
    let lead = NewHolder {
        name: declaration.lead_name.clone(),
        function: declaration.lead_function.clone(),
        mail: declaration.lead_mail.clone(),
        phone: declaration.lead_phone.clone(),
    };
    participation::lead_begins(tx, app, town, &lead, since).await?;
    if !declaration.deputy_name.is_empty() {
        let deputy = NewHolder {
            name: declaration.deputy_name.clone(),
            function: declaration.deputy_function.clone(),
            mail: declaration.deputy_mail.clone(),
            phone: String::new(),
        };
        participation::deputy_begins(tx, town, &deputy, since).await?;
    }
    Ok(())
}

fn signed_mails(
    app: &App,
    town: &Municipality,
    declaration: &Declaration,
    mayor: Option<&OfficeHolder>,
    file: &str,
) -> Vec<NewMail> {
    let (t, lang) = translator(app, declaration);
    let number = declaration.number.clone().unwrap_or_default();
    let attachment = Some((format!("declaration-{number}.pdf"), file.to_owned()));
    let sign_in = format!("{}/{}/sign-in", app.config.base_url, lang.word());
    let day = declaration.signed_at.map(|at| t.date(app.clock.day(at))).unwrap_or_default();
    let values = [
        ("municipality", town.full_name().into()),
        ("number", number.into()),
        ("signer", declaration.signer_name.as_str().into()),
        ("signers", declaration.signers().join("; ").into()),
        ("lead", declaration.lead_name.as_str().into()),
        ("name", declaration.lead_name.as_str().into()),
        ("day", day.into()),
        ("link", sign_in.into()),
    ];
    let mail = |reason: &str, recipient: &str, key: &str| NewMail {
        reason: format!("declaration-{reason}:{}", declaration.id),
        recipient: recipient.to_owned(),
        subject: t.with(&format!("{key}-subject"), "municipality", town.name.as_str()),
        body: app.mail_body(&t, &t.all(&format!("{key}-body"), &values)),
        attachment: attachment.clone(),
        holds_secret: false,
        hides_recipient: false,
    };
    let mut mails = vec![
        mail("signed-mailbox", &town.official_mailbox, "declaration-mail-signed"),
        mail("signed-lead", &declaration.lead_mail, "declaration-mail-lead"),
    ];
    if let Some(mayor) = mayor.filter(|mayor| !mayor.mail.is_empty()) {
        mails.push(mail("signed-mayor", &mayor.mail, "declaration-mail-signed"));
    }
    mails
}

fn translator(app: &App, declaration: &Declaration) -> (Translator, Lang) {
    let lang = Lang::from_word(&declaration.lang).unwrap_or(app.default_lang());
    (app.translator(lang), lang)
}

/// The municipality learns that the agency has its declaration.
async fn declaration_received(app: &App, id: DeclarationId) -> Result<()> {
    let Some(declaration) = declaration::by_id(app.db.read(), id).await? else { return Ok(()) };
    let file = declaration::countersign(app, &declaration).await?;
    let town: MunicipalityId = declaration.municipality;
    let town = region::of(app.db.read(), town).await?.ok_or(Error::NotFound)?;
    // Whoever has taken over meanwhile gets it, and not whoever was named.
    let today = app.clock.today();
    let mut leads = region::office_holders(app.db.read(), town.id).await?;
    leads.retain(|holder| holder.office == Office::Lead.word());
    let lead = match leads.iter().find(|lead| lead.holds_on(today)) {
        Some(lead) => lead.mail.clone(),
        None if leads.is_empty() => declaration.lead_mail.clone(),
        None => String::new(),
    };
    let inner = app.clone();
    app.db
        .write(move |tx| {
            Box::pin(async move {
                let app = &inner;
                let now = app.clock.now();
                let (t, _) = translator(app, &declaration);
                let day = t.date(app.clock.day(declaration.received_at.unwrap_or(now)));
                let number = declaration.number.clone().unwrap_or_default();
                let values = [
                    ("municipality", town.full_name().into()),
                    ("number", declaration.number.clone().unwrap_or_default().into()),
                    ("day", day.into()),
                ];
                for (reason, recipient) in [("mailbox", &town.official_mailbox), ("lead", &lead)] {
                    if recipient.is_empty() {
                        continue;
                    }
                    let mail = NewMail {
                        reason: format!("declaration-received-{reason}:{}", declaration.id),
                        recipient: recipient.clone(),
                        subject: t.with(
                            "declaration-mail-received-subject",
                            "municipality",
                            town.name.as_str(),
                        ),
                        body: app.mail_body(&t, &t.all("declaration-mail-received-body", &values)),
                        attachment: Some((format!("declaration-{number}.pdf"), file.clone())),
                        holds_secret: false,
                        hides_recipient: false,
                    };
                    outbox::put(tx, now, app.mail_domain(), &mail).await?;
                }
                Ok::<_, Error>(())
            })
        })
        .await
}
