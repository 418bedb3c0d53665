# Plain German.

survey-title = Fragen an Sie
survey-lead = Sie müssen nicht antworten. Wir fragen nicht nach Ihrem Namen. Wir zählen nur: Wie oft kommt jede Antwort?
survey-number = Frage { $n } von { $all }
survey-next = Weiter
survey-skip = Frage auslassen
survey-back = Zurück
survey-unanswered = Bitte wählen Sie eine Antwort. Oder drücken Sie auf „Frage auslassen“.

survey-question-welcome = Waren die Menschen hier gut zu Ihnen?
survey-question-way = Haben Sie alles gefunden? Zum Beispiel: das Rathaus, einen Arzt, die Schule.
survey-question-vouchers = Waren die Gutscheine gut für Sie?
survey-question-missing = Was hat Ihnen am meisten gefehlt?
survey-question-people = Kennen Sie hier schon Menschen?
survey-question-stay = Wollen Sie hier bleiben?

survey-answer-yes = Ja
survey-answer-mostly = Eher ja
survey-answer-hardly = Eher nein
survey-answer-no = Nein
survey-answer-unsure = Das weiß ich noch nicht
survey-answer-home = Eine Wohnung oder ein Haus
survey-answer-work = Arbeit
survey-answer-contacts = Menschen, die ich kenne
survey-answer-places = Ein Platz in der Kita oder in der Schule
survey-answer-transport = Bus und Zug
survey-answer-information = Texte, die ich verstehe
survey-answer-nothing = Nichts davon
survey-answer-many = Ja, viele
survey-answer-some = Ja, ein paar
survey-answer-few = Nur wenige
survey-answer-nobody = Noch niemanden

survey-look-title = Ist alles richtig?
survey-look-text = Drücken Sie auf „Absenden“. Erst dann zählen wir Ihre Antworten. Danach kann man nichts mehr ändern. Denn wir wissen nicht: Welche Antwort ist von Ihnen?
survey-look-empty = Sie haben alle Fragen ausgelassen. Wir zählen also nichts. Ihr Heft bleibt so.
survey-skipped = Ausgelassen
survey-change = Ändern
survey-send = Absenden

survey-thanks-title = Danke für Ihre Antworten
survey-thanks-text = Das hilft den Menschen, die nach Ihnen kommen. Mit jedem Heft kann man einmal antworten. Mit Ihrem Heft ist das schon gemacht.
survey-later-title = Die Fragen kommen noch
survey-later-text = Benutzen Sie den nächsten Gutschein. Danach finden Sie die Fragen in Ihrem Heft.

survey-done-title = Vielen Dank
survey-done-text = Wie geht es Ihnen hier? Wir haben 6 kurze Fragen. Ihre Antworten helfen der Stadt. Dann wird es für andere besser. Das dauert 2 Minuten.
survey-done-go = Zu den Fragen
survey-quiet = 6 kurze Fragen: Wie geht es Ihnen hier?

survey-data = Fragen an Sie
survey-data-yes = Sie haben geantwortet. Wir zählen nur: Wie oft gab es jede Antwort? Ihre eigenen Antworten schreiben wir nicht zu Ihrem Heft.
survey-data-no = Sie haben nicht geantwortet.
survey-privacy-stored = Sie beantworten die Fragen? Dann merken wir uns nur: Mit diesem Heft hat jemand geantwortet. Und wir zählen: Wie oft gab es jede Antwort? Ihre eigenen Antworten schreiben wir nicht zu Ihrem Heft.
survey-privacy-kept = Das Heft wird gelöscht? Dann löschen wir auch das. Die Zahlen bleiben. Haben in Ihrer Stadt weniger als 5 Menschen eine Frage beantwortet? Dann löschen wir diese Antworten nach dem halben Jahr.
