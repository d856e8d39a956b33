partOf = جزء من { $series }
showChanges = إظهار ما تغيّر
showStory = العودة إلى المقال
changesFrame = ما الذي تغيّر: { $title }
storyMore = المزيد عن هذا المقال
citations =
    .chicago = نسخ الاستشهاد: Chicago
    .apa = نسخ الاستشهاد: APA
    .mla = نسخ الاستشهاد: MLA
    .bibtex = نسخ الاستشهاد: BibTeX
    .ris = نسخ الاستشهاد: RIS
    .markdown = نسخ كرابط Markdown
copyQuote = نسخ التحديد كاقتباس
highlights = المقاطع المميّزة
markTools = التمييز
markIn =
    .yellow = تمييز بالأصفر
    .green = تمييز بالأخضر
    .blue = تمييز بالأزرق
    .rose = تمييز بالوردي
markStatus =
    .marked = مقطع مميّز: الألوان والملاحظة
    .selected = مقطع محدّد: اضغط h لتمييزه وc لكتابة ملاحظة
note = ملاحظة
labels = الوسوم
writeNote = كتابة ملاحظة
changeNote = تعديل الملاحظة
notePlaceholder = ما رأيك فيه؟
labelsPlaceholder = وسوم تفصل بينها فواصل
keepNote = احتفاظ
keepNoteKeys = ‏⁦Ctrl+Enter⁩ أو ⁦Esc⁩ للاحتفاظ بها
removeHighlight = إزالة التمييز
findHighlight = البحث في المقاطع المميّزة والملاحظات
highlightsFound = { $count ->
    [zero] لا مقاطع مميّزة
    [one] مقطع مميّز واحد
    [two] مقطعان مميّزان
    [few] { $count } مقاطع مميّزة
    [many] { $count } مقطعًا مميّزًا
   *[other] { $count } مقطع مميّز
}
highlightsNone = لا شيء مما ميّزته يحتوي على «{ $words }».
highlightsEmpty = لا شيء مميّز بعد. حدّد جزءًا من مقال واضغط h، أو اكتب ملاحظة عليه بالمفتاح c: كلاهما يبقى مهما فعل الموقع.
openAtHighlight = فتح في المقال
exportHighlights = تصدير
asMarkdown = بصيغة Markdown لبرنامج Obsidian وغيره
asCsv = بصيغة CSV لخدمة Readwise
copyLink = نسخ الرابط
copyProfile = نسخ الملف التعريفي
fullScreen = ملء الشاشة
fullScreenLeave = المفتاح F11 ينهي ملء الشاشة.
quiet = المقال وحده
quietLeave = إظهار النافذة من جديد
quietNeedsStory = افتح مقالًا أولًا، ثم يظهر وحده.
findInStory = البحث في هذا المقال
findNext = الموضع التالي
findPrevious = الموضع السابق
foundAt = { $isMany ->
    [yes] { $at } من { $count } وأكثر
   *[no] { $count ->
        [0] غير موجود في هذا المقال
       *[other] { $at } من { $count }
    }
}
complete = جلب الناقص
completing = يجري جلب الناقص…
alreadyWhole = هذا المقال كامل: لا ينقصه شيء.
fetchLinks = جلبها
fetchAddress = جلب { $address } الآن
stoodIn = في «{ $title }»
keepAudio = الاحتفاظ به دون اتصال
fetchingAudio = يجري جلب الصوت…
letAudioGo = عدم الاحتفاظ به
