partOf = 属于“{ $series }”
showChanges = 显示改动
showStory = 返回文章
changesFrame = 改动之处：{ $title }
storyMore = 此文章的更多操作
citations =
    .chicago = 拷贝引文：Chicago
    .apa = 拷贝引文：APA
    .mla = 拷贝引文：MLA
    .bibtex = 拷贝引文：BibTeX
    .ris = 拷贝引文：RIS
    .markdown = 拷贝为 Markdown 链接
copyQuote = 将所选内容拷贝为引文
highlights = 高亮
markTools = 高亮
markIn =
    .yellow = 黄色高亮
    .green = 绿色高亮
    .blue = 蓝色高亮
    .rose = 粉色高亮
markStatus =
    .marked = 高亮：颜色和笔记
    .selected = 已选择段落：按 h 高亮，按 c 写笔记
note = 笔记
labels = 标签
writeNote = 写笔记
changeNote = 修改笔记
notePlaceholder = 您怎么看？
labelsPlaceholder = 标签，以逗号分隔
keepNote = 保留
keepNoteKeys = Ctrl+Enter 或 Esc 保留
removeHighlight = 移除高亮
findHighlight = 在高亮和笔记中查找
highlightsFound = { $count } 处高亮
highlightsNone = 高亮的内容中没有“{ $words }”。
highlightsEmpty = 还没有高亮。选择文章中的一段并按 h，或按 c 写笔记：无论网站如何变化，两者都会留下。
openAtHighlight = 在文章中打开
exportHighlights = 导出
asMarkdown = 导出为 Markdown，用于 Obsidian 等
asCsv = 导出为 CSV，用于 Readwise
copyLink = 拷贝链接
copyProfile = 拷贝配置
fullScreen = 全屏
fullScreenLeave = 按 F11 退出全屏。
quiet = 只看文章
quietLeave = 重新显示窗口
quietNeedsStory = 请先打开一篇文章，然后只显示它。
findInStory = 在此文章中查找
findNext = 下一处
findPrevious = 上一处
foundAt = { $isMany ->
    [yes] 第 { $at } 处，共 { $count } 处以上
   *[no] { $count ->
        [0] 此文章中没有
       *[other] 第 { $at } 处，共 { $count } 处
    }
}
complete = 获取缺少的内容
completing = 正在获取缺少的内容…
alreadyWhole = 此文章是完整的，没有缺少任何内容。
fetchLinks = 获取
fetchAddress = 立即获取 { $address }
stoodIn = 出自《{ $title }》
keepAudio = 离线保留
fetchingAudio = 正在获取音频…
letAudioGo = 不再保留
