# While answering
quickcheck-catalogue-help = How to decide
quickcheck-catalogue-help-examples = This can be evidence:
quickcheck-catalogue-help-talk = To start the talk:

# All versions
quickcheck-catalogue-list = Catalogues of questions
quickcheck-catalogue-list-calm = No draft is being worked on.
quickcheck-catalogue-list-open = { $n ->
    [one] One draft is being worked on.
   *[other] { $n } drafts are being worked on.
}
quickcheck-catalogue-list-lead = A published version never changes. To improve something, begin a draft. Quick-Checks under way stay on their version.
quickcheck-catalogue-versions = All versions
quickcheck-catalogue-counts = counts now
quickcheck-catalogue-status-draft = draft
quickcheck-catalogue-status-review = in review
quickcheck-catalogue-status-published = published
quickcheck-catalogue-waiting = This is next
quickcheck-catalogue-look-through = Look through { $version }
quickcheck-catalogue-begin = Begin a new draft
quickcheck-catalogue-begin-text = The draft begins as a copy of the version that counts now. You then change it question by question.
quickcheck-catalogue-begin-submit = Begin draft
quickcheck-catalogue-instrument = Which questions?
quickcheck-catalogue-version-name = Name of the version
quickcheck-catalogue-version-hint = Such as 2027.1, or website-2027.1 for the website check. Letters, digits, dot and hyphen.
quickcheck-catalogue-version-malformed = Please give the version a name of letters, digits, dot and hyphen. For the website check it begins with “website-”.
quickcheck-catalogue-version-taken = There is a version with this name already. Please choose another one.
quickcheck-catalogue-excess-text = { $id }: a text has more than { $most } characters. Please shorten it in the file.
quickcheck-catalogue-excess-parts = A draft holds at most { $most } questions, fields, rules or measures. Please divide the file.
quickcheck-catalogue-excess-levels = The file needs exactly five levels, 0 to 4, in order.
quickcheck-catalogue-excess-steps = Only the levels 0 to 4 can be chosen. Please correct “steps” in the file.
quickcheck-catalogue-note = What is new?
quickcheck-catalogue-note-hint = One sentence for the list of versions.
quickcheck-catalogue-upload = Begin with a file
quickcheck-catalogue-upload-text = You can download a version, change it in a text editor and upload it here. Give it a new name in the file.
quickcheck-catalogue-upload-submit = Upload file
quickcheck-catalogue-file = File
quickcheck-catalogue-file-hint = Our open format (TOML), at most 1 MB.
quickcheck-catalogue-file-none = Please choose a file.
quickcheck-catalogue-file-large = The file is larger than 1 MB.
quickcheck-catalogue-file-text = The file is not text. Please upload a file in TOML format.
quickcheck-catalogue-file-faults = Something in the file does not fit yet. The places are listed below, each with its line.
quickcheck-catalogue-file-instrument = Your region has no version of this kind of questions yet.
quickcheck-catalogue-faults = These places still have to be changed
quickcheck-catalogue-faults-more = { $n ->
    [one] And one more place.
   *[other] And { $n } more places.
}

# One version
quickcheck-catalogue-back = All versions
quickcheck-catalogue-to-version = To the version
quickcheck-catalogue-version-title = Version { $version }
quickcheck-catalogue-given-back = Back to be worked on
quickcheck-catalogue-next-mend = Next: change these places
quickcheck-catalogue-next-change = Next: change a question
quickcheck-catalogue-next-change-text = Choose a question below. You can also change the weights of the fields.
quickcheck-catalogue-next-look = { $n ->
    [one] One question has changed
   *[other] { $n } questions have changed
}
quickcheck-catalogue-next-look-text = See what this changes for the municipalities. There you also hand the draft over for review.
quickcheck-catalogue-changes-link = What changes?
quickcheck-catalogue-download = Download as a file (TOML)
quickcheck-catalogue-questions = Fields and questions
quickcheck-catalogue-field = Field { $number }: { $title }
quickcheck-catalogue-weight-of = weight { $weight }
quickcheck-catalogue-core-mark = core question
quickcheck-catalogue-gone = Questions that are dropped
quickcheck-catalogue-question-new = New question
quickcheck-catalogue-head = Name and weights
quickcheck-catalogue-head-text = The weight of a field decides how much it adds to the total.
quickcheck-catalogue-field-weight = Weight of field { $number }: { $title }
quickcheck-catalogue-weight-malformed = Please enter a weight from 1 to 100.
quickcheck-catalogue-save = Save
quickcheck-catalogue-meanwhile = Somebody has changed this version meanwhile. What you typed is still there. Please check it and save again.
quickcheck-catalogue-decided-meanwhile = Somebody has changed or decided something meanwhile. This is how it stands now. Please read it and then choose again.
quickcheck-catalogue-discard = Discard the draft
quickcheck-catalogue-discard-open = Discard draft
quickcheck-catalogue-discard-text = All changes of this draft are lost. Published versions stay as they are.
quickcheck-catalogue-discard-submit = Yes, discard draft

# One question
quickcheck-catalogue-question-lead = Write short sentences with simple words. Each level says something that can be checked.
quickcheck-catalogue-question-remove = Take the question out
quickcheck-catalogue-question-remove-open = Take out this question
quickcheck-catalogue-question-remove-text = The new version no longer asks this question. It also goes from the measures, and its follow-up questions then stand for themselves. What you have not saved on this page yet is lost.
quickcheck-catalogue-question-may-return = As long as the version is a draft, you can bring the question back from the page of the version. It then comes back as it stands in the version that counts now.
quickcheck-catalogue-question-only-here = This question exists only in this draft. You cannot bring it back afterwards.
quickcheck-catalogue-question-remove-yes = Yes, take out the question
quickcheck-catalogue-question-restore = Bring it back
quickcheck-catalogue-question-is-gone = This question is taken out. You can bring it back as it stands in the version that counts now.
quickcheck-catalogue-question-gone = Somebody has taken out this question meanwhile. Bring it back first, then you can change it.
quickcheck-catalogue-part-text = Question
quickcheck-catalogue-part-why = Why we ask
quickcheck-catalogue-part-help = Help in deciding
quickcheck-catalogue-part-examples = Examples of evidence
quickcheck-catalogue-part-talk = Sentence to start the talk
quickcheck-catalogue-part-number = Number
quickcheck-catalogue-part-field = Field
quickcheck-catalogue-part-core = Core question
quickcheck-catalogue-part-weight = Weight
quickcheck-catalogue-part-evidence = Evidence expected
quickcheck-catalogue-part-rules = Applies only under one of these conditions
quickcheck-catalogue-part-parent = Depends on
quickcheck-catalogue-part-measures = Measures that help
quickcheck-catalogue-parent-none = no other question
quickcheck-catalogue-examples-hint = One example per line, at most three.
quickcheck-catalogue-in-german = { $part }, German
quickcheck-catalogue-in-english = { $part }, English
quickcheck-catalogue-level = Level { $level }, { $name }
quickcheck-catalogue-level-number = Level { $level }
quickcheck-catalogue-evidence-own = Own statement (N1)
quickcheck-catalogue-evidence-link = Link or document (N2)
quickcheck-catalogue-evidence-dated = Photo or figure with a date (N3)
quickcheck-catalogue-evidence-seen = Looked at by others (N4)

# What changes
quickcheck-catalogue-changes = What changes
quickcheck-catalogue-changes-first = This is the first version.
quickcheck-catalogue-changes-none = Nothing changes in the questions compared with { $base }.
quickcheck-catalogue-changes-title = { $n ->
    [one] One question changes compared with { $base }.
   *[other] { $n } questions change compared with { $base }.
}
quickcheck-catalogue-effect = What this means for the municipalities
quickcheck-catalogue-effect-caption = Answers and values by field
quickcheck-catalogue-running = { $n ->
    [0] No check is under way.
    [one] One check under way stays on its version.
   *[other] { $n } checks under way stay on their version.
}
quickcheck-catalogue-completed = { $n ->
    [0] None is completed yet.
    [one] One completed check keeps its result.
   *[other] { $n } completed checks keep their results.
}
quickcheck-catalogue-carried = { $n ->
    [0] No answer can be carried over.
    [one] An earlier answer to one question can be carried over.
   *[other] Earlier answers to { $n } questions can be carried over.
}
quickcheck-catalogue-confirmed = { $n ->
    [one] The earlier answer to one question must be confirmed.
   *[other] Earlier answers to { $n } questions must be confirmed.
}
quickcheck-catalogue-new = { $n ->
    [one] One question is new.
   *[other] { $n } questions are new.
}
quickcheck-catalogue-removed = { $n ->
    [one] One question is dropped. Earlier answers are kept.
   *[other] { $n } questions are dropped. Earlier answers are kept.
}
quickcheck-catalogue-other-fields = Nothing changes for the other fields.
quickcheck-catalogue-total-comparable = The total can be compared with earlier ones.
quickcheck-catalogue-total-not-comparable = The total cannot be compared with earlier ones. Time series show a break here.
quickcheck-catalogue-comparable = comparable
quickcheck-catalogue-comparable-alone = comparable, but counts differently in the total
quickcheck-catalogue-not-comparable = not comparable
quickcheck-catalogue-column-carried = carried over
quickcheck-catalogue-column-confirmed = to be confirmed
quickcheck-catalogue-column-new = new
quickcheck-catalogue-column-removed = dropped
quickcheck-catalogue-column-values = Values
quickcheck-catalogue-changes-questions = Question by question
quickcheck-catalogue-choose-text = If only the wording differs, earlier answers are carried over. If something else is asked, the municipalities must confirm their answer. Please decide for each question.
quickcheck-catalogue-choose = What has changed?
quickcheck-catalogue-choose-reworded = Only the wording, the meaning is the same
quickcheck-catalogue-choose-changed = Something else is meant
quickcheck-catalogue-choose-submit = Save choice
quickcheck-catalogue-statement-same = unchanged
quickcheck-catalogue-statement-reworded = reworded
quickcheck-catalogue-statement-meaning-changed = meaning changed
quickcheck-catalogue-statement-new = new
quickcheck-catalogue-statement-removed = dropped
quickcheck-catalogue-beside = Old and new side by side: { $title }
quickcheck-catalogue-column-part = What
quickcheck-catalogue-column-old = so far
quickcheck-catalogue-column-now = new
quickcheck-catalogue-yes = yes
quickcheck-catalogue-no = no

# Review and publication
quickcheck-catalogue-send = Hand over for review
quickcheck-catalogue-send-text = Then nothing changes in the version until it is published or comes back.
quickcheck-catalogue-send-faults = { $n ->
    [one] One place does not fit yet. It is listed on the page of the version.
   *[other] { $n } places do not fit yet. They are listed on the page of the version.
}
quickcheck-catalogue-send-nothing = Nothing has changed yet.
quickcheck-catalogue-send-submit = Hand over for review
quickcheck-catalogue-review-title = Please read through
quickcheck-catalogue-review-own = You have handed this version over for review. It is best if a second person reads it. If nobody is there, read everything once more yourself.
quickcheck-catalogue-review-by = { $name } asks for a review. Please read everything on this page.
quickcheck-catalogue-review-read = I have read all changes. The version then counts for new checks and never changes again.
quickcheck-catalogue-review-unread = Please confirm that you have read everything.
quickcheck-catalogue-publish = Publish version
quickcheck-catalogue-return = Give back
quickcheck-catalogue-return-reason = What still has to be changed?
quickcheck-catalogue-return-hint = One sentence is enough. The version is a draft again then.
quickcheck-catalogue-return-missing = Please say briefly what still has to be changed.

# What does not fit in a file or a draft
quickcheck-catalogue-fault-version = the name of the version does not fit: { $word } ({ $id })
quickcheck-catalogue-fault-day = { $id } is no day such as 2027-01-31: { $word }
quickcheck-catalogue-fault-steps = { $id } lists the levels that can be chosen, from 0 to 4, ascending; for the Quick-Check all five: { $word }
quickcheck-catalogue-fault-levels = { $id }: there are five levels, 0 to 4, in order ({ $word })
quickcheck-catalogue-fault-missing = { $id }: { $word } is missing
quickcheck-catalogue-fault-long = { $id }: { $word }, which is too long
quickcheck-catalogue-fault-many = { $id }: these are too many, { $word }
quickcheck-catalogue-fault-twice = { $id } stands twice ({ $word })
quickcheck-catalogue-fault-id = { $id }: the name { $word } may only have letters, digits and underscores, twenty at most
quickcheck-catalogue-fault-unknown = { $id }: there is no { $word }
quickcheck-catalogue-fault-link = { $id } names { $word }, but not the other way round
quickcheck-catalogue-fault-weight = { $id }: the weight { $word } does not fit; questions weigh 1 to 3, fields 1 to 100
quickcheck-catalogue-fault-number = { $id }: the number { $word } is missing, too long or not in its place
quickcheck-catalogue-fault-order = { $id } depends on { $word } and must come after it
quickcheck-catalogue-fault-circle = { $id }: these questions depend on each other in a circle: { $word }
quickcheck-catalogue-fault-core = { $id }: the field { $word } has no core question
quickcheck-catalogue-fault-same = { $id }: { $word } says the same as the level before
quickcheck-catalogue-fault-no-step = { $id }: { $word } has a text but cannot be chosen
