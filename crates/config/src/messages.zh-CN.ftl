## What whoever hosts a site must mend in its config.json.
syntax = 不是完整的 JSON：第 { $line } 行第 { $column } 列附近，多半少了或多了引号、逗号、括号
no-object = 整个文件要写成一个 {"{"} … {"}"}
unknown = 没有这个设置，请检查拼写，或删去
twice = 这个设置写了两次，请留一个
text = 这里要写一行文字，最多 { $max } 个字；没有就写 null
phone = 不是电话号码，请写手机号或带区号的固定电话；没有就写 null
upload = 不是网址，请写 https://…，或本站的一个路径；没有就写 null
thumbprint = 不是钥匙编号，应是 43 个字，由 tuofu keys id 得到；没有就写 null
path = 请写文件的地址，例如 trust.json；没有就写 null
object = 这里要写成 {"{"} … {"}"}；没有就写 null
