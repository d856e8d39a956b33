listening = 朗读
listenStory = 朗读
listenMoves = 文章中的位置
listenPlay = 继续朗读
listenPause = 暂停
listenPaused = 已暂停
listenBack = 上一句
listenOn = 下一句
listenParagraphBack = 段落开头
listenParagraphOn = 下一段
listenPace = 语速
listenSlower = 放慢
listenFaster = 加快
listenUsual = 正常语速
listenTimes = { $times }×
listenSpeed = 语速 { $times }
listenAt = 第 { $at } 句，共 { $total } 句
listenGoesOn = 接着朗读下一篇文章
listenGoesOnWhy = 一篇文章读完后：接着读列表中的下一篇；若列表中已读和未读都有，则只读未读的。
listenThen = { $count ->
    [0] 列表中的最后一篇
   *[other] 之后还有 { $count } 篇
}
listenClose = 停止朗读
listenNothing = 请先打开一篇文章；将从您所在的位置开始朗读。
listenEnded = 已全部读完。
listenStopped = 已停止朗读。
listenInstead = 正在朗读：“{ $title }”
settingsListening = 朗读
storyOpened = 已打开：{ $title }
syncStages =
    .feeds = 正在询问订阅源
    .pages = 正在获取文章全文
    .index = 正在建立文章索引
    .pictures = 正在获取图片
