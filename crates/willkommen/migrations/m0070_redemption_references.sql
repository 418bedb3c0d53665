-- Offers and phones are never deleted: an offer is ended, a phone is removed, and both keep their row. To be sure of that,
-- PostgreSQL looked up and locked both rows for every redemption, and wrote that down; a whole town redeems on few of
-- them. SQLite looks up without locking and keeps the references, so that a program that deleted one would fail there.
-- postgres: alter table redemption drop constraint redemption_offer_fkey, drop constraint redemption_phone_fkey;
select 1;
