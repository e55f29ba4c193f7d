//! The record: which letter ends, why and when, who has the child from then on, who was told.

use super::codes::{ChangeKind, EndReason, NextCare, Settled};
use crate::engine::{Asked, Field, record};
use crate::groups::{CarerHealth, CarerRelation, ChildBrief, ParentRelation, Person, Stance};
use crate::leaves::{Date, Line, Note, PersonName, Phone, YesNo};

record! {
    /// 委托照护变更（终止）书
    pub struct EntrustmentChange {
        /// 变更还是终止
        kind: Field<ChangeKind>,
        /// 原来的确认书
        letter: LetterNamed,
        /// 儿童
        child: ChildBrief,
        /// 委托人
        principal: ChangePrincipal,
        /// 原受委托照护人
        carer: FormerCarer,
        /// 原因
        reason: Field<EndReason>,
        /// 原因说明
        reason_text: Field<Note> [when |c, _| c.owes_reason()],
        /// 原委托终止日期
        ends_on: Field<Date>,
        /// 终止以后由谁照护
        next: Field<NextCare> [when |c, _| c.is(ChangeKind::End)],
        /// 新的受委托照护人
        new_carer: NextCarer [when |c, _| c.is(ChangeKind::NewCarer)],
        /// 儿童的意见
        view: Field<Stance>,
        /// 孩子自己的话
        words: Field<Note> [when |c, _| c.view.get().map(|v| *v != Stance::CannotExpress).into()],
        /// 交接日期
        handed_on: Field<Date>,
        /// 交接的证件、药品、物品
        items: Field<Note> [optional],
        /// 身体、用药和生活交代
        care_notes: Field<Note> [optional],
        /// 费用
        costs: Field<Settled>,
        /// 是否在学校（园）
        at_school: Field<YesNo>,
        /// 学校（园）名称
        school_name: Field<Line> [when |c, _| c.attends_school()],
        /// 告知学校（园）日期
        school_told_on: Field<Date> [when |c, _| c.attends_school()],
        /// 村（居）民委员会
        village: ToldVillage,
        /// 告知村（居）委会日期
        village_told_on: Field<Date>,
        /// 签订日期
        made_on: Field<Date>,
    }
}

record! {
    /// 原来的委托监护责任确认书
    pub struct LetterNamed {
        /// 签订日期
        made_on: Field<Date>,
        /// 回执码或者备案号
        receipt: Field<Line> [optional],
    }
}

record! {
    /// 委托人
    pub struct ChangePrincipal {
        /// 与儿童关系
        relation: Field<ParentRelation>,
        /// 身份信息
        person: Person,
        /// 电话
        phone: Field<Phone>,
    }
}

record! {
    /// 原受委托照护人: no more than what names the person
    pub struct FormerCarer {
        /// 姓名
        name: Field<PersonName>,
        /// 电话
        phone: Field<Phone> [optional],
    }
}

record! {
    /// 新的受委托照护人. 未成年人保护法第二十二条
    pub struct NextCarer {
        /// 身份信息
        person: Person,
        /// 与儿童关系
        relation: Field<CarerRelation>,
        /// 电话
        phone: Field<Phone>,
        /// 健康
        health: Field<CarerHealth>,
        /// 有没有不得作为被委托人的情形
        barred: Field<YesNo>,
        /// 是否已经签订新的确认书
        signed: Field<YesNo>,
    }
}

record! {
    /// 村（居）民委员会
    pub struct ToldVillage {
        /// 名称
        committee: Field<Line>,
        /// 儿童主任
        director: Field<PersonName>,
        /// 电话
        phone: Field<Phone> [optional],
    }
}

impl EntrustmentChange {
    /// Whether this is the kind.
    pub fn is(&self, kind: ChangeKind) -> Asked {
        self.kind.get().map(|k| *k == kind).into()
    }

    fn owes_reason(&self) -> Asked {
        self.reason.get().map(|r| matches!(r, EndReason::CarerUnfit | EndReason::CarerUnable | EndReason::Other)).into()
    }

    /// Whether a school or kindergarten is told.
    pub fn attends_school(&self) -> Asked {
        self.at_school.get().map(|at| *at == YesNo::Yes).into()
    }

    /// Whether the former carer signs too.
    pub fn carer_signs(&self) -> bool {
        !self.reason.get().is_some_and(|reason| reason.without_carer())
    }
}
