# Seite
quickcheck-exchange-title = Fragenkatalog einlesen und ausgeben
quickcheck-exchange-heading = Fragenkatalog aus einer Datei einlesen
quickcheck-exchange-lead = Aus Ihrer Datei wird ein Entwurf. Vorher zeigen wir Ihnen, was darin steht, was fehlt und was sich nicht übernehmen lässt. Am geltenden Katalog ändert sich nichts.
quickcheck-exchange-file = Datei
quickcheck-exchange-file-hint = XLSForm oder unsere Tabellen (.xlsx), LimeSurvey-Fragebogen (.lss) oder catalogue.toml, höchstens 5 MB
quickcheck-exchange-no-file = Bitte wählen Sie eine Datei aus.
quickcheck-exchange-read = Datei ansehen
quickcheck-exchange-another = Eine andere Datei
quickcheck-exchange-found = { $n ->
    [one] Eine Frage gefunden
   *[other] { $n } Fragen gefunden
}
quickcheck-exchange-found-lead = Noch ist nichts gespeichert. Sehen Sie die Liste durch und legen Sie dann den Entwurf an.
quickcheck-exchange-begin = Als Entwurf anlegen
quickcheck-exchange-save-title = Als Nächstes: Entwurf anlegen
quickcheck-exchange-save-text = Legen Sie die Fragen als neuen Entwurf an. Oder speichern Sie sie als Textdatei, um sie zu ergänzen und hier wieder einzulesen. Fehlende Texte sind mit „…“ gekennzeichnet. So darf kein Katalog veröffentlicht werden.
quickcheck-exchange-save = Entwurf als Datei speichern
quickcheck-exchange-source = Format der Datei
quickcheck-exchange-source-xlsform = XLSForm (ODK, KoboToolbox)
quickcheck-exchange-source-tables = unsere Tabellen
quickcheck-exchange-source-toml = catalogue.toml
quickcheck-exchange-source-lss = LimeSurvey
quickcheck-exchange-fields = Handlungsfelder
quickcheck-exchange-questions = Fragen
quickcheck-exchange-measures = Maßnahmen
quickcheck-exchange-all-taken = Alles übernommen, nichts fehlt.
quickcheck-exchange-gaps = Das ist noch zu tun
quickcheck-exchange-gaps-text = Bevor ein Katalog veröffentlicht werden kann, braucht er diese Angaben.
quickcheck-exchange-lost = Das steht in der Datei, aber nicht im Entwurf
quickcheck-exchange-lost-text = Unser Katalog kennt dafür nichts Passendes. Prüfen Sie, ob Sie es anders lösen möchten.
quickcheck-exchange-assumptions = Das haben wir ergänzt
quickcheck-exchange-assumptions-text = Die Datei sagt dazu nichts. Bitte prüfen Sie, ob es so passt.
quickcheck-exchange-remarks = { $n ->
    [one] Ein Hinweis
   *[other] { $n } Hinweise
}
quickcheck-exchange-place = Stelle
quickcheck-exchange-remark = Hinweis
quickcheck-exchange-place-file = Ganze Datei
quickcheck-exchange-place-line = Blatt „{ $sheet }“, Zeile { $line }
quickcheck-exchange-more = { $n ->
    [one] Es gibt noch einen weiteren Hinweis.
   *[other] Es gibt noch { $n } weitere Hinweise.
}
quickcheck-exchange-exports = Geltenden Katalog ausgeben
quickcheck-exchange-exports-text = Die Tabellen lassen sich ändern und wieder einlesen. Mit XLSForm füllen Sie die Fragen auf dem Tablet aus, auch ohne Netz.
quickcheck-exchange-to-tables = Tabellen für Excel oder LibreOffice (.xlsx)
quickcheck-exchange-to-xlsform = XLSForm für ODK oder KoboToolbox (.xlsx)
quickcheck-exchange-to-toml = Textdatei (catalogue.toml)

# Links auf anderen Seiten
quickcheck-exchange-link-tables = Fragen als Tabelle (.xlsx)
quickcheck-exchange-link-xlsform = Fragen für ODK oder KoboToolbox (.xlsx)

# Was eine Datei nicht sein darf
quickcheck-exchange-empty = Die Datei ist leer. Bitte wählen Sie eine andere aus.
quickcheck-exchange-unknown = Dieses Format kennen wir nicht. Möglich sind .xlsx, .lss und catalogue.toml.
quickcheck-exchange-packed = Die Datei ist gepackt. Bitte entpacken Sie sie zuerst.
quickcheck-exchange-archive = Das ist ein LimeSurvey-Archiv (.lsa) oder eine gepackte .lss-Datei. Bitte speichern Sie in LimeSurvey „Struktur der Umfrage (.lss)“ und wählen Sie diese Datei aus.
quickcheck-exchange-no-sheets = In dieser Arbeitsmappe fehlt ein Blatt. Eine XLSForm braucht das Blatt „survey“, unsere Tabellen brauchen das Blatt „Fragen“.
quickcheck-exchange-no-survey = Im Blatt „survey“ fehlt die Spalte „type“ oder die Spalte „name“.
quickcheck-exchange-no-lss = Das ist kein LimeSurvey-Fragebogen. Bitte speichern Sie in LimeSurvey „Struktur der Umfrage (.lss)“.
quickcheck-exchange-xml = Die Datei ist beschädigt. Bitte speichern Sie sie in LimeSurvey noch einmal.
quickcheck-exchange-doctype = Die Datei enthält eine Dokumenttyp-Angabe (DOCTYPE). Das lesen wir aus Sicherheitsgründen nicht. LimeSurvey schreibt so etwas nicht.
quickcheck-exchange-elements = Die Datei ist zu groß oder zu tief verschachtelt. Bitte teilen Sie die Umfrage auf.
quickcheck-exchange-toml = Zeile { $line } passt nicht zum Format catalogue.toml. Am einfachsten beginnen Sie mit einer Datei, die hier ausgegeben wurde.
quickcheck-exchange-draft-changed = Der Entwurf ist unterwegs verändert worden. Bitte lesen Sie die Datei noch einmal ein.
quickcheck-exchange-no-questions = In der Datei steht keine Frage, die sich übernehmen lässt. Wir brauchen Fragen, bei denen man eine von höchstens fünf Antworten wählt.
quickcheck-exchange-many-questions = Ein Katalog hat höchstens { $most } Fragen. Bitte kürzen Sie die Datei.
quickcheck-exchange-many-fields = Ein Katalog hat höchstens { $most } Handlungsfelder. Bitte fassen Sie Gruppen zusammen.
quickcheck-exchange-many-measures = Ein Katalog hat höchstens { $most } Maßnahmen und { $most } Regeln. Bitte kürzen Sie die Datei.

# Was noch zu tun ist
quickcheck-exchange-nameless = Ein Feld, eine Frage, eine Regel oder eine Maßnahme hat keine Kennung.
quickcheck-exchange-twice = Diese Kennung gibt es zweimal. Bitte ändern Sie eine davon.
quickcheck-exchange-long = Das ist länger als { $most } Zeichen. Bitte kürzen Sie es.
quickcheck-exchange-five-levels = Ein Katalog braucht fünf Stufen, von 0 bis 4.
quickcheck-exchange-weight = Das Gewicht passt nicht. Fragen zählen 1, 2 oder 3, Felder mindestens 1.
quickcheck-exchange-no-core = Dieses Feld braucht mindestens eine Kernfrage.
quickcheck-exchange-no-field = Das Feld „{ $name }“ gibt es nicht.
quickcheck-exchange-no-rule = Die Regel „{ $name }“ gibt es nicht.
quickcheck-exchange-no-measure = Die Maßnahme „{ $name }“ gibt es nicht.
quickcheck-exchange-no-question = Die Frage „{ $name }“ gibt es nicht.
quickcheck-exchange-no-parent = Die Frage „{ $name }“, auf die diese folgt, muss weiter oben stehen.
quickcheck-exchange-one-sided = Frage und Maßnahme müssen sich gegenseitig nennen. Bei „{ $name }“ fehlt das.
quickcheck-exchange-no-text = Hier fehlt ein Text auf Deutsch oder Englisch.
quickcheck-exchange-no-levels = { $n ->
    [one] Der Text für Stufe { $levels } ist noch zu schreiben.
   *[other] Die Texte für die Stufen { $levels } sind noch zu schreiben.
}
quickcheck-exchange-no-leads = { $n ->
    [one] Bei einem Feld fehlt der Satz unter der Überschrift.
   *[other] Bei { $n } Feldern fehlt der Satz unter der Überschrift.
}
quickcheck-exchange-no-reasons = { $n ->
    [one] Bei einer Frage steht noch nicht, warum wir sie stellen.
   *[other] Bei { $n } Fragen steht noch nicht, warum wir sie stellen.
}
quickcheck-exchange-no-german = „{ $text }“ gibt es nicht auf Deutsch. Bitte übersetzen Sie den Text.
quickcheck-exchange-main-language = Die Umfrage ist in der Sprache „{ $name }“ geschrieben. Ihre Texte stehen jetzt an der Stelle der deutschen. Bitte übersetzen Sie sie.
quickcheck-exchange-cell = In der Spalte „{ $column }“ steht „{ $text }“. Das können wir nicht lesen.
quickcheck-exchange-no-column = Im Blatt „{ $sheet }“ fehlt die Spalte „{ $column }“.

# Was sich nicht übernehmen lässt
quickcheck-exchange-empty-group = In dieser Gruppe lässt sich keine Frage übernehmen, deshalb entfällt sie.
quickcheck-exchange-many-choices = Diese Frage hat { $n } Antworten. Möglich sind höchstens fünf, eine je Stufe.
quickcheck-exchange-no-choices = Zu dieser Frage gibt es in der Datei keine Antworten.
quickcheck-exchange-type = „{ $name }“ ist vom Typ „{ $type }“. Übernommen werden nur Fragen, bei denen man eine Antwort wählt.
quickcheck-exchange-other = „{ $name }“ erlaubt eine eigene Antwort. Die gibt es bei uns nicht.
quickcheck-exchange-repeat = „{ $name }“ wird mehrmals gefragt. Wiederholungen gibt es bei uns nicht, ihre Fragen fehlen.
quickcheck-exchange-condition = Die Bedingung „{ $text }“ lässt sich nicht übernehmen. Die Frage wird immer gestellt, wenn keine andere Bedingung bleibt.
quickcheck-exchange-narrower = Aus der Bedingung „{ $text }“ wird: ab Stufe 1 der Frage davor. Höhere Stufen lassen sich nicht verlangen.
quickcheck-exchange-group-condition = Die Gruppe hängt von „{ $text }“ ab. Das lässt sich nicht übernehmen.
quickcheck-exchange-language = Die Sprache „{ $name }“ ist nicht übernommen. Ein Katalog ist deutsch und englisch.
quickcheck-exchange-quotas = { $n ->
    [one] Eine Quote ist nicht übernommen.
   *[other] { $n } Quoten sind nicht übernommen.
}
quickcheck-exchange-assessments = { $n ->
    [one] Eine Auswertungsregel ist nicht übernommen.
   *[other] { $n } Auswertungsregeln sind nicht übernommen.
}
quickcheck-exchange-cut = Ein Text ist länger als { $most } Zeichen und wurde gekürzt.

# Was ergänzt ist
quickcheck-exchange-assumed = Jede Frage ist Kernfrage, hat das Gewicht 1 und verlangt als Nachweis eine Selbstauskunft. Alle Felder zählen gleich viel. Die Antworten sind der Reihe nach die Stufen ab 0, wenn die Datei nichts anderes sagt. Stufen, Regeln und Lizenz kommen aus dem geltenden Katalog. Maßnahmen gibt es noch keine.
quickcheck-exchange-no-english = „{ $text }“ gibt es nicht auf Englisch. Dort steht jetzt der deutsche Text.
quickcheck-exchange-no-english-levels = Die Antworten für Stufe { $levels } gibt es nicht auf Englisch. Dort stehen jetzt die deutschen Texte.
quickcheck-exchange-row-english = In dieser Zeile fehlen englische Texte. Dort stehen jetzt die deutschen.

# In der XLSForm
quickcheck-exchange-form-attributes = Angaben zu Ihrer Kommune
quickcheck-exchange-form-number = Bitte geben Sie eine Zahl ab 0 ein, oder lassen Sie das Feld leer.
quickcheck-exchange-form-reason = Bitte schreiben Sie höchstens { $most } Zeichen.
