# Polish.

survey-title = Ankieta
survey-lead = Dobrowolnie i bez nazwiska. Liczymy tylko, ile razy padła każda odpowiedź.
survey-number = Pytanie { $n } z { $all }
survey-next = Dalej
survey-skip = Pomiń
survey-back = Wstecz
survey-unanswered = Wybierz odpowiedź albo pomiń pytanie.

survey-question-welcome = Czy od początku przyjęto Cię tu dobrze?
survey-question-way = Czy udało Ci się znaleźć to, co było potrzebne? Na przykład ratusz, lekarza albo szkołę.
survey-question-vouchers = Czy bony były dla Ciebie przydatne?
survey-question-missing = Czego najbardziej Ci brakowało?
survey-question-people = Czy udało Ci się tu poznać nowych ludzi?
survey-question-stay = Czy chcesz tu zostać?

survey-answer-yes = Tak
survey-answer-mostly = Raczej tak
survey-answer-hardly = Raczej nie
survey-answer-no = Nie
survey-answer-unsure = Jeszcze nie wiem
survey-answer-home = Mieszkania lub domu
survey-answer-work = Pracy
survey-answer-contacts = Ludzi, których znam
survey-answer-places = Miejsca w przedszkolu lub szkole
survey-answer-transport = Autobusów i pociągów
survey-answer-information = Informacji, które rozumiem
survey-answer-nothing = Żadnej z tych rzeczy
survey-answer-many = Tak, wielu
survey-answer-some = Tak, kilka osób
survey-answer-few = Niewielu
survey-answer-nobody = Jeszcze nikogo

survey-look-title = Czy wszystko się zgadza?
survey-look-text = Naciśnij „Wyślij”. Dopiero wtedy policzymy Twoje odpowiedzi. Potem nikt nie może ich zmienić, bo nie wiemy, które są Twoje.
survey-look-empty = Wszystkie pytania zostały pominięte. Nie ma czego liczyć. Twoja książeczka pozostaje bez zmian.
survey-skipped = Pominięto
survey-change = Zmień
survey-send = Wyślij

survey-thanks-title = Dziękujemy za odpowiedzi
survey-thanks-text = Pomagasz wszystkim, którzy przyjadą po Tobie. Z każdej książeczki można odpowiedzieć raz, a z Twojej już to zrobiono.
survey-later-title = Ankieta pojawi się później
survey-later-text = Pytania znajdziesz w swojej książeczce, gdy wykorzystasz następny bon.

survey-done-title = Bardzo dziękujemy
survey-done-text = Jak Ci się tu żyje? Sześć krótkich pytań pomoże Twojemu miastu lub gminie zrobić coś lepiej dla innych. To zajmie dwie minuty.
survey-done-go = Odpowiedz na pytania
survey-quiet = Sześć krótkich pytań: jak Ci się tu żyje?

survey-data = Ankieta
survey-data-yes = Odpowiedziano. Liczymy tylko, ile razy padła każda odpowiedź. Przy Twojej książeczce nie zapisujemy, jakich odpowiedzi udzielono.
survey-data-no = Nie odpowiedziano.
survey-privacy-stored = Tylko jeśli odpowiesz na ankietę: że z Twojej książeczki udzielono odpowiedzi. Poza tym liczymy tylko, ile razy padła każda odpowiedź. Przy Twojej książeczce nie zapisujemy, jakich odpowiedzi udzielono.
survey-privacy-kept = Informację, że odpowiedziano, usuwamy razem z książeczką. Liczby zostają. Jeśli w Twoim mieście lub gminie na pytanie odpowiedziało mniej niż pięć osób, usuwamy te odpowiedzi po zakończeniu półrocza.
