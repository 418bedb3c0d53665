-- A question that does not apply to a municipality, as it says; the agency confirms the reason or refuses it.
create table quick_check_not_applicable (
    id uuid primary key,
    quick_check uuid not null references quick_check (id),
    municipality uuid not null references municipality (id),
    question text not null,
    reason text not null,
    state text not null,
    requested_at bigint not null,
    refusal text not null,
    decided_at bigint,
    decided_by uuid references person (id),
    unique (quick_check, question)
);

create index quick_check_not_applicable_by_state on quick_check_not_applicable (state, requested_at);
