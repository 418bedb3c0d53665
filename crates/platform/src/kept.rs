//! Something that was put together from the database, kept until anything changes.

use std::collections::HashMap;
use std::hash::Hash;
use std::sync::{Arc, Mutex, MutexGuard};
use std::time::Duration;

use sea_orm::DbErr;

use crate::db::Db;

/// How often one asks whether another program, such as an import from the command line, has changed the
/// data.
pub const LONGEST: Duration = if cfg!(test) { Duration::from_millis(200) } else { Duration::from_secs(2) };

/// A value with the state of the data that it shows.
pub struct Kept<T> {
    value: Mutex<Option<Made<T>>>,
    /// Held while the value is made: a crowd that arrives at once waits for one, and does not make it
    /// many times over.
    making: tokio::sync::Mutex<()>,
}

struct Made<T> {
    /// The commits of this program that it shows, and those of others.
    state: (u64, i64),
    value: Arc<T>,
}

impl<T> Default for Kept<T> {
    fn default() -> Self {
        Self { value: Mutex::new(None), making: tokio::sync::Mutex::new(()) }
    }
}

impl<T> Kept<T> {
    /// The value as the data stands; `make`, which reads these tables and no others, runs only when one of
    /// them may have changed. What is kept inside of it is judged by the same number of others' commits.
    ///
    /// # Errors
    /// What `make` answers.
    pub async fn get<E: From<DbErr>>(
        &self,
        db: &Db,
        tables: &[&[&str]],
        make: impl Future<Output = Result<T, E>>,
    ) -> Result<Arc<T>, E> {
        if let Some(value) = self.find((db.version_of(tables), db.beside().await?)) {
            return Ok(value);
        }
        let _alone = self.making.lock().await;
        // Read before the value is made: a change meanwhile makes it stale at once.
        let state = (db.version_of(tables), db.beside().await?);
        if let Some(value) = self.find(state) {
            return Ok(value);
        }
        let value = Arc::new(make.await?);
        *self.held() = Some(Made { state, value: Arc::clone(&value) });
        Ok(value)
    }

    /// Forgets the value, because something has changed that is no data, such as the day.
    pub fn forget(&self) {
        *self.held() = None;
    }

    fn find(&self, state: (u64, i64)) -> Option<Arc<T>> {
        let held = self.held();
        let made = held.as_ref()?;
        (made.state == state).then(|| Arc::clone(&made.value))
    }

    fn held(&self) -> MutexGuard<'_, Option<Made<T>>> {
        self.value.lock().expect("nobody panics holding it")
    }
}

/// How many values of one kind are kept; a crowd beyond it only costs a question each.
const MOST: usize = 16_384;

/// Many values of one kind by their key, such as the phones that ask again and again. Each is kept until
/// anything changes that it shows.
pub struct KeptEach<K, T>(Mutex<HashMap<K, Made<T>>>);

impl<K, T> Default for KeptEach<K, T> {
    fn default() -> Self {
        Self(Mutex::default())
    }
}

impl<K: Eq + Hash, T> KeptEach<K, T> {
    /// The value of a key as the data stands; `make`, which reads these tables and no others, runs only when
    /// one of them may have changed.
    ///
    /// # Errors
    /// What `make` answers.
    pub async fn get<E: From<DbErr>>(
        &self,
        db: &Db,
        key: K,
        tables: &[&[&str]],
        make: impl Future<Output = Result<T, E>>,
    ) -> Result<Arc<T>, E> {
        // Read before the value is made: a change meanwhile makes it stale at once.
        let state = (db.version_of(tables), db.beside().await?);
        if let Some(made) = self.held().get(&key).filter(|made| made.state == state) {
            return Ok(Arc::clone(&made.value));
        }
        let value = Arc::new(make.await?);
        let mut held = self.held();
        if held.len() >= MOST {
            held.clear();
        }
        held.insert(key, Made { state, value: Arc::clone(&value) });
        Ok(value)
    }

    fn held(&self) -> MutexGuard<'_, HashMap<K, Made<T>>> {
        self.0.lock().expect("nobody panics holding it")
    }
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicUsize, Ordering};

    use super::*;
    use crate::db::Expect;

    #[tokio::test(flavor = "multi_thread")]
    async fn each_is_made_once_until_something_changes() {
        let path = std::env::temp_dir().join(crate::chance::token());
        let seal =
            crate::db::Seal { work: |_| Box::pin(async { Ok(()) }), table: "nothing", answers_for: &[] };
        let tables = [("t", "create table t (n bigint)"), ("u", "create table u (n bigint)")];
        let db = Db::open(&format!("sqlite:{}", path.display()), Expect::Empty, &tables, seal).await.unwrap();
        let _held = db.hold_alone().await.unwrap();
        let (kept, made) = (KeptEach::default(), AtomicUsize::new(0));
        let make = async |key: &'static str| {
            let value = kept.get(&db, key, &[&["t"]], async {
                Ok::<_, DbErr>((key, made.fetch_add(1, Ordering::SeqCst)))
            });
            *value.await.unwrap()
        };
        assert_eq!([make("a").await, make("b").await, make("a").await], [("a", 0), ("b", 1), ("a", 0)]);
        let write = async |sql: &'static str| {
            db.write(move |tx| Box::pin(async move { crate::db::run(tx, sql, vec![]).await })).await.unwrap()
        };
        write("insert into u (n) values (1)").await;
        assert_eq!(make("b").await, ("b", 1));
        write("insert into t (n) values (1)").await;
        assert_eq!([make("b").await, make("a").await, make("b").await], [("b", 2), ("a", 3), ("b", 2)]);
        std::fs::remove_file(path).unwrap();
    }

    #[tokio::test(flavor = "multi_thread")]
    async fn it_is_made_once_until_something_changes() {
        let path = std::env::temp_dir().join(crate::chance::token());
        let seal =
            crate::db::Seal { work: |_| Box::pin(async { Ok(()) }), table: "nothing", answers_for: &[] };
        let address = format!("sqlite:{}", path.display());
        let tables = [("t", "create table t (n bigint)"), ("u", "create table u (n bigint)")];
        let db = Db::open(&address, Expect::Empty, &tables, seal).await.unwrap();
        let _held = db.hold_alone().await.unwrap();
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
        // Time alone changes nothing; another program does.
        write("update t set n = 3").await;
        assert_eq!(make().await, 5);
        tokio::time::sleep(LONGEST).await;
        assert_eq!(make().await, 5);
        let seal =
            crate::db::Seal { work: |_| Box::pin(async { Ok(()) }), table: "nothing", answers_for: &[] };
        let other = Db::open(&address, Expect::Filled, &tables, seal).await.unwrap();
        let sql = "insert into t (n) values (7)";
        other.write(move |tx| Box::pin(async move { crate::db::run(tx, sql, vec![]).await })).await.unwrap();
        tokio::time::sleep(LONGEST).await;
        assert_eq!([make().await, make().await], [6, 6]);
        kept.forget();
        assert_eq!(make().await, 7);
        std::fs::remove_file(path).unwrap();
    }
}
