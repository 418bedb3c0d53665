# Sign in
people-sign-in-title = Sign in
people-sign-in-heading = Sign in.
people-sign-in-lead = We send you an email with a link. You do not need a password.
people-sign-in-mail = Official email address
people-sign-in-mail-hint = The address your municipality has given us
people-sign-in-submit = Send the link
people-sign-in-malformed = Please enter a complete email address, for example name@townhall.example.
people-access-heading = No account yet?
people-access-text = You have an account if your municipality has named you as project lead. We are glad to help:
people-to-code = I have a letter with a code

# Link is on its way
people-sent-title = The link is on its way
people-sent-heading = Now look in your inbox.
people-sent-lead = If we know your address, an email with a link to sign in will arrive shortly.
people-sent-valid = The link is valid for { $minutes } minutes and only once.
people-no-mail-heading = No email?
people-no-mail-text = Look in your spam folder. Or ask for a new link. Then only the new one is valid. We are glad to help:
people-new-link = Ask for a new link

# Link from the email
people-link-good-heading = Press “Sign in”.
people-link-good-lead = Then you can carry on straight away.
people-link-submit = Sign in
people-link-new-heading = Ask for a new link.
people-link-used = This link has already been used. Every link is valid only once.
people-link-expired = This link has expired. For your security a link is valid for only { $minutes } minutes.
people-link-newest-heading = Use the link from the latest email.
people-link-superseded = We have sent you a new link meanwhile. Only the latest one is valid.
people-link-signed-in-heading = You are already signed in.
people-go-on = Continue
people-former = a former colleague
people-help = Are you stuck? We are glad to help:

# Email
people-mail-subject = Your link to sign in
people-mail-body =
    Hello { $name },

    You would like to sign in to Willkommen. Open this link and press “Sign in” there:

    { $link }

    The link is valid for { $minutes } minutes and only once.

    You did not ask for a link? Then you do not need to do anything. Please do not pass the link on.
