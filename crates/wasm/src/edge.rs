//! Values across the border to JavaScript.

use forms::leaves::Date;
use js_sys::JSON;
use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::prelude::*;

pub type Result<T> = core::result::Result<T, JsValue>;

/// A JavaScript `Error` with a stable `code`.
pub struct Failure<'a> {
    code: &'static str,
    message: &'a str,
}

impl<'a> Failure<'a> {
    pub const fn new(code: &'static str, message: &'a str) -> Self {
        Self { code, message }
    }
}

impl From<Failure<'_>> for JsValue {
    fn from(failure: Failure<'_>) -> Self {
        let error = js_sys::Error::new(failure.message);
        // Setting a member of a fresh object cannot fail.
        let _ = js_sys::Reflect::set(&error, &"code".into(), &failure.code.into());
        error.into()
    }
}

/// Plain objects, as `JSON.parse` would give them.
pub fn give(value: &impl Serialize) -> Result<JsValue> {
    value
        .serialize(&Serializer::json_compatible())
        .map_err(|_| Failure::new("value.unrepresentable", "the answer cannot be given to JavaScript").into())
}

/// The JSON text of a value: the browser writes it faster than its members are asked for one by one.
pub fn read(value: &JsValue) -> Result<String> {
    let text = JSON::stringify(value).ok().and_then(|text| text.as_string());
    text.ok_or_else(|| Failure::new("value.not-json", "not an object or JSON text").into())
}

/// The day that was given, else that of the device's clock, in China.
pub fn today(day: Option<String>) -> Result<Date> {
    #[allow(clippy::cast_possible_truncation)] // a clock beyond the calendar is caught below
    let now = || review::day_in_china((js_sys::Date::now() / 1000.0) as i64);
    let date = match day {
        Some(day) => day.parse().ok(),
        None => now(),
    };
    date.ok_or_else(|| Failure::new("date.format", "the day is not written YYYY-MM-DD").into())
}
