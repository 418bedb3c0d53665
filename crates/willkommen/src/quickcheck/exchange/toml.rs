//! `catalogue.toml`: the catalogue as a text file in its own format.

use platform::Refusal;

use super::super::catalogue::Catalogue;
use super::remarks::Report;
use super::{Imported, Source, checks};

/// The catalogue as text; the parser of the region pack reads it back.
#[must_use]
pub fn write(catalogue: &Catalogue) -> String {
    catalogue.to_toml()
}

/// Reads a catalogue that was written as text.
///
/// # Errors
/// When it is no catalogue; the line is named where it is known.
pub fn read(text: &str) -> Result<Imported, Refusal> {
    let catalogue: Catalogue = ::toml::from_str(text).map_err(|fault| {
        let before = fault.span().and_then(|span| text.get(..span.start)).unwrap_or_default();
        let number = 1 + before.bytes().filter(|byte| *byte == b'\n').count();
        Refusal::new("quickcheck-exchange-toml").with("line", number)
    })?;
    let mut report = Report::default();
    checks::check(&catalogue, &mut report)?;
    Ok(Imported { source: Source::Toml, catalogue, report: report.into_remarks() })
}

#[cfg(test)]
mod tests {
    use super::super::tests::{all_regions, hostile};
    use super::*;

    #[test]
    fn what_is_written_is_read_back_the_same() {
        for catalogue in all_regions().into_iter().chain([hostile()]) {
            let text = write(&catalogue);
            let again = read(&text).unwrap().catalogue;
            assert_eq!(format!("{again:?}"), format!("{catalogue:?}"));
            assert_eq!(write(&again), text);
        }
    }

    #[test]
    fn a_broken_file_is_refused_with_its_line() {
        let refusal = read("version = \"1\"\nlevel = ][\n").unwrap_err();
        assert_eq!(refusal, Refusal::new("quickcheck-exchange-toml").with("line", 2_usize));
    }
}
