#![deny(missing_docs)]
// The README's example signs and verifies.
#![cfg_attr(all(feature = "verify", feature = "sign"), doc = include_str!("../README.md"))]
#![cfg_attr(not(all(feature = "verify", feature = "sign")), doc = "The signed file of Tuofu 托付.")]

pub mod canonical;
#[cfg(feature = "verify")]
mod curve;
pub mod digest;
pub mod header;
#[cfg(feature = "jwe")]
pub mod jwe;
pub mod jwk;
pub mod jws;
mod members;
#[cfg(feature = "verify")]
pub mod open;
#[cfg(feature = "sign")]
mod private_jwk;
#[cfg(feature = "protect")]
pub mod protect;
pub mod reason;
pub mod refusal;
pub mod scalar;
pub mod strict;
pub mod strokes;
pub mod submission;
pub mod text;
pub mod timestamp;
#[cfg(feature = "verify")]
pub mod trust;

pub use digest::{Digest, ReceiptCode, ReceiptCodeError};
pub use header::{Alg, ProtectedHeader, Role};
#[cfg(feature = "jwe")]
pub use jwe::{OpeningKey, SealedFile, SealingKey};
pub use jwk::PublicJwk;
pub use jws::SignedFile;
#[cfg(feature = "verify")]
pub use open::{Checked, Opened, inspect, open};
#[cfg(feature = "sign")]
pub use private_jwk::PrivateJwk;
pub use reason::Reason;
pub use refusal::{Part, Refusal};
pub use strokes::Strokes;
pub use submission::{Content, Envelope};
pub use timestamp::Timestamp;
#[cfg(feature = "verify")]
pub use trust::{SignedList, TrustList};
