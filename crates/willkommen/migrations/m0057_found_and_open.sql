-- What newcomers look for at a partner: one of a few words, empty where nobody has said it.
alter table partner add column trade text not null default '';
-- When a place is open that a town tells of, above all its town hall; empty where it says nothing.
alter table welcome_page add column hours text not null default '';
