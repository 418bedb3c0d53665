//! Something that was put together from the database, kept until anything changes.

use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use crate::db::Db;

/// It counts at the most for so long, because another program, such as an import from the command
/// line, may have changed the data.
pub const LONGEST: Duration = Duration::from_secs(2);

/// A value with the state of the data that it shows.
pub struct Kept<T>(Mutex<Option<(u64, Instant, Arc<T>)>>);

impl<T> Default for Kept<T> {
    fn default() -> Self {
        Self(Mutex::new(None))
    }
}

impl<T> Kept<T> {
    /// The value as the data stands; `make` runs only when something may have changed.
    ///
    /// # Errors
    /// What `make` answers.
    pub async fn get<E>(&self, db: &Db, make: impl Future<Output = Result<T, E>>) -> Result<Arc<T>, E> {
        // Read before the value is made: a change meanwhile makes it stale at once.
        let version = db.version();
        if let Some(value) = self.find(version) {
            return Ok(value);
        }
        let (made_at, value) = (Instant::now(), Arc::new(make.await?));
        let mut kept = self.0.lock().expect("nobody panics holding it");
        *kept = Some((version, made_at, Arc::clone(&value)));
        Ok(value)
    }

    fn find(&self, version: u64) -> Option<Arc<T>> {
        let kept = self.0.lock().expect("nobody panics holding it");
        let (made, made_at, value) = kept.as_ref()?;
        (*made == version && made_at.elapsed() < LONGEST).then(|| Arc::clone(value))
    }
}
