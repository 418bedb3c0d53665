//! When another tool asks a question: simple conditions on one earlier question are understood, so that
//! they can become our follow-up questions, which are asked from level 1 of their parent on.

/// How an answer is compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sign {
    /// Equal.
    Is,
    /// Not equal.
    IsNot,
    /// At least.
    AtLeast,
    /// More than.
    Above,
    /// At most.
    AtMost,
    /// Less than.
    Below,
}

/// Signs with their notations; longer ones first, because shorter ones begin alike.
const SIGNS: [(&str, Sign); 13] = [
    (">=", Sign::AtLeast),
    ("<=", Sign::AtMost),
    ("!=", Sign::IsNot),
    ("==", Sign::Is),
    ("=", Sign::Is),
    (">", Sign::Above),
    ("<", Sign::Below),
    ("ge ", Sign::AtLeast),
    ("le ", Sign::AtMost),
    ("ne ", Sign::IsNot),
    ("eq ", Sign::Is),
    ("gt ", Sign::Above),
    ("lt ", Sign::Below),
];

/// A condition on the answer to one question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Condition {
    /// The question by the name that the file gives it.
    pub question: String,
    /// How its answer is compared.
    pub sign: Sign,
    /// With what.
    pub value: String,
}

/// How far a condition says the same as "from level 1 on".
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fit {
    /// It says the same.
    Same,
    /// It asks the question at fewer levels, and never at level 0.
    Narrower,
    /// It asks the question at level 0, or never.
    Other,
}

impl Condition {
    /// Compares with our rule. The codes are those of the parent's answers, from level 0 to 4; levels
    /// without an answer have none.
    #[must_use]
    pub fn fit(&self, codes: &[Option<String>; 5]) -> Fit {
        let asked: Vec<bool> = codes.iter().flatten().map(|code| self.holds(code)).collect();
        match asked.split_first() {
            Some((false, above)) if !above.is_empty() && above.iter().all(|is_asked| *is_asked) => Fit::Same,
            Some((false, above)) if above.contains(&true) => Fit::Narrower,
            _ => Fit::Other,
        }
    }

    /// Whether it holds for an answer; order is known among numbers only.
    fn holds(&self, code: &str) -> bool {
        let numbers = code.trim().parse::<f64>().ok().zip(self.value.trim().parse::<f64>().ok());
        let is_same = numbers.map_or(code == self.value, |(code, value)| (code - value).abs() < 1e-9);
        let order = |holds: fn(f64, f64) -> bool| numbers.is_some_and(|(code, value)| holds(code, value));
        match self.sign {
            Sign::Is => is_same,
            Sign::IsNot => !is_same,
            Sign::AtLeast => order(|code, value| code >= value),
            Sign::Above => order(|code, value| code > value),
            Sign::AtMost => order(|code, value| code <= value),
            Sign::Below => order(|code, value| code < value),
        }
    }
}

/// The conditions that must all hold; none where a question is always asked.
#[must_use]
pub fn all(text: &str) -> Vec<&str> {
    let text = bare(text);
    if matches!(text, "" | "1" | "true" | "true()") {
        return Vec::new();
    }
    let mut parts = Vec::new();
    let (mut depth, mut quote, mut start) = (0_i32, None, 0);
    for (place, letter) in text.char_indices() {
        match (quote, letter) {
            (Some(open), _) if letter == open => quote = None,
            (Some(_), _) => {}
            (None, '"' | '\'') => quote = Some(letter),
            (None, '(') => depth += 1,
            (None, ')') => depth -= 1,
            // The blank after one "and" is not the one before the next.
            (None, ' ' | '&') if depth == 0 && place >= start => {
                let is_next = |word: &&&str| {
                    text[place..].get(..word.len()).is_some_and(|next| next.eq_ignore_ascii_case(word))
                };
                if let Some(word) = [" and ", "&&"].iter().find(is_next) {
                    parts.push(text[start..place].trim());
                    start = place + word.len();
                }
            }
            _ => {}
        }
    }
    parts.push(text[start..].trim());
    parts.retain(|part| !part.is_empty());
    parts
}

/// A condition on one question in the notation of XLSForm (`${q} >= 1`, `selected(${q}, '1')`) or of
/// LimeSurvey (`q.NAOK >= 1`); nothing when it says more.
#[must_use]
pub fn simple(text: &str) -> Option<Condition> {
    let text = bare(text);
    if let Some(inside) = text.strip_prefix("selected(").and_then(|rest| rest.strip_suffix(')')) {
        let (question, value) = inside.split_once(',')?;
        return Some(Condition {
            question: question_name(question.trim())?,
            sign: Sign::Is,
            value: literal(value.trim())?,
        });
    }
    let end = match text.strip_prefix("${") {
        Some(rest) => 3 + rest.find('}')?,
        None => text.find(|letter: char| !letter.is_ascii_alphanumeric() && !"_.".contains(letter))?,
    };
    let (question, rest) = text.split_at(end);
    let rest = rest.trim_start();
    let (notation, sign) = SIGNS.into_iter().find(|(notation, _)| rest.starts_with(*notation))?;
    Some(Condition {
        question: question_name(question)?,
        sign,
        value: literal(rest[notation.len()..].trim())?,
    })
}

/// A question's name without the marks around it.
fn question_name(text: &str) -> Option<String> {
    let name = match text.strip_prefix("${") {
        Some(rest) => rest.strip_suffix('}')?.trim(),
        None => text.split('.').next()?,
    };
    let is_name = name.chars().next().is_some_and(|first| first.is_alphabetic() || first == '_')
        // LimeSurvey's own names are numbers: survey, group and question.
        || name.split('X').all(|part| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit()))
            && name.contains('X');
    (is_name && !name.contains(char::is_whitespace)).then(|| name.to_owned())
}

/// A number or a quoted text.
fn literal(text: &str) -> Option<String> {
    for quote in ['"', '\''] {
        if let Some(inside) = text.strip_prefix(quote) {
            let inside = inside.strip_suffix(quote)?;
            return (!inside.contains(quote)).then(|| inside.to_owned());
        }
    }
    text.parse::<f64>().is_ok().then(|| text.to_owned())
}

/// Without blanks and brackets around all of it.
fn bare(text: &str) -> &str {
    let mut text = text.trim();
    while let Some(inside) = text.strip_prefix('(').and_then(|rest| rest.strip_suffix(')')) {
        let mut depth = 0_i32;
        // The first bracket must be closed by the last.
        let is_around = inside.chars().all(|letter| {
            depth += i32::from(letter == '(') - i32::from(letter == ')');
            depth >= 0
        });
        if !is_around {
            break;
        }
        text = inside.trim();
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn codes(of: [&str; 5]) -> [Option<String>; 5] {
        of.map(|code| (!code.is_empty()).then(|| code.to_owned()))
    }

    #[test]
    fn simple_conditions_are_understood_in_both_notations() {
        let of = |question: &str, sign, value: &str| {
            Some(Condition { question: question.into(), sign, value: value.into() })
        };
        assert_eq!(simple("${Q0403} >= 1"), of("Q0403", Sign::AtLeast, "1"));
        assert_eq!(simple("(${Q0403}!='0')"), of("Q0403", Sign::IsNot, "0"));
        assert_eq!(simple("selected(${a}, 'yes')"), of("a", Sign::Is, "yes"));
        assert_eq!(simple("((Q1.NAOK == \"A2\"))"), of("Q1", Sign::Is, "A2"));
        assert_eq!(simple("Q1.NAOK gt 0"), of("Q1", Sign::Above, "0"));
        assert_eq!(simple("123X4X5.NAOK != \"A1\""), of("123X4X5", Sign::IsNot, "A1"));
        for more in
            ["", "1", "not(${a} = 1)", "${a} = ${b}", "${a} + 1 > 2", "count(${a}) > 1", "a > 'b", "(("]
        {
            assert_eq!(simple(more), None, "{more}");
        }
    }

    #[test]
    fn conditions_are_parted_where_all_must_hold() {
        assert_eq!(all("1"), Vec::<&str>::new());
        assert_eq!(all(" ( ) "), Vec::<&str>::new());
        assert_eq!(all("(${a} >= 1) and (${b} = 'x and y')"), ["(${a} >= 1)", "(${b} = 'x and y')"]);
        assert_eq!(all("a.NAOK > 1 && b.NAOK > 1"), ["a.NAOK > 1", "b.NAOK > 1"]);
        assert_eq!(all("a > 1 and and b > 1 &&&& "), ["a > 1", "and b > 1"]);
        assert_eq!(all("(${a} > 1 and ${b} > 1) or ${c} > 1"), ["(${a} > 1 and ${b} > 1) or ${c} > 1"]);
    }

    #[test]
    fn only_what_starts_at_level_1_says_the_same() {
        let fit = |text: &str, of| simple(text).unwrap().fit(&codes(of));
        let numbers = ["0", "1", "2", "3", "4"];
        let letters = ["A1", "A2", "", "", ""];
        assert_eq!(fit("${a} >= 1", numbers), Fit::Same);
        assert_eq!(fit("${a} > 0", numbers), Fit::Same);
        assert_eq!(fit("${a} != '0'", numbers), Fit::Same);
        assert_eq!(fit("${a} >= 3", numbers), Fit::Narrower);
        assert_eq!(fit("${a} < 3", numbers), Fit::Other);
        assert_eq!(fit("${a} >= 9", numbers), Fit::Other);
        assert_eq!(fit("a.NAOK == \"A2\"", letters), Fit::Same);
        assert_eq!(fit("a.NAOK == \"A1\"", letters), Fit::Other);
        assert_eq!(fit("a.NAOK == \"A1\"", ["", "", "", "", ""]), Fit::Other);
    }
}
