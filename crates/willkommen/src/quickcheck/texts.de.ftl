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
quickcheck-privacy = Ihre Antworten und Werte sieht nur Ihre Kommune. Die Agentur erfährt, dass der Quick-Check abgeschlossen ist. Sie sieht außerdem Ihre Nachweise und warum eine Frage auf Sie nicht zutrifft.

# Ein Feld
quickcheck-problem = Fehler:
quickcheck-pause = Unterbrechen
quickcheck-saved = Gespeichert um { $time } Uhr
quickcheck-save-hint = Ihre Antworten werden gespeichert, sobald Sie unten auf „Weiter“ drücken.
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
quickcheck-reason-hint = Ein Satz genügt. Die Agentur liest ihn und bestätigt ihn.
quickcheck-reason-first = Noch nicht gespeichert. Bitte schreiben Sie kurz dazu, warum das nicht zutrifft.
quickcheck-reason-missing = Frage { $number }: Bitte schreiben Sie kurz dazu, warum das auf Sie nicht zutrifft.
quickcheck-back = Zurück
quickcheck-series = Ergebnis für
quickcheck-to-overview = Zur Übersicht
quickcheck-next = Weiter
quickcheck-next-overview = Weiter zur Übersicht
quickcheck-unsent-one = Noch nicht gespeichert: eine Antwort. Wir versuchen es wieder.
quickcheck-unsent-more = Noch nicht gespeichert: { $n } Antworten. Wir versuchen es wieder.
quickcheck-stay = Sie sind noch auf dieser Seite, damit nichts verloren geht.
quickcheck-ended = Ihre Sitzung ist beendet. Ihre Antworten stehen noch hier und werden gespeichert, sobald Sie sich wieder angemeldet haben.
quickcheck-ended-enter = In neuem Fenster anmelden
quickcheck-offer = Von vorhin noch nicht gespeichert
quickcheck-offer-save = Jetzt speichern
quickcheck-offer-discard = Verwerfen
quickcheck-offer-elsewhere = Diese Antworten hat Ihr Browser aufgehoben. Öffnen Sie die Frage. Dort können Sie die Antwort speichern oder verwerfen.
quickcheck-note-open = Anmerkung für das Team
quickcheck-note-to = zu Frage { $number }
quickcheck-note = Ihre Anmerkung
quickcheck-note-hint = Nur Ihre Kommune liest sie. Höchstens 2.000 Zeichen.
quickcheck-note-long = Frage { $number }: Ihre Anmerkung hat { $length } Zeichen, möglich sind { $most }. Sie ist noch nicht gespeichert, Ihr Text steht noch im Feld. Bitte kürzen Sie ihn.
quickcheck-reason-long = Frage { $number }: Ihre Begründung hat { $length } Zeichen, möglich sind { $most }. Sie ist noch nicht gespeichert, Ihr Text steht noch im Feld. Bitte kürzen Sie ihn.
quickcheck-review = Noch einmal prüfen
quickcheck-completed-meanwhile = Der Quick-Check ist inzwischen abgeschlossen. Ihre Änderung ist nicht gespeichert, sie steht aber noch auf dieser Seite. Nehmen Sie den Quick-Check in der Übersicht wieder auf und drücken Sie hier dann noch einmal auf „Weiter“.
quickcheck-moved-on = In einem anderen Fenster wurde inzwischen zu einem anderen Quick-Check gewechselt. Diese Seite zeigt den neuen Stand. Hier ist nichts geändert.

# Zwei Antworten
quickcheck-yourself = Ihnen selbst in einem anderen Fenster
quickcheck-changed = Gerade geändert von { $who }, { $time } Uhr
quickcheck-changed-on = Geändert von { $who } am { $day }
quickcheck-clash-title = Zu dieser Frage gibt es zwei Antworten
quickcheck-clash-text = Inzwischen gibt es auch eine Antwort von { $who }. Nichts ist überschrieben. Welche soll gelten?
quickcheck-clash-own = Ihre Antwort:
quickcheck-clash-other = Die andere Antwort:
quickcheck-clash-mine = Meine Antwort nehmen
quickcheck-clash-keep = Die Antwort von { $who }, { $time } Uhr, behalten
quickcheck-clash-keep-on = Die Antwort von { $who } vom { $day } behalten
quickcheck-clash-keep-other = Die andere Antwort behalten
quickcheck-clash-problem = Frage { $number }: Es gibt zwei Antworten. Bitte wählen Sie, welche gilt.
quickcheck-clash-not-applicable = Trifft nicht zu: { $reason }
quickcheck-clash-nothing = Noch keine Stufe gewählt.
quickcheck-clash-note = Anmerkung: { $note }
quickcheck-clash-review = Soll noch einmal geprüft werden.

# Noch zu klären
quickcheck-unclear = Noch zu klären
quickcheck-unclear-text = Wer kann diese Fragen bei Ihnen klären? „Weiß ich nicht“ zählt weder für noch gegen Sie.
quickcheck-unclear-reopen = Möchten Sie eine davon jetzt beantworten? Nehmen Sie den Quick-Check oben mit „Antworten noch einmal ändern“ wieder auf.

# Ergebnis
quickcheck-result = Ergebnis des Quick-Checks
quickcheck-completed = { $town }, Quick-Check vom { $day }
quickcheck-no-result = Erst der Quick-Check, dann Ihr Ergebnis
quickcheck-no-result-lead = Beantworten Sie die Fragen und schließen Sie den Quick-Check ab. Danach stehen hier Ihre nächsten Schritte.
quickcheck-no-result-mayor = Ihre Projektverantwortung beantwortet die Fragen. Sobald der Quick-Check abgeschlossen ist, sehen Sie hier das Ergebnis und die nächsten Schritte.
quickcheck-to-check = Weiter zum Quick-Check
quickcheck-steps = { $n ->
    [1] Dieser Schritt lohnt sich zuerst.
    [2] Diese zwei Schritte lohnen sich zuerst.
    [3] Diese drei Schritte lohnen sich zuerst.
   *[other] Diese { $n } Schritte lohnen sich zuerst.
}
quickcheck-steps-text = Sie passen zu Ihren Antworten und bringen viel im Verhältnis zum Aufwand. Wählen Sie aus, was Sie angehen.
quickcheck-no-steps = Ihr Ergebnis im Einzelnen
quickcheck-no-steps-text = Zu Ihren Antworten haben wir zurzeit keinen Vorschlag. Ihre Werte und die offenen Fragen stehen darunter.
quickcheck-gain = { $many ->
    [one] + { $points } Punkt im Gesamtwert
   *[other] + { $points } Punkte im Gesamtwert
}
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
quickcheck-not-applicable-unconfirmed = trifft nicht zu: { $reason } (wartet auf Bestätigung)
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
quickcheck-sum-exact = { $points } von { $attainable } erreichbaren Punkten sind { $percent } %.
quickcheck-sum-open = Hier fehlen noch Antworten. Deshalb zählt dieses Feld nicht mit.
quickcheck-sum-out = Dieses Feld trifft auf Ihre Kommune nicht zu. Deshalb zählt es nicht mit.
quickcheck-total-question = Jede Frage bringt so viele Punkte: Stufe geteilt durch 4, mal Gewicht der Frage.
quickcheck-total-field = Der Wert eines Feldes ist der Anteil der erreichten an den erreichbaren Punkten. Er wird mit dem Gewicht des Feldes malgenommen. Felder ohne Wert zählen nicht mit.
quickcheck-total-sum = Alle Felder zusammen ergeben { $sum }. Geteilt durch die Summe der Gewichte, { $weights }, sind das { $total }, gerundet { $shown } von 100 Punkten.
quickcheck-total-sum-exact = Alle Felder zusammen ergeben { $sum }. Geteilt durch die Summe der Gewichte, { $weights }, sind das { $total } von 100 Punkten.
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
quickcheck-saved-on = Gespeichert am { $day }
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
quickcheck-form-waits = Nur, wenn bei Frage { $number } Stufe 1 oder höher angekreuzt ist.
quickcheck-form-afterwards = Tragen Sie Ihre Antworten danach auf der Website ein. Dort sehen Sie das Ergebnis und die nächsten Schritte.
quickcheck-form-link = Fragen zum Ausdrucken (PDF)

# Kern-Check oder Voll-Check
quickcheck-variant-full = Alle Fragen
quickcheck-variant-link = Kern-Check oder Voll-Check wählen
quickcheck-variant-heading = Wie gründlich möchten Sie hinsehen?
quickcheck-variant-lead = Der Kern-Check zeigt Ihnen in kurzer Zeit, wo Sie stehen. Der Voll-Check geht tiefer. Die Antworten aus dem Kern-Check gelten auch dort.
quickcheck-variant-core-title = Kern-Check: { $questions } Fragen
quickcheck-variant-core-text = Etwa { $minutes } Minuten. Eine Person kann ihn allein ausfüllen.
quickcheck-variant-full-title = Voll-Check: { $questions } Fragen
quickcheck-variant-full-text = Etwa { $minutes } Minuten im Team, am besten mit Leuten aus mindestens zwei Bereichen. Beide Checks bleiben für sich: Ihre Werte werden nicht vermischt.
quickcheck-variant-new = Noch nicht begonnen.
quickcheck-variant-begun = Begonnen.
quickcheck-variant-done = Abgeschlossen am { $day }.
quickcheck-variant-choose = Damit weitermachen
quickcheck-variant-go-on = Weiter ausfüllen
quickcheck-variant-reopen = Noch einmal öffnen
quickcheck-variant-reopen-text = Sie ändern dann die Antworten dieses Checks. Sein abgegebenes Ergebnis bleibt stehen, bis Sie ihn noch einmal abgeben. Der andere Check ruht so lange, und seine Antworten bleiben.
quickcheck-variant-first = Ihr Kern-Check ist begonnen. Schließen Sie ihn zuerst ab. Danach können Sie den Voll-Check öffnen, und Ihre Antworten gelten auch dort.
quickcheck-variant-form = Fragen zum Ausdrucken (PDF)
quickcheck-variant-form-filled = Fragen mit den Antworten von heute zum Ausdrucken (PDF)

# Von Papierbögen eintippen
quickcheck-typing-link = Antworten von Papierbögen eintippen
quickcheck-typing-heading = Antworten vom Papier eintippen
quickcheck-typing-lead = Tippen Sie je Frage ein Zeichen ein. Was Sie frei lassen, bleibt offen.
quickcheck-typing-levels = 0 bis 4: die angekreuzte Stufe
quickcheck-typing-unknown = w: weiß ich nicht
quickcheck-typing-not-applicable = n: trifft auf uns nicht zu; dann bitte mit Begründung
quickcheck-typing-reason = Begründung
quickcheck-typing-given = Eingetippt:
quickcheck-typing-of = von { $asked } Fragen
quickcheck-typing-save = Alles speichern
quickcheck-typing-wrong = Frage { $number }: Bitte tippen Sie 0, 1, 2, 3, 4, w oder n ein.
quickcheck-typing-wrong-here = Bitte tippen Sie 0, 1, 2, 3, 4, w oder n ein.
quickcheck-typing-failed = Nicht gespeichert. Bitte prüfen Sie die Verbindung und drücken Sie dann auf „Alles speichern“.

# Rechenweg in Worten
quickcheck-calculation-example = Ein Beispiel aus Ihren Antworten:
quickcheck-worked = { $most ->
    [one] Stufe { $level } von 4 × Gewicht { $weight } = { $points } von { $most } Punkt
   *[other] Stufe { $level } von 4 × Gewicht { $weight } = { $points } von { $most } Punkten
}
quickcheck-worked-none = zählt nicht mit
quickcheck-explained = Die Regeln in Worten
quickcheck-explained-weights = Gewichte: Eine Frage mit Gewicht 2 zählt doppelt, eine mit Gewicht 3 dreifach. Auch jedes Handlungsfeld hat ein Gewicht im Gesamtwert. Die Gewichte stehen im Fragenkatalog und sind für alle Kommunen gleich.
quickcheck-explained-hidden = Folgefragen: Steht die Frage davor auf Stufe 0, wird die Folgefrage nicht gestellt und zählt als Stufe 0. So senkt ein erster Schritt niemals den Wert.
quickcheck-explained-unknown = „Weiß ich nicht“ gilt als offen. Die Frage zählt weder für noch gegen Sie, auch nicht bei den erreichbaren Punkten.
quickcheck-explained-left-out = „Trifft auf uns nicht zu“ und Fragen, die für Ihre Kommune nicht gelten, fallen ganz heraus. Folgefragen fallen dann mit heraus.
quickcheck-explained-evidence = Nachweise ändern die Punkte nicht. Ab Stufe 3 gehört aber ein Nachweis dazu, und für Stufe 4 ist er höchstens 24 Monate alt.
quickcheck-explained-recognition = Für eine Anerkennung zählen die Nachweise mit: Wer sich als Willkommenskommune anerkennen lässt, dessen Nachweise werden vorher angesehen.
quickcheck-gain-heading = So entsteht der Gewinn eines Vorschlags
quickcheck-gain-text = Wir rechnen aus, wie der Gesamtwert wäre, wenn die zugehörigen Fragen auf Stufe 2 kämen. Wo Sie schon auf Stufe 2 oder höher sind, rechnen wir mit einer Stufe mehr. Folgefragen zählen dabei weiter wie bisher.
quickcheck-gain-move = Frage { $number }: von Stufe { $from } auf Stufe { $to }
quickcheck-gain-new = Frage { $number }: bisher ohne Stufe, dann Stufe { $to }
quickcheck-gain-sum = { $many ->
    [one] Gesamtwert heute { $before }, danach { $after }. Der Unterschied ist { $gain }, gerundet { $shown } Punkt.
   *[other] Gesamtwert heute { $before }, danach { $after }. Der Unterschied ist { $gain }, gerundet { $shown } Punkte.
}
quickcheck-gain-sum-exact = Gesamtwert heute { $before }, danach { $after }. Der Unterschied in Punkten ist { $gain }.

# Bericht und Seite für den Ausschuss
quickcheck-report-left-out = Fragen, die nicht zählen
quickcheck-report-left-out-line = { $number } { $text } Grund: { $reason }
quickcheck-report-rule = Die Frage { $rule }.
quickcheck-report-with-parent = entfällt mit Frage { $number }
quickcheck-report-history = Die Runden im Verlauf
quickcheck-report-reweighted = Die zweite Tabelle zeigt alle Runden mit den Gewichten der jüngsten. Darin zählen nur Fragen, die es dort noch gibt.
quickcheck-report-comparison = Vergleich mit anderen Kommunen
quickcheck-report-wave = Verglichen wird in der Welle „{ $wave }“, geschlossen am { $day }.
quickcheck-report-wave-empty = Welle „{ $wave }“, geschlossen am { $day }: Für die Gruppe dieser Kommune gibt es keine Zahlen. Entweder waren es zu wenige Kommunen, oder der Unterschied zu einer früheren Welle hätte eine einzelne verraten.
quickcheck-report-privacy = Verglichen wird nur in Gruppen ab sechs Kommunen. Eine Zahl, die auf eine einzelne Kommune schließen ließe, fehlt.
quickcheck-report-comparison-later = Dieser Bericht bleibt, wie er ist. Nur der Vergleich mit anderen Kommunen kommt einmal hinzu: wenn die Kommune daran teilnimmt und die Welle geschlossen ist, in der diese Runde zählt.
quickcheck-report-unconfirmed = { $reason } (wartet auf Bestätigung)
quickcheck-report-data-date = Stand der Antworten:
quickcheck-report-catalogue-hash = Prüfsumme des Fragenkatalogs:
quickcheck-report-snapshot-hash = Prüfsumme der abgegebenen Antworten:
quickcheck-onepage-link = Ergebnis auf einer Seite als PDF
quickcheck-onepage-title = Quick-Check auf einer Seite
quickcheck-onepage-about = Der Quick-Check zeigt, wie gut eine Kommune auf Menschen eingestellt ist, die zuziehen. Die Kommune hat die Fragen selbst beantwortet.
quickcheck-onepage-nothing = Dazu gibt es noch keine Antworten.
quickcheck-onepage-no-steps = Zu den Antworten gibt es zurzeit keinen Vorschlag.
quickcheck-onepage-method = Jede Antwort hat eine Stufe von 0 bis 4 und ein Gewicht; der Wert eines Feldes ist der Anteil der erreichten an den erreichbaren Punkten, der Gesamtwert das gewichtete Mittel der Felder. Fragen ohne Antwort zählen weder dafür noch dagegen.

# Bogen auf Papier
quickcheck-form-keys = Neben jedem Kästchen steht das Zeichen, mit dem Sie die Antwort auf der Website eintippen können.
quickcheck-form-filled = Mit den Antworten vom { $day }. Kreuzen Sie an, was sich geändert hat.
quickcheck-form-rule = Diese Frage { $rule }.
quickcheck-form-or = oder
quickcheck-form-left-out = Diese Frage gilt für Ihre Kommune nicht.
quickcheck-form-reason = Begründung:
quickcheck-form-evidence = Nachweis:
quickcheck-form-evidence-link = Nachweis (Link oder Dokument):
quickcheck-form-evidence-number = Nachweis (Foto oder Zahl mit Datum):
quickcheck-form-evidence-seen = Nachweis (von der Agentur oder einer anderen Kommune angesehen):
quickcheck-typing-clash = Frage { $number }: Hier steht inzwischen eine andere Antwort ({ $key }). Bitte laden Sie die Seite neu und prüfen Sie sie.
quickcheck-typing-not-confirmed = Frage { $number }: Die Agentur hat „Trifft nicht zu“ inzwischen nicht bestätigt ({ $refusal }). Bitte laden Sie die Seite neu und beantworten Sie die Frage.
