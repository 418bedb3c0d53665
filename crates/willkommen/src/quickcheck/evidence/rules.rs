//! What a piece of evidence may be, and how long it counts; pure.

use platform::Refusal;
use platform::clock::Day;
use platform::web::form::{line, paragraph};

platform::words! {
    /// What a piece of evidence is.
    pub enum Kind {
        /// A PDF.
        Document = "document",
        /// An address on the web.
        Link = "link",
        /// A picture.
        Photo = "photo",
        /// A number of a day.
        Number = "number",
        /// What the municipality says in its own words.
        Statement = "statement",
    }
}

platform::words! {
    /// Where a piece of evidence stands with the agency.
    pub enum State {
        /// Nobody of the agency has looked at it yet.
        New = "new",
        /// Somebody of the agency has seen it (gesichtet, N4).
        Seen = "seen",
        /// The agency has asked back.
        Queried = "queried",
    }
}

platform::words! {
    /// How a kept file is given out.
    pub enum Media {
        /// PDF.
        Pdf = "application/pdf",
        /// JPEG.
        Jpeg = "image/jpeg",
        /// PNG.
        Png = "image/png",
    }
}

impl Kind {
    /// Whether it is a file.
    #[must_use]
    pub const fn is_file(self) -> bool {
        matches!(self, Self::Document | Self::Photo)
    }
}

impl Media {
    /// The ending of a file's name.
    #[must_use]
    pub const fn ending(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Jpeg => "jpg",
            Self::Png => "png",
        }
    }
}

/// The most pieces of one question.
pub const MOST_PER_QUESTION: usize = 10;
/// The most bytes of one file.
pub const MOST_BYTES: usize = 10 * 1024 * 1024;
/// The most bytes of all files of a municipality.
pub const MOST_PER_TOWN: i64 = 200 * 1024 * 1024;
/// For so many months it counts for the highest level.
const MONTHS: i32 = 24;
/// The most characters of a title, a link, a number, a unit and a statement.
const MOST_TITLE: usize = 120;
const MOST_LINK: usize = 500;
const MOST_VALUE: usize = 20;
const MOST_UNIT: usize = 40;
const MOST_STATEMENT: usize = 2_000;
/// The most characters of what the agency asks and the municipality answers.
pub const MOST_REMARK: usize = 500;

/// Whether evidence of a day is too old for level 4: older than 24 months.
#[must_use]
pub fn is_old(dated_on: Day, today: Day) -> bool {
    dated_on.plus_months(MONTHS) < today
}

/// What was typed besides a file.
#[derive(Clone, Debug, Default)]
pub struct Typed {
    /// Title.
    pub title: String,
    /// Day.
    pub dated_on: String,
    /// Address on the web.
    pub link: String,
    /// Number.
    pub number: String,
    /// What it counts.
    pub unit: String,
    /// Own words.
    pub statement: String,
}

/// What is kept of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Facts {
    /// Title.
    pub title: String,
    /// Day.
    pub dated_on: Day,
    /// The link in normal form, the number or the statement; empty for a file.
    pub value: String,
    /// What the number counts; empty for everything else.
    pub unit: String,
}

/// What was given, checked.
///
/// # Errors
/// Everything that is wrong, by field.
pub fn given(kind: Kind, typed: &Typed, today: Day) -> Result<Facts, Vec<Refusal>> {
    let mut wrong = Vec::new();
    let title = one_line(&typed.title, "title", MOST_TITLE, "quickcheck-evidence-title-missing", &mut wrong);
    let dated_on = match typed.dated_on.trim().parse::<Day>() {
        Ok(day) if day > today => {
            wrong.push(Refusal::field("dated_on", "quickcheck-evidence-day-future"));
            None
        }
        Ok(day) if day.plus_months(12 * 50) < today => {
            wrong.push(Refusal::field("dated_on", "quickcheck-evidence-day-malformed"));
            None
        }
        Ok(day) => Some(day),
        Err(_) => {
            wrong.push(Refusal::field("dated_on", "quickcheck-evidence-day-malformed"));
            None
        }
    };
    let mut unit = String::new();
    let value = match kind {
        Kind::Document | Kind::Photo => String::new(),
        Kind::Link => link(&typed.link).unwrap_or_else(|key| {
            wrong.push(Refusal::field("link", key).with("most", MOST_LINK));
            String::new()
        }),
        Kind::Number => {
            unit = one_line(&typed.unit, "unit", MOST_UNIT, "quickcheck-evidence-unit-missing", &mut wrong);
            number(&typed.number).unwrap_or_else(|| {
                wrong.push(Refusal::field("number", "quickcheck-evidence-number-malformed"));
                String::new()
            })
        }
        Kind::Statement => {
            let text = paragraph(&typed.statement, MOST_STATEMENT + 1);
            if text.is_empty() {
                wrong.push(Refusal::field("statement", "quickcheck-evidence-statement-missing"));
            } else if text.chars().count() > MOST_STATEMENT {
                wrong.push(too_long("statement", MOST_STATEMENT));
            }
            text
        }
    };
    match dated_on {
        Some(dated_on) if wrong.is_empty() => Ok(Facts { title, dated_on, value, unit }),
        _ => Err(wrong),
    }
}

fn too_long(field: &'static str, most: usize) -> Refusal {
    Refusal::field(field, "quickcheck-evidence-too-long").with("most", most)
}

fn one_line(
    typed: &str,
    field: &'static str,
    most: usize,
    missing: &'static str,
    wrong: &mut Vec<Refusal>,
) -> String {
    let text = line(typed, most + 1);
    if text.is_empty() {
        wrong.push(Refusal::field(field, missing));
    } else if text.chars().count() > most {
        wrong.push(too_long(field, most));
    }
    text
}

/// What was asked or answered in own words.
///
/// # Errors
/// It is missing or too long.
pub fn remark(typed: &str, field: String, missing: &'static str) -> Result<String, Refusal> {
    let text = line(typed, MOST_REMARK + 1);
    match text.chars().count() {
        0 => Err(Refusal::field(field, missing)),
        length if length > MOST_REMARK => {
            Err(Refusal::field(field, "quickcheck-evidence-too-long").with("most", MOST_REMARK))
        }
        _ => Ok(text),
    }
}

/// A number as it was typed, if it is one: digits, with separators as people write them.
fn number(typed: &str) -> Option<String> {
    let text = line(typed, MOST_VALUE + 1);
    let digits = text.strip_prefix('-').unwrap_or(&text);
    let is_number = digits.starts_with(|first: char| first.is_ascii_digit())
        && digits.ends_with(|last: char| last.is_ascii_digit())
        && digits.chars().all(|letter| letter.is_ascii_digit() || matches!(letter, '.' | ',' | ' '));
    (is_number && text.chars().count() <= MOST_VALUE).then_some(text)
}

/// An address on the web in its normal form: only http and https, a host with a name, nobody's password.
///
/// # Errors
/// The text key of what is wrong.
fn link(typed: &str) -> Result<String, &'static str> {
    const MALFORMED: &str = "quickcheck-evidence-link-malformed";
    let typed = typed.trim();
    if typed.is_empty() {
        return Err("quickcheck-evidence-link-missing");
    }
    if typed.chars().count() > MOST_LINK {
        return Err("quickcheck-evidence-link-too-long");
    }
    // What is stripped from a line has no place in an address.
    if line(typed, MOST_LINK) != typed || typed.contains([' ', '"', '<', '>', '\\', '^', '`', '{', '|', '}'])
    {
        return Err(MALFORMED);
    }
    let (scheme, rest) = match typed.split_once("://") {
        Some((scheme, rest)) if scheme.bytes().all(|byte| byte.is_ascii_alphabetic()) => {
            (scheme.to_ascii_lowercase(), rest)
        }
        _ => ("https".to_owned(), typed),
    };
    let usual_port = match scheme.as_str() {
        "http" => 80,
        "https" => 443,
        _ => return Err("quickcheck-evidence-link-scheme"),
    };
    let (authority, path) = rest.split_at(rest.find(['/', '?', '#']).unwrap_or(rest.len()));
    if authority.contains('@') {
        return Err("quickcheck-evidence-link-password");
    }
    let (host, port) = match authority.split_once(':') {
        Some((host, port)) if port.bytes().all(|byte| byte.is_ascii_digit()) => {
            let port: u16 = port.parse().map_err(|_| MALFORMED)?;
            (host, if port == usual_port { String::new() } else { format!(":{port}") })
        }
        Some(_) => return Err(MALFORMED),
        None => (authority, String::new()),
    };
    let host = host.to_lowercase();
    let is_label = |label: &str| {
        !label.is_empty()
            && label.chars().count() <= 63
            && !label.starts_with('-')
            && label.chars().all(|letter| letter.is_alphanumeric() || letter == '-')
    };
    if !host.contains('.') || !host.split('.').all(is_label) {
        return Err(MALFORMED);
    }
    let slash = if path.starts_with('/') { "" } else { "/" };
    Ok(format!("{scheme}://{host}{port}{slash}{path}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    #[test]
    fn evidence_counts_for_two_years_to_the_day() {
        assert!(!is_old(day("2025-03-01"), day("2027-03-01")));
        assert!(is_old(day("2025-03-01"), day("2027-03-02")));
        assert!(!is_old(day("2024-02-29"), day("2026-02-28")));
    }

    #[test]
    fn a_link_gets_its_normal_form() {
        for (typed, normal) in [
            ("www.stadt.example", "https://www.stadt.example/"),
            ("HTTPS://WWW.Stadt.Example:443/Neu?a=B#c", "https://www.stadt.example/Neu?a=B#c"),
            ("http://stadt.example:80", "http://stadt.example/"),
            ("http://stadt.example:8080/x", "http://stadt.example:8080/x"),
            ("https://müller.example?q=1", "https://müller.example/?q=1"),
            ("stadt.example/?url=http://b.example", "https://stadt.example/?url=http://b.example"),
        ] {
            assert_eq!(link(typed).as_deref(), Ok(normal));
        }
        for wrong in [
            "",
            "javascript:alert(1)",
            "JavaScript://stadt.example/%0aalert(1)",
            "data:text/html,x",
            "ftp://stadt.example",
            "https://jana:geheim@stadt.example",
            "https://localhost/",
            "https://stadt..example",
            "https://-stadt.example",
            "https://stadt.example:99999",
            "https://stadt.example:",
            "https://stadt.example/a b",
            "https://stadt.example/\"onclick",
            "https://stadt.example/\u{202e}gpj",
            "file:///etc/passwd",
            "//",
        ] {
            assert!(link(wrong).is_err(), "{wrong}");
        }
        assert!(link(&format!("https://stadt.example/{}", "x".repeat(500))).is_err());
    }

    #[test]
    fn numbers_are_what_people_write() {
        for right in ["12", "-3", "1.200", "12,5", "1 200", "0.75"] {
            assert_eq!(number(right).as_deref(), Some(right));
        }
        for wrong in ["", "-", "zwölf", "12%", ",5", "5,", "1e9", "123456789012345678901"] {
            assert_eq!(number(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn all_that_is_wrong_is_said_at_once() {
        let today = day("2027-03-01");
        let keys = |kind, typed: &Typed| {
            let wrong = given(kind, typed, today).unwrap_err();
            wrong.iter().map(|refusal| refusal.key).collect::<Vec<_>>()
        };
        assert_eq!(
            keys(Kind::Number, &Typed::default()),
            [
                "quickcheck-evidence-title-missing",
                "quickcheck-evidence-day-malformed",
                "quickcheck-evidence-unit-missing",
                "quickcheck-evidence-number-malformed"
            ]
        );
        let typed = Typed { title: "x".repeat(121), dated_on: "2027-03-02".into(), ..Typed::default() };
        let wrong = ["quickcheck-evidence-too-long", "quickcheck-evidence-day-future"];
        assert_eq!(keys(Kind::Photo, &typed), wrong);
        let typed = Typed { title: "Foto".into(), dated_on: "2027-03-01".into(), ..Typed::default() };
        assert!(given(Kind::Photo, &typed, today).is_ok());
    }

    #[test]
    fn a_remark_needs_words() {
        let field = || "reason".to_owned();
        assert!(remark(" \u{200b} ", field(), "quickcheck-evidence-query-missing").is_err());
        assert!(remark(&"x".repeat(501), field(), "quickcheck-evidence-query-missing").is_err());
        assert_eq!(remark(" Welches Jahr? ", field(), "").ok().as_deref(), Some("Welches Jahr?"));
    }
}
