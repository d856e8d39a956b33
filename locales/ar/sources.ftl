sourcesInTrouble = { $count ->
    [zero] لا مصادر متعثّرة
    [one] مصدر واحد متعثّر
    [two] مصدران متعثّران
    [few] { $count } مصادر متعثّرة
    [many] { $count } مصدرًا متعثّرًا
   *[other] { $count } مصدر متعثّر
}
sourcesTitle = المصادر
sourcesIntro = حال كل خلاصة. لا يُيأس من مصدر أبدًا: يعود Layover إلى سؤاله في المزامنة القادمة.
sourcesAllWell = أجابت كل المصادر كما ينبغي.
sourcesWell = تجيب كما ينبغي
sourcesNone = لا مصادر في هذه المكتبة بعد.
lastAnswered = آخر إجابة { $age }
neverAnswered = لم يُجب بعد
tryAgain = حاول مرة أخرى
lastSyncSaid = آخر مزامنة
activityTitle = النشاط
activityIntro = ما فعله Layover: كل مزامنة، وما لم يُجب كما ينبغي، وما تُرك وشأنه وإلى متى.
activityNone = لم يُفعل شيء بعد.
askAgain = السؤال مجددًا
askAgainName = سؤال { $name } مجددًا
leftAloneUntil = يُترك وشأنه حتى { $time }؛ ويمكنك السؤال قبل ذلك.
