# Code cards: overview
vouchers-cards-title = Code cards
vouchers-cards-card = Card { $number }
vouchers-cards-batch = Batch { $number }
vouchers-cards-next-first = Prepare the first batch of cards
vouchers-cards-next-first-text = You say how many cards you need. A second person releases them. Then you print the cards and hand them out at registration.
vouchers-cards-next-first-go = Prepare a batch
vouchers-cards-next-release = { $n ->
    [one] A batch waits for your release
   *[other] { $n } batches wait for your release
}
vouchers-cards-next-release-text = { $n ->
    [one] Somebody else has prepared it. Please check the number and release it.
   *[other] Please check the number of each and release it. Begin with the newest one.
}
vouchers-cards-next-release-go = Look at the batch
vouchers-cards-next-wait = { $n ->
    [one] A batch waits for its release
   *[other] { $n } batches wait for their release
}
vouchers-cards-next-wait-text = { $n ->
    [one] You have prepared it. A second person releases it and has been sent an email.
   *[other] You have prepared them. A second person releases them and has been sent an email about each.
}
vouchers-cards-next-wait-go = Look at the batch
vouchers-cards-next-print = Print the cards
vouchers-cards-next-print-text = The batch is released. There are eight cards on a sheet, with cut marks and backs.
vouchers-cards-next-print-go = To the batch
vouchers-cards-next-clerks = Invite the citizens' office
vouchers-cards-next-clerks-text = Whoever hands out cards gets an account of their own. So you can see how many cards are handed out.
vouchers-cards-next-clerks-go = Invite the citizens' office
vouchers-cards-next-more = The cards will soon be used up
vouchers-cards-next-more-text = Prepare a new batch in good time.
vouchers-cards-next-more-go = Prepare a batch
vouchers-cards-next-hand-out = Cards can be handed out
vouchers-cards-next-hand-out-text = There are enough cards. The citizens' office hands them out at registration.
vouchers-cards-next-hand-out-go = Hand out a card
vouchers-cards-next-nothing = There is nothing for you to do at the moment
vouchers-cards-next-nothing-text = The project lead takes care of the cards. When a batch waits for your release, you will get an email.
vouchers-cards-next-nothing-go = To the overview
vouchers-cards-none = No cards yet.
vouchers-cards-where = Where the cards are
vouchers-cards-usable = { $n ->
    [0] No card can be handed out at the moment.
    [one] One card can be handed out.
   *[other] { $n } cards can be handed out.
}
vouchers-cards-issued = Made
vouchers-cards-handed-out = Handed out
vouchers-cards-void = Void
vouchers-cards-stock = In stock
vouchers-cards-adds-up = The numbers agree.
vouchers-cards-adds-not = The numbers do not agree yet. Cards are still being made. Please load the page again in a minute.
vouchers-cards-batches = Batches
vouchers-cards-column-batch = Batch
vouchers-cards-what = Batch or month
vouchers-cards-state = State
vouchers-cards-until = Valid until
vouchers-cards-sum = All together
vouchers-cards-months-title = Month by month
vouchers-cards-months-text = What was in stock and what is added, less what was handed out or became void before that, is the stock at the end of the month.
vouchers-cards-month = Month
vouchers-cards-void-before = Void before hand-out
vouchers-cards-void-later = Void after hand-out
vouchers-cards-stock-end = Stock at the end
vouchers-cards-download = Download the numbers as CSV
vouchers-cards-state-prepared = waits for release
vouchers-cards-state-released = released
vouchers-cards-state-withdrawn = withdrawn
vouchers-cards-kind-cards = Cards to hand out
vouchers-cards-kind-list = List for letters

# What waits for the agency
vouchers-cards-waiting = Batches to release
vouchers-cards-waiting-none = Nothing waits for the agency at the moment.
vouchers-cards-waiting-lead = In these municipalities there is no second person with an account. So the agency releases.
vouchers-cards-waiting-one = { $n ->
    [one] One card, prepared on { $day }
   *[other] { $n } cards, prepared on { $day }
}

# Preparing
vouchers-cards-new = Prepare a batch
vouchers-cards-new-lead = Each card opens one voucher booklet. There is no name on it, and none is stored.
vouchers-cards-preview = What the cards look like (PDF), with the front in:
vouchers-cards-kind = What are the codes for?
vouchers-cards-kind-missing = Please choose what the codes are for.
vouchers-cards-kind-cards-long = Cards that are handed out in the citizens' office
vouchers-cards-kind-list-long = A list for letters from your own population register
vouchers-cards-kind-hint = For letters you get codes only. You write the serial letter in your town hall. No register data comes in here, and you should not enter any.
vouchers-cards-size = How many?
vouchers-cards-size-hint = At most { $most } in one batch. Eight fit on a sheet.
vouchers-cards-size-wrong = Please give a number from 1 to 5000.
vouchers-cards-months = For how many months can a card be opened?
vouchers-cards-months-hint = From today, at most { $most }.
vouchers-cards-months-wrong = Please give 1 to 36 months.
vouchers-cards-front = Language of the front
vouchers-cards-front-hint = Counts for cards only, not for a list for letters. Another language suits a language course, for example. The back has all other languages, German among them. Number and name of the municipality are always German. Only German and English are checked. Please have other texts read by somebody who speaks the language before you print.
vouchers-cards-front-missing = Please choose a language.
vouchers-cards-note = Note
vouchers-cards-note-hint = For example where the cards are kept. Please no names of newcomers.
vouchers-cards-new-submit = Prepare

# One batch
vouchers-cards-release-title = Release by a second person
vouchers-cards-release-text = { $name } has prepared { $n ->
    [one] one card
   *[other] { $n } cards
}. Once released, they can be printed and handed out.
vouchers-cards-release = Release
vouchers-cards-release-done = Released. The cards can be printed now.
vouchers-cards-release-done-list = Released. The list can be downloaded now.
vouchers-cards-release-second = You have prepared this batch yourself. So somebody else releases it.
vouchers-cards-release-other = The mayor or another person with an account in your municipality can do so.
vouchers-cards-release-agency = Nobody else in your municipality has an account. So the agency releases it.
vouchers-cards-print-title = Print cards
vouchers-cards-print-text = Please print on A4, on both sides, turned over the long edge, in original size. Each file holds up to 200 cards. If you print again, the codes are the same. It is noted who has printed, and when.
vouchers-cards-print = Cards { $first } to { $last } as PDF
vouchers-cards-printed = { $n ->
    [one] printed once
   *[other] printed { $n } times
}
vouchers-cards-print-unreleased = This batch is not released, or was withdrawn.
vouchers-cards-prints = Who has printed
vouchers-cards-print-file = File { $file }
vouchers-cards-list-title = Download codes
vouchers-cards-list-text = You get a table: number, code and address. With the download the codes count as handed out. If you download again, they are the same.
vouchers-cards-list-register = You write the letters with your register software in the town hall. All names and addresses stay there.
vouchers-cards-list-done = First downloaded: { $time }.
vouchers-cards-list = List as CSV
vouchers-cards-csv-number = Number
vouchers-cards-csv-code = Code
vouchers-cards-csv-address = Address
vouchers-cards-about = About this batch
vouchers-cards-numbers = Numbers
vouchers-cards-from-to = { $first } to { $last }
vouchers-cards-prepared = Prepared
vouchers-cards-released = Released
vouchers-cards-withdrawn = Withdrawn
vouchers-cards-void-title = Make one card void
vouchers-cards-void-text = The card then opens nothing any more. A booklet that somebody has opened already stays.
vouchers-cards-void-field = Number of the card
vouchers-cards-void-field-hint = It stands below the QR code.
vouchers-cards-void-number = Please give a number from { $first } to { $last }.
vouchers-cards-void-why = Why?
vouchers-cards-void-reason = Please choose a reason.
vouchers-cards-void-submit = Make void
vouchers-cards-reason-damaged = It is damaged or misprinted
vouchers-cards-reason-missing = It is missing from the stock
vouchers-cards-reason-other = Something else
vouchers-cards-withdraw-title = Withdraw the batch
vouchers-cards-withdraw-text = For example when cards have disappeared. Cards that nobody has yet are then void. Cards that were handed out stay valid.
vouchers-cards-withdraw = Withdraw …
vouchers-cards-withdraw-sure = { $n ->
    [one] One card becomes void. This cannot be undone.
   *[other] { $n } cards become void. This cannot be undone.
}
vouchers-cards-withdraw-yes = Withdraw the batch

# Handing out
vouchers-cards-hand-out = Hand out a card
vouchers-cards-field = Number or code of the card
vouchers-cards-field-hint = The number stands below the QR code. You can also scan the QR code.
vouchers-cards-press = Hand out the card
vouchers-cards-scanned = Card { $number }
vouchers-cards-scanned-lead = This card can be handed out.
vouchers-cards-as-replacement = Hand it out in the place of a lost card
vouchers-cards-done = Card { $number } is handed out
vouchers-cards-done-text = The card can now be opened. Please point out the stub: it is torn off and kept apart.
vouchers-cards-undone = Card { $number } is taken back
vouchers-cards-undone-text = It is void. Please do not put it back but throw it away.
vouchers-cards-today = Handed out today: { $today } of at most { $quota }.
vouchers-cards-recent = Just handed out
vouchers-cards-recent-text = For ten minutes you can take a hand-out back if the booklet is not open yet. The card is then void.
vouchers-cards-recent-one = Card { $number }, { $time }
vouchers-cards-undo = Take back
vouchers-cards-undo-ask = Card { $number } is then no longer valid, and nobody can hand it out again.
vouchers-cards-undo-yes = Take back card { $number }
vouchers-cards-undo-late = Card { $number } cannot be taken back any more. The ten minutes are over, or the booklet is open already. The project lead can make the card void.
vouchers-cards-no-empty = Please enter a number or a code.
vouchers-cards-no-slip = One character of this code is wrong. Please compare it with the card.
vouchers-cards-no-neither = This is neither a number nor a code. The code has twelve characters.
vouchers-cards-no-unknown = There is no such card in your municipality. Please check the number.
vouchers-cards-no-released = The batch of this card is not released yet. Please ask the project lead.
vouchers-cards-no-withdrawn = Card { $number } belongs to a batch that was withdrawn. Please take another one.
vouchers-cards-no-void = Card { $number } is void. Please take another one.
vouchers-cards-no-replaced = Card { $number } was reported lost and replaced. It is void.
vouchers-cards-no-expired = Card { $number } was valid until { $day }. Please take another one.
vouchers-cards-no-handed-out = Card { $number } is handed out already: { $time }, by { $name }. Please take another one.
vouchers-cards-no-quota = { $quota ->
    [0] You may hand out no cards at present. The project lead can raise the number.
    [one] One card is agreed for a day, and it has been handed out. The project lead can raise the number.
   *[other] { $quota } cards are agreed for a day, and that many have been handed out. The project lead can raise the number.
}

# Lost
vouchers-cards-lost = Card lost
vouchers-cards-lost-lead = The old card is void afterwards. The voucher booklet moves to the new card.
vouchers-cards-lost-old = Number on the stub of the old card
vouchers-cards-lost-old-hint = For example 1234-ABCD. You can also enter the code of the old card.
vouchers-cards-lost-new = New card
vouchers-cards-lost-new-hint = Number or code of a card in stock.
vouchers-cards-lost-submit = Replace the card
vouchers-cards-lost-done = Card { $new } replaces card { $old }
vouchers-cards-lost-done-text = The old card is void. The new card opens the same booklet.
vouchers-cards-lost-no-stub = Without a stub
vouchers-cards-lost-no-stub-text = Without stub and without code nobody can say which booklet it was. Then simply hand out a new card.
vouchers-cards-lost-empty-old = Old card: please enter the number and letters on the stub, or the code of the card.
vouchers-cards-lost-empty-new = New card: please enter its number or its code.
vouchers-cards-lost-unread-old = Old card: this is neither the number and letters on a stub nor a code. Please compare each character.
vouchers-cards-lost-unread-new = New card: this is neither a number nor a code. Please compare each character with the card.
vouchers-cards-lost-new-unknown = New card: there is no such card in your municipality. Please check the number.
vouchers-cards-lost-unknown = Old card: there is no such number in your municipality. Please compare number and letters with the stub.
vouchers-cards-lost-letters = Old card: please enter the four letters on the stub too. They keep anybody from getting somebody else's booklet.
vouchers-cards-lost-in-stock = Old card: this card has not been handed out yet.
vouchers-cards-lost-replaced = Old card: this card was replaced already, by card { $number }.
vouchers-cards-lost-void = Old card: this card is void. Please hand out a new one.
vouchers-cards-lost-expired = Old card: this card has expired and was never opened. Please hand out a new one.

# The citizens' office
vouchers-cards-clerks = Who hands out cards
vouchers-cards-clerks-lead = Each person gets an account of their own. Whoever hands out cards cannot redeem vouchers.
vouchers-cards-clerks-enough = There are no more accounts for the citizens' office.
vouchers-cards-clerks-full = There are { $most } accounts for the citizens' office already. Please close one first.
vouchers-cards-clerk-today = { $n ->
    [0] No card handed out today yet
    [one] One card handed out today
   *[other] { $n } cards handed out today
}
vouchers-cards-quota = At most so many cards a day
vouchers-cards-quota-save = Save the number
vouchers-cards-quota-saved = Saved: { $name }, at most { $n } a day
vouchers-cards-quota-wrong = Please give a number from 0 to { $most }.
vouchers-cards-clerk-remove = Close the account …
vouchers-cards-clerk-remove-text = The person cannot sign in any more. What they have handed out stays valid.
vouchers-cards-clerk-remove-yes = Close the account
vouchers-cards-clerk-invite = Invite somebody
vouchers-cards-clerk-name = Name
vouchers-cards-clerk-name-missing = Please give the name.
vouchers-cards-clerk-mail = Office email address
vouchers-cards-clerk-mail-hint = The invitation goes there. The person signs in with this address.
vouchers-cards-clerk-mail-malformed = Please check the email address.
vouchers-cards-clerk-known = There is an account with this address already. Please take another one.
vouchers-cards-clerk-submit = Invite
vouchers-cards-clerk-function = Citizens' office

# Emails
vouchers-cards-mail-release-subject = Please release a batch of cards: { $town }
vouchers-cards-mail-release-body =
    Dear { $name },

    { $preparer } has prepared { $n ->
        [one] one code card
       *[other] { $n } code cards
    } for { $town }. Please check the batch and release it:

    { $link }

    Only then can the cards be printed and handed out.
vouchers-cards-mail-clerk-subject = Your account for the code cards: { $town }
vouchers-cards-mail-clerk-body =
    Dear { $name },

    { $asker } has set up an account for you. With it you hand out code cards to newcomers in { $town }.

    This is how you sign in: open the page and enter this address: { $mail }

    { $link }

    You will then get an email with a link. You need no password.

# On the card
vouchers-cards-print-welcome = Welcome to { $town }
vouchers-cards-print-what = Your voucher booklet: no app, no name, free of charge.
vouchers-cards-print-how = Scan the code with your phone, or type this address:
vouchers-cards-print-code = and this code:
vouchers-cards-print-until = valid until
vouchers-cards-print-stub = Please tear off and keep separately. If you lose the card, the citizens’ office gives you a new one for this number.
vouchers-cards-print-card = Card no. { $number }
vouchers-cards-print-qr = QR code of card { $number }
vouchers-cards-print-name = Code cards { $town }, batch { $number }
vouchers-cards-print-example = Code cards, example
vouchers-cards-print-front = { $name }: cards { $first } to { $last }, front
vouchers-cards-print-back = { $name }: cards { $first } to { $last }, back

vouchers-cards-paper = Print a booklet
vouchers-cards-paper-ask = No phone? Print the booklet now
vouchers-cards-paper-lead = For people without a phone. The booklet is opened only to be printed. Nothing of it stays open on this device.
vouchers-cards-paper-after = The card stays valid. It can open the booklet on a phone later, and the paper still counts. Hand over the paper, and keep no file of it.
vouchers-cards-paper-card = Card
vouchers-cards-paper-card-hint = The code of the card, or number and letters from the stub. If you have handed the card out yourself within the last ten minutes, its number is enough.
vouchers-cards-paper-tongue = Language
vouchers-cards-paper-parts = More than 60 vouchers?
vouchers-cards-paper-file = Part
vouchers-cards-paper-file-hint = Nearly always 1. Only with more than 60 vouchers there are further parts. The paper then says how many.
vouchers-cards-paper-submit = Print the booklet (PDF)
vouchers-cards-paper-no-number = The number alone is not enough here. Please enter the code of the card.
vouchers-cards-paper-no-tongue = Please choose a language.
vouchers-cards-paper-no-stock = This card has not been handed out yet. Please hand it out first.
vouchers-cards-paper-no-expired = The time of this card is over. Please hand out a new one.
vouchers-cards-paper-no-void = This card is no longer valid. Please hand out a new one.
vouchers-cards-paper-no-replaced = A new card was handed out in place of this one. Please use the code of the new card.
vouchers-cards-paper-no-kept = This booklet is kept on a phone. It can be printed there at “Print the booklet”. If the phone is lost, replace the card.
vouchers-cards-paper-no-gone = The booklet of this card no longer exists. Please hand out a new card.
vouchers-cards-paper-no-vouchers = No voucher is open at the moment. There is nothing to print.
vouchers-cards-paper-no-often = This booklet was opened very often just now. Please try again in an hour.
vouchers-cards-paper-no-file = { $files ->
    [one] This booklet has only one part. Please enter 1.
   *[other] This booklet has { $files } parts. Please enter a number from 1 to { $files }.
}
