//! What a page may load and where it may send: the Content-Security-Policy.

use anyhow::{Context, Result, bail};

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

/// `https://drop.example.cn` of `"upload": "https://drop.example.cn/drop/"` in `config.json`;
/// `None` for `null` and for an address on the same site.
pub fn upload_origin(config: &str) -> Result<Option<String>> {
    let config: serde_json::Value = serde_json::from_str(config).context("site/public/config.json")?;
    let upload = config.get("upload").map(|upload| upload.get("url").unwrap_or(upload));
    let Some(url) = upload.and_then(|url| url.as_str()) else { return Ok(None) };
    let Some((scheme, rest)) = url.split_once("://") else { return Ok(None) };
    let host = rest.split('/').next().unwrap_or_default();
    let fits = !host.is_empty() && host.bytes().all(|b| b.is_ascii_alphanumeric() || b".-:[]".contains(&b));
    if !fits || !["https", "http"].contains(&scheme) {
        bail!("site/public/config.json: upload is not an address: {url}");
    }
    Ok(Some(format!("{scheme}://{host}")))
}

#[cfg(test)]
mod tests {
    use super::upload_origin;

    #[test]
    fn only_the_origin_of_the_drop_box_is_let_through() {
        let origin = |config: &str| upload_origin(config).ok().flatten();
        assert_eq!(origin(r#"{"upload": null}"#), None);
        assert_eq!(origin(r#"{"upload": "https://a.cn:8443/drop/"}"#).as_deref(), Some("https://a.cn:8443"));
        assert_eq!(origin(r#"{"upload": {"url": "https://a.cn/"}}"#).as_deref(), Some("https://a.cn"));
        assert!(upload_origin(r#"{"upload": "https://a.cn; script-src *"}"#).is_err());
    }
}
