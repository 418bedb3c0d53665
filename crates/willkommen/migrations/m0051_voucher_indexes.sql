-- Each index here is paid for by every redemption, so only what is asked again and again has one. Redemptions of a
-- span (months that are counted, what is unusual, when the first one was):
create index redemption_by_at on redemption (at);

-- Those whose link is still to be cut, in the order in which they are: no more than 30 days of them.
create index redemption_linked on redemption (at) where voucher is not null;

-- Hand-outs of a span, and the first one; written when a card is handed out and not when anything is redeemed.
create index card_by_hand_out on card (handed_out_at) where handed_out_at is not null;

-- In the place of the one by offer alone: an offer is taken out of booklets a piece at a time, and each piece had to
-- step over those before it.
drop index voucher_by_offer;
create index voucher_by_offer on voucher (offer, withdrawn);
