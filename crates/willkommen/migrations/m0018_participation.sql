-- What follows after a municipality has declared: further declarations, who takes care over time.
-- The declaration is named by its identifier and number only, because an ended one moves on.
create table participation_act (
    id uuid primary key,
    municipality uuid not null references municipality (id),
    declaration uuid not null,
    declaration_number text not null,
    kind text not null,
    state text not null,
    reason text not null,
    until_on text,
    effective_on text,
    programme_version text not null,
    lang text not null,
    prepared_by uuid not null references person (id),
    prepared_at bigint not null,
    sent_at bigint,
    token_hash text unique,
    expires_at bigint,
    number text unique,
    text_hash text not null,
    signer_name text not null,
    signer_function text not null,
    signed_at bigint,
    certificate text not null,
    countersigned text not null,
    received_at bigint,
    received_by uuid references person (id),
    done_at bigint
);

create index participation_act_by_municipality on participation_act (municipality, prepared_at);

create table participation_handover (
    id uuid primary key,
    municipality uuid not null references municipality (id),
    office text not null,
    state text not null,
    name text not null,
    function text not null,
    mail text not null,
    phone text not null,
    from_on text not null,
    note text not null,
    before_mail text not null,
    planned_by uuid not null references person (id),
    planned_at bigint not null,
    done_at bigint,
    pack text not null
);

create index participation_handover_by_municipality on participation_handover (municipality, planned_at);

create table participation_reminder (
    municipality uuid not null references municipality (id),
    since_on text not null,
    stage bigint not null,
    sent_at bigint not null,
    primary key (municipality, since_on, stage)
);
