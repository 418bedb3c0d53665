//! The server around the router.

use std::convert::Infallible;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use axum::BoxError;
use axum::Router;
use axum::body::{Body, Bytes, HttpBody};
use axum::extract::ConnectInfo;
use axum::http::Request;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::GracefulShutdown;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::Semaphore;
use tower::ServiceExt as _;
use tower_http::compression::CompressionLayer;
use tower_http::timeout::TimeoutBody;

/// The most connections at a time; more wait to be accepted.
const MOST_CONNECTIONS: usize = 1024;
/// How long a connection may take to send the head of a request, or stay idle.
const HEAD: Duration = Duration::from_secs(30);
/// How long nothing may come of the body of a request. A large picture over a slow line takes as long as it needs.
const PAUSE: Duration = Duration::from_secs(30);
/// How long requests under way have when the program is asked to stop.
const LAST_WORDS: Duration = Duration::from_secs(10);

/// Compresses what is worth it.
#[must_use]
pub fn compression() -> CompressionLayer {
    CompressionLayer::new()
}

/// Answers requests until `stop` is done, then finishes what is under way.
pub async fn serve(listener: TcpListener, router: Router, stop: impl Future<Output = ()>) {
    let graceful = GracefulShutdown::new();
    let places = Arc::new(Semaphore::new(MOST_CONNECTIONS));
    let mut server = http1::Builder::new();
    server.timer(TokioTimer::new()).header_read_timeout(HEAD);
    tokio::pin!(stop);
    loop {
        let next = async {
            let place = Arc::clone(&places).acquire_owned().await;
            (place, listener.accept().await)
        };
        let (place, accepted) = tokio::select! {
            next = next => next,
            () = &mut stop => break,
        };
        let Ok((stream, peer)) = accepted else {
            // Out of file descriptors, most likely: others will end soon.
            tokio::time::sleep(Duration::from_millis(100)).await;
            continue;
        };
        let connection = graceful.watch(connection(&server, stream, peer, router.clone()));
        tokio::spawn(async move {
            // A visitor who goes away in the middle is no fault of ours.
            let _ = connection.await;
            drop(place);
        });
    }
    drop(listener);
    let _ = tokio::time::timeout(LAST_WORDS, graceful.shutdown()).await;
}

fn connection(
    server: &http1::Builder,
    stream: TcpStream,
    peer: SocketAddr,
    router: Router,
) -> impl hyper_util::server::graceful::GracefulConnection<Error = hyper::Error> + Send + 'static {
    let _ = stream.set_nodelay(true);
    let service = service_fn(move |request: Request<Incoming>| {
        let mut request = request.map(|body| watched(body, PAUSE));
        request.extensions_mut().insert(ConnectInfo(peer));
        let router = router.clone();
        async move {
            match router.oneshot(request).await {
                Ok(response) => Ok::<_, Infallible>(response),
                Err(never) => match never {},
            }
        }
    });
    server.serve_connection(TokioIo::new(stream), service)
}

/// A body that fails when nothing has come of it for so long.
fn watched<B>(body: B, pause: Duration) -> Body
where
    B: HttpBody<Data = Bytes> + Send + 'static,
    B::Error: Into<BoxError>,
{
    Body::new(TimeoutBody::new(pause, body))
}

#[cfg(test)]
mod tests {
    use std::error::Error as StdError;

    use axum::extract::{FromRequest as _, Multipart};
    use futures_util::stream::{self, StreamExt as _};

    use super::*;
    use crate::web::error::Error;

    /// A body of which so much comes and then nothing.
    fn stopped(begun: &'static str) -> Body {
        let begun = stream::once(async move { Ok::<_, Infallible>(Bytes::from_static(begun.as_bytes())) });
        watched(Body::from_stream(begun.chain(stream::pending())), Duration::from_millis(50))
    }

    fn is_stalled(fault: &(dyn StdError + 'static)) -> bool {
        matches!(Error::unread(fault), Error::Stalled)
    }

    #[tokio::test]
    async fn a_body_that_stops_in_the_middle_is_not_waited_for() {
        let form = Request::post("/").body(stopped("name=")).unwrap();
        assert!(is_stalled(&Bytes::from_request(form, &()).await.unwrap_err()));
        let picture = Request::post("/").header("content-type", "multipart/form-data; boundary=x");
        let begun = "--x\r\nContent-Disposition: form-data; name=\"file\"\r\n\r\nabc";
        let mut parts = Multipart::from_request(picture.body(stopped(begun)).unwrap(), &()).await.unwrap();
        let part = parts.next_field().await.unwrap().unwrap();
        assert!(is_stalled(&part.bytes().await.unwrap_err()));
        let whole = axum::body::to_bytes(watched(Body::from("one"), PAUSE), 100).await;
        assert_eq!(whole.unwrap(), "one");
        let large = axum::body::to_bytes(watched(Body::from("one"), PAUSE), 2).await;
        assert!(matches!(Error::unread(&large.unwrap_err()), Error::TooLarge));
    }
}
