-- Barriers that somebody has reported. The mail address is used for the answer and shown to nobody.
create table barrier_report (
    id uuid primary key,
    number text not null unique,
    page text not null,
    message text not null,
    mail text not null,
    lang text not null,
    state text not null,
    received_at bigint not null,
    interim_at bigint,
    answered_at bigint,
    answered_by uuid references person (id),
    answer text not null
);

alter table mail add column hides_recipient boolean not null default false;
