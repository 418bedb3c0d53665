# Turkish.

survey-title = Anket
survey-lead = Katılım isteğe bağlıdır ve ad sorulmaz. Yalnızca her cevabın kaç kez verildiğini sayarız.
survey-number = Soru { $n } / { $all }
survey-next = Devam
survey-skip = Atla
survey-back = Geri
survey-unanswered = Lütfen bir cevap seçin veya soruyu atlayın.

survey-question-welcome = Burada en başından beri iyi karşılandınız mı?
survey-question-way = İhtiyacınız olanı buldunuz mu? Örneğin belediyeyi, bir doktoru veya okulu.
survey-question-vouchers = Kuponlar işinize yaradı mı?
survey-question-missing = En çok neyin eksikliğini hissettiniz?
survey-question-people = Burada yeni insanlarla tanıştınız mı?
survey-question-stay = Burada kalmak istiyor musunuz?

survey-answer-yes = Evet
survey-answer-mostly = Daha çok evet
survey-answer-hardly = Daha çok hayır
survey-answer-no = Hayır
survey-answer-unsure = Henüz bilmiyorum
survey-answer-home = Bir daire veya ev
survey-answer-work = İş
survey-answer-contacts = Tanıdığım insanlar
survey-answer-places = Kreşte veya okulda bir yer
survey-answer-transport = Otobüs ve tren
survey-answer-information = Anladığım bilgiler
survey-answer-nothing = Bunların hiçbiri
survey-answer-many = Evet, birçok kişiyle
survey-answer-some = Evet, bazı kişilerle
survey-answer-few = Az kişiyle
survey-answer-nobody = Henüz kimseyle

survey-look-title = Her şey doğru mu?
survey-look-text = “Gönder” düğmesine basın. Cevaplarınızı ancak o zaman sayarız. Sonra kimse onları değiştiremez, çünkü hangilerinin sizin olduğunu bilmiyoruz.
survey-look-empty = Bütün soruları atladınız. Sayılacak bir şey yok. Defteriniz olduğu gibi kalır.
survey-skipped = Atlandı
survey-change = Değiştir
survey-send = Gönder

survey-thanks-title = Cevaplarınız için teşekkürler
survey-thanks-text = Sizden sonra gelen herkese yardım ediyorsunuz. Her defterle bir kez cevap verilebilir ve sizin defterinizle verildi.
survey-later-title = Anket daha sonra gelecek
survey-later-text = Bir sonraki kuponu kullandıktan sonra soruları defterinizde bulursunuz.

survey-done-title = Çok teşekkürler
survey-done-text = Burada nasılsınız? Altı kısa soru, şehrinizin veya belediyenizin başkaları için daha iyi olmasına yardım eder. İki dakika sürer.
survey-done-go = Soruları cevapla
survey-quiet = Altı kısa soru: Burada nasılsınız?

survey-data = Anket
survey-data-yes = Cevaplandı. Yalnızca her cevabın kaç kez verildiğini sayarız. Hangi cevapları verdiğinizi defterinizin yanına yazmayız.
survey-data-no = Cevaplanmadı.
survey-privacy-stored = Yalnızca anketi cevaplarsanız: defterinizle cevap verildiği. Bunun dışında yalnızca her cevabın kaç kez verildiğini sayarız. Hangi cevapları verdiğinizi defterinizin yanına yazmayız.
survey-privacy-kept = Cevap verdiğiniz bilgisini defterle birlikte sileriz. Sayılar kalır. Şehrinizde veya belediyenizde bir soruyu beşten az kişi cevapladıysa, bu cevapları altı aylık dönem bitince sileriz.
