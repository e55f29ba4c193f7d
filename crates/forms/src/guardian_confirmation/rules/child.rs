//! Rules about the child.

use super::Letter;
use crate::engine::Asked;
#[cfg(feature = "examples")]
use crate::guardian_confirmation::examples::{leave_school, older, unregister};
use crate::guardian_confirmation::{Living, Schooling};
use crate::leaves::YesNo;
use crate::rule::rules;

rules! { Letter;
    /// An adult is not entrusted. 以上 includes the number, 不满 does not.
    "child.adult" Error "未成年人保护法第二条；民法典第十七条、第一千二百五十九条" at child.birth_date;
    finds |l, c, found| found.here_if(l.child_age(c).is_some_and(|age| age >= 18));
    breaks |l| {
        older(l, 19);
        leave_school(l);
    };

    /// At 16 and 17 a child is no longer "left behind", and may still be entrusted.
    "child.sixteen-or-older" Warning "国发〔2016〕13号；未成年人保护法第二十二条" at child.birth_date;
    finds |l, c, found| found.here_if(l.child_age(c).is_some_and(|age| (16..18).contains(&age)));
    breaks |l| {
        older(l, 16);
        l.child.schooling = Schooling::Senior.into();
    };

    /// A child without household registration: the letter can be made, and the village helps to register.
    "child.unregistered" Warning "国办发〔2015〕96号；d" at child.registered;
    finds |l, _, found| found.here_if(l.child.registered.get() == Some(&YesNo::No));
    breaks unregister;

    /// Of compulsory-school age and not at school: brought to the education office, never only noted.
    "child.out-of-school" Warning "义务教育法第十一条；未成年人保护法第八十三条" at child.schooling;
    finds |l, c, found| found.here_if(
        l.child.schooling.get().is_some_and(|s| matches!(s, Schooling::NotAtSchool | Schooling::NotYet))
            && l.child_age(c).is_some_and(|age| (7..16).contains(&age)));
    breaks leave_school;

    /// Under 16 nobody lives alone.
    "living.alone" Error "未成年人保护法第二十一条第二款" at living;
    finds |l, c, found| found.here_if(
        l.living.get() == Some(&Living::Alone) && l.child_age(c).is_some_and(|age| age < 16));
    breaks |l| l.living = Living::Alone.into();

    /// Under 8, or with special needs: never unattended.
    "living.unattended" Error "未成年人保护法第二十一条第一款" at attended;
    finds |l, _, found| found.here_if(l.attended.get() == Some(&YesNo::No));
    breaks |l| {
        l.child.health.special = YesNo::Yes.into();
        l.child.health.special_care = crate::engine::Field::typed("需要有人陪同上下楼");
        l.attended = YesNo::No.into();
    };

    /// A child who boards attends a school; one who does not attend cannot board.
    "living.boarding-differs" Warning "d" at living;
    finds |l, _, found| {
        let boards = l.child.attends_school() == Asked::Yes && l.child.school.boards.get() == Some(&YesNo::Yes);
        found.here_if(l.living.get() == Some(&Living::Boarding) && !boards);
    };
    breaks |l| l.living = Living::Boarding.into();
}
