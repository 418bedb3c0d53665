# Import data
region-import-title = Import data
region-import-heading = Which file would you like to import?
region-import-lead = We check the file first. Nothing is taken over until you agree.
region-import-file = File
region-import-file-corrected = Corrected file
region-import-file-hint = CSV file in UTF-8, fields separated by commas
region-import-no-file = Please choose a file.
region-import-check = Check the file
region-import-check-again = Check the file again
region-import-another = Check another file
region-import-columns = Which columns the file needs
region-import-columns-text = The first line holds the names of the columns. They may stand in any order.
region-import-kind-towns = Facts about the municipalities
region-import-kind-halls = Town halls and office holders
region-import-columns-towns = ags, name, kind, kreis_ags, population, postal_code. Optional: localities, university, spa_or_tourism, foreign_share, business_association, commuter_surplus.
region-import-columns-halls = ags, office, salutation, first_name, last_name, function, from, street, postal_code, place, official_mailbox. Optional: title, mail, phone, to.

# Faults in the file
region-import-faults-heading = { $n ->
    [one] The file is not right yet in one place.
   *[other] The file is not right yet in { $n } places.
}
region-import-nothing-taken = Nothing taken over yet
region-import-nothing-taken-text = Correct the file and upload it again.
region-import-faults = What is not right in the file yet
region-import-line = Line
region-import-line-number = Line { $n }
region-import-whole-file = Whole file
region-import-column = Column
region-import-no-column = all
region-import-found = The file says
region-import-nothing = nothing
region-import-cells = { $n } fields
region-import-wrong = What is wrong
region-import-most-faults = We show only the first places. There may be more after them.
region-fault-ags = A municipality key has exactly 8 digits.
region-fault-cells = This line does not have as many fields as the first line.
region-fault-column = This column is missing. Please also check that the fields are separated by commas.
region-fault-day = Please write the day like this: 2026-11-01.
region-fault-digits = A postal code has exactly 5 digits.
region-fault-district = This district key does not exist in the region.
region-fault-empty = The file has no lines with data.
region-fault-encoding = The file is not saved in UTF-8. Choose “CSV UTF-8” when saving.
region-fault-mail = This is not a complete email address. For example: townhall@place.example
region-fault-missing = Something is missing here.
region-fault-number = Please enter a whole number without points or commas.
region-fault-office = Please enter mayor, lead or deputy.
region-fault-order = The last day in office is before the first.
region-fault-rows = The file has more than 12,000 lines. Please split it.
region-fault-twice = This municipality key already stands in a line above.
region-fault-unknown = We do not know this municipality key yet. Import the facts about the municipalities first.
region-fault-unreadable = This cannot be read as CSV. Often a quotation mark is missing.
region-fault-yes-no = Please enter “yes” or “no”, or leave the field empty.

# Preview
region-import-preview-heading = { $n ->
    [one] Please check and take over: one line
   *[other] Please check and take over: { $n } lines
}
region-import-preview-lead = The file is in order. Nothing has been taken over yet.
region-import-changes = What changes
region-import-new = { $n ->
    [0] No municipality is added.
    [one] One municipality is added.
   *[other] { $n } municipalities are added.
}
region-import-updated = { $n ->
    [0] No existing municipality gets new details.
    [one] One existing municipality gets the details from the file.
   *[other] { $n } existing municipalities get the details from the file.
}
region-import-halls = { $n ->
    [one] One person with their town hall is entered.
   *[other] { $n } people with their town halls are entered.
}
region-import-gaps = { $n ->
    [one] In one line the address is incomplete. Its letter will be held back later.
   *[other] In { $n } lines the address is incomplete. Their letters will be held back later.
}
region-import-sample = The first lines of the file
region-import-take = { $n ->
    [one] Take over one line
   *[other] Take over { $n } lines
}

# Taken over
region-import-saved-heading = The details have been taken over.
region-import-saved = { $n ->
    [one] One line has been taken over.
   *[other] { $n } lines have been taken over.
}
region-import-saved-text = Next you can prepare an invitation.
region-import-to-invitation = Prepare an invitation

# What a letter lacks
region-gap-address = The address of the town hall is incomplete.
region-gap-mayor = Nobody is entered as mayor.
region-gap-mailbox = The official mailbox is missing.
