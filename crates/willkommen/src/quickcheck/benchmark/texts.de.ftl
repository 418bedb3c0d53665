# Vergleich auf der Ergebnisseite
quickcheck-comparison-title = Im Vergleich mit anderen Kommunen
quickcheck-comparison-lead = Ihr Wert steht neben der Mitte einer Gruppe. Jede Zahl nennt ihre Gruppe.
quickcheck-comparison-classes = Größenklassen nach Einwohnerzahl: A unter 10.000, B unter 25.000, C unter 60.000, D ab 60.000.
quickcheck-comparison-chart-words = Je Zeile Ihr Wert als Punkt, die Mitte der Gruppe als Strich und die mittlere Hälfte als Band, von 0 bis 100. Alle Zahlen stehen in der Tabelle darunter.
quickcheck-comparison-middle-of = Mitte { $n } %
quickcheck-comparison-own = Ihr Wert
quickcheck-comparison-median = Mitte der Gruppe (Median)
quickcheck-comparison-band = Die mittlere Hälfte der Gruppe
quickcheck-comparison-table = Vergleich als Tabelle
quickcheck-comparison-caption = Eigener Wert und Werte der Gruppe je Handlungsfeld
quickcheck-comparison-whom = Gruppe
quickcheck-comparison-when = Welle
quickcheck-comparison-percent = { $n } %
quickcheck-comparison-middle = { $lower } bis { $upper } %
quickcheck-comparison-no-middle = nicht gezeigt
quickcheck-comparison-wave = { $wave }, geschlossen am { $day }
quickcheck-comparison-words = { $field }: Ihr Wert { $own }, Mitte { $median } % ({ $group })
quickcheck-comparison-radar = Zusatzbild: Netz über alle Felder
quickcheck-comparison-group = { $group }, { $n } Kommunen
quickcheck-comparison-group-a = Größenklasse A
quickcheck-comparison-group-b = Größenklasse B
quickcheck-comparison-group-c = Größenklasse C
quickcheck-comparison-group-d = Größenklasse D
quickcheck-comparison-group-ab = Größenklassen A und B
quickcheck-comparison-group-cd = Größenklassen C und D
quickcheck-comparison-group-region = Ganze Region
quickcheck-comparison-not-joined = Ihre Kommune nimmt noch nicht am Vergleich teil. Deshalb steht hier nur Ihr eigenes Bild.
quickcheck-comparison-no-wave = Noch ist keine Vergleichswelle geschlossen. Bis dahin steht hier nur Ihr eigenes Bild.
quickcheck-comparison-only-core = Die Wellen vergleichen bisher die Kernfragen. Hier steht deshalb nur Ihr eigenes Bild.
quickcheck-comparison-only-full = Die Wellen vergleichen bisher alle Fragen. Hier steht deshalb nur Ihr eigenes Bild.
quickcheck-comparison-to-core = Zum Ergebnis der Kernfragen
quickcheck-comparison-to-full = Zum Ergebnis aller Fragen
quickcheck-comparison-not-counted = Bei der Vergleichswelle „{ $wave }“ zählte Ihr Quick-Check noch nicht mit. Es zählt, wer in dieser Zeit abgibt und am Vergleich teilnimmt.
quickcheck-comparison-too-few = Die Welle „{ $wave }“ zeigt für Ihre Gruppe keine Zahlen. Entweder waren es zu wenige Kommunen, oder der Unterschied zu einer früheren Welle hätte eine einzelne verraten.
quickcheck-comparison-next-open = Die Welle „{ $wave }“ läuft bis zum { $day }. Neue Zahlen gibt es, sobald sie geschlossen ist.
quickcheck-comparison-next-planned = Die Welle „{ $wave }“ beginnt am { $day }.
quickcheck-comparison-next-unknown = Zurzeit ist keine weitere Vergleichswelle geplant.
quickcheck-comparison-other-catalogue = Sie vergleicht eine andere Fassung des Fragenkatalogs. Ihr Quick-Check zählt darin nicht mit.
quickcheck-comparison-privacy = Verglichen wird nur in Gruppen ab sechs Kommunen. Gezeigt werden die Mitte und die mittlere Hälfte, nie der höchste oder der niedrigste Wert und nie eine einzelne Kommune. Fehlt eine Zahl, ließe sie auf einen einzelnen Wert schließen. Dann gilt die Zahl einer früheren Welle, und die steht dabei.
quickcheck-comparison-join = Am Vergleich teilnehmen
quickcheck-comparison-join-text = Wenn Sie teilnehmen, zählen Ihre abgegebenen Werte in den nächsten Wellen mit. Niemand sieht sie einzeln.
quickcheck-comparison-join-mayor = Ihre Projektverantwortung kann die Teilnahme am Vergleich einschalten.
quickcheck-comparison-since = Ihre Kommune nimmt seit dem { $day } am Vergleich teil.
quickcheck-comparison-leave = Nicht mehr am Vergleich teilnehmen
quickcheck-comparison-leave-text = Wenn Sie aufhören, zählen Ihre Werte in keiner weiteren Welle mit. Was schon geschlossen ist, bleibt.

# Wellen der Agentur
quickcheck-wave-title = Vergleichswellen
quickcheck-wave-lead = Eine Welle sammelt, was die Kommunen in einem Zeitraum abgeben. Erst wenn sie geschlossen ist, gibt es Zahlen.
quickcheck-wave-none = Noch gibt es keine Welle.
quickcheck-wave-caption = Alle Vergleichswellen
quickcheck-wave-name = Name der Welle
quickcheck-wave-name-hint = Zum Beispiel: Frühjahr 2028
quickcheck-wave-variant = Umfang
quickcheck-wave-variant-core = Kernfragen
quickcheck-wave-variant-full = Alle Fragen
quickcheck-wave-opens-on = Erster Tag
quickcheck-wave-opens-on-hint = Von diesem Tag an zählt, was abgegeben wird.
quickcheck-wave-closes-on = Letzter Tag
quickcheck-wave-closes-on-hint = Danach schließt sich die Welle von selbst.
quickcheck-wave-state = Stand
quickcheck-wave-state-planned = geplant
quickcheck-wave-state-open = läuft
quickcheck-wave-state-ending = wird geschlossen
quickcheck-wave-state-closed = geschlossen
quickcheck-wave-open = Welle eröffnen
quickcheck-wave-name-missing = Bitte geben Sie der Welle einen Namen.
quickcheck-wave-variant-missing = Bitte wählen Sie, welche Fragen verglichen werden.
quickcheck-wave-day-malformed = Bitte geben Sie ein Datum an.
quickcheck-wave-closes-early = Der letzte Tag liegt vor dem ersten oder ist schon vorbei.
quickcheck-wave-too-long = Eine Welle dauert höchstens ein Jahr.
quickcheck-wave-opens-far = Der erste Tag liegt mehr als ein Jahr entfernt.
quickcheck-wave-overlaps = In diesem Zeitraum gibt es schon eine Welle mit demselben Umfang.
quickcheck-wave-days = { $opens } bis { $closes }
quickcheck-wave-counted = { $n ->
    [0] Noch zählt keine Kommune mit
    [one] Eine Kommune zählt mit
   *[other] { $n } Kommunen zählen mit
}
quickcheck-wave-counted-text = So viele haben bisher abgegeben und nehmen am Vergleich teil. Welche es sind und welche Werte sie haben, sehen Sie nicht.
quickcheck-wave-to-closing = Welle schließen
quickcheck-wave-closed-on = Geschlossen am
quickcheck-wave-closed-with = { $n ->
    [0] Geschlossen am { $day }. Keine Kommune zählte mit.
    [one] Geschlossen am { $day } mit einer Kommune.
   *[other] Geschlossen am { $day } mit { $n } Kommunen.
}
quickcheck-wave-nothing = Diese Welle veröffentlicht keine Zahlen. Eine Gruppe braucht mindestens { $least } Kommunen. Auch im Unterschied zu einer früheren Welle darf niemand erkennbar sein.
quickcheck-wave-cuts = Was diese Welle veröffentlicht
quickcheck-wave-files = Die Zahlen als Datei
quickcheck-wave-files-text = Beide Dateien enthalten dasselbe wie diese Seite und nicht mehr.
quickcheck-wave-csv = Zahlen als CSV
quickcheck-wave-json = Zahlen als JSON, für Programme
quickcheck-wave-json-text = Name und Tage der Welle ({ "wave, questions, opened_on, closed_on" }), wie viele Kommunen gezählt haben ({ "municipalities" }) und wie viele eine Zahl mindestens braucht ({ "least" }). Darunter steht je Zahl ({ "figures" }): { "field, group, municipalities, median, lower_quartile" } und { "upper_quartile" }, in ganzen Prozent. Wird die mittlere Hälfte nicht gezeigt, sind die letzten beiden null.
quickcheck-wave-members = Kommunen
quickcheck-wave-lower = Unteres Viertel
quickcheck-wave-upper = Oberes Viertel
quickcheck-wave-rules = Gruppen haben mindestens { $least } Kommunen. Zahlen sind auf ganze Prozent gerundet. Höchste und niedrigste Werte gibt es nicht. Eine Zahl, die auf eine einzelne Kommune schließen ließe, entfällt.
quickcheck-wave-closing-title = Welle jetzt schließen?
quickcheck-wave-closing-nothing = Zurzeit würde nichts veröffentlicht. Es braucht mindestens { $least } Kommunen.
quickcheck-wave-closing-groups = Veröffentlicht werden Zahlen für diese Gruppen:
quickcheck-wave-closing-what = Je Handlungsfeld sind es die Mitte und die mittlere Hälfte. Was auf eine einzelne Kommune schließen ließe, entfällt beim Schließen.
quickcheck-wave-closing-early = Die Welle läuft noch bis zum { $day }. Wer später abgibt, zählt dann nicht mehr mit.
quickcheck-wave-closing-final = Eine geschlossene Welle ändert sich nicht mehr.
quickcheck-wave-close = Jetzt schließen

# Voneinander lernen
quickcheck-mentoring-link = Hilfe anbieten oder Rat suchen
quickcheck-mentoring-title = Voneinander lernen
quickcheck-mentoring-lead = Wo Sie weit sind, helfen Sie vielleicht gern. Wo Ihnen etwas fehlt, können Sie um Rat bitten. Die Agentur bringt Sie zusammen.
quickcheck-mentoring-no-result = Sobald Ihr Quick-Check abgegeben ist, können Sie hier Hilfe anbieten und um Rat bitten.
quickcheck-mentoring-caption = Handlungsfelder mit Angebot oder Bitte
quickcheck-mentoring-own = So steht es bei Ihnen
quickcheck-mentoring-wish = Ihr Wunsch
quickcheck-mentoring-strong = weit: Stufe 3 und mehr
quickcheck-mentoring-weak = hier fehlt noch etwas
quickcheck-mentoring-between = unterwegs
quickcheck-mentoring-offered = Wir helfen gern.
quickcheck-mentoring-requested = Wir suchen Rat.
quickcheck-mentoring-nothing = kein Wunsch
quickcheck-mentoring-offer = Wir helfen gern
quickcheck-mentoring-request = Wir suchen Rat
quickcheck-mentoring-end = Zurücknehmen
quickcheck-mentoring-privacy = Die Agentur sieht Ihre Kommune, das Feld und Ihren Wunsch, aber keine Werte. Andere Kommunen sehen nichts, bis die Agentur Sie miteinander bekannt macht.
quickcheck-mentoring-agency-link = Wer hilft, und wer sucht Rat
quickcheck-mentoring-agency-title = Wer hilft, und wer sucht Rat
quickcheck-mentoring-agency-lead = Bringen Sie Kommunen zusammen. Beide Projektverantwortlichen bekommen dann eine E-Mail.
quickcheck-mentoring-agency-none = Zurzeit bietet niemand Hilfe an, und niemand sucht Rat.
quickcheck-mentoring-offers = Hilft gern
quickcheck-mentoring-requests = Sucht Rat
quickcheck-mentoring-nobody = Niemand
quickcheck-mentoring-helper = Wer hilft
quickcheck-mentoring-seeker = Wer Rat sucht
quickcheck-mentoring-introduce = Miteinander bekannt machen
quickcheck-mentoring-made-title = Schon bekannt gemacht
quickcheck-mentoring-made = { $day }: { $helper } hilft { $seeker }, { $field }
quickcheck-mentoring-mail-subject = Voneinander lernen: { $field }
quickcheck-mentoring-mail-helper = Guten Tag { $name },

    Sie haben angeboten, im Feld „{ $field }“ zu helfen. { $municipality } sucht dort Rat.

    Ansprechperson: { $other }, { $mail }

    Bitte melden Sie sich dort, wenn es Ihnen passt. { $other } weiß davon.
quickcheck-mentoring-mail-seeker = Guten Tag { $name },

    Sie suchen Rat im Feld „{ $field }“. { $municipality } hilft gern.

    Ansprechperson: { $other }, { $mail }

    { $other } weiß davon und meldet sich. Sie können auch selbst den Anfang machen.

# E-Mail, wenn eine Welle geschlossen ist
quickcheck-wave-mail-subject = Quick-Check: Die Vergleichswelle „{ $wave }“ ist geschlossen
quickcheck-wave-mail-body =
    Guten Tag { $name },

    die Welle „{ $wave }“ ist geschlossen. { $municipality } hat darin mitgezählt. Wo Sie im Vergleich mit ähnlichen Kommunen stehen, sehen Sie jetzt bei Ihrem Ergebnis und im Bericht.

    Anmelden: { $link }
quickcheck-wave-mail-empty =
    Guten Tag { $name },

    die Welle „{ $wave }“ ist geschlossen. { $municipality } hat darin mitgezählt. Für Ihre Gruppe gibt es diesmal keine Zahlen. Entweder waren es zu wenige Kommunen, oder der Unterschied zu einer früheren Welle hätte eine einzelne verraten.

    Ihr eigenes Ergebnis sehen Sie wie bisher.

    Anmelden: { $link }
