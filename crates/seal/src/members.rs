//! Reading the members of an object that must have exactly these and no others.

#[cfg(feature = "verify")]
use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use base64ct::{Base64UrlUnpadded, Encoding as _};
use serde_json::{Map, Value};

/// Whether every member has one of these names.
pub(crate) fn has_only(members: &Map<String, Value>, names: &[&str]) -> bool {
    members.keys().all(|name| names.contains(&name.as_str()))
}

pub(crate) fn text<'a>(members: &'a Map<String, Value>, name: &str) -> Option<&'a str> {
    members.get(name).and_then(Value::as_str)
}

/// Base64url without padding and with no stray bits, RFC 7515 section 2.
#[cfg(feature = "verify")]
pub(crate) fn base64url(text: &str) -> Option<Vec<u8>> {
    URL_SAFE_NO_PAD.decode(text).ok()
}

/// The same where files are made and not verified: a tenth of the bytes, and five times the time.
#[cfg(not(feature = "verify"))]
pub(crate) fn base64url(text: &str) -> Option<Vec<u8>> {
    Base64UrlUnpadded::decode_vec(text).ok()
}

pub(crate) fn to_base64url(bytes: &[u8]) -> String {
    Base64UrlUnpadded::encode_string(bytes)
}
