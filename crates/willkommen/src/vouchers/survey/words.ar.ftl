# Arabic.

survey-title = استبيان
survey-lead = المشاركة اختيارية ودون اسم. نحسب فقط كم مرة وردت كل إجابة.
survey-number = السؤال { $n } من { $all }
survey-next = التالي
survey-skip = تخطّي
survey-back = رجوع
survey-unanswered = يرجى اختيار إجابة أو تخطّي السؤال.

survey-question-welcome = هل كنت موضع ترحيب هنا منذ البداية؟
survey-question-way = هل وجدت ما احتجت إليه؟ مثلًا دار البلدية أو طبيبًا أو المدرسة.
survey-question-vouchers = هل كانت القسائم مفيدة لك؟
survey-question-missing = ما أكثر شيء كان ينقصك؟
survey-question-people = هل تعرّفت هنا على أشخاص جدد؟
survey-question-stay = هل تريد البقاء هنا؟

survey-answer-yes = نعم
survey-answer-mostly = نعم على الأغلب
survey-answer-hardly = لا على الأغلب
survey-answer-no = لا
survey-answer-unsure = لا أعرف بعد
survey-answer-home = شقة أو بيت
survey-answer-work = عمل
survey-answer-contacts = أشخاص أعرفهم
survey-answer-places = مكان في روضة أو مدرسة
survey-answer-transport = الحافلات والقطارات
survey-answer-information = معلومات أفهمها
survey-answer-nothing = لا شيء من ذلك
survey-answer-many = نعم، كثيرين
survey-answer-some = نعم، بعض الأشخاص
survey-answer-few = قليلين
survey-answer-nobody = لا أحد بعد

survey-look-title = هل كل شيء صحيح؟
survey-look-text = اضغط على «إرسال». عندئذ فقط نحسب إجاباتك. بعد ذلك لا يمكن لأحد تغييرها، لأننا لا نعرف أيها لك.
survey-look-empty = لقد تخطّيت كل الأسئلة. لا يوجد ما نحسبه. يبقى دفترك كما هو.
survey-skipped = تم التخطّي
survey-change = تغيير
survey-send = إرسال

survey-thanks-title = شكرًا على إجاباتك
survey-thanks-text = أنت تساعد كل من يأتي بعدك. يمكن الإجابة مرة واحدة بكل دفتر، وقد تمت الإجابة بدفترك.
survey-later-title = الاستبيان يأتي لاحقًا
survey-later-text = تجد الأسئلة في دفترك بعد أن تستخدم القسيمة التالية.

survey-done-title = شكرًا جزيلًا
survey-done-text = كيف حالك هنا؟ ستة أسئلة قصيرة تساعد مدينتك أو بلديتك على تحسين الأمور للآخرين. يستغرق ذلك دقيقتين.
survey-done-go = أجب عن الأسئلة
survey-quiet = ستة أسئلة قصيرة: كيف حالك هنا؟

survey-data = استبيان
survey-data-yes = تمت الإجابة. نحسب فقط كم مرة أُعطيت كل إجابة. ولا نكتب مع دفترك أي إجابات أعطيتها.
survey-data-no = لم تتم الإجابة.
survey-privacy-stored = فقط إذا أجبت عن الاستبيان: أنه تمت الإجابة بدفترك. وغير ذلك نحسب فقط كم مرة أُعطيت كل إجابة. ولا نكتب مع دفترك أي إجابات أعطيتها.
survey-privacy-kept = نحذف مع الدفتر أنك أجبت. وتبقى الأرقام. وإذا أجاب عن سؤال أقل من خمسة أشخاص في مدينتك أو بلديتك، نحذف هذه الإجابات بعد نصف السنة.
