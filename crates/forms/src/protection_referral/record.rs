//! The record: which child, on what ground, in what state it is handed over, and what the institution answers.

use super::codes::{Ground, GuardianNow, Paper, Placement, Urgency};
use crate::engine::{Asked, Field, record};
use crate::groups::{ChildBrief, FilledBy, ParentRelation, Place, Stance};
use crate::leaves::{Choices, Date, Line, Note, PersonName, Phone, Sex, Whole, YesNo};

record! {
    /// 救助保护（临时监护）移送单
    pub struct ProtectionReferral {
        /// 填表日期
        made_on: Field<Date>,
        /// 接收机构
        institution: Institution,
        /// 缓急
        urgency: Field<Urgency>,
        /// 知不知道孩子是谁
        identified: Field<YesNo>,
        /// 儿童
        child: ChildBrief [when |r, _| r.is_identified()],
        /// 身份不明的儿童
        unknown: UnknownChild [when |r, _| r.is_unidentified()],
        /// 移送情形
        grounds: Field<Choices<Ground>>,
        /// 其他情形是什么
        ground_text: Field<Line> [when |r, _| r.has(Ground::Other)],
        /// 基本情况
        account: Field<Note>,
        /// 是否已经报警
        police: Field<YesNo>,
        /// 派出所
        police_station: Field<Line> [when |r, _| r.police.get().map(|p| *p == YesNo::Yes).into()],
        /// 报警日期
        police_on: Field<Date> [when |r, _| r.police.get().map(|p| *p == YesNo::Yes).into()],
        /// 监护人
        guardian: KnownGuardian [when |r, _| r.is_identified()],
        /// 是否受伤
        injured: Field<YesNo>,
        /// 伤情
        injuries: Field<Note> [when |r, _| r.is_injured()],
        /// 是否已经就医检查
        examined: Field<YesNo> [when |r, _| r.is_injured()],
        /// 疾病、用药、过敏
        medicines: Field<Note> [optional],
        /// 儿童的意见
        view: Field<Stance>,
        /// 孩子自己的话
        words: Field<Note> [when |r, _| r.view.get().map(|v| *v != Stance::CannotExpress).into()],
        /// 随同移交的材料
        papers: Field<Choices<Paper>>,
        /// 随身物品
        belongings: Field<Note> [optional],
        /// 护送人一
        first_escort: Field<PersonName>,
        /// 护送人二
        second_escort: Field<PersonName>,
        /// 移送日期
        handed_on: Field<Date>,
        /// 接收
        received: Received [optional],
        /// 填报单位和填表人
        filled_by: FilledBy,
    }
}

record! {
    /// 接收机构
    pub struct Institution {
        /// 名称
        name: Field<Line>,
        /// 联系人
        contact: Field<PersonName> [optional],
        /// 电话
        phone: Field<Phone>,
    }
}

record! {
    /// 身份不明的儿童
    pub struct UnknownChild {
        /// 自称
        called: Field<Line> [optional],
        /// 性别
        sex: Field<Sex>,
        /// 估计年龄
        age: Field<Whole<0, 17>>,
        /// 特征
        features: Field<Note>,
        /// 发现地点
        found_at: Place,
    }
}

record! {
    /// 监护人
    pub struct KnownGuardian {
        /// 与儿童关系
        relation: Field<ParentRelation>,
        /// 姓名
        name: Field<PersonName>,
        /// 现在的情况
        now: Field<GuardianNow>,
        /// 电话
        phone: Field<Phone> [optional],
        /// 是否已经告知
        told: Field<YesNo> [when |g, _| g.now.get().map(|n| *n == GuardianNow::Reachable).into()],
    }
}

record! {
    /// 接收机构的意见
    pub struct Received {
        /// 接收人
        by: Field<PersonName>,
        /// 接收日期
        on: Field<Date>,
        /// 安置方式
        placement: Field<Placement>,
        /// 临时监护到哪天
        until: Field<Date> [optional],
    }
}

impl ProtectionReferral {
    /// Whether the child is referred on this ground, among others.
    pub fn has(&self, ground: Ground) -> Asked {
        self.grounds.get().map(|all| all.chosen().contains(&ground)).into()
    }

    /// Grounds that are a crime or near one: reported at once. 未成年人保护法第十一条
    pub fn must_be_reported(&self) -> Asked {
        let urgent = |ground: &Ground| matches!(ground, Ground::GuardianHarms | Ground::GuardianInstigates);
        self.grounds.get().map(|all| all.chosen().iter().any(urgent)).into()
    }

    /// Whether it is known who the child is.
    pub fn is_identified(&self) -> Asked {
        self.identified.get().map(|i| *i == YesNo::Yes).into()
    }

    fn is_unidentified(&self) -> Asked {
        self.identified.get().map(|i| *i == YesNo::No).into()
    }

    fn is_injured(&self) -> Asked {
        self.injured.get().map(|i| *i == YesNo::Yes).into()
    }

    /// Completed years, known or estimated.
    pub fn age_on(&self, on: Date) -> Option<i32> {
        match self.is_identified() {
            Asked::Yes => self.child.age_on(on),
            Asked::No => self.unknown.age.get().and_then(|age| i32::try_from(age.get()).ok()),
            Asked::Unknown => None,
        }
    }
}
