# What the command says to people.

summary = 共 { $files } 份：通过 { $accepted }，通过但有提示 { $warnings }，退回 { $rejected }
no-receipt = （没有回执码）
not-signed = 尚未签名
check-good = 没有问题
check-found = 有问题
signature-valid = 签名有效
signature-invalid = 签名无效
signature-vouched = ，名册证明是{ $name }（{ $role }）

passphrase-ask = 密码（{ $key }）：
passphrase-again = 再输一次密码：

sheet-title = 钥匙恢复单
sheet-how = 找回钥匙：扫下面的二维码，把得到的文字原样存成钥匙文件（.pem），或粘贴到“工作人员钥匙”页的“已经有钥匙文件或恢复单”，再输入密码。请锁好这张纸，不要把密码写在上面。
sheet-number = 钥匙编号 { $kid }
sheet-code = 钥匙文件的二维码
sheet-blank = 姓名：＿＿＿＿＿＿　单位：＿＿＿＿＿＿　日期：＿＿＿＿＿＿

trust-written = { $file }：第 { $sequence } 号名册，{ $entries } 条登记，{ $until } 前更新；根钥匙 { $root }
trust-head = { $authority }，第 { $sequence } 号名册，{ $entries } 条登记
    签发：{ $issued }
    更新期限：{ $until }
    根钥匙：{ $root }
trust-stale = 已过更新期限，可能缺最近的停用记录，请向主管部门要新名册 [trust.stale]
trust-entry = { $name }  { $role }  { $division }  { $from } 至 { $until }（不含）  { $kid }{ $revoked }
trust-revoked = {"  "}{ $day } 起停用：{ $why }
trust-why-left = 离任
trust-why-moved = 调岗
trust-why-replaced = 换钥匙
trust-why-lost = 遗失
trust-why-compromised = 泄露，以前的签名也不算
trust-why-mistaken = 登记有误，以前的签名也不算

reason-jws-other-payload = 内容不一样，不能合并：大家签的必须是同一份内容。请先商量好以哪一份为准，再请另一方在那一份上签名。
difference = { $part } · { $label }：第一份写“{ $first }”，这一份写“{ $other }”
difference-blank = （没有填）

# Why the command could not run: $place is a file or an argument, $why the system's own words.
failure-input-not-found = 找不到文件或文件夹：{ $place }（{ $why }）
failure-input-unreadable = 读不了：{ $place }（{ $why }）
failure-output-failed = 写不出去：{ $why }
failure-form-unknown = 没有这种表格：{ $place }；现有：{ $why }
failure-export-several-forms = 这些文件不是同一种表格（{ $why }）：{ $place }；请用 --form 写明要导出哪一种
failure-rule-unknown = 没有这条规则：{ $place }；现有：{ $why }
failure-key-refused = 钥匙文件不能用：{ $place }（{ $why }）
failure-random-missing = 系统没有给出随机数：{ $why }
failure-example-refused = 生成的文件不合格式：{ $why }
failure-key-bare = 这把钥匙没有密码保护，印在纸上谁都能用：{ $place }；请先用 tuofu keys protect 给它加密码
failure-key-too-long = 钥匙文件太长，一个二维码放不下：{ $place }
failure-key-file = 不是受密码保护的钥匙文件：{ $place }（{ $why }）
failure-key-opening-sm2 = 解密用的钥匙只有 P-256 的，没有 SM2 的：请去掉 --alg
failure-key-passphrase = 密码打不开这把钥匙，请检查大小写、空格和输入法：{ $place }
failure-key-passphrase-short = 密码太短，至少要 10 个字符
failure-passphrase-missing = 没有密码：{ $place } { $why }（用 --passphrase-file，或在终端里输入）
failure-passphrase-differs = 两次输入的密码不一样，请重来
failure-trust-refused = 名册不能用：{ $place }（{ $why }）
failure-trust-root = 不是钥匙编号，也没有写明 trust.root 的 config.json：{ $place }
failure-trust-exists = 文件已经有了，不会覆盖，请换个名字：{ $place }
failure-trust-reason = 没有这种停用原因：{ $place }
failure-trust-no-entry = 名册里没有这把钥匙：{ $place }
failure-trust-many-keys = 有几把钥匙的编号这样开头，请写长一些：{ $place }
failure-trust-revoked-already = 这把钥匙已经停用：{ $place }
failure-trust-time = 时间超出范围：{ $place }
failure-trust-from = 里面没有人员登记，或不是用要登记的钥匙签的：{ $place }。请本人用那把钥匙重新签，或当面核对后用 --jwk 登记
failure-trust-missing = 登记还缺一项：{ $place }
failure-trust-division = 区划代码写 2、4、6、9 或 12 位数字：{ $place }（{ $why }）
failure-config-refused = 站点设置有误：{ $place }（{ $why }）
failure-sign-name = 几个文件同名，或名字不能用：{ $place }

config-good = 站点设置可以用
