# The staff's page.

review-title = 核对文件
review-about = 村（居）委会和乡镇（街道）核对收到的委托确认书文件。
review-lead = 打开家庭交来的文件（.tuofu.json，或一行一份的 .ndjson）。文件只在这台设备上打开，不会上传。
review-choose = 选择文件
review-drop = 也可以把文件拖到这里，一次可以很多个。
review-paste = 收到的是一段文字？
review-pasted = 粘贴文件内容
review-pasted-hint = 以 { "{" }"payload" 开头的一整段。
review-pasted-name = 粘贴的内容
review-open-pasted = 打开
review-waiting = 正在核对：{ $done } / { $all }
review-count = 共 { $all } 份：通过 { $good }，有提醒 { $look }，退回 { $bad }
review-accepted = 通过
review-warnings = 有提醒
review-rejected = 退回
review-opening = 核对中
review-no-verifier = 没能核对：核对程序没有下载下来。请连上网，再选一次文件。
review-signatures = 签名
review-meaning = 签名有效，只说明签名以后内容未被篡改，不能证明是谁签的。签的人是谁，请当面核对。
review-valid = 内容未被篡改
review-invalid = 签名无效
review-someone = 不认识的签名人
review-key = { $on }，钥匙 { $key }…
review-findings = 要看的地方
review-print = 打印这一份

review-update = 更新：第 { $n } 次登记
review-update-open = 这一份代替了以前的一份。把以前的那份也打开，就能在这里看到改了什么。
review-update-changed = 和“{ $name }”比，改了 { $n } 处：
review-update-same = 和“{ $name }”比，内容没有改动。
review-update-other = 以前的那份不是同一种表，不能比较。请向填表的人问清楚。
review-replaced = 这一份已经有更新的：“{ $name }”。请以更新的为准。
