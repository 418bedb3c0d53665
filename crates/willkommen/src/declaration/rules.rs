//! The declaration (Teilnahmeerklärung): who may sign what, and when; pure.

use std::collections::HashSet;

use platform::Refusal;
use platform::clock::Moment;
use print::seal::Integrity;

platform::words! {
    /// The state of a declaration.
    pub enum State {
        /// Being prepared.
        Draft = "draft",
        /// Some of those who must sign have done so.
        Signing = "signing",
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

platform::words! {
    /// Why a municipality does not take part now.
    pub enum WhyNot {
        /// Nobody has the time.
        Time = "time",
        /// Council or committee has not decided.
        Resolution = "resolution",
        /// What it brings is not clear.
        Benefit = "benefit",
        /// What it costs.
        Costs = "costs",
        /// It goes a way of its own.
        OwnWay = "own-way",
        /// Something else.
        Other = "other",
    }
}

/// How long a confirmation code counts.
pub const CODE_MINUTES: i64 = 30;
/// How long a page says that one was sent just now.
const JUST_SENT_MINUTES: i64 = 2;
/// How often one may mistype it.
pub const MOST_ATTEMPTS: i64 = 5;

/// What a draft must hold before it can be signed.
#[derive(Clone, Debug)]
pub struct Draft {
    /// The state.
    pub state: State,
    /// Hash of the text that was read.
    pub read_version: String,
    /// Fingerprint of the charter that was read; empty if the draft is older than that.
    pub read_charter: String,
    /// Whether a project lead is named.
    pub has_lead: bool,
    /// Who declares in the signatory's place; empty if nobody.
    pub delegate: String,
    /// The names of those who have signed already.
    pub signed: Vec<String>,
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
    /// Fingerprint of the charter as it stands now.
    pub charter: String,
}

impl Draft {
    /// Whether what was read is what stands there now.
    #[must_use]
    pub fn has_read(&self, text: &str, charter: &str) -> bool {
        self.read_version == text && (self.read_charter.is_empty() || self.read_charter == charter)
    }
}

/// Whether a file with these signatures may be handed in.
///
/// # Errors
/// It carries none, or one that is broken.
pub fn may_hand_in(signatures: &[Integrity]) -> Result<(), Refusal> {
    let has = |which: &[Integrity]| signatures.iter().any(|found| which.contains(found));
    let refuse = |key| Err(Refusal::field("document", key));
    if signatures.is_empty() {
        refuse("declaration-document-unsigned")
    } else if has(&[Integrity::ChangedAfter]) {
        refuse("declaration-document-changed")
    } else if has(&[Integrity::Changed, Integrity::Malformed]) {
        refuse("declaration-document-broken")
    } else {
        Ok(())
    }
}

/// Whether a file carries the signatures of enough people. `signers` says who made each of them; one that
/// cannot be told is one of its own.
///
/// # Errors
/// They are too few.
pub fn enough_signers(signers: &[Option<[u8; 32]>], needed: usize) -> Result<(), Refusal> {
    let known: HashSet<_> = signers.iter().flatten().collect();
    let found = known.len() + signers.iter().filter(|signer| signer.is_none()).count();
    if found >= needed {
        return Ok(());
    }
    let count = |many: usize| i64::try_from(many).unwrap_or(i64::MAX);
    let refusal = Refusal::field("document", "declaration-document-signers");
    Err(refusal.with("found", count(found)).with("needed", count(needed)))
}

/// Whether somebody of this name is among those who have signed.
#[must_use]
pub fn has_signed(signed: &[impl AsRef<str>], name: &str) -> bool {
    signed.iter().any(|known| is_same_person((known.as_ref(), ""), (name, "")))
}

/// Whether a scan can be kept: a PDF, or a picture of bearable size.
///
/// # Errors
/// It is neither, or so large that looking at it would stop a computer.
pub fn may_keep_scan(bytes: &[u8], pixels: Option<u64>) -> Result<(), Refusal> {
    let is_pdf = bytes.starts_with(b"%PDF");
    let is_picture = bytes.starts_with(b"\x89PNG\r\n\x1a\n") || bytes.starts_with(b"\xff\xd8\xff");
    match (bytes.is_empty(), is_pdf, is_picture, pixels) {
        (true, ..) => Err(Refusal::field("document", "declaration-document-none")),
        (_, true, ..) => Ok(()),
        (_, _, true, Some(pixels)) if pixels <= MOST_PIXELS => Ok(()),
        (_, _, true, Some(_)) => Err(Refusal::field("document", "declaration-document-too-many-pixels")
            .with("most", i64::try_from(MOST_PIXELS / 1_000_000).unwrap_or(0))),
        _ => Err(Refusal::field("document", "declaration-document-kind")),
    }
}

/// The most pixels of a scan: two pages of A4 side by side at 600 dots per inch have 70 million.
pub const MOST_PIXELS: u64 = 80_000_000;

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
    if !draft.has_read(&signature.text_hash, &signature.charter) {
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
    if has_signed(&draft.signed, &signature.name) {
        wrong.push(Refusal::field("signer_name", "declaration-signer-twice"));
    }
    // Whoever stands in does so for the first signature.
    let stands_in = !draft.delegate.is_empty() && draft.signed.is_empty();
    if stands_in && !signature.name.is_empty() && signature.name != draft.delegate {
        let other = Refusal::field("signer_name", "declaration-delegated-other");
        wrong.push(other.with("delegate", draft.delegate.as_str()));
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

/// Whether a code was sent just now. The address that says so is loaded again and again.
#[must_use]
pub fn is_just_sent(sent_at: Moment, now: Moment) -> bool {
    now < sent_at.plus_minutes(JUST_SENT_MINUTES)
}

/// Whether two people, each with name and address, are one. Several people may share one mailbox, and two
/// may have one name: both must be the same, unless an address is missing.
#[must_use]
pub fn is_same_person(one: (&str, &str), other: (&str, &str)) -> bool {
    let is_same = |one: &str, other: &str| !one.is_empty() && one.to_lowercase() == other.to_lowercase();
    let is_missing = one.1.is_empty() || other.1.is_empty();
    is_same(one.0, other.0) && (is_missing || is_same(one.1, other.1))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn draft() -> Draft {
        Draft {
            state: State::Draft,
            read_version: "h1".into(),
            read_charter: "c1".into(),
            has_lead: true,
            delegate: String::new(),
            signed: Vec::new(),
        }
    }

    fn signature() -> Signature {
        Signature {
            name: "Miriam Falkenrode".into(),
            function: "Bürgermeisterin".into(),
            is_authorised: true,
            text_hash: "h1".into(),
            charter: "c1".into(),
        }
    }

    fn code(matches: bool) -> Option<CodeFacts> {
        Some(CodeFacts { matches, expires_at: Moment(100), attempts: 0 })
    }

    fn keys(result: Result<(), Vec<Refusal>>) -> Vec<&'static str> {
        result.err().unwrap_or_default().iter().map(|refusal| refusal.key).collect()
    }

    #[test]
    fn people_are_told_apart_by_address_or_by_name() {
        let jana = ("Jana Vogt", "jana.vogt@stadt.example");
        assert!(is_same_person(jana, ("Jana vogt", "Jana.Vogt@Stadt.example")));
        assert!(!is_same_person(jana, ("Tom Klein", "jana.vogt@stadt.example")), "they share a mailbox");
        assert!(!is_same_person(jana, ("Jana Vogt", "vogt@stadt.example")), "two of one name");
        assert!(is_same_person(jana, ("jana vogt", "")));
        assert!(!is_same_person(("", ""), ("", "")), "nobody is nobody");
    }

    #[test]
    fn everything_right_is_a_signature() {
        assert!(sign(&draft(), &signature(), code(true), Moment(0)).is_ok());
    }

    #[test]
    fn a_changed_text_must_be_read_again() {
        let changed = Signature { text_hash: "h2".into(), ..signature() };
        assert_eq!(keys(sign(&draft(), &changed, code(true), Moment(0))), ["declaration-text-changed"]);
        let charter = Signature { charter: "c2".into(), ..signature() };
        assert_eq!(keys(sign(&draft(), &charter, code(true), Moment(0))), ["declaration-text-changed"]);
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
    fn who_stands_in_declares_alone() {
        let delegated = Draft { delegate: "Konrad Beispiel".into(), ..draft() };
        assert_eq!(
            keys(sign(&delegated, &signature(), code(true), Moment(0))),
            ["declaration-delegated-other"]
        );
        let own = Signature { name: "Konrad Beispiel".into(), ..signature() };
        assert!(sign(&delegated, &own, code(true), Moment(0)).is_ok());
    }

    #[test]
    fn the_second_signature_is_somebody_elses() {
        let begun =
            Draft { signed: vec!["Konrad Beispiel".into()], delegate: "Konrad Beispiel".into(), ..draft() };
        assert!(sign(&begun, &signature(), code(true), Moment(0)).is_ok(), "who stands in has signed");
        let again = Signature { name: "konrad beispiel".into(), ..signature() };
        assert_eq!(keys(sign(&begun, &again, code(true), Moment(0))), ["declaration-signer-twice"]);
    }

    #[test]
    fn a_file_carries_the_signatures_of_different_people() {
        let (one, other) = (Some([1; 32]), Some([2; 32]));
        let key = |signers: &[_], needed| enough_signers(signers, needed).err().map(|refusal| refusal.key);
        assert_eq!(key(&[one], 1), None);
        assert_eq!(key(&[one, one], 2), Some("declaration-document-signers"));
        assert_eq!(key(&[one, other], 2), None);
        assert_eq!(key(&[one, None], 2), None, "a person of the agency looks at it");
    }

    #[test]
    fn only_an_unbroken_signature_is_handed_in() {
        let key = |found: &[Integrity]| may_hand_in(found).err().map(|refusal| refusal.key);
        assert_eq!(key(&[]), Some("declaration-document-unsigned"));
        assert_eq!(key(&[Integrity::Intact, Integrity::Changed]), Some("declaration-document-broken"));
        assert_eq!(key(&[Integrity::ChangedAfter]), Some("declaration-document-changed"));
        assert_eq!(key(&[Integrity::Unchecked]), None);
        assert_eq!(key(&[Integrity::Intact, Integrity::Intact]), None);
    }

    #[test]
    fn a_scan_is_a_pdf_or_a_picture_of_bearable_size() {
        let png = b"\x89PNG\r\n\x1a\n";
        let key = |bytes: &[u8], pixels| may_keep_scan(bytes, pixels).err().map(|refusal| refusal.key);
        assert_eq!(key(b"%PDF-1.7", None), None);
        assert_eq!(key(png, Some(8_700_000)), None);
        assert_eq!(key(png, Some(200_000_000)), Some("declaration-document-too-many-pixels"));
        assert_eq!(key(png, None), Some("declaration-document-kind"));
        assert_eq!(key(b"GIF89a", Some(1)), Some("declaration-document-kind"));
        assert_eq!(key(b"", None), Some("declaration-document-none"));
    }

    #[test]
    fn an_address_is_not_given_away() {
        assert_eq!(masked("rathaus@attendorn.example"), "ra…@attendorn.example");
    }
}
