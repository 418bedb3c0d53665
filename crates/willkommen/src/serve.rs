//! Listening and answering, until asked to stop.

use std::path::Path;

use anyhow::{Context, Result};
use platform::alone::Alone;
use tokio::net::TcpListener;

use crate::app::App;
use crate::workers;

/// Makes sure that no other program serves a data folder. Held before the database is opened, so that
/// a newer program does not bring it up to date under a running older one.
///
/// # Errors
/// When another one does.
pub fn hold(data: &Path) -> Result<Alone> {
    Alone::hold(&data.join("willkommen.lock"))
}

/// Serves the pages and runs the workers until SIGTERM or Ctrl-C; what is under way is finished.
///
/// # Errors
/// When the address is taken or a worker cannot start.
pub async fn serve(app: App) -> Result<()> {
    crate::layout::check_assets()?;
    let missing = app.config.legal.missing();
    anyhow::ensure!(
        app.config.is_loopback() || missing.is_empty(),
        "public pages need an imprint: enter under [legal] in {}: {}",
        crate::config::Config::file(&app.config.data).display(),
        missing.join(", ")
    );
    let _held = app.db.hold_alone().await?;
    let listen = app.config.listen;
    let listener = TcpListener::bind(listen)
        .await
        .with_context(|| format!("listening on {listen}; is another program there?"))?;
    workers::start(&app).await.map_err(|fault| anyhow::anyhow!("{fault:?}"))?;
    tracing::info!(address = app.config.base_url, %listen, "serving");
    platform::web::service::serve(listener, app.router(), asked_to_stop()).await;
    // A mail that is being handed over is finished, or found again at the next start.
    let _ = tokio::time::timeout(std::time::Duration::from_secs(10), app.under_way.lock()).await;
    Ok(())
}

async fn asked_to_stop() {
    let terminate = async {
        match tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate()) {
            Ok(mut signal) => {
                signal.recv().await;
            }
            Err(_) => std::future::pending().await,
        }
    };
    tokio::select! {
        _ = tokio::signal::ctrl_c() => {}
        () = terminate => {}
    }
}
