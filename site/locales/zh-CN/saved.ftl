# What is kept on this device.

saved-title = 这部手机上存着的
saved-about = 没填完的、还差签名的和签好的表，都在这里。可以接着填、打印、发送或者删除。
saved-lead = 这些只存在这部手机上。名字只显示姓，打开才看得到全部。
saved-nothing = 这部手机上什么也没有存。
saved-drafts = 没填完的
saved-waiting = 还差签名的
saved-complete = 签好的
saved-go-on = 接着填
saved-open = 打开
saved-delete = 删除
saved-print = 打印这一份
saved-revision = { $on }，第 { $n } 次登记
saved-draft-sure = 填到一半的内容会从这部手机上删除，找不回来。确定吗？
saved-file-sure = 这一份会从这部手机上删除，找不回来。请先把文件保存好或发出去。确定删除吗？
saved-deleted = 已从这部手机上删除。
saved-all = 用的是别人的手机或者村里的平板？
saved-all-text = 先把文件保存好或发出去，走之前全部删除。
saved-all-go = 全部删除
saved-all-sure = 所有填写的内容、签好的文件和签名的钥匙都会从这部手机上删除，找不回来。确定吗？
