//! Everything that lies on the table when a town talks about its answers.

use std::collections::{BTreeMap, HashMap};

use platform::Result;
use platform::clock::Moment;

use super::rules::{Kind, Progress, Spread, next, order, progress};
use super::store::{self, Decision};
use crate::app::App;
use crate::ids::VoiceId;
use crate::layout::Frame;
use crate::people;
use crate::quickcheck::Sheet;
use crate::quickcheck::catalogue::Question;
use crate::quickcheck::colleague::rules::{Mode, choice};
use crate::quickcheck::colleague::store as voices;
use crate::quickcheck::rules::{Answer, Standing};
use crate::quickcheck::store::{self as checks, Kept};

/// What was answered alone and what was agreed.
pub struct Talk {
    /// The check with the town's own answers.
    pub sheet: Sheet,
    /// Whether names and single answers are gone.
    pub is_cleared: bool,
    /// When the answers were put together.
    pub closed_at: Option<Moment>,
    /// What the check says now, by question.
    pub kept: BTreeMap<String, Kept>,
    names: Vec<(VoiceId, String)>,
    given: Vec<voices::Given>,
    decisions: HashMap<String, Decision>,
}

/// One opinion.
pub struct Vote {
    /// Whose: name or office.
    pub label: String,
    /// The answer.
    pub answer: Answer,
    /// The note.
    pub note: String,
}

/// One question with all opinions on it.
pub struct Topic<'a> {
    /// The question.
    pub question: &'a Question,
    /// Opinions in the order in which people were asked.
    pub votes: Vec<Vote>,
    /// How far they lie apart.
    pub spread: Spread,
    /// What was agreed.
    pub decision: Option<&'a Decision>,
    /// What somebody has answered in the check since the answers were put together, unless it was agreed.
    pub since: Option<Answer>,
}

impl Topic<'_> {
    /// What is to be done.
    pub fn kind(&self) -> Kind {
        Kind::of(&self.spread)
    }

    /// Whether it is still to be talked about.
    pub fn is_open(&self) -> bool {
        self.spread.is_disputed() && self.decision.is_none()
    }

    /// Whether nothing is to be done about it. A disputed question is talked about all the same.
    pub fn is_settled(&self) -> bool {
        self.decision.is_some() || (self.since.is_some() && !self.spread.is_disputed())
    }
}

/// The answer of a check if it was given after the answers were put together.
pub fn since(kept: Option<&Kept>, closed_at: Option<Moment>) -> Option<Answer> {
    let kept = kept.filter(|kept| closed_at.is_some_and(|closed_at| kept.answered_at > closed_at))?;
    kept.given.answer
}

impl Talk {
    /// What lies on the table of the lead's own town; none before the answers were put together.
    ///
    /// # Errors
    /// The database's own; not found without a check.
    pub async fn of(app: &App, frame: &Frame) -> Result<Option<Self>> {
        let sheet = Sheet::of(app, frame.municipality()?).await?;
        let c = app.db.read();
        let round = store::round(c, sheet.check.id).await?;
        let Some(round) = round.filter(|round| round.closed_at.is_some()) else { return Ok(None) };
        let mut names = Vec::new();
        for voice in voices::of(c, sheet.check.id).await? {
            if voice.mode() == Mode::Alone {
                let name = match voice.person {
                    Some(person) => people::called(c, person, &frame.t).await?,
                    None => voice.label,
                };
                names.push((voice.id, name));
            }
        }
        let given = voices::answers_of(c, sheet.check.id).await?;
        let kept = checks::kept(c, sheet.check.id).await?;
        let decisions = store::decisions(c, sheet.check.id).await?;
        let decisions = decisions.into_iter().map(|one| (one.question.clone(), one)).collect();
        let (is_cleared, closed_at) = (round.cleared_at.is_some(), round.closed_at);
        Ok(Some(Self { sheet, is_cleared, closed_at, kept, names, given, decisions }))
    }

    /// The questions, those to be talked about first. What an answer of the town has taken out since, such as
    /// a follow-up of a question at level 0, is not among them.
    pub fn topics(&self) -> Vec<Topic<'_>> {
        let score = self.sheet.score();
        let standings: HashMap<&str, Standing> =
            score.lines().map(|line| (line.question.id.as_str(), line.standing)).collect();
        let questions = self.sheet.catalogue.questions(self.sheet.check.variant());
        let topics: Vec<Topic<'_>> = questions
            .filter(|question| {
                let standing = standings.get(question.id.as_str());
                matches!(standing, Some(Standing::Open | Standing::Unknown | Standing::Level(_)))
            })
            .map(|question| self.topic(question))
            .filter(|topic| !topic.votes.is_empty() || topic.decision.is_some())
            .collect();
        let spreads: Vec<&Spread> = topics.iter().map(|topic| &topic.spread).collect();
        let places = order(&spreads);
        let mut waiting: Vec<Option<Topic<'_>>> = topics.into_iter().map(Some).collect();
        places.into_iter().filter_map(|place| waiting[place].take()).collect()
    }

    fn topic<'a>(&'a self, question: &'a Question) -> Topic<'a> {
        let votes: Vec<Vote> = self
            .names
            .iter()
            .filter_map(|(id, name)| {
                let one = self.given.iter().find(|one| one.voice == *id && one.question == question.id)?;
                Some(Vote { label: name.clone(), answer: choice(&one.value)?, note: one.note.clone() })
            })
            .collect();
        let decision = self.decisions.get(&question.id);
        let since = since(self.kept.get(&question.id), self.closed_at);
        Topic {
            question,
            spread: Spread::of(votes.iter().map(|vote| vote.answer)),
            decision,
            since: since.filter(|_| decision.is_none()),
            votes,
        }
    }

    /// How far the talk is.
    pub fn progress(&self) -> Progress {
        let topics = self.topics();
        progress(topics.iter().map(|topic| (&topic.spread, topic.is_settled())))
    }
}

/// The identifier of the disputed question that comes next; `after` is the place of the present one.
pub fn next_open(topics: &[Topic<'_>], after: usize) -> Option<String> {
    let open: Vec<bool> = topics.iter().map(Topic::is_open).collect();
    next(&open, after).map(|place| topics[place].question.id.clone())
}

/// The first disputed question without an agreement.
pub fn first_open(topics: &[Topic<'_>]) -> Option<String> {
    topics.iter().find(|topic| topic.is_open()).map(|topic| topic.question.id.clone())
}
