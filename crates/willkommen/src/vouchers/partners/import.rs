//! `/partners/import`: the partners of a town out of a table; a file to fill in.

use std::collections::HashSet;

use axum::extract::{Query, State as AppState};
use axum::response::Response;
use platform::secret::file_hash;
use platform::texts::Lang;
use platform::{Error, Refusal, Result};

use super::super::table::{About, Column, Places, Read, Sent, TablePage, Written, column, header, plain};
use super::form::ProfileForm;
use super::new::enter;
use super::rules::{Details, LANGUAGES, Trade};
use super::{account, store};
use crate::app::App;
use crate::ids::PartnerId;
use crate::journal::{self, Entry};
use crate::layout::{FormParts, Frame, html, refused, spreadsheet};
use crate::people::Lead;
use crate::region::Sheet;

const ABOUT: About = About {
    title: "vouchers-partners-import",
    lead: "vouchers-partners-import-lead",
    help: "vouchers-partners-import-help",
    action: "/partners/import",
    template: "/partners/template.csv",
    back: "/partners",
    back_words: "vouchers-partners-title",
};

const COLUMNS: &[Column] = &[
    column("name", &[], true),
    column("art", &["kind"], true),
    column("branche", &["trade"], false),
    column("beschreibung", &["about"], false),
    column("ansprechperson", &["contact"], false),
    column("e_mail", &["mail", "email"], false),
    column("telefon", &["phone"], false),
    column("webseite", &["website"], false),
    column("strasse", &["street"], false),
    column("plz", &["postal_code", "postleitzahl"], false),
    column("ort", &["place"], false),
    column("oeffnungszeiten", &["opening_hours"], false),
    column("sprachen", &["languages"], false),
    column("koordinaten", &["position"], false),
];

/// The form.
pub async fn show(frame: Frame, _: Lead, Query(written): Query<Written>) -> Result<Response> {
    html(&TablePage::after(frame, ABOUT, &written))
}

/// The file to fill in, with one example.
pub async fn template(frame: Frame, _: Lead) -> Result<Response> {
    let (kind, trade, file) = match frame.t.lang {
        Lang::De => ("Betrieb", "Essen und Trinken", "partner.csv"),
        Lang::En => ("business", "food and drink", "partners.csv"),
    };
    // What newcomers read is German in every table.
    let example = vec![
        "Bäckerei Muster",
        kind,
        trade,
        "Brot und Kuchen aus eigener Backstube",
        "Kim Beispiel",
        "kontakt@baeckerei.example",
        "02722 000000",
        "baeckerei.example",
        "Marktplatz 1",
        "57000",
        "Musterstadt",
        "Mo bis Sa 7 bis 18 Uhr",
        "de,en",
        "51.1246, 7.9032",
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
    let town = frame.municipality()?.name.clone();
    let mut page = TablePage::of(frame, ABOUT);
    let Some((sheet, places)) = page.look(&sent, COLUMNS).await? else { return refused(&page) };
    let rows = read(&app, &lead, &sheet, &places, &town).await?;
    if let Some(good) = page.agreed(&sent, (&sheet, &places), rows) {
        write(&app, lead, good, file_hash(sheet.to_csv().as_bytes())).await?;
    }
    page.answer()
}

/// What each row says; names and addresses that are there already, or twice in the table, are wrong.
async fn read(
    app: &App,
    lead: &Lead,
    sheet: &Sheet,
    places: &Places,
    town: &str,
) -> Result<Vec<Read<Details>>> {
    let c = app.db.read();
    let mut names = store::names_taken(c, lead.municipality).await?;
    let mut mails: HashSet<String> = HashSet::new();
    let mut rows = Vec::new();
    for row in &sheet.rows {
        let (form, mut faults) = form(places, &row.cells, town);
        if row.misfit.is_some() {
            faults.push(Refusal::new("region-fault-cells"));
        }
        let said = match form.read(false) {
            Ok(details) => Some(details),
            Err(problems) => {
                faults.extend(problems.0);
                None
            }
        };
        if !form.name.is_empty() && !names.insert(form.name.to_lowercase()) {
            faults.push(Refusal::field("name", "vouchers-partners-name-taken"));
        }
        if let Some(details) = &said
            && !details.mail.is_empty()
        {
            let is_new = mails.insert(details.mail.clone());
            if !is_new || account::is_taken(c, &details.mail, None).await? {
                faults.push(Refusal::field("mail", "vouchers-partners-mail-taken"));
            }
        }
        let said = said.filter(|_| faults.is_empty()).ok_or(faults);
        rows.push(Read { line: row.line, name: form.name, said });
    }
    Ok(rows)
}

/// A row as the form would send it, and languages that we do not know.
fn form(places: &Places, cells: &[String], town: &str) -> (ProfileForm, Vec<Refusal>) {
    let cell = |name: &str| places.cell(cells, name).to_owned();
    let mut faults = Vec::new();
    let kind = match plain(&cell("art")).as_str() {
        "betrieb" | "business" => "business",
        "verein" | "club" => "club",
        "einrichtung" | "facility" => "facility",
        _ => "",
    };
    let trade = match cell("branche") {
        typed if typed.is_empty() => "",
        typed => trade(&typed).map_or_else(
            || {
                faults.push(Refusal::field("trade", "vouchers-partners-trade-unknown"));
                ""
            },
            Trade::word,
        ),
    };
    let spoken = cell("sprachen").to_lowercase();
    let spoken: Vec<&str> = spoken.split([',', ';', ' ']).filter(|word| !word.is_empty()).collect();
    if let Some(word) = spoken.iter().find(|word| !LANGUAGES.contains(*word)) {
        faults.push(Refusal::field("languages", "vouchers-partners-language-unknown").with("word", *word));
    }
    let place = cell("ort");
    let form = ProfileForm {
        kind: kind.to_owned(),
        trade: trade.to_owned(),
        name: platform::web::form::line(&cell("name"), usize::MAX),
        about: cell("beschreibung"),
        contact: cell("ansprechperson"),
        mail: cell("e_mail"),
        phone: cell("telefon"),
        website: cell("webseite"),
        street: cell("strasse"),
        postal_code: cell("plz"),
        place: if place.is_empty() { town.to_owned() } else { place },
        opening_hours: cell("oeffnungszeiten"),
        languages: spoken.join(","),
        position: cell("koordinaten"),
    };
    (form, faults)
}

/// A trade as a table names it, in German or English, or by its first word.
fn trade(typed: &str) -> Option<Trade> {
    match plain(typed).as_str() {
        "essen_und_trinken" | "essen" | "food_and_drink" => Some(Trade::Food),
        "sport_und_vereine" | "sport_and_clubs" => Some(Trade::Sport),
        "kultur_und_freizeit" | "kultur" | "culture_and_leisure" => Some(Trade::Culture),
        "einkaufen" => Some(Trade::Shopping),
        "familie_und_kinder" | "familie" | "family_and_children" => Some(Trade::Family),
        "gesundheit_und_wohlbefinden" | "gesundheit" | "health_and_well_being" => Some(Trade::Health),
        "mobilitaet" => Some(Trade::Mobility),
        "lernen_und_beraten" | "lernen" | "learning_and_advice" => Some(Trade::Learning),
        word => Trade::from_word(word),
    }
}

async fn write(app: &App, lead: Lead, good: Vec<Details>, file_hash: String) -> Result<()> {
    let (now, lang) = (app.clock.now(), app.default_lang().word());
    app.db
        .write(move |tx| {
            Box::pin(async move {
                let town = lead.municipality;
                let names = store::names_taken(tx, town).await?;
                for details in &good {
                    // Sent twice, or entered by hand meanwhile.
                    if names.contains(&details.name.to_lowercase()) {
                        return Err(Error::Conflict);
                    }
                    enter(tx, PartnerId::new(), details, lang, (town, &lead.staff), now).await?;
                }
                let entry = Entry::PartnersImported { rows: good.len(), file_hash };
                journal::record(tx, now, &lead.staff.journal_name(), Some(town), &entry, "").await?;
                Ok(())
            })
        })
        .await?;
    app.visits.forget_all();
    app.wake.notify_waiters();
    Ok(())
}
