//! Something that was put together from the database, kept until anything changes.

use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use crate::db::Db;

/// It counts at the most for so long, because another program, such as an import from the command
/// line, may have changed the data.
pub const LONGEST: Duration = Duration::from_secs(2);

/// A value with the state of the data that it shows.
pub struct Kept<T> {
    value: Mutex<Option<(u64, Instant, Arc<T>)>>,
    /// Held while the value is made: a crowd that arrives at once waits for one, and does not make it
    /// many times over.
    making: tokio::sync::Mutex<()>,
}

impl<T> Default for Kept<T> {
    fn default() -> Self {
        Self { value: Mutex::new(None), making: tokio::sync::Mutex::new(()) }
    }
}

impl<T> Kept<T> {
    /// The value as the data stands; `make`, which reads these tables and no others, runs only when one of
    /// them may have changed.
    ///
    /// # Errors
    /// What `make` answers.
    pub async fn get<E>(
        &self,
        db: &Db,
        tables: &[&[&str]],
        make: impl Future<Output = Result<T, E>>,
    ) -> Result<Arc<T>, E> {
        if let Some(value) = self.find(db.version_of(tables)) {
            return Ok(value);
        }
        let _alone = self.making.lock().await;
        // Read before the value is made: a change meanwhile makes it stale at once.
        let version = db.version_of(tables);
        if let Some(value) = self.find(version) {
            return Ok(value);
        }
        let (made_at, value) = (Instant::now(), Arc::new(make.await?));
        *self.value.lock().expect("nobody panics holding it") = Some((version, made_at, Arc::clone(&value)));
        Ok(value)
    }

    fn find(&self, version: u64) -> Option<Arc<T>> {
        let kept = self.value.lock().expect("nobody panics holding it");
        let (made, made_at, value) = kept.as_ref()?;
        (*made == version && made_at.elapsed() < LONGEST).then(|| Arc::clone(value))
    }
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicUsize, Ordering};

    use sea_orm::DbErr;

    use super::*;
    use crate::db::Expect;

    #[tokio::test(flavor = "multi_thread")]
    async fn it_is_made_once_until_something_changes() {
        let path = std::env::temp_dir().join(crate::chance::token());
        let seal: crate::db::Seal = Arc::new(|_| Box::pin(async { Ok(()) }));
        let address = format!("sqlite:{}", path.display());
        let tables = [("t", "create table t (n bigint)"), ("u", "create table u (n bigint)")];
        let db = Db::open(&address, Expect::Empty, &tables, seal).await.unwrap();
        let (kept, made) = (Kept::default(), AtomicUsize::new(0));
        let make = async || {
            let value =
                kept.get(&db, &[&["t"]], async { Ok::<_, DbErr>(made.fetch_add(1, Ordering::SeqCst)) });
            *value.await.unwrap()
        };
        let (one, two, three) = tokio::join!(make(), make(), make());
        assert_eq!([one, two, three], [0, 0, 0]);
        let write = async |sql: &'static str| {
            db.write(move |tx| Box::pin(async move { crate::db::run(tx, sql, vec![]).await })).await.unwrap()
        };
        write("insert into t (n) values (1)").await;
        assert_eq!([make().await, make().await], [1, 1]);
        write("insert into u (n) values (1)").await;
        assert_eq!(make().await, 1);
        write("update t set n = 2").await;
        assert_eq!(make().await, 2);
        write("delete from t").await;
        assert_eq!(make().await, 3);
        // Whoever does not say what it touches may have touched everything.
        write("replace into u (n) values (1)").await;
        assert_eq!(make().await, 4);
        std::fs::remove_file(path).unwrap();
    }
}
