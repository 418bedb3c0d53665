# Umfrage: was Kommunen und Agentur sehen.

vouchers-survey-title = Umfrage unter Neuzugezogenen
vouchers-survey-of = { $town }, { $time }
vouchers-survey-time = { $half } { $year }
vouchers-survey-none = Erste Ergebnisse ab { $day }
vouchers-survey-none-text = Wer einen Gutschein eingelöst hat, findet in seinem Heft sechs kurze Fragen. Ein Halbjahr wird gezeigt, wenn es vorbei ist. Bis dahin sieht niemand etwas.
vouchers-survey-half-years = Halbjahr
vouchers-survey-few = Noch zu wenige Antworten
vouchers-survey-few-text = Ergebnisse stehen hier, wenn in einem Halbjahr mindestens fünf Menschen eine Frage beantwortet haben. Weisen Sie beim Ausgeben der Karte ruhig auf die Fragen hin.
vouchers-survey-whose = Kommune oder Region
vouchers-survey-question = Frage
vouchers-survey-answer = Antwort
vouchers-survey-many = Wie oft
vouchers-survey-share = Anteil in %
vouchers-survey-percent = { $n } %
vouchers-survey-total = Alle Antworten
vouchers-survey-rules = So zählen wir
vouchers-survey-rules-who = Gefragt wird, wer in seinem Heft einen Gutschein eingelöst hat. Jedes Heft antwortet einmal. Jede Frage lässt sich überspringen, deshalb sind es nicht bei jeder gleich viele.
vouchers-survey-rules-counted = Gespeichert ist nur, wie oft eine Antwort gegeben wurde: nach Kommune und Halbjahr. Die sechs Antworten eines Menschen schreiben wir nicht zusammen auf. Haben in einer Kommune weniger als fünf Menschen eine Frage beantwortet, löschen wir diese Antworten nach dem Halbjahr.
vouchers-survey-rules-region = Das sind die Zahlen der ganzen Region. Es fehlen Antworten aus Kommunen, in denen weniger als fünf Menschen die Frage beantwortet haben. „Mindestens“ heißt: Die Zahl enthält nur, was wir nennen können. Einen Vergleich der Kommunen gibt es nicht.
vouchers-survey-rules-closed = Drei Tage nach dem Ende eines Halbjahrs wird es gezeigt. Danach ändert sich nichts mehr. Das nächste kommt am { $day } dazu.
