# The wizard and its check-answers page.

letter-title = 填写确认书
letter-about = 一步一步填写委托监护责任确认书。
go-on = 继续
go-back = 返回上一步
saved-at = 已保存 { $time }
saved-not = 这个浏览器不让保存。请不要关掉这一页，一次填完。
