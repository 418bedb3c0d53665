-- When a check was last saved is the moment of its last answer; saving one is one statement.
alter table quick_check drop column saved_at;
