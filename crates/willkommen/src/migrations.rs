//! The one history of the schema, the same text on both databases, in order.

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
];
