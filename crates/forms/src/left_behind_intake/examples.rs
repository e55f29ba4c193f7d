//! Entries of generated families, good ones and for each rule one that breaks it and nothing else.

use super::record::{Care, LeftBehindIntake, Parent};
use super::{GuardianshipKind, Minder};
use crate::engine::Field;
use crate::examples::{
    Adult, Dice, address, answer, born_person, days, minor, mobile, name, resident_id, rewrite, shift,
};
use crate::groups::{ParentState, SchoolStage, CarerRelation};
use crate::leaves::{Date, Sex, YesNo};

/// Lianshan in Qingyuan, where most generated families live.
const HOME_CODE: &str = "441825";
/// Where they go to work, and how far that is.
const AWAY: &[(&str, &str)] = &[("440113000000", "other_city"), ("441900000000", "other_city"), ("441802000000", "same_city")];

/// The plain story: both parents work away, the father's mother is entrusted by letter.
pub fn plain(seed: u64) -> LeftBehindIntake {
    let dice = &mut Dice::new(seed);
    let surname = dice.one(&["陈", "李", "黄", "梁", "欧阳", "罗", "邓"]);
    let mut intake = LeftBehindIntake { child: minor(dice, surname), ..LeftBehindIntake::default() };
    let father = Adult { surname, sex: Sex::Male, year: dice.within(1984, 1991) };
    intake.father = parent(dice, father);
    let other = dice.one(&["覃", "莫", "韦", "林", "何"]);
    let mother = Adult { surname: other, sex: Sex::Female, year: dice.within(1985, 1992) };
    intake.mother = parent(dice, mother);
    let elder = dice.one(&["邱", "卢", "范", "石"]);
    intake.care.carer.person = Adult { surname: elder, sex: Sex::Female, year: dice.within(1957, 1962) }.person(dice, HOME_CODE);
    intake.care.carer.phone = Field::typed(&mobile(dice));
    intake.grandparents.paternal_grandfather.name = Field::typed(&format!("{surname}德福"));
    intake.grandparents.paternal_grandmother.name = intake.care.carer.person.name.clone();
    intake.grandparents.paternal_grandmother.birth_date = intake.care.carer.person.birth_date.clone();
    intake.grandparents.maternal_grandmother.name = Field::typed(&name(dice, "韦", Sex::Female));
    intake.filled_by.filler = Field::typed(&name(dice, "覃", Sex::Female));
    intake.filled_by.phone = Field::typed(&mobile(dice));
    intake.filled_by.reviewer = Field::typed(&name(dice, "莫", Sex::Male));
    answer(&mut intake, ANSWERS);
    intake
}

/// A good entry; the seed chooses among the stories.
pub fn good(seed: u64) -> LeftBehindIntake {
    let mut intake = plain(seed);
    match seed % 6 {
        1 => {
            intake.mother = without(ParentState::Deceased);
            answer(&mut intake, &[("/marriage", "widowed"), ("/income", "wages,government"), ("/aid", "minimum_living")]);
        }
        2 => answer(
            &mut intake,
            &[
                ("/entry/kind", "update"),
                ("/entry/first_on", "2025-09-01"),
                ("/entry/reasons", "parents,schooling"),
                ("/entry/note", "母亲三月起也到广州务工，孩子转入中心小学"),
            ],
        ),
        3 => answer(
            &mut intake,
            &[
                ("/child/health/state", "disabled"),
                ("/child/health/disability", "physical"),
                ("/child/health/level", "3"),
                ("/aid", "medical"),
            ],
        ),
        4 => {
            at_home(&mut intake.mother, YesNo::No);
            intake.mother.unable_because = Field::typed("精神疾病，长期服药，不能照顾孩子");
        }
        5 => {
            intake.mother = without(ParentState::LostContact);
            answer(&mut intake, &[("/marriage", "divorced"), ("/guardianship", "fair"), ("/assessment", "fair")]);
        }
        _ => {}
    }
    intake
}

/// What does not differ between families: pointer and answer.
const ANSWERS: &[(&str, &str)] = &[
    ("/entry/kind", "first"),
    ("/made_on", "2026-03-01"),
    ("/child/registered", "yes"),
    ("/child/ethnicity", "01"),
    ("/child/lives_there", "yes"),
    ("/child/schooling", "primary"),
    ("/child/school/name", "莲塘中心小学"),
    ("/child/school/class", "三年级（2）班"),
    ("/child/school/boards", "no"),
    ("/child/health/state", "healthy"),
    ("/rural", "yes"),
    ("/marriage", "married"),
    ("/grandparents/paternal_grandfather/state", "living"),
    ("/grandparents/paternal_grandfather/birth_date", "1955-06-18"),
    ("/grandparents/paternal_grandmother/state", "living"),
    ("/grandparents/maternal_grandfather/state", "deceased"),
    ("/grandparents/maternal_grandmother/state", "living"),
    ("/care/entrusted", "yes"),
    ("/care/letter", "yes"),
    ("/care/carer/relation", "paternal_grandparent"),
    ("/care/carer/same_home", "yes"),
    ("/care/carer/health", "healthy"),
    ("/guardianship", "good"),
    ("/assessment", "good"),
    ("/income", "wages,farming"),
    ("/filled_by/unit", "太保镇莲塘村民委员会"),
];

fn parent(dice: &mut Dice, adult: Adult) -> Parent {
    let person = adult.person(dice, HOME_CODE);
    let (away, range) = dice.one(AWAY);
    let mut parent = Parent {
        state: ParentState::Normal.into(),
        name: person.name,
        identity: person.identity,
        birth_date: person.birth_date,
        works_at: address(dice, away, "工业路"),
        phone: Field::typed(&mobile(dice)),
        ..Parent::default()
    };
    answer(
        &mut parent,
        &[("/away", "yes"), ("/range", range), ("/work", "电子厂装配"), ("/leaves_on", "2026-02-25"), ("/contact", "weekly")],
    );
    parent
}

fn without(state: ParentState) -> Parent {
    Parent { state: state.into(), name: Field::typed("韦晓燕"), ..Parent::default() }
}

// What the examples of broken rules are made with.

/// This parent stays at home.
pub(super) fn at_home(parent: &mut Parent, able: YesNo) {
    parent.away = YesNo::No.into();
    parent.able = able.into();
    parent.works_at = Default::default();
    parent.range = Field::Absent;
    parent.work = Field::Absent;
    parent.leaves_on = Field::Absent;
    parent.contact = Field::Absent;
}

/// A birth `days` after another date, in the number too.
pub(super) fn born(parent: &mut Parent, from: &Field<Date>, days: i32) {
    parent.birth_date = crate::examples::days(from, days);
    rewrite(&mut parent.identity, &parent.birth_date);
}

/// The same parent with a woman's number.
pub(super) fn as_woman(parent: &mut Parent) {
    if let Some(birth) = parent.birth_date.get() {
        parent.identity.resident_id = resident_id(&mut Dice::new(7), HOME_CODE, *birth, Sex::Female);
    }
}

/// A child of `years` and a few weeks, with parents old enough, at a senior school.
pub(super) fn older(intake: &mut LeftBehindIntake, years: i32) {
    intake.child.birth_date = days(&intake.made_on, -366 * years - 30);
    rewrite(&mut intake.child.identity, &intake.child.birth_date);
    for parent in [&mut intake.father, &mut intake.mother] {
        born(parent, &intake.made_on, -366 * 44);
    }
    intake.child.schooling = SchoolStage::Senior.into();
}

pub(super) fn entrust_nobody(intake: &mut LeftBehindIntake, minder: Minder) {
    intake.care = Care { entrusted: YesNo::No.into(), minder: minder.into(), ..Care::default() };
    intake.guardianship = GuardianshipKind::Fair.into();
    intake.assessment = super::Assessment::Fair.into();
}

/// An elder brother or sister takes over.
pub(super) fn sibling(intake: &mut LeftBehindIntake, days: i32) {
    born_person(&mut intake.care.carer.person, &intake.made_on, days);
    intake.care.carer.relation = CarerRelation::Sibling.into();
}

/// An entry a hundred years on: no day on which somebody checks it reaches that far.
pub(super) fn in_future(intake: &mut LeftBehindIntake) {
    shift(intake, 100);
    rewrite(&mut intake.child.identity, &intake.child.birth_date);
    for parent in [&mut intake.father, &mut intake.mother] {
        rewrite(&mut parent.identity, &parent.birth_date);
    }
    let carer = &mut intake.care.carer.person;
    rewrite(&mut carer.identity, &carer.birth_date);
}
