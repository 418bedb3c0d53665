-- Each index of the journal is paid for by every commit. What is about no municipality is never looked for by one,
-- and lines without a number have not been written since the chain numbers them.
drop index journal_by_municipality;
create index journal_by_municipality on journal (municipality, seq) where municipality is not null;
drop index journal_unsealed;
