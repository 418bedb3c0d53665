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
booklet-as-of = Stan: { $day }, godz. { $time }. Widzisz zapisaną kopię.
booklet-not-kept = Do tego potrzebny jest internet. Oto Twoja zapisana książeczka.
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
booklet-open-length = Kod ma 12 znaków. Policz jeszcze raz.
booklet-open-slip = Jeden znak się nie zgadza. Porównaj kod z kartą.
booklet-open-unknown = Nie znamy tego kodu. Porównaj go z kartą albo zapytaj w biurze obsługi mieszkańców.
booklet-open-early = Ta karta nie została jeszcze wydana. Poproś o jej aktywację w biurze obsługi mieszkańców.
booklet-open-expired = Tę kartę można było otworzyć do { $day }. Nową otrzymasz w biurze obsługi mieszkańców.
booklet-open-void = Ta karta jest już nieważna. Nową otrzymasz w biurze obsługi mieszkańców.
booklet-open-replaced = Ta karta ma już nową wersję. Użyj kodu z nowej karty.
booklet-open-used = Tą kartą otwarto już książeczkę i zapisano ją na telefonie. Jeśli nie masz już tego telefonu, w biurze obsługi mieszkańców otrzymasz nową kartę.
booklet-open-gone = Książeczka do tej karty już nie istnieje. W biurze obsługi mieszkańców otrzymasz nową kartę.
booklet-open-moved = Kod z drugiego telefonu jest już nieważny. Wyświetl tam nowy kod.
booklet-instead-title = Tutaj jest już otwarta książeczka
booklet-instead-text = Ten kod należy do innej książeczki. Na jednym telefonie otwarta jest zawsze tylko jedna książeczka.
booklet-instead-after = Jeśli otworzysz inną książeczkę, obecna zostanie usunięta z tego urządzenia. Jej bony nie przepadną: należąca do niej karta otworzy ją ponownie. Zachowaj obie karty.
booklet-instead-submit = Otwórz inną książeczkę
booklet-instead-keep = Zostaw obecną książeczkę

booklet-missing-title = Tego tu nie ma
booklet-missing-text = Ta strona lub ten bon nie istnieje albo należy do innej książeczki.
booklet-many-title = Zbyt wiele prób
booklet-many-text = Poczekaj kwadrans, a potem spróbuj jeszcze raz.
booklet-stale-title = Spróbuj jeszcze raz
booklet-stale-text = Strona była otwarta zbyt długo. Nic się nie zmieniło. Wróć i naciśnij przycisk jeszcze raz.
booklet-ended-title = Żadna książeczka nie jest tu otwarta
booklet-ended-text = Być może otwarto ją na innym telefonie albo jej czas minął. Jeśli nie zapisano jej na innym telefonie, karta otworzy ją ponownie.
booklet-left-title = Książeczka została usunięta z tego urządzenia
booklet-left-text = Twoje bony nie przepadły. Karta otworzy książeczkę ponownie.
booklet-deleted-title = Twoja książeczka została usunięta
booklet-deleted-text = Książeczka i bony zostały usunięte. Pozostaje tylko liczba użyć każdej oferty, bez związku z Tobą. Karta nie otwiera już żadnej książeczki.

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
booklet-list-own = Miejscowość { $town }
booklet-list-regional = W całym regionie
booklet-filter-show = Bony
booklet-filter-open = dostępne
booklet-filter-used = wykorzystane lub po terminie
booklet-filter-all = wszystkie
booklet-filter-kind = Rodzaj
booklet-filter-every = wszystkie rodzaje
booklet-filter-submit = Pokaż
booklet-kind-discount = Zniżka
booklet-kind-extra = Gratis
booklet-kind-trial = Na próbę
booklet-kind-entry = Wstęp wolny
booklet-near = Najbliższe najpierw
booklet-near-done = Posortowano według odległości. Twoje położenie pozostaje w telefonie.
booklet-near-failed = Telefon nie podaje, gdzie jesteś. Lista pozostaje bez zmian.
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
booklet-save-text = Wtedy książeczka pozostanie tu otwarta, także bez internetu. W przeciwnym razie przeglądarka zapomni ją po zamknięciu. Zachowaj wtedy kartę: otworzy ona książeczkę ponownie.
booklet-save-submit = Zapisz na tym urządzeniu
booklet-saved-title = Zapisano na tym urządzeniu
booklet-saved-text = Książeczka pozostaje tu otwarta, także bez internetu. Karta nie otworzy jej teraz na innym telefonie.
booklet-leave-submit = Usuń z tego urządzenia

booklet-voucher-until = Ważny do { $day }
booklet-voucher-resting = Na razie wykorzystany. Wkrótce znów będzie ważny.
booklet-voucher-used = Wykorzystany
booklet-voucher-early = Jeszcze nieważny. Ważny od { $day }.
booklet-voucher-expired = Termin minął { $day }
booklet-voucher-withdrawn = Wycofany. Tego bonu już nie ma.
booklet-voucher-last = Ostatnio wykorzystany { $day } o { $time }, { $partner }.
booklet-voucher-picture = Kod QR bonu
booklet-voucher-rotating = Ten kod zmienia się co 30 sekund.
booklet-voucher-static = Pokaż też dokument tożsamości. Jest tylko oglądany, nikt niczego nie zapisuje.
booklet-voucher-how-1 = Pokaż ten kod przy kasie.
booklet-voucher-how-2 = Tam zostanie zeskanowany. Gotowe.
booklet-voucher-conditions = Warunki
booklet-voucher-hours = Godziny otwarcia
booklet-voucher-spoken = Języki, w których tam mówią
booklet-voucher-website = Strona internetowa
booklet-voucher-fine = Nikt nie pozna Twojego nazwiska.
booklet-voucher-dispute = To nie ja
booklet-voucher-dispute-sure = Ten bon wykorzystał ktoś inny? Twoje miasto lub gmina zapytają o to na miejscu. Nikt nie pozna przy tym Twojego nazwiska.
booklet-voucher-dispute-yes = Tak, zgłaszam to
booklet-voucher-paused = Ta oferta jest wstrzymana. Wkrótce będzie znowu dostępna.
booklet-voucher-gone = Wyczerpane: wszystkie bony tej oferty zostały wykorzystane.
booklet-voucher-conflict = Próba bez internetu nie została policzona.
booklet-voucher-disputed = Mamy zgłoszenie, że to nie Ty. Twoje miasto lub gmina to sprawdzą.
booklet-voucher-settled = Twoje miasto lub gmina zapytały o to na miejscu. Bon pozostaje wykorzystany.
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
    [one] Teraz jeszcze jeden raz.
    [few] Teraz jeszcze { $n } razy.
    [many] Teraz jeszcze { $n } razy.
   *[other] Teraz jeszcze { $n } razu.
}

booklet-move-title = Na inny telefon
booklet-move-lead = Twoja książeczka jest zawsze otwarta na jednym telefonie. Tutaj przekażesz ją na inny.
booklet-move-text = Otrzymasz kod dla drugiego telefonu. Jest ważny dziesięć minut i tylko raz. Potem książeczka na tym telefonie zostanie zamknięta.
booklet-move-saved = Na drugim telefonie pozostanie zapisana.
booklet-move-submit = Pokaż kod
booklet-move-lost = Telefon lub karta zginęły? W biurze obsługi mieszkańców (Bürgerbüro) otrzymasz nową kartę. Stara nie otworzy już niczego.
booklet-move-made-title = Otwórz książeczkę na drugim telefonie
booklet-move-made-text = Ten kod jest ważny do godz. { $time }.
booklet-move-picture = Kod QR dla drugiego telefonu
booklet-move-how-1 = Skieruj aparat drugiego telefonu na ten wzór.
booklet-move-how-2 = Naciśnij tam „Otwórz książeczkę”.
booklet-move-typed = Bez aparatu wpisz na drugim telefonie ten adres, a potem kod:

booklet-data-title = Moje dane
booklet-data-lead = To wszystko, co zapisaliśmy. Żadnego nazwiska, adresu zamieszkania ani numeru telefonu.
booklet-data-town = Miejsce otrzymania karty
booklet-data-issued = Karta otrzymana dnia
booklet-data-opened = Książeczka otwarta dnia
booklet-data-moved = Ostatnio otwarta na innym urządzeniu dnia
booklet-data-language = Język
booklet-data-vouchers = Bony w książeczce
booklet-data-used = Wykorzystano razem
booklet-data-device = Na tym urządzeniu
booklet-data-device-saved = Książeczka jest zapisana, dopóki jej nie usuniesz.
booklet-data-device-session = Plik cookie do zamknięcia przeglądarki.
booklet-data-until = Zostanie usunięta dnia
booklet-data-link = Miejsce użycia bonu jest powiązane z książeczką przez 30 dni. Potem pozostaje tylko liczba.
booklet-data-download = Pobierz jako plik
booklet-data-delete = Usuń książeczkę

booklet-deletion-title = Na pewno usunąć książeczkę?
booklet-deletion-text = Wszystkie bony przepadną, także te dostępne. Nie można tego cofnąć, a karta nie otworzy nowej książeczki.
booklet-deletion-submit = Tak, usuń książeczkę
booklet-deletion-keep = Nie, zachowaj książeczkę
