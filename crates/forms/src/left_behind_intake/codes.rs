//! The code lists of the ministry's form, 民发〔2016〕42号 annex 1, and those added to it (d).

use crate::leaves::codes;

codes! {
    /// 父母婚姻状况 (d)
    pub enum Marriage {
        /// 在婚
        Married = "married",
        /// 离异
        Divorced = "divorced",
        /// 再婚
        Remarried = "remarried",
        /// 丧偶
        Widowed = "widowed",
        /// 未婚
        Unmarried = "unmarried",
    }
}
codes! {
    /// 务工范围 (d)
    pub enum Range {
        /// 跨省
        OtherProvince = "other_province",
        /// 省内跨市
        OtherCity = "other_city",
        /// 市内
        SameCity = "same_city",
    }
}
codes! {
    /// 与儿童联系的频率. 未成年人保护法第二十三条
    pub enum Contact {
        /// 每天
        Daily = "daily",
        /// 每周一次以上
        Weekly = "weekly",
        /// 每月一两次
        Monthly = "monthly",
        /// 几个月一次
        Rarely = "rarely",
        /// 没有联系
        Never = "never",
    }
}
codes! {
    /// 祖辈情况; "—" on the ministry's form is 已去世
    pub enum ElderState {
        /// 在世
        Living = "living",
        /// 已去世
        Deceased = "deceased",
        /// 不清楚
        Unknown = "unknown",
    }
}
codes! {
    /// 没有委托时, 现在谁在照看
    pub enum Minder {
        /// 在家的父亲或母亲
        Parent = "parent",
        /// 祖父母、外祖父母
        Grandparent = "grandparent",
        /// 其他亲友
        Other = "other",
        /// 没有人
        Nobody = "nobody",
    }
}
codes! {
    /// 监护类型
    pub enum GuardianshipKind {
        /// 无人监护
        Nobody = "nobody",
        /// 父或母无监护能力
        ParentUnable = "parent_unable",
        /// 受委托监护人监护能力不足
        CarerUnfit = "carer_unfit",
        /// 监护情况一般
        Fair = "fair",
        /// 监护情况较好
        Good = "good",
    }
}
codes! {
    /// 存在或者可能出现的情形
    pub enum Risk {
        /// 心理、行为偏差
        Behaviour = "behaviour",
        /// 辍学
        Dropout = "dropout",
        /// 流浪
        Vagrancy = "vagrancy",
    }
}
codes! {
    /// 监护状况评估
    pub enum Assessment {
        /// 较好
        Good = "good",
        /// 一般
        Fair = "fair",
        /// 差
        Poor = "poor",
    }
}
codes! {
    /// 家庭经济来源
    pub enum Income {
        /// 打工收入
        Wages = "wages",
        /// 种养殖业
        Farming = "farming",
        /// 政府救助
        Government = "government",
        /// 亲朋接济
        Relatives = "relatives",
        /// 其他
        Other = "other",
    }
}
codes! {
    /// 已享受的救助帮扶
    pub enum Aid {
        /// 低保
        MinimumLiving = "minimum_living",
        /// 临时救助
        Temporary = "temporary",
        /// 医疗救助
        Medical = "medical",
        /// 住房救助
        Housing = "housing",
        /// 其他
        Other = "other",
    }
}

impl GuardianshipKind {
    /// Nobody, or nobody fit: what can make the assessment "poor".
    pub fn is_bad(self) -> bool {
        matches!(self, Self::Nobody | Self::ParentUnable | Self::CarerUnfit)
    }
}
