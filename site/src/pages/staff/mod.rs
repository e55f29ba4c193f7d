//! What staff do beside filling in.

pub mod countersign;
pub mod desk;
pub mod keys;
pub mod list;
pub mod signatures;
pub mod unseal;

/// The day of an RFC 3339 time as one reads it: 2026年3月1日.
fn day(time: &str) -> String {
    use forms::engine::Leaf;
    let day = time.get(..10).unwrap_or(time);
    forms::leaves::Date::from_text(day).map_or_else(|_| day.to_owned(), forms::leaves::chinese_date)
}
