# Comparison on the result page
quickcheck-comparison-title = Compared with other municipalities
quickcheck-comparison-lead = Your value stands beside the middle of a group. Each number names its group.
quickcheck-comparison-classes = Size classes by number of inhabitants: A below 10,000, B below 25,000, C below 60,000, D from 60,000.
quickcheck-comparison-chart-words = In each row your value as a dot, the middle of the group as a line and the middle half as a band, from 0 to 100. All numbers are in the table below.
quickcheck-comparison-middle-of = Middle { $n }%
quickcheck-comparison-own = Your value
quickcheck-comparison-median = Middle of the group (median)
quickcheck-comparison-band = The middle half of the group
quickcheck-comparison-table = Comparison as a table
quickcheck-comparison-caption = Own value and values of the group by field
quickcheck-comparison-whom = Group
quickcheck-comparison-when = Wave
quickcheck-comparison-percent = { $n }%
quickcheck-comparison-middle = { $lower } to { $upper }%
quickcheck-comparison-no-middle = not shown
quickcheck-comparison-wave = { $wave }, closed on { $day }
quickcheck-comparison-words = { $field }: your value { $own }, middle { $median }% ({ $group })
quickcheck-comparison-radar = Extra picture: web over all fields
quickcheck-comparison-group = { $group }, { $n } municipalities
quickcheck-comparison-group-a = Size class A
quickcheck-comparison-group-b = Size class B
quickcheck-comparison-group-c = Size class C
quickcheck-comparison-group-d = Size class D
quickcheck-comparison-group-ab = Size classes A and B
quickcheck-comparison-group-cd = Size classes C and D
quickcheck-comparison-group-region = Whole region
quickcheck-comparison-not-joined = Your municipality does not take part in the comparison yet. That is why only your own picture is here.
quickcheck-comparison-no-wave = No wave of the comparison is closed yet. Until then only your own picture is here.
quickcheck-comparison-only-core = So far the waves compare the core questions. So only your own picture is here.
quickcheck-comparison-only-full = So far the waves compare all questions. So only your own picture is here.
quickcheck-comparison-to-core = To the result of the core questions
quickcheck-comparison-to-full = To the result of all questions
quickcheck-comparison-not-counted = Your Quick-Check was not counted yet in the wave of the comparison “{ $wave }”. Whoever submits in that period and takes part in the comparison is counted.
quickcheck-comparison-too-few = The wave “{ $wave }” shows no numbers for your group. Either there were too few municipalities, or the difference to an earlier wave would have told about a single one.
quickcheck-comparison-next-open = The wave “{ $wave }” runs until { $day }. There are new numbers as soon as it is closed.
quickcheck-comparison-next-planned = The wave “{ $wave }” begins on { $day }.
quickcheck-comparison-next-unknown = No further wave of the comparison is planned at the moment.
quickcheck-comparison-other-catalogue = It compares another version of the catalogue. Your Quick-Check is not counted in it.
quickcheck-comparison-privacy = Only groups of at least six municipalities are compared. What is shown is the middle and the middle half, never the highest or the lowest value and never a single municipality. Where a number is missing, it would tell a single value. Then the number of an earlier wave stands, and its wave is named.
quickcheck-comparison-join = Take part in the comparison
quickcheck-comparison-join-text = If you take part, the values you submit are counted in the next waves. Nobody sees them one by one.
quickcheck-comparison-join-mayor = Your project lead can switch on taking part in the comparison.
quickcheck-comparison-since = Your municipality has taken part in the comparison since { $day }.
quickcheck-comparison-leave = Take part in the comparison no longer
quickcheck-comparison-leave-text = If you stop, your values are counted in no further wave. What is closed already stays.

# Waves of the agency
quickcheck-wave-title = Waves of the comparison
quickcheck-wave-lead = A wave collects what municipalities submit within a period. There are numbers only once it is closed.
quickcheck-wave-none = There is no wave yet.
quickcheck-wave-caption = All waves of the comparison
quickcheck-wave-name = Name of the wave
quickcheck-wave-name-hint = For example: Spring 2028
quickcheck-wave-variant = Scope
quickcheck-wave-variant-core = Core questions
quickcheck-wave-variant-full = All questions
quickcheck-wave-opens-on = First day
quickcheck-wave-opens-on-hint = From this day on, what is submitted counts.
quickcheck-wave-closes-on = Last day
quickcheck-wave-closes-on-hint = After it the wave closes by itself.
quickcheck-wave-state = State
quickcheck-wave-state-planned = planned
quickcheck-wave-state-open = running
quickcheck-wave-state-ending = being closed
quickcheck-wave-state-closed = closed
quickcheck-wave-open = Open a wave
quickcheck-wave-name-missing = Please give the wave a name.
quickcheck-wave-variant-missing = Please choose which questions are compared.
quickcheck-wave-day-malformed = Please enter a date.
quickcheck-wave-closes-early = The last day is before the first one, or over already.
quickcheck-wave-too-long = A wave takes a year at most.
quickcheck-wave-opens-far = The first day is more than a year away.
quickcheck-wave-overlaps = There is a wave of the same scope in this period already.
quickcheck-wave-days = { $opens } to { $closes }
quickcheck-wave-counted = { $n ->
    [0] No municipality is counted yet
    [one] One municipality is counted
   *[other] { $n } municipalities are counted
}
quickcheck-wave-counted-text = So many have submitted so far and take part in the comparison. You do not see which ones they are, nor their values.
quickcheck-wave-to-closing = Close the wave
quickcheck-wave-closed-on = Closed on
quickcheck-wave-closed-with = { $n ->
    [0] Closed on { $day }. No municipality was counted.
    [one] Closed on { $day } with one municipality.
   *[other] Closed on { $day } with { $n } municipalities.
}
quickcheck-wave-nothing = This wave publishes no numbers. A group needs at least { $least } municipalities. Nobody may be recognised by the difference to an earlier wave either.
quickcheck-wave-cuts = What this wave publishes
quickcheck-wave-files = The numbers as a file
quickcheck-wave-files-text = Both files hold the same as this page and nothing more.
quickcheck-wave-csv = Numbers as CSV
quickcheck-wave-json = Numbers as JSON, for programs
quickcheck-wave-json-text = Name and days of the wave (wave, questions, opened_on, closed_on), how many municipalities were counted (municipalities) and how many a number needs at least (least). Below stands for each number (figures): field, group, municipalities, median, lower_quartile and upper_quartile, in whole per cent. Where the middle half is not shown, the last two are null.
quickcheck-wave-members = Municipalities
quickcheck-wave-lower = Lower quartile
quickcheck-wave-upper = Upper quartile
quickcheck-wave-rules = Groups have at least { $least } municipalities. Numbers are rounded to whole percent. There are no highest and no lowest values. A number that would tell about a single municipality is left out.
quickcheck-wave-closing-title = Close the wave now?
quickcheck-wave-closing-nothing = At the moment nothing would be published. It takes at least { $least } municipalities.
quickcheck-wave-closing-groups = Numbers are published for these groups:
quickcheck-wave-closing-what = For each field these are the middle and the middle half. What would tell about a single municipality is left out when the wave is closed.
quickcheck-wave-closing-early = The wave still runs until { $day }. Who submits later is then not counted any more.
quickcheck-wave-closing-final = A closed wave does not change any more.
quickcheck-wave-close = Close now

# Learning from each other
quickcheck-mentoring-link = Offer help or ask for advice
quickcheck-mentoring-title = Learning from each other
quickcheck-mentoring-lead = Where you are far, you may like to help. Where something is missing, you can ask for advice. The agency brings you together.
quickcheck-mentoring-no-result = As soon as your Quick-Check is submitted, you can offer help and ask for advice here.
quickcheck-mentoring-caption = Fields with offer or request
quickcheck-mentoring-own = How it stands with you
quickcheck-mentoring-wish = Your wish
quickcheck-mentoring-strong = far: level 3 and more
quickcheck-mentoring-weak = something is missing here
quickcheck-mentoring-between = on the way
quickcheck-mentoring-offered = We are glad to help.
quickcheck-mentoring-requested = We ask for advice.
quickcheck-mentoring-nothing = no wish
quickcheck-mentoring-offer = We are glad to help
quickcheck-mentoring-request = We ask for advice
quickcheck-mentoring-end = Take back
quickcheck-mentoring-privacy = The agency sees your municipality, the field and your wish, but no values. Other municipalities see nothing until the agency introduces you to each other.
quickcheck-mentoring-agency-link = Who helps, and who asks for advice
quickcheck-mentoring-agency-title = Who helps, and who asks for advice
quickcheck-mentoring-agency-lead = Bring municipalities together. Both project leads then get an email.
quickcheck-mentoring-agency-none = At the moment nobody offers help, and nobody asks for advice.
quickcheck-mentoring-offers = Is glad to help
quickcheck-mentoring-requests = Asks for advice
quickcheck-mentoring-nobody = Nobody
quickcheck-mentoring-helper = Who helps
quickcheck-mentoring-seeker = Who asks for advice
quickcheck-mentoring-introduce = Introduce to each other
quickcheck-mentoring-made-title = Introduced already
quickcheck-mentoring-made = { $day }: { $helper } helps { $seeker }, { $field }
quickcheck-mentoring-mail-subject = Learning from each other: { $field }
quickcheck-mentoring-mail-helper = Dear { $name },

    You have offered to help in the field “{ $field }”. { $municipality } asks for advice there.

    Contact: { $other }, { $mail }

    Please get in touch when it suits you. { $other } knows about it.
quickcheck-mentoring-mail-seeker = Dear { $name },

    You ask for advice in the field “{ $field }”. { $municipality } is glad to help.

    Contact: { $other }, { $mail }

    { $other } knows about it and will get in touch. You may also make the first step.

# Mail when a wave is closed
quickcheck-wave-mail-subject = Quick-Check: the comparison wave “{ $wave }” is closed
quickcheck-wave-mail-body =
    Good day { $name },

    The wave “{ $wave }” is closed. { $municipality } was counted in it. How you compare with similar municipalities now stands with your result and in the report.

    Sign in: { $link }
quickcheck-wave-mail-empty =
    Good day { $name },

    The wave “{ $wave }” is closed. { $municipality } was counted in it. This time there are no figures for your group. Either there were too few municipalities, or the difference from an earlier wave would have revealed a single one.

    You can see your own result as before.

    Sign in: { $link }
