search = بحث
searchPlaceholder = ابحث في المقالات والأشخاص والأقسام
searchEnd = إغلاق البحث
searchResults = النتائج
searchNothing = لا شيء هنا عن «{ $words }».
searchNothingStep = كلمات أقل أو أقصر تعثر على المزيد.
searchStart = اكتب كلمة أو كلمتين.
searchLacks = لا يحوي أي مقال كل هذه الكلمات. وهذه تحوي معظمها.
searchWithout = من دون: { $words }
searchFound = { $count ->
    [zero] لا نتائج
    [one] نتيجة واحدة
    [two] نتيجتان
    [few] { $count } نتائج
    [many] { $count } نتيجة
   *[other] { $count } نتيجة
}
suggestions = تابع مع
suggestionKinds =
    .contributor = مساهم
    .section = قسم
    .publication = مطبوعة
    .kind = نوع
    .tag = وسم
    .series = سلسلة
    .trip = رحلة
    .filter = شرط
    .state = حالة
    .age = عمر
    .length = طول
searchOperators = يمكن تضييق البحث:
operators =
    .author = لكاتب معيّن
    .section = من قسم؛ وكذلك ⁦publication:⁩ و⁦series:⁩
    .kind = من نوع واحد
    .tag = بوسم معيّن
    .is = وأيضًا ⁦is:saved⁩ و⁦is:offline⁩ و⁦is:followed⁩
    .in = في الحقيبة؛ ⁦trip:Andes⁩ لرحلة بعينها
    .after = منذ يوم أو شهر أو سنة؛ ⁦before:⁩ بالعكس
    .newer = من الأسبوع الأخير؛ ⁦older:1y⁩ بالعكس
    .longer = دقائق القراءة؛ ⁦shorter:5⁩ بالعكس
keepView = الاحتفاظ به كعرض
keepViewHint = يظهر في المكتبة ويمتلئ من تلقاء نفسه.
viewName = اسم العرض
viewNameMissing = أعطِ العرض اسمًا أولًا.
keep = احتفاظ
viewKept = «{ $name }» في المكتبة.
removeView = إزالة العرض «{ $name }»
groupPlaces = المطبوعات والأقسام والسلاسل
groupContributors = المساهمون
groupTitles = في العنوان
groupNames = حسب المساهم أو القسم أو الشرط
groupText = في النص
groupCommands = الأوامر
