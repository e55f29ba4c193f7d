# The wizard and its check-answers page.

letter-about = 一步一步填写委托监护责任确认书。
go-on = 继续
go-back = 返回上一步
optional = { $label }（可以不填）
pick-one = 请选择
known = 出生日期 { $birth }，{ $sex }，{ $age } 岁。对吗？不对请检查号码。
warning-go-on = 看过了，没有要改的，再按一次“继续”。
saved-at = 已保存 { $time }
saved-not = 这个浏览器不让保存。请不要关掉这一页，一次填完。

place-province = 省
place-prefecture = 市
place-county = 县（区）
place-pick = 选{ $level }

begin-title = 填写之前
begin-lead = 一共 7 个部分，约 10 分钟。中途可以停，填过的都会留着。
begin-papers = 准备好孩子、父母和照护人的身份证（户口本也可以）
begin-people = 最好大家都在旁边，填完就可以各自签名
begin-time = 写错了没关系，随时可以返回修改
begin-go = 开始填写
begin-anew = 重新填一份
begin-anew-sure = 现在填的内容会删掉，重新开始。确定吗？
begin-privacy = 您填的内容谁能看到
begin-privacy-lead = 只保存在这部手机上。您自己把文件交出去，村（居）委会和镇（街道）才能看到。
begin-privacy-more = 个人信息怎么处理
begin-privacy-who = 谁处理：收下确认书的村（居）民委员会和乡镇人民政府（街道办事处）。他们依法履行未成年人保护职责（未成年人保护法第四十三条）。
begin-privacy-what = 处理什么、为什么：确认书上的姓名、证件号码、住址、电话、健康和就学情况，用来核对委托照护、建立档案、上门走访。不满十四周岁孩子的信息是敏感个人信息，只用在这件事上。
begin-privacy-long = 存在哪里、多久：在这部手机上，您随时可以删除；交出去以后，按档案规定保存，到照护结束、不再需要为止。
begin-privacy-rights = 您的权利：可以查看、复制、更正、删除，可以向收件的村（居）委会提出，也可以投诉。
begin-privacy-refuse = 不想在手机上填也可以：去村（居）委会领纸质的确认书，效果一样。

check-title = 核对填写的内容
check-lead = 请从头到尾看一遍。要改哪一项，就按旁边的“修改”。
check-empty = 还没有填
check-todo = 签名以前，还有 { $n } 处要填好或改好
check-look = 村里会留意这几处
check-sign = 内容都对，去签名
check-print = 先打印出来看看
