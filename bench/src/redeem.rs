//! Redeeming at its least: three durable writes for each voucher, one commit for all that wait.

use std::net::SocketAddr;

use anyhow::{Context, Result};
use axum::extract::State;
use axum::http::StatusCode;
use axum::routing::{get, post};
use axum::{Form, Router};
use serde::Deserialize;
use sqlx::{Connection as _, Executor as _, SqliteConnection};
use tokio::sync::{mpsc, oneshot};

use crate::serve::{GROUP, sqlite};

/// 64 MiB of the database stay in memory, which is what the limit was first measured with.
const CACHE: &str = "pragma cache_size = -65536";
const USE: &str = "update voucher set used = used + 1 where code = $1 and used < 1";
const LEDGER: &str = "insert into ledger (code, at) values ($1, $2)";
const AUDIT: &str = "insert into audit (said, at) values ($1, $2)";

#[derive(Deserialize)]
struct Voucher {
    code: String,
}

struct Job {
    code: String,
    done: oneshot::Sender<bool>,
}

/// Serves until killed; `bench/fill_vouchers.py` has made the tables.
pub async fn serve(listen: SocketAddr, database: &str) -> Result<()> {
    let path = database.strip_prefix("sqlite:").context("sqlite:PATH")?;
    let mut connection = sqlite(path).await?;
    connection.execute(CACHE).await?;
    let (jobs, waiting) = mpsc::channel(1024);
    drop(tokio::spawn(write_in_groups(connection, waiting)));
    let router =
        Router::new().route("/", get(StatusCode::OK)).route("/redemptions", post(redeem)).with_state(jobs);
    let listener = tokio::net::TcpListener::bind(listen).await?;
    axum::serve(listener, router).await?;
    Ok(())
}

async fn redeem(State(jobs): State<mpsc::Sender<Job>>, Form(voucher): Form<Voucher>) -> StatusCode {
    let (done, told) = oneshot::channel();
    // A job that cannot be sent is dropped, and told with it.
    let _ = jobs.send(Job { code: voucher.code, done }).await;
    match told.await {
        Ok(true) => StatusCode::OK,
        Ok(false) => StatusCode::CONFLICT,
        Err(_) => StatusCode::SERVICE_UNAVAILABLE,
    }
}

async fn write_in_groups(mut connection: SqliteConnection, mut waiting: mpsc::Receiver<Job>) -> Result<()> {
    let mut group = Vec::with_capacity(GROUP);
    let mut told = Vec::with_capacity(GROUP);
    let mut at = 0;
    while waiting.recv_many(&mut group, GROUP).await > 0 {
        let mut tx = connection.begin().await?;
        for Job { code, done } in group.drain(..) {
            at += 1;
            told.push((done, take(&mut tx, &code, at).await?));
        }
        tx.commit().await?;
        for (done, is_redeemed) in told.drain(..) {
            let _ = done.send(is_redeemed);
        }
    }
    Ok(())
}

/// The three writes; false when the voucher is used up, or there is none.
async fn take(connection: &mut SqliteConnection, code: &str, at: i64) -> Result<bool> {
    let used = sqlx::query(USE).bind(code).execute(&mut *connection).await?;
    if used.rows_affected() != 1 {
        return Ok(false);
    }
    for sql in [LEDGER, AUDIT] {
        sqlx::query(sql).bind(code).bind(at).execute(&mut *connection).await?;
    }
    Ok(true)
}
