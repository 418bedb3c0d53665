-- An application for a level of recognition, with everything that was decided on it. `facts` is what counted on
-- the day it was sent. Whether a recognition counts today follows from its days and from the declaration; no
-- column says so. The declaration is no reference: it moves among the past ones when a participation ends.
create table recognition (
    id uuid primary key,
    municipality uuid not null references municipality (id),
    declaration uuid not null,
    level bigint not null,
    state text not null,
    lang text not null,
    facts text not null,
    facts_hash text not null,
    applied_at bigint not null,
    applied_by uuid not null references person (id),
    query text not null default '',
    asked_at bigint,
    answer text not null default '',
    reason text not null default '',
    decided_at bigint,
    decided_by uuid references person (id),
    number text unique,
    code text unique,
    begins_on text,
    ends_on text,
    certificate text not null default '',
    appeal text not null default '',
    appeal_state text not null default '',
    appealed_at bigint,
    appeal_reason text not null default '',
    appeal_decided_at bigint,
    appeal_decided_by uuid references person (id)
);

create index recognition_by_municipality on recognition (municipality, applied_at);

-- What the agency knows of a municipality besides its check: feedback of newcomers, whom it has accompanied,
-- a published example.
create table recognition_note (
    id uuid primary key,
    municipality uuid not null references municipality (id),
    kind text not null,
    noted_on text not null,
    words text not null,
    noted_at bigint not null,
    noted_by uuid not null references person (id)
);

create index recognition_note_by_municipality on recognition_note (municipality, noted_at);

-- Whether a municipality shows its level to everybody.
create table recognition_display (
    municipality uuid primary key references municipality (id),
    is_shown boolean not null,
    changed_at bigint not null
);

create table recognition_reminder (
    recognition uuid not null references recognition (id),
    stage text not null,
    sent_at bigint not null,
    primary key (recognition, stage)
);
