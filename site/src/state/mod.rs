//! What outlives a page: where the person is, how they want it to look, what they typed early.

pub mod assets;
#[cfg(feature = "csr")]
pub mod browser;
pub mod clock;
#[cfg(feature = "sign")]
pub mod crossing;
#[cfg(all(feature = "csr", feature = "sign"))]
pub mod device;
pub mod filling;
pub mod focus;
pub mod kept;
pub mod look;
pub mod navigation;
#[cfg(any(feature = "sign", feature = "staff"))]
pub mod outgoing;
pub mod places;
#[cfg(feature = "sign")]
pub mod received;
#[cfg(any(feature = "sign", feature = "staff"))]
pub mod settings;
#[cfg(feature = "sign")]
pub mod shelf;
#[cfg(feature = "sign")]
pub mod signed;
#[cfg(any(feature = "work", feature = "sign", feature = "staff"))]
pub mod staff_key;
pub mod store;
#[cfg(feature = "sign")]
pub mod submission;
#[cfg(feature = "staff")]
pub mod trust;
#[cfg(feature = "csr")]
pub mod typed;
#[cfg(any(feature = "sign", feature = "staff"))]
pub mod verifier;
