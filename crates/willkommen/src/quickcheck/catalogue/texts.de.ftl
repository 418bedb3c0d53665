# Beim Beantworten
quickcheck-catalogue-help = So entscheiden Sie
quickcheck-catalogue-help-examples = Das kann ein Nachweis sein:
quickcheck-catalogue-help-talk = Zum Einstieg ins Gespräch:

# Alle Fassungen
quickcheck-catalogue-list = Fragenkataloge
quickcheck-catalogue-list-calm = Zurzeit ist kein Entwurf in Arbeit.
quickcheck-catalogue-list-open = { $n ->
    [one] Ein Entwurf ist in Arbeit.
   *[other] { $n } Entwürfe sind in Arbeit.
}
quickcheck-catalogue-list-lead = Eine veröffentlichte Fassung ändert sich nie. Wenn Sie etwas verbessern möchten, beginnen Sie einen Entwurf. Laufende Quick-Checks bleiben auf ihrer Fassung.
quickcheck-catalogue-versions = Alle Fassungen
quickcheck-catalogue-counts = gilt jetzt
quickcheck-catalogue-status-draft = Entwurf
quickcheck-catalogue-status-review = zur Durchsicht
quickcheck-catalogue-status-published = veröffentlicht
quickcheck-catalogue-waiting = Das ist als Nächstes dran
quickcheck-catalogue-look-through = { $version } durchsehen
quickcheck-catalogue-begin = Einen neuen Entwurf beginnen
quickcheck-catalogue-begin-text = Der Entwurf beginnt als Kopie der Fassung, die jetzt gilt. Sie ändern dann Frage für Frage.
quickcheck-catalogue-begin-submit = Entwurf beginnen
quickcheck-catalogue-instrument = Welche Fragen?
quickcheck-catalogue-version-name = Name der Fassung
quickcheck-catalogue-version-hint = Zum Beispiel 2027.1, für den Website-Check website-2027.1. Buchstaben, Ziffern, Punkt und Bindestrich.
quickcheck-catalogue-version-malformed = Bitte geben Sie der Fassung einen Namen aus Buchstaben, Ziffern, Punkt und Bindestrich. Beim Website-Check beginnt er mit „website-“.
quickcheck-catalogue-version-taken = Eine Fassung mit diesem Namen gibt es schon. Bitte wählen Sie einen anderen.
quickcheck-catalogue-excess-text = { $id }: Ein Text hat mehr als { $most } Zeichen. Bitte kürzen Sie ihn in der Datei.
quickcheck-catalogue-excess-parts = Ein Entwurf fasst höchstens { $most } Fragen, Handlungsfelder, Regeln oder Maßnahmen. Bitte teilen Sie die Datei.
quickcheck-catalogue-excess-levels = Die Datei braucht genau fünf Stufen, 0 bis 4, der Reihe nach.
quickcheck-catalogue-excess-steps = Wählbar sind nur die Stufen 0 bis 4. Bitte berichtigen Sie „steps“ in der Datei.
quickcheck-catalogue-note = Was ist neu?
quickcheck-catalogue-note-hint = Ein Satz für die Liste der Fassungen.
quickcheck-catalogue-upload = Mit einer Datei beginnen
quickcheck-catalogue-upload-text = Sie können eine Fassung herunterladen, in einem Texteditor ändern und hier wieder hochladen. Geben Sie ihr in der Datei einen neuen Namen.
quickcheck-catalogue-upload-submit = Datei hochladen
quickcheck-catalogue-file = Datei
quickcheck-catalogue-file-hint = Unser offenes Format (TOML), höchstens 1 MB.
quickcheck-catalogue-file-none = Bitte wählen Sie eine Datei aus.
quickcheck-catalogue-file-large = Die Datei ist größer als 1 MB.
quickcheck-catalogue-file-text = Die Datei ist kein Text. Bitte laden Sie eine Datei im Format TOML hoch.
quickcheck-catalogue-file-faults = In der Datei passt etwas noch nicht. Die Stellen stehen unten, jede mit ihrer Zeile.
quickcheck-catalogue-file-instrument = Für diese Art von Fragen gibt es in Ihrer Region noch keine Fassung.
quickcheck-catalogue-faults = Diese Stellen sind noch zu ändern
quickcheck-catalogue-faults-more = { $n ->
    [one] Und eine weitere Stelle.
   *[other] Und { $n } weitere Stellen.
}

# Eine Fassung
quickcheck-catalogue-back = Alle Fassungen
quickcheck-catalogue-to-version = Zur Fassung
quickcheck-catalogue-version-title = Fassung { $version }
quickcheck-catalogue-given-back = Zurück zur Bearbeitung
quickcheck-catalogue-next-mend = Als Nächstes: diese Stellen ändern
quickcheck-catalogue-next-change = Als Nächstes: eine Frage ändern
quickcheck-catalogue-next-change-text = Wählen Sie unten eine Frage aus. Auch die Gewichte der Felder können Sie ändern.
quickcheck-catalogue-next-look = { $n ->
    [one] Eine Frage ist geändert
   *[other] { $n } Fragen sind geändert
}
quickcheck-catalogue-next-look-text = Sehen Sie nach, was sich damit für die Kommunen ändert. Dort geben Sie den Entwurf auch zur Durchsicht.
quickcheck-catalogue-changes-link = Was ändert sich?
quickcheck-catalogue-download = Als Datei herunterladen (TOML)
quickcheck-catalogue-questions = Felder und Fragen
quickcheck-catalogue-field = Feld { $number }: { $title }
quickcheck-catalogue-weight-of = Gewicht { $weight }
quickcheck-catalogue-core-mark = Kernfrage
quickcheck-catalogue-gone = Fragen, die wegfallen
quickcheck-catalogue-question-new = Neue Frage
quickcheck-catalogue-head = Name und Gewichte
quickcheck-catalogue-head-text = Das Gewicht eines Feldes bestimmt, wie viel es zum Gesamtwert beiträgt.
quickcheck-catalogue-field-weight = Gewicht von Feld { $number }: { $title }
quickcheck-catalogue-weight-malformed = Bitte geben Sie ein Gewicht von 1 bis 100 ein.
quickcheck-catalogue-save = Speichern
quickcheck-catalogue-meanwhile = Jemand hat diese Fassung inzwischen geändert. Ihre Eingaben stehen noch da. Bitte prüfen Sie sie und speichern Sie noch einmal.
quickcheck-catalogue-decided-meanwhile = Jemand hat inzwischen etwas geändert oder entschieden. So steht es jetzt. Bitte lesen Sie es und wählen Sie dann noch einmal.
quickcheck-catalogue-discard = Den Entwurf verwerfen
quickcheck-catalogue-discard-open = Entwurf verwerfen
quickcheck-catalogue-discard-text = Alle Änderungen dieses Entwurfs gehen verloren. Veröffentlichte Fassungen bleiben, wie sie sind.
quickcheck-catalogue-discard-submit = Ja, Entwurf verwerfen

# Eine Frage
quickcheck-catalogue-question-lead = Schreiben Sie kurze Sätze mit einfachen Wörtern. Jede Stufe sagt etwas, das man nachprüfen kann.
quickcheck-catalogue-question-remove = Frage herausnehmen
quickcheck-catalogue-question-remove-open = Diese Frage herausnehmen
quickcheck-catalogue-question-remove-text = In der neuen Fassung wird die Frage nicht mehr gestellt. Sie fällt auch bei den Maßnahmen weg, und ihre Folgefragen stehen dann für sich. Was Sie auf dieser Seite noch nicht gespeichert haben, geht verloren.
quickcheck-catalogue-question-may-return = Solange die Fassung ein Entwurf ist, können Sie die Frage in der Fassung wieder aufnehmen. Sie kommt dann so zurück, wie sie in der geltenden Fassung steht.
quickcheck-catalogue-question-only-here = Diese Frage gibt es nur in diesem Entwurf. Sie können sie danach nicht wieder aufnehmen.
quickcheck-catalogue-question-remove-yes = Ja, Frage herausnehmen
quickcheck-catalogue-question-restore = Wieder aufnehmen
quickcheck-catalogue-question-is-gone = Diese Frage ist herausgenommen. Sie können sie wieder aufnehmen, so wie sie in der geltenden Fassung steht.
quickcheck-catalogue-question-gone = Jemand hat diese Frage inzwischen herausgenommen. Nehmen Sie sie zuerst wieder auf, dann können Sie sie ändern.
quickcheck-catalogue-part-text = Frage
quickcheck-catalogue-part-why = Warum wir fragen
quickcheck-catalogue-part-help = Hilfe zum Entscheiden
quickcheck-catalogue-part-examples = Beispiele für Nachweise
quickcheck-catalogue-part-talk = Satz für den Einstieg ins Gespräch
quickcheck-catalogue-part-number = Nummer
quickcheck-catalogue-part-field = Feld
quickcheck-catalogue-part-core = Kernfrage
quickcheck-catalogue-part-weight = Gewicht
quickcheck-catalogue-part-evidence = Erwarteter Nachweis
quickcheck-catalogue-part-rules = Gilt nur unter einer dieser Bedingungen
quickcheck-catalogue-part-parent = Hängt ab von
quickcheck-catalogue-part-measures = Maßnahmen, die helfen
quickcheck-catalogue-parent-none = von keiner anderen Frage
quickcheck-catalogue-examples-hint = Ein Beispiel je Zeile, höchstens drei.
quickcheck-catalogue-in-german = { $part }, deutsch
quickcheck-catalogue-in-english = { $part }, englisch
quickcheck-catalogue-level = Stufe { $level }, { $name }
quickcheck-catalogue-level-number = Stufe { $level }
quickcheck-catalogue-evidence-own = Eigene Auskunft (N1)
quickcheck-catalogue-evidence-link = Link oder Dokument (N2)
quickcheck-catalogue-evidence-dated = Foto oder Zahl mit Datum (N3)
quickcheck-catalogue-evidence-seen = Von anderen gesichtet (N4)

# Was ändert sich
quickcheck-catalogue-changes = Was ändert sich
quickcheck-catalogue-changes-first = Das ist die erste Fassung.
quickcheck-catalogue-changes-none = An den Fragen ändert sich gegenüber { $base } nichts.
quickcheck-catalogue-changes-title = { $n ->
    [one] Gegenüber { $base } ändert sich eine Frage.
   *[other] Gegenüber { $base } ändern sich { $n } Fragen.
}
quickcheck-catalogue-effect = Was das für die Kommunen bedeutet
quickcheck-catalogue-effect-caption = Antworten und Werte je Feld
quickcheck-catalogue-running = { $n ->
    [0] Zurzeit läuft kein Check.
    [one] Ein laufender Check bleibt auf seiner Fassung.
   *[other] { $n } laufende Checks bleiben auf ihrer Fassung.
}
quickcheck-catalogue-completed = { $n ->
    [0] Abgeschlossen ist noch keiner.
    [one] Ein abgeschlossener behält sein Ergebnis.
   *[other] { $n } abgeschlossene behalten ihr Ergebnis.
}
quickcheck-catalogue-carried = { $n ->
    [0] Keine Antwort kann übernommen werden.
    [one] Zu einer Frage kann eine frühere Antwort übernommen werden.
   *[other] Zu { $n } Fragen können frühere Antworten übernommen werden.
}
quickcheck-catalogue-confirmed = { $n ->
    [one] Zu einer Frage muss die frühere Antwort bestätigt werden.
   *[other] Zu { $n } Fragen müssen frühere Antworten bestätigt werden.
}
quickcheck-catalogue-new = { $n ->
    [one] Eine Frage ist neu.
   *[other] { $n } Fragen sind neu.
}
quickcheck-catalogue-removed = { $n ->
    [one] Eine Frage fällt weg. Frühere Antworten bleiben erhalten.
   *[other] { $n } Fragen fallen weg. Frühere Antworten bleiben erhalten.
}
quickcheck-catalogue-other-fields = Bei den übrigen Feldern ändert sich nichts.
quickcheck-catalogue-total-comparable = Der Gesamtwert lässt sich mit früheren vergleichen.
quickcheck-catalogue-total-not-comparable = Der Gesamtwert lässt sich mit früheren nicht vergleichen. Zeitreihen zeigen hier einen Bruch.
quickcheck-catalogue-comparable = vergleichbar
quickcheck-catalogue-comparable-alone = vergleichbar, zählt aber anders im Gesamtwert
quickcheck-catalogue-not-comparable = nicht vergleichbar
quickcheck-catalogue-column-carried = übernommen
quickcheck-catalogue-column-confirmed = zu bestätigen
quickcheck-catalogue-column-new = neu
quickcheck-catalogue-column-removed = fällt weg
quickcheck-catalogue-column-values = Werte
quickcheck-catalogue-changes-questions = Frage für Frage
quickcheck-catalogue-choose-text = Ist nur der Wortlaut anders, werden frühere Antworten übernommen. Ist etwas anderes gefragt, müssen die Kommunen ihre Antwort bestätigen. Bitte entscheiden Sie das je Frage.
quickcheck-catalogue-choose = Was hat sich geändert?
quickcheck-catalogue-choose-reworded = Nur der Wortlaut, gemeint ist dasselbe
quickcheck-catalogue-choose-changed = Es ist etwas anderes gemeint
quickcheck-catalogue-choose-submit = Auswahl speichern
quickcheck-catalogue-statement-same = unverändert
quickcheck-catalogue-statement-reworded = neuer Wortlaut
quickcheck-catalogue-statement-meaning-changed = andere Bedeutung
quickcheck-catalogue-statement-new = neu
quickcheck-catalogue-statement-removed = fällt weg
quickcheck-catalogue-beside = Alt und neu nebeneinander: { $title }
quickcheck-catalogue-column-part = Was
quickcheck-catalogue-column-old = bisher
quickcheck-catalogue-column-now = neu
quickcheck-catalogue-yes = ja
quickcheck-catalogue-no = nein

# Durchsicht und Veröffentlichung
quickcheck-catalogue-send = Zur Durchsicht geben
quickcheck-catalogue-send-text = Dann ändert sich an der Fassung nichts mehr, bis sie veröffentlicht ist oder zurückkommt.
quickcheck-catalogue-send-faults = { $n ->
    [one] Eine Stelle passt noch nicht. Sie steht auf der Seite der Fassung.
   *[other] { $n } Stellen passen noch nicht. Sie stehen auf der Seite der Fassung.
}
quickcheck-catalogue-send-nothing = Noch hat sich nichts geändert.
quickcheck-catalogue-send-submit = Zur Durchsicht geben
quickcheck-catalogue-review-title = Bitte durchsehen
quickcheck-catalogue-review-own = Sie haben diese Fassung zur Durchsicht gegeben. Am besten liest eine zweite Person. Wenn niemand da ist, lesen Sie selbst noch einmal alles.
quickcheck-catalogue-review-by = { $name } bittet um Durchsicht. Lesen Sie alles auf dieser Seite.
quickcheck-catalogue-review-read = Ich habe alle Änderungen gelesen. Die Fassung gilt dann für neue Checks und ändert sich nie mehr.
quickcheck-catalogue-review-unread = Bitte bestätigen Sie, dass Sie alles gelesen haben.
quickcheck-catalogue-publish = Fassung veröffentlichen
quickcheck-catalogue-return = Zurückgeben
quickcheck-catalogue-return-reason = Was ist noch zu ändern?
quickcheck-catalogue-return-hint = Ein Satz genügt. Die Fassung ist dann wieder ein Entwurf.
quickcheck-catalogue-return-missing = Bitte schreiben Sie kurz dazu, was noch zu ändern ist.

# Was in einer Datei oder einem Entwurf nicht passt
quickcheck-catalogue-fault-version = Der Name der Fassung passt nicht: { $word } ({ $id })
quickcheck-catalogue-fault-day = { $id } ist kein Tag wie 2027-01-31: { $word }
quickcheck-catalogue-fault-steps = { $id } nennt die wählbaren Stufen von 0 bis 4, aufsteigend; beim Quick-Check sind es alle fünf: { $word }
quickcheck-catalogue-fault-levels = { $id }: Es gibt fünf Stufen, 0 bis 4, der Reihe nach ({ $word }).
quickcheck-catalogue-fault-missing = { $id }: { $word } fehlt.
quickcheck-catalogue-fault-long = { $id }: { $word }, das ist zu lang.
quickcheck-catalogue-fault-many = { $id }: Das sind zu viele, { $word }.
quickcheck-catalogue-fault-twice = { $id } steht zweimal da ({ $word }).
quickcheck-catalogue-fault-id = { $id }: Der Name { $word } darf nur Buchstaben, Ziffern und Unterstrich haben, höchstens zwanzig.
quickcheck-catalogue-fault-unknown = { $id }: Das gibt es nicht: { $word }
quickcheck-catalogue-fault-link = { $id } nennt { $word }, aber nicht umgekehrt.
quickcheck-catalogue-fault-weight = { $id }: Das Gewicht { $word } passt nicht. Fragen wiegen 1 bis 3, Felder 1 bis 100.
quickcheck-catalogue-fault-number = { $id }: Die Nummer { $word } fehlt, ist zu lang oder steht nicht an ihrer Stelle.
quickcheck-catalogue-fault-order = { $id } hängt von { $word } ab und muss danach kommen.
quickcheck-catalogue-fault-circle = { $id }: Diese Fragen hängen im Kreis voneinander ab: { $word }
quickcheck-catalogue-fault-core = { $id }: Im Feld { $word } gibt es keine Kernfrage.
quickcheck-catalogue-fault-same = { $id }: { $word } sagt dasselbe wie die Stufe davor.
quickcheck-catalogue-fault-no-step = { $id }: { $word } hat einen Text, ist aber nicht wählbar.
