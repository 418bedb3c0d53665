//! Gathers what visitors bring at the same moment, so that one piece of work does it for all of them.
//!
//! Who comes first begins. Whoever comes while that goes on waits, and the next piece of work takes all of those.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use tokio::sync::oneshot;

/// How many one piece of work takes.
const MOST: usize = 64;

/// What waits, and whose turn it is.
pub struct Gather<I, O> {
    waiting: Mutex<VecDeque<(I, oneshot::Sender<O>)>>,
    turn: Arc<tokio::sync::Mutex<()>>,
}

impl<I, O> Default for Gather<I, O> {
    fn default() -> Self {
        Self { waiting: Mutex::default(), turn: Arc::default() }
    }
}

impl<I: Send + 'static, O: Send + 'static> Gather<I, O> {
    /// Brings an item and answers what became of it; none when the work has broken off. `work` answers an outcome
    /// for each item, in their order. It goes on when the visitor who has begun it goes away; an item whose visitor
    /// went away before it was begun is left out.
    pub async fn bring<W>(&self, item: I, work: impl Fn(Vec<I>) -> W) -> Option<O>
    where
        W: Future<Output = Vec<O>> + Send + 'static,
    {
        let (answer, mut told) = oneshot::channel();
        self.held().push_back((item, answer));
        loop {
            let turn = tokio::select! {
                biased;
                outcome = &mut told => return outcome.ok(),
                turn = Arc::clone(&self.turn).lock_owned() => turn,
            };
            let (items, answers) = self.take();
            let work = work(items);
            let done = tokio::spawn(async move {
                for (answer, outcome) in answers.into_iter().zip(work.await) {
                    let _ = answer.send(outcome);
                }
                drop(turn);
            });
            let _ = done.await;
        }
    }

    fn take(&self) -> (Vec<I>, Vec<oneshot::Sender<O>>) {
        let mut waiting = self.held();
        let count = waiting.len().min(MOST);
        waiting.drain(..count).filter(|(_, answer)| !answer.is_closed()).unzip()
    }

    fn held(&self) -> MutexGuard<'_, VecDeque<(I, oneshot::Sender<O>)>> {
        self.waiting.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicUsize, Ordering};
    use std::time::Duration;

    use futures_util::future::join_all;

    use super::*;

    #[tokio::test(flavor = "multi_thread")]
    async fn those_who_come_together_are_done_together_and_each_gets_its_own_answer() {
        let (gather, rounds) = (Gather::default(), Arc::new(AtomicUsize::new(0)));
        let work = |items: Vec<usize>| {
            let rounds = Arc::clone(&rounds);
            async move {
                rounds.fetch_add(1, Ordering::SeqCst);
                tokio::time::sleep(Duration::from_millis(5)).await;
                items.into_iter().map(|item| item * 2).collect()
            }
        };
        let outcomes = join_all((0..200).map(|item| gather.bring(item, work))).await;
        assert_eq!(outcomes, (0..200).map(|item| Some(item * 2)).collect::<Vec<_>>());
        assert!(rounds.load(Ordering::SeqCst) <= 10, "{rounds:?}");
    }

    #[tokio::test(flavor = "multi_thread")]
    async fn who_goes_away_takes_nothing_from_the_others_and_a_broken_piece_of_work_is_told() {
        let (gather, seen) = (Arc::new(Gather::default()), Arc::new(Mutex::new(Vec::new())));
        let brought = |item: u32| {
            let (gather, seen) = (Arc::clone(&gather), Arc::clone(&seen));
            async move {
                let work = |items: Vec<u32>| {
                    let seen = Arc::clone(&seen);
                    async move {
                        seen.lock().unwrap().extend(items.clone());
                        assert!(!items.contains(&13), "breaks off");
                        tokio::time::sleep(Duration::from_millis(50)).await;
                        items
                    }
                };
                gather.bring(item, work).await
            }
        };
        let begun = tokio::spawn(brought(1));
        tokio::time::sleep(Duration::from_millis(10)).await;
        let (gone, stays) = (tokio::spawn(brought(2)), tokio::spawn(brought(3)));
        tokio::time::sleep(Duration::from_millis(10)).await;
        begun.abort();
        gone.abort();
        assert_eq!(stays.await.unwrap(), Some(3));
        assert_eq!(*seen.lock().unwrap(), [1, 3], "what was begun goes on, what was not is left out");
        assert_eq!(brought(13).await, None);
        assert_eq!(brought(4).await, Some(4));
    }
}
