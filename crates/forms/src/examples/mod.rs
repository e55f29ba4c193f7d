//! Generated persons: nobody in an example, a test or a picture of this project is real.

mod changes;
mod dice;
mod people;

pub use changes::{
    accept, answer, born_person, days, later, next_day, old_card, opposite, passport, region, rewrite,
    same_passport, shift,
};
pub use dice::Dice;
pub(crate) use people::checked;
pub use people::{Adult, address, mobile, name, resident_id};
