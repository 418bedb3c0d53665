-- Who answers questions of a check alone: colleagues who come by link, and the project lead. Names and
-- answers stay with the town and are deleted 90 days after the check was handed in.
create table quick_check_voice (
    id uuid primary key,
    quick_check uuid not null references quick_check (id),
    municipality uuid not null references municipality (id),
    mode text not null,
    label text not null,
    person uuid references person (id),
    questions text not null,
    token_hash text unique,
    created_by uuid not null references person (id),
    created_at bigint not null,
    expires_at bigint not null,
    started_at bigint,
    finished_at bigint,
    closed_at bigint,
    revoked_at bigint
);

create index quick_check_voice_by_check on quick_check_voice (quick_check, created_at);

create table quick_check_voice_answer (
    voice uuid not null references quick_check_voice (id),
    question text not null,
    value text not null,
    note text not null,
    saved_at bigint not null,
    taken_at bigint,
    primary key (voice, question)
);
