//! What a region says around every page of the booklet, on its paper and below every mail to newcomers: what the
//! programme is called, who pays, and that data is invented.

use std::path::Path;

use anyhow::{Result, ensure};
use platform::texts::Lang;

use super::notices::Said;
use super::shell::Shell;
use super::speech::{Speaker, Tongue};
use crate::region::pack::Source;
use crate::region::{Pack, Spoken};

/// A text of the region in the reader's language, or in German and marked.
#[must_use]
pub fn said(text: &Spoken, tongue: Tongue) -> Said {
    let own = text.own(tongue.word()).map(|own| (own, tongue.is_checked()));
    Said::of(own, text.get(Lang::De), tongue)
}

/// The same in the reader's language or not at all: for names where nothing can be marked.
#[must_use]
pub fn own(text: &Spoken, tongue: Tongue) -> Option<String> {
    let said = said(text, tongue);
    (!said.is_missing).then_some(said.text)
}

/// The same as plain text: what is missing is German and says so.
#[must_use]
pub fn told(text: &Spoken, s: Speaker) -> String {
    let said = said(text, s.tongue);
    if said.is_missing { format!("{} ({})", said.text, s.get("booklet-german")) } else { said.text }
}

impl Shell {
    /// What the programme is called in the page's language; none where the region says it in German only.
    #[must_use]
    pub fn programme(&self) -> Option<String> {
        own(&self.pack.programme.short, self.s.tongue)
    }

    /// Who pays.
    #[must_use]
    pub fn funder(&self) -> Said {
        said(&self.pack.funding.sentence, self.s.tongue)
    }

    /// The funder's emblem in words.
    #[must_use]
    pub fn emblem(&self) -> Said {
        said(&self.pack.funding.emblem_alt, self.s.tongue)
    }

    /// That what is shown is invented.
    #[must_use]
    pub fn sample(&self) -> Said {
        said(&self.pack.sample_notice.short, self.s.tongue)
    }
}

/// All texts of a pack that newcomers read on every page: name, where to look for it in its file, and the text.
fn all(pack: &Pack) -> [(&'static str, &'static str, &Spoken); 4] {
    [
        ("programme.short", "[programme", &pack.programme.short),
        ("funding.sentence", "sentence", &pack.funding.sentence),
        ("funding.emblem_alt", "emblem_alt", &pack.funding.emblem_alt),
        ("sample_notice.short", "[sample_notice", &pack.sample_notice.short),
    ]
}

/// Looks at the languages of these texts: each is one of the booklet, and is there in all of them or in none.
///
/// # Errors
/// When they do not fit; the message names file, line and reason.
pub fn check(folder: &Path, pack: &Pack) -> Result<()> {
    let source = Source::open(folder, "region.toml")?;
    let all = all(pack);
    let mut faults = Vec::new();
    for (name, near, text) in all {
        for word in text.others().filter(|word| Tongue::from_word(word).is_none()) {
            faults.push(source.fault(near, &format!("{name}: {word} is no language of the booklet")));
        }
    }
    for tongue in Tongue::ALL {
        let lacks = |text: &Spoken| text.own(tongue.word()).is_none_or(|own| own.trim().is_empty());
        if all.iter().all(|(_, _, text)| lacks(text)) {
            continue;
        }
        for (name, near, _) in all.iter().filter(|(_, _, text)| lacks(text)) {
            let why = format!("{name}: {} is missing, and another text has it", tongue.word());
            faults.push(source.fault(near, &why));
        }
    }
    ensure!(faults.is_empty(), "{}", faults.join("\n"));
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    const REGIONS: [&str; 2] = ["suedwestfalen", "seenbogen"];

    fn folder(region: &str) -> std::path::PathBuf {
        Path::new(env!("CARGO_MANIFEST_DIR")).join("../../regions").join(region)
    }

    fn spoken(text: &str) -> Spoken {
        toml::from_str(text).unwrap()
    }

    #[test]
    fn our_packs_say_in_every_language_what_stands_on_every_page() {
        for region in REGIONS {
            let pack = Pack::read(&folder(region)).unwrap();
            check(&folder(region), &pack).unwrap();
            for (name, _, text) in all(&pack) {
                for tongue in Tongue::ALL {
                    let said = said(text, *tongue);
                    assert!(!said.is_missing && !said.text.trim().is_empty(), "{region} {tongue:?} {name}");
                    assert_eq!((said.lang, said.dir), (tongue.code(), tongue.direction()), "{region} {name}");
                    let is_german = tongue.code() == "de";
                    assert!(
                        is_german || said.text != text.get(Lang::De).as_str(),
                        "{region} {tongue:?} {name}"
                    );
                    let is_own = |letter: char| match tongue {
                        Tongue::Uk => ('\u{400}'..='\u{4ff}').contains(&letter),
                        Tongue::Ar => ('\u{600}'..='\u{6ff}').contains(&letter),
                        _ => true,
                    };
                    assert!(said.text.starts_with(is_own), "{region} {tongue:?} {name}: {}", said.text);
                }
            }
        }
    }

    #[test]
    fn what_is_missing_is_german_and_says_so() {
        let text =
            spoken("de = \"Gefördert vom Land\"\nen = \"Funded by the Land\"\nuk = \"За підтримки землі\"");
        let uk = Speaker { tongue: Tongue::Uk };
        assert_eq!(told(&text, uk), "За підтримки землі");
        assert_eq!(told(&text, Speaker { tongue: Tongue::En }), "Funded by the Land");
        let pl = Speaker { tongue: Tongue::Pl };
        assert_eq!(told(&text, pl), format!("Gefördert vom Land ({})", pl.get("booklet-german")));
        assert_eq!((said(&text, Tongue::Pl).lang, said(&text, Tongue::Pl).is_missing), ("de", true));
        assert_eq!(own(&text, Tongue::Pl), None);
        assert_eq!(own(&text, Tongue::Uk).as_deref(), Some("За підтримки землі"));
    }

    #[test]
    fn a_language_is_there_in_all_texts_or_in_none_and_is_one_of_ours() {
        let mut pack = Pack::read(&folder("seenbogen")).unwrap();
        pack.programme.short = spoken("de = \"a\"\nen = \"b\"\nfr = \"c\"");
        let fault = check(&folder("seenbogen"), &pack).unwrap_err().to_string();
        for says in ["programme.short: fr is no language of the booklet", "programme.short: uk is missing"] {
            assert!(fault.contains(says), "{fault}");
        }
        assert!(fault.starts_with("region.toml:") && !fault.contains("funding"), "{fault}");
        assert!(toml::from_str::<Spoken>("de = \"a\"").unwrap_err().to_string().contains("`en`"));
    }
}
