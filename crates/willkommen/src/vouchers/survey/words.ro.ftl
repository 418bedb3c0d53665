# Romanian.

survey-title = Sondaj
survey-lead = Participarea este voluntară și fără nume. Numărăm doar de câte ori apare fiecare răspuns.
survey-number = Întrebarea { $n } din { $all }
survey-next = Mai departe
survey-skip = Săriți peste
survey-back = Înapoi
survey-unanswered = Vă rugăm să alegeți un răspuns sau să săriți peste întrebare.

survey-question-welcome = V-a primit lumea bine aici de la început?
survey-question-way = Ați găsit ce vă trebuia? De exemplu primăria, un medic sau școala.
survey-question-vouchers = V-au fost utile voucherele?
survey-question-missing = Ce v-a lipsit cel mai mult?
survey-question-people = Ați cunoscut aici oameni noi?
survey-question-stay = Doriți să rămâneți aici?

survey-answer-yes = Da
survey-answer-mostly = Mai degrabă da
survey-answer-hardly = Mai degrabă nu
survey-answer-no = Nu
survey-answer-unsure = Încă nu știu
survey-answer-home = Un apartament sau o casă
survey-answer-work = Un loc de muncă
survey-answer-contacts = Oameni pe care îi cunosc
survey-answer-places = Un loc la grădiniță sau la școală
survey-answer-transport = Autobuze și trenuri
survey-answer-information = Informații pe care le înțeleg
survey-answer-nothing = Nimic din acestea
survey-answer-many = Da, mulți
survey-answer-some = Da, câțiva
survey-answer-few = Puțini
survey-answer-nobody = Încă pe nimeni

survey-look-title = Este totul corect?
survey-look-text = Apăsați „Trimiteți”. Abia atunci numărăm răspunsurile dumneavoastră. După aceea nimeni nu le mai poate schimba, pentru că nu știm care sunt ale dumneavoastră.
survey-look-empty = Ați sărit peste toate întrebările. Nu este nimic de numărat. Carnetul dumneavoastră rămâne așa cum este.
survey-skipped = Fără răspuns
survey-change = Schimbați
survey-send = Trimiteți

survey-thanks-title = Vă mulțumim pentru răspunsuri
survey-thanks-text = Îi ajutați pe toți cei care vin după dumneavoastră. Cu fiecare carnet se poate răspunde o dată, iar cu al dumneavoastră s-a răspuns deja.
survey-later-title = Sondajul vine mai târziu
survey-later-text = Găsiți întrebările în carnetul dumneavoastră după ce folosiți următorul voucher.

survey-done-title = Vă mulțumim mult
survey-done-text = Cum vă este aici? Șase întrebări scurte ajută orașul sau comuna dumneavoastră să facă lucrurile mai bine pentru alții. Durează două minute.
survey-done-go = Răspundeți la întrebări
survey-quiet = Șase întrebări scurte: cum vă este aici?

survey-data = Sondaj
survey-data-yes = S-a răspuns. Numărăm doar de câte ori a fost dat fiecare răspuns. Nu scriem lângă carnetul dumneavoastră ce răspunsuri ați dat.
survey-data-no = Nu s-a răspuns.
survey-privacy-stored = Numai dacă răspundeți la sondaj: că s-a răspuns cu carnetul dumneavoastră. În rest numărăm doar de câte ori a fost dat fiecare răspuns. Nu scriem lângă carnetul dumneavoastră ce răspunsuri ați dat.
survey-privacy-kept = Faptul că ați răspuns îl ștergem împreună cu carnetul. Cifrele rămân. Dacă în orașul sau comuna dumneavoastră au răspuns la o întrebare mai puțin de cinci oameni, ștergem aceste răspunsuri după încheierea semestrului.
