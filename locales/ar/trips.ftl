trips = الرحلات
trip = رحلة
tripsIntro = قل متى تغادر وكم ستقرأ، فيحزم Layover بهذا القدر ويجلبه كاملًا. وقبل مغادرتك يفحص كل ملف، لتعني كلمة جاهز أنه جاهز حقًا.
tripsNone = لا رحلة مخططة.
tripsPast = المرتَّبة
planTrip = تخطيط رحلة
changeTrip = تعديل الرحلة
tripName = الاسم
tripNameHint = الوجهة أو ما شئت. وبلا اسم تُسمّى باسم يومها.
tripLeaves = المغادرة
tripLeavesHour = الساعة
tripDays = أيام الغياب
tripReading = القراءة
tripReadingHint = ساعات ودقائق، مثل 6:40.
tripRoom = مساحة الصور، بالميغابايت
tripRoomHint = فارغ: بقدر ما تحتاج.
tripWishes = ما تأخذه
tripWishesHint = يأخذ Layover من كل واحد بالدور، وغير المقروء أولًا.
tripWishesPlaceholder = مطبوعات وأقسام وأشخاص وقوائم
tripWishesNone = لا شيء في مكتبتك اسمه «{ $words }».
tripWishesFound = { $count ->
    [zero] لا خيارات
    [one] خيار واحد
    [two] خياران
    [few] { $count } خيارات
    [many] { $count } خيارًا
   *[other] { $count } خيار
}
tripWishesOffered = الخيارات
tripWishLess = عدم أخذ { $name }
tripWishTaken = { $name } في الحقيبة.
tripWishLeft = { $name } يبقى في البيت.
tripLeavesWrong = اختر يوم المغادرة وساعتها.
tripLeavesOver = رحلة بهذه الأيام تكون قد انتهت. اختر يومًا لاحقًا.
tripDaysWrong = اكتب أيام الغياب عددًا صحيحًا من 1 إلى 365.
tripReadingWrong = اكتب كم ستقرأ، مثل 6:40 أو 45 min؛ خمس دقائق على الأقل.
tripRoomWrong = اكتب المساحة بالميغابايت عددًا صحيحًا، أو اتركها فارغة.
tripWishesMissing = اختر شيئًا واحدًا على الأقل لتأخذه.
tripEstimate = ما ستحويه
tripEstimateNone = اختر ما تأخذه، فيظهر هنا ما ستحويه.
tripEstimateWrong = يظهر هنا ما ستحويه حالما تستقيم الحقول أعلاه.
tripPlanAct = تخطيط هذه الرحلة
tripChangeAct = تعديل
wishLists = القوائم
wishNames =
    .all = كل شيء
    .saved = المقالات المحفوظة
    .following = كل ما تتابعه
    .queued = الروابط المنتظرة
wishKinds =
    .publication = مطبوعة
    .section = قسم
    .contributor = مساهم
    .series = سلسلة
    .view = عرض
wishGone = ليس في المكتبة الآن
sectionsAll = الأقسام
seriesAll = السلاسل
tripReady = جاهزة
tripNotReady = غير جاهزة
tripAway = على متنها
tripOver = انتهت
tripEnded = رُتّبت
tripHoldsNothing = لا تحوي أي مقال.
tripNothingFetched = لم يُجلب لها شيء بعد.
tripLacking = { $count ->
    [zero] لا ينقص شيء من { $total }
    [one] مقال واحد من { $total } ينقصه شيء.
    [two] مقالان من { $total } ينقصهما شيء.
    [few] { $count } مقالات من { $total } ينقصها شيء.
    [many] { $count } مقالًا من { $total } ينقصها شيء.
   *[other] { $count } مقال من { $total } ينقصها شيء.
}
tripUnchecked = يبدو كل شيء موجودًا، ولم يُفحص على القرص.
tripLeavesIn = { $days ->
    [0] المغادرة اليوم
    [1] المغادرة غدًا
    [zero] المغادرة اليوم
    [one] المغادرة غدًا
    [two] المغادرة بعد يومين
    [few] المغادرة بعد { $days } أيام
    [many] المغادرة بعد { $days } يومًا
   *[other] المغادرة بعد { $days } يوم
}
tripBackIn = { $days ->
    [0] العودة اليوم
    [1] العودة غدًا
    [zero] العودة اليوم
    [one] العودة غدًا
    [two] العودة بعد يومين
    [few] العودة بعد { $days } أيام
    [many] العودة بعد { $days } يومًا
   *[other] العودة بعد { $days } يوم
}
tripFrozen = لقد انطلقت: لا ينضم إليها شيء ولا يغادرها شيء من تلقاء نفسه.
tripFigure = { $whole } من { $total } على متنها
tripFigurePictures = الصور
tripFigureSize = على القرص
tripFigureReading = القراءة
tripOf = { $held } من { $asked }
tripLookedAt = فُحصت على القرص { $age }.
tripNotLookedAt = لم تُفحص على القرص منذ تغيّر الاختيار.
hours = { $hours } س { $minutes } د
tripMakeReady = تجهيز
tripRecheck = إعادة الفحص من القرص
tripChecking = تجري قراءة كل ملف من جديد…
tripCheckedGreen = كل النصوص وكل الصور على القرص.
tripCheckedAmber = ينقص شيء، وهو مذكور في الرحلة.
airplaneCheck = فحص وضع الطيران
airplaneCheckAll = فحص وضع الطيران لكل الرحلات
airplaneHint = يفتح كل مقال محزوم كما عند القراءة، دون شبكة.
airplaneChecking = يجري فتح كل مقال دون شبكة…
airplanePassed = نجح فحص وضع الطيران
airplaneFailed = لم ينجح فحص وضع الطيران
airplaneNothing = لا مقال محزومًا.
tripChoose = اختيار من جديد
tripChosen = { $count ->
    [zero] اختيار جديد: لا مقالات.
    [one] اختيار جديد: مقال واحد.
    [two] اختيار جديد: مقالان.
    [few] اختيار جديد: { $count } مقالات.
    [many] اختيار جديد: { $count } مقالًا.
   *[other] اختيار جديد: { $count } مقال.
}
tripChange = تعديل…
tripTidy = ترتيب
tripTidyHint = تعود مقالاتها كغيرها، ويمكن التخلي عنها حين تضيق المساحة.
tripRemove = إزالة الرحلة
tripMore = المزيد عن هذه الرحلة
tripMaking = يجري تجهيز الرحلة
tripStages =
    .texts = يجري جلب المقالات كاملة
    .pictures = يجري جلب الصور
    .check = يجري فحص كل شيء على القرص
tripLacks = ما الناقص، ولماذا
tripMayCome = قد يجلبه التجهيز من جديد.
tripShowLacking = { $count ->
    [zero] لا مزيد
    [one] إظهار واحد آخر
    [two] إظهار اثنين آخرين
    [few] إظهار { $count } أخرى
    [many] إظهار { $count } أخرى
   *[other] إظهار { $count } أخرى
}
tripReplaced = مقالات تعذّر الحصول عليها
tripStories = في هذه الرحلة
tripNoStories = لا شيء يناسب. خذ أشياء أكثر أو ساعات أكثر.
tripBegins = بعد { $after }
tripPin = إبقاء «{ $title }» عند الاختيار من جديد
tripIsPinned = يبقى عند الاختيار من جديد
tripDrop = ترك «{ $title }» في البيت
tripTakes = تأخذ من
tripRefused = تُرك في البيت
tripPutBack = أخذه معك
tripPutBackName = أخذ «{ $title }» من جديد
tripFacts = الرحلة
tripPace = { $words ->
    [zero] أوقات القراءة بسرعتك، { $words } كلمة في الدقيقة.
    [one] أوقات القراءة بسرعتك، كلمة واحدة في الدقيقة.
    [two] أوقات القراءة بسرعتك، كلمتان في الدقيقة.
    [few] أوقات القراءة بسرعتك، { $words } كلمات في الدقيقة.
    [many] أوقات القراءة بسرعتك، { $words } كلمة في الدقيقة.
   *[other] أوقات القراءة بسرعتك، { $words } كلمة في الدقيقة.
}
tripRoomOf = الصور في { $megabytes } م.ب على الأكثر.
tripNoneAhead = لا رحلة قادمة. خطّط واحدة أولًا (⁦Shift+T⁩).
tripTakeAlong = أخذه في { $name }
tripHasIt = هو في «{ $name }» بالفعل.
tripStatusAway = على متنها: { $name }
