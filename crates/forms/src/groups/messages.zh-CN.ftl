Person-name = 姓名
    .hint = 和身份证上一样
Person-identity = 身份证件
Person-sex = 性别
Person-birth_date = 出生日期
    .hint = 例如 1958年3月12日，或 19580312

Identity-kind = 证件类型
IdentityKind-resident_id = 居民身份证
IdentityKind-residence_permit = 港澳台居民居住证
IdentityKind-permanent_residence_card = 外国人永久居留身份证
IdentityKind-home_return_permit = 港澳居民来往内地通行证
IdentityKind-taiwan_permit = 台湾居民来往大陆通行证（台胞证）
IdentityKind-passport = 护照
Identity-resident_id = 公民身份号码
    .hint = 18 位，中间可以空格
Identity-residence_permit = 居住证号码
    .hint = 18 位，以 81、82 或 83 开头
Identity-permanent_residence_card = 永久居留身份证号码
Identity-home_return_permit = 通行证号码
    .hint = 以 H 或 M 开头
Identity-taiwan_permit = 台胞证号码
    .hint = 8 位数字
Identity-passport = 护照号码

Place-division = 省、市、县（区）
Place-address = 详细地址
    .hint = 写到村、组或街道门牌，例如 莲塘村委会三组 5 号
