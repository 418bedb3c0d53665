//! The server around the router.

use tower_http::compression::CompressionLayer;

/// Compresses what is worth it.
#[must_use]
pub fn compression() -> CompressionLayer {
    CompressionLayer::new()
}
