# The sentence on other pages
quickcheck-round-notice-open = There is a new version of the Quick-Check: { $version }.
quickcheck-round-link-open = See what changes for you
quickcheck-round-notice-take-up = Your new round with version { $version } is open already.
quickcheck-round-link-take-up = To the new round
quickcheck-round-notice-again = Your last round is of { $day }. It is time for the next one.
quickcheck-round-link-again = Look at the next round
quickcheck-round-notice-earlier = Your earlier check with version { $version } is saved and not submitted yet.
quickcheck-round-link-earlier = See what becomes of it

# The page before the new round
quickcheck-round-heading-open = New round with version { $version }
quickcheck-round-lead-open = The agency has revised the Quick-Check. You take along what you have answered already. Here you see beforehand what that means.
quickcheck-round-heading-take-up = Your new round is open already
quickcheck-round-lead-take-up = You are working on your earlier check at the moment. The new round with version { $version } waits as you left it.
quickcheck-round-heading-again = Time for the next round
quickcheck-round-lead-again = You last submitted the Quick-Check on { $day }. The questions are still the same. All answers are there already. Go through them, change what has changed, and submit once more.
quickcheck-round-heading-earlier = Your earlier check is still there
quickcheck-round-lead-earlier = You are working on the new round at the moment. As long as it is not submitted, you can go back to your earlier check and submit that one. What you change there does not find its way into the new round by itself.
quickcheck-round-heading-none = No new round is due at the moment
quickcheck-round-lead-none = You look at the core check anew every year, at the full check every two years. When it is time, or when a new version is published, we tell you here.
quickcheck-round-answers = What becomes of your answers
quickcheck-round-same = { $n ->
    [one] One answer stays as it is.
   *[other] { $n } answers stay as they are.
}
quickcheck-round-reworded = { $n ->
    [one] One answer stays. Only the wording of the question is different.
   *[other] { $n } answers stay. Only the wording of the questions is different.
}
quickcheck-round-confirm = { $n ->
    [one] Please confirm one answer. The question means something else now.
   *[other] Please confirm { $n } answers. The questions mean something else now.
}
quickcheck-round-open = { $n ->
    [one] One question is still open.
   *[other] { $n } questions are still open.
}
quickcheck-round-new = { $n ->
    [one] One question is new.
   *[other] { $n } questions are new.
}
quickcheck-round-gone = { $n ->
    [one] One question falls away. Your answer stays in the present check.
   *[other] { $n } questions fall away. Your answers stay in the present check.
}
quickcheck-round-comparable = The total can be compared with that of your last round.
quickcheck-round-not-comparable = The total cannot be compared with that of your last round. The history also shows all rounds as weighted today.
quickcheck-round-kept = What is kept
quickcheck-round-kept-submitted = Your round of { $day } does not change: result, report and history stay as they are.
quickcheck-round-kept-running = Your running check with version { $version } stays saved. You can submit it first. Or you come back to it later, as long as the new round is not submitted. What you change there does not find its way into the new round by itself.
quickcheck-round-kept-colleagues = Those whom you have asked for answers answer for the present check. For the new round, please ask them once more.
quickcheck-round-kept-evidence = Your evidence stays with its questions.
quickcheck-round-button-open = Open the new round
quickcheck-round-button-take-up = Go on with the new round
quickcheck-round-button-again = Begin the next round
quickcheck-round-button-earlier = Back to the check with version { $version }
quickcheck-round-first = Finish the present check first
quickcheck-round-go-on = Go on with the Quick-Check
quickcheck-round-meanwhile = Meanwhile there is a newer version. Please look once more at what it means for your answers.

# At the question
quickcheck-round-badge = Meaning changed: please confirm
quickcheck-round-changed = You answered this question in version { $version }. Your answer counts again once you confirm or change it.
quickcheck-round-beside = Question { $number } before and now
quickcheck-round-part = Part
quickcheck-round-old = Before
quickcheck-round-now = Now
quickcheck-round-question = Question
quickcheck-round-level = Level { $level }
quickcheck-round-chosen = Your answer
quickcheck-round-still = Still right: { $answer }
quickcheck-round-waiting = { $n ->
    [one] Please confirm one answer
   *[other] Please confirm { $n } answers
}
