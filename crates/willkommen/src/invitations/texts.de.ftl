# Code eingeben
invitations-code-title = Code eingeben
invitations-code-heading = Geben Sie den Code aus dem Brief ein.
invitations-code-lead = Er steht neben dem QR-Code und hat 12 Zeichen.
invitations-code-scanned-heading = Drücken Sie auf „Einladung öffnen“.
invitations-code-scanned-lead = Ihr Code ist schon eingetragen.
invitations-code = Code
invitations-code-hint = Groß oder klein, mit Leerzeichen oder ohne: alles ist richtig.
invitations-code-submit = Einladung öffnen
invitations-code-length = Der Code besteht aus 12 Zeichen. Bitte vergleichen Sie ihn mit dem Brief.
invitations-code-slip = Mindestens ein Zeichen passt nicht. Bitte vergleichen Sie den Code mit dem Brief.
invitations-code-unknown = Diesen Code kennen wir nicht. Bitte vergleichen Sie ihn mit dem Brief, oder rufen Sie uns an.
invitations-code-lapsed = Dieser Code gilt nicht mehr. Jeder Code gilt ein Jahr. Bitte rufen Sie uns an, dann schicken wir Ihnen einen neuen Brief.
invitations-code-picture = Bild des Briefes. Der Code steht unten rechts in einem farbigen Feld neben dem QR-Code.
invitations-code-example = K7QF 2M9X …
invitations-no-letter = Der Brief ist nicht da?
invitations-no-letter-text = Wir schicken ihn gern noch einmal:

# Liste
invitations-title = Einladungen
invitations-lead = Eine Person bereitet die Briefe vor, eine zweite gibt sie frei.
invitations-empty = Noch ist keine Einladung vorbereitet. Eine Person bereitet die Briefe vor, eine zweite gibt sie frei.
invitations-new = Einladung vorbereiten
invitations-caption = Einladungen und ihr Stand
invitations-name = Einladung
invitations-letter-on = Datum des Briefes
invitations-reply-by = Antwort erbeten bis
invitations-lang = Sprache des Briefes
invitations-lang-de = Deutsch
invitations-lang-en = Englisch
invitations-state = Stand
invitations-state-prepared = wartet auf Freigabe
invitations-state-released = wird erstellt
invitations-state-printed = erstellt
invitations-letters = Briefe erstellt
invitations-held = Zurückgehalten
invitations-progress = { $printed } von { $letters }
invitations-progress-words = { $printed } von { $letters } Briefen erstellt
invitations-back = Zu den Einladungen

# Vorbereiten
invitations-prepare-heading = Wen möchten Sie einladen?
invitations-prepare-lead = Jede Kommune bekommt einen Brief mit einem eigenen Code.
invitations-prepare-title = Name der Einladung
invitations-prepare-title-hint = Nur für Sie, zum Beispiel „Frühjahr 2027“
invitations-prepare-usual-title = Einladung zur Teilnahme
invitations-prepare-title-missing = Bitte geben Sie der Einladung einen Namen.
invitations-prepare-district = An welche Kommunen?
invitations-prepare-all = { $n ->
    [one] Alle Kommunen, zurzeit eine
   *[other] Alle { $n } Kommunen
}
invitations-prepare-district-unknown = Bitte wählen Sie einen Kreis aus der Liste.
invitations-prepare-letter-on-hint = Der Code gilt ein Jahr ab diesem Tag.
invitations-prepare-reply-by-hint = Dieser Tag steht im Brief.
invitations-prepare-day-malformed = Bitte geben Sie Tag, Monat und Jahr an.
invitations-prepare-reply-early = Die Antwort wird vor dem Datum des Briefes erbeten. Bitte wählen Sie einen späteren Tag.
invitations-prepare-next = Verschickt wird noch nichts
invitations-prepare-next-text = Sie sehen zuerst eine Vorschau. Ist eine Anschrift unvollständig, halten wir den Brief zurück. Danach gibt eine zweite Person die Briefe frei.
invitations-prepare-submit = Briefe vorbereiten

# Eine Einladung
invitations-one-kicker = Einladung „{ $title }“, vorbereitet von { $name }
invitations-prepared-heading = Als Nächstes: Freigabe durch eine zweite Person
invitations-release-heading = { $n ->
    [one] Als Nächstes: einen Brief prüfen und freigeben
   *[other] Als Nächstes: { $n } Briefe prüfen und freigeben
}
invitations-none-heading = Zu dieser Einladung gibt es keinen Brief.
invitations-none-text = Alle Briefe sind zurückgehalten, oder es gibt keine Kommune in der Auswahl. Verwerfen Sie diese Einladung und bereiten Sie eine neue vor.
invitations-released-heading = Die Briefe werden gerade erstellt.
invitations-released-text = Sie brauchen nichts zu tun.
invitations-follows = Diese Seite erneuert sich von selbst.
invitations-refresh = Stand aktualisieren
invitations-printed-heading = Als Nächstes: Briefe drucken und verschicken
invitations-files = Dateien für den Druck
invitations-files-text = Die Briefe sind nach Postleitzahl geordnet. Sie passen in Umschläge mit Fenster.
invitations-file = { $n ->
    [one] Druckdatei { $number }: ein Brief (PDF)
   *[other] Druckdatei { $number }: { $n } Briefe (PDF)
}
invitations-facts = Was verschickt wird
invitations-to = An
invitations-to-text = { $n ->
    [one] eine Kommune
   *[other] { $n } Kommunen
}
invitations-prepared = Vorbereitet
invitations-released = Freigegeben
invitations-printed = Briefe erstellt
invitations-preview = Vorschau: der erste Brief (PDF)
invitations-held-heading = Zurückgehalten: { $n } von { $all }
invitations-held-text = Diese Kommunen bekommen einen Brief, sobald ihre Angaben vollständig sind.
invitations-held-caption = Zurückgehaltene Briefe
invitations-held-more = Und { $n } weitere.
invitations-held-help = Ergänzen Sie die Angaben in Ihrer Datei und lesen Sie sie ein. Sind die anderen Briefe erstellt, holen Sie die fehlenden auf dieser Seite nach.
invitations-held-link = Daten einlesen
invitations-held-go = Fehlende Briefe nachholen
invitations-held-still = Bei allen zurückgehaltenen Briefen fehlt noch etwas. Bitte ergänzen Sie zuerst die Angaben.
invitations-municipality = Kommune
invitations-reason = Grund
invitations-release = Freigeben
invitations-release-second = Die Freigabe übernimmt eine zweite Person. Wer die Briefe vorbereitet hat, kann sie nicht selbst freigeben.
invitations-release-other = Sie haben die Briefe vorbereitet. Freigeben muss sie eine zweite Person aus der Agentur.
invitations-release-where = Sagen Sie ihr Bescheid: Die Einladung steht unter „Einladungen“ und heißt „{ $title }“. Sie können auch die Adresse dieser Seite weitergeben.
invitations-release-text = { $name } hat die Briefe vorbereitet. Bitte sehen Sie die Vorschau und die Liste an. Nach der Freigabe lässt sich nichts mehr ändern.
invitations-release-submit = { $n ->
    [one] Einen Brief freigeben
   *[other] { $n } Briefe freigeben
}
invitations-discard-heading = Doch nicht verschicken?
invitations-discard-text = Noch ist nichts verschickt. Wenn Sie die Einladung verwerfen, werden ihre Briefe gelöscht.
invitations-discard = Einladung verwerfen
invitations-going = { $n ->
    [one] Ein Brief
   *[other] { $n } Briefe
}
invitations-going-caption = Briefe dieser Einladung
invitations-address = Anschrift
invitations-letter = Brief
invitations-letter-view = Ansehen (PDF)
invitations-letter-waiting = noch nicht erstellt
invitations-opened = Code benutzt
invitations-not-opened = noch nicht

# Im Brief
invitations-salutation-f = Sehr geehrte Frau { $function } { $name },
invitations-salutation-m = Sehr geehrter Herr { $function } { $name },
invitations-salutation-x = Guten Tag { $name },
invitations-letter-contact = Kontakt
invitations-letter-reference = Unser Zeichen
invitations-letter-enclosure = Anlage
invitations-letter-code = Ihr Code
invitations-letter-qr = QR-Code, der Ihre Einladung öffnet
invitations-prepare-day-far = Bitte wählen Sie einen Tag zwischen heute vor 30 Tagen und heute in 180 Tagen.
invitations-prepare-reply-late = Der Code im Brief gilt ein Jahr. Bitte wählen Sie einen früheren Tag.
invitations-prepare-who = Wer schon teilnimmt oder abgesagt hat, bekommt keinen Brief. Nach einer Absage können Sie in der Akte eine neue Antwort notieren.
invitations-prepare-nobody = An diese Auswahl geht kein Brief. Wählen Sie einen anderen Kreis oder andere Empfänger.
invitations-prepare-audience = Wem schreiben Sie?
invitations-prepare-audience-hint = { $n ->
    [one] Eine Kommune hat schon einen Brief.
   *[other] { $n } Kommunen haben schon einen Brief.
}
invitations-prepare-audience-all = Allen, auch wer schon einen Brief hat
invitations-prepare-audience-new = Nur denen, die noch keinen Brief haben
invitations-prepare-audience-silent = Nur denen, die einen Brief haben und sich nicht gerührt haben: eine Erinnerung
