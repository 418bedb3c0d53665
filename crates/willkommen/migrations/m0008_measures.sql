-- What the municipality has decided to do.
create table measure (
    id uuid primary key,
    municipality uuid not null references municipality (id),
    code text not null,
    owner text not null,
    due_on text not null,
    state text not null,
    created_at bigint not null,
    created_by uuid not null references person (id),
    unique (municipality, code)
);
