# Import data
region-import-title = Import data
region-import-heading = Which file would you like to import?
region-import-lead = We check the file first. Nothing is taken over until you agree.
region-import-file = File
region-import-file-corrected = Corrected file
region-import-file-hint = Excel file (.xlsx), OpenDocument spreadsheet (.ods) or CSV file, at most 5 MB
region-import-no-file = Please choose a file.
region-import-check = Check the file
region-import-check-again = Check the file again
region-import-another = Check another file
region-import-columns = Which columns the file needs
region-import-columns-text = The first line holds the names of the columns. Order and exact spelling are free: what we do not recognise you assign in the next step.
region-import-kind-towns = Facts about the municipalities
region-import-kind-halls = Town halls and office holders
region-import-columns-towns = Municipality key, name, kind (town or municipality), district key, population, postal code. Optional: localities, university, spa or tourism, foreign share of move-ins, business association, commuter surplus.
region-import-columns-halls = Municipality key, first name, last name, function, in office since, street, postal code, place, town hall email. Optional: office, form of address, academic title, email, phone, in office until.

# Faults in the file
region-import-faults-heading = { $n ->
    [one] The file is not right yet in one place.
   *[other] The file is not right yet in { $n } places.
}
region-import-nothing-taken = Nothing taken over yet
region-import-nothing-taken-text = Correct the file and upload it again. Or change below which column is which.
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
region-fault-column = This column is missing.
region-fault-day = Please write the day like this: 1.11.2026 or 2026-11-01.
region-fault-digits = A postal code has exactly 5 digits.
region-fault-district = This district key does not exist in the region.
region-fault-empty = The file has no lines with data.
region-fault-encoding = The characters of the file cannot be read. Choose “CSV UTF-8” when saving.
region-fault-macros = This workbook contains macros or is saved as .xlsm. We do not read macros. Please save it as .xlsx.
region-fault-mail = This is not a complete email address. For example: townhall@place.example
region-fault-missing = Something is missing here.
region-fault-number = Please enter a whole number.
region-fault-office = Please enter mayor, lead or deputy.
region-fault-order = The last day in office is before the first.
region-fault-rows = The file has more than 20,000 lines. Please split it.
region-fault-twice = This municipality key already stands in a line above.
region-fault-unknown = We do not know this municipality key yet. Import the facts about the municipalities first.
region-fault-unreadable = This cannot be read as a table. In CSV files a quotation mark is often missing.
region-fault-yes-no = Please enter “yes” or “no”, or leave the field empty.

# Preview
region-import-preview-heading = { $n ->
    [one] Please check and take over: one line
   *[other] Please check and take over: { $n } lines
}
region-import-preview-lead = The file is in order. Nothing has been taken over yet.
region-import-changes = What would change
region-import-new = { $n ->
    [one] One entry is new.
   *[other] { $n } entries are new.
}
region-import-gaps = { $n ->
    [one] In one line the address is incomplete. Its letter will be held back later.
   *[other] In { $n } lines the address is incomplete. Their letters will be held back later.
}
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

# Assigning columns
region-import-mapping-heading = Which column is which?
region-import-mapping-lead = We did not recognise some columns in your file. Please choose where the details are.
region-import-mapping = Assignment of the columns
region-import-mapping-check = Check with this assignment
region-import-kind = What does the file hold?
region-import-optional = optional
region-import-not-there = not in the file
region-import-nameless = Column { $n } without a name
region-import-choose = Please choose a column.
region-import-any-district = Also take municipalities from districts outside the region
region-import-cell = Line { $n }, cell { $cell }
region-column-ags = Municipality key
region-column-name = Name
region-column-kind = Kind
region-column-kreis-ags = District key
region-column-population = Population
region-column-postal-code = Postal code
region-column-localities = Localities
region-column-university = University
region-column-spa-or-tourism = Spa or tourism
region-column-foreign-share = Foreign share of move-ins
region-column-business-association = Business association
region-column-commuter-surplus = Commuter surplus
region-column-office = Office
region-column-salutation = Form of address
region-column-title = Academic title
region-column-first-name = First name
region-column-last-name = Last name
region-column-function = Function
region-column-mail = Email
region-column-phone = Phone
region-column-from = In office since
region-column-to = In office until
region-column-street = Street
region-column-place = Place
region-column-official-mailbox = Town hall email

# Difference to what is known already
region-import-changed = { $n ->
    [one] One detail changes.
   *[other] { $n } details change.
}
region-import-unchanged = { $n ->
    [one] One line is known like this already.
   *[other] { $n } lines are known like this already.
}
region-import-absent = { $n ->
    [one] One existing municipality is not in the file. It stays as it is.
   *[other] { $n } existing municipalities are not in the file. They stay as they are.
}
region-import-changed-title = Changed details
region-import-new-title = What is new
region-import-town = Municipality
region-import-what = Detail
region-import-before = So far
region-import-after = New
region-import-empty = empty
region-import-yes = yes
region-import-no = no
region-import-more = { $n ->
    [one] And one more.
   *[other] And { $n } more.
}
region-fault-large = The file is too large. Up to 5 MB are possible, 50 MB unpacked.
region-fault-columns = The file has more than 100 columns.
region-fault-old-workbook = This is an Excel file in another format (.xls or .xlsb). Please save it as .xlsx.
region-fault-workbook = This workbook cannot be opened. Please save it again as .xlsx or as CSV.
region-fault-two-in-office = For this office a line above already names somebody with the same first day.
region-fault-salutation = Please enter “Frau” or “Herr”, or leave the field empty.
