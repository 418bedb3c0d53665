-- The self-assessment of a municipality, bound to one version of the catalogue.
create table quick_check (
    id uuid primary key,
    municipality uuid not null references municipality (id),
    catalogue_version text not null,
    variant text not null,
    opened_at bigint not null,
    completed_at bigint,
    saved_at bigint,
    unique (municipality, variant, catalogue_version)
);

create table quick_check_answer (
    quick_check uuid not null references quick_check (id),
    question text not null,
    value text not null,
    reason text not null,
    answered_at bigint not null,
    answered_by uuid not null references person (id),
    primary key (quick_check, question)
);
