accessibility-report = Barriere melden
accessibility-report-heading = Was hindert Sie? Sagen Sie es uns.
accessibility-report-lead = Sie können etwas nicht lesen, nicht bedienen oder nicht verstehen? Schreiben Sie uns. Sie müssen sich nicht anmelden.
accessibility-message = Was geht nicht?
accessibility-message-hint = Zum Beispiel: Ich kann den Knopf „Weiter“ mit der Tastatur nicht erreichen.
accessibility-message-missing = Schreiben Sie uns, was nicht geht.
accessibility-message-long = Ihre Nachricht ist zu lang. Möglich sind 4.000 Zeichen.
accessibility-page = Auf welcher Seite?
accessibility-page-hint = Die Adresse oder der Name der Seite
accessibility-page-unknown = nicht angegeben
accessibility-mail = Ihre E-Mail-Adresse
accessibility-mail-hint = Nur wenn Sie eine Antwort möchten. Niemand bekommt sie zu sehen: Die Antwort verschickt das Programm. 30 Tage danach wird die Adresse gelöscht.
accessibility-mail-malformed = Geben Sie eine E-Mail-Adresse mit @ ein, oder lassen Sie das Feld leer.
accessibility-trap = Bitte frei lassen
accessibility-send = Meldung abschicken
accessibility-other = Lieber anders?
accessibility-sent = Meldung angekommen
accessibility-sent-heading = Danke. Ihre Meldung ist angekommen.
accessibility-number = Nummer Ihrer Meldung
accessibility-sent-text = Wir kümmern uns darum. Wenn Sie eine E-Mail-Adresse angegeben haben, antworten wir bis zum { $due }, spätestens bis zum { $latest }.
accessibility-reports = Gemeldete Barrieren
accessibility-reports-waiting = { $n ->
    [one] Eine gemeldete Barriere wartet auf Antwort.
   *[other] { $n } gemeldete Barrieren warten auf Antwort.
}
accessibility-reports-none = Alle gemeldeten Barrieren sind beantwortet.
accessibility-reports-lead = Eine Antwort ist nach zwei Wochen fällig, spätestens nach sechs. Wer gemeldet hat, sehen Sie nicht: Das Programm verschickt Ihre Antwort.
accessibility-column-report = Meldung
accessibility-column-received = Eingegangen
accessibility-column-due = Antwort bis
accessibility-column-state = Stand
accessibility-state-answered = beantwortet
accessibility-state-calm = offen
accessibility-state-soon = bald fällig
accessibility-state-late = überfällig
accessibility-state-pressing = dringend
accessibility-report-number = Meldung { $number }
accessibility-answer-heading = Bitte bis zum { $due } beantworten: { $number }
accessibility-answered-heading = Beantwortet: { $number }
accessibility-reply = Antwort möglich?
accessibility-reply-mail = Ja, per E-Mail. Die Adresse bleibt verborgen.
accessibility-reply-none = Nein. Es wurde keine E-Mail-Adresse angegeben. Ihre Antwort bleibt hier stehen.
accessibility-answer = Ihre Antwort
accessibility-answer-hint = Was haben Sie getan, oder bis wann tun Sie es? Welche andere Möglichkeit gibt es bis dahin?
accessibility-answer-missing = Schreiben Sie eine Antwort.
accessibility-answer-send = Antwort abschicken
accessibility-answer-keep = Antwort speichern
accessibility-ombuds-always = Dieser Absatz steht immer am Ende:
accessibility-ombuds = Sind Sie mit dieser Antwort nicht zufrieden? Dann können Sie sich kostenlos an die Ombudsstelle wenden: { $office }
accessibility-interim = Dauert es länger?
accessibility-interim-text = Dann geben Sie Bescheid. Das Programm schreibt, dass die Antwort spätestens am { $latest } kommt.
accessibility-interim-send = Zwischennachricht abschicken
accessibility-mail-reported-subject = Barriere gemeldet: { $number }
accessibility-mail-reported-body =
    Guten Tag,

    Sie bekommen diese E-Mail vom Programm Willkommen, weil jemand eine Barriere gemeldet hat.

    Nummer: { $number }
    Antwort fällig am: { $due }
    Spätestens am: { $latest }

    Hier lesen und beantworten Sie die Meldung:
    { $link }
accessibility-mail-remind-subject = Noch ohne Antwort: gemeldete Barriere { $number }
accessibility-mail-remind-body =
    Guten Tag,

    Sie bekommen diese E-Mail vom Programm Willkommen, weil eine gemeldete Barriere noch auf Antwort wartet.

    Nummer: { $number }
    Antwort fällig am: { $due }
    Spätestens am: { $latest }

    Dauert es länger, können Sie mit einem Knopfdruck eine Zwischennachricht verschicken:
    { $link }
accessibility-mail-answer-subject = Antwort auf Ihre Meldung { $number }
accessibility-mail-answer-body =
    Guten Tag,

    Sie bekommen diese E-Mail, weil Sie uns eine Barriere gemeldet haben. Vielen Dank dafür. Das ist unsere Antwort:

    { $answer }
accessibility-mail-interim-subject = Ihre Meldung { $number }: Es dauert etwas länger
accessibility-mail-interim-body =
    Guten Tag,

    Sie bekommen diese E-Mail, weil Sie uns eine Barriere gemeldet haben. Vielen Dank dafür. Wir arbeiten daran, brauchen aber etwas länger. Sie hören spätestens am { $latest } von uns.
