# Overview
conferences-heading = Have the draft consulted.
conferences-lead = Every conference consults the same version. The programme starts only when all have agreed.
conferences-sum = { $n } of { $all } conferences have agreed.
conferences-all-unanimous = { $n } of { $all } conferences, unanimously.
conferences-launched-heading = The programme has been launched.
conferences-launched-before = According to the region pack the programme has been running since { $month }.
conferences-launched-on = Launched on { $day }.
conferences-establish = Set up the conferences
conferences-establish-text = Every district gets a mayors' conference. Its members are the mayors of its municipalities: the office, not the person.
conferences-complete = Add missing members
conferences-complete-text = Have municipalities joined? Then add the missing members here. Whoever is a member stays one.
conferences-draft-first = First hand a version to the conferences.
conferences-draft-first-text = Edit the draft and freeze it as a version. All conferences then consult this version.
conferences-next-version = Prepare a new version
conferences-next-version-text = If the programme is to change, begin a new draft. Until it is launched, today's version counts.
conferences-to-draft = To the programme text
conferences-read-draft = Read the programme text once more
conferences-to-conditions = To the final polish
conferences-to-decision = Public page: how the programme came about
conferences-launch = Launch the programme.
conferences-launch-text = All conferences have agreed and every condition is answered. With the launch the programme text counts as it stands now. After that invitations may go out.
conferences-launch-submit = Launch the programme
conferences-launch-missing = Not all conferences have agreed yet.
conferences-launch-conditions = At least one condition or remark is not answered yet.
conferences-launch-changed = Something has changed meanwhile: the programme text, a decision or a condition. Please read it again, and decide then.
conferences-launch-no-draft = There is no draft that could be launched.
conferences-launch-first = The programme has not been launched yet. Letters only go out when all mayors' conferences have agreed.
conferences-wish = Launch without all conferences
conferences-wish-text = This is an exception. You give the reason, a second person confirms it, and both are in the journal.
conferences-wish-reason = Reason
conferences-wish-reason-hint = For example: one conference only meets after the summer break and agrees.
conferences-wish-reason-missing = Please give the reason for the exception.
conferences-wish-submit = Propose the exception
conferences-wish-waits = A launch without all conferences has been proposed.
conferences-wish-by = { $name } proposed it on { $day } with this reason:
conferences-wish-other = A second person has to confirm it.
conferences-wish-second = A second person has to confirm.
conferences-wish-outdated = The programme text has changed since the proposal. Take the proposal back, and propose the launch anew.
conferences-wish-confirm = Confirm the exception and launch
conferences-wish-withdraw = Take the proposal back
conferences-caption = Conferences and their decisions
conferences-conference = Mayors' conference
conferences-conference-of = Mayors' conference { $district }
conferences-standing = State
conferences-standing-none = not planned yet
conferences-standing-planned = planned
conferences-standing-open = circulation under way
conferences-standing-cancelled = taken back
conferences-standing-unanimous = Agreed unanimously
conferences-standing-adopted = Agreed by majority
conferences-standing-rejected = Not agreed
conferences-standing-no-quorum = No quorum
conferences-day = Day
conferences-no-day = no date
conferences-next = Next step
conferences-next-one = Next: { $district }
conferences-next-state = State: { $standing }.
conferences-plan = Set a date
conferences-record = Record the consultation
conferences-see = View
conferences-back = To the conferences

# One conference
conferences-plan-heading = Plan the consultation of version { $number }.
conferences-plan-text = { $n ->
    [one] One member has a vote.
   *[other] { $n } members have a vote.
} Whoever is a member today gets a seat in this consultation.
conferences-plan-submit = Add the consultation
conferences-kind = How is it decided?
conferences-kind-meeting = In a meeting
conferences-kind-circulation = By circulation, with a ballot by mail
conferences-day-or-deadline = Day of the meeting or last day of the circulation
conferences-day-hint = A meeting may also have taken place already.
conferences-day-malformed = Please enter day, month and year.
conferences-day-far = This day is too far away. Please check the year.
conferences-deadline-past = The last day of the circulation must be after today.
conferences-place = Place
conferences-place-hint = For example: district hall, large meeting room
conferences-agenda-usual = Consultation and resolution on the programme text “{ $programme }”
conferences-no-round = There is no version that could be consulted.
conferences-no-round-yet = No version is being consulted at present.
conferences-freeze-open = A circulation is not closed yet. A new version is only possible after that.
conferences-round-outdated = There is a newer version. Take this consultation back, and plan a new one.
conferences-no-members = Nobody in this conference has a vote.
conferences-consultations = Consultations
conferences-members = { $n ->
    [one] One member
   *[other] { $n } members
}
conferences-members-text = The office is the member. Who holds it is in the register of municipalities.
conferences-members-change = Change members and quorum
conferences-former = Taken out
conferences-member-returns = Take in again
conferences-member-leaves = Take out
conferences-member-twice = This office is a member already.
conferences-members-many = No more members are possible.
conferences-mayor-of = Mayor of { $municipality }
conferences-observer-short = (without a vote)
conferences-quorum = How many must be there?
conferences-quorum-hint = Empty means: more than half of those with a vote.
conferences-quorum-wrong = Please enter a number no greater than the number of members with a vote.
conferences-office = Further member (office)
conferences-office-hint = For example: district administrator, management of the agency
conferences-office-votes = This member has a vote.
conferences-save = Save

# One consultation
conferences-meeting-on = Meeting on { $day }
conferences-meeting-text = Record who was there and how they voted. Then close the consultation.
conferences-circulation-planned = The circulation is prepared.
conferences-open = Send out the ballots.
conferences-open-text = Every member with a vote gets a mail with a link of their own. Votes are possible until { $day }.
conferences-open-submit = { $n ->
    [one] Send one ballot
   *[other] Send { $n } ballots
}
conferences-ballots-so-far = { $n } of { $seats } have voted.
conferences-ballots-over = The time is up. Close the circulation.
conferences-ballots-open = There is still time. Until the last day every vote can be changed.
conferences-secret = Votes are possible until { $day }. Until then you see who has voted, but not how. Enter votes on paper here.
conferences-read-round = Read the version
conferences-minutes = Minutes of the consultation
conferences-minutes-circulation = Minutes of the decision by circulation
conferences-minutes-pdf = Minutes (PDF)
conferences-minutes-preview = Minutes, preliminary (PDF)
conferences-minutes-draft = Preliminary: the consultation is not closed yet.
conferences-minutes-cancelled = This consultation was taken back. Reason: { $reason }
conferences-minutes-facts = About the consultation
conferences-minutes-fact = Fact
conferences-minutes-value = Content
conferences-minutes-attendance = Attendance and votes
conferences-minutes-decision = Resolution
conferences-minutes-signature = Place, date, chair of the conference
conferences-votes-csv = Votes (CSV)
conferences-text = Version consulted
conferences-deadline = Last day
conferences-agenda = Agenda
conferences-agenda-hint = One item per line
conferences-seats = Attendance and votes
conferences-seat = Member
conferences-presence = Attendance
conferences-presence-absent = not there
conferences-presence-member = there in person
conferences-presence-deputy = represented
conferences-presence-no-ballot = no ballot yet
conferences-vote = Vote
conferences-vote-yes = Yes
conferences-vote-no = No
conferences-vote-abstained = Abstention
conferences-vote-none = none
conferences-vote-given = has voted
conferences-vote-counted = only counted
conferences-observer = without a vote
conferences-counted = The votes were only counted, not recorded by name. Then the three numbers count.
conferences-count-wrong = Please enter a whole number.
conferences-count-many = There are more votes than members present with a vote. Please check both.
conferences-save-seats = Save attendance and votes
conferences-numbers = { $yes } yes, { $no } no, { $abstained ->
    [one] one abstention
   *[other] { $abstained } abstentions
}.
conferences-present = Present: { $present } of { $seats } with a vote.
conferences-quorum-reached = { $present } of { $seats }: quorum reached
conferences-quorum-missed = { $present } of { $seats }: no quorum
conferences-seats-frozen = The seats are those of the day of planning. If the conference changes later, that counts from the next consultation on.
conferences-changed-meanwhile = Somebody has changed this consultation meanwhile. Your entries are still here, with what is stored beside them. Save once more if your entries are to count.
conferences-take-stored = Discard the entries and take what is stored
conferences-stored = Stored: { $value }
conferences-stored-nothing = Stored: nothing
conferences-stored-counted = Stored: counted only
conferences-stored-by-name = Stored: recorded by name
conferences-seat-voted = A member has voted meanwhile, and that vote counts. Your other entries are still here. Please save once more.
conferences-invited = Who was invited to vote
conferences-invited-text = When the ballot went out, whether the mail server took it, and whether a vote was cast. How anybody voted is not told here.
conferences-invited-mailed = Ballot of
conferences-invited-fate = E-mail
conferences-invited-cast = Vote
conferences-invited-none = no e-mail address
conferences-invited-waiting = not handed over yet
conferences-invited-refused = not delivered
conferences-invited-sent = handed to the mail server: { $time }
conferences-amendments = Amendments
conferences-amendments-none = Nobody has proposed a change.
conferences-amendments-open = At least one amendment is not decided yet.
conferences-amend = Record an amendment
conferences-amend-submit = Record the amendment
conferences-paragraph = To which paragraph?
conferences-paragraph-unknown = Please choose a paragraph from the list.
conferences-proposal = Proposal
conferences-proposal-missing = Please write down what is proposed.
conferences-reason = Reason
conferences-decide = Decide
conferences-decision-open = Not decided yet
conferences-decision-accepted = Accepted
conferences-decision-modified = Accepted with changes
conferences-decision-rejected = Rejected
conferences-wording = Different wording
conferences-wording-hint = Only if the amendment is accepted with changes
conferences-wording-missing = Please enter the changed wording.
conferences-decision-reason = Reason for the decision
conferences-accept = Accept
conferences-modify = Accept with changes
conferences-reject = Reject
conferences-conditions = Conditions
conferences-conditions-none = No condition is attached to the agreement.
conferences-attach = Record a condition
conferences-attach-submit = Record the condition
conferences-condition = Condition
conferences-condition-hint = It becomes a task of the final polish. The answer goes back to this conference.
conferences-condition-missing = Please write down the condition.
conferences-condition-open = Not answered yet
conferences-many = No more entries are possible here.
conferences-close = Close the consultation
conferences-close-text = The votes are counted and the minutes are final. After that nothing can be changed.
conferences-close-submit = Close
conferences-closed = This consultation is closed. It can no longer be changed.
conferences-cancelled = This consultation was taken back.
conferences-close-changed = Somebody has changed this consultation meanwhile. Please check how it stands, and close it then.
conferences-meeting-to-come = The meeting is still to come. You can close on its day or after it.
conferences-nobody-there = Nobody is recorded as present.
conferences-statement = Resolution in one sentence
conferences-statement-hint = Stands like this in the minutes
conferences-cancel = Take the consultation back
conferences-cancel-text = Created by mistake? As long as nothing is recorded, the consultation goes altogether.
conferences-cancel-kept = Something is recorded here already. It is kept but no longer counts. Your reason stands beside it and in the platform's journal.
conferences-cancel-reason = Reason
conferences-cancel-reason-hint = For example: the meeting is called off.
conferences-cancel-reason-missing = Something is recorded in this consultation already. Please give a reason.
conferences-cancel-asked = The ballots are out. If you take the circulation back, no vote counts any more. Everybody who was asked gets your reason by mail.
conferences-mail-cancelled-subject = The vote is called off
conferences-mail-cancelled-body =
    Good day,

    the vote on { $programme } is called off. Your ballot no longer counts. There is nothing for you to do.

    The reason: { $reason }

# Ballot
conferences-ballot = Ballot
conferences-ballot-heading = Please vote.
conferences-ballot-thanks = Thank you, your vote is saved.
conferences-ballot-over = The vote is over.
conferences-ballot-until = You can vote until { $day }.
conferences-ballot-was = You could vote until { $day }.
conferences-ballot-yes = You voted yes.
conferences-ballot-no = You voted no.
conferences-ballot-abstained = You abstained.
conferences-ballot-change = Until the last day you can change your vote. The last one counts.
conferences-ballot-paper = The programme office has your vote on paper.
conferences-ballot-closed = The vote is over. Your vote was not counted any more.
conferences-ballot-question = Do you agree to version { $number }?
conferences-ballot-legend = Your vote
conferences-ballot-deputy = I vote as the deputy.
conferences-ballot-submit = Vote
conferences-vote-missing = Please choose yes, no or abstention.
conferences-votes = { $n ->
    [one] One vote is waiting for you.
   *[other] { $n } votes are waiting for you.
}
conferences-votes-none = Nothing is being voted on at the moment.
conferences-votes-none-text = When there is a decision by circulation, you find your ballot here. We also send you a mail.
conferences-votes-open = Your vote is still missing.
conferences-votes-given = You have voted. Until the last day you can change your vote.
conferences-votes-button = Open the ballot

# Final polish
conferences-polish = Final polish
conferences-polish-none = There is nothing to answer.
conferences-polish-done = Everything is answered.
conferences-polish-open = { $n ->
    [one] Answer one condition or remark.
   *[other] Answer { $n } conditions and remarks.
}
conferences-polish-text = Work conditions and remarks into the programme text, and answer them.
conferences-source-round-table = Round table
conferences-from-round = from version { $number }
conferences-answer = Answer
conferences-answer-hint = Goes to all members of this conference by mail.
conferences-answer-missing = Please write an answer.
conferences-answer-early = This consultation is not closed yet. Answer after that.
conferences-answered-meanwhile = Somebody has answered meanwhile, and the answer has been sent. Your text still stands below it.
conferences-answer-submit = Record the answer
conferences-answered-on = Answered on { $day }:
conferences-remark-add = Remark of a round table
conferences-remark = Remark
conferences-remark-hint = It becomes a task like every condition.
conferences-remark-missing = Please write down the remark.
conferences-remark-submit = Add the remark

# Public
conferences-path = How the programme came about
conferences-path-lead = What was decided where and when.
conferences-path-empty = Nothing has been decided yet.
conferences-path-round = Version { $number } goes to the conferences.
conferences-path-unanimous = Agreed unanimously to version { $number }.
conferences-path-adopted = Agreed by majority to version { $number }.
conferences-path-unanimous-circulation = Agreed unanimously to version { $number }, by circulation.
conferences-path-adopted-circulation = Agreed by majority to version { $number }, by circulation.
conferences-path-conditions = { $n ->
    [one] With one condition,
   *[other] With { $n } conditions,
} { $answered ->
    [0] not answered yet.
   *[other] { $answered } of them answered.
}
conferences-path-launch = Launch: version { $version } counts.
conferences-path-launch-text = The municipalities' declarations refer to this version.
conferences-oparl = The same facts for programs (OParl)
conferences-oparl-classification = Mayors' conference
conferences-oparl-body = Region
conferences-oparl-meeting = Meeting of the mayors' conference { $district }
conferences-oparl-circulation = Decision by circulation of the mayors' conference { $district }
conferences-oparl-paper = Draft for decision
conferences-oparl-launched = Programme text as launched
conferences-oparl-role = Decision

# Mails
conferences-mail-ballot-subject = Please vote by { $day }
conferences-mail-ballot-body =
    Good day,

    Your mayors' conference decides by circulation on “{ $programme }”, version { $number }. You vote for { $municipality }. The last day is { $day }.

    Read the text and vote: { $link }

    The link belongs to this one seat. Please pass it on only to the person who stands in for you.
conferences-mail-answer-subject = Answer to the condition of your conference
conferences-mail-answer-body =
    Good day,

    Your mayors' conference has attached a condition to its agreement to “{ $programme }”:

    { $condition }

    The programme office answers:

    { $answer }

    This mail goes to all members of the conference, here for { $municipality }.
conferences-deadline-fixed = The ballots are out. The last day is on them and can no longer be changed.
conferences-ballots-not-out = The ballots are not out yet.
conferences-planned-twice = There is a consultation of this version here already.
