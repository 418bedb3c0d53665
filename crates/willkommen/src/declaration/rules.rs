//! The declaration (Teilnahmeerklärung): who may sign what, and when; pure.

use platform::Refusal;
use platform::clock::Moment;

platform::words! {
    /// The state of a declaration.
    pub enum State {
        /// Being prepared.
        Draft = "draft",
        /// Signed with a card or by hand; the agency looks at it.
        HandedIn = "handed-in",
        /// Signed: binding.
        Signed = "signed",
    }
}

platform::words! {
    /// How a declaration is given. All count the same in funnel and statistics.
    pub enum Path {
        /// On screen, with the code from the town hall's mailbox.
        Electronic = "electronic",
        /// A PDF with a qualified signature that was made elsewhere.
        Qualified = "qualified",
        /// Signed by hand; the original comes by post.
        Paper = "paper",
    }
}

platform::words! {
    /// The least form that the programme's law asks for.
    pub enum Form {
        /// Text form (§ 126b BGB).
        Text = "text",
        /// Written form (§ 126 BGB), which a qualified signature may replace (§ 126a BGB).
        Written = "written",
        /// A qualified electronic signature, nothing else.
        Qualified = "qualified",
    }
}

impl Form {
    /// Whether a declaration that is given this way keeps the form.
    #[must_use]
    pub const fn permits(self, path: Path) -> bool {
        match (self, path) {
            (Self::Text, _) | (Self::Written, Path::Qualified | Path::Paper) => true,
            (Self::Written, Path::Electronic) => false,
            (Self::Qualified, path) => matches!(path, Path::Qualified),
        }
    }

    /// The ways that keep it, the shortest first.
    #[must_use]
    pub fn ways(self) -> Vec<Path> {
        Path::ALL.iter().copied().filter(|path| self.permits(*path)).collect()
    }
}

platform::words! {
    /// Why a declaration no longer counts.
    pub enum End {
        /// Sent back for correction.
        Returned = "returned",
        /// The municipality has withdrawn.
        Withdrawn = "withdrawn",
    }
}

/// How long a confirmation code counts.
pub const CODE_MINUTES: i64 = 30;
/// How often one may mistype it.
pub const MOST_ATTEMPTS: i64 = 5;

/// What a draft must hold before it can be signed.
#[derive(Clone, Debug)]
pub struct Draft {
    /// The state.
    pub state: State,
    /// Hash of the text that was read.
    pub read_version: String,
    /// Whether a project lead is named.
    pub has_lead: bool,
}

/// What the signatory gives.
#[derive(Clone, Debug)]
pub struct Signature {
    /// Full name.
    pub name: String,
    /// Function, such as Bürgermeisterin.
    pub function: String,
    /// "Ich bin zur Abgabe befugt."
    pub is_authorised: bool,
    /// Hash of the text as it stands now.
    pub text_hash: String,
}

/// What is known about the confirmation code.
#[derive(Clone, Copy, Debug)]
pub struct CodeFacts {
    /// Whether the typed code is the mailed one.
    pub matches: bool,
    /// When it ends.
    pub expires_at: Moment,
    /// Wrong attempts so far.
    pub attempts: i64,
}

/// Whether a draft may be signed. Not for a signed declaration: the same receipt is shown then.
///
/// # Errors
/// Everything that is wrong, by field.
pub fn sign(
    draft: &Draft,
    signature: &Signature,
    code: Option<CodeFacts>,
    now: Moment,
) -> Result<(), Vec<Refusal>> {
    if draft.read_version != signature.text_hash {
        return Err(vec![Refusal::new("declaration-text-changed")]);
    }
    let mut wrong = Vec::new();
    if !draft.has_lead {
        wrong.push(Refusal::new("declaration-lead-needed"));
    }
    if signature.name.is_empty() {
        wrong.push(Refusal::field("signer_name", "declaration-signer-name-missing"));
    }
    if signature.function.is_empty() {
        wrong.push(Refusal::field("signer_function", "declaration-signer-function-missing"));
    }
    if !signature.is_authorised {
        wrong.push(Refusal::field("authorised", "declaration-authorised-missing"));
    }
    wrong.extend(check_code(code, now).err());
    if wrong.is_empty() { Ok(()) } else { Err(wrong) }
}

fn check_code(code: Option<CodeFacts>, now: Moment) -> Result<(), Refusal> {
    let refuse = |key| Err(Refusal::field("confirmation", key));
    match code {
        None => refuse("declaration-code-none"),
        Some(code) if code.attempts >= MOST_ATTEMPTS => refuse("declaration-code-used-up"),
        Some(code) if now >= code.expires_at => refuse("declaration-code-expired"),
        Some(code) if !code.matches => refuse("declaration-code-wrong"),
        Some(_) => Ok(()),
    }
}

/// The number of a declaration: the year and the municipality's official key, so that it is unique
/// and can be read out on the telephone. After earlier ones that were sent back or withdrawn it counts on.
#[must_use]
pub fn number(year: i16, ags: &str, earlier: i64) -> String {
    match earlier {
        ..=0 => format!("{year}-{ags}"),
        _ => format!("{year}-{ags}-{}", earlier + 1),
    }
}

/// An address shown without giving it away: `ra…@attendorn.example`.
#[must_use]
pub fn masked(mail: &str) -> String {
    match mail.split_once('@') {
        Some((name, host)) => format!("{}…@{host}", name.chars().take(2).collect::<String>()),
        None => "…".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn draft() -> Draft {
        Draft { state: State::Draft, read_version: "h1".into(), has_lead: true }
    }

    fn signature() -> Signature {
        Signature {
            name: "Miriam Falkenrode".into(),
            function: "Bürgermeisterin".into(),
            is_authorised: true,
            text_hash: "h1".into(),
        }
    }

    fn code(matches: bool) -> Option<CodeFacts> {
        Some(CodeFacts { matches, expires_at: Moment(100), attempts: 0 })
    }

    fn keys(result: Result<(), Vec<Refusal>>) -> Vec<&'static str> {
        result.err().unwrap_or_default().iter().map(|refusal| refusal.key).collect()
    }

    #[test]
    fn everything_right_is_a_signature() {
        assert!(sign(&draft(), &signature(), code(true), Moment(0)).is_ok());
    }

    #[test]
    fn a_changed_text_must_be_read_again() {
        let changed = Signature { text_hash: "h2".into(), ..signature() };
        assert_eq!(keys(sign(&draft(), &changed, code(true), Moment(0))), ["declaration-text-changed"]);
    }

    #[test]
    fn the_mailed_code_is_needed_in_time_and_not_by_guessing() {
        let with = |code, now| keys(sign(&draft(), &signature(), code, Moment(now)));
        assert_eq!(with(None, 0), ["declaration-code-none"]);
        assert_eq!(with(code(false), 0), ["declaration-code-wrong"]);
        assert_eq!(with(code(true), 100), ["declaration-code-expired"]);
        let guessed = Some(CodeFacts { matches: true, expires_at: Moment(100), attempts: 5 });
        assert_eq!(with(guessed, 0), ["declaration-code-used-up"]);
    }

    #[test]
    fn every_gap_is_named_at_once() {
        let empty =
            Signature { name: String::new(), function: String::new(), is_authorised: false, ..signature() };
        assert_eq!(keys(sign(&draft(), &empty, code(true), Moment(0))).len(), 3);
    }

    #[test]
    fn a_weaker_form_is_no_way() {
        assert_eq!(Form::Text.ways(), Path::ALL);
        assert_eq!(Form::Written.ways(), [Path::Qualified, Path::Paper]);
        assert_eq!(Form::Qualified.ways(), [Path::Qualified]);
    }

    #[test]
    fn a_second_declaration_has_a_number_of_its_own() {
        assert_eq!(number(2026, "05966004", 0), "2026-05966004");
        assert_eq!(number(2028, "05966004", 1), "2028-05966004-2");
    }

    #[test]
    fn an_address_is_not_given_away() {
        assert_eq!(masked("rathaus@attendorn.example"), "ra…@attendorn.example");
    }
}
