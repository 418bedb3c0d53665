# The booklet's words: German, the source of truth. Every other file says the same with the same values.

booklet-name = Gutscheinheft
booklet-skip = Zum Inhalt springen
booklet-funder = Förderung
booklet-notice = Hinweis
booklet-language = Sprache
booklet-nav = Ihr Heft
booklet-nav-move = Auf ein anderes Handy
booklet-nav-data = Meine Daten
booklet-unchecked = Diese Seite ist maschinell übersetzt, ungeprüft.
booklet-unchecked-mail = Teile dieser E-Mail sind maschinell übersetzt, ungeprüft.
booklet-unchecked-text = maschinell übersetzt, ungeprüft
booklet-checked-text = von einem Menschen geprüft
booklet-german = auf Deutsch
booklet-german-many = { $n ->
    [one] Einen Text auf dieser Seite gibt es zurzeit nur auf Deutsch.
   *[other] { $n } Texte auf dieser Seite gibt es zurzeit nur auf Deutsch.
}
booklet-unchecked-many = { $n ->
    [one] Ein Text auf dieser Seite ist maschinell übersetzt, ungeprüft.
   *[other] { $n } Texte auf dieser Seite sind maschinell übersetzt, ungeprüft.
}
booklet-imprint = Impressum
booklet-privacy = Datenschutz
booklet-accessibility = Barrierefreiheit
booklet-barrier = Barriere melden
booklet-phone = Telefon
booklet-contact = Hilfe bekommen Sie hier
booklet-as-of = Stand: { $day }, { $time } Uhr. Sie sehen die gespeicherte Fassung.
booklet-not-kept = Das geht nur mit Internet. Hier ist Ihr gespeichertes Heft.
booklet-not-sent = Keine Verbindung. Es wurde nichts gesendet. Gehen Sie zurück und versuchen Sie es noch einmal. Hier ist Ihr gespeichertes Heft.
booklet-no-answer = Es kam keine Antwort. Wir wissen nicht, ob Ihre Eingabe angekommen ist. Bitte sehen Sie nach, sobald Sie wieder Internet haben. Hier ist Ihr gespeichertes Heft.
booklet-error-prefix = Fehler:
booklet-problem = Es gibt ein Problem
booklet-go-open = Code eingeben
booklet-go-list = Zum Gutscheinheft

booklet-open-title = Gutscheinheft öffnen
booklet-open-lead = Geben Sie den Code von Ihrer Karte ein. Sie brauchen kein Konto und nennen keinen Namen.
booklet-open-scanned = Ihr Code ist eingetragen. Drücken Sie auf „Heft öffnen“.
booklet-open-field = Code
booklet-open-hint = 12 Zeichen in drei Gruppen. Leerzeichen und kleine Buchstaben sind in Ordnung.
booklet-open-submit = Heft öffnen
booklet-open-cookie = Damit das Heft offen bleibt, speichert Ihr Browser ein Cookie. Es wird gelöscht, wenn Sie den Browser schließen. War das Heft auf einem anderen Handy gespeichert, bleibt es auch hier gespeichert.
booklet-open-picture = Bild der Karte: Der Code steht neben dem Muster aus Quadraten.
booklet-open-help = Sie haben keine Karte?
booklet-open-help-text = Fragen Sie im Bürgerbüro Ihrer Stadt oder Gemeinde danach.
booklet-open-help-phone = Wissen Sie nicht, wo das ist? { $agency }, Telefon
booklet-open-length = Der Code hat 12 Zeichen. Bitte zählen Sie noch einmal nach.
booklet-open-slip = Ein Zeichen stimmt nicht. Bitte vergleichen Sie den Code mit Ihrer Karte.
booklet-open-unknown = Diesen Code kennen wir nicht. Bitte vergleichen Sie ihn mit Ihrer Karte, oder fragen Sie im Bürgerbüro. Zeigt ein anderes Handy den Code? Dann lassen Sie dort einen neuen anzeigen.
booklet-open-early = Diese Karte wurde noch nicht ausgegeben. Bitte lassen Sie sie im Bürgerbüro freischalten.
booklet-open-expired = Diese Karte konnte bis { $day } geöffnet werden. Im Bürgerbüro bekommen Sie eine neue.
booklet-open-void = Diese Karte gilt nicht mehr. Im Bürgerbüro bekommen Sie eine neue.
booklet-open-replaced = Für diese Karte haben Sie eine neue bekommen. Bitte nehmen Sie den Code von der neuen Karte.
booklet-open-used = Mit dieser Karte wurde schon ein Heft geöffnet und auf einem Handy gespeichert. Haben Sie dieses Handy nicht mehr, bekommen Sie im Bürgerbüro eine neue Karte.
booklet-open-gone = Das Heft zu dieser Karte gibt es nicht mehr. Im Bürgerbüro bekommen Sie eine neue Karte.
booklet-open-moved = Der Code vom anderen Handy gilt nicht mehr. Bitte lassen Sie sich dort einen neuen anzeigen.
booklet-instead-title = Hier ist schon ein Heft offen
booklet-instead-text = Dieser Code gehört zu einem anderen Heft. Auf einem Handy ist immer nur ein Heft offen.
booklet-instead-after = Öffnen Sie das andere Heft, wird das jetzige von diesem Gerät entfernt. Seine Gutscheine sind nicht verloren: Die Karte, die zu ihm gehört, öffnet es wieder. Behalten Sie beide Karten.
booklet-instead-submit = Anderes Heft öffnen
booklet-instead-keep = Jetziges Heft behalten

booklet-missing-title = Das gibt es hier nicht
booklet-missing-text = Diese Seite oder diesen Gutschein gibt es nicht, oder der Gutschein gehört zu einem anderen Heft.
booklet-many-title = Zu viele Versuche
booklet-many-text = Bitte warten Sie eine Viertelstunde, und versuchen Sie es dann noch einmal.
booklet-stale-title = Bitte noch einmal
booklet-stale-text = Die Seite war zu lange offen. Es wurde nichts geändert. Bitte gehen Sie zurück, und drücken Sie noch einmal auf den Knopf.
booklet-ended-title = Hier ist kein Heft offen
booklet-ended-text = Vielleicht wurde es auf einem anderen Handy geöffnet, oder die Zeit ist abgelaufen. Ist es auf keinem anderen Handy gespeichert, öffnet Ihre Karte es wieder. Haben Sie eine neue Karte bekommen? Dann öffnet nur sie das Heft.
booklet-left-title = Das Heft ist von diesem Gerät entfernt
booklet-left-text = Ihre Gutscheine sind nicht verloren. Mit Ihrer Karte öffnen Sie das Heft wieder.
booklet-deleted-title = Ihr Heft ist gelöscht
booklet-deleted-text = Heft und Gutscheine sind gelöscht. Gezählt bleibt nur, wie oft ein Angebot genutzt wurde, ohne Bezug zu Ihnen. Die Karte öffnet kein Heft mehr.
booklet-scanned-title = Das ist ein Gutschein
booklet-scanned-lead = Er gehört zu einem Gutscheinheft. Zeigen Sie ihn an der Kasse. Dort wird er gescannt.
booklet-scanned-text = Diese Seite hat nichts eingelöst. Das kann nur das Handy an der Kasse.

booklet-list-title = Ihr Gutscheinheft
booklet-list-lead = { $n ->
    [0] Zurzeit ist kein Gutschein offen.
    [one] Ein Gutschein ist offen.
   *[other] { $n } Gutscheine sind offen.
}
booklet-list-soon = { $n ->
    [one] Einer gilt bald.
   *[other] { $n } gelten bald.
}
booklet-list-done = Zurzeit ist kein Gutschein offen. Schön, dass Sie das Heft genutzt haben.
booklet-list-empty = Hier steht gerade kein Gutschein.
booklet-list-own = In { $town }
booklet-list-regional = In der ganzen Region
booklet-filter-show = Gutscheine
booklet-filter-open = offen
booklet-filter-used = eingelöst oder abgelaufen
booklet-filter-all = alle
booklet-filter-kind = Art
booklet-filter-every = alle Arten
booklet-filter-submit = Anzeigen
booklet-filter-more = Auswahl ändern
booklet-filter-trade = Branche
booklet-filter-every-trade = alle Branchen
booklet-trade-food = Essen und Trinken
booklet-trade-sport = Sport und Vereine
booklet-trade-culture = Kultur und Freizeit
booklet-trade-shopping = Einkaufen
booklet-trade-family = Familie und Kinder
booklet-trade-health = Gesundheit und Wohlbefinden
booklet-trade-mobility = Mobilität
booklet-trade-learning = Lernen und Beraten
booklet-search = Suche
booklet-search-found = Gefunden: { $n } von { $all }.
booklet-search-none = Dazu gibt es hier keinen Gutschein.
booklet-search-reset = Alle offenen Gutscheine zeigen
booklet-kind-discount = Rabatt
booklet-kind-extra = Zugabe
booklet-kind-trial = Zum Kennenlernen
booklet-kind-entry = Freier Eintritt
booklet-near = Das Nächste zuerst
booklet-near-done = Nach Entfernung sortiert. Ihr Standort bleibt auf Ihrem Handy.
booklet-near-failed = Ihr Handy sagt uns nicht, wo Sie sind. Die Liste bleibt, wie sie ist.
booklet-near-page-only = Die anderen Seiten ließen sich nicht laden. Sortiert ist nur diese Seite.
booklet-near-distance = { $km } km
booklet-until = bis { $day }
booklet-state-open = offen
booklet-state-resting = bald wieder
booklet-state-used = eingelöst
booklet-state-early = noch nicht gültig
booklet-state-expired = abgelaufen
booklet-state-withdrawn = zurückgezogen
booklet-state-paused = pausiert
booklet-state-gone = vergriffen
booklet-pages = Seiten der Liste
booklet-page-of = Seite { $page } von { $pages }
booklet-page-before = Zurück
booklet-page-after = Weiter
booklet-save-hint = Noch nicht gespeichert.
booklet-save-title = Auf diesem Gerät speichern
booklet-save-text = Dann bleibt das Heft hier offen, auch ohne Internet. Sonst vergisst es der Browser, sobald Sie ihn schließen. Behalten Sie dann Ihre Karte: Sie öffnet das Heft wieder.
booklet-save-where = Gespeichert wird in diesem Browser. Am schnellsten finden Sie das Heft mit einem Lesezeichen wieder. Auf einem iPhone kennt ein Symbol auf dem Startbildschirm das Heft nicht. Dort kann auch die Kopie für unterwegs fehlen, wenn Sie es eine Woche nicht geöffnet haben. Mit Internet ist sie wieder da.
booklet-save-submit = Auf diesem Gerät speichern
booklet-saved-title = Auf diesem Gerät gespeichert
booklet-saved-text = Das Heft bleibt hier offen, auch ohne Internet. Ihre Karte öffnet es jetzt auf keinem anderen Handy.
booklet-leave-submit = Von diesem Gerät entfernen

booklet-voucher-until = Noch gültig bis { $day }
booklet-voucher-resting = Für jetzt eingelöst. Bald gilt er wieder.
booklet-voucher-used = Eingelöst
booklet-voucher-early = Noch nicht gültig. Gilt ab { $day }.
booklet-voucher-expired = Abgelaufen am { $day }
booklet-voucher-withdrawn = Zurückgezogen. Diesen Gutschein gibt es nicht mehr.
booklet-voucher-last = Zuletzt eingelöst am { $day } um { $time } Uhr bei { $partner }.
booklet-voucher-picture = QR-Code des Gutscheins
booklet-voucher-rotating = Dieser Code wechselt alle 30 Sekunden.
booklet-voucher-static = Auf diesem Handy wechselt der Code nicht. Drucken Sie diese Seite aus, schreiben Sie Ihren Namen darauf und zeigen Sie dazu einen Ausweis. Er wird nur angesehen, niemand schreibt etwas auf.
booklet-voucher-paper = Auf Papier wechselt der Code nicht. Schreiben Sie Ihren Namen auf die Linie und zeigen Sie an der Kasse dazu einen Ausweis. Er wird nur angesehen.
booklet-voucher-paper-name = Name (von Hand eintragen):
booklet-voucher-how-1 = Zeigen Sie diesen Code an der Kasse.
booklet-voucher-how-2 = Dort wird er gescannt. Fertig.
booklet-voucher-conditions = Bedingungen
booklet-voucher-hours = Öffnungszeiten
booklet-voucher-spoken = Dort spricht man
booklet-voucher-website = Website
booklet-voucher-places = Weitere Orte von { $partner }
booklet-voucher-places-read = Bitte lesen Sie die Bedingungen.
booklet-voucher-only = Gilt nur hier
booklet-voucher-fine = Niemand erfährt Ihren Namen.
booklet-voucher-dispute = Das war ich nicht
booklet-voucher-dispute-sure = Haben Sie den Gutschein nicht eingelöst? Dann fragt Ihre Stadt oder Gemeinde dort nach. Ihren Namen erfährt dabei niemand.
booklet-voucher-dispute-yes = Ja, das melden
booklet-voucher-dispute-late = Inzwischen wurde dieser Gutschein noch einmal eingelöst. Es wurde nichts gemeldet. Bitte sehen Sie sich an, wann und wo das war.
booklet-voucher-paused = Dieses Angebot pausiert. Es geht bald weiter.
booklet-voucher-gone = Vergriffen: Alle Gutscheine dieses Angebots sind eingelöst.
booklet-voucher-conflict = Ein Versuch ohne Internet wurde nicht gezählt.
booklet-voucher-disputed = Sie haben gemeldet, dass Sie das nicht waren. Ihre Stadt oder Gemeinde sieht es sich an.
booklet-voucher-settled = Ihre Stadt oder Gemeinde hat nachgefragt. Der Gutschein bleibt eingelöst.
booklet-redeemable = { $n ->
    [one] Einmal einlösbar.
    [2] Zweimal einlösbar.
    [3] Dreimal einlösbar.
   *[other] { $n } Mal einlösbar.
}
booklet-uses-day = { $n ->
    [one] Einmal am Tag.
   *[other] { $n } Mal am Tag.
}
booklet-uses-week = { $n ->
    [one] Einmal in der Woche.
   *[other] { $n } Mal in der Woche.
}
booklet-uses-month = { $n ->
    [one] Einmal im Monat.
   *[other] { $n } Mal im Monat.
}
booklet-uses-year = { $n ->
    [one] Einmal im Jahr.
   *[other] { $n } Mal im Jahr.
}
booklet-uses-left = { $n ->
    [one] Jetzt noch einmal.
   *[other] Jetzt noch { $n } Mal.
}

booklet-move-title = Auf ein anderes Handy
booklet-move-lead = Ihr Heft ist immer nur auf einem Handy offen. Hier geben Sie es an ein anderes weiter.
booklet-move-text = Sie bekommen einen Code für das andere Handy. Er gilt zehn Minuten und nur einmal. Danach ist das Heft auf diesem Handy zu.
booklet-move-saved = Auf dem anderen Handy bleibt es gespeichert.
booklet-move-submit = Code anzeigen
booklet-move-lost = Handy oder Karte verloren? Im Bürgerbüro bekommen Sie eine neue Karte. Die alte öffnet dann nichts mehr.
booklet-move-made-title = Öffnen Sie das Heft auf dem anderen Handy
booklet-move-made-text = Dieser Code gilt bis { $time } Uhr.
booklet-move-picture = QR-Code für das andere Handy
booklet-move-how-1 = Richten Sie die Kamera des anderen Handys auf dieses Muster.
booklet-move-how-2 = Drücken Sie dort auf „Heft öffnen“.
booklet-move-typed = Ohne Kamera geben Sie auf dem anderen Handy diese Adresse und dann den Code ein:

booklet-paper-title = Heft auf Papier
booklet-paper-lead = Mit einem Ausdruck brauchen Sie kein Handy.
booklet-paper-count = { $n ->
    [0] Zurzeit ist kein Gutschein offen. Es gibt nichts zu drucken.
    [one] Ein Gutschein wird gedruckt.
   *[other] { $n } Gutscheine werden gedruckt.
}
booklet-paper-submit = Heft drucken (PDF)
booklet-paper-part = Teil { $page } von { $pages }
booklet-paper-codes = Nach dem Drucken bleiben die Codes gleich, auch wenn Sie das Heft auf einem anderen Handy öffnen. Bewahren Sie das Papier gut auf: Wer es hat, kann die Gutscheine einlösen.
booklet-paper-how = Zeigen Sie den Gutschein an der Kasse. Dort wird das Muster gescannt oder der Code eingetippt.
booklet-paper-once = Jeder Gutschein zählt nur einmal, auf Papier oder auf dem Handy. Gilt er öfter, steht es dabei.
booklet-paper-keep = Bewahren Sie dieses Papier gut auf: Wer es hat, kann die Gutscheine einlösen. Ist es weg, bekommen Sie im Bürgerbüro eine neue Karte. Dann gilt es nicht mehr.
booklet-paper-date = Gedruckt am { $day }.
booklet-paper-used = Eingelöst am
booklet-paper-more = Kein Platz mehr? Dann bitte auf der Rückseite schreiben.
booklet-paper-lost-title = Papier verloren?
booklet-paper-lost-text = Machen Sie es ungültig. Dann bekommen alle Gutscheine neue Codes. Was eingelöst ist, bleibt eingelöst.
booklet-paper-lost-submit = Papier ungültig machen
booklet-paper-voided = Das Papier gilt nicht mehr. Ihre Gutscheine haben neue Codes.

booklet-data-title = Meine Daten
booklet-data-lead = Das ist alles, was wir gespeichert haben. Name, Anschrift und Telefonnummer sind nicht dabei.
booklet-data-town = Karte bekommen in
booklet-data-issued = Karte bekommen am
booklet-data-opened = Heft geöffnet am
booklet-data-moved = Zuletzt auf einem anderen Gerät geöffnet am
booklet-data-printed = Zuletzt gedruckt am
booklet-data-language = Sprache beim Öffnen
booklet-data-vouchers = Gutscheine im Heft
booklet-data-used = Davon eingelöst, insgesamt
booklet-data-device = Auf diesem Gerät
booklet-data-device-saved = Das Heft ist gespeichert, bis Sie es entfernen.
booklet-data-device-session = Ein Cookie, bis Sie den Browser schließen.
booklet-data-until = Wird gelöscht am
booklet-data-link = Wo ein Gutschein eingelöst wurde, bleibt 30 Tage mit dem Heft verbunden. Danach bleibt nur eine Zahl.
booklet-data-download = Als Datei herunterladen
booklet-data-delete = Heft löschen
booklet-nothing-title = Wir haben nichts über Sie gespeichert
booklet-nothing-text = In diesem Browser ist kein Heft offen. Haben Sie eines, öffnen Sie es mit Ihrer Karte. Dann sehen Sie hier, was dazu gespeichert ist.

booklet-deletion-title = Heft wirklich löschen?
booklet-deletion-text = Alle Gutscheine gehen verloren, auch die offenen. Das lässt sich nicht rückgängig machen, und Ihre Karte öffnet kein neues Heft.
booklet-deletion-submit = Ja, Heft löschen
booklet-deletion-keep = Nein, Heft behalten

booklet-failed-title = Das hat leider nicht geklappt
booklet-failed-text = Der Fehler liegt bei uns. Ihre Gutscheine sind nicht verloren. Bitte versuchen Sie es in ein paar Minuten noch einmal.
booklet-full-title = Im Moment lässt sich nichts speichern
booklet-full-text = Auf unserem Server ist kein Platz mehr. Ihre Gutscheine sind nicht verloren. Bitte versuchen Sie es in ein paar Minuten noch einmal.
booklet-reference = Wenn Sie uns anrufen, nennen Sie bitte diese Kennung:

booklet-offers-title = Angebote für Neue
booklet-offers-lead = { $n ->
    [0] Zurzeit gibt es hier kein Angebot.
    [one] Ein Angebot.
   *[other] { $n } Angebote.
}
booklet-offers-how = Für die Gutscheine brauchen Sie eine Karte. Die gibt es im Bürgerbüro.
booklet-offers-look = Ansehen, was es gibt
booklet-offers-town = Stadt oder Gemeinde
booklet-offers-every-town = überall
booklet-offers-reset = Alle Angebote zeigen
booklet-offers-more = Wo und wann

booklet-privacy-title = Datenschutz in Ihrem Heft
booklet-privacy-lead = Wir wissen nicht, wer Sie sind. Hier steht, was wir trotzdem speichern und wie lange.
booklet-privacy-stored = Was wir speichern
booklet-privacy-stored-booklet = Zu Ihrem Heft: welche Stadt oder Gemeinde die Karte ausgegeben hat und wann. Wann Sie das Heft geöffnet und gedruckt haben und in welcher Sprache. Ihre Gutscheine und wie oft Sie jeden eingelöst haben.
booklet-privacy-stored-steps = Bei den ersten Schritten: was Sie abhaken.
booklet-privacy-stored-mail = Nur wenn Sie es möchten: Ihre E-Mail-Adresse, wofür wir schreiben dürfen und der Text, dem Sie zustimmen.
booklet-privacy-stored-cookie = Auf Ihrem Gerät: ein Cookie mit zufälligen Zeichen. Drücken Sie auf „Auf diesem Gerät speichern“, kommt eine Kopie des Hefts dazu.
booklet-privacy-stored-address = Wir fragen nicht nach Name, Anschrift oder Telefonnummer, und wir bekommen nichts aus dem Melderegister. Die Netzwerkadresse Ihres Geräts merken wir uns nur kurz im Arbeitsspeicher, damit niemand Codes errät.
booklet-privacy-kept = Wie lange
booklet-privacy-kept-used = Wo Sie einen Gutschein eingelöst haben, ist 30 Tage mit Ihrem Heft verbunden. Danach bleibt nur eine Zahl.
booklet-privacy-kept-booklet = Das Heft löschen wir sechs Monate nach dem Ende des letzten Gutscheins, spätestens zwei Jahre nach der Ausgabe der Karte.
booklet-privacy-kept-cookie = Das Cookie geht weg, wenn Sie den Browser schließen. Ist das Heft gespeichert, bleibt es bis zu 400 Tage nach Ihrem letzten Besuch.
booklet-privacy-kept-mail = Die E-Mail-Adresse löschen wir, sobald Sie abbestellen, spätestens mit dem Heft. Bestätigen Sie sie nicht, löschen wir sie nach drei Tagen. Unsere Kopie einer verschickten E-Mail löschen wir nach 30 Tagen.
booklet-privacy-rights = Ihre Rechte
booklet-privacy-rights-own = Unter „Meine Daten“ sehen Sie alles, laden es herunter oder löschen es.
booklet-privacy-rights-all = Sie dürfen auch fragen, was wir gespeichert haben, Fehler verbessern lassen, der Nutzung widersprechen und eine Zustimmung zurücknehmen. Das kostet nichts. Sie dürfen sich auch bei der Aufsicht für den Datenschutz beschweren.
booklet-privacy-authority = Die Aufsicht hat:
booklet-privacy-basis = Grundlage ist eine Aufgabe im öffentlichen Interesse (Artikel 6 Absatz 1 Buchstabe e DSGVO), für E-Mails Ihre Einwilligung (Buchstabe a). Ohne das Cookie geht es nicht (§ 25 Absatz 2 Nummer 2 TDDDG).
booklet-privacy-who = Wer verantwortlich ist
booklet-privacy-who-town = Verantwortlich ist die Stadt oder Gemeinde, von der Sie die Karte haben. Dort können Sie alles fragen.
booklet-privacy-who-agency = Diese Seiten betreibt:
booklet-privacy-officer = Datenschutzbeauftragte Person:
booklet-privacy-whole = Die ganze Datenschutzerklärung lesen
