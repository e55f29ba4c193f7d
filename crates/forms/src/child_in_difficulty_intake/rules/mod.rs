//! The rules of the register, each with its law. As in the other register, what breaks the law out there
//! warns and says what to do; an error is only what cannot be.

mod child;
mod class;
mod entry;
mod parents;

use super::record::DifficultyIntake;
use crate::rule::Rule;

type Intake = DifficultyIntake;

/// Every rule, part by part.
pub const ALL: &[&[Rule<Intake>]] = &[entry::RULES, child::IDENTITY, child::RULES, parents::RULES, class::RULES];
