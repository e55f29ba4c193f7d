#![deny(missing_docs)]
#![doc = include_str!("../README.md")]

mod code;
#[cfg(feature = "names")]
mod county;
mod former;
mod table;

pub use code::{Code, CodeError, Level};
#[cfg(feature = "names")]
pub use county::{children, full_name, name, table};
pub use former::ever_used;
pub use table::Table;

/// The day to which the names are those of the National Bureau of Statistics.
pub const DATA_DATE: &str = "2023-06-30";
