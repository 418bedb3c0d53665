vouchers-offers-title = Offers
vouchers-offers-new = Write an offer
vouchers-offers-new-heading = What do you give to newcomers?
vouchers-offers-new-lead = An offer is a benefit: something cheaper, something on top, something to try out, or free entry. There are no amounts of money and no balances here.
vouchers-offers-edit = Change the offer
vouchers-offers-said = The offer
vouchers-offers-no-address = This partner has no address yet. Without an address it is missing on the map.
vouchers-offers-no-place = The point on the map is still missing for this partner. Newcomers find it there only once the point is entered.
vouchers-offers-mend-address = Add it with the partner
vouchers-offers-partner = Partner
vouchers-offers-partner-choose = Please choose
vouchers-offers-partner-missing = Please choose a partner who takes part in your municipality.
vouchers-offers-partner-unknown = There is no partner of this name who takes part in your municipality. Enter the partner first.
vouchers-offers-no-partner = No partner takes part in your municipality yet.
vouchers-offers-not-agreed = At present no municipality has agreed with you. As soon as one does, you can write offers.
vouchers-offers-kind = Kind of benefit
vouchers-offers-kind-discount = Discount
vouchers-offers-kind-discount-hint = For example: 20% off the first purchase
vouchers-offers-kind-extra = Extra
vouchers-offers-kind-extra-hint = For example: a coffee with breakfast
vouchers-offers-kind-trial = Trial
vouchers-offers-kind-trial-hint = For example: four weeks of training with us
vouchers-offers-kind-entry = Free entry
vouchers-offers-kind-entry-hint = For example: one visit to the open-air pool
vouchers-offers-kind-unknown = There are “Discount”, “Extra”, “Trial” and “Free entry”. There is no balance and no amount of money here: the voucher booklet holds benefits only.
vouchers-offers-benefit = Your offer in one line
vouchers-offers-column-benefit = Offer
vouchers-offers-benefit-hint = Up to 80 characters, in German.
vouchers-offers-benefit-missing = Please write in one line what newcomers get.
vouchers-offers-conditions = What are the conditions?
vouchers-offers-conditions-hint = For example: for one person, not on Sundays.
vouchers-offers-long = That is too long. Up to { $most } characters are possible.
vouchers-offers-number = Please enter a whole number from { $least } to { $most }.
vouchers-offers-uses = How often?
vouchers-offers-uses-words = { $n } × { $period }
vouchers-offers-period = In which period?
vouchers-offers-period-all = in all
vouchers-offers-period-day = a day
vouchers-offers-period-week = a week
vouchers-offers-period-month = a month
vouchers-offers-period-year = a year
vouchers-offers-period-unknown = Please choose a period: in all, day, week, month or year.
vouchers-offers-valid-days = For how many days is the voucher valid?
vouchers-offers-valid-days-hint = Counted from the day on which somebody gets the booklet.
vouchers-offers-days = { $n ->
    [one] one day
   *[other] { $n } days
}
vouchers-offers-starts = First day
vouchers-offers-ends = Last day
vouchers-offers-ends-past = The last day is over already.
vouchers-offers-ends-before = The last day is before the first.
vouchers-offers-day-malformed = Please give a day, for example 2027-12-31.
vouchers-offers-pool = How often at most, all together?
vouchers-offers-pool-hint = After that the offer is used up. Without a number there is no limit.
vouchers-offers-pool-words = { $taken } of { $pool } redeemed
vouchers-offers-pool-left = { $pool } in all, still to be had
vouchers-offers-pool-gone = { $pool } in all, used up
vouchers-offers-reach = Where does it count?
vouchers-offers-reach-own = In our municipality
vouchers-offers-reach-local = In these municipalities. Each approves the offer itself:
vouchers-offers-reach-regional = In the whole region. The agency approves it.
vouchers-offers-local = in single municipalities
vouchers-offers-whole-region = in the whole region
vouchers-offers-towns-missing = Please choose at least one municipality or the whole region.
vouchers-offers-places = At which places does it count?
vouchers-offers-places-hint = If all stay chosen, the offer also counts at places that are added later.
vouchers-offers-places-later = If the partner has several places, the offer counts at all of them. Should it count at some only? Then press “Choose places” below.
vouchers-offers-places-none = Please first choose a partner with several places. Then press “Choose places” once more.
vouchers-offers-places-choose = Choose places
vouchers-offers-places-main = Main place
vouchers-offers-places-main-at = Main place, { $address }
vouchers-offers-places-missing = Please choose at least one place at which the offer counts.
vouchers-offers-places-unknown = A chosen place does not belong to this partner. Please choose the places once more.
vouchers-offers-places-none-left = A chosen place does not belong to this partner. It has only one place. Send the offer once more as it is, then it counts there.
vouchers-offers-places-named = This partner has no place “{ $name }”, or several are called so. This partner has: main place; { $places }. Put a semicolon between several places.
vouchers-offers-places-named-main = This partner has no place “{ $name }”. It has the main place only. Leave the column empty or write “main place”.
vouchers-offers-places-only = Counts only here
vouchers-offers-safety = Protection against forgery, and redeeming without a connection
vouchers-offers-rotating = The code changes every 30 seconds. A photo of it is soon too old. On paper the voucher is valid with name and identity card.
vouchers-offers-offline = Redeeming without a connection: how often at most until the phone is connected again?
vouchers-offers-offline-hint = With 0, vouchers are redeemed with a connection only. That is safest. Otherwise the number is for each phone. Two phones without a connection can accept the same voucher, and only one redemption counts.
vouchers-offers-many = There are { $most } offers of this partner already. Please end one first.
vouchers-offers-known = This offer is there already.
vouchers-offers-send = Send for approval
vouchers-offers-save = Save as a draft
vouchers-offers-approve-own = Save and approve
vouchers-offers-changed-meanwhile = This offer has changed meanwhile. Please look again.
vouchers-offers-state-draft = draft
vouchers-offers-state-waiting = waiting for approval
vouchers-offers-state-waits-for = waits for { $towns }
vouchers-offers-state-approved = approved
vouchers-offers-state-paused = paused
vouchers-offers-state-returned = given back
vouchers-offers-state-ended = ended
vouchers-offers-town-waiting = waiting for approval
vouchers-offers-town-approved = approved
vouchers-offers-town-refused = given back
vouchers-offers-town-ended = ended
vouchers-offers-waiting = { $n ->
    [one] One offer is waiting for your approval.
   *[other] { $n } offers are waiting for your approval.
}
vouchers-offers-none = There is no offer yet.
vouchers-offers-none-own = Write your first offer.
vouchers-offers-decide-heading = Approve? { $benefit }
vouchers-offers-decide-text = Once approved, the offer stands in the voucher booklets. It can then no longer be changed, only paused and ended.
vouchers-offers-decision-missing = Please choose an answer.
vouchers-offers-approve = Approve
vouchers-offers-return = Give back
vouchers-offers-done-approved = The offer is approved.
vouchers-offers-done-returned = The offer is given back.
vouchers-offers-reason-hint = Needed when giving it back. The partner gets it by email.
vouchers-offers-change = Change, pause, end
vouchers-offers-change-text = An approved offer stays as it is: newcomers have it in their booklet already. If it should be different, write a new one and end this one.
vouchers-offers-copy = Make a new offer from it
vouchers-offers-pause = Pause
vouchers-offers-resume = Resume
vouchers-offers-end = End the offer
vouchers-offers-end-text = After that nobody can redeem it. This cannot be undone.
vouchers-offers-end-send = End
vouchers-offers-texts = Translations
vouchers-offers-texts-heading = The offer in other languages
vouchers-offers-texts-lead = Set the tick only when somebody who speaks the language well has read the text. Without a tick newcomers read: machine translation, not checked. Without a text they read the German offer.
vouchers-offers-language-plain = Plain German
vouchers-offers-texts-again = The offer is approved. What you change here is shown to newcomers as not checked until the municipality sets the tick. For an offer for the whole region the agency sets it.
vouchers-offers-checked = Checked by somebody who speaks the language well
vouchers-offers-import = Read in a list
vouchers-offers-import-lead = Read in your partners' offers as a CSV or Excel file. You see every row and what is wrong with it before anything is saved. Offers that are read in are approved.
vouchers-offers-rotating-unknown = Whether the code changes is said by “yes” or “no”. We do not understand “{ $word }”.
vouchers-offers-import-help = The first row holds the names of the columns. “Partner”, “Kind” and “Benefit” must be there. The kind is “discount”, “extra”, “trial” or “free entry”. German words are understood too. If an offer counts at some places of the partner only, they stand in the column “Places”, with a semicolon between: “main place”, or the name or the address of a further one.
vouchers-offers-public = Offers for newcomers
vouchers-offers-public-none = There is no offer here yet.
vouchers-offers-public-heading = { $n ->
    [one] One offer for newcomers
   *[other] { $n } offers for newcomers
}
vouchers-offers-public-town = { $n ->
    [one] One offer for newcomers in { $town }
   *[other] { $n } offers for newcomers in { $town }
}
vouchers-offers-public-region = { $n ->
    [one] One offer for newcomers in the whole region
   *[other] { $n } offers for newcomers in the whole region
}
vouchers-offers-public-both = { $own ->
    [one] One offer for newcomers in { $town }
   *[other] { $own } offers for newcomers in { $town }
} and { $region ->
    [one] one for the whole region
   *[other] { $region } for the whole region
}
vouchers-offers-group-town = In { $town }
vouchers-offers-group-region = In the whole region
vouchers-offers-public-lead = Businesses, clubs and facilities give something to people who are new in the region. You can get the vouchers at the citizens’ office of your municipality.
vouchers-offers-open-booklet = Open the voucher booklet
vouchers-offers-filter = Narrow down the offers
vouchers-offers-filter-town = Municipality
vouchers-offers-filter-all-towns = All municipalities
vouchers-offers-filter-all-kinds = All kinds
vouchers-offers-filter-all-trades = All trades
vouchers-offers-tongues = This list in other languages:
vouchers-offers-search = Offer, name or place
vouchers-offers-filter-anywhere = Anywhere
vouchers-offers-filter-all-states = Any state
vouchers-offers-found-none = There is no such offer.
vouchers-offers-filter-reset = Show all offers
vouchers-offers-to-map = To the map
vouchers-offers-near = Near me
vouchers-offers-near-hint = Sorts all offers by distance. Where you are stays on your device.
vouchers-offers-near-done = Sorted: the nearest offer stands first.
vouchers-offers-near-failed = Your device does not say where it is. The list stays as it was.
vouchers-offers-near-page-only = The other pages could not be loaded. Only this page is sorted.
vouchers-offers-distance = { $km } km away
vouchers-offers-used-up = used up
vouchers-offers-unchecked = machine translation, not checked
vouchers-offers-only-german = In German only
vouchers-offers-valid-words = { $n ->
    [one] Valid for one day after you have got your card.
   *[other] Valid for { $n } days after you have got your card.
}
vouchers-offers-often-all = { $n ->
    [one] Once.
   *[other] { $n } times.
}
vouchers-offers-often-day = { $n ->
    [one] Once a day.
   *[other] { $n } times a day.
}
vouchers-offers-often-week = { $n ->
    [one] Once a week.
   *[other] { $n } times a week.
}
vouchers-offers-often-month = { $n ->
    [one] Once a month.
   *[other] { $n } times a month.
}
vouchers-offers-often-year = { $n ->
    [one] Once a year.
   *[other] { $n } times a year.
}
vouchers-offers-until-words = Until { $day } at the latest.
vouchers-offers-where = Where and when?
vouchers-offers-elsewhere = Other places of { $partner }
vouchers-offers-elsewhere-read = Please also read what applies to this offer.
vouchers-offers-spoken = Languages
vouchers-offers-counts-in = Counts for voucher booklets
vouchers-offers-map-words = { $n ->
    [one] Map of the region with one municipality
   *[other] Map of the region with { $n } municipalities
}
vouchers-offers-map-words-town = { $n ->
    [one] Map of { $town } with one place
   *[other] Map of { $town } with { $n } places
}
vouchers-offers-map-town = { $n ->
    [one] { $town }: one offer of its own
   *[other] { $town }: { $n } offers of its own
}
vouchers-offers-map-text = The number says how many offers of its own a municipality has, and leads to its list. Offers for the whole region are only in the list.
vouchers-offers-map-crowded = Where it is crowded, the numbers are a little beside their municipality and have no name. All municipalities stand below the map with their names.
vouchers-offers-map-names = Municipalities on the map
vouchers-offers-map-names-town = The numbers on the map
vouchers-offers-map-count = { $n ->
    [one] The map shows one municipality with offers of its own.
   *[other] The map shows { $n } municipalities with offers of their own.
}
vouchers-offers-map-count-town = { $n ->
    [one] The map shows one place
   *[other] The map shows { $n } places
} of { $partners ->
    [one] one partner.
   *[other] { $partners } partners.
}
vouchers-offers-map-text-town = Each number is a place of a partner and leads to its offer in the list. Where many are close together, the points are drawn a little further apart. Offers for the whole region are only in the list.
vouchers-offers-invite = Would you like to offer something to newcomers?
vouchers-offers-mail-sent-subject = Offer to approve: { $benefit }
vouchers-offers-mail-sent-body =
    Hello,

    You are getting this email because “{ $partner }” has written an offer for newcomers:

    { $benefit }

    Please approve it, or give it back with a reason:
    { $link }
vouchers-offers-mail-approved-subject = Approved: { $benefit }
vouchers-offers-mail-approved-body =
    Hello,

    You are getting this email because an offer of “{ $partner }” is approved:

    { $benefit }

    Approved: { $towns }

    Newcomers now find it in their voucher booklet. Here you can see it:
    { $link }
vouchers-offers-mail-ends-subject = Ends on { $day }: { $benefit }
vouchers-offers-mail-ends-body =
    Good day,

    an offer of “{ $partner }” ends on { $day }:

    { $benefit }

    After that it is in no voucher booklet any more. Should it go on? Then make a new one from it here:
    { $link }

    You can switch off such emails here:
    { $off }
vouchers-offers-mail-returned-subject = Given back: { $benefit }
vouchers-offers-mail-returned-body =
    Hello,

    You are getting this email because an offer of “{ $partner }” was given back:

    { $benefit }

    Concerned: { $towns }

    The reason:

    { $reason }

    Change the offer and send it once more:
    { $link }
