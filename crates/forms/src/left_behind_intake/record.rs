//! The record: the fields of 农村留守儿童基本情况登记表 (民发〔2016〕42号 annex 1), and what the letter asks.

use super::codes::{
    Aid, Assessment, Contact, ElderState, GuardianshipKind, Income, Marriage, Minder, Range, Risk,
};
use crate::engine::{Asked, Field, record};
use crate::groups::{Entry, FilledBy, Identity, Minor, ParentState, Person, Place, CarerHealth, CarerRelation};
use crate::leaves::{Choices, Date, Line, PersonName, Phone, YesNo};

record! {
    /// 农村留守儿童基本情况登记表
    pub struct LeftBehindIntake {
        /// 登记
        entry: Entry,
        /// 填报日期
        made_on: Field<Date>,
        /// 儿童
        child: Minor,
        /// 是否农村户籍
        rural: Field<YesNo>,
        /// 父亲
        father: Parent,
        /// 母亲
        mother: Parent,
        /// 父母婚姻状况
        marriage: Field<Marriage>,
        /// 祖辈
        grandparents: Grandparents,
        /// 委托照护
        care: Care,
        /// 监护类型
        guardianship: Field<GuardianshipKind>,
        /// 存在或者可能出现的情形
        risks: Field<Choices<Risk>> [optional],
        /// 监护状况评估
        assessment: Field<Assessment>,
        /// 家庭经济来源
        income: Field<Choices<Income>>,
        /// 已享受的救助帮扶
        aid: Field<Choices<Aid>> [optional],
        /// 填报单位和填表人
        filled_by: FilledBy,
    }
}

record! {
    /// 父亲或母亲
    pub struct Parent {
        /// 状态
        state: Field<ParentState>,
        /// 姓名
        name: Field<PersonName>,
        /// 身份证件
        identity: Identity [when |p, _| p.is_reachable()],
        /// 出生日期
        birth_date: Field<Date> [when |p, _| p.is_reachable()],
        /// 电话
        phone: Field<Phone> [when |p, _| p.is(ParentState::Normal)],
        /// 是否外出务工
        away: Field<YesNo> [when |p, _| p.is(ParentState::Normal)],
        /// 在家的是否有监护能力
        able: Field<YesNo> [when |p, _| p.is_home()],
        /// 没有监护能力的原因
        unable_because: Field<Line> [when |p, _| p.is_home_unable()],
        /// 务工地点
        works_at: Place [when |p, _| p.is_away()],
        /// 务工范围
        range: Field<Range> [when |p, _| p.is_away()],
        /// 从事工作
        work: Field<Line> [optional when |p, _| p.is_away()],
        /// 外出日期
        leaves_on: Field<Date> [when |p, _| p.is_away()],
        /// 预计返回
        returns_on: Field<Date> [optional when |p, _| p.is_away()],
        /// 多久与儿童联系一次
        contact: Field<Contact> [when |p, _| p.is_away()],
    }
}

record! {
    /// 祖父、祖母、外祖父、外祖母
    pub struct Grandparents {
        /// 祖父
        paternal_grandfather: Elder,
        /// 祖母
        paternal_grandmother: Elder,
        /// 外祖父
        maternal_grandfather: Elder,
        /// 外祖母
        maternal_grandmother: Elder,
    }
}

record! {
    /// 一位祖辈
    pub struct Elder {
        /// 情况
        state: Field<ElderState>,
        /// 姓名
        name: Field<PersonName> [when |e, _| e.lives()],
        /// 出生日期
        birth_date: Field<Date> [optional when |e, _| e.lives()],
    }
}

record! {
    /// 委托照护
    pub struct Care {
        /// 有无受委托照护人
        entrusted: Field<YesNo>,
        /// 现在谁在照看
        minder: Field<Minder> [when |c, _| c.entrusted.get().map(|e| *e == YesNo::No).into()],
        /// 是否签订委托监护责任确认书
        letter: Field<YesNo> [when |c, _| c.is_entrusted()],
        /// 受委托照护人
        carer: Carer [when |c, _| c.is_entrusted()],
    }
}

record! {
    /// 受委托照护人
    pub struct Carer {
        /// 身份信息
        person: Person,
        /// 与儿童关系
        relation: Field<CarerRelation>,
        /// 电话
        phone: Field<Phone>,
        /// 是否和儿童同住
        same_home: Field<YesNo>,
        /// 住址
        home: Place [when |c, _| c.same_home.get().map(|s| *s == YesNo::No).into()],
        /// 健康状况
        health: Field<CarerHealth>,
    }
}

impl Parent {
    fn is(&self, state: ParentState) -> Asked {
        self.state.get().map(|s| *s == state).into()
    }

    /// Whether papers can be asked for.
    pub fn is_reachable(&self) -> Asked {
        self.state.get().map(|s| s.is_reachable()).into()
    }

    /// Whether this parent works away from home.
    pub fn is_away(&self) -> Asked {
        self.normal_and(&self.away, YesNo::Yes)
    }

    fn is_home(&self) -> Asked {
        self.normal_and(&self.away, YesNo::No)
    }

    fn is_home_unable(&self) -> Asked {
        if self.is_home() == Asked::Yes { self.able.get().map(|a| *a == YesNo::No).into() } else { self.is_home() }
    }

    fn normal_and(&self, answer: &Field<YesNo>, wanted: YesNo) -> Asked {
        match self.is(ParentState::Normal) {
            Asked::Yes => answer.get().map(|a| *a == wanted).into(),
            other => other,
        }
    }

    /// Whether this parent cannot care: gone, in another state than normal, or at home without capacity.
    pub fn is_unable(&self) -> Option<bool> {
        match self.state.get()? {
            ParentState::Normal if *self.away.get()? == YesNo::Yes => Some(false),
            ParentState::Normal => Some(*self.able.get()? == YesNo::No),
            _ => Some(true),
        }
    }
}

impl Elder {
    fn lives(&self) -> Asked {
        self.state.get().map(|s| *s == ElderState::Living).into()
    }
}

impl Grandparents {
    /// The four, with their pointers.
    pub fn all(&self) -> [(&'static str, &Elder); 4] {
        [
            ("/grandparents/paternal_grandfather", &self.paternal_grandfather),
            ("/grandparents/paternal_grandmother", &self.paternal_grandmother),
            ("/grandparents/maternal_grandfather", &self.maternal_grandfather),
            ("/grandparents/maternal_grandmother", &self.maternal_grandmother),
        ]
    }
}

impl Care {
    /// Whether somebody is entrusted.
    pub fn is_entrusted(&self) -> Asked {
        self.entrusted.get().map(|e| *e == YesNo::Yes).into()
    }
}

impl LeftBehindIntake {
    /// 农村留守儿童, age and registration aside: both parents away, or one away and the other unable to care.
    /// 国发〔2016〕13号
    pub fn is_left_behind(&self) -> Option<bool> {
        let away = |p: &Parent| p.is_away() == Asked::Yes;
        let (father, mother) = (away(&self.father), away(&self.mother));
        let (no_father, no_mother) = (self.father.is_unable()?, self.mother.is_unable()?);
        Some((father && (mother || no_mother)) || (mother && no_father))
    }
}
