# English.

booklet-name = Voucher booklet
booklet-skip = Skip to content
booklet-funder = Funding
booklet-notice = Notice
booklet-language = Language
booklet-nav = Your booklet
booklet-nav-move = To another phone
booklet-nav-data = My data
booklet-unchecked = This page is machine translated, unchecked.
booklet-unchecked-text = machine translated, unchecked
booklet-checked-text = checked by a person
booklet-german = in German
booklet-german-many = { $n ->
    [one] One text on this page is in German only for now.
   *[other] { $n } texts on this page are in German only for now.
}
booklet-unchecked-many = { $n ->
    [one] One text on this page is machine translated and not checked.
   *[other] { $n } texts on this page are machine translated and not checked.
}
booklet-imprint = Imprint
booklet-privacy = Privacy
booklet-accessibility = Accessibility
booklet-barrier = Report a barrier
booklet-phone = Telephone
booklet-contact = Where you get help
booklet-as-of = As of { $day }, { $time }. You see the saved copy.
booklet-not-kept = That needs internet. Here is your saved booklet.
booklet-error-prefix = Error:
booklet-problem = There is a problem
booklet-go-open = Enter a code
booklet-go-list = To the voucher booklet

booklet-open-title = Open your voucher booklet
booklet-open-lead = Enter the code on your card. You need no account and give no name.
booklet-open-scanned = Your code is filled in. Press “Open the booklet”.
booklet-open-field = Code
booklet-open-hint = 12 characters in three groups. Spaces and small letters are fine.
booklet-open-submit = Open the booklet
booklet-open-cookie = Your browser remembers a cookie so that the booklet stays open. It goes when you close the browser. If the booklet was saved on another phone, it stays saved here too.
booklet-open-picture = Picture of the card: the code stands beside the pattern of squares.
booklet-open-help = You have no card?
booklet-open-help-text = Ask for one at the citizens’ office of your town.
booklet-open-length = The code has 12 characters. Please count again.
booklet-open-slip = One character is not right. Please compare the code with your card.
booklet-open-unknown = We do not know this code. Please compare it with your card, or ask at the citizens’ office.
booklet-open-early = This card was not handed out yet. Please have it activated at the citizens’ office.
booklet-open-expired = This card could be opened until { $day }. You get a new one at the citizens’ office.
booklet-open-void = This card is no longer valid. You get a new one at the citizens’ office.
booklet-open-replaced = You were given a new card in place of this one. Please use the code on the new card.
booklet-open-used = This card has opened a booklet already, and it was saved on a phone. If you no longer have that phone, you get a new card at the citizens’ office.
booklet-open-gone = The booklet of this card no longer exists. You get a new card at the citizens’ office.
booklet-open-moved = The code from the other phone is no longer good. Please have a new one shown there.
booklet-instead-title = A booklet is open here already
booklet-instead-text = This code belongs to another booklet. Only one booklet is open on a phone at a time.
booklet-instead-after = If you open the other booklet, the present one is removed from this device. Its vouchers are not lost: the card that belongs to it opens it again. Keep both cards.
booklet-instead-submit = Open the other booklet
booklet-instead-keep = Keep the present booklet

booklet-missing-title = There is no such thing here
booklet-missing-text = This page or voucher does not exist, or it belongs to another booklet.
booklet-many-title = Too many attempts
booklet-many-text = Please wait a quarter of an hour and then try again.
booklet-stale-title = Please try again
booklet-stale-text = The page was open for too long. Nothing was changed. Please go back and press the button again.
booklet-ended-title = No booklet is open here
booklet-ended-text = It may have been opened on another phone, or its time is over. If it is saved on no other phone, your card opens it again.
booklet-left-title = The booklet was removed from this device
booklet-left-text = Your vouchers are not lost. Your card opens the booklet again.
booklet-deleted-title = Your booklet is deleted
booklet-deleted-text = Booklet and vouchers are deleted. What stays is only a count of how often an offer was used, with no link to you. The card opens no booklet any more.

booklet-list-title = Your voucher booklet
booklet-list-lead = { $n ->
    [0] No voucher is open at the moment.
    [one] One voucher is open.
   *[other] { $n } vouchers are open.
}
booklet-list-soon = { $n ->
    [one] One will be valid soon.
   *[other] { $n } will be valid soon.
}
booklet-list-done = No voucher is open at the moment. It is good that you have used your booklet.
booklet-list-empty = There is no voucher here at the moment.
booklet-list-own = In { $town }
booklet-list-regional = In the whole region
booklet-filter-show = Vouchers
booklet-filter-open = open
booklet-filter-used = used or over
booklet-filter-all = all
booklet-filter-kind = Kind
booklet-filter-every = all kinds
booklet-filter-submit = Show
booklet-kind-discount = Discount
booklet-kind-extra = Free extra
booklet-kind-trial = Trial
booklet-kind-entry = Free entry
booklet-near = Nearest first
booklet-near-done = Sorted by distance. Your location stays on your phone.
booklet-near-failed = Your phone does not tell us where you are. The list stays as it is.
booklet-near-distance = { $km } km
booklet-until = until { $day }
booklet-state-open = open
booklet-state-resting = again soon
booklet-state-used = used
booklet-state-early = not valid yet
booklet-state-expired = expired
booklet-state-withdrawn = withdrawn
booklet-state-paused = paused
booklet-state-gone = none left
booklet-pages = Pages of the list
booklet-page-of = Page { $page } of { $pages }
booklet-page-before = Back
booklet-page-after = Next
booklet-save-hint = Not saved yet.
booklet-save-title = Save on this device
booklet-save-text = Then the booklet stays open here, also without internet. Otherwise the browser forgets it as soon as you close it. Keep your card in that case: it opens the booklet again.
booklet-save-submit = Save on this device
booklet-saved-title = Saved on this device
booklet-saved-text = The booklet stays open here, also without internet. Your card now opens it on no other phone.
booklet-leave-submit = Remove from this device

booklet-voucher-until = Valid until { $day }
booklet-voucher-resting = Used for now. It is valid again soon.
booklet-voucher-used = Used
booklet-voucher-early = Not valid yet. Valid from { $day }.
booklet-voucher-expired = Expired on { $day }
booklet-voucher-withdrawn = Withdrawn. This voucher no longer exists.
booklet-voucher-last = Last used on { $day } at { $time } at { $partner }.
booklet-voucher-picture = QR code of the voucher
booklet-voucher-rotating = This code changes every 30 seconds.
booklet-voucher-static = Please show an identity card with it. It is only looked at, nobody writes anything down.
booklet-voucher-how-1 = Show this code at the till.
booklet-voucher-how-2 = It is scanned there. Done.
booklet-voucher-conditions = Conditions
booklet-voucher-hours = Opening hours
booklet-voucher-spoken = Languages spoken there
booklet-voucher-website = Website
booklet-voucher-fine = Nobody learns your name.
booklet-voucher-dispute = That was not me
booklet-voucher-dispute-sure = Did you not use this voucher? Your town will then ask there. Nobody learns your name.
booklet-voucher-dispute-yes = Yes, report it
booklet-voucher-paused = This offer pauses. It goes on soon.
booklet-voucher-gone = None left: all vouchers of this offer are used.
booklet-voucher-conflict = An attempt without internet was not counted.
booklet-voucher-disputed = You have reported that it was not you. Your town will look into it.
booklet-voucher-settled = Your town has asked. The voucher stays used.
booklet-redeemable = { $n ->
    [one] Can be used once.
    [2] Can be used twice.
   *[other] Can be used { $n } times.
}
booklet-uses-day = { $n ->
    [one] Once a day.
   *[other] { $n } times a day.
}
booklet-uses-week = { $n ->
    [one] Once a week.
   *[other] { $n } times a week.
}
booklet-uses-month = { $n ->
    [one] Once a month.
   *[other] { $n } times a month.
}
booklet-uses-year = { $n ->
    [one] Once a year.
   *[other] { $n } times a year.
}
booklet-uses-left = { $n ->
    [one] Once more now.
   *[other] { $n } more times now.
}

booklet-move-title = To another phone
booklet-move-lead = Your booklet is open on one phone at a time. Here you hand it on to another.
booklet-move-text = You get a code for the other phone. It is good for ten minutes and only once. Afterwards the booklet is closed on this phone.
booklet-move-saved = On the other phone it stays saved.
booklet-move-submit = Show the code
booklet-move-lost = Lost your phone or your card? You get a new card at the citizens’ office. The old one then opens nothing any more.
booklet-move-made-title = Open the booklet on the other phone
booklet-move-made-text = This code is good until { $time }.
booklet-move-picture = QR code for the other phone
booklet-move-how-1 = Point the camera of the other phone at this pattern.
booklet-move-how-2 = Press “Open the booklet” there.
booklet-move-typed = Without a camera, enter this address on the other phone and then the code:

booklet-data-title = My data
booklet-data-lead = This is everything that we have stored. No name, no postal address, no telephone number.
booklet-data-town = Card received in
booklet-data-issued = Card received on
booklet-data-opened = Booklet opened on
booklet-data-moved = Last opened on another device on
booklet-data-language = Language
booklet-data-vouchers = Vouchers in the booklet
booklet-data-used = Used, all times together
booklet-data-device = On this device
booklet-data-device-saved = The booklet is saved until you remove it.
booklet-data-device-session = A cookie, until you close the browser.
booklet-data-until = Deleted on
booklet-data-link = Where a voucher was used is linked to the booklet for 30 days. After that only a number stays.
booklet-data-download = Download as a file
booklet-data-delete = Delete the booklet

booklet-deletion-title = Really delete the booklet?
booklet-deletion-text = All vouchers are lost, also those that are open. This cannot be undone, and your card opens no new booklet.
booklet-deletion-submit = Yes, delete the booklet
booklet-deletion-keep = No, keep the booklet
