//! Generated persons: nobody in an example, a test or a picture of this project is real.

mod dice;
mod people;

pub use dice::Dice;
pub(crate) use people::checked;
pub use people::{Adult, address, mobile, name, resident_id};
