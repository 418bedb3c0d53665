# Startseite
dashboard-start-lead = { $n ->
    [one] Eine von { $all } Städten und Gemeinden macht das Ankommen schon leichter: mit guten Ideen und einem Empfang, der bleibt.
   *[other] { $n } von { $all } Städten und Gemeinden machen das Ankommen leichter: mit guten Ideen, die sie teilen, und einem Empfang, der bleibt.
}
dashboard-start-lead-first = Städte und Gemeinden machen sich gemeinsam auf den Weg: Wer neu zuzieht, soll schnell dazugehören.
dashboard-door-new = Ich bin neu hier
dashboard-door-new-text = Gutscheinheft öffnen und Angebote ansehen.
dashboard-door-code = Wir haben Post bekommen
dashboard-door-code-text = Code aus dem Brief eingeben und beginnen.
dashboard-door-join = Wir sind eine Kommune
dashboard-door-join-text = Was die Teilnahme bringt und wie sie beginnt.
dashboard-map-link = Karte der { $n } Städte und Gemeinden. Karte und Liste öffnen
dashboard-map-words = Karte der { $n } Städte und Gemeinden. Jede führt zu ihrer Seite.
dashboard-map-licence = Lizenz
dashboard-map-sources = Liste der Datenquellen (PDF)
dashboard-as-list = Alle Kommunen als Liste
dashboard-how = So geht es
dashboard-how-declare = Ihre Kommune erklärt die Teilnahme und benennt eine Person, die sich kümmert.
dashboard-how-check = Mit dem Quick-Check sehen Sie, was schon gut läuft und was noch fehlt.
dashboard-how-improve = Danach wählen Sie aus, was Sie als Nächstes verbessern.
dashboard-how-more = Mehr über die Teilnahme

# Was alle sehen dürfen
dashboard-stage-takes-part = Teilnahme erklärt
dashboard-stage-check-done = Quick-Check gemacht
dashboard-stage-plan = Maßnahmen ausgewählt
dashboard-stage-recognised = Willkommenskommune
dashboard-stage-others = alle anderen

# Karte und Liste
dashboard-municipalities-title = Kommunen
dashboard-municipalities-heading = { $n ->
    [one] Eine von { $all } Städten und Gemeinden nimmt teil.
   *[other] { $n } von { $all } Städten und Gemeinden nehmen teil.
}
dashboard-municipalities-heading-first = { $all } Städte und Gemeinden: Finden Sie Ihre.
dashboard-municipalities-lead = Suchen Sie Ihre Kommune in der Liste oder auf der Karte.
dashboard-to-map = Zur Karte
dashboard-legend-once = Jede Kommune zählt hier nur einmal: dort, wo sie am weitesten ist.
dashboard-district-towns = { $all ->
    [one] eine Stadt oder Gemeinde
   *[other] { $all } Städte und Gemeinden
}
dashboard-district-count = { $n ->
    [one] eine von { $all } nimmt teil
   *[other] { $n } von { $all } nehmen teil
}

# Eine Kommune
dashboard-breadcrumb = Sie sind hier
dashboard-town-takes-part = { $town } macht mit.
dashboard-town-takes-part-text = Die Kommune hat ihre Teilnahme erklärt. Jetzt schaut sie mit dem Quick-Check, wie Zugezogene dort ankommen.
dashboard-town-check-done = { $town } weiß, wo es weitergeht.
dashboard-town-check-done-text = Die Kommune nimmt teil und hat den Quick-Check gemacht. Als Nächstes wählt sie aus, was sie verbessern möchte.
dashboard-town-plan = { $town } hat sich etwas vorgenommen.
dashboard-town-plan-text = Die Kommune nimmt teil, hat den Quick-Check gemacht und Maßnahmen ausgewählt.
dashboard-town-recognised = { $town } ist Willkommenskommune.
dashboard-town-recognised-text = Die Kommune nimmt teil und ist für ihren Empfang anerkannt.
dashboard-facts = Die Kommune
dashboard-kind = Bezeichnung
dashboard-district = Kreis
dashboard-population = Einwohnerzahl
dashboard-ags = Amtlicher Gemeindeschlüssel
dashboard-all-municipalities = Alle Kommunen ansehen

# Größenklassen
dashboard-size = Größenklasse
dashboard-size-a = unter 10.000 Menschen
dashboard-size-b = 10.000 bis unter 25.000 Menschen
dashboard-size-c = 25.000 bis unter 60.000 Menschen
dashboard-size-d = 60.000 Menschen und mehr

# Wo eine Kommune steht, nur für die Agentur
dashboard-funnel = Wo die Kommunen stehen
dashboard-funnel-not-invited = noch nicht angeschrieben
dashboard-funnel-invited = eingeladen
dashboard-funnel-silent = Antwort steht noch aus
dashboard-funnel-discussion = im Gespräch
dashboard-funnel-resolved = Teilnahme beschlossen
dashboard-funnel-declined = zurzeit nicht dabei
dashboard-funnel-declared = nimmt teil
dashboard-funnel-check-done = Quick-Check gemacht
dashboard-funnel-plan = Maßnahmen ausgewählt

# Was die Agentur als Nächstes tut
dashboard-next-invite = Einladung vorbereiten
dashboard-next-wait = Antwort abwarten
dashboard-next-call = Anrufen und nachfragen
dashboard-next-support = Beim Entscheiden unterstützen
dashboard-next-declare = Bei der Erklärung helfen
dashboard-next-later = Später wieder ansprechen
dashboard-next-check = Beim Quick-Check unterstützen
dashboard-next-measures = Maßnahmen besprechen
dashboard-next-accompany = Plan begleiten

# Arbeitskorb
dashboard-work-waiting = { $n ->
    [one] Eine Erklärung wartet auf Ihre Bestätigung.
   *[other] { $n } Erklärungen warten auf Ihre Bestätigung.
}
dashboard-work-waiting-text = Sehen Sie die Erklärung an und bestätigen Sie dann den Eingang.
dashboard-work-import = Als Nächstes: Adressen der Rathäuser einlesen.
dashboard-work-import-title = Adressen der Rathäuser
dashboard-work-import-text = Für die Einladungen brauchen wir Anschrift, Postfach und Bürgermeisterin oder Bürgermeister jeder Kommune.
dashboard-work-import-button = Adressen einlesen
dashboard-work-invite = Als Nächstes: Kommunen einladen.
dashboard-work-invite-title = Einladungen mit Brief
dashboard-work-invite-text = Die Adressen sind da. Bereiten Sie Einladungen vor oder geben Sie vorbereitete frei.
dashboard-work-invite-button = Zu den Einladungen
dashboard-work-call = { $n ->
    [one] Bei einer Kommune hilft jetzt ein Anruf.
   *[other] Bei { $n } Kommunen hilft jetzt ein Anruf.
}
dashboard-work-done = Alles erledigt.
dashboard-work-done-text = Zurzeit wartet nichts auf Sie.
dashboard-work-lead = { $n ->
    [0] Die erste Teilnahme steht noch aus. Insgesamt sind es { $all } Städte und Gemeinden.
    [one] Eine von { $all } Städten und Gemeinden nimmt teil.
   *[other] { $n } von { $all } Städten und Gemeinden nehmen teil.
}
dashboard-acknowledge = Eingang bestätigen
dashboard-certificate = Erklärung ansehen (PDF)
dashboard-silent = Bitte anrufen
dashboard-phone-missing = Telefonnummer fehlt
dashboard-silent-text = Das Datum für die Antwort ist vorbei. Vielleicht ist noch etwas unklar.
dashboard-to-table = Alle Kommunen mit nächstem Schritt

# Tabelle
dashboard-table-heading = Alle Kommunen und was als Nächstes ansteht
dashboard-filter = Kommunen filtern
dashboard-filter-name = Name enthält
dashboard-filter-all-districts = Alle Kreise
dashboard-filter-all-stages = Jeder Stand
dashboard-filter-show = Anzeigen
dashboard-filter-reset = Alle Kommunen anzeigen
dashboard-table-all = { $n ->
    [one] Eine Stadt oder Gemeinde
   *[other] { $n } Städte und Gemeinden
}
dashboard-table-count = { $n ->
    [one] Eine von { $all } Städten und Gemeinden.
   *[other] { $n } von { $all } Städten und Gemeinden.
}
dashboard-table-empty = Dazu passt keine Kommune.
dashboard-table-empty-text = Ändern Sie Name, Kreis oder Stand.
dashboard-csv = Als Tabelle herunterladen (CSV)
dashboard-column-ags = Amtlicher Gemeindeschlüssel
dashboard-column-name = Kommune
dashboard-column-district = Kreis
dashboard-column-stage = Stand
dashboard-column-last-contact = Letzter Kontakt
dashboard-column-next-step = Nächster Schritt
dashboard-no-contact = noch keiner

# Akte
dashboard-file-heading = { $town }: { $step }
dashboard-file-stage = Stand: { $stage }
dashboard-file-next = Nächster Schritt: { $step }
dashboard-declaration = Erklärung
dashboard-declaration-number = Nummer
dashboard-declaration-since = Gilt seit
dashboard-declaration-signed = Unterschrieben
dashboard-lead = Projektverantwortung
dashboard-deputy = Vertretung
dashboard-received = Eingang bestätigt
dashboard-received-open = noch nicht
dashboard-letters = Briefe
dashboard-letters-none = Noch kein Brief.
dashboard-letter-held = Zurückgestellt, weil noch etwas fehlt:
dashboard-letter-printed = Brief vom { $day } (PDF)
dashboard-letter-opened = Code eingegeben: { $moment }
dashboard-letter-unopened = Der Code ist noch nicht eingegeben.
dashboard-letter-waiting = Der Brief wird noch gedruckt.
dashboard-answers = Antworten
dashboard-answers-none = Noch keine Antwort notiert.
dashboard-answer-discussion = Wird noch beraten
dashboard-answer-resolved = Teilnahme beschlossen
dashboard-answer-declined = Zurzeit nicht dabei
dashboard-note = Antwort notieren
dashboard-note-answer = Was hat die Kommune geantwortet?
dashboard-note-choose = Bitte wählen
dashboard-note-day = Wann?
dashboard-note-text = Notiz
dashboard-note-hint = Höchstens 500 Zeichen. Zum Beispiel: mit wem Sie gesprochen haben.
dashboard-note-long = Die Notiz ist zu lang. Möglich sind 500 Zeichen.
dashboard-note-save = Antwort speichern
dashboard-note-answer-missing = Bitte wählen Sie aus, was die Kommune geantwortet hat.
dashboard-note-day-malformed = Bitte geben Sie das Datum der Antwort an, zum Beispiel 12.01.2027.
dashboard-history = Was bisher war
dashboard-history-none = Noch nichts.
dashboard-town-hall = Rathaus
dashboard-address-unknown = Die Anschrift ist noch nicht bekannt.
dashboard-mailbox = Offizielles E-Mail-Postfach
dashboard-unknown = noch nicht bekannt
dashboard-update-address = Angaben neu einlesen
dashboard-office-holders = Wer im Amt ist oder war
dashboard-office-holders-none = Noch niemand eingetragen.
dashboard-office-since = seit { $from }
dashboard-office-until = { $from } bis { $to }
dashboard-declared-on = Erklärt am { $day }
dashboard-noted = Die Antwort ist gespeichert.
dashboard-acknowledged = Der Eingang ist bestätigt: { $town }
dashboard-silent-all = Alle { $n } ansehen
dashboard-next-acknowledge = Eingang der Erklärung bestätigen
dashboard-hash = Prüfsumme des Textes
dashboard-note-day-future = Dieser Tag liegt in der Zukunft.
dashboard-funnel-correction = Wartet auf Korrektur
dashboard-next-correction = Auf die Korrektur warten
dashboard-corrections-text = Sie haben diese Erklärungen zurückgegeben. Das Rathaus ergänzt sie und erklärt noch einmal.
dashboard-dispatch = Fertige Briefe warten auf den Versand.
dashboard-dispatch-text = Drucken Sie die Briefe, geben Sie sie zur Post, und vermerken Sie dort den Tag.
dashboard-releases = Eine Einladung wartet auf Ihre Freigabe.
dashboard-releases-text = Jemand anderes hat sie vorbereitet. Sehen Sie sich einen Brief an, und geben Sie die Einladung dann frei.
dashboard-work-open = Einiges ist noch offen.
dashboard-funnel-handed-in = Erklärung eingereicht
dashboard-next-review = Eingereichte Erklärung prüfen
dashboard-review = Erklärung prüfen
dashboard-handed-in-on = Eingereicht am { $day }
dashboard-send-back = Angaben ansehen oder zur Korrektur zurückgeben
dashboard-enter-paper = Erklärung auf Papier eintragen
dashboard-past = Frühere Erklärungen
dashboard-past-withdrawn = { $number }, beendet am { $day }
dashboard-past-taken-back = Vom Rathaus zurückgenommen am { $day }
dashboard-past-returned = Zur Korrektur zurückgegeben am { $day }: { $reason }
dashboard-declined-by-town = Das Rathaus hat am { $day } selbst geantwortet: zurzeit keine Teilnahme. Grund: { $why }.
dashboard-funnel-returned = Brief kam zurück
dashboard-funnel-interest = Interesse bekundet
dashboard-next-address = Anschrift prüfen
dashboard-next-wish = Wunsch der Kommune erfüllen
dashboard-next-mailbox = Adresse des Postfachs prüfen
dashboard-next-send-again = E-Mail noch einmal senden
dashboard-next-approach = Wieder ansprechen, wie vorgemerkt
dashboard-wish = Wunsch
dashboard-contacts = Gespräche
dashboard-contacts-none = Noch kein Gespräch notiert.
dashboard-contact-noted = Das Gespräch ist gespeichert.
dashboard-letter-returned = Der Brief kam zurück.
dashboard-letter-withdrawn = Der Brief ist zurückgezogen.
dashboard-mailbox-refuses = Postfach nimmt keine E-Mail an
dashboard-mailbox-refuses-text = Bitte prüfen Sie die Adresse des offiziellen Postfachs. Ist sie richtig, hilft ein Anruf im Rathaus.
dashboard-mailbox-missed = Diese E-Mails sind nicht angekommen
dashboard-mailbox-missed-text = Das Postfach { $mailbox } ist jetzt eingetragen. Sie können diese E-Mails noch einmal senden.
dashboard-mailbox-line = An { $mailbox }, nicht angenommen: { $moment }
dashboard-mailbox-gone = Diese E-Mail können wir nicht noch einmal senden: Ihr Text ist gelöscht. Links und Codes fordert die Kommune selbst neu an.
dashboard-mailbox-again = Noch einmal senden
dashboard-mailbox-unknown = Das offizielle Postfach ist noch nicht bekannt. Bitte lesen Sie es zuerst ein.
dashboard-work-due = { $n ->
    [one] Heute möchten Sie eine Kommune ansprechen.
   *[other] Heute möchten Sie { $n } Kommunen ansprechen.
}
dashboard-work-unreached = { $n ->
    [one] Eine Kommune ist nicht erreichbar. Bitte prüfen Sie ihre Adresse.
   *[other] { $n } Kommunen sind nicht erreichbar. Bitte prüfen Sie ihre Adressen.
}
dashboard-due = Heute ansprechen
dashboard-wishes = Diese Kommunen haben Interesse bekundet
dashboard-wishes-all = Alle mit Interesse ansehen
dashboard-unreached = Adressen prüfen
dashboard-unreached-text = Ein Brief kam zurück, oder das Postfach nimmt keine E-Mail an.
dashboard-unreached-more = Und { $n } weitere.
dashboard-to-silent = Kommunen, die noch nicht entschieden haben
dashboard-to-register = Zum Verzeichnis der Teilnehmenden
dashboard-funnel-suspended = Teilnahme ruht
dashboard-next-suspended = Wiederaufnahme abwarten
dashboard-vacant = Ohne Projektverantwortliche
dashboard-vacant-text = Hier kümmert sich zurzeit niemand. Fragen Sie im Rathaus nach und tragen Sie ein, was man Ihnen sagt.
dashboard-queues = Quick-Check: zu prüfen
dashboard-acts = Weitere Erklärungen
dashboard-acts-text = Der Eingang ist noch zu bestätigen.
dashboard-participation = Teilnahme und Wechsel ansehen
dashboard-to-versions = Wer welcher Fassung zugestimmt hat

dashboard-declaration-signing = Unterschrift { $given } von { $needed } liegt vor: { $signers }. Verbindlich wird die Erklärung erst mit der letzten.

# Der Plan einer Kommune: nur Zahlen
dashboard-town-measures = Was sich die Kommune vorgenommen hat
dashboard-plan = Plan
dashboard-plan-planned = { $n } geplant
dashboard-plan-running = { $n } in Arbeit
dashboard-plan-waiting = { $n } ruhend
dashboard-plan-done = { $n } erledigt
dashboard-plan-dropped = { $n } verworfen
dashboard-plan-overdue = bei { $n } ist der Termin vorbei
dashboard-plan-stuck = Seit 60 Tagen hat sich im Plan nichts geändert. Fragen Sie nach, ob Hilfe willkommen ist.
dashboard-plan-help = Gespräch notieren
