# Ukrainian.

survey-title = Опитування
survey-lead = Добровільно і без імені. Ми лише рахуємо, скільки разів дано кожну відповідь.
survey-number = Запитання { $n } з { $all }
survey-next = Далі
survey-skip = Пропустити
survey-back = Назад
survey-unanswered = Будь ласка, виберіть відповідь або пропустіть запитання.

survey-question-welcome = Чи були вам тут раді від самого початку?
survey-question-way = Чи знайшли ви все, що було потрібно? Наприклад, ратушу, лікаря або школу.
survey-question-vouchers = Чи були ваучери для вас корисними?
survey-question-missing = Чого вам найбільше бракувало?
survey-question-people = Чи познайомилися ви тут з новими людьми?
survey-question-stay = Чи хочете ви тут залишитися?

survey-answer-yes = Так
survey-answer-mostly = Радше так
survey-answer-hardly = Радше ні
survey-answer-no = Ні
survey-answer-unsure = Я ще не знаю
survey-answer-home = Квартири або будинку
survey-answer-work = Роботи
survey-answer-contacts = Знайомих людей
survey-answer-places = Місця в дитсадку або школі
survey-answer-transport = Автобусів і потягів
survey-answer-information = Зрозумілої інформації
survey-answer-nothing = Нічого з цього
survey-answer-many = Так, з багатьма
survey-answer-some = Так, з деякими
survey-answer-few = З небагатьма
survey-answer-nobody = Ще ні з ким

survey-look-title = Усе правильно?
survey-look-text = Натисніть «Надіслати». Лише тоді ми порахуємо ваші відповіді. Після цього їх ніхто не може змінити, бо ми не знаємо, які з них ваші.
survey-look-empty = Ви пропустили всі запитання. Рахувати нічого. Ваша книжка залишається такою, як є.
survey-skipped = Пропущено
survey-change = Змінити
survey-send = Надіслати

survey-thanks-title = Дякуємо за ваші відповіді
survey-thanks-text = Ви допомагаєте всім, хто приїде після вас. З кожної книжки можна відповісти один раз, і з вашої це вже зроблено.
survey-later-title = Опитування буде пізніше
survey-later-text = Ви знайдете запитання у своїй книжці, коли використаєте наступний ваучер.

survey-done-title = Щиро дякуємо
survey-done-text = Як вам тут живеться? Шість коротких запитань допоможуть вашому місту або громаді зробити краще для інших. Це займе дві хвилини.
survey-done-go = Відповісти на запитання
survey-quiet = Шість коротких запитань: як вам тут живеться?

survey-data = Опитування
survey-data-yes = Відповідь дано. Ми лише рахуємо, скільки разів дано кожну відповідь. Які відповіді дали ви, ми біля вашої книжки не записуємо.
survey-data-no = Відповіді немає.
survey-privacy-stored = Лише якщо ви відповісте на опитування: що з вашої книжки дано відповідь. Крім цього, ми лише рахуємо, скільки разів дано кожну відповідь. Які відповіді дали ви, ми біля вашої книжки не записуємо.
survey-privacy-kept = Позначку про те, що ви відповіли, ми видаляємо разом із книжкою. Числа залишаються. Якщо у вашому місті або громаді на запитання відповіли менше ніж п’ять людей, ми видаляємо ці відповіді після закінчення півріччя.
