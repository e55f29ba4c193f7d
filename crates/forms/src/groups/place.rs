//! A place: its division, where it was picked, and the address as typed.

use crate::engine::{Field, record};
use crate::leaves::{Address, Division};

record! {
    /// A place (地址).
    pub struct Place {
        /// 行政区划: 12 digits, as far down as it was picked
        division: Field<Division> [optional],
        /// 详细地址
        address: Field<Address>,
    }
}
