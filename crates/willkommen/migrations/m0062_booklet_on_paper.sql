-- When a booklet was last printed; null where no print of it counts. As long as one does, its codes stay when another
-- device opens it.
alter table booklet add column printed_at bigint;
