-- The agency has ended a recognition before its last day, with a reason; the municipality can appeal against
-- that once. An appeal that is granted takes the end back: then the day counts no longer.
alter table recognition add column ended_on text default null;
alter table recognition add column ended_at bigint default null;
alter table recognition add column ended_by uuid default null references person (id);
alter table recognition add column end_reason text not null default '';
alter table recognition add column end_appeal text not null default '';
alter table recognition add column end_appeal_state text not null default '';
alter table recognition add column end_appealed_at bigint default null;
alter table recognition add column end_appeal_reason text not null default '';
alter table recognition add column end_appeal_decided_at bigint default null;
alter table recognition add column end_appeal_decided_by uuid default null references person (id);
