# First steps, the town and mails. Ukrainian.

welcome-nav-steps = Перші кроки
welcome-nav-town = Моя нова громада
welcome-nav-mails = Електронні листи
welcome-german = Цей текст зараз є лише німецькою.

welcome-choice = Що стосується вас?
welcome-choice-hint = Якщо нічого не вибрати, ви побачите все. Ми не зберігаємо ваш вибір.
welcome-choice-family = У мене є діти
welcome-choice-working = Я працюю або шукаю роботу
welcome-choice-studying = Я ходжу до школи, здобуваю професію або навчаюся у виші
welcome-choice-older = Я людина старшого віку
welcome-choice-arriving = Я з іншої країни
welcome-choice-submit = Показати

welcome-steps-title = Ваші перші кроки
welcome-steps-lead = Позначайте те, що вже зроблено. Позначки залишаються у вашій книжці та зникають разом із нею.
welcome-steps-dates = Дні рахуються від { $day }. Цього дня ви отримали картку.
welcome-steps-done = { $n ->
    [0] Ще нічого не позначено.
    [one] Позначено { $n } крок.
    [few] Позначено { $n } кроки.
    [many] Позначено { $n } кроків.
   *[other] Позначено { $n } кроку.
}
welcome-steps-empty = Тут ще немає кроків.
welcome-steps-until = Найкраще до { $day }
welcome-steps-when = Коли
welcome-steps-where = Де
welcome-steps-bring = Взяти з собою
welcome-steps-tick = Позначити
welcome-steps-untick = Зняти позначку
welcome-steps-ticked = Зроблено

welcome-town-title = Ласкаво просимо до громади { $town }
welcome-town-lead = Найважливіше для перших тижнів.
welcome-town-empty = Тут зараз нічого немає. Будь ласка, запитайте в ратуші (Rathaus).
welcome-town-address = Адреса
welcome-town-link = Докладніше в інтернеті

welcome-mails-title = Електронні листи, якщо бажаєте
welcome-mails-lead = Для книжки електронна адреса не потрібна. Якщо ви її вкажете, ми писатимемо лише про те, що ви позначите.
welcome-mails-address = Електронна адреса
welcome-mails-purposes = Про що { $town } може вам писати?
welcome-mails-reminder = Нагадування за 30 днів до кінця терміну дії ваучерів. Лише один раз.
welcome-mails-receptions = Запрошення на зустрічі для нових мешканців
welcome-mails-survey = Опитування про те, як вам тут живеться
welcome-mails-consent = Ми зберігаємо вашу адресу разом із книжкою, без імені. Ви можете будь-коли відмовитися. Тоді ми видалимо адресу. Найпізніше її буде видалено разом із книжкою.
welcome-mails-submit = Так, я цього хочу
welcome-mails-malformed = Ми не можемо прочитати цю адресу. Будь ласка, перевірте її: в ній має бути знак @ і крапка.
welcome-mails-no-purpose = Будь ласка, позначте, про що ми можемо писати.
welcome-mails-active = Ви отримуєте листи на адресу { $address }.
welcome-mails-pending = Ми написали на адресу { $address }. Будь ласка, відкрийте посилання в листі до { $day }. До того ми нічого не надсилаємо.

welcome-confirm-title = Чи бажаєте ви отримувати ці листи?
welcome-confirm-text = Тоді { $town } може вам писати:
welcome-confirm-submit = Так, підтвердити
welcome-confirmed-title = Підтверджено
welcome-confirmed-text = Ви отримуватимете листи. У кожному написано, як від них відмовитися.
welcome-off-title = Відмовитися від листів
welcome-off-text = Тоді ми більше не писатимемо і видалимо вашу адресу.
welcome-off-question = Тоді { $town } більше не надсилатиме вам листів. Ми видалимо вашу адресу.
welcome-off-submit = Відмовитися від усіх листів
welcome-ended-title = Листів більше не буде
welcome-ended-text = Вашу адресу видалено. Ваша книжка залишається такою, як є.
welcome-link-dead-title = Це посилання більше не дійсне
welcome-link-dead-text = Воно застаріло, або від листів уже відмовилися. У книжці ви можете вибрати знову.

welcome-mail-confirm-subject = Будь ласка, підтвердьте: листи від громади { $town }
welcome-mail-confirm-body =
    Добрий день.

    Хтось указав цю адресу в книжці ваучерів громади { $town }. Це були ви? Тоді, будь ласка, підтвердьте, що ми можемо вам писати про таке:
welcome-mail-confirm-after = Посилання діє три дні. Це були не ви? Тоді вам нічого не потрібно робити. Ми більше не напишемо і видалимо адресу.
welcome-mail-reminder-subject = Термін дії деяких ваших ваучерів скоро закінчиться
welcome-mail-reminder-body = { $n ->
    [one] Добрий день. У вашій книжці є { $n } невикористаний ваучер. Він дійсний до { $day }. Ваша книжка тут:
    [few] Добрий день. У вашій книжці є { $n } невикористані ваучери. Перший дійсний до { $day }. Ваша книжка тут:
    [many] Добрий день. У вашій книжці є { $n } невикористаних ваучерів. Перший дійсний до { $day }. Ваша книжка тут:
   *[other] Добрий день. У вашій книжці є { $n } невикористаного ваучера. Перший дійсний до { $day }. Ваша книжка тут:
}
welcome-mail-reminder-after = Це єдине нагадування.
welcome-mail-receptions-own = Запрошення від вашого міста або громади:
welcome-mail-survey-own = Опитування від вашого міста або громади:
welcome-mail-receptions-note = Запрошення від вашого міста або громади, німецькою:
welcome-mail-survey-note = Опитування від вашого міста або громади, німецькою:
welcome-mail-off = Більше не бажаєте листів? Відмовтеся тут:

welcome-data-steps = Позначені кроки
welcome-data-mail = Електронна адреса
