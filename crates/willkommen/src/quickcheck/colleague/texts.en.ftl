# Whom the project lead asks
quickcheck-colleague-title = Ask colleagues
quickcheck-colleague-lead = Many people in the town hall know something. Send a link. No account is needed.
quickcheck-colleague-ask = Ask somebody
quickcheck-colleague-label = Name or office
quickcheck-colleague-label-hint = For example “citizens’ office”. Only your town hall sees this.
quickcheck-colleague-label-missing = Please give a name or an office.
quickcheck-colleague-label-long = Please shorten name or office to at most { $most } characters.
quickcheck-colleague-label-twice = This name is in the list already. You can make a new link there.
quickcheck-colleague-mail = Email address
quickcheck-colleague-mail-hint = Then we send the link. We do not store the address with the Quick-Check. Without an address you pass the link on yourself.
quickcheck-colleague-mail-malformed = Please check the email address. It looks like this: name@town.de.
quickcheck-colleague-mode = What do you ask for?
quickcheck-colleague-mode-alone = For an opinion of their own. Nobody sees it until you put the answers together.
quickcheck-colleague-mode-answer = For information. You see the answer as soon as the person has finished, and take it over with one click.
quickcheck-colleague-mode-alone-short = Opinion
quickcheck-colleague-mode-answer-short = Information
quickcheck-colleague-mode-missing = Please choose what you ask for.
quickcheck-colleague-mode-late = The answers were put together already. You can still ask for information.
quickcheck-colleague-mode-only-answer = The answers are put together. You can still ask for information now: you see the answer as soon as the person has finished, and take it over with one click.
quickcheck-colleague-parts = Which questions?
quickcheck-colleague-parts-hint = Without a choice, the whole Quick-Check is meant. For information, please choose.
quickcheck-colleague-parts-hint-answer = Choose the questions on which you would like information.
quickcheck-colleague-parts-missing = Please choose the questions about which you would like information.
quickcheck-colleague-parts-whole = the whole Quick-Check
quickcheck-colleague-parts-some = { $n ->
    [one] one question
   *[other] { $n } questions
}
quickcheck-colleague-field = Field { $number }: { $title }
quickcheck-colleague-single = Single questions of field { $number }
quickcheck-colleague-submit = Make a link
quickcheck-colleague-full = { $most } people have been asked already. First take back a link that you no longer need.
quickcheck-colleague-complete = The Quick-Check is finished. You can ask somebody again once you open it again.
quickcheck-colleague-made = The link for { $name }
quickcheck-colleague-made-text = Copy it now and pass it on. It is shown only this once and is valid until { $day }.
quickcheck-colleague-made-mailed = It is now going to { $mail }. It is shown only this once and is valid until { $day }.
quickcheck-colleague-link = Link
quickcheck-colleague-copy = Copy
quickcheck-colleague-copied = Copied.
quickcheck-colleague-list = Whom you have asked
quickcheck-colleague-list-hint = “New link” makes the one before invalid. “Take back” also deletes name and answers.
quickcheck-colleague-who = Who
quickcheck-colleague-what = What it is about
quickcheck-colleague-state = State
quickcheck-colleague-until = Link valid until
quickcheck-colleague-change = Change
quickcheck-colleague-state-waiting = no answer yet
quickcheck-colleague-state-expired = link expired
quickcheck-colleague-state-finished = finished on { $day }
quickcheck-colleague-renew = New link
quickcheck-colleague-revoke = Take back
quickcheck-colleague-proposals = Information
quickcheck-colleague-proposals-text = You have received these answers. What you take over replaces your present answer.
quickcheck-colleague-proposal = { $name }: { $answer }
quickcheck-colleague-proposal-note = Note: { $note }
quickcheck-colleague-proposal-now = In the Quick-Check so far: { $answer }
quickcheck-colleague-take = Take over the answer
quickcheck-colleague-moved = This answer was not taken over. Something has changed here or in the Quick-Check meanwhile. The new state is below. Please decide again.
quickcheck-colleague-taken = taken over
quickcheck-colleague-same = Agrees with your answer
quickcheck-colleague-deletion = Delete names and single answers
quickcheck-colleague-deletion-text = This happens by itself 90 days after the Quick-Check was finished. If it is not finished, it happens 90 days after the last link has expired.
quickcheck-colleague-delete-now = Delete now
quickcheck-colleague-delete-warning = All links end at once. Names, notes and single answers are then gone. What is in the Quick-Check already stays.
quickcheck-colleague-delete-yes = Yes, delete

# The link
quickcheck-colleague-link-alone = How do you see your municipality?
quickcheck-colleague-link-answer = { $n ->
    [one] Please answer one question
   *[other] Please answer { $n } questions
}
quickcheck-colleague-link-lead = { $name } asks you for your answers. It is about: { $town }.
quickcheck-colleague-link-what = The Quick-Check shows how well a municipality welcomes new citizens. It is not an examination. If you do not know something, simply say so.
quickcheck-colleague-link-whole = There are { $n } questions. It takes about { $minutes } minutes. You can pause at any time.
quickcheck-colleague-link-some = { $n ->
    [one] It is one question. It takes about { $minutes } minutes:
   *[other] There are { $n } questions. It takes about { $minutes } minutes:
}
quickcheck-colleague-link-begin = Start
quickcheck-colleague-alone-text = Answer on your own, without consulting the others. Nobody sees your answers until all talk about them together. The link is valid until { $day }.
quickcheck-colleague-answer-text = Your answers go to the person who asked you as soon as you press “Finished”. The link is valid until { $day }.
quickcheck-colleague-privacy = Your name and your answers stay in the town hall. The agency does not see them. They are deleted 90 days after the Quick-Check was finished, earlier if you wish.
quickcheck-colleague-cookie = When you start, we set a cookie so that the pages recognise you. It ends when you close the browser.
quickcheck-colleague-withdrawn = This link was taken back
quickcheck-colleague-withdrawn-text = Whoever asked you no longer needs your answers. Your name and your answers are deleted. Do you have questions about this? Then please ask the person who gave you the link.
quickcheck-colleague-expired = This link has expired
quickcheck-colleague-expired-text = Ask the person who gave it to you for a new one. Your answers so far are still there.
quickcheck-colleague-expired-kept = What you gave on the page is not saved yet. Leave this page open and ask the person who gave you the link for a new one. Open the new link in a new window and press “Start” there. Then come back to this page and press the button here.
quickcheck-colleague-closed = This round is closed
quickcheck-colleague-closed-text = The answers have been put together meanwhile. You can no longer change anything. Thank you for taking part.
quickcheck-colleague-paused = The questions are not open at the moment
quickcheck-colleague-paused-text = Your town hall does not take answers right now. Perhaps the Quick-Check is finished already. What you have given is saved. Do you have questions about this? Then please ask the person who gave you the link.
quickcheck-colleague-replaced = Somebody else is answering here now
quickcheck-colleague-replaced-text = What you last gave on the page is not saved, so that nothing gets mixed up. Would you like to go on answering? Then open your link again. What was saved before is still there.
quickcheck-colleague-unknown = There is no such link
quickcheck-colleague-unknown-text = A part may be missing, or there is a newer link already. Please copy the whole link from your message. If that does not help, ask the person who gave it to you for a new one.
quickcheck-colleague-ended = Please open your link once more
quickcheck-colleague-ended-text = You are not signed in with this browser. Open the link from your message. Your answers so far are still there.
quickcheck-colleague-kept-text = What you gave on the page is not saved yet. Open the link from your message in a new window and press “Start” there. Then come back to this page and press the button here.

# What the person asked sees
quickcheck-colleague-begin = Next: start
quickcheck-colleague-continue = Next: go on answering
quickcheck-colleague-all-answered = Everything answered: now press “Finished”
quickcheck-colleague-finished = Thank you, you have finished
quickcheck-colleague-finished-alone = You can still change your answers until all talk about them together. Or simply close this page.
quickcheck-colleague-finished-answer = You can still change your answers until the Quick-Check is finished. Or simply close this page.
quickcheck-colleague-asks = { $name } asks you for your answers
quickcheck-colleague-go = Start
quickcheck-colleague-go-on = Continue
quickcheck-colleague-finish = Finished
quickcheck-colleague-finish-early = Leave some questions open
quickcheck-colleague-finish-early-text = You need not answer everything. What you have given already counts.
quickcheck-colleague-leave = Sign out
quickcheck-colleague-fields = Your questions
quickcheck-colleague-field-of = Part { $place } of { $count }
quickcheck-colleague-alone-lead = What is true today? Answer as you see it.
quickcheck-colleague-note = Note
quickcheck-colleague-note-hint = For example, what makes you think so.
quickcheck-colleague-choice-missing = Question { $number }: please choose a level or “I do not know” for your note.
quickcheck-colleague-to-desk = To the overview
quickcheck-colleague-next-desk = On to the overview

# Mail
quickcheck-colleague-mail-subject = { $town }: please give your answers for the Quick-Check
quickcheck-colleague-mail-body =
    Hello,

    { $name } asks you for your answers to the Quick-Check. This comes from your town hall: { $town }. We only provide the website.

    Here are your questions:
    { $link }

    The link is valid until { $day }. It is for you alone. Please do not pass it on. You do not need an account.

    Your name and your answers stay in the town hall. We do not see them.
quickcheck-colleague-refused = Not saved. Somebody else is answering here now, or the questions are no longer open. Please open your questions again.
quickcheck-colleague-session-ended = Not saved, because your session has ended. Press “Continue” below. What you gave is not lost.
quickcheck-colleague-failed = Not saved. Please check the connection and then press “Continue”.
