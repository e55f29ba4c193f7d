//! The record: a person of the roster, with the key that signs. `name`, `role`, `division` and `key` are what
//! `tuofu trust add --from FILE` reads.

use super::codes::{Background, CheckResult, Engagement, Licence, Schooling, StaffRole};
use crate::engine::{Field, record};
use crate::groups::{Facts, Identity};
use crate::leaves::{Date, Division, Line, PersonName, Phone, PublicKey, Sex, Whole, YesNo};

record! {
    /// 儿童主任、儿童督导员实名登记表
    pub struct StaffEnrolment {
        /// 登记日期
        made_on: Field<Date>,
        /// 级别
        role: Field<StaffRole>,
        /// 姓名
        name: Field<PersonName>,
        /// 身份证件
        identity: Identity,
        /// 性别
        sex: Field<Sex>,
        /// 出生日期
        birth_date: Field<Date>,
        /// 电话
        phone: Field<Phone>,
        /// 负责的区划
        division: Field<Division>,
        /// 村（居）委会或者镇（街道）名称
        unit: Field<Line>,
        /// 职务
        post: Field<Line>,
        /// 身份
        background: Field<Background>,
        /// 专兼职
        engagement: Field<Engagement>,
        /// 学历
        schooling: Field<Schooling>,
        /// 社会工作者职业资格
        licence: Field<Licence>,
        /// 任职日期
        appointed_on: Field<Date>,
        /// 是否在岗
        on_duty: Field<YesNo>,
        /// 服务儿童数
        children: Field<Whole<0, 5000>>,
        /// 培训
        training: Training,
        /// 违法犯罪记录查询. 未成年人保护法第六十二条
        check: RecordCheck,
        /// 公钥
        key: Field<PublicKey>,
    }
}

record! {
    /// 培训
    pub struct Training {
        /// 是否参加过培训
        done: Field<YesNo>,
        /// 最近一次培训日期
        last_on: Field<Date> [when |t, _| t.done.get().map(|d| *d == YesNo::Yes).into()],
        /// 近一年课时
        hours: Field<Whole<0, 500>> [when |t, _| t.done.get().map(|d| *d == YesNo::Yes).into()],
    }
}

record! {
    /// 违法犯罪记录查询
    pub struct RecordCheck {
        /// 查询日期
        on: Field<Date>,
        /// 查询机关
        by: Field<Line>,
        /// 结果
        result: Field<CheckResult>,
    }
}

impl StaffEnrolment {
    /// What rules compare.
    pub fn facts(&self) -> Facts<'_> {
        Facts { name: &self.name, identity: &self.identity, sex: &self.sex, birth_date: &self.birth_date }
    }
}
