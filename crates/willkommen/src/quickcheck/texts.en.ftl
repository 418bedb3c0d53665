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
quickcheck-privacy = Only your municipality sees your answers and values. The agency learns that the Quick-Check is finished. It also sees your evidence, and why a question does not apply to you.

# One field
quickcheck-problem = Error:
quickcheck-pause = Pause
quickcheck-saved = Saved at { $time }
quickcheck-save-hint = Your answers are saved when you press “Continue” below.
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
quickcheck-reason-hint = One sentence is enough. The agency reads and confirms it.
quickcheck-reason-first = Not saved yet. Please add briefly why this does not apply.
quickcheck-reason-missing = Question { $number }: please add briefly why this does not apply to you.
quickcheck-back = Back
quickcheck-series = Result of
quickcheck-to-overview = To the overview
quickcheck-next = Continue
quickcheck-next-overview = Continue to the overview
quickcheck-unsent-one = Not saved yet: one answer. We are trying again.
quickcheck-unsent-more = Not saved yet: { $n } answers. We are trying again.
quickcheck-stay = You are still on this page so that nothing is lost.
quickcheck-ended = Your session has ended. Your answers are still here and are saved as soon as you have signed in again.
quickcheck-ended-enter = Sign in in a new window
quickcheck-offer = Not saved yet from earlier
quickcheck-offer-save = Save now
quickcheck-offer-discard = Discard
quickcheck-offer-elsewhere = Your browser has kept these answers. Open the question. There you can save or discard the answer.
quickcheck-note-open = Comment for the team
quickcheck-note-to = on question { $number }
quickcheck-note = Your comment
quickcheck-note-hint = Only your municipality reads it. At most 2,000 characters.
quickcheck-note-long = Question { $number }: your comment has { $length } characters, possible are { $most }. It is not saved yet, your text is still in the field. Please shorten it.
quickcheck-reason-long = Question { $number }: your reason has { $length } characters, possible are { $most }. It is not saved yet, your text is still in the field. Please shorten it.
quickcheck-review = Look at it again
quickcheck-completed-meanwhile = The Quick-Check has been finished meanwhile. Your change is not saved, but it is still on this page. Take the Quick-Check up again on the overview and then press “Continue” here once more.
quickcheck-moved-on = In another window somebody has changed to another Quick-Check meanwhile. This page shows how it stands now. Nothing has been changed here.

# Two answers
quickcheck-yourself = you, in another window
quickcheck-changed = Just changed by { $who }, { $time }
quickcheck-changed-on = Changed by { $who } on { $day }
quickcheck-clash-title = There are two answers to this question
quickcheck-clash-text = Meanwhile there is also an answer by { $who }. Nothing has been written over. Which one shall count?
quickcheck-clash-own = Your answer:
quickcheck-clash-other = The other answer:
quickcheck-clash-mine = Take my answer
quickcheck-clash-keep = Keep the answer by { $who }, { $time }
quickcheck-clash-keep-on = Keep the answer by { $who } of { $day }
quickcheck-clash-keep-other = Keep the other answer
quickcheck-clash-problem = Question { $number }: there are two answers. Please choose which one counts.
quickcheck-clash-not-applicable = Does not apply: { $reason }
quickcheck-clash-nothing = No level chosen yet.
quickcheck-clash-note = Comment: { $note }
quickcheck-clash-review = To be looked at again.

# To be cleared up
quickcheck-unclear = Still to be cleared up
quickcheck-unclear-text = Who at your town hall can clear up these questions? “I do not know” counts neither for nor against you.
quickcheck-unclear-reopen = Would you like to answer one of them now? Take the Quick-Check up again above with “Change answers again”.

# Result
quickcheck-result = Result of the Quick-Check
quickcheck-completed = { $town }, Quick-Check of { $day }
quickcheck-no-result = First the Quick-Check, then your result
quickcheck-no-result-lead = Answer the questions and finish the Quick-Check. After that your next steps will be here.
quickcheck-no-result-mayor = Your project lead answers the questions. Once the Quick-Check is finished, you will see the result and the next steps here.
quickcheck-to-check = Continue to the Quick-Check
quickcheck-steps = { $n ->
    [1] This step is worth taking first.
    [2] These two steps are worth taking first.
    [3] These three steps are worth taking first.
   *[other] These { $n } steps are worth taking first.
}
quickcheck-steps-text = They match your answers and achieve a lot for the effort. Choose what you want to do.
quickcheck-no-steps = Your result in detail
quickcheck-no-steps-text = We have no suggestion for your answers at present. Your values and the open questions are below.
quickcheck-gain = { $many ->
    [one] + { $points } point in the total
   *[other] + { $points } points in the total
}
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
quickcheck-not-applicable-unconfirmed = does not apply: { $reason } (waits for confirmation)
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
quickcheck-sum-exact = { $points } of { $attainable } attainable points are { $percent }%.
quickcheck-sum-open = Answers are still missing here. That is why this field does not count.
quickcheck-sum-out = This field does not apply to your municipality. That is why it does not count.
quickcheck-total-question = Each question gives this many points: level divided by 4, times the weight of the question.
quickcheck-total-field = The value of a field is the share of the attainable points that was reached. It is multiplied by the weight of the field. Fields without a value do not count.
quickcheck-total-sum = All fields together give { $sum }. Divided by the sum of the weights, { $weights }, this is { $total }, rounded { $shown } of 100 points.
quickcheck-total-sum-exact = All fields together give { $sum }. Divided by the sum of the weights, { $weights }, this is { $total } of 100 points.
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
quickcheck-saved-on = Saved on { $day }
quickcheck-summary-least = There is most to do in { $n } fields with { $low }% each.
quickcheck-summary-best = Most has been achieved in the field “{ $best }” with { $high }%.
quickcheck-weighted = For the total: { $percent }% × field weight { $weight } = { $product }
quickcheck-reopen-warning = The result you have submitted stays as it is until you submit the Quick-Check once more. On the map your municipality stays where it is.
quickcheck-reopen-yes = Yes, change answers
quickcheck-form-title = Quick-Check: questions to fill in
quickcheck-form-lead = Talk through the questions together, ideally with the citizens’ office. For each question tick the level that is true today.
quickcheck-form-version = Catalogue { $version }
quickcheck-form-municipality = Municipality
quickcheck-form-who = Filled in by
quickcheck-form-day = Date
quickcheck-form-not-applicable = Does not apply to us, because
quickcheck-form-waits = Only if level 1 or higher is ticked for question { $number }.
quickcheck-form-afterwards = Afterwards enter your answers on the website. There you see the result and the next steps.
quickcheck-form-link = Questions to print (PDF)

# Core check or full check
quickcheck-variant-full = All questions
quickcheck-variant-link = Choose core check or full check
quickcheck-variant-heading = How closely would you like to look?
quickcheck-variant-lead = The core check shows you in a short time where you stand. The full check goes deeper. Your answers in the core check count there too.
quickcheck-variant-core-title = Core check: { $questions } questions
quickcheck-variant-core-text = About { $minutes } minutes. One person can fill it in alone.
quickcheck-variant-full-title = Full check: { $questions } questions
quickcheck-variant-full-text = About { $minutes } minutes as a team, ideally with people from at least two areas. Each check stands for itself: your values are not mixed.
quickcheck-variant-new = Not started yet.
quickcheck-variant-begun = Started.
quickcheck-variant-done = Finished on { $day }.
quickcheck-variant-choose = Go on with this one
quickcheck-variant-go-on = Continue answering
quickcheck-variant-reopen = Open once more
quickcheck-variant-reopen-text = You then change the answers of this check. Its submitted result stays as it is until you submit it once more. The other check rests meanwhile, and its answers stay.
quickcheck-variant-first = Your core check has been started. Please finish it first. After that you can open the full check, and your answers count there too.
quickcheck-variant-form = Questions to print (PDF)
quickcheck-variant-form-filled = Questions with today’s answers to print (PDF)

# Typing in paper forms
quickcheck-typing-link = Type in answers from paper forms
quickcheck-typing-heading = Type in answers from paper
quickcheck-typing-lead = Type one character for each question. What you leave empty stays open.
quickcheck-typing-levels = 0 to 4: the level that is ticked
quickcheck-typing-unknown = w: we do not know
quickcheck-typing-not-applicable = n: does not apply to us; please add a reason
quickcheck-typing-reason = Reason
quickcheck-typing-given = Typed in:
quickcheck-typing-of = of { $asked } questions
quickcheck-typing-save = Save everything
quickcheck-typing-wrong = Question { $number }: please type 0, 1, 2, 3, 4, w or n.
quickcheck-typing-wrong-here = Please type 0, 1, 2, 3, 4, w or n.
quickcheck-typing-failed = Not saved. Please check the connection and then press “Save everything”.

# Calculation in words
quickcheck-calculation-example = An example from your answers:
quickcheck-worked = { $most ->
    [one] Level { $level } of 4 × weight { $weight } = { $points } of { $most } point
   *[other] Level { $level } of 4 × weight { $weight } = { $points } of { $most } points
}
quickcheck-worked-none = does not count
quickcheck-explained = The rules in words
quickcheck-explained-weights = Weights: a question of weight 2 counts twice, one of weight 3 three times. Each field has a weight in the total too. The weights are part of the question catalogue and the same for all municipalities.
quickcheck-explained-hidden = Follow-up questions: when the question before is at level 0, the follow-up question is not asked and counts as level 0. So a first step never lowers the value.
quickcheck-explained-unknown = “I do not know” counts as open. The question counts neither for nor against you, and it is not among the attainable points.
quickcheck-explained-left-out = “Does not apply to us” and questions that do not hold for your municipality are left out completely. Their follow-up questions are left out with them.
quickcheck-explained-evidence = Evidence does not change the points. From level 3 on, evidence belongs to the answer, and for level 4 it is no more than 24 months old.
quickcheck-explained-recognition = For a recognition evidence does count: before a municipality is recognised as a welcoming municipality, its evidence is looked at.
quickcheck-gain-heading = How the gain of a suggestion comes about
quickcheck-gain-text = We work out what the total would be if the questions it helps with moved to level 2. Where you are at level 2 or above already, we count one level more. Follow-up questions keep counting as before.
quickcheck-gain-move = Question { $number }: from level { $from } to level { $to }
quickcheck-gain-new = Question { $number }: without a level so far, then level { $to }
quickcheck-gain-sum = { $many ->
    [one] Total today { $before }, afterwards { $after }. The difference is { $gain }, rounded { $shown } point.
   *[other] Total today { $before }, afterwards { $after }. The difference is { $gain }, rounded { $shown } points.
}
quickcheck-gain-sum-exact = Total today { $before }, afterwards { $after }. The difference in points is { $gain }.

# Report and page for the committee
quickcheck-report-left-out = Questions that do not count
quickcheck-report-left-out-line = { $number } { $text } Reason: { $reason }
quickcheck-report-rule = The question { $rule }.
quickcheck-report-with-parent = left out with question { $number }
quickcheck-report-history = The rounds over time
quickcheck-report-reweighted = The second table shows all rounds with the weights of the newest one. Only questions that still exist there count in it.
quickcheck-report-comparison = Compared with other municipalities
quickcheck-report-wave = Compared in the wave “{ $wave }”, closed on { $day }.
quickcheck-report-wave-empty = Wave “{ $wave }”, closed on { $day }: there are no figures for the group of this municipality. Either there were too few municipalities, or the difference from an earlier wave would have revealed a single one.
quickcheck-report-privacy = Only groups of at least six municipalities are compared. A figure that would point to a single municipality is left out.
quickcheck-report-comparison-later = This report stays as it is. Only the comparison with other municipalities is added, once: if the municipality takes part in it and the wave is closed in which this round counts.
quickcheck-report-unconfirmed = { $reason } (waits for confirmation)
quickcheck-report-data-date = Answers as of:
quickcheck-report-catalogue-hash = Checksum of the question catalogue:
quickcheck-report-snapshot-hash = Checksum of the submitted answers:
quickcheck-onepage-link = Result on one page as PDF
quickcheck-onepage-title = The Quick-Check on one page
quickcheck-onepage-about = The Quick-Check shows how well a municipality is prepared for people who move there. The municipality answered the questions itself.
quickcheck-onepage-nothing = There are no answers on this yet.
quickcheck-onepage-no-steps = There is no suggestion for these answers at present.
quickcheck-onepage-method = Every answer has a level from 0 to 4 and a weight; the value of a field is the share of the attainable points that was reached, and the total is the weighted mean of the fields. Questions without an answer count neither for nor against.

# Form on paper
quickcheck-form-keys = Beside each box stands the character by which you can type the answer in on the website.
quickcheck-form-filled = With the answers of { $day }. Tick what has changed.
quickcheck-form-rule = This question { $rule }.
quickcheck-form-or = or
quickcheck-form-left-out = This question does not hold for your municipality.
quickcheck-form-reason = Reason:
quickcheck-form-evidence = Evidence:
quickcheck-form-evidence-link = Evidence (link or document):
quickcheck-form-evidence-number = Evidence (photo or number with date):
quickcheck-form-evidence-seen = Evidence (looked at by the agency or another municipality):
quickcheck-typing-clash = Question { $number }: another answer has been given meanwhile ({ $key }). Please reload the page and check it.
quickcheck-typing-not-confirmed = Question { $number }: meanwhile the agency has not confirmed “does not apply” ({ $refusal }). Please reload the page and answer the question.
