//! The one history of the schema, the same text on both databases, in order. A line behind `-- postgres:` says how
//! PostgreSQL is to store a table, never what is in it.

/// Name and SQL of every migration. Applied ones never change; a change is a new file.
pub const ALL: &[(&str, &str)] = &[
    ("region", include_str!("../migrations/m0001_region.sql")),
    ("people", include_str!("../migrations/m0002_people.sql")),
    ("journal", include_str!("../migrations/m0003_journal.sql")),
    ("outbox", include_str!("../migrations/m0004_outbox.sql")),
    ("invitations", include_str!("../migrations/m0005_invitations.sql")),
    ("declaration", include_str!("../migrations/m0006_declaration.sql")),
    ("quickcheck", include_str!("../migrations/m0007_quickcheck.sql")),
    ("measures", include_str!("../migrations/m0008_measures.sql")),
    ("guidance", include_str!("../migrations/m0009_guidance.sql")),
    ("journal_aside", include_str!("../migrations/m0010_journal_aside.sql")),
    ("quickcheck_first", include_str!("../migrations/m0011_quickcheck_first.sql")),
    ("accessibility", include_str!("../migrations/m0012_accessibility.sql")),
    ("quickcheck_saved", include_str!("../migrations/m0013_quickcheck_saved.sql")),
    ("programme", include_str!("../migrations/m0014_programme.sql")),
    ("conferences", include_str!("../migrations/m0015_conferences.sql")),
    ("declaration_seal", include_str!("../migrations/m0016_declaration_seal.sql")),
    ("declaration_paths", include_str!("../migrations/m0017_declaration_paths.sql")),
    ("participation", include_str!("../migrations/m0018_participation.sql")),
    ("campaign_follow_up", include_str!("../migrations/m0019_campaign_follow_up.sql")),
    ("conferences_bound", include_str!("../migrations/m0020_conferences_bound.sql")),
    ("mail_by_recipient", include_str!("../migrations/m0021_mail_by_recipient.sql")),
    ("letters_posted", include_str!("../migrations/m0022_letters_posted.sql")),
    ("account_link", include_str!("../migrations/m0023_account_link.sql")),
    ("signatories", include_str!("../migrations/m0024_signatories.sql")),
    ("catalogue_version", include_str!("../migrations/m0025_catalogue_version.sql")),
    ("quick_check_instrument", include_str!("../migrations/m0026_quick_check_instrument.sql")),
    ("quickcheck_revision", include_str!("../migrations/m0027_quickcheck_revision.sql")),
    ("evidence", include_str!("../migrations/m0028_evidence.sql")),
    ("not_applicable", include_str!("../migrations/m0029_not_applicable.sql")),
    ("quick_check_snapshot", include_str!("../migrations/m0030_quick_check_snapshot.sql")),
    ("comparison", include_str!("../migrations/m0031_comparison.sql")),
    ("plan", include_str!("../migrations/m0032_plan.sql")),
    ("colleague", include_str!("../migrations/m0033_colleague.sql")),
    ("consensus", include_str!("../migrations/m0036_consensus.sql")),
    ("recognition", include_str!("../migrations/m0037_recognition.sql")),
    ("unconfirmed", include_str!("../migrations/m0038_unconfirmed.sql")),
    ("ended", include_str!("../migrations/m0039_ended.sql")),
    ("partner_accounts", include_str!("../migrations/m0040_partner_accounts.sql")),
    ("partner", include_str!("../migrations/m0044_partner.sql")),
    ("offer", include_str!("../migrations/m0045_offer.sql")),
    ("card", include_str!("../migrations/m0046_card.sql")),
    ("booklet", include_str!("../migrations/m0047_booklet.sql")),
    ("redemption", include_str!("../migrations/m0048_redemption.sql")),
    ("voucher_statistics", include_str!("../migrations/m0049_voucher_statistics.sql")),
    ("welcome", include_str!("../migrations/m0050_welcome.sql")),
    ("voucher_indexes", include_str!("../migrations/m0051_voucher_indexes.sql")),
    ("mail_off_link", include_str!("../migrations/m0052_mail_off_link.sql")),
    ("voucher_half_years", include_str!("../migrations/m0053_voucher_half_years.sql")),
    ("till", include_str!("../migrations/m0055_till.sql")),
    ("redemption_cut", include_str!("../migrations/m0056_redemption_cut.sql")),
    ("found_and_open", include_str!("../migrations/m0057_found_and_open.sql")),
    ("refusals_cut", include_str!("../migrations/m0059_refusals_cut.sql")),
    ("partner_mails", include_str!("../migrations/m0060_partner_mails.sql")),
    ("partner_place", include_str!("../migrations/m0061_partner_place.sql")),
    ("booklet_on_paper", include_str!("../migrations/m0062_booklet_on_paper.sql")),
    ("survey", include_str!("../migrations/m0063_survey.sql")),
    ("card_front", include_str!("../migrations/m0064_card_front.sql")),
    ("lean_journal", include_str!("../migrations/m0066_lean_journal.sql")),
    ("offer_places", include_str!("../migrations/m0067_offer_places.sql")),
    ("voucher_room", include_str!("../migrations/m0068_voucher_room.sql")),
    ("voucher_history", include_str!("../migrations/m0069_voucher_history.sql")),
    ("redemption_references", include_str!("../migrations/m0070_redemption_references.sql")),
];

/// The names of all tables in the order in which they were made, so that a row never comes before
/// what it refers to.
#[must_use]
pub fn tables() -> Vec<&'static str> {
    ALL.iter()
        .flat_map(|(_, sql)| sql.split("create table ").skip(1))
        .filter_map(|part| part.split([' ', '(']).next())
        .collect()
}
