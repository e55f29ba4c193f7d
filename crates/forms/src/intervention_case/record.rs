//! The record of a case: what was found, what is done about it and by when, what came of it.

use super::codes::{CaseKind, CaseState, Contacted, Measure, Outcome, PlacedWith, Source};
use crate::engine::{Asked, Field, record};
use crate::groups::{ChildBrief, FilledBy, Office, ParentRelation, RiskLevel};
use crate::leaves::{Choices, Date, Line, Note, PersonName, Phone, YesNo};

record! {
    /// 干预帮扶个案
    pub struct InterventionCase {
        /// 填表日期
        made_on: Field<Date>,
        /// 受理日期
        opened_on: Field<Date>,
        /// 来源
        source: Field<Source>,
        /// 个案编号
        number: Field<Line> [optional],
        /// 儿童
        child: ChildBrief,
        /// 类型
        kinds: Field<Choices<CaseKind>>,
        /// 其他类型是什么
        kind_text: Field<Line> [when |c, _| c.is_kind(CaseKind::Other)],
        /// 原就读学校
        school: Field<Line> [when |c, _| c.is_kind(CaseKind::OutOfSchool)],
        /// 发现的情况
        found: Field<Note>,
        /// 是否已经报告
        reported: Field<YesNo> [when |c, _| c.must_be_reported()],
        /// 报告了哪些部门
        reported_to: Field<Choices<Office>> [when |c, _| c.is_reported()],
        /// 报告日期
        reported_on: Field<Date> [when |c, _| c.is_reported()],
        /// 风险等级
        risk: Field<RiskLevel>,
        /// 父母或者其他监护人
        parent: CaseParent,
        /// 另一位父母
        other_parent: CaseParent [optional],
        /// 联系结果
        contacted: Field<Contacted>,
        /// 联系日期
        contacted_on: Field<Date>,
        /// 父母怎么说
        parent_says: Field<Note> [when |c, _| c.contacted.get().map(|r| *r != Contacted::Unreachable).into()],
        /// 措施
        measures: Field<Choices<Measure>>,
        /// 劝诫、制止
        admonition: Action [when |c, _| c.takes(Measure::Admonition)],
        /// 责令返回或确定受委托监护人
        return_or_entrust: Action [when |c, _| c.takes(Measure::ReturnOrEntrust)],
        /// 签订确认书并备案
        letter: Action [when |c, _| c.takes(Measure::Letter)],
        /// 办理户口
        registration: Action [when |c, _| c.takes(Measure::Registration)],
        /// 劝返复学
        schooling: Action [when |c, _| c.takes(Measure::Schooling)],
        /// 就医、康复、救助
        medical: Action [when |c, _| c.takes(Measure::Medical)],
        /// 临时监护期间由谁照护
        placed_with: Field<PlacedWith> [when |c, _| c.takes(Measure::Temporary)],
        /// 临时监护
        temporary: Action [when |c, _| c.takes(Measure::Temporary)],
        /// 训诫
        reprimand: Action [when |c, _| c.takes(Measure::Reprimand)],
        /// 申请撤销监护人资格
        revocation: Action [when |c, _| c.takes(Measure::Revocation)],
        /// 是否书面告知父母
        notify: Field<YesNo>,
        /// 不告知的原因
        not_notified_because: Field<Line> [when |c, _| c.notify.get().map(|n| *n == YesNo::No).into()],
        /// 告知日期
        notified_on: Field<Date> [when |c, _| c.is_notified()],
        /// 个案状态
        state: Field<CaseState>,
        /// 评估帮扶
        review: Field<Note> [when |c, _| c.is_closed()],
        /// 结案日期
        closed_on: Field<Date> [when |c, _| c.is_closed()],
        /// 回访日期
        follow_up_on: Field<Date> [when |c, _| c.is_closed()],
        /// 填报单位和填表人
        filled_by: FilledBy,
    }
}

record! {
    /// 父母或者其他监护人: whom the notice is written to
    pub struct CaseParent {
        /// 与儿童关系
        relation: Field<ParentRelation>,
        /// 姓名
        name: Field<PersonName>,
        /// 电话
        phone: Field<Phone> [optional],
    }
}

record! {
    /// 一项措施
    pub struct Action {
        /// 责任部门
        by: Field<Office>,
        /// 期限
        due_on: Field<Date>,
        /// 结果
        outcome: Field<Outcome>,
        /// 办成日期
        done_on: Field<Date> [when |a, _| a.outcome.get().map(|o| *o == Outcome::Done).into()],
        /// 说明
        note: Field<Line> [when |a, _| a.outcome.get().map(|o| matches!(o, Outcome::NotDone | Outcome::HandedOn)).into()],
    }
}

impl InterventionCase {
    /// Whether the case is of this kind, among others.
    pub fn is_kind(&self, kind: CaseKind) -> Asked {
        self.kinds.get().map(|all| all.chosen().contains(&kind)).into()
    }

    /// Whether this measure is taken.
    pub fn takes(&self, measure: Measure) -> Asked {
        self.measures.get().map(|all| all.chosen().contains(&measure)).into()
    }

    /// Suspected harm, or a child who is missing: reported at once. 未成年人保护法第十一条
    pub fn must_be_reported(&self) -> Asked {
        let urgent = |kind: &CaseKind| matches!(kind, CaseKind::SuspectedHarm | CaseKind::Missing);
        self.kinds.get().map(|all| all.chosen().iter().any(urgent)).into()
    }

    fn is_reported(&self) -> Asked {
        match self.must_be_reported() {
            Asked::Yes => self.reported.get().map(|r| *r == YesNo::Yes).into(),
            other => other,
        }
    }

    /// Whether the parents get a written notice.
    pub fn is_notified(&self) -> Asked {
        self.notify.get().map(|n| *n == YesNo::Yes).into()
    }

    /// 已结案
    pub fn is_closed(&self) -> Asked {
        self.state.get().map(|s| *s == CaseState::Closed).into()
    }

    /// What is done, measure by measure, with its pointer.
    pub fn actions(&self) -> Vec<(Measure, &'static str, &Action)> {
        let all = [
            (Measure::Admonition, "/admonition", &self.admonition),
            (Measure::ReturnOrEntrust, "/return_or_entrust", &self.return_or_entrust),
            (Measure::Letter, "/letter", &self.letter),
            (Measure::Registration, "/registration", &self.registration),
            (Measure::Schooling, "/schooling", &self.schooling),
            (Measure::Medical, "/medical", &self.medical),
            (Measure::Temporary, "/temporary", &self.temporary),
            (Measure::Reprimand, "/reprimand", &self.reprimand),
            (Measure::Revocation, "/revocation", &self.revocation),
        ];
        all.into_iter().filter(|(measure, _, _)| self.takes(*measure) == Asked::Yes).collect()
    }
}
