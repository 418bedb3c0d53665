-- Several people of one town answer alone first, then agree: when the round began, when the answers were
-- put together, and what was agreed.
create table quick_check_round (
    quick_check uuid primary key references quick_check (id),
    started_at bigint not null,
    closed_at bigint,
    cleared_at bigint
);

create table quick_check_consensus (
    quick_check uuid not null references quick_check (id),
    question text not null,
    value text not null,
    reason text not null,
    decided_at bigint not null,
    primary key (quick_check, question)
);
