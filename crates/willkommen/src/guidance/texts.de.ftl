# Die Überschrift sagt, was als Nächstes kommt
guidance-heading-rest = Zurzeit ist nichts zu tun.
guidance-rest = Ihre Teilnahme ruht bis { $day }.
guidance-rest-text = In dieser Zeit erwartet niemand Schritte von Ihnen. Alles, was Sie erarbeitet haben, bleibt erhalten.
guidance-rest-link = Teilnahme ansehen oder früher weitermachen
guidance-heading-declare = Guten Tag. Als Nächstes: die Teilnahme erklären.
guidance-heading-begin = Guten Tag. Als Nächstes: der Quick-Check.
guidance-heading-continue = Guten Tag. Weiter geht es mit dem Quick-Check.
guidance-heading-complete = Guten Tag. Als Nächstes: den Quick-Check abschließen.
guidance-heading-measures = Guten Tag. Als Nächstes: Maßnahmen auswählen.
guidance-heading-plan = Guten Tag. Als Nächstes: Ihr Plan.
guidance-heading-release = { $n ->
    [one] Guten Tag. Als Nächstes: ein Kartenpaket freigeben.
   *[other] Guten Tag. Als Nächstes: { $n } Kartenpakete freigeben.
}
guidance-heading-round = Guten Tag. Zeit für die nächste Runde.

# Der nächste Schritt
guidance-declaration = Teilnahmeerklärung
guidance-declare-text = Lesen Sie die Erklärung in Ruhe. Verbindlich wird sie erst mit dem letzten Schritt.
guidance-declare-button = Zur Erklärung
guidance-declare-lead = Ihre Bürgermeisterin oder Ihr Bürgermeister erklärt die Teilnahme. Danach geht es hier für Sie weiter.
guidance-check = Quick-Check, Kernfragen
guidance-begin-text = Sie können jederzeit unterbrechen.
guidance-begin-minutes = { $minutes ->
    [one] Es dauert etwa eine Minute. Sie können jederzeit unterbrechen.
   *[other] Es dauert etwa { $minutes } Minuten. Sie können jederzeit unterbrechen.
}
guidance-begin-button = Quick-Check beginnen
guidance-continue-text = { $minutes ->
    [one] Noch etwa eine Minute. Sie können jederzeit unterbrechen.
   *[other] Noch etwa { $minutes } Minuten. Sie können jederzeit unterbrechen.
}
guidance-continue-button = Weiter mit Feld { $number }: { $title }
guidance-progress = { $answered } von { $asked } Fragen beantwortet
guidance-complete-text = Alle Fragen sind beantwortet. Nach dem Abschluss liegt das Ergebnis bereit.
guidance-complete-button = Quick-Check abschließen
guidance-result = Ihr Ergebnis liegt bereit
guidance-measures-text = Im Ergebnis stehen Schritte, die zu Ihren Antworten passen. Wählen Sie aus, womit Sie anfangen.
guidance-measures-button = Maßnahmen auswählen
guidance-result-link = Ergebnis ansehen
guidance-plan = Ihr Plan
guidance-plan-text = { $n ->
    [one] Eine Maßnahme steht in Ihrem Plan, ohne Verworfenes.
   *[other] { $n } Maßnahmen stehen in Ihrem Plan, ohne Verworfenes.
}
guidance-plan-button = Weiter mit dem Plan
guidance-plan-link = Plan ansehen
guidance-round = Quick-Check, nächste Runde
guidance-round-text = Ihre letzte Runde ist rund ein Jahr her, beim Voll-Check rund zwei. Sehen Sie nach, was sich seitdem verändert hat. Ihre Antworten nehmen Sie mit.
guidance-round-button = Nächste Runde ansehen
guidance-saved = Zuletzt gespeichert: { $moment }

# Für Bürgermeisterin und Bürgermeister: wer gerade dran ist
guidance-mayor-begin = { $lead } beantwortet die Fragen. Hier sehen Sie, wie es vorangeht.
guidance-mayor-continue = { $lead } beantwortet die Fragen. Hier sehen Sie, wie es vorangeht.
guidance-mayor-complete = { $lead } schließt den Quick-Check ab. Danach sehen Sie hier das Ergebnis.
guidance-mayor-measures = { $lead } wählt die Maßnahmen aus. Sprechen Sie gern darüber.
guidance-mayor-plan = { $lead } kümmert sich um den Plan.
guidance-mayor-round = { $lead } geht den Quick-Check noch einmal durch. Ihr letztes Ergebnis bleibt bis dahin stehen.

# Der Weg
guidance-path = Ihr Weg
guidance-step-done-on = Erledigt am { $day }.
guidance-step-now = Jetzt dran:
guidance-step-due = Bis { $day }.

# Daneben
guidance-side = Hilfe und Erklärung
guidance-contact = Hier hilft man Ihnen weiter
guidance-declaration-card = Ihre Erklärung
guidance-declaration-link = Erklärung ansehen
guidance-certificate-link = Erklärung als PDF
guidance-received = Die Agentur hat den Eingang am { $day } bestätigt.
guidance-received-open = Ihre Erklärung ist da. Die Bestätigung der Agentur folgt.
guidance-participation-link = Teilnahme ansehen und ändern
guidance-people-link = Projektverantwortung und Vertretung
guidance-lead-open = Die projektverantwortliche Person
guidance-plan-overdue = { $n ->
    [one] Termin vorbei: { $title } (bis { $day }).
   *[other] Bei { $n } Maßnahmen ist der Termin vorbei. Am längsten: { $title } (bis { $day }).
}
