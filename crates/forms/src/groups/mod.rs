//! Groups of answers that every form asks in the same way.

mod child_brief;
mod codes;
mod condition;
mod identity;
mod minor;
mod parent_state;
mod person;
mod place;
mod registration;
pub(crate) mod rules;
mod study;

pub use child_brief::ChildBrief;
pub use codes::{
    CarerHealth, CarerRelation, DisabilityClass, DisabilityLevel, Ethnicity, HealthState, Office,
    ParentRelation, RiskLevel, Stance,
};
pub use condition::{Condition, severe};
pub use identity::{Identity, IdentityKind};
pub use minor::Minor;
pub use parent_state::ParentState;
pub(crate) use person::fill;
pub use person::{Facts, Person};
pub use place::Place;
pub use registration::{Entry, EntryKind, FilledBy, UpdateReason};
pub use study::{Attended, SchoolStage};
