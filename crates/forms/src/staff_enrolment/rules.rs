//! The rules of the roster, each with its law.

use super::record::StaffEnrolment;
use super::{CheckResult, StaffRole};
#[cfg(feature = "examples")]
use crate::engine::Field;
#[cfg(feature = "examples")]
use crate::examples::{days, next_day, passport, rewrite};
use crate::groups::{Facts, rules};
use crate::leaves::YesNo;
use crate::rule::{Rule, rules};
use divisions::Level;
use idcode::age::years_later;
use jiff::ToSpan;

/// Every rule.
pub const ALL: &[&[Rule<StaffEnrolment>]] = &[IDENTITY, RULES];

rules::identity! { StaffEnrolment; of people; at; unborn |e| {
    e.identity = passport("E12345678");
    e.birth_date = days(&e.made_on, 10);
}}

rules! { StaffEnrolment;
    /// No entry is made in the future.
    "enrolment.future-date" Error "d" at made_on;
    finds |e, c, found| found.here_if(e.made_on.get().is_some_and(|made| *made > c.today));
    breaks super::examples::in_future;

    /// Staff are adults.
    "staff.under-age" Error "民法典第十七条、第十八条" at birth_date;
    finds |e, c, found| found.here_if(e.facts().age_on(c.on).is_some_and(|age| (0..18).contains(&age)));
    breaks |e| {
        e.birth_date = days(&e.made_on, -17 * 365);
        rewrite(&mut e.identity, &e.birth_date);
    };

    /// A key vouches for its division and all below: a province or a prefecture is too much for either role.
    "division.too-wide" Error "d" at division;
    finds |e, _, found| found.here_if(e.division.get().is_some_and(|d| d.code().level() < Level::County
        && !matches!(d.code().prefecture(), Some("4419" | "4420"))));
    breaks |e| e.division = Field::typed("441800000000");

    /// A supervisor acts for a township, not for one village.
    "division.one-village" Warning "民发〔2019〕34号；d" at division;
    finds |e, _, found| found.here_if(e.role.get() == Some(&StaffRole::Supervisor)
        && e.division.get().is_some_and(|d| d.code().level() == Level::Village));
    breaks |e| {
        e.role = StaffRole::Supervisor.into();
        e.division = Field::typed("441825101201");
    };

    /// Not yet appointed.
    "staff.not-appointed" Warning "民发〔2019〕34号；d" at appointed_on;
    finds |e, c, found| found.here_if(e.appointed_on.get().is_some_and(|on| *on > c.on));
    breaks |e| e.appointed_on = next_day(&e.made_on);

    /// No longer on duty: the key is to be revoked, not listed.
    "staff.off-duty" Warning "d" at on_duty;
    finds |e, _, found| found.here_if(e.on_duty.get() == Some(&YesNo::No));
    breaks |e| e.on_duty = YesNo::No.into();

    /// Never trained.
    "training.none" Warning "民发〔2019〕34号" at training.done;
    finds |e, _, found| found.here_if(e.training.done.get() == Some(&YesNo::No));
    breaks |e| {
        e.training = Default::default();
        e.training.done = YesNo::No.into();
    };

    /// Trained more than a year ago.
    "training.old" Warning "民发〔2019〕34号；d" at training.last_on;
    finds |e, c, found| found.here_if(e.training.last_on.get().is_some_and(|on| years_later(*on, 1) < c.on));
    breaks |e| e.training.last_on = days(&e.made_on, -400);

    /// The check is made every year: an older one does not count.
    "check.too-old" Error "未成年人保护法第六十二条第二款" at check.on;
    finds |e, c, found| found.here_if(e.check.on.get().is_some_and(|on| years_later(*on, 1) < c.on));
    breaks |e| e.check.on = days(&e.made_on, -370);

    /// The next check is due within thirty days.
    "check.due-soon" Warning "未成年人保护法第六十二条第二款；d" at check.on;
    finds |e, c, found| found.here_if(e.check.on.get().is_some_and(|on| {
        let due = years_later(*on, 1);
        due >= c.on && c.on.checked_add(30.days()).is_ok_and(|soon| due <= soon)
    }));
    breaks |e| e.check.on = days(&e.made_on, -350);

    /// The check is not in the future.
    "check.future" Error "d" at check.on;
    finds |e, c, found| found.here_if(e.check.on.get().is_some_and(|on| *on > c.on));
    breaks |e| e.check.on = next_day(&e.made_on);

    /// Whoever has such a record does not work with children.
    "check.record" Error "未成年人保护法第六十二条第一款、第二款" at check.result;
    finds |e, _, found| found.here_if(e.check.result.get() == Some(&CheckResult::Record));
    breaks |e| e.check.result = CheckResult::Record.into();
}

fn people(enrolment: &StaffEnrolment) -> Vec<(&'static str, Facts<'_>)> {
    vec![("", enrolment.facts())]
}
