vouchers-partners-title = Partner
vouchers-partners-kind = Was sind Sie?
vouchers-partners-kind-business = Betrieb
vouchers-partners-kind-club = Verein
vouchers-partners-kind-facility = Einrichtung einer Kommune
vouchers-partners-kind-missing = Bitte wählen Sie Betrieb, Verein oder Einrichtung.
vouchers-partners-trade = Branche
vouchers-partners-trade-hint = Danach wählen die Neuen in der Liste der Angebote aus.
vouchers-partners-trade-none = Keine Angabe
vouchers-partners-trade-food = Essen und Trinken
vouchers-partners-trade-sport = Sport und Vereine
vouchers-partners-trade-culture = Kultur und Freizeit
vouchers-partners-trade-shopping = Einkaufen
vouchers-partners-trade-family = Familie und Kinder
vouchers-partners-trade-health = Gesundheit und Wohlbefinden
vouchers-partners-trade-mobility = Mobilität
vouchers-partners-trade-learning = Lernen und Beraten
vouchers-partners-trade-unknown = Diese Branche kennen wir nicht. Bitte lassen Sie das Feld leer, oder wählen Sie eine von diesen: Essen und Trinken, Sport und Vereine, Kultur und Freizeit, Einkaufen, Familie und Kinder, Gesundheit und Wohlbefinden, Lernen und Beraten, Mobilität.
vouchers-partners-name = Name
vouchers-partners-name-hint = So lesen ihn die Neuen.
vouchers-partners-name-missing = Bitte geben Sie einen Namen ein.
vouchers-partners-name-taken = Einen Partner mit diesem Namen gibt es hier schon.
vouchers-partners-about = Was gibt es hier?
vouchers-partners-about-hint = Ein bis drei kurze Sätze
vouchers-partners-contact = Ansprechperson
vouchers-partners-contact-hint = Nur für die Verwaltung. Niemand sonst sieht den Namen.
vouchers-partners-contact-missing = Bitte geben Sie eine Ansprechperson an.
vouchers-partners-mail = E-Mail-Adresse
vouchers-partners-mail-hint = Hierhin schreiben wir. Mit dieser Adresse melden Sie sich später an.
vouchers-partners-mail-town-hint = Mit dieser Adresse meldet sich der Partner an. Ohne Adresse gibt es keinen Zugang. Dann pflegen Sie Angaben und Angebote selbst.
vouchers-partners-mail-malformed = Bitte geben Sie eine vollständige E-Mail-Adresse ein, zum Beispiel name@betrieb.example.
vouchers-partners-mail-taken = Mit dieser E-Mail-Adresse meldet sich hier schon jemand an. Zu einer Adresse gehört nur ein Zugang. Bitte tragen Sie eine andere Adresse des Partners ein und speichern Sie sie.
vouchers-partners-mail-elsewhere = Der Partner macht auch in einer anderen Kommune mit. Deshalb bleibt seine E-Mail-Adresse, wie sie ist. Bitte tragen Sie wieder die bisherige ein.
vouchers-partners-not-yours = Diese Angaben ändert nur eine Kommune, die dem Partner zugesagt hat.
vouchers-partners-phone = Telefon
vouchers-partners-phone-hint = Steht öffentlich bei Ihren Angeboten.
vouchers-partners-website = Website
vouchers-partners-website-malformed = Bitte geben Sie eine Adresse wie https://betrieb.example ein, oder lassen Sie das Feld leer.
vouchers-partners-street = Straße und Hausnummer
vouchers-partners-postal-code = Postleitzahl
vouchers-partners-place = Ort
vouchers-partners-hours = Öffnungszeiten
vouchers-partners-hours-hint = Zum Beispiel: Montag bis Freitag 9 bis 18 Uhr, Samstag 9 bis 13 Uhr
vouchers-partners-languages = Welche Sprachen spricht man bei Ihnen?
vouchers-partners-language-de = Deutsch
vouchers-partners-language-en = Englisch
vouchers-partners-language-uk = Ukrainisch
vouchers-partners-language-ru = Russisch
vouchers-partners-language-ar = Arabisch
vouchers-partners-language-tr = Türkisch
vouchers-partners-language-pl = Polnisch
vouchers-partners-language-ro = Rumänisch
vouchers-partners-language-fr = Französisch
vouchers-partners-language-es = Spanisch
vouchers-partners-language-it = Italienisch
vouchers-partners-language-fa = Persisch
vouchers-partners-language-unknown = Die Sprache „{ $word }“ kennen wir nicht. Bitte tragen Sie Kürzel ein, zum Beispiel DE, EN, TR.
vouchers-partners-position = Stelle auf der Karte
vouchers-partners-position-hint = Zwei Zahlen, wie sie eine Karte im Netz anzeigt: erst Nord, dann Ost. Zum Beispiel 51.1246, 7.9032
vouchers-partners-position-swapped = Sind die beiden Zahlen vertauscht? Zuerst kommt Nord, dann Ost, zum Beispiel 51.1246, 7.9032.
vouchers-partners-position-elsewhere = Diese Stelle liegt nicht in Deutschland. Bitte sehen Sie die beiden Zahlen noch einmal an, zum Beispiel 51.1246, 7.9032.
vouchers-partners-postal-code-malformed = Eine Postleitzahl hat fünf Ziffern. Bitte sehen Sie noch einmal nach, oder lassen Sie das Feld leer.
vouchers-partners-phone-malformed = Bitte geben Sie eine Nummer mit Vorwahl ein, zum Beispiel 02722 64100 oder +49 2722 64100. Oder lassen Sie das Feld leer.
vouchers-partners-position-malformed = Bitte geben Sie zwei Zahlen mit einem Komma dazwischen ein, zum Beispiel 51.1246, 7.9032. Oder lassen Sie das Feld leer.
vouchers-partners-long = Das ist zu lang. Möglich sind { $most } Zeichen.
vouchers-partners-trap = Bitte frei lassen
vouchers-partners-save = Speichern
vouchers-partners-changed-meanwhile = Diese Angaben hat inzwischen jemand geändert. Bitte sehen Sie noch einmal nach und senden Sie dann erneut.
vouchers-partners-apply = Partner werden
vouchers-partners-apply-heading = Heißen Sie Neue willkommen. Bieten Sie ihnen etwas an.
vouchers-partners-apply-lead = Wer neu in der Region ist, bekommt ein Gutscheinheft für das Handy. Darin steht, was Betriebe, Vereine und Einrichtungen den Neuen schenken: einen Kaffee, eine Probestunde, einen Eintritt. Sie brauchen dafür nur ein Handy. Es kostet nichts.
vouchers-partners-apply-closed = Zurzeit nimmt noch keine Kommune Anmeldungen entgegen. Sprechen Sie uns gern an:
vouchers-partners-apply-privacy = Ihre Angaben sieht die Projektverantwortung der gewählten Kommunen. Sobald eine zustimmt, stehen Name, Anschrift, Telefon, Website und Öffnungszeiten öffentlich bei Ihren Angeboten.
vouchers-partners-apply-send = Anmeldung abschicken
vouchers-partners-towns = In welchen Kommunen möchten Sie mitmachen?
vouchers-partners-towns-hint = Jede entscheidet für sich.
vouchers-partners-towns-missing = Bitte wählen Sie mindestens eine Kommune.
vouchers-partners-town-unknown = Bitte wählen Sie eine Kommune aus der Liste.
vouchers-partners-sent = Anmeldung angekommen
vouchers-partners-sent-heading = Danke. Ihre Anmeldung ist angekommen.
vouchers-partners-sent-text = Wir haben Ihnen eine E-Mail geschickt. Die Kommune meldet sich, sobald sie entschieden hat. Bis dahin müssen Sie nichts tun.
vouchers-partners-sent-offers = Angebote für Neue ansehen
vouchers-partners-waiting = { $n ->
    [one] Ein Partner wartet auf Ihre Entscheidung.
   *[other] { $n } Partner warten auf Ihre Entscheidung.
}
vouchers-partners-agreed = { $n ->
    [one] Ein Partner macht mit.
   *[other] { $n } Partner machen mit.
}
vouchers-partners-none = Gewinnen Sie Ihren ersten Partner.
vouchers-partners-lead = Betriebe, Vereine und Einrichtungen, die Neuen etwas anbieten. Sie entscheiden, wer in Ihrer Kommune mitmacht.
vouchers-partners-invite = Schicken Sie Betrieben und Vereinen diese Seite:
vouchers-partners-new = Partner eintragen
vouchers-partners-new-lead = Tragen Sie ein, wer Ihnen schon zugesagt hat, oder eine eigene Einrichtung. Der Partner macht sofort mit.
vouchers-partners-new-save = Eintragen
vouchers-partners-to-offers = Angebote
vouchers-partners-import = Liste einlesen
vouchers-partners-import-lead = Haben Sie schon eine Liste von Betrieben? Lesen Sie sie als CSV- oder Excel-Datei ein. Sie sehen jede Zeile und was daran nicht stimmt, bevor etwas gespeichert wird.
vouchers-partners-import-help = In der ersten Zeile stehen die Namen der Spalten. „Name“ und „Art“ müssen da sein. Art ist Betrieb, Verein oder Einrichtung. Die Branche darf fehlen. Möglich sind: Essen und Trinken, Sport und Vereine, Kultur und Freizeit, Einkaufen, Familie und Kinder, Gesundheit und Wohlbefinden, Lernen und Beraten, Mobilität. Weitere Orte eines Partners stehen nicht in der Liste. Tragen Sie sie danach beim Partner ein.
vouchers-partners-done-agreed = Der Partner macht jetzt mit.
vouchers-partners-done-refused = Die Absage ist gespeichert.
vouchers-partners-done-ended = Die Zusammenarbeit ist beendet.
vouchers-partners-column-kind = Art
vouchers-partners-column-name = Name
vouchers-partners-column-address = Anschrift
vouchers-partners-column-state = Stand
vouchers-partners-state-asked = wartet auf Entscheidung
vouchers-partners-state-agreed = macht mit
vouchers-partners-state-refused = abgelehnt
vouchers-partners-state-ended = beendet
vouchers-partners-decide-heading = Soll { $partner } mitmachen?
vouchers-partners-decide = Entscheiden
vouchers-partners-decide-text = Mit Ihrer Zusage bekommt der Partner einen Zugang und eine E-Mail. Seine Angebote geben Sie einzeln frei.
vouchers-partners-decision = Ihre Entscheidung
vouchers-partners-decision-missing = Bitte wählen Sie eine Antwort.
vouchers-partners-agree = Ja, macht mit
vouchers-partners-refuse = Nein
vouchers-partners-reason = Begründung
vouchers-partners-reason-hint = Bei einem Nein nötig. Der Partner bekommt sie per E-Mail.
vouchers-partners-reason-short = Bitte begründen Sie das mit mindestens { $most } Zeichen.
vouchers-partners-decide-send = Entscheidung senden
vouchers-partners-applied = Eingegangen am { $day }.
vouchers-partners-has-account = Der Partner hat einen Zugang.
vouchers-partners-no-account = Der Partner hat keinen Zugang.
vouchers-partners-all-towns = Alle Kommunen:
vouchers-partners-details = Angaben
vouchers-partners-change = Angaben ändern
vouchers-partners-offers-none = Noch gibt es von diesem Partner kein Angebot für Ihre Kommune.
vouchers-partners-end = Zusammenarbeit beenden
vouchers-partners-end-text = Die Angebote des Partners verschwinden aus den Gutscheinheften Ihrer Kommune. Macht er nirgends sonst mit, wird sein Zugang geschlossen.
vouchers-partners-end-send = Beenden
vouchers-partners-places = Weitere Orte
vouchers-partners-places-text = Gibt es Sie an mehreren Orten? Dann tragen Sie die anderen hier ein.
vouchers-partners-places-go = Weitere Orte eintragen oder ändern
vouchers-partners-places-heading-own = Wo finden Neue Sie noch?
vouchers-partners-places-heading = Wo finden Neue { $partner } noch?
vouchers-partners-places-lead = Ein Angebot gilt an allen Orten, wenn bei ihm nichts anderes gewählt ist. Neue sehen alle Orte, auch auf der Karte. Beim Sortieren nach Entfernung zählt der nächste. Möglich sind { $most } weitere Orte.
vouchers-partners-places-main = Hauptort:
vouchers-partners-places-none = Noch gibt es keinen weiteren Ort.
vouchers-partners-places-no-position = Auf der Karte fehlt dieser Ort noch. Tragen Sie die Stelle auf der Karte ein.
vouchers-partners-places-off-map = Die Stelle liegt außerhalb der Karte. Bitte sehen Sie die beiden Zahlen noch einmal an.
vouchers-partners-places-added = Der Ort ist eingetragen.
vouchers-partners-places-changed = Der Ort ist geändert.
vouchers-partners-places-removed = Der Ort ist entfernt.
vouchers-partners-places-add = Ort hinzufügen
vouchers-partners-places-name = Name des Ortes
vouchers-partners-places-name-hint = Zum Beispiel: Filiale am Bahnhof
vouchers-partners-places-street-missing = Bitte geben Sie Straße und Hausnummer ein.
vouchers-partners-places-place-missing = Bitte geben Sie den Ort ein.
vouchers-partners-places-full = Mehr als { $most } weitere Orte sind nicht möglich. Bitte entfernen Sie zuerst einen anderen.
vouchers-partners-places-change = Ort ändern
vouchers-partners-places-remove = Ort entfernen
vouchers-partners-places-remove-text = Neue sehen diesen Ort dann nicht mehr. Angebote gelten dann nur noch an den anderen Orten. Das trifft auch Gutscheine, die schon in den Heften stehen.
vouchers-partners-places-narrows = An diesem Ort gelten dann nicht mehr:
vouchers-partners-places-needed = Nur an diesem Ort gilt: { $offers }. Der Ort kann entfernt werden, sobald das beendet ist.
vouchers-partners-places-needed-text = Der Ort kann entfernt werden, sobald beendet ist, was nur hier gilt:
vouchers-partners-places-needed-unseen = An diesem Ort gilt ein Angebot, das sonst nirgends gilt. Der Ort kann entfernt werden, sobald dieses Angebot beendet ist. Bitte fragen Sie den Partner danach.
vouchers-partners-profile = Angaben zu Ihrem Betrieb oder Verein
vouchers-partners-profile-heading = Was sollen Neue über Sie wissen?
vouchers-partners-profile-lead = Das lesen Neue bei jedem Ihrer Angebote.
vouchers-partners-profile-mail = Sie melden sich mit { $mail } an. Soll das eine andere Adresse sein? Sagen Sie es Ihrer Kommune.
vouchers-partners-mails = E-Mails an Sie
vouchers-partners-mails-wanted = Schreiben Sie mir, wenn ein Angebot bald endet oder etwas mit Einlösungen war
vouchers-partners-mails-hint = Höchstens eine E-Mail am Tag zu Einlösungen, eine zwei Wochen vor dem Ende eines Angebots. Wird ein Gerät verbunden oder gesperrt, schreiben wir immer.
vouchers-partners-mails-save = Auswahl speichern
vouchers-partners-own-towns = Kommunen
vouchers-partners-ask = Weitere Kommune fragen
vouchers-partners-ask-send = Fragen
vouchers-partners-all = Alle Partner
vouchers-partners-all-heading = { $n ->
    [one] Ein Partner macht mit.
   *[other] { $n } Partner machen mit.
}
vouchers-partners-all-none = Noch macht kein Partner mit.
vouchers-partners-all-lead = Jede Kommune entscheidet selbst, wer bei ihr mitmacht.
vouchers-partners-all-applied = wartet
vouchers-partners-all-active = macht mit
vouchers-partners-all-refused = abgelehnt
vouchers-partners-all-ended = beendet
vouchers-partners-show = Anzeigen
vouchers-partners-found-none = Kein Partner heißt so.
vouchers-partners-home-profile = Sagen Sie Neuen, wer Sie sind.
vouchers-partners-home-profile-text = Es fehlt noch etwas: Beschreibung, Anschrift oder Öffnungszeiten. Das dauert drei Minuten.
vouchers-partners-home-profile-go = Angaben ergänzen
vouchers-partners-home-offer = Schreiben Sie Ihr erstes Angebot.
vouchers-partners-home-offer-text = Eine Zeile genügt: Was schenken Sie Neuen?
vouchers-partners-home-offer-go = Angebot schreiben
vouchers-partners-home-phone = Verbinden Sie ein Telefon.
vouchers-partners-home-phone-text = Damit lösen Sie Gutscheine ein. Sie müssen nichts installieren.
vouchers-partners-home-phone-go = Telefon verbinden
vouchers-partners-home-nothing = Alles läuft. Sie müssen nichts tun.
vouchers-partners-home-nothing-text = Neue finden Ihre Angebote in ihrem Gutscheinheft.
vouchers-partners-home-nothing-go = Angebote ansehen
vouchers-partners-home-state = So steht es
vouchers-partners-home-open = Angebote, die Neue sehen
vouchers-partners-home-waiting = Angebote, die auf Freigabe warten
vouchers-partners-home-towns = Sie machen mit in:
vouchers-partners-home-offers = Meine Angebote
vouchers-partners-home-public = So sehen es die Neuen
vouchers-partners-mail-applied-subject = Ihre Anmeldung als Partner ist angekommen
vouchers-partners-mail-applied-body =
    Guten Tag,

    Sie bekommen diese E-Mail, weil jemand „{ $partner }“ mit dieser Adresse als Partner des Gutscheinhefts angemeldet hat. Vielen Dank.

    Gefragt sind: { $towns }

    Jede Kommune entscheidet für sich und meldet sich bei Ihnen. Bis dahin müssen Sie nichts tun.

    Waren Sie das nicht? Dann antworten Sie bitte auf diese E-Mail.
vouchers-partners-mail-asked-subject = { $partner } möchte Partner werden
vouchers-partners-mail-asked-body =
    Guten Tag { $name },

    Sie bekommen diese E-Mail, weil „{ $partner }“ in Ihrer Kommune beim Gutscheinheft für Neue mitmachen möchte.

    Bitte sagen Sie zu oder ab:
    { $link }
vouchers-partners-mail-agreed-subject = { $town } hat zugesagt: Sie sind Partner
vouchers-partners-mail-agreed-body =
    Guten Tag,

    Sie bekommen diese E-Mail, weil „{ $partner }“ jetzt Partner des Gutscheinhefts für Neue ist: { $town } hat zugesagt.

    So geht es weiter: Melden Sie sich an, ergänzen Sie Ihre Angaben und schreiben Sie Ihr erstes Angebot. Ein Passwort brauchen Sie nicht. Geben Sie auf der Seite { $mail } ein, dann kommt ein Link:
    { $link }
vouchers-partners-mail-refused-subject = { $town } hat Ihre Anmeldung abgelehnt
vouchers-partners-mail-refused-body =
    Guten Tag,

    Sie bekommen diese E-Mail, weil „{ $partner }“ beim Gutscheinheft für Neue mitmachen wollte. { $town } hat das abgelehnt. Die Begründung:

    { $reason }

    Haben Sie Fragen? Antworten Sie bitte auf diese E-Mail.
vouchers-partners-mail-ended-subject = { $town } hat die Zusammenarbeit beendet
vouchers-partners-mail-ended-body =
    Guten Tag,

    Sie bekommen diese E-Mail, weil „{ $partner }“ beim Gutscheinheft für Neue mitmacht. { $town } hat die Zusammenarbeit beendet. Die Begründung:

    { $reason }

    Haben Sie Fragen? Antworten Sie bitte auf diese E-Mail.
vouchers-partners-mail-moved-subject = { $town } hat Ihre E-Mail-Adresse geändert
vouchers-partners-mail-moved-body =
    Guten Tag,

    Sie bekommen diese E-Mail, weil „{ $partner }“ bisher mit dieser Adresse beim Gutscheinheft für Neue stand. { $town } hat eine andere Adresse eingetragen. Mit { $mail } meldet sich jetzt niemand mehr an.

    War das nicht abgesprochen? Antworten Sie bitte auf diese E-Mail.
vouchers-table-choose = Datei wählen
vouchers-table-again = Andere Datei wählen
vouchers-table-file = Datei
vouchers-table-file-hint = CSV, Excel (.xlsx) oder OpenDocument (.ods), bis 5 MB
vouchers-table-look = Datei ansehen
vouchers-table-template = Vorlage zum Ausfüllen
vouchers-table-header = Die erste Zeile stimmt noch nicht.
vouchers-table-header-text = Es wurde nichts gespeichert.
vouchers-table-missing = Die Spalte „{ $column }“ fehlt.
vouchers-table-twice = Die Spalte „{ $column }“ steht zweimal da.
vouchers-table-nameless = Eine Spalte hat keinen Namen.
vouchers-table-unknown = Die Spalte „{ $column }“ kennen wir nicht. Es gibt: { $known }.
vouchers-table-amount = Die Spalte „{ $column }“ nennt einen Geldbetrag. Im Gutscheinheft stehen Vorteile und keine Guthaben.
vouchers-table-many = Die Datei hat mehr als { $most } Zeilen. Bitte teilen Sie sie auf.
vouchers-table-rows = Zeilen der Datei
vouchers-table-line = Zeile
vouchers-table-name = Name
vouchers-table-state = Stand
vouchers-table-fine = in Ordnung
vouchers-table-wrong = stimmt noch nicht
vouchers-table-fault = Spalte „{ $column }“: { $fault }
vouchers-table-cells = Was in der Zeile steht
vouchers-table-bad = { $n ->
    [one] Eine Zeile stimmt noch nicht.
   *[other] { $n } Zeilen stimmen noch nicht.
}
vouchers-table-bad-text = Es wurde nichts gespeichert. Verbessern Sie die Datei und wählen Sie sie noch einmal.
vouchers-table-good = { $n ->
    [one] Eine Zeile ist in Ordnung. Übernehmen?
   *[other] Alle { $n } Zeilen sind in Ordnung. Übernehmen?
}
vouchers-table-good-text = Gespeichert wird erst, wenn Sie den Knopf drücken.
vouchers-table-more = { $n ->
    [one] Eine weitere Zeile zeigen wir hier nicht.
   *[other] { $n } weitere Zeilen zeigen wir hier nicht.
}
vouchers-table-take = { $n ->
    [one] Eine Zeile übernehmen
   *[other] { $n } Zeilen übernehmen
}
vouchers-table-take-good = { $n ->
    [one] Nur die eine richtige Zeile übernehmen
   *[other] Nur die { $n } richtigen Zeilen übernehmen
}
vouchers-table-saved = { $n ->
    [one] Eine Zeile ist übernommen.
   *[other] { $n } Zeilen sind übernommen.
}
vouchers-table-left = { $n ->
    [one] Eine Zeile stimmte noch nicht und wurde ausgelassen.
   *[other] { $n } Zeilen stimmten noch nicht und wurden ausgelassen.
}
vouchers-table-to-list = Zur Liste
