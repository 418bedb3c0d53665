# Wen die Projektverantwortung fragt
quickcheck-colleague-title = Kolleginnen und Kollegen fragen
quickcheck-colleague-lead = Im Rathaus wissen viele etwas. Schicken Sie einen Link. Ein Zugang ist nicht nötig.
quickcheck-colleague-ask = Jemanden fragen
quickcheck-colleague-label = Name oder Amt
quickcheck-colleague-label-hint = Zum Beispiel „Bürgerbüro“. Nur Ihr Rathaus sieht das.
quickcheck-colleague-label-missing = Bitte geben Sie einen Namen oder ein Amt an.
quickcheck-colleague-label-long = Bitte kürzen Sie Name oder Amt auf höchstens { $most } Zeichen.
quickcheck-colleague-label-twice = Dieser Name steht schon in der Liste. Dort können Sie einen neuen Link erstellen.
quickcheck-colleague-mail = E-Mail-Adresse
quickcheck-colleague-mail-hint = Dann schicken wir den Link. Die Adresse speichern wir nicht beim Quick-Check. Ohne Adresse geben Sie den Link selbst weiter.
quickcheck-colleague-mail-malformed = Bitte prüfen Sie die E-Mail-Adresse. Sie sieht so aus: name@ort.de.
quickcheck-colleague-mode = Worum bitten Sie?
quickcheck-colleague-mode-alone = Um eine eigene Einschätzung. Niemand sieht sie, bis Sie die Antworten zusammenführen.
quickcheck-colleague-mode-answer = Um eine Auskunft. Sie sehen die Antwort, sobald die Person fertig ist, und übernehmen sie mit einem Klick.
quickcheck-colleague-mode-alone-short = Einschätzung
quickcheck-colleague-mode-answer-short = Auskunft
quickcheck-colleague-mode-missing = Bitte wählen Sie, worum Sie bitten.
quickcheck-colleague-mode-late = Die Antworten sind schon zusammengeführt. Sie können noch um eine Auskunft bitten.
quickcheck-colleague-mode-only-answer = Die Antworten sind zusammengeführt. Sie können jetzt noch um eine Auskunft bitten: Sie sehen die Antwort, sobald die Person fertig ist, und übernehmen sie mit einem Klick.
quickcheck-colleague-parts = Welche Fragen?
quickcheck-colleague-parts-hint = Ohne Auswahl ist der ganze Quick-Check gemeint. Für eine Auskunft wählen Sie bitte aus.
quickcheck-colleague-parts-hint-answer = Wählen Sie aus, zu welchen Fragen Sie eine Auskunft möchten.
quickcheck-colleague-parts-missing = Bitte wählen Sie aus, zu welchen Fragen Sie eine Auskunft möchten.
quickcheck-colleague-parts-whole = der ganze Quick-Check
quickcheck-colleague-parts-some = { $n ->
    [one] eine Frage
   *[other] { $n } Fragen
}
quickcheck-colleague-field = Feld { $number }: { $title }
quickcheck-colleague-single = Einzelne Fragen aus Feld { $number }
quickcheck-colleague-submit = Link erstellen
quickcheck-colleague-full = Es sind schon { $most } Personen gefragt. Ziehen Sie zuerst einen Link zurück, den Sie nicht mehr brauchen.
quickcheck-colleague-complete = Der Quick-Check ist abgeschlossen. Fragen können Sie erst wieder jemanden, wenn Sie ihn noch einmal öffnen.
quickcheck-colleague-made = Der Link für { $name }
quickcheck-colleague-made-text = Kopieren Sie ihn jetzt und geben Sie ihn weiter. Er wird nur dieses eine Mal gezeigt und gilt bis { $day }.
quickcheck-colleague-made-mailed = Er geht jetzt an { $mail }. Er wird nur dieses eine Mal gezeigt und gilt bis { $day }.
quickcheck-colleague-link = Link
quickcheck-colleague-copy = Kopieren
quickcheck-colleague-copied = Kopiert.
quickcheck-colleague-list = Wen Sie gefragt haben
quickcheck-colleague-list-hint = „Neuer Link“ macht den bisherigen ungültig. „Zurückziehen“ löscht auch Name und Antworten.
quickcheck-colleague-who = Wer
quickcheck-colleague-what = Worum es geht
quickcheck-colleague-state = Stand
quickcheck-colleague-until = Link gilt bis
quickcheck-colleague-change = Ändern
quickcheck-colleague-state-waiting = noch keine Antwort
quickcheck-colleague-state-expired = Link abgelaufen
quickcheck-colleague-state-finished = fertig am { $day }
quickcheck-colleague-renew = Neuer Link
quickcheck-colleague-revoke = Zurückziehen
quickcheck-colleague-proposals = Auskünfte
quickcheck-colleague-proposals-text = Diese Antworten haben Sie bekommen. Was Sie übernehmen, ersetzt Ihre bisherige Antwort.
quickcheck-colleague-proposal = { $name }: { $answer }
quickcheck-colleague-proposal-note = Notiz: { $note }
quickcheck-colleague-proposal-now = Bisher im Quick-Check: { $answer }
quickcheck-colleague-take = Antwort übernehmen
quickcheck-colleague-taken = übernommen
quickcheck-colleague-same = Stimmt mit Ihrer Antwort überein
quickcheck-colleague-moved = Diese Antwort ist nicht übernommen. Inzwischen hat sich hier oder im Quick-Check etwas geändert. Unten steht der neue Stand. Bitte entscheiden Sie noch einmal.
quickcheck-colleague-deletion = Namen und Einzelantworten löschen
quickcheck-colleague-deletion-text = Das geschieht von selbst 90 Tage nach dem Abschluss des Quick-Checks. Ohne Abschluss geschieht es 90 Tage, nachdem der letzte Link abgelaufen ist.
quickcheck-colleague-delete-now = Jetzt löschen
quickcheck-colleague-delete-warning = Alle Links enden sofort. Namen, Notizen und Einzelantworten sind dann weg. Was schon im Quick-Check steht, bleibt.
quickcheck-colleague-delete-yes = Ja, löschen

# Der Link
quickcheck-colleague-link-alone = Wie schätzen Sie Ihre Kommune ein?
quickcheck-colleague-link-answer = { $n ->
    [one] Bitte beantworten Sie eine Frage
   *[other] Bitte beantworten Sie { $n } Fragen
}
quickcheck-colleague-link-lead = { $name } bittet Sie um Ihre Antworten. Es geht um: { $town }.
quickcheck-colleague-link-what = Der Quick-Check zeigt, wie gut eine Kommune neue Bürgerinnen und Bürger empfängt. Er ist keine Prüfung. Wenn Sie etwas nicht wissen, sagen Sie das einfach.
quickcheck-colleague-link-whole = Es sind { $n } Fragen. Das dauert etwa { $minutes } Minuten. Sie können jederzeit unterbrechen.
quickcheck-colleague-link-some = { $n ->
    [one] Es ist eine Frage. Das dauert etwa { $minutes } Minuten:
   *[other] Es sind { $n } Fragen. Das dauert etwa { $minutes } Minuten:
}
quickcheck-colleague-link-begin = Anfangen
quickcheck-colleague-alone-text = Antworten Sie für sich, ohne sich abzusprechen. Niemand sieht Ihre Antworten, bis alle gemeinsam darüber sprechen. Der Link gilt bis { $day }.
quickcheck-colleague-answer-text = Ihre Antworten gehen an die Person, die Sie gefragt hat, sobald Sie auf „Fertig“ drücken. Der Link gilt bis { $day }.
quickcheck-colleague-privacy = Ihr Name und Ihre Antworten bleiben im Rathaus. Die Agentur sieht sie nicht. Sie werden 90 Tage nach dem Abschluss des Quick-Checks gelöscht, auf Wunsch früher.
quickcheck-colleague-cookie = Wenn Sie anfangen, setzen wir ein Cookie, damit die Seiten Sie wiedererkennen. Es endet, wenn Sie den Browser schließen.
quickcheck-colleague-withdrawn = Dieser Link wurde zurückgezogen
quickcheck-colleague-withdrawn-text = Wer Sie gefragt hat, braucht Ihre Antworten nicht mehr. Ihr Name und Ihre Antworten sind gelöscht. Haben Sie Fragen dazu? Dann sprechen Sie bitte die Person an, von der Sie den Link haben.
quickcheck-colleague-expired = Dieser Link ist abgelaufen
quickcheck-colleague-expired-text = Bitten Sie die Person, von der Sie ihn haben, um einen neuen. Ihre bisherigen Antworten sind noch da.
quickcheck-colleague-expired-kept = Was Sie auf der Seite angegeben haben, ist noch nicht gespeichert. Lassen Sie diese Seite offen und bitten Sie die Person, von der Sie den Link haben, um einen neuen. Öffnen Sie den neuen Link in einem neuen Fenster und drücken Sie dort auf „Anfangen“. Kommen Sie dann auf diese Seite zurück und drücken Sie hier auf den Knopf.
quickcheck-colleague-closed = Diese Runde ist abgeschlossen
quickcheck-colleague-closed-text = Die Antworten sind inzwischen zusammengeführt. Ändern können Sie nichts mehr. Vielen Dank, dass Sie mitgemacht haben.
quickcheck-colleague-paused = Die Fragen sind zurzeit nicht offen
quickcheck-colleague-paused-text = Ihr Rathaus nimmt gerade keine Antworten entgegen. Vielleicht ist der Quick-Check schon abgeschlossen. Was Sie angegeben haben, ist gespeichert. Haben Sie Fragen dazu? Dann sprechen Sie bitte die Person an, von der Sie den Link haben.
quickcheck-colleague-replaced = Hier antwortet inzwischen jemand anderes
quickcheck-colleague-replaced-text = Ihre letzten Angaben auf der Seite sind nicht gespeichert, damit sich nichts vermischt. Möchten Sie weiter antworten? Dann öffnen Sie Ihren Link noch einmal. Was vorher gespeichert war, ist noch da.
quickcheck-colleague-unknown = Diesen Link gibt es nicht
quickcheck-colleague-unknown-text = Vielleicht fehlt ein Stück, oder es gibt schon einen neueren Link. Bitte kopieren Sie den ganzen Link aus Ihrer Nachricht. Hilft das nicht, bitten Sie die Person, von der Sie ihn haben, um einen neuen.
quickcheck-colleague-ended = Bitte öffnen Sie Ihren Link noch einmal
quickcheck-colleague-ended-text = In diesem Browser sind Sie nicht angemeldet. Öffnen Sie den Link aus Ihrer Nachricht. Ihre bisherigen Antworten sind noch da.
quickcheck-colleague-kept-text = Was Sie auf der Seite angegeben haben, ist noch nicht gespeichert. Öffnen Sie den Link aus Ihrer Nachricht in einem neuen Fenster und drücken Sie dort auf „Anfangen“. Kommen Sie dann auf diese Seite zurück und drücken Sie hier auf den Knopf.

# Was die gefragte Person sieht
quickcheck-colleague-begin = Als Nächstes: anfangen
quickcheck-colleague-continue = Als Nächstes: weiter antworten
quickcheck-colleague-all-answered = Alles beantwortet: jetzt auf „Fertig“ drücken
quickcheck-colleague-finished = Vielen Dank, Sie sind fertig
quickcheck-colleague-finished-alone = Sie können Ihre Antworten noch ändern, bis alle gemeinsam darüber sprechen. Oder schließen Sie einfach diese Seite.
quickcheck-colleague-finished-answer = Sie können Ihre Antworten noch ändern, bis der Quick-Check abgeschlossen ist. Oder schließen Sie einfach diese Seite.
quickcheck-colleague-asks = { $name } bittet Sie um Ihre Antworten
quickcheck-colleague-go = Anfangen
quickcheck-colleague-go-on = Weiter
quickcheck-colleague-finish = Fertig
quickcheck-colleague-finish-early = Nicht alles beantworten
quickcheck-colleague-finish-early-text = Sie müssen nicht alles beantworten. Was Sie schon angegeben haben, zählt.
quickcheck-colleague-leave = Abmelden
quickcheck-colleague-fields = Ihre Fragen
quickcheck-colleague-field-of = Teil { $place } von { $count }
quickcheck-colleague-alone-lead = Was trifft heute zu? Antworten Sie so, wie Sie es sehen.
quickcheck-colleague-note = Notiz
quickcheck-colleague-note-hint = Zum Beispiel, woran Sie das festmachen.
quickcheck-colleague-choice-missing = Frage { $number }: Bitte wählen Sie zu Ihrer Notiz eine Stufe oder „Weiß ich nicht“.
quickcheck-colleague-to-desk = Zur Übersicht
quickcheck-colleague-next-desk = Weiter zur Übersicht

# E-Mail
quickcheck-colleague-mail-subject = { $town }: Bitte um Ihre Antworten zum Quick-Check
quickcheck-colleague-mail-body =
    Guten Tag,

    { $name } bittet Sie um Ihre Antworten zum Quick-Check. Absender ist Ihr Rathaus: { $town }. Wir stellen dafür nur die Website bereit.

    Hier geht es zu Ihren Fragen:
    { $link }

    Der Link gilt bis { $day }. Er ist nur für Sie. Bitte geben Sie ihn nicht weiter. Einen Zugang brauchen Sie nicht.

    Ihr Name und Ihre Antworten bleiben im Rathaus. Wir sehen sie nicht.
quickcheck-colleague-refused = Nicht gespeichert. Hier antwortet inzwischen jemand anderes, oder die Fragen sind nicht mehr offen. Bitte öffnen Sie Ihre Fragen noch einmal.
quickcheck-colleague-session-ended = Nicht gespeichert, weil Ihre Sitzung beendet ist. Drücken Sie unten auf „Weiter“. Ihre Angaben gehen dabei nicht verloren.
quickcheck-colleague-failed = Nicht gespeichert. Bitte prüfen Sie die Verbindung und drücken Sie dann auf „Weiter“.
