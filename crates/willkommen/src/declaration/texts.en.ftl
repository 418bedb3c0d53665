# Steps
declaration-steps = Steps of the declaration
declaration-step = Step
declaration-step-done = done
declaration-step-open = open
declaration-none = Not given
declaration-version = Version { $version }
declaration-effect = What your confirmation means
declaration-contact = Do you have questions? Call us or write to us.
declaration-any-town = The town or municipality

# Invitation
declaration-invitation-title = Your invitation
declaration-invitation-heading = You are invited. It takes about ten minutes.
declaration-invitation-lead = Your municipality wants to welcome newcomers well. You do not have to work it all out alone. On the next pages you read the text, name a person and declare your participation.
declaration-benefit-orientation = Orientation
declaration-benefit-orientation-text = The Quick-Check shows what already works well and where more is possible.
declaration-benefit-guidance = Guidance
declaration-benefit-guidance-text = You always see the next step. The programme office is there for your questions.
declaration-benefit-network = Networking
declaration-benefit-network-text = You exchange ideas with other municipalities. You can take up good examples.
declaration-terms = What you agree to
declaration-terms-host = You are invited by
declaration-terms-binding = Binding
declaration-terms-binding-text = You name a project lead. With the Quick-Check you record your baseline internally.
declaration-terms-effort = Effort
declaration-terms-effort-text = The Quick-Check takes about 20 minutes. You choose your measures yourself.
declaration-terms-costs = Costs
declaration-terms-costs-text = There is no fee. You bear the cost of your own working time and measures.
declaration-terms-duration = Duration
declaration-terms-duration-text = Participation lasts until you withdraw or the programme ends. You can withdraw at any time with effect from the end of the month.
declaration-terms-signer = Signed by
declaration-terms-signer-text = The mayor or the appointed deputy in office. Others may prepare the details.
declaration-ready = What you need
declaration-ready-lead = Name, function and email address of the person who will take care of it
declaration-ready-mailbox = Access to the official email mailbox of your town hall. We send a code there.
declaration-ready-ways = Or a signature card, or pen and paper: in step 4 you can choose the way. All three count the same.
declaration-ready-last = Nothing is binding until you press “Declare with binding effect” in step 4.
declaration-read = Read the declaration
declaration-go-on = Continue
declaration-read-again = Read the text again

# Text
declaration-wording-title = Read the declaration
declaration-wording-heading = Read what you are about to declare.
declaration-wording-lead = This is the full text, version { $version }. Reading it does not declare anything yet.
declaration-wording-public = The declaration of participation in full
declaration-wording-public-lead = A municipality confirms this text when it declares its participation. This is version { $version }.
declaration-wording-print = To print or save this page, use the print function of your browser.
declaration-wording-read = I have read this, continue
declaration-wording-back = Back to “Take part”
declaration-back-to-invitation = Back to the invitation
declaration-text-changed = This text is new to you: it has a new version or another language. Please read it again.

# Project lead
declaration-lead-title = Name a project lead
declaration-lead-heading = Who will take care of it?
declaration-lead-lead = This person gets access, answers the Quick-Check and is our contact. If the person changes later, simply tell us the new name.
declaration-lead-name = First and last name
declaration-lead-function = Function in the administration
declaration-lead-function-hint = For example town marketing, citizens’ office or business development
declaration-lead-mail = Work email address
declaration-lead-mail-hint = The person signs in with this address. It may also be the mayor’s own address.
declaration-lead-phone = Phone
declaration-deputy-heading = Who is the deputy?
declaration-deputy-lead = A deputy is not required, but helpful.
declaration-deputy-name = First and last name of the deputy
declaration-deputy-function = Function of the deputy
declaration-deputy-mail = Work email address of the deputy
declaration-resolution-summary = Add a resolution (optional)
declaration-resolution-heading = Resolution of the council or a committee
declaration-resolution-hint = Whether a resolution is needed is up to you locally. If there is one, you can name it here.
declaration-resolution-body = Who decided?
declaration-resolution-body-hint = For example the council or the main committee
declaration-resolution-on = Day of the resolution
declaration-resolution-number = Number of the proposal or resolution
declaration-lead-privacy = We use these details only for the programme and to account for its funding.
declaration-lead-next = After this we send a code to the official mailbox of your town hall. You need it in the next step.
declaration-lead-submit = Continue and check
declaration-back-to-text = Back to the text
declaration-lead-name-missing = Enter the name of the person who will take care of it.
declaration-lead-function-missing = Enter the person’s function, for example town marketing.
declaration-lead-mail-malformed = Enter an email address with @, for example name@town.example.
declaration-deputy-is-lead = The deputy is a second person. Please name somebody else, or leave the fields empty.
declaration-deputy-name-missing = Enter the name of the deputy as well.
declaration-deputy-mail-malformed = Enter an email address with @ for the deputy, for example name@town.example.
declaration-day-malformed = Enter the day of the resolution as year, month and day, for example 2027-01-12.

# Check and declare
declaration-sign-title = Check and declare
declaration-sign-heading = Is everything right? Then declare your participation.
declaration-change = Change
declaration-check-name = Name
declaration-check-function = Function
declaration-check-mail = Email
declaration-check-phone = Phone
declaration-check-others = Deputy and resolution
declaration-check-text = Text of the declaration
declaration-check-read = View
declaration-check-town = Municipality
declaration-check-version = Text
declaration-code-heading = You need the code from the town hall’s mailbox
declaration-code-unsent = No code has been sent yet. We send it to the official mailbox of your town hall: { $mailbox }.
declaration-code-sent = At { $time } we sent six digits to { $mailbox }.
declaration-code-valid = The code is valid for { $minutes } minutes.
declaration-code-missing = Has nothing arrived, or is the time up? Then ask for a new code. The old one no longer counts.
declaration-code-send = Send a new code
declaration-sign-who = Who declares the participation?
declaration-signer-name = First and last name
declaration-signer-function = Function
declaration-signer-function-hint = For example mayor or, as deputy in office, first deputy
declaration-confirmation = Six digits from the email
declaration-confirmation-hint = Sent at { $time } to { $mailbox }
declaration-authorised = I am authorised to make this declaration for { $municipality }.
declaration-sign-copies = The town hall and { $lead } receive the declaration as a PDF.
declaration-sign-submit = Declare with binding effect
declaration-back-to-lead = Back to the details
declaration-lead-needed = First name the person who will take care of it.
declaration-signer-name-missing = Enter your first and last name.
declaration-signer-function-missing = Enter your function, for example mayor.
declaration-authorised-missing = Confirm that you may make this declaration.
declaration-code-none = No code has been sent yet. Press “Send a new code”.
declaration-code-used-up = After several attempts this code no longer counts. Press “Send a new code”.
declaration-code-expired = This code has expired. Press “Send a new code”.
declaration-code-wrong = These digits are not right. Enter the six digits from the newest email to your town hall. After five attempts you need a new code.

# Receipt
declaration-receipt-title = Your municipality takes part
declaration-receipt-heading = Welcome. { $lead } takes it from here.
declaration-receipt-number = Number of your declaration
declaration-receipt-signed = Made for { $municipality }: { $moment }
declaration-receipt-pdf = Download the declaration as a PDF
declaration-receipt-home = To my start page
declaration-receipt-reopen = You can see this page as long as your browser is open. The declaration also goes to the town hall as a PDF.
declaration-informed = Who receives the declaration as a PDF
declaration-informed-mailbox = The town hall, at its official mailbox { $mailbox }
declaration-informed-mayor = The mayor, if we have a separate email address
declaration-informed-lead = { $lead }, the project lead
declaration-then = What happens next
declaration-then-signed = Declaration made
declaration-then-receive = The programme office confirms receipt
declaration-then-receive-text = Within the next working days, by email to the town hall and to { $lead }. There is nothing more for you to do.
declaration-then-received = The programme office has confirmed receipt
declaration-then-sign-in = { $lead } gets an email and signs in
declaration-then-sign-in-text = The email goes out right after the declaration.
declaration-then-quickcheck = The Quick-Check shows where you stand
declaration-then-quickcheck-text = It takes about 20 minutes. There is time until { $day }.
declaration-withdraw = Have you changed your mind?
declaration-withdraw-text = You can withdraw at any time in text form. No reasons are needed. The withdrawal takes effect at the end of the month in which we receive it. An email with the number of your declaration is enough:
declaration-withdraw-call = Would you like to talk to us first? Call us:
declaration-contact-heading = Your contact

# Certificate as a PDF
declaration-certificate-title = Record of the declaration of participation
declaration-certificate-number = Declaration no.
declaration-certificate-fact = Item
declaration-certificate-value = Entry
declaration-certificate-facts = How the declaration was given
declaration-certificate-hash = Checksum of the text (SHA-256)
declaration-certificate-version = Text version
declaration-certificate-received = Receipt:
declaration-certificate-moment = { $day }, { $time } (UTC{ $offset })
declaration-certificate-hash-note = How to check: upload this PDF on our website under “Check a declaration”. Or call the agency, name the number and compare the checksum together. If all groups match, the text is unchanged.
declaration-fact-signer = Made by
declaration-fact-signed = Made on
declaration-fact-form = Form
declaration-fact-form-text = Text form (section 126b BGB), confirmed with code from the official mailbox of the town hall
declaration-fact-lead = Project lead
declaration-fact-deputy = Deputy
declaration-fact-resolution = Resolution
declaration-fact-number = Number of the declaration

# Mail: code to the town hall
declaration-mail-code-subject = Code for the participation of { $municipality }
declaration-mail-code-body =
    Hello,

    You receive this email from us because somebody is about to declare that { $municipality } takes part in the programme.

    The mayor needs this code for it:

    { $code }

    The code is valid for { $minutes } minutes. Please pass it only to the mayor or, when the mayor is represented, to the deputy in office. We ourselves never ask you for it.

    Does nobody in the town hall know about this? Then keep the code to yourself and please call us. Our number is below. Without the code nothing becomes binding.

# Mail: declared, to town hall and mayor
declaration-mail-signed-subject = { $municipality } takes part: your declaration as a PDF
declaration-mail-signed-body =
    Hello,

    You receive this email from us because on { $day } a binding declaration was made that { $municipality } takes part in the programme. Thank you. We look forward to working with you.

    Number of the declaration: { $number }
    Made by: { $signers }
    Project lead: { $lead }

    The declaration is attached as a PDF. Please keep it in your files.

    What happens next: we confirm receipt by email. { $lead } signs in here and starts the Quick-Check:
    { $link }

    Is something not right, or does nobody in the town hall know about this? Then please call us at once. Our number is below.

# Mail: named as project lead
declaration-mail-lead-subject = You take care of Welcome in { $municipality }
declaration-mail-lead-body =
    Hello { $name },

    You receive this email from us because { $signer } has named you as project lead for { $municipality }. Welcome. The declaration is attached as a PDF.

    Your next step is the Quick-Check. The core questions take about 20 minutes. You can pause at any time.

    Sign in here with the email address to which this message was sent:
    { $link }

    Did you not know about this? Then please talk to your town hall or call us. Our number is below.

# Mail: receipt confirmed
declaration-mail-received-subject = Receipt confirmed: declaration of { $municipality }
declaration-mail-received-body =
    Hello,

    You receive this email from us because we confirm that we have received the declaration of participation.

    Municipality: { $municipality }
    Number of the declaration: { $number }
    Confirmed on: { $day }

    There is nothing more for you to do. The project lead can start the Quick-Check if this has not happened yet.

    Do you have questions? Call us or write to us.
declaration-lead-mail-taken = We already use this address for another office. Please enter another office e-mail address.
declaration-draft-changed = Somebody has changed the details in the meantime. Please read them again before you declare.
declaration-mailbox-unknown = We do not have the official mailbox of your town hall yet. Please call us and we will enter it.
declaration-receipt-used-heading = This municipality takes part already.
declaration-receipt-used = The code from your letter has been used to declare participation. The town hall has the declaration as a PDF. Was that not you? Then please call us.
declaration-charter-link = Read the charter
declaration-fact-charter = Charter
declaration-signature-day-future = This day is in the future. Please check the date.
declaration-day-future = This day is in the future. Please give the day on which it was resolved.
declaration-code-new = A new code is on its way to the town hall’s mailbox ({ $mailbox }). The old one no longer counts.
declaration-code-wait = We have already sent several codes. The newest one still counts until its time is up. You can ask for another one from { $time } on.
declaration-code-wait-a-day = We have sent very many codes within a day. The newest one still counts until its time is up. You can ask for the next one from { $moment } on. Is it urgent? Then please call us.
declaration-verify-title = Check a declaration
declaration-verify-heading = Is this declaration of participation genuine?
declaration-verify-lead = Upload the PDF. We compare it character by character with what we have issued. The file is not stored.
declaration-verify-file = Declaration of participation as a PDF
declaration-verify-hint = At most 10 MB. A scan or a printout cannot be checked this way.
declaration-verify-button = Check
declaration-verify-none = Please choose a file.
declaration-verify-no-pdf = This is not a PDF.
declaration-verify-genuine = This declaration is genuine.
declaration-verify-unchanged = The file is unchanged
declaration-verify-received = Receipt confirmed on
declaration-verify-act = This further declaration is genuine.
declaration-verify-act-past = This further declaration is genuine but no longer in force.
declaration-verify-act-kind = What was declared
declaration-verify-past = This declaration is genuine but no longer in force.
declaration-verify-withdrawn = The municipality ended its participation on { $day }.
declaration-verify-returned = It was sent back for correction on { $day }.
declaration-verify-unknown = We do not know this file.
declaration-verify-changed = Not issued by us, or changed
declaration-verify-unknown-text = A single changed character leads to this answer, even if a program has saved the file again. If in doubt, ask us.

# Electronic seal
declaration-seal = Electronic seal
declaration-seal-declared = Declaration of participation, given electronically
declaration-seal-received = Receipt confirmed
declaration-seal-ours = { $name }, { $day }: intact, by this platform
declaration-seal-foreign = Calls itself “{ $name }”, { $day }: intact, the certificate is not checked
declaration-seal-unchecked = Calls itself “{ $name }”, { $day }: not checked, the method is not known here
declaration-seal-broken = Calls itself “{ $name }”, { $day }: the file has been changed since, or was never sealed properly.

# Ways
declaration-other-ways = Prefer a signature card or paper?
declaration-ways-title = Three ways to declare
declaration-ways-heading = How would you like to declare?
declaration-ways-lead = All ways count the same. Your details are saved.
declaration-way-electronic = Here on screen
declaration-way-electronic-text = You confirm with a code from your town hall's mailbox. It takes two minutes.
declaration-way-electronic-go = Declare on screen
declaration-way-qualified = With a qualified signature
declaration-way-qualified-text = You sign the PDF with your signature card or service and upload it here.
declaration-way-qualified-go = Upload a signed PDF
declaration-way-paper = On paper
declaration-way-paper-text = You print the sheet, sign it and send it by post. You can upload a scan right here.
declaration-way-paper-go = Print the sheet
declaration-way-not-enough = This form is not enough here.
declaration-form-heading = Which form is enough, and why?
declaration-form-weaker = This form is not enough here. Please choose another way. The reason is given below.
declaration-back-to-ways = Back to the ways

# Sheet to sign
declaration-sheet-hash-note = This checksum tells the agency which text you have signed.
declaration-sheet-signature = Signature
declaration-sheet-place = Place and date
declaration-sheet-sign = Signature
declaration-sheet-stand-in = Signed on behalf by: { $name }
declaration-sheet-back = If you sign on paper, please send the original to the agency. Its address is below the details. If you sign with a signature card, upload the PDF and do not change it afterwards.

# Handing in with a card or on paper
declaration-qualified-heading = Declare with a qualified signature
declaration-paper-heading = Declare on paper
declaration-hand-in-sheet = Open the sheet
declaration-hand-in-sheet-text = It already has the text and your details.
declaration-hand-in-sheet-open = Open the sheet as PDF
declaration-qualified-sign = Sign the PDF
declaration-qualified-sign-text = With the program your town hall uses for this. Please change nothing else in the PDF, or we will not recognise it.
declaration-qualified-upload = Upload the signed PDF
declaration-qualified-upload-text = We check the signature at once. Then a person at the agency looks at it.
declaration-qualified-file = Signed PDF
declaration-qualified-file-hint = 10 MB at most
declaration-paper-sign = Print and sign
declaration-paper-sign-text = The mayor or the deputy in office signs.
declaration-paper-post = Send the original by post
declaration-paper-post-text = To this address:
declaration-paper-scan = Upload the scan
declaration-paper-scan-text = Then we know that the original is coming. The declaration becomes binding when it is here.
declaration-paper-file = Scan of the signed sheet
declaration-paper-file-hint = PDF, JPEG or PNG, 10 MB at most
declaration-hand-in-next = Then a person at the agency looks at the declaration. The town hall is told.
declaration-hand-in-submit = Hand in
declaration-document-none = Please choose a file.
declaration-document-kind = We cannot take this file. Please choose a PDF, a JPEG or a PNG.
declaration-document-too-many-pixels = The picture has too many pixels. At most { $most } million are possible. Please scan at 300 dpi.
declaration-document-too-large = This file is too large. At most { $most } MB are possible. Please choose a smaller file.
declaration-scan-too-large = This file is too large. At most { $most } MB are possible. Please scan the sheet once more. 300 dpi are enough.
declaration-document-unsigned = There is no electronic signature in this PDF. A picture of a signature is none. Please sign the sheet with your card, or choose paper.
declaration-document-broken = The signature in this PDF is not valid: the file was changed afterwards, or it is damaged. Please sign the sheet once more.
declaration-document-changed = This PDF was changed after it was signed. Please upload it as it comes from the signature program.

# Handed in
declaration-handed-in-title = Handed in
declaration-handed-in-heading = We have your declaration.
declaration-handed-in-since = Handed in: { $moment }
declaration-handed-in-paper = Your scan is here. Now the original is missing.
declaration-handed-in-original = The original comes by post
declaration-handed-in-original-text = Have you posted it yet? To this address:
declaration-handed-in-look = We look at it
declaration-handed-in-look-text = Within the next working days. There is nothing for you to do.
declaration-handed-in-signers = Signed by: { $names }
declaration-handed-in-other-sheet = The document is not byte for byte the sheet that we gave out. The agency will compare it closely. Have you handed in the right document?
declaration-handed-in-then = The town hall gets the confirmation
declaration-handed-in-then-text = By e-mail, with the certificate as PDF. Then the programme begins.
declaration-handed-in-change = Is something wrong?
declaration-handed-in-change-text = As long as we have not accepted it, you can take it back. Your details stay.
declaration-handed-in-take-back = Take back and change

# Standing in
declaration-delegate-summary = Somebody else declares on behalf of the mayor
declaration-delegate-text = The appointed deputy in office may declare for the mayor. The town hall's mailbox learns of it at once, and it is stated in the certificate.
declaration-delegate-now = Declares on behalf: { $name }, { $function }. Empty the name to take this back.
declaration-delegate-name = Who stands in?
declaration-delegate-name-hint = First and last name
declaration-delegate-reason = Why?
declaration-delegate-reason-hint = Such as leave or illness
declaration-delegate-save = Save
declaration-delegate-function-missing = Enter the deputy's function, such as First Deputy.
declaration-delegated = On behalf
declaration-delegated-other = { $delegate } declares on behalf of the mayor. If somebody else signs, please change that first.

# Sent back
declaration-returned-heading = Your declaration came back.
declaration-returned-ways = You choose the way again afterwards.
declaration-returned-go = Look at the details and change them
declaration-returned = The agency asks for a correction
declaration-returned-text = Your details are still here. Change what is needed, then declare once more.

# Not now
declaration-decline-link = We do not take part at present
declaration-decline-title = Not at present
declaration-decline-heading = You do not take part at present?
declaration-decline-lead = That is fine. Tell us briefly, and we will not write to you about it again. Your code stays valid in case you change your mind.
declaration-decline-why = What is the reason?
declaration-why-time = We lack time or staff
declaration-why-resolution = The resolution is still to come
declaration-why-benefit = The benefit is not clear to us yet
declaration-why-costs = The costs
declaration-why-own-way = We go our own way
declaration-why-other = Something else
declaration-decline-note = Would you like to add anything?
declaration-decline-privacy = Only the agency sees this. It is never published.
declaration-decline-submit = This is our answer
declaration-decline-said-heading = Thank you for your answer.
declaration-decline-said = We noted on { $day } that you do not take part at present.
declaration-decline-undo = We have changed our mind
declaration-decline-change = Change the answer

# Review by the agency
declaration-review-title = Review the declaration: { $town }
declaration-review-heading = { $town } has handed in a declaration. Please review it.
declaration-review-declared = { $town } has declared. Please look at the details.
declaration-review-electronic = Declared on screen, with the code from the town hall's mailbox.
declaration-review-qualified = With an electronic signature. It is never accepted by itself.
declaration-review-paper = On paper. It becomes binding when the original is here.
declaration-review-handed-in = Handed in
declaration-review-document = The document
declaration-review-open = Download the document
declaration-review-acknowledge = Confirm receipt
declaration-review-certificate = Open the certificate as PDF
declaration-found-sheet = The document begins byte for byte with the sheet we gave out. That very sheet was signed.
declaration-found-other-sheet = The document is not the sheet we gave out. Please compare text and details line by line.
declaration-found-qualified = Intact. A person's qualified signature; the certificate leads to “{ $anchor }”.
declaration-found-trusted = Intact; the certificate leads to “{ $anchor }”. It does not say that the signature is qualified.
declaration-found-unchecked = Intact. Whose certificate it is has not been checked.
declaration-found-unknown-method = Not checked: we do not know the method.
declaration-found-note = Check the signature with another service, and write below which one and what it said.
declaration-accept-heading = Accept
declaration-accept-name = Who has signed?
declaration-accept-day = Date beside the signature
declaration-accept-original = Original received on
declaration-accept-original-hint = A scan alone is not enough.
declaration-accept-how = How did you check the signature?
declaration-accept-how-hint = Service, day and result. It will be stated in the certificate.
declaration-accept-compared = I have compared text, details and signature with the document.
declaration-accept-submit = Accept and confirm
declaration-accept-name-missing = Enter who has signed.
declaration-accept-function-missing = Enter the function.
declaration-accept-day-missing = Enter the date beside the signature.
declaration-accept-original-missing = Enter when the original arrived. If it is not here yet, please wait with accepting.
declaration-accept-day-early = This day is too early. The earliest possible day is { $day }. Please check the year above all.
declaration-accept-original-early = The original cannot have arrived before it was signed.
declaration-accept-how-missing = The signature is not proven here. Write down how you checked it.
declaration-accept-compared-missing = Confirm that you have compared.
declaration-document-replaced = Another document has been handed in meanwhile. Please look at it again.
declaration-return-heading = Send back for correction
declaration-return-text = Everything that was entered stays. The town hall gets your message and declares once more.
declaration-return-because = What should be changed?
declaration-return-because-hint = The town hall reads this sentence.
declaration-return-submit = Send back
declaration-return-after-act = A further declaration that follows this one is signed already. It can no longer be sent back.
declaration-return-reason-long = This is too long. 500 characters are possible.
declaration-return-reason-missing = Write what should be changed.

# Paper entered by the agency
declaration-entry-title = Enter a paper declaration: { $town }
declaration-entry-heading = The declaration of { $town } has come by post
declaration-entry-lead = Enter what is on the paper. Then it counts like any other.
declaration-entry-sheet = Empty sheet to fill in by hand
declaration-entry-paper = The paper

# Certificate: form
declaration-fact-stand-in = { $signer }, on behalf of the mayor. { $reason }
declaration-fact-document = Checksum of the document handed in (SHA-256)
declaration-fact-form-paper = Written form, signed on { $signed }, original received on { $original }
declaration-fact-form-qualified = Qualified electronic signature (section 126a BGB) of { $name }, checked against “{ $anchor }”
declaration-fact-form-unproven = Electronic signature, accepted by the agency. Check: { $how }
declaration-certificate-text-elsewhere = The text that was declared is in the document that was handed in.

# Mails: handed in, sent back, not now, standing in
declaration-mail-handed-in-subject = Declaration to review: { $municipality }
declaration-mail-handed-in-body =
    Hello,

    { $municipality } has handed in a signed declaration. Please review it here:
    { $link }
declaration-mail-arrived-subject = Your declaration has arrived: { $municipality }
declaration-mail-qualified-body =
    Hello,

    You receive this e-mail because a declaration with an electronic signature was handed in for { $municipality }.

    We will look at it and then confirm receipt. There is nothing more to do.

    Does nobody at your town hall know about this? Then please call us. Our number is below.
declaration-mail-paper-body =
    Hello,

    You receive this e-mail because the scan of a signed declaration was handed in for { $municipality }.

    Please send the original by post if it is not on its way yet. When it is here, we will confirm receipt.

    Does nobody at your town hall know about this? Then please call us. Our number is below.
declaration-mail-returned-subject = Please correct: declaration of { $municipality }
declaration-mail-returned-body =
    Hello,

    You receive this e-mail because something in the declaration of { $municipality } needs to be changed:

    { $reason }

    Your details are saved. Open them with the code from our letter:
    { $link }

    Change what is needed, then declare once more. Any questions? Call us.
declaration-mail-declined-subject = { $municipality } does not take part at present
declaration-mail-declined-body =
    Hello,

    { $municipality } has answered that it does not take part at present.

    Reason: { $why }
    In their own words: { $note }

    The municipality gets no more reminders. Its code stays valid.
declaration-mail-delegated-subject = Standing in for the declaration of { $municipality }
declaration-mail-delegated-body =
    Hello,

    You receive this e-mail because somebody is to declare the participation of { $municipality } on behalf of the mayor.

    Declares: { $name }, { $function }
    Reason: { $reason }

    Is this wrong? Then please do not pass on the code, and call us. Our number is below.
declaration-mail-undelegated-body =
    Hello,

    You receive this e-mail because standing in for the declaration of { $municipality } was taken back. The mayor declares in person again.

    Is this wrong? Then please call us. Our number is below.
declaration-seal-trusted = { $name }, { $day }: intact, the certificate is checked
declaration-seal-invalid = Calls itself “{ $name }”, { $day }: intact, but the certificate was not valid
declaration-stamp-none = Without a time stamp.
declaration-stamp-trusted = Time stamp by { $name }, { $day }.
declaration-stamp-unknown = Time stamp of { $day } by somebody who calls itself “{ $name }”; its certificate is not checked.
declaration-lasting = This can still be checked when the certificates have expired.
declaration-lasting-not = When the certificates have expired, other programs can no longer check this reliably.
declaration-level-declared = Seal on the declaration
declaration-level-received = Seal on the confirmation of receipt
declaration-level-lasting = Electronically sealed, with a time stamp. It can still be checked when the certificates have expired.
declaration-level-stamped = Electronically sealed, with a time stamp
declaration-level-plain = Electronically sealed, without a time stamp
declaration-level-unreachable = Electronically sealed. The time stamp is missing: the service could not be reached. The declaration counts all the same.
declaration-level-late = Electronically sealed. The time stamp is missing: the service did not answer in time. The declaration counts all the same.
declaration-level-unfit = Electronically sealed. The time stamp is missing: the answer of the service did not fit. The declaration counts all the same.
declaration-level-proofs-unreachable = Electronically sealed, with a time stamp. Proofs for a check in many years are missing: the service could not be reached. The declaration counts all the same.
declaration-level-proofs-late = Electronically sealed, with a time stamp. Proofs for a check in many years are missing: the service did not answer in time. The declaration counts all the same.
declaration-level-proofs-unfit = Electronically sealed, with a time stamp. Proofs for a check in many years are missing: the answer of the service did not fit. The declaration counts all the same.
declaration-level-proofs-nobody = Electronically sealed, with a time stamp. Proofs for a check in many years are missing: a certificate names no service that issues them. The declaration counts all the same.
declaration-level-proofs-unknown = Electronically sealed, with a time stamp. Proofs for a check in many years are missing: the platform does not know the issuer of the time stamp yet. The declaration counts all the same.
declaration-level-revoked = Electronically sealed, with a time stamp. One of its certificates is revoked; whoever runs the platform sees to it. The declaration counts all the same.
declaration-level-means = The seal makes it possible to check whether the PDF was changed afterwards. A time stamp also proves when it was sealed.
declaration-verify-sealed = We have sealed this file.
declaration-verify-sealed-text = But it is not a declaration of participation as we filed it. It may be the record of a declaration, or the certificate of a recognition.

# Record
declaration-trail-link = See the record of the declaration (PDF)
declaration-trail-title = Record of the declaration of participation
declaration-trail-intro = This document shows step by step what has happened with the declaration. As of { $moment }.
declaration-trail-events = What has happened
declaration-trail-moment = Moment
declaration-trail-event = Step and evidence
declaration-trail-actor = By
declaration-trail-line = Journal line { $seq }: { $hash }
declaration-trail-level = Kind of seal: PAdES { $level }
declaration-trail-declared = Checksum of what was declared: { $hash }
declaration-trail-file = Checksum of the file: { $hash }
declaration-trail-text = Text of the declaration
declaration-trail-facts-hash = Checksum of what was declared, as it is stored today
declaration-trail-limits = What is not here
declaration-trail-limit-data = Network addresses and details of devices are not here. We do not store them, because they prove little and tell a lot about people. { $proof }
declaration-trail-proof-electronic = That the town hall has declared is shown by the code from the letter and, for each signature, a code from the official mailbox.
declaration-trail-proof-qualified = That the town hall has declared is shown by the signature in the document that was handed in. A person of the agency has checked it.
declaration-trail-proof-paper = That the town hall has declared is shown by the signature on the paper. A person of the agency has looked at it and holds the original.
declaration-trail-limit-proof = How to check: if the two checksums of what was declared are the same, the declaration has not changed since it was given. All checksums are SHA-256. Each journal line is chained to the one before.
declaration-trail-actor-letter = Town hall, with the code from the letter
declaration-trail-actor-mayor = Mayor, signed in
declaration-trail-actor-lead = Project lead
declaration-trail-actor-agency = Agency
declaration-trail-actor-operator = Operator
declaration-trail-actor-gone = Person whose account is closed
declaration-trail-actor-system = Program
declaration-not-launched = The programme has not been launched yet. Until then nobody can declare.
declaration-accept-other-signer = Somebody was named to stand in for this declaration, and somebody else has signed. Please send the declaration back for correction.
declaration-entry-meanwhile = The municipality has declared itself meanwhile. Please look at its file.
declaration-mail-taken-back-subject = Declaration taken back: { $municipality }
declaration-mail-taken-back-body =
    Hello,

    You receive this e-mail because the declaration that was handed in for { $municipality } was taken back. The details are still there, and it can be declared anew.

    Does nobody know about this? Then please call us. Our number is below.

# Several signatures
declaration-signatures-needed = { $n ->
    [2] Two
   *[other] Three
} different people must sign.
declaration-signatures-offices = Those who may sign: { $offices }.
declaration-signatures-bind = The declaration becomes binding with the last signature only.
declaration-signatures-heading = { $given } of { $needed } signatures given
declaration-signature-given = { $signer }, { $moment }
declaration-signatures-next = Now another person signs, here or on another device with the code from the letter. That person needs a code of their own from the town hall’s mailbox.
declaration-signatures-fixed = The details are fixed, so that everybody signs the same. Is something wrong? Then take the signatures back. They no longer count, and everybody signs again.
declaration-signatures-take-back = Take the signatures back and change the details
declaration-signatures-take-back-now = Take the signatures back now
declaration-sign-who-next = Who signs next?
declaration-sign-submit-part = Sign
declaration-signer-twice = This person has signed already. Another one is needed.
declaration-signed-other-text = The text has changed since the first signature. Take the signatures back and read the new text.
declaration-document-signers = In this file we find the { $found ->
    [one] signature of one person
   *[other] signatures of { $found } people
}. { $needed } are needed. Please have the other person sign the same PDF.
declaration-accept-name-further = Signature { $place }: first and last name
declaration-function-further = Signature { $place }: function
declaration-trail-place = Signature { $place }
declaration-signatures-effect = This is signature { $place } of { $needed }. With the last one:

# Mail: code for one of several signatures
declaration-mail-code-part-body =
    Hello,

    You receive this mail because the participation of { $municipality } in the programme is just being declared. Several people sign, each with a code of their own.

    This code is for signature { $place } of { $needed }:

    { $code }

    The code is valid for { $minutes } minutes. Please hand it only to the person who signs now. We ourselves never ask you for it.

    Does nobody in your town hall know about this? Then keep the code to yourself and please call us. Our number is below. Without the code nothing becomes binding.

# Mail: one of several signatures
declaration-mail-signature-given-subject = Another signature is needed: participation of { $municipality }
declaration-mail-signature-given-body =
    Hello,

    You receive this mail because the declaration of participation for { $municipality } has just been signed: { $signer }. This is signature { $given } of { $needed }. The declaration is not binding yet.

    What comes next: another person who is authorised opens this page and enters the code from our letter:
    { $link }

    To sign, that person needs a code of their own. We send it to this mailbox at the press of a button.

    Does nobody in your town hall know about this? Then please call us. Our number is below.
