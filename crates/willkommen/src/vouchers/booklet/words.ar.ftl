# Arabic.

booklet-name = دفتر القسائم
booklet-skip = انتقل إلى المحتوى
booklet-funder = التمويل
booklet-notice = تنبيه
booklet-language = اللغة
booklet-nav = دفترك
booklet-nav-move = إلى هاتف آخر
booklet-nav-data = بياناتي
booklet-unchecked = هذه الصفحة مترجمة آليًا ولم تتم مراجعتها.
booklet-unchecked-text = ترجمة آلية غير مراجعة
booklet-checked-text = راجعها إنسان
booklet-german = بالألمانية
booklet-german-many = { $n ->
    [zero] لا يوجد في هذه الصفحة نص بالألمانية فقط.
    [one] في هذه الصفحة نص واحد متوفر حاليًا بالألمانية فقط.
    [two] في هذه الصفحة نصان متوفران حاليًا بالألمانية فقط.
    [few] في هذه الصفحة { $n } نصوص متوفرة حاليًا بالألمانية فقط.
    [many] في هذه الصفحة { $n } نصًا متوفرًا حاليًا بالألمانية فقط.
   *[other] في هذه الصفحة { $n } نص متوفر حاليًا بالألمانية فقط.
}
booklet-unchecked-many = { $n ->
    [zero] لا يوجد في هذه الصفحة نص مترجم آليًا دون مراجعة.
    [one] في هذه الصفحة نص واحد مترجم آليًا دون مراجعة.
    [two] في هذه الصفحة نصان مترجمان آليًا دون مراجعة.
    [few] في هذه الصفحة { $n } نصوص مترجمة آليًا دون مراجعة.
    [many] في هذه الصفحة { $n } نصًا مترجمًا آليًا دون مراجعة.
   *[other] في هذه الصفحة { $n } نص مترجم آليًا دون مراجعة.
}
booklet-imprint = بيانات الناشر
booklet-privacy = حماية البيانات
booklet-accessibility = سهولة الوصول
booklet-barrier = الإبلاغ عن عائق
booklet-phone = الهاتف
booklet-contact = هنا تحصل على المساعدة
booklet-as-of = آخر تحديث: { $day }، الساعة { $time }. أنت ترى النسخة المحفوظة.
booklet-not-kept = هذا يحتاج إلى الإنترنت. هذا هو دفترك المحفوظ.
booklet-error-prefix = خطأ:
booklet-problem = هناك مشكلة
booklet-go-open = إدخال الرمز
booklet-go-list = إلى دفتر القسائم

booklet-open-title = افتح دفتر القسائم
booklet-open-lead = أدخل الرمز الموجود على بطاقتك. لا تحتاج إلى حساب ولا نسألك عن اسمك.
booklet-open-scanned = تم إدخال رمزك. اضغط على «افتح الدفتر».
booklet-open-field = الرمز
booklet-open-hint = 12 علامة في ثلاث مجموعات. المسافات والأحرف الصغيرة لا تؤثر.
booklet-open-submit = افتح الدفتر
booklet-open-cookie = لكي يبقى الدفتر مفتوحًا يحتفظ متصفحك بملف تعريف ارتباط. يُحذف هذا الملف عندما تغلق المتصفح. إذا كان الدفتر محفوظًا على هاتف آخر فإنه يبقى محفوظًا هنا أيضًا.
booklet-open-picture = صورة البطاقة: الرمز موجود بجانب نقش المربعات.
booklet-open-help = ليست لديك بطاقة؟
booklet-open-help-text = اسأل عنها في مكتب المواطنين (Bürgerbüro) في مدينتك أو بلديتك.
booklet-open-length = يتكون الرمز من 12 علامة. يرجى العد مرة أخرى.
booklet-open-slip = هناك علامة غير صحيحة. يرجى مقارنة الرمز ببطاقتك.
booklet-open-unknown = لا نعرف هذا الرمز. يرجى مقارنته ببطاقتك أو السؤال في مكتب المواطنين.
booklet-open-early = لم يتم تسليم هذه البطاقة بعد. يرجى طلب تفعيلها في مكتب المواطنين.
booklet-open-expired = كان يمكن فتح هذه البطاقة حتى { $day }. يمكنك الحصول على بطاقة جديدة في مكتب المواطنين.
booklet-open-void = هذه البطاقة لم تعد صالحة. يمكنك الحصول على بطاقة جديدة في مكتب المواطنين.
booklet-open-replaced = حصلت على بطاقة جديدة بدلًا من هذه البطاقة. يرجى استخدام رمز البطاقة الجديدة.
booklet-open-used = تم فتح دفتر بهذه البطاقة من قبل وهو محفوظ على هاتف. إذا لم يعد هذا الهاتف معك فستحصل على بطاقة جديدة في مكتب المواطنين.
booklet-open-gone = لم يعد دفتر هذه البطاقة موجودًا. يمكنك الحصول على بطاقة جديدة في مكتب المواطنين.
booklet-open-moved = الرمز من الهاتف الآخر لم يعد صالحًا. يرجى عرض رمز جديد هناك.
booklet-instead-title = يوجد هنا دفتر مفتوح بالفعل
booklet-instead-text = هذا الرمز لدفتر آخر. لا يكون مفتوحًا على الهاتف إلا دفتر واحد.
booklet-instead-after = إذا فتحت الدفتر الآخر فسيُزال الدفتر الحالي من هذا الجهاز. قسائمه لا تضيع: البطاقة الخاصة به تفتحه من جديد. احتفظ بالبطاقتين.
booklet-instead-submit = افتح الدفتر الآخر
booklet-instead-keep = احتفظ بالدفتر الحالي

booklet-missing-title = هذا غير موجود هنا
booklet-missing-text = هذه الصفحة أو هذه القسيمة غير موجودة، أو أنها تخص دفترًا آخر.
booklet-many-title = محاولات كثيرة جدًا
booklet-many-text = يرجى الانتظار ربع ساعة ثم المحاولة مرة أخرى.
booklet-stale-title = يرجى المحاولة مرة أخرى
booklet-stale-text = كانت الصفحة مفتوحة مدة طويلة. لم يتغير شيء. يرجى الرجوع والضغط على الزر مرة أخرى.
booklet-ended-title = لا يوجد دفتر مفتوح هنا
booklet-ended-text = ربما تم فتحه على هاتف آخر أو انتهت مدته. إذا لم يكن محفوظًا على هاتف آخر فإن بطاقتك تفتحه من جديد.
booklet-left-title = تمت إزالة الدفتر من هذا الجهاز
booklet-left-text = قسائمك لم تضع. بطاقتك تفتح الدفتر من جديد.
booklet-deleted-title = تم حذف دفترك
booklet-deleted-text = تم حذف الدفتر والقسائم. يبقى فقط عدد مرات استخدام كل عرض دون أي صلة بك. البطاقة لم تعد تفتح أي دفتر.

booklet-list-title = دفتر قسائمك
booklet-list-lead = { $n ->
    [zero] لا توجد قسائم متاحة حاليًا.
    [one] لديك قسيمة واحدة متاحة.
    [two] لديك قسيمتان متاحتان.
    [few] لديك { $n } قسائم متاحة.
    [many] لديك { $n } قسيمة متاحة.
   *[other] لديك { $n } قسيمة متاحة.
}
booklet-list-soon = { $n ->
    [zero] لن تصبح أي قسيمة صالحة قريبًا.
    [one] ستصبح قسيمة واحدة صالحة قريبًا.
    [two] ستصبح قسيمتان صالحتين قريبًا.
    [few] ستصبح { $n } قسائم صالحة قريبًا.
    [many] ستصبح { $n } قسيمة صالحة قريبًا.
   *[other] ستصبح { $n } قسيمة صالحة قريبًا.
}
booklet-list-done = لا توجد قسائم متاحة حاليًا. جميل أنك استخدمت الدفتر.
booklet-list-empty = لا توجد قسائم هنا حاليًا.
booklet-list-own = في { $town }
booklet-list-regional = في المنطقة كلها
booklet-filter-show = القسائم
booklet-filter-open = المتاحة
booklet-filter-used = المستخدمة أو المنتهية
booklet-filter-all = الكل
booklet-filter-kind = النوع
booklet-filter-every = كل الأنواع
booklet-filter-submit = عرض
booklet-kind-discount = خصم
booklet-kind-extra = هدية إضافية
booklet-kind-trial = للتجربة
booklet-kind-entry = دخول مجاني
booklet-near = الأقرب أولًا
booklet-near-done = تم الترتيب حسب المسافة. يبقى موقعك على هاتفك.
booklet-near-failed = هاتفك لا يخبرنا أين أنت. تبقى القائمة كما هي.
booklet-near-distance = { $km } كم
booklet-until = حتى { $day }
booklet-state-open = متاحة
booklet-state-resting = قريبًا من جديد
booklet-state-used = مستخدمة
booklet-state-early = غير صالحة بعد
booklet-state-expired = منتهية
booklet-state-withdrawn = مسحوبة
booklet-state-paused = متوقفة مؤقتًا
booklet-state-gone = نفدت
booklet-pages = صفحات القائمة
booklet-page-of = الصفحة { $page } من { $pages }
booklet-page-before = السابق
booklet-page-after = التالي
booklet-save-hint = لم يُحفظ بعد.
booklet-save-title = الحفظ على هذا الجهاز
booklet-save-text = عندها يبقى الدفتر مفتوحًا هنا حتى دون إنترنت. وإلا ينساه المتصفح عندما تغلقه. في هذه الحالة احتفظ ببطاقتك: فهي تفتح الدفتر من جديد.
booklet-save-submit = احفظ على هذا الجهاز
booklet-saved-title = محفوظ على هذا الجهاز
booklet-saved-text = يبقى الدفتر مفتوحًا هنا حتى دون إنترنت. بطاقتك لا تفتحه الآن على هاتف آخر.
booklet-leave-submit = إزالة من هذا الجهاز

booklet-voucher-until = صالحة حتى { $day }
booklet-voucher-resting = مستخدمة حاليًا. ستصبح صالحة من جديد قريبًا.
booklet-voucher-used = مستخدمة
booklet-voucher-early = غير صالحة بعد. صالحة ابتداءً من { $day }.
booklet-voucher-expired = انتهت في { $day }
booklet-voucher-withdrawn = مسحوبة. هذه القسيمة لم تعد موجودة.
booklet-voucher-last = آخر استخدام في { $day } الساعة { $time } لدى { $partner }.
booklet-voucher-picture = رمز QR للقسيمة
booklet-voucher-rotating = يتغير هذا الرمز كل 30 ثانية.
booklet-voucher-static = يرجى إظهار بطاقة هوية أيضًا. يُنظر إليها فقط ولا يكتب أحد شيئًا.
booklet-voucher-how-1 = أظهر هذا الرمز عند الصندوق.
booklet-voucher-how-2 = يُقرأ الرمز هناك، وهذا كل شيء.
booklet-voucher-conditions = الشروط
booklet-voucher-hours = أوقات العمل
booklet-voucher-spoken = اللغات المستخدمة هناك
booklet-voucher-website = الموقع الإلكتروني
booklet-voucher-fine = لا أحد يعرف اسمك.
booklet-voucher-dispute = لست أنا من فعل ذلك
booklet-voucher-dispute-sure = ألم تستخدم هذه القسيمة؟ ستسأل مدينتك أو بلديتك هناك عن ذلك. لن يعرف أحد اسمك.
booklet-voucher-dispute-yes = نعم، أبلغ عن ذلك
booklet-voucher-paused = هذا العرض متوقف مؤقتًا وسيستمر قريبًا.
booklet-voucher-gone = نفدت: تم استخدام كل قسائم هذا العرض.
booklet-voucher-conflict = كانت هناك محاولة دون إنترنت ولم تُحسب.
booklet-voucher-disputed = لقد أبلغتنا بأنك لست من استخدمها. ستتحقق مدينتك أو بلديتك من ذلك.
booklet-voucher-settled = لقد سألت مدينتك أو بلديتك عن ذلك. تبقى القسيمة مستخدمة.
booklet-redeemable = { $n ->
    [zero] لا يمكن استخدام القسيمة.
    [one] يمكن استخدام القسيمة مرة واحدة.
    [two] يمكن استخدام القسيمة مرتين.
    [few] يمكن استخدام القسيمة { $n } مرات.
    [many] يمكن استخدام القسيمة { $n } مرة.
   *[other] يمكن استخدام القسيمة { $n } مرة.
}
booklet-uses-day = { $n ->
    [zero] لا مرة في اليوم.
    [one] مرة واحدة في اليوم.
    [two] مرتان في اليوم.
    [few] { $n } مرات في اليوم.
    [many] { $n } مرة في اليوم.
   *[other] { $n } مرة في اليوم.
}
booklet-uses-week = { $n ->
    [zero] لا مرة في الأسبوع.
    [one] مرة واحدة في الأسبوع.
    [two] مرتان في الأسبوع.
    [few] { $n } مرات في الأسبوع.
    [many] { $n } مرة في الأسبوع.
   *[other] { $n } مرة في الأسبوع.
}
booklet-uses-month = { $n ->
    [zero] لا مرة في الشهر.
    [one] مرة واحدة في الشهر.
    [two] مرتان في الشهر.
    [few] { $n } مرات في الشهر.
    [many] { $n } مرة في الشهر.
   *[other] { $n } مرة في الشهر.
}
booklet-uses-year = { $n ->
    [zero] لا مرة في السنة.
    [one] مرة واحدة في السنة.
    [two] مرتان في السنة.
    [few] { $n } مرات في السنة.
    [many] { $n } مرة في السنة.
   *[other] { $n } مرة في السنة.
}
booklet-uses-left = { $n ->
    [zero] لم تبق أي مرة الآن.
    [one] بقيت الآن مرة واحدة.
    [two] بقيت الآن مرتان.
    [few] بقيت الآن { $n } مرات.
    [many] بقيت الآن { $n } مرة.
   *[other] بقيت الآن { $n } مرة.
}

booklet-move-title = إلى هاتف آخر
booklet-move-lead = دفترك مفتوح دائمًا على هاتف واحد. هنا تنقله إلى هاتف آخر.
booklet-move-text = ستحصل على رمز للهاتف الآخر. الرمز صالح لعشر دقائق ولمرة واحدة فقط. بعد ذلك يُغلق الدفتر على هذا الهاتف.
booklet-move-saved = ويبقى محفوظًا على الهاتف الآخر.
booklet-move-submit = اعرض الرمز
booklet-move-lost = هل فقدت الهاتف أو البطاقة؟ ستحصل على بطاقة جديدة في مكتب المواطنين (Bürgerbüro). البطاقة القديمة لن تفتح شيئًا بعدها.
booklet-move-made-title = افتح الدفتر على الهاتف الآخر
booklet-move-made-text = هذا الرمز صالح حتى الساعة { $time }.
booklet-move-picture = رمز QR للهاتف الآخر
booklet-move-how-1 = وجّه كاميرا الهاتف الآخر نحو هذا النقش.
booklet-move-how-2 = اضغط هناك على «افتح الدفتر».
booklet-move-typed = دون كاميرا، أدخل على الهاتف الآخر هذا العنوان ثم الرمز:

booklet-data-title = بياناتي
booklet-data-lead = هذا كل ما حفظناه. لا اسم ولا عنوان سكن ولا رقم هاتف.
booklet-data-town = البطاقة من
booklet-data-issued = تاريخ استلام البطاقة
booklet-data-opened = تاريخ فتح الدفتر
booklet-data-moved = آخر فتح على جهاز آخر
booklet-data-language = اللغة
booklet-data-vouchers = عدد القسائم في الدفتر
booklet-data-used = عدد مرات الاستخدام في المجموع
booklet-data-device = على هذا الجهاز
booklet-data-device-saved = الدفتر محفوظ حتى تزيله.
booklet-data-device-session = ملف تعريف ارتباط حتى تغلق المتصفح.
booklet-data-until = يُحذف في
booklet-data-link = يبقى مكان استخدام القسيمة مرتبطًا بالدفتر لمدة 30 يومًا. بعد ذلك يبقى رقم فقط.
booklet-data-download = تنزيل كملف
booklet-data-delete = حذف الدفتر

booklet-deletion-title = هل تريد حذف الدفتر فعلًا؟
booklet-deletion-text = ستضيع كل القسائم، حتى المتاحة منها. لا يمكن التراجع عن ذلك، ولن تفتح بطاقتك دفترًا جديدًا.
booklet-deletion-submit = نعم، احذف الدفتر
booklet-deletion-keep = لا، احتفظ بالدفتر
