//! Listening and answering, until asked to stop.

use std::net::SocketAddr;

use anyhow::{Context, Result};
use tokio::net::TcpListener;

use crate::app::App;
use crate::workers;

/// Serves the pages and runs the workers until SIGTERM or Ctrl-C; what is under way is finished.
///
/// # Errors
/// When the address is taken or a worker cannot start.
pub async fn serve(app: App) -> Result<()> {
    crate::layout::check_assets()?;
    let listen = app.config.listen;
    let listener = TcpListener::bind(listen)
        .await
        .with_context(|| format!("listening on {listen}; is another program there?"))?;
    workers::start(&app).await.map_err(|fault| anyhow::anyhow!("{fault:?}"))?;
    tracing::info!(address = app.config.base_url, "serving");
    let service = app.router().into_make_service_with_connect_info::<SocketAddr>();
    axum::serve(listener, service).with_graceful_shutdown(asked_to_stop()).await?;
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
