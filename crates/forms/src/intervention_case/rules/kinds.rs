//! Rules about what was found: each kind of trouble wants a measure that can mend it.

use crate::engine::Asked;
#[cfg(feature = "examples")]
use crate::examples::{answer, days};
#[cfg(feature = "examples")]
use crate::intervention_case::examples::{harmed, only, without_registration};
use crate::intervention_case::record::InterventionCase;
use crate::intervention_case::{CaseKind, Measure};
use crate::leaves::YesNo;
use crate::rule::rules;

/// Of this kind, and none of the measures that mend it is taken.
fn lacks(case: &InterventionCase, kinds: &[CaseKind], measures: &[Measure]) -> bool {
    let of_kind = kinds.iter().any(|kind| case.is_kind(*kind) == Asked::Yes);
    let taken = case.measures.get();
    of_kind && taken.is_some_and(|all| !measures.iter().any(|measure| all.chosen().contains(measure)))
}

rules! { InterventionCase;
    /// A child without household registration is of that kind.
    "kind.not-registered" Warning "国办发〔2015〕96号" at child.registered;
    finds |c, _, found| found.here_if(
        c.child.registered.get() == Some(&YesNo::No) && c.is_kind(CaseKind::Unregistered) == Asked::No);
    breaks |c| without_registration(c);

    /// A registered child is not without registration.
    "kind.is-registered" Error "d" at kinds;
    finds |c, _, found| found.here_if(
        c.child.registered.get() == Some(&YesNo::Yes) && c.is_kind(CaseKind::Unregistered) == Asked::Yes);
    breaks |c| only(c, "unregistered", "registration");

    /// Nobody in charge: the parents come back or entrust somebody, or the state takes the child in.
    "kind.no-guardian" Warning "国发〔2016〕13号；未成年人保护法第二十一条、第九十二条" at measures;
    finds |c, _, found| found.here_if(lacks(c, &[CaseKind::NoGuardian, CaseKind::OtherParentUnable], &[Measure::ReturnOrEntrust, Measure::Temporary]));
    breaks |c| only(c, "no_guardian", "admonition");

    /// Cared for without a letter: sign one and file it.
    "kind.no-letter" Warning "国发〔2016〕13号；未成年人保护法第二十二条、第二十三条" at measures;
    finds |c, _, found| found.here_if(lacks(c, &[CaseKind::NoLetter], &[Measure::Letter, Measure::ReturnOrEntrust]));
    breaks |c| only(c, "no_letter", "admonition");

    /// Out of school: back to school.
    "kind.out-of-school" Warning "义务教育法第十一条；未成年人保护法第八十三条第二款" at measures;
    finds |c, _, found| found.here_if(lacks(c, &[CaseKind::OutOfSchool], &[Measure::Schooling]));
    breaks |c| {
        only(c, "out_of_school", "admonition");
        answer(c, &[("/school", "太保镇中心学校")]);
    };

    /// Without household registration: register the child.
    "kind.unregistered" Warning "国办发〔2015〕96号；国发〔2016〕13号" at measures;
    finds |c, _, found| found.here_if(lacks(c, &[CaseKind::Unregistered], &[Measure::Registration]));
    breaks |c| {
        only(c, "unregistered", "admonition");
        without_registration(c);
    };

    /// Ill or disabled: treatment, rehabilitation, aid.
    "kind.ill-or-disabled" Warning "未成年人保护法第九十一条" at measures;
    finds |c, _, found| found.here_if(lacks(c, &[CaseKind::IllOrDisabled], &[Measure::Medical]));
    breaks |c| only(c, "ill_or_disabled", "admonition");

    /// Suspected harm, a missing child: reported at once; saving this record is not reporting.
    "harm.not-reported" Warning "未成年人保护法第十一条、第一百一十七条；反家庭暴力法第十四条；高检发〔2020〕9号第四条" at reported;
    finds |c, _, found| found.here_if(c.reported.get() == Some(&YesNo::No));
    breaks |c| {
        harmed(c);
        answer(c, &[("/reported", "no"), ("/reported_to", ""), ("/reported_on", "")]);
    };

    /// At once is the day on which the case was opened.
    "harm.reported-late" Warning "未成年人保护法第十一条" at reported_on;
    finds |c, _, found| found.here_if(matches!(
        (c.reported_on.get(), c.opened_on.get()), (Some(on), Some(opened)) if on > opened));
    breaks |c| {
        harmed(c);
        c.reported_on = days(&c.opened_on, 1);
    };

    /// Whoever may have harmed the child must not be warned: ask the police before the parents are told.
    "harm.notified" Warning "未成年人保护法第一百零三条；d" at notify;
    finds |c, _, found| found.here_if(
        c.is_kind(CaseKind::SuspectedHarm) == Asked::Yes && c.notify.get() == Some(&YesNo::Yes));
    breaks |c| {
        harmed(c);
        answer(c, &[("/notify", "yes"), ("/not_notified_because", "")]);
        c.notified_on = c.opened_on.clone();
    };
}
