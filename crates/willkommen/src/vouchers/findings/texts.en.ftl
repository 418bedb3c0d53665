# Findings
vouchers-findings-title = What is unusual
vouchers-findings-open = { $n ->
    [one] One thing is unusual, and nobody has looked at it
   *[other] { $n } things are unusual, and nobody has looked at them
}
vouchers-findings-none = Nothing is unusual
vouchers-findings-lead = Here you see what is not as usual. It is no reproach: often there is a good reason. A call mostly settles everything.
vouchers-findings-how = Once a day numbers are compared: redemptions of each device, vouchers without the changing code, cards that a person hands out, wrong codes. Nobody is locked out, and after a year everything is deleted.
vouchers-findings-what = What
vouchers-findings-whom = Where
vouchers-findings-town = Municipality
vouchers-findings-partner = Partner
vouchers-findings-contact = Contact
vouchers-findings-phone = Telephone
vouchers-findings-since = First on
vouchers-findings-state = State
vouchers-findings-is-open = open
vouchers-findings-seen-by = Looked at by { $who } on { $day }
vouchers-findings-no-note = No note.
vouchers-findings-note = Note
vouchers-findings-note-hint = What did you learn? Please no names of newcomers.
vouchers-findings-see = Looked at
vouchers-findings-device = { $device } at { $partner }
vouchers-findings-gone = No longer there
vouchers-findings-burst = Many redemptions within a few minutes
vouchers-findings-burst-text = { $many } redemptions within ten minutes on one device. Usually there are at most { $usual }.
vouchers-findings-burst-reasons = Perhaps a group was there, or somebody caught up on what had been noted on paper. If not, lock the device together with the partner.
vouchers-findings-night = Redemptions at night
vouchers-findings-night-text = { $many } redemptions at a time when the partner is usually closed.
vouchers-findings-night-reasons = Perhaps there was a late night, or new opening hours. Ask the partner who had the device.
vouchers-findings-share = One device redeems vouchers of very many booklets
vouchers-findings-share-text = Vouchers of { $many } different booklets on one device. That is a lot beside all cards that were handed out. Usually there are { $usual }.
vouchers-findings-share-reasons = Perhaps the offer is especially popular. Compare it with your stock of cards: if cards are missing, declare them void.
vouchers-findings-issue = Very many cards on one day
vouchers-findings-issue-text = { $many } cards on one day by one person. Usually there are { $usual }.
vouchers-findings-issue-reasons = Perhaps many came at once, such as at the beginning of a term. Talk with each other.
vouchers-findings-wrong = Many wrong codes
vouchers-findings-wrong-text = { $many } wrong codes on one device on one day. Usually there are { $usual }.
vouchers-findings-wrong-reasons = Perhaps the camera is dirty, or somebody practises. After many wrong codes a device locks itself.
vouchers-findings-swift = Vouchers are redeemed at one partner right after the hand-out
vouchers-findings-swift-text = { $many } booklets were opened a few minutes after the hand-out. Right afterwards they were used at this partner only. Usually there are { $usual }.
vouchers-findings-swift-reasons = Perhaps the partner is next to the town hall. If not, see who handed out the cards.
vouchers-findings-compared = Many vouchers without the changing code on one day
vouchers-findings-compared-text = { $many } vouchers came on one day on one device without the characters that change. Usually there are { $usual }.
vouchers-findings-compared-reasons = So a voucher is valid on paper only, with name and identity card. Perhaps many guests have printed their booklet. Ask the partner how names are compared there.
vouchers-findings-mail-subject = Voucher booklet: please have a look
vouchers-findings-mail-body =
    Good day,

    something in the voucher booklet is not as usual. It concerns { $municipality }. It is no reproach: often there is a good reason. Nobody is locked out.

    You see what it is about here, once you have signed in:
    { $link }

    This mail comes once a day at most.
