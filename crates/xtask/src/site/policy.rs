//! What a page may load and where it may send: the Content-Security-Policy.

/// For the `<meta>` in each page. `upload` is the origin of the drop box, if there is one.
pub fn for_page(upload: Option<&str>) -> String {
    let upload = upload.map(|origin| format!(" {origin}")).unwrap_or_default();
    format!(
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data: blob:; \
         connect-src 'self'{upload}; worker-src 'self'; manifest-src 'self'; form-action 'none'; base-uri 'none'"
    )
}

/// For the header: what a `<meta>` cannot say.
pub const HEADER: &str = "frame-ancestors 'none'";
