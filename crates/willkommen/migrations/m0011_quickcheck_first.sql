-- A check that is taken up again does not undo that it was once completed.
alter table quick_check add column first_completed_at bigint;
update quick_check set first_completed_at = completed_at;
