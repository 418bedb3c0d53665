-- A municipality takes part in the comparison, from a moment until it no longer wants to.
create table comparison_consent (
    id uuid primary key,
    municipality uuid not null references municipality (id),
    given_at bigint not null,
    given_by uuid not null references person (id),
    ended_at bigint
);

create unique index comparison_consent_once on comparison_consent (municipality) where ended_at is null;

-- A wave of the comparison: who has submitted between two days, and agrees, is compared when it is closed.
create table wave (
    id uuid primary key,
    name text not null,
    variant text not null,
    catalogue_version text not null,
    opens_on text not null,
    closes_on text not null,
    created_at bigint not null,
    created_by uuid not null references person (id),
    closed_at bigint,
    closed_by uuid references person (id)
);

-- Who is in a closed wave, by which snapshot. The points are those of the snapshot, rounded as they are shown.
create table wave_member (
    wave uuid not null references wave (id),
    municipality uuid not null references municipality (id),
    snapshot uuid not null references quick_check_snapshot (id),
    size_class text not null,
    points text not null,
    primary key (wave, municipality)
);

-- What a closed wave has published, and nothing else.
create table wave_cut (
    wave uuid not null references wave (id),
    cohort text not null,
    measure text not null,
    place bigint not null,
    members bigint not null,
    median bigint not null,
    lower_quartile bigint,
    upper_quartile bigint,
    primary key (wave, cohort, measure)
);

-- A municipality offers help in a field, or asks for it.
create table mentoring_wish (
    id uuid primary key,
    municipality uuid not null references municipality (id),
    field text not null,
    kind text not null,
    noted_at bigint not null,
    noted_by uuid not null references person (id),
    ended_at bigint
);

create unique index mentoring_wish_once on mentoring_wish (municipality, field) where ended_at is null;

-- The agency has brought two municipalities together.
create table mentoring_introduction (
    id uuid primary key,
    field text not null,
    helper uuid not null references municipality (id),
    seeker uuid not null references municipality (id),
    made_at bigint not null,
    made_by uuid not null references person (id),
    unique (field, helper, seeker)
);
