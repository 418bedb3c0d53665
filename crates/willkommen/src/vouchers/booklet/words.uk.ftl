# Ukrainian.

booklet-name = Книжка ваучерів
booklet-skip = Перейти до змісту
booklet-funder = Фінансування
booklet-notice = Примітка
booklet-language = Мова
booklet-nav = Ваша книжка
booklet-nav-move = На інший телефон
booklet-nav-data = Мої дані
booklet-unchecked = Ця сторінка: машинний переклад, неперевірено.
booklet-unchecked-text = машинний переклад, неперевірено
booklet-checked-text = перевірила людина
booklet-german = німецькою
booklet-german-many = { $n ->
    [one] { $n } текст на цій сторінці зараз є лише німецькою.
    [few] { $n } тексти на цій сторінці зараз є лише німецькою.
    [many] { $n } текстів на цій сторінці зараз є лише німецькою.
   *[other] { $n } тексту на цій сторінці зараз є лише німецькою.
}
booklet-unchecked-many = { $n ->
    [one] { $n } текст на цій сторінці: машинний переклад, неперевірено.
    [few] { $n } тексти на цій сторінці: машинний переклад, неперевірено.
    [many] { $n } текстів на цій сторінці: машинний переклад, неперевірено.
   *[other] { $n } тексту на цій сторінці: машинний переклад, неперевірено.
}
booklet-imprint = Вихідні дані
booklet-privacy = Захист даних
booklet-accessibility = Доступність
booklet-barrier = Повідомити про перешкоду
booklet-phone = Телефон
booklet-contact = Тут вам допоможуть
booklet-as-of = Станом на { $day }, { $time }. Ви бачите збережену копію.
booklet-not-kept = Для цього потрібен інтернет. Ось ваша збережена книжка.
booklet-error-prefix = Помилка:
booklet-problem = Виникла проблема
booklet-go-open = Ввести код
booklet-go-list = До книжки ваучерів

booklet-open-title = Відкрити книжку ваучерів
booklet-open-lead = Введіть код із вашої картки. Обліковий запис та ім’я не потрібні.
booklet-open-scanned = Ваш код уже введено. Натисніть «Відкрити книжку».
booklet-open-field = Код
booklet-open-hint = 12 знаків у трьох групах. Пробіли та малі літери не заважають.
booklet-open-submit = Відкрити книжку
booklet-open-cookie = Щоб книжка залишалася відкритою, ваш браузер запам’ятовує файл кукі. Він зникає, коли ви закриваєте браузер. Якщо книжку було збережено на іншому телефоні, вона залишиться збереженою і тут.
booklet-open-picture = Зображення картки: код стоїть поруч із візерунком із квадратів.
booklet-open-help = У вас немає картки?
booklet-open-help-text = Запитайте про неї у бюро для громадян (Bürgerbüro) вашого міста або громади.
booklet-open-length = Код має 12 знаків. Будь ласка, порахуйте ще раз.
booklet-open-slip = Один знак неправильний. Будь ласка, порівняйте код із карткою.
booklet-open-unknown = Ми не знаємо цього коду. Будь ласка, порівняйте його з карткою або запитайте у бюро для громадян.
booklet-open-early = Цю картку ще не видано. Будь ласка, попросіть активувати її у бюро для громадян.
booklet-open-expired = Цю картку можна було відкрити до { $day }. Нову ви отримаєте у бюро для громадян.
booklet-open-void = Ця картка більше не дійсна. Нову ви отримаєте у бюро для громадян.
booklet-open-replaced = Замість цієї картки ви отримали нову. Будь ласка, введіть код із нової картки.
booklet-open-used = Цією карткою вже відкрили книжку, і її збережено на телефоні. Якщо цього телефону у вас більше немає, у бюро для громадян ви отримаєте нову картку.
booklet-open-gone = Книжки до цієї картки більше немає. Нову картку ви отримаєте у бюро для громадян.
booklet-open-moved = Код з іншого телефону більше не дійсний. Будь ласка, відкрийте там новий код.
booklet-instead-title = Тут уже відкрито книжку
booklet-instead-text = Цей код належить до іншої книжки. На одному телефоні завжди відкрито лише одну книжку.
booklet-instead-after = Якщо ви відкриєте іншу книжку, теперішню буде видалено з цього пристрою. Її ваучери не втрачено: картка, що належить до неї, відкриє її знову. Збережіть обидві картки.
booklet-instead-submit = Відкрити іншу книжку
booklet-instead-keep = Залишити теперішню книжку

booklet-missing-title = Тут такого немає
booklet-missing-text = Цієї сторінки або цього ваучера не існує, або він належить до іншої книжки.
booklet-many-title = Забагато спроб
booklet-many-text = Будь ласка, зачекайте чверть години і спробуйте ще раз.
booklet-stale-title = Будь ласка, ще раз
booklet-stale-text = Сторінка була відкрита надто довго. Нічого не змінено. Будь ласка, поверніться і натисніть кнопку ще раз.
booklet-ended-title = Тут не відкрито жодної книжки
booklet-ended-text = Можливо, її відкрито на іншому телефоні, або її час минув. Якщо її не збережено на іншому телефоні, ваша картка відкриє її знову.
booklet-left-title = Книжку видалено з цього пристрою
booklet-left-text = Ваші ваучери не втрачено. Ваша картка відкриє книжку знову.
booklet-deleted-title = Вашу книжку видалено
booklet-deleted-text = Книжку та ваучери видалено. Залишається лише кількість використань кожної пропозиції, без зв’язку з вами. Картка більше не відкриває книжку.

booklet-list-title = Ваша книжка ваучерів
booklet-list-lead = { $n ->
    [0] Зараз немає доступних ваучерів.
    [one] Доступний { $n } ваучер.
    [few] Доступні { $n } ваучери.
    [many] Доступно { $n } ваучерів.
   *[other] Доступно { $n } ваучера.
}
booklet-list-soon = { $n ->
    [one] { $n } ваучер незабаром буде дійсним.
    [few] { $n } ваучери незабаром будуть дійсними.
    [many] { $n } ваучерів незабаром будуть дійсними.
   *[other] { $n } ваучера незабаром будуть дійсними.
}
booklet-list-done = Зараз немає доступних ваучерів. Добре, що ви скористалися книжкою.
booklet-list-empty = Зараз тут немає ваучерів.
booklet-list-own = Місто або громада { $town }
booklet-list-regional = В усьому регіоні
booklet-filter-show = Ваучери
booklet-filter-open = доступні
booklet-filter-used = використані або закінчилися
booklet-filter-all = усі
booklet-filter-kind = Вид
booklet-filter-every = усі види
booklet-filter-submit = Показати
booklet-kind-discount = Знижка
booklet-kind-extra = Подарунок
booklet-kind-trial = Для знайомства
booklet-kind-entry = Безкоштовний вхід
booklet-near = Спочатку найближчі
booklet-near-done = Відсортовано за відстанню. Ваше місцезнаходження залишається на вашому телефоні.
booklet-near-failed = Ваш телефон не повідомляє, де ви. Список залишається без змін.
booklet-near-distance = { $km } км
booklet-until = до { $day }
booklet-state-open = доступний
booklet-state-resting = незабаром знову
booklet-state-used = використано
booklet-state-early = ще не дійсний
booklet-state-expired = термін минув
booklet-state-withdrawn = відкликано
booklet-state-paused = призупинено
booklet-state-gone = вичерпано
booklet-pages = Сторінки списку
booklet-page-of = Сторінка { $page } з { $pages }
booklet-page-before = Назад
booklet-page-after = Далі
booklet-save-hint = Ще не збережено.
booklet-save-title = Зберегти на цьому пристрої
booklet-save-text = Тоді книжка залишиться тут відкритою, навіть без інтернету. Інакше браузер забуде її, щойно ви його закриєте. У такому разі збережіть картку: вона відкриє книжку знову.
booklet-save-submit = Зберегти на цьому пристрої
booklet-saved-title = Збережено на цьому пристрої
booklet-saved-text = Книжка залишається тут відкритою, навіть без інтернету. Тепер ваша картка не відкриє її на іншому телефоні.
booklet-leave-submit = Видалити з цього пристрою

booklet-voucher-until = Дійсний до { $day }
booklet-voucher-resting = Зараз використано. Незабаром знову буде дійсний.
booklet-voucher-used = Використано
booklet-voucher-early = Ще не дійсний. Діє з { $day }.
booklet-voucher-expired = Термін минув { $day }
booklet-voucher-withdrawn = Відкликано. Цього ваучера більше немає.
booklet-voucher-last = Востаннє використано { $day } о { $time }, { $partner }.
booklet-voucher-picture = QR-код ваучера
booklet-voucher-rotating = Цей код змінюється кожні 30 секунд.
booklet-voucher-static = Будь ласка, покажіть також посвідчення особи. На нього лише дивляться, ніхто нічого не записує.
booklet-voucher-how-1 = Покажіть цей код на касі.
booklet-voucher-how-2 = Там його відсканують. Готово.
booklet-voucher-conditions = Умови
booklet-voucher-hours = Години роботи
booklet-voucher-spoken = Там розмовляють такими мовами
booklet-voucher-website = Вебсайт
booklet-voucher-fine = Ніхто не дізнається вашого імені.
booklet-voucher-dispute = Це був хтось інший
booklet-voucher-dispute-sure = Ви не використовували цей ваучер? Тоді ваше місто або громада запитають там про це. Вашого імені ніхто не дізнається.
booklet-voucher-dispute-yes = Так, повідомити
booklet-voucher-paused = Цю пропозицію призупинено. Незабаром вона діятиме знову.
booklet-voucher-gone = Вичерпано: усі ваучери цієї пропозиції використано.
booklet-voucher-conflict = Спробу без інтернету не зараховано.
booklet-voucher-disputed = Ви повідомили, що це були не ви. Ваше місто або громада це перевірять.
booklet-voucher-settled = Ваше місто або громада вже запитали про це. Ваучер залишається використаним.
booklet-redeemable = { $n ->
    [one] Можна використати { $n } раз.
    [few] Можна використати { $n } рази.
    [many] Можна використати { $n } разів.
   *[other] Можна використати { $n } раза.
}
booklet-uses-day = { $n ->
    [one] { $n } раз на день.
    [few] { $n } рази на день.
    [many] { $n } разів на день.
   *[other] { $n } раза на день.
}
booklet-uses-week = { $n ->
    [one] { $n } раз на тиждень.
    [few] { $n } рази на тиждень.
    [many] { $n } разів на тиждень.
   *[other] { $n } раза на тиждень.
}
booklet-uses-month = { $n ->
    [one] { $n } раз на місяць.
    [few] { $n } рази на місяць.
    [many] { $n } разів на місяць.
   *[other] { $n } раза на місяць.
}
booklet-uses-year = { $n ->
    [one] { $n } раз на рік.
    [few] { $n } рази на рік.
    [many] { $n } разів на рік.
   *[other] { $n } раза на рік.
}
booklet-uses-left = { $n ->
    [one] Зараз ще { $n } раз.
    [few] Зараз ще { $n } рази.
    [many] Зараз ще { $n } разів.
   *[other] Зараз ще { $n } раза.
}

booklet-move-title = На інший телефон
booklet-move-lead = Ваша книжка завжди відкрита на одному телефоні. Тут ви передаєте її на інший.
booklet-move-text = Ви отримаєте код для іншого телефону. Він діє десять хвилин і лише один раз. Після цього книжка на цьому телефоні закриється.
booklet-move-saved = На іншому телефоні вона залишиться збереженою.
booklet-move-submit = Показати код
booklet-move-lost = Загубили телефон або картку? У бюро для громадян (Bürgerbüro) ви отримаєте нову картку. Стара тоді більше нічого не відкриє.
booklet-move-made-title = Відкрийте книжку на іншому телефоні
booklet-move-made-text = Цей код діє до { $time }.
booklet-move-picture = QR-код для іншого телефону
booklet-move-how-1 = Наведіть камеру іншого телефону на цей візерунок.
booklet-move-how-2 = Натисніть там «Відкрити книжку».
booklet-move-typed = Без камери введіть на іншому телефоні цю адресу, а потім код:

booklet-data-title = Мої дані
booklet-data-lead = Це все, що ми зберегли. Ні імені, ні домашньої адреси, ні номера телефону.
booklet-data-town = Картку отримано у
booklet-data-issued = Картку отримано
booklet-data-opened = Книжку відкрито
booklet-data-moved = Востаннє відкрито на іншому пристрої
booklet-data-language = Мова
booklet-data-vouchers = Ваучерів у книжці
booklet-data-used = Використано разом
booklet-data-device = На цьому пристрої
booklet-data-device-saved = Книжку збережено, доки ви її не видалите.
booklet-data-device-session = Файл кукі, доки ви не закриєте браузер.
booklet-data-until = Буде видалено
booklet-data-link = Місце використання ваучера пов’язане з книжкою 30 днів. Потім залишається лише число.
booklet-data-download = Завантажити як файл
booklet-data-delete = Видалити книжку

booklet-deletion-title = Справді видалити книжку?
booklet-deletion-text = Усі ваучери буде втрачено, також доступні. Це не можна скасувати, і ваша картка не відкриє нової книжки.
booklet-deletion-submit = Так, видалити книжку
booklet-deletion-keep = Ні, залишити книжку
