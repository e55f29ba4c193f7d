# The staff's page.

review-title = 核对文件
