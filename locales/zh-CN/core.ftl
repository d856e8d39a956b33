frameViewer = 此文章的图片
frameEnlarge = 放大：#
frameUnnamed = 图片
frameCount = 图片 # / #
frameSmaller = 缩小
frameLarger = 放大
frameClose = 关闭
framePicture = 图片
framePrevious = 上一张
frameNext = 下一张
frameNote = 注 #
frameGoToNote = 转到注释
frameTable = 表格，可左右滚动
frameCode = 代码，可左右滚动
frameMark =
    .whole = 完整
    .partial = 缺少图片
    .summary = 摘要
    .failed = 不完整
frameRole =
    .author = 作者
    .interviewer = 采访
    .photographer = 摄影
    .translator = 翻译
frameOnward = 继续阅读
frameShowLess = 收起
frameOpenStory = 打开此文章
frameOpen = 打开
frameKeepReading = 继续阅读
frameFurther = 同一页面上
frameTopics = 主题
frameSource = 来自 { $publication }
frameOriginal = 打开原文
frameFirstPrinted = 首发于 { $link }
frameReadThere = 按原刊版本阅读
frameNotHere = 不在这里
frameNotHereTitle = 此文章不在资料库中
frameNotHereStep = 它可能已被整理掉。请从列表中选择其他文章。
frameChanged = 改动之处
frameChangedOn = 改动于 { $when }。删除线为原有内容，下划线为现有内容。
takenAway = 网站已撤下此文章，此副本会保留。
fullStop = 。
minutes = { $count } 分钟
hoursOnly = { $hours } 小时
hoursAndMinutes = { $hours } 小时 { $minutes } 分钟
hoursPast = { $hours } 小时 { $minutes } 分
sizeKb = { $amount } KB
sizeMb = { $amount } MB
sizeGb = { $amount } GB
sizeBytes = { $count ->
   *[other] { $count } 字节
}
decimal = { $whole }.{ $tenth }
listComma = { $first }、{ $next }
listAnd = { $first }和{ $last }
monthName =
    .m1 = 1月
    .m2 = 2月
    .m3 = 3月
    .m4 = 4月
    .m5 = 5月
    .m6 = 6月
    .m7 = 7月
    .m8 = 8月
    .m9 = 9月
    .m10 = 10月
    .m11 = 11月
    .m12 = 12月
weekday =
    .w1 = 星期一
    .w2 = 星期二
    .w3 = 星期三
    .w4 = 星期四
    .w5 = 星期五
    .w6 = 星期六
    .w7 = 星期日
dateDay =
    .day-first = { $year }年{ $month }{ $day }日
    .month-first = { $year }年{ $month }{ $day }日
dateMoment = { $date } { $time }
dateNoYear =
    .day-first = { $month }{ $day }日
    .month-first = { $month }{ $day }日
dateMonth = { $year }年{ $month }
stories = { $count ->
   *[other] { $count } 篇文章
}
pictures = { $count ->
   *[other] { $count } 张图片
}
textFull = 全文都在。
textSummary = 只有摘要；下次同步时获取全文。
textFailed =
    .asked-to-wait = 网站要求暂不打扰；Layover 会在以后的同步中重试。
    .unreachable = 无法连接到页面；Layover 会在以后的同步中重试。
    .gone = 只有摘要：网站称该页面已不存在。
    .refused = 只有摘要：网站拒绝提供该页面。
    .paywall = 只有开头：其余内容需要付费。
    .consent-wall = 只有摘要：页面要求先同意才显示内容。
    .login = 只有摘要：页面要求登录。
    .script-only = 只有摘要：页面由脚本生成。
    .video = 页面只有视频，没有文字；可在网站上观看。
    .excerpt = 只有开头：页面本身到此为止。
    .gallery = 页面只有一组图片，没有文字；可在网站上观看。
    .later-page = 只有开头：未能取得后面的页面；Layover 会在以后的同步中重试。
    .no-article = 只有摘要：页面上没有找到文章。
    .unreadable = 只有摘要：页面过大或过于特殊，Layover 无法读取。
    .forbidden = 只有摘要：页面地址指向局域网。
    .no-address = 只有摘要：订阅源没有给出页面。
    .not-packed = 此文章来自的离线包中只有摘要。
    .lost = 只有摘要：全文已从磁盘丢失；Layover 会重新获取。
picturesAll = { $total ->
    [1] 图片在。
   *[other] 全部 { $total } 张图片都在。
}
picturesSome = { $total ->
   *[other] 共 { $total } 张图片，已有 { $here } 张。
}
wholeStory = 文章完整。{ $held }
pictureAway =
    .not-yet = { $count ->
       *[other] { $count } 张尚未获取
    }
    .missing = { $count ->
       *[other] { $count } 张已不在网站上
    }
    .refused = { $count ->
       *[other] { $count } 张被网站拒绝
    }
    .unreachable = { $count ->
       *[other] { $count } 张无法连接，将会重试
    }
    .asked-to-wait = { $count ->
       *[other] { $count } 张在等待，因为服务器要求暂不打扰
    }
    .not-a-picture = { $count ->
       *[other] { $count } 张已损坏或不是图片
    }
    .too-large = { $count ->
       *[other] { $count } 张超出 Layover 接受的大小
    }
    .forbidden = { $count ->
       *[other] { $count } 张的地址在局域网中
    }
    .no-room = { $count ->
       *[other] { $count } 张没有空间存放
    }
    .lost = { $count ->
       *[other] { $count } 张已从磁盘丢失，会重新获取
    }
lackingPictures = 共 { $total } 张图片，已有 { $here } 张；{ $ahead }。
picturesAhead =
    .next-sync = 其余在下次同步时获取
    .no-room = 其余没有空间存放：可在设置的“空间”中增加
    .not-had = 其余未能取得
    .none = 按设置不获取图片
pictureMissing =
    .not-yet = 此图片尚未获取。
    .missing = 网站上已没有此图片。
    .refused = 网站拒绝提供此图片。
    .unreachable = 无法连接到此图片；Layover 会在以后的同步中重试。
    .asked-to-wait = 此图片的服务器要求暂不打扰；Layover 会在以后的同步中重试。
    .not-a-picture = 网站发来的不是图片。
    .too-large = 此图片超出 Layover 接受的大小。
    .forbidden = 此图片的地址指向局域网。
    .no-room = 没有空间存放此图片。请保存文章，或在设置中增加空间，下次同步时即可获取。
    .lost = 此图片已从磁盘丢失；Layover 会重新获取。
onwardNext = 下一篇
onwardNextIn = “{ $series }”的下一篇
onwardSamePage = 来自同一页面
onwardSameHand = 出自同一作者
onwardMoreBy = { $name } 的更多文章
frontEnd = 就这些了。
frontEndToday = 今天就这些了。
frontEndYesterday = 昨天以来就这些了。
frontEndSince = { $day }以来就这些了。
changedAfter = 您读过之后，于 { $when } 有改动。
editionWhat =
    .week = 一周回顾
    .trip = 旅程用
    .series = 系列
    .contributor = 一位作者
    .selection = 选集
    .pack = 来自离线包
network =
    .offline = 没有网络。
    .sign-in = 此网络要求先登录。
    .silent = 有网络，但没有任何响应。
    .weak = 网络缓慢或时断时续。
syncStage =
    .feeds = 正在询问订阅源
    .pages = 正在获取完整文章
    .index = 正在准备搜索
    .pictures = 正在获取图片
tripStage =
    .texts = 正在获取完整文章
    .pictures = 正在获取图片
    .check = 正在检查磁盘上的全部内容
progressOf = { $what }：{ $done } / { $total }
progressNew = { $count ->
   *[other] { $what }：{ $done } / { $total }，{ $count } 篇新文章
}
progressWaits = { $what }：{ $done } / { $total }。有服务器要求暂不打扰，等待 { $seconds } 秒
progressQuiet = { $what }：{ $done } / { $total }。已有 { $seconds } 秒没有服务器响应；仍在等待
packMended = { $count ->
   *[other] 先前离线包中的 { $count } 篇文章补上了缺少的内容。
}
roomKeepsFree = 磁盘上保留 { $size } 空闲。
roomKeepsTenth = 最多保留此磁盘的十分之一空闲：{ $size }。
reportNetwork = { $network }已有的内容仍可阅读；下次同步时继续。
reportNothing = 没有新内容
reportNew = { $count ->
   *[other] { $count } 篇新文章
}
reportStopped = 已停止。{ $new }；已取得的内容会保留
reportChanged = { $count ->
   *[other] { $count } 篇有改动
}
reportPicturesFailed = { $count ->
   *[other] { $count } 张图片未能取得。
}
reportNoRoom = { $count ->
   *[other] { $count } 张图片没有空间存放：空间占用见设置中的“空间”。
}
reportTexts = { $count ->
   *[other] { $count } 篇文章的全文未能取得；原因写在正文下方。
}
reportFeeds = { $total ->
   *[other] { $total } 个订阅源中有 { $failed } 个响应不正常。
}
reportWaiting = { $count ->
   *[other] { $count } 个地址仍在等待响应。
}
reportMetered = 此网络按流量计费：图片和音频将等到您要求时才获取。
actDone =
    .marked-read = { $count ->
       *[other] 已将 { $count } 篇文章标为已读。
    }
    .marked-unread = { $count ->
       *[other] 已将 { $count } 篇文章标为未读。
    }
    .saved = 已保存。无论网站如何变化，它都会留下。
    .unsaved = 不再保存。
    .unsubscribed = 已退订。已保存的文章仍在“已保存”中。
    .forgot-address = 不再尝试此地址。
    .followed = 已关注。新文章会出现在“关注”中。
    .unfollowed = 已取消关注。
    .changed-follow = 已更改关注方式。
    .merged = 他们的文章现已合在一起。
    .split = 此姓名现在是另一个人。
    .dismissed = 不再提示这两人。
    .preferred = 此刊物现在排在最前。
    .unpreferred = 此刊物恢复按名称排列。
    .removed-view = 不再保留此搜索。
    .removed-trip = 旅程已移除，其中的文章恢复为普通文章。
    .changed-trip = 旅程已更改。
    .ended-trip = 已整理，其中的文章恢复为普通文章。
    .packed = 已装入，会一起带上。
    .highlighted = 已高亮。无论网站如何变化，它都会留下。
    .changed-highlight = 已更改。
    .removed-highlight = 高亮及其笔记已移除。
    .refused-story = 已取出。无论重新选择多少次，它都不会回来。
    .followed-names = { $count ->
       *[other] 已关注名单中的 { $count } 人。
    }
    .forgot-name = 不再等待此姓名。
    .kept-view = 已保留此搜索。
    .removed-edition = 不再保留此专辑，其中的文章会留下。
savedLacking = 已保存。{ $lacking }
tripReadyStories = { $total ->
   *[other] { $here } / { $total } 篇文章
}
tripReadySome = { $total ->
   *[other] { $here } / { $total } 篇文章完整
}
tripReadyPictures = { $total ->
   *[other] { $here } / { $total } 张图片
}
tripHoldsNothing = 还没有可带的内容。
tripWouldHold = { $count ->
   *[other] 约 { $count } 篇文章，{ $duration } 阅读时间，{ $size } 图片。
}
tripPicturesMissing = { $missing ->
   *[other] { $whole }中缺少 { $missing } 张：{ $reasons }。
}
tripReason =
    .not-yet = 尚未获取
    .missing = 已不在网站上
    .refused = 被网站拒绝
    .unreachable = 暂时无法连接
    .asked-to-wait = 服务器要求暂不打扰，未询问
    .not-a-picture = 不是图片
    .too-large = 超出 Layover 接受的大小
    .forbidden = 在局域网中
    .no-room = 没有空间
    .other = 未能取得
    .lost = 已从磁盘丢失
tripReasonCounted = { $count } 张{ $reason }
tripServerWaits = 服务器要求暂不打扰；Layover 在 { $when } 之后再询问。
tripRoomStep = 请在设置中增加空间或腾出磁盘，然后重新准备旅程。
tripWhen =
    .planned = { $days ->
       *[other] { $when } 出发，共 { $days } 天。
    }
    .away = 在途，{ $when } 返回。
    .over = 已于 { $when } 返回。
    .ended = 已整理。
tripWarning = “{ $name }”将在 { $left }后出发，尚未就绪：{ $why }。
tripNotChecked = 尚未检查
tripLacksSomething = { $count ->
   *[other] { $stories }中有 { $count } 篇不完整
}
tripIsOver = “{ $name }”已结束。整理之后，其中的文章恢复为普通文章。
tripMinutesLeft = { $count ->
   *[other] { $count } 分钟
}
tripHoursLeft = { $count ->
   *[other] { $count } 小时
}
tripAskedFor = 要求 { $wanted }，已有 { $held }
tripNoRoom = 没有更多空间：{ $of }，空间 { $room }。
tripNoMore = 没有更多可带的内容：{ $of }。
tripNoMoreFits = 再也装不下了：{ $of }，空间为 { $room }。
suggestState =
    .is-unread = 未读
    .is-saved = 已保存
    .is-offline = 完整离线
    .is-followed = 来自您关注的人
    .is-read = 已读
    .in-trip = 旅程中携带的
    .newer-1d = 最近一天
    .newer-7d = 最近一周
    .newer-30d = 最近一个月
    .older-30d = 一个月以前
    .shorter-5 = 最多 5 分钟
    .longer-10 = 10 分钟及以上
    .longer-20 = 20 分钟及以上
    .shorter-10 = 最多 10 分钟
suggestFilter =
    .author = 某位作者
    .section = 某个栏目
    .publication = 某份刊物
    .series = 某个系列
    .kind = 某种体裁：analysis、opinion…
    .tag = 带有某个标签
    .is = 未读、已保存、完整离线…
    .in = 旅程中、已保存、关注
    .trip = 某一次旅程
    .after = 自某日起，如 2026-05-03、2026-05 或 2026
    .before = 某日之前，如 2026-05-03
    .newer = 最近几天：7d、2w、3m、1y
    .older = 早于若干天
    .longer = 若干分钟及以上
    .shorter = 最多若干分钟
sourceWell = 响应正常。
sourceNotAsked = 尚未询问。
sourceProblem =
    .offline = 当时没有网络。
    .captive-portal = 此网络要求先登录。
    .unreachable = 服务器没有响应；Layover 会在以后的同步中再次询问。
    .untrusted = 网站未能证明自己的身份。
    .not-found = 此地址没有内容，可能已迁移。
    .gone = 网站称该订阅源已不存在。
    .refused = 网站拒绝响应。
    .asked-to-wait = 服务器要求暂不打扰。
    .server-error = 服务器自身出了问题。
    .bad-redirect = 网站以 Layover 不接受的方式转到了别处。
    .too-large = 响应超出 Layover 接受的大小。
    .not-a-feed = 网站发来的不是订阅源。
    .unreadable = 无法读取订阅源。
    .forbidden = 该地址在局域网中，Layover 不会自行前往。
libraryMended =
    .anew = 资料库曾损坏，现已修复：已收藏 { $saved } 篇、标记和笔记 { $highlights } 条、关注 { $follows } 项都在。损坏的那份保存在 { $path }；其余缺少的会随下次同步而来。
    .rows = 资料库的一部分曾丢失或自行改变，已从第二份文件放回：已收藏 { $saved } 篇、标记和笔记 { $highlights } 条、关注 { $follows } 项都在。
libraryError =
    .newer = 资料库 { $path } 由较新的 Layover 写入。没有任何更改；请更新 Layover。
    .not-ours = { $path } 不是 Layover 资料库。没有任何更改。
    .lost = 资料库的数据库 { $path } 丢失或为空，而它的其他文件仍在。没有任何更改。请从文件夹的副本中恢复数据库；或将文件夹移走，Layover 会建立新的资料库。
    .full = 磁盘已满：此内容无法写入，之前保留的一切仍在。请腾出空间后重试。
    .no-room = 没有空间存放此文件：空间已被保留的内容占满，不会为它丢弃任何内容。请给 Layover 更多空间，或放弃一些保留的文章。
    .disk = 无法读写磁盘（{ $reason }）：此次内容均未保留，之前保留的一切仍在。请检查磁盘空间和状况，然后重试。
    .damaged = 资料库已损坏（{ $reason }）：没有改动任何内容。请关闭 Layover 的所有窗口再打开：它会保留损坏的那份并尽力修复。在终端运行“layover doctor --fix”可修复其索引和文件。
    .read-only = 资料库为只读：没有任何更改。
    .busy = 资料库正被其他程序使用且未释放：没有任何更改。请稍后重试。
    .file = { $path }：{ $reason }
    .unknown = 此内容已不在资料库中。
    .not-undone = 该操作已无法撤销。
    .database = 资料库的数据库：{ $reason }
fetchProblem =
    .offline = 没有网络。
    .captive-portal = 此网络要求先登录。
    .unreachable = 服务器没有响应。
    .untrusted = 网站未能证明自己的身份。
    .not-found = 此地址没有内容。
    .gone = 网站称此内容已不存在。
    .refused = 网站拒绝响应。
    .asked-to-wait = 服务器要求暂不打扰。
    .server-error = 服务器自身出了问题。
    .bad-redirect = 网站以 Layover 不接受的方式转到了别处。
    .too-large = 响应超出 Layover 接受的大小。
    .not-a-feed = 那里的内容不是订阅源。
    .unreadable = 无法读取网站发来的内容。
    .forbidden = 该地址在局域网中，Layover 不会自行前往。
doorHint = 如果您信任该网络，可在设置的“您自己网络上的地址”中放行 { $host }。
addressEmpty = 请输入网站或订阅源的地址，例如 example.org。
addressNone = “{ $text }”不是网址。网址形如 example.org 或 https://example.org/feed。
doorRule =
    .not-a-host = “{ $rule }”不是规则：主机名由字母、数字、连字符和点组成；地址范围形如 192.168.1.0/24
    .all = “{ $rule }”会放行所有地址：请写主机名，或较小的范围，如 192.168.1.0/24
    .port = “{ $rule }”不是规则：{ $port } 不是端口，端口从 1 到 65535
    .other = “{ $rule }”不是规则：请写主机名或地址范围，也可加上端口
settingWrong =
    .language = 窗口可用的语言：{ $names }
    .text-size = 文字大小为 { 14 } 到 { 32 } 像素
    .measure = 行宽为 { 45 } 到 { 75 } 个字符
    .leading = 行距为文字大小的百分之 { 130 } 到 { 200 }
    .zoom = 窗口以百分之 { 50 } 到 { 300 } 显示
    .speech = 朗读速度为百分之 { 50 } 到 { 300 }
    .sync-every = Layover 每隔 { 15 } 到 { 1440 } 分钟自动同步，或从不同步（{ 0 }）
    .pictures = 获取图片的文章范围为 `none`、`saved` 或 `all`
    .pictures-of-one = 刊物图片的获取范围为其 `all`、`saved` 或 `none` 文章
    .week = 回顾在 `monday` 到 `sunday` 中的一天制作，或从不制作
    .keys = 按键写作 "j"、"Ctrl+k" 或 "g a"
    .room = 空间为 { $least } 到 { $most }
    .floor = 磁盘无法空出这么多空间
    .documents = 此系统没有指定文档文件夹；请在设置中指定导出文件夹
    .reader = 尚未设定电子书阅读器的文件夹：请连接它，并指定存放图书的文件夹（设置，或 `layover export --set-reader FOLDER`）
    .too-large = 此文件大于设置文件应有的大小
    .not-json = 此文件不是 JSON：无法读取第 { $line } 行
    .other-kind = 这里应为另一种类型的值
    .not-settings = 这不是 Layover 的设置文件
    .newer = 此文件由较新的 Layover 写成；当前版本过旧，无法读取
    .empty = 此文件中没有设置
    .unwritable = 无法写入设置
    .unknown = 没有可这样设定的“{ $name }”；用 `layover settings` 查看
    .named = “{ $name }”不能这样设定：{ $why }
settingsSame = 全部本已如此。
settingsChanged = { $count ->
   *[other] 已更改 { $count } 项设置。
}
settingsLeftOut = 已略过（不是设置项，或不能来自文件）：{ $names }。
fileWhy =
    .is-folder = 这是文件夹；请指定其中的文件
    .foreign = 那里的内容不是 Layover 写的，不作改动；请指定其他文件夹
    .full = 磁盘已满。请腾出空间，或指定其他位置
    .no-place = 所在文件夹不存在；请先建立，或指定其他位置
    .denied = 系统不允许写入那里；请指定其他位置
    .read-only = 它位于只读介质上；请指定其他位置
    .too-large = 超出那里允许的文件大小；请指定其他位置
    .no-folder = 没有此文件夹；请先建立，或指定其他位置
    .no-reader = 未找到；请连接并解锁阅读器，然后重试
    .not-ours = 其中有不是 Layover 写的内容；请指定空文件夹或新文件夹
    .large = 它超出此类文件允许的大小
    .library = 它属于 Layover 的书库；请指定其他文件
packWhy =
    .no-file = 没有此文件
    .too-much = 内容超出离线包的限度
    .part-missing = 其中缺少 { $name } 或无法读取：它已损坏
    .part-broken = 无法读取 { $name }：它已损坏
    .part-large = { $name } 超出离线包允许的大小
    .unpacks = 解开后超出离线包的限度
    .part-other = { $name } 与离线包所述不符：它已损坏
    .damaged = 它已损坏，或不是 Layover 的离线包
    .large = 它超出离线包允许的大小
    .pictures = 其图片清单已损坏
    .contents = 其目录已损坏
    .contents-unread = 无法读取其目录
    .other = 它不是 Layover 的离线包
    .newer = 它由较新的 Layover 制作；当前版本过旧，无法读取
    .empty = 其中没有文章
    .stories = 其文章清单已损坏
    .stories-large = 其文章超出离线包允许的大小
    .story-unread = 无法读取 { $name }
    .ended = 没有读到末尾
    .slow = 读取时间超出离线包的限度
    .not-a-story = 其中有不是文章的内容
    .story-newer = 它由较新的 Layover 写成；当前版本过旧，无法读取
packReading = 正在读取离线包
packTaken = { $count ->
   *[other] “{ $title }”：已收入 { $count } 篇文章。
}
packKnown = { $count ->
   *[other] { $count } 篇文章原已在此，保持不变。
}
packSaved = { $count ->
   *[other] 其中 { $count } 篇文章现已保存。
}
packEdition = 同名专辑收录了全部文章。
listWritten = 已写入 { $path }。
exportWritten = { $stories }，{ $pictures }，{ $size }：已写入 { $path }。
exportMissing = { $count ->
   *[other] 缺少 { $count } 张图片，原处有说明。
}
exportExtent = { $extent }。
exportPictures = { $pictures }，{ $size }。
exportPartly = { $count ->
   *[other] { $count } 篇文章只有部分正文，导出内容中会注明。
}
exportNotHere = { $count ->
   *[other] { $count } 张图片不在此处，原处有说明。
}
exportLetter = （请附上此文件，然后删除本行：{ $path }）
exportNothing = “{ $title }”中没有可导出的文章
exportTooMany = { $count ->
   *[other] 共有 { $count } 篇文章，而一个文件最多 { $most } 篇：请指定较小的列表
}
exportTitle =
    .stories = 文章
    .saved = 已保存的文章
    .following = 关注
exportAndMore = { $count ->
   *[other] { $title } 等 { $count } 篇
}
editionFollowed = 来自您关注的人
editionWeek = 截至 { $day }的一周
ofWhat = { $name }：{ $what }
untitled = 无标题
newsOne = { $name }：《{ $title }》。
newsMany = { $names } 有新文章。
newsMore = { $count ->
   *[other] { $names } 等另外 { $count } 个来源
}
feedsAdded = { $count ->
   *[other] 已添加 { $count } 个订阅源。
}
feedsKnown = { $count ->
   *[other] { $count } 个订阅源原已在此。
}
feedsRefused = { $count ->
   *[other] 已略过 { $count } 个条目：不是网址。
}
opmlWhy =
    .empty = 订阅列表是空的
    .other = 此文件不是 OPML 订阅列表
    .too-large = 订阅列表超过 { 15 } MB
activityMore = { $count ->
   *[other] 另有 { $count } 个来源；“来源”中逐一说明。
}
activitySkipped =
    .asked = { $name }：已跳过，对方要求等到 { $until }。
    .failed = { $name }：因之前响应不正常，{ $until } 之前跳过。
activityTaken =
    .list = 已收入订阅列表：{ $said }
    .pack = 已收入离线包：{ $said }
    .settings = 已从文件取得设置：{ $said }
activityWeek = 已制作一周回顾：“{ $title }”。
sentencePair = { $first }{ $next }
linkRefused = 未打开链接：{ $why }。
linkWhy =
    .long = 它超出链接允许的长度，或已损坏
    .damaged = 它已损坏
    .nothing-known = 它要求的不是 Layover 所知的操作
    .address-long = 其地址过长，或隐藏了内容
    .address-none = 其地址不是地址
    .address-elsewhere = 其地址不指向网页
    .address-password = 其地址含有用户名或密码
    .address-local = 其地址指向这台计算机或您自己的网络
thatFile = 此文件
tray =
    .open = 打开 Layover
    .sync = 立即同步
    .quit = 退出 Layover
    .goes-on = Layover 在托盘中继续运行。可从那里的菜单退出。
    .no-login = Layover 无法在登录时启动：{ $why }。
speechTrouble =
    .missing = 这台计算机还不能朗读。请安装 speech-dispatcher 和一种语音（如 espeak-ng），然后重试。
    .no-way = Layover 在此系统上还不能朗读。屏幕阅读器可以朗读文章。
    .silent = 这台计算机没有发声。请确认已安装语音并选择扬声器，然后重试。
    .broken = 这台计算机的朗读中断了（{ $why }）。请重试。
highlightLost =
    .changed = 文章已改动，不再含有这段文字。
    .gone = 其文章已不在资料库中。
linkPreview =
    .here = 已离线
    .mail = 在邮件程序中打开
    .browser = 在浏览器中打开
namesFollowed =
    .none = 此名单中没有姓名。
    .nobody = 他们的文章尚未在此出现过。
    .already = 您原已关注他们。
    .more = { $count ->
       *[other] 您又关注了 { $count } 人。
    }
    .waiting = { $count ->
       *[other] 另有 { $count } 人将在其文章到来时关注。
    }
namesLeft =
    .out = { $count ->
       *[other] 另有 { $count } 个姓名未收：一份名单一次最多 { $most } 个，请将其余的另列一份。
    }
    .refused = { $count ->
       *[other] { $names } 未收：不是人名。
    }
    .name = “{ $name }”
    .more = { $count ->
       *[other] 另外 { $count } 项
    }
nameProposal =
    .same = 相同的姓名
    .same-in = { $publication } 中的相同姓名
    .alike = 非常相似的姓名
    .alike-in = { $publication } 中非常相似的姓名
profileAdded = 已为 { $name } 添加配置。
profileNames = 其中列出{ $what }。
profileCount =
    .feeds = { $count ->
       *[other] { $count } 个订阅源
    }
    .sections = { $count ->
       *[other] { $count } 个栏目
    }
    .series = { $count ->
       *[other] { $count } 个系列
    }
profileLeftOut = 此配置未采用：{ $why }
profileMore = { $count ->
   *[other] { $said }（另有 { $count } 处错误）
}
profileWhy =
    .unread = 无法读取：{ $reason }
    .leads-out = 它是指向配置文件夹之外的链接，不会跟随；请将文件本身放在这里
    .no-file = 它不是普通文件
    .large = 它有 { $bytes } 字节；配置最多 { $most } 字节
    .no-text = 它不是 UTF-8 文本
    .same-slug = { $file } 也叫 "{ $slug }"；两者须去掉一个
    .same-host = { $file } 也用于 { $host }；两者须去掉一个
    .same-site = { $file } 也用于同一网站；两者须去掉一个
linkKept =
    .sign-in = 已保留，待您登录此网络。
    .no-network = 已保留，待有网络时处理。
pageHere = 此文章已在此处。
pageHereStays = 此文章已在此处，保持不变。
queueKept = 已保留。下次同步时获取并保存为文章。
queueKeptBut = 已保留，但目前不会获取：{ $why }
queueFollowed = 无网络时点击的链接。
queueNext = 下次同步时获取。
queueQuestion = { $count ->
   *[other] 您在无网络时点击了 { $count } 个链接：作为文章获取吗？
}
queueWaits = { $count ->
   *[other] 仍有 { $count } 个地址在等待。
}
queueNothing = 没有等待的内容。
queueFetched = { $count ->
   *[other] 已获取并保存 { $count } 篇文章。
}
searchWaits = 还有 { $count } 篇文章的正文暂不可搜索：正在准备，其间可按标题找到。
searchRemark = “{ $piece }”是作为词语搜索的，没有当作条件：{ $wants }。
searchWants =
    .kinds = 体裁有 { $words }
    .words = 可用 { $words }
    .day = 可用日期（如 2026-05-03）、月份或年份
    .age = 可用天、周、月或年，如 7d、2w、3m 或 1y
    .minutes = 可用分钟数，如 10
    .meant = 条件写作“{ $words }:”
    .without = 搜索不能排除内容
quoteRemark =
    .no-words = 此引文中没有文字。
    .no-text = 此文章的正文不在本地，无法核对引文。
    .other-words = 本地副本中没有这样的文字。引用前请核对。
subscribeAhead =
    .next-sync = 其文章将在下次同步时到来。
    .nothing-yet = 它还没有文章。以后的内容将随每次同步到来。
subscribeNoFeed = { $host } 没有可订阅的订阅源。页面本身可以保存为文章。
subscribed =
    .known = { $title } 已在资料库中。
    .joined = 已加入 { $title }。{ $ahead }
    .new = 已订阅 { $title }。{ $ahead }
subscribeChoose = 此网站有多个订阅源：请重新添加以选择其一。
addressKept = { $why }地址已保留，每次同步时重试。
pageSaved = 已保存《{ $title }》。
pageSavedFile = 已保存《{ $title }》。其图片将在下次同步时到来。
noStory = 无法保存 { $at }：{ $why }。
noStoryWhy =
    .paywall = 文章需付费阅读
    .consent-wall = 页面要求先同意才显示内容
    .login = 页面要求登录
    .script-only = 页面完全由脚本生成
    .no-article = 页面上没有文章
    .video = 页面只有视频，没有文字
    .refused = 网站不允许程序访问此页面
    .gone = 网站称该页面不存在
    .excerpt = 页面只刊登了文章开头
    .gallery = 页面只有图片，没有文字
    .unreadable = 页面过大、过深或过于特殊，Layover 无法读取
    .other = 无法读取该页面
    .no-story-file = 此文件中没有文章
    .unreadable-file = 无法将此文件作为网页读取
audioKind =
    .audio = 音频
    .video = 视频
audioSaid =
    .here = { $what }。已在本地，无需网络即可播放。
    .no-room = { $what }。没有空间存放。请在设置中增加空间或腾出磁盘，然后重新请求。
    .coming = { $what }。正在获取。
    .failed = { $what }。{ $why }
    .away = { $what }。
roomKept =
    .none = 其中没有长期保留的内容。
    .all = 全部为长期保留：已保存、已装入旅程或离线保留。
    .some = 其中 { $size } 为长期保留：已保存、已装入旅程或离线保留。
roomNothing = { $budget } 尚未使用。
roomUsed = 已用 { $used }，共 { $budget }。{ $kept }
roomOverfull = 您保留的内容占用 { $kept }，而空间为 { $budget }。全部会留下，但其他图片没有空间。请增加空间，或放弃一些已保存的文章。
roomDiskFull = 磁盘可用空间为 { $free }，按您的设置保留 { $floor }。空间增加之前，新图片难以存放。
roomPart =
    .pictures = 图片 { $size }
    .audio = 音频 { $size }
    .pages = 留存页面 { $size }
    .text = 文字 { $size }
roomLine = { $parts }。
roomOthers = 头像，以及等待整理的内容
roomEmpty = 没有。
roomGonePages = { $count ->
   *[other] { $count } 篇文章的留存页面（{ $size }）
}
roomGoneFiles = { $count ->
   *[other] { $count } 个文件（{ $size }），先已读和较早的
}
roomGoneFilesOf = { $count ->
   *[other] { $stories }的 { $count } 个文件（{ $size }），先已读和较早的
}
roomChanged =
    .nothing = 空间现为 { $room }，无需放弃任何内容。
    .would-nothing = 空间为 { $room } 时，无需放弃任何内容。
    .gone = 空间现为 { $room }。已放弃：{ $parts }。文字会保留。
    .would-go = 空间为 { $room } 时将放弃：{ $parts }。文字会保留。
roomOver = 已保存、已装入旅程或离线保留的内容超出 { $size }，会留下。
completeNothing = 没有需要补全的内容。
completeAll = { $count ->
   *[other] { $count } 篇文章现已全部完整。
}
completeSome = { $count ->
   *[other] { $count } 篇文章中 { $whole } 篇现已完整。
}
completeLater = { $network }{ $said }下次同步时继续。
completePictures = { $total } 张图片中有 { $here } 张在此处。
completePicturesWhy = { $total } 张图片中有 { $here } 张在此处：{ $why }。
listSemicolon = { $first }；{ $next }
completeRoomStep = 请在设置中增加空间或腾出磁盘，然后重新请求。
pictureFiles = { $count ->
   *[other] { $count } 个图片文件
}
airplaneNothing = 没有装入任何文章。
airplanePassed = { $count ->
   *[other] { $count } 篇文章全部打开，含 { $pictures }，无需任何网络。
}
airplaneSome = { $count ->
   *[other] { $count } 篇文章中 { $whole } 篇完整打开。
}
airplaneMiss =
    .picture = 图片 { $name }… 在磁盘上的状况不对。
    .closed = 文章完全无法打开。
    .empty = 文章打开后是空的。
    .asks = { $name } 会向网络请求（{ $by }）。
    .unserved = 无法提供 { $name }。
    .unsaid = 文档没有说明文章有多少在此处。
styleSheet = 样式表
tripMade =
    .stopped = 已停止，已取得的内容会保留：{ $readiness }。
    .nothing = 没有可带的内容：{ $readiness }。
    .ready = 就绪：{ $readiness }。
    .not-ready = 未就绪：{ $readiness }。
tripReplacedSome = { $count ->
   *[other] { $count } 篇文章无法取得，已由其他文章代替。
}
tripCrowdedSome = { $count ->
   *[other] { $count } 篇文章放不进其空间。
}
tripWaitsForSync = 正在等待进行中的同步
tripStaysBehind = 《{ $title }》留下：加上其图片（{ $size }），旅程会超出 { $room } 的空间。
tripReplacedOne = 《{ $title }》无法取得，由《{ $other }》代替。
quoted = “{ $text }”
tripLost = { $count ->
   *[other] { $names }已不在资料库中。
}
tripQueued = { $count ->
   *[other] { $count } 个等待的链接尚未获取。
}
tripLacksRoom = 其图片还需约 { $need }，而在保留内容之外只有 { $room } 的空间：请在设置中（或用 `layover room`）增加空间，减少此旅程的空间，或整理已结束的旅程。
tripNamed = { $when } 的旅程
tripWrong =
    .subject = 要带的内容中有一项不在资料库中
    .days = 旅程为 { 1 } 到 { 365 } 天
    .minutes = 旅程包含 { 5 } 分钟到 { 1000 } 小时的阅读
    .room = 旅程需要空间；留空则可用全部空间
    .wishes = 旅程要带上内容，最多一百项
    .over = 此旅程早已结束；出发时间太早
    .nameless = 要带的内容中有一项既无名称也无编号
    .departed = 此行程已出发；其中内容保持不变
suggestPlace =
    .trip = 旅程中
    .saved = 在“已保存”中
    .following = 在“关注”中
suggestDay =
    .today = 今天，{ $day }
    .month = 本月，{ $day }
    .last-month = 上个月，{ $day }
    .year = 今年，{ $day }
    .last-year = 去年，{ $day }
bookCover = 封面
bookCoverOf = 封面：{ $title }
bookContents = 目录
bookPlaces = 位置
bookAccess = 文字按阅读顺序排列，有标题和目录；图片带有刊物提供的描述。
bookKind =
    .single = 一篇文章
    .week = 一周回顾
    .trip = 旅程读物
    .series = 系列
    .contributor = 一位作者的文章
    .selection = 文章
    .pack = 文章
bookMade = { $what }：{ $extent }，{ $day } 由 Layover 制作。
coverMast =
    .single = 一篇文章
    .week = 本周
    .trip = 旅程用
    .series = 系列
    .contributor = 文集
bookNoPicture = 电子书无法显示此类图片。
packSomebody = 某人
frameBefore = 之前：
frameNow = 现在：
feedOdd =
    .unbalanced = 订阅源的标签不匹配；已按最可能的原意读取。
    .cut = 订阅源中途中断；已读取完整的部分。
    .too-large = 订阅源比任何正常的都更深或更大；已略过一部分。
    .broken = 订阅源中途中断或已损坏；已读取完整的部分。
errorSentence =
    .unknown-story = 此文章不在资料库中。
    .no-passage = 没有选择可以高亮的内容；请选择文章中的一段文字。
    .text-changed = 文章在打开之后有改动，现在显示的是最新内容：请在其中重新标出这段文字。
    .unknown-highlight = 没有这处高亮。
    .empty-note = 笔记需要有文字。
    .unknown-trip = 资料库中没有此旅程。
    .no-audio = 此文章没有附带音频或视频。
    .unknown-contributor = 此人不在资料库中。
    .unknown-section = 此栏目不在资料库中，可能已随刊物移除。
    .unknown-series = 此系列不在资料库中。
    .empty-view = 没有要搜索的内容；请输入词语或 is:unread 这样的条件，然后保留。
    .already-syncing = 同步已在进行；它会自行结束，也可以取消。
    .interrupted = 内部任务提前结束，没有任何更改。请重试。
    .stopped = 已停止，没有任何更改。
    .unknown-edition = 资料库中没有此专辑。
    .no-such-passage = 文章中这些文字并非恰好出现一次；请按原文给出更多文字。
    .unknown-colour = 高亮的颜色有黄、绿、蓝、粉四种。
    .unknown-format = 高亮可写成 Markdown 或 CSV。
    .unknown-publication = 此刊物不在资料库中。
    .unknown-profile = 没有此配置。
    .profile-folder = 无法保留此配置：{ $reason }。
    .not-opml = { $reason }。没有任何更改。
    .not-names = 这不是姓名名单：它不是文本。请提供每行一个姓名的文本文件。没有任何更改。
    .folder = 无法使用资料库文件夹 { $path }：{ $reason }。请以另一个文件夹启动 Layover（--library）。
    .no-folder = 此系统没有指定资料库文件夹。请以一个文件夹启动 Layover（--library）。
    .refused-link = 此链接不会打开：只打开网页和邮件地址（{ $address }）。
    .file-there = { $path } 已经存在，未作改动。请指定其他位置。
    .unwritten = 无法写入 { $path }：{ $reason }。没有留下写了一半的内容。
    .not-a-pack = 未打开 { $path }：{ $reason }。没有任何更改。
    .unknown-file = { $name } 不是 Layover 能打开的文件：可打开订阅列表（.opml）、离线包（.layover-pack）、保存的网页（.html）和设置（.json）。
    .unreadable = 无法读取 { $path }：{ $reason }。
    .nameless-page = { $name } 没有说明它是哪个网页，因此无法作为文章保留；请按网址保存该页面。
    .is-a-feed = { $address } 是订阅源，不是可保存的页面：订阅后，其文章会随每次同步到来。
    .certificate = 无法读取额外的根证书。
    .proxy = 无法读取代理地址“{ $address }”。
    .not-opened = 系统中没有程序打开 { $address }。
