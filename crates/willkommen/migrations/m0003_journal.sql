-- What happened: rows are only ever added. Personal values stand apart and may be deleted.
create table journal (
    id uuid primary key,
    seq bigint unique,
    at bigint not null,
    actor text not null,
    municipality uuid,
    kind text not null,
    payload text not null,
    personal_hash text not null,
    hash text not null
);

create index journal_by_municipality on journal (municipality, seq);
create index journal_unsealed on journal (id) where seq is null;

create table journal_personal (
    entry uuid primary key references journal (id),
    salt text not null,
    value text not null
);

create table journal_seal (
    number bigint primary key,
    first_seq bigint not null,
    last_seq bigint not null,
    previous text not null,
    hash text not null
);

create table journal_reader (
    name text primary key,
    seq bigint not null
);
