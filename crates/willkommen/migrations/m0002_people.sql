-- Accounts, sign-in links and sessions. Tokens are stored as hashes only.
create table person (
    id uuid primary key,
    name text not null,
    mail text not null unique,
    function text not null,
    role text not null,
    municipality uuid references municipality (id),
    created_at bigint not null,
    deactivated_at bigint
);

create table sign_in_link (
    token_hash text primary key,
    person uuid not null references person (id),
    created_at bigint not null,
    expires_at bigint not null,
    used_at bigint,
    superseded boolean not null
);

create index sign_in_link_by_person on sign_in_link (person);

create table session (
    token_hash text primary key,
    person uuid references person (id),
    municipality uuid references municipality (id),
    letter uuid,
    created_at bigint not null,
    seen_at bigint not null
);
