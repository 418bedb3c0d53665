//! Documents: a PDF of which only the pages are wanted. It is kept byte for byte, because a change could
//! break a signature in it or what makes it readable for everybody; its properties stay in it, and the page
//! says so.

use platform::{Refusal, Result};
use print::seal::{Extra, extras};

/// Whether a PDF can be kept.
///
/// # Errors
/// When the thread that looks is lost; the inner one says why it cannot.
pub async fn examined(bytes: Vec<u8>) -> Result<Result<Vec<u8>, Refusal>> {
    let refusal = |key| Ok(Err(Refusal::field("file", key)));
    if !bytes.starts_with(b"%PDF-") {
        return refusal("quickcheck-evidence-document-kind");
    }
    let look = tokio::task::spawn_blocking(move || (extras(&bytes), bytes));
    let (found, bytes) = look.await.map_err(platform::Error::unexpected)?;
    let Ok(found) = found else { return refusal("quickcheck-evidence-document-unreadable") };
    match found.first() {
        None => Ok(Ok(bytes)),
        Some(Extra::Lock) => refusal("quickcheck-evidence-document-locked"),
        Some(Extra::Script | Extra::Action) => refusal("quickcheck-evidence-document-active"),
        Some(Extra::File) => refusal("quickcheck-evidence-document-carries"),
    }
}
