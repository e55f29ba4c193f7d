//! The code lists of a pairing.

use crate::leaves::codes;

codes! {
    /// 组织类别
    pub enum OrganisationKind {
        /// 社会组织（社会团体、社会服务机构、基金会）
        Social = "social",
        /// 机关、事业单位、学校
        Public = "public",
        /// 企业
        Company = "company",
        /// 其他
        Other = "other",
    }
}
codes! {
    /// 服务类型
    pub enum Service {
        /// 微心愿
        Wish = "wish",
        /// 书屋
        Books = "books",
        /// 学习辅导
        Study = "study",
        /// 心理关爱
        Mind = "mind",
        /// 安全教育
        Safety = "safety",
        /// 家庭教育
        Family = "family",
        /// 艺术、环保
        Arts = "arts",
    }
}
codes! {
    /// 陪伴方式
    pub enum Companionship {
        /// 见面
        Meeting = "meeting",
        /// 视频
        Video = "video",
        /// 电话
        Phone = "phone",
        /// 书信
        Letters = "letters",
    }
}
codes! {
    /// 多久一次
    pub enum Often {
        /// 每周
        Weekly = "weekly",
        /// 每两周
        Fortnightly = "fortnightly",
        /// 每月
        Monthly = "monthly",
        /// 每季度
        Quarterly = "quarterly",
    }
}
codes! {
    /// 见面地点
    pub enum MeetingPlace {
        /// 儿童之家、村（居）活动室
        Centre = "centre",
        /// 学校
        School = "school",
        /// 孩子家里
        Home = "home",
        /// 其他公共场所
        Public = "public",
        /// 不见面
        Nowhere = "nowhere",
    }
}
codes! {
    /// 孩子的年龄段: all that a volunteer needs to know of the birth date
    pub enum AgeBand {
        /// 不满 6 周岁
        Small = "under_6",
        /// 6 至 13 周岁
        School = "from_6_to_13",
        /// 14 至 17 周岁
        Young = "from_14_to_17",
    }
}
codes! {
    /// 同意人与儿童关系
    pub enum Consenter {
        /// 父亲
        Father = "father",
        /// 母亲
        Mother = "mother",
        /// 其他监护人
        Guardian = "guardian",
    }
}
codes! {
    /// 违法犯罪记录查询结果
    pub enum VolunteerCheck {
        /// 没有记录
        Clear = "clear",
        /// 有记录
        Record = "record",
    }
}
