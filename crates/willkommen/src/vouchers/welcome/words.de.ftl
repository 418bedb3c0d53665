# Erste Schritte, die Kommune und E-Mails. Deutsch, die Quelle.

welcome-nav-steps = Erste Schritte
welcome-nav-town = Mein neuer Ort
welcome-nav-mails = E-Mails
welcome-german = Diesen Text gibt es zurzeit nur auf Deutsch.

welcome-choice = Was trifft auf Sie zu?
welcome-choice-hint = Ohne Auswahl sehen Sie alles. Wir speichern die Auswahl nicht.
welcome-choice-family = Ich habe Kinder
welcome-choice-working = Ich arbeite oder suche Arbeit
welcome-choice-studying = Ich gehe zur Schule, lerne einen Beruf oder studiere
welcome-choice-older = Ich bin älter
welcome-choice-arriving = Ich komme aus dem Ausland
welcome-choice-submit = Anzeigen

welcome-steps-title = Ihre ersten Schritte
welcome-steps-lead = Haken Sie ab, was erledigt ist. Die Haken bleiben in Ihrem Heft und werden mit ihm gelöscht.
welcome-steps-dates = Die Tage zählen ab dem { $day }. An diesem Tag haben Sie Ihre Karte bekommen.
welcome-steps-done = { $n ->
    [0] Noch ist nichts abgehakt.
    [one] Ein Schritt ist abgehakt.
   *[other] { $n } Schritte sind abgehakt.
}
welcome-steps-empty = Hier stehen noch keine Schritte.
welcome-steps-until = Am besten bis { $day }
welcome-steps-when = Wann
welcome-steps-where = Wo
welcome-steps-bring = Mitbringen
welcome-steps-tick = Abhaken
welcome-steps-untick = Haken entfernen
welcome-steps-ticked = Erledigt

welcome-town-title = Willkommen in { $town }
welcome-town-lead = Das Wichtigste für die erste Zeit.
welcome-town-empty = Hier steht gerade nichts. Fragen Sie bitte in Ihrem Rathaus.
welcome-town-address = Adresse
welcome-town-link = Mehr im Internet

welcome-mails-title = E-Mails, wenn Sie möchten
welcome-mails-lead = Ihr Heft braucht keine E-Mail-Adresse. Wenn Sie eine angeben, schreiben wir Ihnen nur zu dem, was Sie ankreuzen.
welcome-mails-address = E-Mail-Adresse
welcome-mails-purposes = Wofür darf { $town } Ihnen schreiben?
welcome-mails-reminder = Eine Erinnerung, 30 Tage bevor Gutscheine ablaufen. Nur einmal.
welcome-mails-receptions = Einladungen zu Empfängen für Neuzugezogene
welcome-mails-survey = Umfragen dazu, wie Sie hier ankommen
welcome-mails-consent = Wir speichern Ihre Adresse beim Heft, ohne Namen. Sie können jederzeit abbestellen. Dann löschen wir die Adresse. Spätestens löschen wir sie mit dem Heft.
welcome-mails-submit = Ja, das möchte ich
welcome-mails-malformed = Diese Adresse können wir nicht lesen. Bitte schreiben Sie sie wie in diesem Muster: name@ort.example
welcome-mails-no-purpose = Bitte kreuzen Sie an, wofür wir schreiben dürfen.
welcome-mails-active = Sie bekommen E-Mails an { $address }.
welcome-mails-pending = Wir haben an { $address } geschrieben. Bitte öffnen Sie den Link in der E-Mail bis { $day }. Vorher schicken wir nichts.

welcome-confirm-title = Möchten Sie diese E-Mails?
welcome-confirm-text = { $town } darf Ihnen dann schreiben:
welcome-confirm-submit = Ja, bestätigen
welcome-confirmed-title = Das ist bestätigt
welcome-confirmed-text = Sie bekommen die E-Mails. In jeder steht, wie Sie sie abbestellen.
welcome-off-title = E-Mails abbestellen
welcome-off-text = Dann schreiben wir nicht mehr und löschen Ihre Adresse.
welcome-off-question = Sie bekommen dann keine E-Mails mehr von { $town }. Wir löschen Ihre Adresse.
welcome-off-submit = Alle E-Mails abbestellen
welcome-ended-title = Die E-Mails sind abbestellt
welcome-ended-text = Ihre Adresse ist gelöscht. Ihr Heft bleibt, wie es ist.
welcome-link-dead-title = Dieser Link gilt nicht mehr
welcome-link-dead-text = Er ist zu alt, oder die E-Mails sind schon abbestellt. In Ihrem Heft können Sie neu auswählen.

welcome-mail-confirm-subject = Bitte bestätigen: E-Mails von { $town }
welcome-mail-confirm-body =
    Guten Tag,

    jemand hat diese Adresse in einem Gutscheinheft von { $town } eingetragen. Waren Sie das? Dann bestätigen Sie bitte, dass wir Ihnen dafür schreiben dürfen:
welcome-mail-confirm-after = Der Link gilt drei Tage. Waren Sie das nicht? Dann müssen Sie nichts tun. Wir schreiben nicht mehr und löschen die Adresse.
welcome-mail-reminder-subject = Einige Ihrer Gutscheine laufen bald ab
welcome-mail-reminder-body = { $n ->
    [one] Guten Tag, einer Ihrer Gutscheine ist noch nicht eingelöst. Er gilt bis { $day }. Ihr Heft finden Sie hier:
   *[other] Guten Tag, { $n } Ihrer Gutscheine sind noch nicht eingelöst. Der erste gilt bis { $day }. Ihr Heft finden Sie hier:
}
welcome-mail-reminder-after = Das ist die einzige Erinnerung.
welcome-mail-receptions-own = Eine Einladung von Ihrer Stadt oder Gemeinde:
welcome-mail-survey-own = Eine Umfrage von Ihrer Stadt oder Gemeinde:
welcome-mail-receptions-note = Eine Einladung von Ihrer Stadt oder Gemeinde, auf Deutsch:
welcome-mail-survey-note = Eine Umfrage von Ihrer Stadt oder Gemeinde, auf Deutsch:
welcome-mail-off = Keine E-Mails mehr? Hier bestellen Sie ab:

welcome-data-steps = Abgehakte Schritte
welcome-data-mail = E-Mail-Adresse
