-- What a town tells newcomers. A page of the region pack that nobody has touched has no row: it is shown as the
-- pack has it. `topic` is the pack's word for it, or the identifier of a page of the town's own.
create table welcome_page (
    id uuid primary key,
    municipality uuid not null references municipality (id),
    topic text not null,
    situations text not null default '',
    position bigint not null,
    phone text not null default '',
    address text not null default '',
    link text not null default '',
    is_public boolean not null,
    revision bigint not null,
    changed_at bigint not null,
    unique (municipality, topic)
);

-- Its words in one language of the booklet; German is always there.
create table welcome_text (
    page uuid not null references welcome_page (id),
    lang text not null,
    title text not null,
    body text not null,
    is_checked boolean not null,
    primary key (page, lang)
);

-- A first step that somebody has ticked off. It goes with the booklet.
create table welcome_tick (
    booklet uuid not null references booklet (id),
    step text not null,
    primary key (booklet, step)
);

-- A newcomer's consent to mails, without a name. Until it is confirmed nothing is sent, and after three days it
-- goes; it goes whole when it is withdrawn, and with the booklet. `said` holds the words that were agreed to.
create table newcomer_mail (
    id uuid primary key,
    booklet uuid not null unique references booklet (id),
    municipality uuid not null references municipality (id),
    mail text not null,
    tongue text not null,
    wants_reminder boolean not null,
    wants_receptions boolean not null,
    wants_survey boolean not null,
    wording text not null,
    said text not null,
    asked_at bigint not null,
    confirm_hash text not null unique,
    confirm_until bigint not null,
    confirmed_at bigint,
    off_hash text not null unique,
    reminded_at bigint
);

create index newcomer_mail_by_municipality on newcomer_mail (municipality, id);
