//! Plays a story step by step: sets the clock to each day, lets its people act, and lets everything
//! follow. What they do stands in `scenes.rs`.

use std::collections::{HashMap, VecDeque};

use anyhow::{Context, Result, anyhow, ensure};
use platform::clock::{Day, Moment};

use super::actors::Actors;
use super::story::{Story, Way};
use super::tasks::Work;
use super::{noon, settle};
use crate::app::App;
use crate::participation;

/// How long after one step the next one of the same day follows, in minutes.
const PAUSE: i64 = 7;

/// Something that happens; the number is its place in the story's list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What {
    /// The draft becomes a round, and the conferences are set up.
    Draft,
    /// A meeting is planned.
    Plan(usize),
    /// A conference meets and decides.
    Consult(usize),
    /// Its condition is answered.
    Answer(usize),
    /// The launch.
    Launch,
    /// The letters are prepared.
    Prepare,
    /// They are released and printed.
    Release,
    /// What is printed goes to the post.
    Post,
    /// An address is completed, and the letter goes after all.
    Complete(usize),
    /// A mayor takes office.
    Elect(usize),
    /// A municipality declares, or hands in its sheet.
    Declare(usize),
    /// The agency confirms receipt, or accepts what was handed in.
    Receive(usize),
    /// The agency sends a declaration back.
    SendBack(usize),
    /// It is given once more.
    Again(usize),
    /// A lead works on the Quick-Check.
    Look(usize),
    /// A town hall says "not now".
    Decline(usize),
    /// The agency notes an answer.
    Note(usize),
    /// A project lead hands over.
    HandOver(usize),
    /// Something is done with the Quick-Check.
    Work(Work),
}

/// What happens on which day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Step {
    /// Counted from the launch.
    pub day: i32,
    /// What.
    pub what: What,
}

/// A story under way.
pub struct Player {
    pub(super) app: App,
    pub(super) actors: Actors,
    pub(super) story: Story,
    /// Mail addresses of the two programme managers.
    pub(super) first: String,
    pub(super) second: String,
    /// The addresses of the consultations, by their place in the story.
    pub(super) meetings: HashMap<usize, String>,
    /// The address of the campaign.
    pub(super) campaign: String,
    launch: Day,
    steps: VecDeque<Step>,
    /// The day on which the clock stands, and how many steps it has had.
    today: Option<(i32, i64)>,
}

impl Player {
    /// Lays a story out over the days before and after a launch.
    ///
    /// # Errors
    /// When the installation is none with invented data, or its programme has a launch behind it: a story
    /// begins before.
    pub fn new(app: &App, story: Story, launch: Day) -> Result<Self> {
        ensure!(app.config.sample, "a story is played in an installation with invented data only");
        ensure!(!app.pack.programme.has_launched(), "the programme has been launched before its story");
        let actors = Actors::new(app, story.tasks.clone(), launch)?;
        Ok(Self {
            first: actors.first.clone(),
            second: actors.second.clone(),
            actors,
            meetings: HashMap::new(),
            campaign: String::new(),
            steps: steps(&story),
            today: None,
            app: app.clone(),
            story,
            launch,
        })
    }

    /// The story that is played.
    #[must_use]
    pub const fn story(&self) -> &Story {
        &self.story
    }

    /// A day of the story.
    #[must_use]
    pub fn day(&self, day: i32) -> Day {
        self.launch.plus_days(day)
    }

    /// The address of a consultation, once it is planned.
    #[must_use]
    pub fn meeting(&self, place: usize) -> &str {
        self.meetings.get(&place).map(String::as_str).unwrap_or_default()
    }

    /// The address of the campaign, once it is prepared.
    #[must_use]
    pub fn campaign(&self) -> &str {
        &self.campaign
    }

    /// Plays the next step, if its day is not later than this one; answers what it was.
    ///
    /// # Errors
    /// What went wrong, with the step.
    pub async fn play_next(&mut self, until: i32) -> Result<Option<What>> {
        let Some(step) = self.steps.front().copied().filter(|step| step.day <= until) else {
            return Ok(None);
        };
        self.steps.pop_front();
        self.turn_to(step.day).await?;
        self.act(step.what)
            .await
            .with_context(|| format!("day {} of the story: {:?}", step.day, step.what))?;
        settle(&self.app).await?;
        Ok(Some(step.what))
    }

    /// Plays everything up to the end of a day.
    ///
    /// # Errors
    /// What went wrong, with the step.
    pub async fn play_until(&mut self, day: i32) -> Result<()> {
        while self.play_next(day).await?.is_some() {}
        Ok(())
    }

    /// Leaves a step to somebody else: plays everything before it, sets the clock to its day and takes it
    /// off the list.
    ///
    /// # Errors
    /// When there is no such step any more, or one before it went wrong.
    pub async fn leave_out(&mut self, what: What) -> Result<()> {
        while let Some(step) = self.steps.front().copied() {
            if step.what == what {
                self.steps.pop_front();
                return self.turn_to(step.day).await;
            }
            self.play_next(step.day).await?;
        }
        Err(anyhow!("the story has no {what:?} any more"))
    }

    /// Sets the clock to the next moment of a day. On a new day everything happens that is due.
    ///
    /// # Errors
    /// When something that is due fails.
    pub async fn turn_to(&mut self, day: i32) -> Result<()> {
        let count = match self.today {
            Some((today, count)) if today == day => count + 1,
            _ => 0,
        };
        self.today = Some((day, count));
        // The morning; a day with many steps lasts into the afternoon.
        let at: Moment = noon(&self.app.clock, self.day(day))?.plus_minutes(PAUSE * count - 3 * 60);
        self.app.clock.set(at);
        if count == 0 {
            participation::keep_dates(&self.app).await.map_err(|fault| anyhow!("{fault:?}"))?;
            settle(&self.app).await?;
        }
        Ok(())
    }

    async fn act(&mut self, what: What) -> Result<()> {
        match what {
            What::Draft => self.freeze_draft().await,
            What::Plan(place) => self.plan(place).await,
            What::Consult(place) => self.consult(place).await,
            What::Answer(place) => self.answer_condition(place).await,
            What::Launch => self.launch_programme().await,
            What::Prepare => self.prepare_letters().await,
            What::Release => self.release_letters().await,
            What::Post => self.post_letters().await,
            What::Complete(place) => self.complete_address(place).await,
            What::Elect(place) => self.elect(place).await,
            What::Declare(place) => self.declare(place).await,
            What::Receive(place) => self.receive(place).await,
            What::SendBack(place) => self.send_back(place).await,
            What::Again(place) => self.declare_again(place).await,
            What::Look(place) => self.look(place).await,
            What::Decline(place) => self.decline(place).await,
            What::Note(place) => self.note(place).await,
            What::HandOver(place) => self.hand_over(place).await,
            What::Work(work) => self.actors.work(work).await,
        }
    }
}

/// Everything that happens, in the order of its days. What stands first here happens first on a day.
fn steps(story: &Story) -> VecDeque<Step> {
    let mut steps = vec![Step { day: story.draft.day, what: What::Draft }];
    for (place, conference) in story.conference.iter().enumerate() {
        steps.push(Step { day: conference.planned, what: What::Plan(place) });
        steps.push(Step { day: conference.day, what: What::Consult(place) });
        if let Some(condition) = &conference.condition {
            steps.push(Step { day: condition.day, what: What::Answer(place) });
        }
    }
    steps.push(Step { day: story.letters.prepared, what: What::Prepare });
    steps.push(Step { day: 0, what: What::Launch });
    steps.push(Step { day: story.letters.released, what: What::Release });
    let numbered = |days: Vec<i32>, what: fn(usize) -> What| {
        days.into_iter().enumerate().map(move |(place, day)| Step { day, what: what(place) })
    };
    steps.extend(numbered(story.address.iter().map(|of| of.day).collect(), What::Complete));
    let printed = story.address.iter().map(|of| of.day).chain([story.letters.released]);
    steps.extend(printed.map(|day| Step { day, what: What::Post }));
    steps.extend(numbered(story.mayor.iter().map(|of| of.day).collect(), What::Elect));
    steps.extend(numbered(story.correction.iter().map(|of| of.day).collect(), What::SendBack));
    steps.extend(numbered(story.correction.iter().map(|of| of.again).collect(), What::Again));
    steps.extend(numbered(story.declaration.iter().map(|of| of.day).collect(), What::Declare));
    for (place, declared) in story.declaration.iter().enumerate() {
        let given_on = story.given_on(declared);
        // A paper by post is entered and accepted at once.
        if let Some(days) = declared.received_after.filter(|_| declared.path != Way::Post) {
            steps.push(Step { day: given_on + days, what: What::Receive(place) });
        }
        if let Some(check) = &declared.check {
            steps.push(Step { day: given_on + check.after, what: What::Look(place) });
        }
    }
    steps.extend(numbered(story.decline.iter().map(|of| of.day).collect(), What::Decline));
    steps.extend(numbered(story.answer.iter().map(|of| of.day).collect(), What::Note));
    steps.extend(numbered(story.handover.iter().map(|of| of.day).collect(), What::HandOver));
    let tasks = story.tasks.steps().into_iter();
    steps.extend(tasks.map(|(day, work)| Step { day, what: What::Work(work) }));
    steps.sort_by_key(|step| step.day);
    steps.into()
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;

    #[test]
    fn steps_follow_each_other_as_they_can_happen() {
        let region = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../regions/suedwestfalen");
        let story = Story::read(&region).unwrap();
        let steps: Vec<Step> = steps(&story).into();
        assert!(steps.windows(2).all(|pair| pair[0].day <= pair[1].day));
        let place = |what: What| steps.iter().position(|step| step.what == what).unwrap();
        assert_eq!(place(What::Draft), 0);
        assert!(place(What::Prepare) < place(What::Launch) && place(What::Launch) < place(What::Release));
        for (number, declared) in story.declaration.iter().enumerate() {
            if declared.received_after.is_some() && declared.path != Way::Post {
                assert!(place(What::Declare(number)) < place(What::Receive(number)), "{}", declared.ags);
            }
        }
        let corrected = &story.correction[0].ags;
        let number = story.declaration.iter().position(|declared| declared.ags == *corrected).unwrap();
        let order = [What::Declare(number), What::SendBack(0), What::Again(0), What::Receive(number)];
        let order: Vec<usize> = order.into_iter().map(place).collect();
        assert!(order.is_sorted(), "{order:?}");
    }
}
