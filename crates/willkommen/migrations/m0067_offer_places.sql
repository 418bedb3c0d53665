-- At which places of its partner an offer counts. Empty: at all of them, also at those that come later. Otherwise words
-- with a comma between: `main` for the address in the partner itself, the identifier of a further place for that one.
alter table offer add column places text not null default '';
