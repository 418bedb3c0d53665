# Auf der Übersicht
quickcheck-consensus-together = Gemeinsam antworten
quickcheck-consensus-mode-text = Mehrere Augen sehen mehr: Alle antworten zuerst für sich. Danach sprechen Sie nur über die Fragen, bei denen Sie weit auseinanderliegen.
quickcheck-consensus-mode = Gemeinsam: erst jede und jeder für sich
quickcheck-consensus-ask = Kolleginnen und Kollegen fragen
quickcheck-consensus-proposals = { $n ->
    [one] Eine Auskunft wartet auf Sie
   *[other] { $n } Auskünfte warten auf Sie
}
quickcheck-consensus-look = Gemeinsame Einschätzung ansehen
quickcheck-consensus-next-alone = Als Nächstes: jede und jeder für sich
quickcheck-consensus-next-close = Als Nächstes: Antworten zusammenführen
quickcheck-consensus-next-talk = Als Nächstes: gemeinsam besprechen
quickcheck-consensus-next-take = Als Nächstes: einige Antworten übernehmen
quickcheck-consensus-next-clear = Als Nächstes: klären, was noch niemand weiß
quickcheck-consensus-to-alone = Zu den Einzelantworten
quickcheck-consensus-to-talk = Zur gemeinsamen Einschätzung

# Jede und jeder für sich
quickcheck-consensus-alone-title = Jede und jeder für sich
quickcheck-consensus-alone-heading = Als Nächstes: für sich antworten
quickcheck-consensus-alone-answered = Alles beantwortet: jetzt auf „Fertig“ drücken
quickcheck-consensus-alone-waiting = { $finished } von { $voices } Personen sind fertig
quickcheck-consensus-alone-ready = Alle sind fertig
quickcheck-consensus-alone-lead = Seit { $day } antworten alle zuerst für sich, ohne sich abzusprechen.
quickcheck-consensus-alone-count = { $finished } von { $voices } Personen sind fertig.
quickcheck-consensus-alone-hidden = Wer was geantwortet hat, sehen Sie erst, wenn Sie die Antworten zusammenführen.
quickcheck-consensus-alone-caption = Wer fertig ist
quickcheck-consensus-row-finished = { $n ->
    [one] fertig, eine Antwort
   *[other] fertig, { $n } Antworten
}
quickcheck-consensus-row-open = { $n ->
    [0] noch keine Antwort
    [one] noch nicht fertig, eine Antwort
   *[other] noch nicht fertig, { $n } Antworten
}
quickcheck-consensus-ask-more = Noch jemanden fragen
quickcheck-consensus-lead-voice = Projektverantwortung
quickcheck-consensus-own = Ihre eigenen Antworten
quickcheck-consensus-own-finished = Sie sind fertig. Ändern können Sie Ihre Antworten noch, bis Sie alle zusammenführen.
quickcheck-consensus-own-missing = Möchten Sie auch antworten?
quickcheck-consensus-own-missing-text = Ihre Einschätzung zählt wie die der anderen.
quickcheck-consensus-own-join = Selbst antworten
quickcheck-consensus-own-fields = Ihre Fragen
quickcheck-consensus-finish-early = Fertig, auch wenn etwas offen ist
quickcheck-consensus-close = Antworten zusammenführen
quickcheck-consensus-close-text = Danach sehen Sie alle Antworten nebeneinander. Ändern kann sie dann niemand mehr.
quickcheck-consensus-close-yes = Jetzt zusammenführen
quickcheck-consensus-close-early = Nicht auf alle warten
quickcheck-consensus-close-early-text = Was bis jetzt angegeben wurde, zählt. Wer noch nicht fertig ist, kann dann nicht mehr antworten.

# Gemeinsame Einschätzung
quickcheck-consensus-title = Gemeinsame Einschätzung
quickcheck-consensus-next = Was jetzt zu tun ist
quickcheck-consensus-done = Sie sind sich einig
quickcheck-consensus-to-discuss = { $n ->
    [one] Noch eine Frage zu besprechen
   *[other] Noch { $n } Fragen zu besprechen
}
quickcheck-consensus-to-take = Als Nächstes: die übrigen Antworten festhalten
quickcheck-consensus-to-clear = { $n ->
    [one] Noch eine Frage klären: { $number }
   *[other] Noch { $n } Fragen klären, als Nächstes { $number }
}
quickcheck-consensus-clear = Frage { $number } klären
quickcheck-consensus-progress = { $discussed } von { $disputed } besprochen
quickcheck-consensus-none-disputed = Bei keiner Frage liegen Sie weit auseinander.
quickcheck-consensus-talk = Nächste Frage besprechen
quickcheck-consensus-agenda-link = Liste für die Besprechung (PDF)
quickcheck-consensus-disputed = Bitte besprechen
quickcheck-consensus-disputed-text = Hier liegen die Einschätzungen zwei Stufen oder mehr auseinander. Niemand liegt falsch: Oft weiß eine Person etwas, das die andere nicht sieht.
quickcheck-consensus-please-discuss = bitte besprechen
quickcheck-consensus-decided = gemeinsam: { $answer }
quickcheck-consensus-spread = { $n ->
    [0] Niemand hat eine Stufe gewählt.
    [one] Eine Person hat eine Stufe gewählt.
   *[other] { $difference ->
        [0] { $n } Personen haben dieselbe Stufe gewählt.
        [one] { $n } Personen haben eine Stufe gewählt, Abstand eine Stufe.
       *[other] { $n } Personen haben eine Stufe gewählt, Abstand { $difference } Stufen.
    }
}
quickcheck-consensus-because = Grund: { $reason }
quickcheck-consensus-votes = Einzelne Einschätzungen
quickcheck-consensus-votes-of = Einschätzungen zu Frage { $number }
quickcheck-consensus-level = Stufe
quickcheck-consensus-note = Notiz
quickcheck-consensus-unclear = Hier weiß es noch niemand
quickcheck-consensus-unclear-text = Wer könnte es wissen? Fragen Sie dort nach, oder halten Sie fest, dass es offen ist.
quickcheck-consensus-agreed = Hier sind Sie nah beieinander
quickcheck-consensus-agreed-text = Vorgeschlagen ist die Stufe in der Mitte, im Zweifel die niedrigere. Sie können alle auf einmal übernehmen. Das ersetzt Ihre bisherigen Antworten. Was jemand nach dem Zusammenführen im Quick-Check beantwortet hat, bleibt stehen.
quickcheck-consensus-agreed-taken = Diese Stufen sind übernommen.
quickcheck-consensus-one-voice = Hier hat nur eine Person geantwortet.
quickcheck-consensus-since = inzwischen beantwortet: { $answer }
quickcheck-consensus-current = Im Quick-Check steht jetzt: { $answer }
quickcheck-consensus-moved = Inzwischen hat jemand diese Frage im Quick-Check beantwortet: { $answer }. Ihre Angaben stehen noch unten. Speichern Sie noch einmal, wenn sie stattdessen gelten sollen.
quickcheck-consensus-proposal = Vorschlag
quickcheck-consensus-take-all = { $n ->
    [one] Diese Antwort übernehmen
   *[other] Diese { $n } Antworten übernehmen
}
quickcheck-consensus-cleared = Namen und Einzelantworten sind gelöscht. Was Sie gemeinsam festgehalten haben, steht im Quick-Check.
quickcheck-consensus-kept = Was Sie gemeinsam festgehalten haben
quickcheck-consensus-privacy = Diese Seite sieht nur Ihre Projektverantwortung. Namen und Einzelantworten werden 90 Tage nach dem Abschluss gelöscht.
quickcheck-consensus-manage = Früher löschen

# Eine Frage besprechen
quickcheck-consensus-apart = Die genannten Stufen im Vergleich
quickcheck-consensus-prompts = Worüber Sie sprechen können
quickcheck-consensus-prompt-see = Was haben Sie jeweils vor Augen? Nennen Sie ein Beispiel aus den letzten Monaten.
quickcheck-consensus-prompt-proof = Woran könnte jemand von außen das erkennen?
quickcheck-consensus-prompt-all = Gilt das für alle Zugezogenen und auch, wenn eine Person fehlt?
quickcheck-consensus-agree = Gemeinsam festhalten
quickcheck-consensus-agree-proposal = Vorgeschlagen ist: { $answer }
quickcheck-consensus-value = Welche Stufe trifft heute zu?
quickcheck-consensus-value-missing = Bitte wählen Sie eine Stufe oder „Wir wissen es noch nicht“.
quickcheck-consensus-unknown = Wir wissen es noch nicht
quickcheck-consensus-reason = Warum haben Sie sich so entschieden?
quickcheck-consensus-reason-hint = Ein Satz genügt, höchstens 500 Zeichen. Er bleibt als Anmerkung bei der Antwort und hilft Ihnen im nächsten Jahr. Bitte nennen Sie keine Namen.
quickcheck-consensus-reason-free = Höchstens 500 Zeichen. Was Sie schreiben, bleibt als Anmerkung bei der Antwort.
quickcheck-consensus-reason-missing = Bitte schreiben Sie in einem Satz dazu, warum Sie sich so entschieden haben.
quickcheck-consensus-reason-long = Bitte kürzen Sie den Grund auf höchstens { $most } Zeichen.
quickcheck-consensus-save = Festhalten
quickcheck-consensus-save-next = Festhalten und weiter zur nächsten strittigen Frage
quickcheck-consensus-skip = Später besprechen
quickcheck-consensus-back = Zurück
quickcheck-consensus-complete = Der Quick-Check ist abgeschlossen. Ändern können Sie erst wieder etwas, wenn Sie ihn noch einmal öffnen.

# Liste für die Besprechung
quickcheck-consensus-agenda = Quick-Check: Fragen zum Besprechen
quickcheck-consensus-agenda-lead = { $n ->
    [0] Es ist nichts mehr zu besprechen.
    [one] Bei einer Frage liegen die Einschätzungen zwei Stufen oder mehr auseinander.
   *[other] Bei { $n } Fragen liegen die Einschätzungen zwei Stufen oder mehr auseinander.
}
quickcheck-consensus-agenda-private = Nur für die Besprechung im Rathaus. Bitte danach vernichten.
quickcheck-consensus-agenda-agreed = Gemeinsame Stufe
quickcheck-consensus-agenda-reason = Grund

# E-Mail
quickcheck-consensus-mail-subject = Quick-Check: Alle, die Sie gefragt haben, sind fertig
quickcheck-consensus-mail-body =
    Guten Tag { $name },

    { $n ->
        [one] für { $municipality } haben Sie eine Person um eine eigene Einschätzung gebeten. Sie ist fertig.
       *[other] für { $municipality } haben Sie { $n } Personen um eine eigene Einschätzung gebeten. Alle sind fertig.
    }

    Wenn auch Sie geantwortet haben, können Sie die Antworten zusammenführen. Danach sehen Sie, worüber Sie sprechen sollten.

    Anmelden: { $link }
