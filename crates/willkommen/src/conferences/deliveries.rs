//! Who was invited to vote: when each ballot was mailed and how its mail fared. The outbox forgets mails
//! after a while; the seats keep what became of them. How somebody voted is not told here.

use std::collections::HashMap;

use platform::Result;
use platform::db::Tx;
use sea_orm::{ConnectionTrait, DbErr};

use super::rules::Mailing;
use super::store::{self, Seat};
use crate::app::App;
use crate::ids::ConsultationId;
use crate::layout::Frame;
use crate::outbox;

/// A seat that was asked to vote, in words.
pub struct Invited {
    /// The office.
    pub name: String,
    /// When its ballot was mailed; empty when there was no mail.
    pub mailed: String,
    /// What became of the mail.
    pub fate: String,
    /// Whether a vote was cast; not which.
    pub has_voted: bool,
}

/// The reason under which the ballots of a consultation lie in the outbox.
pub fn reason(consultation: ConsultationId) -> String {
    format!("conferences-ballot:{consultation}:")
}

/// The seats as they are, with what the outbox knows about their mails today.
pub async fn up_to_date(c: &impl ConnectionTrait, id: ConsultationId) -> Result<Vec<Seat>, DbErr> {
    let mut seats = store::seats(c, id).await?;
    let beginning = reason(id);
    let mails: HashMap<String, outbox::Delivery> = outbox::deliveries(c, &beginning)
        .await?
        .into_iter()
        .map(|mail| (mail.reason[beginning.len()..].to_owned(), mail))
        .collect();
    for seat in &mut seats {
        if let Some(mail) = mails.get(&seat.member.to_string()) {
            let mailing = match (mail.is_sent(), mail.is_refused()) {
                (true, _) => Mailing::Sent,
                (false, true) => Mailing::Refused,
                (false, false) => Mailing::Waiting,
            };
            mailing.word().clone_into(&mut seat.mail_state);
            seat.mailed_at = Some(mail.created_at);
            seat.delivered_at = mail.sent_at;
        }
    }
    Ok(seats)
}

/// Notes at the seats what the outbox knows, before it forgets.
pub async fn note(tx: &Tx, id: ConsultationId) -> Result<(), DbErr> {
    for seat in up_to_date(tx, id).await? {
        if let Some(mailed_at) = seat.mailed_at {
            store::note_mail(tx, id, seat.member, &seat.mail_state, mailed_at, seat.delivered_at).await?;
        }
    }
    Ok(())
}

/// The same for every circulation that is not closed; called once an hour, before the outbox deletes.
///
/// # Errors
/// The database's own.
pub async fn note_deliveries(tx: &Tx) -> Result<(), DbErr> {
    for consultation in store::open_circulations(tx).await? {
        note(tx, consultation.id).await?;
    }
    Ok(())
}

/// A seat's invitation in words.
pub fn invited(frame: &Frame, name: String, seat: &Seat) -> Invited {
    let fate = match Mailing::from_word(&seat.mail_state) {
        None => frame.t.get("conferences-invited-none"),
        Some(Mailing::Waiting) => frame.t.get("conferences-invited-waiting"),
        Some(Mailing::Refused) => frame.t.get("conferences-invited-refused"),
        Some(Mailing::Sent) => {
            let at = seat.delivered_at.or(seat.mailed_at).map(|at| frame.time(at)).unwrap_or_default();
            frame.t.with("conferences-invited-sent", "time", at)
        }
    };
    Invited {
        name,
        mailed: seat.mailed_at.map(|at| frame.time(at)).unwrap_or_default(),
        fate,
        has_voted: !seat.vote.is_empty(),
    }
}

/// Every seat with a vote, as it was asked; empty for a meeting and before the ballots are out.
pub async fn all(
    app: &App,
    frame: &Frame,
    of: &store::Consultation,
    names: &[super::sheet::Row],
) -> Result<Vec<Invited>> {
    if !of.is_circulation() || of.opened_at.is_none() {
        return Ok(Vec::new());
    }
    let seats: HashMap<_, _> =
        up_to_date(app.db.read(), of.id).await?.into_iter().map(|seat| (seat.member, seat)).collect();
    Ok(names
        .iter()
        .filter(|row| row.votes)
        .filter_map(|row| Some(invited(frame, row.name.clone(), seats.get(&row.id)?)))
        .collect())
}
