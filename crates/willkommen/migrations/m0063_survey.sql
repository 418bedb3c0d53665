-- How often newcomers of a town have given which answer to a question of the survey, by half-year. A count and nothing
-- else: no row belongs to a booklet, and none says which answers were given together.
create table survey_answer (
    municipality uuid not null references municipality (id),
    half_year text not null,
    question text not null,
    answer text not null,
    many bigint not null,
    primary key (municipality, half_year, question, answer)
);

-- Whether somebody has answered with a booklet, so that each does once; neither what nor when.
alter table booklet add column has_answered boolean not null default false;
