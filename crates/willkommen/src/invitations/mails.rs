//! The mails of this slice: the copy beside a letter, the reminder, and interest told to the agency.

use platform::clock::Moment;
use platform::texts::{Lang, Translator};
use platform::{Error, Result};

use super::known::known;
use super::replies;
use super::rules::{Reminder, reminder};
use super::store::{self, Campaign, Letter};
use crate::app::App;
use crate::declaration;
use crate::ids::{LetterId, MunicipalityId};
use crate::journal::{self, Entry};
use crate::outbox::{self, NewMail};
use crate::region::{self, Municipality};

/// How the first mail beside a letter is counted.
pub const FIRST_MAIL: &str = "1";

/// What the reasons of mails beside letters begin with.
const LETTER_MAIL: &str = "letter-mail:";

/// The letter beside which a mail went, by the mail's reason.
#[must_use]
pub fn letter_of(reason: &str) -> Option<LetterId> {
    reason.strip_prefix(LETTER_MAIL)?.split(':').next()?.parse().ok().map(LetterId)
}

fn translator(app: &App, campaign: &Campaign) -> Translator {
    app.translator(Lang::from_word(&campaign.lang).unwrap_or(app.default_lang()))
}

/// Subject and text of a mail that is about a letter.
fn words(app: &App, campaign: &Campaign, town: &Municipality, key: &str) -> (String, String) {
    let t = translator(app, campaign);
    let values = [
        ("municipality", town.name.as_str().into()),
        ("programme", app.pack.programme.name.get(t.lang).as_str().into()),
        ("day", t.date(campaign.letter_on).into()),
        ("reply_by", t.date(campaign.reply_by).into()),
        ("address", format!("{}/e", app.config.typed_address()).into()),
        ("phone", app.pack.agency.phone.as_str().into()),
    ];
    let subject = t.with(&format!("{key}-subject"), "municipality", town.name.as_str());
    (subject, app.mail_body(&t, &t.all(&format!("{key}-body"), &values)))
}

/// The words of the mail beside a letter.
pub fn letter_words(app: &App, campaign: &Campaign, town: &Municipality) -> (String, String) {
    words(app, campaign, town, "invitations-mail-letter")
}

/// The words of the reminder.
pub fn reminder_words(app: &App, campaign: &Campaign, town: &Municipality) -> (String, String) {
    words(app, campaign, town, "invitations-mail-remind")
}

/// The mail beside a letter, with the copy that holds no code.
pub fn letter(
    app: &App,
    campaign: &Campaign,
    letter: &Letter,
    town: &Municipality,
    copy: &str,
    time: &str,
) -> NewMail {
    let (subject, body) = letter_words(app, campaign, town);
    let name = translator(app, campaign).with("invitations-mail-letter-file", "ags", town.ags.as_str());
    NewMail {
        reason: format!("{LETTER_MAIL}{}:{time}", letter.id),
        recipient: town.official_mailbox.clone(),
        subject,
        body,
        attachment: Some((name, copy.to_owned())),
        holds_secret: false,
        hides_recipient: false,
    }
}

/// Writes the reminders whose day has come, each once; answers how many.
///
/// # Errors
/// The database's own.
pub async fn remind(app: &App) -> Result<usize> {
    let mut written = 0;
    for campaign in store::all(app.db.read()).await? {
        if state_of_reminder(app, &campaign) == Reminder::Due {
            written += remind_one(app, campaign).await?;
        }
    }
    if written > 0 {
        app.wake.notify_waiters();
    }
    Ok(written)
}

/// What is to be done about a campaign's reminder today.
pub fn state_of_reminder(app: &App, campaign: &Campaign) -> Reminder {
    let released_on = campaign.released_at.map(|at| app.clock.day(at));
    reminder(campaign.remind_on, released_on, campaign.reminded_at.is_some(), app.clock.today())
}

/// Writes the reminders of one campaign, a part at a time, so that others can write in between. What was
/// interrupted goes on the next time: the campaign is done when all of them are there.
async fn remind_one(app: &App, campaign: Campaign) -> Result<usize> {
    let c = app.db.read();
    let known = known(c, &app.clock).await?;
    let mut letters = store::letters(c, campaign.id).await?;
    letters.retain(|letter| {
        // A letter that was held back and went only now is not reminded of on the same day.
        let is_new = letter.printed_at.is_none_or(|at| Some(app.clock.day(at)) >= campaign.remind_on);
        !is_new && known.get(&letter.municipality).is_some_and(|town| town.may_be_reminded(letter.id))
    });
    let (mut letters, mut written) = (letters.into_iter(), 0);
    loop {
        let part: Vec<Letter> = letters.by_ref().take(outbox::MOST_AT_ONCE).collect();
        if part.is_empty() {
            break;
        }
        written += remind_of(app, &campaign, part).await?;
    }
    let (id, now) = (campaign.id, app.clock.now());
    app.db
        .write(move |tx| Box::pin(async move { store::reminded(tx, id, now).await }))
        .await
        .map_err(Error::from)?;
    Ok(written)
}

/// Reminds of some letters, of each once; answers of how many.
async fn remind_of(app: &App, campaign: &Campaign, letters: Vec<Letter>) -> Result<usize> {
    let (inner, campaign, now) = (app.clone(), campaign.clone(), app.clock.now());
    app.db
        .write(move |tx| {
            Box::pin(async move {
                let app = &inner;
                // Whoever has declared since the letters were looked through gets none.
                let participants = declaration::given(tx).await?;
                let mut mails = 0;
                for letter in letters {
                    if participants.contains(&letter.municipality) {
                        continue;
                    }
                    let town = region::of(tx, letter.municipality).await?.ok_or(Error::NotFound)?;
                    let (subject, body) = reminder_words(app, &campaign, &town);
                    let mail = NewMail {
                        reason: format!("letter-remind:{}", letter.id),
                        recipient: town.official_mailbox.clone(),
                        subject,
                        body,
                        attachment: None,
                        holds_secret: false,
                        hides_recipient: false,
                    };
                    if outbox::put(tx, now, app.mail_domain(), &mail).await? {
                        let entry = Entry::LetterReminded { letter: letter.id };
                        journal::record(tx, now, "system", Some(town.id), &entry, "").await?;
                        mails += 1;
                    }
                }
                Ok::<_, Error>(mails)
            })
        })
        .await
}

/// The agency learns that a town has expressed or changed its interest. Names stay on the page.
///
/// # Errors
/// The database's own.
pub async fn interest(app: &App, municipality: MunicipalityId, at: Moment) -> Result<Vec<NewMail>> {
    let Some(interest) = replies::interest_of(app.db.read(), municipality).await? else {
        return Ok(Vec::new());
    };
    let town = region::of(app.db.read(), municipality).await?.ok_or(Error::NotFound)?;
    let t = app.translator(app.default_lang());
    let link = format!("{}/{}/dashboard/municipalities/{}", app.config.base_url, t.lang.word(), town.ags);
    let values = [
        ("municipality", town.full_name().into()),
        ("wish", t.get(&format!("invitations-wish-{}", interest.wish)).into()),
        ("link", link.into()),
    ];
    Ok(vec![NewMail {
        reason: format!("interest:{municipality}:{}", at.0),
        recipient: app.pack.agency.mail.clone(),
        subject: t.with("invitations-mail-interest-subject", "municipality", town.name.as_str()),
        body: app.mail_body(&t, &t.all("invitations-mail-interest-body", &values)),
        attachment: None,
        holds_secret: false,
        hides_recipient: false,
    }])
}
