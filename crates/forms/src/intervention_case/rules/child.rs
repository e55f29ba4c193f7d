//! Rules about who the child is and when the case was opened.

use crate::groups::rules::{self, People};
use crate::intervention_case::record::InterventionCase;
#[cfg(feature = "examples")]
use crate::intervention_case::examples::{adult, born_later, in_future, too_young_for_school};
#[cfg(feature = "examples")]
use crate::examples::{next_day};
use crate::intervention_case::CaseKind;
use crate::engine::Asked;
use crate::rule::rules;

fn people(case: &InterventionCase) -> People<'_> {
    vec![("/child", case.child.facts())]
}

rules::identity! { InterventionCase; of people; at child; unborn born_later }

rules! { InterventionCase;
    /// No case is written down before its day.
    "case.future-date" Error "d" at made_on;
    finds |c, x, found| found.here_if(c.made_on.get().is_some_and(|made| *made > x.today));
    breaks in_future;

    /// A case is opened before it is written down, or on the same day.
    "case.opened-later" Error "d" at opened_on;
    finds |c, x, found| found.here_if(c.opened_on.get().is_some_and(|opened| *opened > x.on));
    breaks |c| {
        c.opened_on = next_day(&c.made_on);
        c.notified_on = next_day(&c.made_on);
    };

    /// An adult has no guardian who could be intervened with. 以上 includes the number.
    "child.adult" Error "未成年人保护法第二条；民法典第十七条、第一千二百五十九条" at child.birth_date;
    finds |c, x, found| found.here_if(c.child.age_on(x.on).is_some_and(|age| age >= 18));
    breaks adult;

    /// Nobody is out of school before six.
    "child.too-young-for-school" Error "义务教育法第十一条" at kinds;
    finds |c, x, found| found.here_if(
        c.is_kind(CaseKind::OutOfSchool) == Asked::Yes && c.child.age_on(x.on).is_some_and(|age| age < 6));
    breaks too_young_for_school;
}
