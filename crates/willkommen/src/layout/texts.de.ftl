# Rahmen
layout-brand = Willkommen
layout-skip = Zum Inhalt
layout-funder = Förderung
layout-notice = Hinweis
layout-menu = Menü
layout-nav = Hauptmenü
layout-nav-foot = Weitere Seiten
layout-nav-municipalities = Kommunen
layout-nav-join = Mitmachen
layout-nav-code = Code eingeben
layout-nav-charter = Charta
layout-nav-funding = Förderung
layout-nav-dashboard = Übersicht
layout-nav-town-list = Kommunen
layout-nav-invitations = Einladungen
layout-nav-import = Daten einlesen
layout-nav-outbox = Postausgang
layout-nav-guidance = Übersicht
layout-nav-quickcheck = Quick-Check
layout-nav-result = Ergebnis
layout-nav-measures = Plan
layout-role-operator = Betrieb
layout-role-agency = Agentur
layout-role-mayor = Bürgermeisteramt
layout-role-lead = Projektverantwortung
layout-sign-in = Anmelden
layout-sign-out = Abmelden
layout-phone = Telefon
layout-mail = E-Mail
layout-date = Datum
layout-moment = { $day }, { $time } Uhr

# Formulare
layout-optional = (freiwillig)
layout-problem = Es gibt ein Problem

# Schriftstücke und E-Mails
layout-page = Seite
layout-of = von
layout-mark = Zeichen des Programms: eine offene Tür
layout-emblem = Emblem der Europäischen Union
layout-mail-greeting = Mit freundlichen Grüßen

# Wenn etwas nicht geht
layout-error-prefix = Fehler:
layout-error-missing-title = Diese Seite gibt es nicht. Wir helfen Ihnen weiter.
layout-error-missing-text = Vielleicht ist die Adresse vertippt, oder die Seite ist umgezogen.
layout-error-forbidden-title = Dafür brauchen Sie einen anderen Zugang.
layout-error-forbidden-text = Mit Ihrem Zugang ist das nicht möglich. Wenn Sie es für Ihre Arbeit brauchen, melden Sie sich bei uns.
layout-error-stale-title = Bitte öffnen Sie die Seite noch einmal.
layout-error-stale-text = Das Formular war zu lange offen, oder Sie haben sich inzwischen neu angemeldet. Es wurde nichts gespeichert. Gehen Sie zurück, laden Sie die Seite neu und senden Sie das Formular noch einmal.
layout-error-large-title = Bitte schicken Sie weniger auf einmal.
layout-error-large-text = Die Datei oder der Text ist zu groß. Es wurde nichts gespeichert. Teilen Sie die Datei auf oder kürzen Sie den Text.
layout-error-many-title = Bitte warten Sie eine Viertelstunde.
layout-error-many-text = Es gab zu viele Versuche in kurzer Zeit. Danach können Sie es noch einmal versuchen.
layout-error-conflict-title = Jemand war schneller. Bitte sehen Sie den neuen Stand an.
layout-error-conflict-text = Die Angaben wurden inzwischen geändert. Ihre Eingabe wurde nicht gespeichert. Gehen Sie zurück und laden Sie die Seite neu.
layout-error-refused-title = Das geht so noch nicht.
layout-error-refused-text = Es wurde nichts gespeichert. Gehen Sie zurück und prüfen Sie Ihre Angaben.
layout-error-unexpected-title = Das hat leider nicht geklappt. Bitte versuchen Sie es noch einmal.
layout-error-unexpected-text = Der Fehler liegt bei uns. Wenn er wiederkommt, rufen Sie uns bitte an.
layout-error-malformed = Das Formular ist nicht vollständig angekommen. Gehen Sie zurück und senden Sie es noch einmal.
layout-error-reference = Nennen Sie uns bitte diese Kennung: { $reference }
layout-error-help = Sie kommen nicht weiter? Rufen Sie uns an: { $phone }, oder schreiben Sie an { $mail }.
layout-error-home = Zur Startseite
