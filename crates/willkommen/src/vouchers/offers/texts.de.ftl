vouchers-offers-title = Angebote
vouchers-offers-new = Angebot schreiben
vouchers-offers-new-heading = Was schenken Sie Neuen?
vouchers-offers-new-lead = Ein Angebot ist ein Vorteil: etwas günstiger, etwas dazu, etwas zum Ausprobieren oder freier Eintritt. Geldbeträge und Guthaben gibt es hier nicht.
vouchers-offers-edit = Angebot ändern
vouchers-offers-said = Das Angebot
vouchers-offers-no-address = Dieser Partner hat noch keine Adresse. Ohne Adresse fehlt er auf der Karte.
vouchers-offers-no-place = Bei diesem Partner fehlt noch die Stelle auf der Karte. Neue finden ihn dort erst, wenn sie eingetragen ist.
vouchers-offers-mend-address = Beim Partner ergänzen
vouchers-offers-partner = Partner
vouchers-offers-partner-choose = Bitte wählen
vouchers-offers-partner-missing = Bitte wählen Sie einen Partner, der in Ihrer Kommune mitmacht.
vouchers-offers-partner-unknown = Einen Partner mit diesem Namen, der in Ihrer Kommune mitmacht, gibt es nicht. Tragen Sie ihn zuerst ein.
vouchers-offers-no-partner = In Ihrer Kommune macht noch kein Partner mit.
vouchers-offers-not-agreed = Zurzeit hat Ihnen keine Kommune zugesagt. Sobald eine zusagt, können Sie Angebote schreiben.
vouchers-offers-kind = Art des Vorteils
vouchers-offers-kind-discount = Rabatt
vouchers-offers-kind-discount-hint = Zum Beispiel: 20 % auf den ersten Einkauf
vouchers-offers-kind-extra = Zugabe
vouchers-offers-kind-extra-hint = Zum Beispiel: ein Kaffee zum Frühstück
vouchers-offers-kind-trial = Zum Kennenlernen
vouchers-offers-kind-trial-hint = Zum Beispiel: vier Wochen lang mitmachen
vouchers-offers-kind-entry = Freier Eintritt
vouchers-offers-kind-entry-hint = Zum Beispiel: einmal ins Freibad
vouchers-offers-kind-unknown = Zur Wahl stehen „Rabatt“, „Zugabe“, „Zum Kennenlernen“ und „Freier Eintritt“. Ein Guthaben oder einen Geldbetrag gibt es hier nicht. Im Gutscheinheft stehen nur Vorteile.
vouchers-offers-benefit = Ihr Angebot in einer Zeile
vouchers-offers-column-benefit = Angebot
vouchers-offers-benefit-hint = Höchstens 80 Zeichen, auf Deutsch. Zum Beispiel: Ein Kaffee zum Frühstück geschenkt
vouchers-offers-benefit-missing = Bitte schreiben Sie in einer Zeile, was Neue bekommen.
vouchers-offers-conditions = Was gilt dabei?
vouchers-offers-conditions-hint = Zum Beispiel: für eine Person, nicht am Sonntag.
vouchers-offers-long = Das ist zu lang. Möglich sind { $most } Zeichen.
vouchers-offers-number = Bitte geben Sie eine ganze Zahl von { $least } bis { $most } ein.
vouchers-offers-uses = Wie oft?
vouchers-offers-uses-words = { $n }-mal { $period }
vouchers-offers-period = In welchem Zeitraum?
vouchers-offers-period-all = insgesamt
vouchers-offers-period-day = am Tag
vouchers-offers-period-week = in der Woche
vouchers-offers-period-month = im Monat
vouchers-offers-period-year = im Jahr
vouchers-offers-period-unknown = Bitte wählen Sie einen Zeitraum: insgesamt, Tag, Woche, Monat oder Jahr.
vouchers-offers-valid-days = Wie viele Tage gilt der Gutschein?
vouchers-offers-valid-days-hint = Gezählt ab dem Tag, an dem jemand das Heft bekommt.
vouchers-offers-days = { $n ->
    [one] ein Tag
   *[other] { $n } Tage
}
vouchers-offers-starts = Erster Tag
vouchers-offers-ends = Letzter Tag
vouchers-offers-ends-past = Der letzte Tag ist schon vorbei.
vouchers-offers-ends-before = Der letzte Tag liegt vor dem ersten.
vouchers-offers-day-malformed = Bitte geben Sie einen Tag an, zum Beispiel 31.12.2027.
vouchers-offers-pool = Wie oft höchstens, alle zusammen?
vouchers-offers-pool-hint = Danach ist das Angebot vergriffen. Ohne Zahl gibt es keine Grenze.
vouchers-offers-pool-words = { $taken } von { $pool } eingelöst
vouchers-offers-pool-left = { $pool } insgesamt, noch zu haben
vouchers-offers-pool-gone = { $pool } insgesamt, vergriffen
vouchers-offers-reach = Wo gilt es?
vouchers-offers-reach-own = In unserer Kommune
vouchers-offers-reach-local = In diesen Kommunen. Jede gibt das Angebot selbst frei:
vouchers-offers-reach-regional = In der ganzen Region. Die Agentur gibt es frei.
vouchers-offers-local = in einzelnen Kommunen
vouchers-offers-whole-region = in der ganzen Region
vouchers-offers-towns-missing = Bitte wählen Sie mindestens eine Kommune oder die ganze Region.
vouchers-offers-places = An welchen Orten gilt es?
vouchers-offers-places-hint = Bleiben alle gewählt, gilt das Angebot auch an Orten, die später dazukommen.
vouchers-offers-places-later = Hat der Partner mehrere Orte, gilt das Angebot an allen. Soll es nur an einigen gelten? Dann drücken Sie unten auf „Orte wählen“.
vouchers-offers-places-none = Bitte wählen Sie zuerst einen Partner mit mehreren Orten. Drücken Sie dann noch einmal auf „Orte wählen“.
vouchers-offers-places-choose = Orte wählen
vouchers-offers-places-main = Hauptort
vouchers-offers-places-main-at = Hauptort, { $address }
vouchers-offers-places-missing = Bitte wählen Sie mindestens einen Ort, an dem das Angebot gilt.
vouchers-offers-places-unknown = Ein gewählter Ort gehört nicht zu diesem Partner. Bitte wählen Sie die Orte noch einmal.
vouchers-offers-places-none-left = Ein gewählter Ort gehört nicht zu diesem Partner. Er hat nur einen Ort. Schicken Sie das Angebot so noch einmal ab, dann gilt es dort.
vouchers-offers-places-named = Einen Ort „{ $name }“ hat dieser Partner nicht, oder mehrere heißen so. Dieser Partner hat: Hauptort; { $places }. Mehrere Orte trennen Sie mit einem Semikolon.
vouchers-offers-places-named-main = Einen Ort „{ $name }“ hat dieser Partner nicht. Er hat nur den Hauptort. Lassen Sie die Spalte leer oder schreiben Sie „Hauptort“.
vouchers-offers-places-only = Gilt nur hier
vouchers-offers-safety = Schutz vor Fälschung und Einlösen ohne Verbindung
vouchers-offers-rotating = Der Code wechselt alle 30 Sekunden. Ein Foto davon ist bald zu alt. Auf Papier gilt der Gutschein mit Name und Ausweis.
vouchers-offers-offline = Einlösen ohne Verbindung: wie oft höchstens, bis das Telefon wieder Verbindung hat?
vouchers-offers-offline-hint = Bei 0 wird nur mit Verbindung eingelöst. Das ist am sichersten. Sonst gilt die Zahl für jedes Telefon. Zwei Telefone ohne Verbindung können denselben Gutschein annehmen, und nur eine Einlösung zählt.
vouchers-offers-many = Es gibt schon { $most } Angebote dieses Partners. Bitte beenden Sie zuerst eines.
vouchers-offers-known = Dieses Angebot gibt es schon.
vouchers-offers-send = Zur Freigabe senden
vouchers-offers-save = Als Entwurf speichern
vouchers-offers-approve-own = Speichern und freigeben
vouchers-offers-changed-meanwhile = Dieses Angebot hat sich inzwischen geändert. Bitte sehen Sie noch einmal nach.
vouchers-offers-state-draft = Entwurf
vouchers-offers-state-waiting = wartet auf Freigabe
vouchers-offers-state-waits-for = wartet auf { $towns }
vouchers-offers-state-approved = freigegeben
vouchers-offers-state-paused = pausiert
vouchers-offers-state-returned = zurückgegeben
vouchers-offers-state-ended = beendet
vouchers-offers-town-waiting = wartet auf Freigabe
vouchers-offers-town-approved = freigegeben
vouchers-offers-town-refused = zurückgegeben
vouchers-offers-town-ended = beendet
vouchers-offers-waiting = { $n ->
    [one] Ein Angebot wartet auf Ihre Freigabe.
   *[other] { $n } Angebote warten auf Ihre Freigabe.
}
vouchers-offers-none = Noch gibt es kein Angebot.
vouchers-offers-none-own = Schreiben Sie Ihr erstes Angebot.
vouchers-offers-decide-heading = Freigeben? { $benefit }
vouchers-offers-decide-text = Mit der Freigabe steht das Angebot in den Gutscheinheften. Danach lässt es sich nicht mehr ändern, nur pausieren und beenden.
vouchers-offers-decision-missing = Bitte wählen Sie eine Antwort.
vouchers-offers-approve = Freigeben
vouchers-offers-return = Zurückgeben
vouchers-offers-done-approved = Das Angebot ist freigegeben.
vouchers-offers-done-returned = Das Angebot ist zurückgegeben.
vouchers-offers-reason-hint = Beim Zurückgeben nötig. Der Partner bekommt sie per E-Mail.
vouchers-offers-change = Ändern, pausieren, beenden
vouchers-offers-change-text = Ein freigegebenes Angebot bleibt, wie es ist: Neue haben es schon in ihrem Heft. Soll es anders sein, schreiben Sie ein neues und beenden dieses.
vouchers-offers-copy = Neues Angebot daraus machen
vouchers-offers-pause = Pausieren
vouchers-offers-resume = Fortsetzen
vouchers-offers-end = Angebot beenden
vouchers-offers-end-text = Niemand kann es danach noch einlösen. Das lässt sich nicht rückgängig machen.
vouchers-offers-end-send = Beenden
vouchers-offers-texts = Übersetzungen
vouchers-offers-texts-heading = Das Angebot in anderen Sprachen
vouchers-offers-texts-lead = Setzen Sie den Haken erst, wenn jemand den Text gelesen hat, der die Sprache gut spricht. Ohne Haken steht bei den Neuen: maschinell übersetzt, ungeprüft. Ohne Text steht dort das deutsche Angebot.
vouchers-offers-language-plain = Leichtes Deutsch
vouchers-offers-texts-again = Das Angebot ist freigegeben. Was Sie hier ändern, steht bei den Neuen als ungeprüft, bis die Kommune den Haken setzt. Bei einem Angebot für die ganze Region setzt ihn die Agentur.
vouchers-offers-checked = Von jemandem geprüft, der die Sprache gut spricht
vouchers-offers-import = Liste einlesen
vouchers-offers-import-lead = Lesen Sie Angebote Ihrer Partner als CSV- oder Excel-Datei ein. Sie sehen jede Zeile und was daran nicht stimmt, bevor etwas gespeichert wird. Eingelesene Angebote sind freigegeben.
vouchers-offers-rotating-unknown = Ob sich der Code ändert, sagt „ja“ oder „nein“. „{ $word }“ verstehen wir nicht.
vouchers-offers-import-help = In der ersten Zeile stehen die Namen der Spalten. „Partner“, „Art“ und „Vorteil“ müssen da sein. Art ist „Rabatt“, „Zugabe“, „Zum Kennenlernen“ oder „Freier Eintritt“. Gilt ein Angebot nur an einigen Orten des Partners, stehen sie in der Spalte „Orte“, mit einem Semikolon dazwischen: „Hauptort“, oder der Name oder die Anschrift eines weiteren Ortes.
vouchers-offers-public = Angebote für Neue
vouchers-offers-public-none = Hier gibt es noch kein Angebot.
vouchers-offers-public-heading = { $n ->
    [one] Ein Angebot für Neue
   *[other] { $n } Angebote für Neue
}
vouchers-offers-public-town = { $n ->
    [one] Ein Angebot für Neue in { $town }
   *[other] { $n } Angebote für Neue in { $town }
}
vouchers-offers-public-region = { $n ->
    [one] Ein Angebot für Neue in der ganzen Region
   *[other] { $n } Angebote für Neue in der ganzen Region
}
vouchers-offers-public-both = { $own ->
    [one] Ein Angebot für Neue in { $town }
   *[other] { $own } Angebote für Neue in { $town }
} und { $region ->
    [one] eines für die ganze Region
   *[other] { $region } für die ganze Region
}
vouchers-offers-group-town = In { $town }
vouchers-offers-group-region = In der ganzen Region
vouchers-offers-public-lead = Betriebe, Vereine und Einrichtungen schenken Menschen etwas, die neu in der Region sind. Die Gutscheine bekommen Sie im Bürgerbüro Ihrer Kommune.
vouchers-offers-open-booklet = Gutscheinheft öffnen
vouchers-offers-filter = Angebote eingrenzen
vouchers-offers-filter-town = Kommune
vouchers-offers-filter-all-towns = Alle Kommunen
vouchers-offers-filter-all-kinds = Alle Arten
vouchers-offers-filter-all-trades = Alle Branchen
vouchers-offers-tongues = Diese Liste in anderen Sprachen:
vouchers-offers-search = Angebot, Name oder Ort
vouchers-offers-filter-anywhere = Überall
vouchers-offers-filter-all-states = Jeder Stand
vouchers-offers-found-none = So ein Angebot gibt es nicht.
vouchers-offers-filter-reset = Alle Angebote zeigen
vouchers-offers-to-map = Zur Karte
vouchers-offers-near = In meiner Nähe
vouchers-offers-near-hint = Sortiert alle Angebote nach Entfernung. Wo Sie sind, bleibt auf Ihrem Gerät.
vouchers-offers-near-done = Sortiert: Das nächste Angebot steht oben.
vouchers-offers-near-failed = Ihr Gerät sagt nicht, wo es ist. Die Liste bleibt, wie sie war.
vouchers-offers-near-page-only = Die anderen Seiten ließen sich nicht laden. Sortiert ist nur diese Seite.
vouchers-offers-distance = { $km } km entfernt
vouchers-offers-used-up = vergriffen
vouchers-offers-unchecked = maschinell übersetzt, ungeprüft
vouchers-offers-only-german = Nur auf Deutsch
vouchers-offers-valid-words = { $n ->
    [one] Gilt einen Tag, nachdem Sie Ihre Karte bekommen haben.
   *[other] Gilt { $n } Tage, nachdem Sie Ihre Karte bekommen haben.
}
vouchers-offers-often-all = { $n ->
    [one] Einmal.
   *[other] { $n } Mal.
}
vouchers-offers-often-day = { $n ->
    [one] Einmal am Tag.
   *[other] { $n } Mal am Tag.
}
vouchers-offers-often-week = { $n ->
    [one] Einmal in der Woche.
   *[other] { $n } Mal in der Woche.
}
vouchers-offers-often-month = { $n ->
    [one] Einmal im Monat.
   *[other] { $n } Mal im Monat.
}
vouchers-offers-often-year = { $n ->
    [one] Einmal im Jahr.
   *[other] { $n } Mal im Jahr.
}
vouchers-offers-until-words = Spätestens bis { $day }.
vouchers-offers-where = Wo und wann?
vouchers-offers-elsewhere = Weitere Orte von { $partner }
vouchers-offers-elsewhere-read = Bitte lesen Sie auch, was bei diesem Angebot gilt.
vouchers-offers-spoken = Sprachen
vouchers-offers-counts-in = Gilt für Gutscheinhefte
vouchers-offers-map-words = { $n ->
    [one] Karte der Region mit einer Kommune
   *[other] Karte der Region mit { $n } Kommunen
}
vouchers-offers-map-words-town = { $n ->
    [one] Karte von { $town } mit einem Ort
   *[other] Karte von { $town } mit { $n } Orten
}
vouchers-offers-map-town = { $n ->
    [one] { $town }: ein eigenes Angebot
   *[other] { $town }: { $n } eigene Angebote
}
vouchers-offers-map-text = Die Zahl sagt, wie viele eigene Angebote eine Kommune hat, und führt zu ihrer Liste. Angebote für die ganze Region stehen nur in der Liste.
vouchers-offers-map-crowded = Wo es eng ist, stehen die Zahlen etwas neben ihrer Kommune und ohne Namen. Alle Kommunen mit Namen stehen unter der Karte.
vouchers-offers-map-names = Kommunen auf der Karte
vouchers-offers-map-names-town = Die Nummern auf der Karte
vouchers-offers-map-count = { $n ->
    [one] Auf der Karte steht eine Kommune mit eigenen Angeboten.
   *[other] Auf der Karte stehen { $n } Kommunen mit eigenen Angeboten.
}
vouchers-offers-map-count-town = { $n ->
    [one] Auf der Karte steht ein Ort
   *[other] Auf der Karte stehen { $n } Orte
} von { $partners ->
    [one] einem Partner.
   *[other] { $partners } Partnern.
}
vouchers-offers-map-text-town = Jede Nummer ist ein Ort eines Partners und führt zu dessen Angebot in der Liste. Wo viele nah beieinander sind, stehen die Punkte etwas weiter auseinander. Angebote für die ganze Region stehen nur in der Liste.
vouchers-offers-invite = Möchten Sie Neuen etwas anbieten?
vouchers-offers-mail-sent-subject = Angebot zur Freigabe: { $benefit }
vouchers-offers-mail-sent-body =
    Guten Tag,

    Sie bekommen diese E-Mail, weil „{ $partner }“ ein Angebot für Neue geschrieben hat:

    { $benefit }

    Bitte geben Sie es frei oder mit einer Begründung zurück:
    { $link }
vouchers-offers-mail-approved-subject = Freigegeben: { $benefit }
vouchers-offers-mail-approved-body =
    Guten Tag,

    Sie bekommen diese E-Mail, weil ein Angebot von „{ $partner }“ freigegeben ist:

    { $benefit }

    Freigegeben: { $towns }

    Neue finden es jetzt in ihrem Gutscheinheft. Hier sehen Sie es:
    { $link }
vouchers-offers-mail-ends-subject = Endet am { $day }: { $benefit }
vouchers-offers-mail-ends-body =
    Guten Tag,

    ein Angebot von „{ $partner }“ endet am { $day }:

    { $benefit }

    Danach steht es in keinem Gutscheinheft mehr. Soll es weitergehen? Dann machen Sie daraus hier ein neues:
    { $link }

    Solche E-Mails schalten Sie hier ab:
    { $off }
vouchers-offers-mail-returned-subject = Zurückgegeben: { $benefit }
vouchers-offers-mail-returned-body =
    Guten Tag,

    Sie bekommen diese E-Mail, weil ein Angebot von „{ $partner }“ zurückgegeben wurde:

    { $benefit }

    Betroffen: { $towns }

    Die Begründung:

    { $reason }

    Ändern Sie das Angebot und senden Sie es noch einmal:
    { $link }
