-- What a voucher was redeemed for, newest first. The index knew the voucher and not the order: where PostgreSQL had
-- counted nothing yet, it read all redemptions from the newest on until it met those of the voucher.
drop index redemption_by_voucher;
create index redemption_by_voucher on redemption (voucher, at, id) where voucher is not null;
