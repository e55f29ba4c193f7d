//! The record of the letter. DOMAIN: 未成年人保护法 21-23, 民法典 1189, 家庭教育促进法 21.

use super::codes::{
    Bar, Capacity, Consent, ContactEvery, ContactMeans, Living, MedicalConsent, MedicalCosts, OtherSituation, PaidBy,
    ParentsState, Reason, Relation, Schooling, SigningWay, VillageView,
};
use crate::engine::{Asked, Context, Field, record};
use crate::groups::{
    DisabilityClass, DisabilityLevel, Ethnicity, Facts, HealthState, Identity, Person, Place, CarerHealth, CarerRelation, Stance};
use crate::leaves::{
    Accepted, BirthCertificate, Choices, Date, DisabilityCertificate, Line, Note, PersonName, Phone, Sex,
    Whole, YesNo,
};

record! {
    /// 农村留守儿童委托监护（照护）责任确认书
    pub struct GuardianConfirmation {
        /// 儿童
        child: Child,
        /// 委托原因
        reason: Field<Reason>,
        /// 其他正当理由是什么
        reason_text: Field<Line> [when |l, _| l.reason.get().map(|r| *r == Reason::Other).into()],
        /// 委托人凭什么身份委托
        standing: Standing,
        /// 委托人
        principal: Principal,
        /// 另一方父母
        other_parent: OtherParent [when |l, _| l.standing.by_parent()],
        /// 受委托照护人
        carer: Carer,
        /// 平时居住安排
        living: Field<Living>,
        /// 身边是否一直有人看护
        attended: Field<YesNo> [when |l, c| l.needs_attendance(c)],
        /// 综合考虑
        assessment: Assessment,
        /// 儿童的意见
        opinion: Opinion,
        /// 委托期限
        term: Term,
        /// 约定
        agreed: Agreed,
        /// 书面告知学校（园）
        school_notice: Notice [when |l, _| l.child.attends_school()],
        /// 书面告知村（居）委会
        village_notice: Notice,
        /// 村（居）民委员会
        village: Village,
        /// 乡镇（街道）备案
        township: Township [optional],
        /// 委托人的责任
        parent_duties: ParentDuties,
        /// 受委托照护人的责任
        carer_duties: CarerDuties,
        /// 委托人怎样签字
        principal_signs: Signing,
        /// 另一方父母怎样签字
        other_parent_signs: Signing [when |l, _| l.signs_jointly()],
        /// 签订日期
        made_on: Field<Date>,
    }
}

record! {
    /// 儿童
    pub struct Child {
        /// 姓名
        name: Field<PersonName>,
        /// 是否登记户口
        registered: Field<YesNo>,
        /// 身份证件
        identity: Identity [when |c, _| c.registered.get().map(|r| *r == YesNo::Yes).into()],
        /// 出生医学证明编号
        birth_certificate: Field<BirthCertificate>
            [optional when |c, _| c.registered.get().map(|r| *r == YesNo::No).into()],
        /// 性别
        sex: Field<Sex>,
        /// 出生日期
        birth_date: Field<Date>,
        /// 民族
        ethnicity: Field<Ethnicity>,
        /// 户籍地址
        registered_at: Place [when |c, _| c.registered.get().map(|r| *r == YesNo::Yes).into()],
        /// 是否住在户籍地
        lives_there: Field<YesNo> [when |c, _| c.registered.get().map(|r| *r == YesNo::Yes).into()],
        /// 现居住地址
        home: Place [when |c, _| c.lives_elsewhere()],
        /// 就学情况
        schooling: Field<Schooling>,
        /// 学校（园）
        school: School [when |c, _| c.attends_school()],
        /// 健康
        health: Health,
    }
}

record! {
    /// 学校（园）
    pub struct School {
        /// 校名
        name: Field<Line>,
        /// 年级班级
        class: Field<Line>,
        /// 是否寄宿
        boards: Field<YesNo>,
        /// 班主任
        teacher: Field<PersonName>,
        /// 班主任电话
        teacher_phone: Field<Phone>,
    }
}

record! {
    /// 健康状况
    pub struct Health {
        /// 身体状况
        state: Field<HealthState>,
        /// 残疾类别
        disability: Field<Choices<DisabilityClass>> [when |h, _| h.is(HealthState::Disabled)],
        /// 残疾等级
        level: Field<DisabilityLevel> [when |h, _| h.is(HealthState::Disabled)],
        /// 残疾人证号
        certificate: Field<DisabilityCertificate> [optional when |h, _| h.is(HealthState::Disabled)],
        /// 病名
        illness: Field<Line> [when |h, _| h.is(HealthState::Ill)],
        /// 过敏
        allergies: Field<Note> [optional],
        /// 长期用药
        medicines: Field<Note> [optional],
        /// 是否需要特别照护
        special: Field<YesNo>,
        /// 特殊照护需要
        special_care: Field<Note> [when |h, _| h.special.get().map(|s| *s == YesNo::Yes).into()],
    }
}

record! {
    /// 委托人的身份: 父母, or a guardian of another kind. 民法典第二十七条
    pub struct Standing {
        /// 与儿童的关系
        relation: Field<Relation>,
        /// 父母情况
        parents_state: Field<ParentsState> [when |s, _| s.by_guardian()],
        /// 是否已经是监护人
        is_guardian: Field<YesNo> [when |s, _| s.by_guardian()],
        /// 顺序在前的人是否有监护能力
        earlier_able: Field<YesNo> [when |s, _| s.after_grandparents()],
        /// 谁同意其担任监护人
        consent: Field<Consent> [when |s, _| s.relation.get().map(|r| *r == Relation::Other).into()],
    }
}

record! {
    /// 委托人
    pub struct Principal {
        /// 身份信息
        person: Person,
        /// 户籍地址
        registered_at: Place,
        /// 务工地
        works_at: Place,
        /// 工作单位
        employer: Field<Line> [optional],
        /// 电话
        phone: Field<Phone>,
        /// 备用联系
        other_phone: Field<Phone> [optional],
        /// 外出日期
        leaves_on: Field<Date>,
        /// 预计返回
        returns_on: Field<Date> [optional],
    }
}

record! {
    /// 另一方父母
    pub struct OtherParent {
        /// 情况
        situation: Field<OtherSituation>,
        /// 原因
        reason: Field<Note> [when |o, _| o.owes_reason()],
        /// 共同委托人
        principal: Principal [when |o, _| o.situation.get().map(|s| *s == OtherSituation::Joint).into()],
    }
}

record! {
    /// 受委托照护人
    pub struct Carer {
        /// 身份信息
        person: Person,
        /// 与儿童的关系
        relation: Field<CarerRelation>,
        /// 是否和孩子住在同一个地址
        same_home: Field<YesNo>,
        /// 住址
        home: Place [when |c, _| c.same_home.get().map(|s| *s == YesNo::No).into()],
        /// 电话
        phone: Field<Phone>,
        /// 职业
        occupation: Field<Line>,
        /// 健康
        health: Field<CarerHealth>,
        /// 民事行为能力
        capacity: Field<Capacity>,
        /// 是否以自己的劳动收入为主要生活来源. 民法典第十八条
        own_labour: Field<YesNo> [when |c, x| c.person.facts().age_on(x.on).map(|a| (16..18).contains(&a)).into()],
        /// 同住人数
        household: Field<Whole<1, 30>>,
        /// 正在照护的儿童数, this one included
        children: Field<Whole<1, 20>>,
        /// 紧急联系人
        emergency_name: Field<PersonName>,
        /// 紧急联系人电话
        emergency_phone: Field<Phone>,
    }
}

record! {
    /// 综合考虑. 未成年人保护法第二十二条第二款、第三款
    pub struct Assessment {
        /// 道德品质
        character: Field<Note>,
        /// 家庭状况
        family: Field<Note>,
        /// 身心健康状况
        health: Field<Note>,
        /// 与儿童生活情感上的联系
        bond: Field<Note>,
        /// 曾实施性侵害、虐待、遗弃、拐卖、暴力伤害等违法犯罪行为
        violence: Field<Bar>,
        /// 有吸毒、酗酒、赌博等恶习
        vices: Field<Bar>,
        /// 曾拒不履行或者长期怠于履行监护、照护职责
        neglect: Field<Bar>,
        /// 其他不适宜担任被委托人的情形
        other: Field<Bar>,
    }
}

record! {
    /// 儿童的意见. 未成年人保护法第十九条、第二十二条第二款
    pub struct Opinion {
        /// 意见
        stance: Field<Stance>,
        /// 孩子自己的话
        words: Field<Note> [when |o, _| o.stance.get().map(|s| *s != Stance::CannotExpress).into()],
        /// 为什么没有听取
        reason: Field<Note> [optional when |o, _| o.stance.get().map(|s| *s == Stance::CannotExpress).into()],
    }
}

record! {
    /// 委托期限
    pub struct Term {
        /// 开始
        start: Field<Date>,
        /// 结束
        end: Field<Date>,
        /// 中期复核日期
        review_on: Field<Date> [optional],
    }
}

record! {
    /// 约定
    pub struct Agreed {
        /// 联系方式
        contact_means: Field<Choices<ContactMeans>>,
        /// 联系频率
        contact_every: Field<ContactEvery>,
        /// 每月生活费（元）
        costs_monthly: Field<Whole<0, 100_000>>,
        /// 支付方式
        costs_paid_by: Field<PaidBy>,
        /// 就医决定
        medical_consent: Field<MedicalConsent>,
        /// 医疗费用
        medical_costs: Field<MedicalCosts>,
        /// 返乡探望安排
        homecoming: Field<Note>,
        /// 紧急情况处理
        emergencies: Field<Note>,
    }
}

record! {
    /// 书面告知. 未成年人保护法第二十三条第一款
    pub struct Notice {
        /// 告知日期
        told_on: Field<Date>,
        /// 接收人
        received_by: Field<PersonName> [optional],
    }
}

record! {
    /// 村（居）民委员会
    pub struct Village {
        /// 名称
        committee: Field<Line>,
        /// 儿童主任
        director: Field<PersonName>,
        /// 电话
        phone: Field<Phone>,
        /// 照护能力意见
        view: Field<VillageView> [optional],
        /// 意见
        remarks: Field<Note> [optional],
    }
}

record! {
    /// 乡镇人民政府（街道办事处）备案
    pub struct Township {
        /// 儿童督导员
        supervisor: Field<PersonName>,
        /// 电话
        phone: Field<Phone>,
        /// 备案号
        filing_number: Field<Line>,
        /// 备案日期
        filed_on: Field<Date>,
    }
}

record! {
    /// 委托人的责任, each accepted for itself
    pub struct ParentDuties {
        /// ① 仍是监护人. 法释〔2022〕6号第十三条
        remain_guardian: Field<Accepted>,
        /// ② 每周联系. 未成年人保护法第二十三条
        weekly_contact: Field<Accepted>,
        /// ③ 生活费
        living_costs: Field<Accepted>,
        /// ④ 如实告知健康
        tell_health: Field<Accepted>,
        /// ⑤ 书面告知
        tell_in_writing: Field<Accepted>,
        /// ⑥ 及时干预. 未成年人保护法第二十三条
        act_on_notice: Field<Accepted>,
        /// ⑦ 家庭教育. 家庭教育促进法第二十一条
        share_education: Field<Accepted>,
        /// ⑧ 不得脱离监护. 未成年人保护法第二十一条
        never_alone: Field<Accepted>,
        /// ⑨ 侵权责任. 民法典第一千一百八十九条
        liable: Field<Accepted>,
    }
}

record! {
    /// 受委托照护人的责任, each accepted for itself
    pub struct CarerDuties {
        /// ① 衣食住行
        daily_care: Field<Accepted>,
        /// ② 按时上学
        schooling: Field<Accepted>,
        /// ③ 安全
        safety: Field<Accepted>,
        /// ④ 不打骂不忽视
        no_violence: Field<Accepted>,
        /// ⑤ 及时告知
        tell_at_once: Field<Accepted>,
        /// ⑥ 不转委托. 民法典第九百二十三条
        not_pass_on: Field<Accepted>,
        /// ⑦ 接受走访
        let_visit: Field<Accepted>,
        /// ⑧ 不能照护时提前告知
        hand_over: Field<Accepted>,
        /// ⑨ 过错责任. 民法典第一千一百八十九条
        liable: Field<Accepted>,
    }
}

record! {
    /// 签字方式; nobody signs for another
    pub struct Signing {
        /// 在场, 邮寄 or 视频确认
        way: Field<SigningWay>,
        /// 视频确认日期
        seen_on: Field<Date> [when |s, _| s.by_video()],
        /// 见证人一
        first_witness: Field<PersonName> [when |s, _| s.by_video()],
        /// 见证人二
        second_witness: Field<PersonName> [when |s, _| s.by_video()],
    }
}

impl GuardianConfirmation {
    /// The child's completed years on the letter's day.
    pub fn child_age(&self, context: &Context) -> Option<i32> {
        self.child.facts().age_on(context.on)
    }

    /// Under 8, or with special needs: never unattended. 未成年人保护法第二十一条第一款
    fn needs_attendance(&self, context: &Context) -> Asked {
        let special = self.child.health.special.get().map(|s| *s == YesNo::Yes);
        let young = self.child_age(context).map(|age| age < 8);
        match (special, young) {
            (Some(true), _) | (_, Some(true)) => Asked::Yes,
            (Some(false), Some(false)) => Asked::No,
            _ => Asked::Unknown,
        }
    }

    /// Whether both parents entrust the child together.
    pub fn signs_jointly(&self) -> Asked {
        match self.standing.by_parent() {
            Asked::Yes => self.other_parent.situation.get().map(|s| *s == OtherSituation::Joint).into(),
            other => other,
        }
    }
}

impl Child {
    /// What rules compare.
    pub fn facts(&self) -> Facts<'_> {
        Facts { name: &self.name, identity: &self.identity, sex: &self.sex, birth_date: &self.birth_date }
    }

    pub(crate) fn attends_school(&self) -> Asked {
        self.schooling.get().map(|s| !matches!(s, Schooling::NotYet | Schooling::NotAtSchool)).into()
    }

    pub(super) fn lives_elsewhere(&self) -> Asked {
        match (self.registered.get(), self.lives_there.get()) {
            (Some(YesNo::No), _) | (_, Some(YesNo::No)) => Asked::Yes,
            (_, Some(YesNo::Yes)) => Asked::No,
            _ => Asked::Unknown,
        }
    }

    /// The place where the child really lives.
    pub fn lives_at(&self) -> &Place {
        if self.lives_elsewhere() == Asked::Yes { &self.home } else { &self.registered_at }
    }
}

impl Health {
    fn is(&self, state: HealthState) -> Asked {
        self.state.get().map(|s| *s == state).into()
    }
}

impl Standing {
    /// Whether a parent entrusts the child.
    pub fn by_parent(&self) -> Asked {
        self.relation.get().map(|r| matches!(r, Relation::Father | Relation::Mother)).into()
    }

    fn by_guardian(&self) -> Asked {
        self.relation.get().map(|r| !matches!(r, Relation::Father | Relation::Mother)).into()
    }

    fn after_grandparents(&self) -> Asked {
        self.relation.get().map(|r| matches!(r, Relation::Sibling | Relation::Other)).into()
    }
}

impl OtherParent {
    fn owes_reason(&self) -> Asked {
        use OtherSituation::{AbleAtHome, Detained, Divorced, Missing, UnableAtHome};
        let situation = self.situation.get();
        situation.map(|s| matches!(s, AbleAtHome | UnableAtHome | Missing | Detained | Divorced)).into()
    }
}

impl Signing {
    fn by_video(&self) -> Asked {
        self.way.get().map(|w| *w == SigningWay::Video).into()
    }
}
