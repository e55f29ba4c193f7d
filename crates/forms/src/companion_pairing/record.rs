//! The record of a pairing. The child stands in it by reference: no name, no number, no address, no school, since
//! the paper goes to an organisation outside the administration. 个人信息保护法第六条、第二十三条

use super::codes::{
    AgeBand, Companionship, Consenter, MeetingPlace, Often, OrganisationKind, Service, VolunteerCheck,
};
use crate::engine::{Asked, Field, record};
use crate::leaves::{
    Accepted, Choices, Date, Division, Line, PersonName, Phone, Sex, SocialCreditCode, Whole, YesNo,
};

record! {
    /// 牵手行动结对登记表
    pub struct CompanionPairing {
        /// 登记日期
        made_on: Field<Date>,
        /// 组织
        organisation: Organisation,
        /// 活动
        activity: Activity,
        /// 志愿者
        volunteer: Volunteer,
        /// 儿童: by reference
        child: PairedChild,
        /// 监护人的单独同意. 个人信息保护法第二十三条、第三十一条
        consent: Consent,
        /// 村（居）联系人
        contact: Liaison,
    }
}

record! {
    /// 组织
    pub struct Organisation {
        /// 名称
        name: Field<Line>,
        /// 类别
        kind: Field<OrganisationKind>,
        /// 统一社会信用代码. GB 32100-2015
        code: Field<SocialCreditCode>,
        /// 登记机关
        registrar: Field<Line>,
        /// 负责人
        head: Field<PersonName>,
        /// 电话
        phone: Field<Phone>,
    }
}

record! {
    /// 活动
    pub struct Activity {
        /// 年度
        year: Field<Whole<2016, 2200>>,
        /// 地区
        area: Field<Division>,
        /// 服务类型
        services: Field<Choices<Service>>,
        /// 物资
        goods: Field<Line> [optional],
        /// 开始日期
        starts: Field<Date>,
        /// 结束日期
        ends: Field<Date>,
        /// 多久一次
        often: Field<Often>,
        /// 陪伴方式
        ways: Field<Choices<Companionship>>,
        /// 见面地点
        place: Field<MeetingPlace>,
        /// 见面时是否有第三人在场
        accompanied: Field<YesNo> [when |a, _| a.meets()],
    }
}

record! {
    /// 志愿者
    pub struct Volunteer {
        /// 姓名
        name: Field<PersonName>,
        /// 性别
        sex: Field<Sex>,
        /// 出生日期
        birth_date: Field<Date>,
        /// 单位或者学校
        unit: Field<Line>,
        /// 电话
        phone: Field<Phone>,
        /// 违法犯罪记录查询日期. 未成年人保护法第六十二条
        check_on: Field<Date>,
        /// 查询结果
        check_result: Field<VolunteerCheck>,
        /// 是否受过培训
        trained: Field<YesNo>,
        /// 保密承诺
        secrecy: Field<Accepted>,
    }
}

record! {
    /// 儿童，只写编号
    pub struct PairedChild {
        /// 档案编号或者登记表的回执码
        reference: Field<Line>,
        /// 称呼
        called: Field<Line>,
        /// 年龄段
        age: Field<AgeBand>,
        /// 孩子是否愿意. 未成年人保护法第四条第五项
        willing: Field<YesNo>,
        /// 需要留意的事: what a volunteer must know to do no harm
        mind: Field<Line> [optional],
    }
}

record! {
    /// 监护人的单独同意
    pub struct Consent {
        /// 与儿童关系
        relation: Field<Consenter>,
        /// 姓名
        name: Field<PersonName>,
        /// 电话
        phone: Field<Phone>,
        /// 已经告知的事. 个人信息保护法第十七条、第二十三条、第三十条
        told: Told,
        /// 是否同意
        agreed: Field<YesNo>,
        /// 同意日期
        given_on: Field<Date>,
        /// 信息保存到哪天. 个人信息保护法第十九条
        keep_until: Field<Date>,
    }
}

record! {
    /// 已经告知的事
    pub struct Told {
        /// 交给谁
        recipient: Field<Accepted>,
        /// 为什么、怎么用
        purpose: Field<Accepted>,
        /// 交哪些信息
        kinds: Field<Accepted>,
        /// 对孩子有什么影响
        effect: Field<Accepted>,
        /// 可以不同意，可以撤回. 个人信息保护法第十五条
        withdrawal: Field<Accepted>,
    }
}

record! {
    /// 村（居）联系人
    pub struct Liaison {
        /// 姓名
        name: Field<PersonName>,
        /// 单位
        unit: Field<Line>,
        /// 电话
        phone: Field<Phone>,
    }
}

impl Activity {
    fn meets(&self) -> Asked {
        self.place.get().map(|place| *place != MeetingPlace::Nowhere).into()
    }
}
