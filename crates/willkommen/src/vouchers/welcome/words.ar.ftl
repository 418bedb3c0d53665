# First steps, the town and mails. Arabic.

welcome-nav-steps = الخطوات الأولى
welcome-nav-town = مدينتي الجديدة
welcome-nav-mails = الرسائل الإلكترونية
welcome-german = هذا النص متوفر حاليًا بالألمانية فقط.

welcome-choice = ما الذي ينطبق عليك؟
welcome-choice-hint = إذا لم تختر شيئًا، فسترى كل شيء. نحن لا نحفظ اختيارك.
welcome-choice-family = لدي أطفال
welcome-choice-working = أعمل أو أبحث عن عمل
welcome-choice-studying = أذهب إلى المدرسة أو أتعلم مهنة أو أدرس في الجامعة
welcome-choice-older = أنا من كبار السن
welcome-choice-arriving = جئت من بلد آخر
welcome-choice-submit = عرض

welcome-steps-title = خطواتك الأولى
welcome-steps-lead = ضع علامة على ما أنجزته. تبقى العلامات في دفترك وتُحذف معه.
welcome-steps-dates = تُحسب الأيام من { $day }. في هذا اليوم حصلت على بطاقتك.
welcome-steps-done = { $n ->
    [zero] لم تضع أي علامة بعد.
    [one] أنجزت خطوة واحدة.
    [two] أنجزت خطوتين.
    [few] أنجزت { $n } خطوات.
    [many] أنجزت { $n } خطوة.
   *[other] أنجزت { $n } خطوة.
}
welcome-steps-empty = لا توجد خطوات هنا بعد.
welcome-steps-until = من الأفضل إنجازها حتى { $day }
welcome-steps-when = متى
welcome-steps-where = أين
welcome-steps-bring = أحضر معك
welcome-steps-tick = ضع علامة
welcome-steps-untick = أزل العلامة
welcome-steps-ticked = تم الإنجاز

welcome-town-title = أهلًا بك في { $town }
welcome-town-lead = أهم ما تحتاج إليه في الفترة الأولى.
welcome-town-empty = لا يوجد شيء هنا حاليًا. يرجى السؤال في دار البلدية (Rathaus).
welcome-town-address = العنوان
welcome-town-link = المزيد على الإنترنت

welcome-mails-title = رسائل إلكترونية إذا أردت
welcome-mails-lead = لا يحتاج دفترك إلى بريد إلكتروني. إذا أعطيتنا عنوانًا، فسنكتب لك فقط في الأمور التي تختارها.
welcome-mails-address = البريد الإلكتروني
welcome-mails-purposes = لأي غرض يجوز أن تكتب لك { $town }؟
welcome-mails-reminder = تذكير قبل انتهاء صلاحية القسائم بثلاثين يومًا. مرة واحدة فقط.
welcome-mails-receptions = دعوات إلى لقاءات السكان الجدد
welcome-mails-survey = استبيانات عن أحوالك هنا
welcome-mails-consent = نحفظ عنوانك مع الدفتر دون اسم. يمكنك إيقاف الرسائل في أي وقت. عندها نحذف العنوان. ويُحذف العنوان على أبعد تقدير مع الدفتر.
welcome-mails-submit = نعم، أريد ذلك
welcome-mails-malformed = لا نستطيع قراءة هذا العنوان. يرجى مراجعته: يجب أن يحتوي على علامة @ ونقطة.
welcome-mails-no-purpose = يرجى اختيار ما يجوز أن نكتب عنه.
welcome-mails-active = تصلك الرسائل على { $address }.
welcome-mails-pending = كتبنا إلى { $address }. يرجى فتح الرابط في الرسالة حتى { $day }. قبل ذلك لا نرسل شيئًا.

welcome-confirm-title = هل تريد هذه الرسائل؟
welcome-confirm-text = عندها يجوز أن تكتب لك { $town }:
welcome-confirm-submit = نعم، أؤكد
welcome-confirmed-title = تم التأكيد
welcome-confirmed-text = ستصلك الرسائل. وفي كل رسالة مكتوب كيف توقفها.
welcome-off-title = إيقاف الرسائل
welcome-off-text = عندها لا نكتب لك بعد ذلك ونحذف عنوانك.
welcome-off-question = لن تصلك بعد ذلك رسائل من { $town }. وسنحذف عنوانك.
welcome-off-submit = إيقاف كل الرسائل
welcome-ended-title = تم إيقاف الرسائل
welcome-ended-text = تم حذف عنوانك. يبقى دفترك كما هو.
welcome-link-dead-title = هذا الرابط لم يعد صالحًا
welcome-link-dead-text = الرابط قديم أو تم إيقاف الرسائل من قبل. يمكنك الاختيار من جديد في دفترك.

welcome-mail-confirm-subject = يرجى التأكيد: رسائل من { $town }
welcome-mail-confirm-body =
    مرحبًا،

    أدخل شخص ما هذا العنوان في دفتر قسائم من { $town }. هل كنت أنت؟ إذن يرجى تأكيد أنه يجوز لنا أن نكتب لك في ما يلي:
welcome-mail-confirm-after = الرابط صالح لثلاثة أيام. لم تكن أنت؟ إذن ليس عليك أن تفعل شيئًا. لن نكتب مرة أخرى وسنحذف العنوان.
welcome-mail-reminder-subject = بعض قسائمك ستنتهي صلاحيتها قريبًا
welcome-mail-reminder-body = { $n ->
    [zero] مرحبًا، لا توجد قسائم متبقية. كان آخر يوم { $day }. تجد دفترك هنا:
    [one] مرحبًا، لديك قسيمة واحدة لم تستخدمها بعد. وهي صالحة حتى { $day }. تجد دفترك هنا:
    [two] مرحبًا، لديك قسيمتان لم تستخدمهما بعد. الأولى صالحة حتى { $day }. تجد دفترك هنا:
    [few] مرحبًا، لديك { $n } قسائم لم تستخدمها بعد. الأولى صالحة حتى { $day }. تجد دفترك هنا:
    [many] مرحبًا، لديك { $n } قسيمة لم تستخدمها بعد. الأولى صالحة حتى { $day }. تجد دفترك هنا:
   *[other] مرحبًا، لديك { $n } قسيمة لم تستخدمها بعد. الأولى صالحة حتى { $day }. تجد دفترك هنا:
}
welcome-mail-reminder-after = هذا هو التذكير الوحيد.
welcome-mail-receptions-own = دعوة من مدينتك أو بلديتك:
welcome-mail-survey-own = استبيان من مدينتك أو بلديتك:
welcome-mail-receptions-note = دعوة من مدينتك أو بلديتك، باللغة الألمانية:
welcome-mail-survey-note = استبيان من مدينتك أو بلديتك، باللغة الألمانية:
welcome-mail-off = لا تريد رسائل بعد الآن؟ أوقفها هنا:

welcome-data-steps = الخطوات المنجزة
welcome-data-mail = البريد الإلكتروني
