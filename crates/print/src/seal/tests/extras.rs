//! Files that do more than show their pages.

use std::collections::BTreeSet;

use super::data;
use crate::seal::extras::{Extra, extras};
use crate::seal::update::{Update, dict};
use crate::seal::value::Value;

/// A document whose catalogue has one entry more.
fn with(name: &str, key: &str, value: Value) -> Vec<u8> {
    let bytes = data(name);
    let mut update = Update::new(&bytes).unwrap();
    let (at, mut catalogue) = update.catalogue().unwrap();
    catalogue.insert(key.into(), value);
    update.put(at, &Value::Dict(catalogue));
    update.write().unwrap().0
}

#[test]
fn plain_documents_have_none() {
    for name in ["table.pdf", "streamed.pdf", "linear.pdf", "form.pdf", "picture.pdf", "pillow.pdf"] {
        assert_eq!(extras(&data(name)).unwrap(), BTreeSet::new(), "{name}");
    }
}

#[test]
fn each_kind_is_found() {
    assert_eq!(extras(&data("locked.pdf")).unwrap(), BTreeSet::from([Extra::Lock]));
    assert_eq!(extras(&data("foreign/attack-action.pdf")).unwrap(), BTreeSet::from([Extra::Script]));
    let action = |kind: &str| Value::Dict(dict([("S", Value::name(kind))]));
    let file = dict([("EF", Value::Dict(dict([]))), ("F", Value::words("a.exe"))]);
    for name in ["table.pdf", "streamed.pdf"] {
        for (key, value, extra) in [
            ("OpenAction", action("JavaScript"), Extra::Script),
            ("OpenAction", action("Launch"), Extra::Action),
            ("OpenAction", action("SubmitForm"), Extra::Action),
            ("AF", Value::Array(vec![Value::Dict(file.clone())]), Extra::File),
        ] {
            let found = extras(&with(name, key, value)).unwrap();
            assert_eq!(found, BTreeSet::from([extra]), "{name} {key}");
        }
    }
}

#[test]
fn what_cannot_be_read_is_not_called_plain() {
    assert!(extras(b"%PDF-1.7").is_err());
    let bytes = data("table.pdf");
    let place = bytes.windows(7).position(|word| word == b"1 0 obj").unwrap();
    let mut hidden = bytes.clone();
    hidden[place + 4] = b'x';
    assert!(extras(&hidden).is_err());
}
