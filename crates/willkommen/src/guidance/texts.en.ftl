# The heading says what comes next
guidance-heading-rest = There is nothing to do at present.
guidance-rest = Your participation rests until { $day }.
guidance-rest-text = During this time nobody expects any steps from you. Everything you have worked out is kept.
guidance-rest-link = See your participation or go on earlier
guidance-heading-declare = Hello. Next: declare that you take part.
guidance-heading-begin = Hello. Next: the Quick-Check.
guidance-heading-continue = Hello. Continue with the Quick-Check.
guidance-heading-complete = Hello. Next: finish the Quick-Check.
guidance-heading-measures = Hello. Next: choose measures.
guidance-heading-plan = Hello. Next: your plan.
guidance-heading-release = { $n ->
    [one] Hello. Next: release a batch of cards.
   *[other] Hello. Next: release { $n } batches of cards.
}
guidance-heading-round = Hello. Time for the next round.

# The next step
guidance-declaration = Declaration of participation
guidance-declare-text = Take your time to read the declaration. It only becomes binding with the last step.
guidance-declare-button = To the declaration
guidance-declare-lead = Your mayor declares that you take part. After that you can continue here.
guidance-check = Quick-Check, core questions
guidance-begin-text = You can pause at any time.
guidance-begin-minutes = { $minutes ->
    [one] It takes about one minute. You can pause at any time.
   *[other] It takes about { $minutes } minutes. You can pause at any time.
}
guidance-begin-button = Start the Quick-Check
guidance-continue-text = { $minutes ->
    [one] About one minute left. You can pause at any time.
   *[other] About { $minutes } minutes left. You can pause at any time.
}
guidance-continue-button = Continue with field { $number }: { $title }
guidance-progress = { $answered } of { $asked } questions answered
guidance-complete-text = All questions are answered. Once the Quick-Check is finished, the result is ready.
guidance-complete-button = Finish the Quick-Check
guidance-result = Your result is ready
guidance-measures-text = The result shows steps that match your answers. Choose where to begin.
guidance-measures-button = Choose measures
guidance-result-link = See the result
guidance-plan = Your plan
guidance-plan-text = { $n ->
    [one] One measure is in your plan, without those dropped.
   *[other] { $n } measures are in your plan, without those dropped.
}
guidance-plan-button = Continue with the plan
guidance-plan-link = See the plan
guidance-round = Quick-Check, next round
guidance-round-text = Your last round was about a year ago, with the full check about two. See what has changed since. You take your answers along.
guidance-round-button = Look at the next round
guidance-saved = Last saved: { $moment }

# For the mayor: who is on it
guidance-mayor-begin = { $lead } answers the questions. Here you can see the progress.
guidance-mayor-continue = { $lead } answers the questions. Here you can see the progress.
guidance-mayor-complete = { $lead } finishes the Quick-Check. After that you will see the result here.
guidance-mayor-measures = { $lead } chooses the measures. Feel free to talk about them.
guidance-mayor-plan = { $lead } takes care of the plan.
guidance-mayor-round = { $lead } goes through the Quick-Check once more. Your last result stands until then.

# The path
guidance-path = Your path
guidance-step-done-on = Done on { $day }.
guidance-step-now = Your turn now:
guidance-step-due = By { $day }.

# Beside it
guidance-side = Help and declaration
guidance-contact = Who can help you
guidance-declaration-card = Your declaration
guidance-declaration-link = See the declaration
guidance-certificate-link = Declaration as PDF
guidance-received = The agency confirmed receipt on { $day }.
guidance-received-open = Your declaration has arrived. The agency’s confirmation will follow.
guidance-participation-link = See and change participation
guidance-people-link = Project lead and deputy
guidance-lead-open = The project lead
guidance-plan-overdue = { $n ->
    [one] Date passed: { $title } (by { $day }).
   *[other] The date of { $n } measures has passed. For longest: { $title } (by { $day }).
}
