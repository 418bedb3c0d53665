# Enter the code
invitations-code-title = Enter code
invitations-code-heading = Enter the code from the letter.
invitations-code-lead = It stands beside the QR code and has 12 characters.
invitations-code-scanned-heading = Press “Open the invitation”.
invitations-code-scanned-lead = Your code is already filled in.
invitations-code = Code
invitations-code-hint = Capital or small letters, with spaces or without: everything is right.
invitations-code-submit = Open the invitation
invitations-code-length = The code has 12 characters. Please compare it with the letter.
invitations-code-slip = At least one character does not fit. Please compare the code with the letter.
invitations-code-unknown = We do not know this code. Please compare it with the letter, or call us.
invitations-code-lapsed = This code is no longer valid. Every code is valid for one year. Please call us and we will send you a new letter.
invitations-code-card = Is the code on a card from the citizens' office? Then it belongs to the voucher booklet.
invitations-code-card-link = Open the voucher booklet
invitations-code-picture = Picture of the letter. The code stands at the bottom right in a coloured box beside the QR code.
invitations-code-example = K7QF 2M9X …
invitations-no-letter = The letter has not arrived?
invitations-no-letter-text = We are glad to send it again:

# List
invitations-title = Invitations
invitations-lead = One person prepares the letters, a second one releases them.
invitations-empty = No invitation has been prepared yet. One person prepares the letters, a second one releases them.
invitations-new = Prepare an invitation
invitations-caption = Invitations and their state
invitations-name = Invitation
invitations-letter-on = Date of the letter
invitations-reply-by = Reply requested by
invitations-lang = Language of the letter
invitations-lang-de = German
invitations-lang-en = English
invitations-state = State
invitations-state-prepared = waiting for release
invitations-state-released = being created
invitations-state-printed = created
invitations-letters = Letters created
invitations-held = Held back
invitations-progress = { $printed } of { $letters }
invitations-progress-words = { $printed } of { $letters } letters created
invitations-back = To the invitations

# Prepare
invitations-prepare-heading = Whom would you like to invite?
invitations-prepare-lead = Every municipality gets a letter with a code of its own.
invitations-prepare-title = Name of the invitation
invitations-prepare-title-hint = Only for you, for example “Spring 2027”
invitations-prepare-usual-title = Invitation to take part
invitations-prepare-title-missing = Please give the invitation a name.
invitations-prepare-district = To which municipalities?
invitations-prepare-all = { $n ->
    [one] All municipalities, at present one
   *[other] All { $n } municipalities
}
invitations-prepare-district-unknown = Please choose a district from the list.
invitations-prepare-letter-on-hint = The code is valid for one year from this day.
invitations-prepare-reply-by-hint = This day stands in the letter.
invitations-prepare-day-malformed = Please give day, month and year.
invitations-prepare-reply-early = The reply is requested before the date of the letter. Please choose a later day.
invitations-prepare-next = Nothing is sent yet
invitations-prepare-next-text = First you see a preview. If an address is incomplete, we hold the letter back. Then a second person releases the letters.
invitations-prepare-submit = Prepare the letters

# One invitation
invitations-one-kicker = Invitation “{ $title }”, prepared by { $name }
invitations-prepared-heading = Next: release by a second person
invitations-release-heading = { $n ->
    [one] Next: check and release one letter
   *[other] Next: check and release { $n } letters
}
invitations-none-heading = This invitation has no letters.
invitations-none-text = All letters are held back, or there is no municipality in the selection. Discard this invitation and prepare a new one.
invitations-released-heading = The letters are being created.
invitations-released-text = You do not need to do anything.
invitations-follows = This page refreshes by itself.
invitations-refresh = Refresh the state
invitations-printed-heading = Next: print and send the letters
invitations-dispatched-heading = The letters have been in the post since { $day }
invitations-dispatched-next = Next: wait for answers. They are hoped for by { $day }.
invitations-dispatched-next-late = Answers were hoped for by { $day }. Call the town halls that have not answered yet.
invitations-dispatched-silent = Who has not answered yet?
invitations-file-posted = handed to the post on { $day }
invitations-dispatch = Are the letters in the post?
invitations-dispatch-text = Note the day. Then everybody in the team knows that the letters are on their way.
invitations-dispatch-day = Handed to the post on
invitations-dispatch-submit = Note as sent
invitations-dispatch-undo = Take the note back
invitations-dispatch-future = This day is in the future. Note the dispatch when the letters are in the post.
invitations-dispatch-early = On this day the letters were not released yet. Please check the date.
invitations-files = Files for printing
invitations-files-text = The letters are ordered by postal code. They fit into window envelopes.
invitations-file = { $n ->
    [one] Print file { $number }: one letter (PDF)
   *[other] Print file { $number }: { $n } letters (PDF)
}
invitations-facts = What is sent
invitations-to = To
invitations-to-text = { $n ->
    [one] one municipality
   *[other] { $n } municipalities
}
invitations-prepared = Prepared
invitations-released = Released
invitations-printed = Letters created
invitations-preview = Preview: the first letter (PDF)
invitations-held-heading = Held back: { $n } of { $all }
invitations-held-text = These municipalities get a letter as soon as their details are complete.
invitations-held-caption = Letters held back
invitations-held-more = And { $n } more.
invitations-held-help = Complete the details in your file and import it. Once the other letters are created, you can catch up on the missing ones on this page.
invitations-held-link = Import data
invitations-held-go = Create the missing letters
invitations-gap-given = The municipality has declared meanwhile.
invitations-held-still = Something is still missing for every letter held back. Please complete the details first.
invitations-municipality = Municipality
invitations-reason = Reason
invitations-release = Release
invitations-release-second = A second person releases the letters. Whoever has prepared them cannot release them.
invitations-release-other = You have prepared the letters. A second person from the agency has to release them.
invitations-release-where = Let them know: the invitation stands under “Invitations” and is called “{ $title }”. You can also pass on the address of this page.
invitations-release-text = { $name } has prepared the letters. Please look at the preview and the list. After the release nothing can be changed.
invitations-release-submit = { $n ->
    [one] Release one letter
   *[other] Release { $n } letters
}
invitations-discard-heading = Not sending it after all?
invitations-discard-text = Nothing has been sent yet. If you discard the invitation, its letters are deleted.
invitations-discard = Discard the invitation
invitations-going = { $n ->
    [one] One letter
   *[other] { $n } letters
}
invitations-going-caption = Letters of this invitation
invitations-address = Address
invitations-letter = Letter
invitations-letter-view = View (PDF)
invitations-letter-waiting = not created yet
invitations-opened = Code used
invitations-not-opened = not yet

# In the letter
invitations-salutation-f = Dear { $function } { $name },
invitations-salutation-m = Dear { $function } { $name },
invitations-salutation-x = Dear { $name },
invitations-letter-contact = Contact
invitations-letter-reference = Our reference
invitations-letter-enclosure = Enclosure
invitations-letter-code = Your code
invitations-letter-qr = QR code that opens your invitation
invitations-prepare-day-far = Please choose a day between 30 days ago and 180 days from now.
invitations-prepare-reply-late = The code in the letter is valid for one year. Please choose an earlier day.
invitations-prepare-who = Whoever takes part already or has declined gets no letter. After a refusal you can note a new answer in the file.
invitations-prepare-nobody = No letter goes to this selection. Choose another district or other recipients.
invitations-prepare-audience = Whom do you write to?
invitations-prepare-audience-hint = { $n ->
    [one] One municipality has a letter already.
   *[other] { $n } municipalities have a letter already.
}
invitations-prepare-audience-all = To all, also to those who have a letter
invitations-prepare-audience-new = Only to those who have no letter yet
invitations-prepare-audience-silent = Only to those who have a letter and have not stirred: a reminder

# Withdrawn invitation
invitations-code-withdrawn-heading = This invitation has been withdrawn.
invitations-code-withdrawn-lead = Please call us.
invitations-code-withdrawn = The code from this letter no longer counts.

# Also by email, reminder
invitations-prepare-audience-returned = Only those whose last letter came back
invitations-prepare-audience-returned-count = { $n ->
    [0] Only those whose last letter came back: nobody at present
    [one] Only those whose last letter came back: one municipality at present
   *[other] Only those whose last letter came back: { $n } municipalities at present
}
invitations-prepare-with-mail = Also by email to the official mailbox
invitations-prepare-with-mail-hint = The email holds the letter as a PDF, but without its code. The code stands on paper only.
invitations-prepare-remind-on = Reminder by email on
invitations-prepare-remind-on-hint = On this day the official mailbox gets a short, friendly reminder. It goes only to municipalities from which we have heard nothing by then.
invitations-prepare-remind-range = Please choose a day after the date of the letter and at most one month after the day by which you ask for an answer.
invitations-by-mail = By email
invitations-by-mail-yes = also to the official mailbox, without the code
invitations-by-mail-no = no
invitations-reminder = Reminder
invitations-reminder-done = Sent: { $moment }
invitations-reminder-missed = It is left out because the day is over.
invitations-mail-words = What the email says
invitations-reminder-words = What the reminder on { $day } says
invitations-preview-copy = Preview: the first letter as it goes by email (PDF)
invitations-letter-copy = Copy of your letter
invitations-letter-copy-code = There is no code on this copy. Your personal code is in the letter that comes by post.
invitations-address-changed = The address has changed since the letter that came back.
invitations-address-same = Please note: this address was already on the letter that came back.

# Words of the emails
invitations-mail-letter-subject = Invitation to { $municipality }
invitations-mail-letter-body =
    Dear colleagues,

    we invite { $municipality }: { $programme }. Our letter to the mayor is dated { $day } and comes by post. A copy is attached to this email.

    The personal code is in the letter only, not in this email. With it you open the invitation: { $address }

    Has the letter not arrived? Please call us: { $phone }. We will gladly send it again.
invitations-mail-letter-file = Invitation-{ $ags }-copy-without-code.pdf
invitations-mail-remind-subject = Our invitation to { $municipality }
invitations-mail-remind-body =
    Dear colleagues,

    some time ago we wrote to { $municipality }: { $programme }. Perhaps the letter of { $day } is still in a pile. We know how that is.

    Would you like to know more, or does a council or committee have to discuss it first? Then please call us: { $phone }. With the code from the letter you can also tell us online what you need: { $address }

    Does it not suit at present? That is fine too. Then you need not do anything.
invitations-mail-interest-subject = Interest expressed: { $municipality }
invitations-mail-interest-body =
    Hello,

    { $municipality } has expressed its interest. Wish: { $wish }

    Whom you can speak with stands here:
    { $link }

# One letter and what became of it
invitations-posted-title = Letter to { $town }
invitations-posted-heading = What about this letter?
invitations-posted-opened-heading = The letter has arrived: its code was used.
invitations-posted-declared-heading = The municipality takes part. There is nothing left to do.
invitations-posted-returned-heading = The letter came back. Please check the address.
invitations-posted-moved-heading = The letter came back. The new address is there.
invitations-posted-refused-heading = The mailbox accepts no email. Please check its address.
invitations-posted-withdrawn-heading = This letter is withdrawn.
invitations-posted-next = What comes next
invitations-posted-returned-text = Ask the town hall and import the right address. Then prepare a new letter.
invitations-posted-moved-text = Prepare a new letter. The old one stays as it was.
invitations-posted-import = Import the address
invitations-posted-prepare = Prepare a new letter
invitations-posted-mail = Email
invitations-posted-mail-none = none yet
invitations-posted-mail-refused = The mailbox did not accept it.
invitations-posted-returned = Came back
invitations-posted-withdrawn = Withdrawn
invitations-posted-mail-heading = Send by email
invitations-posted-mail-text = The letter goes as a PDF without its code to { $mailbox }. The code stays on paper.
invitations-posted-mail-first = Send by email
invitations-posted-mail-again = Send by email once more
invitations-mail-withdrawn = A withdrawn letter no longer goes by email.
invitations-mail-no-mailbox = The official mailbox is not known yet. Please import it first.
invitations-mail-declared = The municipality takes part already. An email is no longer needed.
invitations-choose = Please choose
invitations-return-heading = Has the letter come back?
invitations-return-day = When did it come back?
invitations-return-reason = Why did it come back?
invitations-return-submit = Letter came back
invitations-return-unknown = recipient unknown
invitations-return-moved = moved
invitations-return-refused = not accepted
invitations-return-damaged = damaged or unreadable
invitations-return-future = This day lies in the future.
invitations-return-early = On this day the letter was not made yet.
invitations-return-reason-missing = Please choose why the letter came back.
invitations-return-undo-heading = Has it not come back after all?
invitations-return-undo = Take the note back
invitations-withdraw-heading = Withdraw the letter?
invitations-withdraw-text = For example if it was sent by mistake. The code stops counting at once. Whoever enters it reads that the invitation is withdrawn and that a call helps. This cannot be undone. But you can write a new letter to the municipality.
invitations-withdraw-reason-hint = Only for you. The reason stands with this letter.
invitations-withdraw-reason-missing = Please write why you withdraw the letter.
invitations-withdraw-submit = Withdraw the letter
invitations-letter-reminder = On { $day } we wrote to you before. Today we remind you of it. The code from the first letter still counts as well.
invitations-letter-course = Manage the letter
invitations-letter-returned = came back
invitations-letter-withdrawn = withdrawn
invitations-going-all = Show all letters

# What became of the letters
invitations-statistics = What became of the letters
invitations-statistics-sum = { $n ->
    [one] One letter. It counts exactly once.
   *[other] { $n } letters. Each counts exactly once: together the numbers make all letters.
}
invitations-statistics-mails = What became of the emails
invitations-statistics-what = State
invitations-statistics-count = Number
invitations-statistics-means = What is counted
invitations-statistics-all = All letters
invitations-statistics-all-means = Letters of this invitation, held ones included
invitations-statistics-csv = Download the numbers as a table (CSV)
invitations-letters-csv = Download the letters as a table (CSV)
invitations-csv-ags = Official municipality key
invitations-outcome-held = held back
invitations-outcome-held-means = Letters that wait for complete details
invitations-outcome-waiting = not made yet
invitations-outcome-waiting-means = Letters that are being made
invitations-outcome-withdrawn = withdrawn
invitations-outcome-withdrawn-means = Letters whose code no longer counts
invitations-outcome-declared = takes part
invitations-outcome-declared-means = Municipalities that have declared their participation as of today
invitations-outcome-handed-in = handed in
invitations-outcome-handed-in-means = Municipalities whose signed declaration has reached us and is not accepted yet
invitations-outcome-electronic = of these on screen
invitations-outcome-electronic-means = Municipalities that declared with the two codes
invitations-outcome-qualified = of these with a qualified signature
invitations-outcome-qualified-means = Municipalities that signed the sheet electronically
invitations-outcome-paper = of these on paper
invitations-outcome-paper-means = Municipalities that signed the sheet by hand
invitations-statistics-way = Way
invitations-statistics-ways = On which way they declared
invitations-outcome-resolved = resolved to take part
invitations-outcome-resolved-means = Municipalities whose last answer is a resolution and that have not declared yet
invitations-outcome-interest = interest expressed
invitations-outcome-interest-means = Municipalities that have told us a wish
invitations-outcome-discussion = in discussion
invitations-outcome-discussion-means = Municipalities that are still discussing it or with which a conversation is noted
invitations-outcome-declined = not at present
invitations-outcome-declined-means = Municipalities whose last answer is a no
invitations-outcome-opened = code used
invitations-outcome-opened-means = The code of this letter was used, and we know no more yet
invitations-outcome-returned = came back
invitations-outcome-returned-means = Letters that came back and after which nobody got in touch
invitations-outcome-silent = no answer yet
invitations-outcome-silent-means = Letters about which we have heard nothing yet
invitations-outcome-mail-sent = email sent
invitations-outcome-mail-sent-means = Letters with an email that no mailbox has refused
invitations-outcome-mail-refused = email refused
invitations-outcome-mail-refused-means = Letters whose last email the mailbox did not accept
invitations-outcome-mail-none = no email
invitations-outcome-mail-none-means = Letters beside which no email was written

# Conversations
invitations-contact-heading = Note a conversation with { $town }
invitations-contact-lead = Only the agency sees these notes.
invitations-contact-note = Note a conversation
invitations-contact-day = When was it?
invitations-contact-way = In what way?
invitations-contact-said = What was said?
invitations-contact-said-hint = At most 1,000 characters. Please only what you need for the next conversation.
invitations-contact-obstacle = Why not taking part yet?
invitations-contact-obstacle-none = No reason given
invitations-contact-next-on = Approach again on
invitations-contact-next-hint = On this day the municipality stands in your overview.
invitations-contact-next-what = With what?
invitations-contact-next-what-hint = At most 200 characters. For example: call after the council meeting.
invitations-contact-save = Save the conversation
invitations-contact-before = Earlier conversations
invitations-contact-future = This day lies in the future.
invitations-contact-way-missing = Please choose in what way you spoke.
invitations-contact-said-missing = Please write what was said.
invitations-contact-said-long = The note is too long. It may have 1,000 characters.
invitations-contact-obstacle-unknown = Please choose a reason from the list.
invitations-contact-next-day-missing = Please say when you approach the municipality again.
invitations-contact-next-long = The text is too long. It may have 200 characters.
invitations-contact-next-missing = Please write with what you approach the municipality again.
invitations-contact-next-range = Please choose a day between today and today in two years.
invitations-way-phone = Telephone
invitations-way-mail = Email
invitations-way-talk = Conversation
invitations-way-post = Post
invitations-obstacle-time = no time, no staff
invitations-obstacle-resolution = resolution outstanding
invitations-obstacle-benefit = benefit not clear yet
invitations-obstacle-costs = costs
invitations-obstacle-own-way = goes its own way
invitations-obstacle-other = another reason
invitations-obstacle-line = Reason: { $reason }
invitations-noted-by = noted by { $name }
invitations-next-line = Approach again on { $day }: { $what }

# No answer yet
invitations-silent = No answer yet
invitations-silent-heading = { $n ->
    [one] One municipality has not decided yet.
   *[other] { $n } municipalities have not decided yet.
}
invitations-silent-due = { $n ->
    [one] One municipality is to be approached today.
   *[other] { $n } municipalities are to be approached today.
}
invitations-silent-none = All municipalities that were written to have decided.
invitations-silent-lead = Here stand municipalities that have a letter and neither take part nor have declined. Only the agency sees this list.
invitations-silent-filter = Filter by district
invitations-silent-district = District
invitations-silent-all-districts = All districts
invitations-silent-show = Show
invitations-silent-empty = In this selection there is no municipality without a decision.
invitations-silent-count = { $n ->
    [one] One municipality
   *[other] { $n } municipalities
}
invitations-silent-csv = Download as a table (CSV)
invitations-silent-last = Last contact
invitations-silent-days = Days since
invitations-silent-ago = { $n ->
    [0] today
    [one] one day ago
   *[other] { $n } days ago
}
invitations-silent-next = Approach again
invitations-silent-note = Note
invitations-silent-unknown = no reason noted
invitations-silent-unplanned = not planned yet
invitations-silent-is-due = due

# Interest expressed
invitations-interest = Express your interest
invitations-interest-link = Not there yet? Just express your interest for now
invitations-interest-back = To the invitation
invitations-interest-heading = What do you need in order to decide?
invitations-interest-change-heading = Change your details
invitations-interest-lead = This binds your municipality to nothing. Only the agency sees it.
invitations-interest-name = Your name
invitations-interest-function = Your function
invitations-interest-function-hint = For example: head of town marketing
invitations-interest-mail = Email
invitations-interest-mail-hint = Email or telephone, one of them is enough.
invitations-interest-phone = Telephone
invitations-interest-wish = What would you like?
invitations-wish-call = A call
invitations-wish-presentation = A presentation in committee or council
invitations-wish-papers = Documents
invitations-interest-note = Remark
invitations-interest-note-hint = At most 500 characters. For example: when your committee meets.
invitations-interest-privacy = We use these details only to get in touch with you. We delete them after 12 months or when your municipality declares its participation.
invitations-interest-submit = Express interest
invitations-interest-name-missing = Please give your name.
invitations-interest-function-missing = Please give your function.
invitations-interest-reach-missing = Please give an email address or a telephone number.
invitations-interest-mail-malformed = This email address is not complete. It looks like this, for example: name@rathaus.example
invitations-interest-wish-missing = Please choose what you would like.
invitations-interest-long = This is too long. It may have { $most } characters.
invitations-interest-note-long = The remark is too long. It may have 500 characters.
invitations-interest-meanwhile = Somebody from your town hall has entered or changed something meanwhile. Please send once more if your details are to count.
invitations-interest-noted-heading = Thank you. We will get in touch with you.
invitations-interest-noted-lead = The agency has your details. You can change them or take them back at any time.
invitations-interest-who = Who
invitations-interest-reach = How to reach you
invitations-interest-deleted = We delete these details 12 months after the last change or when your municipality declares its participation.
invitations-interest-to-declaration = To the invitation
invitations-interest-change = Change the details
invitations-interest-removal-heading = Not after all?
invitations-interest-removal-text = We then delete at once what stands here. The code from the letter still counts.
invitations-interest-removal = Take the interest back

# What your neighbours do
invitations-neighbours = What your neighbours do
invitations-neighbours-lead = These towns and municipalities take part and gladly tell about it.
invitations-neighbours-none = Nobody tells about it here yet.
invitations-neighbours-none-text = The agency gladly arranges a conversation for you.
invitations-neighbours-since = takes part since { $day }
invitations-example = Be named as an example
invitations-example-heading = May others learn from you?
invitations-example-named-heading = Your municipality is named as an example.
invitations-example-later-heading = You can be named as an example after the declaration.
invitations-example-lead = Other town halls decide more easily when they hear from neighbours. It is public nowhere: only invited and participating town halls and the agency read it.
invitations-example-not-yet = We name only municipalities that have declared their participation as an example.
invitations-example-agree = Our municipality may be named to other town halls as an example.
invitations-example-agree-hint = Take the tick out and save: from this moment on you are no longer named.
invitations-example-words = In your words: what do you do, and what has it brought?
invitations-example-words-hint = At most 400 characters, please without names of persons.
invitations-example-long = The text is too long. It may have 400 characters.
invitations-example-save = Save
