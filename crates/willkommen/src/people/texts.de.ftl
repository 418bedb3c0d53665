# Anmelden
people-sign-in-title = Anmelden
people-sign-in-heading = Melden Sie sich an.
people-sign-in-lead = Wir schicken Ihnen eine E-Mail mit einem Link. Ein Passwort brauchen Sie nicht.
people-sign-in-mail = E-Mail-Adresse
people-sign-in-mail-hint = Die Adresse, mit der Sie bei uns angemeldet sind
people-sign-in-submit = Link zuschicken
people-sign-in-malformed = Bitte geben Sie eine vollständige E-Mail-Adresse ein, zum Beispiel name@rathaus.example.
people-access-heading = Noch kein Zugang?
people-access-text = Einen Zugang hat, wer von seiner Kommune genannt ist, zum Beispiel als projektverantwortliche Person oder für das Bürgerbüro. Partner des Gutscheinhefts bekommen ihn, wenn wir ihre Anmeldung angenommen haben. Wir helfen gern:
people-to-code = Ich habe einen Brief mit einem Code

# Anmelden mit einem Konto
people-account-heading = Mit Ihrem Konto
people-account-text = Haben Sie ein Konto bei { $name }? Dann brauchen Sie hier kein weiteres Passwort und keine E-Mail. Wenn Sie sich hier abmelden, bleiben Sie dort angemeldet.
people-account-submit = Mit { $name } anmelden
people-mail-heading = Mit einem Link per E-Mail
people-leave-heading = Weiter zu { $name }
people-leave-text = Dort melden Sie sich an und kommen danach hierher zurück. Geht es nicht von selbst weiter? Dann folgen Sie dem Link.
people-leave-link = Weiter zu { $name }
people-cancelled-heading = Sie haben die Anmeldung abgebrochen.
people-cancelled-text = Es ist nichts geschehen. Sie können es noch einmal versuchen oder einen anderen Weg nehmen.
people-over-heading = Melden Sie sich noch einmal an.
people-over-text = Diese Anmeldung gilt nicht mehr: Sie ist schon benutzt, hat zu lange gedauert oder wurde in einem anderen Fenster begonnen.
people-failed-heading = Die Anmeldung mit { $name } klappt zurzeit nicht.
people-failed-text = Das liegt nicht an Ihnen: { $name } antwortet nicht, wie es sein muss. Versuchen Sie es später noch einmal. Oder lassen Sie sich gleich einen Link schicken.
people-missing-heading = { $name } hat uns keine E-Mail-Adresse genannt.
people-missing-text = Daran erkennen wir Sie beim ersten Mal. Lassen Sie sich einen Link schicken, oder fragen Sie die Stelle, die Ihr Konto verwaltet.
people-unchecked-heading = { $name } hat Ihre E-Mail-Adresse noch nicht bestätigt.
people-unchecked-text = Es geht um { $mail }. Bestätigen Sie die Adresse bei { $name } und melden Sie sich noch einmal an. Oder lassen Sie sich einen Link schicken.
people-unknown-heading = Für { $mail } gibt es hier keinen Zugang.
people-unknown-text = Bei { $name } sind Sie angemeldet. Hier ist diese Adresse aber nicht bekannt. Haben Sie einen Zugang mit einer anderen Adresse? Dann lassen Sie sich dorthin einen Link schicken. Sonst wenden Sie sich an uns.
people-taken-heading = Zu Ihrem Zugang gehört schon ein anderes Konto bei { $name }.
people-taken-text = Vielleicht haben Sie ein neues Konto bekommen, oder jemand hatte Ihre Adresse vor Ihnen. Rufen Sie uns an, dann lassen wir die alte Verbindung lösen. Bis dahin melden Sie sich mit einem Link per E-Mail an.

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
