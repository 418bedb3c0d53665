recognition-name = Recognition
recognition-link = Recognition
recognition-level = Level { $level }: { $name }
recognition-level-only = Level { $level }

# The municipality's page
recognition-heading-next = Your next goal: { $level }
recognition-heading-ready = You can apply for { $level }.
recognition-heading-held = You have { $level }.
recognition-heading-waits = Your application is with the agency.
recognition-heading-asked = The agency has a question about your application.
recognition-heading-declined = Your application has been declined.
recognition-lead = Here you see which level { $town } has and what is still missing for the next one.
recognition-pending = Sent on { $day }. We look at what counted on that day, and send you an email.
recognition-pending-appeal = Your appeal is with the agency. We send you an email as soon as it is decided.
recognition-query = What the agency would like to know
recognition-answer = The municipality’s answer
recognition-answer-open = The municipality has not answered yet.
recognition-answer-label = Your answer
recognition-answer-hint = When you send it we record anew what counts today. Evidence that you have given meanwhile then counts too.
recognition-answer-send = Send the answer
recognition-take-back = Take the application back
recognition-apply-title = Everything is there
recognition-apply-text = All conditions are met. When you send the application we record what counts today. The agency then sees the values that count for it. Later changes in the Quick-Check do not change it.
recognition-apply = Apply for recognition
recognition-apply-again-text = You can also send a new application. Then we record what counts today, with everything that you have added since.
recognition-apply-again = Apply again for { $level }
recognition-apply-again-later = You can send a new application as soon as all conditions are met. The list is below.
recognition-not-met = Not everything is there yet for this level, or it is valid for more than six months still. Please look at the list below.
recognition-no-longer-met = Something has changed since the application: a condition is no longer met. Please look at the list below.
recognition-too-short = Please write at least { $least } characters.
recognition-too-long = That is too long. Please write at most { $most } characters.
recognition-present = Your recognition
recognition-present-text = It is valid from { $from } to { $until }.
recognition-number = Number: { $number }
recognition-certificate-link = Certificate as PDF
recognition-check-link = Public page on which everybody can check the recognition
recognition-embed-link = Badge for your website
recognition-display = Show the level publicly
recognition-display-text = The level then stands on your municipality’s public page and in the register of participants. Without the tick nothing of it stands there. You can change this at any time.
recognition-display-save = Save
recognition-display-on = The level can be seen publicly.
recognition-display-off = The level cannot be seen publicly.
recognition-levels = The levels
recognition-level-held = This is your level.
recognition-level-below = The conditions stand below.
recognition-level-show = See the conditions
recognition-conditions = Conditions for { $level }
recognition-renewable = You have this level already. You can renew it from { $day }. The new recognition then begins when the old one ends.
recognition-rules = Each level asks for everything that those before it ask for. We cut values off and do not round them up: 49.99 is not 50.
recognition-past = Earlier applications
recognition-reason = Reason: { $reason }
recognition-appeal-link = Appeal, possible until { $day }

# What became of an application
recognition-outcome-open = The application has been with the agency since { $day }.
recognition-outcome-asked = The agency asked something on { $day } and waits for the answer.
recognition-outcome-granted = Recognised from { $from } to { $until }.
recognition-outcome-declined = Declined on { $day }.
recognition-outcome-appeal = Appealed on { $day }.
recognition-outcome-upheld = Declined, also after the appeal. Decided on { $day }.
recognition-outcome-taken-back = The municipality has taken the application back.
recognition-validity-upcoming = The recognition is still to begin.
recognition-validity-valid = The recognition is valid.
recognition-validity-expired = The recognition has expired.
recognition-validity-withdrawn = The recognition is no longer valid, because the municipality no longer takes part.
recognition-validity-ended = The recognition is no longer valid since { $day }.

# Conditions
recognition-met = met
recognition-not-yet = not yet
recognition-condition-declaration = Declaration of participation
recognition-condition-people = Project lead with a deputy
recognition-condition-core-check = Quick-Check submitted
recognition-condition-full-check = Quick-Check with all questions submitted
recognition-condition-total = Total
recognition-condition-core-questions = Core questions
recognition-condition-fields = Every field of action
recognition-condition-evidence = Evidence seen
recognition-condition-feedback = Feedback of newcomers
recognition-condition-accompanied = Another municipality accompanied
recognition-condition-example = A good example published
recognition-words-declaration = The declaration is in force.
recognition-words-declaration-not = The declaration is still missing, or the participation rests.
recognition-words-people = { $reached } of { $wanted } people are named.
recognition-words-core-check = The Quick-Check is submitted.
recognition-words-core-check-not = The Quick-Check is not submitted yet.
recognition-words-full-check = The Quick-Check with all questions is submitted.
recognition-words-full-check-not = The Quick-Check with all questions is not submitted yet.
recognition-words-after-full-check = This shows only after the Quick-Check with all questions.
recognition-words-total = Total { $reached }, { $wanted } is needed
recognition-words-core-questions = { $reached } of { $wanted } core questions stand at level { $level } at least.
recognition-words-core-spare = { $n ->
    [one] If only one core question is missing, a measure in the plan, with a person and a date, is enough for it.
   *[other] If at most { $n } core questions are missing, a measure in the plan, with a person and a date, is enough for each.
}
recognition-words-fields = { $reached } of { $wanted } fields of action reach { $least } at least.
recognition-words-evidence = For { $reached } of { $wanted } questions that count with level 3 or 4 the agency has seen all evidence.
recognition-words-evidence-none = No question counts with level 3 or 4. No evidence is needed.
recognition-words-feedback = The feedback is there.
recognition-words-feedback-not = For this the question about experiences needs level 2 at least and evidence that was seen. Or the agency has noted that there is feedback.
recognition-words-accompanied = The agency has noted it.
recognition-words-accompanied-not = The agency has not noted it yet. Tell it about it.
recognition-words-example = The agency has noted it.
recognition-words-example-not = The agency has not noted it yet. Tell it about it.
recognition-item-missing = { $question } It counts with level { $level }. The plan has no measure with a person and a date for it yet.
recognition-item-planned = { $question } It counts with level { $level }. In the plan until { $day }: { $measure }
recognition-item-field = { $field }: { $value }
recognition-measure = measure
recognition-measure-gone = a measure that is no longer in the plan
recognition-to-participation = To the participation
recognition-to-people = Name a deputy
recognition-to-check = To the Quick-Check
recognition-to-variant = Answer all questions
recognition-to-result = To the result
recognition-to-calculation = How your own value comes about
recognition-to-plan = To the plan
recognition-to-feedback = Give evidence
recognition-to-neighbours = Find other municipalities
recognition-to-example = Be an example for others

# Calculation
recognition-sum = How the value comes about
recognition-sum-text = It is based on the Quick-Check with all questions that the municipality submitted on { $day }. For recognition some answers count less.
recognition-sum-caption = From the municipality’s own total to the value for recognition
recognition-sum-step = Step
recognition-sum-points = Points of 100
recognition-sum-own = Own total
recognition-sum-total = Value for recognition
recognition-step-unknown = { $n ->
    [one] One answer “I do not know” counts as level 0
   *[other] { $n } answers “I do not know” count as level 0
}
recognition-step-unconfirmed = { $n ->
    [one] One “does not apply” that the agency has not confirmed counts as level 0
   *[other] { $n } times “does not apply” that the agency has not confirmed counts as level 0
}
recognition-step-no-evidence = { $n ->
    [one] One answer with level 3 or 4 without evidence counts as level 2
   *[other] { $n } answers with level 3 or 4 without evidence count as level 2
}
recognition-step-old-evidence = { $n ->
    [one] One answer with level 4 whose evidence is older than 24 months counts as level 3
   *[other] { $n } answers with level 4 whose evidence is older than 24 months count as level 3
}
recognition-step-hidden = { $n ->
    [one] One follow-up question counts as level 0
   *[other] { $n } follow-up questions count as level 0
}
recognition-changes-none = All answers count as they were given.
recognition-changes = { $n ->
    [one] One answer counts less
   *[other] { $n } answers count less
}
recognition-changes-caption = Answers that count less for recognition
recognition-column-question = Question
recognition-column-given = Given
recognition-column-counts = Counts as
recognition-column-why = Why
recognition-why-unknown = “I do not know”
recognition-why-unconfirmed = “Does not apply” is not confirmed
recognition-why-no-evidence = no evidence
recognition-why-old-evidence = evidence older than 24 months
recognition-why-hidden = follow-up to a question that counts as level 0
recognition-fields = Values of the fields of action
recognition-fields-caption = Fields of action with their own value and with the value for recognition
recognition-column-field = Field of action
recognition-column-own = Own value
recognition-column-counting = For recognition

# Appeal
recognition-appeal = Appeal
recognition-appeal-heading = Why do you see it differently?
recognition-appeal-lead = You can appeal once, until { $day }. Where possible another person of the agency decides.
recognition-appeal-declined = Declined on { $day }
recognition-appeal-ended = Ended on { $day }
recognition-appeal-label = Your appeal
recognition-appeal-hint = Write what speaks for the level from your point of view. At most 4,000 characters.
recognition-appeal-send = Appeal
recognition-appeal-of = Appeal of { $day }
recognition-appeal-decide = Decide on the appeal
recognition-appeal-decide-text = You have not declined the application yourself and can therefore decide. The decision stands and is sent to the municipality with your reason.
recognition-appeal-alone = Only one person of the agency has an account at present. Therefore you also decide on the appeal. The decision stands and is sent to the municipality with your reason.
recognition-appeal-somebody-else = Another person of the agency decides on the appeal, because you have declined the application.
recognition-appeal-grant = Recognise after all
recognition-appeal-uphold = Leave it declined
recognition-appeal-reason = Reason
recognition-appeal-reason-hint = The municipality reads it. At least 10 characters.

# Early end
recognition-end = End the recognition early
recognition-end-text = This is only needed when the conditions are no longer met, or when the municipality has left the programme. The recognition is then no longer valid from today on. The public page and the badge say so. The municipality gets an email with your reason and can appeal within 30 days.
recognition-end-open = End it and give a reason
recognition-end-reason = Why does the recognition end?
recognition-end-hint = The municipality reads the reason; it is not public. At least 10 characters.
recognition-end-send = End the recognition today
recognition-end-appeal-somebody-else = Somebody else of the agency decides on the appeal, because you have ended the recognition.
recognition-end-appeal-text = You have not ended the recognition yourself and can therefore decide. The decision is final and is sent to the municipality with your reason.
recognition-end-appeal-grant = The recognition is valid again
recognition-end-appeal-uphold = It stays ended

# Agency
recognition-waiting = { $n ->
    [one] One application for recognition to decide
   *[other] { $n } applications for recognition to decide
}
recognition-queue-none = All applications are decided.
recognition-queue-lead = Applications for recognition and appeals, the oldest first.
recognition-queue-waiting = Not decided yet
recognition-queue-asked = waits for the municipality
recognition-queue-valid = Valid recognitions
recognition-queue-valid-none = No recognition is valid at present.
recognition-of-town = Application: { $town }
recognition-decide = Decide
recognition-decide-text = It is based on what counted on the day of the application. That stands below.
recognition-decision = Your decision
recognition-decision-grant = Recognise
recognition-decision-ask = Ask
recognition-decision-decline = Decline
recognition-decision-reason = Question or reason
recognition-decision-hint = Needed when you ask or decline, at least 10 characters. The municipality reads it.
recognition-decision-send = Send the decision
recognition-decision-missing = Please choose how you decide.
recognition-held-already = The municipality has this level already. Therefore it cannot be granted a second time.
recognition-no-participant = The declaration to which this application belongs is no longer in force. Therefore it cannot be granted.
recognition-waits-for-town = The municipality has not answered your question yet. Until then you can only decline.
recognition-frozen = What counted on the day of the application
recognition-frozen-text = Sent on { $sent }, recorded on { $day }.
recognition-evidence-link = The municipality’s evidence
recognition-notes-link = Notes about recognition
recognition-file-link = The municipality’s file
recognition-hash = Checksum:
recognition-notes-of = Recognition: { $town }
recognition-notes-lead = What counts for recognition and does not stand in the Quick-Check.
recognition-notes = Notes
recognition-notes-none = Nothing noted yet.
recognition-note-kind = What is it about?
recognition-note-kind-missing = Please choose what it is about.
recognition-note-feedback = There is feedback of newcomers
recognition-note-accompanied = Another municipality accompanied
recognition-note-example = A good example published
recognition-note-day = Day
recognition-note-day-malformed = Please give a day that is not in the future.
recognition-note-words = What was it?
recognition-note-hint = For example which municipality was accompanied, or where the example stands. At least 10 characters.
recognition-note-save = Note it
recognition-note-remove = Remove the note
recognition-applications = Applications
recognition-applications-none = No application yet.

# Certificate and page to check
recognition-fact = Item
recognition-value = Value
recognition-fact-town = Municipality
recognition-fact-level = Level
recognition-fact-granted = Recognised on
recognition-fact-from = Valid from
recognition-fact-until = Valid until
recognition-fact-number = Number
recognition-fact-by = Recognised by
recognition-fact-catalogue = Version of the catalogue
recognition-fact-state = State
recognition-certificate-title = Recognition
recognition-certificate-sentence = { $agency } recognises { $municipality }: { $level }. The recognition is valid until { $until }.
recognition-certificate-facts = Details
recognition-certificate-check = Is this recognition valid?
recognition-certificate-check-text = At this address everybody sees whether the recognition is valid today:
recognition-certificate-qr = QR code with the address at which the recognition can be checked
recognition-certificate-seal = Recognition
recognition-check-title = Recognition: { $town }
recognition-check-kicker = Check a recognition
recognition-check-valid = { $town } is recognised: { $level }.
recognition-check-not = { $town }: this recognition is not valid today.
recognition-public = { $level }, valid until { $until }.
recognition-public-check = Check the recognition

# Badge
recognition-badge-title = { $town }: { $level }
recognition-badge-description = Recognition. { $town }. { $level }, { $state }.
recognition-badge-alt = { $town }, { $level }, valid until { $until }
recognition-badge-valid = valid until { $until }
recognition-badge-upcoming = valid from { $from }
recognition-badge-expired = expired on { $until }
recognition-badge-withdrawn = no longer valid
recognition-badge-ended = no longer valid since { $day }
recognition-embed = Badge for your website
recognition-embed-heading = How to show your badge on your website.
recognition-embed-lead = The badge names your municipality, the level and the last day. It leads to the page on which everybody can check the recognition.
recognition-embed-first = 1. Save the file
recognition-embed-first-text = Put the file on your own website. Do not load it from here: that way nobody else learns who visits your pages.
recognition-embed-download = Save the badge as an SVG file
recognition-embed-second = 2. Insert the picture with its link
recognition-embed-second-text = Pass these lines on to whoever looks after your website.
recognition-embed-code = Lines for your website
recognition-embed-third = 3. Replace it after a new recognition
recognition-embed-third-text = The file does not change by itself. Save the new badge after a new level or a renewal. If the recognition is no longer valid, please take the badge away.

# Mails
recognition-mail-applied-subject = Application for recognition: { $municipality }
recognition-mail-applied-body =
    Hello,

    You receive this email because { $municipality } has applied for recognition: { $level }

    Here you decide:
    { $desk }
recognition-mail-answered-subject = Answer about the application for recognition: { $municipality }
recognition-mail-answered-body =
    Hello,

    You receive this email because { $municipality } has answered your question about the application: { $level }

    Here you read the answer:
    { $desk }
recognition-mail-appealed-subject = Appeal: { $municipality }
recognition-mail-appealed-body =
    Hello,

    You receive this email because { $municipality } has appealed against the decision to decline its application: { $level }

    Here you read it. Where possible another person than the first time decides:
    { $desk }
recognition-mail-asked-subject = A question about your application: { $level }
recognition-mail-asked-body =
    Hello,

    You receive this email from us because we would like to know something about the application of { $municipality } for recognition: { $level }

    { $query }

    Here you answer:
    { $link }
recognition-mail-granted-subject = Congratulations, { $town }: { $level }
recognition-mail-granted-body =
    Hello,

    You receive this email from us because we have recognised { $municipality }: { $level }

    Number: { $number }
    Valid from { $begins } to { $ends }

    The certificate is attached as a PDF. On this page everybody can check whether the recognition is valid:
    { $check }

    You decide whether the level can be seen publicly. There you also find the badge for your website:
    { $link }
recognition-mail-declined-subject = Your application for recognition: { $level }
recognition-mail-declined-body =
    Hello,

    You receive this email from us because we have decided on the application of { $municipality }: { $level }

    We could not agree to it. The reason:

    { $reason }

    You see it differently? You can appeal until { $until }. You can send a new application at any time:
    { $link }
recognition-mail-upheld-subject = Your appeal: { $level }
recognition-mail-upheld-body =
    Hello,

    You receive this email from us because we have decided on the appeal of { $municipality }: { $level }

    The application stays declined. The reason:

    { $appeal_reason }

    You can send a new application at any time:
    { $link }
recognition-mail-ended-subject = Your recognition is no longer valid: { $level }
recognition-mail-ended-body =
    Hello,

    You receive this email from us because we have ended the recognition of { $municipality } early: { $level }

    Number: { $number }
    No longer valid since: { $ended }

    The reason:

    { $end_reason }

    Is the badge on your website? Then please take it away.

    You see it differently? You can appeal until { $end_until }. You can send a new application at any time:
    { $link }
recognition-mail-end-appealed-body =
    Hello,

    You receive this email because { $municipality } has appealed against the end of its recognition: { $level }

    You can read the appeal here. If possible, somebody else decides than the first time:
    { $desk }
recognition-mail-end-upheld-body =
    Hello,

    You receive this email from us because we have decided on the appeal of { $municipality }: { $level }

    The recognition stays ended. The reason:

    { $end_appeal_reason }

    You can send a new application at any time:
    { $link }
recognition-mail-restored-body =
    Hello,

    You receive this email from us because we have decided on the appeal of { $municipality }: { $level }

    The recognition is valid again, until { $ends }. The reason:

    { $end_appeal_reason }

    You find the badge for your website here:
    { $link }
recognition-mail-ends-subject = { $level } is valid until { $ends }
recognition-mail-ends-body =
    Hello,

    You receive this email from us because the recognition of { $municipality } ends soon: { $level }

    Last day: { $ends }

    You can renew it now. The new recognition begins when this one ends:
    { $link }
