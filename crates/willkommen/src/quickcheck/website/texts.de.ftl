quickcheck-website-name = Website-Check
quickcheck-website-of-town = Website-Check, { $town }
quickcheck-website-begin = { $n ->
    [one] Ein Punkt für eine gute Seite
   *[other] { $n } Punkte für eine gute Seite
}
quickcheck-website-left = { $n ->
    [one] Noch ein Punkt ist offen
   *[other] Noch { $n } Punkte sind offen
}
quickcheck-website-all = Alle Punkte sind beantwortet
quickcheck-website-lead = Öffnen Sie Ihre Website daneben, am besten auch am Handy. Suchen Sie jeden Punkt so, als wären Sie neu. Das dauert etwa 20 Minuten, und Sie können zwischendurch speichern.
quickcheck-website-carried = Ihre Antworten stammen aus einer früheren Fassung. Bitte sehen Sie sie noch einmal durch.
quickcheck-website-dropped = { $n ->
    [one] Ein Punkt fragt jetzt nach etwas anderem. Bitte beantworten Sie ihn neu.
   *[other] { $n } Punkte fragen jetzt nach etwas anderem. Bitte beantworten Sie sie neu.
}
quickcheck-website-point = Punkt { $number }
quickcheck-website-save = Speichern
quickcheck-website-empty = Bitte beantworten Sie mindestens einen Punkt.
quickcheck-website-clash = Punkt { $number }: Gespeichert ist inzwischen „{ $stored }“, Sie haben „{ $chosen }“ gewählt. Wählen Sie, was gelten soll, und speichern Sie noch einmal.
quickcheck-website-version = Seit Sie diese Seite geöffnet haben, gibt es eine neue Fassung der Punkte. Ihre Auswahl steht noch hier, soweit dasselbe gefragt ist. Bitte sehen Sie sie durch und speichern Sie noch einmal.
quickcheck-website-no-answer = keine Antwort
quickcheck-website-meanwhile = Jemand hat gleichzeitig gespeichert. Bitte speichern Sie noch einmal.
quickcheck-website-privacy = Ihre Antworten sieht nur Ihre Kommune.
quickcheck-website-to-result = Bisheriges Ergebnis ansehen

quickcheck-website-result = Ergebnis des Website-Checks
quickcheck-website-none = Noch gibt es kein Ergebnis
quickcheck-website-none-lead = Gehen Sie Ihre Website mit den zwanzig Punkten durch. Danach stehen hier Ihre nächsten Schritte.
quickcheck-website-none-mayor = Ihre Projektverantwortung geht die Website durch. Danach sehen Sie hier das Ergebnis.
quickcheck-website-to-check = Zum Website-Check
quickcheck-website-reached = Ihre Website hat { $points } von { $all } Punkten.
quickcheck-website-answered = Beantwortet sind { $answered } von { $asked } Punkten.
quickcheck-website-full = Alles ist da. Sehen Sie in einem Jahr wieder nach.
quickcheck-website-steps-text = Beginnen Sie mit dem, was noch fehlt. Vieles ist in einer Stunde getan.
quickcheck-website-steps = Ihre nächsten Schritte
quickcheck-website-now = Jetzt: { $text }
quickcheck-website-goal = Ziel: { $text }
quickcheck-website-later = Danach
quickcheck-website-chart = Die vier Bereiche
quickcheck-website-points-of = { $points } von { $all }
quickcheck-website-change = Antworten ändern
quickcheck-website-link = Website mit 20 Punkten prüfen
quickcheck-website-link-measure = Der Website-Check führt Sie Punkt für Punkt durch Ihre Seite.

quickcheck-website-version-effect = Mit der Veröffentlichung zeigt jeder Website-Check diese Fassung. Antworten werden übernommen, wenn dasselbe gemeint ist.
quickcheck-website-version-anew = { $n ->
    [one] Zu einer Frage zählt die frühere Antwort nicht mehr. Die Kommunen beantworten sie neu.
   *[other] Zu { $n } Fragen zählen frühere Antworten nicht mehr. Die Kommunen beantworten sie neu.
}
quickcheck-website-version-choose = Ist nur der Wortlaut anders, werden frühere Antworten übernommen. Ist etwas anderes gefragt, beantworten die Kommunen die Frage neu. Bitte entscheiden Sie das je Frage.
quickcheck-website-version-column = neu zu beantworten
