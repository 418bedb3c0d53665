# Page
quickcheck-exchange-title = Import and export of the catalogue
quickcheck-exchange-heading = Read a catalogue from a file
quickcheck-exchange-lead = Your file becomes a draft. First we show you what it holds, what is missing and what cannot be taken over. The catalogue in force does not change.
quickcheck-exchange-file = File
quickcheck-exchange-file-hint = XLSForm or our tables (.xlsx), LimeSurvey questionnaire (.lss) or catalogue.toml, up to 5 MB
quickcheck-exchange-no-file = Please choose a file.
quickcheck-exchange-read = Look at the file
quickcheck-exchange-another = Another file
quickcheck-exchange-found = { $n ->
    [one] One question found
   *[other] { $n } questions found
}
quickcheck-exchange-found-lead = Nothing is saved yet. Go through the list, then begin the draft.
quickcheck-exchange-begin = Begin a draft
quickcheck-exchange-save-title = Next: begin the draft
quickcheck-exchange-save-text = Begin a new draft with these questions. Or save them as a text file to complete it and read it here again. Missing texts are marked with “…”. No catalogue may be published like that.
quickcheck-exchange-save = Save the draft as a file
quickcheck-exchange-source = Format of the file
quickcheck-exchange-source-xlsform = XLSForm (ODK, KoboToolbox)
quickcheck-exchange-source-tables = our tables
quickcheck-exchange-source-toml = catalogue.toml
quickcheck-exchange-source-lss = LimeSurvey
quickcheck-exchange-fields = Fields
quickcheck-exchange-questions = Questions
quickcheck-exchange-measures = Measures
quickcheck-exchange-all-taken = Everything taken over, nothing missing.
quickcheck-exchange-gaps = Still to be done
quickcheck-exchange-gaps-text = A catalogue needs this before it can be published.
quickcheck-exchange-lost = In the file, but not in the draft
quickcheck-exchange-lost-text = Our catalogue has nothing that fits. Check whether you want to solve it in another way.
quickcheck-exchange-assumptions = What we have filled in
quickcheck-exchange-assumptions-text = The file says nothing about it. Please check whether it fits.
quickcheck-exchange-remarks = { $n ->
    [one] One remark
   *[other] { $n } remarks
}
quickcheck-exchange-place = Place
quickcheck-exchange-remark = Remark
quickcheck-exchange-place-file = Whole file
quickcheck-exchange-place-line = Sheet “{ $sheet }”, row { $line }
quickcheck-exchange-more = { $n ->
    [one] There is one more remark.
   *[other] There are { $n } more remarks.
}
quickcheck-exchange-exports = Export the catalogue in force
quickcheck-exchange-exports-text = The tables can be changed and read again. With XLSForm you fill in the questions on a tablet, even without a network.
quickcheck-exchange-to-tables = Tables for Excel or LibreOffice (.xlsx)
quickcheck-exchange-to-xlsform = XLSForm for ODK or KoboToolbox (.xlsx)
quickcheck-exchange-to-toml = Text file (catalogue.toml)

# Links on other pages
quickcheck-exchange-link-tables = Questions as a table (.xlsx)
quickcheck-exchange-link-xlsform = Questions for ODK or KoboToolbox (.xlsx)

# What a file must not be
quickcheck-exchange-empty = The file is empty. Please choose another one.
quickcheck-exchange-unknown = We do not know this format. Possible are .xlsx, .lss and catalogue.toml.
quickcheck-exchange-packed = The file is compressed. Please unpack it first.
quickcheck-exchange-archive = This is a LimeSurvey archive (.lsa) or a compressed .lss file. Please save “Survey structure (.lss)” in LimeSurvey and choose that file.
quickcheck-exchange-no-sheets = A sheet is missing in this workbook. An XLSForm needs the sheet “survey”, our tables need the sheet “Fragen”.
quickcheck-exchange-no-survey = The sheet “survey” lacks the column “type” or the column “name”.
quickcheck-exchange-no-lss = This is no LimeSurvey questionnaire. Please save “Survey structure (.lss)” in LimeSurvey.
quickcheck-exchange-xml = The file is damaged. Please save it in LimeSurvey once more.
quickcheck-exchange-doctype = The file contains a document type declaration (DOCTYPE). For reasons of security we do not read that. LimeSurvey does not write it.
quickcheck-exchange-elements = The file is too large or nested too deeply. Please split the survey.
quickcheck-exchange-toml = Line { $line } does not fit the format catalogue.toml. It is easiest to begin with a file that was exported here.
quickcheck-exchange-draft-changed = The draft was changed on its way. Please read the file once more.
quickcheck-exchange-no-questions = There is no question in the file that can be taken over. We need questions with one answer out of five at most.
quickcheck-exchange-many-questions = A catalogue has { $most } questions at most. Please shorten the file.
quickcheck-exchange-many-fields = A catalogue has { $most } fields at most. Please merge groups.
quickcheck-exchange-many-measures = A catalogue has { $most } measures and { $most } rules at most. Please shorten the file.

# What is still to be done
quickcheck-exchange-nameless = A field, a question, a rule or a measure has no id.
quickcheck-exchange-twice = This id exists twice. Please change one of them.
quickcheck-exchange-long = This is longer than { $most } characters. Please shorten it.
quickcheck-exchange-five-levels = A catalogue needs five levels, from 0 to 4.
quickcheck-exchange-weight = The weight does not fit. Questions count 1, 2 or 3, fields at least 1.
quickcheck-exchange-no-core = This field needs at least one core question.
quickcheck-exchange-no-field = There is no field “{ $name }”.
quickcheck-exchange-no-rule = There is no rule “{ $name }”.
quickcheck-exchange-no-measure = There is no measure “{ $name }”.
quickcheck-exchange-no-question = There is no question “{ $name }”.
quickcheck-exchange-no-parent = The question “{ $name }”, which this one follows, must stand further up.
quickcheck-exchange-one-sided = Question and measure must name each other. With “{ $name }” they do not.
quickcheck-exchange-no-text = A text in German or English is missing here.
quickcheck-exchange-no-levels = { $n ->
    [one] The text for level { $levels } is still to be written.
   *[other] The texts for levels { $levels } are still to be written.
}
quickcheck-exchange-no-leads = { $n ->
    [one] One field has no sentence below its title.
   *[other] { $n } fields have no sentence below their title.
}
quickcheck-exchange-no-reasons = { $n ->
    [one] One question does not yet say why we ask it.
   *[other] { $n } questions do not yet say why we ask them.
}
quickcheck-exchange-no-german = “{ $text }” does not exist in German. Please translate the text.
quickcheck-exchange-main-language = The survey is written in the language “{ $name }”. Its texts now stand in the place of the German ones. Please translate them.
quickcheck-exchange-cell = The column “{ $column }” holds “{ $text }”. We cannot read that.
quickcheck-exchange-no-column = The sheet “{ $sheet }” lacks the column “{ $column }”.

# What cannot be taken over
quickcheck-exchange-empty-group = No question of this group can be taken over, so it is left out.
quickcheck-exchange-many-choices = This question has { $n } answers. Five are possible at most, one for each level.
quickcheck-exchange-no-choices = The file has no answers for this question.
quickcheck-exchange-type = “{ $name }” is of the type “{ $type }”. Only questions with one chosen answer are taken over.
quickcheck-exchange-other = “{ $name }” allows an answer of one's own. We have no such thing.
quickcheck-exchange-repeat = “{ $name }” is asked several times. We have no repetitions, its questions are missing.
quickcheck-exchange-condition = The condition “{ $text }” cannot be taken over. The question is always asked if no other condition remains.
quickcheck-exchange-narrower = The condition “{ $text }” becomes: from level 1 of the question before. Higher levels cannot be demanded.
quickcheck-exchange-group-condition = The group depends on “{ $text }”. That cannot be taken over.
quickcheck-exchange-language = The language “{ $name }” is not taken over. A catalogue is German and English.
quickcheck-exchange-quotas = { $n ->
    [one] One quota is not taken over.
   *[other] { $n } quotas are not taken over.
}
quickcheck-exchange-assessments = { $n ->
    [one] One assessment rule is not taken over.
   *[other] { $n } assessment rules are not taken over.
}
quickcheck-exchange-cut = A text is longer than { $most } characters and was shortened.

# What is filled in
quickcheck-exchange-assumed = Every question is a core question, has the weight 1 and asks for a self-assessment as evidence. All fields count the same. The answers are the levels from 0 on in their order, unless the file says otherwise. Levels, rules and licence come from the catalogue in force. There are no measures yet.
quickcheck-exchange-no-english = “{ $text }” does not exist in English. The German text stands there now.
quickcheck-exchange-no-english-levels = The answers for level { $levels } do not exist in English. The German texts stand there now.
quickcheck-exchange-row-english = English texts are missing in this row. The German ones stand there now.

# In the XLSForm
quickcheck-exchange-form-attributes = About your municipality
quickcheck-exchange-form-number = Please enter a number from 0 on, or leave the field empty.
quickcheck-exchange-form-reason = Please write { $most } characters at most.
