//! What only the browser knows: the time, and Unicode's composed form.

use forms::leaves::Date;

/// The day in Asia/Shanghai.
#[cfg(feature = "csr")]
pub fn today() -> Date {
    let seconds = js_sys::Date::now() / 1000.0;
    day(seconds as i64)
}

/// Pages are pre-rendered for no day in particular.
#[cfg(not(feature = "csr"))]
pub fn today() -> Date {
    EPOCH
}

const EPOCH: Date = Date::constant(1970, 1, 1);

/// The day of a moment, in Asia/Shanghai, as it is written: 2026年11月24日.
pub fn day_of(unix_seconds: i64) -> String {
    forms::leaves::chinese_date(day(unix_seconds))
}

/// The day of a moment, in Asia/Shanghai. The page knows no time zones but this one, which never changes.
fn day(unix_seconds: i64) -> Date {
    let days = unix_seconds.saturating_add(8 * 3600).div_euclid(24 * 3600);
    idcode::age::days_later(EPOCH, i32::try_from(days).unwrap_or_default())
}

/// The time of day, such as 14:03, as this device shows it.
#[cfg(feature = "csr")]
pub fn time() -> String {
    let now = js_sys::Date::new_0();
    format!("{:02}:{:02}", now.get_hours(), now.get_minutes())
}

/// Unicode NFC. The browser has the tables; ours need not carry them.
#[cfg(feature = "csr")]
pub fn composed(text: &str) -> String {
    if text.is_ascii() {
        return text.to_owned();
    }
    js_sys::JsString::from(text).normalize("NFC").into()
}

/// Without a browser nobody types.
#[cfg(not(feature = "csr"))]
pub fn composed(text: &str) -> String {
    text.to_owned()
}
