# Schritte
declaration-steps = Schritte der Erklärung
declaration-step = Schritt
declaration-step-done = erledigt
declaration-step-open = offen
declaration-none = Keine Angabe
declaration-version = Fassung { $version }
declaration-effect = Was Ihre Bestätigung bewirkt
declaration-contact = Haben Sie Fragen? Rufen Sie uns an oder schreiben Sie uns.
declaration-any-town = Die Stadt oder Gemeinde

# Einladung
declaration-invitation-title = Ihre Einladung
declaration-invitation-heading = Sie sind eingeladen. In etwa zehn Minuten ist es getan.
declaration-invitation-lead = Ihre Kommune will Zugezogene gut empfangen. Sie müssen das nicht allein erfinden. Auf den nächsten Seiten lesen Sie den Text, nennen eine Person und erklären die Teilnahme.
declaration-benefit-orientation = Orientierung
declaration-benefit-orientation-text = Der Quick-Check zeigt, was schon gut läuft und wo mehr möglich ist.
declaration-benefit-guidance = Begleitung
declaration-benefit-guidance-text = Sie sehen immer den nächsten Schritt. Das Programmbüro ist für Ihre Fragen da.
declaration-benefit-network = Vernetzung
declaration-benefit-network-text = Sie tauschen sich mit anderen Kommunen aus. Gute Beispiele können Sie übernehmen.
declaration-terms = Worauf Sie sich einlassen
declaration-terms-host = Es lädt ein
declaration-terms-binding = Verbindlich
declaration-terms-binding-text = Sie benennen eine projektverantwortliche Person. Mit dem Quick-Check erfassen Sie intern Ihre Ausgangslage.
declaration-terms-effort = Aufwand
declaration-terms-effort-text = Der Quick-Check dauert etwa 20 Minuten. Ihre Maßnahmen wählen Sie selbst.
declaration-terms-costs = Kosten
declaration-terms-costs-text = Ein Entgelt gibt es nicht. Arbeitszeit und eigene Maßnahmen tragen Sie selbst.
declaration-terms-duration = Dauer
declaration-terms-duration-text = Die Teilnahme gilt, bis Sie sich zurückziehen oder das Programm endet. Zurückziehen können Sie sich jederzeit zum Monatsende.
declaration-terms-signer = Es unterzeichnet
declaration-terms-signer-text = Die Bürgermeisterin, der Bürgermeister oder die bestellte Vertretung im Amt. Andere dürfen die Angaben vorbereiten.
declaration-ready = Das brauchen Sie
declaration-ready-lead = Name, Funktion und E-Mail-Adresse der Person, die sich bei Ihnen kümmert
declaration-ready-mailbox = Zugriff auf das offizielle E-Mail-Postfach Ihres Rathauses. Dorthin schicken wir einen Code.
declaration-ready-ways = Oder eine Signaturkarte, oder Stift und Papier: In Schritt 4 können Sie den Weg wählen. Alle drei zählen gleich.
declaration-ready-last = Verbindlich wird es erst, wenn Sie in Schritt 4 auf „Verbindlich erklären“ drücken.
declaration-read = Erklärung lesen
declaration-go-on = Weitermachen
declaration-read-again = Text noch einmal lesen

# Text
declaration-wording-title = Erklärung lesen
declaration-wording-heading = Lesen Sie, was Sie erklären.
declaration-wording-lead = Das ist der ganze Text, Fassung { $version }. Mit dem Lesen ist noch nichts erklärt.
declaration-wording-public = Die Teilnahmeerklärung im Wortlaut
declaration-wording-public-lead = Diesen Text bestätigt eine Kommune, wenn sie ihre Teilnahme erklärt. Es ist die Fassung { $version }.
declaration-wording-print = Zum Drucken oder Speichern nutzen Sie die Druckfunktion Ihres Browsers.
declaration-wording-read = Gelesen, weiter
declaration-wording-back = Zurück zu „Mitmachen“
declaration-back-to-invitation = Zurück zur Einladung
declaration-text-changed = Dieser Text ist neu für Sie: Er hat eine neue Fassung oder eine andere Sprache. Bitte lesen Sie ihn noch einmal.

# Projektverantwortung
declaration-lead-title = Projektverantwortung benennen
declaration-lead-heading = Wer kümmert sich bei Ihnen darum?
declaration-lead-lead = Diese Person bekommt den Zugang, beantwortet den Quick-Check und ist unsere Ansprechperson. Wechselt sie später, nennen Sie uns einfach eine neue.
declaration-lead-name = Vor- und Nachname
declaration-lead-function = Funktion in der Verwaltung
declaration-lead-function-hint = Zum Beispiel Stadtmarketing, Bürgerbüro oder Wirtschaftsförderung
declaration-lead-mail = Dienstliche E-Mail-Adresse
declaration-lead-mail-hint = Mit dieser Adresse meldet sich die Person an. Es darf auch die Adresse der Bürgermeisterin oder des Bürgermeisters sein.
declaration-lead-phone = Telefon
declaration-deputy-heading = Wer vertritt diese Person?
declaration-deputy-lead = Eine Vertretung ist nicht nötig, aber hilfreich.
declaration-deputy-name = Vor- und Nachname der Vertretung
declaration-deputy-function = Funktion der Vertretung
declaration-deputy-mail = Dienstliche E-Mail-Adresse der Vertretung
declaration-resolution-summary = Beschluss angeben (freiwillig)
declaration-resolution-heading = Beschluss des Rates oder eines Ausschusses
declaration-resolution-hint = Ob es einen Beschluss braucht, regeln Sie vor Ort. Liegt einer vor, können Sie ihn hier nennen.
declaration-resolution-body = Wer hat beschlossen?
declaration-resolution-body-hint = Zum Beispiel Rat oder Hauptausschuss
declaration-resolution-on = Tag des Beschlusses
declaration-resolution-number = Nummer der Vorlage oder des Beschlusses
declaration-lead-privacy = Wir verwenden diese Angaben nur für das Programm und für Nachweise der Förderung.
declaration-lead-next = Danach schicken wir einen Code an das offizielle Postfach Ihres Rathauses. Sie brauchen ihn im nächsten Schritt.
declaration-lead-submit = Weiter und prüfen
declaration-back-to-text = Zurück zum Text
declaration-lead-name-missing = Geben Sie den Namen der Person ein, die sich kümmert.
declaration-lead-function-missing = Geben Sie die Funktion der Person ein, zum Beispiel Stadtmarketing.
declaration-lead-mail-malformed = Geben Sie eine E-Mail-Adresse mit @ ein, zum Beispiel name@stadt.example.
declaration-deputy-is-lead = Die Vertretung ist eine zweite Person. Nennen Sie bitte jemand anderen, oder lassen Sie die Felder frei.
declaration-deputy-name-missing = Geben Sie auch den Namen der Vertretung ein.
declaration-deputy-mail-malformed = Geben Sie für die Vertretung eine E-Mail-Adresse mit @ ein, zum Beispiel name@stadt.example.
declaration-day-malformed = Geben Sie den Tag des Beschlusses mit Jahr, Monat und Tag ein, zum Beispiel 2027-01-12.

# Prüfen und erklären
declaration-sign-title = Prüfen und verbindlich erklären
declaration-sign-heading = Stimmt alles? Dann erklären Sie die Teilnahme.
declaration-change = Ändern
declaration-check-name = Name
declaration-check-function = Funktion
declaration-check-mail = E-Mail
declaration-check-phone = Telefon
declaration-check-others = Vertretung und Beschluss
declaration-check-text = Text der Erklärung
declaration-check-read = Ansehen
declaration-check-town = Kommune
declaration-check-version = Text
declaration-code-heading = Sie brauchen den Code aus dem Postfach des Rathauses
declaration-code-unsent = Es ist noch kein Code unterwegs. Wir schicken ihn an das offizielle Postfach Ihres Rathauses: { $mailbox }.
declaration-code-sent = Wir haben um { $time } Uhr sechs Ziffern an { $mailbox } geschickt.
declaration-code-valid = Der Code gilt { $minutes } Minuten.
declaration-code-missing = Ist nichts angekommen, oder ist die Zeit um? Dann lassen Sie sich einen neuen Code schicken. Der alte gilt dann nicht mehr.
declaration-code-send = Neuen Code schicken
declaration-sign-who = Wer erklärt die Teilnahme?
declaration-signer-name = Vor- und Nachname
declaration-signer-function = Funktion
declaration-signer-function-hint = Zum Beispiel Bürgermeisterin oder, als Vertretung im Amt, Erster Beigeordneter
declaration-confirmation = Sechs Ziffern aus der E-Mail
declaration-confirmation-hint = Um { $time } Uhr geschickt an { $mailbox }
declaration-authorised = Ich bin befugt, diese Erklärung für die { $municipality } abzugeben.
declaration-sign-copies = Das Rathaus und { $lead } bekommen die Erklärung als PDF.
declaration-sign-submit = Verbindlich erklären
declaration-back-to-lead = Zurück zu den Angaben
declaration-lead-needed = Nennen Sie zuerst die Person, die sich kümmert.
declaration-signer-name-missing = Geben Sie Ihren Vor- und Nachnamen ein.
declaration-signer-function-missing = Geben Sie Ihre Funktion ein, zum Beispiel Bürgermeisterin.
declaration-authorised-missing = Bestätigen Sie, dass Sie diese Erklärung abgeben dürfen.
declaration-code-none = Es ist noch kein Code unterwegs. Drücken Sie auf „Neuen Code schicken“.
declaration-code-used-up = Dieser Code gilt nach mehreren Versuchen nicht mehr. Drücken Sie auf „Neuen Code schicken“.
declaration-code-expired = Dieser Code ist abgelaufen. Drücken Sie auf „Neuen Code schicken“.
declaration-code-wrong = Diese Ziffern stimmen nicht. Geben Sie die sechs Ziffern aus der neuesten E-Mail an Ihr Rathaus ein. Nach fünf Versuchen brauchen Sie einen neuen Code.

# Bestätigung
declaration-receipt-title = Ihre Kommune nimmt teil
declaration-receipt-heading = Herzlich willkommen. { $lead } macht jetzt weiter.
declaration-receipt-number = Nummer Ihrer Erklärung
declaration-receipt-signed = Abgegeben für die { $municipality }: { $moment }
declaration-receipt-pdf = Erklärung als PDF herunterladen
declaration-receipt-home = Zu meiner Startseite
declaration-receipt-reopen = Diese Seite sehen Sie, solange Ihr Browser offen ist. Die Erklärung als PDF geht auch an das Rathaus.
declaration-informed = Diese Stellen bekommen die Erklärung als PDF
declaration-informed-mailbox = Das Rathaus, an sein offizielles Postfach { $mailbox }
declaration-informed-mayor = Die Bürgermeisterin oder der Bürgermeister, wenn uns eine eigene E-Mail-Adresse vorliegt
declaration-informed-lead = { $lead }, zuständig für das Projekt
declaration-then = So geht es weiter
declaration-then-signed = Erklärung abgegeben
declaration-then-receive = Das Programmbüro bestätigt den Eingang
declaration-then-receive-text = In den nächsten Arbeitstagen, per E-Mail an das Rathaus und an { $lead }. Sie müssen nichts weiter tun.
declaration-then-received = Das Programmbüro hat den Eingang bestätigt
declaration-then-sign-in = { $lead } bekommt eine E-Mail und meldet sich an
declaration-then-sign-in-text = Die E-Mail geht gleich nach der Erklärung hinaus.
declaration-then-quickcheck = Der Quick-Check zeigt, wo Sie stehen
declaration-then-quickcheck-text = Das dauert etwa 20 Minuten. Dafür ist Zeit bis zum { $day }.
declaration-withdraw = Doch anders entschieden?
declaration-withdraw-text = Sie können sich jederzeit in Textform zurückziehen. Gründe müssen Sie nicht nennen. Der Rückzug wirkt zum Ende des Monats, in dem er bei uns eingeht. Eine E-Mail mit der Nummer Ihrer Erklärung genügt:
declaration-withdraw-call = Möchten Sie vorher mit uns sprechen? Rufen Sie uns an:
declaration-contact-heading = Ihre Ansprechstelle

# Nachweis als PDF
declaration-certificate-title = Nachweis der Teilnahmeerklärung
declaration-certificate-number = Erklärung Nr.
declaration-certificate-fact = Angabe
declaration-certificate-value = Inhalt
declaration-certificate-facts = Angaben zur Abgabe
declaration-certificate-hash = Prüfsumme des Textes (SHA-256)
declaration-certificate-version = Textfassung
declaration-certificate-received = Eingang:
declaration-certificate-moment = { $day }, { $time } Uhr (UTC{ $offset })
declaration-certificate-hash-note = So prüfen Sie: Laden Sie dieses PDF auf unserer Website unter „Erklärung prüfen“ hoch. Oder rufen Sie die Agentur an, nennen Sie die Nummer und vergleichen Sie gemeinsam die Prüfsumme. Stimmen alle Gruppen überein, ist der Text unverändert.
declaration-fact-signer = Abgegeben von
declaration-fact-signed = Abgegeben am
declaration-fact-form = Form
declaration-fact-form-text = Textform (§ 126b BGB), bestätigt mit Code aus dem offiziellen Postfach des Rathauses
declaration-fact-lead = Projektverantwortung
declaration-fact-deputy = Vertretung
declaration-fact-resolution = Beschluss
declaration-fact-number = Nummer der Erklärung

# E-Mail: Code an das Rathaus
declaration-mail-code-subject = Code für die Teilnahme von { $municipality }
declaration-mail-code-body =
    Guten Tag,

    Sie bekommen diese E-Mail von uns, weil für die { $municipality } gerade die Teilnahme am Programm erklärt werden soll.

    Dafür braucht die Bürgermeisterin oder der Bürgermeister diesen Code:

    { $code }

    Der Code gilt { $minutes } Minuten. Geben Sie ihn bitte nur an die Bürgermeisterin oder den Bürgermeister weiter, im Vertretungsfall an die Vertretung im Amt. Wir selbst fragen Sie nie danach.

    Weiß bei Ihnen im Rathaus niemand davon? Dann behalten Sie den Code für sich und rufen Sie uns bitte an. Unsere Nummer steht unten. Ohne den Code wird nichts verbindlich.

# E-Mail: erklärt, an Rathaus und Bürgermeisterin oder Bürgermeister
declaration-mail-signed-subject = { $municipality } nimmt teil: Ihre Erklärung als PDF
declaration-mail-signed-body =
    Guten Tag,

    Sie bekommen diese E-Mail von uns, weil für die { $municipality } am { $day } die Teilnahme am Programm verbindlich erklärt wurde. Vielen Dank, wir freuen uns auf die Zusammenarbeit.

    Nummer der Erklärung: { $number }
    Abgegeben von: { $signers }
    Projektverantwortung: { $lead }

    Die Erklärung hängt als PDF an. Bitte nehmen Sie sie zu Ihren Akten.

    So geht es weiter: Wir bestätigen Ihnen den Eingang per E-Mail. { $lead } meldet sich hier an und beginnt mit dem Quick-Check:
    { $link }

    Stimmt etwas nicht, oder weiß bei Ihnen niemand davon? Dann rufen Sie uns bitte gleich an. Unsere Nummer steht unten.

# E-Mail: benannt als Projektverantwortung
declaration-mail-lead-subject = Sie kümmern sich um Willkommen in { $municipality }
declaration-mail-lead-body =
    Guten Tag { $name },

    Sie bekommen diese E-Mail von uns, weil { $signer } Sie für die { $municipality } als projektverantwortliche Person benannt hat. Herzlich willkommen. Die Erklärung hängt als PDF an.

    Ihr nächster Schritt ist der Quick-Check. Die Kernfragen dauern etwa 20 Minuten. Sie können jederzeit unterbrechen.

    Melden Sie sich hier an, und zwar mit der E-Mail-Adresse, an die diese Nachricht ging:
    { $link }

    Wussten Sie nichts davon? Dann sprechen Sie bitte mit Ihrem Rathaus oder rufen Sie uns an. Unsere Nummer steht unten.

# E-Mail: Eingang bestätigt
declaration-mail-received-subject = Eingang bestätigt: Erklärung von { $municipality }
declaration-mail-received-body =
    Guten Tag,

    Sie bekommen diese E-Mail von uns, weil wir Ihnen den Eingang der Teilnahmeerklärung bestätigen.

    Kommune: { $municipality }
    Nummer der Erklärung: { $number }
    Bestätigt am: { $day }

    Sie müssen nichts weiter tun. Die projektverantwortliche Person kann mit dem Quick-Check beginnen, wenn sie es noch nicht getan hat.

    Haben Sie Fragen? Rufen Sie uns an oder schreiben Sie uns.
declaration-lead-mail-taken = Diese Adresse wird bei uns schon für eine andere Stelle genutzt. Bitte geben Sie eine andere dienstliche E-Mail-Adresse ein.
declaration-draft-changed = Jemand hat die Angaben inzwischen geändert. Bitte lesen Sie sie noch einmal, bevor Sie erklären.
declaration-mailbox-unknown = Uns fehlt das offizielle E-Mail-Postfach Ihres Rathauses. Bitte rufen Sie uns an, dann tragen wir es ein.
declaration-receipt-used-heading = Diese Kommune nimmt schon teil.
declaration-receipt-used = Mit dem Code aus Ihrem Brief wurde die Teilnahme bereits erklärt. Die Erklärung liegt dem Rathaus als PDF vor. Sie waren das nicht? Dann rufen Sie uns bitte an.
declaration-charter-link = Die Charta lesen
declaration-fact-charter = Charta
declaration-signature-day-future = Dieser Tag liegt in der Zukunft. Bitte prüfen Sie das Datum.
declaration-day-future = Dieser Tag liegt in der Zukunft. Bitte nennen Sie den Tag, an dem beschlossen wurde.
declaration-code-new = Ein neuer Code ist unterwegs an das Postfach des Rathauses ({ $mailbox }). Der alte gilt nicht mehr.
declaration-code-wait = Wir haben gerade schon mehrere Codes geschickt. Der neueste gilt noch, solange seine Zeit nicht um ist. Einen weiteren können Sie ab { $time } Uhr anfordern.
declaration-code-wait-a-day = Wir haben innerhalb eines Tages sehr viele Codes geschickt. Der neueste gilt noch, solange seine Zeit nicht um ist. Den nächsten können Sie ab { $moment } anfordern. Eilt es? Dann rufen Sie uns bitte an.
declaration-verify-title = Erklärung prüfen
declaration-verify-heading = Ist diese Teilnahmeerklärung echt?
declaration-verify-lead = Laden Sie das PDF hoch. Wir vergleichen es Zeichen für Zeichen mit dem, was wir ausgestellt haben. Die Datei wird nicht gespeichert.
declaration-verify-file = Teilnahmeerklärung als PDF
declaration-verify-hint = Höchstens 10 MB. Ein Scan oder ein Ausdruck lässt sich so nicht prüfen.
declaration-verify-button = Prüfen
declaration-verify-none = Bitte wählen Sie eine Datei aus.
declaration-verify-no-pdf = Das ist kein PDF.
declaration-verify-genuine = Diese Erklärung ist echt.
declaration-verify-unchanged = Die Datei ist unverändert
declaration-verify-received = Eingang bestätigt am
declaration-verify-act = Diese Folgeerklärung ist echt.
declaration-verify-act-past = Diese Folgeerklärung ist echt, gilt aber nicht mehr.
declaration-verify-act-kind = Was erklärt wurde
declaration-verify-past = Diese Erklärung ist echt, gilt aber nicht mehr.
declaration-verify-withdrawn = Die Kommune hat ihre Teilnahme beendet, mit Wirkung vom { $day }.
declaration-verify-returned = Sie wurde am { $day } zur Korrektur zurückgegeben.
declaration-verify-unknown = Diese Datei kennen wir nicht.
declaration-verify-changed = Nicht von uns ausgestellt oder verändert
declaration-verify-unknown-text = Schon ein einziges geändertes Zeichen führt zu dieser Antwort, auch wenn ein Programm die Datei neu gespeichert hat. Fragen Sie im Zweifel bei uns nach.

# Elektronisches Siegel
declaration-seal = Elektronisches Siegel
declaration-seal-declared = Teilnahmeerklärung, elektronisch abgegeben
declaration-seal-received = Eingang bestätigt
declaration-seal-ours = { $name }, { $day }: unversehrt, von dieser Plattform
declaration-seal-foreign = Nennt sich „{ $name }“, { $day }: unversehrt, das Zertifikat ist nicht geprüft
declaration-seal-unchecked = Nennt sich „{ $name }“, { $day }: nicht geprüft, das Verfahren ist uns nicht bekannt
declaration-seal-broken = Nennt sich „{ $name }“, { $day }: Die Datei ist seitdem verändert oder war nie richtig gesiegelt.

# Wege
declaration-other-ways = Lieber mit Signaturkarte oder auf Papier?
declaration-ways-title = Drei Wege zur Erklärung
declaration-ways-heading = Wie möchten Sie erklären?
declaration-ways-lead = Alle Wege zählen gleich. Ihre Angaben sind gespeichert.
declaration-way-electronic = Hier auf dem Bildschirm
declaration-way-electronic-text = Sie bestätigen mit einem Code aus dem Postfach Ihres Rathauses. Das dauert zwei Minuten.
declaration-way-electronic-go = Auf dem Bildschirm erklären
declaration-way-qualified = Mit qualifizierter Signatur
declaration-way-qualified-text = Sie unterschreiben das PDF mit Ihrer Signaturkarte oder Ihrem Signaturdienst und laden es hier hoch.
declaration-way-qualified-go = PDF mit Signatur hochladen
declaration-way-paper = Auf Papier
declaration-way-paper-text = Sie drucken das Blatt, unterschreiben es und schicken es mit der Post. Einen Scan können Sie gleich hier hochladen.
declaration-way-paper-go = Blatt drucken
declaration-way-not-enough = Diese Form genügt hier nicht.
declaration-form-heading = Welche Form genügt, und warum?
declaration-form-weaker = Diese Form genügt hier nicht. Bitte wählen Sie einen anderen Weg. Den Grund lesen Sie unten.
declaration-back-to-ways = Zurück zu den Wegen

# Blatt zum Unterschreiben
declaration-sheet-hash-note = An dieser Prüfsumme erkennt die Agentur, welchen Text Sie unterschrieben haben.
declaration-sheet-signature = Unterschrift
declaration-sheet-place = Ort und Datum
declaration-sheet-sign = Unterschrift
declaration-sheet-stand-in = Es unterschreibt in Vertretung: { $name }
declaration-sheet-back = Auf Papier unterschrieben, schicken Sie das Original bitte an die Agentur. Die Anschrift steht unter den Angaben. Mit einer Signaturkarte unterschrieben, laden Sie das PDF hoch und ändern es danach nicht mehr.

# Mit Karte oder auf Papier abgeben
declaration-qualified-heading = Mit qualifizierter Signatur erklären
declaration-paper-heading = Auf Papier erklären
declaration-hand-in-sheet = Blatt öffnen
declaration-hand-in-sheet-text = Text und Angaben stehen schon darauf.
declaration-hand-in-sheet-open = Blatt als PDF öffnen
declaration-qualified-sign = Das PDF unterschreiben
declaration-qualified-sign-text = Mit dem Programm, das Sie im Rathaus dafür nutzen. Bitte ändern Sie am PDF sonst nichts, sonst erkennen wir es nicht wieder.
declaration-qualified-upload = Das unterschriebene PDF hochladen
declaration-qualified-upload-text = Wir prüfen die Signatur sofort. Danach sieht eine Person der Agentur sie an.
declaration-qualified-file = Unterschriebenes PDF
declaration-qualified-file-hint = Höchstens 10 MB
declaration-paper-sign = Drucken und unterschreiben
declaration-paper-sign-text = Es unterschreibt die Bürgermeisterin, der Bürgermeister oder die Vertretung im Amt.
declaration-paper-post = Das Original mit der Post schicken
declaration-paper-post-text = An diese Anschrift:
declaration-paper-scan = Den Scan hochladen
declaration-paper-scan-text = Dann wissen wir schon, dass das Original kommt. Verbindlich wird die Erklärung, wenn es da ist.
declaration-paper-file = Scan des unterschriebenen Blattes
declaration-paper-file-hint = PDF, JPEG oder PNG, höchstens 10 MB
declaration-hand-in-next = Danach sieht eine Person der Agentur die Erklärung an. Das Rathaus bekommt Nachricht.
declaration-hand-in-submit = Einreichen
declaration-document-none = Bitte wählen Sie eine Datei aus.
declaration-document-kind = Diese Datei können wir nicht nehmen. Bitte wählen Sie ein PDF, ein JPEG oder ein PNG.
declaration-document-too-many-pixels = Das Bild hat zu viele Bildpunkte. Höchstens { $most } Millionen gehen. Bitte scannen Sie mit 300 dpi.
declaration-document-too-large = Diese Datei ist zu groß. Möglich sind höchstens { $most } MB. Bitte wählen Sie eine kleinere Datei.
declaration-scan-too-large = Diese Datei ist zu groß. Möglich sind höchstens { $most } MB. Bitte scannen Sie das Blatt noch einmal. 300 dpi genügen.
declaration-document-unsigned = In diesem PDF ist keine elektronische Signatur. Ein Bild der Unterschrift ist keine. Bitte unterschreiben Sie das Blatt mit Ihrer Karte, oder nehmen Sie den Weg auf Papier.
declaration-document-broken = Die Signatur in diesem PDF ist nicht gültig: Die Datei wurde danach verändert, oder sie ist beschädigt. Bitte unterschreiben Sie das Blatt noch einmal.
declaration-document-changed = Dieses PDF wurde nach dem Unterschreiben verändert. Bitte laden Sie es so hoch, wie es aus dem Signaturprogramm kommt.

# Eingereicht
declaration-handed-in-title = Eingereicht
declaration-handed-in-heading = Ihre Erklärung ist bei uns.
declaration-handed-in-since = Eingereicht: { $moment }
declaration-handed-in-paper = Ihr Scan ist da. Jetzt fehlt noch das Original.
declaration-handed-in-original = Das Original kommt mit der Post
declaration-handed-in-original-text = Haben Sie es schon in die Post gegeben? An diese Anschrift:
declaration-handed-in-look = Wir sehen sie an
declaration-handed-in-look-text = In den nächsten Arbeitstagen. Dafür müssen Sie nichts tun.
declaration-handed-in-signers = Unterschrieben hat: { $names }
declaration-handed-in-other-sheet = Das Dokument ist nicht Byte für Byte das Blatt, das wir ausgegeben haben. Die Agentur vergleicht es darum genau. Haben Sie das richtige Dokument eingereicht?
declaration-handed-in-then = Das Rathaus bekommt die Bestätigung
declaration-handed-in-then-text = Per E-Mail, mit dem Nachweis als PDF. Dann beginnt das Programm.
declaration-handed-in-change = Stimmt etwas nicht?
declaration-handed-in-change-text = Solange wir sie nicht angenommen haben, können Sie sie zurücknehmen. Ihre Angaben bleiben erhalten.
declaration-handed-in-take-back = Zurücknehmen und ändern

# Vertretung bei der Abgabe
declaration-delegate-summary = Jemand anderes erklärt in Vertretung
declaration-delegate-text = Die bestellte Vertretung im Amt darf für die Bürgermeisterin oder den Bürgermeister erklären. Das Postfach des Rathauses erfährt es sofort, und es steht im Nachweis.
declaration-delegate-now = Es erklärt in Vertretung: { $name }, { $function }. Leeren Sie den Namen, um das zurückzunehmen.
declaration-delegate-name = Wer vertritt?
declaration-delegate-name-hint = Vor- und Nachname
declaration-delegate-reason = Warum?
declaration-delegate-reason-hint = Zum Beispiel Urlaub oder Krankheit
declaration-delegate-save = Vertretung übernehmen
declaration-delegate-function-missing = Geben Sie die Funktion der Vertretung ein, zum Beispiel Erster Beigeordneter.
declaration-delegated = In Vertretung
declaration-delegated-other = Es erklärt in Vertretung { $delegate }. Unterschreibt jemand anderes, ändern Sie bitte zuerst die Vertretung.

# Zurückgegeben
declaration-returned-heading = Ihre Erklärung kam zurück.
declaration-returned-ways = Auf welchem Weg, wählen Sie danach neu.
declaration-returned-go = Angaben ansehen und ändern
declaration-returned = Die Agentur bittet um eine Korrektur
declaration-returned-text = Ihre Angaben sind noch da. Ändern Sie, was nötig ist, und erklären Sie dann noch einmal.

# Nicht jetzt
declaration-decline-link = Wir nehmen zurzeit nicht teil
declaration-decline-title = Zurzeit nicht
declaration-decline-heading = Sie nehmen zurzeit nicht teil?
declaration-decline-lead = Das ist in Ordnung. Sagen Sie es uns kurz, dann schreiben wir Ihnen deshalb nicht mehr. Ihr Code gilt weiter, falls Sie es sich anders überlegen.
declaration-decline-why = Woran liegt es?
declaration-why-time = Es fehlt die Zeit oder das Personal
declaration-why-resolution = Der Beschluss steht noch aus
declaration-why-benefit = Der Nutzen ist uns noch nicht klar
declaration-why-costs = Die Kosten
declaration-why-own-way = Wir gehen einen eigenen Weg
declaration-why-other = Etwas anderes
declaration-decline-note = Möchten Sie etwas dazu sagen?
declaration-decline-privacy = Das sieht nur die Agentur. Veröffentlicht wird es nie.
declaration-decline-submit = Das ist unsere Antwort
declaration-decline-said-heading = Danke für Ihre Antwort.
declaration-decline-said = Wir haben am { $day } notiert, dass Sie zurzeit nicht teilnehmen.
declaration-decline-undo = Wir haben es uns anders überlegt
declaration-decline-change = Antwort ändern

# Prüfen durch die Agentur
declaration-review-title = Erklärung prüfen: { $town }
declaration-review-heading = { $town } hat eine Erklärung eingereicht. Bitte prüfen Sie sie.
declaration-review-declared = { $town } hat erklärt. Bitte sehen Sie die Angaben an.
declaration-review-electronic = Auf dem Bildschirm erklärt, mit dem Code aus dem Postfach des Rathauses.
declaration-review-qualified = Mit einer elektronischen Signatur. Sie wird nie von selbst angenommen.
declaration-review-paper = Auf Papier. Verbindlich wird sie, wenn das Original da ist.
declaration-review-handed-in = Eingereicht
declaration-review-document = Das eingereichte Dokument
declaration-review-open = Dokument herunterladen
declaration-review-acknowledge = Eingang bestätigen
declaration-review-certificate = Nachweis als PDF öffnen
declaration-found-sheet = Das Dokument beginnt Byte für Byte mit dem Blatt, das wir ausgegeben haben. Unterschrieben ist genau dieses.
declaration-found-other-sheet = Das Dokument ist nicht das Blatt, das wir ausgegeben haben. Bitte vergleichen Sie Text und Angaben Zeile für Zeile.
declaration-found-qualified = Unversehrt. Qualifizierte Signatur einer Person, das Zertifikat führt zu „{ $anchor }“.
declaration-found-trusted = Unversehrt, das Zertifikat führt zu „{ $anchor }“. Es sagt nicht, dass die Signatur qualifiziert ist.
declaration-found-unchecked = Unversehrt. Wem das Zertifikat gehört, ist nicht geprüft.
declaration-found-unknown-method = Nicht geprüft: Das Verfahren ist uns nicht bekannt.
declaration-found-note = Prüfen Sie die Signatur mit einem anderen Dienst, und schreiben Sie unten auf, mit welchem und was er gesagt hat.
declaration-accept-heading = Annehmen
declaration-accept-name = Wer hat unterschrieben?
declaration-accept-day = Datum neben der Unterschrift
declaration-accept-original = Original eingegangen am
declaration-accept-original-hint = Ein Scan allein genügt nicht.
declaration-accept-how = Wie haben Sie die Signatur geprüft?
declaration-accept-how-hint = Dienst, Tag und Ergebnis. Das steht später im Nachweis.
declaration-accept-compared = Ich habe Text, Angaben und Unterschrift mit dem Dokument verglichen.
declaration-accept-submit = Annehmen und bestätigen
declaration-accept-name-missing = Geben Sie ein, wer unterschrieben hat.
declaration-accept-function-missing = Geben Sie die Funktion ein.
declaration-accept-day-missing = Geben Sie das Datum ein, das neben der Unterschrift steht.
declaration-accept-original-missing = Geben Sie ein, wann das Original eingegangen ist. Ist es noch nicht da, warten Sie bitte mit dem Annehmen.
declaration-accept-day-early = Dieser Tag ist zu früh. Möglich ist frühestens der { $day }. Bitte prüfen Sie vor allem das Jahr.
declaration-accept-original-early = Das Original kann nicht vor der Unterschrift eingegangen sein.
declaration-accept-how-missing = Die Signatur ist hier nicht nachgewiesen. Schreiben Sie auf, wie Sie sie geprüft haben.
declaration-accept-compared-missing = Bestätigen Sie, dass Sie verglichen haben.
declaration-document-replaced = Inzwischen wurde ein anderes Dokument eingereicht. Bitte sehen Sie es noch einmal an.
declaration-return-heading = Zur Korrektur zurückgeben
declaration-return-text = Alles, was eingetragen ist, bleibt erhalten. Das Rathaus bekommt Ihre Nachricht und erklärt danach noch einmal.
declaration-return-because = Was soll geändert werden?
declaration-return-because-hint = Diesen Satz liest das Rathaus.
declaration-return-submit = Zurückgeben
declaration-return-after-act = Auf diese Erklärung folgt schon eine weitere, die unterschrieben ist. Zurückgeben geht nicht mehr.
declaration-return-reason-long = Das ist zu lang. Möglich sind 500 Zeichen.
declaration-return-reason-missing = Schreiben Sie, was geändert werden soll.

# Papier durch die Agentur
declaration-entry-title = Papiererklärung eintragen: { $town }
declaration-entry-heading = Die Erklärung von { $town } ist mit der Post gekommen
declaration-entry-lead = Tragen Sie ein, was auf dem Papier steht. Danach zählt sie wie jede andere.
declaration-entry-sheet = Leeres Blatt zum Ausfüllen von Hand
declaration-entry-paper = Das Papier

# Nachweis: Form
declaration-fact-stand-in = { $signer }, in Vertretung. { $reason }
declaration-fact-document = Prüfsumme des eingereichten Dokuments (SHA-256)
declaration-fact-form-paper = Schriftform, unterschrieben am { $signed }, Original eingegangen am { $original }
declaration-fact-form-qualified = Qualifizierte elektronische Signatur (§ 126a BGB) von { $name }, geprüft gegen „{ $anchor }“
declaration-fact-form-unproven = Elektronische Signatur, von der Agentur angenommen. Prüfung: { $how }
declaration-certificate-text-elsewhere = Der erklärte Text steht in dem Dokument, das eingereicht wurde.

# E-Mails: eingereicht, zurückgegeben, nicht jetzt, Vertretung
declaration-mail-handed-in-subject = Erklärung zu prüfen: { $municipality }
declaration-mail-handed-in-body =
    Guten Tag,

    die { $municipality } hat eine unterschriebene Erklärung eingereicht. Bitte prüfen Sie sie hier:
    { $link }
declaration-mail-arrived-subject = Ihre Erklärung ist angekommen: { $municipality }
declaration-mail-qualified-body =
    Guten Tag,

    Sie bekommen diese E-Mail von uns, weil für die { $municipality } eine Erklärung mit elektronischer Signatur eingereicht wurde.

    Wir sehen sie an und bestätigen Ihnen dann den Eingang. Sie müssen nichts weiter tun.

    Weiß bei Ihnen im Rathaus niemand davon? Dann rufen Sie uns bitte an. Unsere Nummer steht unten.
declaration-mail-paper-body =
    Guten Tag,

    Sie bekommen diese E-Mail von uns, weil für die { $municipality } der Scan einer unterschriebenen Erklärung eingereicht wurde.

    Bitte schicken Sie das Original mit der Post, wenn es noch nicht unterwegs ist. Ist es da, bestätigen wir Ihnen den Eingang.

    Weiß bei Ihnen im Rathaus niemand davon? Dann rufen Sie uns bitte an. Unsere Nummer steht unten.
declaration-mail-returned-subject = Bitte korrigieren: Erklärung von { $municipality }
declaration-mail-returned-body =
    Guten Tag,

    Sie bekommen diese E-Mail von uns, weil an der Erklärung der { $municipality } noch etwas zu ändern ist:

    { $reason }

    Ihre Angaben sind gespeichert. Öffnen Sie sie mit dem Code aus unserem Brief:
    { $link }

    Ändern Sie, was nötig ist, und erklären Sie dann noch einmal. Haben Sie Fragen? Rufen Sie uns an.
declaration-mail-declined-subject = { $municipality } nimmt zurzeit nicht teil
declaration-mail-declined-body =
    Guten Tag,

    die { $municipality } hat geantwortet, dass sie zurzeit nicht teilnimmt.

    Grund: { $why }
    In eigenen Worten: { $note }

    Die Kommune bekommt keine Erinnerungen mehr. Ihr Code gilt weiter.
declaration-mail-delegated-subject = Vertretung bei der Erklärung von { $municipality }
declaration-mail-delegated-body =
    Guten Tag,

    Sie bekommen diese E-Mail von uns, weil die Teilnahme der { $municipality } in Vertretung erklärt werden soll.

    Es erklärt: { $name }, { $function }
    Grund: { $reason }

    Stimmt das nicht? Dann geben Sie den Code bitte nicht weiter, und rufen Sie uns an. Unsere Nummer steht unten.
declaration-mail-undelegated-body =
    Guten Tag,

    Sie bekommen diese E-Mail von uns, weil die Vertretung bei der Erklärung der { $municipality } zurückgenommen wurde. Es erklärt wieder die Bürgermeisterin oder der Bürgermeister selbst.

    Stimmt das nicht? Dann rufen Sie uns bitte an. Unsere Nummer steht unten.
declaration-seal-trusted = { $name }, { $day }: unversehrt, das Zertifikat ist geprüft
declaration-seal-invalid = Nennt sich „{ $name }“, { $day }: unversehrt, aber das Zertifikat war nicht gültig
declaration-stamp-none = Ohne Zeitstempel.
declaration-stamp-trusted = Zeitstempel von { $name }, { $day }.
declaration-stamp-unknown = Zeitstempel vom { $day } von einer Stelle, die sich „{ $name }“ nennt; ihr Zertifikat ist nicht geprüft.
declaration-lasting = Das lässt sich auch noch prüfen, wenn die Zertifikate abgelaufen sind.
declaration-lasting-not = Sind die Zertifikate abgelaufen, lässt sich das mit anderen Programmen nicht mehr sicher prüfen.
declaration-level-declared = Siegel der Erklärung
declaration-level-received = Siegel der Eingangsbestätigung
declaration-level-lasting = Elektronisch versiegelt, mit Zeitstempel. Auch dann noch prüfbar, wenn die Zertifikate abgelaufen sind.
declaration-level-stamped = Elektronisch versiegelt, mit Zeitstempel
declaration-level-plain = Elektronisch versiegelt, ohne Zeitstempel
declaration-level-unreachable = Elektronisch versiegelt. Der Zeitstempel fehlt: Der Dienst war nicht erreichbar. Die Erklärung gilt trotzdem.
declaration-level-late = Elektronisch versiegelt. Der Zeitstempel fehlt: Der Dienst hat nicht rechtzeitig geantwortet. Die Erklärung gilt trotzdem.
declaration-level-unfit = Elektronisch versiegelt. Der Zeitstempel fehlt: Die Antwort des Dienstes passte nicht. Die Erklärung gilt trotzdem.
declaration-level-proofs-unreachable = Elektronisch versiegelt, mit Zeitstempel. Nachweise für eine Prüfung in vielen Jahren fehlen: Der Dienst war nicht erreichbar. Die Erklärung gilt trotzdem.
declaration-level-proofs-late = Elektronisch versiegelt, mit Zeitstempel. Nachweise für eine Prüfung in vielen Jahren fehlen: Der Dienst hat nicht rechtzeitig geantwortet. Die Erklärung gilt trotzdem.
declaration-level-proofs-unfit = Elektronisch versiegelt, mit Zeitstempel. Nachweise für eine Prüfung in vielen Jahren fehlen: Die Antwort des Dienstes passte nicht. Die Erklärung gilt trotzdem.
declaration-level-proofs-nobody = Elektronisch versiegelt, mit Zeitstempel. Nachweise für eine Prüfung in vielen Jahren fehlen: Ein Zertifikat nennt keinen Dienst, der sie ausstellt. Die Erklärung gilt trotzdem.
declaration-level-proofs-unknown = Elektronisch versiegelt, mit Zeitstempel. Nachweise für eine Prüfung in vielen Jahren fehlen: Die Plattform kennt den Aussteller des Zeitstempels noch nicht. Die Erklärung gilt trotzdem.
declaration-level-revoked = Elektronisch versiegelt, mit Zeitstempel. Ein Zertifikat dazu ist gesperrt; der Betrieb der Plattform kümmert sich darum. Die Erklärung gilt trotzdem.
declaration-level-means = Am Siegel lässt sich prüfen, ob das PDF danach verändert wurde. Ein Zeitstempel belegt außerdem, wann es versiegelt wurde.
declaration-verify-sealed = Diese Datei haben wir gesiegelt.
declaration-verify-sealed-text = Sie ist aber keine Teilnahmeerklärung, wie wir sie abgelegt haben. Sie kann der Verlauf einer Erklärung oder die Urkunde über eine Anerkennung sein.

# Record
declaration-trail-link = Verlauf der Erklärung ansehen (PDF)
declaration-trail-title = Verlauf der Teilnahmeerklärung
declaration-trail-intro = Dieses Dokument zeigt Schritt für Schritt, was mit der Erklärung geschehen ist. Stand: { $moment }.
declaration-trail-events = Was geschehen ist
declaration-trail-moment = Zeitpunkt
declaration-trail-event = Schritt und Beleg
declaration-trail-actor = Durch
declaration-trail-line = Journalzeile { $seq }: { $hash }
declaration-trail-level = Art des Siegels: PAdES { $level }
declaration-trail-declared = Prüfsumme des Erklärten: { $hash }
declaration-trail-file = Prüfsumme der Datei: { $hash }
declaration-trail-text = Text der Erklärung
declaration-trail-facts-hash = Prüfsumme des Erklärten, wie es heute gespeichert ist
declaration-trail-limits = Was hier nicht steht
declaration-trail-limit-data = Netzadressen und Angaben zu Geräten stehen hier nicht. Wir speichern sie nicht, weil sie wenig beweisen und viel über Menschen verraten. { $proof }
declaration-trail-proof-electronic = Dass das Rathaus erklärt hat, belegen der Code aus dem Brief und zu jeder Unterschrift ein Code aus dem offiziellen Postfach.
declaration-trail-proof-qualified = Dass das Rathaus erklärt hat, belegt die Signatur im eingereichten Dokument. Eine Person der Agentur hat sie geprüft.
declaration-trail-proof-paper = Dass das Rathaus erklärt hat, belegt die Unterschrift auf dem Papier. Eine Person der Agentur hat es angesehen; das Original liegt ihr vor.
declaration-trail-limit-proof = So prüfen Sie: Stimmen die beiden Prüfsummen des Erklärten überein, ist die Erklärung seit der Abgabe unverändert. Alle Prüfsummen sind SHA-256. Jede Journalzeile ist mit der vorigen verkettet.
declaration-trail-actor-letter = Rathaus, mit dem Code aus dem Brief
declaration-trail-actor-mayor = Bürgermeister/in, angemeldet
declaration-trail-actor-lead = Projektverantwortung
declaration-trail-actor-agency = Agentur
declaration-trail-actor-operator = Betrieb
declaration-trail-actor-gone = Person, deren Zugang geschlossen ist
declaration-trail-actor-system = Programm
declaration-not-launched = Der Startschuss für das Programm steht noch aus. Bis dahin kann niemand verbindlich erklären.
declaration-accept-other-signer = Für diese Erklärung war eine Vertretung benannt, und unterschrieben hat jemand anderes. Bitte geben Sie die Erklärung zur Korrektur zurück.
declaration-entry-meanwhile = Die Kommune hat inzwischen selbst erklärt. Bitte sehen Sie in ihre Akte.
declaration-mail-taken-back-subject = Eingereichte Erklärung zurückgenommen: { $municipality }
declaration-mail-taken-back-body =
    Guten Tag,

    Sie bekommen diese E-Mail von uns, weil die eingereichte Erklärung der { $municipality } zurückgenommen wurde. Die Angaben sind noch da, und es kann neu erklärt werden.

    Weiß bei Ihnen niemand davon? Dann rufen Sie uns bitte an. Unsere Nummer steht unten.

# Mehrere Unterschriften
declaration-signatures-needed = { $n ->
    [2] Zwei
   *[other] Drei
} verschiedene Personen müssen unterschreiben.
declaration-signatures-offices = Unterschreiben dürfen: { $offices }.
declaration-signatures-bind = Verbindlich wird die Erklärung erst mit der letzten Unterschrift.
declaration-signatures-heading = { $given } von { $needed } Unterschriften { $given ->
    [one] liegt
   *[other] liegen
} vor
declaration-signature-given = { $signer }, { $moment }
declaration-signatures-next = Jetzt unterschreibt eine andere Person, hier oder an einem anderen Gerät mit dem Code aus dem Brief. Sie braucht einen eigenen Code aus dem Postfach des Rathauses.
declaration-signatures-fixed = Die Angaben stehen fest, damit alle dasselbe unterschreiben. Stimmt etwas nicht? Dann nehmen Sie die Unterschriften zurück. Sie gelten dann nicht mehr, und alle unterschreiben neu.
declaration-signatures-take-back = Unterschriften zurücknehmen und Angaben ändern
declaration-signatures-take-back-now = Unterschriften jetzt zurücknehmen
declaration-sign-who-next = Wer unterschreibt als Nächstes?
declaration-sign-submit-part = Unterschreiben
declaration-signer-twice = Diese Person hat schon unterschrieben. Nötig ist eine andere.
declaration-signed-other-text = Der Text hat sich seit der ersten Unterschrift geändert. Nehmen Sie die Unterschriften zurück und lesen Sie den neuen Text.
declaration-document-signers = In dieser Datei { $found ->
    [one] finden wir die Unterschrift einer Person
   *[other] finden wir die Unterschriften von { $found } Personen
}. Nötig sind { $needed }. Lassen Sie auch die andere Person dasselbe PDF unterschreiben.
declaration-accept-name-further = { $place }. Unterschrift: Vor- und Nachname
declaration-function-further = { $place }. Unterschrift: Funktion
declaration-trail-place = { $place }. Unterschrift
declaration-signatures-effect = Das ist Unterschrift { $place } von { $needed }. Mit der letzten gilt:

# E-Mail: Code für eine von mehreren Unterschriften
declaration-mail-code-part-body =
    Guten Tag,

    Sie bekommen diese E-Mail von uns, weil für die { $municipality } gerade die Teilnahme am Programm erklärt werden soll. Mehrere Personen unterschreiben, jede mit einem eigenen Code.

    Dieser Code ist für Unterschrift { $place } von { $needed }:

    { $code }

    Der Code gilt { $minutes } Minuten. Geben Sie ihn bitte nur an die Person weiter, die jetzt unterschreibt. Wir selbst fragen Sie nie danach.

    Weiß bei Ihnen im Rathaus niemand davon? Dann behalten Sie den Code für sich und rufen Sie uns bitte an. Unsere Nummer steht unten. Ohne den Code wird nichts verbindlich.

# E-Mail: eine von mehreren Unterschriften
declaration-mail-signature-given-subject = Es fehlt noch eine Unterschrift: Teilnahme von { $municipality }
declaration-mail-signature-given-body =
    Guten Tag,

    Sie bekommen diese E-Mail von uns, weil die Erklärung zur Teilnahme der { $municipality } gerade unterschrieben wurde: { $signer }. Das ist Unterschrift { $given } von { $needed }. Verbindlich ist die Erklärung noch nicht.

    So geht es weiter: Eine andere Person, die dazu befugt ist, öffnet diese Seite und gibt den Code aus unserem Brief ein:
    { $link }

    Zum Unterschreiben braucht sie einen eigenen Code. Den schicken wir auf Knopfdruck an dieses Postfach.

    Weiß bei Ihnen im Rathaus niemand davon? Dann rufen Sie uns bitte an. Unsere Nummer steht unten.
