//! The council paper (Beschlussvorlage): what a committee or the council needs in order to decide on
//! taking part. As a DOCX, in which the town hall adds number and date, and as a PDF.
//!
//! The words are a file of the region pack. Both documents are made from the same blocks and mark
//! what stands in square brackets: the town hall fills it in or checks it.

use axum::extract::{Path as InPath, State};
use axum::response::Response;
use platform::texts::{Lang, Translator};
use platform::{Error, Result, web};

use super::blocks::{Annex, Paper};
use super::docx::{self, About};
use super::facts::Facts;
use crate::app::App;
use crate::declaration::{self, Declaration};
use crate::layout::{Frame, paper};
use crate::people::Declarant;
use crate::programme::Charter;
use crate::region::{self, Municipality};
use crate::{conferences, invitations};

const TEMPLATE: &str = include_str!("paper.typ");
const LABELS: &[(&str, &str)] = &[
    ("provided", "resolution-paper-provided"),
    ("page", "layout-page"),
    ("of", "layout-of"),
    ("mark_alt", "layout-mark"),
];

/// `GET /resolution/paper.pdf`, for the municipality itself.
pub async fn pdf(State(app): State<App>, frame: Frame, declarant: Declarant) -> Result<Response> {
    pdf_of(&app, &frame.t, &Case::of_town(&app, &declarant).await?).await
}

/// `GET /resolution/paper.docx`, for the municipality itself.
pub async fn docx(State(app): State<App>, frame: Frame, declarant: Declarant) -> Result<Response> {
    docx_of(&app, &frame.t, &Case::of_town(&app, &declarant).await?).await
}

/// `GET /resolution/papers/{ags}/pdf`, for the agency.
pub async fn pdf_of_agency(
    State(app): State<App>,
    frame: Frame,
    InPath((_, ags)): InPath<(String, String)>,
) -> Result<Response> {
    pdf_of(&app, &frame.t, &Case::of_agency(&app, &ags).await?).await
}

/// `GET /resolution/papers/{ags}/docx`, for the agency.
pub async fn docx_of_agency(
    State(app): State<App>,
    frame: Frame,
    InPath((_, ags)): InPath<(String, String)>,
) -> Result<Response> {
    docx_of(&app, &frame.t, &Case::of_agency(&app, &ags).await?).await
}

/// For whom a paper is made.
struct Case {
    town: Municipality,
    /// The town's declaration, where whoever asks may see what it names.
    declaration: Option<Declaration>,
}

impl Case {
    async fn of_town(app: &App, declarant: &Declarant) -> Result<Self> {
        let c = app.db.read();
        let declaration = declaration::of(c, declarant.municipality).await?;
        let may_see = declarant.may_see(declaration.as_ref().and_then(|declaration| declaration.signed_at));
        Ok(Self {
            town: region::of(c, declarant.municipality).await?.ok_or(Error::NotFound)?,
            declaration: declaration.filter(|_| may_see),
        })
    }

    /// A draft is the town's own; the agency sees whom it names only once it is declared.
    async fn of_agency(app: &App, ags: &str) -> Result<Self> {
        let c = app.db.read();
        let town = region::by_ags(c, ags).await?.ok_or(Error::NotFound)?;
        let declaration = declaration::of(c, town.id).await?.filter(Declaration::is_signed);
        Ok(Self { town, declaration })
    }

    async fn facts(&self, app: &App, t: &Translator, charter: &Charter) -> Result<Facts> {
        let (c, today) = (app.db.read(), app.clock.today());
        let Self { town, declaration } = self;
        let mayor = region::mayor_of(c, town.id, today).await?;
        let mayor = mayor.map(|mayor| mayor.salutation).unwrap_or_default();
        let named = |of: fn(&Declaration) -> [&String; 2]| {
            let parts = declaration.iter().flat_map(of).filter(|part| !part.is_empty());
            parts.cloned().collect::<Vec<_>>().join(", ")
        };
        let lead = named(|draft| [&draft.lead_name, &draft.lead_function]);
        let deadline = invitations::reply_by(c, town.id).await?.filter(|reply_by| *reply_by >= today);
        let pack = &app.pack;
        let is_launched = pack.programme.has_launched();
        let decisions = conferences::agreed(c).await?.into_iter().map(|agreed| {
            let key = match agreed.is_unanimous {
                true => "resolution-paper-agreed-unanimous",
                false => "resolution-paper-agreed",
            };
            t.with2(key, "district", pack.district_name(&agreed.district), "day", t.date(agreed.on))
        });
        Ok(Facts {
            municipality: town.name.clone(),
            full_name: town.full_name(),
            district: pack.district_name(&town.district).to_owned(),
            population: t.number(town.population),
            mayor: t.get(match mayor.as_str() {
                "Frau" => "resolution-paper-mayor-f",
                "Herr" => "resolution-paper-mayor-m",
                _ => "resolution-paper-mayor-x",
            }),
            lead: if lead.is_empty() { t.get("resolution-paper-lead-open") } else { lead },
            deputy: named(|draft| [&draft.deputy_name, &draft.deputy_function]),
            programme: pack.programme.name.get(t.lang).clone(),
            agency: pack.agency.name.clone(),
            phone: pack.agency.phone.clone(),
            mail: pack.agency.mail.clone(),
            deadline: deadline.map(|day| t.date(day)).unwrap_or_default(),
            decisions: decisions.collect::<Vec<_>>().join("; "),
            // The pack tells of a launch before this installation; of any other there is no source.
            source: if is_launched { pack.programme.source.clone() } else { String::new() },
            launched: if is_launched { t.month(&pack.programme.launched_on) } else { String::new() },
            charter_version: charter.version.clone(),
            declaration_version: app.declaration.wording(t.lang, "").version,
            attribution: pack.attribution.tables.get(t.lang).clone(),
        })
    }

    async fn paper(&self, app: &App, t: &Translator) -> Result<Paper> {
        let charter = Charter::current(app.db.read(), app).await?;
        let facts = self.facts(app, t, &charter).await?;
        let wording = app.declaration.wording(t.lang, &facts.full_name);
        let annexes = [Annex::charter(&charter, t.lang), Annex::declaration(wording)];
        Ok(app.council_paper.paper(t, &facts, &annexes))
    }

    fn file_name(&self, t: &Translator, ending: &str) -> String {
        format!("{}-{}.{ending}", t.get("resolution-paper-file"), self.town.ags)
    }
}

async fn pdf_of(app: &App, t: &Translator, case: &Case) -> Result<Response> {
    let paper = case.paper(app, t).await?;
    let mut data = paper::data(app, t, LABELS);
    data.insert("date".into(), app.clock.today().to_string().into());
    data.insert("paper".into(), serde_json::to_value(&paper).map_err(Error::unexpected)?);
    let bytes = paper::print(app, TEMPLATE, data, Vec::new()).await?;
    Ok(web::pdf(&case.file_name(t, "pdf"), bytes))
}

async fn docx_of(app: &App, t: &Translator, case: &Case) -> Result<Response> {
    let paper = case.paper(app, t).await?;
    let provided = t.get("resolution-paper-provided");
    let funder = app.pack.funding.sentence.get(t.lang);
    let about = About {
        lang: match t.lang {
            Lang::De => "de-DE",
            Lang::En => "en-GB",
        },
        author: &app.pack.agency.name,
        made_on: &app.clock.today().to_string(),
        mark: app.sample_mark(t.lang),
        foot: &[&format!("{provided} {}", app.pack.agency.name), funder],
        page: &t.get("layout-page"),
        of: &t.get("layout-of"),
    };
    Ok(web::docx(&case.file_name(t, "docx"), docx::write(&paper, &about)?))
}
