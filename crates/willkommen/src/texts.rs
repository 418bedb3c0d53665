//! The words of every slice, embedded: German first, the source of truth.

use platform::texts::{Lang, Texts};

macro_rules! sources {
    ($($slice:literal),+ $(,)?) => {
        /// Language and Fluent source of every slice.
        pub const SOURCES: &[(Lang, &str)] = &[
            $(
                (Lang::De, include_str!(concat!($slice, "/texts.de.ftl"))),
                (Lang::En, include_str!(concat!($slice, "/texts.en.ftl"))),
            )+
        ];
    };
}

sources![
    "layout",
    "legal",
    "accessibility",
    "region",
    "people",
    "journal",
    "outbox",
    "programme",
    "conferences",
    "invitations",
    "declaration",
    "resolution",
    "quickcheck",
    "quickcheck/evidence",
    "quickcheck/not_applicable",
    "quickcheck/benchmark",
    "quickcheck/history",
    "quickcheck/round",
    "quickcheck/catalogue",
    "quickcheck/website",
    "quickcheck/colleague",
    "quickcheck/consensus",
    "quickcheck/exchange",
    "measures",
    "recognition",
    "vouchers/welcome",
    "guidance",
    "participation",
    "dashboard",
    "vouchers/partners",
    "vouchers/offers",
    "vouchers/cards",
    "vouchers/redemption",
    "vouchers/statistics",
    "vouchers/findings",
    "vouchers/survey",
];

/// All words of the product.
///
/// # Errors
/// When a source does not parse or a key stands twice.
pub fn read() -> anyhow::Result<Texts> {
    Texts::read(SOURCES)
}
