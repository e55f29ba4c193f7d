//! The code lists of the letter.

use crate::leaves::codes;

codes! {
    /// 就学情况
    pub enum Schooling {
        /// 未入园
        NotYet = "not_yet",
        /// 幼儿园
        Kindergarten = "kindergarten",
        /// 小学
        Primary = "primary",
        /// 初中
        Junior = "junior",
        /// 高中
        Senior = "senior",
        /// 中职
        Vocational = "vocational",
        /// 辍学 / 不在学
        NotAtSchool = "not_at_school",
    }
}
codes! {
    /// 委托原因. 未成年人保护法第二十二条第一款
    pub enum Reason {
        /// 外出务工
        Work = "work",
        /// 就医
        Medical = "medical",
        /// 其他正当理由
        Other = "other",
        /// 没有以上理由
        NoneJust = "none",
    }
}
codes! {
    /// 委托人与儿童的关系. 民法典第二十七条
    pub enum Relation {
        /// 父亲
        Father = "father",
        /// 母亲
        Mother = "mother",
        /// 祖父母、外祖父母
        Grandparent = "grandparent",
        /// 兄、姐
        Sibling = "sibling",
        /// 其他监护人
        Other = "other",
    }
}
codes! {
    /// 父母情况, where somebody else entrusts the child. 民法典第二十七条第二款
    pub enum ParentsState {
        /// 死亡
        Deceased = "deceased",
        /// 失踪
        Missing = "missing",
        /// 被撤销监护人资格
        Disqualified = "disqualified",
        /// 没有监护能力
        Incapable = "incapable",
        /// 有监护能力
        Able = "able",
    }
}
codes! {
    /// 谁同意其担任监护人. 民法典第二十七条第二款第三项
    pub enum Consent {
        /// 村（居）民委员会
        Village = "village",
        /// 民政部门
        CivilAffairs = "civil_affairs",
        /// 还没有
        NotYet = "not_yet",
    }
}
codes! {
    /// 另一方父母的情况
    pub enum OtherSituation {
        /// 共同委托
        Joint = "joint",
        /// 在家, 有监护能力
        AbleAtHome = "able_at_home",
        /// 在家, 无监护能力
        UnableAtHome = "unable_at_home",
        /// 死亡
        Deceased = "deceased",
        /// 失联
        Missing = "missing",
        /// 服刑、强制隔离戒毒等
        Detained = "detained",
        /// 离异, 不直接抚养
        Divorced = "divorced",
    }
}
codes! {
    /// 民事行为能力
    pub enum Capacity {
        /// 完全民事行为能力
        Full = "full",
        /// 限制民事行为能力
        Limited = "limited",
        /// 无民事行为能力
        Without = "none",
    }
}
codes! {
    /// 平时居住安排
    pub enum Living {
        /// 和照护人同住
        WithCarer = "with_carer",
        /// 住校, 放假和照护人同住
        Boarding = "boarding",
        /// 独自居住
        Alone = "alone",
    }
}
codes! {
    /// 不得作为被委托人的情形, declared. 未成年人保护法第二十二条第三款
    pub enum Bar {
        /// 没有
        No = "no",
        /// 有
        Yes = "yes",
        /// 不清楚
        Unknown = "unknown",
    }
}
codes! {
    /// 联系方式
    pub enum ContactMeans {
        /// 视频
        Video = "video",
        /// 电话
        Phone = "phone",
        /// 语音、文字消息
        Message = "message",
        /// 回家看望
        Visit = "visit",
    }
}
codes! {
    /// 联系频率
    pub enum ContactEvery {
        /// 每天
        Daily = "daily",
        /// 每周几次
        SeveralTimesAWeek = "several_times_a_week",
        /// 每周一次
        Weekly = "weekly",
        /// 每两周一次
        Fortnightly = "fortnightly",
        /// 每月一次或更少
        Monthly = "monthly",
    }
}
codes! {
    /// 生活费支付方式
    pub enum PaidBy {
        /// 微信、支付宝转账
        Wallet = "wallet",
        /// 银行转账
        Bank = "bank",
        /// 现金
        Cash = "cash",
        /// 不另付
        Nothing = "nothing",
    }
}
codes! {
    /// 就医决定
    pub enum MedicalConsent {
        /// 急救和一般诊疗由照护人决定, 随后告知
        CarerDecidesOrdinary = "carer_decides_ordinary",
        /// 除急救外先联系父母
        AskParentsFirst = "ask_parents_first",
    }
}
codes! {
    /// 医疗费用
    pub enum MedicalCosts {
        /// 父母承担
        Parents = "parents",
        /// 照护人先垫付, 父母归还
        CarerAdvances = "carer_advances",
    }
}
codes! {
    /// 村（居）委会对照护能力的意见
    pub enum VillageView {
        /// 具备照护能力
        Capable = "capable",
        /// 不具备照护能力
        NotCapable = "not_capable",
    }
}
codes! {
    /// 签字方式
    pub enum SigningWay {
        /// 在场
        Present = "present",
        /// 邮寄
        Post = "post",
        /// 视频确认
        Video = "video",
    }
}
