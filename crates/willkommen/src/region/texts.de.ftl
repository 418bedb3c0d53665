# Daten einlesen
region-import-title = Daten einlesen
region-import-heading = Welche Datei möchten Sie einlesen?
region-import-lead = Wir prüfen die Datei zuerst. Übernommen wird sie erst, wenn Sie zustimmen.
region-import-file = Datei
region-import-file-corrected = Berichtigte Datei
region-import-file-hint = CSV-Datei in UTF-8, die Felder durch Kommas getrennt
region-import-no-file = Bitte wählen Sie eine Datei aus.
region-import-check = Datei prüfen
region-import-check-again = Datei noch einmal prüfen
region-import-another = Eine andere Datei prüfen
region-import-columns = Welche Spalten die Datei braucht
region-import-columns-text = In der ersten Zeile stehen die Namen der Spalten. Die Reihenfolge ist frei.
region-import-kind-towns = Angaben zu den Kommunen
region-import-kind-halls = Rathäuser und Personen im Amt
region-import-columns-towns = ags, name, kind, kreis_ags, population, postal_code. Freiwillig: localities, university, spa_or_tourism, foreign_share, business_association, commuter_surplus.
region-import-columns-halls = ags, office, salutation, first_name, last_name, function, from, street, postal_code, place, official_mailbox. Freiwillig: title, mail, phone, to.

# Fehler in der Datei
region-import-faults-heading = { $n ->
    [one] An einer Stelle stimmt die Datei noch nicht.
   *[other] An { $n } Stellen stimmt die Datei noch nicht.
}
region-import-nothing-taken = Noch nichts übernommen
region-import-nothing-taken-text = Berichtigen Sie die Datei und laden Sie sie noch einmal hoch.
region-import-faults = Das stimmt in der Datei noch nicht
region-import-line = Zeile
region-import-line-number = Zeile { $n }
region-import-whole-file = Ganze Datei
region-import-column = Spalte
region-import-no-column = alle
region-import-found = In der Datei steht
region-import-nothing = nichts
region-import-cells = { $n } Felder
region-import-wrong = Was nicht stimmt
region-import-most-faults = Wir zeigen nur die ersten Stellen. Vielleicht kommen danach noch weitere.
region-fault-ags = Ein Gemeindeschlüssel hat genau 8 Ziffern.
region-fault-cells = Diese Zeile hat nicht so viele Felder wie die erste Zeile.
region-fault-column = Diese Spalte fehlt. Prüfen Sie auch, ob die Felder durch Kommas getrennt sind.
region-fault-day = Bitte schreiben Sie den Tag so: 2026-11-01.
region-fault-digits = Eine Postleitzahl hat genau 5 Ziffern.
region-fault-district = Diesen Kreisschlüssel gibt es in der Region nicht.
region-fault-empty = In der Datei stehen keine Zeilen mit Angaben.
region-fault-encoding = Die Datei ist nicht in UTF-8 gespeichert. Wählen Sie beim Speichern „CSV UTF-8“.
region-fault-mail = Das ist keine vollständige E-Mail-Adresse. Zum Beispiel: rathaus@ort.example
region-fault-missing = Hier fehlt eine Angabe.
region-fault-number = Bitte tragen Sie eine ganze Zahl ein, ohne Punkt und Komma.
region-fault-office = Bitte tragen Sie mayor, lead oder deputy ein.
region-fault-order = Der letzte Tag im Amt liegt vor dem ersten.
region-fault-rows = Die Datei hat mehr als 12.000 Zeilen. Bitte teilen Sie sie auf.
region-fault-twice = Dieser Gemeindeschlüssel steht schon in einer Zeile darüber.
region-fault-unknown = Diesen Gemeindeschlüssel kennen wir noch nicht. Lesen Sie zuerst die Angaben zu den Kommunen ein.
region-fault-unreadable = Das lässt sich nicht als CSV lesen. Häufig fehlt ein Anführungszeichen.
region-fault-yes-no = Bitte tragen Sie „ja“ oder „nein“ ein, oder lassen Sie das Feld leer.

# Vorschau
region-import-preview-heading = { $n ->
    [one] Bitte prüfen und übernehmen: eine Zeile
   *[other] Bitte prüfen und übernehmen: { $n } Zeilen
}
region-import-preview-lead = Die Datei ist in Ordnung. Noch ist nichts übernommen.
region-import-changes = Das ändert sich
region-import-new = { $n ->
    [0] Es kommt keine Kommune hinzu.
    [one] Eine Kommune kommt hinzu.
   *[other] { $n } Kommunen kommen hinzu.
}
region-import-updated = { $n ->
    [0] Keine vorhandene Kommune bekommt neue Angaben.
    [one] Eine vorhandene Kommune bekommt die Angaben aus der Datei.
   *[other] { $n } vorhandene Kommunen bekommen die Angaben aus der Datei.
}
region-import-halls = { $n ->
    [one] Eine Person mit ihrem Rathaus wird eingetragen.
   *[other] { $n } Personen mit ihren Rathäusern werden eingetragen.
}
region-import-gaps = { $n ->
    [one] Bei einer Zeile ist die Anschrift unvollständig. Dieser Brief wird später zurückgehalten.
   *[other] Bei { $n } Zeilen ist die Anschrift unvollständig. Diese Briefe werden später zurückgehalten.
}
region-import-sample = Die ersten Zeilen der Datei
region-import-take = { $n ->
    [one] Eine Zeile übernehmen
   *[other] { $n } Zeilen übernehmen
}

# Übernommen
region-import-saved-heading = Die Angaben sind übernommen.
region-import-saved = { $n ->
    [one] Eine Zeile ist übernommen.
   *[other] { $n } Zeilen sind übernommen.
}
region-import-saved-text = Als Nächstes können Sie eine Einladung vorbereiten.
region-import-to-invitation = Einladung vorbereiten

# Was für einen Brief fehlt
region-gap-address = Die Anschrift des Rathauses ist unvollständig.
region-gap-mayor = Es ist niemand im Bürgermeisteramt eingetragen.
region-gap-mailbox = Das offizielle E-Mail-Postfach fehlt.
