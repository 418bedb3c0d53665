//! `/booklet/{tongue}/first-steps`: what is to be done first, by life situation, ticked off in the booklet.

use std::collections::HashSet;

use askama::Template;
use axum::extract::{Query, State};
use axum::response::Response;
use platform::Result;
use platform::web::form::Form;
use platform::web::see_other;
use serde::Deserialize;

use super::choice::{Choice, Wish, choices, kept};
use super::rules;
use super::starter::Step;
use super::store;
use crate::app::App;
use crate::vouchers::booklet::Holder;
use crate::vouchers::booklet::notices::{Notices, Piece, Said};
use crate::vouchers::booklet::shell::{Shell, Trouble, page};

/// One step.
struct Row {
    topic: String,
    title: Said,
    /// The day until which it is to be done; empty: it has none.
    until: String,
    when: Said,
    place: Said,
    bring: Said,
    is_done: bool,
    /// Whether some of its words are missing or unchecked.
    piece: Piece,
    /// What is said of its translation.
    notes: Vec<String>,
}

#[derive(Template)]
#[template(path = "vouchers/welcome/steps.html")]
struct StepsPage {
    shell: Shell,
    choices: Vec<Choice>,
    /// The words of what is chosen, for the way back.
    chosen: String,
    rows: Vec<Row>,
    /// How many of these are ticked off.
    done: usize,
    issued: String,
}

/// What is ticked, or no longer.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct TickForm {
    tick: String,
    untick: String,
    chosen: String,
}

/// The list.
pub async fn show(State(app): State<App>, mut holder: Holder, Query(wish): Query<Wish>) -> Result<Response> {
    let ticked = store::ticks(app.db.read(), holder.booklet.id).await?;
    let ticked: HashSet<String> = ticked.into_iter().collect();
    let chosen = wish.situations();
    let mut rows: Vec<Row> = app
        .welcome
        .steps
        .iter()
        .filter(|step| rules::concerns(&step.situations, &chosen))
        .map(|step| row(step, &holder, ticked.contains(&step.topic)))
        .collect();
    let notices = Notices::of(holder.shell.s, rows.iter().map(|row| row.piece));
    for row in &mut rows {
        row.notes = notices.at(row.piece, "welcome-german");
    }
    holder.shell.notices = notices.top();
    page(&StepsPage {
        choices: choices(holder.shell.s, &chosen),
        chosen: rules::joined(&chosen),
        done: rows.iter().filter(|row| row.is_done).count(),
        rows,
        issued: holder.shell.s.date(holder.booklet.issued_on),
        shell: holder.shell,
    })
}

fn row(step: &Step, holder: &Holder, is_done: bool) -> Row {
    let s = holder.shell.s;
    let (title, when) = (step.title(s.tongue), step.when(s.tongue));
    let (place, bring) = (step.place(s.tongue), step.bring(s.tongue));
    let until = rules::due(holder.booklet.issued_on, step.days);
    Row {
        piece: Piece::of(&[&title, &when, &place, &bring]),
        notes: Vec::new(),
        topic: step.topic.clone(),
        until: until.map(|day| s.date(day)).unwrap_or_default(),
        title,
        when,
        place,
        bring,
        is_done,
    }
}

/// Ticks a step off, or takes the tick away.
pub async fn submit(
    State(app): State<App>,
    holder: Holder,
    form: Result<Form<TickForm>>,
) -> Result<Response> {
    let Form(form) = match form {
        Ok(form) => form,
        Err(fault) => return holder.shell.unread(fault),
    };
    let is_done = form.untick.is_empty();
    let topic = if is_done { form.tick } else { form.untick };
    if app.welcome.step(&topic).is_none() {
        return holder.shell.trouble(Trouble::Missing);
    }
    let booklet = holder.booklet.id;
    let back = format!("{}#step-{topic}", kept(&holder.shell.to("/first-steps"), &form.chosen));
    let ticked = holder
        .write(&app, move |tx| Box::pin(async move { Ok(store::tick(tx, booklet, &topic, is_done).await?) }))
        .await?;
    match ticked {
        Some(_) => Ok(see_other(&back)),
        None => holder.shell.trouble(Trouble::Ended),
    }
}
