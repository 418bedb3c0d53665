# Nachweise zu einer Frage
quickcheck-evidence-name = Nachweise
quickcheck-evidence-link-count = { $n ->
    [0] Nachweis hinzufügen
    [one] Ein Nachweis
   *[other] { $n } Nachweise
}
quickcheck-evidence-back = Zurück zum Feld
quickcheck-evidence-heading = Nachweise zu Frage { $number }
quickcheck-evidence-gone = Diese Frage stellt der Quick-Check nicht mehr. Ihre Nachweise von früher stehen hier.
quickcheck-evidence-why = Stufe 3 und 4 brauchen einen Nachweis. Für Stufe 4 darf er höchstens 24 Monate alt sein. Nachweise sehen Ihre Kommune und die Agentur, sonst niemand.
quickcheck-evidence-count = { $n ->
    [0] Noch kein Nachweis
    [one] Ein Nachweis
   *[other] { $n } Nachweise
}
quickcheck-evidence-none = Diese Kommune hat noch keinen Nachweis gegeben.
quickcheck-evidence-kind-document = Dokument (PDF)
quickcheck-evidence-kind-link = Link
quickcheck-evidence-kind-photo = Foto
quickcheck-evidence-kind-number = Zahl
quickcheck-evidence-kind-statement = Eigene Angabe
quickcheck-evidence-of = { $kind }, Stand { $day }.
quickcheck-evidence-given-on = Hinzugefügt am { $day }.
quickcheck-evidence-open-document = PDF herunterladen
quickcheck-evidence-open-photo = Foto ansehen
quickcheck-evidence-new = noch nicht gesichtet
quickcheck-evidence-seen-on = von der Agentur gesichtet am { $day }
quickcheck-evidence-queried-on = Nachfrage der Agentur vom { $day }
quickcheck-evidence-old = älter als 24 Monate: zählt bei Stufe 4 nicht mehr
quickcheck-evidence-remark = Nachfrage:
quickcheck-evidence-answer = Antwort:
quickcheck-evidence-returned = Nachfrage zum Nachweis für Frage { $number }: { $title }
quickcheck-returned = Die Agentur bittet Sie um eine Antwort

# Hinzufügen
quickcheck-evidence-add = Nachweis hinzufügen
quickcheck-evidence-add-text = Was möchten Sie zeigen?
quickcheck-evidence-question-full = Zu dieser Frage gibt es schon 10 Nachweise. Löschen Sie einen, wenn Sie einen neuen hinzufügen möchten.
quickcheck-evidence-title = Was zeigt der Nachweis?
quickcheck-evidence-title-hint = Ein kurzer Titel, zum Beispiel „Ratsbeschluss zur Teilnahme“.
quickcheck-evidence-day = Von wann ist er?
quickcheck-evidence-day-hint = Der Tag, von dem der Nachweis ist, nicht der Tag, an dem Sie ihn hinzufügen.
quickcheck-evidence-link = Adresse der Seite
quickcheck-evidence-link-hint = Sie beginnt mit https:// oder http://. Die Agentur muss die Seite ohne Anmeldung öffnen können.
quickcheck-evidence-number = Zahl
quickcheck-evidence-number-hint = Zum Beispiel 240 oder 12,5.
quickcheck-evidence-unit = Was ist gezählt?
quickcheck-evidence-unit-hint = Zum Beispiel „Gäste beim Empfang“ oder „Prozent der Zugezogenen“.
quickcheck-evidence-statement = Ihre Angabe
quickcheck-evidence-statement-hint = Beschreiben Sie, was es gibt und wo man es sieht. Höchstens 2.000 Zeichen.
quickcheck-evidence-document = PDF auswählen
quickcheck-evidence-document-hint = Höchstens 10 MB. Nach einer Fehlermeldung wählen Sie die Datei bitte noch einmal aus.
quickcheck-evidence-document-properties = Das PDF bleibt unverändert. Wer es öffnet, sieht auch seine Eigenschaften, zum Beispiel wer es wann erstellt hat.
quickcheck-evidence-photo = Foto auswählen
quickcheck-evidence-photo-hint = JPEG, PNG oder WebP, höchstens 10 MB und 50 Millionen Bildpunkte. Nach einer Fehlermeldung wählen Sie die Datei bitte noch einmal aus.
quickcheck-evidence-photo-properties = Wir speichern nur das Bild. Ort, Zeit und Gerät aus der Kamera löschen wir. Zeigen Sie Menschen nur, wenn diese zugestimmt haben.
quickcheck-evidence-wait = Das Hochladen kann einen Moment dauern. Bitte lassen Sie die Seite so lange offen.
quickcheck-evidence-save = Nachweis speichern
quickcheck-evidence-given = Der Nachweis ist gespeichert.
quickcheck-evidence-removed = Der Nachweis ist gelöscht.
quickcheck-evidence-answered = Ihre Antwort ist bei der Agentur.

# Löschen und antworten
quickcheck-evidence-remove = Nachweis löschen
quickcheck-evidence-remove-text = Der Nachweis und seine Datei sind dann weg. Das lässt sich nicht zurücknehmen.
quickcheck-evidence-remove-yes = Ja, löschen
quickcheck-evidence-reply = Ihre Antwort an die Agentur
quickcheck-evidence-reply-hint = Ein oder zwei Sätze. Sie können stattdessen auch einen neuen Nachweis hinzufügen und diesen löschen.
quickcheck-evidence-reply-send = Antwort senden
quickcheck-evidence-reply-missing = Bitte schreiben Sie eine Antwort.
quickcheck-evidence-reply-late = Ihre Antwort ist noch nicht gespeichert. Die Agentur fragt hier zurzeit nicht nach. Ihre Worte stehen noch im Feld.

# Was nicht geht
quickcheck-evidence-title-missing = Bitte geben Sie dem Nachweis einen Titel.
quickcheck-evidence-day-malformed = Bitte geben Sie einen Tag an, zum Beispiel 24.11.2026.
quickcheck-evidence-day-future = Dieser Tag liegt in der Zukunft. Bitte geben Sie den Tag an, von dem der Nachweis ist.
quickcheck-evidence-link-missing = Bitte geben Sie die Adresse der Seite an.
quickcheck-evidence-link-malformed = Diese Adresse ist nicht vollständig. Bitte kopieren Sie sie aus der Adresszeile Ihres Browsers.
quickcheck-evidence-link-too-long = Diese Adresse ist länger als { $most } Zeichen. Bitte nehmen Sie eine kürzere.
quickcheck-evidence-link-scheme = Bitte nehmen Sie eine Adresse, die mit https:// oder http:// beginnt.
quickcheck-evidence-link-password = In dieser Adresse stehen Zugangsdaten. Bitte nehmen Sie eine ohne.
quickcheck-evidence-number-malformed = Bitte geben Sie eine Zahl an, zum Beispiel 240 oder 12,5.
quickcheck-evidence-unit-missing = Bitte schreiben Sie, was gezählt ist.
quickcheck-evidence-statement-missing = Bitte schreiben Sie Ihre Angabe.
quickcheck-evidence-too-long = Das sind mehr als { $most } Zeichen. Bitte kürzen Sie den Text.
quickcheck-evidence-file-missing = Bitte wählen Sie eine Datei aus.
quickcheck-evidence-file-too-large = Diese Datei ist größer als { $most } MB. Bitte verkleinern Sie sie.
quickcheck-evidence-photo-kind = Diese Datei ist kein Foto, das wir nehmen können. Möglich sind JPEG, PNG und WebP.
quickcheck-evidence-photo-pixels = Dieses Foto ist zu groß: mehr als { $most } Millionen Bildpunkte oder mehr Farbtiefe, als wir lesen können. Bitte verkleinern Sie es.
quickcheck-evidence-photo-unreadable = Dieses Foto lässt sich nicht lesen. Bitte speichern Sie es noch einmal als JPEG.
quickcheck-evidence-document-kind = Diese Datei ist kein PDF.
quickcheck-evidence-document-unreadable = Dieses PDF lässt sich nicht vollständig lesen. Bitte drucken Sie es noch einmal in eine PDF-Datei.
quickcheck-evidence-document-locked = Dieses PDF ist verschlüsselt. Bitte laden Sie eines ohne Kennwort und ohne Schutz hoch.
quickcheck-evidence-document-active = In diesem PDF steckt ein Programm, das beim Öffnen etwas ausführt. Bitte drucken Sie es noch einmal in eine PDF-Datei.
quickcheck-evidence-document-carries = In diesem PDF stecken weitere Dateien oder Filme. Bitte drucken Sie es noch einmal in eine PDF-Datei.
quickcheck-evidence-full = Mehr Nachweise lassen sich nicht speichern: höchstens { $most } je Frage und { $megabytes } MB für alle Dateien Ihrer Kommune. Bitte löschen Sie alte Nachweise.

# Für die Agentur
quickcheck-evidence-queue = Nachweise zu sichten
quickcheck-evidence-waiting = { $n ->
    [one] Ein Nachweis zu sichten
   *[other] { $n } Nachweise zu sichten
}
quickcheck-evidence-all-seen = Alle Nachweise sind gesichtet
quickcheck-evidence-queue-lead = Sehen Sie nach, ob der Nachweis zur Frage passt. Was gesichtet ist, zählt für die Anerkennung.
quickcheck-evidence-of-town = Nachweise: { $town }
quickcheck-evidence-see = Als gesichtet markieren
quickcheck-evidence-query = Nachfragen
quickcheck-evidence-query-label = Was möchten Sie wissen?
quickcheck-evidence-query-hint = Die Kommune liest Ihre Frage und kann antworten. Höchstens 500 Zeichen.
quickcheck-evidence-query-send = Nachfrage senden
quickcheck-evidence-query-missing = Bitte schreiben Sie, was Sie wissen möchten.
quickcheck-evidence-moved = Zu diesem Nachweis hat sich inzwischen etwas geändert. Bitte sehen Sie ihn noch einmal an.

# E-Mail
quickcheck-evidence-mail-subject = Quick-Check: Nachfrage zum Nachweis für Frage { $number }
quickcheck-evidence-mail-body =
    Guten Tag { $name },

    für { $municipality } haben Sie zu Frage { $number } einen Nachweis gegeben: { $title }

    Dazu haben wir eine Nachfrage: { $remark }

    Bitte antworten Sie auf der Seite des Nachweises. Sie finden die Nachfrage nach dem Anmelden auf Ihrer Startseite.

    Anmelden: { $link }
