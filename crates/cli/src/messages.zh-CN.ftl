# What the command says to people.

summary = 共 { $files } 份：通过 { $accepted }，通过但有提示 { $warnings }，退回 { $rejected }
no-receipt = （没有回执码）
not-signed = 尚未签名
check-good = 没有问题
check-found = 有问题
signature-valid = 签名有效
signature-invalid = 签名无效

reason-signer-none = 这份表格没有这种身份的签名人（{ $detail }）

# Why the command could not run: $place is a file or an argument, $why the system's own words.
failure-input-not-found = 找不到文件或文件夹：{ $place }（{ $why }）
failure-input-unreadable = 读不了：{ $place }（{ $why }）
failure-output-failed = 写不出去：{ $why }
failure-form-unknown = 没有这种表格：{ $place }；现有：{ $why }
failure-rule-unknown = 没有这条规则：{ $place }；现有：{ $why }
failure-key-refused = 钥匙文件不能用：{ $place }（{ $why }）
failure-random-missing = 系统没有给出随机数：{ $why }
failure-example-refused = 生成的文件不合格式：{ $why }
failure-trust-unsupported = 本版本还不支持信任名册（trust lists are not supported by this version）：{ $place }
