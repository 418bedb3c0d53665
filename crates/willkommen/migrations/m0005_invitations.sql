-- The campaign that writes to the town halls, its letters and what came back.
create table campaign (
    id uuid primary key,
    title text not null,
    lang text not null,
    district text not null,
    letter_on text not null,
    reply_by text not null,
    state text not null,
    created_at bigint not null,
    created_by uuid not null references person (id),
    released_at bigint,
    released_by uuid references person (id),
    printed_at bigint
);

create table letter (
    id uuid primary key,
    campaign uuid not null references campaign (id),
    municipality uuid not null references municipality (id),
    state text not null,
    held_because text not null,
    code_hash text not null unique,
    file text not null,
    printed_at bigint,
    opened_at bigint,
    print_number bigint,
    unique (campaign, municipality)
);

create table print_file (
    campaign uuid not null references campaign (id),
    number bigint not null,
    letters bigint not null,
    file text not null,
    primary key (campaign, number)
);

create table answer_to_invitation (
    id uuid primary key,
    municipality uuid not null references municipality (id),
    kind text not null,
    given_on text not null,
    note text not null,
    noted_at bigint not null,
    noted_by uuid not null references person (id)
);

create index answer_by_municipality on answer_to_invitation (municipality, noted_at);
