# Plain German.

booklet-name = Gutschein-Heft
booklet-skip = Zum Text
booklet-funder = Geld für das Projekt
booklet-notice = Hinweis
booklet-language = Sprache
booklet-nav = Ihr Heft
booklet-nav-move = Auf ein anderes Handy
booklet-nav-data = Meine Daten
booklet-unchecked = Ein Computer hat diese Texte leichter gemacht. Sie sind ungeprüft.
booklet-unchecked-mail = Ein Computer hat Teile dieser E-Mail leichter gemacht. Sie sind ungeprüft.
booklet-unchecked-text = vom Computer, ungeprüft
booklet-checked-text = ein Mensch hat das geprüft
booklet-german = nicht in leichtem Deutsch
booklet-german-many = { $n ->
    [one] Einen Text auf dieser Seite gibt es noch nicht in leichtem Deutsch.
   *[other] { $n } Texte auf dieser Seite gibt es noch nicht in leichtem Deutsch.
}
booklet-unchecked-many = { $n ->
    [one] Einen Text auf dieser Seite hat ein Computer leichter gemacht. Er ist ungeprüft.
   *[other] { $n } Texte auf dieser Seite hat ein Computer leichter gemacht. Sie sind ungeprüft.
}
booklet-imprint = Wer macht diese Seite?
booklet-privacy = Daten-Schutz
booklet-accessibility = Barriere-Freiheit
booklet-barrier = Ein Problem melden
booklet-phone = Telefon
booklet-contact = Hier bekommen Sie Hilfe
booklet-as-of = Diese Seite ist vom { $day }, { $time } Uhr. Sie haben gerade kein Internet.
booklet-not-kept = Das geht nur mit Internet. Hier ist Ihr gespeichertes Heft.
booklet-not-sent = Sie haben kein Internet. Es wurde nichts gesendet. Gehen Sie zurück. Versuchen Sie es noch einmal. Hier ist Ihr gespeichertes Heft.
booklet-no-answer = Es kam keine Antwort. Wir wissen nicht: Ist Ihre Eingabe angekommen? Sehen Sie nach, wenn Sie wieder Internet haben. Hier ist Ihr gespeichertes Heft.
booklet-error-prefix = Fehler:
booklet-problem = Etwas stimmt nicht
booklet-go-open = Code eingeben
booklet-go-list = Zum Heft

booklet-open-title = Gutschein-Heft öffnen
booklet-open-lead = Auf Ihrer Karte steht ein Code. Schreiben Sie den Code in das Feld. Wir fragen nicht nach Ihrem Namen.
booklet-open-scanned = Der Code steht schon da. Drücken Sie auf „Heft öffnen“.
booklet-open-field = Code
booklet-open-hint = Der Code hat 12 Zeichen. Große und kleine Buchstaben sind gleich.
booklet-open-submit = Heft öffnen
booklet-open-cookie = Ihr Browser merkt sich das Heft. Das nennt man Cookie. Sie schließen den Browser? Dann ist das Cookie weg. War das Heft auf einem anderen Handy gespeichert? Dann ist es auch hier gespeichert.
booklet-open-picture = Bild von der Karte. Der Code steht neben dem Muster.
booklet-open-help = Sie haben keine Karte?
booklet-open-help-text = Dann fragen Sie im Bürger-Büro.
booklet-open-help-phone = Sie wissen nicht, wo das Bürger-Büro ist? Rufen Sie an: { $agency }, Telefon
booklet-open-length = Der Code muss 12 Zeichen haben. Bitte zählen Sie noch einmal.
booklet-open-slip = Ein Zeichen ist falsch. Bitte schauen Sie noch einmal auf die Karte.
booklet-open-unknown = Wir kennen diesen Code nicht. Bitte schauen Sie noch einmal auf die Karte. Oder fragen Sie im Bürger-Büro. Kommt der Code von einem anderen Handy? Dann holen Sie dort einen neuen Code.
booklet-open-early = Diese Karte geht noch nicht. Bitte gehen Sie mit der Karte zum Bürger-Büro.
booklet-open-expired = Diese Karte galt bis { $day }. Im Bürger-Büro bekommen Sie eine neue Karte.
booklet-open-void = Diese Karte gilt nicht mehr. Im Bürger-Büro bekommen Sie eine neue Karte.
booklet-open-replaced = Sie haben eine neue Karte. Bitte nehmen Sie den Code von der neuen Karte.
booklet-open-used = Das Heft von dieser Karte ist schon auf einem Handy. Haben Sie dieses Handy nicht mehr? Dann bekommen Sie im Bürger-Büro eine neue Karte.
booklet-open-gone = Das Heft von dieser Karte gibt es nicht mehr. Im Bürger-Büro bekommen Sie eine neue Karte.
booklet-open-moved = Der Code von dem anderen Handy ist zu alt. Bitte holen Sie dort einen neuen Code.
booklet-instead-title = Hier ist schon ein Heft offen
booklet-instead-text = Dieser Code ist von einem anderen Heft. Auf einem Handy ist immer nur ein Heft offen.
booklet-instead-after = Sie öffnen das andere Heft? Dann ist das jetzige Heft nicht mehr auf diesem Gerät. Die Gutscheine sind noch da. Mit der Karte von dem Heft können Sie es wieder öffnen. Behalten Sie beide Karten.
booklet-instead-submit = Das andere Heft öffnen
booklet-instead-keep = Das jetzige Heft behalten

booklet-missing-title = Das gibt es hier nicht
booklet-missing-text = Diese Seite gibt es nicht. Oder der Gutschein ist aus einem anderen Heft.
booklet-many-title = Zu viele Versuche
booklet-many-text = Bitte warten Sie 15 Minuten. Dann versuchen Sie es noch einmal.
booklet-stale-title = Bitte noch einmal
booklet-stale-text = Die Seite war zu lange offen. Es wurde nichts geändert. Bitte gehen Sie zurück und drücken Sie noch einmal.
booklet-ended-title = Hier ist kein Heft offen
booklet-ended-text = Vielleicht ist das Heft auf einem anderen Handy. Oder die Zeit ist vorbei. Ist das Heft auf keinem anderen Handy gespeichert? Dann können Sie es mit der Karte wieder öffnen. Haben Sie eine neue Karte? Dann nehmen Sie die neue Karte.
booklet-left-title = Das Heft ist nicht mehr auf diesem Gerät
booklet-left-text = Ihre Gutscheine sind noch da. Mit der Karte können Sie das Heft wieder öffnen.
booklet-deleted-title = Ihr Heft ist gelöscht
booklet-deleted-text = Das Heft und die Gutscheine sind weg. Wir wissen nur noch: So oft wurde ein Angebot benutzt. Wir wissen nicht, von wem. Die Karte öffnet kein Heft mehr.
booklet-scanned-title = Das ist ein Gutschein
booklet-scanned-lead = Er ist aus einem Gutschein-Heft. Zeigen Sie ihn an der Kasse. Die Person dort liest das Muster.
booklet-scanned-text = Hier haben Sie nichts benutzt. Das geht nur an der Kasse.

booklet-list-title = Ihr Gutschein-Heft
booklet-list-lead = { $n ->
    [0] Im Moment ist kein Gutschein frei.
    [one] Sie haben einen freien Gutschein.
   *[other] Sie haben { $n } freie Gutscheine.
}
booklet-list-soon = { $n ->
    [one] Ein Gutschein gilt bald.
   *[other] { $n } Gutscheine gelten bald.
}
booklet-list-done = Im Moment ist kein Gutschein frei. Schön, dass Sie das Heft benutzt haben.
booklet-list-empty = Hier ist kein Gutschein.
booklet-list-own = In { $town }
booklet-list-regional = In der ganzen Region
booklet-filter-show = Gutscheine
booklet-filter-open = frei
booklet-filter-used = benutzt oder vorbei
booklet-filter-all = alle
booklet-filter-kind = Art
booklet-filter-every = alle Arten
booklet-filter-submit = Zeigen
booklet-filter-more = Auswahl ändern
booklet-filter-trade = Thema
booklet-filter-every-trade = alle Themen
booklet-trade-food = Essen und Trinken
booklet-trade-sport = Sport und Vereine
booklet-trade-culture = Kultur und Freizeit
booklet-trade-shopping = Einkaufen
booklet-trade-family = Familie und Kinder
booklet-trade-health = Gesundheit
booklet-trade-mobility = Unterwegs sein
booklet-trade-learning = Lernen und Beratung
booklet-search = Suchen
booklet-search-found = Gefunden: { $n } von { $all }.
booklet-search-none = Wir haben nichts gefunden.
booklet-search-reset = Alle freien Gutscheine zeigen
booklet-kind-discount = Weniger bezahlen
booklet-kind-extra = Geschenk dazu
booklet-kind-trial = Ausprobieren
booklet-kind-entry = Eintritt kostet nichts
booklet-near = Was ist in der Nähe?
booklet-near-done = Das Nächste steht jetzt oben. Nur Ihr Handy weiß, wo Sie sind.
booklet-near-failed = Ihr Handy sagt nicht, wo Sie sind. Die Liste bleibt gleich.
booklet-near-page-only = Die anderen Seiten kann das Handy nicht laden. Nur diese Seite ist jetzt nach Entfernung geordnet.
booklet-near-distance = { $km } km entfernt
booklet-until = bis { $day }
booklet-state-open = frei
booklet-state-resting = bald wieder
booklet-state-used = benutzt
booklet-state-early = gilt noch nicht
booklet-state-expired = vorbei
booklet-state-withdrawn = gibt es nicht mehr
booklet-state-paused = macht Pause
booklet-state-gone = alle weg
booklet-pages = Seiten von der Liste
booklet-page-of = Seite { $page } von { $pages }
booklet-page-before = Zurück
booklet-page-after = Weiter
booklet-save-hint = Das Heft ist noch nicht gespeichert.
booklet-save-title = Auf diesem Gerät speichern
booklet-save-text = Dann bleibt das Heft hier. Auch ohne Internet. Wenn Sie nicht speichern: Behalten Sie die Karte. Mit der Karte öffnen Sie das Heft wieder.
booklet-save-where = Das Heft ist dann in diesem Browser. Machen Sie ein Lesezeichen. Haben Sie ein iPhone? Dann nehmen Sie immer den Browser, nicht ein Bild auf dem Start-Bildschirm. Schauen Sie jede Woche einmal in das Heft. Sonst brauchen Sie wieder Internet.
booklet-save-submit = Auf diesem Gerät speichern
booklet-saved-title = Das Heft ist gespeichert
booklet-saved-text = Das Heft bleibt auf diesem Gerät. Auch ohne Internet. Die Karte öffnet es jetzt auf keinem anderen Handy.
booklet-leave-submit = Von diesem Gerät entfernen

booklet-voucher-until = Gilt bis { $day }
booklet-voucher-resting = Sie haben den Gutschein gerade benutzt. Bald gilt er wieder.
booklet-voucher-used = Schon benutzt
booklet-voucher-early = Gilt noch nicht. Er gilt ab { $day }.
booklet-voucher-expired = Vorbei. Der Gutschein galt bis { $day }.
booklet-voucher-withdrawn = Diesen Gutschein gibt es nicht mehr.
booklet-voucher-last = Zuletzt benutzt: am { $day } um { $time } Uhr bei { $partner }.
booklet-voucher-picture = QR-Code von dem Gutschein
booklet-voucher-rotating = Der Code ändert sich alle 30 Sekunden.
booklet-voucher-static = Der Code auf diesem Handy ändert sich nicht. Drucken Sie diese Seite. Schreiben Sie Ihren Namen auf das Papier. Zeigen Sie auch Ihren Ausweis. Niemand schreibt etwas auf.
booklet-voucher-paper = Der Code auf dem Papier ändert sich nicht. Schreiben Sie Ihren Namen auf die Linie. Zeigen Sie an der Kasse auch Ihren Ausweis.
booklet-voucher-paper-name = Name (bitte selbst schreiben):
booklet-voucher-how-1 = Zeigen Sie diesen Code an der Kasse.
booklet-voucher-how-2 = Die Person an der Kasse hält ein Handy auf den Code. Fertig.
booklet-voucher-conditions = Regeln
booklet-voucher-hours = Offen ist
booklet-voucher-spoken = Diese Sprachen spricht man dort
booklet-voucher-website = Internet-Seite
booklet-voucher-places = Noch mehr Orte von { $partner }
booklet-voucher-places-read = Bitte lesen Sie zuerst die Regeln.
booklet-voucher-only = Der Gutschein gilt nur hier
booklet-voucher-fine = Niemand erfährt Ihren Namen.
booklet-voucher-dispute = Das war ich nicht
booklet-voucher-dispute-sure = Haben Sie den Gutschein nicht benutzt? Dann fragt Ihre Stadt oder Gemeinde dort nach. Niemand erfährt Ihren Namen.
booklet-voucher-dispute-yes = Ja, ich sage Bescheid
booklet-voucher-dispute-late = Der Gutschein wurde noch einmal benutzt. Wir haben nichts gemeldet. Bitte lesen Sie: Wann war das? Wo war das?
booklet-voucher-paused = Dieses Angebot macht Pause. Bald geht es weiter.
booklet-voucher-gone = Alle Gutscheine von diesem Angebot sind weg.
booklet-voucher-conflict = Jemand wollte den Gutschein ohne Internet benutzen. Das zählt nicht.
booklet-voucher-disputed = Sie haben gesagt: Das war ich nicht. Ihre Stadt oder Gemeinde prüft das.
booklet-voucher-settled = Ihre Stadt oder Gemeinde hat nachgefragt. Der Gutschein bleibt benutzt.
booklet-redeemable = { $n ->
    [one] Sie können den Gutschein einmal benutzen.
   *[other] Sie können den Gutschein { $n } Mal benutzen.
}
booklet-uses-day = { $n ->
    [one] Jeden Tag einmal.
   *[other] Jeden Tag { $n } Mal.
}
booklet-uses-week = { $n ->
    [one] Jede Woche einmal.
   *[other] Jede Woche { $n } Mal.
}
booklet-uses-month = { $n ->
    [one] Jeden Monat einmal.
   *[other] Jeden Monat { $n } Mal.
}
booklet-uses-year = { $n ->
    [one] Jedes Jahr einmal.
   *[other] Jedes Jahr { $n } Mal.
}
booklet-uses-left = { $n ->
    [one] Jetzt noch einmal.
   *[other] Jetzt noch { $n } Mal.
}

booklet-move-title = Auf ein anderes Handy
booklet-move-lead = Das Heft kann nur auf einem Handy offen sein. Hier geben Sie es an ein anderes Handy.
booklet-move-text = Sie bekommen einen Code für das andere Handy. Der Code gilt 10 Minuten. Sie können ihn nur einmal benutzen. Dann ist das Heft auf diesem Handy zu.
booklet-move-saved = Auf dem anderen Handy ist das Heft dann auch gespeichert.
booklet-move-submit = Code zeigen
booklet-move-lost = Haben Sie das Handy oder die Karte verloren? Im Bürger-Büro bekommen Sie eine neue Karte. Die alte Karte geht dann nicht mehr.
booklet-move-made-title = Öffnen Sie das Heft auf dem anderen Handy
booklet-move-made-text = Der Code gilt bis { $time } Uhr.
booklet-move-picture = QR-Code für das andere Handy
booklet-move-how-1 = Machen Sie mit dem anderen Handy die Kamera an. Halten Sie sie auf dieses Muster.
booklet-move-how-2 = Drücken Sie dort auf „Heft öffnen“.
booklet-move-typed = Geht die Kamera nicht? Schreiben Sie auf dem anderen Handy diese Adresse. Danach schreiben Sie den Code:

booklet-paper-title = Heft auf Papier
booklet-paper-lead = Mit dem Papier brauchen Sie kein Handy.
booklet-paper-count = { $n ->
    [0] Jetzt ist kein Gutschein offen. Sie können nichts drucken.
    [one] Sie drucken einen Gutschein.
   *[other] Sie drucken { $n } Gutscheine.
}
booklet-paper-submit = Heft drucken (PDF)
booklet-paper-part = Teil { $page } von { $pages }
booklet-paper-codes = Die Codes bleiben nach dem Drucken gleich. Auch auf einem anderen Handy. Passen Sie gut auf das Papier auf. Wer das Papier hat, kann die Gutscheine benutzen.
booklet-paper-how = Zeigen Sie den Gutschein an der Kasse. Die Person dort liest das Muster oder tippt den Code.
booklet-paper-once = Jeder Gutschein gilt nur einmal. Auf Papier oder auf dem Handy. Gilt er öfter? Dann steht es dabei.
booklet-paper-keep = Passen Sie gut auf das Papier auf. Wer es hat, kann die Gutscheine benutzen. Ist das Papier weg? Im Bürger-Büro bekommen Sie eine neue Karte. Das alte Papier gilt dann nicht mehr.
booklet-paper-date = Gedruckt am { $day }.
booklet-paper-used = Benutzt am
booklet-paper-more = Kein Platz mehr? Dann schreiben Sie hinten weiter.
booklet-paper-lost-title = Haben Sie das Papier verloren?
booklet-paper-lost-text = Drücken Sie auf den Knopf. Dann gilt das Papier nicht mehr. Ihre Gutscheine bekommen neue Codes.
booklet-paper-lost-submit = Papier ungültig machen
booklet-paper-voided = Das Papier gilt nicht mehr. Ihre Gutscheine haben neue Codes.

booklet-data-title = Meine Daten
booklet-data-lead = Das wissen wir. Mehr nicht. Wir kennen Ihren Namen nicht.
booklet-data-town = Die Karte ist von
booklet-data-issued = Sie haben die Karte seit dem
booklet-data-opened = Das Heft ist offen seit dem
booklet-data-moved = Auf einem anderen Gerät geöffnet am
booklet-data-printed = Zuletzt gedruckt am
booklet-data-language = Sprache beim Öffnen
booklet-data-vouchers = So viele Gutscheine sind im Heft
booklet-data-used = So oft haben Sie etwas benutzt
booklet-data-device = Auf diesem Gerät
booklet-data-device-saved = Das Heft ist gespeichert. Es bleibt hier, bis Sie es von diesem Gerät entfernen.
booklet-data-device-session = Ein Cookie. Es ist weg, wenn Sie den Browser schließen.
booklet-data-until = Wir löschen alles am
booklet-data-link = 30 Tage lang wissen wir: Dort wurde ein Gutschein aus diesem Heft benutzt. Danach bleibt nur eine Zahl.
booklet-data-download = Als Datei holen
booklet-data-delete = Heft löschen
booklet-nothing-title = Wir haben nichts über Sie gespeichert
booklet-nothing-text = Hier ist kein Heft offen. Haben Sie ein Heft? Dann öffnen Sie es. Danach sehen Sie hier: Das ist gespeichert.

booklet-deletion-title = Wollen Sie das Heft löschen?
booklet-deletion-text = Dann sind alle Gutscheine weg. Auch die freien Gutscheine. Sie bekommen die Gutscheine nicht zurück. Mit der Karte können Sie dann kein neues Heft öffnen.
booklet-deletion-submit = Ja, löschen
booklet-deletion-keep = Nein, behalten

booklet-failed-title = Das hat nicht geklappt
booklet-failed-text = Das ist unser Fehler. Ihre Gutscheine sind noch da. Bitte versuchen Sie es in ein paar Minuten noch einmal.
booklet-full-title = Wir können gerade nichts speichern
booklet-full-text = Unser Computer ist voll. Ihre Gutscheine sind noch da. Bitte versuchen Sie es in ein paar Minuten noch einmal.
booklet-reference = Rufen Sie uns an? Dann sagen Sie bitte:

booklet-offers-title = Angebote für neue Leute
booklet-offers-lead = { $n ->
    [0] Hier gibt es gerade kein Angebot.
    [one] Ein Angebot.
   *[other] { $n } Angebote.
}
booklet-offers-how = Sie brauchen dafür eine Karte. Die Karte bekommen Sie im Bürger-Büro.
booklet-offers-look = Ansehen: Das gibt es
booklet-offers-town = Stadt oder Gemeinde
booklet-offers-every-town = überall
booklet-offers-reset = Alle Angebote zeigen
booklet-offers-more = Wo und wann?

booklet-privacy-title = Daten-Schutz im Heft
booklet-privacy-lead = Wir wissen nicht, wer Sie sind. Hier steht: Das speichern wir. Und so lange.
booklet-privacy-stored = Das speichern wir
booklet-privacy-stored-booklet = Zum Heft: Welche Stadt hat die Karte gegeben? An welchem Tag? Wann haben Sie das Heft geöffnet? Und wann gedruckt? Welche Sprache lesen Sie? Welche Gutscheine haben Sie? Wie oft haben Sie jeden Gutschein benutzt?
booklet-privacy-stored-steps = Bei den ersten Schritten: Was ist erledigt?
booklet-privacy-stored-mail = Nur wenn Sie wollen: Ihre E-Mail-Adresse. Und wozu Sie Ja gesagt haben.
booklet-privacy-stored-cookie = Auf Ihrem Handy: ein Cookie. Das sind zufällige Zeichen. Wenn Sie speichern: auch eine Kopie vom Heft.
booklet-privacy-stored-address = Wir fragen nicht nach Ihrem Namen. Wir fragen nicht nach Ihrer Wohnung. Das Amt gibt uns keine Daten. Die Internet-Adresse vom Handy merken wir uns nur kurz. So kann niemand Codes raten.
booklet-privacy-kept = So lange
booklet-privacy-kept-used = 30 Tage lang wissen wir: Hier haben Sie den Gutschein benutzt. Danach bleibt nur eine Zahl.
booklet-privacy-kept-booklet = Das Heft löschen wir 6 Monate nach dem letzten Gutschein. Spätestens 2 Jahre nach dem Tag, an dem Sie die Karte bekommen haben.
booklet-privacy-kept-cookie = Das Cookie geht weg, wenn Sie den Browser zumachen. Haben Sie das Heft gespeichert? Dann bleibt es bis zu 400 Tage nach dem letzten Besuch.
booklet-privacy-kept-mail = Die E-Mail-Adresse löschen wir, wenn Sie das wollen. Spätestens mit dem Heft. Wenn Sie nicht bestätigen: nach 3 Tagen. Unsere Kopie von einer E-Mail löschen wir nach 30 Tagen.
booklet-privacy-rights = Ihre Rechte
booklet-privacy-rights-own = Bei „Meine Daten“ sehen Sie alles. Dort können Sie alles speichern oder löschen.
booklet-privacy-rights-all = Sie dürfen fragen: Was wissen Sie über mich? Sie dürfen Fehler ändern lassen. Sie dürfen Nein sagen. Das kostet nichts. Sie dürfen sich auch beschweren.
booklet-privacy-authority = Hier können Sie sich beschweren:
booklet-privacy-basis = So steht es im Gesetz (Artikel 6 Absatz 1 Buchstabe e DSGVO). Bei E-Mails brauchen wir Ihr Ja (Buchstabe a). Ohne Cookie geht es nicht (§ 25 Absatz 2 Nummer 2 TDDDG).
booklet-privacy-who = Wer ist zuständig?
booklet-privacy-who-town = Zuständig ist die Stadt oder Gemeinde, die Ihnen die Karte gegeben hat. Dort können Sie fragen.
booklet-privacy-who-agency = Diese Seiten macht:
booklet-privacy-officer = Hier können Sie zum Daten-Schutz fragen:
booklet-privacy-whole = Den ganzen Text lesen
