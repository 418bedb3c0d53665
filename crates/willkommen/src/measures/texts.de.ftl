# Der Plan
measures-heading-choose = Als Nächstes: Maßnahmen auswählen.
measures-heading-check = Erst der Quick-Check, dann Ihr Plan.
measures-heading-next = Als Nächstes: { $title }
measures-heading-done = Alle Maßnahmen sind erledigt.
measures-done-lead = Im Ergebnis Ihres Quick-Checks finden Sie weitere Vorschläge.
measures-done-mayor = Im Ergebnis des Quick-Checks stehen weitere Vorschläge.
measures-empty = In Ihrem Plan steht noch keine Maßnahme
measures-empty-result = Ihr Ergebnis schlägt Schritte vor. Mit einem Klick nehmen Sie einen davon in den Plan auf.
measures-empty-result-mayor = Ihre Projektverantwortung wählt aus dem Ergebnis aus, womit Sie anfangen.
measures-empty-check = Nach dem Quick-Check bekommen Sie Vorschläge, die zu Ihrer Kommune passen.
measures-empty-check-mayor = Ihre Projektverantwortung beantwortet den Quick-Check. Danach gibt es Vorschläge, die zu Ihrer Kommune passen.
measures-to-result = Ergebnis ansehen
measures-to-check = Weiter zum Quick-Check
measures-who-when = Wer: { $owner }. Bis: { $due }.
measures-plan = Ihr Plan
measures-caption = Maßnahmen im Plan
measures-column-title = Maßnahme
measures-column-change = Bearbeiten
measures-first-step = Erster Schritt
measures-owner = Wer
measures-due = Bis
measures-state = Stand
measures-planned = geplant
measures-overdue = Termin vorbei
measures-done = erledigt
measures-mark-done = Als erledigt abhaken
measures-edit = Ändern
measures-edit-long = Person oder Termin ändern
measures-more-suggestions = Weitere Vorschläge im Ergebnis

# Eine Maßnahme
measures-back = Zum Plan
measures-one-heading = Wer kümmert sich, und bis wann?
measures-one-heading-done = Diese Maßnahme ist erledigt.
measures-one-first-step = Erster Schritt: { $step }
measures-owner-label = Wer kümmert sich?
measures-owner-hint = Name einer Person oder eines Amtes.
measures-owner-missing = Bitte schreiben Sie, wer sich kümmert.
measures-due-label = Bis wann?
measures-due-malformed = Bitte geben Sie ein Datum an, zum Beispiel 15.04.2027.
measures-save = Speichern
measures-one-done = Schon fertig?
measures-one-done-text = Die Maßnahme bleibt im Plan und steht dort als erledigt.
measures-one-remove = Passt doch nicht?
measures-one-remove-text = Die Maßnahme verschwindet aus dem Plan. Sie können sie aus dem Ergebnis wieder aufnehmen, solange sie dort vorgeschlagen ist.
measures-remove = Aus dem Plan nehmen

# Der Plan, weiter
measures-running = in Arbeit
measures-waiting = ruht
measures-dropped = verworfen
measures-budget = Budget
measures-euros = { $amount } €
measures-sum = Summe der Budgets ohne Verworfenes: { $sum }
measures-progress = Checkliste: { $done } von { $many } abgehakt
measures-is-public = Öffentlich sichtbar
measures-yes = ja
measures-no = nein
measures-more = Mehr zum Plan
measures-board = Der Plan als Tafel
measures-board-link = Den Plan als Tafel ansehen
measures-board-none = Hier steht nichts.
measures-pdf-link = Den Plan als PDF öffnen
measures-csv-link = Den Plan als Tabelle herunterladen (CSV)
measures-paper-details = Die Maßnahmen im Einzelnen
measures-paper-stand = Stand: { $day }
measures-gained = { $many ->
    [one] Gesamtwert seit der Abgabe vom { $day }: { $points } Punkt
   *[other] Gesamtwert seit der Abgabe vom { $day }: { $points } Punkte
}
measures-expected = { $many ->
    [one] Erwartet mit den neuen Antworten: { $before } → { $after } Punkt.
   *[other] Erwartet mit den neuen Antworten: { $before } → { $after } Punkte.
}
measures-answers-wait = Neue Antworten noch nicht im Quick-Check

# Angaben zu einer Maßnahme
measures-origin-library = Aus der Bibliothek: { $code }
measures-origin-own = Eigene Maßnahme
measures-origin-example = Nach dem Beispiel von { $town }, aus der Bibliothek: { $code }
measures-title-label = Was möchten Sie tun?
measures-title-hint = Ein kurzer Satz, zum Beispiel: Willkommensbank am Marktplatz aufstellen.
measures-title-missing = Bitte schreiben Sie, was Sie tun möchten.
measures-budget-label = Budget in Euro
measures-budget-hint = Zum Beispiel 1.200 oder 1.200,50. Das Budget sieht nur Ihre Kommune.
measures-budget-malformed = Diesen Betrag können wir nicht lesen. Bitte schreiben Sie ihn in Ziffern, zum Beispiel 1.200 oder 1.200,50.
measures-budget-negative = Ein Budget kann nicht kleiner als null sein.
measures-budget-large = Dieser Betrag ist zu groß. Bitte prüfen Sie ihn.
measures-decided-label = Beschlossen am
measures-decided-hint = Wenn Rat oder Ausschuss diese Maßnahme beschlossen hat.
measures-decided-malformed = Bitte geben Sie ein Datum an, zum Beispiel 15.04.2027, oder lassen Sie das Feld leer.
measures-notes-label = Notizen
measures-notes-hint = Nur für Ihre Kommune. Bitte keine Angaben über einzelne Zugezogene.
measures-long = Das ist zu lang. Hier passen höchstens { $most } Zeichen hin.
measures-many = Mehr als { $most } Maßnahmen passen nicht in einen Plan. Nehmen Sie zuerst eine heraus.
measures-changed-meanwhile = Inzwischen hat jemand anderes diese Maßnahme geändert. Ihre Eingaben stehen noch hier. Wenn Sie noch einmal speichern, gelten sie.

# Checkliste
measures-checklist = Checkliste
measures-checklist-empty = In dieser Checkliste steht noch nichts.
measures-item-tick = Abhaken
measures-item-untick = Haken entfernen
measures-item-up = Nach oben
measures-item-down = Nach unten
measures-item-remove = Entfernen
measures-item-new = Neuer Punkt
measures-item-add = Punkt hinzufügen
measures-item-missing = Bitte schreiben Sie, was zu tun ist.
measures-item-long = Das ist zu lang. Ein Punkt hat höchstens { $most } Zeichen.
measures-items-many = Mehr als { $most } Punkte passen nicht in eine Checkliste.
measures-item-is-done = { $words } (erledigt)

# Stand
measures-state-heading = Wo steht die Maßnahme?
measures-state-save = Stand ändern
measures-state-missing = Bitte wählen Sie einen Stand aus.
measures-reason-label = Warum verwerfen Sie die Maßnahme?
measures-reason-hint = Nur nötig, wenn Sie „verworfen“ wählen. Der Grund bleibt in Ihrem Plan stehen.
measures-reason-missing = Bitte schreiben Sie kurz, warum Sie die Maßnahme verwerfen.
measures-reason-long = Das ist zu lang. Für den Grund passen höchstens { $most } Zeichen hin.

# Eigene Maßnahme
measures-own = Eine eigene Maßnahme
measures-own-link = Eine eigene Maßnahme aufschreiben
measures-own-lead = Was Sie selbst vorhaben, gehört auch in den Plan.
measures-own-save = In den Plan aufnehmen
measures-question-label = Zu welcher Frage des Quick-Checks passt sie?
measures-question-none = Zu keiner
measures-question-unknown = Diese Frage gibt es in Ihrem Quick-Check nicht. Bitte wählen Sie eine andere.

# Vorschläge
measures-proposals = Alle Vorschläge
measures-proposals-link = Alle Vorschläge ansehen
measures-proposals-lead = Oben steht, was für seinen Aufwand am meisten bringt. Was nur von Stufe 3 auf Stufe 4 führt, steht am Ende.
measures-proposals-check = Nach dem Quick-Check stehen hier Vorschläge, die zu Ihrer Kommune passen.
measures-proposals-field = Handlungsfeld
measures-proposals-all = Alle Handlungsfelder
measures-proposals-filter = Anzeigen
measures-proposals-found = { $n ->
    [0] Hier gibt es keinen Vorschlag.
    [one] Ein Vorschlag
   *[other] { $n } Vorschläge
}
measures-proposal-gain = { $many ->
    [one] Bringt bis zu { $points } Punkt
   *[other] Bringt bis zu { $points } Punkte
}
measures-proposal-questions = { $n ->
    [one] Wirkt auf eine Frage
   *[other] Wirkt auf { $n } Fragen
}
measures-example = Schon erledigt in:
measures-example-adopt = Nach dem Beispiel von { $town } aufnehmen

# Öffentlich zeigen
measures-one-public = Öffentlich zeigen
measures-one-public-yes = Titel, Stand und Jahr dieser Maßnahme stehen auf der öffentlichen Seite Ihrer Kommune.
measures-one-public-no = Diese Maßnahme sieht nur Ihre Kommune.
measures-public = Was alle sehen dürfen
measures-public-choose = Auswählen, was alle sehen dürfen
measures-public-lead = Ihr Plan gehört Ihnen. Öffentlich werden nur die Maßnahmen, die Sie hier ankreuzen, und davon nur Titel, Stand und Jahr. Sie können das jederzeit zurücknehmen.
measures-public-empty = In Ihrem Plan steht noch nichts, was Sie zeigen könnten.
measures-public-which = Welche Maßnahmen dürfen alle sehen?
measures-public-save = Auswahl speichern
measures-public-preview = So sieht es aus
measures-public-none = Zurzeit ist nichts aus Ihrem Plan öffentlich.
measures-public-link = Zur öffentlichen Seite Ihrer Kommune

# Was sich verändert hat
measures-change = Hat sich etwas verändert?
measures-change-text = Die Maßnahme ist erledigt. Vielleicht hat sich dadurch eine Antwort im Quick-Check verändert.
measures-change-link = Antworten ansehen
measures-change-lead = Auf diese Fragen wirkt die Maßnahme. Wählen Sie die neue Stufe oder lassen Sie die Antwort, wie sie ist.
measures-change-none = Mit dieser Maßnahme ist keine Frage verknüpft, die Ihr Quick-Check stellt.
measures-change-present = Zurzeit: { $level }
measures-change-open = noch nicht mit einer Stufe beantwortet
measures-change-same = Unverändert
measures-change-level = Diese Stufe gibt es nicht. Bitte wählen Sie eine der fünf Stufen oder „Unverändert“.
measures-change-meanwhile = Inzwischen gibt es im Quick-Check eine andere Antwort auf eine dieser Fragen. Ihre Auswahl steht noch hier. Bitte prüfen Sie sie und speichern Sie noch einmal.
measures-change-waits = Ihre neuen Antworten sind gemerkt. Im Quick-Check stehen sie noch nicht.
measures-change-overtaken = Seitdem wurde der Quick-Check ohne sie abgegeben. Bitte prüfen Sie, ob sie noch stimmen.
measures-change-handed-in = Ihr Quick-Check ist abgegeben. Mit „Speichern“ merken wir uns die neuen Antworten, die Abgabe bleibt, wie sie ist. Sie können die Antworten hier jederzeit übernehmen und neu abgeben.
measures-change-open-check = Ihr Quick-Check ist gerade offen. Die neuen Antworten stehen nach dem Speichern darin.
measures-change-save = Speichern
measures-change-anew = Antworten übernehmen und neu abgeben

# E-Mails
measures-mail-before-subject = Termin am { $day }: { $title }
measures-mail-before-body =
    Guten Tag,

    bis { $day } soll diese Maßnahme aus Ihrem Plan erledigt sein:

    { $title }
    Wer: { $owner }

    Passt der Termin noch? Hier können Sie ihn ansehen und ändern:
    { $link }
measures-mail-after-subject = Termin vorbei: { $title }
measures-mail-after-body =
    Guten Tag,

    der Termin für diese Maßnahme aus Ihrem Plan ist vorbei. Er war am { $day }:

    { $title }
    Wer: { $owner }

    Ist sie fertig? Dann haken Sie sie ab. Braucht sie noch Zeit? Dann tragen Sie einen neuen Termin ein:
    { $link }
measures-sort = Sortieren nach

# Ein Plan aus einer Tabelle
measures-column-code = Kennung
measures-column-revision = Fassung
measures-import-link = Den Plan aus einer Tabelle einlesen
measures-import-title = Plan einlesen
measures-import-heading = Lesen Sie Ihren Plan aus einer Tabelle ein.
measures-import-lead = Laden Sie den Plan herunter, bearbeiten Sie ihn im Rathaus und lesen Sie ihn hier wieder ein. Vorher sehen Sie, was sich ändert.
measures-import-how-known = Zeilen mit einer Kennung ändern die Maßnahme, zu der sie gehört. Mit der Kennung eines Vorschlags, zum Beispiel M05, nehmen Sie ihn in den Plan auf.
measures-import-how-new = Zeilen ohne Kennung sind neue, eigene Maßnahmen. Nötig sind Maßnahme, Wer und Bis.
measures-import-how-kept = Was in der Tabelle fehlt, bleibt im Plan. Checklisten und was öffentlich zu sehen ist, ändern Sie weiterhin auf ihren eigenen Seiten. Vorschläge behalten ihren Titel und ihren ersten Schritt.
measures-import-file = Tabelle
measures-import-file-hint = CSV, Excel (.xlsx) oder OpenDocument (.ods), mit den Spalten der heruntergeladenen Tabelle. Möglich sind 5 MB.
measures-import-check = Tabelle ansehen
measures-import-another = Eine andere Tabelle ansehen
measures-import-no-file = Bitte wählen Sie eine Tabelle aus.
measures-import-columns = In der ersten Zeile fehlt die Spalte „Maßnahme“. Bitte behalten Sie die Überschriften der heruntergeladenen Tabelle.
measures-import-rows = Die Tabelle hat mehr als { $most } Zeilen. So viele Maßnahmen passen nicht in einen Plan.
measures-import-heading-preview = { $n ->
    [0] Diese Tabelle ändert nichts.
    [one] Eine Maßnahme kann übernommen werden.
   *[other] { $n } Maßnahmen können übernommen werden.
}
measures-import-lead-preview = Noch ist nichts gespeichert. Gelöscht wird nichts.
measures-import-new = { $n ->
    [one] Eine Maßnahme ist neu.
   *[other] { $n } Maßnahmen sind neu.
}
measures-import-changed = { $n ->
    [one] Eine Maßnahme ändert sich.
   *[other] { $n } Maßnahmen ändern sich.
}
measures-import-same = { $n ->
    [one] Eine Zeile steht schon so im Plan.
   *[other] { $n } Zeilen stehen schon so im Plan.
}
measures-import-refused = Einige Zeilen bleiben draußen. Warum, steht unten.
measures-import-take = In den Plan übernehmen
measures-import-refused-title = Das bleibt draußen
measures-import-new-title = Das ist neu
measures-import-changed-title = Das ändert sich
measures-import-line = Zeile
measures-import-line-of = Zeile { $n }
measures-import-reason = Grund
measures-import-why = { $column }: { $why }
measures-import-what = Was
measures-import-before = Bisher
measures-import-after = Künftig
measures-import-empty = leer
measures-import-twice = Diese Kennung steht schon in einer Zeile darüber.
measures-import-unknown = Diese Kennung steht weder in Ihrem Plan noch bei den Vorschlägen. Für eine neue Maßnahme lassen Sie die Zelle leer.
measures-import-same-title = Eine eigene Maßnahme mit diesem Titel gibt es schon. Um sie zu ändern, tragen Sie ihre Kennung ein.
measures-import-state = Diesen Stand gibt es nicht. Möglich sind: { $states }.
measures-import-older = Seit Sie die Tabelle heruntergeladen haben, hat jemand diese Maßnahme geändert. Bitte laden Sie den Plan neu herunter und tragen Sie Ihre Änderung dort ein.
measures-import-meanwhile = Inzwischen hat sich der Plan geändert. Bitte sehen Sie sich noch einmal an, was die Tabelle ändert.
