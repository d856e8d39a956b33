welcomeTitle = ما تقرؤه أينما كنت
welcomeIntro = يجلب Layover أعدادًا كاملة ما دامت هناك شبكة، ويحتفظ بها نصًا وصورًا لوقت لا شبكة فيه. اختر ما تأخذه معك.
stepCatalogue = اختر من الفهرس
stepAddress = أو أعطِ عنوانًا
stepAddressHint = الصفحة الأولى لموقع أو خلاصة؛ ويجد Layover الباقي.
stepOpml = أو أحضر قائمة
stepOpmlHint = ملف OPML من قارئ آخر. أفلته هنا أو اختره.
catalogueSearch = البحث بالاسم أو الموضوع أو اللغة
catalogueNothing = لا شيء في الفهرس يناسب. العنوان يصلح لأي موقع.
catalogueAll = إظهار الكل ({ $count })
catalogueFound = { $count ->
    [zero] لا مطبوعات
    [one] مطبوعة واحدة
    [two] مطبوعتان
    [few] { $count } مطبوعات
    [many] { $count } مطبوعة
   *[other] { $count } مطبوعة
}
catalogueUnverified = من المعرفة العامة؛ وما جُرِّب كُتب عنده «مجرَّب».
catalogueTried = مجرَّب
catalogueOwn = ملفك التعريفي
addProfile = إضافة ملف تعريفي…
profileLabel = نص الملف التعريفي
profileHint = يصف الملف التعريفي كيف تُقرأ مطبوعة: أقسامها وخلاصاتها وصفحات كتّابها وسلاسلها. اختر ملفًا أُرسل إليك أو ألصق نصه.
profilePlaceholder = name = "The Quay"
profileAdd = فحص وإضافة
profileRemove = إزالة هذا الملف التعريفي
profileRemoveOf = إزالة ملفك التعريفي لـ{ $publication }
profileRemoved = أُزيل الملف التعريفي لـ{ $publication }. ما اشتركت فيه باقٍ.
profileEmpty = اختر ملفًا أو ألصق نص ملف تعريفي أولًا.
profileTooLarge = ليس هذا ملفًا تعريفيًا: حجمه الأقصى { 64 } ك.ب.
checkingProfile = يجري فحص الملف التعريفي واختباراته…
subscribe = اشتراك
subscribed = مشترك
subscribeTo = الاشتراك في { $name }
addressLabel = عنوان موقع أو خلاصة
addressPlaceholder = ⁦example.org⁩ أو اسم
addressMissing = اكتب عنوانًا أولًا، مثل example.org.
addressNamed = هذا اسم لا عنوان. جرى البحث في الفهرس عن «{ $words }».
lookingUp = يجري البحث عن خلاصات في هذا العنوان…
chooseFeed = لدى { $site } عدة خلاصات. أيّها؟
savePageInstead = حفظ هذه الصفحة
readIt = قراءة
chooseFile = اختيار ملف
importing = تجري قراءة القائمة…
dropHere = أفلِت للاستيراد
notOpml = لا يستطيع Layover قراءة هذا الملف. المطلوب ملف OPML.
startSync = زامن وابدأ القراءة
skip = تخطٍّ الآن
handbookReady = الدليل موجود في المكتبة ويُقرأ دون اتصال.
added = { $count ->
    [zero] لم تُضف مطبوعات
    [one] أُضيفت مطبوعة واحدة
    [two] أُضيفت مطبوعتان
    [few] أُضيفت { $count } مطبوعات
    [many] أُضيفت { $count } مطبوعة
   *[other] أُضيفت { $count } مطبوعة
}
