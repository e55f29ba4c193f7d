#![deny(missing_docs)]
#![doc = include_str!("../README.md")]

mod code;
#[cfg(feature = "names")]
mod county;
mod former;
mod own;
mod packed;
#[cfg(feature = "search")]
mod pinyin;
#[cfg(feature = "search")]
mod search;
mod table;
#[cfg(feature = "villages")]
mod village;

pub use code::{Code, CodeError, Level};
#[cfg(feature = "names")]
pub use county::{SUCCESSORS, children, full_name, name, nearest_name, table, today};
pub use former::ever_used;
pub use own::wrong_lines;
pub use packed::{pack, unpack};
#[cfg(feature = "search")]
pub use search::Finder;
pub use table::Table;
#[cfg(feature = "villages")]
pub use village::{Part, part_of, parts};

/// The day to which the names are those of the National Bureau of Statistics.
pub const DATA_DATE: &str = "2023-06-30";
