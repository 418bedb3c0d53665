//! What Willkommen can do: one line per slice.

use crate::app::App;
use crate::people::Access;
use crate::{
    accessibility, conferences, dashboard, declaration, guidance, invitations, layout, legal, measures,
    outbox, participation, people, programme, quickcheck, recognition, region, resolution, vouchers,
};

/// Routes of the product, each with its access.
pub type Routes = platform::web::routes::Routes<App, Access>;

/// All routes.
#[must_use]
pub fn all() -> Routes {
    Routes::new()
        .merge(layout::routes())
        .merge(legal::routes())
        .merge(accessibility::routes())
        .merge(region::routes())
        .merge(people::routes())
        .merge(outbox::routes())
        .merge(programme::routes())
        .merge(conferences::routes())
        .merge(invitations::routes())
        .merge(declaration::routes())
        .merge(resolution::routes())
        .merge(quickcheck::routes())
        .merge(measures::routes())
        .merge(recognition::routes())
        .merge(guidance::routes())
        .merge(participation::routes())
        .merge(dashboard::routes())
        .merge(vouchers::routes())
}
