-- A month of the voucher booklet that is over and was counted, once: what is published of it never changes, so
-- that nobody learns anything by reading it again a day later.
create table voucher_month (
    month text primary key,
    closed_at bigint not null
);

-- What of each offer was redeemed in a month, without what was undone. By offer and by town apart: nobody needs
-- both at once. No references: what is counted stays when an offer goes.
create table voucher_month_offer (
    month text not null references voucher_month (month),
    offer uuid not null,
    partner uuid not null,
    kind text not null,
    redeemed bigint not null,
    primary key (month, offer)
);

create table voucher_month_town (
    month text not null references voucher_month (month),
    municipality uuid not null references municipality (id),
    handed_out bigint not null,
    opened bigint not null,
    redeemed bigint not null,
    primary key (month, municipality)
);

-- Something unusual at a phone, a partner or a counter in one month, for people to look at. `subject` is a
-- device, a partner or a person; `pattern` says which.
create table voucher_finding (
    id uuid primary key,
    pattern text not null,
    subject uuid not null,
    month text not null,
    first_on text not null,
    partner uuid,
    municipality uuid not null references municipality (id),
    many bigint not null,
    usual bigint not null,
    found_at bigint not null,
    seen_at bigint,
    seen_by uuid references person (id),
    note text not null default '',
    unique (pattern, subject, month)
);

create index voucher_finding_by_town on voucher_finding (municipality, seen_at);

-- On which day the program has looked for such things last.
create table voucher_watch (
    day text primary key
);
