//! What people read at the terminal.

use messages::Catalogue;
use std::time::{SystemTime, UNIX_EPOCH};

/// Simplified Chinese.
pub static ZH_CN: Catalogue = Catalogue::new(include!(concat!(env!("OUT_DIR"), "/zh_cn.rs")));

/// The text under `key`; the key itself when there is none.
pub fn words(key: &str) -> &str {
    ZH_CN.text(key).unwrap_or(key)
}

/// Text of others, safe for a terminal: no control character reaches it.
pub fn printable(text: &str) -> String {
    text.chars().map(|c| if seal::text::forbidden(c).is_some() { '\u{fffd}' } else { c }).collect()
}

/// Seconds since 1970 by this machine's clock.
pub fn now() -> i64 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    i64::try_from(since.as_secs()).unwrap_or(i64::MAX)
}

/// The day that was asked for, else today in China.
pub fn today(wanted: Option<jiff::civil::Date>) -> jiff::civil::Date {
    wanted.or_else(|| review::day_in_china(now())).unwrap_or(jiff::civil::Date::MAX)
}
