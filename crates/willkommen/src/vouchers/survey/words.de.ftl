# Die Umfrage im Heft. Deutsch, die Quelle.

survey-title = Umfrage
survey-lead = Freiwillig und ohne Namen. Wir zählen nur, wie oft jede Antwort vorkommt.
survey-number = Frage { $n } von { $all }
survey-next = Weiter
survey-skip = Überspringen
survey-back = Zurück
survey-unanswered = Bitte wählen Sie eine Antwort. Oder überspringen Sie die Frage.

survey-question-welcome = Waren Sie hier von Anfang an willkommen?
survey-question-way = Haben Sie gefunden, was Sie brauchten? Zum Beispiel das Rathaus, einen Arzt oder die Schule.
survey-question-vouchers = Waren die Gutscheine nützlich für Sie?
survey-question-missing = Was hat Ihnen am meisten gefehlt?
survey-question-people = Haben Sie hier neue Menschen kennengelernt?
survey-question-stay = Möchten Sie hier bleiben?

survey-answer-yes = Ja
survey-answer-mostly = Eher ja
survey-answer-hardly = Eher nein
survey-answer-no = Nein
survey-answer-unsure = Das weiß ich noch nicht
survey-answer-home = Eine Wohnung oder ein Haus
survey-answer-work = Arbeit
survey-answer-contacts = Menschen, die ich kenne
survey-answer-places = Ein Platz in Kita oder Schule
survey-answer-transport = Bus und Bahn
survey-answer-information = Auskünfte, die ich verstehe
survey-answer-nothing = Nichts davon
survey-answer-many = Ja, viele
survey-answer-some = Ja, einige
survey-answer-few = Wenige
survey-answer-nobody = Noch niemanden

survey-look-title = Stimmt alles so?
survey-look-text = Drücken Sie auf „Absenden“. Erst dann zählen wir Ihre Antworten. Danach kann sie niemand mehr ändern. Wir wissen ja nicht, welche von Ihnen sind.
survey-look-empty = Sie haben jede Frage übersprungen. Es gibt nichts zu zählen. Ihr Heft bleibt, wie es ist.
survey-skipped = Übersprungen
survey-change = Ändern
survey-send = Absenden

survey-thanks-title = Danke für Ihre Antworten
survey-thanks-text = Sie helfen allen, die nach Ihnen kommen. Jedes Heft kann einmal antworten, und mit Ihrem ist das schon passiert.
survey-later-title = Die Umfrage kommt noch
survey-later-text = Sie finden die Fragen in Ihrem Heft, sobald Sie den nächsten Gutschein eingelöst haben.

survey-done-title = Vielen Dank
survey-done-text = Wie geht es Ihnen hier? Sechs kurze Fragen helfen Ihrer Stadt oder Gemeinde, es für andere besser zu machen. Das dauert zwei Minuten.
survey-done-go = Fragen beantworten
survey-quiet = Sechs kurze Fragen: Wie geht es Ihnen hier?

survey-data = Umfrage
survey-data-yes = Beantwortet. Wir zählen nur, wie oft jede Antwort gegeben wurde. Welche Sie gegeben haben, schreiben wir nicht zu Ihrem Heft.
survey-data-no = Nicht beantwortet.
survey-privacy-stored = Nur wenn Sie die Umfrage beantworten: dass mit Ihrem Heft geantwortet wurde. Und wir zählen, wie oft jede Antwort gegeben wurde. Welche Sie gegeben haben, schreiben wir nicht zu Ihrem Heft.
survey-privacy-kept = Dass Sie geantwortet haben, löschen wir mit dem Heft. Die Zahlen bleiben. Haben in Ihrer Stadt oder Gemeinde weniger als fünf Menschen eine Frage beantwortet, löschen wir diese Antworten nach dem Halbjahr.
