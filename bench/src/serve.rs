//! Static answers, and one durable upsert per answer with group commit.

use std::net::SocketAddr;
use std::path::PathBuf;
use std::str::FromStr as _;

use anyhow::{Context, Result};
use axum::body::Bytes;
use axum::extract::{Path, State};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use axum::{Form, Router};
use serde::Deserialize;
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqliteSynchronous};
use sqlx::{ConnectOptions as _, Connection as _, Executor as _, PgConnection, SqliteConnection};
use tokio::sync::{mpsc, oneshot};

/// How many waiting answers one commit may serve; the same number as in the product.
pub const GROUP: usize = 64;

const TABLE: &str = "create table if not exists answer (town text not null, question text not null, \
     value text not null, reason text not null, answered_at bigint not null, \
     primary key (town, question))";
const UPSERT: &str = "insert into answer (town, question, value, reason, answered_at) \
     values ($1, $2, $3, $4, $5) on conflict (town, question) do update set \
     value = excluded.value, reason = excluded.reason, answered_at = excluded.answered_at";

#[derive(Deserialize)]
struct Answer {
    question: String,
    value: String,
    #[serde(default)]
    reason: String,
}

struct Job {
    answer: Answer,
    done: oneshot::Sender<()>,
}

#[derive(Clone)]
struct Bare {
    pages: &'static [Bytes],
    jobs: mpsc::Sender<Job>,
}

/// Serves until killed.
pub async fn serve(listen: SocketAddr, database: &str, pages: &[PathBuf]) -> Result<()> {
    let pages: Vec<Bytes> = pages
        .iter()
        .map(|page| Ok(Bytes::from(std::fs::read(page).with_context(|| page.display().to_string())?)))
        .collect::<Result<_>>()?;
    let (jobs, waiting) = mpsc::channel(1024);
    match database.strip_prefix("sqlite:") {
        Some(path) => drop(tokio::spawn(on_sqlite(sqlite(path).await?, waiting))),
        None => drop(tokio::spawn(on_postgres(PgConnection::connect(database).await?, waiting))),
    }
    let router = Router::new()
        .route("/{page}", get(page))
        .route("/answers", post(save))
        .with_state(Bare { pages: pages.leak(), jobs });
    let listener = tokio::net::TcpListener::bind(listen).await?;
    axum::serve(listener, router).await?;
    Ok(())
}

/// SQLite as the product opens it: write-ahead log, every commit on disk.
pub async fn sqlite(path: &str) -> Result<SqliteConnection> {
    let options = SqliteConnectOptions::from_str(&format!("sqlite://{path}?mode=rwc"))?
        .journal_mode(SqliteJournalMode::Wal)
        .synchronous(SqliteSynchronous::Full);
    Ok(options.connect().await?)
}

async fn page(State(bare): State<Bare>, Path(page): Path<usize>) -> Response {
    match bare.pages.get(page) {
        Some(page) => ([(header::CONTENT_TYPE, "text/html; charset=utf-8")], page.clone()).into_response(),
        None => StatusCode::NOT_FOUND.into_response(),
    }
}

async fn save(State(bare): State<Bare>, Form(answer): Form<Answer>) -> StatusCode {
    let (done, told) = oneshot::channel();
    let is_sent = bare.jobs.send(Job { answer, done }).await.is_ok();
    if is_sent && told.await.is_ok() { StatusCode::OK } else { StatusCode::SERVICE_UNAVAILABLE }
}

/// The two engines' connections share no type that carries both a transaction and a query.
macro_rules! in_groups {
    ($name:ident, $connection:ty) => {
        async fn $name(mut connection: $connection, mut waiting: mpsc::Receiver<Job>) -> Result<()> {
            connection.execute(TABLE).await?;
            let mut group = Vec::with_capacity(GROUP);
            let mut count = 0_i64;
            while waiting.recv_many(&mut group, GROUP).await > 0 {
                let mut tx = connection.begin().await?;
                for Job { answer, .. } in &group {
                    count += 1;
                    sqlx::query(UPSERT)
                        .bind("town")
                        .bind(&answer.question)
                        .bind(&answer.value)
                        .bind(&answer.reason)
                        .bind(count)
                        .execute(&mut *tx)
                        .await?;
                }
                tx.commit().await?;
                for job in group.drain(..) {
                    let _ = job.done.send(());
                }
            }
            Ok(())
        }
    };
}

in_groups!(on_sqlite, SqliteConnection);
in_groups!(on_postgres, PgConnection);
