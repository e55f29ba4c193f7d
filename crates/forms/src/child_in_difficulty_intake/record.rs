//! The record of 困境儿童信息登记, and what it says of each parent for itself (粤民规字〔2019〕10号).

use super::codes::{DifficultyClass, Guarantee, Household, NationalClass};
use crate::engine::{Asked, Field, record};
use crate::groups::{DisabilityClass, DisabilityLevel, Entry, FilledBy, Identity, Minor, ParentState, severe, RiskLevel};
use crate::leaves::{Choices, Date, Line, Note, PersonName, Phone, YesNo};
use jiff::ToSpan;

record! {
    /// 困境儿童信息登记表
    pub struct DifficultyIntake {
        /// 登记
        entry: Entry,
        /// 填报日期
        made_on: Field<Date>,
        /// 儿童
        child: Minor,
        /// 是否广东户籍
        guangdong: Field<YesNo>,
        /// 父亲
        father: ParentCondition,
        /// 母亲
        mother: ParentCondition,
        /// 现在的监护人或照料人
        guardian: CurrentGuardian,
        /// 家庭经济状况
        household: Field<Household>,
        /// 是否遭遇突发困难
        sudden: Field<YesNo>,
        /// 类别
        class: Field<DifficultyClass>,
        /// 是否感染艾滋病病毒
        hiv: Field<YesNo> [when |d, _| d.class.get().map(|c| *c == DifficultyClass::Orphan).into()],
        /// 国家类别
        national: Field<Choices<NationalClass>>,
        /// 已经享受的保障
        received: Field<Choices<Guarantee>> [optional],
        /// 风险等级
        risk: Field<RiskLevel>,
        /// 评定理由
        risk_because: Field<Note>,
        /// 填报单位和填表人
        filled_by: FilledBy,
    }
}

record! {
    /// 父亲或母亲的情况
    pub struct ParentCondition {
        /// 状态
        state: Field<ParentState>,
        /// 姓名
        name: Field<PersonName>,
        /// 身份证件
        identity: Identity [optional when |p, _| p.state.get().map(|s| !s.is_gone()).into()],
        /// 从哪天起; for lost contact the day the police accepted the report
        since: Field<Date> [when |p, _| p.state.get().map(|s| s.is_detained() || *s == ParentState::LostContact).into()],
        /// 残疾类别
        disability: Field<Choices<DisabilityClass>> [when |p, _| p.is(ParentState::SeverelyDisabled)],
        /// 残疾等级
        level: Field<DisabilityLevel> [when |p, _| p.is(ParentState::SeverelyDisabled)],
        /// 证明材料
        proof: Field<Line> [when |p, _| p.state.get().map(|s| *s != ParentState::Normal).into()],
        /// 电话
        phone: Field<Phone> [optional when |p, _| p.is(ParentState::Normal)],
    }
}

record! {
    /// 现在的监护人或照料人
    pub struct CurrentGuardian {
        /// 有没有人监护或者照料
        has: Field<YesNo>,
        /// 姓名
        name: Field<PersonName> [when |g, _| g.there()],
        /// 与儿童关系
        relation: Field<Line> [when |g, _| g.there()],
        /// 电话
        phone: Field<Phone> [when |g, _| g.there()],
    }
}

/// What a parent's state comes to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// 死亡 or 失踪
    Gone,
    /// A state in which the parent counts as unable to support the child.
    Unable,
    /// None of these, or not for long enough.
    Able,
}

impl ParentCondition {
    fn is(&self, state: ParentState) -> Asked {
        self.state.get().map(|s| *s == state).into()
    }

    /// What the state comes to on a day; nothing while an answer is missing. 粤民规字〔2019〕10号
    pub fn standing(&self, on: Date) -> Option<Standing> {
        let state = *self.state.get()?;
        Some(match state {
            _ if state.is_gone() => Standing::Gone,
            ParentState::Normal => Standing::Able,
            ParentState::SeverelyDisabled if !severe(&self.disability, &self.level)? => Standing::Able,
            _ if (state.is_detained() || state == ParentState::LostContact) && !self.six_months(on)? => Standing::Able,
            _ => Standing::Unable,
        })
    }

    /// Whether the state has lasted six months or more on a day. 以上 includes the number.
    pub fn six_months(&self, on: Date) -> Option<bool> {
        let reached = self.since.get()?.checked_add(6.months()).ok()?;
        Some(reached <= on)
    }
}

impl CurrentGuardian {
    fn there(&self) -> Asked {
        self.has.get().map(|h| *h == YesNo::Yes).into()
    }
}

impl DifficultyIntake {
    /// Both parents for themselves.
    pub fn standings(&self, on: Date) -> Option<(Standing, Standing)> {
        Some((self.father.standing(on)?, self.mother.standing(on)?))
    }

    /// 孤儿: both dead or missing.
    pub fn is_orphan(&self, on: Date) -> Option<bool> {
        Some(self.standings(on)? == (Standing::Gone, Standing::Gone))
    }

    /// 事实无人抚养, registration aside: both unable, or one gone and the other unable. 粤民规字〔2019〕10号
    pub fn is_unsupported(&self, on: Date) -> Option<bool> {
        let (father, mother) = self.standings(on)?;
        let none_able = father != Standing::Able && mother != Standing::Able;
        Some(none_able && (father, mother) != (Standing::Gone, Standing::Gone))
    }
}
