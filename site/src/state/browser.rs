//! What `site/js/device.js` does, as Rust sees it. Only the modules of [`crate::state`] and the pages
//! that hand files over call it.

#[cfg(feature = "csr")]
mod there {
    use wasm_bindgen::prelude::*;

    #[wasm_bindgen(module = "/js/device.js")]
    extern "C" {
        #[wasm_bindgen(js_name = atRest)]
        pub fn at_rest() -> u8;
        #[wasm_bindgen(catch)]
        pub async fn get(key: &str) -> Result<JsValue, JsValue>;
        #[wasm_bindgen(catch)]
        pub async fn put(key: &str, value: &str) -> Result<JsValue, JsValue>;
        #[wasm_bindgen(catch)]
        pub async fn remove(key: &str) -> Result<JsValue, JsValue>;
        #[wasm_bindgen(catch)]
        pub async fn keys() -> Result<JsValue, JsValue>;

        #[wasm_bindgen(catch, js_name = publicKey)]
        pub async fn public_key(slot: &str) -> Result<JsValue, JsValue>;
        #[wasm_bindgen(catch)]
        pub async fn sign(slot: &str, bytes: &[u8]) -> Result<JsValue, JsValue>;
        #[wasm_bindgen(catch, js_name = forgetKeys)]
        pub async fn forget_keys() -> Result<JsValue, JsValue>;

        #[wasm_bindgen(catch)]
        pub async fn ask(url: &str, first: bool, op: &str, name: &str, bytes: &[u8]) -> Result<JsValue, JsValue>;
        pub fn warm(url: &str);

        #[wasm_bindgen(catch)]
        pub async fn fetched(url: &str) -> Result<JsValue, JsValue>;
        pub fn save(name: &str, content: &str);
        #[wasm_bindgen(catch)]
        pub async fn share(name: &str, content: &str) -> Result<JsValue, JsValue>;
        #[wasm_bindgen(js_name = canShare)]
        pub fn can_share() -> bool;
        #[wasm_bindgen(catch)]
        pub async fn copy(content: &str) -> Result<JsValue, JsValue>;
        #[wasm_bindgen(catch)]
        pub async fn documents(files: &JsValue) -> Result<JsValue, JsValue>;
        #[wasm_bindgen(js_name = printFoot)]
        pub fn print_foot(words: &str);
        pub fn random(count: u32) -> js_sys::Uint8Array;
        #[wasm_bindgen(js_name = inWeChat)]
        pub fn in_wechat() -> bool;
    }
}
#[cfg(feature = "csr")]
pub use there::*;
