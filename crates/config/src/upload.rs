//! Where files are sent: the only other address that a page may talk to.

use serde_json::Value;

/// `https://drop.example.cn` of `"upload": "https://drop.example.cn/drop/"` in a configuration;
/// `None` for `null` and for an address on the same site.
///
/// # Errors
/// What stands there and is no address.
pub fn upload_origin(config: &Value) -> Result<Option<String>, String> {
    config.get("upload").map_or(Ok(None), origin_of)
}

pub(crate) fn origin_of(upload: &Value) -> Result<Option<String>, String> {
    let upload = upload.get("url").unwrap_or(upload);
    if upload.is_null() {
        return Ok(None);
    }
    let url = upload.as_str().ok_or_else(|| upload.to_string())?;
    let Some((scheme, rest)) = url.split_once("://") else { return Ok(None) };
    let host = rest.split('/').next().unwrap_or_default();
    let fits = !host.is_empty() && host.bytes().all(|b| b.is_ascii_alphanumeric() || b".-:[]".contains(&b));
    if fits && ["https", "http"].contains(&scheme) {
        Ok(Some(format!("{scheme}://{host}")))
    } else {
        Err(url.to_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::upload_origin;
    use serde_json::json;

    #[test]
    fn only_the_origin_of_the_drop_box_is_let_through() {
        let origin = |upload| upload_origin(&json!({"upload": upload}));
        assert_eq!(upload_origin(&json!({})), Ok(None));
        assert_eq!(origin(json!(null)), Ok(None));
        assert_eq!(origin(json!("/drop/")), Ok(None));
        assert_eq!(origin(json!("https://a.cn:8443/drop/")), Ok(Some("https://a.cn:8443".to_owned())));
        assert_eq!(origin(json!({"url": "https://a.cn/drop/"})), Ok(Some("https://a.cn".to_owned())));
        for bad in [json!("ftp://a.cn/"), json!("https:///x"), json!("https://a.cn;script-src *"), json!(3)] {
            assert!(origin(bad.clone()).is_err(), "{bad}");
        }
    }
}
