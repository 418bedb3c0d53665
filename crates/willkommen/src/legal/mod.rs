//! Imprint and privacy notice, from the operator's settings.

mod imprint;
mod privacy;

use crate::people::Access;
use crate::routes::Routes;

/// The screens of this slice.
pub fn routes() -> Routes {
    Routes::new().get("/{lang}/legal/imprint", Access::PUBLIC, imprint::show).get(
        "/{lang}/legal/privacy",
        Access::PUBLIC,
        privacy::show,
    )
}
