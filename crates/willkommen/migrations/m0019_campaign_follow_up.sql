-- What comes back after the letters: post, mails, calls, interest, and neighbours who agree to be
-- named.
alter table campaign add column audience text not null default 'all';
alter table campaign add column with_mail boolean not null default false;
alter table campaign add column remind_on text default null;
alter table campaign add column reminded_at bigint default null;

-- Where the letter was sent to, so that a later change of the address can be told.
alter table letter add column address text not null default '';
alter table letter add column mail_file text not null default '';
alter table letter add column mailed_at bigint default null;
alter table letter add column mail_refused_at bigint default null;
alter table letter add column returned_on text default null;
alter table letter add column returned_because text not null default '';
alter table letter add column withdrawn_at bigint default null;
alter table letter add column withdrawn_because text not null default '';

create table contact_note (
    id uuid primary key,
    municipality uuid not null references municipality (id),
    held_on text not null,
    way text not null,
    said text not null,
    obstacle text not null,
    next_on text,
    next_what text not null,
    noted_at bigint not null,
    noted_by uuid not null references person (id)
);

create index contact_note_by_municipality on contact_note (municipality, noted_at);

create table interest (
    municipality uuid primary key references municipality (id),
    name text not null,
    function text not null,
    mail text not null,
    phone text not null,
    wish text not null,
    note text not null,
    expressed_at bigint not null,
    changed_at bigint not null
);

create table example (
    municipality uuid primary key references municipality (id),
    words text not null,
    agreed_at bigint not null,
    agreed_by uuid not null references person (id)
);

-- What the recipient's side said about a mail, and which mails a town's mailbox has refused.
alter table mail add column municipality uuid default null;
alter table mail add column refused_at bigint default null;
alter table mail add column delayed_at bigint default null;
alter table mail add column is_refusal_noted boolean not null default false;
alter table mail add column sent_again boolean not null default false;

create index mail_by_message on mail (message_id);
