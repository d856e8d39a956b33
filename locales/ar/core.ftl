frameViewer = صور هذا المقال
frameEnlarge = تكبير: #
frameUnnamed = صورة
frameCount = الصورة # من #
frameSmaller = تصغير
frameLarger = تكبير
frameClose = إغلاق
framePicture = الصورة
framePrevious = السابقة
frameNext = التالية
frameNote = الحاشية #
frameGoToNote = الانتقال إلى الحاشية
frameTable = جدول يُمرَّر جانبيًا
frameCode = شيفرة تُمرَّر جانبيًا
frameMark =
    .whole = كامل
    .partial = صور ناقصة
    .summary = ملخّص
    .failed = غير كامل
frameRole =
    .author = بقلم
    .interviewer = أجرى المقابلة
    .photographer = تصوير
    .translator = ترجمة
frameOnward = تابع القراءة
frameShowLess = عرض أقل
frameOpenStory = فتح هذا المقال
frameOpen = فتح
frameKeepReading = متابعة القراءة
frameFurther = أيضًا في هذه الصفحة
frameTopics = المواضيع
frameSource = من { $publication }
frameOriginal = فتح الأصل
frameFirstPrinted = نُشر أولًا في { $link }
frameReadThere = قراءته كما نُشر هناك
frameNotHere = ليس هنا
frameNotHereTitle = هذا المقال ليس في المكتبة
frameNotHereStep = ربما رُتّب بعيدًا. اختر غيره من القائمة.
frameChanged = ما الذي تغيّر
frameChangedOn = تغيّر في { $when }. المشطوب ما كان من قبل، والمسطَّر تحته ما هو الآن.
takenAway = سحب الموقع هذا المقال. هذه النسخة باقية.
fullStop = .
minutes = { $count } د
hoursOnly = { $hours } س
hoursAndMinutes = { $hours } س { $minutes } د
hoursPast = { $hours } س { $minutes } د
sizeKb = { $amount } ك.ب
sizeMb = { $amount } م.ب
sizeGb = { $amount } غ.ب
sizeBytes = { $count ->
    [zero] لا بايتات
    [one] بايت واحد
    [two] بايتان
    [few] { $count } بايتات
    [many] { $count } بايتًا
   *[other] { $count } بايت
}
decimal = { $whole }٫{ $tenth }
listComma = { $first }، { $next }
listAnd = { $first } و{ $last }
monthName =
    .m1 = يناير
    .m2 = فبراير
    .m3 = مارس
    .m4 = أبريل
    .m5 = مايو
    .m6 = يونيو
    .m7 = يوليو
    .m8 = أغسطس
    .m9 = سبتمبر
    .m10 = أكتوبر
    .m11 = نوفمبر
    .m12 = ديسمبر
weekday =
    .w1 = الاثنين
    .w2 = الثلاثاء
    .w3 = الأربعاء
    .w4 = الخميس
    .w5 = الجمعة
    .w6 = السبت
    .w7 = الأحد
dateDay =
    .day-first = { $day } { $month } { $year }
    .month-first = { $day } { $month } { $year }
dateMoment = { $date }، { $time }
dateNoYear =
    .day-first = { $day } { $month }
    .month-first = { $day } { $month }
dateMonth = { $month } { $year }
stories = { $count ->
    [zero] لا مقالات
    [one] مقال واحد
    [two] مقالان
    [few] { $count } مقالات
    [many] { $count } مقالًا
   *[other] { $count } مقال
}
pictures = { $count ->
    [zero] لا صور
    [one] صورة واحدة
    [two] صورتان
    [few] { $count } صور
    [many] { $count } صورة
   *[other] { $count } صورة
}
textFull = النص كامل هنا.
textSummary = الملخّص وحده هنا؛ والنص يُجلب في المزامنة القادمة.
textFailed =
    .asked-to-wait = طلب الموقع أن يُترك وشأنه بعض الوقت؛ يحاول Layover في مزامنة لاحقة.
    .unreachable = تعذّر الوصول إلى الصفحة؛ يحاول Layover في مزامنة لاحقة.
    .gone = الملخّص وحده هنا: يقول الموقع إن الصفحة لم تعد موجودة.
    .refused = الملخّص وحده هنا: رفض الموقع الصفحة.
    .paywall = البداية وحدها هنا: الباقي للمشتركين.
    .consent-wall = الملخّص وحده هنا: تطلب الصفحة الموافقة قبل أن تعرض شيئًا.
    .login = الملخّص وحده هنا: تطلب الصفحة تسجيل الدخول.
    .script-only = الملخّص وحده هنا: الصفحة تكتبها برامج نصية.
    .video = في الصفحة فيديو بلا نص؛ ويمكن مشاهدته على الموقع.
    .excerpt = البداية وحدها هنا: الصفحة نفسها تنقطع.
    .gallery = في الصفحة سلسلة صور بلا نص؛ ويمكن مشاهدتها على الموقع.
    .later-page = البداية هنا: تعذّر الحصول على صفحة لاحقة؛ يحاول Layover في مزامنة لاحقة.
    .no-article = الملخّص وحده هنا: لم يُعثر على مقال في الصفحة.
    .unreadable = الملخّص وحده هنا: الصفحة أكبر أو أغرب مما يقرؤه Layover.
    .forbidden = الملخّص وحده هنا: عنوان الصفحة يؤدي إلى الشبكة المحلية.
    .no-address = الملخّص وحده هنا: لا تذكر الخلاصة صفحة.
    .not-packed = لم يكن في الحزمة التي جاء منها هذا المقال إلا ملخّصه.
    .lost = الملخّص وحده هنا: فُقد النصّ من القرص، ويجلبه Layover من جديد.
picturesAll = { $total ->
    [1] صورته هنا.
    [zero] لا صور.
    [one] صورته هنا.
    [two] الصورتان هنا.
    [few] الصور الـ{ $total } كلها هنا.
    [many] الصور الـ{ $total } كلها هنا.
   *[other] الصور الـ{ $total } كلها هنا.
}
picturesSome = { $total ->
    [zero] لا صور.
    [one] هنا { $here } من صورة واحدة.
    [two] هنا { $here } من صورتين.
    [few] هنا { $here } من { $total } صور.
    [many] هنا { $here } من { $total } صورة.
   *[other] هنا { $here } من { $total } صورة.
}
wholeStory = المقال كامل. { $held }
pictureAway =
    .not-yet = { $count ->
        [zero] { $count } لم تُجلب بعد
        [one] واحدة لم تُجلب بعد
        [two] اثنتان لم تُجلبا بعد
        [few] { $count } لم تُجلب بعد
        [many] { $count } لم تُجلب بعد
       *[other] { $count } لم تُجلب بعد
    }
    .missing = { $count ->
        [zero] { $count } لم تعد على الموقع
        [one] واحدة لم تعد على الموقع
        [two] اثنتان لم تعودا على الموقع
        [few] { $count } لم تعد على الموقع
        [many] { $count } لم تعد على الموقع
       *[other] { $count } لم تعد على الموقع
    }
    .refused = { $count ->
        [zero] { $count } رفضها الموقع
        [one] واحدة رفضها الموقع
        [two] اثنتان رفضهما الموقع
        [few] { $count } رفضها الموقع
        [many] { $count } رفضها الموقع
       *[other] { $count } رفضها الموقع
    }
    .unreachable = { $count ->
        [zero] { $count } تعذّر الوصول إليها وتُعاد المحاولة
        [one] واحدة تعذّر الوصول إليها وتُعاد المحاولة
        [two] اثنتان تعذّر الوصول إليهما وتُعاد المحاولة
        [few] { $count } تعذّر الوصول إليها وتُعاد المحاولة
        [many] { $count } تعذّر الوصول إليها وتُعاد المحاولة
       *[other] { $count } تعذّر الوصول إليها وتُعاد المحاولة
    }
    .asked-to-wait = { $count ->
        [zero] { $count } تنتظر لأن خادمها طلب أن يُترك وشأنه
        [one] واحدة تنتظر لأن خادمها طلب أن يُترك وشأنه
        [two] اثنتان تنتظران لأن خادمهما طلب أن يُترك وشأنه
        [few] { $count } تنتظر لأن خادمها طلب أن يُترك وشأنه
        [many] { $count } تنتظر لأن خادمها طلب أن يُترك وشأنه
       *[other] { $count } تنتظر لأن خادمها طلب أن يُترك وشأنه
    }
    .not-a-picture = { $count ->
        [zero] { $count } تالفة أو ليست صورًا
        [one] واحدة تالفة أو ليست صورة
        [two] اثنتان تالفتان أو ليستا صورتين
        [few] { $count } تالفة أو ليست صورًا
        [many] { $count } تالفة أو ليست صورًا
       *[other] { $count } تالفة أو ليست صورًا
    }
    .too-large = { $count ->
        [zero] { $count } أكبر مما يقبله Layover
        [one] واحدة أكبر مما يقبله Layover
        [two] اثنتان أكبر مما يقبله Layover
        [few] { $count } أكبر مما يقبله Layover
        [many] { $count } أكبر مما يقبله Layover
       *[other] { $count } أكبر مما يقبله Layover
    }
    .forbidden = { $count ->
        [zero] { $count } عناوينها في الشبكة المحلية
        [one] واحدة عنوانها في الشبكة المحلية
        [two] اثنتان عنواناهما في الشبكة المحلية
        [few] { $count } عناوينها في الشبكة المحلية
        [many] { $count } عناوينها في الشبكة المحلية
       *[other] { $count } عناوينها في الشبكة المحلية
    }
    .no-room = { $count ->
        [zero] { $count } لم تجد مساحة
        [one] واحدة لم تجد مساحة
        [two] اثنتان لم تجدا مساحة
        [few] { $count } لم تجد مساحة
        [many] { $count } لم تجد مساحة
       *[other] { $count } لم تجد مساحة
    }
    .lost = { $count ->
        [zero] { $count } فُقدت من القرص وتُجلب من جديد
        [one] واحدة فُقدت من القرص وتُجلب من جديد
        [two] اثنتان فُقدتا من القرص وتُجلبان من جديد
        [few] { $count } فُقدت من القرص وتُجلب من جديد
        [many] { $count } فُقدت من القرص وتُجلب من جديد
       *[other] { $count } فُقدت من القرص وتُجلب من جديد
    }
lackingPictures = هنا { $here } من { $total } من الصور؛ { $ahead }.
picturesAhead =
    .next-sync = والباقي تجلبه المزامنة القادمة
    .no-room = ولا مساحة للباقي: في الإعدادات تزيدها «المساحة»
    .not-had = وتعذّر الحصول على الباقي
    .none = وتقول الإعدادات ألّا يُجلب منها شيء
pictureMissing =
    .not-yet = لم تُجلب هذه الصورة بعد.
    .missing = لم تعد هذه الصورة على الموقع.
    .refused = رفض الموقع هذه الصورة.
    .unreachable = تعذّر الوصول إلى هذه الصورة؛ يحاول Layover في مزامنة لاحقة.
    .asked-to-wait = طلب خادم هذه الصورة أن يُترك وشأنه بعض الوقت؛ يحاول Layover في مزامنة لاحقة.
    .not-a-picture = ما أرسله الموقع ليس صورة.
    .too-large = هذه الصورة أكبر مما يقبله Layover.
    .forbidden = عنوان هذه الصورة يؤدي إلى الشبكة المحلية.
    .no-room = لا مساحة لهذه الصورة. احفظ المقال أو زد المساحة في الإعدادات، فتجلبها المزامنة القادمة.
    .lost = فُقدت هذه الصورة من القرص، ويجلبها Layover من جديد.
onwardNext = التالي
onwardNextIn = التالي في { $series }
onwardSamePage = من الصفحة نفسها
onwardSameHand = بالقلم نفسه
onwardMoreBy = المزيد بقلم { $name }
frontEnd = هذا كل شيء.
frontEndToday = هذا كل شيء لهذا اليوم.
frontEndYesterday = هذا كل شيء منذ أمس.
frontEndSince = هذا كل شيء منذ { $day }.
changedAfter = تغيّر في { $when } بعد أن قرأته.
editionWhat =
    .week = حصيلة الأسبوع
    .trip = لرحلة
    .series = سلسلة
    .contributor = مساهم واحد
    .selection = مختارات
    .pack = من حزمة
network =
    .offline = لا توجد شبكة.
    .sign-in = تطلب هذه الشبكة تسجيل الدخول أولًا.
    .silent = توجد شبكة ولا أحد يجيب عليها.
    .weak = الشبكة بطيئة أو متقطّعة.
syncStage =
    .feeds = يجري سؤال الخلاصات
    .pages = يجري جلب المقالات كاملة
    .index = يجري إعداد البحث
    .pictures = يجري جلب الصور
tripStage =
    .texts = يجري جلب المقالات كاملة
    .pictures = يجري جلب الصور
    .check = يجري فحص كل شيء على القرص
progressOf = { $what }: { $done } من { $total }
progressNew = { $count ->
    [zero] { $what }: { $done } من { $total }
    [one] { $what }: { $done } من { $total }، مقال جديد واحد
    [two] { $what }: { $done } من { $total }، مقالان جديدان
    [few] { $what }: { $done } من { $total }، { $count } مقالات جديدة
    [many] { $what }: { $done } من { $total }، { $count } مقالًا جديدًا
   *[other] { $what }: { $done } من { $total }، { $count } مقال جديد
}
progressWaits = { $what }: { $done } من { $total }. انتظار { $seconds } ث لخادم طلب أن يُترك وشأنه
progressQuiet = { $what }: { $done } من { $total }. لم يُجب أيّ خادم منذ { $seconds } ث؛ ما زال الانتظار جاريًا
packMended = { $count ->
    [zero] لم ينل أيّ مقال شيئًا.
    [one] نال مقال واحد من حزمة سابقة ما كان ينقصه.
    [two] نال مقالان من حزمة سابقة ما كان ينقصهما.
    [few] نالت { $count } مقالات من حزمة سابقة ما كان ينقصها.
    [many] نال { $count } مقالًا من حزمة سابقة ما كان ينقصها.
   *[other] نال { $count } مقال من حزمة سابقة ما كان ينقصها.
}
roomKeepsFree = يبقى { $size } من القرص خاليًا.
roomKeepsTenth = أكثر ما يُترك خاليًا عُشر هذا القرص: { $size }.
reportNetwork = { $network } ما هنا يبقى مقروءًا، والمزامنة القادمة تكمل.
reportNothing = لا جديد
reportNew = { $count ->
    [zero] لا جديد
    [one] مقال جديد واحد
    [two] مقالان جديدان
    [few] { $count } مقالات جديدة
    [many] { $count } مقالًا جديدًا
   *[other] { $count } مقال جديد
}
reportStopped = توقّف. { $new }؛ وما وصل حتى الآن محفوظ
reportChanged = { $count ->
    [zero] لم يتغيّر شيء
    [one] تغيّر مقال واحد
    [two] تغيّر مقالان
    [few] تغيّرت { $count } مقالات
    [many] تغيّر { $count } مقالًا
   *[other] تغيّر { $count } مقال
}
reportPicturesFailed = { $count ->
    [zero] لم تنقص صور.
    [one] تعذّر الحصول على صورة واحدة.
    [two] تعذّر الحصول على صورتين.
    [few] تعذّر الحصول على { $count } صور.
    [many] تعذّر الحصول على { $count } صورة.
   *[other] تعذّر الحصول على { $count } صورة.
}
reportNoRoom = { $count ->
    [zero] وجدت كل الصور مساحة.
    [one] لم تجد صورة واحدة مساحة: في الإعدادات تقول «المساحة» ما الذي يشغلها.
    [two] لم تجد صورتان مساحة: في الإعدادات تقول «المساحة» ما الذي يشغلها.
    [few] لم تجد { $count } صور مساحة: في الإعدادات تقول «المساحة» ما الذي يشغلها.
    [many] لم تجد { $count } صورة مساحة: في الإعدادات تقول «المساحة» ما الذي يشغلها.
   *[other] لم تجد { $count } صورة مساحة: في الإعدادات تقول «المساحة» ما الذي يشغلها.
}
reportTexts = { $count ->
    [zero] كل النصوص كاملة.
    [one] تعذّر الحصول على النص الكامل لمقال واحد؛ والسبب مذكور تحت النص.
    [two] تعذّر الحصول على النص الكامل لمقالين؛ والسبب مذكور تحت النص.
    [few] تعذّر الحصول على النص الكامل لـ{ $count } مقالات؛ والسبب مذكور تحت النص.
    [many] تعذّر الحصول على النص الكامل لـ{ $count } مقالًا؛ والسبب مذكور تحت النص.
   *[other] تعذّر الحصول على النص الكامل لـ{ $count } مقال؛ والسبب مذكور تحت النص.
}
reportFeeds = { $total ->
    [zero] لا خلاصات.
    [one] لم تُجب { $failed } من خلاصة واحدة كما ينبغي.
    [two] لم تُجب { $failed } من خلاصتين كما ينبغي.
    [few] لم تُجب { $failed } من { $total } خلاصات كما ينبغي.
    [many] لم تُجب { $failed } من { $total } خلاصة كما ينبغي.
   *[other] لم تُجب { $failed } من { $total } خلاصة كما ينبغي.
}
reportWaiting = { $count ->
    [zero] لا عناوين تنتظر.
    [one] عنوان واحد ما زال ينتظر إجابة.
    [two] عنوانان ما زالا ينتظران إجابة.
    [few] { $count } عناوين ما زالت تنتظر إجابة.
    [many] { $count } عنوانًا ما زال ينتظر إجابة.
   *[other] { $count } عنوان ما زال ينتظر إجابة.
}
reportMetered = هذه الشبكة محدودة: تنتظر الصور والصوت حتى تطلبها.
actDone =
    .marked-read = { $count ->
        [zero] لم يتغيّر شيء.
        [one] صار مقال واحد مقروءًا.
        [two] صار مقالان مقروءين.
        [few] صارت { $count } مقالات مقروءة.
        [many] صار { $count } مقالًا مقروءًا.
       *[other] صار { $count } مقال مقروءًا.
    }
    .marked-unread = { $count ->
        [zero] لم يتغيّر شيء.
        [one] صار مقال واحد غير مقروء.
        [two] صار مقالان غير مقروءين.
        [few] صارت { $count } مقالات غير مقروءة.
        [many] صار { $count } مقالًا غير مقروء.
       *[other] صار { $count } مقال غير مقروء.
    }
    .saved = حُفظ. يبقى مهما فعل الموقع.
    .unsaved = لم يعد محفوظًا.
    .unsubscribed = أُلغي الاشتراك. تبقى المقالات المحفوظة في «المحفوظة».
    .forgot-address = لم يعد هذا العنوان يُحاوَل.
    .followed = تتابعه الآن. تظهر المقالات الجديدة في «المتابَعون».
    .unfollowed = لم تعد تتابعه.
    .changed-follow = تغيّرت طريقة المتابعة.
    .merged = صارت مقالاتهم معًا.
    .split = صار هذا الاسم شخصًا مستقلًا.
    .dismissed = لن يُقترح هذان مرة أخرى.
    .preferred = تأتي هذه المطبوعة أولًا الآن.
    .unpreferred = عادت هذه المطبوعة إلى مكانها بحسب اسمها.
    .removed-view = لم يعد هذا البحث محتفَظًا به.
    .removed-trip = أُزيلت الرحلة. عادت مقالاتها كغيرها.
    .changed-trip = عُدّلت الرحلة.
    .ended-trip = رُتّبت. عادت مقالاتها كغيرها.
    .packed = في الحقيبة. يأتي معك.
    .highlighted = مُيّز. يبقى مهما فعل الموقع.
    .changed-highlight = عُدّل.
    .removed-highlight = أُزيل التمييز وملاحظته.
    .refused-story = أُخرج. يبقى خارجًا مهما أُعيد الاختيار.
    .followed-names = { $count ->
        [zero] لم يُتابَع أحد من القائمة.
        [one] تتابع شخصًا واحدًا من القائمة.
        [two] تتابع شخصين من القائمة.
        [few] تتابع { $count } أشخاص من القائمة.
        [many] تتابع { $count } شخصًا من القائمة.
       *[other] تتابع { $count } شخص من القائمة.
    }
    .forgot-name = لم يعد هذا الاسم منتظرًا.
    .kept-view = احتُفظ بهذا البحث.
    .removed-edition = لم يعد هذا الإصدار محتفَظًا به. تبقى مقالاته.
savedLacking = حُفظ. { $lacking }
tripReadyStories = { $total ->
    [zero] لا مقالات
    [one] { $here } من مقال واحد
    [two] { $here } من مقالين
    [few] { $here } من { $total } مقالات
    [many] { $here } من { $total } مقالًا
   *[other] { $here } من { $total } مقال
}
tripReadySome = { $total ->
    [zero] لا مقالات
    [one] { $here } من مقال واحد كاملًا
    [two] { $here } من مقالين كاملة
    [few] { $here } من { $total } مقالات كاملة
    [many] { $here } من { $total } مقالًا كاملة
   *[other] { $here } من { $total } مقال كاملة
}
tripReadyPictures = { $total ->
    [zero] لا صور
    [one] { $here } من صورة واحدة
    [two] { $here } من صورتين
    [few] { $here } من { $total } صور
    [many] { $here } من { $total } صورة
   *[other] { $here } من { $total } صورة
}
tripHoldsNothing = لا شيء لأخذه بعد.
tripWouldHold = { $count ->
    [zero] لا مقالات، { $duration } قراءة، { $size } صور.
    [one] نحو مقال واحد، { $duration } قراءة، { $size } صور.
    [two] نحو مقالين، { $duration } قراءة، { $size } صور.
    [few] نحو { $count } مقالات، { $duration } قراءة، { $size } صور.
    [many] نحو { $count } مقالًا، { $duration } قراءة، { $size } صور.
   *[other] نحو { $count } مقال، { $duration } قراءة، { $size } صور.
}
tripPicturesMissing = { $missing ->
    [zero] لا ينقص شيء من { $whole }: { $reasons }.
    [one] تنقص واحدة من { $whole }: { $reasons }.
    [two] تنقص اثنتان من { $whole }: { $reasons }.
    [few] تنقص { $missing } من { $whole }: { $reasons }.
    [many] تنقص { $missing } من { $whole }: { $reasons }.
   *[other] تنقص { $missing } من { $whole }: { $reasons }.
}
tripReason =
    .not-yet = لم تُجلب بعد
    .missing = لم تعد على الموقع
    .refused = رفضها الموقع
    .unreachable = خارج المتناول الآن
    .asked-to-wait = لم تُطلب لأن الخادم يريد أن يُترك وشأنه
    .not-a-picture = ليست صورة
    .too-large = أكبر مما يقبله Layover
    .forbidden = في الشبكة المحلية
    .no-room = لم تبقَ مساحة
    .other = تعذّر الحصول عليها
    .lost = مفقودة من القرص
tripReasonCounted = { $count } { $reason }
tripServerWaits = طلب الخادم أن يُترك وشأنه؛ يسأل Layover مجددًا بعد { $when }.
tripRoomStep = زد المساحة في الإعدادات أو أفرغ شيئًا من القرص، ثم جهّز الرحلة من جديد.
tripWhen =
    .planned = { $days ->
        [zero] المغادرة في { $when }.
        [one] المغادرة في { $when }، ليوم واحد.
        [two] المغادرة في { $when }، ليومين.
        [few] المغادرة في { $when }، لـ{ $days } أيام.
        [many] المغادرة في { $when }، لـ{ $days } يومًا.
       *[other] المغادرة في { $when }، لـ{ $days } يوم.
    }
    .away = الغياب حتى { $when }.
    .over = العودة كانت في { $when }.
    .ended = رُتّبت.
tripWarning = تغادر «{ $name }» بعد { $left } وليست جاهزة: { $why }.
tripNotChecked = لم تُفحص
tripLacksSomething = { $count ->
    [zero] لا ينقص شيء من { $stories }
    [one] واحد من { $stories } ينقصه شيء
    [two] اثنان من { $stories } ينقصهما شيء
    [few] { $count } من { $stories } ينقصها شيء
    [many] { $count } من { $stories } ينقصها شيء
   *[other] { $count } من { $stories } ينقصها شيء
}
tripIsOver = انتهت «{ $name }». رتّبها فتعود مقالاتها كغيرها.
tripMinutesLeft = { $count ->
    [zero] أقل من دقيقة
    [one] دقيقة واحدة
    [two] دقيقتين
    [few] { $count } دقائق
    [many] { $count } دقيقة
   *[other] { $count } دقيقة
}
tripHoursLeft = { $count ->
    [zero] أقل من ساعة
    [one] ساعة واحدة
    [two] ساعتين
    [few] { $count } ساعات
    [many] { $count } ساعة
   *[other] { $count } ساعة
}
tripAskedFor = { $held } من { $wanted } مطلوبة
tripNoRoom = لا مساحة للمزيد: { $of }، في { $room }.
tripNoMore = لا مزيد لأخذه: { $of }.
tripNoMoreFits = لا يتسع المكان للمزيد: { $of }، والمساحة { $room }.
suggestState =
    .is-unread = غير المقروءة
    .is-saved = المحفوظة
    .is-offline = الكاملة على القرص
    .is-followed = لمن تتابعهم
    .is-read = المقروءة
    .in-trip = المأخوذة في رحلة
    .newer-1d = من اليوم الأخير
    .newer-7d = من الأسبوع الأخير
    .newer-30d = من الشهر الأخير
    .older-30d = أقدم من شهر
    .shorter-5 = { 5 } دقائق على الأكثر
    .longer-10 = { 10 } دقائق فأكثر
    .longer-20 = { 20 } دقيقة فأكثر
    .shorter-10 = { 10 } دقائق على الأكثر
suggestFilter =
    .author = لكاتب معيّن
    .section = من قسم
    .publication = من مطبوعة
    .series = من سلسلة
    .kind = من نوع واحد: analysis أو opinion…
    .tag = بوسم معيّن
    .is = غير مقروءة أو محفوظة أو كاملة على القرص…
    .in = في رحلة أو في المحفوظة أو لمن تتابعهم
    .trip = في رحلة بعينها
    .after = منذ يوم، مثل 2026-05-03 أو 2026-05 أو 2026
    .before = قبل يوم، مثل 2026-05-03
    .newer = من الأيام الأخيرة: 7d أو 2w أو 3m أو 1y
    .older = أقدم من عدد من الأيام
    .longer = عدد من الدقائق فأكثر
    .shorter = عدد من الدقائق على الأكثر
sourceWell = يجيب كما ينبغي.
sourceNotAsked = لم يُسأل بعد.
sourceProblem =
    .offline = لم تكن هناك شبكة.
    .captive-portal = تطلب هذه الشبكة تسجيل الدخول أولًا.
    .unreachable = لم يُجب الخادم؛ يسأله Layover في مزامنة لاحقة.
    .untrusted = لم يستطع الموقع أن يُثبت أنه هو.
    .not-found = لا شيء في هذا العنوان؛ ربما انتقل.
    .gone = يقول الموقع إن الخلاصة لم تعد موجودة.
    .refused = رفض الموقع أن يجيب.
    .asked-to-wait = طلب الخادم أن يُترك وشأنه بعض الوقت.
    .server-error = حدث خلل في الخادم نفسه.
    .bad-redirect = أحال الموقع إلى مكان آخر على نحو لا يُتبع.
    .too-large = الإجابة أكبر مما يقبله Layover.
    .not-a-feed = ما أرسله الموقع ليس خلاصة.
    .unreadable = تعذّرت قراءة الخلاصة.
    .forbidden = العنوان في الشبكة المحلية التي لا يذهب إليها Layover من تلقاء نفسه.
libraryMended =
    .anew = كانت المكتبة تالفة وأُصلحت: المحفوظ { $saved }، والتظليلات والملاحظات { $highlights }، والمتابَع { $follows }، كلّها هنا. النسخة التالفة محفوظة في { $path }؛ وما بقي ناقصًا يأتي مع المزامنة القادمة.
    .rows = فُقد جزء من المكتبة أو تغيّر من تلقاء نفسه، وأُعيد من ملفّها الثاني: المحفوظ { $saved }، والتظليلات والملاحظات { $highlights }، والمتابَع { $follows }، كلّها هنا.
libraryError =
    .newer = كتب المكتبةَ { $path } إصدار أحدث من Layover. لم يتغيّر شيء؛ حدّث Layover.
    .not-ours = { $path } ليست مكتبة Layover. لم يتغيّر شيء.
    .lost = قاعدة بيانات المكتبة { $path } مفقودة أو فارغة، وملفات أخرى منها ما زالت هناك. لم يتغيّر شيء. أعد قاعدة البيانات من نسخة للمجلد، أو انقل المجلد فيبدأ Layover مكتبة جديدة.
    .full = القرص ممتلئ: تعذّرت كتابة هذا، وكل ما احتُفظ به من قبل ما زال هناك. أفرغ مساحة وحاول من جديد.
    .no-room = لا مساحة لهذا الملف: يشغلها ما هو محتفَظ به، ولا يُرمى شيء منه لأجله. زد مساحة Layover أو تخلَّ عن مقالات احتفظت بها.
    .disk = تعذّرت قراءة القرص أو الكتابة عليه ({ $reason }): لم يُحتفظ بشيء من هذا، وكل ما سبق ما زال هناك. افحص مساحته الفارغة وسلامته ثم حاول من جديد.
    .damaged = المكتبة تالفة ({ $reason }): لم يتغيّر شيء. أغلق كلّ نوافذ Layover وافتحه من جديد: يحتفظ بالنسخة التالفة ويصلح ما يستطيع. يصلح «layover doctor --fix» في طرفية فهرسها وملفاتها.
    .read-only = المكتبة للقراءة فقط: لم يتغيّر شيء.
    .busy = يستخدم برنامج آخر المكتبة ولم يتركها: لم يتغيّر شيء. حاول بعد لحظة.
    .file = { $path }: { $reason }
    .unknown = لم يعد هذا في المكتبة.
    .not-undone = لم يعد التراجع عن ذلك ممكنًا.
    .database = قاعدة بيانات المكتبة: { $reason }
fetchProblem =
    .offline = لا توجد شبكة.
    .captive-portal = تطلب هذه الشبكة تسجيل الدخول أولًا.
    .unreachable = لا يجيب الخادم.
    .untrusted = لم يستطع الموقع إثبات أنه هو.
    .not-found = لا شيء في هذا العنوان.
    .gone = يقول الموقع إن هذا لم يعد موجودًا.
    .refused = رفض الموقع أن يجيب.
    .asked-to-wait = طلب الخادم أن يُترك وشأنه بعض الوقت.
    .server-error = واجه الخادم عطلًا من عنده.
    .bad-redirect = أحال الموقع إلى مكان آخر بطريقة لا يتبعها Layover.
    .too-large = الإجابة أكبر مما يقبله Layover.
    .not-a-feed = ما هناك ليس خلاصة.
    .unreadable = تعذّرت قراءة ما أرسله الموقع.
    .forbidden = العنوان في الشبكة المحلية، وLayover لا يذهب إليها من تلقاء نفسه.
doorHint = في الإعدادات تفتح «عناوين على شبكتك» الباب إلى { $host } إن كنت تثق بتلك الشبكة.
addressEmpty = اكتب عنوان موقع أو خلاصة، مثل example.org.
addressNone = «{ $text }» ليس عنوان ويب. يشبه العنوان example.org أو https://example.org/feed.
doorRule =
    .not-a-host = «{ $rule }» ليست قاعدة: يتكوّن اسم المضيف من حروف وأرقام وشرطات ونقاط؛ ويشبه نطاق العناوين 192.168.1.0/24
    .all = «{ $rule }» تفتح كل العناوين: سمِّ مضيفًا أو نطاقًا أصغر مثل 192.168.1.0/24
    .port = «{ $rule }» ليست قاعدة: { $port } ليس منفذًا، والمنافذ من 1 إلى 65535
    .other = «{ $rule }» ليست قاعدة: اكتب اسم مضيف أو نطاق عناوين، ومنفذًا إن شئت
settingWrong =
    .language = تتكلم النافذة إحدى هذه: { $names }
    .text-size = حجم النص من { 14 } إلى { 32 } بكسل
    .measure = طول السطر من { 45 } إلى { 75 } محرفًا
    .leading = تتباعد الأسطر من { 130 } إلى { 200 } جزء من مئة من حجم النص
    .zoom = تُعرض النافذة من { 50 } إلى { 300 } بالمئة
    .speech = يتكلم الصوت من { 50 } إلى { 300 } بالمئة
    .sync-every = يزامن Layover من نفسه كل { 15 } إلى { 1440 } دقيقة، أو لا يزامن أبدًا ({ 0 })
    .pictures = تُجلب الصور لمقالات `none` أو `saved` أو `all`
    .pictures-of-one = تُجلب صور المطبوعة لمقالاتها `all` أو `saved` أو `none`
    .week = تُعدّ الحصيلة في يوم من `monday` إلى `sunday`، أو لا تُعدّ أبدًا
    .keys = يُكتب المفتاح مثل "j" أو "Ctrl+k" أو "g a"
    .room = المساحة من { $least } إلى { $most }
    .floor = لا يمكن ترك هذا القدر من القرص فارغًا
    .documents = لا يحدد هذا النظام مجلدًا للمستندات؛ حدّد واحدًا للتصدير في الإعدادات
    .reader = لم يُحدد مجلد للقارئ الإلكتروني: صِله وحدّد مجلد كتبه (الإعدادات، أو `layover export --set-reader FOLDER`)
    .too-large = هذا الملف أكبر من ملف إعدادات
    .not-json = هذا الملف ليس JSON: تعذّرت قراءة السطر { $line }
    .other-kind = هنا موضع قيمة من نوع آخر
    .not-settings = هذا ليس ملف إعدادات Layover
    .newer = كتب هذا الملف إصدار أحدث من Layover؛ وهذا أقدم من أن يقرأه
    .empty = لا إعدادات في هذا الملف
    .unwritable = لا يمكن كتابة الإعدادات
    .unknown = لا إعداد باسم «{ $name }» يمكن ضبطه هكذا؛ يعرضها `layover settings`
    .named = لا يجوز أن يكون «{ $name }» هكذا: { $why }
settingsSame = كان كل ذلك كذلك من قبل.
settingsChanged = { $count ->
    [zero] لم يتغيّر أي إعداد.
    [one] تغيّر إعداد واحد.
    [two] تغيّر إعدادان.
    [few] تغيّرت { $count } إعدادات.
    [many] تغيّر { $count } إعدادًا.
   *[other] تغيّر { $count } إعداد.
}
settingsLeftOut = تُرك لأنه ليس إعدادًا أو لا يجوز أن يأتي من ملف: { $names }.
fileWhy =
    .is-folder = إنه مجلد؛ سمِّ ملفًا فيه
    .foreign = لم يكتب Layover ما هناك فلا يمسّه؛ سمِّ مجلدًا آخر
    .full = القرص ممتلئ. أفرغ مساحة فيه أو سمِّ مكانًا آخر
    .no-place = مجلده غير موجود؛ أنشئه أولًا أو سمِّ مكانًا آخر
    .denied = لا يسمح هذا النظام بالكتابة هناك؛ سمِّ مكانًا آخر
    .read-only = هو على شيء للقراءة فقط؛ سمِّ مكانًا آخر
    .too-large = هو أكبر مما يُسمح به لملف هناك؛ سمِّ مكانًا آخر
    .no-folder = لا يوجد هذا المجلد؛ أنشئه أولًا أو سمِّ مكانًا آخر
    .no-reader = ليس هناك؛ صِل القارئ وافتح قفله ثم حاول من جديد
    .not-ours = فيه شيء لم يكتبه Layover؛ سمِّ مجلدًا فارغًا أو جديدًا
    .large = هو أكبر مما يجوز لملف كهذا
    .library = هو من مكتبة Layover؛ سمِّ ملفًا آخر
packWhy =
    .no-file = لا يوجد هذا الملف
    .too-much = فيها أكثر مما يجوز لحزمة
    .part-missing = { $name } ليس فيها أو تعذّرت قراءته: هي تالفة
    .part-broken = تعذّرت قراءة { $name }: هي تالفة
    .part-large = { $name } أكبر مما يجوز أن تحويه حزمة
    .unpacks = تصير عند فكّها أكثر مما يجوز لحزمة
    .part-other = { $name } ليس كما تقول الحزمة: هي تالفة
    .damaged = هي تالفة أو ليست حزمة Layover
    .large = هي أكبر مما يجوز لحزمة
    .pictures = قائمة صورها تالفة
    .contents = فهرس محتوياتها تالف
    .contents-unread = تعذّرت قراءة فهرس محتوياتها
    .other = ليست حزمة Layover
    .newer = صنعها إصدار أحدث من Layover؛ وهذا أقدم من أن يقرأها
    .empty = لا مقال فيها
    .stories = قائمة مقالاتها تالفة
    .stories-large = مقالاتها أكبر مما يجوز لحزمة
    .story-unread = تعذّرت قراءة { $name }
    .ended = لم تُقرأ إلى آخرها
    .slow = تستغرق قراءتها أطول مما يجوز لحزمة
    .not-a-story = فيها شيء ليس مقالًا
    .story-newer = كتبها إصدار أحدث من Layover؛ وهذا أقدم من أن يقرأها
packReading = تُقرأ الحزمة
packTaken = { $count ->
    [zero] «{ $title }»: لم يُضف أي مقال.
    [one] «{ $title }»: أُضيف مقال واحد.
    [two] «{ $title }»: أُضيف مقالان.
    [few] «{ $title }»: أُضيفت { $count } مقالات.
    [many] «{ $title }»: أُضيف { $count } مقالًا.
   *[other] «{ $title }»: أُضيف { $count } مقال.
}
packKnown = { $count ->
    [zero] لم يكن منها شيء هنا.
    [one] مقال واحد كان هنا من قبل ويبقى كما هو.
    [two] مقالان كانا هنا من قبل ويبقيان كما هما.
    [few] { $count } مقالات كانت هنا من قبل وتبقى كما هي.
    [many] { $count } مقالًا كانت هنا من قبل وتبقى كما هي.
   *[other] { $count } مقال كانت هنا من قبل وتبقى كما هي.
}
packSaved = { $count ->
    [zero] لم يُحفظ منها شيء.
    [one] حُفظ منها مقال واحد.
    [two] حُفظ منها مقالان.
    [few] حُفظت منها { $count } مقالات.
    [many] حُفظ منها { $count } مقالًا.
   *[other] حُفظ منها { $count } مقال.
}
packEdition = يضمّها كلها الإصدار الذي يحمل هذا الاسم.
listWritten = كُتب إلى { $path }.
exportWritten = { $stories }، { $pictures }، { $size }: كُتبت في { $path }.
exportMissing = { $count ->
    [zero] لا تنقص صور.
    [one] تنقص صورة واحدة، ومكانها ملاحظة.
    [two] تنقص صورتان، ومكانهما ملاحظة.
    [few] تنقص { $count } صور، ومكانها ملاحظة.
    [many] تنقص { $count } صورة، ومكانها ملاحظة.
   *[other] تنقص { $count } صورة، ومكانها ملاحظة.
}
exportExtent = { $extent }.
exportPictures = { $pictures }، { $size }.
exportPartly = { $count ->
    [zero] كل النصوص كاملة.
    [one] من مقال واحد جزء فقط من النص هنا، ويذكر التصدير ذلك.
    [two] من مقالين جزء فقط من النص هنا، ويذكر التصدير ذلك.
    [few] من { $count } مقالات جزء فقط من النص هنا، ويذكر التصدير ذلك.
    [many] من { $count } مقالًا جزء فقط من النص هنا، ويذكر التصدير ذلك.
   *[other] من { $count } مقال جزء فقط من النص هنا، ويذكر التصدير ذلك.
}
exportNotHere = { $count ->
    [zero] كل الصور هنا.
    [one] صورة واحدة ليست هنا، ومكانها ملاحظة.
    [two] صورتان ليستا هنا، ومكانهما ملاحظة.
    [few] { $count } صور ليست هنا، ومكانها ملاحظة.
    [many] { $count } صورة ليست هنا، ومكانها ملاحظة.
   *[other] { $count } صورة ليست هنا، ومكانها ملاحظة.
}
exportLetter = (أرفق هذا الملف ثم احذف هذا السطر: { $path })
exportNothing = لا مقال في «{ $title }» لتصديره
exportTooMany = { $count ->
    [zero] لا مقالات، ويسع الملف { $most }: اختر قائمة أصغر
    [one] هذا مقال واحد، ويسع الملف { $most }: اختر قائمة أصغر
    [two] هذان مقالان، ويسع الملف { $most }: اختر قائمة أصغر
    [few] هذه { $count } مقالات، ويسع الملف { $most }: اختر قائمة أصغر
    [many] هذه { $count } مقالًا، ويسع الملف { $most }: اختر قائمة أصغر
   *[other] هذه { $count } مقال، ويسع الملف { $most }: اختر قائمة أصغر
}
exportTitle =
    .stories = مقالات
    .saved = المقالات المحفوظة
    .following = المتابَعون
exportAndMore = { $count ->
    [zero] { $title }
    [one] { $title } ومقال آخر
    [two] { $title } ومقالان آخران
    [few] { $title } و{ $count } مقالات أخرى
    [many] { $title } و{ $count } مقالًا آخر
   *[other] { $title } و{ $count } مقال آخر
}
editionFollowed = ممن تتابعهم
editionWeek = الأسبوع حتى { $day }
ofWhat = { $name }: { $what }
untitled = بلا عنوان
newsOne = { $name }: «{ $title }».
newsMany = جديد من { $names }.
newsMore = { $count ->
    [zero] { $names }
    [one] { $names } وواحد آخر
    [two] { $names } واثنين آخرين
    [few] { $names } و{ $count } آخرين
    [many] { $names } و{ $count } آخر
   *[other] { $names } و{ $count } آخر
}
feedsAdded = { $count ->
    [zero] لم تُضف خلاصات.
    [one] أُضيفت خلاصة واحدة.
    [two] أُضيفت خلاصتان.
    [few] أُضيفت { $count } خلاصات.
    [many] أُضيفت { $count } خلاصة.
   *[other] أُضيفت { $count } خلاصة.
}
feedsKnown = { $count ->
    [zero] لم تكن منها خلاصات هنا.
    [one] خلاصة واحدة كانت هنا من قبل.
    [two] خلاصتان كانتا هنا من قبل.
    [few] { $count } خلاصات كانت هنا من قبل.
    [many] { $count } خلاصة كانت هنا من قبل.
   *[other] { $count } خلاصة كانت هنا من قبل.
}
feedsRefused = { $count ->
    [zero] لم يُترك شيء.
    [one] تُرك مدخل واحد: ليس عنوان ويب.
    [two] تُرك مدخلان: ليسا عنواني ويب.
    [few] تُركت { $count } مداخل: ليست عناوين ويب.
    [many] تُرك { $count } مدخلًا: ليست عناوين ويب.
   *[other] تُرك { $count } مدخل: ليست عناوين ويب.
}
opmlWhy =
    .empty = قائمة الاشتراكات فارغة
    .other = هذا الملف ليس قائمة اشتراكات OPML
    .too-large = قائمة الاشتراكات أكبر من { 15 } م.ب
activityMore = { $count ->
    [zero] ولا مصادر أخرى.
    [one] ومصدر واحد آخر؛ تذكر «المصادر» كلًّا منها.
    [two] ومصدران آخران؛ تذكر «المصادر» كلًّا منها.
    [few] و{ $count } مصادر أخرى؛ تذكر «المصادر» كلًّا منها.
    [many] و{ $count } مصدرًا آخر؛ تذكر «المصادر» كلًّا منها.
   *[other] و{ $count } مصدر آخر؛ تذكر «المصادر» كلًّا منها.
}
activitySkipped =
    .asked = { $name }: تُخطّي، طُلب الانتظار حتى { $until }.
    .failed = { $name }: تُخطّي حتى { $until } لأنه لم يُجب كما ينبغي من قبل.
activityTaken =
    .list = أُضيفت قائمة اشتراكات: { $said }
    .pack = أُضيفت حزمة: { $said }
    .settings = أُخذت إعدادات من ملف: { $said }
activityWeek = أُعدّت حصيلة الأسبوع: «{ $title }».
sentencePair = { $first } { $next }
linkRefused = لم يُتبع رابط: { $why }.
linkWhy =
    .long = هو أطول مما يجوز لرابط، أو تالف
    .damaged = هو تالف
    .nothing-known = لا يطلب شيئًا يعرفه Layover
    .address-long = عنوانه أطول مما يجوز أو يخفي شيئًا
    .address-none = عنوانه ليس عنوانًا
    .address-elsewhere = لا يؤدي عنوانه إلى صفحة من الويب
    .address-password = في عنوانه اسم أو كلمة مرور
    .address-local = يؤدي عنوانه إلى هذا الحاسوب أو إلى شبكتك
thatFile = هذا
tray =
    .open = افتح Layover
    .sync = زامن الآن
    .quit = أنهِ Layover
    .goes-on = يواصل Layover العمل في منطقة الإشعارات. تُنهيه القائمة هناك.
    .no-login = لا يستطيع Layover أن يبدأ عند تسجيل الدخول: { $why }.
speechTrouble =
    .missing = لا شيء على هذا الحاسوب يستطيع القراءة بصوت عالٍ بعد. ثبّت speech-dispatcher وصوتًا له مثل espeak-ng ثم حاول من جديد.
    .no-way = لا يستطيع Layover القراءة بصوت عالٍ على هذا النظام بعد. يقرأ قارئ الشاشة المقال كما هو.
    .silent = لا ينطق هذا الحاسوب. هل ثُبّت صوت واختير مكبّر؟ حاول بعدها من جديد.
    .broken = انقطع نطق هذا الحاسوب ({ $why }). حاول من جديد.
highlightLost =
    .changed = تغيّر المقال ولم يعد فيه هذا المقطع.
    .gone = لم يعد مقاله في المكتبة.
linkPreview =
    .here = هنا
    .mail = يُفتح في برنامج البريد
    .browser = يُفتح في المتصفح
namesFollowed =
    .none = لم يكن في هذه القائمة اسم.
    .nobody = لم يُنشر لأحد منهم هنا بعد.
    .already = كنت تتابعهم من قبل.
    .more = { $count ->
        [zero] لم تتابع أحدًا جديدًا.
        [one] تتابع شخصًا آخر.
        [two] تتابع شخصين آخرين.
        [few] تتابع { $count } أشخاص آخرين.
        [many] تتابع { $count } شخصًا آخر.
       *[other] تتابع { $count } شخص آخر.
    }
    .waiting = { $count ->
        [zero] لا أحد ينتظر.
        [one] يُتابَع شخص واحد حالما يصل مقال له.
        [two] يُتابَع شخصان حالما يصل مقال لهما.
        [few] يُتابَع { $count } أشخاص حالما يصل مقال لهم.
        [many] يُتابَع { $count } شخصًا حالما يصل مقال لهم.
       *[other] يُتابَع { $count } شخص حالما يصل مقال لهم.
    }
namesLeft =
    .out = { $count ->
        [zero] لم يُترك أي اسم.
        [one] تُرك اسم واحد آخر: تتسع القائمة لـ{ $most } اسم دفعة واحدة، فأعطِ الباقي في قائمة أخرى.
        [two] تُرك اسمان آخران: تتسع القائمة لـ{ $most } اسم دفعة واحدة، فأعطِ الباقي في قائمة أخرى.
        [few] تُركت { $count } أسماء أخرى: تتسع القائمة لـ{ $most } اسم دفعة واحدة، فأعطِ الباقي في قائمة أخرى.
        [many] تُرك { $count } اسمًا آخر: تتسع القائمة لـ{ $most } اسم دفعة واحدة، فأعطِ الباقي في قائمة أخرى.
       *[other] تُرك { $count } اسم آخر: تتسع القائمة لـ{ $most } اسم دفعة واحدة، فأعطِ الباقي في قائمة أخرى.
    }
    .refused = { $count ->
        [zero] لم يُترك شيء.
        [one] تُرك { $names }: ليس اسم شخص.
        [two] تُرك { $names }: ليسا اسمي شخصين.
        [few] تُرك { $names }: ليست أسماء أشخاص.
        [many] تُرك { $names }: ليست أسماء أشخاص.
       *[other] تُرك { $names }: ليست أسماء أشخاص.
    }
    .name = «{ $name }»
    .more = { $count ->
        [zero] لا غير
        [one] واحد آخر
        [two] اثنان آخران
        [few] { $count } أخرى
        [many] { $count } أخرى
       *[other] { $count } أخرى
    }
nameProposal =
    .same = الاسم نفسه
    .same-in = الاسم نفسه في { $publication }
    .alike = اسم شبيه به كثيرًا
    .alike-in = اسم شبيه به كثيرًا في { $publication }
profileAdded = أُضيف ملف تعريفي لـ { $name }.
profileNames = يذكر { $what }.
profileCount =
    .feeds = { $count ->
        [zero] لا خلاصات
        [one] خلاصة واحدة
        [two] خلاصتين
        [few] { $count } خلاصات
        [many] { $count } خلاصة
       *[other] { $count } خلاصة
    }
    .sections = { $count ->
        [zero] لا أقسام
        [one] قسمًا واحدًا
        [two] قسمين
        [few] { $count } أقسام
        [many] { $count } قسمًا
       *[other] { $count } قسم
    }
    .series = { $count ->
        [zero] لا سلاسل
        [one] سلسلة واحدة
        [two] سلسلتين
        [few] { $count } سلاسل
        [many] { $count } سلسلة
       *[other] { $count } سلسلة
    }
profileLeftOut = تُرك هذا الملف التعريفي: { $why }
profileMore = { $count ->
    [zero] { $said }
    [one] { $said } (وخطأ آخر)
    [two] { $said } (وخطآن آخران)
    [few] { $said } (و{ $count } أخطاء أخرى)
    [many] { $said } (و{ $count } خطأً آخر)
   *[other] { $said } (و{ $count } خطأ آخر)
}
profileWhy =
    .unread = تعذّرت قراءته: { $reason }
    .leads-out = إنه رابط يخرج من مجلد الملفات التعريفية فلا يُتبع؛ ضع الملف نفسه هنا
    .no-file = ليس ملفًا عاديًا
    .large = حجمه { $bytes } بايت؛ وأقصى حجم لملف تعريفي { $most }
    .no-text = ليس نصًا بترميز UTF-8
    .same-slug = { $file } اسمه أيضًا "{ $slug }"؛ يجب أن يذهب أحدهما
    .same-host = { $file } أيضًا لـ { $host }؛ يجب أن يذهب أحدهما
    .same-site = { $file } أيضًا للموقع نفسه؛ يجب أن يذهب أحدهما
linkKept =
    .sign-in = يُحتفظ به حتى تسجّل الدخول إلى هذه الشبكة.
    .no-network = يُحتفظ به حتى توجد شبكة.
pageHere = هذا المقال هنا من قبل.
pageHereStays = هذا المقال هنا من قبل ويبقى كما هو.
queueKept = احتُفظ به. تجلبه المزامنة القادمة وتحفظه مقالًا.
queueKeptBut = احتُفظ به، لكنه لا يُجلب والحال هذه: { $why }
queueFollowed = اتُّبع دون شبكة.
queueNext = تجلبه المزامنة القادمة.
queueQuestion = { $count ->
    [zero] لا روابط تنتظر.
    [one] رابط واحد اتبعته دون شبكة: أيُجلب مقالًا؟
    [two] رابطان اتبعتهما دون شبكة: أيُجلبان مقالين؟
    [few] { $count } روابط اتبعتها دون شبكة: أتُجلب مقالات؟
    [many] { $count } رابطًا اتبعتها دون شبكة: أتُجلب مقالات؟
   *[other] { $count } رابط اتبعتها دون شبكة: أتُجلب مقالات؟
}
queueWaits = { $count ->
    [zero] لا عناوين تنتظر.
    [one] عنوان واحد ما زال ينتظر.
    [two] عنوانان ما زالا ينتظران.
    [few] { $count } عناوين ما زالت تنتظر.
    [many] { $count } عنوانًا ما زال ينتظر.
   *[other] { $count } عنوان ما زال ينتظر.
}
queueNothing = لا شيء ينتظر.
queueFetched = { $count ->
    [zero] لم يُجلب شيء.
    [one] جُلب مقال واحد وحُفظ.
    [two] جُلب مقالان وحُفظا.
    [few] جُلبت { $count } مقالات وحُفظت.
    [many] جُلب { $count } مقالًا وحُفظت.
   *[other] جُلب { $count } مقال وحُفظت.
}
searchWaits = { $count ->
    [zero] كل النصوص قابلة للبحث.
    [one] نص مقال واحد غير قابل للبحث بعد: يجري إعداده، ويُعثر عليه بعنوانه حتى ذلك الحين.
    [two] نصّا مقالين غير قابلين للبحث بعد: يجري إعدادهما، ويُعثر عليهما بعنوانيهما حتى ذلك الحين.
    [few] نصوص { $count } مقالات غير قابلة للبحث بعد: يجري إعدادها، ويُعثر عليها بعناوينها حتى ذلك الحين.
    [many] نصوص { $count } مقالًا غير قابلة للبحث بعد: يجري إعدادها، ويُعثر عليها بعناوينها حتى ذلك الحين.
   *[other] نصوص { $count } مقال غير قابلة للبحث بعد: يجري إعدادها، ويُعثر عليها بعناوينها حتى ذلك الحين.
}
searchRemark = بُحث عن «{ $piece }» ككلمة ولم يُؤخذ شرطًا: { $wants }.
searchWants =
    .kinds = الأنواع هي { $words }
    .words = يقبل { $words }
    .day = يقبل تاريخًا مثل 2026-05-03 أو شهرًا أو سنة
    .age = يقبل أيامًا أو أسابيع أو أشهرًا أو سنوات، مثل 7d أو 2w أو 3m أو 1y
    .minutes = يقبل دقائق، مثل 10
    .meant = الشرط هو «{ $words }:»
    .without = البحث لا يستثني شيئًا
quoteRemark =
    .no-words = لا كلمات في هذا الاقتباس.
    .no-text = نص هذا المقال ليس هنا، فتعذّرت مقارنة الاقتباس به.
    .other-words = لا ترد هذه الكلمات هكذا في النسخة التي هنا. قارنها قبل أن تقتبسها.
subscribeAhead =
    .next-sync = تأتي مقالاتها مع المزامنة القادمة.
    .nothing-yet = لا مقالات فيها بعد. ما تأتي به يصل مع كل مزامنة.
subscribeNoFeed = ليس لدى { $host } خلاصة للاشتراك فيها. ويمكن حفظ الصفحة نفسها كمقال.
subscribed =
    .known = { $title } موجودة في المكتبة من قبل.
    .joined = أُضيف إلى { $title }. { $ahead }
    .new = اشتركت في { $title }. { $ahead }
subscribeChoose = لهذا الموقع عدة خلاصات: أضفه من جديد لتختار واحدة.
addressKept = { $why } يُحتفظ بالعنوان ويُحاوَل مع كل مزامنة.
pageSaved = حُفظ «{ $title }».
pageSavedFile = حُفظ «{ $title }». تأتي صوره مع المزامنة القادمة.
noStory = تعذّر حفظ { $at }: { $why }.
noStoryWhy =
    .paywall = المقال للمشتركين وحدهم
    .consent-wall = تطلب الصفحة الموافقة قبل أن تعرض شيئًا
    .login = تطلب الصفحة تسجيل الدخول
    .script-only = تكتب الصفحةَ برامج نصية وحدها
    .no-article = لا مقال في الصفحة
    .video = في الصفحة فيديو بلا نص
    .refused = يمنع الموقع البرامج من هذه الصفحة
    .gone = يقول الموقع إن الصفحة غير موجودة
    .excerpt = لا تطبع الصفحة إلا بداية المقال
    .gallery = في الصفحة صور بلا نص
    .unreadable = هي أكبر أو أعمق أو أغرب مما يقرؤه Layover
    .other = تعذّرت قراءة الصفحة
    .no-story-file = لا مقال في هذا الملف
    .unreadable-file = تعذّرت قراءة هذا الملف كصفحة
audioKind =
    .audio = صوت
    .video = فيديو
audioSaid =
    .here = { $what }. هنا ويعمل دون شبكة.
    .no-room = { $what }. لا مساحة له. زد المساحة في الإعدادات أو أفرغ شيئًا من القرص ثم اطلبه من جديد.
    .coming = { $what }. في الطريق.
    .failed = { $what }. { $why }
    .away = { $what }.
roomKept =
    .none = لا شيء منها محتفَظ به دائمًا.
    .all = كلها محتفَظ بها دائمًا: محفوظة أو محزومة أو دون اتصال.
    .some = منها { $size } محتفَظ بها دائمًا: محفوظة أو محزومة أو دون اتصال.
roomNothing = لا شيء بعد من { $budget }.
roomUsed = { $used } من { $budget }. { $kept }
roomOverfull = ما تحتفظ به يشغل { $kept } والمساحة { $budget }. يبقى كله، ولا تجد صورة أخرى مساحة. زد المساحة أو تخلَّ عن مقالات محفوظة.
roomDiskFull = على القرص { $free } فارغة، ويبقى { $floor } فارغًا بحسب إعدادك. لا تجد الصور الجديدة مساحة تُذكر حتى يزيد ذلك.
roomPart =
    .pictures = { $size } صور
    .audio = { $size } صوت
    .pages = { $size } صفحات محتفَظ بها
    .text = { $size } نص
roomLine = { $parts }.
roomOthers = الوجوه وما ينتظر الترتيب
roomEmpty = لا شيء.
roomGonePages = { $count ->
    [zero] لا صفحات ({ $size })
    [one] الصفحات المحتفَظ بها لمقال واحد ({ $size })
    [two] الصفحات المحتفَظ بها لمقالين ({ $size })
    [few] الصفحات المحتفَظ بها لـ{ $count } مقالات ({ $size })
    [many] الصفحات المحتفَظ بها لـ{ $count } مقالًا ({ $size })
   *[other] الصفحات المحتفَظ بها لـ{ $count } مقال ({ $size })
}
roomGoneFiles = { $count ->
    [zero] لا ملفات ({ $size })
    [one] ملف واحد ({ $size })، المقروء والقديم أولًا
    [two] ملفان ({ $size })، المقروء والقديم أولًا
    [few] { $count } ملفات ({ $size })، المقروء والقديم أولًا
    [many] { $count } ملفًا ({ $size })، المقروء والقديم أولًا
   *[other] { $count } ملف ({ $size })، المقروء والقديم أولًا
}
roomGoneFilesOf = { $count ->
    [zero] لا ملفات من { $stories } ({ $size })
    [one] ملف واحد من { $stories } ({ $size })، المقروء والقديم أولًا
    [two] ملفان من { $stories } ({ $size })، المقروء والقديم أولًا
    [few] { $count } ملفات من { $stories } ({ $size })، المقروء والقديم أولًا
    [many] { $count } ملفًا من { $stories } ({ $size })، المقروء والقديم أولًا
   *[other] { $count } ملف من { $stories } ({ $size })، المقروء والقديم أولًا
}
roomChanged =
    .nothing = صارت المساحة { $room }، ولم يلزم أن يذهب شيء.
    .would-nothing = مع { $room } لا يلزم أن يذهب شيء.
    .gone = صارت المساحة { $room }. ذهب: { $parts }. ويبقى نصها.
    .would-go = مع { $room } يذهب: { $parts }. ويبقى نصها.
roomOver = ما هو محفوظ أو محزوم أو دون اتصال يشغل { $size } فوق ذلك، ويبقى.
completeNothing = لا شيء لإكماله.
completeAll = { $count ->
    [zero] لا مقالات.
    [one] صار مقال واحد كاملًا.
    [two] صار المقالان كاملين.
    [few] صارت المقالات الـ{ $count } كاملة.
    [many] صارت المقالات الـ{ $count } كاملة.
   *[other] صارت المقالات الـ{ $count } كاملة.
}
completeSome = { $count ->
    [zero] لا مقالات، { $whole } كاملة.
    [one] { $whole } من مقال واحد صار كاملًا.
    [two] { $whole } من مقالين صار كاملًا.
    [few] { $whole } من { $count } مقالات صارت كاملة.
    [many] { $whole } من { $count } مقالًا صارت كاملة.
   *[other] { $whole } من { $count } مقال صارت كاملة.
}
completeLater = { $network } { $said } والمزامنة القادمة تكمل ذلك.
completePictures = هنا { $here } من { $total } من الصور.
completePicturesWhy = هنا { $here } من { $total } من الصور: { $why }.
listSemicolon = { $first }؛ { $next }
completeRoomStep = زد المساحة في الإعدادات أو أفرغ شيئًا من القرص ثم اطلب من جديد.
pictureFiles = { $count ->
    [zero] لا ملفات صور
    [one] ملف صورة واحد
    [two] ملفي صور
    [few] { $count } ملفات صور
    [many] { $count } ملف صور
   *[other] { $count } ملف صور
}
airplaneNothing = لا مقال محزومًا.
airplanePassed = { $count ->
    [zero] لا مقالات، { $pictures }.
    [one] يُفتح المقال مع { $pictures } ولا شيء يطلب شبكة.
    [two] يُفتح المقالان مع { $pictures } ولا شيء يطلب شبكة.
    [few] تُفتح المقالات الـ{ $count } مع { $pictures } ولا شيء يطلب شبكة.
    [many] تُفتح المقالات الـ{ $count } مع { $pictures } ولا شيء يطلب شبكة.
   *[other] تُفتح المقالات الـ{ $count } مع { $pictures } ولا شيء يطلب شبكة.
}
airplaneSome = { $count ->
    [zero] لا مقالات، { $whole } كاملة.
    [one] { $whole } من مقال واحد يُفتح كاملًا.
    [two] { $whole } من مقالين يُفتح كاملًا.
    [few] { $whole } من { $count } مقالات تُفتح كاملة.
    [many] { $whole } من { $count } مقالًا تُفتح كاملة.
   *[other] { $whole } من { $count } مقال تُفتح كاملة.
}
airplaneMiss =
    .picture = الصورة { $name }… ليست على القرص كما ينبغي.
    .closed = لا يُفتح المقال أصلًا.
    .empty = يُفتح المقال فارغًا.
    .asks = يُطلب { $name } من الشبكة ({ $by }).
    .unserved = لا يُقدَّم { $name }.
    .unsaid = لا يذكر المستند كم من المقال هنا.
styleSheet = ورقة أنماط
tripMade =
    .stopped = توقّف، وما وصل حتى الآن محفوظ: { $readiness }.
    .nothing = لا شيء لأخذه: { $readiness }.
    .ready = جاهزة: { $readiness }.
    .not-ready = غير جاهزة: { $readiness }.
tripReplacedSome = { $count ->
    [zero] لا شيء تعذّر.
    [one] تعذّر الحصول على مقال واحد، ويأتي غيره مكانه.
    [two] تعذّر الحصول على مقالين، ويأتي غيرهما مكانهما.
    [few] تعذّر الحصول على { $count } مقالات، ويأتي غيرها مكانها.
    [many] تعذّر الحصول على { $count } مقالًا، ويأتي غيرها مكانها.
   *[other] تعذّر الحصول على { $count } مقال، ويأتي غيرها مكانها.
}
tripCrowdedSome = { $count ->
    [zero] وسعت المساحة كل شيء.
    [one] لم تسع المساحة مقالًا واحدًا.
    [two] لم تسع المساحة مقالين.
    [few] لم تسع المساحة { $count } مقالات.
    [many] لم تسع المساحة { $count } مقالًا.
   *[other] لم تسع المساحة { $count } مقال.
}
tripWaitsForSync = في انتظار المزامنة الجارية
tripStaysBehind = يبقى «{ $title }»: بصوره ({ $size }) تحتاج الرحلة أكثر من مساحتها البالغة { $room }.
tripReplacedOne = تعذّر الحصول على «{ $title }»؛ ويأتي «{ $other }» مكانه.
quoted = «{ $text }»
tripLost = { $count ->
    [zero] لم ينقص شيء من { $names }.
    [one] لم يعد { $names } في المكتبة.
    [two] لم يعد { $names } في المكتبة.
    [few] لم تعد { $names } في المكتبة.
    [many] لم تعد { $names } في المكتبة.
   *[other] لم تعد { $names } في المكتبة.
}
tripQueued = { $count ->
    [zero] لا روابط تنتظر.
    [one] رابط واحد منتظر لم يُجلب بعد.
    [two] رابطان منتظران لم يُجلبا بعد.
    [few] { $count } روابط منتظرة لم تُجلب بعد.
    [many] { $count } رابطًا منتظرًا لم يُجلب بعد.
   *[other] { $count } رابط منتظر لم يُجلب بعد.
}
tripLacksRoom = تحتاج صورها إلى نحو { $need } إضافية، وهناك مساحة لـ { $room } إلى جانب المحتفَظ به: زد المساحة في الإعدادات (أو `layover room`) أو قلّل مساحة هذه الرحلة أو رتّب رحلة انتهت.
tripNamed = رحلة { $when }
tripWrong =
    .subject = شيء مما يُؤخذ ليس في المكتبة
    .days = تستغرق الرحلة من { 1 } إلى { 365 } يومًا
    .minutes = تحوي الرحلة قراءة من { 5 } دقائق إلى { 1000 } ساعة
    .room = تحتاج الرحلة إلى مساحة؛ اتركها خالية لتأخذ كل المتاح
    .wishes = تأخذ الرحلة شيئًا معها، ومئة شيء على الأكثر
    .over = لكانت هذه الرحلة قد انتهت؛ موعد مغادرتها بعيد في الماضي
    .nameless = شيء مما يُؤخذ بلا اسم ولا رقم
    .departed = بدأت هذه الرحلة؛ يبقى ما فيها كما هو
suggestPlace =
    .trip = في رحلة
    .saved = في «المحفوظة»
    .following = في «المتابَعون»
suggestDay =
    .today = اليوم، { $day }
    .month = هذا الشهر، { $day }
    .last-month = الشهر الماضي، { $day }
    .year = هذه السنة، { $day }
    .last-year = السنة الماضية، { $day }
bookCover = الغلاف
bookCoverOf = الغلاف: { $title }
bookContents = المحتويات
bookPlaces = المواضع
bookAccess = النص بترتيب القراءة مع عناوين وفهرس؛ وتحمل الصور الأوصاف التي تعطيها مطبوعاتها.
bookKind =
    .single = مقال واحد
    .week = حصيلة الأسبوع
    .trip = قراءات رحلة
    .series = سلسلة
    .contributor = مقالات مساهم واحد
    .selection = مقالات
    .pack = مقالات
bookMade = { $what }: { $extent }، صُنع بـ Layover في { $day }.
coverMast =
    .single = مقال واحد
    .week = الأسبوع
    .trip = للرحلة
    .series = سلسلة
    .contributor = مجموعة
bookNoPicture = هذه الصورة من نوع لا تعرضه الكتب الإلكترونية.
packSomebody = شخص ما
frameBefore = قبل:
frameNow = الآن:
feedOdd =
    .unbalanced = وسوم الخلاصة غير متطابقة؛ قُرئت على الأرجح كما قُصد.
    .cut = تنقطع الخلاصة في وسطها؛ قُرئ ما كان كاملًا.
    .too-large = الخلاصة أعمق أو أكبر من أي خلاصة سليمة؛ تُرك جزء منها.
    .broken = تنقطع الخلاصة في وسطها أو هي معطوبة؛ قُرئ ما كان كاملًا.
errorSentence =
    .unknown-story = هذا المقال ليس في المكتبة.
    .no-passage = لا شيء محدّدًا هناك يمكن تمييزه؛ حدّد جزءًا من نص المقال.
    .text-changed = تغيّر المقال منذ فتحه، وهو معروض الآن كما أصبح: ميّز المقطع هناك.
    .unknown-highlight = لا وجود لهذا التمييز.
    .empty-note = تحتاج الملاحظة إلى بعض الكلمات.
    .unknown-trip = لا وجود لهذه الرحلة في المكتبة.
    .no-audio = لا شيء مرفقًا بهذا المقال للسماع أو المشاهدة.
    .unknown-contributor = هذا الشخص ليس في المكتبة.
    .unknown-section = هذا القسم ليس في المكتبة؛ ربما ذهب مع مطبوعته.
    .unknown-series = هذه السلسلة ليست في المكتبة.
    .empty-view = لا شيء للبحث عنه؛ اكتب كلمات أو شرطًا مثل is:unread ثم احتفظ به.
    .already-syncing = تجري مزامنة بالفعل؛ تنتهي من تلقاء نفسها أو بالإلغاء.
    .interrupted = انتهت مهمة داخلية قبل أوانها، ولم يتغيّر شيء. حاول مرة أخرى.
    .stopped = توقّف، ولم يتغيّر شيء.
    .unknown-edition = لا وجود لهذا الإصدار في المكتبة.
    .no-such-passage = لا يرد هذا الكلام في المقال مرة واحدة بالضبط؛ أعطِ المزيد من المقطع كما هو مطبوع.
    .unknown-colour = ألوان التمييز هي الأصفر والأخضر والأزرق والوردي.
    .unknown-format = تُكتب المقاطع المميّزة بصيغة Markdown أو CSV.
    .unknown-publication = هذه المطبوعة ليست في المكتبة.
    .unknown-profile = لا يوجد ملف تعريفي بهذا الاسم.
    .profile-folder = تعذّر الاحتفاظ بالملف التعريفي: { $reason }.
    .not-opml = { $reason }. لم يتغيّر شيء.
    .not-names = هذه ليست قائمة أسماء: ليست نصًا. أعطِ ملفًا نصيًا فيه اسم واحد في كل سطر. لم يتغيّر شيء.
    .folder = لا يمكن استخدام مجلد المكتبة { $path }: { $reason }. شغّل Layover بمجلد آخر (--library).
    .no-folder = لا يحدد هذا النظام مجلدًا للمكتبة. شغّل Layover بمجلد تختاره (--library).
    .refused-link = لا يُفتح هذا الرابط: تُفتح عناوين الويب والبريد وحدها ({ $address }).
    .file-there = { $path } موجود من قبل وتُرك كما هو. سمِّ مكانًا آخر.
    .unwritten = تعذّرت كتابة { $path }: { $reason }. لم يُترك شيء نصف مكتوب.
    .not-a-pack = لم يُفتح { $path }: { $reason }. لم يتغيّر شيء.
    .unknown-file = { $name } ليس ملفًا يفتحه Layover: يقبل قوائم الاشتراكات (.opml) والحزم (.layover-pack) والصفحات المحفوظة (.html) والإعدادات (.json).
    .unreadable = تعذّرت قراءة { $path }: { $reason }.
    .nameless-page = لا يذكر { $name } أي صفحة من الويب كان، فلا يمكن الاحتفاظ به كمقال؛ احفظ الصفحة بعنوانها.
    .is-a-feed = { $address } خلاصة وليست صفحة تُحفظ: اشترك فيها فتأتي مقالاتها مع كل مزامنة.
    .certificate = تعذّرت قراءة شهادة جذر إضافية.
    .proxy = تعذّرت قراءة عنوان الوكيل «{ $address }».
    .not-opened = لم يفتح أي برنامج على هذا النظام { $address }.
