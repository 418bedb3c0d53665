-- The binding declaration: a draft per municipality, then one signed row that never changes.
create table declaration (
    id uuid primary key,
    municipality uuid not null unique references municipality (id),
    letter uuid,
    state text not null,
    lang text not null,
    read_version text not null,
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
    started_at bigint not null,
    number text unique,
    text_version text not null,
    text_hash text not null,
    signer_name text not null,
    signer_function text not null,
    signed_at bigint,
    certificate text not null,
    received_at bigint,
    received_by uuid references person (id)
);

create table declaration_code (
    declaration uuid primary key references declaration (id),
    code_hash text not null,
    sent_at bigint not null,
    expires_at bigint not null,
    attempts bigint not null
);
