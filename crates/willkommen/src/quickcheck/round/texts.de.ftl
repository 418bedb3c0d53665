# Der Hinweis auf anderen Seiten
quickcheck-round-notice-open = Es gibt eine neue Fassung des Quick-Checks: { $version }.
quickcheck-round-link-open = Ansehen, was sich für Sie ändert
quickcheck-round-notice-take-up = Ihre neue Runde mit der Fassung { $version } ist schon offen.
quickcheck-round-link-take-up = Zur neuen Runde
quickcheck-round-notice-again = Ihre letzte Runde ist vom { $day }. Es ist Zeit für die nächste.
quickcheck-round-link-again = Nächste Runde ansehen
quickcheck-round-notice-earlier = Ihr früherer Check mit der Fassung { $version } ist gespeichert und noch nicht abgegeben.
quickcheck-round-link-earlier = Ansehen, was damit geschieht

# Die Seite vor der neuen Runde
quickcheck-round-heading-open = Neue Runde mit der Fassung { $version }
quickcheck-round-lead-open = Die Agentur hat den Quick-Check überarbeitet. Was Sie schon beantwortet haben, nehmen Sie mit. Hier sehen Sie vorher, was das heißt.
quickcheck-round-heading-take-up = Ihre neue Runde ist schon offen
quickcheck-round-lead-take-up = Sie arbeiten gerade an Ihrem früheren Check. Die neue Runde mit der Fassung { $version } wartet so, wie Sie sie verlassen haben.
quickcheck-round-heading-again = Zeit für die nächste Runde
quickcheck-round-lead-again = Zuletzt haben Sie den Quick-Check am { $day } abgegeben. Die Fragen sind dieselben geblieben. Alle Antworten stehen schon da. Gehen Sie sie durch, ändern Sie, was sich verändert hat, und geben Sie noch einmal ab.
quickcheck-round-heading-earlier = Ihr früherer Check ist noch da
quickcheck-round-lead-earlier = Sie arbeiten gerade an der neuen Runde. Solange sie nicht abgegeben ist, können Sie zu Ihrem früheren Check zurück und ihn abgeben. Was Sie dort noch ändern, kommt nicht von selbst in die neue Runde.
quickcheck-round-heading-none = Zurzeit steht keine neue Runde an
quickcheck-round-lead-none = Den Kern-Check sehen Sie jedes Jahr neu an, den Voll-Check alle zwei Jahre. Wenn es Zeit ist oder wenn eine neue Fassung erscheint, sagen wir Ihnen hier Bescheid.
quickcheck-round-answers = Was mit Ihren Antworten geschieht
quickcheck-round-same = { $n ->
    [one] Eine Antwort bleibt, wie sie ist.
   *[other] { $n } Antworten bleiben, wie sie sind.
}
quickcheck-round-reworded = { $n ->
    [one] Eine Antwort bleibt. Die Frage ist nur anders formuliert.
   *[other] { $n } Antworten bleiben. Die Fragen sind nur anders formuliert.
}
quickcheck-round-confirm = { $n ->
    [one] Eine Antwort bestätigen Sie bitte. Die Frage bedeutet jetzt etwas anderes.
   *[other] { $n } Antworten bestätigen Sie bitte. Die Fragen bedeuten jetzt etwas anderes.
}
quickcheck-round-open = { $n ->
    [one] Eine Frage ist noch offen.
   *[other] { $n } Fragen sind noch offen.
}
quickcheck-round-new = { $n ->
    [one] Eine Frage ist neu.
   *[other] { $n } Fragen sind neu.
}
quickcheck-round-gone = { $n ->
    [one] Eine Frage fällt weg. Ihre Antwort bleibt im bisherigen Check.
   *[other] { $n } Fragen fallen weg. Ihre Antworten bleiben im bisherigen Check.
}
quickcheck-round-comparable = Der Gesamtwert lässt sich mit dem Ihrer letzten Runde vergleichen.
quickcheck-round-not-comparable = Der Gesamtwert lässt sich nicht mit dem Ihrer letzten Runde vergleichen. Der Verlauf zeigt alle Runden auch nach heutiger Gewichtung.
quickcheck-round-kept = Was erhalten bleibt
quickcheck-round-kept-submitted = Ihre Runde vom { $day } ändert sich nicht: Ergebnis, Bericht und Verlauf bleiben, wie sie sind.
quickcheck-round-kept-running = Ihr laufender Check mit der Fassung { $version } bleibt gespeichert. Sie können ihn vorher abgeben. Oder Sie kommen später zu ihm zurück, solange die neue Runde nicht abgegeben ist. Was Sie dort noch ändern, kommt nicht von selbst in die neue Runde.
quickcheck-round-kept-colleagues = Wen Sie um Antworten gebeten haben, der antwortet zum bisherigen Check. Für die neue Runde bitten Sie noch einmal.
quickcheck-round-kept-evidence = Ihre Nachweise bleiben bei ihren Fragen.
quickcheck-round-button-open = Neue Runde öffnen
quickcheck-round-button-take-up = Weiter mit der neuen Runde
quickcheck-round-button-again = Nächste Runde beginnen
quickcheck-round-button-earlier = Zurück zum Check mit der Fassung { $version }
quickcheck-round-first = Erst den bisherigen Check fertig machen
quickcheck-round-go-on = Weiter mit dem Quick-Check
quickcheck-round-meanwhile = Inzwischen gibt es eine neuere Fassung. Bitte sehen Sie sich noch einmal an, was sie für Ihre Antworten heißt.

# An der Frage
quickcheck-round-badge = Bedeutung geändert: bitte bestätigen
quickcheck-round-changed = Sie haben diese Frage in der Fassung { $version } beantwortet. Ihre Antwort zählt wieder, sobald Sie sie bestätigen oder ändern.
quickcheck-round-beside = Die Frage { $number } früher und jetzt
quickcheck-round-part = Teil
quickcheck-round-old = Früher
quickcheck-round-now = Jetzt
quickcheck-round-question = Frage
quickcheck-round-level = Stufe { $level }
quickcheck-round-chosen = Ihre Antwort
quickcheck-round-still = Stimmt noch: { $answer }
quickcheck-round-waiting = { $n ->
    [one] Eine Antwort bestätigen Sie bitte
   *[other] { $n } Antworten bestätigen Sie bitte
}
