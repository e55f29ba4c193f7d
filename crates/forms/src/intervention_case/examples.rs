//! Cases of generated children.

use super::record::{Action, InterventionCase};
use super::{CaseKind, Measure};
use crate::engine::{Field, NodeMut, lookup_mut};
use crate::examples::{Dice, answer, child_brief, days, later, mobile, name, passport, rewrite, shift};
use crate::leaves::{CodeList, Sex};

/// The plain story: a child with nobody in charge; the village admonishes, the parents come back or entrust somebody.
pub fn plain(seed: u64) -> InterventionCase {
    let dice = &mut Dice::new(seed);
    let surname = dice.one(&["陈", "李", "黄", "梁", "罗", "邓"]);
    let mut case = InterventionCase { child: child_brief(dice, surname), ..InterventionCase::default() };
    case.parent.name = Field::typed(&name(dice, surname, Sex::Male));
    case.parent.phone = Field::typed(&mobile(dice));
    let other = dice.one(&["覃", "莫", "韦", "林"]);
    case.other_parent.name = Field::typed(&name(dice, other, Sex::Female));
    case.filled_by.filler = Field::typed(&name(dice, "覃", Sex::Female));
    case.filled_by.phone = Field::typed(&mobile(dice));
    case.filled_by.reviewer = Field::typed(&name(dice, "莫", Sex::Male));
    answer(&mut case, ANSWERS);
    case
}

/// A good case; the seed chooses among the stories.
pub fn good(seed: u64) -> InterventionCase {
    let mut case = plain(seed);
    match seed % 6 {
        1 => {
            only(&mut case, "out_of_school", "schooling");
            answer(
                &mut case,
                &[("/source", "school"), ("/school", "太保镇中心学校"), ("/found", "开学两周没有到校，在家帮忙干活"), ("/risk", "yellow")],
            );
        }
        2 => {
            only(&mut case, "unregistered", "registration");
            without_registration(&mut case);
            answer(&mut case, &[("/found", "出生后一直没有上户口，办学籍有困难"), ("/risk", "blue")]);
        }
        3 => harmed(&mut case),
        4 => closed(&mut case),
        5 => {
            only(&mut case, "no_letter", "letter");
            answer(&mut case, &[("/found", "孩子由姑姑照护，没有签确认书，也没有到镇里备案"), ("/risk", "green")]);
        }
        _ => {}
    }
    case
}

const ANSWERS: &[(&str, &str)] = &[
    ("/made_on", "2026-03-01"),
    ("/opened_on", "2026-03-01"),
    ("/source", "visit"),
    ("/number", "太保镇2026-07"),
    ("/kinds", "no_guardian"),
    ("/found", "父母外出半年，孩子一个人住，邻居偶尔给饭吃"),
    ("/risk", "red"),
    ("/parent/relation", "father"),
    ("/other_parent/relation", "mother"),
    ("/contacted", "reached"),
    ("/contacted_on", "2026-03-01"),
    ("/parent_says", "说三天内回来，或者请孩子的姑姑照护"),
    ("/measures", "admonition,return_or_entrust"),
    ("/admonition/by", "village"),
    ("/admonition/due_on", "2026-03-11"),
    ("/admonition/outcome", "pending"),
    ("/return_or_entrust/by", "police"),
    ("/return_or_entrust/due_on", "2026-03-04"),
    ("/return_or_entrust/outcome", "pending"),
    ("/notify", "yes"),
    ("/notified_on", "2026-03-01"),
    ("/state", "open"),
    ("/filled_by/unit", "太保镇莲塘村民委员会"),
];

// What the stories and the examples of broken rules are made with.

/// This measure besides, by the office whose it is, pending.
pub(super) fn also(case: &mut InterventionCase, measure: Measure) {
    let taken = case.measures.get().map(|all| all.chosen().to_vec()).unwrap_or_default();
    let codes: Vec<&str> = taken.iter().chain([&measure]).map(|one| one.code()).collect();
    case.measures = Field::typed(&codes.join(","));
    let by = match measure {
        Measure::Admonition => "village",
        Measure::ReturnOrEntrust | Measure::Registration | Measure::Reprimand => "police",
        Measure::Letter => "township",
        Measure::Schooling => "education",
        Measure::Medical => "health",
        Measure::Temporary | Measure::Revocation => "civil_affairs",
    };
    let due = days(&case.opened_on, 5);
    if let Some(NodeMut::Group(action)) = lookup_mut(case, &format!("/{}", measure.code()))
        && let Some(action) = action.as_any_mut().downcast_mut::<Action>()
    {
        answer(action, &[("/by", by), ("/outcome", "pending")]);
        action.due_on = due;
    }
    if measure == Measure::Temporary {
        answer(case, &[("/placed_with", "relative")]);
    }
}

/// A case of these kinds with these measures and no others.
pub(super) fn only(case: &mut InterventionCase, kinds: &str, measures: &str) {
    answer(case, &[("/kinds", kinds), ("/measures", "")]);
    (case.admonition, case.return_or_entrust) = (Action::default(), Action::default());
    for measure in measures.split(',') {
        if let Some(measure) = Measure::ALL.iter().find(|one| one.code() == measure) {
            also(case, *measure);
        }
    }
}

/// A child without household registration.
pub(super) fn without_registration(case: &mut InterventionCase) {
    answer(case, &[("/child/registered", "no"), ("/child/identity/kind", ""), ("/child/identity/resident_id", "")]);
}

/// Suspected harm: reported the same day, the child with relatives, the parents not told yet.
pub(super) fn harmed(case: &mut InterventionCase) {
    only(case, CaseKind::SuspectedHarm.code(), "temporary,reprimand");
    answer(
        case,
        &[
            ("/source", "school"),
            ("/found", "老师看到孩子手臂和背上多处淤伤"),
            ("/reported", "yes"),
            ("/reported_to", "police,civil_affairs"),
            ("/reported_on", "2026-03-01"),
            ("/notify", "no"),
            ("/not_notified_because", "公安正在调查，先听公安意见"),
            ("/notified_on", ""),
        ],
    );
}

/// Everything was done and the case closed.
pub(super) fn closed(case: &mut InterventionCase) {
    answer(
        case,
        &[
            ("/made_on", "2026-03-20"),
            ("/admonition/outcome", "done"),
            ("/admonition/done_on", "2026-03-02"),
            ("/return_or_entrust/outcome", "done"),
            ("/return_or_entrust/done_on", "2026-03-04"),
            ("/state", "closed"),
            ("/review", "母亲已回家照护孩子，孩子情绪稳定，按时上学"),
            ("/closed_on", "2026-03-15"),
            ("/follow_up_on", "2026-04-15"),
        ],
    );
}

/// A case a hundred years on: no day on which somebody checks it reaches that far.
pub(super) fn in_future(case: &mut InterventionCase) {
    shift(case, 100);
    rewrite(&mut case.child.identity, &case.child.birth_date);
}

/// A child of nineteen.
pub(super) fn adult(case: &mut InterventionCase) {
    case.child.birth_date = later(&case.made_on, -19);
    rewrite(&mut case.child.identity, &case.child.birth_date);
}

/// A child of five whom a school misses.
pub(super) fn too_young_for_school(case: &mut InterventionCase) {
    only(case, "out_of_school", "schooling");
    answer(case, &[("/school", "太保镇中心幼儿园")]);
    case.child.birth_date = days(&case.made_on, -366 * 5);
    rewrite(&mut case.child.identity, &case.child.birth_date);
}

/// A child stated to be born after the case, with a paper that states no date.
pub(super) fn born_later(case: &mut InterventionCase) {
    case.child.identity = passport("E12345678");
    case.child.birth_date = days(&case.made_on, 10);
}
