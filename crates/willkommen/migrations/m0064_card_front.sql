-- In which language the fronts of a batch of cards are; those that are there already are German.
alter table card_batch add column front text not null default 'de';
