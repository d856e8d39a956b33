settingsLook = المظهر
settingsReading = القراءة
settingsOffline = دون اتصال
settingsEditions = الإصدارات والتصدير
weekEdition = تُعدّ حصيلة الأسبوع يوم
weekDays =
    .never = أبدًا
    .monday = الاثنين
    .tuesday = الثلاثاء
    .wednesday = الأربعاء
    .thursday = الخميس
    .friday = الجمعة
    .saturday = السبت
    .sunday = الأحد
exportFolder = مجلد التصدير
exportFolderUsual = المستندات/Layover
readerFolder = مجلد قارئ الكتب
readerFolderHint = مكان كتبه عندما يكون موصولًا
keepsSavedFolder = الاحتفاظ بالمقالات المحفوظة في ملفات مفتوحة أيضًا
keepsSavedFolderWhy = مجلد لكل مقال داخل مجلد المكتبة، يُقرأ بأي متصفح. الصور مشتركة مع المكتبة ولا تشغل مساحة مضاعفة.
settingsData = اشتراكاتك
language = اللغة
languageSystem = مثل النظام
theme = السمة
themes =
    .system = مثل النظام
    .light = فاتحة
    .sepia = بنية داكنة
    .dark = داكنة
    .black = سوداء
    .contrast = تباين عالٍ
density = القائمة
densities =
    .standard = عنوان وصورة
    .headlines = العناوين وحدها
    .magazine = صور كبيرة
readerFace = الخط
readerFaces =
    .literata = Literata
    .source-serif = Source Serif
    .atkinson = Atkinson Hyperlegible
    .system = خط النظام المذيّل
    .system-sans = خط النظام غير المذيّل
readerSize = الحجم
measure = طول السطر
leading = تباعد الأسطر
leadingOf = { NUMBER($lines, minimumFractionDigits: 2) } سطر
hyphenates = تقسيم الكلمات في آخر السطر
hyphenatesWhy = بحسب قواعد لغة المقال، إن عرفها النظام.
isJustified = ضبط الأسطر من الجانبين
zoom = التكبير
zoomLess = تصغير كل شيء
zoomMore = تكبير كل شيء
zoomUsual = الحجم المعتاد
percent = { $share }
zoomed = كل شيء بحجم { $share }.
pixels = { $size } بكسل
characters = { $count ->
    [zero] لا أحرف
    [one] حرف واحد
    [two] حرفان
    [few] { $count } أحرف
    [many] { $count } حرفًا
   *[other] { $count } حرف
}
typeSample = بين جداول المدّ وجداول المواعيد يقع معظم ما يعرفه الميناء عن العالم.
pictures = الصور المحتفَظ بها
picturePolicies =
    .all = لكل مقال
    .saved = للمقالات المحفوظة فقط
    .none = لا شيء
pictureRules =
    .all = صور كل المقالات
    .saved = صور المقالات المحفوظة فقط
    .none = بلا صور
    .default = الصور كما في الإعدادات
room = المساحة
roomIntro = للصور والصوت والصفحات المحتفَظ بها. يبقى النص دائمًا، ويبقى كل ما يخص المقالات المحفوظة والرحلات وما تتابعه للاحتفاظ به دون اتصال. وحين تمتلئ المساحة تتخلى المقالات المقروءة عن صورها أولًا، ثم الأقدم.
roomSize = المساحة، بالغيغابايت
roomFloor = ما يُترك فارغًا على القرص، بالغيغابايت
roomChange = تغيير
roomLetGo = التخلي عن هذه
roomLeave = تركها كما هي
roomByPublication = ما الذي يشغلها
roomText = { $hasFree ->
    [yes] يشغل النص فوق ذلك { $text }. وعلى القرص { $free } فارغة.
   *[no] يشغل النص فوق ذلك { $text }.
}
syncOnStart = المزامنة عند فتح النافذة
syncEvery = المزامنة من تلقاء نفسه
syncEveryOf = { $unit ->
    [never] أبدًا
    [day] مرة في اليوم
    [minutes] كل { $count } دقيقة
   *[hours] { $count ->
            [zero] كل { $count } ساعة
            [one] كل ساعة
            [two] كل ساعتين
            [few] كل { $count } ساعات
            [many] كل { $count } ساعة
           *[other] كل { $count } ساعة
        }
}
staysInTray = البقاء في منطقة الإشعارات عند إغلاق النافذة
staysInTrayWhy = يواصل Layover المزامنة عندئذ. تعيد أيقونته النافذة، وتُنهيه قائمتها.
hasNoTray = لا تعرض بيئة سطح المكتب هذه منطقة إشعارات، فإغلاق النافذة يُنهي Layover.
startsAtLogin = البدء عند تسجيل الدخول
startsAtLoginWhy = من دون نافذة، حيث توجد منطقة إشعارات.
notifies = إخباري بالمقالات الجديدة لمن أتابعهم
notifiesWhy = عبر النظام، مرة بعد المزامنة، حين تكون النافذة في الخلفية. أما المكتومون فلا.
isMetered = اعتبار كل شبكة محدودة
isMeteredWhy = عندئذ تنتظر الصور والصوت حتى تطلبها. على Linux تُعرف من تلقاء نفسها الشبكة التي يصفها NetworkManager بأنها محدودة؛ وفي غيره يُقال ذلك هنا.
keepPages = الاحتفاظ بالصفحات التي أُخذت منها المقالات
keepPagesWhy = عندئذ يستطيع إصدار أحدث من Layover أن يستخرج منها المزيد دون شبكة. نحو { 30 } ك.ب للمقال، مدة { 60 } يومًا.
allowTitle = عناوين على شبكتك
allowIntro = لا يجلب Layover شيئًا من هذا الحاسوب ولا من الشبكات الخاصة، كي لا تصل أي خلاصة من الويب إلى شبكتك. لقراءة ما تشغّله بنفسك، سمِّه هنا: مضيف أو نطاق عناوين، مع منفذ إن شئت.
allowLabel = مضيف أو نطاق
allowPlaceholder = reader.home:8080 أو 192.168.1.0/24
allowAdd = سماح
allowRemove = عدم السماح بعد الآن لـ { $rule }
allowNone = لا شيء مسموح به. هذه هي الحالة الآمنة.
exportIntro = قائمة باشتراكاتك بصيغة OPML، يقبلها أي قارئ آخر.
exportOpml = تصدير الاشتراكات
importOpml = استيراد الاشتراكات
copy = نسخ
copied = تم النسخ.
settingsFile = هذه الإعدادات في ملف
settingsFileWhy = لجهاز آخر أو للاحتفاظ بها. ما يفتح شبكتك وأماكن مجلداتك لا تدخل فيه.
settingsExport = تصدير الإعدادات
settingsImport = استيراد الإعدادات…
settingsSearch = البحث في الإعدادات
settingsFound = { $count ->
    [zero] لا إعدادات
    [one] إعداد واحد
    [two] إعدادان
    [few] { $count } إعدادات
    [many] { $count } إعدادًا
   *[other] { $count } إعداد
}
settingsNone = لا إعداد اسمه «{ $words }».
settingWords =
    .readerFace = خط خطوط حرف
    .isMetered = واي فاي wifi بيانات الجوال
    .language = لغة ترجمة language
    .zoom = أكبر أصغر حجم مقياس تكبير
    .leading = ارتفاع السطر مسافة
    .theme = شكل ألوان داكن وضع ليل تباين
    .readerSize = نص حجم الخط أكبر أصغر تكبير
    .measure = عرض عمود هوامش
    .syncEvery = تلقائي فترة الخلفية تحديث
    .staysInTray = منطقة الإشعارات الخلفية إغلاق إنهاء
    .startsAtLogin = بدء تلقائي تسجيل الدخول جلسة
    .notifies = إشعارات تنبيهات
    .room = تخزين مساحة قرص حد
    .allow = شبكة محلية عناوين خاصة
    .file = استيراد تصدير إعدادات نسخة جهاز آخر JSON
    .opml = استيراد تصدير OPML اشتراكات
