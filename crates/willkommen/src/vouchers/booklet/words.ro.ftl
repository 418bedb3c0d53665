# Romanian.

booklet-name = Carnet de vouchere
booklet-skip = Salt la conținut
booklet-funder = Finanțare
booklet-notice = Notă
booklet-language = Limba
booklet-nav = Carnetul dumneavoastră
booklet-nav-move = Pe alt telefon
booklet-nav-data = Datele mele
booklet-unchecked = Această pagină este tradusă automat, neverificată.
booklet-unchecked-mail = Părți din acest e-mail sunt traduse automat, neverificate.
booklet-unchecked-text = tradus automat, neverificat
booklet-checked-text = verificat de o persoană
booklet-german = în germană
booklet-german-many = { $n ->
    [one] Un text de pe această pagină există deocamdată numai în germană.
    [few] { $n } texte de pe această pagină există deocamdată numai în germană.
   *[other] { $n } de texte de pe această pagină există deocamdată numai în germană.
}
booklet-unchecked-many = { $n ->
    [one] Un text de pe această pagină este tradus automat, neverificat.
    [few] { $n } texte de pe această pagină sunt traduse automat, neverificate.
   *[other] { $n } de texte de pe această pagină sunt traduse automat, neverificate.
}
booklet-imprint = Informații legale
booklet-privacy = Protecția datelor
booklet-accessibility = Accesibilitate
booklet-barrier = Semnalați un obstacol
booklet-phone = Telefon
booklet-contact = Aici primiți ajutor
booklet-as-of = Situația la data de { $day }, ora { $time }. Vedeți copia salvată.
booklet-not-kept = Pentru aceasta este nevoie de internet. Iată carnetul dumneavoastră salvat.
booklet-not-sent = Nu există conexiune. Nu s-a trimis nimic. Mergeți înapoi și încercați încă o dată. Iată carnetul dumneavoastră salvat.
booklet-no-answer = Nu a venit niciun răspuns. Nu știm dacă ceea ce ați introdus a ajuns. Verificați când aveți din nou internet. Iată carnetul dumneavoastră salvat.
booklet-error-prefix = Eroare:
booklet-problem = Există o problemă
booklet-go-open = Introduceți codul
booklet-go-list = La carnetul de vouchere

booklet-open-title = Deschideți carnetul de vouchere
booklet-open-lead = Introduceți codul de pe card. Nu aveți nevoie de cont și nu trebuie să vă spuneți numele.
booklet-open-scanned = Codul este completat. Apăsați „Deschideți carnetul”.
booklet-open-field = Cod
booklet-open-hint = 12 caractere în trei grupe. Spațiile și literele mici nu contează.
booklet-open-submit = Deschideți carnetul
booklet-open-cookie = Pentru ca acest carnet să rămână deschis, browserul reține un cookie. El dispare când închideți browserul. Dacă acest carnet era salvat pe alt telefon, rămâne salvat și aici.
booklet-open-picture = Imaginea cardului: codul se află lângă modelul din pătrate.
booklet-open-help = Nu aveți un card?
booklet-open-help-text = Întrebați la biroul pentru cetățeni (Bürgerbüro) din orașul sau comuna dumneavoastră.
booklet-open-help-phone = Nu știți unde este? { $agency }, telefon
booklet-open-length = Codul are 12 caractere. Vă rugăm să numărați din nou.
booklet-open-slip = Un caracter nu este corect. Vă rugăm să comparați codul cu cardul.
booklet-open-unknown = Nu cunoaștem acest cod. Vă rugăm să îl comparați cu cardul sau să întrebați la biroul pentru cetățeni. Codul apare pe alt telefon? Atunci afișați acolo un cod nou.
booklet-open-early = Acest card nu a fost încă înmânat. Vă rugăm să cereți activarea lui la biroul pentru cetățeni.
booklet-open-expired = Cu acest card se putea deschide un carnet până la { $day }. La biroul pentru cetățeni primiți un card nou.
booklet-open-void = Acest card nu mai este valabil. La biroul pentru cetățeni primiți un card nou.
booklet-open-replaced = În locul acestui card ați primit unul nou. Vă rugăm să folosiți codul de pe cardul nou.
booklet-open-used = Cu acest card s-a deschis deja un carnet, salvat pe un telefon. Dacă nu mai aveți acel telefon, primiți un card nou la biroul pentru cetățeni.
booklet-open-gone = Carnetul pentru acest card nu mai există. La biroul pentru cetățeni primiți un card nou.
booklet-open-moved = Codul de pe celălalt telefon nu mai este valabil. Vă rugăm să afișați acolo unul nou.
booklet-instead-title = Aici este deja deschis un carnet
booklet-instead-text = Acest cod aparține altui carnet. Pe un telefon este deschis întotdeauna un singur carnet.
booklet-instead-after = Dacă deschideți celălalt carnet, cel actual este eliminat de pe acest dispozitiv. Voucherele lui nu se pierd: cardul care îi aparține îl deschide din nou. Păstrați ambele carduri.
booklet-instead-submit = Deschideți celălalt carnet
booklet-instead-keep = Păstrați carnetul actual

booklet-missing-title = Aici nu există așa ceva
booklet-missing-text = Această pagină sau acest voucher nu există ori aparține altui carnet.
booklet-many-title = Prea multe încercări
booklet-many-text = Vă rugăm să așteptați un sfert de oră și apoi să încercați din nou.
booklet-stale-title = Vă rugăm să încercați din nou
booklet-stale-text = Pagina a fost deschisă prea mult timp. Nu s-a schimbat nimic. Vă rugăm să reveniți și să apăsați din nou butonul.
booklet-ended-title = Aici nu este deschis niciun carnet
booklet-ended-text = Poate a fost deschis pe alt telefon sau timpul lui a trecut. Dacă nu este salvat pe alt telefon, cardul îl deschide din nou. Ați primit un card nou? Atunci numai acesta deschide carnetul.
booklet-left-title = Carnetul a fost eliminat de pe acest dispozitiv
booklet-left-text = Voucherele dumneavoastră nu s-au pierdut. Cardul deschide carnetul din nou.
booklet-deleted-title = Carnetul a fost șters
booklet-deleted-text = Carnetul și voucherele au fost șterse. Păstrăm doar de câte ori a fost folosită o ofertă, fără legătură cu dumneavoastră. Cardul nu mai deschide niciun carnet.
booklet-scanned-title = Acesta este un voucher
booklet-scanned-lead = Face parte dintr-un carnet de vouchere. Arătați-l la casă. Acolo este scanat.
booklet-scanned-text = Această pagină nu a folosit voucherul. Numai telefonul de la casă poate face asta.

booklet-list-title = Carnetul dumneavoastră de vouchere
booklet-list-lead = { $n ->
    [0] Momentan nu este disponibil niciun voucher.
    [one] Este disponibil un voucher.
    [few] Sunt disponibile { $n } vouchere.
   *[other] Sunt disponibile { $n } de vouchere.
}
booklet-list-soon = { $n ->
    [one] Un voucher va fi valabil în curând.
    [few] { $n } vouchere vor fi valabile în curând.
   *[other] { $n } de vouchere vor fi valabile în curând.
}
booklet-list-done = Momentan nu este disponibil niciun voucher. Ne bucurăm că ați folosit carnetul.
booklet-list-empty = Aici nu este momentan niciun voucher.
booklet-list-own = În { $town }
booklet-list-regional = În toată regiunea
booklet-filter-show = Vouchere
booklet-filter-open = disponibile
booklet-filter-used = folosite sau expirate
booklet-filter-all = toate
booklet-filter-kind = Tip
booklet-filter-every = toate tipurile
booklet-filter-submit = Afișați
booklet-filter-more = Schimbați selecția
booklet-filter-trade = Domeniu
booklet-filter-every-trade = toate domeniile
booklet-trade-food = Mâncare și băutură
booklet-trade-sport = Sport și asociații
booklet-trade-culture = Cultură și timp liber
booklet-trade-shopping = Cumpărături
booklet-trade-family = Familie și copii
booklet-trade-health = Sănătate și bunăstare
booklet-trade-mobility = Mobilitate
booklet-trade-learning = Învățare și consiliere
booklet-search = Căutare
booklet-search-found = Găsite: { $n } din { $all }.
booklet-search-none = Aici nu există un astfel de voucher.
booklet-search-reset = Afișați toate voucherele disponibile
booklet-kind-discount = Reducere
booklet-kind-extra = Cadou
booklet-kind-trial = De probă
booklet-kind-entry = Intrare liberă
booklet-near = Cele mai apropiate întâi
booklet-near-done = Sortat după distanță. Locația dumneavoastră rămâne pe telefon.
booklet-near-failed = Telefonul nu ne spune unde sunteți. Lista rămâne așa cum este.
booklet-near-page-only = Celelalte pagini nu au putut fi încărcate. Este sortată doar această pagină.
booklet-near-distance = la { $km } km
booklet-until = până la { $day }
booklet-state-open = disponibil
booklet-state-resting = din nou în curând
booklet-state-used = folosit
booklet-state-early = încă nevalabil
booklet-state-expired = expirat
booklet-state-withdrawn = retras
booklet-state-paused = în pauză
booklet-state-gone = epuizat
booklet-pages = Paginile listei
booklet-page-of = Pagina { $page } din { $pages }
booklet-page-before = Înapoi
booklet-page-after = Înainte
booklet-save-hint = Încă nu este salvat.
booklet-save-title = Salvați pe acest dispozitiv
booklet-save-text = Atunci carnetul rămâne deschis aici, chiar și fără internet. Altfel browserul îl uită imediat ce îl închideți. În acest caz păstrați cardul: el deschide carnetul din nou.
booklet-save-where = Carnetul se salvează în acest browser. Cel mai repede îl regăsiți cu un marcaj. Pe un iPhone, o pictogramă de pe ecranul principal nu cunoaște carnetul. Acolo poate lipsi și copia pentru folosire fără internet, dacă nu l-ați deschis o săptămână. Cu internet revine.
booklet-save-submit = Salvați pe acest dispozitiv
booklet-saved-title = Salvat pe acest dispozitiv
booklet-saved-text = Carnetul rămâne deschis aici, chiar și fără internet. Cardul nu îl mai deschide acum pe alt telefon.
booklet-leave-submit = Eliminați de pe acest dispozitiv

booklet-voucher-until = Valabil până la { $day }
booklet-voucher-resting = Folosit deocamdată. În curând este din nou valabil.
booklet-voucher-used = Folosit
booklet-voucher-early = Încă nevalabil. Valabil de la { $day }.
booklet-voucher-expired = Expirat la { $day }
booklet-voucher-withdrawn = Retras. Acest voucher nu mai există.
booklet-voucher-last = Folosit ultima dată la { $day }, ora { $time }, la { $partner }.
booklet-voucher-picture = Codul QR al voucherului
booklet-voucher-rotating = Acest cod se schimbă la fiecare 30 de secunde.
booklet-voucher-static = Pe acest telefon codul nu se schimbă. Tipăriți această pagină, scrieți-vă numele pe ea și arătați un act de identitate. Este doar privit, nimeni nu notează nimic.
booklet-voucher-paper = Pe hârtie codul nu se schimbă. Scrieți-vă numele pe linie și arătați la casă un act de identitate. Este doar privit.
booklet-voucher-paper-name = Nume (scris de mână):
booklet-voucher-how-1 = Arătați acest cod la casă.
booklet-voucher-how-2 = Acolo este scanat. Gata.
booklet-voucher-conditions = Condiții
booklet-voucher-hours = Program
booklet-voucher-spoken = Limbi vorbite acolo
booklet-voucher-website = Site web
booklet-voucher-places = Alte locuri: { $partner }
booklet-voucher-places-read = Vă rugăm să citiți condițiile.
booklet-voucher-only = Valabil numai aici
booklet-voucher-fine = Nimeni nu vă află numele.
booklet-voucher-dispute = Nu am fost eu
booklet-voucher-dispute-sure = Nu dumneavoastră ați folosit voucherul? Atunci orașul sau comuna dumneavoastră va întreba acolo. Nimeni nu vă află numele.
booklet-voucher-dispute-yes = Da, semnalez
booklet-voucher-dispute-late = Între timp, acest voucher a fost folosit încă o dată. Nu s-a semnalat nimic. Vă rugăm să vedeți când și unde a fost.
booklet-voucher-paused = Această ofertă este în pauză. Continuă în curând.
booklet-voucher-gone = Epuizat: toate voucherele acestei oferte au fost folosite.
booklet-voucher-conflict = O încercare fără internet nu a fost numărată.
booklet-voucher-disputed = Ați semnalat că nu ați fost dumneavoastră. Orașul sau comuna dumneavoastră verifică.
booklet-voucher-settled = Orașul sau comuna dumneavoastră a întrebat acolo. Voucherul rămâne folosit.
booklet-redeemable = { $n ->
    [one] Se poate folosi o dată.
    [few] Se poate folosi de { $n } ori.
   *[other] Se poate folosi de { $n } de ori.
}
booklet-uses-day = { $n ->
    [one] O dată pe zi.
    [few] De { $n } ori pe zi.
   *[other] De { $n } de ori pe zi.
}
booklet-uses-week = { $n ->
    [one] O dată pe săptămână.
    [few] De { $n } ori pe săptămână.
   *[other] De { $n } de ori pe săptămână.
}
booklet-uses-month = { $n ->
    [one] O dată pe lună.
    [few] De { $n } ori pe lună.
   *[other] De { $n } de ori pe lună.
}
booklet-uses-year = { $n ->
    [one] O dată pe an.
    [few] De { $n } ori pe an.
   *[other] De { $n } de ori pe an.
}
booklet-uses-left = { $n ->
    [one] Acum mai poate fi folosit o dată.
    [few] Acum mai poate fi folosit de { $n } ori.
   *[other] Acum mai poate fi folosit de { $n } de ori.
}

booklet-move-title = Pe alt telefon
booklet-move-lead = Carnetul este deschis mereu pe un singur telefon. Aici îl mutați pe alt telefon.
booklet-move-text = Primiți un cod pentru celălalt telefon. Codul este valabil zece minute și poate fi folosit o singură dată. Apoi carnetul se închide pe acest telefon.
booklet-move-saved = Pe celălalt telefon rămâne salvat.
booklet-move-submit = Afișați codul
booklet-move-lost = Ați pierdut telefonul sau cardul? La biroul pentru cetățeni (Bürgerbüro) primiți un card nou. Cel vechi nu mai deschide apoi nimic.
booklet-move-made-title = Deschideți carnetul pe celălalt telefon
booklet-move-made-text = Acest cod este valabil până la ora { $time }.
booklet-move-picture = Cod QR pentru celălalt telefon
booklet-move-how-1 = Îndreptați camera celuilalt telefon spre acest model.
booklet-move-how-2 = Apăsați acolo „Deschideți carnetul”.
booklet-move-typed = Fără cameră, introduceți pe celălalt telefon această adresă și apoi codul:

booklet-paper-title = Carnetul pe hârtie
booklet-paper-lead = Cu o copie tipărită nu aveți nevoie de telefon.
booklet-paper-count = { $n ->
    [0] Momentan niciun voucher nu este deschis. Nu este nimic de tipărit.
    [one] Se tipărește un voucher.
    [few] Se tipăresc { $n } vouchere.
   *[other] Se tipăresc { $n } de vouchere.
}
booklet-paper-submit = Tipăriți carnetul (PDF)
booklet-paper-part = Partea { $page } din { $pages }
booklet-paper-codes = După tipărire codurile rămân aceleași, chiar dacă deschideți carnetul pe alt telefon. Păstrați bine hârtia: cine o are poate folosi voucherele.
booklet-paper-how = Arătați voucherul la casă. Acolo se scanează modelul sau se introduce codul.
booklet-paper-once = Fiecare voucher contează o singură dată, pe hârtie sau pe telefon. Dacă este valabil de mai multe ori, scrie alături.
booklet-paper-keep = Păstrați bine această hârtie: cine o are poate folosi voucherele. Dacă o pierdeți, primiți un card nou la biroul pentru cetățeni (Bürgerbüro). Atunci hârtia nu mai este valabilă.
booklet-paper-date = Tipărit la { $day }.
booklet-paper-used = Folosit la
booklet-paper-more = Nu mai este loc? Scrieți mai departe pe verso.
booklet-paper-lost-title = Ați pierdut hârtia?
booklet-paper-lost-text = Anulați-o. Atunci toate voucherele primesc coduri noi. Ce a fost folosit rămâne folosit.
booklet-paper-lost-submit = Anulați hârtia
booklet-paper-voided = Hârtia nu mai este valabilă. Voucherele dumneavoastră au coduri noi.

booklet-data-title = Datele mele
booklet-data-lead = Asta este tot ce am salvat. Niciun nume, nicio adresă poștală, niciun număr de telefon.
booklet-data-town = Unde ați primit cardul
booklet-data-issued = Când ați primit cardul
booklet-data-opened = Când a fost deschis carnetul
booklet-data-moved = Când a fost deschis ultima dată pe alt dispozitiv
booklet-data-printed = Tipărit ultima dată la
booklet-data-language = Limba la deschidere
booklet-data-vouchers = Vouchere în carnet
booklet-data-used = De câte ori au fost folosite, în total
booklet-data-device = Pe acest dispozitiv
booklet-data-device-saved = Carnetul este salvat până îl eliminați.
booklet-data-device-session = Un cookie, până închideți browserul.
booklet-data-until = Se șterge la
booklet-data-link = Locul unde a fost folosit un voucher este legat de carnet timp de 30 de zile. Apoi rămâne doar un număr.
booklet-data-download = Descărcați ca fișier
booklet-data-delete = Ștergeți carnetul
booklet-nothing-title = Nu am salvat nimic despre dumneavoastră
booklet-nothing-text = În acest browser nu este deschis niciun carnet. Dacă aveți unul, deschideți-l cu cardul. Apoi vedeți aici ce este salvat împreună cu el.

booklet-deletion-title = Sigur doriți să ștergeți carnetul?
booklet-deletion-text = Toate voucherele se pierd, inclusiv cele disponibile. Acest lucru nu poate fi anulat, iar cardul nu deschide un carnet nou.
booklet-deletion-submit = Da, ștergeți carnetul
booklet-deletion-keep = Nu, păstrați carnetul

booklet-failed-title = Din păcate nu a reușit
booklet-failed-text = Greșeala este la noi. Voucherele dumneavoastră nu s-au pierdut. Vă rugăm să încercați din nou peste câteva minute.
booklet-full-title = Momentan nu se poate salva nimic
booklet-full-text = Pe serverul nostru nu mai este loc. Voucherele dumneavoastră nu s-au pierdut. Vă rugăm să încercați din nou peste câteva minute.
booklet-reference = Dacă ne sunați, vă rugăm să spuneți acest număr:

booklet-offers-title = Oferte pentru nou-veniți
booklet-offers-lead = { $n ->
    [0] Momentan nu există oferte aici.
    [one] O ofertă.
    [few] { $n } oferte.
   *[other] { $n } de oferte.
}
booklet-offers-how = Voucherele le primiți cu un card de la biroul pentru cetățeni (Bürgerbüro).
booklet-offers-look = Vedeți ce există
booklet-offers-town = Oraș sau comună
booklet-offers-every-town = peste tot
booklet-offers-reset = Afișați toate ofertele
booklet-offers-more = Unde și când

booklet-privacy-title = Protecția datelor în carnet
booklet-privacy-lead = Nu știm cine sunteți. Aici citiți ce salvăm totuși și cât timp.
booklet-privacy-stored = Ce salvăm
booklet-privacy-stored-booklet = Despre carnet: ce oraș sau comună a dat cardul și când, când ați deschis și ați tipărit carnetul, limba, voucherele și de câte ori a fost folosit fiecare.
booklet-privacy-stored-steps = La primii pași: ce ați bifat.
booklet-privacy-stored-mail = Numai dacă doriți: adresa de e-mail, despre ce putem scrie și textul cu care sunteți de acord.
booklet-privacy-stored-cookie = Pe dispozitivul dumneavoastră: un cookie cu semne aleatorii. Dacă salvați carnetul pe dispozitiv, se adaugă o copie.
booklet-privacy-stored-address = Nu întrebăm numele, adresa poștală sau numărul de telefon și nu primim nimic din registrul populației. Adresa de rețea a dispozitivului o ținem minte doar scurt timp, pentru ca nimeni să nu ghicească coduri.
booklet-privacy-kept = Cât timp
booklet-privacy-kept-used = Locul unde ați folosit un voucher este legat de carnet timp de 30 de zile. Apoi rămâne doar un număr.
booklet-privacy-kept-booklet = Ștergem carnetul la șase luni după sfârșitul ultimului voucher, cel târziu la doi ani după ce s-a dat cardul.
booklet-privacy-kept-cookie = Cookie-ul dispare când închideți browserul. Dacă este salvat carnetul, rămâne până la 400 de zile după ultima vizită.
booklet-privacy-kept-mail = Ștergem adresa de e-mail imediat ce renunțați la mesaje, cel târziu odată cu carnetul. Dacă nu o confirmați, o ștergem după trei zile. Copia noastră a unui mesaj trimis o ștergem după 30 de zile.
booklet-privacy-rights = Drepturile dumneavoastră
booklet-privacy-rights-own = La „Datele mele” vedeți totul, puteți descărca sau șterge.
booklet-privacy-rights-all = Puteți și să întrebați ce am salvat, să cereți corectarea greșelilor, să vă opuneți folosirii și să retrageți un acord. Nu costă nimic. Puteți și să vă plângeți la autoritatea pentru protecția datelor.
booklet-privacy-authority = Autoritatea:
booklet-privacy-basis = Temeiul este o sarcină de interes public (Art. 6 Abs. 1 Buchst. e DSGVO), pentru mesaje acordul dumneavoastră (Buchst. a). Fără cookie nu funcționează (§ 25 Abs. 2 Nr. 2 TDDDG).
booklet-privacy-who = Cine răspunde
booklet-privacy-who-town = Răspunde orașul sau comuna de la care aveți cardul. Acolo puteți întreba orice.
booklet-privacy-who-agency = Aceste pagini sunt administrate de:
booklet-privacy-officer = Responsabil cu protecția datelor:
booklet-privacy-whole = Citiți tot textul în engleză
