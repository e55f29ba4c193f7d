//! Rules about telling the parents, closing the case and looking again.

#[cfg(feature = "examples")]
use crate::examples::{answer, days, next_day};
use super::measures::gap;
#[cfg(feature = "examples")]
use crate::intervention_case::examples::closed;
use crate::intervention_case::record::InterventionCase;
use crate::intervention_case::{Contacted, FOLLOW_UP_DAYS, Outcome};
use crate::engine::Asked;
use crate::rule::rules;

rules! { InterventionCase;
    /// Parents are spoken to after the case was opened and before it is written down.
    "contact.outside" Error "d" at contacted_on;
    finds |c, x, found| found.here_if(c.contacted_on.get().is_some_and(
        |on| *on > x.on || c.opened_on.get().is_some_and(|opened| *opened <= x.on && on < opened)));
    breaks |c| c.contacted_on = days(&c.opened_on, -1);

    /// Parents whom nobody reaches: look for them with the police; civil affairs may have to step in.
    "contact.unreachable" Warning "未成年人保护法第九十二条第二项" at contacted;
    finds |c, _, found| found.here_if(c.contacted.get() == Some(&Contacted::Unreachable));
    breaks |c| answer(c, &[("/contacted", "unreachable"), ("/parent_says", "")]);

    /// Parents who refuse: the village reports it to the police.
    "contact.refused" Warning "未成年人保护法第一百一十八条" at contacted;
    finds |c, _, found| found.here_if(c.contacted.get() == Some(&Contacted::Refused));
    breaks |c| c.contacted = Contacted::Refused.into();

    /// Two parents are two people.
    "parent.same-person" Error "d" at other_parent.name;
    finds |c, _, found| found.here_if(c.parent.name.get().is_some() && c.parent.name.get() == c.other_parent.name.get());
    breaks |c| c.other_parent.name = c.parent.name.clone();

    /// The notice comes after the case was opened.
    "notice.before-opened" Error "d" at notified_on;
    finds |c, _, found| found.here_if(matches!(
        (c.notified_on.get(), c.opened_on.get()), (Some(on), Some(opened)) if on < opened));
    breaks |c| c.notified_on = days(&c.opened_on, -1);

    /// Nothing is pending in a closed case.
    "case.closed-while-pending" Error "国发〔2016〕13号；d" at state;
    finds |c, _, found| found.here_if(c.is_closed() == Asked::Yes
        && c.actions().iter().any(|(_, _, action)| action.outcome.get() == Some(&Outcome::Pending)));
    breaks |c| {
        closed(c);
        answer(c, &[("/admonition/outcome", "pending"), ("/admonition/done_on", "")]);
        c.admonition.due_on = days(&c.made_on, 1);
    };

    /// A measure that failed leaves the child where it was.
    "case.closed-undone" Warning "国发〔2016〕13号；d" at state;
    finds |c, _, found| found.here_if(c.is_closed() == Asked::Yes
        && c.actions().iter().any(|(_, _, action)| action.outcome.get() == Some(&Outcome::NotDone)));
    breaks |c| {
        closed(c);
        answer(c, &[("/admonition/outcome", "not_done"), ("/admonition/done_on", ""), ("/admonition/note", "电话里不肯听")]);
    };

    /// Closed between opening and writing down.
    "case.closed-outside" Error "d" at closed_on;
    finds |c, x, found| found.here_if(c.closed_on.get().is_some_and(
        |on| *on > x.on || c.opened_on.get().is_some_and(|opened| on < opened)));
    breaks |c| {
        closed(c);
        c.closed_on = next_day(&c.made_on);
    };

    /// Somebody looks again after the case was closed.
    "case.follow-up-not-after" Error "d" at follow_up_on;
    finds |c, _, found| found.here_if(matches!(
        (c.follow_up_on.get(), c.closed_on.get()), (Some(next), Some(on)) if next <= on));
    breaks |c| {
        closed(c);
        c.follow_up_on = c.closed_on.clone();
    };

    /// Not too long after.
    "case.follow-up-late" Warning "未成年人保护法第四十三条；d" at follow_up_on;
    finds |c, _, found| if let (Some(next), Some(on)) = (c.follow_up_on.get(), c.closed_on.get())
        && gap(*on, *next) > FOLLOW_UP_DAYS
    {
        found.here(vec![("days", FOLLOW_UP_DAYS.to_string())]);
    };
    breaks |c| {
        closed(c);
        c.follow_up_on = days(&c.closed_on, FOLLOW_UP_DAYS + 1);
    };

    /// Who fills in does not review their own record.
    "case.self-reviewed" Warning "民发〔2016〕42号；d" at filled_by.reviewer;
    finds |c, _, found| found.here_if(
        c.filled_by.reviewer.get().is_some() && c.filled_by.reviewer.get() == c.filled_by.filler.get());
    breaks |c| c.filled_by.reviewer = c.filled_by.filler.clone();
}
