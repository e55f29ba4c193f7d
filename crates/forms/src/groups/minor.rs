//! A child as staff register it: who it is, where it lives and learns, how it is. Members are named as the
//! letter's are, so that a letter begins with what was registered.

use super::{Attended, Condition, Ethnicity, Facts, Identity, Place, SchoolStage, fill};
use crate::engine::{Asked, Field, record};
use crate::leaves::{BirthCertificate, Date, PersonName, Sex, YesNo};

record! {
    /// 儿童基本信息
    pub struct Minor {
        /// 姓名
        name: Field<PersonName>,
        /// 是否登记户口
        registered: Field<YesNo>,
        /// 身份证件
        identity: Identity [when |c, _| c.is_registered()],
        /// 出生医学证明编号
        birth_certificate: Field<BirthCertificate> [optional when |c, _| c.registered.get().map(|r| *r == YesNo::No).into()],
        /// 性别
        sex: Field<Sex>,
        /// 出生日期
        birth_date: Field<Date>,
        /// 民族
        ethnicity: Field<Ethnicity>,
        /// 户籍所在地
        registered_at: Place [when |c, _| c.is_registered()],
        /// 是否住在户籍地
        lives_there: Field<YesNo> [when |c, _| c.is_registered()],
        /// 现居住地
        home: Place [when |c, _| c.lives_elsewhere()],
        /// 就学情况
        schooling: Field<SchoolStage>,
        /// 学校（园）
        school: Attended [when |c, _| c.schooling.get().map(|s| s.attends()).into()],
        /// 延缓入学是否经教育部门批准. 义务教育法第十一条第二款
        deferred: Field<YesNo> [optional when |c, _| c.schooling.get().map(|s| s.is_before_school()).into()],
        /// 健康
        health: Condition,
    }
}

impl Minor {
    /// What rules compare.
    pub fn facts(&self) -> Facts<'_> {
        Facts { name: &self.name, identity: &self.identity, sex: &self.sex, birth_date: &self.birth_date }
    }

    /// Takes sex and birth date from a number that states them.
    pub fn fill(&mut self) {
        fill(&self.identity, &mut self.sex, &mut self.birth_date);
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

    fn lives_elsewhere(&self) -> Asked {
        match (self.registered.get(), self.lives_there.get()) {
            (Some(YesNo::No), _) | (_, Some(YesNo::No)) => Asked::Yes,
            (Some(YesNo::Yes), Some(YesNo::Yes)) => Asked::No,
            _ => Asked::Unknown,
        }
    }
}
