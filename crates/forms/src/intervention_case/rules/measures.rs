//! Rules about measures: who may take them, by when, and whether they were done in time.

use crate::engine::Asked;
use crate::groups::Office;
#[cfg(feature = "examples")]
use crate::examples::{answer, days};
#[cfg(feature = "examples")]
use crate::intervention_case::examples::also;
use crate::intervention_case::record::InterventionCase;
use crate::intervention_case::{CaseKind, Measure, Outcome, URGENT_DAYS};
use crate::leaves::Date;
use crate::rule::{Breaches, rules};

/// Days from one date to a later one.
pub(super) fn gap(from: Date, to: Date) -> i32 {
    from.until(to).map_or(0, |span| span.get_days())
}

/// Not taken by the office that the law names.
fn not_by(case: &InterventionCase, measure: Measure, offices: &[Office], found: &mut Breaches<'_>) {
    let action = case.actions().into_iter().find(|(one, _, _)| *one == measure);
    found.here_if(action.is_some_and(|(_, _, action)| action.by.get().is_some_and(|by| !offices.contains(by))));
}

rules! { InterventionCase;
    /// A deadline lies after the case was opened.
    "measure.due-before-opened" Error "d" at return_or_entrust.due_on;
    finds |c, _, found| if let Some(opened) = c.opened_on.get() {
        for (_, at, action) in c.actions() {
            if action.due_on.get().is_some_and(|due| due < opened) {
                found.at(format!("{at}/due_on"), Vec::new());
            }
        }
    };
    breaks |c| {
        answer(c, &[("/return_or_entrust/outcome", "done")]);
        c.return_or_entrust.done_on = c.opened_on.clone();
        c.return_or_entrust.due_on = days(&c.opened_on, -1);
    };

    /// A child whom nobody looks after cannot wait.
    "measure.due-too-late" Warning "国发〔2016〕13号；未成年人保护法第二十一条、第九十二条；d" at return_or_entrust.due_on;
    finds |c, _, found| if c.is_kind(CaseKind::NoGuardian) == Asked::Yes && let Some(opened) = c.opened_on.get() {
        for (measure, at, action) in c.actions() {
            let urgent = matches!(measure, Measure::ReturnOrEntrust | Measure::Temporary);
            if urgent && action.due_on.get().is_some_and(|due| gap(*opened, *due) > URGENT_DAYS) {
                found.at(format!("{at}/due_on"), vec![("days", URGENT_DAYS.to_string())]);
            }
        }
    };
    breaks |c| c.return_or_entrust.due_on = days(&c.opened_on, 8);

    /// What was done was done between opening the case and writing it down.
    "measure.done-outside" Error "d" at return_or_entrust.done_on;
    finds |c, x, found| for (_, at, action) in c.actions() {
        if action.done_on.get().is_some_and(|done| *done > x.on || c.opened_on.get().is_some_and(|opened| done < opened)) {
            found.at(format!("{at}/done_on"), Vec::new());
        }
    };
    breaks |c| {
        answer(c, &[("/return_or_entrust/outcome", "done")]);
        c.return_or_entrust.done_on = days(&c.opened_on, -1);
    };

    /// The deadline has passed and it is not done.
    "measure.overdue" Warning "国发〔2016〕13号；d" at return_or_entrust.outcome;
    finds |c, x, found| for (_, at, action) in c.actions() {
        if action.outcome.get() == Some(&Outcome::Pending) && action.due_on.get().is_some_and(|due| *due < x.on) {
            found.at(format!("{at}/outcome"), Vec::new());
        }
    };
    breaks |c| {
        c.made_on = days(&c.opened_on, 8);
        c.return_or_entrust.due_on = days(&c.opened_on, 6);
    };

    /// Admonishing is the village's.
    "measure.admonition-by" Warning "未成年人保护法第一百一十八条第一款" at admonition.by;
    finds |c, _, found| not_by(c, Measure::Admonition, &[Office::Village], found);
    breaks |c| c.admonition.by = Office::Education.into();

    /// Household registration is the police's.
    "measure.registration-by" Warning "国办发〔2015〕96号" at registration.by;
    finds |c, _, found| not_by(c, Measure::Registration, &[Office::Police], found);
    breaks |c| {
        also(c, Measure::Registration);
        c.registration.by = Office::Women.into();
    };

    /// Ordering parents to send a child to school is the education office's, with the township.
    "measure.schooling-by" Warning "未成年人保护法第八十三条第二款" at schooling.by;
    finds |c, _, found| not_by(c, Measure::Schooling, &[Office::Education, Office::Township], found);
    breaks |c| {
        also(c, Measure::Schooling);
        c.schooling.by = Office::Women.into();
    };

    /// Temporary guardianship is civil affairs', or the village's while there is a dispute.
    "measure.temporary-by" Warning "未成年人保护法第九十二条；民法典第三十一条第三款" at temporary.by;
    finds |c, _, found| not_by(c, Measure::Temporary, &[Office::CivilAffairs, Office::Village], found);
    breaks |c| {
        also(c, Measure::Temporary);
        c.temporary.by = Office::Education.into();
    };

    /// A reprimand (训诫) is the police's.
    "measure.reprimand-by" Error "未成年人保护法第一百一十八条第二款" at reprimand.by;
    finds |c, _, found| not_by(c, Measure::Reprimand, &[Office::Police], found);
    breaks |c| {
        also(c, Measure::Reprimand);
        c.reprimand.by = Office::Village.into();
    };

    /// Who may apply to a court to revoke guardianship; the police are not among them.
    "measure.revocation-by" Warning "民法典第三十六条第二款" at revocation.by;
    finds |c, _, found| not_by(
        c, Measure::Revocation,
        &[Office::CivilAffairs, Office::Village, Office::Women, Office::Disabled, Office::Education, Office::Health], found);
    breaks |c| {
        also(c, Measure::Revocation);
        c.revocation.by = Office::Police.into();
    };
}
