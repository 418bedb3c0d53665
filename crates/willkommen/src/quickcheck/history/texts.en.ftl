# Snapshot and provisional picture
quickcheck-history-provisional = Provisional, not submitted yet
quickcheck-history-provisional-text = This is what your Quick-Check looks like with the answers of this moment. In the report and in the comparison only what you have submitted counts.
quickcheck-history-running = You are changing your answers at the moment. What you see here is what you submitted last.
quickcheck-history-to-provisional = See the provisional picture
quickcheck-history-to-submitted = See the submitted result
quickcheck-history-link = Your rounds over time

# History
quickcheck-history-title = Your rounds side by side
quickcheck-history-lead = Each submission is a round. It stays as it was.
quickcheck-history-none = No round submitted yet
quickcheck-history-none-text = As soon as your project lead submits the Quick-Check, the first round stands here.
quickcheck-history-core = Core questions
quickcheck-history-full = All questions
quickcheck-history-round = Round { $number }
quickcheck-history-first = So far there is one round. With the next one you will see what has changed.
quickcheck-history-equal = The total is { $points } of 100 points, as in the round before.
quickcheck-history-more = { $more ->
    [one] The total is { $points } of 100 points. That is one point more than in the round before.
   *[other] The total is { $points } of 100 points. That is { $more } more than in the round before.
}
quickcheck-history-less = { $less ->
    [one] The total is { $points } of 100 points. That is one point fewer than in the round before.
   *[other] The total is { $points } of 100 points. That is { $less } fewer than in the round before.
}
quickcheck-history-points = The total is { $points } of 100 points.
quickcheck-history-not-comparable = The total cannot be compared with the round before: questions or weights are different now. A difference is shown only where it says something.
quickcheck-history-chart-words = Total of each round from 0 to 100, as a line from left to right. All numbers are in the tables below.
quickcheck-history-key-then = Total as weighted then
quickcheck-history-key-now = Total as weighted today
quickcheck-history-then = { $series }, as weighted then
quickcheck-history-now = { $series }, as weighted today
quickcheck-history-as-in = { $series }, as weighted in round { $number }
quickcheck-history-same-weights = The weights have not changed.
quickcheck-history-difference = Since the round before
quickcheck-history-same = the same
quickcheck-history-reports = Reports of the rounds
quickcheck-history-report = Report on { $round } of { $day } (PDF)
quickcheck-history-hashes = Checksums of the rounds
quickcheck-history-hashes-text = The checksum shows that a round has not been changed since it was submitted.
quickcheck-history-hash = { $round }, catalogue { $version }:
quickcheck-history-note = At most the last six rounds are shown. Core questions and all questions are two separate series. As weighted today, only questions that today's catalogue still has count. The difference is in points of 100.
