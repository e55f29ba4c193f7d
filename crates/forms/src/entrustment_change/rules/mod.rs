//! The rules of a change, each with its law: no child is left between two carers.

mod care;
mod notice;
mod people;

use super::record::EntrustmentChange;
use crate::rule::Rule;

/// Every rule, part by part.
pub const ALL: &[&[Rule<EntrustmentChange>]] = &[people::IDENTITY, people::RULES, care::RULES, notice::RULES];
