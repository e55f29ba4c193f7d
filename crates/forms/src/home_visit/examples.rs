//! Visits to generated children.

use super::record::HomeVisit;
use crate::engine::Field;
use crate::examples::{Dice, address, answer, days, mobile, name, shift};
use crate::leaves::Sex;

/// The plain story: a child director finds all well.
pub fn plain(seed: u64) -> HomeVisit {
    let dice = &mut Dice::new(seed);
    let mut visit = HomeVisit::default();
    answer(&mut visit, ANSWERS);
    visit.visitor.name = Field::typed(&name(dice, "覃", Sex::Female));
    visit.visitor.phone = Field::typed(&mobile(dice));
    let surname = dice.one(&["陈", "李", "黄", "梁", "罗"]);
    visit.child.name = Field::typed(&name(dice, surname, Sex::Male));
    visit.child.birth_date = Field::typed(&format!("{}-09-{:02}", dice.within(2012, 2017), dice.within(1, 28)));
    visit.child.home = address(dice, "441825000000", "莲塘村委会三组");
    visit
}

/// A good visit; the seed chooses among the stories.
pub fn good(seed: u64) -> HomeVisit {
    let mut visit = plain(seed);
    match seed % 4 {
        1 => answer(
            &mut visit,
            &[
                ("/visitor/kind", "student"),
                ("/visitor/unit", "雨露计划暑期实践队"),
                ("/needs", "study,mind"),
                ("/risk", "blue"),
                ("/risk_because", "成绩下降，想念父母"),
                ("/next_on", "2026-05-20"),
            ],
        ),
        2 => harmed(&mut visit),
        3 => answer(&mut visit, &[("/visitor/kind", "social_worker"), ("/way", "school"), ("/present", "child,teacher")]),
        _ => {}
    }
    visit
}

/// A sign of harm, reported the same day.
pub(super) fn harmed(visit: &mut HomeVisit) {
    answer(
        visit,
        &[
            ("/harm", "abandoned"),
            ("/reported", "yes"),
            ("/reported_to", "police,civil_affairs"),
            ("/reported_on", "2026-03-01"),
            ("/risk", "red"),
            ("/risk_because", "照护人离开三天，孩子独自在家"),
            ("/next_on", "2026-03-03"),
        ],
    );
}

/// A visit a hundred years on: no day on which somebody checks it reaches that far.
pub(super) fn in_future(visit: &mut HomeVisit) {
    shift(visit, 100);
}

/// A child of nineteen.
pub(super) fn adult(visit: &mut HomeVisit) {
    visit.child.birth_date = days(&visit.made_on, -366 * 19);
}

const ANSWERS: &[(&str, &str)] = &[
    ("/made_on", "2026-03-01"),
    ("/way", "home"),
    ("/visitor/kind", "director"),
    ("/visitor/unit", "太保镇莲塘村民委员会"),
    ("/present", "child,carer"),
    ("/seen", "yes"),
    ("/harm", "none"),
    ("/dangers", "none"),
    ("/food", "good"),
    ("/health", "good"),
    ("/mood", "good"),
    ("/attendance", "regular"),
    ("/carer_changed", "no"),
    ("/carer_state", "able"),
    ("/parent_contact_on", "2026-02-27"),
    ("/phone_valid", "yes"),
    ("/handling", "和孩子、奶奶谈了话，提醒防溺水和用电安全"),
    ("/risk_before", "green"),
    ("/risk", "green"),
    ("/next_on", "2026-08-20"),
];
