# Overview, numbers
vouchers-overview-of = Voucher booklet: { $town }
vouchers-overview-state = Where it stands
vouchers-overview-partners = Partners
vouchers-overview-asked = Partners who wait for your decision
vouchers-overview-asked-decided-by-lead = Partners who wait for the decision
vouchers-overview-offers = Offers in the booklet
vouchers-overview-offers-waiting = Offers that wait for your approval
vouchers-overview-usable = Cards to hand out
vouchers-overview-people = People who hand out cards
vouchers-overview-disputed = “That was not me”
vouchers-overview-requests = Requests to undo
vouchers-overview-waits = { $n ->
    [one] In the voucher booklet something waits for you
   *[other] In the voucher booklet { $n } things wait for you
}
vouchers-overview-public = How newcomers see the offers
vouchers-overview-step-findings-go = Look at what is unusual

vouchers-overview-step-disputes = Somebody says: that was not me
vouchers-overview-step-disputes-text = About a redemption, somebody has said in the booklet: “That was not me.” Talk to the partner. Then decide whether it stays.
vouchers-overview-step-disputes-go = Look at redemptions
vouchers-overview-step-disputes-short = Settle “That was not me”
vouchers-overview-step-requests = A partner asks to undo a redemption
vouchers-overview-step-requests-text = A partner has redeemed something by mistake and can no longer take it back. Decide whether the redemption stays.
vouchers-overview-step-requests-go = Look at redemptions
vouchers-overview-step-requests-short = Settle a partner's request
vouchers-overview-step-findings = Something is unusual
vouchers-overview-step-findings-text = Something about cards or redemptions is not as usual. There may be a good reason. Have a look.
vouchers-overview-step-findings-short = Look at what is unusual
vouchers-overview-step-release = { $n ->
    [one] A batch of cards waits for its release
   *[other] { $n } batches of cards wait for their release
}
vouchers-overview-step-release-text = The release takes a second person. After that the cards can be printed and handed out.
vouchers-overview-step-release-go = To the cards
vouchers-overview-step-release-short = Release a batch of cards
vouchers-overview-step-asked = Somebody would like to become a partner
vouchers-overview-step-asked-text = Decide whether the partner comes into your booklet.
vouchers-overview-step-asked-go = Look at partners
vouchers-overview-step-asked-short = Decide on a partner
vouchers-overview-step-waiting = An offer waits for your approval
vouchers-overview-step-waiting-text = Read the offer and approve it. Then it is in every booklet of your municipality.
vouchers-overview-step-waiting-go = Look at offers
vouchers-overview-step-waiting-short = Approve an offer
vouchers-overview-step-invite = Invite the first partners
vouchers-overview-step-invite-text = Businesses, clubs and facilities give the benefits. Enter the first partner yourself, or put up the poster.
vouchers-overview-step-invite-go = Enter a partner
vouchers-overview-step-invite-short = Invite partners
vouchers-overview-step-offers = No offer is in the booklet yet
vouchers-overview-step-offers-text = You have partners already. Write an offer, or ask a partner to.
vouchers-overview-step-offers-go = Write an offer
vouchers-overview-step-offers-short = Write the first offer
vouchers-overview-step-cards = Prepare the first cards
vouchers-overview-step-cards-text = With a code card newcomers open their booklet. A batch is prepared in two minutes.
vouchers-overview-step-cards-go = Prepare cards
vouchers-overview-step-cards-short = Prepare cards
vouchers-overview-step-clerks = Who hands out the cards?
vouchers-overview-step-clerks-text = Enter who sits at the counter. Handing out a card takes two seconds, and nobody needs a name for it.
vouchers-overview-step-clerks-go = Enter people
vouchers-overview-step-clerks-short = Enter people who hand out cards
vouchers-overview-step-stock = The cards are running out
vouchers-overview-step-stock-text = Prepare a new batch before the last cards are handed out.
vouchers-overview-step-stock-go = To the cards
vouchers-overview-step-stock-short = Prepare new cards
vouchers-overview-step-nothing = Everything runs
vouchers-overview-step-nothing-text = Nothing waits for you. The numbers show what is wanted in the booklet.
vouchers-overview-step-nothing-go = Look at the numbers
vouchers-overview-step-nothing-short = Everything runs
vouchers-overview-offers-decided-by-lead = Offers that wait for approval
vouchers-overview-mayor-nothing = Nothing waits for you
vouchers-overview-mayor-nothing-text = The project lead takes care of the voucher booklet. When a batch waits for your release, you will find it here.
vouchers-overview-mayor-nothing-go = Look at the numbers

vouchers-overview-region-title = The region's voucher booklet
vouchers-overview-region-lead = Nothing waits for you right now. The list shows what comes next in the municipalities.
vouchers-overview-region-next = This waits for you alone. Below is what comes next in the municipalities.
vouchers-overview-region-waiting = { $n ->
    [one] One offer for the whole region waits for you
   *[other] { $n } offers for the whole region wait for you
}
vouchers-overview-region-offers = Look at offers
vouchers-overview-region-cards = Batches of cards
vouchers-overview-towns = Municipalities
vouchers-overview-towns-none = No municipality has a project lead yet who can decide.
vouchers-overview-town = Municipality
vouchers-overview-next = Next step

vouchers-overview-poster = Poster for partners (PDF)
vouchers-overview-poster-title = Welcome newcomers to { $town }
vouchers-overview-poster-lead = Whoever moves here gets a voucher booklet on the phone. Take part, as a business, a club or a facility.
vouchers-overview-poster-qr = QR code that opens the form for partners
vouchers-overview-poster-steps = How it works
vouchers-overview-poster-one = Scan the code and say who you are.
vouchers-overview-poster-two = Write your offer, such as a coffee or a trial lesson.
vouchers-overview-poster-three = Redeem vouchers with your phone. You need nothing else.
vouchers-overview-poster-note = Taking part costs nothing. You can stop at any time.

vouchers-statistics-title = Numbers of the voucher booklet
vouchers-statistics-none = First numbers from { $day }
vouchers-statistics-none-text = A month is counted when it is over. Until then there are no numbers, for nobody else either.
vouchers-statistics-views = What is counted
vouchers-statistics-years = Year
vouchers-statistics-view-towns = Redemptions by municipality
vouchers-statistics-view-handed-out = Cards handed out by municipality
vouchers-statistics-view-opened = Booklets opened by municipality
vouchers-statistics-view-partners = Redemptions by partner
vouchers-statistics-view-offers = Redemptions by offer
vouchers-statistics-view-kinds = Redemptions by kind of offer
vouchers-statistics-kind-discount = Discount
vouchers-statistics-kind-extra = Extra
vouchers-statistics-kind-trial = Trial
vouchers-statistics-kind-entry = Free entry
vouchers-statistics-total-region = Whole region
vouchers-statistics-total-town = Whole region
vouchers-statistics-total-partner = All your offers
vouchers-statistics-offer-of = { $benefit } ({ $partner })
vouchers-statistics-gone = No longer there
vouchers-statistics-of-year = { $title }, { $year }
vouchers-statistics-months = Month by month
vouchers-statistics-half-years-and-months = Half-years and months
vouchers-statistics-half-year-h1 = January to June
vouchers-statistics-half-year-h2 = July to December
vouchers-statistics-untold = For { $year } no single number is stated, otherwise people could be recognised.
vouchers-statistics-chart-lines = All counted months together
vouchers-statistics-chart-first = These are the first { $n }. All others are in the table.
vouchers-statistics-what = What
vouchers-statistics-sum = Together
vouchers-statistics-at-least = at least { $n }
vouchers-statistics-small = under 5
vouchers-statistics-hidden = not stated
vouchers-statistics-csv = Download as a table (CSV)
vouchers-statistics-json = Download for programs (JSON)
vouchers-statistics-rules = How we count
vouchers-statistics-rules-own = These are all your redemptions, even if they are few. You see the same ones in your history. For others small numbers are not stated.
vouchers-statistics-rules-small = Numbers from 1 to 4 are called “under 5”, so that nobody learns who is behind them.
vouchers-statistics-rules-hidden = Some larger numbers are not stated. Otherwise the small ones could be computed.
vouchers-statistics-rules-sum = “At least” means: the sum contains only what is shown here or with the offers.
vouchers-statistics-rules-half-year = Once June or December is over, we add up the half-year for partners and offers. So you also see what was little in each single month. A number is stated only if nobody can compute the small number of a month from it. After that it does not change any more.
vouchers-statistics-rules-closed = A month is counted once, when it is over. After that nothing changes. The present one is added on { $day }. Redemptions that were undone do not count.
vouchers-statistics-rules-handed-out = A card that somebody took back right away does not count here. Under “Cards” it stays handed out, and void after that. So the number there can be larger.
vouchers-statistics-rules-region = Redemptions by offer, partner and kind are those of the whole region.
