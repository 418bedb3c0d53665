-- Which account of a service for single sign-on belongs to whom. The subject is the service's own name for
-- somebody and stays the same when the mail address changes.
create table account_link (
    issuer text not null,
    subject text not null,
    person uuid not null references person (id),
    linked_at bigint not null,
    primary key (issuer, subject),
    unique (issuer, person)
);

create index account_link_by_person on account_link (person);
