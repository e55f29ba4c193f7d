# The page of the staff: where each paper of their work begins.

work-title = 工作人员的表格
work-lead = 给村（居）儿童主任、镇（街道）儿童督导员、社工和志愿服务组织用。填完在这部手机上签名，再把文件交给镇（街道）。
work-papers = 要填的表
work-files = 收到的文件
work-review = 打开签好的文件，看有没有改过、有没有要改的地方，再打印或退回。
work-receive = 别人发来要您签的文件，在这里看一遍、签名，再发回去。
work-keys = 做一把签名用的钥匙，打印恢复单，把公钥交给主管部门登记；受理单位在这里做解密钥匙。
own-key-none = 这台设备上还没有签名钥匙。
own-key-make = 去做一把，再回来填
own-key-kept = 这台设备上的签名钥匙，编号 { $kid }
own-key-fill = 填入这把钥匙的公钥
