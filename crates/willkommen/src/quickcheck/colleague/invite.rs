//! `/quickcheck/colleagues`: the project lead asks colleagues, sees how far they are, and takes links back.

use std::collections::HashSet;

use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Response};
use platform::mail::is_address;
use platform::web::form::{Form, Press, line};
use platform::web::see_other;
use platform::{Error, Refusal, Result};

use super::link::{link_hash, uncached};
use super::mail;
use super::proposals::{self, Proposal};
use super::rules::{self, LinkState, MOST_COLLEAGUES, Mode, is_assigned, link_ends, link_state};
use super::store::{self, Given, Voice};
use crate::app::App;
use crate::ids::VoiceId;
use crate::journal::{self, Entry};
use crate::layout::{Frame, Problems, html, refused};
use crate::outbox;
use crate::people::Lead;
use crate::quickcheck::rules::Standing;
use crate::quickcheck::store as checks;
use crate::quickcheck::{Sheet, consensus};

/// What was typed.
#[derive(Clone, Default)]
struct InviteForm {
    label: String,
    mail: String,
    mode: String,
    /// The fields and questions that were ticked, by the names of their boxes.
    parts: HashSet<String>,
}

impl InviteForm {
    fn read(fields: Vec<(String, String)>) -> Self {
        let mut form = Self::default();
        for (name, value) in fields {
            match name.as_str() {
                "label" => form.label = line(&value, usize::MAX),
                "mail" => form.mail = line(&value, usize::MAX),
                "mode" => form.mode = value,
                _ if name.starts_with("field-") || name.starts_with("question-") => {
                    form.parts.insert(name);
                }
                _ => {}
            }
        }
        form
    }

    /// The identifiers of the questions that were chosen, in the order of the catalogue; empty for all.
    fn questions(&self, sheet: &Sheet) -> Vec<String> {
        let score = sheet.score();
        let chosen = |field: u32, id: &str| {
            self.parts.contains(&format!("field-{field}")) || self.parts.contains(&format!("question-{id}"))
        };
        let mut found = Vec::new();
        for field in &score.fields {
            for one in field.lines.iter().filter(|one| one.standing != Standing::RuledOut) {
                if chosen(field.field.number, &one.question.id) {
                    found.push(one.question.id.clone());
                }
            }
        }
        found
    }
}

/// A colleague in the list.
struct Row {
    id: VoiceId,
    label: String,
    mode: String,
    parts: String,
    state: String,
    is_finished: bool,
    until: String,
    /// Whether a new link can be made.
    is_open: bool,
}

struct FieldChoice {
    number: u32,
    title: String,
    is_chosen: bool,
    questions: Vec<QuestionChoice>,
}

struct QuestionChoice {
    id: String,
    words: String,
    is_chosen: bool,
}

/// A link that was just made; it is shown this once.
#[derive(Default)]
struct Made {
    link: String,
    label: String,
    /// Where it was mailed to; empty if it was not.
    mail: String,
    until: String,
}

#[derive(Template)]
#[template(path = "quickcheck/colleague/invite.html")]
struct InvitePage {
    frame: Frame,
    rows: Vec<Row>,
    proposals: Vec<Proposal>,
    fields: Vec<FieldChoice>,
    form: InviteForm,
    problems: Problems,
    made: Made,
    /// Whether everybody may still give an opinion of their own.
    takes_opinions: bool,
    is_complete: bool,
    is_full: bool,
    most: usize,
}

async fn page(
    app: &App,
    frame: Frame,
    form: InviteForm,
    problems: Problems,
    made: Made,
) -> Result<InvitePage> {
    let sheet = Sheet::of(app, frame.municipality()?).await?;
    let c = app.db.read();
    let voices = store::of(c, sheet.check.id).await?;
    let given = store::answers_of(c, sheet.check.id).await?;
    let kept = checks::kept(c, sheet.check.id).await?;
    let round = consensus::round(c, sheet.check.id).await?;
    let is_complete = sheet.check.completed_at.is_some();
    let rows: Vec<Row> = voices
        .iter()
        .filter(|voice| voice.person.is_none())
        .map(|voice| row(app, &frame, &sheet, voice, &given, is_complete))
        .collect();
    let score = sheet.score();
    let fields = score
        .fields
        .iter()
        .map(|scored| FieldChoice {
            number: scored.field.number,
            title: scored.field.title.get(frame.t.lang).clone(),
            is_chosen: form.parts.contains(&format!("field-{}", scored.field.number)),
            questions: scored
                .lines
                .iter()
                .filter(|one| one.standing != Standing::RuledOut)
                .map(|one| QuestionChoice {
                    id: one.question.id.clone(),
                    words: format!("{} {}", one.question.number, one.question.text.get(frame.t.lang)),
                    is_chosen: form.parts.contains(&format!("question-{}", one.question.id)),
                })
                .collect(),
        })
        .filter(|field| !field.questions.is_empty())
        .collect();
    Ok(InvitePage {
        proposals: proposals::of(&frame, &sheet, &kept, &voices, &given),
        is_full: rows.len() >= MOST_COLLEAGUES,
        rows,
        fields,
        form,
        problems,
        made,
        takes_opinions: round.is_none_or(|round| !round.is_talking()),
        is_complete,
        most: MOST_COLLEAGUES,
        frame,
    })
}

fn row(app: &App, frame: &Frame, sheet: &Sheet, voice: &Voice, given: &[Given], is_complete: bool) -> Row {
    let t = &frame.t;
    let score = sheet.score();
    let asked = score
        .lines()
        .filter(|one| one.standing != Standing::RuledOut)
        .filter(|one| is_assigned(&voice.questions, &one.question.id))
        .count();
    let answered = given.iter().filter(|one| one.voice == voice.id).count();
    let state = link_state(voice.link_facts(!is_complete), app.clock.now());
    Row {
        id: voice.id,
        label: voice.label.clone(),
        mode: t.get(match voice.mode() {
            Mode::Alone => "quickcheck-colleague-mode-alone-short",
            Mode::Answer => "quickcheck-colleague-mode-answer-short",
        }),
        parts: match voice.questions.is_empty() {
            true => t.get("quickcheck-colleague-parts-whole"),
            false => t.with("quickcheck-colleague-parts-some", "n", asked),
        },
        state: match voice.finished_at {
            Some(at) => t.with("quickcheck-colleague-state-finished", "day", frame.day(at)),
            None if state == LinkState::Expired => t.get("quickcheck-colleague-state-expired"),
            None if answered == 0 => t.get("quickcheck-colleague-state-waiting"),
            None => t.with2("quickcheck-progress", "answered", answered, "asked", asked),
        },
        is_finished: voice.finished_at.is_some(),
        until: frame.day(voice.expires_at),
        is_open: matches!(state, LinkState::Good | LinkState::Expired),
    }
}

/// The list, with the form.
pub async fn show(State(app): State<App>, frame: Frame, _: Lead) -> Result<Response> {
    let form = InviteForm { mode: Mode::Alone.word().to_owned(), ..InviteForm::default() };
    html(&page(&app, frame, form, Problems::none(), Made::default()).await?)
}

/// The list again, where something has changed since it was opened (409).
pub async fn moved(app: &App, frame: Frame) -> Result<Response> {
    let form = InviteForm { mode: Mode::Alone.word().to_owned(), ..InviteForm::default() };
    let problems = Problems::one(Refusal::new("quickcheck-colleague-moved"));
    let page = page(app, frame, form, problems, Made::default()).await?;
    Ok(uncached((StatusCode::CONFLICT, html(&page)?).into_response()))
}

/// Asks a colleague. The link is shown in the answer itself and not after a redirect: only its hash is
/// stored, so that nobody can show it again.
pub async fn submit(
    State(app): State<App>,
    frame: Frame,
    lead: Lead,
    Form(fields): Form<Vec<(String, String)>>,
) -> Result<Response> {
    let form = InviteForm::read(fields);
    let sheet = Sheet::of(&app, frame.municipality()?).await?;
    if sheet.check.completed_at.is_some() {
        return Ok(see_other(&frame.to("/quickcheck/colleagues")));
    }
    let mut problems = Problems::none();
    if !form.mail.is_empty() && !is_address(&form.mail) {
        problems.add("mail", "quickcheck-colleague-mail-malformed");
    }
    app.permit_step(lead.municipality)?;
    let now = app.clock.now();
    let token = platform::chance::token();
    let mode = Mode::from_word(&form.mode);
    let questions = form.questions(&sheet);
    let voice = Voice {
        id: VoiceId::new(),
        quick_check: sheet.check.id,
        municipality: lead.municipality,
        mode: mode.unwrap_or(Mode::Alone).word().to_owned(),
        label: form.label.clone(),
        person: None,
        questions: questions.join(" "),
        token_hash: Some(link_hash(&app.key, &token)),
        created_by: lead.staff.person,
        expires_at: link_ends(now),
        finished_at: None,
        closed_at: None,
        revoked_at: None,
    };
    let link = link(&app, &frame, &token);
    let until = frame.day(voice.expires_at);
    let mail = (!form.mail.is_empty() && problems.is_empty()).then(|| {
        let town = sheet.town.full_name();
        mail::invitation(&app, &frame.t, &form.mail, &lead.staff.name, &town, &link, &until)
    });
    let (actor, domain) = (lead.staff.journal_name(), app.mail_domain().to_owned());
    let has_problems = !problems.is_empty();
    let wrong = app
        .db
        .write(move |tx| {
            Box::pin(async move {
                let known = store::of(tx, voice.quick_check).await?;
                let others: Vec<&str> = known
                    .iter()
                    .filter(|other| other.person.is_none())
                    .map(|other| other.label.as_str())
                    .collect();
                let round = consensus::round(tx, voice.quick_check).await?;
                let has_begun_talking = round.is_some_and(|round| round.is_talking());
                let wrong = rules::gaps(&voice.label, mode, &questions, has_begun_talking, &others);
                if has_problems || !wrong.is_empty() {
                    return Ok::<Vec<Refusal>, Error>(wrong);
                }
                if mode == Some(Mode::Alone) {
                    consensus::begin_alone(tx, voice.quick_check, voice.municipality, &actor, now).await?;
                }
                store::add(tx, &voice, now).await?;
                let entry = Entry::ColleagueInvited { voice: voice.id };
                journal::record(tx, now, &actor, Some(voice.municipality), &entry, "").await?;
                if let Some(mail) = &mail {
                    outbox::put(tx, now, &domain, mail).await?;
                }
                Ok(wrong)
            })
        })
        .await?;
    app.wake.notify_waiters();
    problems.0.extend(wrong);
    if !problems.is_empty() {
        return Ok(uncached(refused(&page(&app, frame, form, problems, Made::default()).await?)?));
    }
    let made = Made { link, label: form.label, mail: form.mail, until };
    let form = InviteForm { mode: form.mode, ..InviteForm::default() };
    Ok(uncached(html(&page(&app, frame, form, problems, made).await?)?))
}

fn link(app: &App, frame: &Frame, token: &str) -> String {
    format!("{}{}", app.config.base_url, frame.to(&format!("/quickcheck/colleague/{token}")))
}

/// The voice of a colleague of the lead's own town and its present check.
async fn own(app: &App, frame: &Frame, id: VoiceId) -> Result<(Sheet, Voice)> {
    let sheet = Sheet::of(app, frame.municipality()?).await?;
    let voice = store::one(app.db.read(), id).await?.filter(|voice| {
        voice.quick_check == sheet.check.id && voice.person.is_none() && voice.revoked_at.is_none()
    });
    Ok((sheet, voice.ok_or(Error::NotFound)?))
}

/// Makes another link; the one before opens nothing any more. It is shown as in [`submit`].
pub async fn renew(
    State(app): State<App>,
    frame: Frame,
    lead: Lead,
    Path((_, id)): Path<(String, VoiceId)>,
    Form(Press {}): Form<Press>,
) -> Result<Response> {
    let (sheet, voice) = own(&app, &frame, id).await?;
    if sheet.check.completed_at.is_some() {
        return Ok(see_other(&frame.to("/quickcheck/colleagues")));
    }
    app.permit_step(lead.municipality)?;
    let (now, token) = (app.clock.now(), platform::chance::token());
    let (hash, ends) = (link_hash(&app.key, &token), link_ends(now));
    let (actor, town) = (lead.staff.journal_name(), Some(lead.municipality));
    let is_new = app
        .db
        .write(move |tx| {
            Box::pin(async move {
                let is_new = store::renew(tx, id, &hash, ends).await?;
                if is_new {
                    let entry = Entry::ColleagueLinkRenewed { voice: id };
                    journal::record(tx, now, &actor, town, &entry, "").await?;
                }
                Ok::<_, Error>(is_new)
            })
        })
        .await?;
    if !is_new {
        return Ok(see_other(&frame.to("/quickcheck/colleagues")));
    }
    let made = Made {
        link: link(&app, &frame, &token),
        label: voice.label,
        mail: String::new(),
        until: frame.day(ends),
    };
    let form = InviteForm { mode: Mode::Alone.word().to_owned(), ..InviteForm::default() };
    Ok(uncached(html(&page(&app, frame, form, Problems::none(), made).await?)?))
}

/// Takes a link back, with name and answers.
pub async fn revoke(
    State(app): State<App>,
    frame: Frame,
    lead: Lead,
    Path((_, id)): Path<(String, VoiceId)>,
    Form(Press {}): Form<Press>,
) -> Result<Response> {
    own(&app, &frame, id).await?;
    let now = app.clock.now();
    let (actor, town) = (lead.staff.journal_name(), Some(lead.municipality));
    app.db
        .write(move |tx| {
            Box::pin(async move {
                if store::revoke(tx, id, now).await? {
                    let entry = Entry::ColleagueRevoked { voice: id };
                    journal::record(tx, now, &actor, town, &entry, "").await?;
                }
                Ok::<_, Error>(())
            })
        })
        .await?;
    Ok(see_other(&frame.to("/quickcheck/colleagues")))
}
