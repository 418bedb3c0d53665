# Für die Kommune
quickcheck-not-applicable-requested = wartet auf Bestätigung
quickcheck-not-applicable-confirmed = von der Agentur bestätigt
quickcheck-not-applicable-refused = nicht bestätigt: bitte neu beantworten
quickcheck-not-applicable-refused-because = Nicht bestätigt: { $refusal }
quickcheck-not-applicable-refused-meanwhile = Die Agentur hat „Trifft nicht zu“ inzwischen nicht bestätigt: { $refusal }
quickcheck-not-applicable-leave-open = Die Frage offen lassen
quickcheck-not-applicable-answer-anew = Neu beantworten
quickcheck-not-applicable-reopen = Zum Beantworten drücken Sie oben auf „Antworten noch einmal ändern“.
quickcheck-not-applicable-returned = Frage { $number }: „Trifft nicht zu“ ist nicht bestätigt. Bitte beantworten Sie die Frage neu.
quickcheck-not-applicable-left-out = Sie haben angegeben, dass diese Fragen nicht zutreffen. Sie zählen nicht mit. Die Agentur prüft noch die Begründung.

# Für die Agentur
quickcheck-not-applicable-name = Begründungen: trifft nicht zu
quickcheck-not-applicable-none = Alle Begründungen sind geprüft
quickcheck-not-applicable-waiting = { $n ->
    [one] Eine Begründung zu prüfen
   *[other] { $n } Begründungen zu prüfen
}
quickcheck-not-applicable-lead = Eine Kommune gibt an, dass eine Frage auf sie nicht zutrifft. Leuchtet die Begründung ein, bestätigen Sie sie: Die Frage zählt dann nicht mit. Sonst ist die Frage wieder offen.
quickcheck-not-applicable-reason = Begründung:
quickcheck-not-applicable-since = Wartet seit { $day }.
quickcheck-not-applicable-confirm = Bestätigen
quickcheck-not-applicable-refuse = Nicht bestätigen
quickcheck-not-applicable-refusal = Warum trifft die Frage doch zu?
quickcheck-not-applicable-refusal-hint = Die Projektverantwortung bekommt Ihre Worte per E-Mail. Mindestens 10, höchstens 500 Zeichen.
quickcheck-not-applicable-refuse-send = Frage wieder öffnen
quickcheck-not-applicable-refusal-short = Bitte schreiben Sie mindestens { $least } Zeichen, damit die Kommune versteht, warum.
quickcheck-not-applicable-refusal-long = Das sind mehr als { $most } Zeichen. Bitte kürzen Sie den Text.

# E-Mail
quickcheck-not-applicable-mail-subject = Quick-Check: Frage { $number } bitte neu beantworten
quickcheck-not-applicable-mail-body =
    Guten Tag { $name },

    Sie haben im Quick-Check für { $municipality } angegeben, dass eine Frage nicht zutrifft:

    Frage { $number }: { $question }
    Ihre Begründung: { $reason }

    Das konnten wir nicht bestätigen: { $refusal }

    Die Frage ist jetzt offen. Sie zählt weder für noch gegen Sie, bis Sie sie neu beantworten. Wenn Ihr Quick-Check schon abgeschlossen ist, öffnen Sie ihn dafür noch einmal.

    Anmelden: { $link }

    Rufen Sie uns gern an, wenn Sie es anders sehen.
