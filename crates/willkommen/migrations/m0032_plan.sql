-- The plan in full: where a measure comes from, what it costs, what is private and what is shown, and
-- the total of the check when it was adopted and when it was done (hundredths of a point).
alter table measure add column origin text not null default '';
alter table measure add column title text not null default '';
alter table measure add column first_step text not null default '';
alter table measure add column question text not null default '';
alter table measure add column budget bigint default null;
alter table measure add column reason text not null default '';
alter table measure add column notes text not null default '';
alter table measure add column decided_on text default null;
alter table measure add column is_public boolean not null default false;
alter table measure add column due_set_at bigint default null;
alter table measure add column changed_at bigint default null;
alter table measure add column done_at bigint default null;
alter table measure add column revision bigint not null default 0;
alter table measure add column adopted_points bigint default null;
alter table measure add column adopted_round bigint default null;
alter table measure add column done_points bigint default null;
alter table measure add column done_round bigint default null;
alter table measure add column expected_before bigint default null;
alter table measure add column expected_after bigint default null;
update measure set origin = code;

create table measure_item (
    id uuid primary key,
    municipality uuid not null references municipality (id),
    measure uuid not null references measure (id),
    position bigint not null,
    words text not null,
    is_done boolean not null
);

create index measure_item_by_municipality on measure_item (municipality, position);

-- New levels of the linked questions, until the next round of the check holds them.
create table measure_answer (
    municipality uuid not null references municipality (id),
    measure uuid not null references measure (id),
    question text not null,
    level bigint not null,
    proposed_at bigint not null,
    proposed_by uuid not null references person (id),
    used_at bigint,
    primary key (measure, question)
);

create table measure_reminder (
    measure uuid not null references measure (id),
    due_on text not null,
    stage text not null,
    sent_at bigint not null,
    primary key (measure, due_on, stage)
);
