-- Mayors' conferences: who belongs to them, what they consulted, how they voted, what they ask for.
create table conference (
    id uuid primary key,
    district text not null unique,
    quorum bigint not null
);

create table conference_member (
    id uuid primary key,
    conference uuid not null references conference (id),
    municipality uuid references municipality (id),
    office text not null,
    votes boolean not null,
    left_at bigint
);

create index member_by_conference on conference_member (conference);

create table consultation (
    id uuid primary key,
    conference uuid not null references conference (id),
    programme_text uuid not null references programme_text (id),
    kind text not null,
    state text not null,
    held_on text not null,
    place text not null,
    agenda text not null,
    quorum bigint not null,
    counted boolean not null,
    yes bigint not null,
    no bigint not null,
    abstained bigint not null,
    present bigint not null,
    seats bigint not null,
    outcome text not null,
    statement text not null,
    created_at bigint not null,
    created_by uuid not null references person (id),
    opened_at bigint,
    closed_at bigint,
    closed_by uuid references person (id)
);

create index consultation_by_text on consultation (programme_text, conference);

create table seat (
    consultation uuid not null references consultation (id),
    member uuid not null references conference_member (id),
    municipality uuid references municipality (id),
    office text not null,
    votes boolean not null,
    presence text not null,
    vote text not null,
    voted_at bigint,
    voted_by text not null,
    primary key (consultation, member)
);

create table amendment (
    id uuid primary key,
    consultation uuid not null references consultation (id),
    paragraph text not null,
    proposal text not null,
    reason text not null,
    decision text not null,
    wording text not null,
    decision_reason text not null,
    created_at bigint not null
);

create index amendment_by_consultation on amendment (consultation);

create table condition (
    id uuid primary key,
    consultation uuid references consultation (id),
    programme_text uuid not null references programme_text (id),
    source text not null,
    words text not null,
    answer text not null,
    created_at bigint not null,
    answered_at bigint,
    answered_by uuid references person (id)
);

create index condition_by_text on condition (programme_text);

create table launch (
    id uuid primary key,
    programme_text uuid references programme_text (id),
    reason text not null,
    asked_at bigint not null,
    asked_by uuid not null references person (id),
    launched_at bigint,
    launched_by uuid references person (id)
);
