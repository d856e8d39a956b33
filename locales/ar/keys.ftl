keysIntro = يمكن تغيير كل مفتاح. لا تفعل المفاتيح شيئًا وأنت تكتب؛ وفي المقال تحرّك الأسهم وPage Up وPage Down النص؛ وفي المكتبة يفتح Shift مع F10 قائمة السطر.
keysThen = ثم
keysSearch = البحث في الأفعال والمفاتيح
keysFound = { $count ->
    [zero] لا أفعال
    [one] فعل واحد
    [two] فعلان
    [few] { $count } أفعال
    [many] { $count } فعلًا
   *[other] { $count } فعل
}
keysNone = لا فعل ولا مفتاح اسمه «{ $words }».
keysNoKey = بلا مفتاح
keysChange = تغيير المفاتيح
keysChangeOf = تغيير مفاتيح «{ $action }»
keysDone = تم
keysRemove = إزالة { $keys }
keysPress = إضافة مفاتيح…
keysListening = اضغط المفاتيح الجديدة، واحدًا أو اثنين على التوالي…
keysPressed = ضُغط: { $keys }
keysHint = المفتاح Enter يُبقيها، وEscape يترك كل شيء كما كان.
keysKeep = احتفاظ
keysTaken = { $keys } يعني الآن { $actions }. الاحتفاظ به هنا يزيله من هناك.
keysHere = { $keys } يعني هذا بالفعل.
keysRefused =
    .text = هذه المفاتيح للنص في كل البرامج. اختر غيرها.
    .system = هذه المفاتيح للنظام. اختر غيرها.
    .control = تحتاج الأزرار والقوائم والصفحات إلى هذا المفتاح. اختر غيره.
keysReset = كما كان في البداية
keysResetOf = إعادة مفاتيح «{ $action }» كما كانت في البداية
keysResetAll = كل المفاتيح كما كانت في البداية
keysKept = { $keys } يعني الآن «{ $action }».
keysGone = لم يعد { $keys } يعني شيئًا.
keysOwn = مفاتيحك
quoted = «{ $words }»
keyActions =
    .openNext = فتح المقال التالي
    .openPrevious = فتح المقال السابق
    .space = التمرير ثم فتح المقال التالي غير المقروء
    .spaceBack = التمرير إلى الوراء
    .open = فتح المقال أو الدخول إليه
    .openOriginal = فتح الأصل في المتصفح
    .copyLink = نسخ رابط المقال
    .find = البحث في المقال، أو في الكل إن لم يكن مقال مفتوحًا
    .findNext = البحث عن التالي
    .findPrevious = البحث عن السابق
    .toggleRead = وضع علامة مقروء أو غير مقروء
    .toggleSaved = حفظ أو عدم الاحتفاظ
    .complete = جلب ما ينقص المقال
    .follow = متابعة المساهم أو إلغاء متابعته
    .takeAlong = أخذ المقال في الرحلة القادمة
    .highlight = تمييز المحدّد أو فقرة
    .note = كتابة ملاحظة
    .listen = اقرأ بصوت مسموع أو أوقف مؤقتًا
    .sentenceNext = الجملة التالية
    .sentencePrevious = الجملة السابقة
    .paragraphNext = الفقرة التالية
    .paragraphPrevious = بداية الفقرة
    .speakFaster = أسرع
    .speakSlower = أبطأ
    .listenStop = أوقف القراءة
    .focusNext = النزول في القائمة دون فتح
    .focusPrevious = الصعود في القائمة دون فتح
    .goFirst = إلى أول مقال أو إلى البداية
    .goLast = إلى آخر مقال أو إلى النهاية
    .nextList = الانتقال إلى القائمة التالية
    .previousList = الانتقال إلى القائمة السابقة
    .back = العودة إلى الصفحة السابقة
    .goFront = الانتقال إلى الصفحة الأولى
    .goFollowing = الانتقال إلى ما تتابعه
    .goContributors = الانتقال إلى المساهمين
    .goAll = الانتقال إلى كل المقالات
    .goUnread = الانتقال إلى المقالات غير المقروءة
    .goSaved = الانتقال إلى المقالات المحفوظة
    .goTrips = الانتقال إلى رحلاتك
    .goHighlights = الانتقال إلى المقاطع المميّزة
    .goPublication = الانتقال إلى مطبوعة أو قسم
    .search = بحث
    .palette = اذهب إلى أي مكان وافعل أي شيء
    .sync = زامن الآن
    .add = إضافة مطبوعة
    .planTrip = تخطيط رحلة
    .togglePage = العرض كصفحة أو كقائمة
    .toggleUnreadOnly = إظهار المقالات غير المقروءة فقط
    .markAllRead = اعتبار كل ما في القائمة مقروءًا
    .markAboveRead = اعتبار كل ما فوق المقال مقروءًا
    .markBelowRead = اعتبار كل ما تحت المقال مقروءًا
    .markOlderRead = اعتبار كل ما هو أقدم من المقال مقروءًا
    .undo = تراجع
    .redo = إعادة ما جرى التراجع عنه
    .goSources = حال المصادر
    .goActivity = ما فعله Layover
    .toggleLibrary = إظهار المكتبة أو إخفاؤها
    .toggleList = إظهار القائمة أو إخفاؤها
    .quiet = المقال وحده
    .fullScreen = ملء الشاشة
    .zoomIn = تكبير كل شيء
    .zoomOut = تصغير كل شيء
    .zoomReset = كل شيء بالحجم المعتاد
    .nextPane = الانتقال إلى اللوح التالي
    .previousPane = الانتقال إلى اللوح السابق
    .settings = الإعدادات
    .help = هذه المفاتيح
    .escape = إغلاق أو رجوع
keyGroups =
    .reading = القراءة
    .listening = القراءة بصوت مسموع
    .moving = التنقّل
    .library = المكتبة
    .window = النافذة
palette = اذهب إلى أي مكان وافعل أي شيء
palettePlaceholder = شاشة أو أمر أو مكان أو شخص أو إعداد
paletteFound = { $count ->
    [zero] لا خيارات
    [one] خيار واحد
    [two] خياران
    [few] { $count } خيارات
    [many] { $count } خيارًا
   *[other] { $count } خيار
}
paletteNothing = لا شيء هنا اسمه «{ $words }».
paletteSearch = البحث عن «{ $words }» في المقالات
paletteRecent = مؤخرًا
paletteGroups =
    .screens = الشاشات
    .commands = الأوامر
    .publications = المطبوعات
    .sections = الأقسام
    .series = السلاسل
    .contributors = المساهمون
    .trips = الرحلات
    .views = طرق العرض
    .editions = الإصدارات
    .settings = الإعدادات
