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
booklet-unchecked-mail = Parts of this email are machine translated, unchecked.
booklet-unchecked-text = machine translated, unchecked
booklet-checked-text = checked by a person
booklet-german = in German
booklet-german-many = { $n ->
    [one] One text on this page is only available in German for now.
   *[other] { $n } texts on this page are only available in German for now.
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
booklet-contact = Where to get help
booklet-as-of = As of { $day }, { $time }. You are seeing the saved copy.
booklet-not-kept = That needs the internet. Here is your saved booklet.
booklet-not-sent = No connection. Nothing was sent. Go back and try once more. Here is your saved booklet.
booklet-no-answer = No answer came. We do not know whether what you entered has arrived. Please look again as soon as you have internet. Here is your saved booklet.
booklet-error-prefix = Error:
booklet-problem = There is a problem
booklet-go-open = Enter a code
booklet-go-list = To the voucher booklet

booklet-open-title = Open your voucher booklet
booklet-open-lead = Enter the code on your card. You need no account, and you do not have to give your name.
booklet-open-scanned = Your code has been filled in. Press “Open the booklet”.
booklet-open-field = Code
booklet-open-hint = 12 characters in three groups. Spaces and small letters are fine.
booklet-open-submit = Open the booklet
booklet-open-cookie = Your browser keeps a cookie so that the booklet stays open. It is deleted when you close the browser. If the booklet was saved on another phone, it stays saved here too.
booklet-open-picture = Picture of the card: the code is beside the pattern of squares.
booklet-open-help = Do you not have a card?
booklet-open-help-text = Ask for one at the citizens’ office of your town.
booklet-open-help-phone = Not sure where that is? { $agency }, phone
booklet-open-length = The code has 12 characters. Please count again.
booklet-open-slip = One character is not right. Please compare the code with your card.
booklet-open-unknown = We do not know this code. Please compare it with your card, or ask at the citizens’ office. Does another phone show the code? Then let it show a new one.
booklet-open-early = This card has not been handed out yet. Please have it activated at the citizens’ office.
booklet-open-expired = This card could be used to open a booklet until { $day }. You can get a new one at the citizens’ office.
booklet-open-void = This card is no longer valid. You can get a new one at the citizens’ office.
booklet-open-replaced = You were given a new card in place of this one. Please use the code on the new card.
booklet-open-used = This card has already opened a booklet, which was saved on a phone. If you no longer have that phone, you can get a new card at the citizens’ office.
booklet-open-gone = The booklet for this card no longer exists. You can get a new card at the citizens’ office.
booklet-open-moved = The code from the other phone is no longer valid. Please show a new one on that phone.
booklet-instead-title = A booklet is already open here
booklet-instead-text = This code belongs to another booklet. Only one booklet is open on a phone at a time.
booklet-instead-after = If you open the other booklet, the current one is removed from this device. Its vouchers are not lost: the card that belongs to it opens it again. Keep both cards.
booklet-instead-submit = Open the other booklet
booklet-instead-keep = Keep the current booklet

booklet-missing-title = This cannot be found here
booklet-missing-text = This page or voucher does not exist, or it belongs to another booklet.
booklet-many-title = Too many attempts
booklet-many-text = Please wait a quarter of an hour and then try again.
booklet-stale-title = Please try again
booklet-stale-text = The page was open for too long. Nothing was changed. Please go back and press the button again.
booklet-ended-title = No booklet is open here
booklet-ended-text = It may have been opened on another phone, or its time has run out. If it is not saved on any other phone, your card opens it again. Were you given a new card? Then only that one opens the booklet.
booklet-left-title = The booklet has been removed from this device
booklet-left-text = Your vouchers are not lost. Your card opens the booklet again.
booklet-deleted-title = Your booklet has been deleted
booklet-deleted-text = The booklet and its vouchers have been deleted. All that remains is a count of how often an offer was used, with no link to you. The card no longer opens a booklet.
booklet-scanned-title = This is a voucher
booklet-scanned-lead = It belongs to a voucher booklet. Show it at the till. It is scanned there.
booklet-scanned-text = This page has not used the voucher. Only the phone at the till can do that.

booklet-list-title = Your voucher booklet
booklet-list-lead = { $n ->
    [0] No voucher is available at the moment.
    [one] One voucher is available.
   *[other] { $n } vouchers are available.
}
booklet-list-soon = { $n ->
    [one] One will be valid soon.
   *[other] { $n } will be valid soon.
}
booklet-list-done = No voucher is available at the moment. We are glad that you have used your booklet.
booklet-list-empty = There is no voucher here at the moment.
booklet-list-own = In { $town }
booklet-list-regional = In the whole region
booklet-filter-show = Vouchers
booklet-filter-open = available
booklet-filter-used = used or expired
booklet-filter-all = all
booklet-filter-kind = Kind
booklet-filter-every = all kinds
booklet-filter-submit = Show
booklet-filter-more = Change the selection
booklet-filter-trade = Trade
booklet-filter-every-trade = all trades
booklet-trade-food = Food and drink
booklet-trade-sport = Sport and clubs
booklet-trade-culture = Culture and leisure
booklet-trade-shopping = Shopping
booklet-trade-family = Family and children
booklet-trade-health = Health and well-being
booklet-trade-mobility = Getting around
booklet-trade-learning = Learning and advice
booklet-search = Search
booklet-search-found = Found: { $n } of { $all }.
booklet-search-none = There is no such voucher here.
booklet-search-reset = Show all available vouchers
booklet-kind-discount = Discount
booklet-kind-extra = Free extra
booklet-kind-trial = Trial
booklet-kind-entry = Free entry
booklet-near = Nearest first
booklet-near-done = Sorted by distance. Your location stays on your phone.
booklet-near-failed = Your phone does not tell us where you are. The list stays as it is.
booklet-near-page-only = The other pages could not be loaded. Only this page is sorted.
booklet-near-distance = { $km } km
booklet-until = until { $day }
booklet-state-open = available
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
booklet-save-text = The booklet then stays open here, even without the internet. Otherwise the browser forgets it as soon as you close it. In that case keep your card: it opens the booklet again.
booklet-save-where = It is saved in this browser. A bookmark is the quickest way back to it. On an iPhone, an icon on the home screen does not know the booklet. There the copy for the road may also be missing if you have not looked in for a week. With internet it comes back.
booklet-save-submit = Save on this device
booklet-saved-title = Saved on this device
booklet-saved-text = The booklet stays open here, even without the internet. Your card no longer opens it on any other phone.
booklet-leave-submit = Remove from this device

booklet-voucher-until = Valid until { $day }
booklet-voucher-resting = Used for now. It will be valid again soon.
booklet-voucher-used = Used
booklet-voucher-early = Not valid yet. Valid from { $day }.
booklet-voucher-expired = Expired on { $day }
booklet-voucher-withdrawn = Withdrawn. This voucher no longer exists.
booklet-voucher-last = Last used on { $day } at { $time } at { $partner }.
booklet-voucher-picture = QR code of the voucher
booklet-voucher-rotating = This code changes every 30 seconds.
booklet-voucher-static = The code does not change on this phone. Print this page, write your name on it and also show an identity document. It is only looked at. Nobody writes anything down.
booklet-voucher-paper = The code does not change on paper. Write your name on the line and also show an identity document at the till. It is only looked at.
booklet-voucher-paper-name = Name (fill in by hand):
booklet-voucher-how-1 = Show this code at the till.
booklet-voucher-how-2 = It is scanned there. Done.
booklet-voucher-conditions = Conditions
booklet-voucher-hours = Opening hours
booklet-voucher-spoken = Languages spoken there
booklet-voucher-website = Website
booklet-voucher-places = Other places of { $partner }
booklet-voucher-places-read = Please read the conditions.
booklet-voucher-only = Counts only here
booklet-voucher-fine = Nobody will learn your name.
booklet-voucher-dispute = That was not me
booklet-voucher-dispute-sure = Did somebody else use this voucher? Then your town will ask about it there. Nobody will learn your name.
booklet-voucher-dispute-yes = Yes, report it
booklet-voucher-dispute-late = This voucher has been used once more in the meantime. Nothing was reported. Please look at when and where that was.
booklet-voucher-paused = This offer is paused. It will be back soon.
booklet-voucher-gone = None left: all vouchers for this offer have been used.
booklet-voucher-conflict = An attempt without the internet was not counted.
booklet-voucher-disputed = You have reported that it was not you. Your town will look into it.
booklet-voucher-settled = Your town has asked about it. The voucher remains used.
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
    [one] Can be used once more now.
   *[other] Can be used { $n } more times now.
}

booklet-move-title = To another phone
booklet-move-lead = Your booklet is open on one phone at a time. Here you can hand it on to another.
booklet-move-text = You get a code for the other phone. It is valid for ten minutes and can be used only once. After that the booklet is closed on this phone.
booklet-move-saved = On the other phone it stays saved.
booklet-move-submit = Show the code
booklet-move-lost = Lost your phone or your card? You can get a new card at the citizens’ office. The old one will then no longer open anything.
booklet-move-made-title = Open the booklet on the other phone
booklet-move-made-text = This code is valid until { $time }.
booklet-move-picture = QR code for the other phone
booklet-move-how-1 = Point the camera of the other phone at this pattern.
booklet-move-how-2 = Press “Open the booklet” there.
booklet-move-typed = Without a camera, enter this address on the other phone and then the code:

booklet-paper-title = Booklet on paper
booklet-paper-lead = With a printout you need no phone.
booklet-paper-count = { $n ->
    [0] No voucher is open at the moment. There is nothing to print.
    [one] One voucher is printed.
   *[other] { $n } vouchers are printed.
}
booklet-paper-submit = Print the booklet (PDF)
booklet-paper-part = Part { $page } of { $pages }
booklet-paper-codes = After printing, the codes stay the same, even if you open the booklet on another phone. Keep the paper safe: whoever has it can use the vouchers.
booklet-paper-how = Show the voucher at the till. The pattern is scanned there, or the code is typed in.
booklet-paper-once = Each voucher counts only once, on paper or on the phone. If you can use a voucher more than once, it says so beside it.
booklet-paper-keep = Keep this paper safe: whoever has it can use the vouchers. If it is lost, you get a new card at the citizens’ office. The paper then no longer counts.
booklet-paper-date = Printed on { $day }.
booklet-paper-used = Used on
booklet-paper-more = No room left? Please go on writing on the back.
booklet-paper-lost-title = Lost the paper?
booklet-paper-lost-text = Make it invalid. All vouchers then get new codes. What has been used stays used.
booklet-paper-lost-submit = Make the paper invalid
booklet-paper-voided = The paper no longer counts. Your vouchers have new codes.

booklet-data-title = My data
booklet-data-lead = This is everything that we have stored. Your name, postal address and telephone number are not part of it.
booklet-data-town = Card received in
booklet-data-issued = Card received on
booklet-data-opened = Booklet opened on
booklet-data-moved = Last opened on another device on
booklet-data-printed = Last printed on
booklet-data-language = Language when opened
booklet-data-vouchers = Vouchers in the booklet
booklet-data-used = Times used in total
booklet-data-device = On this device
booklet-data-device-saved = The booklet is saved until you remove it.
booklet-data-device-session = A cookie, until you close the browser.
booklet-data-until = Will be deleted on
booklet-data-link = The place where a voucher was used is linked to the booklet for 30 days. After that only a number remains.
booklet-data-download = Download as a file
booklet-data-delete = Delete the booklet
booklet-nothing-title = We have stored nothing about you
booklet-nothing-text = No booklet is open in this browser. If you have one, open it with your card. Then you see here what is stored with it.

booklet-deletion-title = Really delete the booklet?
booklet-deletion-text = All vouchers will be lost, including those that are still available. This cannot be undone, and your card will not open a new booklet.
booklet-deletion-submit = Yes, delete the booklet
booklet-deletion-keep = No, keep the booklet

booklet-failed-title = Sorry, that did not work
booklet-failed-text = The fault is ours. Your vouchers are not lost. Please try again in a few minutes.
booklet-full-title = Nothing can be saved at the moment
booklet-full-text = Our server has run out of space. Your vouchers are not lost. Please try again in a few minutes.
booklet-reference = If you call us, please tell us this reference:

booklet-offers-title = Offers for newcomers
booklet-offers-lead = { $n ->
    [0] There is no offer here at the moment.
    [one] One offer.
   *[other] { $n } offers.
}
booklet-offers-how = You get the vouchers for them with a card from the citizens’ office.
booklet-offers-look = See what there is
booklet-offers-town = Town
booklet-offers-every-town = everywhere
booklet-offers-reset = Show all offers
booklet-offers-more = Where and when

booklet-privacy-title = Privacy in your booklet
booklet-privacy-lead = We do not know who you are. Here you read what we store nevertheless, and how long.
booklet-privacy-stored = What we store
booklet-privacy-stored-booklet = About your booklet: which town has handed out the card and when, when you opened and printed the booklet, the language, your vouchers and how often each was used.
booklet-privacy-stored-steps = At the first steps: what you tick off.
booklet-privacy-stored-mail = Only if you want it: your email address, what we may write about and the words that you agree to.
booklet-privacy-stored-cookie = On your device: a cookie with random characters. If you press “Save on this device”, a copy of the booklet is added.
booklet-privacy-stored-address = We do not ask for your name, your address or your telephone number, and we get nothing from the population register. We remember the network address of your device only briefly, in working memory, so that nobody can guess codes.
booklet-privacy-kept = How long
booklet-privacy-kept-used = Where you used a voucher is linked to your booklet for 30 days. After that only a number stays.
booklet-privacy-kept-booklet = We delete the booklet six months after its last voucher has ended, two years after the card was handed out at the latest.
booklet-privacy-kept-cookie = The cookie goes when you close the browser. If the booklet is saved, it stays for up to 400 days after your last visit.
booklet-privacy-kept-mail = We delete the email address as soon as you end the emails, at the latest with the booklet. If you do not confirm it, we delete it after three days. We delete our copy of an email that was sent after 30 days.
booklet-privacy-rights = Your rights
booklet-privacy-rights-own = Under “My data” you see everything, download it or delete it.
booklet-privacy-rights-all = You may also ask what we have stored, have mistakes corrected, object to the use and take back a consent. It costs nothing. You may also complain to the data protection authority.
booklet-privacy-authority = The authority is:
booklet-privacy-basis = The basis is a task in the public interest (Article 6(1)(e) GDPR), for emails your consent (point (a)). It does not work without the cookie (section 25(2) no. 2 of the German act TDDDG).
booklet-privacy-who = Who is responsible
booklet-privacy-who-town = The town from which you have the card is responsible. There you can ask everything.
booklet-privacy-who-agency = These pages are run by:
booklet-privacy-officer = Data protection officer:
booklet-privacy-whole = Read the whole privacy notice
