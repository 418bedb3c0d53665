-- The versions of the lists of questions, each in its own file format. A published one never changes; the
-- program has no statement that could. What is said of each question, compared with the version before, is
-- JSON.
create table catalogue_version (
    id uuid primary key,
    instrument text not null,
    version text not null,
    status text not null,
    content text not null,
    hash text not null,
    statements text not null,
    based_on text not null,
    note text not null,
    reason text not null,
    created_by uuid references person (id),
    created_at bigint not null,
    sent_by uuid references person (id),
    published_at bigint,
    place bigint not null,
    unique (instrument, version)
);
