# The pages of a form and its check-answers page.

go-on = 继续
go-back = 返回上一步
optional = { $label }（可以不填）
pick-one = 请选择
known = 出生日期 { $birth }，{ $sex }，{ $age } 岁。对吗？不对请检查号码。
warning-go-on = 看过了，没有要改的，再按一次“继续”。
saved-at = 已保存 { $time }
saved-not = 这个浏览器不让保存。请不要关掉这一页，一次填完。

place-none = 现在取不到地名。请把完整的地址写在下面。

begin-go = 开始填写
begin-anew = 重新填一份
begin-anew-sure = 现在填的内容会删掉，重新开始。确定吗？
begin-privacy = 您填的内容谁能看到
begin-privacy-lead = 只保存在这部手机上。您自己把文件交出去，村（居）委会和镇（街道）才能看到。
begin-privacy-more = 个人信息怎么处理
begin-privacy-long = 存在哪里、多久：在这部手机上，您随时可以删除；交出去以后，按档案规定保存，到照护结束、不再需要为止。
begin-privacy-rights = 您的权利：可以查看、复制、更正、删除，可以向收件的村（居）委会提出，也可以投诉。

check-title = 核对填写的内容
check-lead = 请从头到尾看一遍。要改哪一项，就按旁边的“修改”。
check-empty = 还没有填
check-todo = 签名以前，还有 { $n } 处要填好或改好
check-look = 村里会留意这几处
check-sign = 内容都对，去签名
check-print = 先打印出来看看

earlier-title = 用这部手机上已有的资料
earlier-hint = 姓名、证件号、住址、电话会自动填好，您再看一遍就行。
earlier-begin = 用{ $name }的资料开始填
earlier-update = 更新这一份
earlier-choose = 这部手机上填过的，按一下就不用再写：
changed-title = 这是第 { $n } 次登记，和上次比改了这些
changed-before = 上次：{ $on }，回执码 { $code }
changed-nothing = 还没有改动。
