//! What was added to a document after it was signed.

use std::collections::{HashMap, HashSet};

use super::document::{Document, Place};
use super::value::{Dict, Value};

/// What lies between a document and its later state.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Added {
    /// At most proofs for the signatures that are there.
    Proofs,
    /// At most further signatures and what goes with them: its form and its pages name more signature fields,
    /// an empty one is filled, metadata are newer.
    Signatures,
    /// Something else.
    More,
}

/// What was added to a document after it was signed.
///
/// The face that a later signature shows is not judged.
pub(super) fn added(old: &Document<'_>, new: &Document<'_>) -> Added {
    let root = old.trailer.get("Root");
    let same = new.closed && new.trailer.get("Root") == root && !new.trailer.contains_key("Encrypt");
    let added = if same { judge(old, new) } else { None };
    let is_read = !old.exhausted() && !new.exhausted();
    added.filter(|_| is_read).unwrap_or(Added::More)
}

/// What an object is to its document, and with it how signing may change it.
#[derive(Clone, Copy)]
enum Role {
    Catalogue,
    Form,
    /// A list of fields or of a page's annotations that lies by itself.
    List,
    /// What signatures are checked with.
    Proofs,
    /// What else says nothing of the document's content.
    Aside,
}

/// What was added; `None` if it is more than that, or cannot be read.
fn judge(old: &Document<'_>, new: &Document<'_>) -> Option<Added> {
    let (mut uses, mut roles) = (HashMap::<u32, usize>::new(), HashMap::new());
    for value in old.places.keys().filter_map(|number| old.get(*number)) {
        let dict = value.dict();
        let of = |kind: &str| dict.is_some_and(|dict| dict.get("Type").is_some_and(|own| own.is(kind)));
        let mut refs = Vec::new();
        match dict.filter(|_| of("XRef")) {
            // A table names what the trailer names. Whatever else calls itself one is content.
            Some(table) => table
                .iter()
                .filter(|(key, _)| !["Root", "Info", "Encrypt"].contains(&key.as_str()))
                .for_each(|(_, value)| value.refs(&mut refs)),
            None => value.refs(&mut refs),
        }
        refs.into_iter().for_each(|number| *uses.entry(number).or_default() += 1);
        if let (Some(Value::Ref(list, _)), true) = (dict.and_then(|dict| dict.get("Annots")), of("Page")) {
            roles.insert(*list, Role::List);
        }
    }
    let mut play = |value: Option<&Value>, role| {
        if let Some(Value::Ref(number, _)) = value {
            roles.insert(*number, role);
        }
    };
    let catalogue = old.look(&old.trailer, "Root")?;
    let catalogue = catalogue.dict()?;
    for proofs in old.look(catalogue, "DSS").iter().filter_map(Value::dict).flat_map(Dict::values) {
        play(Some(proofs), Role::Proofs);
    }
    play(catalogue.get("DSS"), Role::Proofs);
    play(catalogue.get("Metadata"), Role::Aside);
    play(old.trailer.get("Info"), Role::Aside);
    play(
        old.look(catalogue, "AcroForm").as_ref().and_then(Value::dict).and_then(|form| form.get("Fields")),
        Role::List,
    );
    play(catalogue.get("AcroForm"), Role::Form);
    play(old.trailer.get("Root"), Role::Catalogue);

    let mut added = HashSet::new();
    let mut is_proofs = new.trailer.get("Info") == old.trailer.get("Info");
    for (number, place) in &new.places {
        if old.places.get(number) == Some(place) && !repacked(*place, old, new) {
            continue;
        }
        match (old.get(*number), new.get(*number)) {
            (None, None) if *place == Place::Free => {}
            // Other readers could find something there, and something else now.
            (None, None) => return None,
            (None, Some(_)) => {
                added.insert(*number);
            }
            (Some(before), Some(after)) if before == after => {}
            (Some(before), Some(after)) => {
                // What is used twice could be content as well.
                let alone = uses.get(number).is_none_or(|uses| *uses < 2);
                let role = roles.get(number).copied().filter(|role| alone || matches!(role, Role::Catalogue));
                if !may_become(role, &before, &after, old, new) {
                    return None;
                }
                is_proofs &= is_proof(role, &before, &after);
            }
            (Some(_), None) => return None,
        }
    }
    // What the signed part already pointed to, though it was not there, was kept back for later.
    let is_new = added.iter().all(|number| !uses.contains_key(number));
    is_new.then_some(if is_proofs { Added::Proofs } else { Added::Signatures })
}

/// Whether an object that signing may change so has changed for a proof alone.
fn is_proof(role: Option<Role>, before: &Value, after: &Value) -> bool {
    match (role, before.dict(), after.dict()) {
        (Some(Role::Proofs), ..) => true,
        (Some(Role::Catalogue), Some(before), Some(after)) => same_but(before, after, &["DSS", "Extensions"]),
        _ => false,
    }
}

/// Whether the pack that an object lies in is another one now.
fn repacked(place: Place, old: &Document<'_>, new: &Document<'_>) -> bool {
    matches!(place, Place::Packed(pack, _) if old.places.get(&pack) != new.places.get(&pack))
}

fn may_become(
    role: Option<Role>,
    before: &Value,
    after: &Value,
    old: &Document<'_>,
    new: &Document<'_>,
) -> bool {
    let is = |dict: &Dict, key: &str, name: &str| dict.get(key).is_some_and(|own| own.is(name));
    match (role, before, after) {
        (Some(Role::Proofs | Role::Aside), ..) => true,
        (Some(Role::List), Value::Array(before), Value::Array(after)) => longer(before, after, new),
        (Some(Role::Form), Value::Dict(before), Value::Dict(after)) => grown_form(before, after, old, new),
        (Some(Role::Catalogue), Value::Dict(before), Value::Dict(after)) => {
            let form = |document: &Document<'_>, dict| {
                document.look(dict, "AcroForm").as_ref().and_then(Value::dict).cloned().unwrap_or_default()
            };
            same_but(before, after, &["AcroForm", "DSS", "Extensions", "Metadata"])
                && grown_form(&form(old, before), &form(new, after), old, new)
        }
        (None, Value::Dict(before), Value::Dict(after)) if is(before, "Type", "Page") => {
            let tabs = !before.contains_key("Tabs") && is(after, "Tabs", "S");
            same_but(before, after, if tabs { &["Annots", "Tabs"] } else { &["Annots"] })
                && grown(before, after, "Annots", old, new)
        }
        (None, Value::Dict(before), Value::Dict(after)) if is(before, "FT", "Sig") => {
            !before.contains_key("V") && same_but(before, after, &["V", "AP", "F"])
        }
        _ => false,
    }
}

fn grown_form(before: &Dict, after: &Dict, old: &Document<'_>, new: &Document<'_>) -> bool {
    let keys: &[&str] =
        if before.is_empty() { &["Fields", "SigFlags", "DR", "DA"] } else { &["Fields", "SigFlags"] };
    same_but(before, after, keys) && grown(before, after, "Fields", old, new)
}

fn same_but(before: &Dict, after: &Dict, keys: &[&str]) -> bool {
    let rest = |dict: &Dict| {
        let mut rest = dict.clone();
        rest.retain(|key, _| !keys.contains(&key.as_str()));
        rest
    };
    rest(before) == rest(after)
}

fn grown(before: &Dict, after: &Dict, key: &str, old: &Document<'_>, new: &Document<'_>) -> bool {
    let list = |document: &Document<'_>, dict| match document.look(dict, key) {
        Some(Value::Array(items)) => items,
        _ => Vec::new(),
    };
    longer(&list(old, before), &list(new, after), new)
}

/// Whether only signature fields were added at the end.
fn longer(before: &[Value], after: &[Value], new: &Document<'_>) -> bool {
    let signs = |item: &Value| {
        let field = new.follow(item)?;
        let field = field.dict()?;
        let above = new.look(field, "Parent");
        let kind = field.get("FT").or(above.as_ref().and_then(Value::dict).and_then(|above| above.get("FT")));
        Some(kind?.is("Sig") && !field.contains_key("A") && !field.contains_key("AA"))
    };
    after.starts_with(before) && after[before.len()..].iter().all(|item| signs(item).unwrap_or(false))
}
