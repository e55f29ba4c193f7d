//! What every form stands on: an answer that may be wrong, a record of answers, one walk that finds
//! everything, and what was found. Nothing here knows any form.

mod field;
mod kind;
mod order;
mod read;
mod record;
mod report;
mod walk;
mod write;

pub use field::{Answer, Field, Leaf, Problem, State};
pub use kind::{Code, Kind};
pub use read::{from_value, read_into};
pub use record::{Asked, Group, Member, Node, NodeMut, Part, Record, Unfit, UnfitKind, lookup, lookup_mut};
pub use report::{Finding, Params, Report, Severity};
pub use walk::{is_empty, walk};
pub use write::to_value;

pub use order::sort;
pub(crate) use record::record;
pub(crate) use walk::validate;

/// What a check needs to know besides the document.
#[derive(Debug, Clone, Copy)]
pub struct Context {
    /// The day of the check, in Asia/Shanghai.
    pub today: jiff::civil::Date,
    /// The day the document is judged by: the day it was made where it states one. Ages are as they
    /// were then, so a letter does not become wrong by growing old.
    pub on: jiff::civil::Date,
}

impl Context {
    /// A check made today.
    pub const fn today(today: jiff::civil::Date) -> Self {
        Self { today, on: today }
    }
}
