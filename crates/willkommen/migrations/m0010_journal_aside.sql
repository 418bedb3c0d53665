-- Reactions that failed again and again: the operator sees them, and they are tried once an hour.
create table journal_aside (
    seq bigint primary key,
    fault text not null,
    since bigint not null
);
