# First steps, the town and mails. Romanian.

welcome-nav-steps = Primii pași
welcome-nav-town = Noua mea localitate
welcome-nav-mails = E-mailuri
welcome-german = Acest text există deocamdată numai în germană.

welcome-choice = Ce vi se potrivește?
welcome-choice-hint = Dacă nu alegeți nimic, vedeți totul. Nu salvăm alegerea.
welcome-choice-family = Am copii
welcome-choice-working = Lucrez sau caut de lucru
welcome-choice-studying = Merg la școală, învăț o meserie sau studiez
welcome-choice-older = Sunt o persoană în vârstă
welcome-choice-arriving = Vin din altă țară
welcome-choice-submit = Afișați

welcome-steps-title = Primii dumneavoastră pași
welcome-steps-lead = Bifați ce ați rezolvat. Bifele rămân în carnet și dispar odată cu el.
welcome-steps-dates = Zilele se numără de la { $day }. În acea zi ați primit cardul.
welcome-steps-done = { $n ->
    [0] Încă nu este bifat nimic.
    [one] Un pas este bifat.
    [few] { $n } pași sunt bifați.
   *[other] { $n } de pași sunt bifați.
}
welcome-steps-empty = Aici nu sunt încă pași.
welcome-steps-until = De preferat până la { $day }
welcome-steps-when = Când
welcome-steps-where = Unde
welcome-steps-bring = Luați cu dumneavoastră
welcome-steps-tick = Bifați
welcome-steps-untick = Ștergeți bifa
welcome-steps-ticked = Rezolvat

welcome-town-title = Bine ați venit în { $town }
welcome-town-lead = Cele mai importante lucruri pentru început.
welcome-town-empty = Aici nu este nimic momentan. Vă rugăm să întrebați la primărie (Rathaus).
welcome-town-address = Adresa
welcome-town-link = Mai multe pe internet

welcome-mails-title = E-mailuri, dacă doriți
welcome-mails-lead = Carnetul nu are nevoie de o adresă de e-mail. Dacă dați una, vă scriem numai pentru ce bifați.
welcome-mails-address = Adresa de e-mail
welcome-mails-purposes = Pentru ce vă poate scrie { $town }?
welcome-mails-reminder = O reamintire cu 30 de zile înainte să expire voucherele. O singură dată.
welcome-mails-receptions = Invitații la întâlniri pentru noii locuitori
welcome-mails-survey = Sondaje despre cum vă acomodați aici
welcome-mails-consent = Păstrăm adresa împreună cu carnetul, fără nume. Puteți renunța oricând. Atunci ștergem adresa. Cel târziu este ștearsă odată cu carnetul.
welcome-mails-submit = Da, doresc asta
welcome-mails-malformed = Nu putem citi această adresă. Vă rugăm să o scrieți după modelul: nume@loc.example
welcome-mails-no-purpose = Vă rugăm să bifați pentru ce vă putem scrie.
welcome-mails-active = Primiți e-mailuri la { $address }.
welcome-mails-pending = Am scris la { $address }. Vă rugăm să deschideți linkul din e-mail până la { $day }. Până atunci nu trimitem nimic.

welcome-confirm-title = Doriți aceste e-mailuri?
welcome-confirm-text = Atunci { $town } vă poate scrie:
welcome-confirm-submit = Da, confirm
welcome-confirmed-title = Ați confirmat
welcome-confirmed-text = Veți primi e-mailurile. În fiecare scrie cum puteți renunța la ele.
welcome-off-title = Renunțați la e-mailuri
welcome-off-text = Atunci nu mai scriem și vă ștergem adresa.
welcome-off-question = Atunci { $town } nu vă mai trimite e-mailuri. Vă ștergem adresa.
welcome-off-submit = Renunț la toate e-mailurile
welcome-ended-title = Nu mai primiți e-mailuri
welcome-ended-text = Adresa este ștearsă. Carnetul rămâne cum este.
welcome-link-dead-title = Acest link nu mai este valabil
welcome-link-dead-text = Este prea vechi sau ați renunțat deja la e-mailuri. În carnet puteți alege din nou.

welcome-mail-confirm-subject = Vă rugăm să confirmați: e-mailuri de la { $town }
welcome-mail-confirm-body =
    Bună ziua,

    cineva a introdus această adresă într-un carnet de vouchere din { $town }. Ați fost dumneavoastră? Atunci vă rugăm să confirmați că vă putem scrie pentru:
welcome-mail-confirm-after = Linkul este valabil trei zile. Nu ați fost dumneavoastră? Atunci nu trebuie să faceți nimic. Nu mai scriem și ștergem adresa.
welcome-mail-reminder-subject = Unele dintre voucherele dumneavoastră expiră în curând
welcome-mail-reminder-body = { $n ->
    [one] Bună ziua, un voucher nu a fost încă folosit. Este valabil până la { $day }. Carnetul este aici:
    [few] Bună ziua, { $n } vouchere nu au fost încă folosite. Primul este valabil până la { $day }. Carnetul este aici:
   *[other] Bună ziua, { $n } de vouchere nu au fost încă folosite. Primul este valabil până la { $day }. Carnetul este aici:
}
welcome-mail-reminder-after = Aceasta este singura reamintire.
welcome-mail-receptions-note = O invitație din partea orașului sau comunei dumneavoastră, în germană:
welcome-mail-survey-note = Un sondaj din partea orașului sau comunei dumneavoastră, în germană:
welcome-mail-receptions-own = O invitație din partea orașului sau comunei dumneavoastră:
welcome-mail-survey-own = Un sondaj din partea orașului sau comunei dumneavoastră:
welcome-mail-off = Nu mai doriți e-mailuri? Renunțați aici:

welcome-data-steps = Pași bifați
welcome-data-mail = Adresa de e-mail
