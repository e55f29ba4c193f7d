//! What `site/js/device.js` does, as Rust sees it. Only the modules of [`crate::state`] and the pages
//! that hand files over call it.

#[cfg(feature = "csr")]
mod there {
    use wasm_bindgen::prelude::*;

    #[wasm_bindgen(module = "/js/device.js")]
    extern "C" {
        // `catch`, like all plain ones here: without it each import makes the glue import the whole module again.
        #[wasm_bindgen(catch, js_name = atRest)]
        pub fn at_rest() -> Result<u8, JsValue>;
        #[wasm_bindgen(catch)]
        pub async fn settled() -> Result<JsValue, JsValue>;
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
        pub async fn ask(
            url: &str,
            first: bool,
            op: &str,
            name: &str,
            bytes: &[u8],
        ) -> Result<JsValue, JsValue>;
        // The same, with a value of any kind.
        #[wasm_bindgen(catch, js_name = ask)]
        pub async fn ask_with(
            url: &str,
            first: bool,
            op: &str,
            name: &str,
            value: &JsValue,
        ) -> Result<JsValue, JsValue>;
        pub fn warm(url: &str);

        #[wasm_bindgen(catch)]
        pub async fn fetched(url: &str) -> Result<JsValue, JsValue>;
        pub fn save(name: &str, content: &str);
        #[wasm_bindgen(catch)]
        pub async fn share(name: &str, content: &str) -> Result<JsValue, JsValue>;
        #[wasm_bindgen(catch, js_name = canShare)]
        pub fn can_share() -> Result<bool, JsValue>;
        #[wasm_bindgen(catch)]
        pub async fn copy(content: &str) -> Result<JsValue, JsValue>;
        #[wasm_bindgen(catch)]
        pub async fn documents(files: &JsValue) -> Result<JsValue, JsValue>;
        #[wasm_bindgen(js_name = printFoot)]
        pub fn print_foot(words: &str);
        pub fn random(count: u32) -> js_sys::Uint8Array;
        #[wasm_bindgen(catch, js_name = inWeChat)]
        pub fn in_wechat() -> Result<bool, JsValue>;
    }
}
#[cfg(feature = "csr")]
pub use there::*;

/// What was chosen or dropped: name and bytes of each document.
#[cfg(all(feature = "csr", feature = "staff"))]
pub async fn all_documents(files: &js_sys::Array) -> Vec<(String, Vec<u8>)> {
    let Ok(all) = documents(files).await else { return Vec::new() };
    let pairs = js_sys::Array::from(&all).iter().map(|one| js_sys::Array::from(&one)).collect::<Vec<_>>();
    pairs
        .iter()
        .map(|pair| {
            (pair.get(0).as_string().unwrap_or_default(), js_sys::Uint8Array::new(&pair.get(1)).to_vec())
        })
        .collect()
}

/// The first of them.
#[cfg(all(feature = "csr", feature = "staff"))]
pub async fn first_document(files: &js_sys::Array) -> Option<(String, Vec<u8>)> {
    all_documents(files).await.into_iter().next()
}
