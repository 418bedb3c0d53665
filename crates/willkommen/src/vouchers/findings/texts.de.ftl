# Auffälligkeiten
vouchers-findings-title = Auffälligkeiten
vouchers-findings-open = { $n ->
    [one] Eine Auffälligkeit, die noch niemand angesehen hat
   *[other] { $n } Auffälligkeiten, die noch niemand angesehen hat
}
vouchers-findings-none = Nichts Auffälliges
vouchers-findings-lead = Hier steht, was anders ist als sonst. Das ist kein Vorwurf: Oft gibt es einen guten Grund. Ein Anruf klärt meist alles.
vouchers-findings-how = Einmal am Tag werden Zahlen verglichen: Einlösungen je Gerät, Gutscheine ohne wechselnden Code, ausgegebene Karten je Person, falsche Codes. Niemand wird gesperrt. Nach einem Jahr wird alles gelöscht.
vouchers-findings-what = Was
vouchers-findings-whom = Wo
vouchers-findings-town = Kommune
vouchers-findings-partner = Partner
vouchers-findings-contact = Ansprechperson
vouchers-findings-phone = Telefon
vouchers-findings-since = Zuerst am
vouchers-findings-state = Stand
vouchers-findings-is-open = offen
vouchers-findings-seen-by = Angesehen von { $who } am { $day }
vouchers-findings-no-note = Keine Notiz.
vouchers-findings-note = Notiz
vouchers-findings-note-hint = Was haben Sie erfahren? Bitte keine Namen von Neuzugezogenen.
vouchers-findings-see = Angesehen
vouchers-findings-device = { $device } bei { $partner }
vouchers-findings-gone = Nicht mehr da
vouchers-findings-burst = Viele Einlösungen in wenigen Minuten
vouchers-findings-burst-text = { $many } Einlösungen in zehn Minuten an einem Gerät. Üblich sind höchstens { $usual }.
vouchers-findings-burst-reasons = Vielleicht war eine Gruppe da, oder das Gerät hat nachgeholt, was vorher auf Papier stand. Wenn nicht, sperren Sie mit dem Partner das Gerät.
vouchers-findings-night = Einlösungen in der Nacht
vouchers-findings-night-text = { $many } Einlösungen zu einer Zeit, in der der Partner sonst geschlossen hat.
vouchers-findings-night-reasons = Vielleicht gab es eine lange Nacht oder neue Öffnungszeiten. Fragen Sie den Partner, wer das Gerät hatte.
vouchers-findings-share = Ein Gerät löst Gutscheine aus sehr vielen Heften ein
vouchers-findings-share-text = Gutscheine aus { $many } verschiedenen Heften an einem Gerät. Gemessen an allen ausgegebenen Karten ist das viel. Üblich sind { $usual }.
vouchers-findings-share-reasons = Vielleicht ist das Angebot besonders beliebt. Vergleichen Sie mit Ihrem Kartenbestand. Fehlen Karten, machen Sie diese ungültig.
vouchers-findings-issue = Sehr viele Karten an einem Tag
vouchers-findings-issue-text = { $many } Karten an einem Tag von einer Person. Üblich sind { $usual }.
vouchers-findings-issue-reasons = Vielleicht kamen viele auf einmal, zum Beispiel zum Semesterbeginn. Sprechen Sie miteinander.
vouchers-findings-wrong = Viele falsche Codes
vouchers-findings-wrong-text = { $many } falsche Codes an einem Gerät an einem Tag. Üblich sind { $usual }.
vouchers-findings-wrong-reasons = Vielleicht ist die Kamera verschmutzt, oder jemand übt. Nach vielen falschen Codes sperrt sich ein Gerät von selbst.
vouchers-findings-swift = Gutscheine werden gleich nach der Ausgabe bei einem Partner eingelöst
vouchers-findings-swift-text = { $many } Hefte wurden wenige Minuten nach der Ausgabe geöffnet. Gleich danach wurde nur bei diesem Partner eingelöst. Üblich sind { $usual }.
vouchers-findings-swift-reasons = Vielleicht liegt der Partner neben dem Rathaus. Wenn nicht, sehen Sie nach, wer die Karten ausgegeben hat.
vouchers-findings-compared = Viele Gutscheine ohne wechselnden Code an einem Tag
vouchers-findings-compared-text = { $many } Gutscheine kamen an einem Tag an einem Gerät ohne die Zeichen, die wechseln. Üblich sind { $usual }.
vouchers-findings-compared-reasons = So gilt ein Gutschein nur auf Papier, mit Name und Ausweis. Vielleicht haben viele Gäste ihr Heft ausgedruckt. Fragen Sie den Partner, wie dort verglichen wird.
vouchers-findings-mail-subject = Gutscheinheft: Bitte sehen Sie einmal nach
vouchers-findings-mail-body =
    Guten Tag,

    im Gutscheinheft ist etwas anders als sonst. Es geht um { $municipality }. Das ist kein Vorwurf: Oft gibt es einen guten Grund. Niemand ist gesperrt.

    Worum es geht, sehen Sie nach der Anmeldung hier:
    { $link }

    Diese E-Mail kommt höchstens einmal am Tag.
