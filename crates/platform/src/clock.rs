//! Time as the product sees it: one clock, handed in, so that every date can be tested.

use std::fmt;
use std::str::FromStr;
use std::sync::{Arc, Mutex};

use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};
use sea_orm::DeriveValueType;

/// The clock of the installation, in the region's time zone.
#[derive(Clone)]
pub struct Clock {
    zone: TimeZone,
    /// What a test or a demo's story has set; the machine's time when empty.
    set: Arc<Mutex<Option<Timestamp>>>,
}

impl Clock {
    /// The machine's time, shown in a zone such as `Europe/Berlin`.
    ///
    /// # Errors
    /// When the zone is unknown.
    pub fn new(zone: &str) -> anyhow::Result<Self> {
        Ok(Self { zone: TimeZone::get(zone)?, set: Arc::default() })
    }

    /// Stops the clock at a moment; only tests do this, and a demo while it plays its story.
    pub fn set(&self, moment: Moment) {
        *self.set.lock().expect("nobody panics holding the clock") = Some(moment.timestamp());
    }

    /// Lets the clock run again with the machine's time.
    pub fn release(&self) {
        *self.set.lock().expect("nobody panics holding the clock") = None;
    }

    /// The present moment.
    #[must_use]
    #[expect(clippy::disallowed_methods, reason = "the one place that reads the machine's time")]
    pub fn now(&self) -> Moment {
        let set = *self.set.lock().expect("nobody panics holding the clock");
        Moment::from(set.unwrap_or_else(Timestamp::now))
    }

    /// Today's date in the region.
    #[must_use]
    pub fn today(&self) -> Day {
        self.day(self.now())
    }

    /// The date in the region at a moment.
    #[must_use]
    pub fn day(&self, moment: Moment) -> Day {
        Day(moment.timestamp().to_zoned_datetime(self.zone.clone()).date())
    }

    /// Hours, minutes and zone in the region at a moment, such as `14:32 MEZ` without the zone.
    #[must_use]
    pub fn time_of_day(&self, moment: Moment) -> String {
        let zoned = moment.timestamp().to_zoned_datetime(self.zone.clone());
        format!("{:02}:{:02}", zoned.hour(), zoned.minute())
    }

    /// The moment at which a day begins in the region, as other programs read it, such as
    /// `2026-11-27T00:00:00+01:00`.
    #[must_use]
    pub fn beginning(&self, day: Day) -> String {
        match day.0.to_zoned_datetime(self.zone.clone()) {
            Ok(zoned) => zoned.strftime("%Y-%m-%dT%H:%M:%S%:z").to_string(),
            Err(_) => format!("{day}T00:00:00Z"),
        }
    }

    /// The offset from universal time in the region at a moment, such as `+01:00`.
    #[must_use]
    pub fn offset(&self, moment: Moment) -> String {
        let zoned = moment.timestamp().to_zoned_datetime(self.zone.clone());
        let minutes = zoned.offset().seconds() / 60;
        format!("{:+03}:{:02}", minutes / 60, minutes.abs() % 60)
    }
}

/// A point in time, in microseconds since 1970-01-01 UTC; stored as BIGINT.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, DeriveValueType)]
pub struct Moment(pub i64);

impl Moment {
    /// The same moment as a `jiff` time stamp; the last one there is before the year -9999 and after 9999.
    #[must_use]
    pub fn timestamp(self) -> Timestamp {
        let last = if self.0 < 0 { Timestamp::MIN } else { Timestamp::MAX };
        Timestamp::from_microsecond(self.0).unwrap_or(last)
    }

    /// This moment plus a number of minutes.
    #[must_use]
    pub fn plus_minutes(self, minutes: i64) -> Self {
        Self(self.0 + SignedDuration::from_mins(minutes).as_micros() as i64)
    }

    /// This moment plus a number of seconds.
    #[must_use]
    pub fn plus_seconds(self, seconds: i64) -> Self {
        Self(self.0 + seconds * 1_000_000)
    }
}

impl FromStr for Moment {
    type Err = jiff::Error;
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        text.parse::<Timestamp>().map(Self::from)
    }
}

impl From<Timestamp> for Moment {
    fn from(timestamp: Timestamp) -> Self {
        Self(timestamp.as_microsecond())
    }
}

/// A calendar day; stored as ISO text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, DeriveValueType)]
#[sea_orm(value_type = "String")]
pub struct Day(pub Date);

impl Day {
    /// This day plus a number of days.
    #[must_use]
    pub fn plus_days(self, days: i32) -> Self {
        Self(self.0.saturating_add(jiff::Span::new().days(days)))
    }

    /// The same day some months later, or the last one of a shorter month.
    #[must_use]
    pub fn plus_months(self, months: i32) -> Self {
        Self(self.0.saturating_add(jiff::Span::new().months(months)))
    }

    /// The last day of this day's month.
    #[must_use]
    pub fn last_of_month(self) -> Self {
        Self(self.0.last_of_month())
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl FromStr for Day {
    type Err = jiff::Error;
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        text.parse().map(Self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_day_follows_the_region_and_not_utc() {
        let clock = Clock::new("Europe/Berlin").unwrap();
        clock.set(Moment::from("2026-11-23T23:30:00Z".parse::<Timestamp>().unwrap()));
        assert_eq!(clock.today().to_string(), "2026-11-24");
        assert_eq!(clock.time_of_day(clock.now()), "00:30");
        assert_eq!(clock.offset(clock.now()), "+01:00");
        assert_eq!(clock.beginning(clock.today()), "2026-11-24T00:00:00+01:00");
        assert_eq!("2026-11-24T00:30:00+01:00".parse::<Moment>().unwrap(), clock.now());
    }

    #[test]
    fn a_clock_that_was_set_runs_again() {
        let clock = Clock::new("Europe/Berlin").unwrap();
        clock.set(Moment(0));
        assert_eq!(clock.now(), Moment(0));
        clock.release();
        assert!(clock.now() > Moment(0));
    }

    #[test]
    fn months_differ_in_length() {
        let day: Day = "2027-01-31".parse().unwrap();
        assert_eq!(day.plus_months(1).to_string(), "2027-02-28");
        assert_eq!(day.plus_months(1).last_of_month().to_string(), "2027-02-28");
        assert_eq!(day.plus_months(-12).to_string(), "2026-01-31");
    }
}
