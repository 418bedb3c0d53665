-- A check belongs to one list of questions: the Quick-Check, or the check of the website beside it.
alter table quick_check add column instrument text not null default 'quickcheck';
