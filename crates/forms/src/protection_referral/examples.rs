//! Referrals of generated children.

use super::record::{KnownGuardian, ProtectionReferral};
use crate::engine::Field;
use crate::examples::{Dice, answer, address, child_brief, mobile, name, rewrite, shift};
use crate::groups::ChildBrief;
use crate::leaves::Sex;

/// The plain story: the only guardian is in hospital and nobody else can take the child.
pub fn plain(seed: u64) -> ProtectionReferral {
    let dice = &mut Dice::new(seed);
    let surname = dice.one(&["陈", "李", "黄", "梁", "罗", "邓"]);
    let mut referral = ProtectionReferral { child: child_brief(dice, surname), ..ProtectionReferral::default() };
    referral.guardian.name = Field::typed(&name(dice, surname, Sex::Female));
    referral.institution.phone = Field::typed(&mobile(dice));
    referral.first_escort = Field::typed(&name(dice, "覃", Sex::Female));
    referral.second_escort = Field::typed(&name(dice, "韦", Sex::Male));
    referral.filled_by.filler = referral.first_escort.clone();
    referral.filled_by.phone = Field::typed(&mobile(dice));
    referral.filled_by.reviewer = Field::typed(&name(dice, "莫", Sex::Male));
    answer(&mut referral, ANSWERS);
    referral
}

/// A good referral; the seed chooses among the stories.
pub fn good(seed: u64) -> ProtectionReferral {
    let mut referral = plain(seed);
    match seed % 4 {
        1 => harmed(&mut referral),
        2 => {
            unidentified(&mut referral);
            answer(
                &mut referral,
                &[
                    ("/grounds", "vagrant"),
                    ("/account", "晚上在车站一个人，说不清家在哪里"),
                    ("/police", "yes"),
                    ("/police_station", "太保派出所"),
                    ("/police_on", "2026-03-01"),
                    ("/papers", "police"),
                    ("/words", "我想妈妈"),
                ],
            );
        }
        3 => received(&mut referral),
        _ => {}
    }
    referral
}

const ANSWERS: &[(&str, &str)] = &[
    ("/made_on", "2026-03-01"),
    ("/institution/name", "连山县未成年人救助保护中心"),
    ("/urgency", "now"),
    ("/identified", "yes"),
    ("/grounds", "guardian_prevented"),
    ("/account", "母亲突发重病住院，父亲已去世，附近没有能照护的亲属"),
    ("/police", "no"),
    ("/guardian/relation", "mother"),
    ("/guardian/now", "in_hospital"),
    ("/injured", "no"),
    ("/view", "agrees"),
    ("/words", "我想等妈妈好了就回家"),
    ("/papers", "identity,records"),
    ("/belongings", "书包、两套衣服"),
    ("/handed_on", "2026-03-01"),
    ("/filled_by/unit", "太保镇人民政府"),
];

// What the stories and the examples of broken rules are made with.

/// Hurt by the guardian: the police know, a doctor has seen the child, the guardian is not told.
pub(super) fn harmed(referral: &mut ProtectionReferral) {
    answer(
        referral,
        &[
            ("/grounds", "guardian_harms"),
            ("/account", "老师发现孩子背上多处淤伤，孩子说是家里人打的"),
            ("/police", "yes"),
            ("/police_station", "太保派出所"),
            ("/police_on", "2026-03-01"),
            ("/guardian/now", "reachable"),
            ("/guardian/told", "no"),
            ("/injured", "yes"),
            ("/injuries", "背部、手臂多处淤伤"),
            ("/examined", "yes"),
            ("/papers", "police,medical"),
            ("/words", "我不敢回家"),
        ],
    );
}

/// A child of whom nobody knows who it is.
pub(super) fn unidentified(referral: &mut ProtectionReferral) {
    referral.child = ChildBrief::default();
    referral.guardian = KnownGuardian::default();
    referral.unknown.found_at = address(&mut Dice::new(5), "441825000000", "汽车站候车室");
    answer(
        referral,
        &[
            ("/identified", "no"),
            ("/unknown/called", "小军"),
            ("/unknown/sex", "male"),
            ("/unknown/age", "7"),
            ("/unknown/features", "短发，穿蓝色校服，左眉有一颗痣"),
            ("/papers", "none"),
        ],
    );
}

/// The institution has answered.
pub(super) fn received(referral: &mut ProtectionReferral) {
    answer(
        referral,
        &[
            ("/received/by", "范桂兰"),
            ("/received/on", "2026-03-01"),
            ("/received/placement", "institution"),
            ("/received/until", "2026-06-01"),
        ],
    );
}

/// A referral a hundred years on: no day on which somebody checks it reaches that far.
pub(super) fn in_future(referral: &mut ProtectionReferral) {
    shift(referral, 100);
    rewrite(&mut referral.child.identity, &referral.child.birth_date);
}
