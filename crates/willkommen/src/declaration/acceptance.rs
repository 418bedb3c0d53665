//! What the agency says when it accepts a declaration that was handed in, and whether it may; pure.

use platform::Refusal;
use platform::clock::Day;

use super::rules::{Form, Path, has_signed};
use super::signatories::{self, Signatory};

/// What the agency says when it accepts what was handed in.
#[derive(Clone, Debug)]
pub struct Acceptance {
    /// How it was given.
    pub path: Path,
    /// Who has signed, and as what.
    pub signer_name: String,
    pub signer_function: String,
    /// The day beside the signature.
    pub signed_on: Option<Day>,
    /// The day on which the original arrived.
    pub original_on: Option<Day>,
    /// Whether the signature is proven to be a qualified one.
    pub is_proven: bool,
    /// How it was checked elsewhere.
    pub checked_how: String,
    /// Who was named to stand in; empty if nobody.
    pub delegate: String,
    /// "Ich habe verglichen."
    pub has_compared: bool,
    /// Who has signed beside the first, one for each further signature that is needed.
    pub others: Vec<Signatory>,
}

impl Acceptance {
    /// Everybody who has signed; empty where one signature is enough.
    #[must_use]
    pub fn signatories(&self) -> Vec<Signatory> {
        if self.others.is_empty() {
            return Vec::new();
        }
        let first =
            Signatory { name: self.signer_name.clone(), function: self.signer_function.clone(), at: None };
        [vec![first], self.others.clone()].concat()
    }
}

/// What is wrong with those who have signed beside the first.
fn wrong_others(given: &Acceptance) -> Vec<Refusal> {
    let mut wrong = Vec::new();
    let mut names = vec![given.signer_name.as_str()];
    for (other, (name, function)) in given.others.iter().zip(signatories::FIELDS) {
        if other.name.is_empty() {
            wrong.push(Refusal::field(name, "declaration-accept-name-missing"));
        } else if has_signed(&names, &other.name) {
            wrong.push(Refusal::field(name, "declaration-signer-twice"));
        }
        if other.function.is_empty() {
            wrong.push(Refusal::field(function, "declaration-accept-function-missing"));
        }
        names.push(&other.name);
    }
    wrong
}

/// The first day on which anybody can have declared: that of the launch, also in words.
#[derive(Clone, Debug)]
pub struct FirstDay {
    pub day: Day,
    pub words: String,
}

/// Why a day on the paper cannot be right; none if it can.
fn wrong_day(field: &'static str, day: Day, first: Option<&FirstDay>, today: Day) -> Option<Refusal> {
    match first {
        _ if day > today => Some(Refusal::field(field, "declaration-signature-day-future")),
        Some(first) if day < first.day => {
            Some(Refusal::field(field, "declaration-accept-day-early").with("day", first.words.as_str()))
        }
        _ => None,
    }
}

/// Whether the agency may accept it.
///
/// # Errors
/// Everything that is wrong, by field.
pub fn accept(
    form: Form,
    given: &Acceptance,
    first: Option<&FirstDay>,
    today: Day,
) -> Result<(), Vec<Refusal>> {
    if !form.permits(given.path) {
        return Err(vec![Refusal::new("declaration-form-weaker")]);
    }
    let is_paper = given.path == Path::Paper;
    let mut wrong = Vec::new();
    if given.signer_name.is_empty() {
        wrong.push(Refusal::field("signer_name", "declaration-accept-name-missing"));
    }
    if given.signer_function.is_empty() {
        wrong.push(Refusal::field("signer_function", "declaration-accept-function-missing"));
    }
    wrong.extend(wrong_others(given));
    if !given.delegate.is_empty() && given.signer_name != given.delegate {
        wrong.push(Refusal::field("signer_name", "declaration-accept-other-signer"));
    }
    match given.signed_on {
        None if is_paper => wrong.push(Refusal::field("signed_on", "declaration-accept-day-missing")),
        None => {}
        Some(day) => wrong.extend(wrong_day("signed_on", day, first, today)),
    }
    match given.original_on {
        _ if !is_paper => {}
        None => wrong.push(Refusal::field("original_on", "declaration-accept-original-missing")),
        Some(day) => {
            let is_early = given.signed_on.is_some_and(|signed| day < signed);
            let early = is_early.then(|| Refusal::field("original_on", "declaration-accept-original-early"));
            wrong.extend(wrong_day("original_on", day, first, today).or(early));
        }
    }
    if given.path == Path::Qualified && !given.is_proven && given.checked_how.is_empty() {
        wrong.push(Refusal::field("checked_how", "declaration-accept-how-missing"));
    }
    if !given.has_compared {
        wrong.push(Refusal::field("compared", "declaration-accept-compared-missing"));
    }
    if wrong.is_empty() { Ok(()) } else { Err(wrong) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn keys(result: Result<(), Vec<Refusal>>) -> Vec<&'static str> {
        result.err().unwrap_or_default().iter().map(|refusal| refusal.key).collect()
    }

    fn acceptance(path: Path) -> Acceptance {
        let day: Option<Day> = "2027-03-01".parse().ok();
        Acceptance {
            path,
            signer_name: "Miriam Falkenrode".into(),
            signer_function: "Bürgermeisterin".into(),
            signed_on: day,
            original_on: day,
            is_proven: false,
            checked_how: String::new(),
            delegate: String::new(),
            has_compared: true,
            others: Vec::new(),
        }
    }

    #[test]
    fn paper_needs_its_original_and_a_signature_its_proof() {
        let today: Day = "2027-03-05".parse().unwrap();
        let accepted = |given: &Acceptance| keys(accept(Form::Written, given, None, today));
        assert_eq!(accepted(&acceptance(Path::Paper)), [""; 0]);
        let scan_alone = Acceptance { original_on: None, ..acceptance(Path::Paper) };
        assert_eq!(accepted(&scan_alone), ["declaration-accept-original-missing"]);
        let backwards = Acceptance { signed_on: Some(today), ..acceptance(Path::Paper) };
        assert_eq!(accepted(&backwards), ["declaration-accept-original-early"]);
        let card = Acceptance { original_on: None, ..acceptance(Path::Qualified) };
        assert_eq!(accepted(&card), ["declaration-accept-how-missing"]);
        assert_eq!(accepted(&Acceptance { is_proven: true, ..card }), [""; 0]);
        assert_eq!(accepted(&acceptance(Path::Electronic)), ["declaration-form-weaker"]);
        let delegated = Acceptance { delegate: "Konrad Beispiel".into(), ..acceptance(Path::Paper) };
        assert_eq!(accepted(&delegated), ["declaration-accept-other-signer"]);
    }

    #[test]
    fn nobody_has_declared_before_the_launch() {
        let day = |text: &str| -> Day { text.parse().unwrap() };
        let first = FirstDay { day: day("2026-02-01"), words: "1. Februar 2026".into() };
        let accepted = |signed_on: &str, original_on: &str| {
            let (signed_on, original_on) = (Some(day(signed_on)), Some(day(original_on)));
            let given = Acceptance { signed_on, original_on, ..acceptance(Path::Paper) };
            accept(Form::Text, &given, Some(&first), day("2027-03-05"))
        };
        assert_eq!(keys(accepted("2026-02-01", "2026-02-01")), [""; 0]);
        assert_eq!(keys(accepted("2026-01-31", "2026-02-01")), ["declaration-accept-day-early"]);
        let wrong = accepted("2026-02-01", "0206-02-03").unwrap_err();
        let early = Refusal::field("original_on", "declaration-accept-day-early");
        assert_eq!(wrong, [early.with("day", "1. Februar 2026")], "one sentence a field");
        assert_eq!(keys(accepted("1926-02-03", "1926-02-03")).len(), 2);
    }

    #[test]
    fn everybody_on_the_paper_is_named_and_another_person() {
        let today: Day = "2027-03-05".parse().unwrap();
        let with = |name: &str, function: &str| {
            let other = Signatory { name: name.into(), function: function.into(), at: None };
            let given = Acceptance { others: vec![other], ..acceptance(Path::Paper) };
            keys(accept(Form::Text, &given, None, today))
        };
        assert_eq!(with("Konrad Beispiel", "Kämmerer"), [""; 0]);
        assert_eq!(with("Miriam Falkenrode", "Bürgermeisterin"), ["declaration-signer-twice"]);
        assert_eq!(with("", "").len(), 2);
    }
}
