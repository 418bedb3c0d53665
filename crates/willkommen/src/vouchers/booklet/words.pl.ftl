# Polish.

booklet-name = Książeczka bonów
booklet-skip = Przejdź do treści
booklet-funder = Dofinansowanie
booklet-notice = Uwaga
booklet-language = Język
booklet-nav = Twoja książeczka
booklet-nav-move = Na inny telefon
booklet-nav-data = Moje dane
booklet-unchecked = Ta strona jest przetłumaczona maszynowo, niesprawdzona.
booklet-unchecked-mail = Części tego e-maila są przetłumaczone maszynowo, niesprawdzone.
booklet-unchecked-text = tłumaczenie maszynowe, niesprawdzone
booklet-checked-text = sprawdził to człowiek
booklet-german = po niemiecku
booklet-german-many = { $n ->
    [one] Jeden tekst na tej stronie jest na razie tylko po niemiecku.
    [few] { $n } teksty na tej stronie są na razie tylko po niemiecku.
    [many] { $n } tekstów na tej stronie jest na razie tylko po niemiecku.
   *[other] { $n } tekstu na tej stronie jest na razie tylko po niemiecku.
}
booklet-unchecked-many = { $n ->
    [one] Jeden tekst na tej stronie jest przetłumaczony maszynowo, niesprawdzony.
    [few] { $n } teksty na tej stronie są przetłumaczone maszynowo, niesprawdzone.
    [many] { $n } tekstów na tej stronie jest przetłumaczonych maszynowo, niesprawdzonych.
   *[other] { $n } tekstu na tej stronie jest przetłumaczone maszynowo, niesprawdzone.
}
booklet-imprint = Nota prawna
booklet-privacy = Ochrona danych
booklet-accessibility = Dostępność
booklet-barrier = Zgłoś barierę
booklet-phone = Telefon
booklet-contact = Tu otrzymasz pomoc
booklet-as-of = Stan na { $day }, godz. { $time }. Widzisz zapisaną kopię.
booklet-not-kept = Do tego potrzebny jest internet. Oto Twoja zapisana książeczka.
booklet-not-sent = Brak połączenia. Nic nie zostało wysłane. Wróć i spróbuj jeszcze raz. Oto Twoja zapisana książeczka.
booklet-no-answer = Nie nadeszła odpowiedź. Nie wiemy, czy to, co wpisano, dotarło. Sprawdź, gdy znów będziesz mieć internet. Oto Twoja zapisana książeczka.
booklet-error-prefix = Błąd:
booklet-problem = Wystąpił problem
booklet-go-open = Wpisz kod
booklet-go-list = Do książeczki bonów

booklet-open-title = Otwórz książeczkę bonów
booklet-open-lead = Wpisz kod ze swojej karty. Nie potrzebujesz konta i nie podajesz nazwiska.
booklet-open-scanned = Kod jest już wpisany. Naciśnij „Otwórz książeczkę”.
booklet-open-field = Kod
booklet-open-hint = 12 znaków w trzech grupach. Spacje i małe litery nie przeszkadzają.
booklet-open-submit = Otwórz książeczkę
booklet-open-cookie = Aby książeczka pozostała otwarta, przeglądarka zapamiętuje plik cookie. Znika on po zamknięciu przeglądarki. Jeśli książeczka była zapisana na innym telefonie, pozostanie zapisana także tutaj.
booklet-open-picture = Obraz karty: kod znajduje się obok wzoru z kwadratów.
booklet-open-help = Nie masz karty?
booklet-open-help-text = Zapytaj o nią w biurze obsługi mieszkańców (Bürgerbüro) w swoim mieście lub gminie.
booklet-open-help-phone = Nie wiesz, gdzie to jest? { $agency }, telefon
booklet-open-length = Kod ma 12 znaków. Policz jeszcze raz.
booklet-open-slip = Jeden znak się nie zgadza. Porównaj kod z kartą.
booklet-open-unknown = Nie znamy tego kodu. Porównaj go z kartą albo zapytaj w biurze obsługi mieszkańców. Kod pokazuje inny telefon? Wyświetl na nim nowy kod.
booklet-open-early = Ta karta nie została jeszcze wydana. Poproś o jej aktywację w biurze obsługi mieszkańców.
booklet-open-expired = Tą kartą można było otworzyć książeczkę do { $day }. Nową kartę otrzymasz w biurze obsługi mieszkańców.
booklet-open-void = Ta karta jest już nieważna. Nową kartę otrzymasz w biurze obsługi mieszkańców.
booklet-open-replaced = W zamian za tę kartę wydano Ci nową. Użyj kodu z nowej karty.
booklet-open-used = Tą kartą otwarto już książeczkę i zapisano ją na telefonie. Jeśli nie masz już tego telefonu, w biurze obsługi mieszkańców otrzymasz nową kartę.
booklet-open-gone = Książeczka do tej karty już nie istnieje. W biurze obsługi mieszkańców otrzymasz nową kartę.
booklet-open-moved = Kod z drugiego telefonu jest już nieważny. Wyświetl tam nowy kod.
booklet-instead-title = Tutaj jest już otwarta książeczka
booklet-instead-text = Ten kod należy do innej książeczki. Na jednym telefonie otwarta jest zawsze tylko jedna książeczka.
booklet-instead-after = Jeśli otworzysz inną książeczkę, obecna zostanie usunięta tylko z tego urządzenia. Jej bony nie przepadną: należąca do niej karta otworzy ją ponownie. Zachowaj obie karty.
booklet-instead-submit = Otwórz inną książeczkę
booklet-instead-keep = Zostaw obecną książeczkę

booklet-missing-title = Tego tu nie ma
booklet-missing-text = Ta strona lub ten bon nie istnieje albo należy do innej książeczki.
booklet-many-title = Zbyt wiele prób
booklet-many-text = Poczekaj kwadrans, a potem spróbuj jeszcze raz.
booklet-stale-title = Spróbuj jeszcze raz
booklet-stale-text = Strona była otwarta zbyt długo. Nic się nie zmieniło. Wróć i naciśnij przycisk jeszcze raz.
booklet-ended-title = Żadna książeczka nie jest tu otwarta
booklet-ended-text = Być może otwarto ją na innym telefonie albo jej czas minął. Jeśli nie zapisano jej na innym telefonie, karta otworzy ją ponownie. Masz nową kartę? Wtedy tylko ona otwiera książeczkę.
booklet-left-title = Książeczka została usunięta tylko z tego urządzenia
booklet-left-text = Twoje bony nie przepadły. Karta otworzy książeczkę ponownie.
booklet-deleted-title = Twoja książeczka została usunięta
booklet-deleted-text = Książeczka i bony zostały usunięte. Pozostaje tylko liczba użyć każdej oferty, bez związku z Tobą. Karta nie otwiera już żadnej książeczki.
booklet-scanned-title = To jest bon
booklet-scanned-lead = Należy do książeczki bonów. Pokaż go przy kasie. Tam zostanie zeskanowany.
booklet-scanned-text = Ta strona nie wykorzystała bonu. Może to zrobić tylko telefon przy kasie.

booklet-list-title = Twoja książeczka bonów
booklet-list-lead = { $n ->
    [0] Obecnie nie ma dostępnych bonów.
    [one] Dostępny jest jeden bon.
    [few] Dostępne są { $n } bony.
    [many] Dostępnych jest { $n } bonów.
   *[other] Dostępnych jest { $n } bonu.
}
booklet-list-soon = { $n ->
    [one] Jeden bon będzie wkrótce ważny.
    [few] { $n } bony będą wkrótce ważne.
    [many] { $n } bonów będzie wkrótce ważnych.
   *[other] { $n } bonu będzie wkrótce ważne.
}
booklet-list-done = Obecnie nie ma dostępnych bonów. Cieszymy się, że książeczka się przydała.
booklet-list-empty = Obecnie nie ma tu bonów.
booklet-list-own = W miejscowości { $town }
booklet-list-regional = W całym regionie
booklet-filter-show = Bony
booklet-filter-open = dostępne
booklet-filter-used = wykorzystane lub po terminie
booklet-filter-all = wszystkie
booklet-filter-kind = Rodzaj
booklet-filter-every = wszystkie rodzaje
booklet-filter-submit = Pokaż
booklet-filter-more = Zmień wybór
booklet-filter-trade = Branża
booklet-filter-every-trade = wszystkie branże
booklet-trade-food = Jedzenie i napoje
booklet-trade-sport = Sport i kluby
booklet-trade-culture = Kultura i czas wolny
booklet-trade-shopping = Zakupy
booklet-trade-family = Rodzina i dzieci
booklet-trade-health = Zdrowie i dobre samopoczucie
booklet-trade-mobility = Transport
booklet-trade-learning = Nauka i doradztwo
booklet-search = Szukaj
booklet-search-found = Znaleziono: { $n } z { $all }.
booklet-search-none = Nie ma tu takiego bonu.
booklet-search-reset = Pokaż wszystkie dostępne bony
booklet-kind-discount = Zniżka
booklet-kind-extra = Gratis
booklet-kind-trial = Na próbę
booklet-kind-entry = Wstęp wolny
booklet-near = Najpierw najbliższe
booklet-near-done = Posortowano według odległości. Twoje położenie pozostaje w telefonie.
booklet-near-failed = Telefon nie udostępnia Twojego położenia. Lista pozostaje bez zmian.
booklet-near-page-only = Nie udało się wczytać innych stron. Posortowano tylko tę stronę.
booklet-near-distance = { $km } km stąd
booklet-until = do { $day }
booklet-state-open = dostępny
booklet-state-resting = wkrótce znowu
booklet-state-used = wykorzystany
booklet-state-early = jeszcze nieważny
booklet-state-expired = po terminie
booklet-state-withdrawn = wycofany
booklet-state-paused = wstrzymany
booklet-state-gone = wyczerpany
booklet-pages = Strony listy
booklet-page-of = Strona { $page } z { $pages }
booklet-page-before = Wstecz
booklet-page-after = Dalej
booklet-save-hint = Jeszcze nie zapisano.
booklet-save-title = Zapisz na tym urządzeniu
booklet-save-text = Wtedy książeczka pozostanie tu otwarta, także bez internetu. W przeciwnym razie przeglądarka zapomni o niej po zamknięciu. Zachowaj wtedy kartę: otworzy ona książeczkę ponownie.
booklet-save-where = Książeczka zapisuje się w tej przeglądarce. Najszybciej wrócisz do niej przez zakładkę. Na telefonie iPhone ikona na ekranie głównym nie zna tej książeczki. Kopia bez internetu może tam też zniknąć, jeśli nie zajrzysz do niej przez tydzień. Z internetem wróci.
booklet-save-submit = Zapisz na tym urządzeniu
booklet-saved-title = Zapisano na tym urządzeniu
booklet-saved-text = Książeczka pozostaje tu otwarta, także bez internetu. Karta nie otworzy jej teraz na innym telefonie.
booklet-leave-submit = Usuń tylko z tego urządzenia

booklet-voucher-until = Ważny do { $day }
booklet-voucher-resting = Na razie wykorzystany. Wkrótce znów będzie ważny.
booklet-voucher-used = Wykorzystany
booklet-voucher-early = Jeszcze nieważny. Ważny od { $day }.
booklet-voucher-expired = Termin minął { $day }
booklet-voucher-withdrawn = Wycofany. Tego bonu już nie ma.
booklet-voucher-last = Ostatnio wykorzystany { $day } o { $time }, { $partner }.
booklet-voucher-picture = Kod QR bonu
booklet-voucher-rotating = Ten kod zmienia się co 30 sekund.
booklet-voucher-static = Na tym telefonie kod się nie zmienia. Wydrukuj tę stronę, napisz na niej swoje imię i nazwisko i pokaż dokument tożsamości. Jest tylko oglądany, nikt niczego nie zapisuje.
booklet-voucher-paper = Na papierze kod się nie zmienia. Napisz na linii swoje imię i nazwisko i pokaż przy kasie dokument tożsamości. Jest tylko oglądany.
booklet-voucher-paper-name = Imię i nazwisko (wpisz ręcznie):
booklet-voucher-how-1 = Pokaż ten kod przy kasie.
booklet-voucher-how-2 = Tam zostanie zeskanowany. Gotowe.
booklet-voucher-conditions = Warunki
booklet-voucher-hours = Godziny otwarcia
booklet-voucher-spoken = Języki obsługi
booklet-voucher-website = Strona internetowa
booklet-voucher-places = Inne miejsca: { $partner }
booklet-voucher-places-read = Prosimy przeczytać warunki.
booklet-voucher-only = Ważne tylko tutaj
booklet-voucher-fine = Nikt nie pozna Twojego nazwiska.
booklet-voucher-dispute = To nie ja
booklet-voucher-dispute-sure = Ten bon wykorzystał ktoś inny? Twoje miasto lub gmina zapyta o to na miejscu. Nikt nie pozna przy tym Twojego nazwiska.
booklet-voucher-dispute-yes = Tak, zgłaszam to
booklet-voucher-dispute-late = W międzyczasie ten bon wykorzystano jeszcze raz. Niczego nie zgłoszono. Prosimy sprawdzić, kiedy i gdzie to było.
booklet-voucher-paused = Ta oferta jest wstrzymana. Wkrótce będzie znowu dostępna.
booklet-voucher-gone = Wyczerpane: wszystkie bony tej oferty zostały wykorzystane.
booklet-voucher-conflict = Próba bez internetu nie została zaliczona.
booklet-voucher-disputed = Otrzymaliśmy Twoje zgłoszenie, że to nie Ty. Twoje miasto lub gmina to sprawdzi.
booklet-voucher-settled = W Twoim mieście lub gminie wyjaśniono tę sprawę. Bon pozostaje wykorzystany.
booklet-redeemable = { $n ->
    [one] Do wykorzystania jeden raz.
    [few] Do wykorzystania { $n } razy.
    [many] Do wykorzystania { $n } razy.
   *[other] Do wykorzystania { $n } razu.
}
booklet-uses-day = { $n ->
    [one] Raz dziennie.
    [few] { $n } razy dziennie.
    [many] { $n } razy dziennie.
   *[other] { $n } razu dziennie.
}
booklet-uses-week = { $n ->
    [one] Raz w tygodniu.
    [few] { $n } razy w tygodniu.
    [many] { $n } razy w tygodniu.
   *[other] { $n } razu w tygodniu.
}
booklet-uses-month = { $n ->
    [one] Raz w miesiącu.
    [few] { $n } razy w miesiącu.
    [many] { $n } razy w miesiącu.
   *[other] { $n } razu w miesiącu.
}
booklet-uses-year = { $n ->
    [one] Raz w roku.
    [few] { $n } razy w roku.
    [many] { $n } razy w roku.
   *[other] { $n } razu w roku.
}
booklet-uses-left = { $n ->
    [one] Teraz można go użyć jeszcze raz.
    [few] Teraz można go użyć jeszcze { $n } razy.
    [many] Teraz można go użyć jeszcze { $n } razy.
   *[other] Teraz można go użyć jeszcze { $n } razu.
}

booklet-move-title = Na inny telefon
booklet-move-lead = Twoja książeczka jest zawsze otwarta na jednym telefonie. Tutaj przekażesz ją na inny.
booklet-move-text = Otrzymasz kod dla drugiego telefonu. Jest ważny przez dziesięć minut i można go użyć tylko raz. Potem książeczka na tym telefonie zostanie zamknięta.
booklet-move-saved = Na drugim telefonie pozostanie zapisana.
booklet-move-submit = Pokaż kod
booklet-move-lost = Nie masz już telefonu lub karty? W biurze obsługi mieszkańców (Bürgerbüro) otrzymasz nową kartę. Stara nie otworzy już niczego.
booklet-move-made-title = Otwórz książeczkę na drugim telefonie
booklet-move-made-text = Ten kod jest ważny do godz. { $time }.
booklet-move-picture = Kod QR dla drugiego telefonu
booklet-move-how-1 = Skieruj aparat drugiego telefonu na ten wzór.
booklet-move-how-2 = Naciśnij tam „Otwórz książeczkę”.
booklet-move-typed = Bez aparatu wpisz na drugim telefonie ten adres, a potem kod:

booklet-paper-title = Książeczka na papierze
booklet-paper-lead = Z wydrukiem nie potrzebujesz telefonu.
booklet-paper-count = { $n ->
    [0] Obecnie żaden bon nie jest otwarty. Nie ma nic do wydrukowania.
    [one] Zostanie wydrukowany jeden bon.
    [few] Zostaną wydrukowane { $n } bony.
    [many] Zostanie wydrukowanych { $n } bonów.
   *[other] Zostanie wydrukowanych { $n } bonu.
}
booklet-paper-submit = Drukuj książeczkę (PDF)
booklet-paper-part = Część { $page } z { $pages }
booklet-paper-codes = Po wydrukowaniu kody pozostają takie same, także gdy otworzysz książeczkę na innym telefonie. Przechowuj papier bezpiecznie: kto go ma, może wykorzystać bony.
booklet-paper-how = Pokaż bon przy kasie. Tam zostanie zeskanowany wzór albo wpisany kod.
booklet-paper-once = Każdy bon liczy się tylko raz: na papierze albo w telefonie. Jeśli jest ważny częściej, jest to napisane obok.
booklet-paper-keep = Przechowuj ten papier bezpiecznie: kto go ma, może wykorzystać bony. Jeśli go zgubisz, w biurze obsługi mieszkańców (Bürgerbüro) otrzymasz nową kartę. Wtedy papier przestaje być ważny.
booklet-paper-date = Wydrukowano dnia { $day }.
booklet-paper-used = Wykorzystano dnia
booklet-paper-more = Brak miejsca? Pisz dalej na odwrocie.
booklet-paper-lost-title = Papier zaginął?
booklet-paper-lost-text = Unieważnij go. Wszystkie bony dostaną wtedy nowe kody. Co wykorzystane, pozostaje wykorzystane.
booklet-paper-lost-submit = Unieważnij papier
booklet-paper-voided = Papier nie jest już ważny. Twoje bony mają nowe kody.

booklet-data-title = Moje dane
booklet-data-lead = To wszystko, co zapisaliśmy. Żadnego nazwiska, adresu zamieszkania ani numeru telefonu.
booklet-data-town = Miejsce otrzymania karty
booklet-data-issued = Karta otrzymana dnia
booklet-data-opened = Książeczka otwarta dnia
booklet-data-moved = Ostatnio otwarta na innym urządzeniu dnia
booklet-data-printed = Ostatnio wydrukowano dnia
booklet-data-language = Język przy otwarciu
booklet-data-vouchers = Liczba bonów w książeczce
booklet-data-used = Łączna liczba użyć
booklet-data-device = Na tym urządzeniu
booklet-data-device-saved = Książeczka jest zapisana, dopóki jej nie usuniesz.
booklet-data-device-session = Plik cookie do zamknięcia przeglądarki.
booklet-data-until = Zostanie usunięta dnia
booklet-data-link = Miejsce użycia bonu jest powiązane z książeczką przez 30 dni. Potem pozostaje tylko liczba.
booklet-data-download = Pobierz jako plik
booklet-data-delete = Usuń książeczkę
booklet-nothing-title = Nie zapisaliśmy o Tobie niczego
booklet-nothing-text = W tej przeglądarce żadna książeczka nie jest otwarta. Jeśli ją masz, otwórz ją kartą. Wtedy zobaczysz tu, co jest z nią zapisane.

booklet-deletion-title = Na pewno usunąć książeczkę?
booklet-deletion-text = Wszystkie bony przepadną, także te dostępne. Nie można tego cofnąć, a karta nie otworzy nowej książeczki.
booklet-deletion-submit = Tak, usuń książeczkę
booklet-deletion-keep = Nie, zachowaj książeczkę

booklet-failed-title = Niestety nie udało się
booklet-failed-text = Błąd jest po naszej stronie. Twoje bony nie przepadły. Spróbuj ponownie za kilka minut.
booklet-full-title = W tej chwili nie można nic zapisać
booklet-full-text = Na naszym serwerze brakuje miejsca. Twoje bony nie przepadły. Spróbuj ponownie za kilka minut.
booklet-reference = Jeśli do nas dzwonisz, podaj ten numer:

booklet-offers-title = Oferty dla nowych mieszkańców
booklet-offers-lead = { $n ->
    [0] Obecnie nie ma tu ofert.
    [one] Jedna oferta.
    [few] { $n } oferty.
    [many] { $n } ofert.
   *[other] { $n } oferty.
}
booklet-offers-how = Bony otrzymasz z kartą w biurze obsługi mieszkańców (Bürgerbüro).
booklet-offers-look = Zobacz, co jest
booklet-offers-town = Miasto lub gmina
booklet-offers-every-town = wszędzie
booklet-offers-reset = Pokaż wszystkie oferty
booklet-offers-more = Gdzie i kiedy

booklet-privacy-title = Ochrona danych w książeczce
booklet-privacy-lead = Nie wiemy, kim jesteś. Tu przeczytasz, co mimo to zapisujemy i na jak długo.
booklet-privacy-stored = Co zapisujemy
booklet-privacy-stored-booklet = O książeczce: które miasto lub gmina wydały kartę i kiedy, kiedy otwarto i wydrukowano książeczkę, język, bony i ile razy każdy wykorzystano.
booklet-privacy-stored-steps = Przy pierwszych krokach: co zostało zaznaczone.
booklet-privacy-stored-mail = Tylko jeśli chcesz: adres e-mail, o czym możemy pisać, i tekst, na który wyrażono zgodę.
booklet-privacy-stored-cookie = Na urządzeniu: plik cookie z losowymi znakami. Jeśli zapiszesz książeczkę na urządzeniu, dochodzi jej kopia.
booklet-privacy-stored-address = Nie pytamy o nazwisko, adres zamieszkania ani numer telefonu i nie dostajemy niczego z rejestru mieszkańców. Adres sieciowy urządzenia pamiętamy tylko krótko, aby nikt nie zgadywał kodów.
booklet-privacy-kept = Jak długo
booklet-privacy-kept-used = Miejsce użycia bonu jest powiązane z książeczką przez 30 dni. Potem pozostaje tylko liczba.
booklet-privacy-kept-booklet = Książeczkę usuwamy sześć miesięcy po końcu ostatniego bonu, najpóźniej dwa lata po wydaniu karty.
booklet-privacy-kept-cookie = Plik cookie znika po zamknięciu przeglądarki. Jeśli książeczka jest zapisana, pozostaje do 400 dni po ostatniej wizycie.
booklet-privacy-kept-mail = Adres e-mail usuwamy, gdy tylko zrezygnujesz z wiadomości, najpóźniej razem z książeczką. Bez potwierdzenia usuwamy go po trzech dniach. Naszą kopię wysłanej wiadomości usuwamy po 30 dniach.
booklet-privacy-rights = Twoje prawa
booklet-privacy-rights-own = W „Moich danych” zobaczysz wszystko, możesz to pobrać lub usunąć.
booklet-privacy-rights-all = Możesz też zapytać, co zapisaliśmy, poprosić o poprawienie błędów, sprzeciwić się użyciu danych i cofnąć zgodę. To nic nie kosztuje. Możesz także złożyć skargę do organu ochrony danych.
booklet-privacy-authority = Organ nadzoru:
booklet-privacy-basis = Podstawą jest zadanie w interesie publicznym (Art. 6 Abs. 1 Buchst. e DSGVO), a dla wiadomości Twoja zgoda (Buchst. a). Bez pliku cookie książeczka nie działa (§ 25 Abs. 2 Nr. 2 TDDDG).
booklet-privacy-who = Kto odpowiada
booklet-privacy-who-town = Odpowiada miasto lub gmina, które wydały kartę. Tam można zapytać o wszystko.
booklet-privacy-who-agency = Te strony prowadzi:
booklet-privacy-officer = Inspektor ochrony danych:
booklet-privacy-whole = Przeczytaj całość po angielsku
