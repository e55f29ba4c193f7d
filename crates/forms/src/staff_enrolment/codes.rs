//! The code lists of the roster. 民发〔2019〕34号 (k)

use crate::leaves::codes;

codes! {
    /// 级别; the codes are the roles in which the key signs
    pub enum StaffRole {
        /// 儿童主任
        Director = "witness",
        /// 儿童督导员
        Supervisor = "supervisor",
    }
}
codes! {
    /// 身份
    pub enum Background {
        /// 村（居）委员
        Committee = "committee",
        /// 大学生村官
        Graduate = "graduate",
        /// 社工
        SocialWorker = "social_worker",
        /// 其他
        Other = "other",
    }
}
codes! {
    /// 专兼职
    pub enum Engagement {
        /// 专职
        FullTime = "full_time",
        /// 兼职
        PartTime = "part_time",
    }
}
codes! {
    /// 学历
    pub enum Schooling {
        /// 初中及以下
        Junior = "junior",
        /// 高中、中专
        Senior = "senior",
        /// 大专
        College = "college",
        /// 本科及以上
        Bachelor = "bachelor",
    }
}
codes! {
    /// 社会工作者职业资格
    pub enum Licence {
        /// 没有
        Nothing = "none",
        /// 助理社会工作师
        Assistant = "assistant",
        /// 社会工作师
        Worker = "worker",
        /// 高级社会工作师
        Senior = "senior",
    }
}
codes! {
    /// 违法犯罪记录查询结果
    pub enum CheckResult {
        /// 没有记录
        Clear = "clear",
        /// 有记录
        Record = "record",
    }
}
