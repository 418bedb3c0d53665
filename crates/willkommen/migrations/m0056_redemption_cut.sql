-- After 30 days a redemption keeps its month and forgets the phone: the reference may be empty.
alter table redemption add column phone uuid references device (id);
update redemption set phone = device;
alter table redemption drop column device;
alter table redemption rename column phone to device;

-- Those that are still to be cut, in the order in which they are. The phone is the last thing to go, so that what was
-- cut before there was more to cut is found too.
drop index redemption_linked;
create index redemption_to_cut on redemption (at) where device is not null;

-- When the redemption before was is known no longer than that redemption itself.
create index redemption_refusal_used on redemption_refusal (used_at) where used_at is not null;

-- On how many days of a month a partner has redeemed within an hour of the day, of what was cut; without offer and
-- town. From it one tells who is open at night.
create table partner_hour (
    partner uuid not null references partner (id),
    month text not null,
    hour bigint not null,
    days bigint not null,
    primary key (partner, month, hour)
);

create index partner_hour_by_month on partner_hour (month);

-- How often a voucher was redeemed in periods that are over says only that it was.
update voucher set used = 0 where period = '' and used_in_period = 0 and used > 0;
