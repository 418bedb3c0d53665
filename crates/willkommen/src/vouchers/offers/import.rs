//! `/offers/import`: the offers of a town's partners out of a table; a file to fill in. What a town reads in
//! for its own booklets it approves by doing so.

use std::collections::{HashMap, HashSet};

use axum::extract::{Query, State as AppState};
use axum::response::Response;
use platform::clock::Day;
use platform::secret::file_hash;
use platform::texts::Lang;
use platform::web::form::line;
use platform::{Error, Refusal, Result};

use super::form::OfferForm;
use super::places::ids;
use super::rules::{MAIN, MOST_OFFERS, Side, State, Where, chosen};
use super::store::Details;
use super::{Draft, create, store};
use crate::app::App;
use crate::ids::{MunicipalityId, PartnerId};
use crate::journal::{self, Entry};
use crate::layout::{FormParts, Frame, html, refused, spreadsheet};
use crate::people::Lead;
use crate::region::Sheet;
use crate::vouchers::partners::{self, Place};
use crate::vouchers::table::{About, Column, Places, Read, Sent, TablePage, Written, column, header, plain};

const ABOUT: About = About {
    title: "vouchers-offers-import",
    lead: "vouchers-offers-import-lead",
    help: "vouchers-offers-import-help",
    action: "/offers/import",
    template: "/offers/template.csv",
    back: "/offers/town",
    back_words: "vouchers-offers-title",
};

const COLUMNS: &[Column] = &[
    column("partner", &[], true),
    column("art", &["kind"], true),
    column("vorteil", &["benefit"], true),
    column("bedingungen", &["conditions"], false),
    column("anzahl", &["uses"], false),
    column("zeitraum", &["period"], false),
    column("gueltig_tage", &["valid_days"], false),
    column("von", &["starts_on", "ab"], false),
    column("bis", &["ends_on"], false),
    column("kontingent", &["pool"], false),
    column("wechselnder_code", &["rotating"], false),
    column("ohne_netz", &["offline", "offline_most"], false),
    column("orte", &["places", "gilt_an"], false),
];

/// The form.
pub async fn show(frame: Frame, _: Lead, Query(written): Query<Written>) -> Result<Response> {
    html(&TablePage::after(frame, ABOUT, &written))
}

/// The file to fill in, with one example.
pub async fn template(frame: Frame, _: Lead) -> Result<Response> {
    let (kind, no, main, file) = match frame.t.lang {
        Lang::De => ("Zugabe", "nein", "Hauptort", "angebote.csv"),
        Lang::En => ("extra", "no", "main place", "offers.csv"),
    };
    // What newcomers read is German in every table.
    let example = vec![
        "Bäckerei Muster",
        kind,
        "Ein Kaffee zum Frühstück geschenkt",
        "Eine Person, nicht am Sonntag",
        "1",
        "",
        "180",
        "",
        "31.12.2027",
        "500",
        no,
        "0",
        main,
    ];
    Ok(platform::web::csv(file, spreadsheet(&[header(COLUMNS, frame.t.lang), example])?))
}

/// A chosen file is looked at; a looked-at table is written.
pub async fn submit(
    AppState(app): AppState<App>,
    frame: Frame,
    lead: Lead,
    parts: FormParts,
) -> Result<Response> {
    let sent = Sent::read(parts).await?;
    let mut page = TablePage::of(frame, ABOUT);
    let Some((sheet, places)) = page.look(&sent, COLUMNS).await? else { return refused(&page) };
    let rows = read(&app, lead.municipality, &sheet, &places).await?;
    if let Some(good) = page.agreed(&sent, (&sheet, &places), rows) {
        write(&app, lead, good, file_hash(sheet.to_csv().as_bytes())).await?;
    }
    page.answer()
}

/// By which two offers are the same: the partner and the benefit.
fn mark(partner: PartnerId, benefit: &str) -> (PartnerId, String) {
    (partner, benefit.to_lowercase())
}

/// What each row says; partners who do not take part here and offers that are there already are wrong.
async fn read(app: &App, town: MunicipalityId, sheet: &Sheet, places: &Places) -> Result<Vec<Read<Draft>>> {
    let c = app.db.read();
    let partners: HashMap<String, PartnerId> = partners::in_town(c, town)
        .await?
        .into_iter()
        .map(|partner| (partner.name.to_lowercase(), partner.id))
        .collect();
    let branches = partners::all_places(c).await?;
    let mut counts: HashMap<PartnerId, usize> = HashMap::new();
    let mut known = HashSet::new();
    for partner in partners.values() {
        for offer in store::of_partner(c, *partner).await? {
            if offer.state() != State::Ended {
                *counts.entry(*partner).or_default() += 1;
                known.insert(mark(*partner, &offer.benefit));
            }
        }
    }
    let mut rows = Vec::new();
    for row in &sheet.rows {
        let name = line(places.cell(&row.cells, "partner"), usize::MAX);
        let form = form(places, &row.cells);
        let mut faults = Vec::new();
        if row.misfit.is_some() {
            faults.push(Refusal::new("region-fault-cells"));
        }
        let changing = places.cell(&row.cells, "wechselnder_code");
        if yes_or_no(changing).is_none() {
            let unknown = Refusal::field("rotating", "vouchers-offers-rotating-unknown");
            faults.push(unknown.with("word", line(changing, 40)));
        }
        let details = match form.read(app.clock.today()) {
            Ok(details) => Some(details),
            Err(problems) => {
                faults.extend(problems.0);
                None
            }
        };
        let partner = partners.get(&name.to_lowercase()).copied();
        let cell = line(places.cell(&row.cells, "orte"), usize::MAX);
        let mut at = Where::Everywhere;
        match partner {
            None => faults.push(Refusal::field("partner", "vouchers-offers-partner-unknown")),
            Some(partner) => {
                let count = counts.entry(partner).or_default();
                *count += 1;
                if *count > MOST_OFFERS {
                    faults.push(Refusal::new("vouchers-offers-many").with("most", MOST_OFFERS));
                }
                if !known.insert(mark(partner, &line(&form.benefit, usize::MAX))) {
                    faults.push(Refusal::field("benefit", "vouchers-offers-known"));
                }
                match named_places(&cell, branches.get(&partner).map(Vec::as_slice).unwrap_or_default()) {
                    Ok(places) => at = places,
                    Err(refusal) => faults.push(refusal),
                }
            }
        }
        let draft = partner.zip(details).filter(|_| faults.is_empty());
        let said = draft
            .map(|(partner, details)| Draft {
                partner,
                author: Some(town),
                towns: vec![town],
                details: Details { at, ..details },
            })
            .ok_or(faults);
        let name = match cell.as_str() {
            "" => format!("{name}: {}", form.benefit),
            cell => format!("{name}: {} ({cell})", form.benefit),
        };
        rows.push(Read { line: row.line, name, said });
    }
    Ok(rows)
}

/// A row as the form would send it; cells that are empty or missing say what is usual.
fn form(places: &Places, cells: &[String]) -> OfferForm {
    let cell = |name: &str| places.cell(cells, name).to_owned();
    let or = |name: &str, usual: &str| match cell(name) {
        said if said.is_empty() => usual.to_owned(),
        said => said,
    };
    let kind = match plain(&cell("art")).as_str() {
        "rabatt" | "ermaessigung" | "discount" => "discount",
        "zugabe" | "geschenk" | "extra" => "extra",
        "probe" | "zum_kennenlernen" | "schnuppern" | "trial" => "trial",
        "eintritt" | "freier_eintritt" | "free_entry" | "entry" => "entry",
        _ => "unknown",
    };
    let period = match plain(&cell("zeitraum")).as_str() {
        "" | "insgesamt" | "all" => "",
        "tag" | "day" => "day",
        "woche" | "week" => "week",
        "monat" | "month" => "month",
        "jahr" | "year" => "year",
        _ => "unknown",
    };
    OfferForm {
        kind: kind.to_owned(),
        benefit: cell("vorteil"),
        conditions: cell("bedingungen"),
        uses: or("anzahl", "1"),
        period: period.to_owned(),
        valid_days: or("gueltig_tage", "180"),
        starts_on: day(&cell("von")),
        ends_on: day(&cell("bis")),
        pool: cell("kontingent"),
        is_rotating: yes_or_no(&cell("wechselnder_code")) == Some(true),
        offline_most: or("ohne_netz", "0"),
        ..OfferForm::default()
    }
}

/// What a cell says that is a yes or a no; nothing for other words, which are not to be taken for a no.
fn yes_or_no(cell: &str) -> Option<bool> {
    match plain(cell).as_str() {
        "ja" | "yes" | "x" | "1" => Some(true),
        "" | "nein" | "no" | "0" => Some(false),
        _ => None,
    }
}

/// At which places of a partner with these further ones an offer counts, by what a cell says: everywhere where it is
/// empty, otherwise at those that it names, with a semicolon or an upright line between.
///
/// # Errors
/// A name that is not that of one place.
fn named_places(cell: &str, further: &[Place]) -> Result<Where, Refusal> {
    let mut ticked = Vec::new();
    for name in cell.split([';', '|']).map(str::trim).filter(|name| !name.is_empty()) {
        let word = plain(name);
        match word.as_str() {
            // A dash, which might mean all places or none.
            "" => return Err(unnamed(name, further)),
            "alle" | "alle_orte" | "ueberall" | "all" => return Ok(Where::Everywhere),
            "hauptort" | "hauptgeschaeft" | "hauptstelle" | "main" | "main_place" => {
                ticked.push(MAIN.to_owned());
            }
            _ => {
                let mut found = further.iter().filter(|place| is_named(place, &word));
                let (Some(place), None) = (found.next(), found.next()) else {
                    return Err(unnamed(name, further));
                };
                ticked.push(place.id.to_string());
            }
        }
    }
    if ticked.is_empty() { Ok(Where::Everywhere) } else { chosen(usize::MAX, &ticked, &ids(further)) }
}

/// That a cell names no place of a partner, and how it can name those that there are: a further one by its name, or by
/// its address where it has none or several share it.
fn unnamed(name: &str, further: &[Place]) -> Refusal {
    if further.is_empty() {
        return Refusal::field("places", "vouchers-offers-places-named-main").with("name", name);
    }
    let word = |place: &Place| {
        let alike = further.iter().filter(|other| plain(&other.name) == plain(&place.name)).count();
        if place.name.is_empty() || alike > 1 { place.address() } else { place.name.clone() }
    };
    let places = further.iter().map(word).collect::<Vec<_>>().join("; ");
    Refusal::field("places", "vouchers-offers-places-named").with("name", name).with("places", places)
}

/// Whether a place is called so, or has that street or address.
fn is_named(place: &Place, word: &str) -> bool {
    [&place.name, &place.street, &place.address()].into_iter().any(|said| plain(said) == word)
}

/// A day as Germans write it, `31.12.2027`, in the form's own way; anything else as it is.
fn day(typed: &str) -> String {
    let parts: Vec<&str> = typed.trim().trim_end_matches('.').split('.').collect();
    let [day, month, year] = parts.as_slice() else { return typed.trim().to_owned() };
    let iso = format!("{year}-{:0>2}-{:0>2}", month.trim(), day.trim());
    if iso.parse::<Day>().is_ok() { iso } else { typed.trim().to_owned() }
}

async fn write(app: &App, lead: Lead, good: Vec<Draft>, file_hash: String) -> Result<()> {
    let now = app.clock.now();
    app.db
        .write(move |tx| {
            Box::pin(async move {
                let town = lead.municipality;
                let mut known = HashSet::new();
                for offer in store::of_town(tx, town).await? {
                    if offer.state() != State::Ended {
                        known.insert(mark(offer.partner, &offer.benefit));
                    }
                }
                for draft in &good {
                    // Sent twice, or written by hand meanwhile.
                    if known.contains(&mark(draft.partner, &draft.details.benefit)) {
                        return Err(Error::Conflict);
                    }
                    create(tx, draft, (&lead.staff, Side::Town(town)), true, now).await?;
                }
                let entry = Entry::OffersImported { rows: good.len(), file_hash };
                journal::record(tx, now, &lead.staff.journal_name(), Some(town), &entry, "").await?;
                Ok(())
            })
        })
        .await?;
    app.wake.notify_waiters();
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::day;

    #[test]
    fn days_are_read_as_germans_write_them() {
        assert_eq!(day("31.12.2027"), "2027-12-31");
        assert_eq!(day(" 1.2.2027 "), "2027-02-01");
        assert_eq!(day("2027-12-31"), "2027-12-31");
        assert_eq!((day("31.13.2027").as_str(), day("").as_str()), ("31.13.2027", ""));
    }
}
