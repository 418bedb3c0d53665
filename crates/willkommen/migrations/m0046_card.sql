-- Code cards: prepared in batches by one person of a town, released by a second one, handed out one by one.
-- No name and no register data; the database keeps a hash of each code and not the code.
create table card_batch (
    id uuid primary key,
    municipality uuid not null references municipality (id),
    number bigint not null,
    kind text not null,
    size bigint not null,
    first_number bigint not null,
    expires_on text not null,
    state text not null,
    prepared_by uuid not null references person (id),
    prepared_at bigint not null,
    prepared_on text not null,
    released_by uuid references person (id),
    released_at bigint,
    withdrawn_by uuid references person (id),
    withdrawn_at bigint,
    listed_at bigint,
    note text not null,
    unique (municipality, number)
);

create table card (
    id uuid primary key,
    batch uuid not null references card_batch (id),
    municipality uuid not null references municipality (id),
    number bigint not null,
    code_hash text not null unique,
    state text not null,
    expires_on text not null,
    handed_out_at bigint,
    handed_out_on text,
    handed_out_by uuid references person (id),
    void_at bigint,
    void_on text,
    void_by uuid references person (id),
    void_reason text not null default '',
    replaced_by uuid,
    opened_at bigint,
    unique (municipality, number)
);

create index card_by_batch on card (batch, number);
create index card_by_clerk on card (handed_out_by, handed_out_on);

-- Who has printed which file of a batch, and when.
create table card_print (
    batch uuid not null references card_batch (id),
    file bigint not null,
    printed_at bigint not null,
    printed_by uuid not null references person (id),
    primary key (batch, file, printed_at, printed_by)
);

create table card_quota (
    person uuid not null references person (id),
    municipality uuid not null references municipality (id),
    per_day bigint not null,
    primary key (person, municipality)
);
