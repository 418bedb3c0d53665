//! Gathers what visitors bring at the same moment, so that one piece of work does it for all of them.
//!
//! Who comes first asks for a turn. Whoever comes before the turn has come is taken with it.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use tokio::sync::oneshot;

/// How many one turn takes.
const MOST: usize = 64;

/// What waits.
pub struct Gather<I, O> {
    waiting: Arc<Mutex<Waiting<I, O>>>,
}

struct Waiting<I, O> {
    items: VecDeque<(I, oneshot::Sender<O>)>,
    /// How many turns were asked for and have not come; enough for all who wait.
    turns: usize,
}

/// A turn. It takes who waits when it comes, or when it breaks off before.
pub struct Turn<I, O> {
    waiting: Arc<Mutex<Waiting<I, O>>>,
    taken: Option<(Vec<I>, Vec<oneshot::Sender<O>>)>,
}

/// Several parts of one piece of work may ask what its turn has taken.
pub type Taken<I, O> = Arc<Mutex<Turn<I, O>>>;

impl<I, O> Default for Gather<I, O> {
    /// Nothing waits yet.
    fn default() -> Self {
        Self { waiting: Arc::new(Mutex::new(Waiting { items: VecDeque::new(), turns: 0 })) }
    }
}

impl<I: Clone + Send + 'static, O: Send + 'static> Gather<I, O> {
    /// Brings an item and answers what became of it; none when the work has broken off. `work` [takes](take) the items
    /// as late as it can, and answers an outcome for each, in their order. It goes on when the visitor who has asked
    /// for it goes away; an item whose visitor went away before it was taken is left out.
    pub async fn bring<W>(&self, item: I, work: impl FnOnce(Taken<I, O>) -> W) -> Option<O>
    where
        W: Future<Output = Vec<O>> + Send + 'static,
    {
        let (answer, told) = oneshot::channel();
        let asks = {
            let mut waiting = held(&self.waiting);
            waiting.items.push_back((item, answer));
            let asks = waiting.items.len() > waiting.turns * MOST;
            waiting.turns += usize::from(asks);
            asks
        };
        if asks {
            let turn = Turn { waiting: Arc::clone(&self.waiting), taken: None };
            let turn = Arc::new(Mutex::new(turn));
            let work = work(Arc::clone(&turn));
            tokio::spawn(async move {
                let outcomes = work.await;
                let answers = held(&turn).answers();
                for (answer, outcome) in answers.into_iter().zip(outcomes) {
                    let _ = answer.send(outcome);
                }
            });
        }
        told.await.ok()
    }
}

/// The items of a turn, the same ones whenever it is asked.
pub fn take<I: Clone, O>(turn: &Taken<I, O>) -> Vec<I> {
    held(turn).take().0.clone()
}

impl<I, O> Turn<I, O> {
    fn take(&mut self) -> &mut (Vec<I>, Vec<oneshot::Sender<O>>) {
        let Self { waiting, taken } = self;
        taken.get_or_insert_with(|| {
            let mut waiting = held(waiting);
            waiting.turns -= 1;
            let count = waiting.items.len().min(MOST);
            waiting.items.drain(..count).filter(|(_, answer)| !answer.is_closed()).unzip()
        })
    }

    fn answers(&mut self) -> Vec<oneshot::Sender<O>> {
        std::mem::take(&mut self.take().1)
    }
}

impl<I, O> Drop for Turn<I, O> {
    fn drop(&mut self) {
        self.take();
    }
}

fn held<T>(thing: &Mutex<T>) -> MutexGuard<'_, T> {
    thing.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use futures_util::future::join_all;
    use tokio::sync::Semaphore;

    use super::*;

    /// An item at which the work breaks off.
    const BREAKS: u32 = 1_000;

    /// Works on one turn after another, and takes its time.
    #[derive(Clone)]
    struct Worker {
        door: Arc<Semaphore>,
        seen: Arc<Mutex<Vec<Vec<u32>>>>,
    }

    impl Worker {
        fn new() -> Self {
            Self { door: Arc::new(Semaphore::new(1)), seen: Arc::default() }
        }

        async fn work(self, turn: Taken<u32, u32>) -> Vec<u32> {
            let _inside = self.door.acquire().await.unwrap();
            let items = take(&turn);
            self.seen.lock().unwrap().push(items.clone());
            assert!(!items.contains(&BREAKS), "breaks off");
            tokio::time::sleep(Duration::from_millis(5)).await;
            take(&turn).into_iter().map(|item| item * 2).collect()
        }
    }

    #[tokio::test(flavor = "multi_thread")]
    async fn those_who_come_together_are_done_together_and_each_gets_its_own_answer() {
        let (gather, worker) = (Gather::default(), Worker::new());
        let bring = |item| gather.bring(item, |turn| worker.clone().work(turn));
        let outcomes = join_all((0..200).map(bring)).await;
        assert_eq!(outcomes, (0..200).map(|item| Some(item * 2)).collect::<Vec<_>>());
        let seen = worker.seen.lock().unwrap();
        assert!(seen.len() <= 10, "{seen:?}");
        assert!(seen.iter().all(|items| items.len() <= MOST), "{seen:?}");
    }

    #[tokio::test(flavor = "multi_thread")]
    async fn who_goes_away_takes_nothing_from_the_others_and_a_broken_piece_of_work_is_told() {
        let (gather, worker) = (Arc::new(Gather::default()), Worker::new());
        let bring = |item| {
            let (gather, worker) = (Arc::clone(&gather), worker.clone());
            async move { gather.bring(item, |turn| worker.work(turn)).await }
        };
        let closed = worker.door.acquire().await.unwrap();
        // The first has asked for the turn that the third is waiting for.
        let (first, gone, stays) = (tokio::spawn(bring(1)), tokio::spawn(bring(2)), tokio::spawn(bring(3)));
        tokio::time::sleep(Duration::from_millis(20)).await;
        first.abort();
        gone.abort();
        tokio::time::sleep(Duration::from_millis(20)).await;
        drop(closed);
        assert_eq!(stays.await.unwrap(), Some(6));
        assert_eq!(*worker.seen.lock().unwrap(), [[3]], "who went away before the turn came is left out");
        assert_eq!(bring(BREAKS).await, None);
        assert_eq!(bring(4).await, Some(8));
    }

    #[tokio::test]
    async fn a_turn_that_breaks_off_before_it_comes_leaves_nobody_waiting() {
        let gather = Gather::<u32, u32>::default();
        assert_eq!(gather.bring(1, |_| async { panic!("breaks off") }).await, None);
        assert_eq!(gather.bring(2, |_| async { Vec::new() }).await, None);
        assert_eq!(gather.bring(3, |turn| async move { take(&turn) }).await, Some(3));
    }
}
