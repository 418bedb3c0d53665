-- What a municipality has submitted, as it was on that day. Rows are only ever added: no statement changes
-- one. The hash is that of the content's bytes.
create table quick_check_snapshot (
    id uuid primary key,
    municipality uuid not null references municipality (id),
    quick_check uuid not null references quick_check (id),
    variant text not null,
    round bigint not null,
    submitted_at bigint not null,
    content text not null,
    hash text not null,
    unique (municipality, variant, round)
);

create index quick_check_snapshot_by_time on quick_check_snapshot (variant, submitted_at);
