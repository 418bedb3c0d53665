-- A business, club or facility that gives benefits to newcomers, and the towns it does so for: each town
-- agrees for itself. Places are kept in millionths of a degree.
create table partner (
    id uuid primary key,
    kind text not null,
    name text not null,
    about text not null default '',
    contact text not null default '',
    mail text not null default '',
    phone text not null default '',
    website text not null default '',
    street text not null default '',
    postal_code text not null default '',
    place text not null default '',
    opening_hours text not null default '',
    languages text not null default '',
    latitude bigint,
    longitude bigint,
    lang text not null,
    state text not null,
    applied_at bigint not null,
    decided_at bigint,
    decided_by uuid references person (id),
    revision bigint not null default 0
);

create index partner_by_state on partner (state);

create table partner_town (
    partner uuid not null references partner (id),
    municipality uuid not null references municipality (id),
    state text not null,
    asked_at bigint not null,
    decided_at bigint,
    decided_by uuid references person (id),
    reason text not null default '',
    primary key (partner, municipality)
);

create index partner_town_by_municipality on partner_town (municipality, state);
