# Daten einlesen
region-import-title = Daten einlesen
region-import-heading = Welche Datei möchten Sie einlesen?
region-import-lead = Wir prüfen die Datei zuerst. Übernommen wird sie erst, wenn Sie zustimmen.
region-import-file = Datei
region-import-file-corrected = Berichtigte Datei
region-import-file-hint = Excel-Datei (.xlsx), OpenDocument-Tabelle (.ods) oder CSV-Datei, höchstens 5 MB
region-import-no-file = Bitte wählen Sie eine Datei aus.
region-import-check = Datei prüfen
region-import-check-again = Datei noch einmal prüfen
region-import-another = Eine andere Datei prüfen
region-import-columns = Welche Spalten die Datei braucht
region-import-columns-text = In der ersten Zeile stehen die Namen der Spalten. Reihenfolge und genaue Schreibweise sind frei: Was wir nicht erkennen, ordnen Sie im nächsten Schritt zu.
region-import-kind-towns = Angaben zu den Kommunen
region-import-kind-halls = Rathäuser und Personen im Amt
region-import-columns-towns = Gemeindeschlüssel, Name, Art (Stadt oder Gemeinde), Kreisschlüssel, Einwohner, Postleitzahl. Freiwillig: Ortsteile, Hochschule, Kurort oder Tourismus, Ausländeranteil der Zuzüge, Gewerbegemeinschaft, Pendlerüberschuss.
region-import-columns-halls = Gemeindeschlüssel, Vorname, Nachname, Funktion, im Amt seit, Straße, Postleitzahl, Ort, E-Mail Rathaus. Freiwillig: Amt, Anrede, akademischer Titel, E-Mail, Telefon, im Amt bis.

# Fehler in der Datei
region-import-faults-heading = { $n ->
    [one] An einer Stelle stimmt die Datei noch nicht.
   *[other] An { $n } Stellen stimmt die Datei noch nicht.
}
region-import-nothing-taken = Noch nichts übernommen
region-import-nothing-taken-text = Berichtigen Sie die Datei und laden Sie sie noch einmal hoch. Oder ändern Sie unten, welche Spalte welche ist.
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
region-fault-column = Diese Spalte fehlt.
region-fault-day = Bitte schreiben Sie den Tag so: 1.11.2026 oder 2026-11-01.
region-fault-digits = Eine Postleitzahl hat genau 5 Ziffern.
region-fault-district = Diesen Kreisschlüssel gibt es in der Region nicht.
region-fault-empty = In der Datei stehen keine Zeilen mit Angaben.
region-fault-encoding = Die Schriftzeichen der Datei lassen sich nicht lesen. Wählen Sie beim Speichern „CSV UTF-8“.
region-fault-macros = Diese Arbeitsmappe enthält Makros oder ist als .xlsm gespeichert. Wir lesen keine Makros. Bitte speichern Sie sie als .xlsx.
region-fault-mail = Das ist keine vollständige E-Mail-Adresse. Zum Beispiel: rathaus@ort.example
region-fault-missing = Hier fehlt eine Angabe.
region-fault-number = Bitte tragen Sie eine ganze Zahl ein.
region-fault-office = Bitte tragen Sie Bürgermeisterin, Bürgermeister, Projektverantwortung oder Vertretung ein.
region-fault-order = Der letzte Tag im Amt liegt vor dem ersten.
region-fault-rows = Die Datei hat mehr als 20.000 Zeilen. Bitte teilen Sie sie auf.
region-fault-twice = Dieser Gemeindeschlüssel steht schon in einer Zeile darüber.
region-fault-unknown = Diesen Gemeindeschlüssel kennen wir noch nicht. Lesen Sie zuerst die Angaben zu den Kommunen ein.
region-fault-unreadable = Das lässt sich nicht als Tabelle lesen. In CSV-Dateien fehlt dann häufig ein Anführungszeichen.
region-fault-yes-no = Bitte tragen Sie „ja“ oder „nein“ ein, oder lassen Sie das Feld leer.

# Vorschau
region-import-preview-heading = { $n ->
    [one] Bitte prüfen und übernehmen: eine Zeile
   *[other] Bitte prüfen und übernehmen: { $n } Zeilen
}
region-import-preview-lead = Die Datei ist in Ordnung. Noch ist nichts übernommen.
region-import-changes = Das würde sich ändern
region-import-new = { $n ->
    [one] Ein Eintrag kommt neu hinzu.
   *[other] { $n } Einträge kommen neu hinzu.
}
region-import-gaps = { $n ->
    [one] Bei einer Zeile ist die Anschrift unvollständig. Dieser Brief wird später zurückgehalten.
   *[other] Bei { $n } Zeilen ist die Anschrift unvollständig. Diese Briefe werden später zurückgehalten.
}
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

# Spalten zuordnen
region-import-mapping-heading = Welche Spalte ist welche?
region-import-mapping-lead = Einige Spalten haben wir in Ihrer Datei nicht erkannt. Bitte wählen Sie aus, wo die Angaben stehen.
region-import-mapping = Zuordnung der Spalten
region-import-mapping-check = Mit dieser Zuordnung prüfen
region-import-kind = Was steht in der Datei?
region-import-optional = freiwillig
region-import-not-there = steht nicht in der Datei
region-import-nameless = Spalte { $n } ohne Namen
region-import-choose = Bitte wählen Sie eine Spalte aus.
region-import-any-district = Auch Kommunen aus Kreisen übernehmen, die nicht zur Region gehören
region-import-cell = Zeile { $n }, Zelle { $cell }
region-column-ags = Gemeindeschlüssel
region-column-name = Name
region-column-kind = Art
region-column-kreis-ags = Kreisschlüssel
region-column-population = Einwohner
region-column-postal-code = Postleitzahl
region-column-localities = Ortsteile
region-column-university = Hochschule
region-column-spa-or-tourism = Kurort oder Tourismus
region-column-foreign-share = Ausländeranteil der Zuzüge
region-column-business-association = Gewerbegemeinschaft
region-column-commuter-surplus = Pendlerüberschuss
region-column-office = Amt
region-column-salutation = Anrede
region-column-title = Akademischer Titel
region-column-first-name = Vorname
region-column-last-name = Nachname
region-column-function = Funktion
region-column-mail = E-Mail
region-column-phone = Telefon
region-column-from = Im Amt seit
region-column-to = Im Amt bis
region-column-street = Straße
region-column-place = Ort
region-column-official-mailbox = E-Mail Rathaus

# Unterschied zu dem, was schon bekannt ist
region-import-changed = { $n ->
    [one] Eine Angabe ändert sich.
   *[other] { $n } Angaben ändern sich.
}
region-import-unchanged = { $n ->
    [one] Eine Zeile ist schon so bekannt.
   *[other] { $n } Zeilen sind schon so bekannt.
}
region-import-absent = { $n ->
    [one] Eine vorhandene Kommune steht nicht in der Datei. Sie bleibt, wie sie ist.
   *[other] { $n } vorhandene Kommunen stehen nicht in der Datei. Sie bleiben, wie sie sind.
}
region-import-changed-title = Geänderte Angaben
region-import-new-title = Was neu hinzukommt
region-import-town = Kommune
region-import-what = Angabe
region-import-before = Bisher
region-import-after = Neu
region-import-empty = leer
region-import-yes = ja
region-import-no = nein
region-import-more = { $n ->
    [one] Und eine weitere.
   *[other] Und { $n } weitere.
}
region-fault-large = Die Datei ist zu groß. Möglich sind 5 MB, entpackt 50 MB.
region-fault-columns = Die Datei hat mehr als 100 Spalten.
region-fault-old-workbook = Das ist eine Excel-Datei in einem anderen Format (.xls oder .xlsb). Bitte speichern Sie sie als .xlsx.
region-fault-workbook = Diese Arbeitsmappe lässt sich nicht öffnen. Bitte speichern Sie sie noch einmal als .xlsx oder als CSV.
region-fault-two-in-office = Für dieses Amt steht mit demselben ersten Tag schon jemand in einer Zeile darüber.
region-fault-salutation = Bitte tragen Sie „Frau“ oder „Herr“ ein, oder lassen Sie das Feld leer.
