//! Rules about who the child is, how it is, and what it says.

use crate::engine::Asked;
#[cfg(feature = "examples")]
use crate::examples::{answer, later, next_day, passport, rewrite};
use crate::groups::Stance;
use crate::groups::rules::{self, People};
use crate::leaves::YesNo;
use crate::protection_referral::record::ProtectionReferral;
use crate::rule::rules;

fn people(referral: &ProtectionReferral) -> People<'_> {
    let child = [("/child", referral.child.facts())].into_iter();
    child.filter(|_| referral.is_identified() == Asked::Yes).collect()
}

rules::identity! { ProtectionReferral; of people; at child; unborn |r| {
    r.child.identity = passport("E12345678");
    r.child.birth_date = next_day(&r.made_on);
}}

rules! { ProtectionReferral;
    /// Temporary guardianship is for minors. 以上 includes the number.
    "child.adult" Error "未成年人保护法第二条、第九十二条；民法典第十七条、第一千二百五十九条" at child.birth_date;
    finds |r, x, found| found.here_if(r.age_on(x.on).is_some_and(|age| age >= 18));
    breaks |r| {
        r.child.birth_date = later(&r.made_on, -19);
        rewrite(&mut r.child.identity, &r.child.birth_date);
    };

    /// An injured child sees a doctor first, and the wounds are written down.
    "health.not-examined" Warning "高检发〔2020〕9号；d" at examined;
    finds |r, _, found| found.here_if(r.examined.get() == Some(&YesNo::No));
    breaks |r| answer(r, &[("/injured", "yes"), ("/injuries", "左手擦伤"), ("/examined", "no")]);

    /// From eight on the child is heard, even in a hurry.
    "view.not-heard" Warning "未成年人保护法第四条第五项；民法典第十九条、第三十五条第二款" at view;
    finds |r, x, found| found.here_if(r.view.get() == Some(&Stance::CannotExpress) && r.age_on(x.on).is_some_and(|age| age >= 8));
    breaks |r| answer(r, &[("/view", "cannot_express"), ("/words", "")]);

    /// A child who does not want to go: talk with it, and look for somebody it knows.
    "view.disagrees" Warning "未成年人保护法第四条第五项、第九十三条；民法典第三十五条第二款" at view;
    finds |r, _, found| found.here_if(r.view.get() == Some(&Stance::Disagrees));
    breaks |r| answer(r, &[("/view", "disagrees"), ("/words", "想去外婆家")]);
}
