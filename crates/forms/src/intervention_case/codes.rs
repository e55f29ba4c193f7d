//! The code lists of a case, and the ground of each measure.

use crate::leaves::codes;

codes! {
    /// 来源
    pub enum Source {
        /// 走访发现
        Visit = "visit",
        /// 学校（园）
        School = "school",
        /// 村（居）委会
        Village = "village",
        /// 群众
        Public = "public",
        /// 公安
        Police = "police",
        /// 政务服务热线 12345
        Hotline12345 = "hotline_12345",
        /// 青少年服务热线 12355
        Hotline12355 = "hotline_12355",
        /// 其他
        Other = "other",
    }
}
codes! {
    /// 类型
    pub enum CaseKind {
        /// 无人监护
        NoGuardian = "no_guardian",
        /// 一方外出另一方无监护能力
        OtherParentUnable = "other_parent_unable",
        /// 委托照护没有签订确认书或者没有备案
        NoLetter = "no_letter",
        /// 失学辍学
        OutOfSchool = "out_of_school",
        /// 无户籍
        Unregistered = "unregistered",
        /// 患病、残疾
        IllOrDisabled = "ill_or_disabled",
        /// 疑似侵害
        SuspectedHarm = "suspected_harm",
        /// 失踪
        Missing = "missing",
        /// 其他
        Other = "other",
    }
}
codes! {
    /// 联系结果
    pub enum Contacted {
        /// 已联系上
        Reached = "reached",
        /// 联系上了, 拒绝配合
        Refused = "refused",
        /// 联系不上
        Unreachable = "unreachable",
    }
}
codes! {
    /// 措施
    pub enum Measure {
        /// 劝诫、制止
        Admonition = "admonition",
        /// 责令返回或确定受委托监护人
        ReturnOrEntrust = "return_or_entrust",
        /// 签订确认书并备案
        Letter = "letter",
        /// 办理户口
        Registration = "registration",
        /// 劝返复学
        Schooling = "schooling",
        /// 就医、康复、救助
        Medical = "medical",
        /// 临时监护
        Temporary = "temporary",
        /// 训诫
        Reprimand = "reprimand",
        /// 申请撤销监护人资格
        Revocation = "revocation",
    }
}
codes! {
    /// 临时监护期间由谁照护
    pub enum PlacedWith {
        /// 近亲属
        Relative = "relative",
        /// 村（居）委会
        Village = "village",
        /// 未成年人救助保护机构、儿童福利机构
        Institution = "institution",
    }
}
codes! {
    /// 措施的结果
    pub enum Outcome {
        /// 办理中
        Pending = "pending",
        /// 已办成
        Done = "done",
        /// 没有办成
        NotDone = "not_done",
        /// 已移送其他部门
        HandedOn = "handed_on",
    }
}
codes! {
    /// 个案状态
    pub enum CaseState {
        /// 办理中
        Open = "open",
        /// 已结案
        Closed = "closed",
    }
}

impl Measure {
    /// The law or document that the measure stands on.
    pub fn ground(self) -> &'static str {
        match self {
            Self::Admonition => "未成年人保护法第一百一十八条第一款",
            Self::ReturnOrEntrust => "国发〔2016〕13号；未成年人保护法第二十一条、第二十二条",
            Self::Letter => "国发〔2016〕13号；未成年人保护法第二十二条、第二十三条",
            Self::Registration => "国办发〔2015〕96号；国发〔2016〕13号",
            Self::Schooling => "义务教育法第十一条；未成年人保护法第八十三条第二款",
            Self::Medical => "未成年人保护法第九十一条",
            Self::Temporary => "未成年人保护法第九十二条、第九十三条；民法典第三十一条第三款",
            Self::Reprimand => "未成年人保护法第一百一十八条第二款",
            Self::Revocation => "民法典第三十六条；未成年人保护法第一百零八条",
        }
    }
}

/// How soon a child without anybody must be in somebody's care, in days (d); the law says at once.
pub const URGENT_DAYS: i32 = 7;
/// How soon after closing a case somebody looks again, in days (d).
pub const FOLLOW_UP_DAYS: i32 = 92;
