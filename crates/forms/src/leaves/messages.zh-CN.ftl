# What can be wrong with one answer. $label is the question's name.

found-value-required = 请填写{ $label }
    .choose = 请选择{ $label }
    .accept = 请读完这一条，同意就打勾
found-value-wrong-type = {"“"}{ $label }”的格式不对，请重新填写
found-value-not-an-option = {"“"}{ $label }”不在可选的范围里，请重新选择
found-value-not-asked = {"“"}{ $label }”按现在的回答不用填，可以留着，也可以删去
found-value-not-normal = {"“"}{ $label }”的写法不规范，内容没有错
found-member-unknown = 文件里有一项这份表格没有的内容，请检查文件从哪里来
found-member-duplicate = 文件里同一项写了两次，请检查文件从哪里来
found-acceptance-refused = 这一条要同意才能继续

found-date-format = 请写全年、月、日，例如 2026年3月5日 或 20260305
found-date-no-such-day = 没有这一天，请看看月份和日子
found-date-year = 请检查年份，要写四位数，例如 2026
found-division-code = 地区没有选对，请重新选择
found-number-format = 请只写数字，例如 3
found-number-range = 请写 { $min } 到 { $max } 之间的数
found-text-too-long = 写得太长了，请不要超过 { $max } 个字
found-text-nothing-said = 请写几个字说明

found-person-name-too-short = 请写全姓和名
found-person-name-too-long = 名字不超过 50 个字，请只写一个人的姓名
found-person-name-digit = 姓名里不能有数字，请去掉
found-person-name-character = 姓名里有不认识的符号（第 { $position } 个字），请去掉
found-person-name-mark = 间隔号“·”要写在两个字中间（第 { $position } 个字）
found-person-name-mixed = 姓名请全部用汉字，或者全部用字母

found-resident-id-characters = 身份证号码只有数字，最后一位可以是 X，请对照证件再看一遍
found-resident-id-length = 身份证号码是 18 位，现在写了 { $found } 位，请对照证件再看一遍
found-resident-id-fifteen-digits = 这是以前的 15 位号码，请写现在证件上的 18 位号码
found-resident-id-province = 号码最前面两位不对，请对照证件再看一遍
found-resident-id-residence-permit = 这是港澳台居民居住证的号码，请在证件类型里选“港澳台居民居住证”
found-resident-id-permanent-residence-card = 这是外国人永久居留身份证的号码，请在证件类型里选它
found-resident-id-date = 号码第 7 到 14 位是出生日期，现在没有这一天，请对照证件再看一遍
found-resident-id-check = 号码对不上：按前面的数字，最后一位应该是 { $expected }。请对照证件，看是哪一位写错了

found-residence-permit-characters = 居住证号码只有数字，最后一位可以是 X，请对照证件再看一遍
found-residence-permit-length = 居住证号码是 18 位，请对照证件再看一遍
found-residence-permit-region = 居住证号码以 810000、820000 或 830000 开头，请对照证件再看一遍
found-residence-permit-date = 号码第 7 到 14 位是出生日期，现在没有这一天，请对照证件再看一遍
found-residence-permit-check = 号码对不上：按前面的数字，最后一位应该是 { $expected }。请对照证件，看是哪一位写错了
found-permanent-residence-card-characters = 永久居留身份证号码只有数字和字母，请对照证件再看一遍
found-permanent-residence-card-length = 新证 18 位，旧证 15 位，请对照证件再看一遍
found-permanent-residence-card-prefix = 新证以 9 开头，旧证以三个字母开头，请对照证件再看一遍
found-permanent-residence-card-date = 号码里的出生日期没有这一天，请对照证件再看一遍
found-permanent-residence-card-check = 号码对不上，请对照证件，看是哪一位写错了
found-home-return-permit-characters = 通行证号码只有字母和数字，请对照证件再看一遍
found-home-return-permit-length = 通行证号码的位数不对，请对照证件再看一遍
found-home-return-permit-prefix = 通行证号码以 H 或 M 开头，请对照证件再看一遍
found-taiwan-permit-characters = 台胞证号码只有数字，请对照证件再看一遍
found-taiwan-permit-length = 台胞证号码是 8 位数字，请对照证件再看一遍
found-passport-characters = 护照号码只有字母和数字，请对照护照再看一遍
found-passport-length = 护照号码的位数不对，请对照护照再看一遍
found-passport-no-digits = 护照号码里要有数字，请对照护照再看一遍
found-birth-certificate-characters = 编号是一个字母加 9 位数字，请对照出生医学证明再看一遍
found-birth-certificate-length = 编号是一个字母加 9 位数字，请对照出生医学证明再看一遍
found-disability-certificate-characters = 残疾人证号只有数字，第 18 位可以是 X，请对照证件再看一遍
found-disability-certificate-length = 残疾人证号是 20 位，请对照证件再看一遍
found-disability-certificate-holder = 残疾人证号前 18 位是身份证号码，现在对不上，请对照证件再看一遍
found-disability-certificate-kind = 残疾人证号第 19 位是 1 到 7，请对照证件再看一遍
found-disability-certificate-level = 残疾人证号第 20 位是 1 到 4，请对照证件再看一遍
found-disability-certificate-reissue = 补办的证号最后是 B 加一位数字，请对照证件再看一遍
found-mobile-characters = 电话号码只有数字，请再看一遍
found-mobile-length = 手机号码是 11 位，请数一数
found-mobile-prefix = 手机号码以 13 到 19 开头，请再看一遍
found-landline-area-code = 固定电话请带上区号，例如 0763-8733333
found-landline-characters = 电话号码只有数字，请再看一遍
found-landline-length = 固定电话的位数不对，请带上区号再看一遍
found-landline-local = 区号后面是 7 到 8 位号码，不以 0 或 1 开头，请再看一遍

accepted = 已同意
YesNo-yes = 是
YesNo-no = 否
Sex-male = 男
Sex-female = 女
