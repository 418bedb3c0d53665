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
booklet-open-cookie = Damit das Heft offen bleibt, merkt sich Ihr Browser ein Cookie. Es geht weg, wenn Sie den Browser schließen. War das Heft auf einem anderen Handy gespeichert, bleibt es auch hier gespeichert.
booklet-open-picture = Bild der Karte: Der Code steht neben dem Muster aus Quadraten.
booklet-open-help = Sie haben keine Karte?
booklet-open-help-text = Fragen Sie im Bürgerbüro Ihrer Stadt oder Gemeinde danach.
booklet-open-length = Der Code hat 12 Zeichen. Bitte zählen Sie noch einmal nach.
booklet-open-slip = Ein Zeichen stimmt nicht. Bitte vergleichen Sie den Code mit Ihrer Karte.
booklet-open-unknown = Diesen Code kennen wir nicht. Bitte vergleichen Sie ihn mit Ihrer Karte, oder fragen Sie im Bürgerbüro.
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
booklet-missing-text = Diese Seite oder diesen Gutschein gibt es nicht, oder er gehört zu einem anderen Heft.
booklet-many-title = Zu viele Versuche
booklet-many-text = Bitte warten Sie eine Viertelstunde, und versuchen Sie es dann noch einmal.
booklet-stale-title = Bitte noch einmal
booklet-stale-text = Die Seite war zu lange offen. Es wurde nichts geändert. Bitte gehen Sie zurück, und drücken Sie noch einmal auf den Knopf.
booklet-ended-title = Hier ist kein Heft offen
booklet-ended-text = Vielleicht wurde es auf einem anderen Handy geöffnet, oder die Zeit ist abgelaufen. Ist es auf keinem anderen Handy gespeichert, öffnet Ihre Karte es wieder.
booklet-left-title = Das Heft ist von diesem Gerät entfernt
booklet-left-text = Ihre Gutscheine sind nicht verloren. Mit Ihrer Karte öffnen Sie das Heft wieder.
booklet-deleted-title = Ihr Heft ist gelöscht
booklet-deleted-text = Heft und Gutscheine sind gelöscht. Gezählt bleibt nur, wie oft ein Angebot genutzt wurde, ohne Bezug zu Ihnen. Die Karte öffnet kein Heft mehr.

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
booklet-filter-used = eingelöst oder vorbei
booklet-filter-all = alle
booklet-filter-kind = Art
booklet-filter-every = alle Arten
booklet-filter-submit = Anzeigen
booklet-kind-discount = Rabatt
booklet-kind-extra = Zugabe
booklet-kind-trial = Zum Kennenlernen
booklet-kind-entry = Freier Eintritt
booklet-near = Das Nächste zuerst
booklet-near-done = Nach Entfernung sortiert. Ihr Standort bleibt auf Ihrem Handy.
booklet-near-failed = Ihr Handy sagt uns nicht, wo Sie sind. Die Liste bleibt, wie sie ist.
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
booklet-voucher-static = Bitte zeigen Sie dazu einen Ausweis. Er wird nur angesehen, niemand schreibt etwas auf.
booklet-voucher-how-1 = Zeigen Sie diesen Code an der Kasse.
booklet-voucher-how-2 = Dort wird er gescannt. Fertig.
booklet-voucher-conditions = Bedingungen
booklet-voucher-hours = Öffnungszeiten
booklet-voucher-spoken = Dort spricht man
booklet-voucher-website = Website
booklet-voucher-fine = Niemand erfährt Ihren Namen.
booklet-voucher-dispute = Das war ich nicht
booklet-voucher-dispute-sure = Haben Sie den Gutschein nicht eingelöst? Dann fragt Ihre Stadt oder Gemeinde dort nach. Ihren Namen erfährt dabei niemand.
booklet-voucher-dispute-yes = Ja, das melden
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

booklet-data-title = Meine Daten
booklet-data-lead = Das ist alles, was wir gespeichert haben. Keinen Namen, keine Anschrift, keine Telefonnummer.
booklet-data-town = Karte bekommen in
booklet-data-issued = Karte bekommen am
booklet-data-opened = Heft geöffnet am
booklet-data-moved = Zuletzt auf einem anderen Gerät geöffnet am
booklet-data-language = Sprache
booklet-data-vouchers = Gutscheine im Heft
booklet-data-used = Davon eingelöst, alle Male zusammen
booklet-data-device = Auf diesem Gerät
booklet-data-device-saved = Das Heft ist gespeichert, bis Sie es entfernen.
booklet-data-device-session = Ein Cookie, bis Sie den Browser schließen.
booklet-data-until = Wird gelöscht am
booklet-data-link = Wo ein Gutschein eingelöst wurde, ist 30 Tage mit dem Heft verbunden. Danach bleibt nur eine Zahl.
booklet-data-download = Als Datei herunterladen
booklet-data-delete = Heft löschen

booklet-deletion-title = Heft wirklich löschen?
booklet-deletion-text = Alle Gutscheine gehen verloren, auch die offenen. Das lässt sich nicht rückgängig machen, und Ihre Karte öffnet kein neues Heft.
booklet-deletion-submit = Ja, Heft löschen
booklet-deletion-keep = Nein, Heft behalten
