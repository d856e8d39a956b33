showAsPage = العرض كصفحة
showAsList = العرض كقائمة
noPage = ليست لهذه القائمة صفحة خاصة بها.
pageTools = أدوات الصفحة
pageBack = رجوع
frontPageOf = الصفحة الأولى: { $name }
frontEmpty = لم يصل شيء بعد.
frontEmptyStep = زامن الآن
frontNews = صفحة أولى جديدة
unreadIn = { $count ->
    [zero] لا غير مقروء
    [one] واحد غير مقروء
    [two] اثنان غير مقروءين
    [few] { $count } غير مقروءة
    [many] { $count } غير مقروء
   *[other] { $count } غير مقروء
}
nothingYet = لا شيء بعد
everyoneFollowed = كل ما تتابعه
showMore = { $count ->
    [zero] لا مزيد
    [one] إظهار واحد آخر
    [two] إظهار اثنين آخرين
    [few] إظهار { $count } أخرى
    [many] إظهار { $count } أخرى
   *[other] إظهار { $count } أخرى
}
shownOf = { $total ->
    [zero] لا مقالات
    [one] { $shown } من مقال واحد
    [two] { $shown } من مقالين
    [few] { $shown } من { $total } مقالات
    [many] { $shown } من { $total } مقالًا
   *[other] { $shown } من { $total } مقال
}
today = اليوم
yesterday = أمس
parts = { $count ->
    [zero] لا أجزاء
    [one] جزء واحد
    [two] جزآن
    [few] { $count } أجزاء
    [many] { $count } جزءًا
   *[other] { $count } جزء
}
goOnWith = تابع مع الجزء { $number }
beginWith = ابدأ بالجزء { 1 }
allPartsRead = لقد قرأت كل الأجزاء.
kinds = الأنواع
everyKind = الكل
kindNames =
    .analysis = تحليل
    .reporting = تقارير
    .opinion = رأي
    .video = فيديو
    .interview = مقابلة
    .review = مراجعات
    .essay = مقالات مطوّلة
    .podcast = بودكاست
    .letter = رسائل القرّاء
    .letters = رسائل القرّاء
writtenBy = بقلم
tags = الوسوم
topics = يكتب عن
coAuthors = يكتب مع
writesFor = يكتب في
rhythm = { $total ->
    [zero] لا مقالات خلال آخر { $months } شهرًا
    [one] مقال واحد خلال آخر { $months } شهرًا
    [two] مقالان خلال آخر { $months } شهرًا
    [few] { $total } مقالات خلال آخر { $months } شهرًا
    [many] { $total } مقالًا خلال آخر { $months } شهرًا
   *[other] { $total } مقال خلال آخر { $months } شهرًا
}
rhythmMonth = { $total ->
    [zero] { $month }: لا مقالات
    [one] { $month }: مقال واحد
    [two] { $month }: مقالان
    [few] { $month }: { $total } مقالات
    [many] { $month }: { $total } مقالًا
   *[other] { $month }: { $total } مقال
}
theirPage = صفحته على الويب
allStories = المقالات
noStories = لا مقالات هنا في الوقت الحالي.
alsoPrintedAs = يُكتب اسمه أيضًا
aliasWhere = { $total ->
    [zero] { $publication }
    [one] { $publication }، مقال واحد
    [two] { $publication }، مقالان
    [few] { $publication }، { $total } مقالات
    [many] { $publication }، { $total } مقالًا
   *[other] { $publication }، { $total } مقال
}
notTheSame = ليس الشخص نفسه
notTheSameAs = { $name } ليس الشخص نفسه
perhapsAlso = ربما أيضًا
samePerson = الشخص نفسه
samePersonAs = { $name } هو الشخص نفسه
someoneElse = شخص آخر
someoneElseThan = { $name } شخص آخر
follow = متابعة
unfollow = إلغاء المتابعة
isFollowed = متابَع
followName = متابعة { $name }
followingName = تتابع { $name }
keepOffline = الاحتفاظ دون اتصال
keepOfflineName = الاحتفاظ دون اتصال بكل ما يكتبه { $name }
mute = كتم
isMuted = مكتوم
isKeptOffline = محتفَظ به دون اتصال
followWhom = من تريد أن تتابع؟
nobodyNamed = لا أحد مذكور تحت هذا المقال.
followingEmpty = لا تتابع أحدًا بعد.
followingEmptyStep = اضغط f على مقال لمتابعة كاتبه، أو اختر من المساهمين. ويمكن متابعة الأقسام والسلاسل والمطبوعات كاملةً من صفحاتها.
followingQuiet = لا شيء منهم هنا بعد.
seeContributors = عرض المساهمين
contributorsIntro = كل من ورد اسمه في مكتبتك، في جميع المطبوعات. الأكثر مقالاتٍ هنا أولًا.
findContributor = البحث عن مساهم
contributorsFound = { $count ->
    [zero] لا أحد
    [one] شخص واحد
    [two] شخصان
    [few] { $count } أشخاص
    [many] { $count } شخصًا
   *[other] { $count } شخص
}
contributorsNone = لا أحد هنا اسمه «{ $words }».
importNames = استيراد أسماء
importNamesIntro = اسم في كل سطر. من كان في مكتبتك يُتابَع فورًا، والآخرون حالما يكتبون.
importNamesLabel = الأسماء
importNamesAct = متابعة هؤلاء
namesMissing = اكتب اسمًا أو ألصقه أولًا.
namesWaiting = يُتابَعون حالما يكتبون
nameForget = عدم انتظار { $name } بعد الآن
prefer = وضع { $publication } أولًا
unprefer = عدم وضع { $publication } أولًا

beginTitle = من تتابع وماذا تتابع
beginIntro = المقالات الجديدة مما تتابعه تجدها في «المتابَعون»، ويمكن الاحتفاظ بها دون اتصال. يمكنك تغيير ذلك في أي وقت.
beginNothing = لا شيء هنا للاختيار بعد. تأتي الأقسام والمساهمون مع أول مزامنة.
beginDone = تم
beginAct = اختيار أقسام ومساهمين
beginAsk = وصلت أولى المقالات. أي الأقسام والمساهمين تريد متابعتهم؟
