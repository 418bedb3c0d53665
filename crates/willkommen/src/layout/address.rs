//! What of an address may be told to somebody else; pure.

/// So many hexadecimal digits in a row open something: a link to sign in, to sign, to vote or to answer.
const TOKEN_DIGITS: usize = 32;

/// An address up to what opens something: a token, the code of a letter, or anything behind the path.
#[must_use]
pub fn without_secrets(address: &str) -> String {
    let path = address.split(['?', '#']).next().unwrap_or_default();
    let mut kept: Vec<&str> = Vec::new();
    for part in path.split('/') {
        // `/e/CODE` is the short address in a letter, `/c/CODE` the one on a card, `/v/CODE` that of a voucher.
        if opens_something(part) || matches!(kept.last(), Some(&("e" | "c" | "v"))) {
            break;
        }
        kept.push(part);
    }
    kept.join("/")
}

fn opens_something(part: &str) -> bool {
    part.split(|letter: char| !letter.is_ascii_hexdigit()).any(|digits| digits.len() >= TOKEN_DIGITS)
}

#[cfg(test)]
mod tests {
    use super::without_secrets;

    #[test]
    fn what_opens_something_is_cut_off_with_all_behind_it() {
        let token = "0123456789abcdef0123456789ABCDEF";
        for (address, told) in [
            (format!("/de/quickcheck/colleague/{token}"), "/de/quickcheck/colleague"),
            (format!("https://a.example/de/sign-in/{token}/x?next=1"), "https://a.example/de/sign-in"),
            (format!("/de/conferences/ballots/{token}."), "/de/conferences/ballots"),
            ("/e/ABCD1234EFGH".to_owned(), "/e"),
            ("/c/ABCD1234EFGH".to_owned(), "/c"),
            ("/v/ABCD1234EFGH-0123456789abcdef".to_owned(), "/v"),
            ("/de/invitations/code?code=ABCD1234EFGH".to_owned(), "/de/invitations/code"),
            ("/de/municipalities#map".to_owned(), "/de/municipalities"),
            ("/de/".to_owned(), "/de/"),
            (String::new(), ""),
        ] {
            assert_eq!(without_secrets(&address), told, "{address}");
        }
        let report = "/de/accessibility/reports/0190a0a0-0000-7000-8000-000000000000";
        assert_eq!(without_secrets(report), report, "an identifier opens nothing by itself");
    }
}
