//! How far numbers can be moved while everything that is told stays as it is; pure.
//!
//! The redemptions of a half-year run from the sum of a month's pool to the counts in it, on to the half-year of
//! each offer, and on to that of its partner. At every node as much goes out as comes in, because each is the sum of
//! its parts. What is told is a number that stays; everything else may be whatever the words in its place allow. To
//! move a number by one, others must move along on a closed way. Every way that is found is another table with
//! integers, which fits all that is told; nobody can tell it from the true one.

use std::collections::VecDeque;

use super::rules::{NO_BOUND, WIDTH};

/// A number between two nodes, and what somebody knows of it.
#[derive(Clone, Copy, Debug)]
struct Flow {
    from: usize,
    to: usize,
    many: i64,
    least: i64,
    most: i64,
}

impl Flow {
    /// Whether it may be one more or one less.
    const fn may_move(&self, step: i64) -> bool {
        if step > 0 { self.many < self.most } else { self.many > self.least }
    }
}

/// Numbers that are sums of one another. Nodes and flows are named by their place.
#[derive(Default)]
pub struct Network {
    flows: Vec<Flow>,
    /// The flows at each node.
    at: Vec<Vec<usize>>,
}

impl Network {
    /// Adds a node.
    pub fn add_node(&mut self) -> usize {
        self.at.push(Vec::new());
        self.at.len() - 1
    }

    /// Adds a number between two nodes, of which the least and the greatest possible value are known.
    pub fn add_flow(&mut self, from: usize, to: usize, many: i64, (least, most): (i64, i64)) -> usize {
        let flow = self.flows.len();
        self.flows.push(Flow { from, to, many, least, most });
        self.at[from].push(flow);
        self.at[to].push(flow);
        flow
    }

    /// The true number.
    #[must_use]
    pub fn many(&self, flow: usize) -> i64 {
        self.flows[flow].many
    }

    /// Lets everybody know a number.
    pub fn tell(&mut self, flow: usize) {
        let flow = &mut self.flows[flow];
        (flow.least, flow.most) = (flow.many, flow.many);
    }

    /// Lets nobody know a number.
    pub fn withhold(&mut self, flow: usize) {
        let flow = &mut self.flows[flow];
        (flow.least, flow.most) = (0, NO_BOUND);
    }

    /// Whether everybody knows a number.
    #[must_use]
    pub fn is_told(&self, flow: usize) -> bool {
        self.flows[flow].least == self.flows[flow].most
    }

    /// The numbers that come from the same node, itself included.
    pub fn beside(&self, flow: usize) -> impl Iterator<Item = usize> {
        let from = self.flows[flow].from;
        self.at[from].iter().copied().filter(move |other| self.flows[*other].from == from)
    }

    /// Whether a sum of numbers can still be at least three different ones. It is enough that one of its parts can,
    /// while the others stay.
    pub fn is_open(&mut self, sum: &[usize]) -> bool {
        for one in sum {
            let up = self.room(*one, 1, WIDTH, sum);
            if up >= WIDTH || up + self.room(*one, -1, WIDTH - up, sum) >= WIDTH {
                return true;
            }
        }
        false
    }

    /// How far a number can be moved up or down, but no further than is enough. Afterwards everything is as before.
    fn room(&mut self, one: usize, step: i64, enough: i64, still: &[usize]) -> i64 {
        let mut moved: Vec<(usize, i64)> = Vec::new();
        let mut room = 0;
        while room < enough && self.flows[one].may_move(step) {
            let Flow { from, to, .. } = self.flows[one];
            let (start, goal) = if step > 0 { (to, from) } else { (from, to) };
            let Some(mut way) = self.way(start, goal, still) else { break };
            way.push((one, step));
            for (flow, step) in &way {
                self.flows[*flow].many += *step;
            }
            moved.extend(way);
            room += 1;
        }
        for (flow, step) in moved {
            self.flows[flow].many -= step;
        }
        room
    }

    /// The shortest way on which one more can go from a node to another, past some numbers that stay: which numbers
    /// move on it, and by how much.
    fn way(&self, start: usize, goal: usize, still: &[usize]) -> Option<Vec<(usize, i64)>> {
        let mut came: Vec<Option<(usize, i64)>> = vec![None; self.at.len()];
        let mut next = VecDeque::from([start]);
        while let Some(here) = next.pop_front() {
            for number in &self.at[here] {
                let flow = &self.flows[*number];
                let (there, step) = if flow.from == here { (flow.to, 1) } else { (flow.from, -1) };
                let is_known = there == start || came[there].is_some();
                if is_known || !flow.may_move(step) || still.contains(number) {
                    continue;
                }
                came[there] = Some((*number, step));
                if there == goal {
                    return Some(self.back(&came, goal));
                }
                next.push_back(there);
            }
        }
        None
    }

    /// The way by which a node was reached.
    fn back(&self, came: &[Option<(usize, i64)>], goal: usize) -> Vec<(usize, i64)> {
        let mut way = Vec::new();
        let mut here = goal;
        while let Some((number, step)) = came[here] {
            way.push((number, step));
            let flow = &self.flows[number];
            here = if step > 0 { flow.from } else { flow.to };
        }
        way
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_moves_as_far_as_the_others_on_its_way() {
        // Two parts of a sum that is told: what the one gains the other loses.
        let mut network = Network::default();
        let (sum, whole) = (network.add_node(), network.add_node());
        network.add_flow(sum, whole, 5, (5, 5));
        let one = network.add_flow(whole, sum, 3, (1, 4));
        let other = network.add_flow(whole, sum, 2, (1, 4));
        assert!(network.is_open(&[one]) && network.is_open(&[other]));
        assert!(!network.is_open(&[one, other]), "together they are what is told");
        network.tell(other);
        assert!(network.is_told(other) && !network.is_open(&[one]));
        network.withhold(other);
        assert!(network.is_open(&[one]));
        assert_eq!((network.many(one), network.many(other)), (3, 2), "everything is as before");
    }
}
