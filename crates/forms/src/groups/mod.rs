//! Groups of answers that every form asks in the same way.

mod codes;
mod identity;
mod person;
mod place;
pub(crate) mod rules;

pub use codes::{DisabilityClass, DisabilityLevel, Ethnicity, HealthState};
pub use identity::{Identity, IdentityKind};
pub(crate) use person::fill;
pub use person::{Facts, Person};
pub use place::Place;
