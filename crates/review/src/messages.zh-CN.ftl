# 审核结论, and why. $detail says where, how many or who; it may be empty.

verdict-accepted = 通过
verdict-warnings = 通过，有提示
verdict-rejected = 退回

severity-error = 必须改正
severity-warning = 请核对
severity-information = 供参考

role-parent = 委托人
role-guardian = 受委托照护人
role-witness = 见证人（儿童主任）
role-supervisor = 儿童督导员
role-recorder = 代填人

## This crate's own reasons

reason-findings = 有 { $detail } 处必须改正
reason-warnings = 有 { $detail } 处请核对
reason-form-unknown = 不认识这种表格（{ $detail }），也许要更新程序
reason-form-version-unknown = 不认识这个版本的表格（{ $detail }），也许要更新程序
reason-form-not-named = 文件里没有写是哪种表格
reason-created-in-future = 填写时间在将来，请检查填写时所用设备的时间
reason-signature-missing = 还缺签名：{ $detail }
reason-witness-missing = 还没有村（居）见证签名：{ $detail }
reason-signature-unexpected = 多了一个这份表格不需要的签名（{ $detail }）
reason-signature-repeated = 同一个人的位置签了两次（{ $detail }），请核对
reason-signature-other-key = 不是用表里登记的那把钥匙签的（{ $detail }），不能证明钥匙是本人的，请当面核对
reason-signature-not-vouched-for = 督导员的签名还没有名册证明（{ $detail }）

reason-signer-none = 这份表格没有这种身份的签名人（{ $detail }）

## What the trust list says

reason-trust-vouched = 名册证明这个签名：身份相符，负责这个地方，签名时在期限内，没有停用
reason-trust-family = 家庭成员的钥匙不在名册上。手机在谁手里，由见证的工作人员当面核对
reason-trust-enrolling = 登记人用自己的钥匙签名，还没有列入名册。列入以前，请当面核对本人和钥匙编号
reason-trust-stale = 名册已过更新日期（第 { $detail } 号），可能缺最近的停用记录，请向主管部门要新名册
reason-trust-unknown-key = 签名的钥匙不在名册上（{ $detail }），不能算工作人员的签名
reason-trust-wrong-role = 钥匙在名册上，但登记的是别的身份（{ $detail }）
reason-trust-outside-division = 签名人不负责这个孩子所在的地方（{ $detail }）
reason-trust-out-of-time = 签名时不在名册写明的期限内（{ $detail }）
reason-trust-revoked = 签名时这把钥匙已停用（{ $detail }）
reason-trust-distrusted = 这把钥匙已泄露或登记有误，它的签名都不能算（{ $detail }），请换一位工作人员核对后重新签
reason-trust-place-unclear = 名册证明这个签名：身份相符，在期限内，没有停用。但文件里的地址没有写到村（居），请核对签名人是否负责这里（{ $detail }）

## Declarations that belong to no form

declares-countersignature-1 = 我已复核这份文件和已有的签名，同意备案。
declares-record-1 = 我按他们说的代为填写，填好后念给他们听过。

## The trust list's file

reason-trust-too-large = 名册太大，超过了规定
reason-trust-typ = 这个文件不是信任名册
reason-trust-format = 名册的格式版本不认识，也许要更新程序
reason-trust-member = 名册里有一项缺少、多余或写法不对（{ $detail }）
reason-trust-roots = 名册不是由它写明的根钥匙签的，不能相信
reason-trust-other-root = 名册不是本网站认定的主管部门签的，请向主管部门要名册
reason-trust-sequence = 名册比已有的旧，请用最新的名册
reason-trust-history = 名册少了或改了以前的记录，不能代替旧名册

## The file

reason-file-too-large = 文件太大，超过了规定，请减少内容后重新发送
reason-file-empty = 文件是空的，可能没有传完，请重新发送
reason-file-bom = 文件开头多了字节序标记（BOM），请发送原文件，不要用别的软件另存
reason-file-utf8 = 文件的文字编码不是 UTF-8，请发送原文件，不要转换
reason-file-trailing-bytes = 文件结尾后面还有别的内容（{ $detail }），一个文件只放一份
reason-json-syntax = 文件不完整或被改动过（{ $detail }），请发送原文件
reason-json-depth = 文件的嵌套超过 32 层，不是本程序生成的
reason-json-duplicate-member = 文件里同一项写了两次（{ $detail }）
reason-json-float = 文件里有小数（{ $detail }），只能用整数
reason-json-integer = 文件里的整数太大或写法不对（{ $detail }）
reason-json-lone-surrogate = 文件里有不完整的字（{ $detail }）
reason-text-control = 文字里有看不见的控制字符（{ $detail }），请去掉
reason-text-bidirectional = 文字里有改变阅读方向的字符（{ $detail }），请去掉
reason-text-noncharacter = 文字里有不能用于交换的字符（{ $detail }），请去掉
reason-text-not-nfc = 文字没有按 Unicode NFC 规范化（{ $detail }）

## The frame and headers of signatures

reason-jws-shape = 这不是托付的签名文件（{ $detail }）
reason-jws-unknown-member = 签名文件里有不认识的项（{ $detail }）
reason-jws-base64url = 签名文件的编码不对（{ $detail }），可能被改动过
reason-jws-no-signatures = 还没有人签名
reason-jws-too-many-signatures = 签名超过 8 个
reason-jws-unprotected-header = 签名里有不受保护的内容（{ $detail }）
reason-jws-same-role-and-key = 同一把钥匙以同一身份签了两次（{ $detail }）
reason-jws-other-payload = 这些签名签的不是同一份内容，不能合并
reason-jws-header-too-large = 签名的附加内容太大（{ $detail }），请用更少的笔画签名
reason-jws-header-member = 签名的附加内容缺项或写法不对（{ $detail }）
reason-jws-typ = 这个签名文件是别的用途（{ $detail }）
reason-jws-alg-none = 写明没有签名（{ $detail }），不能接受
reason-jws-alg-symmetric = 用的是共用口令的算法，能核对的人也能伪造，不能接受；请用规定的算法重新签名（{ $detail }）
reason-jws-alg-unknown = 签名算法不在规定之内（{ $detail }）
reason-jws-alg-sm2 = 签名用的是国密算法 SM2（{ $detail }），这个程序没有装这一部分，请用装了 SM2 的程序（如 tuofu 命令）核对
reason-jws-crit = 签名要求本程序没有的扩展（{ $detail }）
reason-jws-b64 = 签名要求不编码的内容（{ $detail }），不能接受
reason-jws-role = 签名的身份不认识（{ $detail }）
reason-jws-kid-mismatch = 签名的钥匙编号与钥匙不符（{ $detail }）
reason-jws-key-mismatch = 签名的钥匙与算法不符（{ $detail }）
reason-strokes-malformed = 手写签名读不出来（{ $detail }），请重新签
reason-strokes-too-large = 手写签名太长（{ $detail }），请少几笔重新签

## Keys and signatures

reason-key-file = 这不是受密码保护的钥匙文件，请选做钥匙时保存的那个文件
reason-key-passphrase = 密码打不开这把钥匙，请检查大小写、空格和输入法
reason-key-passphrase-short = 密码太短，至少要 10 个字符
reason-key-shape = 钥匙的写法不对（{ $detail }）
reason-key-private = 文件里带着私钥（{ $detail }）：这把钥匙不能再用，请换新钥匙重新签名
reason-key-not-canonical = 钥匙的数值不规范（{ $detail }）
reason-key-not-on-curve = 钥匙无效（{ $detail }）
reason-key-low-order = 钥匙太弱，谁都能用它签名（{ $detail }），请换新钥匙
reason-key-secret = 私钥缺少、无效或与公钥不符
reason-signature-der = 签名的写法不对，要写成 64 个字节（{ $detail }）
reason-signature-out-of-range = 签名里的数超出了范围，请重新签名（{ $detail }）
reason-signature-not-canonical = 签名里的点写法不规范，请重新签名（{ $detail }）
reason-signature-low-order = 签名里的点不安全，请重新签名（{ $detail }）
reason-signature-length = 签名的长度不对（{ $detail }）
reason-signature-malleable = 签名的写法不规范（{ $detail }）
reason-signature-invalid = 签名与内容不符：签名以后内容被改动过（{ $detail }）

## The payload and its envelope

reason-payload-too-large = 内容太多，超过了规定
reason-payload-not-canonical = 内容没有按规范写法签名
reason-envelope-missing = 缺少必需的项（{ $detail }）
reason-envelope-unknown-member = 有不认识的项（{ $detail }）
reason-envelope-type = 有一项的类型不对（{ $detail }）
reason-envelope-format = 文件格式的版本不认识，也许要更新程序
reason-envelope-form = 表格名称的写法不对
reason-envelope-form-version = 表格版本的写法不对
reason-envelope-id = 编号的写法不对
reason-envelope-revision = 修订次数与被替代的文件不符
reason-envelope-supersedes = 被替代文件的摘要写法不对
reason-envelope-created-at = 填写时间的写法不对
reason-envelope-locale = 语言的写法不对
reason-envelope-authority = 受理单位的名称太长
reason-jwe-shape = 不是托付的加密文件：写法不对（{ $detail }），请发送原文件
reason-jwe-unknown-member = 不是托付的加密文件：有不认识的项（{ $detail }）
reason-jwe-base64url = 不是托付的加密文件：编码不对（{ $detail }），请发送原文件
reason-jwe-header-member = 不是托付的加密文件：附加内容缺项或写法不对（{ $detail }）
reason-jwe-typ = 不是托付的加密文件：是别的用途（{ $detail }）
reason-jwe-enc = 不是托付的加密文件：加密方法不在规定之内（{ $detail }）
reason-jwe-alg = 不是托付的加密文件：钥匙的用法不在规定之内（{ $detail }）
reason-jwe-crit = 不是托付的加密文件：要求本程序没有的扩展（{ $detail }）
reason-jwe-zip = 不是托付的加密文件：内容压缩过（{ $detail }），不能接受
reason-jwe-no-recipients = 不是托付的加密文件：没有写明给谁打开
reason-jwe-too-many-recipients = 不是托付的加密文件：能打开的钥匙超过 8 把
reason-jwe-same-recipient = 不是托付的加密文件：同一把钥匙写了两次
reason-jwe-key-needed = 文件是加密的，请先选择受理单位的解密钥匙
reason-jwe-not-for-this-key = 不是给这把钥匙的：文件加密给了别的钥匙，请换那一把，或请家庭重新发给本单位
reason-jwe-damaged = 文件损坏：是给这把钥匙的，但加密以后被改动过或没有传完，请对方重新发送
reason-jwe-recipients-changed = 文件损坏：加密以后被改动过（谁能打开的名单对不上），请对方重新发送
reason-jwe-other-content = 加密以后核对，打开的内容与原来的不一样，请重新加密

## 导出表格: the columns before the answers

export-file = 文件
export-receipt = 回执码
export-verdict = 审核结论
export-findings = 要看的地方
export-missing = 还缺的签名
export-revision = 第几次登记
export-made = 填写时间
export-authority = 受理单位
