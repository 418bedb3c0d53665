# Frame
layout-brand = Willkommen
layout-skip = Skip to content
layout-funder = Funding
layout-notice = Notice
layout-menu = Menu
layout-nav = Main menu
layout-nav-foot = More pages
layout-nav-municipalities = Municipalities
layout-nav-join = Take part
layout-nav-code = Enter code
layout-nav-charter = Charter
layout-nav-funding = Funding
layout-nav-dashboard = Overview
layout-nav-town-list = Municipalities
layout-nav-invitations = Invitations
layout-nav-import = Import data
layout-nav-outbox = Outbox
layout-nav-guidance = Overview
layout-nav-quickcheck = Quick-Check
layout-nav-result = Result
layout-nav-measures = Plan
layout-role-operator = Operations
layout-role-agency = Agency
layout-role-mayor = Mayor’s office
layout-role-lead = Project lead
layout-sign-in = Sign in
layout-sign-out = Sign out
layout-phone = Phone
layout-mail = Email
layout-date = Date
layout-moment = { $day }, { $time }

# Forms
layout-optional = (optional)
layout-problem = There is a problem

# Documents and emails
layout-page = Page
layout-of = of
layout-mark = Mark of the programme: an open door
layout-emblem = Emblem of the European Union
layout-mail-greeting = Yours sincerely

# When something does not work
layout-error-prefix = Error:
layout-error-missing-title = This page does not exist. We will help you find your way.
layout-error-missing-text = Perhaps there is a typing slip in the address, or the page has moved.
layout-error-forbidden-title = You need a different account for this.
layout-error-forbidden-text = Your account does not allow this. If you need it for your work, please contact us.
layout-error-stale-title = Please open the page again.
layout-error-stale-text = The form was open for too long, or you have signed in again meanwhile. Nothing has been saved. Go back, reload the page and send the form again.
layout-error-large-title = Please send less at once.
layout-error-large-text = The file or the text is too large. Nothing has been saved. Split the file or shorten the text.
layout-error-many-title = Please wait a quarter of an hour.
layout-error-many-text = There were too many attempts in a short time. After that you can try again.
layout-error-conflict-title = Somebody was faster. Please look at the new state.
layout-error-conflict-text = The details have been changed meanwhile. Your entry has not been saved. Go back and reload the page.
layout-error-refused-title = This is not possible yet.
layout-error-refused-text = Nothing has been saved. Go back and check your details.
layout-error-unexpected-title = Sorry, this did not work. Please try again.
layout-error-unexpected-text = The fault is ours. If it happens again, please call us.
layout-error-malformed = The form did not arrive complete. Go back and send it again.
layout-error-reference = Please tell us this reference: { $reference }
layout-error-help = Are you stuck? Call us: { $phone }, or write to { $mail }.
layout-error-home = To the home page
