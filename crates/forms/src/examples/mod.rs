//! Generated persons: nobody in an example, a test or a picture of this project is real.

mod changes;
mod dice;
#[cfg(feature = "staff")]
mod minor;
mod people;

pub use changes::{
    accept, answer, born_person, days, later, next_day, old_card, opposite, passport, region, rewrite,
    same_passport, shift,
};
pub use dice::Dice;
#[cfg(feature = "staff")]
pub use minor::{child_brief, minor, not_at_school, unborn, unregistered};
pub(crate) use people::checked;
pub use people::{Adult, address, mobile, name, resident_id};
