//! Names down to the village, built in: 2.8 MB, of which a prefecture is unpacked when it is first asked for.

use crate::table::{full_name as full, nearest_name as nearest};
use crate::{Code, Level, Table, table, unpack};
use std::collections::BTreeMap;
use std::sync::{Arc, LazyLock, Mutex, PoisonError};

/// A line a part, `KEY LENGTH`; an empty line; the parts, each brotli of a packed file. `cargo xtask divisions` makes it.
static PARTS: &[u8] = include_bytes!("../data/villages.bin");

/// One file of townships and villages, as the site serves it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Part {
    /// A prefecture, four digits; of a large one the county that the part begins with, six digits.
    pub key: &'static str,
    /// The packed file ([`unpack`]), compressed with brotli.
    pub brotli: &'static [u8],
}

impl Part {
    /// The prefecture that it lies in.
    pub fn prefecture(&self) -> &'static str {
        self.key.get(..4).unwrap_or_default()
    }

    /// The packed file.
    pub fn packed(&self) -> String {
        let mut packed = Vec::new();
        let _ = brotli_decompressor::BrotliDecompress(&mut &*self.brotli, &mut packed);
        String::from_utf8_lossy(&packed).into_owned()
    }
}

/// Every part, in the order of codes.
pub fn parts() -> &'static [Part] {
    static ALL: LazyLock<Vec<Part>> = LazyLock::new(|| {
        let head = PARTS.windows(2).position(|two| two == b"\n\n").unwrap_or(0);
        let (index, mut rest) = PARTS.split_at(head);
        rest = rest.get(2..).unwrap_or_default();
        let mut parts = Vec::new();
        for line in str::from_utf8(index).unwrap_or_default().lines() {
            let part = line
                .split_once(' ')
                .and_then(|(key, length)| Some((key, rest.split_at_checked(length.parse().ok()?)?)));
            let Some((key, (brotli, after))) = part else { break };
            rest = after;
            parts.push(Part { key, brotli });
        }
        parts
    });
    &ALL
}

/// The part that holds what lies in a division.
pub fn part_of(code: &Code) -> Option<&'static Part> {
    let prefecture = code.prefecture()?;
    let county = code.county().unwrap_or(prefecture);
    let before = parts().iter().take_while(|part| part.key <= county);
    before.last().filter(|part| part.prefecture() == prefecture)
}

/// [`Table::full_name`] down to the village.
pub fn full_name(code: &str) -> Option<String> {
    let code = Code::parse(code).ok()?;
    let lower = opened(&code);
    full(code, |code| name_of(code, lower.as_deref()))
}

/// [`Table::nearest_name`] down to the village.
pub fn nearest_name(code: &str) -> Option<String> {
    let code = Code::parse(code).ok()?;
    let lower = opened(&code);
    nearest(code, |code| name_of(code, lower.as_deref()))
}

fn name_of(code: Code, lower: Option<&Table>) -> Option<&str> {
    if code.level() <= Level::County { table().name_of(code) } else { lower?.name_of(code) }
}

/// The names of the part that a township or village lies in; kept, so that a part is unpacked once.
fn opened(code: &Code) -> Option<Arc<Table>> {
    static OPENED: Mutex<BTreeMap<&str, Arc<Table>>> = Mutex::new(BTreeMap::new());
    if code.level() <= Level::County {
        return None;
    }
    let part = part_of(code)?;
    let mut opened = OPENED.lock().unwrap_or_else(PoisonError::into_inner);
    let table = opened
        .entry(part.key)
        .or_insert_with(|| Arc::new(Table::parse(&unpack(part.prefecture(), &part.packed()))));
    Some(Arc::clone(table))
}
