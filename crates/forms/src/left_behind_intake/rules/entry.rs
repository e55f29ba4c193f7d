//! Rules about the entry itself.

use super::Intake;
#[cfg(feature = "examples")]
use crate::examples::next_day;
#[cfg(feature = "examples")]
use crate::groups::{EntryKind, UpdateReason};
#[cfg(feature = "examples")]
use crate::leaves::CodeList;
use crate::rule::rules;

rules! { Intake;
    /// An update comes after the first entry.
    "entry.before-first" Error "民发〔2016〕42号；d" at entry.first_on;
    finds |i, c, found| found.here_if(i.entry.first_on.get().is_some_and(|first| *first > c.on));
    breaks |i| {
        i.entry.kind = EntryKind::Update.into();
        i.entry.reasons = crate::engine::Field::typed(UpdateReason::Parents.code());
        i.entry.first_on = next_day(&i.made_on);
    };

    /// No entry is made in the future.
    "entry.future-date" Error "d" at made_on;
    finds |i, c, found| found.here_if(i.made_on.get().is_some_and(|made| *made > c.today));
    breaks |i| super::super::examples::in_future(i);

    /// Who fills in does not review their own entry.
    "entry.self-reviewed" Warning "民发〔2016〕42号；d" at filled_by.reviewer;
    finds |i, _, found| found.here_if(
        i.filled_by.reviewer.get().is_some() && i.filled_by.reviewer.get() == i.filled_by.filler.get());
    breaks |i| i.filled_by.reviewer = i.filled_by.filler.clone();
}
