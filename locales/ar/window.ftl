bytes = { $count ->
    [zero] لا بايتات
    [one] بايت واحد
    [two] بايتان
    [few] { $count } بايتات
    [many] { $count } بايتًا
   *[other] { $count } بايت
}
gigabytes = { $count } غ.ب
kilobytes = { $count } ك.ب
megabytes = { $count } م.ب
storyTools = المقال
libraryTools = أدوات المكتبة
listTools = أدوات القائمة
add = إضافة مطبوعة
sync = زامن الآن
syncing = تجري المزامنة…
syncStarting = يجري سؤال المطبوعات عن الجديد…
cancel = إلغاء
cancelling = يجري الإيقاف…
syncedAgo = آخر مزامنة { $age }
neverSynced = لم تجرِ أي مزامنة بعد
ofTotal = { $done } من { $total }
timeLeft = { $unit ->
    [seconds] بقي { $count } ث
   *[minutes] بقي { $count } د
}
showUnreadOnly = المقالات غير المقروءة فقط
more = المزيد
oldestFirst = الأقدم أولًا
newestFirst = الأحدث أولًا
markAllRead = اعتبار الكل مقروءًا
markOlderRead =
    .day = اعتبار ما مضى عليه أكثر من يوم مقروءًا
    .week = اعتبار ما مضى عليه أكثر من أسبوع مقروءًا
    .month = اعتبار ما مضى عليه أكثر من شهر مقروءًا
markAboveRead = اعتبار كل ما فوقه مقروءًا
markBelowRead = اعتبار كل ما تحته مقروءًا
markNothing = لم يكن هنا ما لم يُقرأ.
markNoStory = انتقل أولًا إلى مقال في القائمة.
markNoList = ما يقع فوق وتحت لا يظهر إلا في قائمة: المفتاح w يعرض قائمة.
unsubscribe = إلغاء الاشتراك في { $publication }
forgetAddress = التوقف عن محاولة { $address }
settings = الإعدادات
settingsAndHelp = الإعدادات والمساعدة
about = حول Layover
keyboard = لوحة المفاتيح
showLibrary = إظهار المكتبة
hideLibrary = إخفاء المكتبة
showList = إظهار القائمة
libraryWidth = عرض المكتبة
listWidth = عرض القائمة
back = العودة إلى القائمة
previous = المقال السابق
next = المقال التالي
save = حفظ
unsave = عدم الاحتفاظ
markRead = وضع علامة مقروء
markUnread = وضع علامة غير مقروء
openOriginal = فتح الأصل
typeSettings = الخط والمظهر
storyFrame = المقال: { $title }
undo = تراجع
undone = تم التراجع: { $what }
redo = إعادة
settingChanged = تغيّر في الإعدادات.
panesNow =
    .library-hidden = المكتبة مخفية.
    .library-shown = المكتبة ظاهرة.
    .list-hidden = القائمة مخفية.
    .list-shown = القائمة ظاهرة.
    .resized = تغيّر عرض الأعمدة.
editionMade = أُعِدّ الإصدار «{ $title }».
tripPlanned = خُطّط للرحلة «{ $name }».
audioGone = لم يعد الصوت محتفَظًا به.
dismiss = إخفاء
close = إغلاق
networkShut =
    .offline = لا توجد شبكة
    .sign-in = تطلب هذه الشبكة تسجيل الدخول
    .silent = لا أحد يجيب على هذه الشبكة
    .weak = الشبكة بطيئة أو متقطّعة
meteredWaits = اتصال محدود: الصور والصوت تنتظر
version = الإصدار { $version }
licence = الترخيص: { $licence }
libraryAt = توجد هذه المكتبة في
privacy = لا حساب في Layover ولا تتبّع. لا يتصل إلا بما أضفته.
notices = إشعارات برامج الجهات الأخرى
allStoriesList = كل المقالات
unexpected = حدث خلل في النافذة. مكتبتك سليمة؛ حاول مرة أخرى.
libraryFailed = تعذّرت قراءة المكتبة.
