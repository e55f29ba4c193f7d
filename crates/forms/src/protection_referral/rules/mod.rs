//! The rules of a referral, each with its law. A child in danger is referred today: only what cannot be is an
//! error, what must still be done is a warning.

mod child;
mod grounds;
mod handover;

use super::record::ProtectionReferral;
use crate::rule::Rule;

/// Every rule, part by part.
pub const ALL: &[&[Rule<ProtectionReferral>]] = &[grounds::RULES, child::IDENTITY, child::RULES, handover::RULES];
