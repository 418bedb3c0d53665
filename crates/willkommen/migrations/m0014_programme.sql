-- The programme's text on its way: one draft that is worked on, a frozen round for the conferences,
-- the versions that were launched.
create table programme_text (
    id uuid primary key,
    kind text not null,
    number bigint not null,
    note text not null,
    made_at bigint not null,
    made_by uuid not null references person (id),
    unique (kind, number)
);

create table programme_paragraph (
    programme_text uuid not null references programme_text (id),
    key text not null,
    position bigint not null,
    heading_de text not null,
    body_de text not null,
    heading_en text not null,
    body_en text not null,
    primary key (programme_text, key)
);
