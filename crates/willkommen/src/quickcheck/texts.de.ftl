# Übersicht
quickcheck-name = Quick-Check
quickcheck-of-town = Quick-Check, { $town }
quickcheck-variant-core = Kernfragen
quickcheck-begin = Als Nächstes: anfangen mit Feld { $number }
quickcheck-begin-text = Noch nicht begonnen. Es dauert etwa { $minutes } Minuten. Sie können jederzeit unterbrechen.
quickcheck-continue = Weiter mit Feld { $number }
quickcheck-continue-text = Noch etwa { $minutes } Minuten. Sie können jederzeit unterbrechen.
quickcheck-go-on = Weiter mit Feld { $number }: { $title }
quickcheck-all-answered = Alles beantwortet: jetzt abschließen
quickcheck-all-answered-text = Sehen Sie Ihre Antworten bei Bedarf noch einmal durch. Nach dem Abschluss sehen Sie Ihre nächsten Schritte.
quickcheck-complete = Quick-Check abgeben
quickcheck-ready = Als Nächstes: Ihr Ergebnis ansehen
quickcheck-ready-text = Der Quick-Check ist abgeschlossen. Ihr Ergebnis liegt bereit.
quickcheck-to-result = Ergebnis ansehen
quickcheck-reopen = Antworten noch einmal ändern
quickcheck-progress = { $answered } von { $asked } Fragen beantwortet
quickcheck-fields = Die Handlungsfelder
quickcheck-field-done = { $n ->
    [one] beantwortet
   *[other] alle { $n } Fragen beantwortet
}
quickcheck-field-begun = { $answered } von { $asked } Fragen beantwortet
quickcheck-field-open = { $n ->
    [one] offen, eine Frage
   *[other] offen, { $n } Fragen
}
quickcheck-privacy = Ihre Antworten und Werte sieht nur Ihre Kommune. Die Agentur erfährt nur, dass der Quick-Check abgeschlossen ist.

# Ein Feld
quickcheck-problem = Fehler:
quickcheck-pause = Unterbrechen
quickcheck-saved = Gespeichert um { $time } Uhr
quickcheck-save-hint = Ihre Antworten werden gespeichert, sobald Sie unten auf „Weiter“ drücken.
quickcheck-failed = Nicht gespeichert. Bitte prüfen Sie die Verbindung und drücken Sie dann auf „Weiter“.
quickcheck-step = Feld
quickcheck-step-done = erledigt
quickcheck-field-of = Feld { $number } von { $count }
quickcheck-field-empty = In diesem Feld gibt es für Ihre Kommune keine Fragen.
quickcheck-core = Kernfrage { $number }
quickcheck-question = Frage { $number }
quickcheck-waits = Diese Frage zählt erst, wenn Sie bei Frage { $number } eine höhere Stufe wählen. Bis dahin können Sie sie auslassen.
quickcheck-unknown = Weiß ich nicht
quickcheck-choice-not-applicable = Trifft auf uns nicht zu
quickcheck-reason = Warum trifft das auf Sie nicht zu?
quickcheck-reason-hint = Ein Satz genügt.
quickcheck-reason-first = Noch nicht gespeichert. Bitte schreiben Sie kurz dazu, warum das nicht zutrifft.
quickcheck-reason-missing = Frage { $number }: Bitte schreiben Sie kurz dazu, warum das auf Sie nicht zutrifft.
quickcheck-back = Zurück
quickcheck-to-overview = Zur Übersicht
quickcheck-next = Weiter
quickcheck-next-overview = Weiter zur Übersicht

# Ergebnis
quickcheck-result = Ergebnis des Quick-Checks
quickcheck-completed = { $town }, Quick-Check vom { $day }
quickcheck-no-result = Erst der Quick-Check, dann Ihr Ergebnis
quickcheck-no-result-lead = Beantworten Sie die Fragen und schließen Sie den Quick-Check ab. Danach stehen hier Ihre nächsten Schritte.
quickcheck-no-result-mayor = Ihre Projektverantwortung beantwortet die Fragen. Sobald der Quick-Check abgeschlossen ist, sehen Sie hier das Ergebnis und die nächsten Schritte.
quickcheck-to-check = Weiter zum Quick-Check
quickcheck-steps = { $n ->
    [1] Dieser Schritt bringt Sie am weitesten.
    [2] Diese zwei Schritte bringen Sie am weitesten.
    [3] Diese drei Schritte bringen Sie am weitesten.
   *[other] Diese { $n } Schritte bringen Sie am weitesten.
}
quickcheck-steps-text = Sie passen zu Ihren Antworten und bringen viel im Verhältnis zum Aufwand. Wählen Sie aus, was Sie angehen.
quickcheck-no-steps = Ihr Ergebnis im Einzelnen
quickcheck-no-steps-text = Zu Ihren Antworten haben wir zurzeit keinen Vorschlag. Ihre Werte und die offenen Fragen stehen darunter.
quickcheck-gain = + { $points } Punkte im Gesamtwert
quickcheck-effort-s = gering
quickcheck-effort-m = mittel
quickcheck-effort-l = hoch
quickcheck-adopt = In den Plan aufnehmen
quickcheck-adopted = Steht in Ihrem Plan.
quickcheck-to-plan = Plan ansehen
quickcheck-total = Ihre Kommune erreicht { $points } von 100 Punkten.
quickcheck-strengths-and-gaps = Was gut läuft und was noch fehlt
quickcheck-strengths = Stärken
quickcheck-gaps = Lücken
quickcheck-chart = Alle Felder im Überblick
quickcheck-chart-words = Ein Balken je Feld von 0 bis 100. Alle Zahlen stehen in der Tabelle darunter.
quickcheck-summary = Am meisten erreicht ist im Feld „{ $best }“ mit { $high } %. Am meisten zu tun ist im Feld „{ $least }“ mit { $low } %.
quickcheck-summary-open = { $n ->
    [one] Für ein Feld fehlen noch Antworten.
   *[other] Für { $n } Felder fehlen noch Antworten.
}
quickcheck-summary-none = Noch gibt es keinen Wert, denn noch ist keine Frage mit einer Stufe beantwortet.
quickcheck-key-value = Ihr Wert
quickcheck-key-gap = Ihr Wert, unter 50 %
quickcheck-table = Zahlen als Tabelle
quickcheck-table-caption = Werte je Handlungsfeld
quickcheck-field = Handlungsfeld
quickcheck-weight = Gewicht
quickcheck-points = Punkte
quickcheck-attainable = erreichbar
quickcheck-share = Anteil
quickcheck-open = offen
quickcheck-not-applicable = entfällt
quickcheck-not-applicable-because = trifft nicht zu: { $reason }
quickcheck-open-text = Wer kann diese Fragen bei Ihnen beantworten? Bis dahin zählen sie weder für noch gegen Sie.
quickcheck-more = Zum Weitergeben und Nachrechnen
quickcheck-report-link = Bericht für den Ausschuss als PDF
quickcheck-calculation-link = So wird gerechnet

# Rechenweg
quickcheck-calculation = So kommt Ihr Gesamtwert zustande
quickcheck-calculation-text = Jede Antwort hat eine Stufe von 0 bis 4. Wichtige Fragen zählen doppelt oder dreifach.
quickcheck-calculation-caption = Punkte je Frage: { $title }
quickcheck-back-to-result = Zum Ergebnis
quickcheck-column-question = Frage
quickcheck-answer = Antwort
quickcheck-standing-hidden = nicht gefragt, zählt als Stufe 0
quickcheck-standing-ruled-out = nicht gefragt, trifft auf Ihre Kommune nicht zu
quickcheck-sum = { $points } von { $attainable } erreichbaren Punkten sind { $percent } %, gerundet { $shown } %.
quickcheck-sum-open = Hier fehlen noch Antworten. Deshalb zählt dieses Feld nicht mit.
quickcheck-sum-out = Dieses Feld trifft auf Ihre Kommune nicht zu. Deshalb zählt es nicht mit.
quickcheck-total-question = Jede Frage bringt so viele Punkte: Stufe geteilt durch 4, mal Gewicht der Frage.
quickcheck-total-field = Der Wert eines Feldes ist der Anteil der erreichten an den erreichbaren Punkten. Er wird mit dem Gewicht des Feldes malgenommen. Felder ohne Wert zählen nicht mit.
quickcheck-total-sum = Alle Felder zusammen ergeben { $sum }. Geteilt durch die Summe der Gewichte, { $weights }, sind das { $total }, gerundet { $shown } von 100 Punkten.
quickcheck-rounding = Gerundet wird nur für die Anzeige; gerechnet wird mit ungerundeten Feldwerten.
quickcheck-method-self = Die Kommune schätzt sich selbst ein. Der Quick-Check zeigt, wo sie steht und welche Schritte als Nächstes viel bewirken. Er ist keine Prüfung und keine Rangliste.
quickcheck-method-unknown = „Weiß ich nicht“ gilt als offen und zählt weder dafür noch dagegen. Folgefragen werden nicht gestellt, wenn die Frage davor auf Stufe 0 steht. Sie zählen dann ebenfalls als Stufe 0.

# Bericht
quickcheck-report-title = Ergebnis des Quick-Checks
quickcheck-report-steps = Die nächsten Schritte
quickcheck-report-first-step = Erster Schritt:
quickcheck-report-effort = Aufwand:
quickcheck-report-gain = Gewinn:
quickcheck-report-total = Gesamtwert
quickcheck-report-total-text = { $percent } von 100 Punkten
quickcheck-report-result = Ergebnis nach Handlungsfeldern
quickcheck-report-caption = Erreichter Anteil der möglichen Punkte je Handlungsfeld
quickcheck-report-calculation = So ist gerechnet worden
quickcheck-report-total-steps = So entsteht der Gesamtwert
quickcheck-report-open = Offene Fragen
quickcheck-report-method = Verfahren
quickcheck-report-catalogue = Fragenkatalog:
quickcheck-catalogue-version = Fassung { $version } vom { $day }
quickcheck-summary-equal = Alle beantworteten Felder liegen bei { $percent } %.
quickcheck-saved-on = Zuletzt gespeichert am { $day }
quickcheck-summary-least = Am meisten zu tun ist in { $n } Feldern mit jeweils { $low } %.
quickcheck-summary-best = Am meisten erreicht ist im Feld „{ $best }“ mit { $high } %.
quickcheck-weighted = Für den Gesamtwert: { $percent } % × Feldgewicht { $weight } = { $product }
quickcheck-reopen-warning = Ihr abgegebenes Ergebnis bleibt stehen, bis Sie den Quick-Check noch einmal abgeben. Auf der Karte bleibt Ihre Kommune, wo sie ist.
quickcheck-reopen-yes = Ja, Antworten ändern
quickcheck-form-title = Quick-Check: Fragen zum Ausfüllen
quickcheck-form-lead = Sprechen Sie die Fragen gemeinsam durch, am besten mit dem Bürgerbüro. Kreuzen Sie je Frage die Stufe an, die heute zutrifft.
quickcheck-form-version = Katalog { $version }
quickcheck-form-municipality = Kommune
quickcheck-form-who = Ausgefüllt von
quickcheck-form-day = Datum
quickcheck-form-not-applicable = Trifft auf uns nicht zu, weil
quickcheck-form-waits = Nur, wenn Sie bei Frage { $number } mindestens die zweite Stufe angekreuzt haben.
quickcheck-form-afterwards = Tragen Sie Ihre Antworten danach auf der Website ein. Dort sehen Sie das Ergebnis und die nächsten Schritte.
quickcheck-form-link = Fragen zum Ausdrucken (PDF)
