//! Entries of generated families, good ones and for each rule one that breaks it and nothing else.

use super::record::{DifficultyIntake, ParentCondition};
use crate::engine::Field;
use crate::examples::{Dice, answer, days, minor, mobile, name, rewrite, shift};
use crate::groups::{ParentState, SchoolStage};
use crate::leaves::Sex;

/// The plain story: the father died, the mother's whereabouts have been unknown for two years.
pub fn plain(seed: u64) -> DifficultyIntake {
    let dice = &mut Dice::new(seed);
    let surname = dice.one(&["陈", "李", "黄", "梁", "欧阳", "罗", "邓"]);
    let mut intake = DifficultyIntake { child: minor(dice, surname), ..DifficultyIntake::default() };
    intake.father = dead(&format!("{surname}国栋"));
    intake.mother = ParentCondition { state: ParentState::LostContact.into(), ..ParentCondition::default() };
    let mother = dice.one(&["覃", "莫", "韦", "林", "何"]);
    intake.mother.name = Field::typed(&name(dice, mother, Sex::Female));
    let elder = dice.one(&["邱", "卢", "范", "石"]);
    intake.guardian.name = Field::typed(&name(dice, elder, Sex::Female));
    intake.guardian.phone = Field::typed(&mobile(dice));
    intake.filled_by.filler = Field::typed(&name(dice, "覃", Sex::Female));
    intake.filled_by.phone = Field::typed(&mobile(dice));
    intake.filled_by.reviewer = Field::typed(&name(dice, "莫", Sex::Male));
    answer(&mut intake, ANSWERS);
    intake
}

/// A good entry; the seed chooses among the stories.
pub fn good(seed: u64) -> DifficultyIntake {
    let mut intake = plain(seed);
    match seed % 6 {
        1 => {
            intake.mother = dead("韦晓燕");
            answer(&mut intake, &[("/class", "orphan"), ("/hiv", "no"), ("/received", "orphan")]);
        }
        2 => {
            living(&mut intake);
            disabled(&mut intake, "");
            answer(
                &mut intake,
                &[
                    ("/child/health/level", "1"),
                    ("/class", "severely_disabled"),
                    ("/national", "disability"),
                    ("/risk", "blue"),
                ],
            );
        }
        3 => {
            living(&mut intake);
            answer(
                &mut intake,
                &[("/class", "poor_family"), ("/national", "poverty"), ("/risk", "green"), ("/sudden", "yes")],
            );
        }
        4 => answer(
            &mut intake,
            &[
                ("/entry/kind", "update"),
                ("/entry/first_on", "2025-06-10"),
                ("/entry/reasons", "parents,risk"),
                ("/father/state", "imprisoned"),
                ("/father/since", "2024-05-08"),
                ("/father/proof", "判决书"),
                ("/mother/state", "severely_disabled"),
                ("/mother/since", ""),
                ("/mother/disability", "mental"),
                ("/mother/level", "3"),
                ("/mother/proof", "残疾人证"),
            ],
        ),
        5 => {
            living(&mut intake);
            answer(
                &mut intake,
                &[
                    ("/child/health/state", "ill"),
                    ("/child/health/illness", "地中海贫血"),
                    ("/child/health/serious", "yes"),
                    ("/class", "other"),
                    ("/national", "poverty,disability"),
                    ("/household", "hard_expenses"),
                ],
            );
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
    ("/guangdong", "yes"),
    ("/mother/since", "2024-03-15"),
    ("/mother/proof", "派出所受理回执"),
    ("/guardian/has", "yes"),
    ("/guardian/relation", "祖母"),
    ("/household", "minimum_living"),
    ("/sudden", "no"),
    ("/class", "unsupported"),
    ("/national", "poverty,guardianship"),
    ("/risk", "yellow"),
    ("/risk_because", "祖母年纪大，家里收入少，孩子上学正常"),
    ("/filled_by/unit", "太保镇莲塘村民委员会"),
];

// What the stories and the examples of broken rules are made with.

pub(super) fn dead(name: &str) -> ParentCondition {
    ParentCondition {
        state: ParentState::Deceased.into(),
        name: Field::typed(name),
        proof: Field::typed("死亡医学证明"),
        ..ParentCondition::default()
    }
}

/// This parent can support the child.
pub(super) fn able(parent: &mut ParentCondition) {
    *parent = ParentCondition {
        state: ParentState::Normal.into(),
        name: core::mem::take(&mut parent.name),
        ..ParentCondition::default()
    };
}

fn living(intake: &mut DifficultyIntake) {
    able(&mut intake.father);
    able(&mut intake.mother);
}

/// A physical disability of level 3: not severe.
pub(super) fn with_level_three(parent: &mut ParentCondition) {
    parent.state = ParentState::SeverelyDisabled.into();
    answer(parent, &[("/disability", "physical"), ("/level", "3"), ("/proof", "残疾人证")]);
}

/// The child has a physical disability of level 3, and a certificate that ends in `class_and_level`.
pub(super) fn disabled(intake: &mut DifficultyIntake, class_and_level: &str) {
    answer(
        intake,
        &[("/child/health/state", "disabled"), ("/child/health/disability", "physical"), ("/child/health/level", "3")],
    );
    if let (Some(number), false) = (intake.child.identity.number(), class_and_level.is_empty()) {
        intake.child.health.certificate = Field::typed(&format!("{number}{class_and_level}"));
    }
}

/// Nineteen years old, at a senior school.
pub(super) fn older(intake: &mut DifficultyIntake) {
    intake.child.birth_date = days(&intake.made_on, -366 * 19 - 30);
    rewrite(&mut intake.child.identity, &intake.child.birth_date);
    intake.child.schooling = SchoolStage::Senior.into();
}

/// An entry a hundred years on: no day on which somebody checks it reaches that far.
pub(super) fn in_future(intake: &mut DifficultyIntake) {
    shift(intake, 100);
    rewrite(&mut intake.child.identity, &intake.child.birth_date);
}
