-- Accounts of people who run a partner business. The business is no reference here: accounts come first.
alter table person add column partner uuid;
