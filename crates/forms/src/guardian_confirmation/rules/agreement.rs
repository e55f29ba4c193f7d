//! Rules about what is agreed and who is told.

use super::Letter;
use crate::engine::Asked;
use crate::guardian_confirmation::ContactEvery;
#[cfg(feature = "examples")]
use crate::examples::days;
use crate::rule::rules;

rules! { Letter;
    /// Parents speak with child and carer at least weekly.
    "agreed.contact-too-rare" Error "未成年人保护法第二十三条第一款" at agreed.contact_every;
    finds |l, _, found| found.here_if(
        l.agreed.contact_every.get().is_some_and(|e| matches!(e, ContactEvery::Fortnightly | ContactEvery::Monthly)));
    breaks |l| l.agreed.contact_every = ContactEvery::Monthly.into();

    /// School and village are told in time: when the term begins, not long after.
    "notice.late" Warning "未成年人保护法第二十三条第一款" at village_notice.told_on;
    finds |l, _, found| {
        let start = l.term.start.get().map(|start| idcode::age::days_later(*start, 7));
        let late = |told: Option<&crate::leaves::Date>| matches!((told, start), (Some(t), Some(s)) if *t > s);
        found.here_if(late(l.village_notice.told_on.get()));
        if l.child.attends_school() == Asked::Yes && late(l.school_notice.told_on.get()) {
            found.at("/school_notice/told_on", Vec::new());
        }
    };
    breaks |l| l.village_notice.told_on = days(&l.term.start, 30);
}
