# First steps, the town and mails. Plain German.

welcome-nav-steps = Erste Schritte
welcome-nav-town = Mein neuer Ort
welcome-nav-mails = E-Mails
welcome-german = Diesen Text gibt es noch nicht in leichtem Deutsch.

welcome-choice = Was passt zu Ihnen?
welcome-choice-hint = Sie können auch nichts ankreuzen. Dann sehen Sie alles. Wir merken uns das nicht.
welcome-choice-family = Ich habe Kinder
welcome-choice-working = Ich arbeite oder suche Arbeit
welcome-choice-studying = Ich lerne: Schule, Beruf oder Studium
welcome-choice-older = Ich bin älter
welcome-choice-arriving = Ich komme aus einem anderen Land
welcome-choice-submit = Zeigen

welcome-steps-title = Das machen Sie zuerst
welcome-steps-lead = Sind Sie mit etwas fertig? Dann machen Sie einen Haken. Die Haken bleiben im Heft.
welcome-steps-dates = Am { $day } haben Sie Ihre Karte bekommen. Von diesem Tag an zählen wir.
welcome-steps-done = { $n ->
    [0] Es gibt noch keinen Haken.
    [one] Sie haben einen Haken gemacht.
   *[other] Sie haben { $n } Haken gemacht.
}
welcome-steps-empty = Hier steht noch nichts.
welcome-steps-until = Am besten bis { $day }
welcome-steps-when = Wann?
welcome-steps-where = Wo?
welcome-steps-bring = Das nehmen Sie mit
welcome-steps-tick = Haken machen
welcome-steps-untick = Haken wegnehmen
welcome-steps-ticked = Fertig

welcome-town-title = Willkommen in { $town }
welcome-town-lead = Das ist am Anfang wichtig.
welcome-town-empty = Hier steht noch nichts. Bitte fragen Sie im Rathaus.
welcome-town-address = Adresse
welcome-town-link = Mehr im Internet

welcome-mails-title = Möchten Sie E-Mails?
welcome-mails-lead = Das Heft geht auch ohne E-Mail. Sie kreuzen an, was Sie möchten. Nur dafür schreiben wir.
welcome-mails-address = E-Mail-Adresse
welcome-mails-purposes = Wann darf { $town } Ihnen schreiben?
welcome-mails-reminder = Wenn Ihre Gutscheine nur noch 30 Tage gelten. Das schreiben wir Ihnen einmal.
welcome-mails-receptions = Wenn es ein Treffen für neue Menschen im Ort gibt.
welcome-mails-survey = Wenn wir fragen möchten: Wie geht es Ihnen hier?
welcome-mails-consent = Wir speichern Ihre Adresse mit dem Heft. Ihren Namen speichern wir nicht. Sie können immer Nein sagen. Dann löschen wir die Adresse. Ist das Heft weg, ist auch die Adresse weg.
welcome-mails-submit = Ja, das möchte ich
welcome-mails-malformed = Wir können die Adresse nicht lesen. Eine Adresse sieht so aus: name@ort.example
welcome-mails-no-purpose = Bitte kreuzen Sie etwas an.
welcome-mails-active = Sie bekommen E-Mails. Die Adresse ist: { $address }
welcome-mails-pending = Wir haben an { $address } geschrieben. In der E-Mail ist ein Link. Öffnen Sie den Link bis { $day }. Vorher bekommen Sie keine E-Mails.

welcome-confirm-title = Möchten Sie diese E-Mails?
welcome-confirm-text = Dann darf { $town } Ihnen schreiben:
welcome-confirm-submit = Ja, ich möchte das
welcome-confirmed-title = Das hat geklappt
welcome-confirmed-text = Sie bekommen jetzt E-Mails. In jeder E-Mail steht: So hören die E-Mails auf.
welcome-off-title = Keine E-Mails mehr
welcome-off-text = Dann schreiben wir nicht mehr. Wir löschen Ihre Adresse.
welcome-off-question = Dann schreibt { $town } Ihnen nicht mehr. Wir löschen Ihre Adresse.
welcome-off-submit = Ich möchte keine E-Mails mehr
welcome-ended-title = Sie bekommen keine E-Mails mehr
welcome-ended-text = Ihre Adresse ist weg. Ihr Heft ist noch da.
welcome-link-dead-title = Dieser Link geht nicht mehr
welcome-link-dead-text = Er ist zu alt. Oder Sie bekommen schon keine E-Mails mehr. Im Heft können Sie neu wählen.

welcome-mail-confirm-subject = Möchten Sie E-Mails von { $town }?
welcome-mail-confirm-body =
    Guten Tag.

    Diese Adresse steht in einem Gutschein-Heft von { $town }. Haben Sie das gemacht? Dann sagen Sie bitte Ja. Das geht mit dem Link. Dafür möchten wir Ihnen schreiben:
welcome-mail-confirm-after = Der Link gilt 3 Tage. Haben Sie das nicht gemacht? Dann müssen Sie nichts tun. Wir schreiben nicht mehr. Wir löschen die Adresse.
welcome-mail-reminder-subject = Ihre Gutscheine gelten bald nicht mehr
welcome-mail-reminder-body = { $n ->
    [one] Guten Tag. Sie haben noch einen Gutschein. Er gilt bis { $day }. Hier ist Ihr Heft:
   *[other] Guten Tag. Sie haben noch { $n } Gutscheine. Der erste gilt bis { $day }. Hier ist Ihr Heft:
}
welcome-mail-reminder-after = Wir schreiben das nur einmal.
welcome-mail-receptions-own = Ihr Ort lädt Sie ein:
welcome-mail-survey-own = Ihr Ort hat Fragen an Sie:
welcome-mail-receptions-note = Ihr Ort lädt Sie ein. Der Text ist auf Deutsch:
welcome-mail-survey-note = Ihr Ort hat Fragen an Sie. Der Text ist auf Deutsch:
welcome-mail-off = Keine E-Mails mehr? Drücken Sie hier:

welcome-data-steps = So viele Haken haben Sie gemacht
welcome-data-mail = E-Mail-Adresse
