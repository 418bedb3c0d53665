-- How a declaration is given: on screen, with a qualified signature, or on paper. What was handed in,
-- who stands in for the signatory, and why it was sent back.
alter table declaration add column read_charter text not null default '';
alter table declaration add column path text not null default 'electronic';
alter table declaration add column sheet text not null default '';
alter table declaration add column sheet_of text not null default '';
alter table declaration add column handed_in text not null default '';
alter table declaration add column handed_in_at bigint;
alter table declaration add column findings text not null default '';
alter table declaration add column checked_how text not null default '';
alter table declaration add column signed_on text;
alter table declaration add column original_on text;
alter table declaration add column delegate_name text not null default '';
alter table declaration add column delegate_function text not null default '';
alter table declaration add column delegate_reason text not null default '';
alter table declaration add column delegated_at bigint;
alter table declaration add column returned_because text not null default '';
alter table declaration add column returned_at bigint;

-- Declarations that no longer count: sent back for correction, or ended by a withdrawal. The columns
-- that both have are the same.
create table past_declaration (
    id uuid primary key,
    municipality uuid not null references municipality (id),
    ended text not null,
    ended_at bigint not null,
    state text not null,
    lang text not null,
    read_version text not null,
    read_charter text not null,
    lead_name text not null,
    lead_function text not null,
    lead_mail text not null,
    lead_phone text not null,
    deputy_name text not null,
    deputy_function text not null,
    deputy_mail text not null,
    resolution_body text not null,
    resolution_on text,
    resolution_number text not null,
    number text unique,
    text_version text not null,
    text_hash text not null,
    programme_version text not null,
    signer_name text not null,
    signer_function text not null,
    signed_at bigint,
    certificate text not null,
    countersigned text not null,
    received_at bigint,
    path text not null,
    sheet text not null,
    sheet_of text not null,
    handed_in text not null,
    handed_in_at bigint,
    findings text not null,
    checked_how text not null,
    signed_on text,
    original_on text,
    delegate_name text not null,
    delegate_function text not null,
    delegate_reason text not null,
    delegated_at bigint,
    returned_because text not null,
    returned_at bigint
);

create index past_declaration_by_municipality on past_declaration (municipality, ended_at);

-- A town hall that says "not now" itself; it may change its mind.
create table declined (
    municipality uuid primary key references municipality (id),
    reason text not null,
    note text not null,
    declined_at bigint not null
);
