//! `GET /invitations`: the campaigns and how far they are.

use std::collections::HashMap;

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use platform::Result;

use super::rules::Progress;
use super::store::{self, Campaign};
use crate::app::App;
use crate::ids::CampaignId;
use crate::layout::{Frame, html};

#[derive(Template)]
#[template(path = "invitations/campaigns.html")]
struct CampaignsPage {
    frame: Frame,
    campaigns: Vec<Campaign>,
    progress: HashMap<CampaignId, Progress>,
}

impl CampaignsPage {
    fn progress(&self, campaign: &Campaign) -> Progress {
        self.progress.get(&campaign.id).copied().unwrap_or_default()
    }
}

/// The list.
pub async fn show(State(app): State<App>, frame: Frame) -> Result<Response> {
    let campaigns = store::all(app.db.read()).await?;
    let progress = store::progress(app.db.read()).await?;
    html(&CampaignsPage { frame, campaigns, progress })
}
