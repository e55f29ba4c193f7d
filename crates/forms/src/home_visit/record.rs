//! The record of a visit.

use super::codes::{
    Attendance, CarerState, Danger, Entitlement, Harm, Level, Need, Present, VisitorKind, Way,
};
use crate::engine::{Asked, Field, record};
use crate::groups::{Office, Place, RiskLevel};
use crate::leaves::{Choices, Date, Line, Note, PersonName, Phone, YesNo};

record! {
    /// 入户走访记录
    pub struct HomeVisit {
        /// 走访日期
        made_on: Field<Date>,
        /// 走访方式
        way: Field<Way>,
        /// 走访人
        visitor: Visitor,
        /// 儿童
        child: VisitedChild,
        /// 在场人
        present: Field<Choices<Present>>,
        /// 是否见到儿童
        seen: Field<YesNo>,
        /// 没有见到的原因
        not_seen_because: Field<Line> [when |v, _| v.seen.get().map(|s| *s == YesNo::No).into()],
        /// 强制报告情形
        harm: Field<Choices<Harm>>,
        /// 是否已经报告
        reported: Field<YesNo> [when |v, _| v.is_harmed()],
        /// 报告了哪些部门
        reported_to: Field<Choices<Office>> [when |v, _| v.is_reported()],
        /// 报告日期
        reported_on: Field<Date> [when |v, _| v.is_reported()],
        /// 居住安全
        dangers: Field<Choices<Danger>>,
        /// 饮食
        food: Field<Level>,
        /// 健康
        health: Field<Level>,
        /// 情绪行为
        mood: Field<Level>,
        /// 就学出勤
        attendance: Field<Attendance>,
        /// 照护人是否变更
        carer_changed: Field<YesNo>,
        /// 现在的照护人
        carer_now: Field<PersonName> [when |v, _| v.carer_changed.get().map(|c| *c == YesNo::Yes).into()],
        /// 照护人状态
        carer_state: Field<CarerState>,
        /// 最近与父母联系日期
        parent_contact_on: Field<Date> [optional],
        /// 父母电话是否有效
        phone_valid: Field<YesNo>,
        /// 政策享受
        entitlements: Field<Choices<Entitlement>> [optional],
        /// 需求
        needs: Field<Choices<Need>> [optional],
        /// 处置
        handling: Field<Note>,
        /// 转介
        referred_to: Field<Choices<Office>> [optional],
        /// 上次的风险等级
        risk_before: Field<RiskLevel>,
        /// 现在的风险等级
        risk: Field<RiskLevel>,
        /// 升降理由
        risk_because: Field<Note> [when |v, _| v.risk_moved()],
        /// 下次走访日期
        next_on: Field<Date>,
    }
}

record! {
    /// 走访人
    pub struct Visitor {
        /// 身份
        kind: Field<VisitorKind>,
        /// 姓名
        name: Field<PersonName>,
        /// 单位
        unit: Field<Line>,
        /// 电话
        phone: Field<Phone>,
    }
}

record! {
    /// 儿童: no more than a visit needs
    pub struct VisitedChild {
        /// 姓名
        name: Field<PersonName>,
        /// 出生日期
        birth_date: Field<Date>,
        /// 现居住地
        home: Place,
    }
}

impl HomeVisit {
    /// Whether one of the nine signs was seen.
    pub fn is_harmed(&self) -> Asked {
        self.harm.get().map(|all| all.chosen().iter().any(|harm| *harm != Harm::None)).into()
    }

    fn is_reported(&self) -> Asked {
        match self.is_harmed() {
            Asked::Yes => self.reported.get().map(|r| *r == YesNo::Yes).into(),
            other => other,
        }
    }

    fn risk_moved(&self) -> Asked {
        match (self.risk_before.get(), self.risk.get()) {
            (Some(before), Some(now)) => (before != now).into(),
            _ => Asked::Unknown,
        }
    }
}
