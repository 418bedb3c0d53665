//! Who may use which page: declared at each route, checked at one door, proved by guards.

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use axum::http::{Extensions, Method};
use axum::response::IntoResponse;
use platform::web::routes::Verdict;
use platform::{Error, web};

use super::rules::Role;
use crate::app::App;
use crate::ids::{LetterId, MunicipalityId, PartnerId, PersonId};
use platform::clock::Moment;

/// Who may use a route.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Access {
    /// Everybody, without cookie.
    pub public: bool,
    /// Who has entered the code of a letter.
    pub letter: bool,
    /// Staff with one of these roles.
    pub roles: &'static [Role],
}

impl Access {
    /// Everybody.
    pub const PUBLIC: Self = Self { public: true, letter: false, roles: &[] };
    /// Everybody who has signed in or entered a code.
    pub const SIGNED_IN: Self = Self { public: false, letter: true, roles: Role::ALL };

    /// Staff with one of these roles.
    #[must_use]
    pub const fn staff(roles: &'static [Role]) -> Self {
        Self { public: false, letter: false, roles }
    }

    /// Who holds a letter's code, and staff with one of these roles.
    #[must_use]
    pub const fn letter_or(roles: &'static [Role]) -> Self {
        Self { public: false, letter: true, roles }
    }

    /// Whether somebody may use the route.
    #[must_use]
    pub fn permits(&self, actor: &Actor) -> bool {
        self.public
            || match actor {
                Actor::Nobody => false,
                Actor::Letter { .. } => self.letter,
                Actor::Staff(staff) => self.roles.contains(&staff.role),
            }
    }
}

/// Who sends a request.
#[derive(Clone, Debug)]
pub enum Actor {
    /// A visitor without a session.
    Nobody,
    /// Whoever entered the code of a letter: acts for that municipality's declaration only.
    Letter {
        /// The letter.
        letter: LetterId,
        /// Its municipality.
        municipality: MunicipalityId,
        /// When the code was entered.
        since: Moment,
    },
    /// Somebody who has signed in.
    Staff(Staff),
}

/// Somebody who has signed in.
#[derive(Clone, Debug)]
pub struct Staff {
    /// The account.
    pub person: PersonId,
    /// Name.
    pub name: String,
    /// Role.
    pub role: Role,
    /// The municipality of a mayor, project lead or clerk.
    pub municipality: Option<MunicipalityId>,
    /// The business of somebody who runs one.
    pub partner: Option<PartnerId>,
}

impl Actor {
    /// How the journal names who acted.
    #[must_use]
    pub fn journal_name(&self) -> String {
        match self {
            Self::Nobody => "nobody".to_owned(),
            Self::Letter { letter, .. } => format!("letter:{letter}"),
            Self::Staff(staff) => staff.journal_name(),
        }
    }
}

impl Staff {
    /// How the journal names who acted.
    #[must_use]
    pub fn journal_name(&self) -> String {
        format!("person:{}", self.person)
    }
}

/// The door before every route: who may not come in is sent to sign in, or finds nothing there.
pub fn door(access: &Access, method: &Method, extensions: &Extensions, path: &str) -> Verdict {
    let actor = extensions.get::<Actor>().unwrap_or(&Actor::Nobody);
    if access.permits(actor) {
        return Verdict::Welcome;
    }
    let lang = path.split('/').nth(1).unwrap_or("de");
    let answer = match actor {
        // Whoever posts had a session when the page was shown; nothing they typed is lost.
        Actor::Nobody if !matches!(*method, Method::GET | Method::HEAD) => return Verdict::Ended,
        Actor::Nobody if access.letter && access.roles.len() < Role::ALL.len() => {
            web::see_other(&format!("/{lang}/invitations/code"))
        }
        Actor::Nobody => web::see_other(&format!("/{lang}/sign-in?next={path}")),
        // What is not yours is not there.
        Actor::Letter { .. } | Actor::Staff(_) => Error::NotFound.into_response(),
    };
    Verdict::Answer(Box::new(answer))
}

fn actor(parts: &Parts) -> &Actor {
    parts.extensions.get::<Actor>().unwrap_or(&Actor::Nobody)
}

/// Proof that a programme manager acts.
pub struct Manager(pub Staff);
/// Proof that the operator acts.
pub struct Operator(pub Staff);

/// Proof that a project lead acts, for their own municipality.
pub struct Lead {
    /// Who.
    pub staff: Staff,
    /// For which municipality.
    pub municipality: MunicipalityId,
}

/// Proof that a mayor or a project lead looks at their own municipality.
pub struct Town {
    /// Who.
    pub staff: Staff,
    /// Which municipality.
    pub municipality: MunicipalityId,
}

/// Proof that a clerk or the project lead hands out cards of their own municipality.
pub struct Clerk {
    /// Who.
    pub staff: Staff,
    /// For which municipality.
    pub municipality: MunicipalityId,
}

/// Proof that somebody acts for the partner business they run.
pub struct Owner {
    /// Who.
    pub staff: Staff,
    /// Which business.
    pub partner: PartnerId,
}

/// Proof that somebody may work on a municipality's declaration: the holder of its letter's code,
/// or its mayor signed in.
pub struct Declarant {
    /// Who.
    pub actor: Actor,
    /// For which municipality.
    pub municipality: MunicipalityId,
    /// By which letter.
    pub letter: Option<LetterId>,
}

impl Declarant {
    /// Whether names and the document may be shown: to staff, and to whoever came in before the
    /// declaration was signed. A letter's code that is used later shows the state and nothing else.
    #[must_use]
    pub fn may_see(&self, signed_at: Option<Moment>) -> bool {
        match &self.actor {
            Actor::Letter { since, .. } => signed_at.is_none_or(|at| *since <= at),
            Actor::Staff(_) => true,
            Actor::Nobody => false,
        }
    }
}

macro_rules! guard {
    ($name:ident, $actor:ident => $proof:expr) => {
        impl FromRequestParts<App> for $name {
            type Rejection = Error;

            async fn from_request_parts(parts: &mut Parts, _: &App) -> Result<Self, Error> {
                let $actor = actor(parts).clone();
                $proof.ok_or(Error::NotFound)
            }
        }
    };
}

guard!(Manager, actor => match actor {
    Actor::Staff(staff) if staff.role == Role::Agency => Some(Self(staff)),
    _ => None,
});
guard!(Operator, actor => match actor {
    Actor::Staff(staff) if staff.role == Role::Operator => Some(Self(staff)),
    _ => None,
});
guard!(Lead, actor => match actor {
    Actor::Staff(staff) if staff.role == Role::Lead => {
        staff.municipality.map(|municipality| Self { staff, municipality })
    }
    _ => None,
});
guard!(Town, actor => match actor {
    Actor::Staff(staff) if matches!(staff.role, Role::Lead | Role::Mayor) => {
        staff.municipality.map(|municipality| Self { staff, municipality })
    }
    _ => None,
});
guard!(Clerk, actor => match actor {
    Actor::Staff(staff) if matches!(staff.role, Role::Clerk | Role::Lead) => {
        staff.municipality.map(|municipality| Self { staff, municipality })
    }
    _ => None,
});
guard!(Owner, actor => match actor {
    Actor::Staff(staff) if staff.role == Role::Partner => {
        staff.partner.map(|partner| Self { staff, partner })
    }
    _ => None,
});
guard!(Declarant, actor => match &actor {
    Actor::Letter { letter, municipality, .. } => {
        let (municipality, letter) = (*municipality, Some(*letter));
        Some(Self { actor, municipality, letter })
    }
    Actor::Staff(staff) if matches!(staff.role, Role::Mayor | Role::Lead) => {
        staff.municipality.map(|municipality| Self { actor: actor.clone(), municipality, letter: None })
    }
    _ => None,
});
