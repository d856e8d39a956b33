ageNow = الآن
ageMinutes = { $count } د
ageHours = { $count } س
ageDays = { $count } ي
justNow = الآن
stories = { $count ->
    [zero] لا مقالات
    [one] مقال واحد
    [two] مقالان
    [few] { $count } مقالات
    [many] { $count } مقالًا
   *[other] { $count } مقال
}
newStories = { $count ->
    [zero] لا مقالات جديدة
    [one] مقال جديد واحد
    [two] مقالان جديدان
    [few] { $count } مقالات جديدة
    [many] { $count } مقالًا جديدًا
   *[other] { $count } مقال جديد
}
newCount = { $count ->
    [zero] لا جديد
    [one] جديد واحد
    [two] جديدان
    [few] { $count } جديدة
    [many] { $count } جديدًا
   *[other] { $count } جديد
}
showNewStories = إظهار المقالات الجديدة
storyList = المقالات: { $name }
minutes = { $minutes } د
minutesLeft = بقي { $minutes } د
isUnread = غير مقروء
isRead = مقروء
isSaved = محفوظ
loading = يجري جلب القائمة…
emptyUnread = كل ما هنا مقروء.
emptyUnreadStep = إظهار المقالات المقروءة أيضًا
emptySaved = لا شيء محفوظ بعد.
emptySavedStep = اضغط s على مقال فيبقى هنا مع صوره إلى أن تتركه.
emptyList = لم تصل أي مقالات بعد.
emptyListStep = زامن الآن
emptyLibrary = لا مطبوعات في هذه المكتبة بعد.
emptyLibraryStep = إضافة مطبوعة
emptyStory = لا شيء مفتوح.
emptyStoryUnread = { $count ->
    [zero] لا مقالات تنتظر القراءة.
    [one] مقال واحد ينتظر القراءة.
    [two] مقالان ينتظران القراءة.
    [few] { $count } مقالات تنتظر القراءة.
    [many] { $count } مقالًا ينتظر القراءة.
   *[other] { $count } مقال ينتظر القراءة.
}
emptyStoryStep = فتح المقال التالي غير المقروء
nothingUnreadLeft = لم يبقَ في هذه القائمة ما لم يُقرأ.
