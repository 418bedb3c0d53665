-- A partner asks the town to undo a redemption after the five minutes in which it can do so itself. The reason is
-- emptied with the link to the voucher, after 30 days. The index holds only what was asked for, so that a redemption
-- pays nothing for it.
alter table redemption add column undo_asked_at bigint;
alter table redemption add column undo_reason text not null default '';
alter table redemption add column undo_declined_at bigint;
alter table redemption add column undo_declined_by uuid references person (id);

create index redemption_undo_asked on redemption (municipality, undo_asked_at) where undo_asked_at is not null;

-- Whether somebody compared a name in the place of the part of a code that changes.
alter table redemption add column is_compared boolean not null default false;
