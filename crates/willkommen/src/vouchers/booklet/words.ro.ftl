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
booklet-unchecked-text = tradus automat, neverificat
booklet-checked-text = verificat de un om
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
booklet-as-of = Situația din { $day }, ora { $time }. Vedeți copia salvată.
booklet-not-kept = Pentru aceasta este nevoie de internet. Iată carnetul dumneavoastră salvat.
booklet-error-prefix = Eroare:
booklet-problem = Există o problemă
booklet-go-open = Introduceți codul
booklet-go-list = La carnetul de vouchere

booklet-open-title = Deschideți carnetul de vouchere
booklet-open-lead = Introduceți codul de pe card. Nu aveți nevoie de cont și nu dați niciun nume.
booklet-open-scanned = Codul este completat. Apăsați „Deschideți carnetul”.
booklet-open-field = Cod
booklet-open-hint = 12 caractere în trei grupe. Spațiile și literele mici nu contează.
booklet-open-submit = Deschideți carnetul
booklet-open-cookie = Pentru ca acest carnet să rămână deschis, browserul reține un cookie. El dispare când închideți browserul. Dacă acest carnet era salvat pe alt telefon, rămâne salvat și aici.
booklet-open-picture = Imaginea cardului: codul se află lângă modelul din pătrate.
booklet-open-help = Nu aveți un card?
booklet-open-help-text = Întrebați la biroul pentru cetățeni (Bürgerbüro) din orașul sau comuna dumneavoastră.
booklet-open-length = Codul are 12 caractere. Vă rugăm să numărați din nou.
booklet-open-slip = Un caracter nu este corect. Vă rugăm să comparați codul cu cardul.
booklet-open-unknown = Nu cunoaștem acest cod. Vă rugăm să îl comparați cu cardul sau să întrebați la biroul pentru cetățeni.
booklet-open-early = Acest card nu a fost încă înmânat. Vă rugăm să cereți activarea lui la biroul pentru cetățeni.
booklet-open-expired = Acest card putea fi deschis până la { $day }. La biroul pentru cetățeni primiți unul nou.
booklet-open-void = Acest card nu mai este valabil. La biroul pentru cetățeni primiți unul nou.
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
booklet-stale-title = Vă rugăm, încă o dată
booklet-stale-text = Pagina a fost deschisă prea mult timp. Nu s-a schimbat nimic. Vă rugăm să reveniți și să apăsați din nou butonul.
booklet-ended-title = Aici nu este deschis niciun carnet
booklet-ended-text = Poate a fost deschis pe alt telefon sau timpul lui a trecut. Dacă nu este salvat pe alt telefon, cardul îl deschide din nou.
booklet-left-title = Carnetul a fost eliminat de pe acest dispozitiv
booklet-left-text = Voucherele dumneavoastră nu s-au pierdut. Cardul deschide carnetul din nou.
booklet-deleted-title = Carnetul a fost șters
booklet-deleted-text = Carnetul și voucherele au fost șterse. Rămâne doar de câte ori a fost folosită o ofertă, fără legătură cu dumneavoastră. Cardul nu mai deschide niciun carnet.

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
booklet-kind-discount = Reducere
booklet-kind-extra = Cadou
booklet-kind-trial = De probă
booklet-kind-entry = Intrare liberă
booklet-near = Cele mai apropiate întâi
booklet-near-done = Sortat după distanță. Locul unde sunteți rămâne pe telefon.
booklet-near-failed = Telefonul nu ne spune unde sunteți. Lista rămâne așa cum este.
booklet-near-distance = { $km } km distanță
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
booklet-voucher-static = Vă rugăm să arătați și un act de identitate. Este doar privit, nimeni nu notează nimic.
booklet-voucher-how-1 = Arătați acest cod la casă.
booklet-voucher-how-2 = Acolo este scanat. Gata.
booklet-voucher-conditions = Condiții
booklet-voucher-hours = Program
booklet-voucher-spoken = Limbi vorbite acolo
booklet-voucher-website = Site web
booklet-voucher-fine = Nimeni nu vă află numele.
booklet-voucher-dispute = Nu am fost eu
booklet-voucher-dispute-sure = Nu dumneavoastră ați folosit voucherul? Orașul sau comuna dumneavoastră va întreba acolo. Nimeni nu vă află numele.
booklet-voucher-dispute-yes = Da, semnalez
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
    [one] Acum încă o dată.
    [few] Acum încă de { $n } ori.
   *[other] Acum încă de { $n } de ori.
}

booklet-move-title = Pe alt telefon
booklet-move-lead = Carnetul este deschis mereu pe un singur telefon. Aici îl dați mai departe altui telefon.
booklet-move-text = Primiți un cod pentru celălalt telefon. Este valabil zece minute și o singură dată. Apoi carnetul se închide pe acest telefon.
booklet-move-saved = Pe celălalt telefon rămâne salvat.
booklet-move-submit = Afișați codul
booklet-move-lost = Ați pierdut telefonul sau cardul? La biroul pentru cetățeni (Bürgerbüro) primiți un card nou. Cel vechi nu mai deschide apoi nimic.
booklet-move-made-title = Deschideți carnetul pe celălalt telefon
booklet-move-made-text = Acest cod este valabil până la ora { $time }.
booklet-move-picture = Cod QR pentru celălalt telefon
booklet-move-how-1 = Îndreptați camera celuilalt telefon spre acest model.
booklet-move-how-2 = Apăsați acolo „Deschideți carnetul”.
booklet-move-typed = Fără cameră, introduceți pe celălalt telefon această adresă și apoi codul:

booklet-data-title = Datele mele
booklet-data-lead = Asta este tot ce am salvat. Niciun nume, nicio adresă poștală, niciun număr de telefon.
booklet-data-town = Card primit în
booklet-data-issued = Card primit la
booklet-data-opened = Carnet deschis la
booklet-data-moved = Deschis ultima dată pe alt dispozitiv la
booklet-data-language = Limba
booklet-data-vouchers = Vouchere în carnet
booklet-data-used = Folosite, în total
booklet-data-device = Pe acest dispozitiv
booklet-data-device-saved = Carnetul este salvat până îl eliminați.
booklet-data-device-session = Un cookie, până închideți browserul.
booklet-data-until = Se șterge la
booklet-data-link = Locul unde a fost folosit un voucher este legat de carnet timp de 30 de zile. Apoi rămâne doar un număr.
booklet-data-download = Descărcați ca fișier
booklet-data-delete = Ștergeți carnetul

booklet-deletion-title = Chiar ștergeți carnetul?
booklet-deletion-text = Toate voucherele se pierd, și cele disponibile. Acest lucru nu poate fi anulat, iar cardul nu deschide un carnet nou.
booklet-deletion-submit = Da, ștergeți carnetul
booklet-deletion-keep = Nu, păstrați carnetul
