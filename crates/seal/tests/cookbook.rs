//! What becomes of every file of the JOSE cookbook (RFC 7520) and its sisters for RFC 8037 and RFC 7797: none of
//! them is of our format, and each is refused for a reason that can be named beforehand.
#![cfg(all(feature = "verify", feature = "sign", feature = "jwe"))]
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use seal::{PrivateJwk, SealedFile, open};
use serde_json::Value;

/// File, and why its general and its flattened serialization are refused; the compact one is not even JSON.
const REFUSED: [(&str, &str, &str); 25] = [
    ("curve25519/ecdh-es", "jwe.shape", "jwe.shape"), // no recipients: the key is agreed on directly
    ("curve25519/jws", "jws.header-member", "jws.shape"), // `typ` and more are missing
    ("jwe/5_1.", "jwe.header-member", "jwe.shape"),
    ("jwe/5_10.", "jwe.unknown-member", "jwe.shape"), // `aad`
    ("jwe/5_11.", "jwe.unknown-member", "jwe.shape"), // `unprotected`
    ("jwe/5_12.", "jwe.shape", "jwe.shape"),          // nothing is protected
    ("jwe/5_13.", "jwe.unknown-member", "jwe.shape"), // `unprotected`
    ("jwe/5_2.", "jwe.header-member", "jwe.shape"),
    ("jwe/5_3.", "jwe.header-member", "jwe.shape"),
    ("jwe/5_4.", "jwe.header-member", "jwe.shape"),
    ("jwe/5_5.", "jwe.shape", "jwe.shape"), // as above
    ("jwe/5_6.", "jwe.shape", "jwe.shape"), // as above
    ("jwe/5_7.", "jwe.header-member", "jwe.shape"),
    ("jwe/5_8.", "jwe.header-member", "jwe.shape"),
    ("jwe/5_9.", "jwe.zip", "jwe.shape"),
    ("jws/4_1.", "jws.alg-unknown", "jws.shape"),   // RS256
    ("jws/4_2.", "jws.alg-unknown", "jws.shape"),   // PS384
    ("jws/4_3.", "jws.alg-unknown", "jws.shape"),   // ES512
    ("jws/4_4.", "jws.alg-symmetric", "jws.shape"), // HS256
    ("jws/4_5.", "jws.shape", "jws.shape"),         // detached: no payload
    ("jws/4_6.", "jws.unprotected-header", "jws.shape"),
    ("jws/4_7.", "jws.unprotected-header", "jws.shape"),
    ("jws/4_8.", "jws.unprotected-header", "jws.shape"),
    ("rfc7797/4.2.", "jws.b64", "jws.shape"),
    ("rfc7797/hmac-sha2", "jws.b64", "jws.shape"),
];

fn examples() -> Vec<Value> {
    let text = include_str!("../../../tests/conformance/cookbook/cookbook.ndjson");
    text.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

fn code(text: &str) -> &'static str {
    let code = if text.contains("\"ciphertext\"") {
        SealedFile::parse(text.as_bytes()).map(drop)
    } else {
        open(text.as_bytes()).map(drop)
    };
    code.unwrap_err().code()
}

#[test]
fn every_file_is_refused_for_its_reason() {
    let examples = examples();
    assert_eq!(examples.len(), REFUSED.len());
    for (example, (name, general, flattened)) in examples.iter().zip(REFUSED) {
        assert!(example["file"].as_str().unwrap().starts_with(name), "{}", example["file"]);
        let output = example["output"].as_object().unwrap();
        assert_eq!(code(&output["json"].to_string()), general, "{name}");
        for (form, expected) in [("json_flat", flattened), ("compact", "json.syntax")] {
            if let Some(value) = output.get(form) {
                let text = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
                assert_eq!(code(&text), expected, "{name} {form}");
            }
        }
    }
}

/// RFC 8037 appendix A.4 as the cookbook has it: the signature itself is ours too, byte for byte.
#[test]
fn curve25519_signature() {
    let examples = examples();
    let example = examples.iter().find(|example| example["file"] == "curve25519/jws.json").unwrap();
    let mut key = example["input"]["key"].clone();
    key.as_object_mut().unwrap().remove("use");
    let key = PrivateJwk::parse(key.to_string().as_bytes()).unwrap();
    let signature = key.sign(example["signing"]["sig-input"].as_str().unwrap().as_bytes());
    let expected = example["signing"]["sig"].as_str().unwrap();
    assert_eq!(data_encoding::BASE64URL_NOPAD.encode(&signature), expected);
}
