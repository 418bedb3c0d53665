vouchers-partners-title = Partners
vouchers-partners-kind = What are you?
vouchers-partners-kind-business = Business
vouchers-partners-kind-club = Club
vouchers-partners-kind-facility = Facility of a municipality
vouchers-partners-kind-missing = Please choose business, club or facility.
vouchers-partners-trade = Trade
vouchers-partners-trade-hint = Newcomers choose by it in the list of offers.
vouchers-partners-trade-none = Not stated
vouchers-partners-trade-food = Food and drink
vouchers-partners-trade-sport = Sport and clubs
vouchers-partners-trade-culture = Culture and leisure
vouchers-partners-trade-shopping = Shopping
vouchers-partners-trade-family = Family and children
vouchers-partners-trade-health = Health and well-being
vouchers-partners-trade-mobility = Mobility
vouchers-partners-trade-learning = Learning and advice
vouchers-partners-trade-unknown = We do not know this trade. Please leave the field empty, or choose one of these: food and drink, sport and clubs, culture and leisure, shopping, family and children, health and well-being, learning and advice, mobility.
vouchers-partners-name = Name
vouchers-partners-name-hint = As newcomers will read it.
vouchers-partners-name-missing = Please enter a name.
vouchers-partners-name-taken = There is a partner of this name here already.
vouchers-partners-about = What is there to find here?
vouchers-partners-about-hint = One to three short sentences
vouchers-partners-contact = Contact person
vouchers-partners-contact-hint = For the administration only. Nobody else sees the name.
vouchers-partners-contact-missing = Please name a contact person.
vouchers-partners-mail = Email address
vouchers-partners-mail-hint = This is where we write to. Later you sign in with this address.
vouchers-partners-mail-town-hint = The partner signs in with this address. Without an address there is no account. You then keep details and offers up to date yourself.
vouchers-partners-mail-malformed = Please enter a complete email address, for example name@business.example.
vouchers-partners-mail-taken = Somebody already signs in here with this email address. One address belongs to one account. Please enter another address of the partner and save it.
vouchers-partners-mail-elsewhere = The partner takes part in another municipality too. So its email address stays as it is. Please enter the previous one again.
vouchers-partners-not-yours = Only a municipality that has agreed to the partner changes these details.
vouchers-partners-phone = Telephone
vouchers-partners-phone-hint = Shown publicly with your offers.
vouchers-partners-website = Website
vouchers-partners-website-malformed = Please enter an address such as https://business.example, or leave the field empty.
vouchers-partners-street = Street and number
vouchers-partners-postal-code = Postal code
vouchers-partners-place = Place
vouchers-partners-hours = Opening hours
vouchers-partners-hours-hint = For example: Monday to Friday 9 to 18, Saturday 9 to 13
vouchers-partners-languages = Which languages do you speak there?
vouchers-partners-language-de = German
vouchers-partners-language-en = English
vouchers-partners-language-uk = Ukrainian
vouchers-partners-language-ru = Russian
vouchers-partners-language-ar = Arabic
vouchers-partners-language-tr = Turkish
vouchers-partners-language-pl = Polish
vouchers-partners-language-ro = Romanian
vouchers-partners-language-fr = French
vouchers-partners-language-es = Spanish
vouchers-partners-language-it = Italian
vouchers-partners-language-fa = Persian
vouchers-partners-language-unknown = We do not know the language “{ $word }”. Please enter short forms, for example DE, EN, TR.
vouchers-partners-position = Place on the map
vouchers-partners-position-hint = Two numbers as an online map shows them: north first, then east. For example 51.1246, 7.9032
vouchers-partners-position-swapped = Are the two numbers swapped? North comes first, then east, for example 51.1246, 7.9032.
vouchers-partners-position-elsewhere = This place is not in Germany. Please look at the two numbers again, for example 51.1246, 7.9032.
vouchers-partners-postal-code-malformed = A postal code has five digits. Please check it, or leave the field empty.
vouchers-partners-phone-malformed = Please enter a number with its area code, for example 02722 64100 or +49 2722 64100. Or leave the field empty.
vouchers-partners-position-malformed = Please enter two numbers with a comma between them, for example 51.1246, 7.9032. Or leave the field empty.
vouchers-partners-long = That is too long. Up to { $most } characters are possible.
vouchers-partners-trap = Please leave empty
vouchers-partners-save = Save
vouchers-partners-changed-meanwhile = Somebody has changed these details meanwhile. Please look again and then send once more.
vouchers-partners-apply = Become a partner
vouchers-partners-apply-heading = Welcome newcomers. Offer them something.
vouchers-partners-apply-lead = Whoever is new in the region gets a voucher booklet for the phone. It shows what businesses, clubs and facilities give to newcomers: a coffee, a trial lesson, an entry. All you need is a phone. It costs nothing.
vouchers-partners-apply-closed = At present no municipality takes applications yet. You are welcome to contact us:
vouchers-partners-apply-privacy = Your details are seen by the project leads of the municipalities you choose. As soon as one agrees, name, address, telephone, website and opening hours are shown publicly with your offers.
vouchers-partners-apply-send = Send application
vouchers-partners-towns = In which municipalities would you like to take part?
vouchers-partners-towns-hint = Each decides for itself.
vouchers-partners-towns-missing = Please choose at least one municipality.
vouchers-partners-town-unknown = Please choose a municipality from the list.
vouchers-partners-sent = Application received
vouchers-partners-sent-heading = Thank you. Your application has arrived.
vouchers-partners-sent-text = We have sent you an email. The municipality will get in touch as soon as it has decided. Until then there is nothing you need to do.
vouchers-partners-sent-offers = Look at offers for newcomers
vouchers-partners-waiting = { $n ->
    [one] One partner is waiting for your decision.
   *[other] { $n } partners are waiting for your decision.
}
vouchers-partners-agreed = { $n ->
    [one] One partner takes part.
   *[other] { $n } partners take part.
}
vouchers-partners-none = Win your first partner.
vouchers-partners-lead = Businesses, clubs and facilities that offer something to newcomers. You decide who takes part in your municipality.
vouchers-partners-invite = Send this page to businesses and clubs:
vouchers-partners-new = Enter a partner
vouchers-partners-new-lead = Enter whoever has agreed with you already, or a facility of your own. The partner takes part at once.
vouchers-partners-new-save = Enter
vouchers-partners-to-offers = Offers
vouchers-partners-import = Read in a list
vouchers-partners-import-lead = Do you have a list of businesses already? Read it in as a CSV or Excel file. You see every row and what is wrong with it before anything is saved.
vouchers-partners-import-help = The first row holds the names of the columns. “Name” and “Kind” must be there. The kind is business, club or facility. The trade may be missing. Possible are: food and drink, sport and clubs, culture and leisure, shopping, family and children, health and well-being, learning and advice, mobility. German words are understood too. Further places of a partner are not in the list. Enter them on the partner’s page afterwards.
vouchers-partners-done-agreed = The partner takes part now.
vouchers-partners-done-refused = The refusal is saved.
vouchers-partners-done-ended = The cooperation has ended.
vouchers-partners-column-kind = Kind
vouchers-partners-column-name = Name
vouchers-partners-column-address = Address
vouchers-partners-column-state = State
vouchers-partners-state-asked = waiting for a decision
vouchers-partners-state-agreed = takes part
vouchers-partners-state-refused = refused
vouchers-partners-state-ended = ended
vouchers-partners-decide-heading = Shall { $partner } take part?
vouchers-partners-decide = Decide
vouchers-partners-decide-text = With your agreement the partner gets an account and an email. You approve each of its offers separately.
vouchers-partners-decision = Your decision
vouchers-partners-decision-missing = Please choose an answer.
vouchers-partners-agree = Yes, takes part
vouchers-partners-refuse = No
vouchers-partners-reason = Reason
vouchers-partners-reason-hint = Needed for a no. The partner gets it by email.
vouchers-partners-reason-short = Please give a reason of at least { $most } characters.
vouchers-partners-decide-send = Send decision
vouchers-partners-applied = Received on { $day }.
vouchers-partners-has-account = The partner has an account.
vouchers-partners-no-account = The partner has no account.
vouchers-partners-all-towns = All municipalities:
vouchers-partners-details = Details
vouchers-partners-change = Change details
vouchers-partners-offers-none = This partner has no offer for your municipality yet.
vouchers-partners-end = End the cooperation
vouchers-partners-end-text = The partner's offers disappear from the voucher booklets of your municipality. If it takes part nowhere else, its account is closed.
vouchers-partners-end-send = End
vouchers-partners-places = Further places
vouchers-partners-places-text = Are you in several places? Then enter the others here.
vouchers-partners-places-go = Enter or change further places
vouchers-partners-places-heading-own = Where else do newcomers find you?
vouchers-partners-places-heading = Where else do newcomers find { $partner }?
vouchers-partners-places-lead = An offer counts at all places unless something else is chosen with it. Newcomers see all of them, on the map too. When they sort by distance, the nearest one counts. There may be { $most } further places.
vouchers-partners-places-main = Main place:
vouchers-partners-places-none = There is no further place yet.
vouchers-partners-places-no-position = This place is still missing on the map. Enter its place on the map.
vouchers-partners-places-off-map = The place lies outside the map. Please look at the two numbers again.
vouchers-partners-places-added = The place was added.
vouchers-partners-places-changed = The place was changed.
vouchers-partners-places-removed = The place was removed.
vouchers-partners-places-add = Add a place
vouchers-partners-places-name = Name of the place
vouchers-partners-places-name-hint = For example: branch at the station
vouchers-partners-places-street-missing = Please enter street and number.
vouchers-partners-places-place-missing = Please enter the place.
vouchers-partners-places-full = More than { $most } further places are not possible. Please remove another one first.
vouchers-partners-places-change = Change the place
vouchers-partners-places-remove = Remove the place
vouchers-partners-places-remove-text = Newcomers will no longer see this place. Offers will then count at the other places only. This also concerns vouchers that are in booklets already.
vouchers-partners-places-narrows = These will no longer count at this place:
vouchers-partners-places-needed = This counts at this place only: { $offers }. The place can be removed once that has ended.
vouchers-partners-places-needed-text = The place can be removed once what counts here only has ended:
vouchers-partners-places-needed-unseen = At this place an offer counts that counts nowhere else. The place can be removed once that offer has ended. Please ask the partner about it.
vouchers-partners-profile = Details of your business or club
vouchers-partners-profile-heading = What should newcomers know about you?
vouchers-partners-profile-lead = Newcomers read this with each of your offers.
vouchers-partners-profile-mail = You sign in with { $mail }. Should that be another address? Tell your municipality.
vouchers-partners-mails = Emails to you
vouchers-partners-mails-wanted = Write to me when an offer ends soon or something was the matter with redemptions
vouchers-partners-mails-hint = At most one email a day about redemptions, one two weeks before an offer ends. When a device is paired or locked we always write.
vouchers-partners-mails-save = Save the choice
vouchers-partners-own-towns = Municipalities
vouchers-partners-ask = Ask another municipality
vouchers-partners-ask-send = Ask
vouchers-partners-all = All partners
vouchers-partners-all-heading = { $n ->
    [one] One partner takes part.
   *[other] { $n } partners take part.
}
vouchers-partners-all-none = No partner takes part yet.
vouchers-partners-all-lead = Each municipality decides itself who takes part there.
vouchers-partners-all-applied = waiting
vouchers-partners-all-active = takes part
vouchers-partners-all-refused = refused
vouchers-partners-all-ended = ended
vouchers-partners-show = Show
vouchers-partners-found-none = No partner has this name.
vouchers-partners-home-profile = Tell newcomers who you are.
vouchers-partners-home-profile-text = Something is still missing: description, address or opening hours. It takes three minutes.
vouchers-partners-home-profile-go = Complete the details
vouchers-partners-home-offer = Write your first offer.
vouchers-partners-home-offer-text = One line is enough: what do you give to newcomers?
vouchers-partners-home-offer-go = Write an offer
vouchers-partners-home-phone = Connect a phone.
vouchers-partners-home-phone-text = You redeem vouchers with it. There is nothing to install.
vouchers-partners-home-phone-go = Connect a phone
vouchers-partners-home-nothing = Everything is running. There is nothing you need to do.
vouchers-partners-home-nothing-text = Newcomers find your offers in their voucher booklet.
vouchers-partners-home-nothing-go = Look at offers
vouchers-partners-home-state = Where things stand
vouchers-partners-home-open = Offers that newcomers see
vouchers-partners-home-waiting = Offers waiting for approval
vouchers-partners-home-towns = You take part in:
vouchers-partners-home-offers = My offers
vouchers-partners-home-public = As newcomers see it
vouchers-partners-mail-applied-subject = Your application as a partner has arrived
vouchers-partners-mail-applied-body =
    Hello,

    You are getting this email because somebody has registered “{ $partner }” with this address as a partner of the voucher booklet. Thank you.

    These were asked: { $towns }

    Each municipality decides for itself and will get in touch with you. Until then there is nothing you need to do.

    Was that not you? Then please reply to this email.
vouchers-partners-mail-asked-subject = { $partner } would like to become a partner
vouchers-partners-mail-asked-body =
    Hello { $name },

    You are getting this email because “{ $partner }” would like to take part in the voucher booklet for newcomers in your municipality.

    Please say yes or no:
    { $link }
vouchers-partners-mail-agreed-subject = { $town } has agreed: you are a partner
vouchers-partners-mail-agreed-body =
    Hello,

    You are getting this email because “{ $partner }” is now a partner of the voucher booklet for newcomers: { $town } has agreed.

    What comes next: sign in, complete your details and write your first offer. You do not need a password. Enter { $mail } on the page, and a link will come:
    { $link }
vouchers-partners-mail-refused-subject = { $town } has declined your application
vouchers-partners-mail-refused-body =
    Hello,

    You are getting this email because “{ $partner }” wanted to take part in the voucher booklet for newcomers. { $town } has declined. The reason:

    { $reason }

    Do you have questions? Please reply to this email.
vouchers-partners-mail-ended-subject = { $town } has ended the cooperation
vouchers-partners-mail-ended-body =
    Hello,

    You are getting this email because “{ $partner }” takes part in the voucher booklet for newcomers. { $town } has ended the cooperation. The reason:

    { $reason }

    Do you have questions? Please reply to this email.
vouchers-partners-mail-moved-subject = { $town } has changed your email address
vouchers-partners-mail-moved-body =
    Hello,

    You are getting this email because until now “{ $partner }” was listed with this address in the voucher booklet for newcomers. { $town } has entered another address. Nobody signs in with { $mail } any more.

    Was this not agreed with you? Please reply to this email.
vouchers-table-choose = Choose a file
vouchers-table-again = Choose another file
vouchers-table-file = File
vouchers-table-file-hint = CSV, Excel (.xlsx) or OpenDocument (.ods), up to 5 MB
vouchers-table-look = Look at the file
vouchers-table-template = Template to fill in
vouchers-table-header = The first row is not right yet.
vouchers-table-header-text = Nothing was saved.
vouchers-table-missing = The column “{ $column }” is missing.
vouchers-table-twice = The column “{ $column }” is there twice.
vouchers-table-nameless = A column has no name.
vouchers-table-unknown = We do not know the column “{ $column }”. There are: { $known }.
vouchers-table-amount = The column “{ $column }” names an amount of money. The voucher booklet holds benefits and no balances.
vouchers-table-many = The file has more than { $most } rows. Please split it.
vouchers-table-rows = Rows of the file
vouchers-table-line = Row
vouchers-table-name = Name
vouchers-table-state = State
vouchers-table-fine = fine
vouchers-table-wrong = not right yet
vouchers-table-fault = Column “{ $column }”: { $fault }
vouchers-table-cells = What the row says
vouchers-table-bad = { $n ->
    [one] One row is not right yet.
   *[other] { $n } rows are not right yet.
}
vouchers-table-bad-text = Nothing was saved. Improve the file and choose it once more.
vouchers-table-good = { $n ->
    [one] One row is fine. Take it over?
   *[other] All { $n } rows are fine. Take them over?
}
vouchers-table-good-text = Nothing is saved until you press the button.
vouchers-table-more = { $n ->
    [one] One more row is not shown here.
   *[other] { $n } more rows are not shown here.
}
vouchers-table-take = { $n ->
    [one] Take over one row
   *[other] Take over { $n } rows
}
vouchers-table-take-good = { $n ->
    [one] Take over only the one good row
   *[other] Take over only the { $n } good rows
}
vouchers-table-saved = { $n ->
    [one] One row is taken over.
   *[other] { $n } rows are taken over.
}
vouchers-table-left = { $n ->
    [one] One row was not right yet and was left out.
   *[other] { $n } rows were not right yet and were left out.
}
vouchers-table-to-list = To the list
