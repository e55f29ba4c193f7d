//! Groups of answers that every form asks in the same way.

mod identity;
mod person;
mod place;

pub use identity::{Identity, IdentityKind};
pub(crate) use person::fill;
pub use person::{Facts, Person};
pub use place::Place;
