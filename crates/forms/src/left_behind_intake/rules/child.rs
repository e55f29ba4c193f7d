//! Rules about the child.

use super::Intake;
#[cfg(feature = "examples")]
use crate::{
    examples::{not_at_school, unregistered},
    groups::SchoolStage,
    left_behind_intake::examples::older,
};
use crate::leaves::YesNo;
use crate::rule::rules;

rules! { Intake;
    /// An adult is not registered as a child. 以上 includes the number.
    "child.adult" Error "未成年人保护法第二条；民法典第十七条、第一千二百五十九条" at child.birth_date;
    finds |i, c, found| found.here_if(i.child.facts().age_on(c.on).is_some_and(|age| age >= 18));
    breaks |i| older(i, 19);

    /// At 16 and 17 a child is no longer "left behind".
    "child.sixteen-or-older" Warning "国发〔2016〕13号" at child.birth_date;
    finds |i, c, found| found.here_if(i.child.facts().age_on(c.on).is_some_and(|age| (16..18).contains(&age)));
    breaks |i| older(i, 16);

    /// Registered in town: not a rural left-behind child.
    "child.not-rural" Warning "国发〔2016〕13号" at rural;
    finds |i, _, found| found.here_if(i.rural.get() == Some(&YesNo::No));
    breaks |i| i.rural = YesNo::No.into();

    /// A child without household registration: a case to open, with the police.
    "child.unregistered" Warning "国办发〔2015〕96号；国发〔2016〕13号" at child.registered;
    finds |i, _, found| found.here_if(i.child.registered.get() == Some(&YesNo::No));
    breaks |i| unregistered(&mut i.child);

    /// Left school before compulsory schooling was finished: a case to open, with the education office.
    "child.dropped-out" Warning "义务教育法第十一条；未成年人保护法第八十三条第二款" at child.schooling;
    finds |i, c, found| found.here_if(i.child.dropped_out(c.on));
    breaks |i| not_at_school(&mut i.child, SchoolStage::DroppedOut);

    /// Six when the school year began and not at school, without leave to wait.
    "child.not-enrolled" Warning "义务教育法第十一条" at child.schooling;
    finds |i, c, found| found.here_if(i.child.not_enrolled(c.on));
    breaks |i| not_at_school(&mut i.child, SchoolStage::NotYet);
}
