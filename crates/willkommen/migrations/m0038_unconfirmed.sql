-- Answers that came from an earlier version of the catalogue whose question means something else now. Each
-- stays open until somebody confirms or changes it; `version` is the one under whose words it was given.
create table quick_check_unconfirmed (
    quick_check uuid not null references quick_check (id),
    question text not null,
    version text not null,
    primary key (quick_check, question)
);
