//! The code lists of a referral.

use crate::leaves::codes;

codes! {
    /// 移送情形: the seven of 未成年人保护法第九十二条
    pub enum Ground {
        /// （一）流浪乞讨或者身份不明
        Vagrant = "vagrant",
        /// （二）监护人下落不明且无其他人可以担任监护人
        GuardianMissing = "guardian_missing",
        /// （三）监护人因客观原因或者突发事件不能履行监护职责
        GuardianPrevented = "guardian_prevented",
        /// （四）监护人拒绝或者怠于履行监护职责, 无人照料
        GuardianRefuses = "guardian_refuses",
        /// （五）监护人教唆、利用未成年人违法犯罪
        GuardianInstigates = "guardian_instigates",
        /// （六）遭受监护人严重伤害或者面临人身安全威胁
        GuardianHarms = "guardian_harms",
        /// （七）法律规定的其他情形
        Other = "other",
    }
}
codes! {
    /// 缓急
    pub enum Urgency {
        /// 立即
        Now = "now",
        /// 一天以内
        OneDay = "one_day",
        /// 按商定的日期
        Agreed = "agreed",
    }
}
codes! {
    /// 监护人现在的情况
    pub enum GuardianNow {
        /// 能联系上
        Reachable = "reachable",
        /// 下落不明
        Missing = "missing",
        /// 被羁押、服刑、强制隔离戒毒
        Detained = "detained",
        /// 住院、重病
        InHospital = "in_hospital",
        /// 死亡
        Deceased = "deceased",
        /// 不清楚
        Unknown = "unknown",
    }
}
codes! {
    /// 随同移交的材料
    pub enum Paper {
        /// 身份证件、户口簿
        Identity = "identity",
        /// 出生医学证明
        Birth = "birth",
        /// 报警回执、告诫书、人身安全保护令
        Police = "police",
        /// 病历、检查报告
        Medical = "medical",
        /// 登记表、走访和个案记录
        Records = "records",
        /// 委托监护责任确认书
        Letter = "letter",
        /// 没有
        None = "none",
    }
}
codes! {
    /// 安置方式. 未成年人保护法第九十三条
    pub enum Placement {
        /// 委托亲属抚养
        Relative = "relative",
        /// 家庭寄养
        Foster = "foster",
        /// 救助保护机构、儿童福利机构收留、抚养
        Institution = "institution",
    }
}

/// The longest temporary guardianship without another look, in days (d).
pub const LONGEST_DAYS: i32 = 365;
