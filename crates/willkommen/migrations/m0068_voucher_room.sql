-- Redeeming a voucher without a period changes its row and nothing that an index knows of it. Where its page has room
-- left, PostgreSQL puts the new row beside the old one and touches no index; on a full page it would touch all of them.
-- It holds for pages that are filled from now on.
-- postgres: alter table voucher set (fillfactor = 85);
select 1;
