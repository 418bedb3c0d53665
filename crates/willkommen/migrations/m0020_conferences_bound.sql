-- What a proposed launch was read as, why a consultation was taken back, and how a ballot's mail fared:
-- the outbox forgets after 90 days, the proof of who was invited does not.
alter table launch add column draft_hash text not null default '';
alter table consultation add column cancel_reason text not null default '';
alter table seat add column mail_state text not null default '';
alter table seat add column mailed_at bigint;
alter table seat add column delivered_at bigint;
