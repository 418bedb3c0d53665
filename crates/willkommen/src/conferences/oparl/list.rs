//! Lists of objects: a hundred at a time, and only what is newer or older than asked for.

use platform::clock::Moment;
use platform::web::query;
use platform::{Error, Refusal, Result};
use serde::Deserialize;
use serde_json::{Value, json};

const PER_PAGE: usize = 100;

/// Which part of a list.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Wish {
    page: String,
    created_since: String,
    created_until: String,
    modified_since: String,
    modified_until: String,
    /// `true`: without the objects inside of objects.
    omit_internal: String,
}

/// One page of a list.
pub fn page(address: &str, mut objects: Vec<Value>, wish: &Wish) -> Result<Value> {
    let limits = [
        ("created_since", "created", &wish.created_since),
        ("created_until", "created", &wish.created_until),
        ("modified_since", "modified", &wish.modified_since),
        ("modified_until", "modified", &wish.modified_until),
    ];
    for (name, property, limit) in limits.iter().filter(|(_, _, limit)| !limit.is_empty()) {
        let limit: Moment = limit.parse().map_err(|_| malformed())?;
        let is_since = name.ends_with("since");
        objects.retain(|object| {
            let at = object[*property].as_str().and_then(|at| at.parse::<Moment>().ok());
            at.is_some_and(|at| if is_since { at >= limit } else { at <= limit })
        });
    }
    if wish.omit_internal == "true" {
        for object in objects.iter_mut().filter_map(Value::as_object_mut) {
            object.retain(|_, value| !is_internal(value));
        }
    }
    let all = objects.len();
    let pages = all.div_ceil(PER_PAGE).max(1);
    let page = if wish.page.is_empty() { 1 } else { wish.page.parse().map_err(|_| malformed())? };
    if !(1..=pages).contains(&page) {
        return Err(Error::NotFound);
    }
    let link = |page: usize| {
        let page = page.to_string();
        let mut asked: Vec<(&str, &String)> = limits
            .iter()
            .filter(|(_, _, limit)| !limit.is_empty())
            .map(|(name, _, limit)| (*name, *limit))
            .collect();
        if wish.omit_internal == "true" {
            asked.push(("omit_internal", &wish.omit_internal));
        }
        asked.push(("page", &page));
        format!("{address}{}", query(&asked))
    };
    let mut links = json!({ "first": link(1), "last": link(pages), "self": link(page) });
    if page > 1 {
        links["prev"] = link(page - 1).into();
    }
    if page < pages {
        links["next"] = link(page + 1).into();
    }
    let data: Vec<Value> = objects.into_iter().skip((page - 1) * PER_PAGE).take(PER_PAGE).collect();
    Ok(json!({
        "data": data,
        "pagination": {
            "totalElements": all,
            "elementsPerPage": PER_PAGE,
            "currentPage": page,
            "totalPages": pages,
        },
        "links": links,
    }))
}

fn malformed() -> Error {
    Refusal::new("layout-error-malformed").into()
}

fn is_internal(value: &Value) -> bool {
    value.is_object() || value.as_array().is_some_and(|parts| parts.iter().any(Value::is_object))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_is_filtered_and_cut() {
        let object = |n: usize| json!({ "id": n, "created": "2026-11-27T10:00:00Z", "modified": format!("2026-11-{:02}T10:00:00Z", n % 28 + 1), "inside": { "id": 1 } });
        let all: Vec<Value> = (0..230).map(object).collect();
        let wish = Wish { page: "3".into(), omit_internal: "true".into(), ..Wish::default() };
        let last = page("https://x.example/list", all.clone(), &wish).unwrap();
        assert_eq!(last["data"].as_array().unwrap().len(), 30);
        assert_eq!(last["pagination"]["totalPages"], 3);
        assert_eq!(last["links"]["prev"], "https://x.example/list?omit_internal=true&page=2");
        assert!(last["links"]["next"].is_null() && last["data"][0]["inside"].is_null());
        let since = Wish { modified_since: "2026-11-28T00:00:00+01:00".into(), ..Wish::default() };
        let few = page("", all.clone(), &since).unwrap();
        assert_eq!(few["pagination"]["totalElements"], 8);
        assert!(page("", all.clone(), &Wish { page: "4".into(), ..Wish::default() }).is_err());
        assert!(page("", all, &Wish { created_since: "yesterday".into(), ..Wish::default() }).is_err());
    }
}
