quickcheck-website-name = Website check
quickcheck-website-of-town = Website check, { $town }
quickcheck-website-begin = { $n ->
    [one] One point for a good page
   *[other] { $n } points for a good page
}
quickcheck-website-left = { $n ->
    [one] One point is still open
   *[other] { $n } points are still open
}
quickcheck-website-all = All points are answered
quickcheck-website-lead = Open your website next to this page, ideally on a phone as well. Look for each point as if you were new. It takes about 20 minutes, and you can save in between.
quickcheck-website-carried = Your answers come from an earlier version. Please go through them once more.
quickcheck-website-dropped = { $n ->
    [one] One point asks something else now. Please answer it again.
   *[other] { $n } points ask something else now. Please answer them again.
}
quickcheck-website-point = Point { $number }
quickcheck-website-save = Save
quickcheck-website-empty = Please answer at least one point.
quickcheck-website-clash = Point { $number }: “{ $stored }” has been saved in the meantime, you have chosen “{ $chosen }”. Choose what is to count, and save once more.
quickcheck-website-version = Since you opened this page there is a new version of the points. Your choices are still here as far as the same is asked. Please look through them and save once more.
quickcheck-website-no-answer = no answer
quickcheck-website-meanwhile = Somebody saved at the same time. Please save once more.
quickcheck-website-privacy = Only your municipality sees your answers.
quickcheck-website-to-result = See the result so far

quickcheck-website-result = Result of the website check
quickcheck-website-none = There is no result yet
quickcheck-website-none-lead = Go through your website with the twenty points. Your next steps will then be here.
quickcheck-website-none-mayor = Your project lead goes through the website. You will then see the result here.
quickcheck-website-to-check = To the website check
quickcheck-website-reached = Your website has { $points } of { $all } points.
quickcheck-website-answered = { $answered } of { $asked } points are answered.
quickcheck-website-full = Everything is there. Look again in a year.
quickcheck-website-steps-text = Begin with what is still missing. Much can be done within an hour.
quickcheck-website-steps = Your next steps
quickcheck-website-now = Now: { $text }
quickcheck-website-goal = Goal: { $text }
quickcheck-website-later = Afterwards
quickcheck-website-chart = The four areas
quickcheck-website-points-of = { $points } of { $all }
quickcheck-website-change = Change answers
quickcheck-website-link = Check your website with 20 points
quickcheck-website-link-measure = The website check leads you through your page point by point.

quickcheck-website-version-effect = Once published, every website check shows this version. Answers are carried over when the meaning is the same.
quickcheck-website-version-anew = { $n ->
    [one] The earlier answer to one question no longer counts. The municipalities answer it again.
   *[other] Earlier answers to { $n } questions no longer count. The municipalities answer them again.
}
quickcheck-website-version-choose = If only the wording differs, earlier answers are carried over. If something else is asked, the municipalities answer the question again. Please decide for each question.
quickcheck-website-version-column = to be answered again
