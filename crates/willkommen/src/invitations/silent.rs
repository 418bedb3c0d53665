//! `/invitations/silent`: who was written to and has neither declared nor declined. For the agency
//! only; nothing of it is ever public.

use askama::Template;
use axum::extract::{Query, State};
use axum::response::Response;
use platform::Result;
use platform::web::csv as csv_answer;
use serde::Deserialize;

use super::known::known_now;
use super::replies::{Known, approach_order, days_between};
use crate::app::App;
use crate::layout::{Frame, Pager, dial, html, spreadsheet};
use crate::{declaration, region};

/// What is looked for.
#[derive(Clone, Deserialize, Default)]
#[serde(default)]
pub struct Filter {
    district: String,
    page: String,
}

struct Row {
    name: String,
    ags: String,
    district: String,
    /// The number of the mayor in office as the register has it; empty if it has none.
    phone: String,
    /// The same as a link target.
    link: String,
    last: String,
    /// Days since the last contact.
    days: i64,
    obstacle: String,
    next: String,
    what: String,
    /// Whether the next approach is due today or overdue.
    is_due: bool,
}

#[derive(Template)]
#[template(path = "invitations/silent.html")]
struct SilentPage {
    frame: Frame,
    filter: Filter,
    rows: Vec<Row>,
    /// Whether the register knows a number of any of these.
    has_phones: bool,
    found: usize,
    due: usize,
    pager: Pager,
    /// The filter as part of an address, for the download.
    query: String,
}

/// The list.
pub async fn show(State(app): State<App>, frame: Frame, Query(filter): Query<Filter>) -> Result<Response> {
    let rows = rows(&app, &frame, &filter).await?;
    let query = platform::web::query(&[("district", &filter.district)]);
    let pager = Pager::new(rows.len(), &filter.page, format!("{query}&page="));
    let (found, due) = (rows.len(), rows.iter().filter(|row| row.is_due).count());
    let rows = pager.part(rows);
    let has_phones = rows.iter().any(|row| !row.phone.is_empty());
    html(&SilentPage { frame, filter, rows, has_phones, found, due, pager, query })
}

/// The list as CSV, safe to open in a spreadsheet.
pub async fn download(
    State(app): State<App>,
    frame: Frame,
    Query(filter): Query<Filter>,
) -> Result<Response> {
    let header = [
        "invitations-csv-ags",
        "invitations-municipality",
        "invitations-silent-district",
        "layout-phone",
        "invitations-silent-last",
        "invitations-silent-days",
        "invitations-contact-obstacle",
        "invitations-contact-next-on",
        "invitations-contact-next-what",
    ];
    let mut table = vec![header.map(|key| frame.t.get(key)).to_vec()];
    table.extend(rows(&app, &frame, &filter).await?.into_iter().map(|row| {
        let days = row.days.to_string();
        vec![row.ags, row.name, row.district, row.phone, row.last, days, row.obstacle, row.next, row.what]
    }));
    Ok(csv_answer("without-answer.csv", spreadsheet(&table)?))
}

async fn rows(app: &App, frame: &Frame, filter: &Filter) -> Result<Vec<Row>> {
    let (c, today) = (app.db.read(), app.clock.today());
    // The two long ones beside each other.
    let (mut known, mut mayors) = tokio::try_join!(known_now(app), region::mayors(c, today))?;
    let participants = declaration::given(c).await?;
    let mut found: Vec<(region::Municipality, Known)> = region::known(app)
        .await?
        .iter()
        .filter(|town| filter.district.is_empty() || town.district == filter.district)
        .filter(|town| !participants.contains(&town.id))
        .filter_map(|town| Some((town.clone(), known.remove(&town.id)?)))
        .filter(|(_, known)| known.first_written.is_some() && !known.has_declined())
        .collect();
    found.sort_by_key(|(_, known)| approach_order(known, today));
    Ok(found
        .into_iter()
        .map(|(town, known)| {
            let phone = mayors.remove(&town.id).map(|mayor| mayor.phone).unwrap_or_default();
            row(app, frame, &town, &known, phone)
        })
        .collect())
}

fn row(app: &App, frame: &Frame, town: &region::Municipality, known: &Known, phone: String) -> Row {
    let today = app.clock.today();
    let obstacle = known.obstacle.map(|obstacle| format!("invitations-obstacle-{}", obstacle.word()));
    Row {
        name: town.name.clone(),
        ags: town.ags.clone(),
        district: app.pack.district_name(&town.district).to_owned(),
        link: dial(&phone),
        phone,
        last: known.last_contact_on.map(|day| frame.t.date(day)).unwrap_or_default(),
        days: known.last_contact_on.map_or(0, |day| days_between(day, today)),
        obstacle: obstacle.map(|key| frame.t.get(&key)).unwrap_or_default(),
        next: known.next.as_ref().map(|(day, _)| frame.t.date(*day)).unwrap_or_default(),
        what: known.next.as_ref().map(|(_, what)| what.clone()).unwrap_or_default(),
        is_due: known.next.as_ref().is_some_and(|(day, _)| *day <= today),
    }
}
