# The page of the staff: where each paper of their work begins.

work-title = 工作人员的表格
work-lead = 给村（居）儿童主任、镇（街道）儿童督导员、社工和志愿服务组织用。填完在这部手机上签名，再把文件交给镇（街道）。
work-papers = 要填的表
work-files = 收到的文件
work-review = 打开签好的文件，看有没有改过、有没有要改的地方，再打印或退回。
work-receive = 别人发来要您签的文件，在这里看一遍、签名，再发回去。
