//! The library's own table, read at its first use.

use crate::Table;
use std::{borrow::Cow, sync::OnceLock};

/// The divisions of the country to county level, see `data/README.md`.
pub fn table() -> &'static Table {
    static TABLE: OnceLock<Table> = OnceLock::new();
    TABLE.get_or_init(|| Table::of(Cow::Borrowed(include_str!("../data/county.txt"))))
}

/// [`Table::name`] of the library's own table.
pub fn name(code: &str) -> Option<&'static str> {
    table().name(code)
}

/// [`Table::full_name`] of the library's own table.
pub fn full_name(code: &str) -> Option<String> {
    table().full_name(code)
}

/// [`Table::children`] of the library's own table.
pub fn children(prefix: &str) -> impl Iterator<Item = (&'static str, &'static str)> {
    table().children(prefix)
}
