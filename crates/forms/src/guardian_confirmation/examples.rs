//! Letters of generated families, good ones and for each rule one that breaks it and nothing else.

use super::record::{GuardianConfirmation, OtherParent, Principal, Signing};
use super::{Consent, OtherSituation, ParentsState, Relation, Schooling};
use crate::engine::Field;
use crate::examples::{
    Adult, Dice, accept, address, answer, born_person, days, later, mobile, name, passport, rewrite,
};
use crate::groups::{Identity, CarerRelation, Stance};
use crate::leaves::{Sex, YesNo};

/// Lianshan in Qingyuan, where most generated families live.
const HOME: &str = "441825000000";
const HOME_CODE: &str = "441825";
/// Where they go to work: Panyu, Bao'an, Dongguan, Shunde.
const AWAY: &[&str] = &["440113000000", "440306000000", "441900000000", "440606000000"];

/// The plain story: both parents go to work, the father's mother takes over.
pub fn plain(seed: u64) -> GuardianConfirmation {
    let dice = &mut Dice::new(seed);
    let surname = dice.one(&["陈", "李", "黄", "梁", "欧阳", "罗", "邓"]);
    let mut letter = GuardianConfirmation::default();
    child(&mut letter, dice, surname);
    entrusting(&mut letter, dice, surname);
    carer(&mut letter, dice);
    fill(&mut letter, ANSWERS);
    letter.village.committee =
        Field::typed(dice.one(&["太保镇莲塘村民委员会", "永和镇向阳村民委员会", "吉田镇沙田村民委员会"]));
    letter.village.director = Field::typed(&name(dice, "覃", Sex::Female));
    letter.village.phone = Field::typed(&mobile(dice));
    letter.child.school.teacher = Field::typed(&name(dice, "莫", Sex::Female));
    letter.child.school.teacher_phone = Field::typed(&mobile(dice));
    letter
}

/// A good letter; the seed chooses among the stories families bring.
pub fn good(seed: u64) -> GuardianConfirmation {
    let mut letter = plain(seed);
    let dice = &mut Dice::new(seed ^ 0x5EED);
    match seed % 6 {
        1 => alone(&mut letter, OtherSituation::Deceased),
        2 => {
            alone(&mut letter, OtherSituation::Divorced);
            letter.carer.relation = CarerRelation::UncleAunt.into();
        }
        3 => fill(
            &mut letter,
            &[
                ("/child/health/state", "disabled"),
                ("/child/health/disability", "physical"),
                ("/child/health/level", "3"),
                ("/child/health/special", "yes"),
                ("/child/health/special_care", "上下楼需要有人扶"),
                ("/attended", "yes"),
            ],
        ),
        4 => fill(
            &mut letter,
            &[
                ("/child/schooling", "junior"),
                ("/child/school/class", "初一（3）班"),
                ("/child/school/boards", "yes"),
                ("/living", "boarding"),
            ],
        ),
        5 => by_guardian(&mut letter, Relation::Grandparent),
        _ => {}
    }
    letter.agreed.costs_monthly = Field::typed(&(dice.within(6, 20) * 100).to_string());
    letter
}

/// What does not differ between families: pointer and answer.
const ANSWERS: &[(&str, &str)] = &[
    ("/child/registered", "yes"),
    ("/child/ethnicity", "01"),
    ("/child/lives_there", "yes"),
    ("/child/schooling", "primary"),
    ("/child/school/name", "莲塘中心小学"),
    ("/child/school/class", "三年级（2）班"),
    ("/child/school/boards", "no"),
    ("/child/health/state", "healthy"),
    ("/child/health/special", "no"),
    ("/reason", "work"),
    ("/standing/relation", "father"),
    ("/other_parent/situation", "joint"),
    ("/carer/relation", "paternal_grandparent"),
    ("/carer/same_home", "yes"),
    ("/carer/occupation", "务农"),
    ("/carer/health", "healthy"),
    ("/carer/capacity", "full"),
    ("/carer/household", "3"),
    ("/carer/children", "1"),
    ("/living", "with_carer"),
    ("/assessment/character", "为人正直，邻里评价好"),
    ("/assessment/family", "自建两层楼房，家庭和睦"),
    ("/assessment/health", "身体健康，能做家务农活"),
    ("/assessment/bond", "孩子从小由她带大，感情深"),
    ("/assessment/violence", "no"),
    ("/assessment/vices", "no"),
    ("/assessment/neglect", "no"),
    ("/assessment/other", "no"),
    ("/opinion/stance", "agrees"),
    ("/opinion/words", "我愿意和奶奶住，想每天和爸爸妈妈视频"),
    ("/term/start", "2026-03-02"),
    ("/term/end", "2027-01-31"),
    ("/agreed/contact_means", "video,phone"),
    ("/agreed/contact_every", "several_times_a_week"),
    ("/agreed/costs_monthly", "1200"),
    ("/agreed/costs_paid_by", "wallet"),
    ("/agreed/medical_consent", "carer_decides_ordinary"),
    ("/agreed/medical_costs", "parents"),
    ("/agreed/homecoming", "暑假接孩子到身边，春节回家"),
    ("/agreed/emergencies", "先打120或110，再马上打父母电话，父母24小时内赶回"),
    ("/school_notice/told_on", "2026-03-01"),
    ("/village_notice/told_on", "2026-03-01"),
    ("/principal_signs/way", "present"),
    ("/other_parent_signs/way", "present"),
    ("/made_on", "2026-03-01"),
];

fn fill(letter: &mut GuardianConfirmation, answers: &[(&str, &str)]) {
    answer(letter, answers);
    accept(letter, "/parent_duties");
    accept(letter, "/carer_duties");
}

fn child(letter: &mut GuardianConfirmation, dice: &mut Dice, surname: &'static str) {
    let sex = if dice.roll().is_multiple_of(2) { Sex::Male } else { Sex::Female };
    let person = Adult { surname, sex, year: dice.within(2014, 2016) }.person(dice, HOME_CODE);
    letter.child.name = person.name;
    letter.child.identity = person.identity;
    letter.child.sex = person.sex;
    letter.child.birth_date = person.birth_date;
    letter.child.registered_at = address(dice, HOME, "莲塘村委会三组");
}

fn entrusting(letter: &mut GuardianConfirmation, dice: &mut Dice, surname: &'static str) {
    let father = Adult { surname, sex: Sex::Male, year: dice.within(1984, 1991) };
    letter.principal = principal(dice, father, "2026-03-02");
    let other = dice.one(&["覃", "莫", "韦", "林", "何"]);
    let mother = Adult { surname: other, sex: Sex::Female, year: dice.within(1985, 1992) };
    letter.other_parent.principal = principal(dice, mother, "2026-03-02");
}

fn principal(dice: &mut Dice, adult: Adult, leaves: &str) -> Principal {
    let away = dice.one(AWAY);
    Principal {
        person: adult.person(dice, HOME_CODE),
        registered_at: address(dice, HOME, "莲塘村委会三组"),
        works_at: address(dice, away, "工业路"),
        employer: Field::typed("南粤电子厂"),
        phone: Field::typed(&mobile(dice)),
        leaves_on: Field::typed(leaves),
        returns_on: Field::typed("2027-01-31"),
        ..Principal::default()
    }
}

fn carer(letter: &mut GuardianConfirmation, dice: &mut Dice) {
    let surname = dice.one(&["邱", "卢", "范", "石"]);
    let grandmother = Adult { surname, sex: Sex::Female, year: dice.within(1957, 1962) };
    letter.carer.person = grandmother.person(dice, HOME_CODE);
    letter.carer.phone = Field::typed(&mobile(dice));
    letter.carer.emergency_name = Field::typed(&name(dice, "石", Sex::Male));
    letter.carer.emergency_phone = Field::typed(&mobile(dice));
}

fn alone(letter: &mut GuardianConfirmation, situation: OtherSituation) {
    letter.other_parent = OtherParent::default();
    letter.other_parent.situation = situation.into();
    if situation != OtherSituation::Deceased {
        letter.other_parent.reason = Field::typed("离婚后孩子随父亲生活");
    }
    letter.other_parent_signs = Signing::default();
}

// What the examples of broken rules are made with.

/// Somebody who is no parent entrusts the child.
pub(super) fn by_guardian(letter: &mut GuardianConfirmation, relation: Relation) {
    letter.standing.relation = relation.into();
    letter.standing.parents_state = ParentsState::Deceased.into();
    letter.standing.is_guardian = YesNo::Yes.into();
    if relation != Relation::Grandparent {
        letter.standing.earlier_able = YesNo::No.into();
    }
    if relation == Relation::Other {
        letter.standing.consent = Consent::Village.into();
    }
    letter.other_parent = OtherParent::default();
    letter.other_parent_signs = Signing::default();
}

/// A child of `years` and a few weeks, with parents old enough.
pub(super) fn older(letter: &mut GuardianConfirmation, years: i32) {
    letter.child.birth_date = days(&letter.made_on, -366 * years - 30);
    rewrite(&mut letter.child.identity, &letter.child.birth_date);
    for parent in [&mut letter.principal.person, &mut letter.other_parent.principal.person] {
        born_person(parent, &letter.made_on, -366 * 44);
    }
}

pub(super) fn leave_school(letter: &mut GuardianConfirmation) {
    letter.child.schooling = Schooling::NotAtSchool.into();
    letter.child.school = Default::default();
    letter.school_notice = Default::default();
}

/// An elder brother takes over.
pub(super) fn sibling(letter: &mut GuardianConfirmation, days: i32) {
    born_person(&mut letter.carer.person, &letter.made_on, days);
    letter.carer.relation = CarerRelation::Sibling.into();
}

pub(super) fn unregister(letter: &mut GuardianConfirmation) {
    letter.child.registered = YesNo::No.into();
    letter.child.identity = Identity::default();
    letter.child.home = core::mem::take(&mut letter.child.registered_at);
    letter.child.lives_there = Field::Absent;
    letter.child.birth_certificate = Field::typed("X320101001");
}

/// A child stated to be born after the letter, with a paper that states no date.
pub(super) fn unborn(letter: &mut GuardianConfirmation) {
    letter.child.identity = passport("E12345678");
    letter.child.birth_date = days(&letter.made_on, 10);
    leave_school(letter);
    letter.child.schooling = Schooling::NotYet.into();
    letter.attended = YesNo::Yes.into();
    letter.opinion.stance = Stance::CannotExpress.into();
    letter.opinion.words = Field::Absent;
}

/// A letter a hundred years on: no day on which somebody checks it reaches that far. Everything that
/// hangs on ages moves with it.
pub(super) fn in_future(letter: &mut GuardianConfirmation) {
    let shift = 100;
    letter.made_on = later(&letter.made_on, shift);
    letter.term.start = later(&letter.term.start, shift);
    letter.term.end = later(&letter.term.end, shift);
    letter.village_notice.told_on = later(&letter.village_notice.told_on, shift);
    letter.school_notice.told_on = later(&letter.school_notice.told_on, shift);
    for principal in [&mut letter.principal, &mut letter.other_parent.principal] {
        principal.leaves_on = later(&principal.leaves_on, shift);
        principal.returns_on = later(&principal.returns_on, shift);
        principal.person.birth_date = later(&principal.person.birth_date, shift);
        rewrite(&mut principal.person.identity, &principal.person.birth_date);
    }
    for (identity, birth) in [
        (&mut letter.child.identity, &mut letter.child.birth_date),
        (&mut letter.carer.person.identity, &mut letter.carer.person.birth_date),
    ] {
        *birth = later(birth, shift);
        rewrite(identity, birth);
    }
}

