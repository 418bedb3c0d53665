# Geräte
vouchers-redemption-devices-title = Geräte
vouchers-redemption-devices-lead = Mit diesen Telefonen lösen Sie Gutscheine ein. Ein besonderes Gerät oder eine App brauchen Sie nicht.
vouchers-redemption-devices-list = Verbundene Geräte
vouchers-redemption-devices-empty = Noch ist kein Gerät verbunden.
vouchers-redemption-devices-full = Es sind schon { $most } Geräte verbunden. Entfernen Sie eines, um ein anderes zu verbinden.
vouchers-redemption-pair-another = Ein Telefon verbinden
vouchers-redemption-pair-how = Sie bekommen einen QR-Code. Scannen Sie ihn mit dem Telefon, das einlösen soll. Er gilt einmal und { $minutes } Minuten lang.
vouchers-redemption-pair-button = QR-Code anzeigen
vouchers-redemption-made-title = Scannen Sie diesen Code mit dem Telefon
vouchers-redemption-made-text = Öffnen Sie die Kamera des Telefons und halten Sie sie auf den Code. Er gilt bis { $time } Uhr und nur für ein Gerät. Diese Seite zeigt ihn nur jetzt.
vouchers-redemption-made-picture = QR-Code zum Verbinden eines Telefons
vouchers-redemption-made-link = Oder diesen Link auf dem Telefon öffnen
vouchers-redemption-device-name = Name des Geräts
vouchers-redemption-device-name-hint = Zum Beispiel: Kasse 1. Bitte keinen Namen einer Person.
vouchers-redemption-device-name-missing = Bitte geben Sie dem Gerät einen Namen.
vouchers-redemption-device-state = Stand
vouchers-redemption-device-seen = Zuletzt benutzt (auf fünf Minuten genau)
vouchers-redemption-device-change = Ändern
vouchers-redemption-device-open = Name ändern oder entfernen
vouchers-redemption-device-paired = Verbunden am { $day }.
vouchers-redemption-device-used = Zuletzt benutzt: { $time }.
vouchers-redemption-device-ready = Bereit
vouchers-redemption-device-waits = Wartet auf die PIN
vouchers-redemption-device-locked-partner = Gesperrt
vouchers-redemption-device-locked-pins = Gesperrt nach falschen PINs
vouchers-redemption-device-locked-codes = Gesperrt nach falschen Codes
vouchers-redemption-lock = Sperren
vouchers-redemption-lock-title = Verloren oder gestohlen?
vouchers-redemption-lock-text = Sperren Sie das Gerät. Es kann sofort nichts mehr einlösen.
vouchers-redemption-now-locked = { $device } ist gesperrt und löst nichts mehr ein.
vouchers-redemption-now-unlocked = { $device } ist entsperrt. Das Gerät fragt zuerst nach seiner PIN.
vouchers-redemption-unlock = Entsperren
vouchers-redemption-unlock-title = Wieder freigeben
vouchers-redemption-unlock-text = Das Gerät fragt danach zuerst nach seiner PIN.
vouchers-redemption-rename = Namen speichern
vouchers-redemption-rename-title = Anders nennen
vouchers-redemption-remove = Gerät entfernen
vouchers-redemption-remove-title = Entfernen
vouchers-redemption-remove-text = Das Gerät ist danach nicht mehr verbunden. Was es eingelöst hat, bleibt in der Liste der Einlösungen.

# Aushang
vouchers-redemption-poster-heading = Blatt für die Theke
vouchers-redemption-poster-lead = Zum Ausdrucken: Der Code auf dem Blatt öffnet auf Ihren Geräten die Seite zum Einlösen. Für andere öffnet er nur eine Erklärung.
vouchers-redemption-poster-small = Blatt in A5 (PDF)
vouchers-redemption-poster-large = Blatt in A4 (PDF)
vouchers-redemption-poster-title = Gutschein einlösen
vouchers-redemption-poster-qr = QR-Code, der die Seite zum Einlösen öffnet
vouchers-redemption-poster-steps = So geht es
vouchers-redemption-poster-one = Diesen Code mit dem verbundenen Telefon scannen.
vouchers-redemption-poster-two = Den Gutschein auf dem Telefon des Gastes scannen.
vouchers-redemption-poster-three = Ansehen und auf „Jetzt einlösen“ drücken.
vouchers-redemption-poster-note = Nur für das Team. Auf Telefonen, die nicht verbunden sind, löst dieser Code nichts ein.

# Verbinden und PIN
vouchers-redemption-pair-title = Dieses Telefon verbinden
vouchers-redemption-pair-lead = Danach löst dieses Telefon Gutscheine für { $partner } ein.
vouchers-redemption-pair-submit = Telefon verbinden
vouchers-redemption-pair-cookie = Das Telefon merkt sich dafür ein Kennzeichen (Cookie), sonst nichts. Es gilt 400 Tage.
vouchers-redemption-pair-gone = Dieser Link gilt nicht mehr
vouchers-redemption-pair-gone-text = Er gilt einmal und zehn Minuten lang. Bitte lassen Sie sich unter „Geräte“ einen neuen QR-Code anzeigen.
vouchers-redemption-pin = PIN
vouchers-redemption-pin-hint = Die vier bis sechs Ziffern, die beim Verbinden festgelegt wurden.
vouchers-redemption-pin-new = PIN für dieses Telefon
vouchers-redemption-pin-new-hint = Vier bis sechs Ziffern. Alle, die hier einlösen, brauchen sie: nach dem Verbinden, und wenn das Telefon zwölf Stunden nicht benutzt wurde.
vouchers-redemption-pin-again = PIN noch einmal
vouchers-redemption-pin-malformed = Bitte geben Sie vier bis sechs Ziffern ein.
vouchers-redemption-pin-differs = Die beiden PINs sind verschieden. Bitte geben Sie zweimal dieselbe ein.
vouchers-redemption-pin-title = Bitte die PIN eingeben
vouchers-redemption-pin-lead = Dieses Telefon ({ $device }) fragt nach dem Verbinden und nach zwölf Stunden ohne Benutzung nach seiner PIN.
vouchers-redemption-pin-submit = Weiter
vouchers-redemption-pin-wrong = Diese PIN stimmt nicht. Nach fünf falschen PINs wird das Telefon gesperrt.
vouchers-redemption-pin-forgotten = PIN vergessen? Wer den Partnerzugang hat, entfernt das Gerät unter „Geräte“ und verbindet es neu.
vouchers-redemption-locked-title = Dieses Gerät ist gesperrt
vouchers-redemption-locked-ended = Der Partner dieses Geräts macht beim Gutscheinheft nicht mehr mit. Deshalb löst es nichts mehr ein.
vouchers-redemption-locked-partner = Ihr Betrieb hat dieses Gerät gesperrt.
vouchers-redemption-locked-pins = Die PIN wurde zu oft falsch eingegeben.
vouchers-redemption-locked-codes = Es wurden zu viele Codes versucht, die es nicht gibt oder die anderswo gelten.
vouchers-redemption-locked-text = Es kann im Moment nichts einlösen. Wer den Partnerzugang hat, kann es unter „Geräte“ entsperren.
vouchers-redemption-both-title = Auf diesem Telefon werden Karten ausgegeben
vouchers-redemption-both-lead = Wer Karten ausgibt, löst auf demselben Telefon keine Gutscheine ein.
vouchers-redemption-both-text = Bitte melden Sie sich zuerst ab. Danach kann das Telefon Gutscheine einlösen.
vouchers-redemption-unpaired-title = Dieses Telefon ist nicht verbunden
vouchers-redemption-unpaired-lead = Auf dieser Seite lösen Partner die Gutscheine der Neuen ein. Das Telefon muss dafür einmal verbunden werden.
vouchers-redemption-unpaired-one = Mit dem Partnerzugang anmelden und „Geräte“ öffnen.
vouchers-redemption-unpaired-two = Den QR-Code anzeigen lassen.
vouchers-redemption-unpaired-three = Den Code mit diesem Telefon scannen.
vouchers-redemption-unpaired-newcomer = Sie möchten einen Gutschein nutzen? Zeigen Sie ihn beim Partner. Er wird dort gescannt.

# Scannen
vouchers-redemption-scan-title = Gutschein einlösen
vouchers-redemption-scan-where = { $partner }, Gerät: { $device }
vouchers-redemption-scan-foreign = Kein Gutschein dieser Aktion. Es wurde nichts eingelöst und nichts geöffnet.
vouchers-redemption-scan-card = Das ist eine Karte, kein Gutschein. Es wurde nichts eingelöst. Bitten Sie den Gast, sein Heft auf dem Handy zu öffnen.
vouchers-redemption-scan-length = Ein Code hat zwölf Zeichen. Wechselt er, kommen sechs dahinter. Bitte prüfen Sie, ob etwas fehlt oder zu viel ist.
vouchers-redemption-scan-slip = Dieser Code stimmt nicht ganz. Bitte vergleichen Sie ihn Zeichen für Zeichen.
vouchers-redemption-ways = Wie möchten Sie den Gutschein einlesen?
vouchers-redemption-way-camera = Kamera
vouchers-redemption-way-photo = Foto
vouchers-redemption-way-typed = Code tippen
vouchers-redemption-camera-title = Mit der Kamera
vouchers-redemption-camera-picture = Bild der Kamera
vouchers-redemption-camera-torch = Licht
vouchers-redemption-camera-searching = Halten Sie die Kamera auf den Code.
vouchers-redemption-camera-refused = Die Kamera ist nicht erreichbar. Tippen Sie den Code ein oder machen Sie ein Foto. Sie können die Kamera in den Einstellungen des Browsers für diese Website erlauben.
vouchers-redemption-typed-title = Code eintippen
vouchers-redemption-typed-label = Code des Gutscheins
vouchers-redemption-typed-hint = Zwölf Zeichen. Leerzeichen und kleine Buchstaben stören nicht. Wechselt der Code, tippen Sie auch die sechs Zeichen dahinter ein.
vouchers-redemption-typed-submit = Prüfen
vouchers-redemption-photo-title = Foto wählen
vouchers-redemption-photo-label = Foto des QR-Codes
vouchers-redemption-photo-hint = JPEG, PNG oder WebP. Das Foto wird gelesen und nicht behalten.
vouchers-redemption-photo-submit = Foto prüfen
vouchers-redemption-photo-missing = Bitte wählen Sie ein Foto.
vouchers-redemption-photo-large = Das Foto ist zu groß. Es darf höchstens { $most } MB haben.
vouchers-redemption-photo-pixels = Das Foto hat zu viele Bildpunkte. Es darf höchstens { $most } Millionen haben.
vouchers-redemption-photo-kind = Bitte wählen Sie ein Foto als JPEG, PNG oder WebP.
vouchers-redemption-photo-unreadable = Dieses Foto lässt sich nicht lesen. Bitte machen Sie ein neues.
vouchers-redemption-photo-empty = Auf dem Foto ist kein QR-Code zu erkennen. Bitte gehen Sie näher heran, halten Sie das Telefon ruhig und sorgen Sie für Licht.
vouchers-redemption-online = Verbindung steht.
vouchers-redemption-offline = Keine Verbindung.
vouchers-redemption-checking = Wird geprüft. Bitte warten Sie noch einen Moment.
vouchers-redemption-failed = Keine Antwort. Wir wissen noch nicht, ob der Gutschein eingelöst ist. Bitte drücken Sie noch einmal. Es wird nichts doppelt gezählt.

# Ohne Verbindung
vouchers-redemption-offline-title = Ohne Verbindung
vouchers-redemption-offline-lead = Gutscheine dieser Angebote dürfen Sie auch ohne Verbindung einlösen. Höchstens { $most } Einlösungen warten dann auf diesem Telefon. Öffnen Sie die Seite wieder, sobald Sie Verbindung haben.
vouchers-redemption-offline-none = Ohne Verbindung können Sie hier nichts einlösen.
vouchers-redemption-offline-full = Auf diesem Telefon warten schon so viele Einlösungen, wie erlaubt sind. Bitte stellen Sie zuerst eine Verbindung her.
vouchers-redemption-offline-pin = Dieses Telefon wurde lange nicht benutzt. Bitte stellen Sie eine Verbindung her und geben Sie die PIN ein.
vouchers-redemption-nothing = Nichts eingelöst. Keine Verbindung.
vouchers-redemption-ask-title = Keine Verbindung. Nur für:
vouchers-redemption-ask-text = Steht auf dem Handy etwas anderes, geben Sie es nicht heraus.
vouchers-redemption-ask-twice = Dieser Code ist auf diesem Telefon schon notiert: #. Gilt der Gutschein nur einmal, zählt er nicht noch einmal.
vouchers-redemption-ask-yes = Ja, es ist: { $benefit }
vouchers-redemption-ask-yes-one = Ja, es ist eines davon
vouchers-redemption-ask-no = Nein, etwas anderes
vouchers-redemption-ask-other = Dieses Angebot lösen Sie nur mit Verbindung ein. Es wurde nichts notiert.
vouchers-redemption-noted-text = Keine Verbindung. Die Einlösung ist auf diesem Telefon notiert und noch nicht geprüft. Sie wird gesendet, sobald Verbindung besteht.
vouchers-redemption-offline-one = { $benefit } (höchstens { $most })
vouchers-redemption-offline-beyond = Die Zahl gilt für jedes Telefon, bis es wieder Verbindung hat. Was darüber liegt, zählt nicht.
vouchers-redemption-offline-two = Zwei Telefone ohne Verbindung können denselben Gutschein annehmen. Dann zählt nur eine der beiden Einlösungen.
vouchers-redemption-queue = Noch nicht gesendet
vouchers-redemption-last-sync = Zuletzt gesendet: #
vouchers-redemption-never-sync = Von diesem Telefon wurde noch nichts gesendet.
vouchers-redemption-again = Noch nicht gespeichert: #. Das liegt nicht an Ihnen, der Server kann gerade nichts speichern. Lassen Sie diese Seite offen, sie sendet in einer Minute noch einmal.
vouchers-redemption-waiting = Noch nicht gesendete Einlösungen: #
vouchers-redemption-sent = Gesendet.
vouchers-redemption-sent-good = Zählt: #.
vouchers-redemption-sent-bad = Zählt nicht: #.
vouchers-redemption-word-noted = VORGEMERKT (offline).

# Ansehen
vouchers-redemption-check-title = Ansehen und einlösen
vouchers-redemption-check-valid = Gültig bis { $day }.
vouchers-redemption-check-only = Gilt nur hier: { $places }
vouchers-redemption-check-left =
    { $n ->
        [one] Noch einmal einlösbar.
       *[other] Noch { $n } Mal einlösbar.
    }
vouchers-redemption-check-paper = Dieser Gutschein kam ohne die sechs Zeichen, die wechseln. So gilt er nur auf Papier, mit dem Namen des Gastes auf der Linie. Zeigt der Gast ein Handy, scannen Sie dort noch einmal oder tippen Sie die sechs Zeichen mit.
vouchers-redemption-check-compare = Der Gutschein ist auf Papier. Der Name darauf und der Name im Ausweis stimmen überein.
vouchers-redemption-check-compare-missing = Bitte vergleichen Sie den Namen auf dem Papier mit einem Ausweis und setzen Sie den Haken.
vouchers-redemption-check-redeem = Jetzt einlösen
vouchers-redemption-check-old = Der Gutschein ist länger als { $minutes } Minuten offen. Bitte scannen Sie ihn noch einmal.

# Ergebnis
vouchers-redemption-word-redeemed = EINGELÖST
vouchers-redemption-word-used = BEREITS EINGELÖST
vouchers-redemption-word-invalid = UNGÜLTIG
vouchers-redemption-word-elsewhere = HIER NICHT GÜLTIG
vouchers-redemption-word-expired = ABGELAUFEN
vouchers-redemption-word-conflict = NICHT GEZÄHLT
vouchers-redemption-word-undone = RÜCKGÄNGIG GEMACHT
vouchers-redemption-redeemed-text = Diese Einlösung zählt.
vouchers-redemption-redeemed-late = Die ohne Verbindung notierte Einlösung ist angekommen und zählt.
vouchers-redemption-undone-text = Der Gutschein ist wieder frei ({ $time }).
vouchers-redemption-conflict-used = Der Gutschein war schon eingelöst, als die notierte Einlösung ankam. Sie zählt nicht. Für Sie hat das keine Folgen.
vouchers-redemption-conflict-pool = Alle Gutscheine dieses Angebots waren schon eingelöst, als die notierte Einlösung ankam. Sie zählt nicht. Für Sie hat das keine Folgen.
vouchers-redemption-reason-used-at = Zuletzt am { $time }.
vouchers-redemption-reason-used-where = Zuletzt am { $time } bei { $partner } ({ $device }).
vouchers-redemption-tried-at = Dieser Versuch: { $time }
vouchers-redemption-reason-used = Er lässt sich nicht noch einmal einlösen.
vouchers-redemption-reason-expired = Der letzte Tag dieses Gutscheins ist vorbei.
vouchers-redemption-reason-elsewhere = Das ist ein Gutschein eines anderen Partners.
vouchers-redemption-reason-unknown = Diesen Code gibt es nicht. Steht er auf einer Karte? Eine Karte ist kein Gutschein. Steht er auf einem alten Ausdruck? Dann gilt er nicht mehr. Bitten Sie den Gast, sein Heft auf dem Handy zu öffnen.
vouchers-redemption-reason-withdrawn = Dieser Gutschein wurde zurückgezogen.
vouchers-redemption-reason-early = Dieser Gutschein gilt noch nicht.
vouchers-redemption-reason-ended = Dieses Angebot gibt es zurzeit nicht.
vouchers-redemption-reason-pool = Alle Gutscheine dieses Angebots sind eingelöst.
vouchers-redemption-reason-stale = Der gezeigte Code ist zu alt. Bitte lassen Sie den Gutschein im Heft öffnen und scannen Sie ihn dort.
vouchers-redemption-reason-many = Auf diesem Telefon warteten schon so viele Einlösungen dieses Angebots, wie ohne Verbindung erlaubt sind. Diese zählt nicht.
vouchers-redemption-reason-offline = Dieses Angebot darf nicht ohne Verbindung eingelöst werden. Die notierte Einlösung zählt nicht.
vouchers-redemption-next = Nächster Gutschein
vouchers-redemption-undo = Rückgängig (bis { $time } Uhr)

# Wer keinen verbundenen Apparat hat
vouchers-redemption-explained-title = Das ist ein Gutschein aus dem Gutscheinheft
vouchers-redemption-explained-lead = Er wird beim Partner eingelöst. Zeigen Sie ihn dort, dann wird er gescannt.
vouchers-redemption-explained-text = Diese Seite hat nichts eingelöst. Einlösen kann nur ein Telefon, das ein Partner verbunden hat.
vouchers-redemption-explained-pair = Dieses Telefon verbinden

# Einlösungen
vouchers-redemption-history-title = Einlösungen
vouchers-redemption-history-empty = Noch wurde nichts eingelöst.
vouchers-redemption-history-lead =
    { $n ->
        [one] Eine Einlösung.
       *[other] { $n } Einlösungen, die neuesten zuerst.
    }
vouchers-redemption-history-note = Wer eingelöst hat, steht hier nicht und ist auch uns nicht bekannt. Nach 30 Tagen bleiben von einer Einlösung Monat und Angebot, nach 36 Monaten wird sie gelöscht. Was ohne Verbindung notiert und abgelehnt wurde, steht hier 90 Tage lang.
vouchers-redemption-column-at = Zeit
vouchers-redemption-column-benefit = Angebot
vouchers-redemption-column-device = Gerät
vouchers-redemption-column-partner = Partner
vouchers-redemption-column-decide = Entscheiden
vouchers-redemption-column-state = Stand
vouchers-redemption-state-redeemed = Eingelöst
vouchers-redemption-state-late = Eingelöst, ohne Verbindung notiert
vouchers-redemption-state-conflict = Zählt nicht: war schon eingelöst
vouchers-redemption-state-conflict-pool = Zählt nicht: alle waren eingelöst
vouchers-redemption-state-refused = Zählt nicht
vouchers-redemption-state-undone = Rückgängig gemacht
vouchers-redemption-state-undone-office = Von der Kommune rückgängig gemacht
vouchers-redemption-state-asked = Eingelöst, die Kommune ist gefragt
vouchers-redemption-state-declined = Bleibt eingelöst, hat die Kommune entschieden
vouchers-redemption-ask-undo = Versehentlich eingelöst?
vouchers-redemption-ask-undo-text = Selbst können Sie das nach fünf Minuten nicht mehr zurücknehmen. Sie können die Kommune darum bitten. Was sie entscheidet, sehen Sie hier.
vouchers-redemption-ask-undo-reason = Warum? (freiwillig)
vouchers-redemption-ask-undo-hint = Zum Beispiel: falscher Gutschein gescannt. Bitte keine Namen.
vouchers-redemption-ask-undo-yes = Die Kommune bitten
vouchers-redemption-ask-undo-done = Die Kommune ist gefragt. Was sie entscheidet, steht hier in der Liste.
vouchers-redemption-undone-done = Rückgängig gemacht. Der Gutschein ist wieder frei.
vouchers-redemption-state-settled = Geklärt, bleibt eingelöst

# Für die Kommune
vouchers-redemption-office-title = Rückfragen zu Einlösungen
vouchers-redemption-office-empty = Niemand hat eine Einlösung beanstandet.
vouchers-redemption-office-disputed = Im Gutscheinheft hat jemand gesagt: „Das war ich nicht.“
vouchers-redemption-office-asked = Der Partner bittet, die Einlösung rückgängig zu machen. Einen Grund hat er nicht genannt.
vouchers-redemption-office-asked-why = Der Partner bittet, die Einlösung rückgängig zu machen. Grund: { $reason }
vouchers-redemption-office-decline = Ablehnen, bleibt eingelöst
vouchers-redemption-office-done-declined = Abgelehnt. Der Gutschein bleibt eingelöst. Der Partner sieht das in seiner Liste.
vouchers-redemption-office-lead = Zu diesen Einlösungen gibt es eine Rückfrage. Was gesagt wurde, steht dabei. Sprechen Sie mit dem Partner. Machen Sie die Einlösung in den ersten 30 Tagen rückgängig, wird der Gutschein wieder frei. War alles in Ordnung, bleibt sie bestehen.
vouchers-redemption-office-none-open = Zurzeit ist nichts zu klären.
vouchers-redemption-office-undo = Rückgängig machen
vouchers-redemption-office-undo-text = Der Gutschein wird wieder frei, und die Einlösung zählt beim Partner nicht mehr. Das lässt sich nicht zurücknehmen. Haben Sie mit dem Partner gesprochen?
vouchers-redemption-office-undo-text-late = Die Einlösung zählt beim Partner nicht mehr. Der Gutschein wird dadurch nicht wieder frei: Nach 30 Tagen weiß niemand mehr, welcher es war. Das lässt sich nicht zurücknehmen. Haben Sie mit dem Partner gesprochen?
vouchers-redemption-office-until = Rückgängig machen bis { $time }: Der Gutschein wird wieder frei.
vouchers-redemption-office-until-over = Die 30 Tage sind vorbei. Der Gutschein bleibt eingelöst, auch wenn Sie die Einlösung rückgängig machen.
vouchers-redemption-office-undo-yes = Ja, rückgängig machen
vouchers-redemption-office-settle = Geklärt, bleibt eingelöst
vouchers-redemption-office-closed = Schon geklärt
vouchers-redemption-office-done-undone = Rückgängig gemacht. Der Gutschein ist wieder frei.
vouchers-redemption-office-done-undone-late = Rückgängig gemacht. Die Einlösung zählt beim Partner nicht mehr. Der Gutschein bleibt eingelöst.
vouchers-redemption-office-done-undone-before = Das ist schon entschieden: rückgängig gemacht.
vouchers-redemption-office-done-kept-before = Das ist schon entschieden: Der Gutschein bleibt eingelöst.
vouchers-redemption-office-done-settled = Geklärt. Der Gutschein bleibt eingelöst.
vouchers-redemption-office-locked = Gesperrte Geräte
vouchers-redemption-office-locked-none = Kein Gerät ist wegen falscher Codes gesperrt.
vouchers-redemption-office-locked-text = Auf diesen Geräten wurden zu viele falsche Codes versucht. Der Partner hat dazu eine E-Mail bekommen.
vouchers-redemption-office-locked-one = { $partner }, gesperrt am { $time }

# E-Mails
vouchers-redemption-mail-paired-subject = Ein Gerät wurde verbunden: „{ $device }“
vouchers-redemption-mail-paired-body =
    Guten Tag,

    für „{ $partner }“ wurde am { $day } um { $time } Uhr ein Gerät verbunden: „{ $device }“. Es kann jetzt Gutscheine einlösen.

    Waren Sie oder Ihr Team das nicht? Dann sperren Sie das Gerät gleich hier:
    { $link }
vouchers-redemption-mail-news-subject = Einlösungen am { $day }: bitte ansehen
vouchers-redemption-mail-news-body =
    Guten Tag,

    bei „{ $partner }“ gab es am { $day } etwas zu Einlösungen:

    Zählt nicht, weil der Gutschein schon eingelöst oder das Angebot vergriffen war: { $conflicts }
    Jemand sagt „Das war ich nicht“: { $disputes }

    Über eine solche Rückfrage entscheidet die Kommune. Sie meldet sich, wenn sie etwas von Ihnen braucht. Ihre Einlösungen sehen Sie hier:
    { $link }

    Solche E-Mails schalten Sie hier ab:
    { $off }
vouchers-redemption-mail-locked-subject = Ihr Gerät „{ $device }“ ist gesperrt
vouchers-redemption-mail-pins-body =
    Guten Tag,

    auf dem Gerät „{ $device }“ ({ $partner }) wurde fünf Mal eine falsche PIN eingegeben. Es ist deshalb gesperrt und löst nichts mehr ein.

    Waren Sie das selbst? Dann entsperren Sie das Gerät hier. Ist es verloren, entfernen Sie es hier:
    { $link }
vouchers-redemption-mail-codes-body =
    Guten Tag,

    auf dem Gerät „{ $device }“ ({ $partner }) wurden viele Codes versucht, die es nicht gibt oder die anderswo gelten. Zum Schutz der Gutscheine ist es gesperrt und löst nichts mehr ein.

    Bitte sehen Sie nach, wer das Gerät benutzt hat. Entsperren können Sie es hier:
    { $link }
vouchers-redemption-mail-disputed-subject = Rückfrage zu einer Einlösung
vouchers-redemption-mail-disputed-body =
    Guten Tag,

    im Gutscheinheft hat jemand zu einer Einlösung gesagt: „Das war ich nicht.“ Betroffen ist { $municipality }.

    Welche Einlösung das ist, sehen Sie hier. Sie können sie dort rückgängig machen:
    { $link }
vouchers-redemption-mail-asked-subject = Ein Partner bittet, eine Einlösung rückgängig zu machen
vouchers-redemption-mail-asked-body =
    Guten Tag,

    ein Partner hat etwas eingelöst und bittet darum, es rückgängig zu machen. Er selbst kann es nach fünf Minuten nicht mehr. Betroffen ist { $municipality }.

    Welche Einlösung das ist, sehen Sie hier. Sie können sie dort rückgängig machen oder die Bitte ablehnen:
    { $link }
vouchers-redemption-mail-due-subject = Bitte vor dem { $day } entscheiden: Rückfrage zu einer Einlösung
vouchers-redemption-mail-due-body =
    Guten Tag,

    { $n ->
        [one] zu einer Einlösung ist noch eine Rückfrage offen.
       *[other] zu { $n } Einlösungen sind noch Rückfragen offen.
    } Betroffen ist { $municipality }.

    Am { $day } vergisst Willkommen, welcher Gutschein das war. Wer die Einlösung erst danach rückgängig macht, gibt den Gutschein nicht mehr frei. Bitte entscheiden Sie vorher:
    { $link }
