## What a county asks beside a form, and what whoever hosts the site must mend in its configuration.
found-extension-shape = 补充问题的写法不对：每题要有问题（ask）和回答（answer）
found-extension-required = 还没有回答：{ $ask }
found-extension-missing = 当地还问“{ $ask }”，这份没有回答
found-extension-differs = “{ $ask }”的问法或回答，和现在设置的补充问题不一样

config-form = 没有这张表。可以写：{ $known }
config-object = 这里要写成 {"{"} … {"}"}
config-list = 这里要写成一个列表 [ … ]，每题一项
config-many = 一张表最多补充 { $max } 题，请删去一些
config-twice = 这个 id 前面已经用过，请换一个
config-id = id 请用小写字母开头，只用小写字母、数字和连字符，最多 32 个，例如 school-meals
config-text = 请写一行文字，最多 { $max } 个字，前后不留空格
config-flag = 这里只能写 true 或 false
config-number = 请写一个整数，从 { $min } 到 { $max }
config-min-max = max 不能比 min 小
config-kind = kind 请写 text（文字）、choice（选一个）、number（数字）、date（日期）或 yes-no（是否）
config-options = options 请写 2 到 40 个不同的选项，每个一行文字，最多 60 个字
config-unknown = 这里没有这个设置，请检查拼写，或删去
