//! What outlives a page: where the person is, how they want it to look, what they typed early.

pub mod assets;
pub mod clock;
pub mod letter;
pub mod look;
pub mod navigation;
pub mod places;
pub mod store;
#[cfg(feature = "csr")]
pub mod typed;
