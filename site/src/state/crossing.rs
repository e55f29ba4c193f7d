//! How a file crosses from one phone to another: files that are chosen, codes that are shown and scanned.
//! `site/js/hand.js` does what only a browser can; the codes' program is fetched when it is first needed.

use serde_json::Value;

/// One code to show: an SVG path in a `viewBox` of `0 0 side side`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Code {
    pub side: u64,
    pub path: String,
}

impl Code {
    /// Of the codes' program's answer.
    pub fn all(json: &str) -> Vec<Self> {
        let codes: Vec<Value> = serde_json::from_str(json).unwrap_or_default();
        let code = |one: &Value| {
            Some(Self { side: one.get("side")?.as_u64()?, path: one.get("path")?.as_str()?.to_owned() })
        };
        codes.iter().filter_map(code).collect()
    }
}

/// What was scanned so far.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Scanned {
    /// Codes in the last picture; some may be of something else.
    pub seen: u64,
    pub foreign: u64,
    /// How many codes the file has; 0 before the first of them.
    pub of: u64,
    /// The numbers of those that are missing.
    pub missing: Vec<u64>,
    /// The file, once nothing is missing.
    pub file: Option<String>,
    /// The codes do not fit together: they are scanned again.
    pub damaged: bool,
}

impl Scanned {
    /// Of the codes' program's answer.
    pub fn of(json: &str) -> Option<Self> {
        let value: Value = serde_json::from_str(json).ok()?;
        let count = |name: &str| value.get(name).and_then(Value::as_u64).unwrap_or_default();
        let missing = value.get("missing").and_then(Value::as_array);
        Some(Self {
            seen: count("seen"),
            foreign: count("foreign"),
            of: count("of"),
            missing: missing.into_iter().flatten().filter_map(Value::as_u64).collect(),
            file: value.get("file").and_then(Value::as_str).map(str::to_owned),
            damaged: value.get("damaged") == Some(&Value::Bool(true)),
        })
    }
}

#[cfg(feature = "csr")]
mod there {
    use super::{Code, Scanned};
    use crate::state::assets;
    use wasm_bindgen::prelude::*;
    use web_sys::HtmlVideoElement;

    mod js {
        use wasm_bindgen::prelude::*;
        use web_sys::HtmlVideoElement;

        #[wasm_bindgen(module = "/js/hand.js")]
        extern "C" {
            // `catch` throughout: see `state::browser`.
            #[wasm_bindgen(catch, js_name = textOf)]
            pub async fn text_of(file: &JsValue) -> Result<JsValue, JsValue>;
            #[wasm_bindgen(catch)]
            pub async fn codes(url: &str, text: &str) -> Result<JsValue, JsValue>;
            #[wasm_bindgen(catch)]
            pub async fn begin(url: &str) -> Result<JsValue, JsValue>;
            #[wasm_bindgen(catch)]
            pub async fn picture(url: &str, file: &JsValue) -> Result<JsValue, JsValue>;
            #[wasm_bindgen(catch, js_name = hasCamera)]
            pub fn has_camera() -> Result<bool, JsValue>;
            #[wasm_bindgen(catch)]
            pub async fn camera(
                url: &str,
                video: &HtmlVideoElement,
                tell: &JsValue,
            ) -> Result<JsValue, JsValue>;
            #[wasm_bindgen(catch, js_name = stopCamera)]
            pub fn stop_camera() -> Result<(), JsValue>;
        }
    }

    fn program() -> Option<String> {
        assets::url("qr")
    }

    /// The text of a chosen file; none where it cannot be read, or is too large to be one of ours.
    pub async fn text_of(file: &JsValue) -> Option<String> {
        js::text_of(file).await.ok()?.as_string()
    }

    /// The codes of a file. Err: it is too large for codes, or the program could not be fetched.
    pub async fn codes(text: &str) -> Result<Vec<Code>, bool> {
        let url = program().ok_or(false)?;
        let answer =
            js::codes(&url, text).await.map_err(|error| error.as_string() == Some("qr.too-large".into()))?;
        Ok(Code::all(&answer.as_string().ok_or(false)?))
    }

    /// Forgets what was scanned.
    pub async fn begin() {
        if let Some(url) = program() {
            _ = js::begin(&url).await;
        }
    }

    /// Reads the codes in a picture, beside those that were read before.
    pub async fn picture(file: &JsValue) -> Option<Scanned> {
        Scanned::of(&js::picture(&program()?, file).await.ok()?.as_string()?)
    }

    /// Whether this browser would give a page like this a camera.
    pub fn has_camera() -> bool {
        js::has_camera().unwrap_or(false)
    }

    /// Looks through the camera until [`stop_camera`]; `tell` after each look. False: it may not, or there is none.
    pub async fn camera(video: &HtmlVideoElement, tell: impl Fn(Scanned) + 'static) -> bool {
        let Some(url) = program() else { return false };
        let told = Closure::<dyn Fn(String)>::new(move |json: String| {
            if let Some(scanned) = Scanned::of(&json) {
                tell(scanned);
            }
        });
        js::camera(&url, video, &told.into_js_value()).await.is_ok()
    }

    /// Lets the camera go.
    pub fn stop_camera() {
        _ = js::stop_camera();
    }
}
#[cfg(feature = "csr")]
pub use there::*;
