-- The municipality's roadmap: dated steps that start with the declaration.
create table roadmap_step (
    municipality uuid not null references municipality (id),
    step text not null,
    position bigint not null,
    due_on text not null,
    done_on text,
    primary key (municipality, step)
);
