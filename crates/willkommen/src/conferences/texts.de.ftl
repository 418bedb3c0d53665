# Übersicht
conferences-heading = Lassen Sie den Entwurf beraten.
conferences-lead = Jede Konferenz berät dieselbe Fassung. Erst wenn alle zugestimmt haben, startet das Programm.
conferences-sum = { $n } von { $all } Konferenzen haben zugestimmt.
conferences-all-unanimous = { $n } von { $all } Konferenzen, einstimmig.
conferences-launched-heading = Das Programm ist gestartet.
conferences-launched-before = Laut Regionspaket läuft das Programm seit { $month }.
conferences-launched-on = Gestartet am { $day }.
conferences-establish = Konferenzen anlegen
conferences-establish-text = Für jeden Kreis entsteht eine Bürgermeisterkonferenz. Mitglieder sind die Bürgermeisterinnen und Bürgermeister seiner Kommunen: das Amt, nicht die Person.
conferences-complete = Mitglieder ergänzen
conferences-complete-text = Sind Kommunen dazugekommen? Dann ergänzen Sie hier die fehlenden Mitglieder. Wer schon dabei ist, bleibt.
conferences-draft-first = Geben Sie zuerst eine Fassung in die Konferenzen.
conferences-draft-first-text = Bearbeiten Sie den Entwurf, und frieren Sie ihn als Fassung ein. Diese Fassung beraten dann alle Konferenzen.
conferences-next-version = Eine neue Fassung vorbereiten
conferences-next-version-text = Soll sich das Programm ändern, beginnen Sie einen neuen Entwurf. Bis zu seinem Start gilt die heutige Fassung.
conferences-to-draft = Zum Programmtext
conferences-read-draft = Programmtext noch einmal lesen
conferences-to-conditions = Zum Feinschliff
conferences-to-decision = Öffentliche Seite: wie das Programm entstanden ist
conferences-launch = Geben Sie den Startschuss.
conferences-launch-text = Alle Konferenzen haben zugestimmt, jede Bedingung ist beantwortet. Mit dem Startschuss gilt der Programmtext, wie er jetzt ist. Danach dürfen Einladungen hinausgehen.
conferences-launch-submit = Programm starten
conferences-launch-missing = Es haben noch nicht alle Konferenzen zugestimmt.
conferences-launch-conditions = Mindestens eine Bedingung oder Anmerkung ist noch nicht beantwortet.
conferences-launch-changed = Inzwischen hat sich etwas geändert: der Programmtext, eine Entscheidung oder eine Bedingung. Bitte lesen Sie noch einmal nach, und entscheiden Sie dann.
conferences-launch-no-draft = Es gibt keinen Entwurf, der gestartet werden könnte.
conferences-launch-first = Das Programm ist noch nicht gestartet. Briefe gehen erst hinaus, wenn alle Bürgermeisterkonferenzen zugestimmt haben.
conferences-wish = Ohne alle Konferenzen starten
conferences-wish-text = Das ist eine Ausnahme. Sie begründen sie, eine zweite Person bestätigt sie, und beides steht im Protokoll.
conferences-wish-reason = Begründung
conferences-wish-reason-hint = Zum Beispiel: Eine Konferenz tagt erst nach der Sommerpause und ist einverstanden.
conferences-wish-reason-missing = Bitte begründen Sie die Ausnahme.
conferences-wish-submit = Ausnahme vorschlagen
conferences-wish-waits = Ein Start ohne alle Konferenzen ist vorgeschlagen.
conferences-wish-by = { $name } hat ihn am { $day } vorgeschlagen und so begründet:
conferences-wish-other = Eine zweite Person muss ihn bestätigen.
conferences-wish-second = Bestätigen muss eine zweite Person.
conferences-wish-outdated = Seit dem Vorschlag hat sich der Programmtext geändert. Nehmen Sie den Vorschlag zurück, und schlagen Sie den Start neu vor.
conferences-wish-confirm = Ausnahme bestätigen und starten
conferences-wish-withdraw = Vorschlag zurücknehmen
conferences-caption = Konferenzen und ihre Entscheidungen
conferences-conference = Bürgermeisterkonferenz
conferences-conference-of = Bürgermeisterkonferenz { $district }
conferences-standing = Stand
conferences-standing-none = noch nicht geplant
conferences-standing-planned = geplant
conferences-standing-open = Umlauf läuft
conferences-standing-cancelled = zurückgenommen
conferences-standing-unanimous = Einstimmig zugestimmt
conferences-standing-adopted = Mehrheitlich zugestimmt
conferences-standing-rejected = Nicht zugestimmt
conferences-standing-no-quorum = Nicht beschlussfähig
conferences-day = Tag
conferences-no-day = kein Termin
conferences-next = Nächster Schritt
conferences-next-one = Als Nächstes: { $district }
conferences-next-state = Stand: { $standing }.
conferences-plan = Termin festlegen
conferences-record = Beratung festhalten
conferences-see = Ansehen
conferences-back = Zu den Konferenzen

# Eine Konferenz
conferences-plan-heading = Planen Sie die Beratung der Fassung { $number }.
conferences-plan-text = { $n ->
    [one] Ein Mitglied ist stimmberechtigt.
   *[other] { $n } Mitglieder sind stimmberechtigt.
} Wer heute Mitglied ist, bekommt einen Platz in dieser Beratung.
conferences-plan-submit = Beratung anlegen
conferences-kind = Wie wird entschieden?
conferences-kind-meeting = In einer Sitzung
conferences-kind-circulation = Im Umlauf, mit Stimmzettel per E-Mail
conferences-day-or-deadline = Tag der Sitzung oder letzter Tag des Umlaufs
conferences-day-hint = Eine Sitzung darf auch schon gewesen sein.
conferences-day-malformed = Bitte geben Sie Tag, Monat und Jahr an.
conferences-day-far = Dieser Tag liegt zu weit weg. Bitte prüfen Sie das Jahr.
conferences-deadline-past = Der letzte Tag des Umlaufs muss nach heute liegen.
conferences-place = Ort
conferences-place-hint = Zum Beispiel: Kreishaus, großer Sitzungssaal
conferences-agenda-usual = Beratung und Beschluss über den Programmtext „{ $programme }“
conferences-no-round = Es gibt keine Fassung, die beraten werden könnte.
conferences-no-round-yet = Zurzeit wird keine Fassung beraten.
conferences-freeze-open = Ein Umlauf ist noch nicht abgeschlossen. Eine neue Fassung ist erst danach möglich.
conferences-round-outdated = Es gibt eine neuere Fassung. Nehmen Sie diese Beratung zurück, und planen Sie eine neue.
conferences-no-members = In dieser Konferenz ist niemand stimmberechtigt.
conferences-consultations = Beratungen
conferences-members = { $n ->
    [one] Ein Mitglied
   *[other] { $n } Mitglieder
}
conferences-members-text = Mitglied ist das Amt. Wer es innehat, steht im Verzeichnis der Kommunen.
conferences-members-change = Mitglieder und Beschlussfähigkeit ändern
conferences-former = Herausgenommen
conferences-member-returns = Wieder aufnehmen
conferences-member-leaves = Herausnehmen
conferences-member-twice = Dieses Amt ist schon Mitglied.
conferences-members-many = Mehr Mitglieder sind nicht möglich.
conferences-mayor-of = Bürgermeister/in { $municipality }
conferences-observer-short = (ohne Stimme)
conferences-quorum = Wie viele müssen da sein?
conferences-quorum-hint = Leer heißt: mehr als die Hälfte der Stimmberechtigten.
conferences-quorum-wrong = Bitte geben Sie eine Zahl an, die nicht größer ist als die Zahl der Stimmberechtigten.
conferences-office = Weiteres Mitglied (Amt)
conferences-office-hint = Zum Beispiel: Landrätin, Geschäftsführung der Agentur
conferences-office-votes = Dieses Mitglied ist stimmberechtigt.
conferences-save = Speichern

# Eine Beratung
conferences-meeting-on = Sitzung am { $day }
conferences-meeting-text = Halten Sie fest, wer da war und wie abgestimmt wurde. Danach schließen Sie die Beratung ab.
conferences-circulation-planned = Der Umlauf ist vorbereitet.
conferences-open = Schicken Sie die Stimmzettel los.
conferences-open-text = Jedes stimmberechtigte Mitglied bekommt eine E-Mail mit einem eigenen Link. Abgestimmt werden kann bis zum { $day }.
conferences-open-submit = { $n ->
    [one] Einen Stimmzettel verschicken
   *[other] { $n } Stimmzettel verschicken
}
conferences-ballots-so-far = { $n } von { $seats } haben abgestimmt.
conferences-ballots-over = Die Frist ist um. Schließen Sie den Umlauf ab.
conferences-ballots-open = Die Frist läuft noch. Bis zum letzten Tag kann jede Stimme geändert werden.
conferences-secret = Abgestimmt werden kann bis zum { $day }. Bis dahin sehen Sie, wer abgestimmt hat, aber nicht wie. Stimmen auf Papier tragen Sie hier ein.
conferences-read-round = Fassung lesen
conferences-minutes = Protokoll der Beratung
conferences-minutes-circulation = Protokoll des Umlaufbeschlusses
conferences-minutes-pdf = Protokoll (PDF)
conferences-minutes-preview = Protokoll, vorläufig (PDF)
conferences-minutes-draft = Vorläufig: Die Beratung ist noch nicht abgeschlossen.
conferences-minutes-cancelled = Diese Beratung wurde zurückgenommen. Grund: { $reason }
conferences-minutes-facts = Angaben zur Beratung
conferences-minutes-fact = Angabe
conferences-minutes-value = Inhalt
conferences-minutes-attendance = Anwesenheit und Stimmen
conferences-minutes-decision = Beschluss
conferences-minutes-signature = Ort, Datum, Vorsitz der Konferenz
conferences-votes-csv = Stimmen (CSV)
conferences-text = Beratene Fassung
conferences-deadline = Letzter Tag
conferences-agenda = Tagesordnung
conferences-agenda-hint = Ein Punkt pro Zeile
conferences-seats = Anwesenheit und Stimmen
conferences-seat = Mitglied
conferences-presence = Anwesenheit
conferences-presence-absent = nicht da
conferences-presence-member = selbst da
conferences-presence-deputy = vertreten
conferences-presence-no-ballot = noch kein Stimmzettel
conferences-vote = Stimme
conferences-vote-yes = Ja
conferences-vote-no = Nein
conferences-vote-abstained = Enthaltung
conferences-vote-none = keine
conferences-vote-given = abgestimmt
conferences-vote-counted = nur gezählt
conferences-observer = ohne Stimme
conferences-counted = Die Stimmen wurden nur gezählt, nicht nach Namen festgehalten. Dann zählen die drei Zahlen.
conferences-count-wrong = Bitte geben Sie eine ganze Zahl an.
conferences-count-many = Es sind mehr Stimmen als stimmberechtigte Anwesende. Bitte prüfen Sie beides.
conferences-save-seats = Anwesenheit und Stimmen speichern
conferences-numbers = { $yes } Ja, { $no } Nein, { $abstained ->
    [one] eine Enthaltung
   *[other] { $abstained } Enthaltungen
}.
conferences-present = Anwesend: { $present } von { $seats } Stimmberechtigten.
conferences-quorum-reached = { $present } von { $seats }: beschlussfähig
conferences-quorum-missed = { $present } von { $seats }: nicht beschlussfähig
conferences-seats-frozen = Die Plätze sind die vom Tag der Planung. Ändert sich die Konferenz danach, gilt das erst für die nächste Beratung.
conferences-changed-meanwhile = Jemand hat diese Beratung inzwischen geändert. Ihre Eingaben stehen noch hier, der gespeicherte Stand daneben. Speichern Sie noch einmal, wenn Ihre Eingaben gelten sollen.
conferences-take-stored = Eingaben verwerfen und den gespeicherten Stand übernehmen
conferences-stored = Gespeichert ist: { $value }
conferences-stored-nothing = Gespeichert ist: nichts
conferences-stored-counted = Gespeichert ist: nur gezählt
conferences-stored-by-name = Gespeichert ist: nach Namen festgehalten
conferences-seat-voted = Ein Mitglied hat inzwischen selbst abgestimmt, und seine Stimme gilt. Ihre übrigen Eingaben stehen noch hier. Bitte speichern Sie noch einmal.
conferences-invited = Wer zur Abstimmung eingeladen wurde
conferences-invited-text = Wann der Stimmzettel hinausging, ob der Mailserver ihn angenommen hat, und ob abgestimmt wurde. Wie abgestimmt wurde, steht hier nicht.
conferences-invited-mailed = Stimmzettel vom
conferences-invited-fate = E-Mail
conferences-invited-cast = Stimme
conferences-invited-none = keine E-Mail-Adresse
conferences-invited-waiting = noch nicht übergeben
conferences-invited-refused = nicht zugestellt
conferences-invited-sent = an den Mailserver übergeben: { $time }
conferences-amendments = Änderungsanträge
conferences-amendments-none = Niemand hat eine Änderung beantragt.
conferences-amendments-open = Mindestens ein Änderungsantrag ist noch nicht entschieden.
conferences-amend = Änderungsantrag festhalten
conferences-amend-submit = Antrag festhalten
conferences-paragraph = Zu welchem Absatz?
conferences-paragraph-unknown = Bitte wählen Sie einen Absatz aus der Liste.
conferences-proposal = Vorschlag
conferences-proposal-missing = Bitte schreiben Sie auf, was vorgeschlagen wird.
conferences-reason = Begründung
conferences-decide = Entscheiden
conferences-decision-open = Noch nicht entschieden
conferences-decision-accepted = Angenommen
conferences-decision-modified = Geändert angenommen
conferences-decision-rejected = Abgelehnt
conferences-wording = Anderer Wortlaut
conferences-wording-hint = Nur, wenn der Antrag geändert angenommen wird
conferences-wording-missing = Bitte geben Sie den geänderten Wortlaut an.
conferences-decision-reason = Grund der Entscheidung
conferences-accept = Annehmen
conferences-modify = Geändert annehmen
conferences-reject = Ablehnen
conferences-conditions = Bedingungen
conferences-conditions-none = An die Zustimmung ist keine Bedingung geknüpft.
conferences-attach = Bedingung festhalten
conferences-attach-submit = Bedingung festhalten
conferences-condition = Bedingung
conferences-condition-hint = Sie wird eine Aufgabe im Feinschliff. Die Antwort geht an diese Konferenz zurück.
conferences-condition-missing = Bitte schreiben Sie die Bedingung auf.
conferences-condition-open = Noch nicht beantwortet
conferences-many = Mehr Einträge sind hier nicht möglich.
conferences-close = Beratung abschließen
conferences-close-text = Die Stimmen werden gezählt, und das Protokoll steht fest. Danach lässt sich nichts mehr ändern.
conferences-close-submit = Abschließen
conferences-closed = Diese Beratung ist abgeschlossen. Sie lässt sich nicht mehr ändern.
conferences-cancelled = Diese Beratung wurde zurückgenommen.
conferences-close-changed = Jemand hat diese Beratung inzwischen geändert. Bitte prüfen Sie den Stand, und schließen Sie sie dann ab.
conferences-meeting-to-come = Die Sitzung liegt noch vor Ihnen. Abschließen können Sie am Tag der Sitzung oder danach.
conferences-nobody-there = Es ist niemand als anwesend eingetragen.
conferences-statement = Beschluss in einem Satz
conferences-statement-hint = Steht so im Protokoll
conferences-cancel = Beratung zurücknehmen
conferences-cancel-text = Versehentlich angelegt? Solange nichts eingetragen ist, verschwindet die Beratung ganz.
conferences-cancel-kept = Hier ist schon etwas eingetragen. Es bleibt erhalten, zählt aber nicht mehr. Ihr Grund steht dabei und im Protokoll der Plattform.
conferences-cancel-reason = Grund
conferences-cancel-reason-hint = Zum Beispiel: Die Sitzung fällt aus.
conferences-cancel-reason-missing = In dieser Beratung ist schon etwas eingetragen. Bitte nennen Sie einen Grund.
conferences-cancel-asked = Die Stimmzettel sind verschickt. Nehmen Sie den Umlauf zurück, zählt keine Stimme mehr. Alle Gefragten bekommen Ihren Grund per E-Mail.
conferences-mail-cancelled-subject = Die Abstimmung ist abgesagt
conferences-mail-cancelled-body =
    Guten Tag,

    die Abstimmung zu { $programme } ist abgesagt. Ihr Stimmzettel zählt nicht mehr. Sie müssen nichts tun.

    Der Grund: { $reason }

# Stimmzettel
conferences-ballot = Stimmzettel
conferences-ballot-heading = Bitte stimmen Sie ab.
conferences-ballot-thanks = Danke, Ihre Stimme ist gespeichert.
conferences-ballot-over = Die Abstimmung ist beendet.
conferences-ballot-until = Abgestimmt werden kann bis zum { $day }.
conferences-ballot-was = Abgestimmt werden konnte bis zum { $day }.
conferences-ballot-yes = Sie haben mit Ja gestimmt.
conferences-ballot-no = Sie haben mit Nein gestimmt.
conferences-ballot-abstained = Sie haben sich enthalten.
conferences-ballot-change = Bis zum letzten Tag können Sie Ihre Stimme ändern. Es zählt die letzte.
conferences-ballot-paper = Ihre Stimme liegt dem Programmbüro auf Papier vor.
conferences-ballot-closed = Die Abstimmung ist beendet. Ihre Stimme wurde nicht mehr gezählt.
conferences-ballot-question = Stimmen Sie der Fassung { $number } zu?
conferences-ballot-legend = Ihre Stimme
conferences-ballot-deputy = Ich stimme in Vertretung ab.
conferences-ballot-submit = Abstimmen
conferences-vote-missing = Bitte wählen Sie Ja, Nein oder Enthaltung.
conferences-votes = { $n ->
    [one] Eine Abstimmung wartet auf Sie.
   *[other] { $n } Abstimmungen warten auf Sie.
}
conferences-votes-none = Zurzeit wird nichts abgestimmt.
conferences-votes-none-text = Läuft ein Umlaufbeschluss, finden Sie Ihren Stimmzettel hier. Wir schicken Ihnen auch eine E-Mail.
conferences-votes-open = Ihre Stimme fehlt noch.
conferences-votes-given = Sie haben abgestimmt. Bis zum letzten Tag können Sie Ihre Stimme ändern.
conferences-votes-button = Stimmzettel öffnen

# Feinschliff
conferences-polish = Feinschliff
conferences-polish-none = Es gibt nichts zu beantworten.
conferences-polish-done = Alles ist beantwortet.
conferences-polish-open = { $n ->
    [one] Beantworten Sie eine Bedingung oder Anmerkung.
   *[other] Beantworten Sie { $n } Bedingungen und Anmerkungen.
}
conferences-polish-text = Arbeiten Sie Bedingungen und Anmerkungen in den Programmtext ein, und antworten Sie.
conferences-source-round-table = Runder Tisch
conferences-from-round = aus Fassung { $number }
conferences-answer = Antwort
conferences-answer-hint = Geht per E-Mail an alle Mitglieder dieser Konferenz.
conferences-answer-missing = Bitte schreiben Sie eine Antwort.
conferences-answer-early = Diese Beratung ist noch nicht abgeschlossen. Antworten Sie danach.
conferences-answered-meanwhile = Jemand hat inzwischen geantwortet, und die Antwort ist verschickt. Ihr Text steht noch darunter.
conferences-answer-submit = Antwort festhalten
conferences-answered-on = Beantwortet am { $day }:
conferences-remark-add = Anmerkung eines Runden Tisches
conferences-remark = Anmerkung
conferences-remark-hint = Sie wird eine Aufgabe wie jede Bedingung.
conferences-remark-missing = Bitte schreiben Sie die Anmerkung auf.
conferences-remark-submit = Anmerkung aufnehmen

# Öffentlich
conferences-path = Wie das Programm entstanden ist
conferences-path-lead = Was wo und wann beschlossen wurde.
conferences-path-empty = Noch ist nichts beschlossen.
conferences-path-round = Fassung { $number } geht in die Konferenzen.
conferences-path-unanimous = Fassung { $number } einstimmig zugestimmt.
conferences-path-adopted = Fassung { $number } mehrheitlich zugestimmt.
conferences-path-unanimous-circulation = Fassung { $number } einstimmig zugestimmt, im Umlauf.
conferences-path-adopted-circulation = Fassung { $number } mehrheitlich zugestimmt, im Umlauf.
conferences-path-conditions = { $n ->
    [one] Mit einer Bedingung,
   *[other] Mit { $n } Bedingungen,
} { $answered ->
    [0] noch nicht beantwortet.
   *[other] davon { $answered } beantwortet.
}
conferences-path-launch = Startschuss: Fassung { $version } gilt.
conferences-path-launch-text = Auf diese Fassung beziehen sich die Erklärungen der Kommunen.
conferences-oparl = Dieselben Angaben für Programme (OParl)
conferences-oparl-classification = Bürgermeisterkonferenz
conferences-oparl-body = Region
conferences-oparl-meeting = Sitzung der Bürgermeisterkonferenz { $district }
conferences-oparl-circulation = Umlaufbeschluss der Bürgermeisterkonferenz { $district }
conferences-oparl-paper = Beschlussvorlage
conferences-oparl-launched = Beschlossener Programmtext
conferences-oparl-role = Entscheidung

# E-Mails
conferences-mail-ballot-subject = Bitte stimmen Sie bis zum { $day } ab
conferences-mail-ballot-body =
    Guten Tag,

    Ihre Bürgermeisterkonferenz entscheidet im Umlauf über „{ $programme }“, Fassung { $number }. Sie stimmen für { $municipality } ab. Der letzte Tag ist der { $day }.

    Text lesen und abstimmen: { $link }

    Der Link gehört zu diesem einen Platz. Bitte geben Sie ihn nur an die Person weiter, die Sie vertritt.
conferences-mail-answer-subject = Antwort auf die Bedingung Ihrer Konferenz
conferences-mail-answer-body =
    Guten Tag,

    Ihre Bürgermeisterkonferenz hat ihre Zustimmung zu „{ $programme }“ mit einer Bedingung verbunden:

    { $condition }

    Das Programmbüro antwortet:

    { $answer }

    Diese E-Mail geht an alle Mitglieder der Konferenz, hier für { $municipality }.
conferences-deadline-fixed = Die Stimmzettel sind verschickt. Der letzte Tag steht darauf und lässt sich nicht mehr ändern.
conferences-ballots-not-out = Die Stimmzettel sind noch nicht verschickt.
conferences-planned-twice = Für diese Fassung gibt es hier schon eine Beratung.
