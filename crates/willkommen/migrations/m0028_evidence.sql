-- What a municipality shows for a question of the Quick-Check. It belongs to the question and not to a check,
-- so that it outlives a round; number and version are those of the day on which it was given.
create table quick_check_evidence (
    id uuid primary key,
    municipality uuid not null references municipality (id),
    question text not null,
    question_number text not null,
    catalogue_version text not null,
    kind text not null,
    title text not null,
    dated_on text not null,
    value text not null,
    unit text not null,
    file text not null,
    media text not null,
    bytes bigint not null,
    state text not null,
    remark text not null,
    answer text not null,
    given_at bigint not null,
    given_by uuid not null references person (id),
    looked_at bigint,
    looked_by uuid references person (id)
);

create index quick_check_evidence_by_question on quick_check_evidence (municipality, question);
create index quick_check_evidence_by_state on quick_check_evidence (state, given_at);
