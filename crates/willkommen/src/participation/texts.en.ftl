# Own page
participation-title = Your participation
participation-next = Next
participation-back = Back to your participation
participation-since = Taking part since
participation-agreed = Agreed version
participation-version = Version { $version }
participation-term = Term until
participation-state = Status
participation-is-running = running
participation-is-resting = suspended until { $day }
participation-is-ending = ends on { $day }
participation-people-link = Project lead and deputy project lead
participation-certificate-link = Declaration of participation as PDF
participation-acts = Further declarations
participation-pdf = View as PDF
participation-possible = What you can prepare
participation-possible-text = Preparing commits you to nothing. It becomes binding only with the signature of the mayor or the deputy in office.
participation-past = Earlier participation
participation-past-one = Declaration { $number }: from { $from } to { $to }
participation-help = Do you have any questions?

# The next step
participation-next-declare = Your municipality does not take part at present.
participation-next-declare-text = You keep what you have worked out. If you would like to take part again, your municipality makes a new declaration.
participation-next-declare-button = To the overview
participation-next-draft = A declaration has been prepared.
participation-next-draft-text = Read the text once more, then pass it on for signature.
participation-next-sent = A declaration is waiting to be signed.
participation-next-sent-text = The link is with the town hall. If it has not arrived, send a new one.
participation-next-ending = Your participation ends on { $day }.
participation-next-ending-text = Until then everything stays as it is. You keep what you have worked out. Thank you for taking part.
participation-next-lead = Who takes care of it now?
participation-next-lead-text = At present nobody is named as project lead. Please name somebody.
participation-next-lead-button = Name a person
participation-next-consent = There is a new version of the programme.
participation-next-consent-text = See what has changed. Your municipality can agree or end its participation.
participation-next-renewal = Your term is coming to an end.
participation-next-renewal-text = If your municipality would like to stay, prepare the renewal now.
participation-next-resting = Your participation is suspended until { $day }.
participation-next-resting-text = After that it goes on by itself. You can also resume it earlier.
participation-next-nothing = All is well. There is nothing to do at present.
participation-next-nothing-text = Here you see since when and on which terms your municipality takes part.

# Kinds
participation-title-withdrawal = Withdrawal
participation-title-suspension = Suspension of participation
participation-title-resumption = Resumption of participation
participation-title-renewal = Renewal of participation
participation-title-consent = Consent to the new version
participation-lead-withdrawal = Your municipality ends its participation at the end of the month in which we receive the declaration. You need not give reasons. You keep what you have worked out.
participation-lead-suspension = Your municipality pauses until a day of your choice, twelve months at the most. After that, participation goes on by itself. While it rests, your municipality is not in the public register.
participation-lead-resumption = Your municipality goes on earlier than planned.
participation-lead-renewal = Your municipality stays for another term.
participation-lead-consent = Your municipality agrees to the version of the programme that applies now.
participation-text-withdrawal =
    { $municipality } withdraws its participation in the programme “{ $programme }” (declaration no. { $number }) towards the agency ({ $agency }).

    Participation ends at the end of { $day }. The municipality keeps what it has worked out.
participation-text-suspension =
    { $municipality } suspends its participation in the programme “{ $programme }” (declaration no. { $number }) up to and including { $until }.

    During this time the agency ({ $agency }) expects no steps from the municipality. After that, participation goes on by itself without a new declaration. The municipality can resume it earlier.
participation-text-resumption =
    { $municipality } resumes its suspended participation in the programme “{ $programme }” (declaration no. { $number }) from { $day }.

    It declares this towards the agency ({ $agency }).
participation-text-renewal =
    { $municipality } renews its participation in the programme “{ $programme }” (declaration no. { $number }) up to and including { $until }.

    It declares this towards the agency ({ $agency }). Everything else stays as agreed.
participation-text-consent =
    { $municipality } agrees to version { $version } of the programme “{ $programme }”. This version applies to its participation (declaration no. { $number }) from { $day }.

    It declares this towards the agency ({ $agency }). Everything else stays as agreed.

# Preparing
participation-prepare-heading = Prepare it, then pass it on for signature
participation-prepare-text = What is declared
participation-prepare-note = Nothing is declared yet. In the next step you see the whole text.
participation-prepare-submit = Go on
participation-until = Participation is suspended until
participation-until-hint = The last day of the pause, at most twelve months from today
participation-until-malformed = Enter the last day of the pause with year, month and day, for example 2027-06-30.
participation-until-past = The last day of the pause must be after today.
participation-until-far = Participation can be suspended for twelve months at the most. Choose an earlier day.
participation-reason = Reason
participation-reason-hint = At most 2000 characters. It will stand in the declaration. It is not needed.
participation-reason-long = The reason is too long. It may have { $most } characters.

# One declaration
participation-one-draft = Is the text right? Then pass it on for signature.
participation-one-send = Pass on for signature
participation-one-send-text = We send a link to the official mailbox of your town hall and, if we have an address, to the mayor. The link is valid for { $days } days.
participation-one-send-button = Pass on for signature
participation-one-sent = The declaration is waiting to be signed.
participation-one-sent-text = The link was sent on { $sent } and is valid until { $expires }. If you send a new one, the old one no longer counts.
participation-one-expired = The link has expired.
participation-one-expired-text = It was sent on { $sent } and was valid until { $expires }. Simply send a new one.
participation-one-again = Send it again
participation-one-again-button = Send a new link
participation-one-signed = This declaration has been made.
participation-one-record = For your records
participation-one-signed-text = Made by { $signer }: { $moment }.
participation-one-received-open = The agency's confirmation will follow.
participation-one-received = The agency has confirmed receipt: { $moment }.
participation-one-discarded = This declaration was discarded.
participation-one-discarded-text = Nothing was declared. The link, if one was sent, no longer counts.
participation-one-discard = Changed your mind?
participation-one-discard-text = You can discard the declaration as long as it is not signed.
participation-one-discard-button = Discard
participation-mailbox-unknown = We do not have the official mailbox of your town hall. Please call us and we will enter it.
participation-link-wait = We have just sent several links. The newest one counts. You can send another one in a quarter of an hour.
participation-no-longer = This declaration no longer fits the status of your participation. Please have a new one prepared.
participation-changed = The text has changed since you opened this page, for example because a new day has begun. Please read it again before you sign.
participation-state-draft = Prepared, not yet passed on for signature
participation-state-sent = Passed on for signature on { $day }
participation-state-signed = Made on { $day }. Receipt has still to be confirmed.
participation-state-received = Made on { $day }. Receipt is confirmed.
participation-state-discarded = Discarded

# Signature
participation-signature-title = Sign a declaration
participation-signature-heading = { $title }: please read and sign.
participation-signature-lead = This is the whole text. It becomes binding only when you press the button below. The link is valid until: { $moment }.
participation-signature-who = Who signs?
participation-signature-submit = Declare with binding effect
participation-signature-copies = The town hall, the project lead and the agency receive the declaration as a PDF.
participation-signature-signed = Thank you. The declaration has been made.
participation-signature-receipt = Made for { $municipality }: { $moment }
participation-signature-expired = This link has expired.
participation-signature-expired-text = It was valid until: { $moment }. The project lead can send you a new one.
participation-signature-withdrawn = Your town hall has taken this declaration back.
participation-signature-withdrawn-text = There is nothing to do. Nothing was declared.
participation-signature-unknown = This link does not count.
participation-signature-unknown-text = Perhaps it is incomplete, or a new one has been sent since. Please use the link from the newest mail.
participation-name = First and last name
participation-function = Function
participation-signer-function-hint = For example mayor or, as deputy in office, first deputy mayor
participation-signer-name-missing = Enter your first and last name.
participation-signer-function-missing = Enter your function, for example mayor.
participation-authorised = I am authorised to make this declaration for { $municipality }.
participation-authorised-missing = Confirm that you may make this declaration.

# Evidence as PDF
participation-fact = Detail
participation-value = Content
participation-facts = How it was made
participation-hash = Checksum of the text (SHA-256)
participation-moment = { $day }, { $time } (UTC{ $offset })
participation-fact-number = Number of this declaration
participation-fact-declaration = Declaration of participation no.
participation-fact-signer = Made by
participation-fact-signed = Made on
participation-fact-effective = Effective
participation-fact-form = Form
participation-fact-form-text = Text form (section 126b BGB), through a link from the official mailbox of the town hall or to the mayor
participation-seal-received = Receipt confirmed

# Versions
participation-comparison = What has changed
participation-comparison-link = What has changed, word by word
participation-comparison-heading = From version { $old } to version { $new }
participation-comparison-same = Nothing has changed in version { $version }.
participation-versions = Consent to the versions
participation-versions-heading = { $n } of { $all } have agreed to version { $version }.
participation-versions-lead = Those who have not agreed yet come first. Town halls and project leads have been written to.
participation-versions-csv = Download as a table (CSV)
participation-versions-open = consent still to come
participation-versions-agreed = agreed
participation-column-ags = Official municipality key
participation-column-name = Municipality
participation-column-district = District
participation-column-since = Taking part since
participation-column-recognition = Recognition

# People
participation-people = Project lead and deputy project lead
participation-people-heading = Who takes care and who stands in
participation-people-now = At present
participation-people-before = Before and later
participation-people-none = Nobody has been named yet.
participation-lead = Project lead
participation-deputy = Deputy project lead
participation-office = Task
participation-time = Time
participation-from = since { $from }
participation-from-to = { $from } to { $to }
participation-handover-link = Hand over to a successor
participation-deputy-link = Change the deputy project lead
participation-pack-link = Handover pack as PDF
participation-back-people = Back
participation-planned = Entered
participation-planned-lead = From { $day } { $name } is project lead.
participation-planned-deputy = From { $day } { $name } is deputy project lead.
participation-planned-deputy-free = The post of deputy is vacant then.
participation-planned-vacancy = From { $day } there is no project lead.
participation-planned-discard = Take back
participation-planned-replaces = Planned already: { $plan } What you enter here replaces this plan.
participation-planned-note = Note for the successor:
participation-planned-note-stays = The note for the successor is kept. The town hall can change it.
participation-planned-meanwhile = The plan has changed since you opened this page. Please see what is planned now, then enter the change.
participation-leave = Stop without a successor
participation-leave-text = If there is no successor yet, the post stays vacant. We will remind the town hall. The account of the present person is closed.
participation-leave-from = Vacant from
participation-leave-from-hint = The first day without a project lead
participation-leave-submit = Give up the task

# Handover
participation-handover-title = Hand over as project lead
participation-handover-heading = Who will be project lead?
participation-handover-lead = So far { $name } takes care. The task passes on the day you name.
participation-handover-nobody = At present nobody takes care. The new person begins on the day you name.
participation-handover-agency = Enter what the town hall has told you. The town hall is informed about it.
participation-handover-then = On that day the new person receives an account and the handover pack by mail. The town hall is informed. The account of the present person is closed. If the new person is deputy at present, that post is vacant then.
participation-handover-submit = Enter
participation-deputy-title = Change the deputy project lead
participation-deputy-heading = Who stands in for the project lead?
participation-deputy-lead = So far { $name } stands in.
participation-deputy-nobody = So far nobody is named for this.
participation-deputy-is-lead = This person is project lead or will be by then. Please name somebody else as deputy.
participation-function-hint = For example town marketing, citizens' office or economic development
participation-mail = Office mail address
participation-mail-hint = The person signs in with this address.
participation-phone = Telephone
participation-from-day = From which day?
participation-from-day-hint = If it is today or past, the change happens at once.
participation-note = What a successor should know
participation-note-hint = At most 4000 characters. It stands in the handover pack.
participation-note-long = The note is too long. It may have { $most } characters.
participation-name-missing = Enter the name of the person.
participation-function-missing = Enter the function of the person, for example town marketing.
participation-mail-malformed = Enter a mail address with @, for example name@town.example.
participation-from-malformed = Enter the day with year, month and day, for example 2027-03-01.
participation-from-past = The day may be at most 31 days ago.
participation-from-far = The day may be at most twelve months ahead.
participation-from-before = The day is too early: the present person did not have the task yet.
participation-done-title = Task handed over
participation-done-heading = Thank you. The task is handed over.
participation-done-text = Your account is closed now. We have informed the town hall and, if there is one, your successor. You can close this window.

# Handover pack
participation-pack-title = Handover pack
participation-pack-stand = As of { $day }
participation-pack-roadmap = Your path
participation-pack-step = Step
participation-pack-date = Date
participation-pack-done = done on { $day }
participation-pack-due = by { $day }
participation-pack-check = Quick-Check
participation-pack-check-none = not begun yet
participation-pack-check-open = { $answered } of { $asked } questions answered
participation-pack-check-done = completed on { $day }
participation-pack-check-total = completed on { $day }, { $total } of 100 points
participation-pack-measures = Measures
participation-pack-measure = Measure
participation-pack-owner = Who
participation-measure-planned = planned
participation-measure-running = in progress
participation-measure-waiting = on hold
participation-measure-dropped = dropped
participation-measure-done = done
participation-pack-none = No entries yet.
participation-pack-note = What your predecessor passes on to you
participation-pack-contact = Who can help you
participation-pack-contact-text = Call or write if something is unclear.

# Agency
participation-back-file = Back to the municipality
participation-town-waiting = A further declaration is waiting for your confirmation.
participation-town-waiting-text = Look at the declaration, then confirm receipt.
participation-acknowledge = Confirm receipt
participation-town-vacant = There is no project lead here.
participation-town-vacant-text = Call the town hall. If they name somebody, enter the person here.
participation-town-name = Enter a project lead
participation-town-nothing = There is nothing to do at present.
participation-town-none = This municipality does not take part at present.
participation-note-withdrawal = Withdrawal

# Public register
participation-register = Register of participants
participation-register-heading = { $n ->
    [0] No municipality takes part yet.
    [one] One municipality takes part.
   *[other] { $n } municipalities take part.
}
participation-register-lead = As of { $day }. The register changes as soon as a municipality joins or leaves.
participation-register-csv = Download as a table (CSV)
participation-register-json = For programs (JSON)
participation-register-none = No entries yet.
participation-register-fields = Open data
participation-register-fields-text = The JSON file holds these fields. Their names will stay.
participation-field-ags = Official municipality key, eight digits
participation-field-name = Name of the municipality without its title
participation-field-district = Name of the district
participation-field-since = Day of the declaration of participation, year-month-day
participation-field-recognition = Level of recognition as a number; only where the municipality shows it
participation-field-as-of = Day for which the register holds
participation-field-source = Who keeps the register
participation-field-licence = On which terms names and keys may be used

# Mail: link to the signature
participation-mail-link-subject = For signature: { $title } ({ $town })
participation-mail-link-body =
    Good day,

    You receive this mail because a declaration has been prepared for { $municipality }: { $title }.

    { $text }

    The mayor or the deputy in office may sign it here:
    { $link }

    The link is valid for { $days } days. Opening it has no effect. Only the button on the page makes the declaration binding.

    Does nobody at your town hall know about it? Then do not pass the link on, and please call us. Our number is below.

# Mail: made
participation-mail-signed-subject = { $town }: { $title } made
participation-mail-signed-body =
    Good day,

    You receive this mail because on { $signed } this declaration was made for { $municipality }: { $title }.

    { $text }

    Number of the declaration: { $number }
    Made by: { $signers }

    The declaration is attached as a PDF. Please keep it for your records. The agency will confirm receipt by mail.

    Is something wrong? Then please call us at once. Our number is below.

# Mail: receipt confirmed
participation-mail-received-subject = Receipt confirmed: { $title } ({ $town })
participation-mail-received-body =
    Good day,

    You receive this mail because we confirm that we have received a declaration.

    Municipality: { $municipality }
    Declaration: { $title }
    Number: { $number }
    Confirmed on: { $received }

    The declaration is attached as a PDF with our seal.

# Mail: suspension over
participation-mail-resumed-subject = { $town }: participation goes on
participation-mail-resumed-body =
    Good day,

    You receive this mail because the participation of { $municipality } was suspended. The pause has ended as agreed. Participation goes on; you need not do anything.

    You see your participation here:
    { $link }

    Do you need more time? Then please call us. Our number is below.

# Mail: withdrawal in effect
participation-mail-ended-subject = { $town }: participation has ended
participation-mail-ended-body =
    Good day,

    You receive this mail because the withdrawal of { $municipality } is now in effect. Participation ended at the end of { $day }.

    You keep what you have worked out. Thank you for taking part. Would you like to join again later? Then please call us. Our number is below.

# Mail: new version
participation-mail-version-subject = New version { $new }: please agree
participation-mail-version-body =
    Good day,

    You receive this mail because { $municipality } takes part in the programme “{ $programme }”. From today version { $new } applies. Your municipality has agreed to version { $old }.

    Here you see word by word what has changed:
    { $comparison }

    Your municipality can agree or end its participation. The project lead prepares this here; it is signed at the town hall:
    { $link }

    Do you have any questions? Call us or write to us.

# Mail: nobody takes care
participation-mail-vacancy-subject = { $town }: who takes care now?
participation-mail-vacancy-body =
    Good day,

    You receive this mail because since { $day } nobody is named as project lead in { $municipality }.

    Please name somebody. The mayor can enter it here:
    { $link }

    Or call us and tell us name, function and mail address. Our number is below.

# Mail: a planned change did not happen
participation-mail-change-failed-subject = { $town }: the change did not happen
participation-mail-change-failed-body =
    Good day,

    for { $day } a change of project lead was entered in { $municipality }. It did not happen: the successor's mail address meanwhile belongs to an account of another municipality.

    For the time being everything stays as it is. Please name another mail address:
    { $link }

# Mail: to the successor
participation-mail-successor-subject = You now take care of the welcome in { $town }
participation-mail-successor-body =
    Good day { $name },

    You receive this mail because since { $day } you are named as project lead for { $municipality }. Welcome.

    The handover pack is attached as a PDF. It says where your municipality stands and what is planned next.

    Sign in here with the mail address to which this message was sent:
    { $link }

    Did you not know about this? Then please speak to your town hall or call us. Our number is below.

# Mail: change, to the town hall
participation-mail-handover-subject = { $town }: { $name } takes care now
participation-mail-handover-body =
    Good day,

    You receive this mail because there is a new project lead in { $municipality }.

    Since { $day }: { $name }, { $function }

    The account of the person before is closed. You need not do anything.

    Is something wrong? Then please call us at once. Our number is below.

# Several signatures
participation-signatures-next = Now another person signs. Open the same link for that, or hand it on.
participation-changed-between = The wording has changed since the first signature, for example because a new month has begun. The signatures no longer count. Please read the declaration and start again.
participation-signed-meanwhile = Somebody else has signed meanwhile. Please look who it was before you sign.
participation-one-part = Signed already: { $signers }. Another person is still missing; they open the same link. If you send a new link, this signature no longer counts.
