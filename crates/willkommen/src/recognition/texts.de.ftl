recognition-name = Anerkennung
recognition-link = Anerkennung
recognition-level = Stufe { $level }: { $name }
recognition-level-only = Stufe { $level }

# Die Seite der Kommune
recognition-heading-next = Ihr nächstes Ziel: { $level }
recognition-heading-ready = Sie können { $level } beantragen.
recognition-heading-held = Sie haben { $level }.
recognition-heading-waits = Ihr Antrag ist bei der Agentur.
recognition-heading-asked = Die Agentur hat eine Frage zu Ihrem Antrag.
recognition-heading-declined = Ihr Antrag ist abgelehnt.
recognition-lead = Hier sehen Sie, welche Stufe die { $town } hat und was für die nächste noch fehlt.
recognition-pending = Gesendet am { $day }. Wir sehen uns an, was an diesem Tag galt, und schreiben Ihnen eine E-Mail.
recognition-pending-appeal = Ihr Widerspruch ist bei der Agentur. Wir schreiben Ihnen eine E-Mail, sobald er entschieden ist.
recognition-query = Das möchte die Agentur wissen
recognition-answer = Antwort der Kommune
recognition-answer-open = Die Kommune hat noch nicht geantwortet.
recognition-answer-label = Ihre Antwort
recognition-answer-hint = Wenn Sie senden, halten wir den heutigen Stand neu fest. Nachweise, die Sie inzwischen gegeben haben, zählen dann mit.
recognition-answer-send = Antwort senden
recognition-take-back = Antrag zurücknehmen
recognition-apply-title = Alles da
recognition-apply-text = Alle Bedingungen sind erfüllt. Wenn Sie den Antrag senden, halten wir den heutigen Stand fest. Die Agentur sieht dann die Werte, die dafür zählen. Spätere Änderungen im Quick-Check ändern daran nichts.
recognition-apply = Anerkennung beantragen
recognition-apply-again-text = Sie können auch einen neuen Antrag stellen. Dann halten wir den heutigen Stand fest, mit allem, was Sie inzwischen ergänzt haben.
recognition-apply-again = { $level } neu beantragen
recognition-apply-again-later = Einen neuen Antrag können Sie stellen, sobald alle Bedingungen erfüllt sind. Die Liste steht darunter.
recognition-not-met = Für diese Stufe ist noch nicht alles da, oder sie gilt noch länger als sechs Monate. Bitte sehen Sie in die Liste unten.
recognition-no-longer-met = Seit dem Antrag hat sich etwas geändert: Eine Bedingung ist nicht mehr erfüllt. Bitte sehen Sie in die Liste unten.
recognition-too-short = Bitte schreiben Sie mindestens { $least } Zeichen.
recognition-too-long = Das ist zu lang. Bitte schreiben Sie höchstens { $most } Zeichen.
recognition-present = Ihre Anerkennung
recognition-present-text = Sie gilt vom { $from } bis zum { $until }.
recognition-number = Nummer: { $number }
recognition-certificate-link = Urkunde als PDF
recognition-check-link = Öffentliche Seite, auf der alle die Anerkennung prüfen können
recognition-embed-link = Zeichen für Ihre Website
recognition-display = Stufe öffentlich zeigen
recognition-display-text = Die Stufe steht dann auf der öffentlichen Seite Ihrer Kommune und im Verzeichnis der Teilnehmenden. Ohne Häkchen steht dort nichts davon. Sie können das jederzeit ändern.
recognition-display-save = Speichern
recognition-display-on = Die Stufe ist öffentlich zu sehen.
recognition-display-off = Die Stufe ist nicht öffentlich zu sehen.
recognition-levels = Die Stufen
recognition-level-held = Das ist Ihre Stufe.
recognition-level-below = Die Bedingungen stehen darunter.
recognition-level-show = Bedingungen ansehen
recognition-conditions = Bedingungen für { $level }
recognition-renewable = Diese Stufe haben Sie schon. Verlängern können Sie sie ab dem { $day }. Die neue Anerkennung beginnt dann, wenn die alte endet.
recognition-rules = Jede Stufe setzt voraus, was die Stufen davor verlangen. Werte schneiden wir ab und runden nicht auf: 49,99 sind nicht 50.
recognition-past = Frühere Anträge
recognition-reason = Begründung: { $reason }
recognition-appeal-link = Widerspruch einlegen, möglich bis zum { $day }

# Was aus einem Antrag wurde
recognition-outcome-open = Der Antrag ist seit dem { $day } bei der Agentur.
recognition-outcome-asked = Die Agentur hat am { $day } etwas gefragt und wartet auf die Antwort.
recognition-outcome-granted = Anerkannt vom { $from } bis zum { $until }.
recognition-outcome-declined = Abgelehnt am { $day }.
recognition-outcome-appeal = Widerspruch eingelegt am { $day }.
recognition-outcome-upheld = Abgelehnt, auch nach dem Widerspruch. Entschieden am { $day }.
recognition-outcome-taken-back = Die Kommune hat den Antrag zurückgenommen.
recognition-validity-upcoming = Die Anerkennung beginnt erst noch.
recognition-validity-valid = Die Anerkennung gilt.
recognition-validity-expired = Die Anerkennung ist abgelaufen.
recognition-validity-withdrawn = Die Anerkennung gilt nicht mehr, denn die Kommune nimmt nicht mehr teil.
recognition-validity-ended = Die Anerkennung gilt seit dem { $day } nicht mehr.

# Bedingungen
recognition-met = erfüllt
recognition-not-yet = noch nicht
recognition-condition-declaration = Teilnahmeerklärung
recognition-condition-people = Projektverantwortung mit Vertretung
recognition-condition-core-check = Quick-Check abgegeben
recognition-condition-full-check = Quick-Check mit allen Fragen abgegeben
recognition-condition-total = Gesamtwert
recognition-condition-core-questions = Kernfragen
recognition-condition-fields = Jedes Handlungsfeld
recognition-condition-evidence = Nachweise gesichtet
recognition-condition-feedback = Rückmeldung von Zugezogenen
recognition-condition-accompanied = Eine andere Kommune begleitet
recognition-condition-example = Ein gutes Beispiel veröffentlicht
recognition-words-declaration = Die Erklärung gilt.
recognition-words-declaration-not = Die Erklärung fehlt noch, oder die Teilnahme ruht.
recognition-words-people = { $reached } von { $wanted } Personen sind benannt.
recognition-words-core-check = Der Quick-Check ist abgegeben.
recognition-words-core-check-not = Der Quick-Check ist noch nicht abgegeben.
recognition-words-full-check = Der Quick-Check mit allen Fragen ist abgegeben.
recognition-words-full-check-not = Der Quick-Check mit allen Fragen ist noch nicht abgegeben.
recognition-words-after-full-check = Das zeigt sich erst nach dem Quick-Check mit allen Fragen.
recognition-words-total = Gesamtwert { $reached }, nötig sind { $wanted }
recognition-words-core-questions = { $reached } von { $wanted } Kernfragen stehen mindestens auf Stufe { $level }.
recognition-words-core-spare = { $n ->
    [one] Fehlt nur eine Kernfrage, reicht dafür eine Maßnahme im Plan, mit Person und Termin.
   *[other] Fehlen höchstens { $n } Kernfragen, reicht für jede eine Maßnahme im Plan, mit Person und Termin.
}
recognition-words-fields = { $reached } von { $wanted } Handlungsfeldern erreichen mindestens { $least }.
recognition-words-evidence = Bei { $reached } von { $wanted } Fragen, die mit Stufe 3 oder 4 zählen, hat die Agentur alle Nachweise gesichtet.
recognition-words-evidence-none = Keine Frage zählt mit Stufe 3 oder 4. Es ist kein Nachweis nötig.
recognition-words-feedback = Die Rückmeldung liegt vor.
recognition-words-feedback-not = Dafür braucht die Frage nach den Erfahrungen mindestens Stufe 2 und einen gesichteten Nachweis. Oder die Agentur hat notiert, dass die Rückmeldung vorliegt.
recognition-words-accompanied = Die Agentur hat das notiert.
recognition-words-accompanied-not = Die Agentur hat das noch nicht notiert. Erzählen Sie ihr davon.
recognition-words-example = Die Agentur hat das notiert.
recognition-words-example-not = Die Agentur hat das noch nicht notiert. Erzählen Sie ihr davon.
recognition-item-missing = { $question } Sie zählt mit Stufe { $level }. Im Plan steht dafür noch keine Maßnahme mit Person und Termin.
recognition-item-planned = { $question } Sie zählt mit Stufe { $level }. Im Plan bis { $day }: { $measure }
recognition-item-field = { $field }: { $value }
recognition-measure = Maßnahme
recognition-measure-gone = eine Maßnahme, die inzwischen nicht mehr im Plan steht
recognition-to-participation = Zur Teilnahme
recognition-to-people = Vertretung benennen
recognition-to-check = Zum Quick-Check
recognition-to-variant = Alle Fragen beantworten
recognition-to-result = Zum Ergebnis
recognition-to-calculation = So kommt Ihr eigener Wert zustande
recognition-to-plan = Zum Plan
recognition-to-feedback = Nachweis geben
recognition-to-neighbours = Andere Kommunen finden
recognition-to-example = Beispiel für andere sein

# Berechnung
recognition-sum = So kommt der Wert zustande
recognition-sum-text = Grundlage ist der Quick-Check mit allen Fragen, den die Kommune am { $day } abgegeben hat. Für die Anerkennung zählen manche Antworten weniger.
recognition-sum-caption = Vom eigenen Gesamtwert zum Wert für die Anerkennung
recognition-sum-step = Schritt
recognition-sum-points = Punkte von 100
recognition-sum-own = Eigener Gesamtwert
recognition-sum-total = Wert für die Anerkennung
recognition-step-unknown = { $n ->
    [one] Eine Antwort „Weiß ich nicht“ zählt als Stufe 0
   *[other] { $n } Antworten „Weiß ich nicht“ zählen als Stufe 0
}
recognition-step-unconfirmed = { $n ->
    [one] Ein „Trifft nicht zu“ ohne Bestätigung der Agentur zählt als Stufe 0
   *[other] { $n }-mal „Trifft nicht zu“ ohne Bestätigung der Agentur zählt als Stufe 0
}
recognition-step-no-evidence = { $n ->
    [one] Eine Antwort mit Stufe 3 oder 4 ohne Nachweis zählt als Stufe 2
   *[other] { $n } Antworten mit Stufe 3 oder 4 ohne Nachweis zählen als Stufe 2
}
recognition-step-old-evidence = { $n ->
    [one] Eine Antwort mit Stufe 4, deren Nachweis älter als 24 Monate ist, zählt als Stufe 3
   *[other] { $n } Antworten mit Stufe 4, deren Nachweis älter als 24 Monate ist, zählen als Stufe 3
}
recognition-step-hidden = { $n ->
    [one] Eine Folgefrage zählt als Stufe 0
   *[other] { $n } Folgefragen zählen als Stufe 0
}
recognition-changes-none = Alle Antworten zählen so, wie sie gegeben sind.
recognition-changes = { $n ->
    [one] Eine Antwort zählt weniger
   *[other] { $n } Antworten zählen weniger
}
recognition-changes-caption = Antworten, die für die Anerkennung weniger zählen
recognition-column-question = Frage
recognition-column-given = Angegeben
recognition-column-counts = Zählt als
recognition-column-why = Warum
recognition-why-unknown = „Weiß ich nicht“
recognition-why-unconfirmed = „Trifft nicht zu“ ist nicht bestätigt
recognition-why-no-evidence = Nachweis fehlt
recognition-why-old-evidence = Nachweis älter als 24 Monate
recognition-why-hidden = Folgefrage einer Frage, die als Stufe 0 zählt
recognition-fields = Werte der Handlungsfelder
recognition-fields-caption = Handlungsfelder mit eigenem Wert und mit dem Wert für die Anerkennung
recognition-column-field = Handlungsfeld
recognition-column-own = Eigener Wert
recognition-column-counting = Für die Anerkennung

# Widerspruch
recognition-appeal = Widerspruch
recognition-appeal-heading = Warum sehen Sie es anders?
recognition-appeal-lead = Sie können bis zum { $day } einmal Widerspruch einlegen. Wenn es geht, entscheidet in der Agentur eine andere Person.
recognition-appeal-declined = Abgelehnt am { $day }
recognition-appeal-ended = Beendet am { $day }
recognition-appeal-label = Ihr Widerspruch
recognition-appeal-hint = Schreiben Sie, was aus Ihrer Sicht für die Stufe spricht. Höchstens 4.000 Zeichen.
recognition-appeal-send = Widerspruch einlegen
recognition-appeal-of = Widerspruch vom { $day }
recognition-appeal-decide = Über den Widerspruch entscheiden
recognition-appeal-decide-text = Sie haben den Antrag nicht selbst abgelehnt und können deshalb entscheiden. Die Entscheidung gilt und wird der Kommune mit Ihrer Begründung geschickt.
recognition-appeal-alone = In der Agentur hat zurzeit nur eine Person einen Zugang. Deshalb entscheiden Sie auch über den Widerspruch. Die Entscheidung gilt und wird der Kommune mit Ihrer Begründung geschickt.
recognition-appeal-somebody-else = Über den Widerspruch entscheidet eine andere Person der Agentur, denn Sie haben den Antrag abgelehnt.
recognition-appeal-grant = Doch anerkennen
recognition-appeal-uphold = Bei der Ablehnung bleiben
recognition-appeal-reason = Begründung
recognition-appeal-reason-hint = Die Kommune liest sie. Mindestens 10 Zeichen.

# Vorzeitiges Ende
recognition-end = Anerkennung vorzeitig beenden
recognition-end-text = Das ist nur nötig, wenn die Bedingungen nicht mehr erfüllt sind oder die Kommune das Programm verlassen hat. Die Anerkennung gilt dann ab heute nicht mehr. Die öffentliche Seite und das Zeichen sagen das. Die Kommune bekommt eine E-Mail mit Ihrer Begründung und kann innerhalb von 30 Tagen Widerspruch einlegen.
recognition-end-open = Beenden und begründen
recognition-end-reason = Warum endet die Anerkennung?
recognition-end-hint = Die Kommune liest die Begründung, öffentlich ist sie nicht. Mindestens 10 Zeichen.
recognition-end-send = Anerkennung heute beenden
recognition-end-appeal-somebody-else = Über den Widerspruch entscheidet eine andere Person der Agentur, denn Sie haben die Anerkennung beendet.
recognition-end-appeal-text = Sie haben die Anerkennung nicht selbst beendet und können deshalb entscheiden. Die Entscheidung gilt und wird der Kommune mit Ihrer Begründung geschickt.
recognition-end-appeal-grant = Die Anerkennung gilt wieder
recognition-end-appeal-uphold = Es bleibt beim Ende

# Agentur
recognition-waiting = { $n ->
    [one] Ein Antrag auf Anerkennung zu entscheiden
   *[other] { $n } Anträge auf Anerkennung zu entscheiden
}
recognition-queue-none = Alle Anträge sind entschieden.
recognition-queue-lead = Anträge auf Anerkennung und Widersprüche, die ältesten zuerst.
recognition-queue-waiting = Noch nicht entschieden
recognition-queue-asked = wartet auf die Kommune
recognition-queue-valid = Anerkennungen, die gelten
recognition-queue-valid-none = Zurzeit gilt keine Anerkennung.
recognition-of-town = Antrag: { $town }
recognition-decide = Entscheiden
recognition-decide-text = Grundlage ist, was am Tag des Antrags galt. Es steht weiter unten.
recognition-decision = Ihre Entscheidung
recognition-decision-grant = Anerkennen
recognition-decision-ask = Nachfragen
recognition-decision-decline = Ablehnen
recognition-decision-reason = Frage oder Begründung
recognition-decision-hint = Beim Nachfragen und Ablehnen nötig, mindestens 10 Zeichen. Die Kommune liest es.
recognition-decision-send = Entscheidung senden
recognition-decision-missing = Bitte wählen Sie aus, wie Sie entscheiden.
recognition-held-already = Die Kommune hat diese Stufe schon. Ein zweites Mal anerkennen ist deshalb nicht möglich.
recognition-no-participant = Die Erklärung, zu der dieser Antrag gehört, gilt nicht mehr. Anerkennen ist deshalb nicht möglich.
recognition-waits-for-town = Die Kommune hat auf Ihre Frage noch nicht geantwortet. Bis dahin können Sie nur ablehnen.
recognition-frozen = Was am Tag des Antrags galt
recognition-frozen-text = Gesendet am { $sent }, festgehalten am { $day }.
recognition-evidence-link = Nachweise der Kommune
recognition-notes-link = Notizen zur Anerkennung
recognition-file-link = Akte der Kommune
recognition-hash = Prüfsumme:
recognition-notes-of = Anerkennung: { $town }
recognition-notes-lead = Was für die Anerkennung zählt und nicht im Quick-Check steht.
recognition-notes = Notizen
recognition-notes-none = Noch nichts notiert.
recognition-note-kind = Worum geht es?
recognition-note-kind-missing = Bitte wählen Sie aus, worum es geht.
recognition-note-feedback = Rückmeldung von Zugezogenen liegt vor
recognition-note-accompanied = Eine andere Kommune begleitet
recognition-note-example = Ein gutes Beispiel veröffentlicht
recognition-note-day = Tag
recognition-note-day-malformed = Bitte geben Sie einen Tag an, der nicht in der Zukunft liegt.
recognition-note-words = Was war?
recognition-note-hint = Zum Beispiel, welche Kommune begleitet wurde, oder wo das Beispiel steht. Mindestens 10 Zeichen.
recognition-note-save = Notieren
recognition-note-remove = Notiz entfernen
recognition-applications = Anträge
recognition-applications-none = Noch kein Antrag.

# Urkunde und Prüfseite
recognition-fact = Angabe
recognition-value = Wert
recognition-fact-town = Kommune
recognition-fact-level = Stufe
recognition-fact-granted = Anerkannt am
recognition-fact-from = Gilt ab
recognition-fact-until = Gilt bis
recognition-fact-number = Nummer
recognition-fact-by = Anerkannt von
recognition-fact-catalogue = Fassung des Katalogs
recognition-fact-state = Stand
recognition-certificate-title = Anerkennung
recognition-certificate-sentence = Die { $agency } erkennt die { $municipality } an: { $level }. Die Anerkennung gilt bis zum { $until }.
recognition-certificate-facts = Angaben
recognition-certificate-check = Gilt diese Anerkennung?
recognition-certificate-check-text = Unter dieser Adresse sehen alle, ob die Anerkennung heute gilt:
recognition-certificate-qr = QR-Code mit der Adresse, unter der sich die Anerkennung prüfen lässt
recognition-certificate-seal = Anerkennung
recognition-check-title = Anerkennung: { $town }
recognition-check-kicker = Anerkennung prüfen
recognition-check-valid = { $town } ist anerkannt: { $level }.
recognition-check-not = { $town }: Diese Anerkennung gilt heute nicht.
recognition-public = { $level }, gilt bis { $until }.
recognition-public-check = Anerkennung prüfen

# Zeichen
recognition-badge-title = { $town }: { $level }
recognition-badge-description = Anerkennung. { $town }. { $level }, { $state }.
recognition-badge-alt = { $town }, { $level }, gilt bis { $until }
recognition-badge-valid = gilt bis { $until }
recognition-badge-upcoming = gilt ab { $from }
recognition-badge-expired = abgelaufen am { $until }
recognition-badge-withdrawn = gilt nicht mehr
recognition-badge-ended = gilt seit { $day } nicht mehr
recognition-embed = Zeichen für Ihre Website
recognition-embed-heading = So zeigen Sie Ihr Zeichen auf Ihrer Website.
recognition-embed-lead = Das Zeichen nennt Ihre Kommune, die Stufe und den letzten Tag. Es führt auf die Seite, auf der alle die Anerkennung prüfen können.
recognition-embed-first = 1. Datei speichern
recognition-embed-first-text = Legen Sie die Datei auf Ihre eigene Website. Binden Sie sie nicht von hier ein: So erfährt niemand sonst, wer Ihre Seiten besucht.
recognition-embed-download = Zeichen als SVG-Datei speichern
recognition-embed-second = 2. Bild mit Link einsetzen
recognition-embed-second-text = Geben Sie diese Zeilen weiter an die Person, die Ihre Website betreut.
recognition-embed-code = Zeilen für Ihre Website
recognition-embed-third = 3. Nach einer neuen Anerkennung austauschen
recognition-embed-third-text = Die Datei ändert sich nicht von selbst. Speichern Sie nach einer neuen Stufe oder einer Verlängerung das neue Zeichen. Gilt die Anerkennung nicht mehr, nehmen Sie das Zeichen bitte weg.

# E-Mails
recognition-mail-applied-subject = Antrag auf Anerkennung: { $municipality }
recognition-mail-applied-body =
    Guten Tag,

    Sie bekommen diese E-Mail, weil die { $municipality } eine Anerkennung beantragt hat: { $level }

    Hier entscheiden Sie:
    { $desk }
recognition-mail-answered-subject = Antwort zum Antrag auf Anerkennung: { $municipality }
recognition-mail-answered-body =
    Guten Tag,

    Sie bekommen diese E-Mail, weil die { $municipality } auf Ihre Frage zum Antrag geantwortet hat: { $level }

    Hier lesen Sie die Antwort:
    { $desk }
recognition-mail-appealed-subject = Widerspruch: { $municipality }
recognition-mail-appealed-body =
    Guten Tag,

    Sie bekommen diese E-Mail, weil die { $municipality } gegen die Ablehnung ihres Antrags Widerspruch eingelegt hat: { $level }

    Hier lesen Sie ihn. Wenn es geht, entscheidet eine andere Person als beim ersten Mal:
    { $desk }
recognition-mail-asked-subject = Eine Frage zu Ihrem Antrag: { $level }
recognition-mail-asked-body =
    Guten Tag,

    Sie bekommen diese E-Mail von uns, weil wir zum Antrag der { $municipality } auf Anerkennung etwas wissen möchten: { $level }

    { $query }

    Hier antworten Sie:
    { $link }
recognition-mail-granted-subject = Herzlichen Glückwunsch, { $town }: { $level }
recognition-mail-granted-body =
    Guten Tag,

    Sie bekommen diese E-Mail von uns, weil wir die { $municipality } anerkannt haben: { $level }

    Nummer: { $number }
    Gilt vom { $begins } bis zum { $ends }

    Die Urkunde hängt als PDF an. Auf dieser Seite können alle prüfen, ob die Anerkennung gilt:
    { $check }

    Ob die Stufe öffentlich zu sehen ist, entscheiden Sie. Dort finden Sie auch das Zeichen für Ihre Website:
    { $link }
recognition-mail-declined-subject = Ihr Antrag auf Anerkennung: { $level }
recognition-mail-declined-body =
    Guten Tag,

    Sie bekommen diese E-Mail von uns, weil wir über den Antrag der { $municipality } entschieden haben: { $level }

    Wir konnten ihm nicht zustimmen. Die Begründung:

    { $reason }

    Sie sehen es anders? Bis zum { $until } können Sie Widerspruch einlegen. Einen neuen Antrag können Sie jederzeit senden:
    { $link }
recognition-mail-upheld-subject = Ihr Widerspruch: { $level }
recognition-mail-upheld-body =
    Guten Tag,

    Sie bekommen diese E-Mail von uns, weil wir über den Widerspruch der { $municipality } entschieden haben: { $level }

    Wir bleiben bei der Ablehnung. Die Begründung:

    { $appeal_reason }

    Einen neuen Antrag können Sie jederzeit senden:
    { $link }
recognition-mail-ended-subject = Ihre Anerkennung gilt nicht mehr: { $level }
recognition-mail-ended-body =
    Guten Tag,

    Sie bekommen diese E-Mail von uns, weil wir die Anerkennung der { $municipality } vorzeitig beendet haben: { $level }

    Nummer: { $number }
    Gilt nicht mehr seit: { $ended }

    Die Begründung:

    { $end_reason }

    Haben Sie das Zeichen auf Ihrer Website? Dann nehmen Sie es bitte weg.

    Sie sehen es anders? Bis zum { $end_until } können Sie Widerspruch einlegen. Einen neuen Antrag können Sie jederzeit senden:
    { $link }
recognition-mail-end-appealed-body =
    Guten Tag,

    Sie bekommen diese E-Mail, weil die { $municipality } gegen das Ende ihrer Anerkennung Widerspruch eingelegt hat: { $level }

    Hier lesen Sie ihn. Wenn es geht, entscheidet eine andere Person als beim ersten Mal:
    { $desk }
recognition-mail-end-upheld-body =
    Guten Tag,

    Sie bekommen diese E-Mail von uns, weil wir über den Widerspruch der { $municipality } entschieden haben: { $level }

    Die Anerkennung gilt weiterhin nicht mehr. Die Begründung:

    { $end_appeal_reason }

    Einen neuen Antrag können Sie jederzeit senden:
    { $link }
recognition-mail-restored-body =
    Guten Tag,

    Sie bekommen diese E-Mail von uns, weil wir über den Widerspruch der { $municipality } entschieden haben: { $level }

    Die Anerkennung gilt wieder, bis zum { $ends }. Die Begründung:

    { $end_appeal_reason }

    Das Zeichen für Ihre Website finden Sie hier:
    { $link }
recognition-mail-ends-subject = { $level } gilt noch bis { $ends }
recognition-mail-ends-body =
    Guten Tag,

    Sie bekommen diese E-Mail von uns, weil die Anerkennung der { $municipality } bald endet: { $level }

    Letzter Tag: { $ends }

    Sie können sie jetzt verlängern. Die neue Anerkennung beginnt, wenn diese endet:
    { $link }
