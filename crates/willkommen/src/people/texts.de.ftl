# Anmelden
people-sign-in-title = Anmelden
people-sign-in-heading = Melden Sie sich an.
people-sign-in-lead = Wir schicken Ihnen eine E-Mail mit einem Link. Ein Passwort brauchen Sie nicht.
people-sign-in-mail = Dienstliche E-Mail-Adresse
people-sign-in-mail-hint = Die Adresse, die uns Ihre Kommune genannt hat
people-sign-in-submit = Link zuschicken
people-sign-in-malformed = Bitte geben Sie eine vollständige E-Mail-Adresse ein, zum Beispiel name@rathaus.example.
people-access-heading = Noch kein Zugang?
people-access-text = Einen Zugang hat, wer von seiner Kommune als projektverantwortliche Person benannt ist. Wir helfen gern:
people-to-code = Ich habe einen Brief mit einem Code

# Link ist unterwegs
people-sent-title = Link ist unterwegs
people-sent-heading = Sehen Sie jetzt in Ihr Postfach.
people-sent-lead = Wenn wir Ihre Adresse kennen, kommt gleich eine E-Mail mit einem Link zum Anmelden.
people-sent-valid = Der Link gilt { $minutes } Minuten und nur einmal.
people-no-mail-heading = Keine E-Mail bekommen?
people-no-mail-text = Sehen Sie im Ordner für unerwünschte Post nach. Oder fordern Sie einen neuen Link an. Dann gilt nur noch der neue. Wir helfen gern:
people-new-link = Neuen Link anfordern

# Link aus der E-Mail
people-link-good-heading = Drücken Sie auf „Anmelden“.
people-link-good-lead = Danach geht es gleich weiter.
people-link-submit = Anmelden
people-link-new-heading = Fordern Sie einen neuen Link an.
people-link-used = Dieser Link wurde schon benutzt. Jeder Link gilt nur einmal.
people-link-expired = Dieser Link ist abgelaufen. Zu Ihrer Sicherheit gilt ein Link nur { $minutes } Minuten.
people-link-newest-heading = Nehmen Sie den Link aus der neuesten E-Mail.
people-link-superseded = Wir haben Ihnen inzwischen einen neuen Link geschickt. Nur der neueste gilt.
people-link-signed-in-heading = Sie sind schon angemeldet.
people-go-on = Weiter
people-former = jemand, der nicht mehr hier arbeitet
people-help = Sie kommen nicht weiter? Wir helfen gern:

# E-Mail
people-mail-subject = Ihr Link zum Anmelden
people-mail-body =
    Guten Tag { $name },

    Sie möchten sich bei Willkommen anmelden. Öffnen Sie dafür diesen Link und drücken Sie dort auf „Anmelden“:

    { $link }

    Der Link gilt { $minutes } Minuten und nur einmal.

    Sie haben keinen Link angefordert? Dann brauchen Sie nichts zu tun. Bitte geben Sie den Link nicht weiter.
