# Turkish.

booklet-name = Kupon defteri
booklet-skip = İçeriğe geç
booklet-funder = Finansman
booklet-notice = Bilgi
booklet-language = Dil
booklet-nav = Defteriniz
booklet-nav-move = Başka telefona taşı
booklet-nav-data = Verilerim
booklet-unchecked = Bu sayfa makine çevirisidir, kontrol edilmemiştir.
booklet-unchecked-text = makine çevirisi, kontrol edilmedi
booklet-checked-text = bir insan kontrol etti
booklet-german = Almanca
booklet-german-many = { $n ->
    [one] Bu sayfadaki bir metin şu anda yalnızca Almanca.
   *[other] Bu sayfadaki { $n } metin şu anda yalnızca Almanca.
}
booklet-unchecked-many = { $n ->
    [one] Bu sayfadaki bir metin makine çevirisidir, kontrol edilmemiştir.
   *[other] Bu sayfadaki { $n } metin makine çevirisidir, kontrol edilmemiştir.
}
booklet-imprint = Künye
booklet-privacy = Gizlilik
booklet-accessibility = Erişilebilirlik
booklet-barrier = Engel bildirin
booklet-phone = Telefon
booklet-contact = Buradan yardım alırsınız
booklet-as-of = Durum: { $day }, saat { $time }. Kaydedilmiş kopyayı görüyorsunuz.
booklet-not-kept = Bunun için internet gerekir. Kayıtlı defteriniz burada.
booklet-error-prefix = Hata:
booklet-problem = Bir sorun var
booklet-go-open = Kod girin
booklet-go-list = Kupon defterine git

booklet-open-title = Kupon defterini açın
booklet-open-lead = Kartınızdaki kodu girin. Hesap gerekmez, adınızı vermezsiniz.
booklet-open-scanned = Kodunuz girildi. “Defteri aç” düğmesine basın.
booklet-open-field = Kod
booklet-open-hint = Üç grup hâlinde 12 karakter. Boşluklar ve küçük harfler sorun olmaz.
booklet-open-submit = Defteri aç
booklet-open-cookie = Defterin açık kalması için tarayıcınız bir çerez saklar. Tarayıcıyı kapatınca silinir. Defter başka bir telefona kaydedilmişse burada da kayıtlı kalır.
booklet-open-picture = Kartın resmi: Kod, karelerden oluşan desenin yanındadır.
booklet-open-help = Kartınız yok mu?
booklet-open-help-text = Şehrinizin veya belediyenizin vatandaş bürosuna (Bürgerbüro) sorun.
booklet-open-length = Kod 12 karakterdir. Lütfen yeniden sayın.
booklet-open-slip = Bir karakter doğru değil. Lütfen kodu kartınızla karşılaştırın.
booklet-open-unknown = Bu kodu tanımıyoruz. Lütfen kartınızla karşılaştırın veya vatandaş bürosuna sorun.
booklet-open-early = Bu kart henüz verilmedi. Lütfen vatandaş bürosunda etkinleştirin.
booklet-open-expired = Bu kart { $day } tarihine kadar açılabiliyordu. Vatandaş bürosundan yenisini alırsınız.
booklet-open-void = Bu kart artık geçerli değil. Vatandaş bürosundan yenisini alırsınız.
booklet-open-replaced = Bu kartın yerine yeni bir kart aldınız. Lütfen yeni karttaki kodu kullanın.
booklet-open-used = Bu kartla bir defter açıldı ve bir telefona kaydedildi. Bu telefon artık sizde değilse vatandaş bürosundan yeni bir kart alırsınız.
booklet-open-gone = Bu kartın defteri artık yok. Vatandaş bürosundan yeni bir kart alırsınız.
booklet-open-moved = Diğer telefondaki kod artık geçerli değil. Lütfen orada yeni bir kod açın.
booklet-instead-title = Burada zaten bir defter açık
booklet-instead-text = Bu kod başka bir deftere ait. Bir telefonda her zaman yalnızca bir defter açıktır.
booklet-instead-after = Diğer defteri açarsanız şimdiki defter bu cihazdan kaldırılır. Kuponları kaybolmaz: Ona ait kart onu yeniden açar. İki kartı da saklayın.
booklet-instead-submit = Diğer defteri aç
booklet-instead-keep = Şimdiki defteri tut

booklet-missing-title = Burada böyle bir şey yok
booklet-missing-text = Bu sayfa veya kupon yok ya da başka bir deftere ait.
booklet-many-title = Çok fazla deneme
booklet-many-text = Lütfen on beş dakika bekleyin ve sonra yeniden deneyin.
booklet-stale-title = Lütfen yeniden deneyin
booklet-stale-text = Sayfa çok uzun süre açık kaldı. Hiçbir şey değişmedi. Lütfen geri dönün ve düğmeye yeniden basın.
booklet-ended-title = Burada açık defter yok
booklet-ended-text = Belki başka bir telefonda açıldı veya süresi doldu. Başka bir telefona kaydedilmemişse kartınız onu yeniden açar.
booklet-left-title = Defter bu cihazdan kaldırıldı
booklet-left-text = Kuponlarınız kaybolmadı. Kartınız defteri yeniden açar.
booklet-deleted-title = Defteriniz silindi
booklet-deleted-text = Defter ve kuponlar silindi. Yalnızca bir teklifin kaç kez kullanıldığı sayı olarak kalır, sizinle bağlantısı yoktur. Kart artık defter açmaz.

booklet-list-title = Kupon defteriniz
booklet-list-lead = { $n ->
    [0] Şu anda kullanılabilir kupon yok.
    [one] Bir kupon kullanılabilir.
   *[other] { $n } kupon kullanılabilir.
}
booklet-list-soon = { $n ->
    [one] Bir kupon yakında geçerli olacak.
   *[other] { $n } kupon yakında geçerli olacak.
}
booklet-list-done = Şu anda kullanılabilir kupon yok. Defteri kullanmanıza sevindik.
booklet-list-empty = Burada şu anda kupon yok.
booklet-list-own = { $town } içinde
booklet-list-regional = Tüm bölgede
booklet-filter-show = Kuponlar
booklet-filter-open = kullanılabilir
booklet-filter-used = kullanılmış veya bitmiş
booklet-filter-all = hepsi
booklet-filter-kind = Tür
booklet-filter-every = tüm türler
booklet-filter-submit = Göster
booklet-kind-discount = İndirim
booklet-kind-extra = Hediye
booklet-kind-trial = Tanışma teklifi
booklet-kind-entry = Ücretsiz giriş
booklet-near = Önce en yakın
booklet-near-done = Uzaklığa göre sıralandı. Konumunuz telefonunuzda kalır.
booklet-near-failed = Telefonunuz nerede olduğunuzu söylemiyor. Liste olduğu gibi kalır.
booklet-near-distance = { $km } km uzakta
booklet-until = { $day } tarihine kadar
booklet-state-open = kullanılabilir
booklet-state-resting = yakında yeniden
booklet-state-used = kullanıldı
booklet-state-early = henüz geçerli değil
booklet-state-expired = süresi doldu
booklet-state-withdrawn = geri çekildi
booklet-state-paused = ara verildi
booklet-state-gone = tükendi
booklet-pages = Listenin sayfaları
booklet-page-of = Sayfa { $page } / { $pages }
booklet-page-before = Geri
booklet-page-after = İleri
booklet-save-hint = Henüz kaydedilmedi.
booklet-save-title = Bu cihaza kaydedin
booklet-save-text = O zaman defter burada internetsiz de açık kalır. Aksi hâlde tarayıcıyı kapatınca unutulur. Bu durumda kartınızı saklayın: Kart defteri yeniden açar.
booklet-save-submit = Bu cihaza kaydet
booklet-saved-title = Bu cihaza kaydedildi
booklet-saved-text = Defter burada internetsiz de açık kalır. Kartınız onu artık başka bir telefonda açmaz.
booklet-leave-submit = Bu cihazdan kaldır

booklet-voucher-until = { $day } tarihine kadar geçerli
booklet-voucher-resting = Şimdilik kullanıldı. Yakında yeniden geçerli olur.
booklet-voucher-used = Kullanıldı
booklet-voucher-early = Henüz geçerli değil. { $day } tarihinden itibaren geçerli.
booklet-voucher-expired = { $day } tarihinde sona erdi
booklet-voucher-withdrawn = Geri çekildi. Bu kupon artık yok.
booklet-voucher-last = Son kullanım: { $day }, saat { $time }, { $partner }.
booklet-voucher-picture = Kuponun QR kodu
booklet-voucher-rotating = Bu kod her 30 saniyede bir değişir.
booklet-voucher-static = Lütfen kimliğinizi de gösterin. Yalnızca bakılır, kimse bir şey not etmez.
booklet-voucher-how-1 = Bu kodu kasada gösterin.
booklet-voucher-how-2 = Orada okutulur. Hepsi bu.
booklet-voucher-conditions = Koşullar
booklet-voucher-hours = Çalışma saatleri
booklet-voucher-spoken = Orada konuşulan diller
booklet-voucher-website = İnternet sitesi
booklet-voucher-fine = Kimse adınızı öğrenmez.
booklet-voucher-dispute = Bunu yapan ben değilim
booklet-voucher-dispute-sure = Bu kuponu siz kullanmadınız mı? O zaman şehriniz veya belediyeniz orada sorar. Adınızı kimse öğrenmez.
booklet-voucher-dispute-yes = Evet, bildir
booklet-voucher-paused = Bu teklife ara verildi. Yakında devam edecek.
booklet-voucher-gone = Tükendi: Bu teklifin tüm kuponları kullanıldı.
booklet-voucher-conflict = İnternetsiz bir deneme sayılmadı.
booklet-voucher-disputed = Bunun siz olmadığınızı bildirdiniz. Şehriniz veya belediyeniz bunu inceleyecek.
booklet-voucher-settled = Şehriniz veya belediyeniz bunu orada sordu. Kupon kullanılmış olarak kalır.
booklet-redeemable = { $n ->
    [one] Bir kez kullanılabilir.
   *[other] { $n } kez kullanılabilir.
}
booklet-uses-day = { $n ->
    [one] Günde bir kez.
   *[other] Günde { $n } kez.
}
booklet-uses-week = { $n ->
    [one] Haftada bir kez.
   *[other] Haftada { $n } kez.
}
booklet-uses-month = { $n ->
    [one] Ayda bir kez.
   *[other] Ayda { $n } kez.
}
booklet-uses-year = { $n ->
    [one] Yılda bir kez.
   *[other] Yılda { $n } kez.
}
booklet-uses-left = { $n ->
    [one] Şimdi bir kez daha.
   *[other] Şimdi { $n } kez daha.
}

booklet-move-title = Başka bir telefona taşıyın
booklet-move-lead = Defteriniz her zaman tek bir telefonda açıktır. Burada onu başka bir telefona aktarırsınız.
booklet-move-text = Diğer telefon için bir kod alırsınız. Kod on dakika ve yalnızca bir kez geçerlidir. Sonra defter bu telefonda kapanır.
booklet-move-saved = Diğer telefonda kayıtlı kalır.
booklet-move-submit = Kodu göster
booklet-move-lost = Telefonunuzu veya kartınızı mı kaybettiniz? Vatandaş bürosundan (Bürgerbüro) yeni bir kart alırsınız. Eski kart artık hiçbir şey açmaz.
booklet-move-made-title = Defteri diğer telefonda açın
booklet-move-made-text = Bu kodun geçerlilik sonu: saat { $time }.
booklet-move-picture = Diğer telefon için QR kodu
booklet-move-how-1 = Diğer telefonun kamerasını bu desene tutun.
booklet-move-how-2 = Orada “Defteri aç” düğmesine basın.
booklet-move-typed = Kamera yoksa diğer telefonda bu adresi ve ardından kodu girin:

booklet-data-title = Verilerim
booklet-data-lead = Kaydettiğimiz her şey budur. Ad yok, ev adresi yok, telefon numarası yok.
booklet-data-town = Kartın alındığı yer
booklet-data-issued = Kartın alındığı gün
booklet-data-opened = Defterin açıldığı gün
booklet-data-moved = Başka bir cihazda son açılış
booklet-data-language = Dil
booklet-data-vouchers = Defterdeki kuponlar
booklet-data-used = Toplam kullanım sayısı
booklet-data-device = Bu cihazda
booklet-data-device-saved = Defter, siz kaldırana kadar kayıtlıdır.
booklet-data-device-session = Tarayıcıyı kapatana kadar bir çerez.
booklet-data-until = Silineceği gün
booklet-data-link = Kuponun nerede kullanıldığı 30 gün boyunca defterle bağlantılıdır. Sonra yalnızca bir sayı kalır.
booklet-data-download = Dosya olarak indir
booklet-data-delete = Defteri sil

booklet-deletion-title = Defter gerçekten silinsin mi?
booklet-deletion-text = Kullanılabilir olanlar dahil tüm kuponlar kaybolur. Bu geri alınamaz ve kartınız yeni bir defter açmaz.
booklet-deletion-submit = Evet, defteri sil
booklet-deletion-keep = Hayır, defter kalsın
