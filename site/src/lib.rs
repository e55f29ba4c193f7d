//! The page people see: pre-rendered HTML that answers at once, and the program that takes it over.
//!
//! Feature `ssr` writes every page of [`pages::routes`] on the build machine (`src/bin/prerender.rs`);
//! feature `csr` runs in the browser (`start`). `cargo xtask build` builds both.

#![allow(clippy::needless_pass_by_value)] // a component owns its parameters

#[macro_use]
pub mod locale;

pub mod app;
pub mod components;
pub mod pages;
#[cfg(feature = "csr")]
mod start;
pub mod state;

pub use pages::{Route, routes};
