accessibility-report = Report a barrier
accessibility-report-heading = What is in your way? Tell us.
accessibility-report-lead = Is there something you cannot read, use or understand? Write to us. You do not have to sign in.
accessibility-message = What does not work?
accessibility-message-hint = For example: I cannot reach the button “Next” with the keyboard.
accessibility-message-missing = Tell us what does not work.
accessibility-message-long = Your message is too long. Up to 4,000 characters are possible.
accessibility-page = On which page?
accessibility-page-hint = The address or the name of the page
accessibility-page-unknown = not given
accessibility-mail = Your email address
accessibility-mail-hint = Only if you would like an answer. Nobody gets to see it: the program sends the answer. The address is deleted 30 days later.
accessibility-mail-malformed = Enter an email address with @, or leave the field empty.
accessibility-trap = Please leave empty
accessibility-send = Send the report
accessibility-other = Prefer another way?
accessibility-sent = Report received
accessibility-sent-heading = Thank you. We have received your report.
accessibility-number = Number of your report
accessibility-sent-text = We will look after it. If you gave an email address, we will answer by { $due }, at the latest by { $latest }.
accessibility-reports = Reported barriers
accessibility-reports-waiting = { $n ->
    [one] One reported barrier is waiting for an answer.
   *[other] { $n } reported barriers are waiting for an answer.
}
accessibility-reports-none = All reported barriers have been answered.
accessibility-reports-lead = An answer is due after two weeks, at the latest after six. You do not see who reported: the program sends your answer.
accessibility-column-report = Report
accessibility-column-received = Received
accessibility-column-due = Answer by
accessibility-column-state = State
accessibility-state-answered = answered
accessibility-state-calm = open
accessibility-state-soon = due soon
accessibility-state-late = overdue
accessibility-state-pressing = urgent
accessibility-report-number = Report { $number }
accessibility-answer-heading = Please answer by { $due }: { $number }
accessibility-answered-heading = Answered: { $number }
accessibility-reply = Can we answer?
accessibility-reply-mail = Yes, by email. The address stays hidden.
accessibility-reply-none = No. No email address was given. Your answer stays here.
accessibility-answer = Your answer
accessibility-answer-hint = What have you done, or by when will you do it? What other way is there until then?
accessibility-answer-missing = Write an answer.
accessibility-answer-send = Send the answer
accessibility-answer-keep = Save the answer
accessibility-ombuds-always = This paragraph always stands at the end:
accessibility-ombuds = Are you not satisfied with this answer? Then you can turn to the ombuds office, free of charge: { $office }
accessibility-interim = Does it take longer?
accessibility-interim-text = Then say so. The program writes that the answer will come by { $latest } at the latest.
accessibility-interim-send = Send an interim notice
accessibility-mail-reported-subject = Barrier reported: { $number }
accessibility-mail-reported-body =
    Hello,

    You receive this email from the Willkommen program because somebody has reported a barrier.

    Number: { $number }
    Answer due on: { $due }
    At the latest on: { $latest }

    Read and answer the report here:
    { $link }
accessibility-mail-remind-subject = Still without an answer: reported barrier { $number }
accessibility-mail-remind-body =
    Hello,

    You receive this email from the Willkommen program because a reported barrier is still waiting for an answer.

    Number: { $number }
    Answer due on: { $due }
    At the latest on: { $latest }

    If it takes longer, you can send an interim notice at the press of a button:
    { $link }
accessibility-mail-answer-subject = Answer to your report { $number }
accessibility-mail-answer-body =
    Hello,

    You receive this email because you reported a barrier to us. Thank you for that. This is our answer:

    { $answer }
accessibility-mail-interim-subject = Your report { $number }: it takes a little longer
accessibility-mail-interim-body =
    Hello,

    You receive this email because you reported a barrier to us. Thank you for that. We are working on it but need a little longer. You will hear from us by { $latest } at the latest.
