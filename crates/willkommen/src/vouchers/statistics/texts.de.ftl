# Übersicht, Zahlen
vouchers-overview-of = Gutscheinheft: { $town }
vouchers-overview-state = So steht es
vouchers-overview-partners = Partner
vouchers-overview-asked = Partner, die auf Ihre Entscheidung warten
vouchers-overview-asked-decided-by-lead = Partner, die auf die Entscheidung warten
vouchers-overview-offers = Angebote im Heft
vouchers-overview-offers-waiting = Angebote, die auf Ihre Freigabe warten
vouchers-overview-usable = Karten zum Ausgeben
vouchers-overview-people = Personen an der Ausgabe
vouchers-overview-disputed = „Das war ich nicht“
vouchers-overview-requests = Bitten, etwas rückgängig zu machen
vouchers-overview-waits = { $n ->
    [one] Im Gutscheinheft wartet etwas auf Sie
   *[other] Im Gutscheinheft warten { $n } Dinge auf Sie
}
vouchers-overview-public = So sehen Neue die Angebote
vouchers-overview-step-findings-go = Auffälligkeiten ansehen

vouchers-overview-step-disputes = Jemand sagt: Das war ich nicht
vouchers-overview-step-disputes-text = Zu einer Einlösung hat jemand im Gutscheinheft gesagt: „Das war ich nicht.“ Sprechen Sie mit dem Partner. Entscheiden Sie dann, ob sie bestehen bleibt.
vouchers-overview-step-disputes-go = Einlösungen ansehen
vouchers-overview-step-disputes-short = „Das war ich nicht“ klären
vouchers-overview-step-requests = Ein Partner bittet, etwas rückgängig zu machen
vouchers-overview-step-requests-text = Ein Partner hat etwas versehentlich eingelöst und kann es selbst nicht mehr zurücknehmen. Entscheiden Sie, ob die Einlösung bestehen bleibt.
vouchers-overview-step-requests-go = Einlösungen ansehen
vouchers-overview-step-requests-short = Bitte eines Partners klären
vouchers-overview-step-findings = Etwas ist aufgefallen
vouchers-overview-step-findings-text = Bei Karten oder Einlösungen ist etwas anders als sonst. Das kann einen guten Grund haben. Sehen Sie es sich an.
vouchers-overview-step-findings-short = Auffälligkeiten ansehen
vouchers-overview-step-release = { $n ->
    [one] Ein Kartenpaket wartet auf die Freigabe
   *[other] { $n } Kartenpakete warten auf die Freigabe
}
vouchers-overview-step-release-text = Freigeben muss eine zweite Person. Danach können die Karten gedruckt und ausgegeben werden.
vouchers-overview-step-release-go = Zu den Karten
vouchers-overview-step-release-short = Kartenpaket freigeben
vouchers-overview-step-asked = Jemand möchte Partner werden
vouchers-overview-step-asked-text = Entscheiden Sie, ob der Partner in Ihr Gutscheinheft kommt.
vouchers-overview-step-asked-go = Partner ansehen
vouchers-overview-step-asked-short = Über einen Partner entscheiden
vouchers-overview-step-waiting = Ein Angebot wartet auf Ihre Freigabe
vouchers-overview-step-waiting-text = Lesen Sie das Angebot und geben Sie es frei. Dann steht es in jedem Heft Ihrer Kommune.
vouchers-overview-step-waiting-go = Angebote ansehen
vouchers-overview-step-waiting-short = Angebot freigeben
vouchers-overview-step-invite = Laden Sie die ersten Partner ein
vouchers-overview-step-invite-text = Betriebe, Vereine und Einrichtungen geben die Vorteile. Tragen Sie den ersten Partner selbst ein, oder hängen Sie das Plakat aus.
vouchers-overview-step-invite-go = Partner eintragen
vouchers-overview-step-invite-short = Partner einladen
vouchers-overview-step-offers = Noch steht kein Angebot im Heft
vouchers-overview-step-offers-text = Partner haben Sie schon. Schreiben Sie ein Angebot, oder bitten Sie einen Partner darum.
vouchers-overview-step-offers-go = Angebot schreiben
vouchers-overview-step-offers-short = Erstes Angebot schreiben
vouchers-overview-step-cards = Bereiten Sie die ersten Karten vor
vouchers-overview-step-cards-text = Mit einer Code-Karte öffnen Neue ihr Heft. Ein Kartenpaket ist in zwei Minuten vorbereitet.
vouchers-overview-step-cards-go = Karten vorbereiten
vouchers-overview-step-cards-short = Karten vorbereiten
vouchers-overview-step-clerks = Wer gibt die Karten aus?
vouchers-overview-step-clerks-text = Tragen Sie ein, wer am Schalter sitzt. Eine Karte auszugeben dauert zwei Sekunden. Ein Name ist dafür nicht nötig.
vouchers-overview-step-clerks-go = Personen eintragen
vouchers-overview-step-clerks-short = Personen für die Ausgabe eintragen
vouchers-overview-step-stock = Die Karten gehen zur Neige
vouchers-overview-step-stock-text = Bereiten Sie ein neues Kartenpaket vor, bevor die letzten Karten ausgegeben sind.
vouchers-overview-step-stock-go = Zu den Karten
vouchers-overview-step-stock-short = Neue Karten vorbereiten
vouchers-overview-step-nothing = Alles läuft
vouchers-overview-step-nothing-text = Nichts wartet auf Sie. Die Zahlen zeigen, was im Heft gefragt ist.
vouchers-overview-step-nothing-go = Zahlen ansehen
vouchers-overview-step-nothing-short = Alles läuft
vouchers-overview-offers-decided-by-lead = Angebote, die auf die Freigabe warten
vouchers-overview-mayor-nothing = Auf Sie wartet nichts
vouchers-overview-mayor-nothing-text = Um das Gutscheinheft kümmert sich die Projektverantwortung. Wenn ein Kartenpaket auf Ihre Freigabe wartet, steht es hier.
vouchers-overview-mayor-nothing-go = Zahlen ansehen

vouchers-overview-region-title = Gutscheinheft der Region
vouchers-overview-region-lead = Auf Sie wartet gerade nichts. Die Liste zeigt, was in den Kommunen als Nächstes kommt.
vouchers-overview-region-next = Das wartet nur auf Sie. Darunter steht, was in den Kommunen als Nächstes kommt.
vouchers-overview-region-waiting = { $n ->
    [one] Ein Angebot für die ganze Region wartet auf Sie
   *[other] { $n } Angebote für die ganze Region warten auf Sie
}
vouchers-overview-region-offers = Angebote ansehen
vouchers-overview-region-cards = Kartenpakete
vouchers-overview-towns = Kommunen
vouchers-overview-towns-none = Noch hat keine Kommune eine Projektverantwortung, die entscheiden kann.
vouchers-overview-town = Kommune
vouchers-overview-next = Nächster Schritt

vouchers-overview-poster = Plakat für Partner (PDF)
vouchers-overview-poster-title = Heißen Sie Neue in { $town } willkommen
vouchers-overview-poster-lead = Wer neu zuzieht, bekommt ein Gutscheinheft auf das Handy. Machen Sie mit, als Betrieb, als Verein oder als Einrichtung.
vouchers-overview-poster-qr = QR-Code zur Anmeldung als Partner
vouchers-overview-poster-steps = So geht es
vouchers-overview-poster-one = Scannen Sie den Code und sagen Sie, wer Sie sind.
vouchers-overview-poster-two = Schreiben Sie Ihr Angebot, zum Beispiel einen Kaffee oder ein Probetraining.
vouchers-overview-poster-three = Lösen Sie Gutscheine mit Ihrem Handy ein. Mehr brauchen Sie nicht.
vouchers-overview-poster-note = Die Teilnahme kostet nichts. Sie können jederzeit aufhören.

vouchers-statistics-title = Zahlen zum Gutscheinheft
vouchers-statistics-none = Erste Zahlen ab { $day }
vouchers-statistics-none-text = Ein Monat wird gezählt, wenn er vorbei ist. Bis dahin gibt es keine Zahlen, auch nicht für andere.
vouchers-statistics-views = Was gezählt wird
vouchers-statistics-years = Jahr
vouchers-statistics-view-towns = Einlösungen nach Kommune
vouchers-statistics-view-handed-out = Ausgegebene Karten nach Kommune
vouchers-statistics-view-opened = Geöffnete Hefte nach Kommune
vouchers-statistics-view-partners = Einlösungen nach Partner
vouchers-statistics-view-offers = Einlösungen nach Angebot
vouchers-statistics-view-kinds = Einlösungen nach Art des Angebots
vouchers-statistics-kind-discount = Rabatt
vouchers-statistics-kind-extra = Zugabe
vouchers-statistics-kind-trial = Probe
vouchers-statistics-kind-entry = Freier Eintritt
vouchers-statistics-total-region = Ganze Region
vouchers-statistics-total-town = Ganze Region
vouchers-statistics-total-partner = Alle Ihre Angebote
vouchers-statistics-offer-of = { $benefit } ({ $partner })
vouchers-statistics-gone = Nicht mehr da
vouchers-statistics-of-year = { $title }, { $year }
vouchers-statistics-months = Monat für Monat
vouchers-statistics-half-years-and-months = Halbjahre und Monate
vouchers-statistics-half-year-h1 = Januar bis Juni
vouchers-statistics-half-year-h2 = Juli bis Dezember
vouchers-statistics-untold = Für { $year } wird keine Zahl einzeln genannt, sonst wären Menschen zu erkennen.
vouchers-statistics-chart-lines = Alle gezählten Monate zusammen
vouchers-statistics-chart-first = Das sind die ersten { $n }. Alle anderen stehen in der Tabelle.
vouchers-statistics-what = Was
vouchers-statistics-sum = Zusammen
vouchers-statistics-at-least = mindestens { $n }
vouchers-statistics-small = unter 5
vouchers-statistics-hidden = nicht genannt
vouchers-statistics-csv = Als Tabelle herunterladen (CSV)
vouchers-statistics-json = Für Programme herunterladen (JSON)
vouchers-statistics-rules = So zählen wir
vouchers-statistics-rules-own = Das sind alle Ihre Einlösungen, auch wenn es wenige sind. Sie sehen dieselben in Ihrem Verlauf. Für andere werden kleine Zahlen nicht genannt.
vouchers-statistics-rules-small = Zahlen von 1 bis 4 heißen „unter 5“, damit niemand erkennt, wer dahintersteht.
vouchers-statistics-rules-hidden = Manche größere Zahl wird nicht genannt. Sonst könnte man die kleinen ausrechnen.
vouchers-statistics-rules-sum = „Mindestens“ heißt: Die Summe enthält nur, was hier oder bei den Angeboten steht.
vouchers-statistics-rules-half-year = Ist Juni oder Dezember vorbei, zählen wir bei Partnern und Angeboten das halbe Jahr zusammen. So steht auch da, was in jedem einzelnen Monat wenig war. Eine Zahl wird nur genannt, wenn niemand daraus die kleine Zahl eines Monats ausrechnen kann. Danach ändert sie sich nicht mehr.
vouchers-statistics-rules-closed = Ein Monat wird einmal gezählt, wenn er vorbei ist. Danach ändert sich nichts mehr. Der laufende kommt am { $day } dazu. Rückgängig gemachte Einlösungen zählen nicht.
vouchers-statistics-rules-handed-out = Hat jemand eine Karte gleich wieder zurückgenommen, zählt sie hier nicht. Unter „Karten“ steht sie weiter als ausgegeben und als danach ungültig. Deshalb kann die Zahl dort größer sein.
vouchers-statistics-rules-region = Einlösungen nach Angebot, Partner und Art gelten für die ganze Region.
