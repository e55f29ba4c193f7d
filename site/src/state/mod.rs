//! What outlives a page: where the person is, how they want it to look, what they typed early.

pub mod assets;
pub mod look;
pub mod navigation;
#[cfg(feature = "csr")]
pub mod typed;
