# Eigene Seite
participation-title = Ihre Teilnahme
participation-next = Als Nächstes
participation-back = Zurück zu Ihrer Teilnahme
participation-since = Teilnahme seit
participation-agreed = Vereinbarte Fassung
participation-version = Fassung { $version }
participation-term = Laufzeit bis
participation-state = Stand
participation-is-running = läuft
participation-is-resting = ruht bis zum { $day }
participation-is-ending = endet am { $day }
participation-people-link = Projektverantwortung und ihre Vertretung
participation-certificate-link = Teilnahmeerklärung als PDF
participation-acts = Weitere Erklärungen
participation-pdf = Als PDF ansehen
participation-possible = Was Sie vorbereiten können
participation-possible-text = Vorbereiten verpflichtet zu nichts. Verbindlich wird es erst mit der Unterschrift der Bürgermeisterin, des Bürgermeisters oder der bestellten Vertretung im Amt.
participation-past = Frühere Teilnahme
participation-past-one = Erklärung { $number }: vom { $from } bis zum { $to }
participation-help = Haben Sie Fragen?

# Der nächste Schritt
participation-next-declare = Ihre Kommune nimmt zurzeit nicht teil.
participation-next-declare-text = Was Sie erarbeitet haben, bleibt Ihnen erhalten. Wenn Sie wieder mitmachen möchten, gibt Ihre Kommune eine neue Teilnahmeerklärung ab.
participation-next-declare-button = Zur Übersicht
participation-next-draft = Eine Erklärung ist vorbereitet.
participation-next-draft-text = Sehen Sie den Text noch einmal an und geben Sie ihn dann zur Unterschrift.
participation-next-sent = Eine Erklärung wartet auf die Unterschrift.
participation-next-sent-text = Der Link liegt im Rathaus. Ist er nicht angekommen, schicken Sie einen neuen.
participation-next-ending = Ihre Teilnahme endet am { $day }.
participation-next-ending-text = Bis dahin bleibt alles, wie es ist. Was Sie erarbeitet haben, behalten Sie. Vielen Dank, dass Sie dabei waren.
participation-next-lead = Wer kümmert sich jetzt bei Ihnen?
participation-next-lead-text = Zurzeit ist niemand als projektverantwortliche Person benannt. Nennen Sie uns bitte jemanden.
participation-next-lead-button = Person benennen
participation-next-consent = Es gibt eine neue Fassung des Programms.
participation-next-consent-text = Sehen Sie an, was sich geändert hat. Ihre Kommune kann zustimmen oder die Teilnahme beenden.
participation-next-renewal = Ihre Laufzeit geht zu Ende.
participation-next-renewal-text = Wenn Ihre Kommune dabeibleiben möchte, bereiten Sie jetzt die Verlängerung vor.
participation-next-resting = Ihre Teilnahme ruht bis zum { $day }.
participation-next-resting-text = Danach läuft sie von selbst weiter. Sie können sie auch früher wieder aufnehmen.
participation-next-nothing = Alles in Ordnung. Zurzeit ist nichts zu tun.
participation-next-nothing-text = Hier sehen Sie, seit wann und zu welchen Bedingungen Ihre Kommune teilnimmt.

# Arten
participation-title-withdrawal = Rückzug
participation-title-suspension = Ruhen der Teilnahme
participation-title-resumption = Wiederaufnahme der Teilnahme
participation-title-renewal = Verlängerung der Teilnahme
participation-title-consent = Zustimmung zur neuen Fassung
participation-lead-withdrawal = Ihre Kommune beendet die Teilnahme zum Ende des Monats, in dem die Erklärung bei uns eingeht. Gründe müssen Sie nicht nennen. Was Sie erarbeitet haben, behalten Sie.
participation-lead-suspension = Ihre Kommune pausiert bis zu einem Tag, den Sie wählen, höchstens zwölf Monate. Danach läuft die Teilnahme von selbst weiter. Solange sie ruht, steht Ihre Kommune nicht im öffentlichen Verzeichnis.
participation-lead-resumption = Ihre Kommune macht früher weiter als geplant.
participation-lead-renewal = Ihre Kommune bleibt für eine weitere Laufzeit dabei.
participation-lead-consent = Ihre Kommune stimmt der Fassung des Programms zu, die jetzt gilt.
participation-text-withdrawal =
    Die { $municipality } zieht ihre Teilnahme am Programm „{ $programme }“ (Erklärung Nr. { $number }) gegenüber der Agentur ({ $agency }) zurück.

    Die Teilnahme endet mit Ablauf des { $day }. Was die Kommune erarbeitet hat, behält sie.
participation-text-suspension =
    Die { $municipality } lässt ihre Teilnahme am Programm „{ $programme }“ (Erklärung Nr. { $number }) ruhen, und zwar bis einschließlich { $until }.

    In dieser Zeit erwartet die Agentur ({ $agency }) keine Schritte von der Kommune. Danach läuft die Teilnahme von selbst weiter, ohne dass es einer neuen Erklärung bedarf. Die Kommune kann sie früher wieder aufnehmen.
participation-text-resumption =
    Die { $municipality } nimmt ihre ruhende Teilnahme am Programm „{ $programme }“ (Erklärung Nr. { $number }) wieder auf, und zwar ab dem { $day }.

    Sie erklärt dies gegenüber der Agentur ({ $agency }).
participation-text-renewal =
    Die { $municipality } verlängert ihre Teilnahme am Programm „{ $programme }“ (Erklärung Nr. { $number }) bis einschließlich { $until }.

    Sie erklärt dies gegenüber der Agentur ({ $agency }). Alles Weitere bleibt, wie es vereinbart ist.
participation-text-consent =
    Die { $municipality } stimmt der Fassung { $version } des Programms „{ $programme }“ zu. Diese Fassung gilt ab dem { $day } für ihre Teilnahme (Erklärung Nr. { $number }).

    Sie erklärt dies gegenüber der Agentur ({ $agency }). Alles Weitere bleibt, wie es vereinbart ist.

# Vorbereiten
participation-prepare-heading = Vorbereiten, dann zur Unterschrift geben
participation-prepare-text = Das wird erklärt
participation-prepare-note = Damit ist noch nichts erklärt. Im nächsten Schritt sehen Sie den ganzen Text.
participation-prepare-submit = Weiter
participation-until = Die Teilnahme ruht bis
participation-until-hint = Der letzte Tag der Pause, höchstens zwölf Monate von heute an
participation-until-malformed = Geben Sie den letzten Tag der Pause mit Jahr, Monat und Tag ein, zum Beispiel 2027-06-30.
participation-until-past = Der letzte Tag der Pause muss nach heute liegen.
participation-until-far = Die Teilnahme kann höchstens zwölf Monate ruhen. Wählen Sie einen früheren Tag.
participation-reason = Begründung
participation-reason-hint = Höchstens 2000 Zeichen. Sie steht dann in der Erklärung. Nötig ist sie nicht.
participation-reason-long = Die Begründung ist zu lang. Möglich sind { $most } Zeichen.

# Eine Erklärung
participation-one-draft = Stimmt der Text? Dann geben Sie ihn zur Unterschrift.
participation-one-send = Zur Unterschrift geben
participation-one-send-text = Wir schicken einen Link an das offizielle Postfach Ihres Rathauses und, wenn uns eine eigene Adresse vorliegt, an die Bürgermeisterin oder den Bürgermeister. Der Link gilt { $days } Tage.
participation-one-send-button = Zur Unterschrift geben
participation-one-sent = Die Erklärung wartet auf die Unterschrift.
participation-one-sent-text = Der Link ging am { $sent } hinaus und gilt bis zum { $expires }. Schicken Sie einen neuen, gilt der alte nicht mehr.
participation-one-expired = Der Link ist abgelaufen.
participation-one-expired-text = Er ging am { $sent } hinaus und galt bis zum { $expires }. Schicken Sie einfach einen neuen.
participation-one-again = Noch einmal schicken
participation-one-again-button = Neuen Link schicken
participation-one-signed = Diese Erklärung ist abgegeben.
participation-one-record = Für Ihre Akten
participation-one-signed-text = Abgegeben von { $signer }: { $moment }.
participation-one-received-open = Die Bestätigung der Agentur folgt.
participation-one-received = Die Agentur hat den Eingang bestätigt: { $moment }.
participation-one-discarded = Diese Erklärung wurde verworfen.
participation-one-discarded-text = Es wurde nichts erklärt. Der Link, falls einer verschickt war, gilt nicht mehr.
participation-one-discard = Doch nicht?
participation-one-discard-text = Sie können die Erklärung verwerfen, solange sie nicht unterzeichnet ist.
participation-one-discard-button = Verwerfen
participation-mailbox-unknown = Uns fehlt das offizielle E-Mail-Postfach Ihres Rathauses. Bitte rufen Sie uns an, dann tragen wir es ein.
participation-link-wait = Wir haben gerade schon mehrere Links geschickt. Der neueste gilt. Einen weiteren können Sie in einer Viertelstunde schicken.
participation-no-longer = Diese Erklärung passt nicht mehr zum Stand Ihrer Teilnahme. Bitte lassen Sie eine neue vorbereiten.
participation-changed = Der Text hat sich geändert, seit Sie diese Seite geöffnet haben, zum Beispiel weil ein neuer Tag begonnen hat. Bitte lesen Sie ihn noch einmal, bevor Sie unterzeichnen.
participation-state-draft = Vorbereitet, noch nicht zur Unterschrift gegeben
participation-state-sent = Zur Unterschrift gegeben am { $day }
participation-state-signed = Abgegeben am { $day }. Die Bestätigung des Eingangs steht noch aus.
participation-state-received = Abgegeben am { $day }. Der Eingang ist bestätigt.
participation-state-discarded = Verworfen

# Unterschrift
participation-signature-title = Erklärung unterzeichnen
participation-signature-heading = { $title }: Bitte lesen und unterzeichnen Sie.
participation-signature-lead = Das ist der ganze Text. Verbindlich wird er erst, wenn Sie unten auf den Knopf drücken. Der Link gilt bis: { $moment }.
participation-signature-who = Wer unterzeichnet?
participation-signature-submit = Verbindlich erklären
participation-signature-copies = Das Rathaus, die projektverantwortliche Person und die Agentur bekommen die Erklärung als PDF.
participation-signature-signed = Vielen Dank. Die Erklärung ist abgegeben.
participation-signature-receipt = Abgegeben für die { $municipality }: { $moment }
participation-signature-expired = Dieser Link ist abgelaufen.
participation-signature-expired-text = Er galt bis: { $moment }. Die projektverantwortliche Person kann Ihnen einen neuen schicken.
participation-signature-withdrawn = Ihr Rathaus hat diese Erklärung zurückgenommen.
participation-signature-withdrawn-text = Sie müssen nichts tun. Es wurde nichts erklärt.
participation-signature-unknown = Dieser Link gilt nicht.
participation-signature-unknown-text = Vielleicht ist er nicht vollständig, oder es wurde inzwischen ein neuer geschickt. Nehmen Sie bitte den Link aus der neuesten E-Mail.
participation-name = Vor- und Nachname
participation-function = Funktion
participation-signer-function-hint = Zum Beispiel Bürgermeisterin oder, als Vertretung im Amt, Erster Beigeordneter
participation-signer-name-missing = Geben Sie Ihren Vor- und Nachnamen ein.
participation-signer-function-missing = Geben Sie Ihre Funktion ein, zum Beispiel Bürgermeisterin.
participation-authorised = Ich bin befugt, diese Erklärung für die { $municipality } abzugeben.
participation-authorised-missing = Bestätigen Sie, dass Sie diese Erklärung abgeben dürfen.

# Nachweis als PDF
participation-fact = Angabe
participation-value = Inhalt
participation-facts = Angaben zur Abgabe
participation-hash = Prüfsumme des Textes (SHA-256)
participation-moment = { $day }, { $time } Uhr (UTC{ $offset })
participation-fact-number = Nummer dieser Erklärung
participation-fact-declaration = Teilnahmeerklärung Nr.
participation-fact-signer = Abgegeben von
participation-fact-signed = Abgegeben am
participation-fact-effective = Wirksam
participation-fact-form = Form
participation-fact-form-text = Textform (§ 126b BGB), über einen Link aus dem offiziellen Postfach des Rathauses oder an die Bürgermeisterin oder den Bürgermeister
participation-seal-received = Eingang bestätigt

# Fassungen
participation-comparison = Was sich geändert hat
participation-comparison-link = Was sich geändert hat, Wort für Wort
participation-comparison-heading = Von Fassung { $old } zu Fassung { $new }
participation-comparison-same = In Fassung { $version } hat sich nichts geändert.
participation-versions = Zustimmung zu den Fassungen
participation-versions-heading = { $n } von { $all } haben Fassung { $version } zugestimmt.
participation-versions-lead = Wer noch nicht zugestimmt hat, steht oben. Rathaus und Projektverantwortliche sind angeschrieben.
participation-versions-csv = Als Tabelle herunterladen (CSV)
participation-versions-open = Zustimmung steht noch aus
participation-versions-agreed = zugestimmt
participation-column-ags = Amtlicher Gemeindeschlüssel
participation-column-name = Kommune
participation-column-district = Kreis
participation-column-since = Teilnahme seit
participation-column-recognition = Anerkennung

# Personen
participation-people = Projektverantwortung und ihre Vertretung
participation-people-heading = Wer sich kümmert und wer vertritt
participation-people-now = Zurzeit
participation-people-before = Vorher und später
participation-people-none = Es ist noch niemand benannt.
participation-lead = Projektverantwortung
participation-deputy = Vertretung der Projektverantwortung
participation-office = Aufgabe
participation-time = Zeit
participation-from = seit { $from }
participation-from-to = { $from } bis { $to }
participation-handover-link = An eine Nachfolge übergeben
participation-deputy-link = Vertretung der Projektverantwortung ändern
participation-pack-link = Übergabemappe als PDF
participation-back-people = Zurück
participation-planned = Eingetragen
participation-planned-lead = Ab dem { $day } übernimmt { $name } die Projektverantwortung.
participation-planned-deputy = Ab dem { $day } vertritt { $name } die projektverantwortliche Person.
participation-planned-deputy-free = Die Vertretung ist dann frei.
participation-planned-vacancy = Ab dem { $day } ist die Projektverantwortung frei.
participation-planned-discard = Zurücknehmen
participation-planned-replaces = Geplant ist schon: { $plan } Was Sie hier eintragen, ersetzt diese Planung.
participation-planned-note = Notiz für die Nachfolge:
participation-planned-note-stays = Die Notiz für die Nachfolge bleibt erhalten. Ändern kann sie das Rathaus.
participation-planned-meanwhile = Seit Sie diese Seite geöffnet haben, hat sich die Planung geändert. Sehen Sie bitte nach, was jetzt geplant ist, und tragen Sie den Wechsel dann ein.
participation-leave = Ohne Nachfolge aufhören
participation-leave-text = Steht die Nachfolge noch nicht fest, bleibt die Aufgabe frei. Wir erinnern dann das Rathaus. Der Zugang der bisherigen Person endet.
participation-leave-from = Frei ab
participation-leave-from-hint = Der erste Tag ohne projektverantwortliche Person
participation-leave-submit = Aufgabe abgeben

# Übergabe
participation-handover-title = Projektverantwortung übergeben
participation-handover-heading = Wer übernimmt die Projektverantwortung?
participation-handover-lead = Bisher kümmert sich { $name }. Am genannten Tag geht die Aufgabe über.
participation-handover-nobody = Zurzeit kümmert sich niemand. Am genannten Tag beginnt die neue Person.
participation-handover-agency = Tragen Sie ein, was Ihnen das Rathaus gesagt hat. Das Rathaus bekommt eine Nachricht darüber.
participation-handover-then = An diesem Tag bekommt die neue Person ihren Zugang und die Übergabemappe per E-Mail. Das Rathaus wird benachrichtigt. Der Zugang der bisherigen Person endet. Hat die neue Person bisher die Vertretung, ist diese dann frei.
participation-handover-submit = Eintragen
participation-deputy-title = Vertretung der Projektverantwortung ändern
participation-deputy-heading = Wer vertritt die projektverantwortliche Person?
participation-deputy-lead = Bisher vertritt { $name }.
participation-deputy-nobody = Bisher ist dafür niemand benannt.
participation-deputy-is-lead = Diese Person hat die Projektverantwortung oder übernimmt sie bis dahin. Nennen Sie für die Vertretung bitte eine andere Person.
participation-function-hint = Zum Beispiel Stadtmarketing, Bürgerbüro oder Wirtschaftsförderung
participation-mail = Dienstliche E-Mail-Adresse
participation-mail-hint = Mit dieser Adresse meldet sich die Person an.
participation-phone = Telefon
participation-from-day = Ab welchem Tag?
participation-from-day-hint = Ist es heute oder schon gewesen, geschieht der Wechsel sofort.
participation-note = Was die Nachfolge wissen sollte
participation-note-hint = Höchstens 4000 Zeichen. Es steht in der Übergabemappe.
participation-note-long = Die Notiz ist zu lang. Möglich sind { $most } Zeichen.
participation-name-missing = Geben Sie den Namen der Person ein.
participation-function-missing = Geben Sie die Funktion der Person ein, zum Beispiel Stadtmarketing.
participation-mail-malformed = Geben Sie eine E-Mail-Adresse mit @ ein, zum Beispiel name@stadt.example.
participation-from-malformed = Geben Sie den Tag mit Jahr, Monat und Tag ein, zum Beispiel 2027-03-01.
participation-from-past = Der Tag darf höchstens 31 Tage zurückliegen.
participation-from-far = Der Tag darf höchstens zwölf Monate in der Zukunft liegen.
participation-from-before = Der Tag liegt zu früh: Da hatte die bisherige Person die Aufgabe noch nicht.
participation-done-title = Aufgabe übergeben
participation-done-heading = Vielen Dank. Die Aufgabe ist übergeben.
participation-done-text = Ihr Zugang ist jetzt geschlossen. Wir haben das Rathaus und, wenn eine Nachfolge benannt ist, auch sie benachrichtigt. Sie können dieses Fenster schließen.

# Übergabemappe
participation-pack-title = Übergabemappe
participation-pack-stand = Stand: { $day }
participation-pack-roadmap = Ihr Weg
participation-pack-step = Schritt
participation-pack-date = Termin
participation-pack-done = erledigt am { $day }
participation-pack-due = bis { $day }
participation-pack-check = Quick-Check
participation-pack-check-none = noch nicht begonnen
participation-pack-check-open = { $answered } von { $asked } Fragen beantwortet
participation-pack-check-done = abgeschlossen am { $day }
participation-pack-check-total = abgeschlossen am { $day }, { $total } von 100 Punkten
participation-pack-measures = Maßnahmen
participation-pack-measure = Maßnahme
participation-pack-owner = Wer
participation-measure-planned = geplant
participation-measure-running = in Arbeit
participation-measure-waiting = ruht
participation-measure-dropped = verworfen
participation-measure-done = erledigt
participation-pack-none = Noch keine Einträge.
participation-pack-note = Was Ihre Vorgängerin oder Ihr Vorgänger Ihnen mitgibt
participation-pack-contact = Hier hilft man Ihnen weiter
participation-pack-contact-text = Rufen Sie an oder schreiben Sie, wenn etwas unklar ist.

# Agentur
participation-back-file = Zurück zur Kommune
participation-town-waiting = Eine weitere Erklärung wartet auf Ihre Bestätigung.
participation-town-waiting-text = Sehen Sie die Erklärung an und bestätigen Sie dann den Eingang.
participation-acknowledge = Eingang bestätigen
participation-town-vacant = Hier fehlt eine projektverantwortliche Person.
participation-town-vacant-text = Rufen Sie im Rathaus an. Nennt man Ihnen jemanden, tragen Sie die Person hier ein.
participation-town-name = Projektverantwortung eintragen
participation-town-nothing = Zurzeit ist nichts zu tun.
participation-town-none = Diese Kommune nimmt zurzeit nicht teil.
participation-note-withdrawal = Rückzug

# Öffentliches Verzeichnis
participation-register = Verzeichnis der Teilnehmenden
participation-register-heading = { $n ->
    [0] Noch nimmt keine Kommune teil.
    [one] Eine Kommune nimmt teil.
   *[other] { $n } Kommunen nehmen teil.
}
participation-register-lead = Stand: { $day }. Das Verzeichnis ändert sich, sobald eine Kommune dazukommt oder ausscheidet.
participation-register-csv = Als Tabelle herunterladen (CSV)
participation-register-json = Für Programme (JSON)
participation-register-none = Noch keine Einträge.
participation-register-fields = Offene Daten
participation-register-fields-text = Die JSON-Datei enthält diese Felder. Ihre Namen bleiben.
participation-field-ags = Amtlicher Gemeindeschlüssel, acht Ziffern
participation-field-name = Name der Kommune ohne Bezeichnung
participation-field-district = Name des Kreises
participation-field-since = Tag der Teilnahmeerklärung, Jahr-Monat-Tag
participation-field-recognition = Stufe der Anerkennung als Zahl; nur da, wo die Kommune sie zeigt
participation-field-as-of = Tag, für den das Verzeichnis gilt
participation-field-source = Wer das Verzeichnis führt
participation-field-licence = Zu welchen Bedingungen Namen und Schlüssel verwendet werden dürfen

# E-Mail: Link zur Unterschrift
participation-mail-link-subject = Zur Unterschrift: { $title } ({ $town })
participation-mail-link-body =
    Guten Tag,

    Sie bekommen diese E-Mail von uns, weil für die { $municipality } eine Erklärung vorbereitet wurde: { $title }.

    { $text }

    Unterzeichnen darf die Bürgermeisterin, der Bürgermeister oder die bestellte Vertretung im Amt, und zwar hier:
    { $link }

    Der Link gilt { $days } Tage. Das Öffnen allein bewirkt nichts. Erst der Knopf auf der Seite macht die Erklärung verbindlich.

    Weiß bei Ihnen im Rathaus niemand davon? Dann geben Sie den Link nicht weiter und rufen Sie uns bitte an. Unsere Nummer steht unten.

# E-Mail: abgegeben
participation-mail-signed-subject = { $town }: { $title } abgegeben
participation-mail-signed-body =
    Guten Tag,

    Sie bekommen diese E-Mail von uns, weil für die { $municipality } am { $signed } diese Erklärung abgegeben wurde: { $title }.

    { $text }

    Nummer der Erklärung: { $number }
    Abgegeben von: { $signers }

    Die Erklärung hängt als PDF an. Bitte nehmen Sie sie zu Ihren Akten. Die Agentur bestätigt den Eingang per E-Mail.

    Stimmt etwas nicht? Dann rufen Sie uns bitte gleich an. Unsere Nummer steht unten.

# E-Mail: Eingang bestätigt
participation-mail-received-subject = Eingang bestätigt: { $title } ({ $town })
participation-mail-received-body =
    Guten Tag,

    Sie bekommen diese E-Mail von uns, weil wir Ihnen den Eingang einer Erklärung bestätigen.

    Kommune: { $municipality }
    Erklärung: { $title }
    Nummer: { $number }
    Bestätigt am: { $received }

    Die Erklärung hängt als PDF mit unserem Siegel an.

# E-Mail: Ruhen beendet
participation-mail-resumed-subject = { $town }: Die Teilnahme läuft wieder
participation-mail-resumed-body =
    Guten Tag,

    Sie bekommen diese E-Mail von uns, weil die Teilnahme der { $municipality } geruht hat. Die Pause ist wie vereinbart zu Ende. Die Teilnahme läuft wieder, Sie müssen dafür nichts tun.

    Ihre Teilnahme sehen Sie hier:
    { $link }

    Brauchen Sie mehr Zeit? Dann rufen Sie uns bitte an. Unsere Nummer steht unten.

# E-Mail: Rückzug wirksam
participation-mail-ended-subject = { $town }: Die Teilnahme ist beendet
participation-mail-ended-body =
    Guten Tag,

    Sie bekommen diese E-Mail von uns, weil der Rückzug der { $municipality } jetzt wirksam ist. Die Teilnahme endete mit Ablauf des { $day }.

    Was Sie erarbeitet haben, behalten Sie. Vielen Dank, dass Sie dabei waren. Möchten Sie später wieder mitmachen? Dann rufen Sie uns gern an. Unsere Nummer steht unten.

# E-Mail: neue Fassung
participation-mail-version-subject = Neue Fassung { $new }: bitte zustimmen
participation-mail-version-body =
    Guten Tag,

    Sie bekommen diese E-Mail von uns, weil die { $municipality } am Programm „{ $programme }“ teilnimmt. Seit heute gilt die Fassung { $new }. Ihre Kommune hat der Fassung { $old } zugestimmt.

    Was sich geändert hat, sehen Sie hier Wort für Wort:
    { $comparison }

    Ihre Kommune kann zustimmen oder die Teilnahme beenden. Die projektverantwortliche Person bereitet das hier vor, unterzeichnet wird im Rathaus:
    { $link }

    Haben Sie Fragen? Rufen Sie uns an oder schreiben Sie uns.

# E-Mail: niemand kümmert sich
participation-mail-vacancy-subject = { $town }: Wer kümmert sich jetzt?
participation-mail-vacancy-body =
    Guten Tag,

    Sie bekommen diese E-Mail von uns, weil in der { $municipality } seit dem { $day } niemand als projektverantwortliche Person benannt ist.

    Bitte nennen Sie uns jemanden. Die Bürgermeisterin oder der Bürgermeister kann das hier selbst eintragen:
    { $link }

    Oder rufen Sie uns an und sagen Sie uns Namen, Funktion und E-Mail-Adresse. Unsere Nummer steht unten.

# E-Mail: ein geplanter Wechsel kam nicht zustande
participation-mail-change-failed-subject = { $town }: Der Wechsel kam nicht zustande
participation-mail-change-failed-body =
    Guten Tag,

    für den { $day } war in der { $municipality } ein Wechsel der Projektverantwortung eingetragen. Er kam nicht zustande: Die E-Mail-Adresse der Nachfolge gehört inzwischen zu einem Zugang einer anderen Kommune.

    Bis auf Weiteres bleibt alles, wie es ist. Bitte nennen Sie eine andere E-Mail-Adresse:
    { $link }

# E-Mail: an die Nachfolge
participation-mail-successor-subject = Sie kümmern sich jetzt um Willkommen in { $town }
participation-mail-successor-body =
    Guten Tag { $name },

    Sie bekommen diese E-Mail von uns, weil Sie seit dem { $day } für die { $municipality } als projektverantwortliche Person benannt sind. Herzlich willkommen.

    Die Übergabemappe hängt als PDF an. Darin steht, wo Ihre Kommune steht und was als Nächstes geplant ist.

    Melden Sie sich hier an, und zwar mit der E-Mail-Adresse, an die diese Nachricht ging:
    { $link }

    Wussten Sie nichts davon? Dann sprechen Sie bitte mit Ihrem Rathaus oder rufen Sie uns an. Unsere Nummer steht unten.

# E-Mail: Wechsel, an das Rathaus
participation-mail-handover-subject = { $town }: { $name } kümmert sich jetzt
participation-mail-handover-body =
    Guten Tag,

    Sie bekommen diese E-Mail von uns, weil in der { $municipality } die Projektverantwortung gewechselt hat.

    Seit dem { $day } kümmert sich: { $name }, { $function }

    Der Zugang der bisherigen Person ist geschlossen. Sie müssen nichts weiter tun.

    Stimmt etwas nicht? Dann rufen Sie uns bitte gleich an. Unsere Nummer steht unten.

# Mehrere Unterschriften
participation-signatures-next = Jetzt unterschreibt eine andere Person. Öffnen Sie dafür denselben Link, oder geben Sie ihn an sie weiter.
participation-changed-between = Der Wortlaut hat sich seit der ersten Unterschrift geändert, zum Beispiel weil ein neuer Monat begonnen hat. Die Unterschriften zählen deshalb nicht mehr. Bitte lesen Sie die Erklärung und beginnen Sie neu.
participation-signed-meanwhile = Inzwischen hat jemand anderes unterzeichnet. Bitte sehen Sie nach, wer das war, bevor Sie unterzeichnen.
participation-one-part = Unterzeichnet hat schon: { $signers }. Es fehlt noch eine andere Person; sie öffnet denselben Link. Schicken Sie einen neuen Link, zählt diese Unterschrift nicht mehr.
