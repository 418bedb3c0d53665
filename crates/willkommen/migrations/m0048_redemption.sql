-- Phones that redeem for a partner.
create table device (
    id uuid primary key,
    partner uuid not null references partner (id),
    name text not null,
    lang text not null,
    token_hash text unique,
    pin_hash text not null,
    paired_at bigint not null,
    paired_by uuid not null references person (id),
    seen_at bigint,
    locked_at bigint,
    locked_for text not null,
    locked_by uuid,
    wrong_pins bigint not null,
    removed_at bigint
);

create index device_by_partner on device (partner, paired_at);

-- A link with which one phone can be paired, once and for ten minutes.
create table device_pairing (
    token_hash text primary key,
    partner uuid not null references partner (id),
    created_by uuid not null references person (id),
    expires_at bigint not null,
    used_at bigint
);

-- What was redeemed. The voucher is no reference and is forgotten after 30 days; partner and municipality follow
-- from offer and booklet and are not looked up again on the way in, because every redemption waits for this row.
create table redemption (
    id uuid primary key,
    voucher uuid,
    offer uuid not null references offer (id),
    partner uuid not null,
    municipality uuid not null,
    device uuid not null references device (id),
    at bigint not null,
    device_at bigint,
    is_offline boolean not null,
    attempt text not null unique,
    period text not null,
    took_from_pool boolean not null,
    is_conflict boolean not null,
    conflict text not null,
    undone_at bigint,
    undone_by text,
    disputed_at bigint,
    settled_at bigint,
    settled_by uuid references person (id)
);

create index redemption_by_voucher on redemption (voucher) where voucher is not null;
create index redemption_by_partner on redemption (partner, at);
create index redemption_disputed on redemption (municipality, disputed_at) where disputed_at is not null;

-- What was not redeemed, and why. No voucher and no code stands here.
create table redemption_refusal (
    id uuid primary key,
    device uuid not null references device (id),
    partner uuid not null,
    attempt text not null unique,
    reason text not null,
    is_wrong boolean not null,
    offer uuid,
    used_at bigint,
    at bigint not null,
    device_at bigint,
    is_offline boolean not null
);

create index redemption_refusal_by_device on redemption_refusal (device, at);
create index redemption_refusal_by_partner on redemption_refusal (partner, at);
