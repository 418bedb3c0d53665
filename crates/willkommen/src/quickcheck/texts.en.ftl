# Overview
quickcheck-name = Quick-Check
quickcheck-of-town = Quick-Check, { $town }
quickcheck-variant-core = Core questions
quickcheck-begin = Next: start with field { $number }
quickcheck-begin-text = Not started yet. It takes about { $minutes } minutes. You can pause at any time.
quickcheck-continue = Continue with field { $number }
quickcheck-continue-text = About { $minutes } minutes left. You can pause at any time.
quickcheck-go-on = Continue with field { $number }: { $title }
quickcheck-all-answered = Everything answered: finish now
quickcheck-all-answered-text = Look through your answers again if you like. After finishing you will see your next steps.
quickcheck-complete = Submit the Quick-Check
quickcheck-ready = Next: see your result
quickcheck-ready-text = The Quick-Check is finished. Your result is ready.
quickcheck-to-result = See the result
quickcheck-reopen = Change answers again
quickcheck-progress = { $answered } of { $asked } questions answered
quickcheck-fields = The fields of action
quickcheck-field-done = { $n ->
    [one] answered
   *[other] all { $n } questions answered
}
quickcheck-field-begun = { $answered } of { $asked } questions answered
quickcheck-field-open = { $n ->
    [one] open, one question
   *[other] open, { $n } questions
}
quickcheck-privacy = Only your municipality sees your answers and values. The agency only learns that the Quick-Check is finished.

# One field
quickcheck-problem = Error:
quickcheck-pause = Pause
quickcheck-saved = Saved at { $time }
quickcheck-save-hint = Your answers are saved when you press “Continue” below.
quickcheck-failed = Not saved. Please check the connection and then press “Continue”.
quickcheck-step = Field
quickcheck-step-done = done
quickcheck-field-of = Field { $number } of { $count }
quickcheck-field-empty = There are no questions for your municipality in this field.
quickcheck-core = Core question { $number }
quickcheck-question = Question { $number }
quickcheck-waits = This question only counts once you choose a higher level for question { $number }. Until then you can leave it out.
quickcheck-unknown = I do not know
quickcheck-choice-not-applicable = Does not apply to us
quickcheck-reason = Why does this not apply to you?
quickcheck-reason-hint = One sentence is enough.
quickcheck-reason-first = Not saved yet. Please add briefly why this does not apply.
quickcheck-reason-missing = Question { $number }: please add briefly why this does not apply to you.
quickcheck-back = Back
quickcheck-to-overview = To the overview
quickcheck-next = Continue
quickcheck-next-overview = Continue to the overview

# Result
quickcheck-result = Result of the Quick-Check
quickcheck-completed = { $town }, Quick-Check of { $day }
quickcheck-no-result = First the Quick-Check, then your result
quickcheck-no-result-lead = Answer the questions and finish the Quick-Check. After that your next steps will be here.
quickcheck-no-result-mayor = Your project lead answers the questions. Once the Quick-Check is finished, you will see the result and the next steps here.
quickcheck-to-check = Continue to the Quick-Check
quickcheck-steps = { $n ->
    [1] This step takes you furthest.
    [2] These two steps take you furthest.
    [3] These three steps take you furthest.
   *[other] These { $n } steps take you furthest.
}
quickcheck-steps-text = They match your answers and achieve a lot for the effort. Choose what you want to do.
quickcheck-no-steps = Your result in detail
quickcheck-no-steps-text = We have no suggestion for your answers at present. Your values and the open questions are below.
quickcheck-gain = + { $points } points in the total
quickcheck-effort-s = small
quickcheck-effort-m = medium
quickcheck-effort-l = large
quickcheck-adopt = Add to the plan
quickcheck-adopted = Is in your plan.
quickcheck-to-plan = See the plan
quickcheck-total = Your municipality reaches { $points } of 100 points.
quickcheck-strengths-and-gaps = What works well and what is still missing
quickcheck-strengths = Strengths
quickcheck-gaps = Gaps
quickcheck-chart = All fields at a glance
quickcheck-chart-words = One bar per field from 0 to 100. All figures are in the table below.
quickcheck-summary = Most has been achieved in the field “{ $best }” with { $high }%. Most remains to be done in the field “{ $least }” with { $low }%.
quickcheck-summary-open = { $n ->
    [one] Answers are still missing for one field.
   *[other] Answers are still missing for { $n } fields.
}
quickcheck-summary-none = There is no value yet, because no question has been answered with a level.
quickcheck-key-value = Your value
quickcheck-key-gap = Your value, below 50%
quickcheck-table = Figures as a table
quickcheck-table-caption = Values by field
quickcheck-field = Field
quickcheck-weight = Weight
quickcheck-points = Points
quickcheck-attainable = attainable
quickcheck-share = Share
quickcheck-open = open
quickcheck-not-applicable = left out
quickcheck-not-applicable-because = does not apply: { $reason }
quickcheck-open-text = Who in your municipality can answer these questions? Until then they count neither for nor against you.
quickcheck-more = To pass on and to check
quickcheck-report-link = Report for the committee as PDF
quickcheck-calculation-link = How it is calculated

# Calculation
quickcheck-calculation = How your total comes about
quickcheck-calculation-text = Every answer has a level from 0 to 4. Important questions count twice or three times.
quickcheck-calculation-caption = Points by question: { $title }
quickcheck-back-to-result = To the result
quickcheck-column-question = Question
quickcheck-answer = Answer
quickcheck-standing-hidden = not asked, counts as level 0
quickcheck-standing-ruled-out = not asked, does not apply to your municipality
quickcheck-sum = { $points } of { $attainable } attainable points are { $percent }%, rounded { $shown }%.
quickcheck-sum-open = Answers are still missing here. That is why this field does not count.
quickcheck-sum-out = This field does not apply to your municipality. That is why it does not count.
quickcheck-total-question = Each question gives this many points: level divided by 4, times the weight of the question.
quickcheck-total-field = The value of a field is the share of the attainable points that was reached. It is multiplied by the weight of the field. Fields without a value do not count.
quickcheck-total-sum = All fields together give { $sum }. Divided by the sum of the weights, { $weights }, this is { $total }, rounded { $shown } of 100 points.
quickcheck-rounding = Figures are rounded for display only; the calculation uses unrounded values.
quickcheck-method-self = The municipality assesses itself. The Quick-Check shows where it stands and which next steps achieve a lot. It is not an examination and not a ranking.
quickcheck-method-unknown = “I do not know” counts as open, neither for nor against. Follow-up questions are not asked when the question before is at level 0. They then count as level 0 as well.

# Report
quickcheck-report-title = Result of the Quick-Check
quickcheck-report-steps = The next steps
quickcheck-report-first-step = First step:
quickcheck-report-effort = Effort:
quickcheck-report-gain = Gain:
quickcheck-report-total = Total
quickcheck-report-total-text = { $percent } of 100 points
quickcheck-report-result = Result by field
quickcheck-report-caption = Share of the attainable points reached in each field
quickcheck-report-calculation = How it was calculated
quickcheck-report-total-steps = How the total is made
quickcheck-report-open = Open questions
quickcheck-report-method = Method
quickcheck-report-catalogue = Question catalogue:
quickcheck-catalogue-version = Version { $version } of { $day }
quickcheck-summary-equal = All answered fields stand at { $percent }%.
quickcheck-saved-on = Last saved on { $day }
quickcheck-summary-least = There is most to do in { $n } fields with { $low } % each.
quickcheck-summary-best = Most has been achieved in the field “{ $best }” with { $high } %.
quickcheck-weighted = For the total: { $percent } % × field weight { $weight } = { $product }
quickcheck-reopen-warning = The result you have submitted stays as it is until you submit the Quick-Check once more. On the map your municipality stays where it is.
quickcheck-reopen-yes = Yes, change answers
quickcheck-form-title = Quick-Check: questions to fill in
quickcheck-form-lead = Talk through the questions together, ideally with the citizens’ office. For each question tick the level that is true today.
quickcheck-form-version = Catalogue { $version }
quickcheck-form-municipality = Municipality
quickcheck-form-who = Filled in by
quickcheck-form-day = Date
quickcheck-form-not-applicable = Does not apply to us, because
quickcheck-form-waits = Only if you ticked at least the second level for question { $number }.
quickcheck-form-afterwards = Afterwards enter your answers on the website. There you see the result and the next steps.
quickcheck-form-link = Questions to print (PDF)
