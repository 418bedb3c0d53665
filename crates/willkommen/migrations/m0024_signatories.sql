-- Who has signed, where a municipal code asks for more than one signature: a list as JSON, empty where one
-- is enough.
alter table declaration add column signatures text not null default '';
alter table past_declaration add column signatures text not null default '';
alter table participation_act add column signatures text not null default '';
