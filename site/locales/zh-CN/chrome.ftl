# The words of the chrome. The forms carry their own (crates/forms/locales).
# One person is spoken to, in short spoken sentences; say what happens next, never blame.

name = 托付
skip = 跳到正文
elder-view = 长辈版
foot-about = 关于托付
foot-work = 工作人员
no-script = 请在浏览器设置里打开 JavaScript，才能填写和签名。也可以去村（居）委会领取纸质确认书。
sorry = 这个浏览器太旧，不能填写。请换一部手机，或换微信、系统自带的浏览器打开。也可以去村（居）委会领取纸质确认书。

home-title = 把孩子托付给信得过的人
home-lead = 父母外出务工，要为孩子选一位照护人，并签一份《委托照护责任确认书》。在这里一步一步填写、签名，再交给村（居）委会。
home-step-fill = 填写孩子、父母和照护人的信息，约 10 分钟
home-step-sign = 父母和照护人各自签名，可以在不同的手机上签
home-step-send = 保存、打印，或发送给儿童主任
home-start = 开始填写确认书
home-receive = 打开别人发来的文件
home-resume = 继续上次没填完的
home-change = 签过了，要换照护人或者结束委托
home-saved = 看看存了什么
home-private = 填写的内容只保存在这部手机上，不联网也能用。

about-title = 关于托付
about-lead = 托付帮外出务工的父母把孩子的照护安排写清楚、签妥当，也帮村（居）委会和乡镇把材料核对清楚。
about-who = 谁可以用
about-who-text = 要把孩子交给别人照护的父母或其他监护人、答应照护孩子的人，以及村（居）委会的儿童主任和乡镇（街道）的儿童督导员。
about-data = 填的内容放在哪里
about-data-text = 没有账号，也没有别人的服务器。您填的内容加密保存在这部手机上，只有您自己保存、打印或发送，它才会离开这部手机。
about-signature = 签名说明什么
about-signature-text = 手机里的签名说明：从签名那一刻起，内容没有被改过。它不说明拿着手机的是谁；签的人是谁，由儿童主任当面核对。
about-paper = 还要纸质的吗
about-paper-text = 涉及监护等人身关系的文书，法律要求以纸质签字为准（电子签名法第三条）。请把确认书打印出来，各方亲笔签字。
about-places = 地名从哪里来
about-places-text = 省、市、县、镇、村的名称来自国家统计局公布的《统计用区划代码和城乡划分代码》（截至2023年6月30日），经开放许可（MIT、CC0）的软件包整理。村名有改动的，请告诉村（居）委会，可以补充更正。
about-free = 要花钱吗
about-free-text = 不要。托付是公开源代码的，任何村、镇、县都可以自己架设。

missing-title = 没有找到这一页
missing-text = 链接可能抄错了，或者这一页已经搬走。您填过的内容还在这部手机上，没有丢。
missing-home = 回到首页

steps-where = 第 { $step } 步，共 { $all } 步
summary-title = 有 { $n } 处需要改
why = 为什么要填？
answers-change = 修改
receipt-stamp = 已签妥
receipt-code = 回执码
receipt-hint = 打电话给儿童主任时，报这个码。
