# English.

survey-title = Survey
survey-lead = You are free to answer, and you give no name. We only count how often each answer is given.
survey-number = Question { $n } of { $all }
survey-next = Continue
survey-skip = Skip
survey-back = Back
survey-unanswered = Please choose an answer, or skip the question.

survey-question-welcome = Were you welcome here from the start?
survey-question-way = Did you find what you needed? For example the town hall, a doctor or the school.
survey-question-vouchers = Were the vouchers useful to you?
survey-question-missing = What did you miss most?
survey-question-people = Have you met new people here?
survey-question-stay = Would you like to stay here?

survey-answer-yes = Yes
survey-answer-mostly = Rather yes
survey-answer-hardly = Rather no
survey-answer-no = No
survey-answer-unsure = I do not know yet
survey-answer-home = A flat or a house
survey-answer-work = Work
survey-answer-contacts = People I know
survey-answer-places = A place in a nursery or a school
survey-answer-transport = Buses and trains
survey-answer-information = Information that I understand
survey-answer-nothing = None of these
survey-answer-many = Yes, many
survey-answer-some = Yes, some
survey-answer-few = A few
survey-answer-nobody = Nobody yet

survey-look-title = Is everything right?
survey-look-text = Press “Send”. Only then do we count your answers. After that nobody can change them, because we do not know which ones are yours.
survey-look-empty = You have skipped every question. There is nothing to count. Your booklet stays as it is.
survey-skipped = Skipped
survey-change = Change
survey-send = Send

survey-thanks-title = Thank you for your answers
survey-thanks-text = You are helping everybody who comes after you. Each booklet can answer once, and yours already has.
survey-later-title = The survey is still to come
survey-later-text = You will find the questions in your booklet once you have used your next voucher.

survey-done-title = Thank you
survey-done-text = How are you getting on here? Six short questions help your town to make things better for others. It takes two minutes.
survey-done-go = Answer the questions
survey-quiet = Six short questions: how are you getting on here?

survey-data = Survey
survey-data-yes = Answered. We only count how often each answer was given. Which ones you gave, we do not write down with your booklet.
survey-data-no = Not answered.
survey-privacy-stored = Only if you answer the survey: that this was done with your booklet. And we count how often each answer was given. Which ones you gave, we do not write down with your booklet.
survey-privacy-kept = That you have answered is deleted with the booklet. The numbers stay. If fewer than five people in your town have answered a question, we delete those answers after the half-year.
