//! Routes that say who may use them.
//!
//! A route cannot be added without its access, and the list of all of them is data: the generated
//! test walks it.

use std::collections::HashMap;
use std::sync::Arc;

use axum::Router;
use axum::extract::Request;
use axum::handler::Handler;
use axum::http::{Extensions, Method};
use axum::middleware::{Next, from_fn};
use axum::response::{IntoResponse as _, Response};
use axum::routing::MethodRouter;

use super::error::Error;
use super::form::keep;
use super::see_other;

/// What stands at the door of a route: lets the request in or answers in its place.
pub type Door<A> = Arc<dyn Fn(&A, &Method, &Extensions, &str) -> Verdict + Send + Sync>;

/// What the door says.
pub enum Verdict {
    /// Come in.
    Welcome,
    /// This answer in place of the route's.
    Answer(Box<Response>),
    /// The session has ended: what was typed is kept.
    Ended,
}

/// One route as data.
#[derive(Clone, Debug)]
pub struct Route<A> {
    /// GET or POST.
    pub method: Method,
    /// The pattern, such as `/{lang}/declaration`.
    pub path: &'static str,
    /// Who may use it.
    pub access: A,
}

/// The routes of a slice or of the whole product.
pub struct Routes<S, A> {
    entries: Vec<(Route<A>, MethodRouter<S>)>,
}

impl<S, A> Default for Routes<S, A> {
    fn default() -> Self {
        Self { entries: Vec::new() }
    }
}

impl<S, A> Routes<S, A>
where
    S: Clone + Send + Sync + 'static,
    A: Clone + Send + Sync + 'static,
{
    /// No routes yet.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a page.
    #[must_use]
    pub fn get<H, T>(mut self, path: &'static str, access: A, handler: H) -> Self
    where
        H: Handler<T, S>,
        T: 'static,
    {
        let route = Route { method: Method::GET, path, access };
        self.entries.push((route, axum::routing::get(handler)));
        self
    }

    /// Adds a deed.
    #[must_use]
    pub fn post<H, T>(mut self, path: &'static str, access: A, handler: H) -> Self
    where
        H: Handler<T, S>,
        T: 'static,
    {
        let route = Route { method: Method::POST, path, access };
        self.entries.push((route, axum::routing::post(handler)));
        self
    }

    /// Adds the routes of another list.
    #[must_use]
    pub fn merge(mut self, other: Self) -> Self {
        self.entries.extend(other.entries);
        self
    }

    /// The list of all routes.
    #[must_use]
    pub fn list(&self) -> Vec<Route<A>> {
        self.entries.iter().map(|(route, _)| route.clone()).collect()
    }

    /// The router, with the door before each route. Who comes by a link to an address that only takes a form, such as
    /// by reloading what refused it or by choosing its other language, is led to a page above.
    pub fn into_router(self, door: Door<A>) -> Router<S> {
        let of = |wanted: Method| {
            let routes = self.entries.iter().map(|(route, _)| route);
            routes.filter(move |route| route.method == wanted).map(|route| (route.path, route.access.clone()))
        };
        let pages: HashMap<&'static str, A> = of(Method::GET).collect();
        let deeds = of(Method::POST).filter(|(path, _)| !pages.contains_key(path));
        let led = deeds.fold(Router::new(), |router, (path, _)| {
            let (above, door) = (Arc::new(above(path, &pages)), Arc::clone(&door));
            let lead =
                async move |request: Request| lead(&above, &door, request.uri().path(), request.extensions());
            router.route(path, axum::routing::get(lead))
        });
        self.entries.into_iter().fold(led, |router, (route, handler)| {
            let door = Arc::clone(&door);
            let access = route.access;
            let guarded = handler.route_layer(from_fn(move |request: Request, next: Next| {
                let verdict = door(&access, request.method(), request.extensions(), request.uri().path());
                async move {
                    match verdict {
                        Verdict::Welcome => next.run(request).await,
                        Verdict::Answer(answer) => *answer,
                        Verdict::Ended => Error::Ended(keep(request).await).into_response(),
                    }
                }
            }));
            router.route(route.path, guarded)
        })
    }
}

/// The pages above a pattern, nearest first, each with its access.
fn above<A: Clone>(pattern: &str, pages: &HashMap<&'static str, A>) -> Vec<(&'static str, A)> {
    let ends = pattern.match_indices('/').map(|(end, _)| end).rev();
    let found = ends.filter_map(|end| {
        let page = pages.get_key_value(&pattern[..end]).or_else(|| pages.get_key_value(&pattern[..=end]));
        page.map(|(page, access)| (*page, access.clone()))
    });
    found.collect()
}

/// To the nearest page above an address that lets the visitor in, or that says where one comes in.
fn lead<A>(above: &[(&'static str, A)], door: &Door<A>, path: &str, extensions: &Extensions) -> Response {
    let addresses = above.iter().map(|(page, access)| (address(page, path), access));
    let mut open = addresses.filter(|(to, access)| match door(access, &Method::GET, extensions, to) {
        Verdict::Welcome => true,
        Verdict::Answer(answer) => answer.status().is_redirection(),
        Verdict::Ended => false,
    });
    open.next().map_or_else(|| Error::NotFound.into_response(), |(to, _)| see_other(&to))
}

/// The address of a page above a path: as much of the path as the pattern of the page has.
fn address(page: &str, path: &str) -> String {
    let segments = page.trim_end_matches('/').matches('/').count();
    let end = path.match_indices('/').nth(segments).map_or(path.len(), |(end, _)| end);
    let slash = if page.ends_with('/') { "/" } else { "" };
    format!("{}{slash}", &path[..end])
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Pages with the word that opens them.
    fn pages() -> HashMap<&'static str, &'static str> {
        HashMap::from([
            ("/{lang}/", ""),
            ("/{lang}/cards", "lead"),
            ("/{lang}/cards/{id}", "lead"),
            ("/{lang}/partners", "nobody's"),
        ])
    }

    fn led(pattern: &str, path: &str) -> String {
        let door: Door<&'static str> = Arc::new(|access, _, _, to| match *access {
            "nobody's" => Verdict::Answer(Box::new(Error::NotFound.into_response())),
            "lead" => Verdict::Answer(Box::new(see_other(&format!("/sign-in?next={to}")))),
            _ => Verdict::Welcome,
        });
        let response = lead(&above(pattern, &pages()), &door, path, &Extensions::new());
        response.headers().get("location").map(|to| to.to_str().unwrap().to_owned()).unwrap_or_default()
    }

    #[test]
    fn who_may_not_stay_is_led_to_the_nearest_page_above_that_opens() {
        assert_eq!(led("/{lang}/cards/{id}/void", "/de/cards/7/void"), "/de/cards/7");
        assert_eq!(led("/{lang}/cards/clerks/{id}/quota", "/en/cards/clerks/7/quota"), "/en/cards");
        assert_eq!(
            led("/{lang}/partners/towns", "/de/partners/towns"),
            "/de/",
            "the nearest one stays closed"
        );
        assert_eq!(led("/{lang}/sign-out", "/de/sign-out"), "/de/");
        assert_eq!(led("/mail/off", "/mail/off"), "", "no page is above");
    }
}
