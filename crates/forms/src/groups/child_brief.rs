//! A child as papers about it name it: who it is and where it is now, and no more. Members are named as the
//! letter's and the registers' are, so that nobody types them again.

use super::{Facts, Identity, Place, fill};
use crate::engine::{Asked, Field, record};
use crate::leaves::{Date, PersonName, Sex, YesNo};

record! {
    /// 儿童
    pub struct ChildBrief {
        /// 姓名
        name: Field<PersonName>,
        /// 是否登记户口
        registered: Field<YesNo>,
        /// 身份证件
        identity: Identity [when |c, _| c.registered.get().map(|r| *r == YesNo::Yes).into()],
        /// 性别
        sex: Field<Sex>,
        /// 出生日期
        birth_date: Field<Date>,
        /// 现居住地
        home: Place,
    }
}

impl ChildBrief {
    /// What rules compare.
    pub fn facts(&self) -> Facts<'_> {
        Facts { name: &self.name, identity: &self.identity, sex: &self.sex, birth_date: &self.birth_date }
    }

    /// Takes sex and birth date from a number that states them.
    pub fn fill(&mut self) {
        if self.is_registered() == Asked::Yes {
            fill(&self.identity, &mut self.sex, &mut self.birth_date);
        }
    }

    /// Whether the number already tells sex and birth date.
    pub fn told(&self) -> bool {
        self.is_registered() == Asked::Yes
            && self.identity.sex().is_some()
            && self.identity.birth_date().is_some()
    }

    /// Whether the child has a household registration.
    pub fn is_registered(&self) -> Asked {
        self.registered.get().map(|r| *r == YesNo::Yes).into()
    }

    /// Completed years on a day.
    pub fn age_on(&self, on: Date) -> Option<i32> {
        self.facts().age_on(on)
    }
}
