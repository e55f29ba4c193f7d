//! The code lists of a visit.

use crate::groups::RiskLevel;
use crate::leaves::codes;

codes! {
    /// 走访方式
    pub enum Way {
        /// 入户
        Home = "home",
        /// 学校
        School = "school",
        /// 视频
        Video = "video",
        /// 电话
        Phone = "phone",
    }
}
codes! {
    /// 走访人
    pub enum VisitorKind {
        /// 儿童主任
        Director = "director",
        /// 双百社工
        SocialWorker = "social_worker",
        /// 雨露计划学生
        Student = "student",
        /// 其他
        Other = "other",
    }
}
codes! {
    /// 在场人
    pub enum Present {
        /// 儿童
        Child = "child",
        /// 照护人
        Carer = "carer",
        /// 父母
        Parent = "parent",
        /// 其他亲属
        Relative = "relative",
        /// 老师
        Teacher = "teacher",
        /// 村干部、邻居
        Neighbour = "neighbour",
    }
}
codes! {
    /// 居住安全
    pub enum Danger {
        /// 没有发现
        None = "none",
        /// 用电用火
        Fire = "fire",
        /// 煤气
        Gas = "gas",
        /// 溺水
        Water = "water",
        /// 危房
        Building = "building",
        /// 地质灾害
        Land = "land",
        /// 家暴
        Violence = "violence",
        /// 虐待、忽视
        Abuse = "abuse",
        /// 侵害
        Assault = "assault",
    }
}
codes! {
    /// 好、一般、差
    pub enum Level {
        /// 好
        Good = "good",
        /// 一般
        Fair = "fair",
        /// 差
        Poor = "poor",
    }
}
codes! {
    /// 就学出勤
    pub enum Attendance {
        /// 正常
        Regular = "regular",
        /// 经常缺课
        Irregular = "irregular",
        /// 辍学
        DroppedOut = "dropped_out",
        /// 未到学龄或已毕业
        NotDue = "not_due",
    }
}
codes! {
    /// 照护人状态
    pub enum CarerState {
        /// 能照护好
        Able = "able",
        /// 有困难
        Strained = "strained",
        /// 不能照护
        Unable = "unable",
    }
}
codes! {
    /// 政策享受
    pub enum Entitlement {
        /// 低保
        MinimumLiving = "minimum_living",
        /// 特困供养
        ExtremeHardship = "extreme_hardship",
        /// 孤儿、事实无人抚养儿童基本生活费
        ChildAllowance = "child_allowance",
        /// 残疾人两项补贴
        Disability = "disability",
        /// 教育资助
        Education = "education",
        /// 医疗救助
        Medical = "medical",
    }
}
codes! {
    /// 需求
    pub enum Need {
        /// 生活物资
        Living = "living",
        /// 学习辅导
        Study = "study",
        /// 心理关爱
        Mind = "mind",
        /// 看病就医
        Medical = "medical",
        /// 户口
        Registration = "registration",
        /// 办理救助
        Aid = "aid",
        /// 亲情联系
        Family = "family",
    }
}
codes! {
    /// 强制报告情形: nine kinds. 高检发〔2020〕9号第四条
    pub enum Harm {
        /// 没有发现
        None = "none",
        /// 隐私部位非正常损伤
        PrivateInjury = "private_injury",
        /// 不满十四周岁女性遭受性侵害、怀孕、流产
        UnderFourteen = "under_fourteen",
        /// 十四周岁以上女性因性侵害怀孕、流产
        FromFourteen = "from_fourteen",
        /// 多处损伤、严重营养不良、意识不清
        Injuries = "injuries",
        /// 自杀、自残、工伤、中毒等致伤残、死亡
        Unnatural = "unnatural",
        /// 被遗弃或者长期无人照料
        Abandoned = "abandoned",
        /// 来源不明、失踪、被拐卖
        Missing = "missing",
        /// 被组织乞讨
        Begging = "begging",
        /// 其他严重侵害或者正在面临不法侵害
        Other = "other",
    }
}

/// The longest time to the next visit, in days: weekly, monthly, quarterly, half-yearly (d).
pub const INTERVALS: [(RiskLevel, i32); 4] =
    [(RiskLevel::Red, 7), (RiskLevel::Yellow, 31), (RiskLevel::Blue, 92), (RiskLevel::Green, 184)];
