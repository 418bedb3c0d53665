-- Whether a partner gets mails about offers that end soon and about redemptions that do not count or are disputed. That
-- a phone was paired it is told in any case.
alter table partner add column wants_mails boolean not null default true;

-- What was disputed on a day, whatever the town; written only where somebody disputes.
create index redemption_disputed_at on redemption (disputed_at) where disputed_at is not null;
