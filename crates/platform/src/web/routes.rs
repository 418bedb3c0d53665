//! Routes that say who may use them.
//!
//! A route cannot be added without its access, and the list of all of them is data: the generated
//! test walks it.

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

    /// The router, with the door before each route.
    pub fn into_router(self, door: Door<A>) -> Router<S> {
        self.entries.into_iter().fold(Router::new(), |router, (route, handler)| {
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
