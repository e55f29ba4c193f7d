//! The rules of a case, each with its law. A case records trouble: only what cannot be is an error, what is
//! still to be done is a warning.

mod child;
mod kinds;
mod measures;
mod result;

use super::record::InterventionCase;
use crate::rule::Rule;

/// Every rule, part by part.
pub const ALL: &[&[Rule<InterventionCase>]] = &[child::IDENTITY, child::RULES, kinds::RULES, measures::RULES, result::RULES];
