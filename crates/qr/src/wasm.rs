//! For JavaScript (`site/js/qr-worker.js`): bindings and nothing else. Answers are JSON texts.

use crate::{Added, Code, Collector, gray, pack, parts, read};
use serde_json::{Value, json};
use wasm_bindgen::prelude::*;

fn drawn(text: &str) -> Result<Value, JsError> {
    let code = Code::draw(text)?;
    Ok(json!({ "side": code.side, "path": code.path }))
}

/// The codes of a signed file: `[{side, path}, …]`, each an SVG path in a `viewBox` of `0 0 side side`.
#[wasm_bindgen]
pub fn codes(file: &str) -> Result<String, JsError> {
    let parts = parts(&pack(file)?)?;
    let codes = parts.iter().map(|part| drawn(part)).collect::<Result<Vec<_>, _>>()?;
    Ok(Value::from(codes).to_string())
}

/// Any text as one code: `{side, path}`.
#[wasm_bindgen(js_name = svgPath)]
pub fn svg_path(text: &str) -> Result<String, JsError> {
    Ok(drawn(text)?.to_string())
}

/// Collects what a camera sees.
#[wasm_bindgen]
#[derive(Default)]
pub struct Scanner(Collector);

#[wasm_bindgen]
impl Scanner {
    /// One that has seen nothing.
    #[wasm_bindgen(constructor)]
    pub fn new() -> Self {
        Self::default()
    }

    /// A picture from a canvas: `{seen, foreign, of, missing, file, damaged}`.
    pub fn picture(&mut self, rgba: &[u8], width: u32, height: u32, thorough: bool) -> String {
        let mut texts = read(&gray(rgba, false), width, height, thorough);
        if thorough && texts.is_empty() {
            texts = read(&gray(rgba, true), width, height, thorough);
        }
        self.told(&texts)
    }

    /// What the browser's own reader read, or somebody pasted: one text a line.
    pub fn texts(&mut self, lines: &str) -> String {
        let texts: Vec<String> = lines.lines().filter(|line| !line.is_empty()).map(str::to_owned).collect();
        self.told(&texts)
    }

    fn told(&mut self, texts: &[String]) -> String {
        let foreign = texts.iter().filter(|text| self.0.add(text) == Added::Foreign).count();
        let (of, missing) = (self.0.of(), self.0.missing());
        let file = if texts.len() > foreign { self.0.file() } else { None };
        let damaged = matches!(file, Some(Err(_)));
        let file = file.and_then(Result::ok);
        json!({ "seen": texts.len(), "foreign": foreign, "of": of, "missing": missing, "file": file, "damaged": damaged })
            .to_string()
    }
}
