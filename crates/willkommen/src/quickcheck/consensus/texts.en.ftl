# On the overview
quickcheck-consensus-together = Answer together
quickcheck-consensus-mode-text = Several pairs of eyes see more: everybody answers on their own first. Afterwards you talk only about the questions on which you lie far apart.
quickcheck-consensus-mode = Together: each person alone first
quickcheck-consensus-ask = Ask colleagues
quickcheck-consensus-proposals = { $n ->
    [one] One piece of information is waiting for you
   *[other] { $n } pieces of information are waiting for you
}
quickcheck-consensus-look = See what was agreed
quickcheck-consensus-next-alone = Next: each person alone
quickcheck-consensus-next-close = Next: put the answers together
quickcheck-consensus-next-talk = Next: talk about it together
quickcheck-consensus-next-take = Next: take over some answers
quickcheck-consensus-next-clear = Next: clear up what nobody knows yet
quickcheck-consensus-to-alone = To the single answers
quickcheck-consensus-to-talk = To the shared view

# Each person alone
quickcheck-consensus-alone-title = Each person alone
quickcheck-consensus-alone-heading = Next: answer on your own
quickcheck-consensus-alone-answered = Everything answered: now press “Finished”
quickcheck-consensus-alone-waiting = { $finished } of { $voices } people have finished
quickcheck-consensus-alone-ready = Everybody has finished
quickcheck-consensus-alone-lead = Since { $day } everybody answers on their own first, without consulting the others.
quickcheck-consensus-alone-count = { $finished } of { $voices } people have finished.
quickcheck-consensus-alone-hidden = You see who answered what only when you put the answers together.
quickcheck-consensus-alone-caption = Who has finished
quickcheck-consensus-row-finished = { $n ->
    [one] finished, one answer
   *[other] finished, { $n } answers
}
quickcheck-consensus-row-open = { $n ->
    [0] no answer yet
    [one] not finished yet, one answer
   *[other] not finished yet, { $n } answers
}
quickcheck-consensus-ask-more = Ask somebody else
quickcheck-consensus-lead-voice = Project lead
quickcheck-consensus-own = Your own answers
quickcheck-consensus-own-finished = You have finished. You can still change your answers until you put all of them together.
quickcheck-consensus-own-missing = Would you like to answer too?
quickcheck-consensus-own-missing-text = Your view counts like that of the others.
quickcheck-consensus-own-join = Answer myself
quickcheck-consensus-own-fields = Your questions
quickcheck-consensus-finish-early = Finished, even if something is open
quickcheck-consensus-close = Put the answers together
quickcheck-consensus-close-text = Afterwards you see all answers side by side. Nobody can change theirs any more.
quickcheck-consensus-close-yes = Put them together now
quickcheck-consensus-close-early = Do not wait for everybody
quickcheck-consensus-close-early-text = What was given so far counts. Whoever has not finished can no longer answer then.

# The shared view
quickcheck-consensus-title = Shared view
quickcheck-consensus-next = What is to be done now
quickcheck-consensus-done = You agree
quickcheck-consensus-to-discuss = { $n ->
    [one] One more question to talk about
   *[other] { $n } more questions to talk about
}
quickcheck-consensus-to-take = Next: keep the other answers
quickcheck-consensus-to-clear = { $n ->
    [one] One more question to clear up: { $number }
   *[other] { $n } more questions to clear up, next { $number }
}
quickcheck-consensus-clear = Clear up question { $number }
quickcheck-consensus-progress = { $discussed } of { $disputed } talked about
quickcheck-consensus-none-disputed = There is no question on which you lie far apart.
quickcheck-consensus-talk = Talk about the next question
quickcheck-consensus-agenda-link = List for the meeting (PDF)
quickcheck-consensus-disputed = Please talk about these
quickcheck-consensus-disputed-text = Here the views lie two levels apart or more. Nobody is wrong: often one person knows something that the other does not see.
quickcheck-consensus-please-discuss = please talk about it
quickcheck-consensus-decided = agreed: { $answer }
quickcheck-consensus-spread = { $n ->
    [0] Nobody has chosen a level.
    [one] One person has chosen a level.
   *[other] { $difference ->
        [0] { $n } people have chosen the same level.
        [one] { $n } people have chosen a level, one level apart.
       *[other] { $n } people have chosen a level, { $difference } levels apart.
    }
}
quickcheck-consensus-because = Reason: { $reason }
quickcheck-consensus-votes = Single views
quickcheck-consensus-votes-of = Views on question { $number }
quickcheck-consensus-level = Level
quickcheck-consensus-note = Note
quickcheck-consensus-unclear = Nobody knows this yet
quickcheck-consensus-unclear-text = Who might know? Ask there, or note that it is open.
quickcheck-consensus-agreed = Here you are close together
quickcheck-consensus-agreed-text = The level in the middle is proposed, if in doubt the lower one. You can take over all of them at once. This replaces your present answers. What somebody has answered in the Quick-Check since the answers were put together stays.
quickcheck-consensus-agreed-taken = These levels are taken over.
quickcheck-consensus-one-voice = Only one person has answered here.
quickcheck-consensus-since = answered meanwhile: { $answer }
quickcheck-consensus-current = The Quick-Check now says: { $answer }
quickcheck-consensus-moved = Somebody has answered this question in the Quick-Check meanwhile: { $answer }. What you entered is still below. Save once more if it is to count instead.
quickcheck-consensus-proposal = Proposal
quickcheck-consensus-take-all = { $n ->
    [one] Take over this answer
   *[other] Take over these { $n } answers
}
quickcheck-consensus-cleared = Names and single answers are deleted. What you agreed on is in the Quick-Check.
quickcheck-consensus-kept = What you agreed on
quickcheck-consensus-privacy = Only your project lead sees this page. Names and single answers are deleted 90 days after the Quick-Check was finished.
quickcheck-consensus-manage = Delete earlier

# Talk about one question
quickcheck-consensus-apart = The levels that were named, side by side
quickcheck-consensus-prompts = What you can talk about
quickcheck-consensus-prompt-see = What does each of you have in mind? Give an example from the last months.
quickcheck-consensus-prompt-proof = How could somebody from outside see it?
quickcheck-consensus-prompt-all = Does it hold for everybody who moves here, and also when one person is away?
quickcheck-consensus-agree = Agree together
quickcheck-consensus-agree-proposal = The proposal is: { $answer }
quickcheck-consensus-value = Which level is true today?
quickcheck-consensus-value-missing = Please choose a level or “We do not know yet”.
quickcheck-consensus-unknown = We do not know yet
quickcheck-consensus-reason = Why have you decided so?
quickcheck-consensus-reason-hint = One sentence is enough, 500 characters at most. It stays with the answer as a comment and helps you next year. Please name nobody.
quickcheck-consensus-reason-free = 500 characters at most. What you write stays with the answer as a comment.
quickcheck-consensus-reason-missing = Please add in one sentence why you have decided so.
quickcheck-consensus-reason-long = Please shorten the reason to at most { $most } characters.
quickcheck-consensus-save = Keep
quickcheck-consensus-save-next = Keep and go on to the next disputed question
quickcheck-consensus-skip = Talk about it later
quickcheck-consensus-back = Back
quickcheck-consensus-complete = The Quick-Check is finished. You can change something once you open it again.

# List for the meeting
quickcheck-consensus-agenda = Quick-Check: questions to talk about
quickcheck-consensus-agenda-lead = { $n ->
    [0] There is nothing left to talk about.
    [one] On one question the views lie two levels apart or more.
   *[other] On { $n } questions the views lie two levels apart or more.
}
quickcheck-consensus-agenda-private = For the meeting in the town hall only. Please destroy it afterwards.
quickcheck-consensus-agenda-agreed = Shared level
quickcheck-consensus-agenda-reason = Reason

# Mail
quickcheck-consensus-mail-subject = Quick-Check: all whom you have asked have finished
quickcheck-consensus-mail-body =
    Good day { $name },

    { $n ->
        [one] For { $municipality } you have asked one person for an opinion of their own. They have finished.
       *[other] For { $municipality } you have asked { $n } people for an opinion of their own. All have finished.
    }

    Once you have answered too, you can put the answers together. Then you will see what to talk about.

    Sign in: { $link }
