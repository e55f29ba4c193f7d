//! A signed file as a row of QR codes on one screen, read by another phone's camera.
//!
//! No network, no account, no cable: the mother's phone shows, the grandmother's reads. The file is packed
//! ([`pack`]), cut into numbered [`parts`], each drawn as one code ([`Code`]); the other side finds codes in
//! pictures ([`read`]) and collects parts in any order until all are there ([`Collector`]). The text in a code is
//! described in `docs/format.md`.
//!
//! Nothing here trusts anything: what comes out is a file as anybody may have made it, for `seal::open` to judge.
//!
//! ```
//! let file = r#"{"payload":"e30","signatures":[{"protected":"e30","signature":"AAAA"}]}"#;
//! let parts = qr::parts(&qr::pack(file).unwrap()).unwrap();
//! let mut collector = qr::Collector::default();
//! for part in parts.iter().rev() {
//!     let code = qr::Code::draw(part).unwrap(); // … on one screen, and another's camera …
//! #   assert!(code.side >= 21);
//!     collector.add(part);
//! }
//! assert_eq!(collector.file().unwrap().unwrap(), file);
//! ```
#![deny(missing_docs)]

mod collector;
mod draw;
mod fault;
mod pack;
mod part;
#[cfg(feature = "scan")]
mod read;
#[cfg(feature = "wasm")]
mod wasm;

pub use collector::{Added, Collector};
pub use draw::{Code, svg_path};
pub use fault::Fault;
pub use pack::{pack, unpack};
pub use part::{PARTS, parts};
#[cfg(feature = "scan")]
pub use read::{gray, read};
