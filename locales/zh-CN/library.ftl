app = Layover
library = 资料库
demoLibrary = 演示资料库
everything = 全部
unread = 未读
saved = 已保存
frontPage = 头版
following = 关注
contributors = 作者
contributor = 作者
view = 视图
views = 视图
publications = 刊物
editions = 专辑
waiting = 等待网络
unfold = 展开“{ $name }”
fold = 收起“{ $name }”
preferred = 排在最前
libraryItem = { $count ->
    [0] { $name }
   *[other] { $name }，{ $count } 篇文章
}
libraryItemUnread = { $count ->
    [0] { $name }
   *[other] { $name }，{ $count } 篇未读
}
inAll = 共 { $count } 篇文章
trouble = 出现问题：{ $sentence }
firstSyncPending = 这里还没有内容，下次同步时获取。
