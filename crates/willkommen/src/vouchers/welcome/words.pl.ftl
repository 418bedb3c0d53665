# First steps, the town and mails. Polish.

welcome-nav-steps = Pierwsze kroki
welcome-nav-town = Moja nowa miejscowość
welcome-nav-mails = E-maile
welcome-german = Ten tekst jest na razie tylko po niemiecku.

welcome-choice = Co dotyczy Ciebie?
welcome-choice-hint = Jeśli nic nie wybierzesz, zobaczysz wszystko. Nie zapisujemy tego wyboru.
welcome-choice-family = Mam dzieci
welcome-choice-working = Pracuję lub szukam pracy
welcome-choice-studying = Chodzę do szkoły, uczę się zawodu lub studiuję
welcome-choice-older = Jestem osobą starszą
welcome-choice-arriving = Przyjeżdżam z innego kraju
welcome-choice-submit = Pokaż

welcome-steps-title = Twoje pierwsze kroki
welcome-steps-lead = Zaznaczaj to, co już załatwione. Zaznaczenia zostają w książeczce i znikają razem z nią.
welcome-steps-dates = Dni liczymy od { $day }. Tego dnia wydano Ci kartę.
welcome-steps-done = { $n ->
    [0] Nic nie jest jeszcze zaznaczone.
    [one] Zaznaczono jeden krok.
    [few] Zaznaczono { $n } kroki.
    [many] Zaznaczono { $n } kroków.
   *[other] Zaznaczono { $n } kroku.
}
welcome-steps-empty = Nie ma tu jeszcze kroków.
welcome-steps-until = Najlepiej do { $day }
welcome-steps-when = Kiedy
welcome-steps-where = Gdzie
welcome-steps-bring = Zabierz ze sobą
welcome-steps-tick = Zaznacz
welcome-steps-untick = Usuń zaznaczenie
welcome-steps-ticked = Załatwione

welcome-town-title = Witamy w miejscowości { $town }
welcome-town-lead = Najważniejsze rzeczy na początek.
welcome-town-empty = Na razie nic tu nie ma. Zapytaj w ratuszu (Rathaus).
welcome-town-address = Adres
welcome-town-link = Więcej w internecie

welcome-mails-title = E-maile, jeśli chcesz
welcome-mails-lead = Książeczka nie wymaga adresu e-mail. Jeśli go podasz, napiszemy tylko w sprawach, które zaznaczysz.
welcome-mails-address = Adres e-mail
welcome-mails-purposes = W jakich sprawach { $town } może do Ciebie pisać?
welcome-mails-reminder = Przypomnienie 30 dni przed końcem ważności bonów. Tylko raz.
welcome-mails-receptions = Zaproszenia na spotkania dla nowych mieszkańców
welcome-mails-survey = Ankiety o tym, jak Ci się tu żyje
welcome-mails-consent = Adres zapisujemy przy książeczce, bez nazwiska. W każdej chwili możesz zrezygnować. Wtedy usuniemy adres. Najpóźniej zniknie razem z książeczką.
welcome-mails-submit = Tak, chcę
welcome-mails-malformed = Nie możemy odczytać tego adresu. Wpisz go według wzoru: imie@miejsce.example
welcome-mails-no-purpose = Zaznacz, w jakich sprawach możemy pisać.
welcome-mails-active = Otrzymujesz e-maile na adres { $address }.
welcome-mails-pending = Napisaliśmy na adres { $address }. Otwórz link z tego e-maila do { $day }. Wcześniej nic nie wyślemy.

welcome-confirm-title = Czy chcesz otrzymywać te e-maile?
welcome-confirm-text = { $town } może wtedy do Ciebie pisać:
welcome-confirm-submit = Tak, potwierdzam
welcome-confirmed-title = Potwierdzono
welcome-confirmed-text = Będziesz otrzymywać e-maile. W każdym napisano, jak z nich zrezygnować.
welcome-off-title = Rezygnacja z e-maili
welcome-off-text = Wtedy nie będziemy już pisać i usuniemy Twój adres.
welcome-off-question = Wtedy { $town } nie będzie już wysyłać Ci e-maili. Usuniemy Twój adres.
welcome-off-submit = Rezygnuję ze wszystkich e-maili
welcome-ended-title = Nie będzie już e-maili
welcome-ended-text = Twój adres został usunięty. Książeczka zostaje bez zmian.
welcome-link-dead-title = Ten link nie jest już ważny
welcome-link-dead-text = Jest zbyt stary albo już zrezygnowano z e-maili. W książeczce możesz wybrać na nowo.

welcome-mail-confirm-subject = Prosimy o potwierdzenie: e-maile z miejscowości { $town }
welcome-mail-confirm-body =
    Dzień dobry,

    ktoś podał ten adres w książeczce bonów miejscowości { $town }. Jeśli to Ty, potwierdź, że możemy do Ciebie pisać w tych sprawach:
welcome-mail-confirm-after = Link jest ważny trzy dni. To nie Ty? Wtedy nie musisz nic robić. Nie napiszemy więcej i usuniemy adres.
welcome-mail-reminder-subject = Niektóre Twoje bony wkrótce stracą ważność
welcome-mail-reminder-body = { $n ->
    [one] Dzień dobry, jeden Twój bon nie został jeszcze wykorzystany. Jest ważny do { $day }. Twoja książeczka jest tutaj:
    [few] Dzień dobry, { $n } Twoje bony nie zostały jeszcze wykorzystane. Pierwszy jest ważny do { $day }. Twoja książeczka jest tutaj:
    [many] Dzień dobry, { $n } Twoich bonów nie zostało jeszcze wykorzystanych. Pierwszy jest ważny do { $day }. Twoja książeczka jest tutaj:
   *[other] Dzień dobry, { $n } Twojego bonu jeszcze nie wykorzystano. Pierwszy jest ważny do { $day }. Twoja książeczka jest tutaj:
}
welcome-mail-reminder-after = To jedyne przypomnienie.
welcome-mail-receptions-own = Zaproszenie z Twojego miasta lub gminy:
welcome-mail-survey-own = Ankieta z Twojego miasta lub gminy:
welcome-mail-receptions-note = Zaproszenie z Twojego miasta lub gminy, po niemiecku:
welcome-mail-survey-note = Ankieta z Twojego miasta lub gminy, po niemiecku:
welcome-mail-off = Nie chcesz więcej e-maili? Zrezygnuj tutaj:

welcome-data-steps = Zaznaczone kroki
welcome-data-mail = Adres e-mail
