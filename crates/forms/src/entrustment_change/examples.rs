//! Changes of generated families.

use super::record::EntrustmentChange;
use crate::engine::Field;
use crate::examples::{Adult, Dice, answer, child_brief, later, mobile, name, rewrite, shift};
use crate::leaves::Sex;

/// The plain story: the father is back and takes the child home.
pub fn plain(seed: u64) -> EntrustmentChange {
    let dice = &mut Dice::new(seed);
    let surname = dice.one(&["陈", "李", "黄", "梁", "罗", "邓"]);
    let mut change = EntrustmentChange { child: child_brief(dice, surname), ..EntrustmentChange::default() };
    let father = Adult { surname, sex: Sex::Male, year: dice.within(1984, 1991) };
    change.principal.person = father.person(dice, "441825");
    change.principal.phone = Field::typed(&mobile(dice));
    let elder = dice.one(&["邱", "卢", "范", "石"]);
    change.carer.name = Field::typed(&name(dice, elder, Sex::Female));
    change.carer.phone = Field::typed(&mobile(dice));
    change.village.director = Field::typed(&name(dice, "覃", Sex::Female));
    change.village.phone = Field::typed(&mobile(dice));
    answer(&mut change, ANSWERS);
    change
}

/// A good change; the seed chooses among the stories.
pub fn good(seed: u64) -> EntrustmentChange {
    let mut change = plain(seed);
    match seed % 4 {
        1 => new_carer(&mut change),
        2 => answer(&mut change, &[("/reason", "carer_unable"), ("/reason_text", "照护人摔伤住院，要休养半年"), ("/next", "other_parent")]),
        3 => {
            change.child.birth_date = later(&change.ends_on, -18);
            rewrite(&mut change.child.identity, &change.child.birth_date);
            answer(&mut change, &[("/reason", "child_adult"), ("/next", "alone"), ("/words", "我在城里找到工作了"), ("/at_school", "no"), ("/school_name", ""), ("/school_told_on", "")]);
        }
        _ => {}
    }
    change
}

const ANSWERS: &[(&str, &str)] = &[
    ("/kind", "end"),
    ("/letter/made_on", "2025-09-01"),
    ("/letter/receipt", "太保备2025-18"),
    ("/principal/relation", "father"),
    ("/reason", "parent_returned"),
    ("/ends_on", "2026-02-28"),
    ("/next", "principal"),
    ("/view", "agrees"),
    ("/words", "爸爸回来了，我想和爸爸一起住"),
    ("/handed_on", "2026-02-28"),
    ("/items", "户口簿复印件、书包和课本、冬天的衣服"),
    ("/costs", "settled"),
    ("/at_school", "yes"),
    ("/school_name", "莲塘中心小学"),
    ("/school_told_on", "2026-03-01"),
    ("/village/committee", "太保镇莲塘村民委员会"),
    ("/village_told_on", "2026-03-01"),
    ("/made_on", "2026-03-01"),
];

/// An aunt takes over, by a letter of her own.
pub(super) fn new_carer(change: &mut EntrustmentChange) {
    let dice = &mut Dice::new(11);
    change.new_carer.person = Adult { surname: "莫", sex: Sex::Female, year: 1988 }.person(dice, "441825");
    change.new_carer.phone = Field::typed(&mobile(dice));
    answer(
        change,
        &[
            ("/kind", "new_carer"),
            ("/reason", "carer_ends"),
            ("/next", ""),
            ("/new_carer/relation", "uncle_aunt"),
            ("/new_carer/health", "healthy"),
            ("/new_carer/barred", "no"),
            ("/new_carer/signed", "yes"),
            ("/words", "姑姑家离学校近，我愿意去"),
        ],
    );
}

/// A change a hundred years on: no day on which somebody checks it reaches that far.
pub(super) fn in_future(change: &mut EntrustmentChange) {
    shift(change, 100);
    rewrite(&mut change.child.identity, &change.child.birth_date);
    let principal = &mut change.principal.person;
    rewrite(&mut principal.identity, &principal.birth_date);
}
