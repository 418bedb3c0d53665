# Start page
dashboard-start-lead = { $n ->
    [one] One of { $all } towns and municipalities already makes arriving easier: with good ideas and a welcome that lasts.
   *[other] { $n } of { $all } towns and municipalities make arriving easier: with good ideas they share and a welcome that lasts.
}
dashboard-start-lead-first = Towns and municipalities are setting out together: whoever moves here should soon belong.
dashboard-door-new = I am new here
dashboard-door-new-text = Open the voucher booklet and look at offers.
dashboard-door-code = We have received a letter
dashboard-door-code-text = Enter the code from the letter and begin.
dashboard-door-join = We are a municipality
dashboard-door-join-text = What taking part brings and how it begins.
dashboard-map-link = Map of the { $n } towns and municipalities. Open map and list
dashboard-map-words = Map of the { $n } towns and municipalities. Each one leads to its page.
dashboard-map-licence = Licence
dashboard-map-sources = List of data sources (PDF)
dashboard-as-list = All municipalities as a list
dashboard-how = How it works
dashboard-how-declare = Your municipality declares that it takes part and names a person in charge.
dashboard-how-check = The Quick-Check shows you what already works well and what is still missing.
dashboard-how-improve = Then you choose what to improve next.
dashboard-how-more = More about taking part

# What everybody may see
dashboard-stage-takes-part = participation declared
dashboard-stage-check-done = Quick-Check done
dashboard-stage-plan = measures chosen
dashboard-stage-recognised = recognised welcome municipality
dashboard-stage-others = all others

# Map and list
dashboard-municipalities-title = Municipalities
dashboard-municipalities-heading = { $n ->
    [one] One of { $all } towns and municipalities takes part.
   *[other] { $n } of { $all } towns and municipalities take part.
}
dashboard-municipalities-heading-first = { $all } towns and municipalities: find yours.
dashboard-municipalities-lead = Find your municipality in the list or on the map.
dashboard-to-map = To the map
dashboard-legend-once = Each municipality counts here only once: where it is furthest.
dashboard-district-towns = { $all ->
    [one] one town or municipality
   *[other] { $all } towns and municipalities
}
dashboard-district-count = { $n ->
    [one] one of { $all } takes part
   *[other] { $n } of { $all } take part
}

# One municipality
dashboard-breadcrumb = You are here
dashboard-town-takes-part = { $town } is taking part.
dashboard-town-takes-part-text = The municipality has declared that it takes part. Now it uses the Quick-Check to see how newcomers fare there.
dashboard-town-check-done = { $town } knows where to go from here.
dashboard-town-check-done-text = The municipality takes part and has done the Quick-Check. Next it chooses what to improve.
dashboard-town-plan = { $town } has made plans.
dashboard-town-plan-text = The municipality takes part, has done the Quick-Check and has chosen measures.
dashboard-town-recognised = { $town } is a recognised welcome municipality.
dashboard-town-recognised-text = The municipality takes part and is recognised for the way it welcomes newcomers.
dashboard-facts = The municipality
dashboard-kind = Title
dashboard-district = District
dashboard-population = Inhabitants
dashboard-ags = Official municipality key
dashboard-all-municipalities = See all municipalities

# Size classes
dashboard-size = Size class
dashboard-size-a = below 10,000 people
dashboard-size-b = 10,000 to below 25,000 people
dashboard-size-c = 25,000 to below 60,000 people
dashboard-size-d = 60,000 people and more

# Where a municipality stands, for the agency only
dashboard-funnel = Where the municipalities stand
dashboard-funnel-not-invited = not written to yet
dashboard-funnel-invited = invited
dashboard-funnel-silent = answer still to come
dashboard-funnel-discussion = in discussion
dashboard-funnel-resolved = resolved to take part
dashboard-funnel-declined = not at present
dashboard-funnel-declared = takes part
dashboard-funnel-check-done = Quick-Check done
dashboard-funnel-plan = measures chosen

# What the agency does next
dashboard-next-invite = Prepare the invitation
dashboard-next-wait = Wait for the answer
dashboard-next-call = Call and ask
dashboard-next-support = Support the decision
dashboard-next-declare = Help with the declaration
dashboard-next-later = Get in touch again later
dashboard-next-check = Support the Quick-Check
dashboard-next-measures = Discuss measures
dashboard-next-accompany = Accompany the plan

# Work list
dashboard-work-waiting = { $n ->
    [one] One declaration is waiting for you to confirm it.
   *[other] { $n } declarations are waiting for you to confirm them.
}
dashboard-work-waiting-text = Look at the declaration, then confirm receipt.
dashboard-work-import = Next: import the addresses of the town halls.
dashboard-work-import-title = Addresses of the town halls
dashboard-work-import-text = For the invitations we need the address, mailbox and mayor of each municipality.
dashboard-work-import-button = Import addresses
dashboard-work-invite = Next: invite municipalities.
dashboard-work-invite-title = Invitations by letter
dashboard-work-invite-text = The addresses are there. Prepare invitations or release prepared ones.
dashboard-work-invite-button = To the invitations
dashboard-work-call = { $n ->
    [one] A call to one municipality will help now.
   *[other] A call to { $n } municipalities will help now.
}
dashboard-work-done = Everything is done.
dashboard-work-done-text = Nothing is waiting for you at present.
dashboard-work-lead = { $n ->
    [0] The first declaration is still to come. There are { $all } towns and municipalities in all.
    [one] One of { $all } towns and municipalities takes part.
   *[other] { $n } of { $all } towns and municipalities take part.
}
dashboard-acknowledge = Confirm receipt
dashboard-certificate = See the declaration (PDF)
dashboard-silent = Please call
dashboard-phone-missing = Telephone number is missing
dashboard-silent-text = The date for the answer has passed. Perhaps something is still unclear.
dashboard-to-table = All municipalities with their next step

# Table
dashboard-table-heading = All municipalities and what comes next
dashboard-filter = Filter municipalities
dashboard-filter-name = Name contains
dashboard-filter-all-districts = All districts
dashboard-filter-all-stages = Any stage
dashboard-filter-show = Show
dashboard-filter-reset = Show all municipalities
dashboard-table-all = { $n ->
    [one] One town or municipality
   *[other] { $n } towns and municipalities
}
dashboard-table-count = { $n ->
    [one] One of { $all } towns and municipalities.
   *[other] { $n } of { $all } towns and municipalities.
}
dashboard-table-empty = No municipality matches.
dashboard-table-empty-text = Change the name, district or stage.
dashboard-csv = Download as a table (CSV)
dashboard-column-ags = Official municipality key
dashboard-column-name = Municipality
dashboard-column-district = District
dashboard-column-stage = Stage
dashboard-column-last-contact = Last contact
dashboard-column-next-step = Next step
dashboard-no-contact = none yet

# File
dashboard-file-heading = { $town }: { $step }
dashboard-file-stage = Stage: { $stage }
dashboard-file-next = Next step: { $step }
dashboard-declaration = Declaration
dashboard-declaration-number = Number
dashboard-declaration-since = In force since
dashboard-declaration-signed = Signed
dashboard-lead = Project lead
dashboard-deputy = Deputy
dashboard-received = Receipt confirmed
dashboard-received-open = not yet
dashboard-letters = Letters
dashboard-letters-none = No letter yet.
dashboard-letter-held = Put aside because something is still missing:
dashboard-letter-printed = Letter of { $day } (PDF)
dashboard-letter-opened = Code entered: { $moment }
dashboard-letter-unopened = The code has not been entered yet.
dashboard-letter-waiting = The letter is still to be printed.
dashboard-answers = Answers
dashboard-answers-none = No answer noted yet.
dashboard-answer-discussion = Still being discussed
dashboard-answer-resolved = Resolved to take part
dashboard-answer-declined = Not at present
dashboard-note = Note an answer
dashboard-note-answer = What did the municipality answer?
dashboard-note-choose = Please choose
dashboard-note-day = When?
dashboard-note-text = Note
dashboard-note-hint = At most 500 characters. For example: whom you talked to.
dashboard-note-long = The note is too long. It may have 500 characters.
dashboard-note-save = Save the answer
dashboard-note-answer-missing = Please choose what the municipality answered.
dashboard-note-day-malformed = Please give the date of the answer, for example 12 January 2027.
dashboard-history = What has happened so far
dashboard-history-none = Nothing yet.
dashboard-town-hall = Town hall
dashboard-address-unknown = The address is not known yet.
dashboard-mailbox = Official e-mail address
dashboard-unknown = not known yet
dashboard-update-address = Import the details again
dashboard-office-holders = Who is or was in office
dashboard-office-holders-none = Nobody entered yet.
dashboard-office-since = since { $from }
dashboard-office-until = { $from } to { $to }
dashboard-declared-on = Declared on { $day }
dashboard-noted = The answer is saved.
dashboard-acknowledged = Receipt is confirmed: { $town }
dashboard-silent-all = See all { $n }
dashboard-next-acknowledge = Confirm receipt of the declaration
dashboard-hash = Checksum of the text
dashboard-note-day-future = This day is in the future.
dashboard-funnel-correction = Waits for a correction
dashboard-next-correction = Wait for the correction
dashboard-corrections-text = You have sent these declarations back. The town hall completes them and declares once more.
dashboard-dispatch = Finished letters wait to be sent.
dashboard-dispatch-text = Print the letters, hand them to the post, and note the day there.
dashboard-releases = An invitation waits for your release.
dashboard-releases-text = Somebody else has prepared it. Look at a letter, then release the invitation.
dashboard-work-open = Some things are still open.
dashboard-funnel-handed-in = declaration handed in
dashboard-next-review = Review the declaration handed in
dashboard-review = Review the declaration
dashboard-handed-in-on = Handed in on { $day }
dashboard-send-back = Look at the details or send back for correction
dashboard-enter-paper = Enter a declaration on paper
dashboard-past = Earlier declarations
dashboard-past-withdrawn = { $number }, ended on { $day }
dashboard-past-taken-back = Taken back by the town hall on { $day }
dashboard-past-returned = Sent back for correction on { $day }: { $reason }
dashboard-declined-by-town = The town hall answered itself on { $day }: not at present. Reason: { $why }.
dashboard-funnel-returned = Letter came back
dashboard-funnel-interest = Interest expressed
dashboard-next-address = Check the address
dashboard-next-wish = Meet the municipality’s wish
dashboard-next-mailbox = Check the address of the mailbox
dashboard-next-send-again = Send the email once more
dashboard-next-approach = Approach again, as planned
dashboard-wish = Wish
dashboard-contacts = Conversations
dashboard-contacts-none = No conversation noted yet.
dashboard-contact-noted = The conversation is saved.
dashboard-letter-returned = The letter came back.
dashboard-letter-withdrawn = The letter is withdrawn.
dashboard-mailbox-refuses = Mailbox accepts no email
dashboard-mailbox-refuses-text = Please check the address of the official mailbox. If it is right, a call to the town hall helps.
dashboard-mailbox-missed = These emails have not arrived
dashboard-mailbox-missed-text = The mailbox { $mailbox } is entered now. You can send these emails once more.
dashboard-mailbox-line = To { $mailbox }, not accepted: { $moment }
dashboard-mailbox-gone = We cannot send this email once more: its text is deleted. The municipality asks for new links and codes itself.
dashboard-mailbox-again = Send once more
dashboard-mailbox-unknown = The official mailbox is not known yet. Please import it first.
dashboard-work-due = { $n ->
    [one] Today you want to approach one municipality.
   *[other] Today you want to approach { $n } municipalities.
}
dashboard-work-unreached = { $n ->
    [one] One municipality cannot be reached. Please check its address.
   *[other] { $n } municipalities cannot be reached. Please check their addresses.
}
dashboard-due = Approach today
dashboard-wishes = These municipalities have expressed their interest
dashboard-wishes-all = See all with interest
dashboard-unreached = Check addresses
dashboard-unreached-text = A letter came back, or the mailbox accepts no email.
dashboard-unreached-more = And { $n } more.
dashboard-to-silent = Municipalities that have not decided yet
dashboard-to-register = To the register of participants
dashboard-funnel-suspended = participation suspended
dashboard-next-suspended = Wait until it resumes
dashboard-vacant = Without a project lead
dashboard-vacant-text = Nobody takes care here at present. Ask the town hall and enter what you are told.
dashboard-queues = Quick-Check: to be looked at
dashboard-acts = Further declarations
dashboard-acts-text = Receipt has still to be confirmed.
dashboard-participation = See participation and changes
dashboard-to-versions = Who has agreed to which version

dashboard-declaration-signing = Signature { $given } of { $needed } is given: { $signers }. The declaration becomes binding with the last one only.

# A municipality's plan: numbers only
dashboard-town-measures = What the municipality has set out to do
dashboard-plan = Plan
dashboard-plan-planned = { $n } planned
dashboard-plan-running = { $n } in progress
dashboard-plan-waiting = { $n } on hold
dashboard-plan-done = { $n } done
dashboard-plan-dropped = { $n } dropped
dashboard-plan-overdue = the date of { $n } has passed
dashboard-plan-stuck = Nothing has changed in the plan for 60 days. Ask whether help is welcome.
dashboard-plan-help = Note a conversation
