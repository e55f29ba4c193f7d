//! Rules about each parent's state.

use super::Intake;
#[cfg(feature = "examples")]
use crate::child_in_difficulty_intake::{DifficultyClass, examples::with_level_three};
use crate::child_in_difficulty_intake::ParentCondition;
#[cfg(feature = "examples")]
use crate::examples::{days, next_day};
use crate::groups::{ParentState, severe};
use crate::rule::rules;

rules! { Intake;
    /// 重残 is level 1 or 2, or level 3 or 4 of an intellectual or mental disability.
    "parent.not-severe" Warning "粤民规字〔2019〕10号" at father.level;
    finds |i, _, found| for (at, parent) in both(i) {
        if parent.state.get() == Some(&ParentState::SeverelyDisabled) && severe(&parent.disability, &parent.level) == Some(false) {
            found.at(format!("{at}/level"), Vec::new());
        }
    };
    breaks |i| {
        with_level_three(&mut i.father);
        i.class = DifficultyClass::Other.into();
    };

    /// Detention and lost contact count from six months on; lost contact from the day the police accepted it.
    "parent.since-short" Warning "粤民规字〔2019〕10号" at mother.since;
    finds |i, c, found| for (at, parent) in both(i) {
        let begun = parent.since.get().is_some_and(|since| *since <= c.on);
        if begun && parent.six_months(c.on) == Some(false) {
            found.at(format!("{at}/since"), Vec::new());
        }
    };
    breaks |i| {
        i.mother.since = days(&i.made_on, -30);
        i.class = DifficultyClass::Other.into();
    };

    /// A state does not begin after the entry.
    "parent.since-future" Error "d" at mother.since;
    finds |i, c, found| for (at, parent) in both(i) {
        if parent.since.get().is_some_and(|since| *since > c.on) {
            found.at(format!("{at}/since"), Vec::new());
        }
    };
    breaks |i| {
        i.mother.since = next_day(&i.made_on);
        i.class = DifficultyClass::Other.into();
    };
}

fn both(intake: &Intake) -> [(&'static str, &ParentCondition); 2] {
    [("/father", &intake.father), ("/mother", &intake.mother)]
}
