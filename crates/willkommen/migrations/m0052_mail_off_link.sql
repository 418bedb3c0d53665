-- By which address whoever gets a mail ends such mails by one press in their mail program (RFC 8058); most have none.
alter table mail add column off_link text not null default '';
