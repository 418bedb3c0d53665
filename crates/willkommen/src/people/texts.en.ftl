# Sign in
people-sign-in-title = Sign in
people-sign-in-heading = Sign in.
people-sign-in-lead = We send you an email with a link. You do not need a password.
people-sign-in-mail = Email address
people-sign-in-mail-hint = The address you are registered with
people-sign-in-submit = Send the link
people-sign-in-malformed = Please enter a complete email address, for example name@townhall.example.
people-access-heading = No account yet?
people-access-text = You have an account if your municipality has named you, for example as project lead or for the citizens' office. Partners of the voucher booklet get one when their application has been accepted. We are glad to help:
people-to-code = I have a letter with a code

# Signing in with an account
people-account-heading = With your account
people-account-text = Do you have an account with { $name }? Then you need no further password here and no email. When you sign out here, you stay signed in there.
people-account-submit = Sign in with { $name }
people-mail-heading = With a link by email
people-leave-heading = Continue to { $name }
people-leave-text = You sign in there and then come back here. Nothing happens by itself? Then follow the link.
people-leave-link = Continue to { $name }
people-cancelled-heading = You have cancelled signing in.
people-cancelled-text = Nothing has happened. You can try again or take another way.
people-over-heading = Please sign in once more.
people-over-text = This sign-in is no longer valid: it has been used already, took too long or was begun in another window.
people-failed-heading = Signing in with { $name } does not work at the moment.
people-failed-text = It is not your fault: { $name } does not answer as it must. Try again later. Or have a link sent to you now.
people-missing-heading = { $name } has told us no email address.
people-missing-text = It is how we know you the first time. Have a link sent to you, or ask whoever looks after your account.
people-unchecked-heading = { $name } has not confirmed your email address yet.
people-unchecked-text = It is about { $mail }. Confirm the address with { $name } and sign in once more. Or have a link sent to you.
people-unknown-heading = There is no access here for { $mail }.
people-unknown-text = You are signed in with { $name }. But this address is not known here. Do you have access with another address? Then have a link sent there. Otherwise please contact us.
people-taken-heading = Another account with { $name } belongs to your access already.
people-taken-text = Perhaps you have been given a new account, or somebody had your address before you. Call us, and we will have the old link taken away. Until then, sign in with a link by email.

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
