# The plan
measures-heading-choose = Next: choose measures.
measures-heading-check = First the Quick-Check, then your plan.
measures-heading-next = Next: { $title }
measures-heading-done = All measures are done.
measures-done-lead = The result of your Quick-Check has more suggestions.
measures-done-mayor = The result of the Quick-Check has more suggestions.
measures-empty = There is no measure in your plan yet
measures-empty-result = Your result suggests steps. One click adds a step to the plan.
measures-empty-result-mayor = Your project lead chooses from the result where to begin.
measures-empty-check = After the Quick-Check you get suggestions that suit your municipality.
measures-empty-check-mayor = Your project lead answers the Quick-Check. After that there are suggestions that suit your municipality.
measures-to-result = See the result
measures-to-check = Continue to the Quick-Check
measures-who-when = Who: { $owner }. By: { $due }.
measures-plan = Your plan
measures-caption = Measures in the plan
measures-column-title = Measure
measures-column-change = Edit
measures-first-step = First step
measures-owner = Who
measures-due = By
measures-state = State
measures-planned = planned
measures-overdue = date has passed
measures-done = done
measures-mark-done = Mark as done
measures-edit = Change
measures-edit-long = Change person or date
measures-more-suggestions = More suggestions in the result

# One measure
measures-back = To the plan
measures-one-heading = Who takes care of it, and by when?
measures-one-heading-done = This measure is done.
measures-one-first-step = First step: { $step }
measures-owner-label = Who takes care of it?
measures-owner-hint = Name of a person or an office.
measures-owner-missing = Please write who takes care of it.
measures-due-label = By when?
measures-due-malformed = Please give a date, for example 15 April 2027.
measures-save = Save
measures-one-done = Already finished?
measures-one-done-text = The measure stays in the plan and is shown there as done.
measures-one-remove = Does it not fit after all?
measures-one-remove-text = The measure leaves the plan. You can add it again from the result as long as it is suggested there.
measures-remove = Take it out of the plan

# The plan, continued
measures-running = in progress
measures-waiting = on hold
measures-dropped = dropped
measures-budget = Budget
measures-euros = €{ $amount }
measures-sum = Sum of the budgets without what was dropped: { $sum }
measures-progress = Checklist: { $done } of { $many } ticked
measures-is-public = Publicly visible
measures-yes = yes
measures-no = no
measures-more = More about the plan
measures-board = The plan as a board
measures-board-link = See the plan as a board
measures-board-none = Nothing stands here.
measures-pdf-link = Open the plan as a PDF
measures-csv-link = Download the plan as a table (CSV)
measures-paper-details = The measures one by one
measures-paper-stand = As of { $day }
measures-gained = { $many ->
    [one] Total since the submission of { $day }: { $points } point
   *[other] Total since the submission of { $day }: { $points } points
}
measures-expected = { $many ->
    [one] Expected with the new answers: { $before } → { $after } point.
   *[other] Expected with the new answers: { $before } → { $after } points.
}
measures-answers-wait = New answers not in the Quick-Check yet

# About one measure
measures-origin-library = From the library: { $code }
measures-origin-own = A measure of your own
measures-origin-example = Following the example of { $town }, from the library: { $code }
measures-title-label = What would you like to do?
measures-title-hint = One short sentence, for example: Set up a welcome bench in the market square.
measures-title-missing = Please write down what you would like to do.
measures-budget-label = Budget in euros
measures-budget-hint = For example 1,200 or 1,200.50. Only your municipality sees the budget.
measures-budget-malformed = We cannot read this amount. Please write it in digits, for example 1,200 or 1,200.50.
measures-budget-negative = A budget cannot be less than zero.
measures-budget-large = This amount is too large. Please check it.
measures-decided-label = Decided on
measures-decided-hint = If the council or a committee has decided on this measure.
measures-decided-malformed = Please enter a date, for example 2027-04-15, or leave the field empty.
measures-notes-label = Notes
measures-notes-hint = For your municipality only. Please write nothing about individual newcomers.
measures-long = This is too long. At most { $most } characters fit here.
measures-many = No more than { $most } measures fit into one plan. Please take one out first.
measures-changed-meanwhile = Somebody else has changed this measure meanwhile. What you entered is still here. If you save once more, it counts.

# Checklist
measures-checklist = Checklist
measures-checklist-empty = There is nothing on this checklist yet.
measures-item-tick = Tick off
measures-item-untick = Remove the tick
measures-item-up = Move up
measures-item-down = Move down
measures-item-remove = Remove
measures-item-new = New item
measures-item-add = Add item
measures-item-missing = Please write down what is to be done.
measures-item-long = This is too long. An item has at most { $most } characters.
measures-items-many = No more than { $most } items fit into a checklist.
measures-item-is-done = { $words } (done)

# State
measures-state-heading = Where does the measure stand?
measures-state-save = Change the state
measures-state-missing = Please choose a state.
measures-reason-label = Why are you dropping the measure?
measures-reason-hint = Only needed if you choose “dropped”. The reason stays in your plan.
measures-reason-missing = Please write briefly why you are dropping the measure.
measures-reason-long = This is too long. The reason has at most { $most } characters.

# A measure of one's own
measures-own = A measure of your own
measures-own-link = Write down a measure of your own
measures-own-lead = What you plan yourselves belongs into the plan too.
measures-own-save = Add to the plan
measures-question-label = Which question of the Quick-Check does it fit?
measures-question-none = None
measures-question-unknown = Your Quick-Check has no such question. Please choose another.

# Proposals
measures-proposals = All proposals
measures-proposals-link = See all proposals
measures-proposals-lead = What brings most for its effort stands on top. What only leads from level 3 to level 4 stands at the end.
measures-proposals-check = After the Quick-Check you find proposals here that fit your municipality.
measures-proposals-field = Field of action
measures-proposals-all = All fields of action
measures-proposals-filter = Show
measures-proposals-found = { $n ->
    [0] There is no proposal here.
    [one] One proposal
   *[other] { $n } proposals
}
measures-proposal-gain = { $many ->
    [one] Brings up to { $points } point
   *[other] Brings up to { $points } points
}
measures-proposal-questions = { $n ->
    [one] Works on one question
   *[other] Works on { $n } questions
}
measures-example = Already done in:
measures-example-adopt = Add, following the example of { $town }

# Show publicly
measures-one-public = Show publicly
measures-one-public-yes = Title, state and year of this measure stand on your municipality's public page.
measures-one-public-no = Only your municipality sees this measure.
measures-public = What everybody may see
measures-public-choose = Choose what everybody may see
measures-public-lead = Your plan is yours. Only the measures you tick here become public, and of those only title, state and year. You can take this back at any time.
measures-public-empty = There is nothing in your plan yet that you could show.
measures-public-which = Which measures may everybody see?
measures-public-save = Save the choice
measures-public-preview = This is how it looks
measures-public-none = Nothing of your plan is public at present.
measures-public-link = To your municipality's public page

# What has changed
measures-change = Has something changed?
measures-change-text = The measure is done. Perhaps an answer in the Quick-Check has changed because of it.
measures-change-link = Look at the answers
measures-change-lead = The measure works on these questions. Choose the new level, or leave the answer as it is.
measures-change-none = This measure is not linked to any question that your Quick-Check asks.
measures-change-present = At present: { $level }
measures-change-open = not answered with a level yet
measures-change-same = Unchanged
measures-change-level = There is no such level. Please choose one of the five levels or “Unchanged”.
measures-change-meanwhile = Meanwhile there is another answer to one of these questions in the Quick-Check. Your choice is still here. Please check it and save once more.
measures-change-waits = Your new answers are noted. They do not stand in the Quick-Check yet.
measures-change-overtaken = Since then the Quick-Check was submitted without them. Please check whether they still hold.
measures-change-handed-in = Your Quick-Check is submitted. With “Save” we remember the new answers and the submission stays as it is. You can take over the answers here and submit anew at any time.
measures-change-open-check = Your Quick-Check is open at present. After saving, the new answers stand in it.
measures-change-save = Save
measures-change-anew = Take over the answers and submit anew

# Mails
measures-mail-before-subject = Due on { $day }: { $title }
measures-mail-before-body =
    Good day,

    this measure of your plan should be done by { $day }:

    { $title }
    Who: { $owner }

    Does the date still fit? Here you can look at it and change it:
    { $link }
measures-mail-after-subject = Date passed: { $title }
measures-mail-after-body =
    Good day,

    the date for this measure of your plan has passed. It was { $day }:

    { $title }
    Who: { $owner }

    Is it done? Then tick it off. Does it need more time? Then enter a new date:
    { $link }
measures-sort = Sort by

# A plan from a table
measures-column-code = Reference
measures-column-revision = Revision
measures-import-link = Read the plan from a table
measures-import-title = Read a plan
measures-import-heading = Read your plan from a table.
measures-import-lead = Download the plan, edit it at the town hall and read it in again here. You see first what changes.
measures-import-how-known = Lines with a reference change the measure they belong to. With the reference of a suggestion, such as M05, you take it into the plan.
measures-import-how-new = Lines without a reference are new measures of your own. They need a measure, who takes care and a date.
measures-import-how-kept = What is missing in the table stays in the plan. You still change checklists, and what can be seen publicly, on their own pages. Suggestions keep their title and their first step.
measures-import-file = Table
measures-import-file-hint = CSV, Excel (.xlsx) or OpenDocument (.ods), with the columns of the downloaded table. Up to 5 MB.
measures-import-check = Look at the table
measures-import-another = Look at another table
measures-import-no-file = Please choose a table.
measures-import-columns = The column “Measure” is missing in the first line. Please keep the headings of the downloaded table.
measures-import-rows = The table has more than { $most } lines. A plan does not hold that many measures.
measures-import-heading-preview = { $n ->
    [0] This table changes nothing.
    [one] One measure can be taken over.
   *[other] { $n } measures can be taken over.
}
measures-import-lead-preview = Nothing has been saved yet. Nothing is deleted.
measures-import-new = { $n ->
    [one] One measure is new.
   *[other] { $n } measures are new.
}
measures-import-changed = { $n ->
    [one] One measure changes.
   *[other] { $n } measures change.
}
measures-import-same = { $n ->
    [one] One line stands in the plan already.
   *[other] { $n } lines stand in the plan already.
}
measures-import-refused = Some lines are left out. The reasons stand below.
measures-import-take = Take over into the plan
measures-import-refused-title = What is left out
measures-import-new-title = What is new
measures-import-changed-title = What changes
measures-import-line = Line
measures-import-line-of = Line { $n }
measures-import-reason = Reason
measures-import-why = { $column }: { $why }
measures-import-what = What
measures-import-before = So far
measures-import-after = From now on
measures-import-empty = empty
measures-import-twice = This reference already stands in a line above.
measures-import-unknown = This reference is neither in your plan nor among the suggestions. For a new measure leave the cell empty.
measures-import-same-title = There is a measure of your own with this title already. To change it, enter its reference.
measures-import-state = There is no such state. Possible are: { $states }.
measures-import-older = Somebody has changed this measure since you downloaded the table. Please download the plan again and enter your change there.
measures-import-meanwhile = The plan has changed in the meantime. Please look again at what the table changes.
