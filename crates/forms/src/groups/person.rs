//! A person: who they are, and whether two are the same.

use super::Identity;
use crate::engine::{Field, record};
use crate::leaves::{Date, PersonName, Sex};

record! {
    /// Who an adult is (身份信息).
    pub struct Person {
        /// 姓名
        name: Field<PersonName>,
        /// 身份证件
        identity: Identity,
        /// 性别
        sex: Field<Sex>,
        /// 出生日期
        birth_date: Field<Date>,
    }
}

impl Person {
    /// What rules compare.
    pub fn facts(&self) -> Facts<'_> {
        Facts { name: &self.name, identity: &self.identity, sex: &self.sex, birth_date: &self.birth_date }
    }

    /// Takes sex and birth date from a number that states them.
    pub fn fill(&mut self) {
        fill(&self.identity, &mut self.sex, &mut self.birth_date);
    }
}

/// Takes sex and birth date from a number that states them.
pub(crate) fn fill(identity: &Identity, sex: &mut Field<Sex>, birth_date: &mut Field<Date>) {
    if let Some(stated) = identity.sex() {
        *sex = Field::Valid(stated);
    }
    if let Some(stated) = identity.birth_date() {
        *birth_date = Field::Valid(stated);
    }
}

/// Who somebody is, child or adult, as rules compare people.
#[derive(Debug, Clone, Copy)]
pub struct Facts<'a> {
    /// 姓名
    pub name: &'a Field<PersonName>,
    /// 身份证件
    pub identity: &'a Identity,
    /// 性别
    pub sex: &'a Field<Sex>,
    /// 出生日期
    pub birth_date: &'a Field<Date>,
}

impl Facts<'_> {
    /// Whether both are the same human being: the same number, or the same name and birth date.
    pub fn is_same_as(&self, other: &Facts<'_>) -> bool {
        let same_number =
            matches!((self.identity.number(), other.identity.number()), (Some(a), Some(b)) if a == b);
        let same_name = matches!((self.name.get(), other.name.get()), (Some(a), Some(b)) if a == b);
        let same_birth =
            matches!((self.birth_date.get(), other.birth_date.get()), (Some(a), Some(b)) if a == b);
        same_number || (same_name && same_birth)
    }

    /// Completed years on a day. 民法典 1259; 29 February is reached on 1 March.
    pub fn age_on(&self, day: Date) -> Option<i32> {
        Some(idcode::age::age_on(*self.birth_date.get()?, day))
    }
}
