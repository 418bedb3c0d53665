# First steps, the town and mails. Turkish.

welcome-nav-steps = İlk adımlar
welcome-nav-town = Yeni yaşadığım yer
welcome-nav-mails = E-postalar
welcome-german = Bu metin şu anda yalnızca Almanca olarak var.

welcome-choice = Hangisi size uyuyor?
welcome-choice-hint = Seçim yapmazsanız her şeyi görürsünüz. Seçiminizi kaydetmeyiz.
welcome-choice-family = Çocuklarım var
welcome-choice-working = Çalışıyorum veya iş arıyorum
welcome-choice-studying = Okula gidiyorum, meslek öğreniyorum veya üniversitede okuyorum
welcome-choice-older = İleri yaştayım
welcome-choice-arriving = Başka bir ülkeden geliyorum
welcome-choice-submit = Göster

welcome-steps-title = İlk adımlarınız
welcome-steps-lead = Bitirdiğiniz adımları işaretleyin. İşaretler defterinizde kalır ve onunla birlikte silinir.
welcome-steps-dates = Günler { $day } tarihinden başlar. O gün kartınızı aldınız.
welcome-steps-done = { $n ->
    [0] Henüz hiçbir şey işaretlenmedi.
    [one] Bir adım işaretlendi.
   *[other] { $n } adım işaretlendi.
}
welcome-steps-empty = Burada henüz adım yok.
welcome-steps-until = En iyisi { $day } tarihine kadar
welcome-steps-when = Ne zaman
welcome-steps-where = Nerede
welcome-steps-bring = Yanınızda getirin
welcome-steps-tick = İşaretle
welcome-steps-untick = İşareti kaldır
welcome-steps-ticked = Tamamlandı

welcome-town-title = { $town } size hoş geldiniz diyor
welcome-town-lead = İlk günler için en önemli bilgiler.
welcome-town-empty = Burada şu anda bir şey yok. Lütfen belediyeye (Rathaus) sorun.
welcome-town-address = Adres
welcome-town-link = İnternette daha fazlası

welcome-mails-title = İsterseniz e-posta
welcome-mails-lead = Defteriniz için e-posta adresi gerekmez. Bir adres verirseniz yalnızca işaretlediğiniz konular için yazarız.
welcome-mails-address = E-posta adresi
welcome-mails-purposes = { $town } size hangi konularda yazabilir?
welcome-mails-reminder = Kuponların süresi dolmadan 30 gün önce bir hatırlatma. Yalnızca bir kez.
welcome-mails-receptions = Yeni gelenler için düzenlenen buluşmalara davetler
welcome-mails-survey = Buraya nasıl alıştığınızla ilgili anketler
welcome-mails-consent = Adresinizi adınız olmadan defterle birlikte saklarız. E-postaları istediğiniz zaman durdurabilirsiniz. O zaman adresi sileriz. Adres en geç defterle birlikte silinir.
welcome-mails-submit = Evet, istiyorum
welcome-mails-malformed = Bu adresi okuyamıyoruz. Lütfen şu örnekteki gibi yazın: ad@yer.example
welcome-mails-no-purpose = Lütfen hangi konularda yazabileceğimizi işaretleyin.
welcome-mails-active = E-postalar { $address } adresine gönderiliyor.
welcome-mails-pending = { $address } adresine yazdık. Lütfen e-postadaki bağlantıyı { $day } tarihine kadar açın. O zamana kadar bir şey göndermeyiz.

welcome-confirm-title = Bu e-postaları istiyor musunuz?
welcome-confirm-text = O zaman { $town } size şu konularda yazabilir:
welcome-confirm-submit = Evet, onayla
welcome-confirmed-title = Onaylandı
welcome-confirmed-text = E-postaları alacaksınız. Her e-postada, e-postaları nasıl durduracağınız yazar.
welcome-off-title = E-postaları durdur
welcome-off-text = O zaman artık yazmayız ve adresinizi sileriz.
welcome-off-question = O zaman { $town } size artık e-posta göndermez. Adresinizi sileriz.
welcome-off-submit = Tüm e-postaları durdur
welcome-ended-title = E-postalar durduruldu
welcome-ended-text = Adresiniz silindi. Defteriniz olduğu gibi kalır.
welcome-link-dead-title = Bu bağlantı artık geçerli değil
welcome-link-dead-text = Bağlantı çok eski ya da e-postalar zaten durduruldu. Defterinizde yeniden seçebilirsiniz.

welcome-mail-confirm-subject = Lütfen onaylayın: { $town } e-postaları
welcome-mail-confirm-body =
    Merhaba,

    Birisi bu adresi bir { $town } kupon defterine yazdı. Bu siz miydiniz? Öyleyse lütfen size şu konularda yazabileceğimizi onaylayın:
welcome-mail-confirm-after = Bağlantı üç gün geçerlidir. Siz değil miydiniz? O zaman bir şey yapmanız gerekmez. Bir daha yazmayız ve adresi sileriz.
welcome-mail-reminder-subject = Bazı kuponlarınızın süresi yakında doluyor
welcome-mail-reminder-body = { $n ->
    [one] Merhaba, bir kuponunuz henüz kullanılmadı. Son gün: { $day }. Defteriniz burada:
   *[other] Merhaba, { $n } kuponunuz henüz kullanılmadı. İlkinin son günü: { $day }. Defteriniz burada:
}
welcome-mail-reminder-after = Bu konuda yalnızca bir kez yazarız.
welcome-mail-receptions-own = Belediyenizden bir davet:
welcome-mail-survey-own = Belediyenizden bir anket:
welcome-mail-receptions-note = Belediyenizden bir davet, Almanca:
welcome-mail-survey-note = Belediyenizden bir anket, Almanca:
welcome-mail-off = Artık e-posta istemiyor musunuz? Buradan durdurun:

welcome-data-steps = İşaretlenen adımlar
welcome-data-mail = E-posta adresi
