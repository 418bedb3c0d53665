//! `/quickcheck/questions/{question}/evidence`: what the municipality shows for one question. The lead gives
//! and removes, the mayor reads.

use askama::Template;
use axum::extract::{Path, Query, Request, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Response};
use platform::secret::file_hash;
use platform::web::form::{Form, Press};
use platform::web::see_other;
use platform::{Error, Refusal, Result};
use serde::Deserialize;
use uuid::Uuid;

use super::super::store as checks;
use super::card::{Card, kind_key};
use super::rules::{self, Kind, MOST_BYTES, MOST_PER_QUESTION, MOST_PER_TOWN, Media, Typed};
use super::store::{self, Evidence};
use super::{document, photo};
use crate::app::App;
use crate::ids::EvidenceId;
use crate::journal::{self, Entry};
use crate::layout::{Frame, Problems, Upload, html, refused};
use crate::people::{Lead, Role, Town};
use crate::reactions;
use crate::region::Municipality;

/// Which form is wanted, and what has just happened.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Wish {
    kind: String,
    done: String,
}

/// What is answered to the agency.
#[derive(Deserialize)]
pub struct ReplyForm {
    #[serde(default)]
    answer: String,
}

/// A question with its evidence.
struct Asked {
    id: String,
    number: String,
    /// The question; empty if the catalogue does not ask it any more.
    text: String,
    /// What could prove a level.
    examples: Vec<String>,
    /// The number of its field.
    field: Option<u32>,
    version: String,
    evidence: Vec<Evidence>,
}

/// A kind to choose.
struct Choice {
    word: &'static str,
    name: String,
}

#[derive(Template)]
#[template(path = "quickcheck/evidence/question.html")]
struct QuestionPage {
    frame: Frame,
    problems: Problems,
    id: String,
    number: String,
    text: String,
    /// What could prove a level.
    examples: Vec<String>,
    field: Option<u32>,
    cards: Vec<Card>,
    choices: Vec<Choice>,
    /// The kind whose form is shown.
    kind: Option<Kind>,
    typed: Typed,
    /// What was typed as an answer, and for which piece.
    reply: Option<(EvidenceId, String)>,
    is_lead: bool,
    is_full: bool,
    done: &'static str,
}

impl QuestionPage {
    /// Whether the form of a kind is shown.
    fn is_kind(&self, word: &str) -> bool {
        self.kind.is_some_and(|kind| kind.word() == word)
    }

    /// Whether something was typed as an answer for a piece.
    fn is_replied(&self, id: &EvidenceId) -> bool {
        self.reply.as_ref().is_some_and(|(of, _)| of == id)
    }

    /// What was typed as an answer for a piece.
    fn reply_to(&self, id: &EvidenceId) -> &str {
        self.reply.as_ref().filter(|(of, _)| of == id).map_or("", |(_, text)| text)
    }
}

/// The question, as the municipality's check asks it or as it was when evidence was given.
async fn asked(app: &App, frame: &Frame, id: &str) -> Result<Asked> {
    let town: &Municipality = frame.municipality()?;
    let c = app.db.read();
    let evidence: Vec<Evidence> =
        store::of(c, town.id).await?.into_iter().filter(|evidence| evidence.question == id).collect();
    let check = checks::of(c, town.id).await?.ok_or(Error::NotFound)?;
    let catalogue = app.catalogue_of(&check.catalogue_version);
    let version = catalogue.version.clone();
    if let Some(question) = catalogue.question.iter().find(|question| question.id == id) {
        let field = catalogue.field.iter().find(|field| field.id == question.field);
        return Ok(Asked {
            id: question.id.clone(),
            number: question.number.clone(),
            text: question.text.get(frame.t.lang).clone(),
            examples: question.examples.get(frame.t.lang).clone(),
            field: field.map(|field| field.number),
            version,
            evidence,
        });
    }
    let number = evidence.first().ok_or(Error::NotFound)?.question_number.clone();
    let (text, examples) = (String::new(), Vec::new());
    Ok(Asked { id: id.to_owned(), number, text, examples, field: None, version, evidence })
}

fn page(app: &App, frame: Frame, asked: Asked, is_lead: bool) -> QuestionPage {
    let today = app.clock.today();
    let choice = |kind: &Kind| Choice { word: kind.word(), name: frame.t.get(kind_key(*kind)) };
    let is_full = asked.evidence.len() >= MOST_PER_QUESTION;
    QuestionPage {
        problems: Problems::none(),
        id: asked.id,
        number: asked.number,
        field: asked.field,
        choices: if is_lead && !asked.text.is_empty() {
            Kind::ALL.iter().map(choice).collect()
        } else {
            Vec::new()
        },
        text: asked.text,
        examples: asked.examples,
        cards: asked.evidence.into_iter().map(|evidence| Card::of(evidence, &frame, today)).collect(),
        kind: None,
        typed: Typed { dated_on: today.to_string(), ..Typed::default() },
        reply: None,
        is_lead,
        is_full,
        done: "",
        frame,
    }
}

/// The page.
pub async fn show(
    State(app): State<App>,
    frame: Frame,
    town: Town,
    Path((_, question)): Path<(String, String)>,
    Query(wish): Query<Wish>,
) -> Result<Response> {
    let asked = asked(&app, &frame, &question).await?;
    let is_lead = town.staff.role == Role::Lead;
    let mut page = page(&app, frame, asked, is_lead);
    page.kind = Kind::from_word(&wish.kind).filter(|_| is_lead && !page.is_full);
    page.done = match wish.done.as_str() {
        "given" => "quickcheck-evidence-given",
        "removed" => "quickcheck-evidence-removed",
        "answered" => "quickcheck-evidence-answered",
        _ => "",
    };
    html(&page)
}

/// Gives a piece of evidence.
pub async fn submit(
    State(app): State<App>,
    frame: Frame,
    lead: Lead,
    Path((_, question)): Path<(String, String)>,
    request: Request,
) -> Result<Response> {
    let asked = asked(&app, &frame, &question).await?;
    if asked.text.is_empty() {
        return Err(Error::NotFound);
    }
    let mut sent = Upload::read(request, "file", MOST_BYTES).await?;
    let kind = Kind::from_word(sent.field("kind")).ok_or(Refusal::new("layout-error-malformed"))?;
    if !app.limits.evidence.permits(&lead.municipality.to_string(), app.clock.now()) {
        return Err(Error::TooMany);
    }
    let typed = typed(&sent);
    let file = std::mem::take(&mut sent.file);
    let given = Given { kind, typed: &typed, is_too_large: sent.is_too_large, file };
    let wrong = match keep(&app, &lead, &asked, given).await? {
        Ok(()) => {
            app.wake.notify_waiters();
            let here = format!("/quickcheck/questions/{}/evidence?done=given", asked.id);
            return Ok(see_other(&frame.to(&here)));
        }
        Err(wrong) => wrong,
    };
    let page = page(&app, frame, asked, true);
    refused(&QuestionPage { problems: Problems(wrong), kind: Some(kind), typed, ..page })
}

fn typed(sent: &Upload) -> Typed {
    let field = |name| sent.field(name).to_owned();
    Typed {
        title: field("title"),
        dated_on: field("dated_on"),
        link: field("link"),
        number: field("number"),
        unit: field("unit"),
        statement: field("statement"),
    }
}

/// What was sent.
struct Given<'a> {
    kind: Kind,
    typed: &'a Typed,
    is_too_large: bool,
    file: Vec<u8>,
}

/// Keeps what was given; the same a second time changes nothing.
async fn keep(app: &App, lead: &Lead, asked: &Asked, given: Given<'_>) -> Result<Result<(), Vec<Refusal>>> {
    let kind = given.kind;
    let facts = match rules::given(kind, given.typed, app.clock.today()) {
        Ok(facts) => facts,
        Err(wrong) => return Ok(Err(wrong)),
    };
    let file = match kind.is_file() {
        true => match taken(given).await? {
            Ok(file) => Some(file),
            Err(refusal) => return Ok(Err(vec![refusal])),
        },
        false => None,
    };
    let now = app.clock.now();
    let name = file.as_ref().map(|(bytes, _)| file_hash(bytes)).unwrap_or_default();
    let evidence = Evidence {
        id: EvidenceId::new(),
        municipality: lead.municipality,
        question: asked.id.clone(),
        question_number: asked.number.clone(),
        catalogue_version: asked.version.clone(),
        kind: kind.word().to_owned(),
        title: facts.title,
        dated_on: facts.dated_on,
        value: facts.value,
        unit: facts.unit,
        file: name.clone(),
        media: file.as_ref().map_or(String::new(), |(_, media)| media.word().to_owned()),
        bytes: file.as_ref().map_or(0, |(bytes, _)| bytes.len() as i64),
        state: rules::State::New.word().to_owned(),
        remark: String::new(),
        answer: String::new(),
        given_at: now,
        looked_at: None,
    };
    if asked.evidence.iter().any(|other| other.is_same(&evidence)) {
        app.db.settled().await?;
        return Ok(Ok(()));
    }
    // Nothing is kept that has no room; the statement that adds it looks again.
    let used = store::bytes(app.db.read(), lead.municipality).await?;
    if asked.evidence.len() >= MOST_PER_QUESTION || used + evidence.bytes > MOST_PER_TOWN {
        return Ok(Err(vec![full()]));
    }
    if let Some((bytes, _)) = &file {
        app.files.keep(bytes)?;
    }
    let (actor, person) = (lead.staff.journal_name(), lead.staff.person);
    let has_room = app
        .db
        .write(move |tx| {
            Box::pin(async move {
                let there = store::of(tx, evidence.municipality).await?;
                if there.iter().any(|other| other.is_same(&evidence)) {
                    return Ok(true);
                }
                if !store::add(tx, &evidence, person).await? {
                    return Ok(false);
                }
                let entry = Entry::EvidenceGiven { evidence: evidence.id, question: evidence.question };
                journal::record(tx, now, &actor, Some(evidence.municipality), &entry, "").await?;
                Ok::<_, Error>(true)
            })
        })
        .await?;
    if !has_room {
        reactions::remove_unnamed(app, &name).await?;
        return Ok(Err(vec![full()]));
    }
    if let Some((bytes, _)) = file.filter(|_| !app.files.holds(&name)) {
        // The same file was being removed elsewhere at this moment.
        app.files.keep(&bytes)?;
    }
    Ok(Ok(()))
}

fn full() -> Refusal {
    Refusal::new("quickcheck-evidence-full")
        .with("most", MOST_PER_QUESTION)
        .with("megabytes", MOST_PER_TOWN / (1024 * 1024))
}

/// The file as it is kept, and how it is given out.
async fn taken(given: Given<'_>) -> Result<Result<(Vec<u8>, Media), Refusal>> {
    if given.is_too_large {
        let most = MOST_BYTES / (1024 * 1024);
        return Ok(Err(Refusal::field("file", "quickcheck-evidence-file-too-large").with("most", most)));
    }
    if given.file.is_empty() {
        return Ok(Err(Refusal::field("file", "quickcheck-evidence-file-missing")));
    }
    if given.kind == Kind::Photo {
        return photo::taken(given.file).await;
    }
    Ok(document::examined(given.file).await?.map(|bytes| (bytes, Media::Pdf)))
}

async fn own(app: &App, lead: &Lead, id: Uuid) -> Result<Evidence> {
    let found = store::one(app.db.read(), EvidenceId(id)).await?;
    found.filter(|evidence| evidence.municipality == lead.municipality).ok_or(Error::NotFound)
}

/// Removes a piece; its file goes with it.
pub async fn remove(
    State(app): State<App>,
    frame: Frame,
    lead: Lead,
    Path((_, id)): Path<(String, Uuid)>,
    Form(Press {}): Form<Press>,
) -> Result<Response> {
    let evidence = own(&app, &lead, id).await?;
    let here = format!("/quickcheck/questions/{}/evidence?done=removed", evidence.question);
    let now = app.clock.now();
    app.db
        .write(move |tx| {
            Box::pin(async move {
                if store::remove(tx, evidence.id).await? {
                    let entry = Entry::EvidenceRemoved {
                        evidence: evidence.id,
                        question: evidence.question,
                        file: evidence.file,
                    };
                    let (actor, town) = (lead.staff.journal_name(), Some(lead.municipality));
                    journal::record(tx, now, &actor, town, &entry, "").await?;
                }
                Ok::<_, Error>(())
            })
        })
        .await?;
    app.wake.notify_waiters();
    Ok(see_other(&frame.to(&here)))
}

/// Answers what the agency has asked.
pub async fn reply(
    State(app): State<App>,
    frame: Frame,
    lead: Lead,
    Path((_, id)): Path<(String, Uuid)>,
    Form(form): Form<ReplyForm>,
) -> Result<Response> {
    let evidence = own(&app, &lead, id).await?;
    let missing = "quickcheck-evidence-reply-missing";
    let answer = match rules::remark(&form.answer, format!("answer-{id}"), missing) {
        Ok(answer) => answer,
        Err(refusal) => {
            let asked = asked(&app, &frame, &evidence.question).await?;
            let page = page(&app, frame, asked, true);
            let reply = Some((evidence.id, form.answer));
            return refused(&QuestionPage { problems: Problems::one(refusal), reply, ..page });
        }
    };
    let here = format!("/quickcheck/questions/{}/evidence?done=answered", evidence.question);
    let now = app.clock.now();
    let piece = evidence.id;
    let has_arrived = app
        .db
        .write(move |tx| {
            Box::pin(async move {
                if store::answer(tx, piece, &answer).await? {
                    let entry = Entry::EvidenceAnswered { evidence: piece };
                    let (actor, town) = (lead.staff.journal_name(), Some(lead.municipality));
                    journal::record(tx, now, &actor, town, &entry, "").await?;
                    return Ok(true);
                }
                // The second press of a double click has arrived too.
                let there = store::one(tx, piece).await?;
                Ok::<_, Error>(there.is_some_and(|there| there.answer == answer))
            })
        })
        .await?;
    if has_arrived {
        return Ok(see_other(&frame.to(&here)));
    }
    let asked = asked(&app, &frame, &evidence.question).await?;
    let page = page(&app, frame, asked, true);
    let problems = Problems::one(Refusal::field(format!("answer-{id}"), "quickcheck-evidence-reply-late"));
    let page = QuestionPage { problems, reply: Some((piece, form.answer)), ..page };
    Ok((StatusCode::CONFLICT, html(&page)?).into_response())
}
