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
booklet-unchecked-mail = Bu e-postanın bazı bölümleri makine çevirisidir, kontrol edilmemiştir.
booklet-unchecked-text = makine çevirisi, kontrol edilmedi
booklet-checked-text = bir kişi kontrol etti
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
booklet-contact = Buradan yardım alabilirsiniz
booklet-as-of = Son güncelleme: { $day }, saat { $time }. Kaydedilmiş kopyayı görüyorsunuz.
booklet-not-kept = Bunun için internet gerekir. Kayıtlı defteriniz burada.
booklet-not-sent = Bağlantı yok. Hiçbir şey gönderilmedi. Geri dönün ve bir kez daha deneyin. Kayıtlı defteriniz burada.
booklet-no-answer = Yanıt gelmedi. Girdiklerinizin ulaşıp ulaşmadığını bilmiyoruz. İnternet geri gelince lütfen kontrol edin. Kayıtlı defteriniz burada.
booklet-error-prefix = Hata:
booklet-problem = Bir sorun var
booklet-go-open = Kod girin
booklet-go-list = Kupon defterine git

booklet-open-title = Kupon defterini açın
booklet-open-lead = Kartınızdaki kodu girin. Hesap açmanız veya adınızı vermeniz gerekmez.
booklet-open-scanned = Kodunuz girildi. “Defteri aç” düğmesine basın.
booklet-open-field = Kod
booklet-open-hint = Üç grup hâlinde 12 karakter. Boşluklar ve küçük harfler sorun olmaz.
booklet-open-submit = Defteri aç
booklet-open-cookie = Defterin açık kalması için tarayıcınız bir çerez saklar. Tarayıcıyı kapatınca silinir. Defter başka bir telefona kaydedilmişse burada da kayıtlı kalır.
booklet-open-picture = Kartın resmi: Kod, karelerden oluşan desenin yanındadır.
booklet-open-help = Kartınız yok mu?
booklet-open-help-text = Şehrinizin veya belediyenizin vatandaş bürosuna (Bürgerbüro) sorun.
booklet-open-help-phone = Nerede olduğunu bilmiyor musunuz? { $agency }, telefon
booklet-open-length = Kod 12 karakterdir. Lütfen yeniden sayın.
booklet-open-slip = Bir karakter doğru değil. Lütfen kodu kartınızla karşılaştırın.
booklet-open-unknown = Bu kodu tanımıyoruz. Lütfen kartınızla karşılaştırın veya vatandaş bürosuna sorun. Kodu başka bir telefon mu gösteriyor? O zaman orada yeni bir kod gösterin.
booklet-open-early = Bu kart henüz verilmedi. Lütfen vatandaş bürosunda etkinleştirilmesini isteyin.
booklet-open-expired = Bu kartla { $day } tarihine kadar defter açılabiliyordu. Vatandaş bürosundan yeni bir kart alabilirsiniz.
booklet-open-void = Bu kart artık geçerli değil. Vatandaş bürosundan yeni bir kart alabilirsiniz.
booklet-open-replaced = Bu kartın yerine yeni bir kart aldınız. Lütfen yeni karttaki kodu kullanın.
booklet-open-used = Bu kartla bir defter açıldı ve bir telefona kaydedildi. Bu telefon artık sizde değilse vatandaş bürosundan yeni bir kart alabilirsiniz.
booklet-open-gone = Bu kartın defteri artık yok. Vatandaş bürosundan yeni bir kart alabilirsiniz.
booklet-open-moved = Diğer telefondaki kod artık geçerli değil. Lütfen o telefonda yeni bir kod gösterin.
booklet-instead-title = Burada zaten bir defter açık
booklet-instead-text = Bu kod başka bir deftere ait. Bir telefonda her zaman yalnızca bir defter açıktır.
booklet-instead-after = Diğer defteri açarsanız şimdiki defter bu cihazdan kaldırılır. Kuponları kaybolmaz: Ona ait kart onu yeniden açar. İki kartı da saklayın.
booklet-instead-submit = Diğer defteri aç
booklet-instead-keep = Şimdiki defter kalsın

booklet-missing-title = Burada böyle bir şey yok
booklet-missing-text = Bu sayfa veya kupon yok ya da başka bir deftere ait.
booklet-many-title = Çok fazla deneme yapıldı
booklet-many-text = Lütfen on beş dakika bekleyin ve sonra yeniden deneyin.
booklet-stale-title = Lütfen yeniden deneyin
booklet-stale-text = Sayfa çok uzun süre açık kaldı. Hiçbir şey değişmedi. Lütfen geri dönün ve düğmeye yeniden basın.
booklet-ended-title = Burada açık defter yok
booklet-ended-text = Belki başka bir telefonda açıldı veya süresi doldu. Başka bir telefona kaydedilmemişse kartınız onu yeniden açar. Yeni bir kart mı aldınız? O zaman defteri yalnızca o açar.
booklet-left-title = Defter bu cihazdan kaldırıldı
booklet-left-text = Kuponlarınız kaybolmadı. Kartınız defteri yeniden açar.
booklet-deleted-title = Defteriniz silindi
booklet-deleted-text = Defter ve kuponlar silindi. Yalnızca bir teklifin kaç kez kullanıldığı sayı olarak kalır, sizinle bağlantısı yoktur. Kart artık defter açmaz.
booklet-scanned-title = Bu bir kupon
booklet-scanned-lead = Bir kupon defterine aittir. Kuponu kasada gösterin. Orada okutulur.
booklet-scanned-text = Bu sayfa kuponu kullanmadı. Bunu yalnızca kasadaki telefon yapabilir.

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
booklet-filter-more = Seçimi değiştir
booklet-filter-trade = Konu
booklet-filter-every-trade = tüm konular
booklet-trade-food = Yeme içme
booklet-trade-sport = Spor ve kulüpler
booklet-trade-culture = Kültür ve boş zaman
booklet-trade-shopping = Alışveriş
booklet-trade-family = Aile ve çocuklar
booklet-trade-health = Sağlık ve iyi yaşam
booklet-trade-mobility = Ulaşım
booklet-trade-learning = Öğrenme ve danışma
booklet-search = Arama
booklet-search-found = { $all } kupondan { $n } tanesi bulundu.
booklet-search-none = Burada böyle bir kupon yok.
booklet-search-reset = Tüm kullanılabilir kuponları göster
booklet-kind-discount = İndirim
booklet-kind-extra = Hediye
booklet-kind-trial = Tanışma teklifi
booklet-kind-entry = Ücretsiz giriş
booklet-near = Önce en yakındakiler
booklet-near-done = Uzaklığa göre sıralandı. Konumunuz telefonunuzda kalır.
booklet-near-failed = Telefonunuz nerede olduğunuzu bildirmiyor. Liste olduğu gibi kalır.
booklet-near-page-only = Diğer sayfalar yüklenemedi. Yalnızca bu sayfa sıralandı.
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
booklet-save-where = Defter bu tarayıcıya kaydedilir. Ona en hızlı bir yer imiyle dönersiniz. iPhone’da ana ekrandaki bir simge defteri tanımaz. Bir hafta bakmazsanız internetsiz kullanım için kopya da orada silinmiş olabilir. İnternet olunca geri gelir.
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
booklet-voucher-static = Bu telefonda kod değişmez. Bu sayfayı yazdırın, üzerine adınızı yazın ve kimliğinizi de gösterin. Yalnızca bakılır, kimse bir şey not etmez.
booklet-voucher-paper = Kâğıt üzerinde kod değişmez. Adınızı çizginin üzerine yazın ve kasada kimliğinizi de gösterin. Yalnızca bakılır.
booklet-voucher-paper-name = Ad (elle yazın):
booklet-voucher-how-1 = Bu kodu kasada gösterin.
booklet-voucher-how-2 = Orada okutulur. Hepsi bu.
booklet-voucher-conditions = Koşullar
booklet-voucher-hours = Çalışma saatleri
booklet-voucher-spoken = Orada konuşulan diller
booklet-voucher-website = İnternet sitesi
booklet-voucher-places = Diğer adresler: { $partner }
booklet-voucher-places-read = Lütfen koşulları okuyun.
booklet-voucher-only = Yalnızca burada geçerli
booklet-voucher-fine = Kimse adınızı öğrenmez.
booklet-voucher-dispute = Bunu yapan ben değilim
booklet-voucher-dispute-sure = Bu kuponu siz kullanmadınız mı? Öyleyse şehriniz veya belediyeniz bunu orada sorar. Adınızı kimse öğrenmez.
booklet-voucher-dispute-yes = Evet, bildir
booklet-voucher-dispute-late = Bu kupon bu arada bir kez daha kullanıldı. Hiçbir şey bildirilmedi. Lütfen bunun ne zaman ve nerede olduğuna bakın.
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
    [one] Şu anda bir kez daha kullanılabilir.
   *[other] Şu anda { $n } kez daha kullanılabilir.
}

booklet-move-title = Başka bir telefona taşıyın
booklet-move-lead = Defteriniz her zaman tek bir telefonda açıktır. Burada onu başka bir telefona aktarırsınız.
booklet-move-text = Diğer telefon için bir kod alırsınız. Kod on dakika geçerlidir ve yalnızca bir kez kullanılabilir. Sonra defter bu telefonda kapanır.
booklet-move-saved = Diğer telefonda kayıtlı kalır.
booklet-move-submit = Kodu göster
booklet-move-lost = Telefonunuzu veya kartınızı mı kaybettiniz? Vatandaş bürosundan (Bürgerbüro) yeni bir kart alabilirsiniz. Eski kart artık hiçbir şey açmaz.
booklet-move-made-title = Defteri diğer telefonda açın
booklet-move-made-text = Bu kod şu saate kadar geçerlidir: { $time }.
booklet-move-picture = Diğer telefon için QR kodu
booklet-move-how-1 = Diğer telefonun kamerasını bu desene tutun.
booklet-move-how-2 = Orada “Defteri aç” düğmesine basın.
booklet-move-typed = Kamera yoksa diğer telefonda bu adresi ve ardından kodu girin:

booklet-paper-title = Kâğıt üzerinde defter
booklet-paper-lead = Çıktı ile telefona ihtiyacınız olmaz.
booklet-paper-count = { $n ->
    [0] Şu anda açık kupon yok. Yazdırılacak bir şey yok.
    [one] { $n } kupon yazdırılır.
   *[other] { $n } kupon yazdırılır.
}
booklet-paper-submit = Defteri yazdır (PDF)
booklet-paper-part = Bölüm { $page } / { $pages }
booklet-paper-codes = Yazdırdıktan sonra kodlar aynı kalır, defteri başka bir telefonda açsanız bile. Kâğıdı iyi saklayın: Kâğıt kimdeyse kuponları o kullanabilir.
booklet-paper-how = Kuponu kasada gösterin. Orada desen okutulur veya kod yazılır.
booklet-paper-once = Her kupon yalnızca bir kez geçerlidir: kâğıtta veya telefonda. Daha sık geçerliyse yanında yazar.
booklet-paper-keep = Bu kâğıdı iyi saklayın: Kâğıt kimdeyse kuponları o kullanabilir. Kaybederseniz vatandaş bürosundan (Bürgerbüro) yeni bir kart alırsınız. O zaman bu kâğıt geçmez.
booklet-paper-date = Yazdırma tarihi: { $day }.
booklet-paper-used = Kullanım tarihi
booklet-paper-more = Yer kalmadı mı? Arka sayfaya yazmaya devam edin.
booklet-paper-lost-title = Kâğıdı mı kaybettiniz?
booklet-paper-lost-text = Onu geçersiz kılın. O zaman tüm kuponlar yeni kod alır. Kullanılmış olan kullanılmış kalır.
booklet-paper-lost-submit = Kâğıdı geçersiz kıl
booklet-paper-voided = Kâğıt artık geçerli değil. Kuponlarınızın yeni kodları var.

booklet-data-title = Verilerim
booklet-data-lead = Kaydettiğimiz her şey budur. Ad yok, ev adresi yok, telefon numarası yok.
booklet-data-town = Kartın alındığı yer
booklet-data-issued = Kartın alındığı gün
booklet-data-opened = Defterin açıldığı gün
booklet-data-moved = Başka bir cihazda son açılış
booklet-data-printed = Son yazdırma tarihi
booklet-data-language = Açılıştaki dil
booklet-data-vouchers = Defterdeki kuponlar
booklet-data-used = Toplam kullanım sayısı
booklet-data-device = Bu cihazda
booklet-data-device-saved = Defter, siz kaldırana kadar kayıtlıdır.
booklet-data-device-session = Tarayıcıyı kapatana kadar bir çerez.
booklet-data-until = Silineceği gün
booklet-data-link = Kuponun nerede kullanıldığı 30 gün boyunca defterle bağlantılıdır. Sonra yalnızca bir sayı kalır.
booklet-data-download = Dosya olarak indir
booklet-data-delete = Defteri sil
booklet-nothing-title = Hakkınızda hiçbir şey saklamadık
booklet-nothing-text = Bu tarayıcıda açık defter yok. Bir defteriniz varsa kartınızla açın. O zaman onunla birlikte neyin saklandığını burada görürsünüz.

booklet-deletion-title = Defter gerçekten silinsin mi?
booklet-deletion-text = Kullanılabilir olanlar dâhil tüm kuponlar kaybolur. Bu geri alınamaz ve kartınız yeni bir defter açmaz.
booklet-deletion-submit = Evet, defteri sil
booklet-deletion-keep = Hayır, defter kalsın

booklet-failed-title = Maalesef olmadı
booklet-failed-text = Hata bizde. Kuponlarınız kaybolmadı. Lütfen birkaç dakika sonra yeniden deneyin.
booklet-full-title = Şu anda hiçbir şey kaydedilemiyor
booklet-full-text = Sunucumuzda yer kalmadı. Kuponlarınız kaybolmadı. Lütfen birkaç dakika sonra yeniden deneyin.
booklet-reference = Bizi ararsanız lütfen bu numarayı söyleyin:

booklet-offers-title = Yeni gelenler için teklifler
booklet-offers-lead = { $n ->
    [0] Burada şu anda teklif yok.
    [one] Bir teklif.
   *[other] { $n } teklif.
}
booklet-offers-how = Kuponlarını vatandaş bürosundan (Bürgerbüro) aldığınız kartla alırsınız.
booklet-offers-look = Neler olduğuna bakın
booklet-offers-town = Şehir veya belediye
booklet-offers-every-town = her yer
booklet-offers-reset = Tüm teklifleri göster
booklet-offers-more = Nerede ve ne zaman

booklet-privacy-title = Defterinizde gizlilik
booklet-privacy-lead = Kim olduğunuzu bilmiyoruz. Burada yine de neyi ne kadar süre sakladığımız yazıyor.
booklet-privacy-stored = Neleri saklıyoruz
booklet-privacy-stored-booklet = Defteriniz hakkında: kartı hangi şehir veya belediyenin ne zaman verdiği, defteri ne zaman açtığınız ve yazdırdığınız, dil, kuponlarınız ve her birinin kaç kez kullanıldığı.
booklet-privacy-stored-steps = İlk adımlarda: işaretledikleriniz.
booklet-privacy-stored-mail = Yalnızca isterseniz: e-posta adresiniz, ne hakkında yazabileceğimiz ve onayladığınız metin.
booklet-privacy-stored-cookie = Cihazınızda: rastgele karakterler içeren bir çerez. Defteri bu cihaza kaydederseniz bir kopyası da eklenir.
booklet-privacy-stored-address = Ad, ev adresi veya telefon numarası sormuyoruz ve nüfus kayıtlarından hiçbir şey almıyoruz. Kimse kod tahmin edemesin diye cihazınızın ağ adresini yalnızca kısa süre bellekte tutuyoruz.
booklet-privacy-kept = Ne kadar süre
booklet-privacy-kept-used = Kuponu nerede kullandığınız 30 gün boyunca defterinizle bağlantılıdır. Sonra yalnızca bir sayı kalır.
booklet-privacy-kept-booklet = Defteri son kuponun bitiminden altı ay sonra, en geç kartın verilmesinden iki yıl sonra sileriz.
booklet-privacy-kept-cookie = Çerez, tarayıcıyı kapatınca silinir. Defter kaydedilmişse son ziyaretinizden sonra en fazla 400 gün kalır.
booklet-privacy-kept-mail = E-posta adresini, e-postaları iptal eder etmez, en geç defterle birlikte sileriz. Onaylamazsanız üç gün sonra sileriz. Gönderilen bir e-postanın bizdeki kopyasını 30 gün sonra sileriz.
booklet-privacy-rights = Haklarınız
booklet-privacy-rights-own = “Verilerim” bölümünde her şeyi görür, indirir veya silersiniz.
booklet-privacy-rights-all = Ne sakladığımızı sorabilir, hataları düzelttirebilir, kullanıma itiraz edebilir ve onayınızı geri alabilirsiniz. Bu ücretsizdir. Veri koruma kurumuna şikâyette de bulunabilirsiniz.
booklet-privacy-authority = Denetim kurumu:
booklet-privacy-basis = Dayanak, kamu yararına bir görevdir (Art. 6 Abs. 1 Buchst. e DSGVO); e-postalar için onayınızdır (Buchst. a). Çerez olmadan çalışmaz (§ 25 Abs. 2 Nr. 2 TDDDG).
booklet-privacy-who = Kim sorumlu
booklet-privacy-who-town = Kartı aldığınız şehir veya belediye sorumludur. Orada her şeyi sorabilirsiniz.
booklet-privacy-who-agency = Bu sayfaları işleten:
booklet-privacy-officer = Veri koruma görevlisi:
booklet-privacy-whole = Metnin tamamını İngilizce okuyun
