//! The rules of a visit, each with its law. It records what is: only what cannot be is an error.

use crate::groups::RiskLevel;
use super::record::HomeVisit;
use super::{Attendance, CarerState, Danger, Harm, INTERVALS};
use crate::engine::{Asked, Field};
#[cfg(feature = "examples")]
use super::examples::{adult, harmed, in_future};
#[cfg(feature = "examples")]
use crate::examples::{answer, days};
use crate::leaves::{CodeList, Choices, Date, YesNo};
use crate::rule::rules;

/// "Nothing found" and something besides.
fn contradicts<T: CodeList>(answer: &Field<Choices<T>>, none: T) -> bool {
    answer.get().is_some_and(|all| all.chosen().contains(&none) && all.chosen().len() > 1)
}

/// Days from one date to a later one.
fn gap(from: Date, to: Date) -> i32 {
    from.until(to).map_or(0, |span| span.get_days())
}

rules! { HomeVisit;
    /// No visit is recorded before it was made.
    "visit.future-date" Error "d" at made_on;
    finds |v, c, found| found.here_if(v.made_on.get().is_some_and(|made| *made > c.today));
    breaks in_future;

    /// The visits are to minors.
    "visit.adult" Error "未成年人保护法第二条" at child.birth_date;
    finds |v, c, found| found.here_if(v.child.birth_date.get().is_some_and(|b| idcode::age::age_on(*b, c.on) >= 18));
    breaks adult;

    /// A child is not born after it was visited.
    "visit.born-after" Error "d" at child.birth_date;
    finds |v, c, found| found.here_if(v.child.birth_date.get().is_some_and(|b| *b > c.on));
    breaks |v| v.child.birth_date = days(&v.made_on, 10);

    /// Who was not seen is visited again.
    "visit.not-seen" Warning "未成年人保护法第四十三条；d" at seen;
    finds |v, _, found| found.here_if(v.seen.get() == Some(&YesNo::No));
    breaks |v| answer(v, &[("/seen", "no"), ("/not_seen_because", "去县城走亲戚")]);

    /// "Nothing found" stands alone.
    "harm.none-and-more" Error "d" at harm;
    finds |v, _, found| found.here_if(contradicts(&v.harm, Harm::None));
    breaks |v| {
        harmed(v);
        answer(v, &[("/harm", "none,abandoned")]);
    };

    /// A sign of harm is reported at once; saving this record is not reporting.
    "harm.not-reported" Warning "未成年人保护法第十一条、第一百一十七条；反家庭暴力法第十四条；高检发〔2020〕9号第四条" at reported;
    finds |v, _, found| found.here_if(v.reported.get() == Some(&YesNo::No));
    breaks |v| {
        harmed(v);
        answer(v, &[("/reported", "no"), ("/reported_to", ""), ("/reported_on", "")]);
    };

    /// At once is the day on which it was seen.
    "harm.reported-late" Warning "未成年人保护法第十一条" at reported_on;
    finds |v, _, found| found.here_if(matches!(
        (v.reported_on.get(), v.made_on.get()), (Some(on), Some(made)) if on > made));
    breaks |v| {
        harmed(v);
        v.reported_on = days(&v.made_on, 1);
    };

    /// A child in harm is at high risk.
    "harm.risk-not-red" Warning "未成年人保护法第十一条；d" at risk;
    finds |v, _, found| found.here_if(
        v.is_harmed() == Asked::Yes && v.risk.get().is_some_and(|risk| *risk != RiskLevel::Red));
    breaks |v| {
        harmed(v);
        answer(v, &[("/risk", "yellow")]);
    };

    /// "Nothing found" stands alone.
    "danger.none-and-more" Error "d" at dangers;
    finds |v, _, found| found.here_if(contradicts(&v.dangers, Danger::None));
    breaks |v| answer(v, &[("/dangers", "none,fire")]);

    /// A danger at home is told to the parents and seen to.
    "danger.found" Warning "未成年人保护法第十六条、第四十三条" at dangers;
    finds |v, _, found| found.here_if(v.dangers.get().is_some_and(|all| !all.chosen().contains(&Danger::None)));
    breaks |v| answer(v, &[("/dangers", "fire,water")]);

    /// Out of compulsory school: the education office is told.
    "school.dropped-out" Warning "义务教育法第十一条；未成年人保护法第八十三条" at attendance;
    finds |v, _, found| found.here_if(v.attendance.get() == Some(&Attendance::DroppedOut));
    breaks |v| v.attendance = Attendance::DroppedOut.into();

    /// Another carer: the parents tell the school and the village in writing.
    "carer.changed" Warning "未成年人保护法第二十二条、第二十三条" at carer_changed;
    finds |v, _, found| found.here_if(v.carer_changed.get() == Some(&YesNo::Yes));
    breaks |v| answer(v, &[("/carer_changed", "yes"), ("/carer_now", "石永康")]);

    /// A carer who cannot care: reported to the authorities and told to the parents.
    "carer.unable" Warning "未成年人保护法第四十三条第二款" at carer_state;
    finds |v, _, found| found.here_if(v.carer_state.get() == Some(&CarerState::Unable));
    breaks |v| v.carer_state = CarerState::Unable.into();

    /// Parents and child are in touch at least weekly.
    "parents.contact-rare" Warning "未成年人保护法第二十三条第一款" at parent_contact_on;
    finds |v, _, found| found.here_if(match (v.parent_contact_on.get(), v.made_on.get()) {
        (Some(last), Some(made)) => gap(*last, *made) > 7,
        (None, Some(_)) => v.parent_contact_on.is_absent(),
        _ => false,
    });
    breaks |v| v.parent_contact_on = days(&v.made_on, -8);

    /// The last contact was before the visit.
    "parents.contact-after" Error "d" at parent_contact_on;
    finds |v, _, found| found.here_if(matches!(
        (v.parent_contact_on.get(), v.made_on.get()), (Some(last), Some(made)) if last > made));
    breaks |v| v.parent_contact_on = days(&v.made_on, 1);

    /// Parents who cannot be reached.
    "parents.phone-invalid" Warning "未成年人保护法第二十三条；d" at phone_valid;
    finds |v, _, found| found.here_if(v.phone_valid.get() == Some(&YesNo::No));
    breaks |v| v.phone_valid = YesNo::No.into();

    /// The next visit comes after this one.
    "next.not-after" Error "d" at next_on;
    finds |v, _, found| found.here_if(matches!(
        (v.next_on.get(), v.made_on.get()), (Some(next), Some(made)) if next <= made));
    breaks |v| v.next_on = v.made_on.clone();

    /// The higher the risk, the sooner the next visit.
    "next.too-late" Warning "d" at next_on;
    finds |v, _, found| if let (Some(next), Some(made), Some(risk)) = (v.next_on.get(), v.made_on.get(), v.risk.get())
        && let Some((_, most)) = INTERVALS.iter().find(|(colour, _)| colour == risk)
        && gap(*made, *next) > *most
    {
        found.here(vec![("days", most.to_string())]);
    };
    breaks |v| v.next_on = days(&v.made_on, 190);
}
