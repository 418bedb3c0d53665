-- What was refused more than 30 days ago leads nowhere any more: whether its key and the moment of the redemption
-- before it are gone already.
alter table redemption_refusal add column is_cut boolean not null default false;

-- Those that are still to be cut, in the order in which they are: no more than 30 days of them.
create index redemption_refusal_uncut on redemption_refusal (at) where not is_cut;
