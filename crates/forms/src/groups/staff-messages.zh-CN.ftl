# What only the forms of staff share; a family's program does not carry it.

## A child, as staff register it
Minor-name = 儿童姓名
    .hint = 和户口本上一样
Minor-registered = 是否已登记户口
Minor-identity = 儿童的证件
Minor-birth_certificate = 出生医学证明编号
    .hint = 一个字母加 9 位数字
Minor-sex = 性别
Minor-birth_date = 出生日期
    .hint = 例如 2016年9月12日，或 20160912
Minor-ethnicity = 民族
Minor-registered_at = 户籍所在地
Minor-lives_there = 是否住在户籍地
Minor-home = 现居住地
Condition-state = 身体状况
Condition-disability = 残疾类别
Condition-level = 残疾等级
Condition-certificate = 残疾人证号
    .hint = 没有证可以不填
Condition-illness = 病名
Condition-serious = 是否重特大疾病
Minor-schooling = 就学情况
Attended-name = 学校（幼儿园）名称
Attended-class = 年级、班级
    .hint = 例如 三年级（2）班
Attended-boards = 是否寄宿
Minor-deferred = 延缓入学是否经教育部门批准
    .hint = 满 6 周岁还没上小学的才填

SchoolStage-not_yet = 未入园
SchoolStage-kindergarten = 幼儿园
SchoolStage-primary = 小学
SchoolStage-junior = 初中
SchoolStage-senior = 高中
SchoolStage-vocational = 中职
SchoolStage-dropped_out = 辍学（义务教育还没读完）
SchoolStage-not_at_school = 不在学（14 至 16 周岁，已读完义务教育）
ParentState-normal = 正常
ParentState-severely_disabled = 重残
ParentState-seriously_ill = 重病
ParentState-imprisoned = 服刑在押
ParentState-detoxification = 强制隔离戒毒
ParentState-restricted = 被执行其他限制人身自由的措施
ParentState-lost_contact = 失联
ParentState-disqualified = 被撤销监护人资格
ParentState-deported = 被遣送（驱逐）出境
ParentState-deceased = 死亡
ParentState-missing = 失踪

## An entry, and who filled it in
Entry-kind = 登记类型
Entry-first_on = 首次登记日期
    .hint = 例如 2025年9月1日
Entry-reasons = 更新原因
    .hint = 可以选几个
Entry-note = 变化说明
    .hint = 一两句话，写清什么变了
EntryKind-first = 首次登记
EntryKind-update = 动态更新（这个孩子登记过）
UpdateReason-parents = 父母外出、返回或者状态变化
UpdateReason-carer = 照护人变化
UpdateReason-address = 住址或者户口变化
UpdateReason-schooling = 就学变化
UpdateReason-health = 健康变化
UpdateReason-risk = 监护评估或者风险变化
UpdateReason-aid = 享受的救助帮扶变化
UpdateReason-ended = 不再属于登记对象
UpdateReason-correction = 更正原来的错误
FilledBy-unit = 填报单位
    .hint = 例如 太保镇莲塘村民委员会
FilledBy-filler = 填表人姓名
FilledBy-phone = 填表人电话
    .hint = 手机号，或者带区号的固定电话
FilledBy-reviewer = 复核人姓名
    .hint = 一般是镇（街道）儿童督导员
FilledBy-head = 单位负责人姓名

## A child as papers about it name it
ChildBrief-name = 孩子的姓名
    .hint = 和户口本上一样
ChildBrief-registered = 是否已登记户口
ChildBrief-identity = 孩子的证件
ChildBrief-sex = 性别
ChildBrief-birth_date = 出生日期
    .hint = 例如 2016年9月12日，或 20160912
ChildBrief-home = 现居住地
ParentRelation-father = 父亲
ParentRelation-mother = 母亲
ParentRelation-guardian = 其他监护人

## Whom to tell, and how much danger there is
Office-police = 公安
Office-civil_affairs = 民政
Office-education = 教育
Office-health = 卫健
Office-disabled = 残联
Office-women = 妇联
Office-township = 镇（街道）
Office-village = 村（居）委会
RiskLevel-red = 高（红色）
RiskLevel-yellow = 中高（黄色）
RiskLevel-blue = 中低（蓝色）
RiskLevel-green = 低（绿色）

## What cannot wait: 未成年人保护法第十一条
alert-harm = 马上报告
    .now = 您选的情形，法律要求立即报告（未成年人保护法第十一条、反家庭暴力法第十四条）。先保证孩子安全，不要让孩子和可能伤害他的人单独在一起。
    .police = 公安：110。有人受伤，同时打 120。
    .civil = 民政：镇（街道）民政办、儿童督导员，或者县（区）民政局。
    .education = 教育：孩子所在的学校，或者县（区）教育局。
    .hotline = 不知道找谁：政务服务热线 12345，青少年服务热线 12355。
    .saving = 保存、签名这份记录，都不算报告。请现在就打电话。

## A key that somebody pastes
found-public-key-json = 这不是公钥。请把 tuofu keys show 显示的整段内容（从 { "{" } 到 { "}" }）粘贴进来
found-public-key-shape = 这段内容不是我们用的公钥（Ed25519、P-256 或 SM2）。请重新复制，粘贴整段
found-public-key-private = 这里面有私钥。私钥不要给任何人，也不要粘贴在这里；请用 tuofu keys show 显示公钥，再粘贴

## The code of an organisation
found-social-credit-code-characters = 统一社会信用代码里没有 I、O、S、V、Z，第 3 到 8 位只有数字。请对照登记证书再看一遍
found-social-credit-code-length = 统一社会信用代码是 18 位，现在写了 { $found } 位，请对照登记证书再看一遍
found-social-credit-code-check = 代码对不上：按前面的字，最后一位应该是 { $expected }。请对照登记证书，看是哪一位写错了
