# Evidence for a question
quickcheck-evidence-name = Evidence
quickcheck-evidence-link-count = { $n ->
    [0] Add evidence
    [one] One piece of evidence
   *[other] { $n } pieces of evidence
}
quickcheck-evidence-back = Back to the field
quickcheck-evidence-heading = Evidence for question { $number }
quickcheck-evidence-gone = The Quick-Check does not ask this question any more. Your earlier evidence is kept here.
quickcheck-evidence-why = Levels 3 and 4 need evidence. For level 4 it may be at most 24 months old. Your municipality and the agency see the evidence, nobody else.
quickcheck-evidence-count = { $n ->
    [0] No evidence yet
    [one] One piece of evidence
   *[other] { $n } pieces of evidence
}
quickcheck-evidence-none = This municipality has not given any evidence yet.
quickcheck-evidence-kind-document = Document (PDF)
quickcheck-evidence-kind-link = Link
quickcheck-evidence-kind-photo = Photo
quickcheck-evidence-kind-number = Number
quickcheck-evidence-kind-statement = Statement
quickcheck-evidence-of = { $kind }, as of { $day }.
quickcheck-evidence-given-on = Added on { $day }.
quickcheck-evidence-open-document = Download the PDF
quickcheck-evidence-open-photo = See the photo
quickcheck-evidence-new = not seen yet
quickcheck-evidence-seen-on = seen by the agency on { $day }
quickcheck-evidence-queried-on = question from the agency of { $day }
quickcheck-evidence-old = older than 24 months: no longer counts for level 4
quickcheck-evidence-remark = Question:
quickcheck-evidence-answer = Answer:
quickcheck-evidence-returned = Question about the evidence for question { $number }: { $title }
quickcheck-returned = The agency asks you for an answer

# Adding
quickcheck-evidence-add = Add evidence
quickcheck-evidence-add-text = What would you like to show?
quickcheck-evidence-question-full = There are 10 pieces of evidence for this question already. Delete one if you would like to add another.
quickcheck-evidence-title = What does the evidence show?
quickcheck-evidence-title-hint = A short title, for example “Council resolution on taking part”.
quickcheck-evidence-day = When is it from?
quickcheck-evidence-day-hint = The day the evidence is from, not the day on which you add it.
quickcheck-evidence-link = Address of the page
quickcheck-evidence-link-hint = It begins with https:// or http://. The agency must be able to open the page without signing in.
quickcheck-evidence-number = Number
quickcheck-evidence-number-hint = For example 240 or 12.5.
quickcheck-evidence-unit = What is counted?
quickcheck-evidence-unit-hint = For example “guests at the reception” or “percent of newcomers”.
quickcheck-evidence-statement = Your statement
quickcheck-evidence-statement-hint = Describe what there is and where it can be seen. At most 2,000 characters.
quickcheck-evidence-document = Choose a PDF
quickcheck-evidence-document-hint = At most 10 MB. After an error message, please choose the file again.
quickcheck-evidence-document-properties = The PDF stays as it is. Whoever opens it also sees its properties, for example who made it and when.
quickcheck-evidence-photo = Choose a photo
quickcheck-evidence-photo-hint = JPEG, PNG or WebP, at most 10 MB and 50 million pixels. After an error message, please choose the file again.
quickcheck-evidence-photo-properties = We keep the picture only. We delete place, time and device that the camera has added. Show people only if they have agreed.
quickcheck-evidence-wait = The upload may take a moment. Please keep the page open until then.
quickcheck-evidence-save = Save the evidence
quickcheck-evidence-given = The evidence is saved.
quickcheck-evidence-removed = The evidence is deleted.
quickcheck-evidence-answered = Your answer is with the agency.

# Deleting and answering
quickcheck-evidence-remove = Delete the evidence
quickcheck-evidence-remove-text = The evidence and its file will be gone. This cannot be undone.
quickcheck-evidence-remove-yes = Yes, delete
quickcheck-evidence-reply = Your answer to the agency
quickcheck-evidence-reply-hint = One or two sentences. You may also add new evidence and delete this one instead.
quickcheck-evidence-reply-send = Send the answer
quickcheck-evidence-reply-missing = Please write an answer.
quickcheck-evidence-reply-late = Your answer is not saved yet. The agency is not asking here at the moment. Your words are still in the field.

# What does not work
quickcheck-evidence-title-missing = Please give the evidence a title.
quickcheck-evidence-day-malformed = Please enter a day, for example 24 November 2026.
quickcheck-evidence-day-future = This day is in the future. Please enter the day the evidence is from.
quickcheck-evidence-link-missing = Please enter the address of the page.
quickcheck-evidence-link-malformed = This address is not complete. Please copy it from the address bar of your browser.
quickcheck-evidence-link-too-long = This address is longer than { $most } characters. Please use a shorter one.
quickcheck-evidence-link-scheme = Please use an address that begins with https:// or http://.
quickcheck-evidence-link-password = This address contains a login. Please use one without.
quickcheck-evidence-number-malformed = Please enter a number, for example 240 or 12.5.
quickcheck-evidence-unit-missing = Please write what is counted.
quickcheck-evidence-statement-missing = Please write your statement.
quickcheck-evidence-too-long = That is more than { $most } characters. Please shorten the text.
quickcheck-evidence-file-missing = Please choose a file.
quickcheck-evidence-file-too-large = This file is larger than { $most } MB. Please make it smaller.
quickcheck-evidence-photo-kind = This file is not a photo that we can take. JPEG, PNG and WebP are possible.
quickcheck-evidence-photo-pixels = This photo is too large: more than { $most } million pixels, or more depth of colour than we can read. Please make it smaller.
quickcheck-evidence-photo-unreadable = This photo cannot be read. Please save it again as JPEG.
quickcheck-evidence-document-kind = This file is not a PDF.
quickcheck-evidence-document-unreadable = This PDF cannot be read completely. Please print it to a PDF file again.
quickcheck-evidence-document-locked = This PDF is encrypted. Please upload one without a password and without protection.
quickcheck-evidence-document-active = This PDF contains a program that does something when it is opened. Please print it to a PDF file again.
quickcheck-evidence-document-carries = This PDF contains further files or films. Please print it to a PDF file again.
quickcheck-evidence-full = No more evidence can be saved: at most { $most } pieces for a question and { $megabytes } MB for all files of your municipality. Please delete old evidence.

# For the agency
quickcheck-evidence-queue = Evidence to be seen
quickcheck-evidence-waiting = { $n ->
    [one] One piece of evidence to be seen
   *[other] { $n } pieces of evidence to be seen
}
quickcheck-evidence-all-seen = All evidence has been seen
quickcheck-evidence-queue-lead = Check whether the evidence fits the question. What has been seen counts for recognition.
quickcheck-evidence-of-town = Evidence: { $town }
quickcheck-evidence-see = Mark as seen
quickcheck-evidence-query = Ask back
quickcheck-evidence-query-label = What would you like to know?
quickcheck-evidence-query-hint = The municipality reads your question and can answer. At most 500 characters.
quickcheck-evidence-query-send = Send the question
quickcheck-evidence-query-missing = Please write what you would like to know.
quickcheck-evidence-moved = Something has changed about this piece of evidence meanwhile. Please look at it again.

# Mail
quickcheck-evidence-mail-subject = Quick-Check: a question about the evidence for question { $number }
quickcheck-evidence-mail-body =
    Good day { $name },

    For { $municipality } you have given evidence for question { $number }: { $title }

    We have a question about it: { $remark }

    Please answer on the page of the evidence. After signing in you will find the question on your start page.

    Sign in: { $link }
