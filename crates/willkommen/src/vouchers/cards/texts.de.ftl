# Code-Karten: Übersicht
vouchers-cards-title = Code-Karten
vouchers-cards-card = Karte { $number }
vouchers-cards-batch = Kartenpaket { $number }
vouchers-cards-next-first = Bereiten Sie das erste Kartenpaket vor
vouchers-cards-next-first-text = Sie sagen, wie viele Karten Sie brauchen. Eine zweite Person gibt sie frei. Danach drucken Sie die Karten und geben sie bei der Anmeldung aus.
vouchers-cards-next-first-go = Kartenpaket vorbereiten
vouchers-cards-next-release = { $n ->
    [one] Ein Kartenpaket wartet auf Ihre Freigabe
   *[other] { $n } Kartenpakete warten auf Ihre Freigabe
}
vouchers-cards-next-release-text = { $n ->
    [one] Jemand anderes hat es vorbereitet. Bitte prüfen Sie die Anzahl und geben Sie es frei.
   *[other] Bitte prüfen Sie bei jedem die Anzahl und geben Sie es frei. Beginnen Sie mit dem neuesten.
}
vouchers-cards-next-release-go = Kartenpaket ansehen
vouchers-cards-next-wait = { $n ->
    [one] Ein Kartenpaket wartet auf die Freigabe
   *[other] { $n } Kartenpakete warten auf die Freigabe
}
vouchers-cards-next-wait-text = { $n ->
    [one] Sie haben es vorbereitet. Eine zweite Person gibt es frei. Sie hat eine E-Mail bekommen.
   *[other] Sie haben sie vorbereitet. Eine zweite Person gibt sie frei. Sie hat zu jedem eine E-Mail bekommen.
}
vouchers-cards-next-wait-go = Kartenpaket ansehen
vouchers-cards-next-print = Drucken Sie die Karten
vouchers-cards-next-print-text = Das Kartenpaket ist freigegeben. Acht Karten stehen auf einem Blatt, mit Schnittmarken und Rückseite.
vouchers-cards-next-print-go = Zum Kartenpaket
vouchers-cards-next-clerks = Laden Sie das Bürgerbüro ein
vouchers-cards-next-clerks-text = Wer Karten ausgibt, bekommt einen eigenen Zugang. So sehen Sie, wie viele Karten ausgegeben sind.
vouchers-cards-next-clerks-go = Bürgerbüro einladen
vouchers-cards-next-more = Bald sind keine Karten mehr da
vouchers-cards-next-more-text = Bereiten Sie rechtzeitig ein neues Kartenpaket vor.
vouchers-cards-next-more-go = Kartenpaket vorbereiten
vouchers-cards-next-hand-out = Karten können ausgegeben werden
vouchers-cards-next-hand-out-text = Es sind genug Karten da. Das Bürgerbüro gibt sie bei der Anmeldung aus.
vouchers-cards-next-hand-out-go = Karte ausgeben
vouchers-cards-next-nothing = Für Sie ist gerade nichts zu tun
vouchers-cards-next-nothing-text = Um die Karten kümmert sich die Projektverantwortung. Wenn ein Kartenpaket auf Ihre Freigabe wartet, bekommen Sie eine E-Mail.
vouchers-cards-next-nothing-go = Zur Übersicht
vouchers-cards-none = Noch keine Karten.
vouchers-cards-where = Wo die Karten sind
vouchers-cards-usable = { $n ->
    [0] Zurzeit kann keine Karte ausgegeben werden.
    [one] Eine Karte kann ausgegeben werden.
   *[other] { $n } Karten können ausgegeben werden.
}
vouchers-cards-issued = Erstellt
vouchers-cards-handed-out = Ausgegeben
vouchers-cards-void = Ungültig
vouchers-cards-stock = Im Bestand
vouchers-cards-adds-up = Die Zahlen stimmen überein.
vouchers-cards-adds-not = Die Zahlen stimmen noch nicht überein. Es werden gerade noch Karten erstellt. Bitte laden Sie die Seite in einer Minute neu.
vouchers-cards-batches = Kartenpakete
vouchers-cards-column-batch = Kartenpaket
vouchers-cards-what = Kartenpaket oder Monat
vouchers-cards-state = Stand
vouchers-cards-until = Gültig bis
vouchers-cards-sum = Alle zusammen
vouchers-cards-months-title = Monat für Monat
vouchers-cards-months-text = So wird gerechnet: Zum Bestand kommen neue Karten dazu. Ausgegebene Karten und solche, die vorher ungültig wurden, gehen ab. Das ist der Bestand am Ende des Monats.
vouchers-cards-month = Monat
vouchers-cards-void-before = Vor der Ausgabe ungültig
vouchers-cards-void-later = Nach der Ausgabe ungültig
vouchers-cards-stock-end = Bestand am Ende
vouchers-cards-download = Zahlen als CSV herunterladen
vouchers-cards-state-prepared = wartet auf Freigabe
vouchers-cards-state-released = freigegeben
vouchers-cards-state-withdrawn = zurückgezogen
vouchers-cards-kind-cards = Karten zum Ausgeben
vouchers-cards-kind-list = Liste für Briefe

# Was auf die Agentur wartet
vouchers-cards-waiting = Kartenpakete zur Freigabe
vouchers-cards-waiting-none = Zurzeit wartet nichts auf die Agentur.
vouchers-cards-waiting-lead = In diesen Kommunen gibt es keine zweite Person mit Zugang. Deshalb gibt die Agentur frei.
vouchers-cards-waiting-one = { $n ->
    [one] Eine Karte, vorbereitet am { $day }
   *[other] { $n } Karten, vorbereitet am { $day }
}

# Vorbereiten
vouchers-cards-new = Kartenpaket vorbereiten
vouchers-cards-new-lead = Jede Karte öffnet ein Gutscheinheft. Es steht kein Name darauf, und es wird keiner gespeichert.
vouchers-cards-preview = So sehen die Karten aus (PDF), mit der Vorderseite in:
vouchers-cards-kind = Wofür sind die Codes?
vouchers-cards-kind-missing = Bitte wählen Sie, wofür die Codes sind.
vouchers-cards-kind-cards-long = Karten, die im Bürgerbüro ausgegeben werden
vouchers-cards-kind-list-long = Eine Liste für Briefe aus Ihrem eigenen Melderegister
vouchers-cards-kind-hint = Für Briefe bekommen Sie nur Codes. Den Serienbrief schreiben Sie in Ihrem Rathaus. Meldedaten kommen hier nicht herein, und Sie sollen hier keine eingeben.
vouchers-cards-size = Wie viele?
vouchers-cards-size-hint = Höchstens { $most } in einem Kartenpaket. Auf ein Blatt passen acht.
vouchers-cards-size-wrong = Bitte geben Sie eine Anzahl von 1 bis 5000 an.
vouchers-cards-months = Wie viele Monate kann eine Karte geöffnet werden?
vouchers-cards-months-hint = Von heute an, höchstens { $most }.
vouchers-cards-months-wrong = Bitte geben Sie 1 bis 36 Monate an.
vouchers-cards-front = Sprache der Vorderseite
vouchers-cards-front-hint = Gilt nur für Karten, nicht für eine Liste für Briefe. Eine andere Sprache passt zum Beispiel für einen Sprachkurs. Auf der Rückseite stehen alle anderen Sprachen, auch Deutsch. Nummer und Name der Kommune sind immer deutsch. Nur Deutsch und Englisch sind geprüft. Bitte lassen Sie andere Texte vor dem Drucken von jemandem lesen, der die Sprache spricht.
vouchers-cards-front-missing = Bitte wählen Sie eine Sprache.
vouchers-cards-note = Notiz
vouchers-cards-note-hint = Zum Beispiel, wo die Karten liegen. Bitte keine Namen von Neuzugezogenen.
vouchers-cards-new-submit = Vorbereiten

# Ein Kartenpaket
vouchers-cards-release-title = Freigabe durch eine zweite Person
vouchers-cards-release-text = { $name } hat { $n ->
    [one] eine Karte
   *[other] { $n } Karten
} vorbereitet. Nach der Freigabe können sie gedruckt und ausgegeben werden.
vouchers-cards-release = Freigeben
vouchers-cards-release-done = Freigegeben. Jetzt kann gedruckt werden.
vouchers-cards-release-done-list = Freigegeben. Jetzt kann die Liste heruntergeladen werden.
vouchers-cards-release-second = Sie haben dieses Kartenpaket selbst vorbereitet. Deshalb gibt es jemand anderes frei.
vouchers-cards-release-other = Die Bürgermeisterin, der Bürgermeister oder eine andere Person mit Zugang in Ihrer Kommune kann das tun.
vouchers-cards-release-agency = In Ihrer Kommune hat sonst niemand einen Zugang. Deshalb gibt die Agentur frei.
vouchers-cards-print-title = Karten drucken
vouchers-cards-print-text = Bitte auf A4 drucken, beidseitig, über die lange Kante gewendet, in Originalgröße. Jede Datei enthält bis zu 200 Karten. Wenn Sie noch einmal drucken, sind es dieselben Codes. Es wird notiert, wer wann gedruckt hat.
vouchers-cards-print = Karten { $first } bis { $last } als PDF
vouchers-cards-printed = { $n ->
    [one] einmal gedruckt
   *[other] { $n } Mal gedruckt
}
vouchers-cards-print-unreleased = Dieses Kartenpaket ist nicht freigegeben oder wurde zurückgezogen.
vouchers-cards-prints = Wer gedruckt hat
vouchers-cards-print-file = Datei { $file }
vouchers-cards-list-title = Codes herunterladen
vouchers-cards-list-text = Sie bekommen eine Tabelle: Nummer, Code und Adresse. Mit dem Herunterladen gelten die Codes als ausgegeben. Wenn Sie noch einmal herunterladen, sind es dieselben.
vouchers-cards-list-register = Die Briefe schreiben Sie mit Ihrem Meldeverfahren im Rathaus. Dort bleiben auch alle Namen und Anschriften.
vouchers-cards-list-done = Zuerst heruntergeladen: { $time }.
vouchers-cards-list = Liste als CSV
vouchers-cards-csv-number = Nummer
vouchers-cards-csv-code = Code
vouchers-cards-csv-address = Adresse
vouchers-cards-about = Über dieses Kartenpaket
vouchers-cards-numbers = Nummern
vouchers-cards-from-to = { $first } bis { $last }
vouchers-cards-prepared = Vorbereitet
vouchers-cards-released = Freigegeben
vouchers-cards-withdrawn = Zurückgezogen
vouchers-cards-void-title = Eine Karte ungültig machen
vouchers-cards-void-text = Die Karte öffnet danach nichts mehr. Ein Heft, das jemand schon geöffnet hat, bleibt bestehen.
vouchers-cards-void-field = Nummer der Karte
vouchers-cards-void-field-hint = Sie steht unter dem QR-Code.
vouchers-cards-void-number = Bitte geben Sie eine Nummer von { $first } bis { $last } an.
vouchers-cards-void-why = Warum?
vouchers-cards-void-reason = Bitte wählen Sie einen Grund.
vouchers-cards-void-submit = Ungültig machen
vouchers-cards-reason-damaged = Sie ist beschädigt oder falsch gedruckt
vouchers-cards-reason-missing = Sie fehlt im Bestand
vouchers-cards-reason-other = Etwas anderes
vouchers-cards-withdraw-title = Kartenpaket zurückziehen
vouchers-cards-withdraw-text = Zum Beispiel, wenn Karten verschwunden sind. Karten, die noch niemand hat, gelten dann nicht mehr. Ausgegebene Karten gelten weiter.
vouchers-cards-withdraw = Zurückziehen …
vouchers-cards-withdraw-sure = { $n ->
    [one] Eine Karte wird ungültig. Das lässt sich nicht rückgängig machen.
   *[other] { $n } Karten werden ungültig. Das lässt sich nicht rückgängig machen.
}
vouchers-cards-withdraw-yes = Kartenpaket zurückziehen

# Ausgeben
vouchers-cards-hand-out = Karte ausgeben
vouchers-cards-field = Nummer oder Code der Karte
vouchers-cards-field-hint = Die Nummer steht unter dem QR-Code. Sie können den QR-Code auch scannen.
vouchers-cards-press = Karte ausgeben
vouchers-cards-scanned = Karte { $number }
vouchers-cards-scanned-lead = Diese Karte kann ausgegeben werden.
vouchers-cards-as-replacement = Als Ersatz für eine verlorene Karte ausgeben
vouchers-cards-done = Karte { $number } ist ausgegeben
vouchers-cards-done-text = Die Karte kann jetzt geöffnet werden. Bitte weisen Sie auf den Abschnitt hin: Er wird abgetrennt und getrennt aufbewahrt.
vouchers-cards-undone = Karte { $number } ist zurückgenommen
vouchers-cards-undone-text = Sie gilt nicht mehr. Bitte legen Sie sie nicht zurück, sondern werfen Sie sie weg.
vouchers-cards-today = Heute ausgegeben: { $today } von höchstens { $quota }.
vouchers-cards-recent = Gerade ausgegeben
vouchers-cards-recent-text = Zehn Minuten lang können Sie eine Ausgabe zurücknehmen, wenn das Heft noch nicht geöffnet ist. Die Karte gilt dann nicht mehr.
vouchers-cards-recent-one = Karte { $number }, { $time } Uhr
vouchers-cards-undo = Zurücknehmen
vouchers-cards-undo-ask = Karte { $number } gilt dann nicht mehr. Niemand kann sie noch einmal ausgeben.
vouchers-cards-undo-yes = Karte { $number } zurücknehmen
vouchers-cards-undo-late = Karte { $number } lässt sich nicht mehr zurücknehmen. Die zehn Minuten sind um, oder das Heft ist schon geöffnet. Die Projektverantwortung kann die Karte ungültig machen.
vouchers-cards-no-empty = Bitte geben Sie eine Nummer oder einen Code ein.
vouchers-cards-no-slip = In diesem Code ist ein Zeichen falsch. Bitte vergleichen Sie ihn mit der Karte.
vouchers-cards-no-neither = Das ist keine Nummer und kein Code. Der Code besteht aus zwölf Zeichen.
vouchers-cards-no-unknown = Diese Karte gibt es in Ihrer Kommune nicht. Bitte prüfen Sie die Nummer.
vouchers-cards-no-released = Das Kartenpaket dieser Karte ist noch nicht freigegeben. Bitte wenden Sie sich an die Projektverantwortung.
vouchers-cards-no-withdrawn = Karte { $number } gehört zu einem Kartenpaket, das zurückgezogen wurde. Bitte nehmen Sie eine andere.
vouchers-cards-no-void = Karte { $number } ist ungültig. Bitte nehmen Sie eine andere.
vouchers-cards-no-replaced = Karte { $number } wurde als verloren gemeldet und ersetzt. Sie gilt nicht mehr.
vouchers-cards-no-expired = Karte { $number } galt bis zum { $day }. Bitte nehmen Sie eine andere.
vouchers-cards-no-handed-out = Karte { $number } ist schon ausgegeben: { $time }, von { $name }. Bitte nehmen Sie eine andere.
vouchers-cards-no-quota = { $quota ->
    [0] Für Sie ist die Ausgabe von Karten zurzeit auf null gesetzt. Die Projektverantwortung kann die Menge erhöhen.
    [one] Für einen Tag ist eine Karte vereinbart, und sie ist schon ausgegeben. Die Projektverantwortung kann die Menge erhöhen.
   *[other] Für einen Tag sind { $quota } Karten vereinbart, und so viele sind schon ausgegeben. Die Projektverantwortung kann die Menge erhöhen.
}

# Verloren
vouchers-cards-lost = Karte verloren
vouchers-cards-lost-lead = Die alte Karte gilt danach nicht mehr. Das Gutscheinheft geht auf die neue Karte über.
vouchers-cards-lost-old = Nummer vom Abschnitt der alten Karte
vouchers-cards-lost-old-hint = Zum Beispiel 1234-ABCD. Sie können auch den Code der alten Karte eingeben.
vouchers-cards-lost-new = Neue Karte
vouchers-cards-lost-new-hint = Nummer oder Code einer Karte aus dem Bestand.
vouchers-cards-lost-submit = Karte ersetzen
vouchers-cards-lost-done = Karte { $new } ersetzt Karte { $old }
vouchers-cards-lost-done-text = Die alte Karte gilt nicht mehr. Mit der neuen Karte öffnet sich dasselbe Heft.
vouchers-cards-lost-no-stub = Ohne Abschnitt
vouchers-cards-lost-no-stub-text = Ohne Abschnitt und ohne Code lässt sich nicht sagen, welches Heft es war. Dann geben Sie einfach eine neue Karte aus.
vouchers-cards-lost-empty-old = Alte Karte: Bitte geben Sie Nummer und Buchstaben vom Abschnitt ein, oder den Code der Karte.
vouchers-cards-lost-empty-new = Neue Karte: Bitte geben Sie ihre Nummer oder ihren Code ein.
vouchers-cards-lost-unread-old = Alte Karte: Das sind nicht Nummer und Buchstaben vom Abschnitt, und es ist kein Code. Bitte vergleichen Sie jedes Zeichen.
vouchers-cards-lost-unread-new = Neue Karte: Das ist keine Nummer und kein Code. Bitte vergleichen Sie jedes Zeichen mit der Karte.
vouchers-cards-lost-new-unknown = Neue Karte: Diese Karte gibt es in Ihrer Kommune nicht. Bitte prüfen Sie die Nummer.
vouchers-cards-lost-unknown = Alte Karte: Diese Nummer gibt es in Ihrer Kommune nicht. Bitte vergleichen Sie Nummer und Buchstaben mit dem Abschnitt.
vouchers-cards-lost-letters = Alte Karte: Bitte geben Sie auch die vier Buchstaben vom Abschnitt ein. Sie schützen davor, dass jemand ein fremdes Heft bekommt.
vouchers-cards-lost-in-stock = Alte Karte: Diese Karte wurde noch nicht ausgegeben.
vouchers-cards-lost-replaced = Alte Karte: Diese Karte wurde schon ersetzt, durch Karte { $number }.
vouchers-cards-lost-void = Alte Karte: Diese Karte ist ungültig. Bitte geben Sie eine neue aus.
vouchers-cards-lost-expired = Alte Karte: Diese Karte ist abgelaufen und wurde nie geöffnet. Bitte geben Sie eine neue aus.

# Bürgerbüro
vouchers-cards-clerks = Wer Karten ausgibt
vouchers-cards-clerks-lead = Jede Person bekommt einen eigenen Zugang. Wer Karten ausgibt, kann keine Gutscheine einlösen.
vouchers-cards-clerks-enough = Mehr Zugänge gibt es für das Bürgerbüro nicht.
vouchers-cards-clerks-full = Es gibt schon { $most } Zugänge für das Bürgerbüro. Bitte schließen Sie zuerst einen.
vouchers-cards-clerk-today = { $n ->
    [0] Heute noch keine Karte ausgegeben
    [one] Heute eine Karte ausgegeben
   *[other] Heute { $n } Karten ausgegeben
}
vouchers-cards-quota = Höchstens so viele Karten am Tag
vouchers-cards-quota-save = Menge speichern
vouchers-cards-quota-saved = Gespeichert: { $name }, höchstens { $n } am Tag
vouchers-cards-quota-wrong = Bitte geben Sie eine Zahl von 0 bis { $most } an.
vouchers-cards-clerk-remove = Zugang schließen …
vouchers-cards-clerk-remove-text = Die Person kann sich nicht mehr anmelden. Was sie ausgegeben hat, bleibt gültig.
vouchers-cards-clerk-remove-yes = Zugang schließen
vouchers-cards-clerk-invite = Jemanden einladen
vouchers-cards-clerk-name = Name
vouchers-cards-clerk-name-missing = Bitte geben Sie den Namen an.
vouchers-cards-clerk-mail = Dienstliche E-Mail-Adresse
vouchers-cards-clerk-mail-hint = Dorthin kommt die Einladung. Mit dieser Adresse meldet sich die Person an.
vouchers-cards-clerk-mail-malformed = Bitte prüfen Sie die E-Mail-Adresse.
vouchers-cards-clerk-known = Für diese Adresse gibt es schon einen Zugang. Bitte nehmen Sie eine andere.
vouchers-cards-clerk-submit = Einladen
vouchers-cards-clerk-function = Bürgerbüro

# E-Mails
vouchers-cards-mail-release-subject = Bitte geben Sie ein Kartenpaket frei: { $town }
vouchers-cards-mail-release-body =
    Guten Tag { $name },

    { $preparer } hat für { $town } { $n ->
        [one] eine Code-Karte
       *[other] { $n } Code-Karten
    } vorbereitet. Bitte prüfen Sie das Kartenpaket und geben Sie es frei:

    { $link }

    Erst danach können die Karten gedruckt und ausgegeben werden.
vouchers-cards-mail-clerk-subject = Ihr Zugang für die Code-Karten: { $town }
vouchers-cards-mail-clerk-body =
    Guten Tag { $name },

    { $asker } hat für Sie einen Zugang eingerichtet. Damit geben Sie in { $town } Code-Karten an Neuzugezogene aus.

    So melden Sie sich an: Öffnen Sie die Seite und geben Sie diese Adresse ein: { $mail }

    { $link }

    Sie bekommen dann eine E-Mail mit einem Link. Ein Passwort brauchen Sie nicht.

# Auf der Karte
vouchers-cards-print-welcome = Willkommen in { $town }
vouchers-cards-print-what = Ihr Gutscheinheft: ohne App, ohne Namen, kostenlos.
vouchers-cards-print-how = Code mit dem Handy scannen, oder diese Adresse eintippen:
vouchers-cards-print-code = und diesen Code:
vouchers-cards-print-until = gültig bis
vouchers-cards-print-stub = Bitte abtrennen und getrennt aufbewahren. Wenn Sie die Karte verlieren, bekommen Sie mit dieser Nummer im Bürgerbüro eine neue.
vouchers-cards-print-card = Karte Nr. { $number }
vouchers-cards-print-qr = QR-Code der Karte { $number }
vouchers-cards-print-name = Code-Karten { $town }, Kartenpaket { $number }
vouchers-cards-print-example = Code-Karten, Muster
vouchers-cards-print-front = { $name }: Karten { $first } bis { $last }, Vorderseite
vouchers-cards-print-back = { $name }: Karten { $first } bis { $last }, Rückseite

vouchers-cards-paper = Heft ausdrucken
vouchers-cards-paper-ask = Ohne Handy? Heft gleich ausdrucken
vouchers-cards-paper-lead = Für Menschen ohne Handy. Das Heft wird nur zum Drucken geöffnet. Auf diesem Gerät bleibt nichts davon offen.
vouchers-cards-paper-after = Die Karte gilt weiter. Mit ihr lässt sich das Heft später auf einem Handy öffnen, und das Papier gilt trotzdem. Geben Sie das Papier mit, und behalten Sie keine Datei davon.
vouchers-cards-paper-card = Karte
vouchers-cards-paper-card-hint = Der Code der Karte, oder Nummer und Buchstaben vom Abschnitt. Haben Sie die Karte in den letzten zehn Minuten selbst ausgegeben, genügt ihre Nummer.
vouchers-cards-paper-tongue = Sprache
vouchers-cards-paper-parts = Mehr als 60 Gutscheine?
vouchers-cards-paper-file = Teil
vouchers-cards-paper-file-hint = Fast immer 1. Nur bei mehr als 60 Gutscheinen gibt es weitere Teile. Auf dem Papier steht dann, wie viele.
vouchers-cards-paper-submit = Heft drucken (PDF)
vouchers-cards-paper-no-number = Die Nummer allein genügt hier nicht. Bitte geben Sie den Code der Karte ein.
vouchers-cards-paper-no-tongue = Bitte wählen Sie eine Sprache.
vouchers-cards-paper-no-stock = Diese Karte ist noch nicht ausgegeben. Bitte geben Sie sie zuerst aus.
vouchers-cards-paper-no-expired = Die Zeit dieser Karte ist abgelaufen. Bitte geben Sie eine neue aus.
vouchers-cards-paper-no-void = Diese Karte gilt nicht mehr. Bitte geben Sie eine neue aus.
vouchers-cards-paper-no-replaced = Für diese Karte wurde schon eine neue ausgegeben. Bitte nehmen Sie den Code der neuen Karte.
vouchers-cards-paper-no-kept = Dieses Heft ist auf einem Handy gespeichert. Dort lässt es sich unter „Heft drucken“ ausdrucken. Ist das Handy verloren, ersetzen Sie die Karte.
vouchers-cards-paper-no-gone = Das Heft zu dieser Karte gibt es nicht mehr. Bitte geben Sie eine neue Karte aus.
vouchers-cards-paper-no-vouchers = Zurzeit ist kein Gutschein offen. Es gibt nichts zu drucken.
vouchers-cards-paper-no-often = Dieses Heft wurde gerade sehr oft geöffnet. Bitte versuchen Sie es in einer Stunde noch einmal.
vouchers-cards-paper-no-file = { $files ->
    [one] Dieses Heft hat nur einen Teil. Bitte geben Sie 1 ein.
   *[other] Dieses Heft hat { $files } Teile. Bitte geben Sie eine Zahl von 1 bis { $files } ein.
}
