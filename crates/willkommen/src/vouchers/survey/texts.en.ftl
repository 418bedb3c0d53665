# Survey: what towns and the agency see.

vouchers-survey-title = Survey of newcomers
vouchers-survey-of = { $town }, { $time }
vouchers-survey-time = { $half } { $year }
vouchers-survey-none = First results from { $day }
vouchers-survey-none-text = Whoever has used a voucher finds six short questions in the booklet. A half-year is shown once it is over. Until then nobody sees anything.
vouchers-survey-half-years = Half-year
vouchers-survey-few = Too few answers yet
vouchers-survey-few-text = Results stand here once at least five people have answered a question in a half-year. Feel free to mention the questions when you hand out a card.
vouchers-survey-whose = Municipality or region
vouchers-survey-question = Question
vouchers-survey-answer = Answer
vouchers-survey-many = How often
vouchers-survey-share = Share in %
vouchers-survey-percent = { $n }%
vouchers-survey-total = All answers
vouchers-survey-rules = How we count
vouchers-survey-rules-who = Whoever has used a voucher of the booklet is asked. Each booklet answers once. Every question can be skipped, so not all of them have the same number of answers.
vouchers-survey-rules-counted = Only how often an answer was given is stored: by municipality and half-year. We do not write down the six answers of a person together. If fewer than five people in a municipality have answered a question, we delete those answers after the half-year.
vouchers-survey-rules-region = These are the numbers of the whole region. Answers are missing from municipalities in which fewer than five people have answered the question. “At least” means: the number holds only what we can state. There is no comparison of municipalities.
vouchers-survey-rules-closed = A half-year is shown three days after its end. After that nothing changes any more. The next one is added on { $day }.
