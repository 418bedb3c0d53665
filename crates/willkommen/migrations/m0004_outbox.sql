-- Mails to be sent, each once: the reason is their key.
create table mail (
    id uuid primary key,
    reason text not null unique,
    recipient text not null,
    subject text not null,
    body text not null,
    attachment_name text not null,
    attachment_file text not null,
    message_id text not null,
    state text not null,
    attempts bigint not null,
    next_at bigint not null,
    created_at bigint not null,
    sent_at bigint,
    last_fault text not null,
    holds_secret boolean not null
);

create index mail_due on mail (state, next_at);
