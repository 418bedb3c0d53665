-- The municipalities of the region and who holds office there, over time.
create table municipality (
    id uuid primary key,
    ags text not null unique,
    name text not null,
    kind text not null,
    district text not null,
    population bigint not null,
    postal_code text not null,
    hall_street text not null,
    hall_postal_code text not null,
    hall_place text not null,
    official_mailbox text not null,
    localities bigint,
    university boolean,
    spa_or_tourism boolean,
    foreign_share bigint,
    business_association boolean,
    commuter_surplus boolean
);

create table office_holder (
    id uuid primary key,
    municipality uuid not null references municipality (id),
    office text not null,
    salutation text not null,
    title text not null,
    first_name text not null,
    last_name text not null,
    function text not null,
    mail text not null,
    phone text not null,
    from_on text not null,
    to_on text
);

create index office_holder_by_municipality on office_holder (municipality, office);
