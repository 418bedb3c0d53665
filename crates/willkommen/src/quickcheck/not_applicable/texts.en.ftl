# For the municipality
quickcheck-not-applicable-requested = waits for confirmation
quickcheck-not-applicable-confirmed = confirmed by the agency
quickcheck-not-applicable-refused = not confirmed: please answer again
quickcheck-not-applicable-refused-because = Not confirmed: { $refusal }
quickcheck-not-applicable-refused-meanwhile = Meanwhile the agency has not confirmed “does not apply”: { $refusal }
quickcheck-not-applicable-leave-open = Leave the question open
quickcheck-not-applicable-answer-anew = Answer again
quickcheck-not-applicable-reopen = To answer it, press “Change answers again” above.
quickcheck-not-applicable-returned = Question { $number }: “does not apply” is not confirmed. Please answer the question again.
quickcheck-not-applicable-left-out = You have said that these questions do not apply. They do not count. The agency is still looking at the reason.

# For the agency
quickcheck-not-applicable-name = Reasons: does not apply
quickcheck-not-applicable-none = All reasons have been looked at
quickcheck-not-applicable-waiting = { $n ->
    [one] One reason to be looked at
   *[other] { $n } reasons to be looked at
}
quickcheck-not-applicable-lead = A municipality says that a question does not apply to it. If the reason makes sense, confirm it: the question does not count then. Otherwise the question is open again.
quickcheck-not-applicable-reason = Reason:
quickcheck-not-applicable-since = Waiting since { $day }.
quickcheck-not-applicable-confirm = Confirm
quickcheck-not-applicable-refuse = Do not confirm
quickcheck-not-applicable-refusal = Why does the question apply after all?
quickcheck-not-applicable-refusal-hint = The project lead gets your words by mail. At least 10, at most 500 characters.
quickcheck-not-applicable-refuse-send = Open the question again
quickcheck-not-applicable-refusal-short = Please write at least { $least } characters, so that the municipality understands why.
quickcheck-not-applicable-refusal-long = That is more than { $most } characters. Please shorten the text.

# Mail
quickcheck-not-applicable-mail-subject = Quick-Check: please answer question { $number } again
quickcheck-not-applicable-mail-body =
    Good day { $name },

    In the Quick-Check for { $municipality } you have said that a question does not apply:

    Question { $number }: { $question }
    Your reason: { $reason }

    We could not confirm this: { $refusal }

    The question is open now. It counts neither for nor against you until you answer it again. If your Quick-Check is finished already, please open it again for this.

    Sign in: { $link }

    Please give us a call if you see it differently.
