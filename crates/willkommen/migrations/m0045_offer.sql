-- A benefit that a partner gives. There is no amount in it, on purpose: a booklet holds benefits and never
-- stored value. `author` is the town that has written it, where the partner has not.
create table offer (
    id uuid primary key,
    partner uuid not null references partner (id),
    author uuid references municipality (id),
    kind text not null,
    benefit text not null,
    conditions text not null default '',
    uses bigint not null,
    period text not null default '',
    valid_days bigint not null,
    starts_on text,
    ends_on text,
    pool bigint,
    taken bigint not null default 0,
    is_rotating boolean not null,
    offline_most bigint not null default 0,
    is_regional boolean not null,
    is_paused boolean not null default false,
    state text not null,
    sent_at bigint,
    decided_at bigint,
    decided_by uuid references person (id),
    reason text not null default '',
    revision bigint not null default 0,
    created_at bigint not null
);

create index offer_by_partner on offer (partner);
create index offer_by_state on offer (state);

-- The towns in whose booklets a local offer stands; each project lead decides for their own.
create table offer_town (
    offer uuid not null references offer (id),
    municipality uuid not null references municipality (id),
    state text not null,
    decided_at bigint,
    decided_by uuid references person (id),
    reason text not null default '',
    primary key (offer, municipality)
);

create index offer_town_by_municipality on offer_town (municipality, state);

-- The words of an offer in the languages of newcomers; German stands in the offer itself.
create table offer_text (
    offer uuid not null references offer (id),
    lang text not null,
    benefit text not null,
    conditions text not null default '',
    is_checked boolean not null,
    primary key (offer, lang)
);
