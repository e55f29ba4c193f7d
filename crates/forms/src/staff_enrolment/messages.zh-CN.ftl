# 儿童主任、儿童督导员实名登记表

form = 儿童主任、儿童督导员实名登记表
    .about = 登记一位儿童主任或儿童督导员，和其签名用的公钥。
    .lead = 一共 3 个部分，约 5 分钟。中途可以停，填过的都会留着。
    .papers = 准备好身份证、任职文件、违法犯罪记录查询结果
    .people = 由本人填写，用自己的钥匙签名
    .time = 写错了没关系，随时可以返回修改
    .send = 把文件交给县（区）民政部门
    .check = 民政部门当面核对本人和公钥，再列入信任名册
    .then = 每年重新查询违法犯罪记录，更新一次登记
    .who = 谁处理：乡镇人民政府（街道办事处）和县级民政部门，用于管理儿童主任、儿童督导员队伍。
    .what = 处理什么、为什么：姓名、证件号码、电话、任职、培训、违法犯罪记录查询情况和公钥，用来核实身份、列入信任名册。违法犯罪记录查询是法律的要求（未成年人保护法第六十二条）。
    .refuse = 也可以到镇（街道）填写纸质的登记表。
    .paper = 版式是自己排的，不是官方印制的表格。列入名册前，要当面核对本人和公钥。

## Steps
step-person = 本人
step-post = 任职和培训
step-trust = 查询和公钥

## Pages
page-role = 您是儿童主任，还是儿童督导员？
page-name = 您叫什么名字，怎么联系您？
page-identity = 您的身份证号码是多少？
    .hint = 看身份证有照片那一面，最下面一行，18 位。
page-birth = 您的性别和出生日期？
page-division = 您负责哪个地方？
    .hint = 儿童主任选到村（居），儿童督导员选到镇（街道）。选不到那么细的，选到县（区），在下面写清名称。
    .why = 您的签名只在负责的地方有效。
page-post = 您的任职情况
page-schooling = 您的学历和培训
page-record-check = 违法犯罪记录查询
    .why = 密切接触未成年人的单位，每年都要查询工作人员有没有性侵害、虐待、拐卖、暴力伤害等违法犯罪记录（未成年人保护法第六十二条）。
page-key = 您签名用的公钥
    .hint = 先在“工作人员钥匙”做一把，这里就能直接填入。别处做的钥匙，把公钥整段粘贴进来（用 tuofu keys show 显示）。
    .why = 公钥可以公开。私钥要自己保管，不要给任何人。

## Labels
made_on = 登记日期
    .hint = 例如 2026年3月1日
role = 级别
name = 姓名
    .hint = 和身份证上一样
identity = 身份证件
sex = 性别
birth_date = 出生日期
    .hint = 例如 1988年3月12日
phone = 电话
    .hint = 手机号，或者带区号的固定电话
division = 负责的区划
unit = 村（居）委会或镇（街道）名称
    .hint = 例如 太保镇莲塘村民委员会
post = 职务
    .hint = 例如 妇联主席
background = 身份
engagement = 专职还是兼职
schooling = 学历
licence = 社会工作者职业资格
appointed_on = 任职日期
    .hint = 例如 2023年6月1日
on_duty = 是否在岗
children = 服务儿童数
    .hint = 留守儿童和困境儿童一共多少，写数字
Training-done = 是否参加过培训
Training-last_on = 最近一次培训日期
    .hint = 例如 2025年11月12日
Training-hours = 近一年培训课时
    .hint = 写数字，例如 24
RecordCheck-on = 查询日期
    .hint = 例如 2025年12月8日
RecordCheck-by = 查询机关
    .hint = 例如 太保派出所
RecordCheck-result = 查询结果
key = 公钥（JWK）
    .hint = 从左花括号到右花括号，整段粘贴

## Options
StaffRole-witness = 儿童主任（村、居）
StaffRole-supervisor = 儿童督导员（镇、街道）
Background-committee = 村（居）委员
Background-graduate = 大学生村官
Background-social_worker = 社工
Background-other = 其他
Engagement-full_time = 专职
Engagement-part_time = 兼职
Schooling-junior = 初中及以下
Schooling-senior = 高中、中专
Schooling-college = 大专
Schooling-bachelor = 本科及以上
Licence-none = 没有
Licence-assistant = 助理社会工作师
Licence-worker = 社会工作师
Licence-senior = 高级社会工作师
CheckResult-clear = 没有记录
CheckResult-record = 有记录

## Findings
found-enrolment-future-date = 登记日期还没有到，请写今天或以前的日子。
found-staff-under-age = 未满 18 周岁，不能担任儿童主任或儿童督导员。请检查出生日期。
found-division-too-wide = 负责的地方太大。儿童主任请选到村（居），儿童督导员请选到镇（街道），至少选到县（区）。
found-division-one-village = 儿童督导员负责整个镇（街道）。请选到镇（街道），或者把级别改为儿童主任。
found-staff-not-appointed = 任职日期还没有到。请任职以后再列入名册。
found-staff-off-duty = 已经不在岗。请告诉民政部门从信任名册里撤下，不再列入。
found-training-none = 还没有参加过培训。请报名参加民政部门的培训。
found-training-old = 上次培训已经过了一年。请报名参加今年的培训。
found-check-too-old = 违法犯罪记录查询已经过了一年。法律要求每年查询，请重新查询后再填。
found-check-due-soon = 再过不到 30 天，就要重新查询违法犯罪记录。请先约好时间。
found-check-future = 查询日期在登记日期之后，请检查。
found-check-record = 有违法犯罪记录的，不能从事密切接触未成年人的工作（未成年人保护法第六十二条）。请报告镇（街道）和民政部门。

## Signers
signer-staff-enrolment-self-1 = 登记人
    .mark = 签名、日期
    .declares = 登记的内容属实，公钥是我的，私钥由我自己保管。
signer-by-hand-unit = 村（居）委会或镇（街道）
    .mark = 公章、经办人、日期
signer-by-hand-civil-affairs = 县级民政部门（当面核对本人和公钥）
    .mark = 公章、经办人、日期

## The printed sheet
sheet-title = 儿童主任、儿童督导员实名登记表
sheet-preamble = 依据民发〔2019〕34号和《中华人民共和国未成年人保护法》第四十三条、第六十二条登记；版式自排，不是官方印制。
sheet-person = 一、本人
sheet-post = 二、任职
sheet-training = 三、培训和查询
sheet-key = 四、公钥
    .means = 列入信任名册以后，用这把钥匙签的名才算是本人作为儿童主任或儿童督导员签的。
sheet-signatures = 五、签名
