//! Rules about handing the child over.

#[cfg(feature = "examples")]
use crate::examples::{answer, days};
use crate::leaves::{Date, YesNo};
use crate::protection_referral::record::ProtectionReferral;
use crate::protection_referral::{LONGEST_DAYS, Paper, Urgency};
#[cfg(feature = "examples")]
use crate::protection_referral::examples::received;
use crate::rule::rules;

/// Days from one date to a later one.
fn gap(from: Date, to: Date) -> i32 {
    from.until(to).map_or(0, |span| span.get_days())
}

rules! { ProtectionReferral;
    /// Two people take the child there.
    "escort.same-person" Error "d" at second_escort;
    finds |r, _, found| found.here_if(r.first_escort.get().is_some() && r.first_escort.get() == r.second_escort.get());
    breaks |r| r.second_escort = r.first_escort.clone();

    /// At once is today, within a day is tomorrow.
    "handover.too-late" Warning "未成年人保护法第九十二条；d" at handed_on;
    finds |r, _, found| if let (Some(made), Some(handed), Some(urgency)) = (r.made_on.get(), r.handed_on.get(), r.urgency.get()) {
        let most = match urgency {
            Urgency::Now => 0,
            Urgency::OneDay => 1,
            Urgency::Agreed => i32::MAX,
        };
        found.here_if(gap(*made, *handed) > most);
    };
    breaks |r| r.handed_on = days(&r.made_on, 1);

    /// "No papers" stands alone.
    "papers.none-and-more" Error "d" at papers;
    finds |r, _, found| found.here_if(r.papers.get().is_some_and(|all| all.chosen().len() > 1 && all.chosen().contains(&Paper::None)));
    breaks |r| answer(r, &[("/papers", "identity,none")]);

    /// Where the police were called, their receipt goes with the child.
    "papers.no-police-receipt" Warning "反家庭暴力法第十三条、第十四条；d" at papers;
    finds |r, _, found| found.here_if(r.police.get() == Some(&YesNo::Yes)
        && r.papers.get().is_some_and(|all| !all.chosen().contains(&Paper::Police)));
    breaks |r| {
        answer(r, &[("/police", "yes"), ("/police_station", "太保派出所")]);
        r.police_on = r.made_on.clone();
    };

    /// The institution cannot have received the child before it was handed over.
    "received.before-handover" Error "d" at received.on;
    finds |r, _, found| found.here_if(matches!(
        (r.received.on.get(), r.handed_on.get()), (Some(on), Some(handed)) if on < handed));
    breaks |r| {
        received(r);
        r.received.on = days(&r.handed_on, -1);
    };

    /// Temporary guardianship ends after it began.
    "received.until-not-after" Error "d" at received.until;
    finds |r, _, found| found.here_if(matches!(
        (r.received.on.get(), r.received.until.get()), (Some(on), Some(until)) if until <= on));
    breaks |r| {
        received(r);
        r.received.until = r.received.on.clone();
    };

    /// Longer than a year: is it still temporary? Long-term guardianship has grounds of its own.
    "received.too-long" Warning "未成年人保护法第九十三条第二款、第九十四条；d" at received.until;
    finds |r, _, found| if let (Some(on), Some(until)) = (r.received.on.get(), r.received.until.get())
        && gap(*on, *until) > LONGEST_DAYS
    {
        found.here(vec![("days", LONGEST_DAYS.to_string())]);
    };
    breaks |r| {
        received(r);
        r.received.until = days(&r.received.on, LONGEST_DAYS + 1);
    };

    /// Who fills in does not review their own record.
    "referral.self-reviewed" Warning "民发〔2016〕42号；d" at filled_by.reviewer;
    finds |r, _, found| found.here_if(
        r.filled_by.reviewer.get().is_some() && r.filled_by.reviewer.get() == r.filled_by.filler.get());
    breaks |r| r.filled_by.reviewer = r.filled_by.filler.clone();
}
