# Signing, the done page, the printed letter.

sign-title = 签名
