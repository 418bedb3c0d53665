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
