//! The pieces pages are made of; a component a file, all of them on view in `pages/gallery.rs`.

pub mod accept;
pub mod answers;
pub mod bar;
pub mod button;
#[cfg(feature = "staff")]
pub mod changes;
pub mod choice;
#[cfg(any(feature = "sign", feature = "staff"))]
pub mod choose;
#[cfg(feature = "staff")]
pub mod code;
#[cfg(feature = "sign")]
pub mod codes;
pub mod field;
pub mod foot;
#[cfg(feature = "sign")]
pub mod hand;
pub mod link;
pub mod mark;
pub mod notice;
pub mod pad;
pub mod path;
pub mod pick;
pub mod place;
#[cfg(any(feature = "sign", feature = "staff"))]
pub mod printing;
pub mod problem;
pub mod receipt;
#[cfg(any(feature = "sign", feature = "staff", feature = "gallery"))]
pub mod secret;
pub mod sheet;
#[cfg(feature = "sign")]
pub mod signers;
pub mod steps;
pub mod summary;
pub mod why;
