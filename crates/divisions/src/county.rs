//! The library's own names, read at their first use: to county level, or with `villages` all the way.

use crate::Table;
use std::{borrow::Cow, sync::OnceLock};

/// Former codes, each with the code of today: lines of `440122<TAB>440117`.
pub const SUCCESSORS: &str = include_str!("../data/successors.txt");

/// The divisions of the country to county level, see `data/README.md`.
pub fn table() -> &'static Table {
    static TABLE: OnceLock<Table> = OnceLock::new();
    TABLE.get_or_init(|| Table::of(Cow::Borrowed(include_str!("../data/county.txt"))))
}

/// [`Table::name`] of the library's own table, to county level.
pub fn name(code: &str) -> Option<&'static str> {
    table().name(code)
}

/// [`Table::full_name`], down to the village with the feature `villages`, else to county level.
pub fn full_name(code: &str) -> Option<String> {
    #[cfg(feature = "villages")]
    return crate::village::full_name(code);
    #[cfg(not(feature = "villages"))]
    table().full_name(code)
}

/// [`Table::nearest_name`] of the same names.
pub fn nearest_name(code: &str) -> Option<String> {
    #[cfg(feature = "villages")]
    return crate::village::nearest_name(code);
    #[cfg(not(feature = "villages"))]
    table().nearest_name(code)
}

/// [`Table::today`] by the library's own names and successors.
///
/// ```
/// let conghua = divisions::today("440122"); // 从化县, until 1993
/// assert_eq!(conghua.and_then(|code| divisions::name(code.as_str())), Some("从化区"));
/// ```
pub fn today(six: &str) -> Option<crate::Code> {
    table().today(six, SUCCESSORS)
}

/// [`Table::children`] of the library's own table, to county level.
pub fn children(prefix: &str) -> impl Iterator<Item = (&'static str, &'static str)> {
    table().children(prefix)
}
