-- Whether a mailbox has taken something since it refused is asked for every refused mail; the file of a
-- municipality asks for its own mails.
create index mail_by_recipient on mail (recipient, created_at);
create index mail_by_municipality on mail (municipality);
-- Whom a discarded change named is forgotten.
update participation_handover set name = '', function = '', mail = '', phone = '', note = ''
where state = 'discarded';
