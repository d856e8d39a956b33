app = Layover
library = المكتبة
demoLibrary = مكتبة تجريبية
everything = الكل
unread = غير المقروءة
saved = المحفوظة
frontPage = الصفحة الأولى
following = المتابَعون
contributors = المساهمون
contributor = مساهم
view = عرض
views = طرق العرض
publications = المطبوعات
editions = الإصدارات
waiting = في انتظار الشبكة
unfold = إظهار محتوى { $name }
fold = إخفاء محتوى { $name }
preferred = تأتي أولًا
libraryItem = { $count ->
    [0] { $name }
    [zero] { $name }
    [one] { $name }، مقال واحد
    [two] { $name }، مقالان
    [few] { $name }، { $count } مقالات
    [many] { $name }، { $count } مقالًا
   *[other] { $name }، { $count } مقال
}
libraryItemUnread = { $count ->
    [0] { $name }
    [zero] { $name }
    [one] { $name }، مقال واحد غير مقروء
    [two] { $name }، مقالان غير مقروءين
    [few] { $name }، { $count } مقالات غير مقروءة
    [many] { $name }، { $count } مقالًا غير مقروء
   *[other] { $name }، { $count } مقال غير مقروء
}
inAll = { $count ->
    [zero] لا مقالات إجمالًا
    [one] مقال واحد إجمالًا
    [two] مقالان إجمالًا
    [few] { $count } مقالات إجمالًا
    [many] { $count } مقالًا إجمالًا
   *[other] { $count } مقال إجمالًا
}
trouble = مشكلة: { $sentence }
firstSyncPending = لم يصل شيء من هنا بعد؛ المزامنة القادمة تجلبه.
