-- Further places of a partner, such as the branches of a bakery; the main one stays in the partner itself. Positions are
-- kept in millionths of a degree.
create table partner_place (
    id uuid primary key,
    partner uuid not null references partner (id),
    name text not null default '',
    street text not null,
    postal_code text not null default '',
    place text not null,
    opening_hours text not null default '',
    phone text not null default '',
    latitude bigint,
    longitude bigint,
    added_at bigint not null,
    revision bigint not null default 0
);

create index partner_place_by_partner on partner_place (partner);
