edition = إصدار
moreEditions = { $count ->
    [zero] لا إصدارات أقدم
    [one] إظهار إصدار أقدم واحد
    [two] إظهار إصدارين أقدم
    [few] إظهار { $count } إصدارات أقدم
    [many] إظهار { $count } إصدارًا أقدم
   *[other] إظهار { $count } إصدار أقدم
}
editionKinds =
    .week = الأسبوع
    .trip = لرحلة
    .series = سلسلة
    .contributor = مجموعة
    .selection = مختارات
    .pack = من حزمة
editionEmpty = لم تعد مقالات هذا الإصدار في المكتبة.
makeEdition = إعداد إصدار من هذا
makeWeek = إعداد حصيلة الأسبوع
weekTooLittle = جلبت الأيام السبعة الأخيرة أقل من ثلاثة مقالات كاملة، فلم تُعدّ حصيلة.
removeEdition = إزالة هذا الإصدار
exportThis = تصدير…
print = طباعة…
openPack = فتح حزمة…
packOpening = تجري قراءة { $name }…
showExports = إظهار الملفات المصدّرة
exportTitle = تصدير
exporting = تجري الكتابة…
exportForm = الصيغة
exportForms =
    .epub = كتاب إلكتروني (EPUB)
    .html = ملف HTML
    .markdown = Markdown
    .pack = حزمة لنسخة أخرى من Layover
exportWhy =
    .epub = لقارئات الكتب وبرامج القراءة، مع الصور والملاحظات وجدول المحتويات.
    .html = ملف واحد فيه كل شيء، لأي متصفح. ويصلح للطباعة.
    .markdown = مجلد من الملفات النصية وإلى جانبها صورها.
    .pack = ملف واحد تفتحه نسخة أخرى من Layover دون شبكة. مجاميعه الاختبارية تكشف التلف ولا تُثبت من أعدّه.
exportToFolder = حفظ في مجلد التصدير
exportToReader = إرسال إلى قارئ الكتب
exportByMail = إرسال بالبريد
noReaderFolder = للإرسال إلى قارئ كتب، صِله وحدّد مجلده في الإعدادات.
mailWhy = برامج البريد لا تقبل ملفًا من خارجها: يُحفظ الملف أولًا، وتذكر الرسالة مكانه لترفقه بنفسك.
mailAttach = أرفقه بالرسالة التي فُتحت.
offeredSubscribe = يقترح رابط أن تشترك في هذا العنوان. لا يُجلب شيء قبل موافقتك.
offeredSave = يقترح رابط أن تحفظ هذه الصفحة. لا يُجلب شيء قبل موافقتك.
offeredEither = أتشترك فيما هناك أم تحفظ هذه الصفحة وحدها؟ لا يُجلب شيء قبل موافقتك.
saveThisPage = حفظ الصفحة
handedFile =
    .opml = أتريد أخذ الاشتراكات من «{ $name }»؟
    .pack = أتريد فتح الحزمة «{ $name }»؟
    .page = أتريد حفظ الصفحة التي في «{ $name }» كمقال؟
    .settings = أتريد أخذ الإعدادات من «{ $name }»؟
handedOpen = فتح
handedUnknown = لا يفتح Layover الملف { $name }. يقبل قوائم الاشتراكات (.opml) والحزم (.layover-pack) والصفحات المحفوظة (.html) والإعدادات (.json).
opening = تجري قراءة { $name }…
dropOnWindow = أفلِت للفتح
