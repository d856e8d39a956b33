listening = القراءة بصوت مسموع
listenStory = اقرأ بصوت مسموع
listenMoves = الموضع في المقال
listenPlay = تابع القراءة
listenPause = إيقاف مؤقت
listenPaused = متوقفة مؤقتًا
listenBack = الجملة السابقة
listenOn = الجملة التالية
listenParagraphBack = بداية الفقرة
listenParagraphOn = الفقرة التالية
listenPace = السرعة
listenSlower = أبطأ
listenFaster = أسرع
listenUsual = السرعة المعتادة
listenTimes = { $times }×
listenSpeed = السرعة { $times }
listenAt = الجملة { $at } من { $total }
listenGoesOn = تابع بالمقال التالي
listenGoesOnWhy = عند انتهاء قراءة مقال: التالي في القائمة، وغير المقروء وحده في القوائم التي تضم النوعين.
listenThen = { $count ->
    [0] آخر مقال في قائمته
    [zero] آخر مقال في قائمته
    [one] ثم مقال آخر
    [two] ثم مقالان آخران
    [few] ثم { $count } مقالات أخرى
    [many] ثم { $count } مقالًا آخر
   *[other] ثم { $count } مقال آخر
}
listenClose = أوقف القراءة
listenNothing = افتح مقالًا أولًا؛ تبدأ القراءة من حيث أنت فيه.
listenEnded = انتهى ما يُقرأ.
listenStopped = توقفت القراءة.
listenInstead = تُقرأ الآن: «{ $title }»
settingsListening = القراءة بصوت مسموع
storyOpened = مفتوح: { $title }
syncStages =
    .feeds = يجري سؤال الموجزات
    .pages = يجري جلب المقالات كاملة
    .index = يجري تجهيز المقالات للبحث
    .pictures = يجري جلب الصور
