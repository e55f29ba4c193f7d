//! Addresses of files whose names carry a hash, as the build wrote them into the page's `<head>`.

/// The address of the asset called `name` in the build (`crates/xtask/src/site/`), for example
/// `county` or `worker`; `None` where this build has no such file, and always without a browser.
#[cfg(feature = "csr")]
pub fn url(name: &str) -> Option<String> {
    meta(&format!("tuofu-asset-{name}"))
}

/// See the browser's side: without one there are no addresses.
#[cfg(not(feature = "csr"))]
pub fn url(_name: &str) -> Option<String> {
    None
}

/// The content of `<meta name="…">`.
#[cfg(feature = "csr")]
pub(crate) fn meta(name: &str) -> Option<String> {
    let selector = format!("meta[name=\"{name}\"]");
    leptos::prelude::document().query_selector(&selector).ok()??.get_attribute("content")
}
