# Momentaufnahme und vorläufiges Bild
quickcheck-history-provisional = Vorläufig, noch nicht abgegeben
quickcheck-history-provisional-text = So sieht Ihr Quick-Check mit den Antworten von jetzt aus. Im Bericht und im Vergleich zählt nur, was Sie abgegeben haben.
quickcheck-history-running = Sie ändern gerade Ihre Antworten. Was Sie hier sehen, haben Sie zuletzt abgegeben.
quickcheck-history-to-provisional = Vorläufiges Bild ansehen
quickcheck-history-to-submitted = Abgegebenes Ergebnis ansehen
quickcheck-history-link = Ihre Runden im Verlauf

# Verlauf
quickcheck-history-title = Ihre Runden nebeneinander
quickcheck-history-lead = Jede Abgabe ist eine Runde. Sie bleibt, wie sie war.
quickcheck-history-none = Noch keine Runde abgegeben
quickcheck-history-none-text = Sobald Ihre Projektverantwortung den Quick-Check abgibt, steht hier die erste Runde.
quickcheck-history-core = Kernfragen
quickcheck-history-full = Alle Fragen
quickcheck-history-round = Runde { $number }
quickcheck-history-first = Bisher gibt es eine Runde. Mit der nächsten sehen Sie, was sich verändert hat.
quickcheck-history-equal = Der Gesamtwert liegt wie in der Runde davor bei { $points } von 100 Punkten.
quickcheck-history-more = { $more ->
    [one] Der Gesamtwert liegt bei { $points } von 100 Punkten. Das ist ein Punkt mehr als in der Runde davor.
   *[other] Der Gesamtwert liegt bei { $points } von 100 Punkten. Das sind { $more } mehr als in der Runde davor.
}
quickcheck-history-less = { $less ->
    [one] Der Gesamtwert liegt bei { $points } von 100 Punkten. Das ist ein Punkt weniger als in der Runde davor.
   *[other] Der Gesamtwert liegt bei { $points } von 100 Punkten. Das sind { $less } weniger als in der Runde davor.
}
quickcheck-history-points = Der Gesamtwert liegt bei { $points } von 100 Punkten.
quickcheck-history-not-comparable = Mit der Runde davor lässt sich der Gesamtwert nicht vergleichen: Fragen oder Gewichte sind inzwischen anders. Ein Unterschied steht nur, wo er etwas aussagt.
quickcheck-history-chart-words = Gesamtwert je Runde von 0 bis 100, als Linie von links nach rechts. Alle Zahlen stehen in den Tabellen darunter.
quickcheck-history-key-then = Gesamtwert nach damaliger Gewichtung
quickcheck-history-key-now = Gesamtwert nach heutiger Gewichtung
quickcheck-history-then = { $series }, nach damaliger Gewichtung
quickcheck-history-now = { $series }, nach heutiger Gewichtung
quickcheck-history-as-in = { $series }, nach der Gewichtung von Runde { $number }
quickcheck-history-same-weights = Die Gewichtung hat sich nicht geändert.
quickcheck-history-difference = Seit der Runde davor
quickcheck-history-same = gleich
quickcheck-history-reports = Berichte der Runden
quickcheck-history-report = Bericht zu { $round } vom { $day } (PDF)
quickcheck-history-hashes = Prüfsummen der Runden
quickcheck-history-hashes-text = Mit der Prüfsumme lässt sich zeigen, dass eine Runde seit der Abgabe unverändert ist.
quickcheck-history-hash = { $round }, Katalog { $version }:
quickcheck-history-note = Gezeigt werden höchstens die letzten sechs Runden. Kernfragen und alle Fragen sind zwei getrennte Reihen. Nach heutiger Gewichtung zählen nur Fragen, die es im heutigen Katalog noch gibt. Der Unterschied ist in Punkten von 100 angegeben.
