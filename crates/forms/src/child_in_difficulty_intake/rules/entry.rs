//! Rules about the entry itself.

use super::Intake;
#[cfg(feature = "examples")]
use crate::child_in_difficulty_intake::examples::in_future;
#[cfg(feature = "examples")]
use crate::{
    examples::next_day,
    groups::{EntryKind, UpdateReason},
    leaves::CodeList,
};
use crate::rule::rules;

rules! { Intake;
    /// An update comes after the first entry.
    "entry.before-first" Error "国发〔2016〕36号；d" at entry.first_on;
    finds |i, c, found| found.here_if(i.entry.first_on.get().is_some_and(|first| *first > c.on));
    breaks |i| {
        i.entry.kind = EntryKind::Update.into();
        i.entry.reasons = crate::engine::Field::typed(UpdateReason::Risk.code());
        i.entry.first_on = next_day(&i.made_on);
    };

    /// No entry is made in the future.
    "entry.future-date" Error "d" at made_on;
    finds |i, c, found| found.here_if(i.made_on.get().is_some_and(|made| *made > c.today));
    breaks in_future;

    /// Who fills in does not review their own entry.
    "entry.self-reviewed" Warning "d" at filled_by.reviewer;
    finds |i, _, found| found.here_if(
        i.filled_by.reviewer.get().is_some() && i.filled_by.reviewer.get() == i.filled_by.filler.get());
    breaks |i| i.filled_by.reviewer = i.filled_by.filler.clone();
}
