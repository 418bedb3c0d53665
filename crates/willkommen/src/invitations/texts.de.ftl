# Code eingeben
invitations-code-title = Code eingeben
invitations-code-heading = Geben Sie den Code aus dem Brief ein.
invitations-code-lead = Er steht neben dem QR-Code und hat 12 Zeichen.
invitations-code-scanned-heading = Drücken Sie auf „Einladung öffnen“.
invitations-code-scanned-lead = Ihr Code ist schon eingetragen.
invitations-code = Code
invitations-code-hint = Groß oder klein, mit Leerzeichen oder ohne: alles ist richtig.
invitations-code-submit = Einladung öffnen
invitations-code-length = Der Code besteht aus 12 Zeichen. Bitte vergleichen Sie ihn mit dem Brief.
invitations-code-slip = Mindestens ein Zeichen passt nicht. Bitte vergleichen Sie den Code mit dem Brief.
invitations-code-unknown = Diesen Code kennen wir nicht. Bitte vergleichen Sie ihn mit dem Brief, oder rufen Sie uns an.
invitations-code-lapsed = Dieser Code gilt nicht mehr. Jeder Code gilt ein Jahr. Bitte rufen Sie uns an, dann schicken wir Ihnen einen neuen Brief.
invitations-code-card = Steht der Code auf einer Karte aus dem Bürgerbüro? Dann gehört er zum Gutscheinheft.
invitations-code-card-link = Gutscheinheft öffnen
invitations-code-picture = Bild des Briefes. Der Code steht unten rechts in einem farbigen Feld neben dem QR-Code.
invitations-code-example = K7QF 2M9X …
invitations-no-letter = Der Brief ist nicht da?
invitations-no-letter-text = Wir schicken ihn gern noch einmal:

# Liste
invitations-title = Einladungen
invitations-lead = Eine Person bereitet die Briefe vor, eine zweite gibt sie frei.
invitations-empty = Noch ist keine Einladung vorbereitet. Eine Person bereitet die Briefe vor, eine zweite gibt sie frei.
invitations-new = Einladung vorbereiten
invitations-caption = Einladungen und ihr Stand
invitations-name = Einladung
invitations-letter-on = Datum des Briefes
invitations-reply-by = Antwort erbeten bis
invitations-lang = Sprache des Briefes
invitations-lang-de = Deutsch
invitations-lang-en = Englisch
invitations-state = Stand
invitations-state-prepared = wartet auf Freigabe
invitations-state-released = wird erstellt
invitations-state-printed = erstellt
invitations-letters = Briefe erstellt
invitations-held = Zurückgehalten
invitations-progress = { $printed } von { $letters }
invitations-progress-words = { $printed } von { $letters } Briefen erstellt
invitations-back = Zu den Einladungen

# Vorbereiten
invitations-prepare-heading = Wen möchten Sie einladen?
invitations-prepare-lead = Jede Kommune bekommt einen Brief mit einem eigenen Code.
invitations-prepare-title = Name der Einladung
invitations-prepare-title-hint = Nur für Sie, zum Beispiel „Frühjahr 2027“
invitations-prepare-usual-title = Einladung zur Teilnahme
invitations-prepare-title-missing = Bitte geben Sie der Einladung einen Namen.
invitations-prepare-district = An welche Kommunen?
invitations-prepare-all = { $n ->
    [one] Alle Kommunen, zurzeit eine
   *[other] Alle { $n } Kommunen
}
invitations-prepare-district-unknown = Bitte wählen Sie einen Kreis aus der Liste.
invitations-prepare-letter-on-hint = Der Code gilt ein Jahr ab diesem Tag.
invitations-prepare-reply-by-hint = Dieser Tag steht im Brief.
invitations-prepare-day-malformed = Bitte geben Sie Tag, Monat und Jahr an.
invitations-prepare-reply-early = Die Antwort wird vor dem Datum des Briefes erbeten. Bitte wählen Sie einen späteren Tag.
invitations-prepare-next = Verschickt wird noch nichts
invitations-prepare-next-text = Sie sehen zuerst eine Vorschau. Ist eine Anschrift unvollständig, halten wir den Brief zurück. Danach gibt eine zweite Person die Briefe frei.
invitations-prepare-submit = Briefe vorbereiten

# Eine Einladung
invitations-one-kicker = Einladung „{ $title }“, vorbereitet von { $name }
invitations-prepared-heading = Als Nächstes: Freigabe durch eine zweite Person
invitations-release-heading = { $n ->
    [one] Als Nächstes: einen Brief prüfen und freigeben
   *[other] Als Nächstes: { $n } Briefe prüfen und freigeben
}
invitations-none-heading = Zu dieser Einladung gibt es keinen Brief.
invitations-none-text = Alle Briefe sind zurückgehalten, oder es gibt keine Kommune in der Auswahl. Verwerfen Sie diese Einladung und bereiten Sie eine neue vor.
invitations-released-heading = Die Briefe werden gerade erstellt.
invitations-released-text = Sie brauchen nichts zu tun.
invitations-follows = Diese Seite erneuert sich von selbst.
invitations-refresh = Stand aktualisieren
invitations-printed-heading = Als Nächstes: Briefe drucken und verschicken
invitations-dispatched-heading = Die Briefe sind seit dem { $day } bei der Post
invitations-dispatched-next = Als Nächstes: auf Antworten warten. Erwünscht sind sie bis { $day }.
invitations-dispatched-next-late = Die Antworten waren bis { $day } erwünscht. Rufen Sie die Rathäuser an, die noch nicht geantwortet haben.
invitations-dispatched-silent = Wer hat noch nicht geantwortet?
invitations-file-posted = zur Post gegeben am { $day }
invitations-dispatch = Sind die Briefe bei der Post?
invitations-dispatch-text = Vermerken Sie den Tag. Dann wissen alle im Team, dass die Briefe unterwegs sind.
invitations-dispatch-day = Zur Post gegeben am
invitations-dispatch-submit = Als verschickt vermerken
invitations-dispatch-undo = Vermerk zurücknehmen
invitations-dispatch-future = Dieser Tag liegt in der Zukunft. Vermerken Sie den Versand, wenn die Briefe bei der Post sind.
invitations-dispatch-early = An diesem Tag waren die Briefe noch nicht freigegeben. Bitte prüfen Sie das Datum.
invitations-files = Dateien für den Druck
invitations-files-text = Die Briefe sind nach Postleitzahl geordnet. Sie passen in Umschläge mit Fenster.
invitations-file = { $n ->
    [one] Druckdatei { $number }: ein Brief (PDF)
   *[other] Druckdatei { $number }: { $n } Briefe (PDF)
}
invitations-facts = Was verschickt wird
invitations-to = An
invitations-to-text = { $n ->
    [one] eine Kommune
   *[other] { $n } Kommunen
}
invitations-prepared = Vorbereitet
invitations-released = Freigegeben
invitations-printed = Briefe erstellt
invitations-preview = Vorschau: der erste Brief (PDF)
invitations-held-heading = Zurückgehalten: { $n } von { $all }
invitations-held-text = Diese Kommunen bekommen einen Brief, sobald ihre Angaben vollständig sind.
invitations-held-caption = Zurückgehaltene Briefe
invitations-held-more = Und { $n } weitere.
invitations-held-help = Ergänzen Sie die Angaben in Ihrer Datei und lesen Sie sie ein. Sind die anderen Briefe erstellt, holen Sie die fehlenden auf dieser Seite nach.
invitations-held-link = Daten einlesen
invitations-held-go = Fehlende Briefe nachholen
invitations-gap-given = Die Kommune hat inzwischen erklärt.
invitations-held-still = Bei allen zurückgehaltenen Briefen fehlt noch etwas. Bitte ergänzen Sie zuerst die Angaben.
invitations-municipality = Kommune
invitations-reason = Grund
invitations-release = Freigeben
invitations-release-second = Die Freigabe übernimmt eine zweite Person. Wer die Briefe vorbereitet hat, kann sie nicht selbst freigeben.
invitations-release-other = Sie haben die Briefe vorbereitet. Freigeben muss sie eine zweite Person aus der Agentur.
invitations-release-where = Sagen Sie ihr Bescheid: Die Einladung steht unter „Einladungen“ und heißt „{ $title }“. Sie können auch die Adresse dieser Seite weitergeben.
invitations-release-text = { $name } hat die Briefe vorbereitet. Bitte sehen Sie die Vorschau und die Liste an. Nach der Freigabe lässt sich nichts mehr ändern.
invitations-release-submit = { $n ->
    [one] Einen Brief freigeben
   *[other] { $n } Briefe freigeben
}
invitations-discard-heading = Doch nicht verschicken?
invitations-discard-text = Noch ist nichts verschickt. Wenn Sie die Einladung verwerfen, werden ihre Briefe gelöscht.
invitations-discard = Einladung verwerfen
invitations-going = { $n ->
    [one] Ein Brief
   *[other] { $n } Briefe
}
invitations-going-caption = Briefe dieser Einladung
invitations-address = Anschrift
invitations-letter = Brief
invitations-letter-view = Ansehen (PDF)
invitations-letter-waiting = noch nicht erstellt
invitations-opened = Code benutzt
invitations-not-opened = noch nicht

# Im Brief
invitations-salutation-f = Sehr geehrte Frau { $function } { $name },
invitations-salutation-m = Sehr geehrter Herr { $function } { $name },
invitations-salutation-x = Guten Tag { $name },
invitations-letter-contact = Kontakt
invitations-letter-reference = Unser Zeichen
invitations-letter-enclosure = Anlage
invitations-letter-code = Ihr Code
invitations-letter-qr = QR-Code, der Ihre Einladung öffnet
invitations-prepare-day-far = Bitte wählen Sie einen Tag zwischen heute vor 30 Tagen und heute in 180 Tagen.
invitations-prepare-reply-late = Der Code im Brief gilt ein Jahr. Bitte wählen Sie einen früheren Tag.
invitations-prepare-who = Wer schon teilnimmt oder abgesagt hat, bekommt keinen Brief. Nach einer Absage können Sie in der Akte eine neue Antwort notieren.
invitations-prepare-nobody = An diese Auswahl geht kein Brief. Wählen Sie einen anderen Kreis oder andere Empfänger.
invitations-prepare-audience = Wem schreiben Sie?
invitations-prepare-audience-hint = { $n ->
    [one] Eine Kommune hat schon einen Brief.
   *[other] { $n } Kommunen haben schon einen Brief.
}
invitations-prepare-audience-all = Allen, auch wer schon einen Brief hat
invitations-prepare-audience-new = Nur denen, die noch keinen Brief haben
invitations-prepare-audience-silent = Nur denen, die einen Brief haben und sich nicht gerührt haben: eine Erinnerung

# Zurückgezogene Einladung
invitations-code-withdrawn-heading = Diese Einladung wurde zurückgezogen.
invitations-code-withdrawn-lead = Bitte rufen Sie uns an.
invitations-code-withdrawn = Der Code aus diesem Brief gilt nicht mehr.

# Zusätzlich per E-Mail, Erinnerung
invitations-prepare-audience-returned = Nur denen, deren letzter Brief zurückkam
invitations-prepare-audience-returned-count = { $n ->
    [0] Nur denen, deren letzter Brief zurückkam: zurzeit niemand
    [one] Nur denen, deren letzter Brief zurückkam: zurzeit eine Kommune
   *[other] Nur denen, deren letzter Brief zurückkam: zurzeit { $n } Kommunen
}
invitations-prepare-with-mail = Zusätzlich per E-Mail an das offizielle Postfach
invitations-prepare-with-mail-hint = Die E-Mail enthält den Brief als PDF, aber ohne Code. Der Code steht nur auf dem Papier.
invitations-prepare-remind-on = Erinnerung per E-Mail am
invitations-prepare-remind-on-hint = An diesem Tag bekommt das offizielle Postfach eine kurze, freundliche Erinnerung. Sie geht nur an Kommunen, von denen wir bis dahin nichts gehört haben.
invitations-prepare-remind-range = Bitte wählen Sie einen Tag nach dem Datum des Briefes und höchstens einen Monat nach dem Tag, bis zu dem Sie die Antwort erbitten.
invitations-by-mail = Per E-Mail
invitations-by-mail-yes = zusätzlich an das offizielle Postfach, ohne Code
invitations-by-mail-no = nein
invitations-reminder = Erinnerung
invitations-reminder-done = Verschickt: { $moment }
invitations-reminder-missed = Sie entfällt, weil der Tag vorbei ist.
invitations-mail-words = Das steht in der E-Mail
invitations-reminder-words = Das steht in der Erinnerung am { $day }
invitations-preview-copy = Vorschau: der erste Brief, wie er per E-Mail geht (PDF)
invitations-letter-copy = Kopie Ihres Briefes
invitations-letter-copy-code = Auf dieser Kopie steht kein Code. Ihr persönlicher Code steht im Brief, der mit der Post kommt.
invitations-address-changed = Die Anschrift ist seit dem zurückgekommenen Brief geändert.
invitations-address-same = Achtung: Diese Anschrift stand schon auf dem zurückgekommenen Brief.

# Texte der E-Mails
invitations-mail-letter-subject = Einladung an { $municipality }
invitations-mail-letter-body =
    Guten Tag,

    wir laden { $municipality } ein: { $programme }. Unser Brief an die Bürgermeisterin oder den Bürgermeister ist vom { $day } und kommt mit der Post. Eine Kopie hängt an dieser E-Mail.

    Der persönliche Code steht nur im Brief, nicht in dieser E-Mail. Mit ihm öffnen Sie die Einladung: { $address }

    Ist der Brief nicht angekommen? Bitte rufen Sie uns an: { $phone }. Wir schicken ihn gern noch einmal.
invitations-mail-letter-file = Einladung-{ $ags }-Kopie-ohne-Code.pdf
invitations-mail-remind-subject = Unsere Einladung an { $municipality }
invitations-mail-remind-body =
    Guten Tag,

    vor einiger Zeit haben wir { $municipality } geschrieben: { $programme }. Vielleicht liegt der Brief vom { $day } noch auf einem Stapel. Das kennen wir.

    Möchten Sie mehr wissen, oder berät bei Ihnen erst ein Gremium? Dann rufen Sie uns gern an: { $phone }. Mit dem Code aus dem Brief können Sie uns auch online schreiben, was Sie brauchen: { $address }

    Passt es zurzeit nicht? Auch das ist in Ordnung. Dann müssen Sie nichts tun.
invitations-mail-interest-subject = Interesse bekundet: { $municipality }
invitations-mail-interest-body =
    Guten Tag,

    { $municipality } hat Interesse bekundet. Wunsch: { $wish }

    Mit wem Sie sprechen können, steht hier:
    { $link }

# Ein Brief und was aus ihm wurde
invitations-posted-title = Brief an { $town }
invitations-posted-heading = Was ist mit diesem Brief?
invitations-posted-opened-heading = Der Brief ist angekommen: Der Code wurde benutzt.
invitations-posted-declared-heading = Die Kommune nimmt teil. Zu tun ist nichts mehr.
invitations-posted-returned-heading = Der Brief kam zurück. Bitte prüfen Sie die Anschrift.
invitations-posted-moved-heading = Der Brief kam zurück. Die neue Anschrift ist da.
invitations-posted-refused-heading = Das Postfach nimmt keine E-Mail an. Bitte prüfen Sie die Adresse.
invitations-posted-withdrawn-heading = Dieser Brief ist zurückgezogen.
invitations-posted-next = So geht es weiter
invitations-posted-returned-text = Fragen Sie im Rathaus nach und lesen Sie die richtige Anschrift ein. Danach bereiten Sie einen neuen Brief vor.
invitations-posted-moved-text = Bereiten Sie einen neuen Brief vor. Der alte bleibt, wie er war.
invitations-posted-import = Anschrift einlesen
invitations-posted-prepare = Neuen Brief vorbereiten
invitations-posted-mail = E-Mail
invitations-posted-mail-none = noch keine
invitations-posted-mail-refused = Das Postfach hat sie nicht angenommen.
invitations-posted-returned = Zurückgekommen
invitations-posted-withdrawn = Zurückgezogen
invitations-posted-mail-heading = Per E-Mail schicken
invitations-posted-mail-text = Der Brief geht als PDF ohne Code an { $mailbox }. Der Code bleibt auf dem Papier.
invitations-posted-mail-first = Per E-Mail schicken
invitations-posted-mail-again = Noch einmal per E-Mail schicken
invitations-mail-withdrawn = Ein zurückgezogener Brief geht nicht mehr per E-Mail.
invitations-mail-no-mailbox = Das offizielle Postfach ist noch nicht bekannt. Bitte lesen Sie es zuerst ein.
invitations-mail-declared = Die Kommune nimmt schon teil. Eine E-Mail ist nicht mehr nötig.
invitations-choose = Bitte wählen
invitations-return-heading = Kam der Brief zurück?
invitations-return-day = Wann kam er zurück?
invitations-return-reason = Warum kam er zurück?
invitations-return-submit = Brief kam zurück
invitations-return-unknown = Empfänger unbekannt
invitations-return-moved = verzogen
invitations-return-refused = Annahme verweigert
invitations-return-damaged = beschädigt oder unlesbar
invitations-return-future = Dieser Tag liegt in der Zukunft.
invitations-return-early = An diesem Tag war der Brief noch nicht erstellt.
invitations-return-reason-missing = Bitte wählen Sie aus, warum der Brief zurückkam.
invitations-return-undo-heading = Kam er doch nicht zurück?
invitations-return-undo = Notiz zurücknehmen
invitations-withdraw-heading = Brief zurückziehen?
invitations-withdraw-text = Zum Beispiel, wenn er aus Versehen verschickt wurde. Der Code gilt dann sofort nicht mehr. Wer ihn eingibt, liest, dass die Einladung zurückgezogen ist und dass ein Anruf hilft. Das lässt sich nicht rückgängig machen. Sie können der Kommune aber einen neuen Brief schreiben.
invitations-withdraw-reason-hint = Nur für Sie. Der Grund steht bei diesem Brief.
invitations-withdraw-reason-missing = Bitte schreiben Sie, warum Sie den Brief zurückziehen.
invitations-withdraw-submit = Brief zurückziehen
invitations-letter-reminder = Am { $day } haben wir Ihnen schon einmal geschrieben. Daran erinnern wir heute. Auch der Code aus dem ersten Brief gilt weiter.
invitations-letter-course = Brief verwalten
invitations-letter-returned = kam zurück
invitations-letter-withdrawn = zurückgezogen
invitations-going-all = Alle Briefe zeigen

# Was aus den Briefen wurde
invitations-statistics = Was aus den Briefen wurde
invitations-statistics-sum = { $n ->
    [one] Ein Brief. Er zählt genau einmal.
   *[other] { $n } Briefe. Jeder zählt genau einmal: Zusammen ergeben die Zahlen alle Briefe.
}
invitations-statistics-mails = Was aus den E-Mails wurde
invitations-statistics-what = Stand
invitations-statistics-count = Anzahl
invitations-statistics-means = Was gezählt wird
invitations-statistics-all = Alle Briefe
invitations-statistics-all-means = Briefe dieser Einladung, auch zurückgehaltene
invitations-statistics-csv = Zahlen als Tabelle herunterladen (CSV)
invitations-letters-csv = Briefe als Tabelle herunterladen (CSV)
invitations-csv-ags = Amtlicher Gemeindeschlüssel
invitations-outcome-held = zurückgehalten
invitations-outcome-held-means = Briefe, die auf vollständige Angaben warten
invitations-outcome-waiting = noch nicht erstellt
invitations-outcome-waiting-means = Briefe, die gerade erstellt werden
invitations-outcome-withdrawn = zurückgezogen
invitations-outcome-withdrawn-means = Briefe, deren Code nicht mehr gilt
invitations-outcome-declared = nimmt teil
invitations-outcome-declared-means = Kommunen, die heute ihre Teilnahme erklärt haben
invitations-outcome-handed-in = eingereicht
invitations-outcome-handed-in-means = Kommunen, deren unterschriebene Erklärung bei uns liegt und noch nicht angenommen ist
invitations-outcome-electronic = davon auf dem Bildschirm
invitations-outcome-electronic-means = Kommunen, die mit den beiden Codes erklärt haben
invitations-outcome-qualified = davon mit qualifizierter Signatur
invitations-outcome-qualified-means = Kommunen, die das Blatt elektronisch unterschrieben haben
invitations-outcome-paper = davon auf Papier
invitations-outcome-paper-means = Kommunen, die das Blatt von Hand unterschrieben haben
invitations-statistics-way = Weg
invitations-statistics-ways = Auf welchem Weg erklärt wurde
invitations-outcome-resolved = Teilnahme beschlossen
invitations-outcome-resolved-means = Kommunen, deren letzte Antwort ein Beschluss ist und die noch nicht erklärt haben
invitations-outcome-interest = Interesse bekundet
invitations-outcome-interest-means = Kommunen, die uns einen Wunsch geschrieben haben
invitations-outcome-discussion = im Gespräch
invitations-outcome-discussion-means = Kommunen, die noch beraten oder mit denen ein Gespräch notiert ist
invitations-outcome-declined = zurzeit nicht dabei
invitations-outcome-declined-means = Kommunen, deren letzte Antwort eine Absage ist
invitations-outcome-opened = Code benutzt
invitations-outcome-opened-means = Der Code dieses Briefes wurde benutzt, mehr wissen wir noch nicht
invitations-outcome-returned = kam zurück
invitations-outcome-returned-means = Briefe, die zurückkamen und nach denen sich niemand gemeldet hat
invitations-outcome-silent = noch ohne Antwort
invitations-outcome-silent-means = Briefe, zu denen wir noch nichts gehört haben
invitations-outcome-mail-sent = E-Mail verschickt
invitations-outcome-mail-sent-means = Briefe mit einer E-Mail, die kein Postfach abgelehnt hat
invitations-outcome-mail-refused = E-Mail abgelehnt
invitations-outcome-mail-refused-means = Briefe, deren letzte E-Mail das Postfach nicht angenommen hat
invitations-outcome-mail-none = keine E-Mail
invitations-outcome-mail-none-means = Briefe, zu denen keine E-Mail geschrieben wurde

# Gespräche
invitations-contact-heading = Gespräch mit { $town } notieren
invitations-contact-lead = Nur die Agentur sieht diese Notizen.
invitations-contact-note = Gespräch notieren
invitations-contact-day = Wann war das?
invitations-contact-way = Auf welchem Weg?
invitations-contact-said = Was wurde gesagt?
invitations-contact-said-hint = Höchstens 1000 Zeichen. Bitte nur, was Sie für das nächste Gespräch brauchen.
invitations-contact-obstacle = Warum noch nicht dabei?
invitations-contact-obstacle-none = Kein Grund genannt
invitations-contact-next-on = Wieder ansprechen am
invitations-contact-next-hint = An diesem Tag steht die Kommune in Ihrer Übersicht.
invitations-contact-next-what = Womit?
invitations-contact-next-what-hint = Höchstens 200 Zeichen. Zum Beispiel: nach der Ratssitzung anrufen.
invitations-contact-save = Gespräch speichern
invitations-contact-before = Frühere Gespräche
invitations-contact-future = Dieser Tag liegt in der Zukunft.
invitations-contact-way-missing = Bitte wählen Sie aus, auf welchem Weg Sie gesprochen haben.
invitations-contact-said-missing = Bitte schreiben Sie, was gesagt wurde.
invitations-contact-said-long = Die Notiz ist zu lang. Möglich sind 1000 Zeichen.
invitations-contact-obstacle-unknown = Bitte wählen Sie einen Grund aus der Liste.
invitations-contact-next-day-missing = Bitte geben Sie an, wann Sie die Kommune wieder ansprechen.
invitations-contact-next-long = Der Text ist zu lang. Möglich sind 200 Zeichen.
invitations-contact-next-missing = Bitte schreiben Sie, womit Sie die Kommune wieder ansprechen.
invitations-contact-next-range = Bitte wählen Sie einen Tag zwischen heute und heute in zwei Jahren.
invitations-way-phone = Telefon
invitations-way-mail = E-Mail
invitations-way-talk = Gespräch
invitations-way-post = Post
invitations-obstacle-time = keine Zeit, kein Personal
invitations-obstacle-resolution = Beschluss steht aus
invitations-obstacle-benefit = Nutzen noch unklar
invitations-obstacle-costs = Kosten
invitations-obstacle-own-way = geht einen eigenen Weg
invitations-obstacle-other = anderer Grund
invitations-obstacle-line = Grund: { $reason }
invitations-noted-by = notiert von { $name }
invitations-next-line = Wieder ansprechen am { $day }: { $what }

# Noch ohne Antwort
invitations-silent = Noch ohne Antwort
invitations-silent-heading = { $n ->
    [one] Eine Kommune hat noch nicht entschieden.
   *[other] { $n } Kommunen haben noch nicht entschieden.
}
invitations-silent-due = { $n ->
    [one] Heute ist eine Kommune anzusprechen.
   *[other] Heute sind { $n } Kommunen anzusprechen.
}
invitations-silent-none = Alle angeschriebenen Kommunen haben entschieden.
invitations-silent-lead = Hier stehen Kommunen, die einen Brief haben und weder teilnehmen noch abgesagt haben. Nur die Agentur sieht diese Liste.
invitations-silent-filter = Nach Kreis filtern
invitations-silent-district = Kreis
invitations-silent-all-districts = Alle Kreise
invitations-silent-show = Anzeigen
invitations-silent-empty = In dieser Auswahl gibt es keine Kommune ohne Entscheidung.
invitations-silent-count = { $n ->
    [one] Eine Kommune
   *[other] { $n } Kommunen
}
invitations-silent-csv = Als Tabelle herunterladen (CSV)
invitations-silent-last = Letzter Kontakt
invitations-silent-days = Tage seitdem
invitations-silent-ago = { $n ->
    [0] heute
    [one] vor einem Tag
   *[other] vor { $n } Tagen
}
invitations-silent-next = Wieder ansprechen
invitations-silent-note = Notiz
invitations-silent-unknown = kein Grund notiert
invitations-silent-unplanned = noch nicht geplant
invitations-silent-is-due = fällig

# Interesse bekundet
invitations-interest = Interesse bekunden
invitations-interest-link = Noch nicht so weit? Erst einmal nur Interesse bekunden
invitations-interest-back = Zur Einladung
invitations-interest-heading = Was brauchen Sie, um zu entscheiden?
invitations-interest-change-heading = Ihre Angaben ändern
invitations-interest-lead = Das bindet Ihre Kommune an nichts. Nur die Agentur sieht es.
invitations-interest-name = Ihr Name
invitations-interest-function = Ihre Funktion
invitations-interest-function-hint = Zum Beispiel: Leitung Stadtmarketing
invitations-interest-mail = E-Mail
invitations-interest-mail-hint = E-Mail oder Telefon, eins davon genügt.
invitations-interest-phone = Telefon
invitations-interest-wish = Was wünschen Sie sich?
invitations-wish-call = Einen Anruf
invitations-wish-presentation = Eine Vorstellung im Ausschuss oder im Rat
invitations-wish-papers = Unterlagen
invitations-interest-note = Anmerkung
invitations-interest-note-hint = Höchstens 500 Zeichen. Zum Beispiel: wann Ihr Ausschuss tagt.
invitations-interest-privacy = Wir nutzen diese Angaben nur, um uns bei Ihnen zu melden. Wir löschen sie nach 12 Monaten oder wenn Ihre Kommune die Teilnahme erklärt.
invitations-interest-submit = Interesse bekunden
invitations-interest-name-missing = Bitte geben Sie Ihren Namen an.
invitations-interest-function-missing = Bitte geben Sie Ihre Funktion an.
invitations-interest-reach-missing = Bitte geben Sie eine E-Mail-Adresse oder eine Telefonnummer an.
invitations-interest-mail-malformed = Diese E-Mail-Adresse ist nicht vollständig. Sie sieht zum Beispiel so aus: name@rathaus.example
invitations-interest-wish-missing = Bitte wählen Sie aus, was Sie sich wünschen.
invitations-interest-long = Das ist zu lang. Möglich sind { $most } Zeichen.
invitations-interest-note-long = Die Anmerkung ist zu lang. Möglich sind 500 Zeichen.
invitations-interest-meanwhile = Jemand aus Ihrem Rathaus hat inzwischen etwas eingetragen oder geändert. Bitte senden Sie noch einmal ab, wenn Ihre Angaben gelten sollen.
invitations-interest-noted-heading = Danke. Wir melden uns bei Ihnen.
invitations-interest-noted-lead = Ihre Angaben sind bei der Agentur. Sie können sie jederzeit ändern oder zurücknehmen.
invitations-interest-who = Wer
invitations-interest-reach = Erreichbar
invitations-interest-deleted = Wir löschen diese Angaben 12 Monate nach der letzten Änderung oder wenn Ihre Kommune die Teilnahme erklärt.
invitations-interest-to-declaration = Zur Einladung
invitations-interest-change = Angaben ändern
invitations-interest-removal-heading = Doch nicht?
invitations-interest-removal-text = Wir löschen dann sofort, was hier steht. Der Code aus dem Brief gilt weiter.
invitations-interest-removal = Interesse zurücknehmen

# Was Ihre Nachbarn tun
invitations-neighbours = Was Ihre Nachbarn tun
invitations-neighbours-lead = Diese Städte und Gemeinden nehmen teil und erzählen gern davon.
invitations-neighbours-none = Noch erzählt hier niemand.
invitations-neighbours-none-text = Die Agentur vermittelt Ihnen gern ein Gespräch.
invitations-neighbours-since = nimmt teil seit dem { $day }
invitations-example = Als Beispiel genannt werden
invitations-example-heading = Dürfen andere von Ihnen lernen?
invitations-example-named-heading = Ihre Kommune ist als Beispiel genannt.
invitations-example-later-heading = Als Beispiel genannt werden Sie nach der Erklärung.
invitations-example-lead = Andere Rathäuser entscheiden leichter, wenn sie von Nachbarn hören. Öffentlich steht das nirgends: Es lesen nur eingeladene und teilnehmende Rathäuser und die Agentur.
invitations-example-not-yet = Als Beispiel nennen wir nur Kommunen, die ihre Teilnahme erklärt haben.
invitations-example-agree = Unsere Kommune darf anderen Rathäusern als Beispiel genannt werden.
invitations-example-agree-hint = Nehmen Sie den Haken heraus und speichern Sie: Ab diesem Augenblick werden Sie nicht mehr genannt.
invitations-example-words = In Ihren Worten: Was tun Sie, und was hat es gebracht?
invitations-example-words-hint = Höchstens 400 Zeichen, bitte ohne Namen von Personen.
invitations-example-long = Der Text ist zu lang. Möglich sind 400 Zeichen.
invitations-example-save = Speichern
