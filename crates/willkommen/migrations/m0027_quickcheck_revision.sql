-- Nobody's answer is written over unseen: whoever saves names the revision that they saw. With it a comment
-- for the team, and the mark that somebody is to look at the answer again.
alter table quick_check_answer add column revision bigint not null default 1;
alter table quick_check_answer add column note text not null default '';
alter table quick_check_answer add column needs_review boolean not null default false;
