-- A newcomer's booklet (Gutscheinheft): no name, no address. It belongs to the card that opened it and to one
-- device, of which only the hash of a token is known here. Once a device has kept it, its card opens it no more, also
-- after it has moved to another one (`was_saved`).
create table booklet (
    id uuid primary key,
    card uuid not null unique,
    municipality uuid not null references municipality (id),
    issued_on text not null,
    expires_on text not null,
    tongue text not null,
    session_hash text unique,
    opened_at bigint not null,
    is_saved boolean not null default false,
    was_saved boolean not null default false,
    moved_at bigint
);

create index booklet_by_municipality on booklet (municipality, id);
create index booklet_by_issue on booklet (issued_on);

-- An offer in a booklet. `used_in_period` counts within `period`, such as 2026-W48; an empty period never ends.
-- The code is made from the identifier and, once another device has taken the booklet, from `serial`. No row refers to a redemption,
-- and none of a redemption's refers to this one by a key of the database: vouchers go, counts stay.
create table voucher (
    id uuid primary key,
    booklet uuid not null references booklet (id),
    offer uuid not null,
    code_hash text not null unique,
    serial bigint not null default 0,
    expires_on text not null,
    period text not null default '',
    used_in_period bigint not null default 0,
    used bigint not null default 0,
    withdrawn boolean not null default false,
    unique (booklet, offer)
);

create index voucher_by_offer on voucher (offer);
create index voucher_by_period on voucher (period) where period <> '';

-- A one-time code with which another phone takes a booklet over; good for ten minutes.
create table booklet_move (
    code_hash text primary key,
    booklet uuid not null references booklet (id),
    expires_at bigint not null
);

create index booklet_move_by_booklet on booklet_move (booklet);
