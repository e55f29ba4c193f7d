//! Rules about why the care ends and who has the child next.

use crate::engine::Asked;
use crate::entrustment_change::record::EntrustmentChange;
use crate::entrustment_change::{ChangeKind, EndReason, NextCare};
#[cfg(feature = "examples")]
use crate::entrustment_change::examples::new_carer;
#[cfg(feature = "examples")]
use crate::examples::{answer, days};
use crate::groups::{CarerHealth, Stance};
use crate::leaves::YesNo;
use crate::rule::rules;

rules! { EntrustmentChange;
    /// Care cannot end before the letter was signed.
    "change.before-letter" Error "d" at ends_on;
    finds |c, _, found| found.here_if(matches!(
        (c.ends_on.get(), c.letter.made_on.get()), (Some(ends), Some(letter)) if ends < letter));
    breaks |c| {
        c.letter.made_on = days(&c.ends_on, 1);
    };

    /// Parents who are back, or a child that has grown up, need no other carer.
    "change.reason-ends" Error "未成年人保护法第二十二条第一款" at reason;
    finds |c, _, found| found.here_if(c.is(ChangeKind::NewCarer) == Asked::Yes
        && c.reason.get().is_some_and(|reason| reason.ends_for_good()));
    breaks |c| {
        new_carer(c);
        answer(c, &[("/reason", "parent_returned")]);
    };

    /// A minor has not grown up.
    "change.child-minor" Error "民法典第十七条" at reason;
    finds |c, _, found| found.here_if(c.reason.get() == Some(&EndReason::ChildAdult)
        && c.ends_on.get().and_then(|ends| c.child.facts().age_on(*ends)).is_some_and(|age| age < 18));
    breaks |c| answer(c, &[("/reason", "child_adult")]);

    /// A child under sixteen never lives alone.
    "next.alone" Error "未成年人保护法第二十一条第二款" at next;
    finds |c, x, found| found.here_if(c.next.get() == Some(&NextCare::Alone) && c.child.facts().age_on(x.on).is_some_and(|age| age < 16));
    breaks |c| answer(c, &[("/next", "alone")]);

    /// From eight on the child is heard before anything is decided.
    "view.not-heard" Error "未成年人保护法第四条、第十九条、第二十二条第二款；民法典第十九条" at view;
    finds |c, x, found| found.here_if(c.view.get() == Some(&Stance::CannotExpress)
        && c.child.facts().age_on(x.on).is_some_and(|age| age >= 8));
    breaks |c| answer(c, &[("/view", "cannot_express"), ("/words", "")]);

    /// A child who does not want it.
    "view.disagrees" Warning "未成年人保护法第十九条、第二十二条第二款" at view;
    finds |c, _, found| found.here_if(c.view.get() == Some(&Stance::Disagrees));
    breaks |c| answer(c, &[("/view", "disagrees"), ("/words", "想留在奶奶家")]);

    /// Who has done harm, has bad habits or neglected a child may not be entrusted with one.
    "new-carer.barred" Error "未成年人保护法第二十二条第三款" at new_carer.barred;
    finds |c, _, found| found.here_if(c.new_carer.barred.get() == Some(&YesNo::Yes));
    breaks |c| {
        new_carer(c);
        answer(c, &[("/new_carer/barred", "yes")]);
    };

    /// No child is given to somebody with a serious contagious disease.
    "new-carer.contagious" Error "未成年人保护法第二十一条第一款" at new_carer.health;
    finds |c, _, found| found.here_if(c.new_carer.health.get() == Some(&CarerHealth::Contagious));
    breaks |c| {
        new_carer(c);
        answer(c, &[("/new_carer/health", "contagious")]);
    };

    /// A new carer needs a letter of their own; until then the child is with its parents.
    "new-carer.no-letter" Warning "未成年人保护法第二十二条、第二十三条；国发〔2016〕13号" at new_carer.signed;
    finds |c, _, found| found.here_if(c.new_carer.signed.get() == Some(&YesNo::No));
    breaks |c| {
        new_carer(c);
        answer(c, &[("/new_carer/signed", "no")]);
    };

    /// The former carer keeps the child until it is handed over.
    "handover.gap" Warning "未成年人保护法第二十一条；民法典第九百三十三条" at handed_on;
    finds |c, _, found| found.here_if(matches!(
        (c.handed_on.get(), c.ends_on.get()), (Some(handed), Some(ends)) if handed > ends));
    breaks |c| c.handed_on = days(&c.ends_on, 1);

    /// Nobody hands over under a letter that was not signed yet.
    "handover.before-letter" Error "d" at handed_on;
    finds |c, _, found| found.here_if(matches!(
        (c.handed_on.get(), c.letter.made_on.get(), c.ends_on.get()),
        (Some(handed), Some(letter), Some(ends)) if handed < letter && ends >= letter));
    breaks |c| c.handed_on = days(&c.letter.made_on, -1);
}
