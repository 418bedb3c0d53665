# First steps, the town and mails. English.

welcome-nav-steps = First steps
welcome-nav-town = My new town
welcome-nav-mails = Emails
welcome-german = This text is only available in German at the moment.

welcome-choice = What applies to you?
welcome-choice-hint = If you choose nothing, you see everything. We do not store your choice.
welcome-choice-family = I have children
welcome-choice-working = I work or look for work
welcome-choice-studying = I go to school, learn a trade or study
welcome-choice-older = I am an older person
welcome-choice-arriving = I come from abroad
welcome-choice-submit = Show

welcome-steps-title = Your first steps
welcome-steps-lead = Tick off what is done. The ticks stay in your booklet and are deleted with it.
welcome-steps-dates = Days are counted from { $day }, when you were given your card.
welcome-steps-done = { $n ->
    [0] Nothing is ticked off yet.
    [one] One step is ticked off.
   *[other] { $n } steps are ticked off.
}
welcome-steps-empty = There are no steps here yet.
welcome-steps-until = Ideally by { $day }
welcome-steps-when = When
welcome-steps-where = Where
welcome-steps-bring = What to bring
welcome-steps-tick = Tick off
welcome-steps-untick = Remove the tick
welcome-steps-ticked = Done

welcome-town-title = Welcome to { $town }
welcome-town-lead = The most important things for the first weeks.
welcome-town-empty = There is nothing here at the moment. Please ask at your town hall.
welcome-town-address = Address
welcome-town-link = More online

welcome-mails-title = Emails, if you like
welcome-mails-lead = Your booklet needs no email address. If you give one, we only write about what you tick.
welcome-mails-address = Email address
welcome-mails-purposes = What may { $town } write to you about?
welcome-mails-reminder = A reminder 30 days before vouchers expire. Only once.
welcome-mails-receptions = Invitations to receptions for newcomers
welcome-mails-survey = Surveys on how you are settling in
welcome-mails-consent = We store your address with the booklet, without a name. You can stop the emails at any time. Then we delete the address. At the latest it is deleted with the booklet.
welcome-mails-submit = Yes, I would like that
welcome-mails-malformed = We cannot read this address. Please write it like this: name@town.example
welcome-mails-no-purpose = Please tick what we may write to you about.
welcome-mails-active = You get emails at { $address }.
welcome-mails-pending = We have written to { $address }. Please open the link in that email by { $day }. Until then we send nothing.

welcome-confirm-title = Would you like these emails?
welcome-confirm-text = { $town } may then write to you:
welcome-confirm-submit = Yes, confirm
welcome-confirmed-title = That is confirmed
welcome-confirmed-text = You will get the emails. Each of them says how to stop them.
welcome-off-title = Stop the emails
welcome-off-text = We will then stop writing and delete your address.
welcome-off-question = You will then get no more emails from { $town }. We will delete your address.
welcome-off-submit = Stop all emails
welcome-ended-title = The emails have been stopped
welcome-ended-text = Your address has been deleted. Your booklet stays as it is.
welcome-link-dead-title = This link is no longer valid
welcome-link-dead-text = It is too old, or the emails have already been stopped. You can choose again in your booklet.

welcome-mail-confirm-subject = Please confirm: emails from { $town }
welcome-mail-confirm-body =
    Hello,

    somebody has entered this address in a voucher booklet of { $town }. Was that you? Then please confirm that we may write to you about:
welcome-mail-confirm-after = The link is valid for three days. Was it not you? Then you do not need to do anything. We will not write again, and we will delete the address.
welcome-mail-reminder-subject = Some of your vouchers expire soon
welcome-mail-reminder-body = { $n ->
    [one] Hello, one of your vouchers has not been used yet. It is valid until { $day }. Your booklet is here:
   *[other] Hello, { $n } of your vouchers have not been used yet. The first is valid until { $day }. Your booklet is here:
}
welcome-mail-reminder-after = This is the only reminder.
welcome-mail-receptions-own = An invitation from your town:
welcome-mail-survey-own = A survey from your town:
welcome-mail-receptions-note = An invitation from your town, in German:
welcome-mail-survey-note = A survey from your town, in German:
welcome-mail-off = No more emails? Stop them here:

welcome-data-steps = Steps ticked off
welcome-data-mail = Email address
