# The picker of places. site/js/picker.js shows them.

province = 省
prefecture = 市
county = 县（区）
township = 镇（街道）
village = 村（社区）
pick = 选{ $level }
steps = 一级一级选
picked = 已选：{ $name }
by-number = 按身份证号，户口可能在：
recent = 最近用过：
type = 输入地名、拼音或首字母
example = 例如：罗洞、luodong、ld
found = 找到 { $n } 个，请按一个
nothing = 没有找到。先在下面选到市，再输入镇或村的名字。
or-steps = 也可以一级一级选
coming = 正在取镇和村的名单……
not = 现在取不到镇和村的名单。可以只选到县（区），把镇和村写在地址里。
again = 再试一次
