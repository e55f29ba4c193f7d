//! RFC 7520, the JOSE cookbook, byte for byte: the two steps of its encryptions that a sealed file takes too.
//!
//! No example there is of our format: its keys for `ECDH-ES+A256KW` (5.13) are of P-384, `A256GCM` comes with RSA
//! (5.2), and P-256 with `A128CBC-HS256` (5.5). What becomes of all of them whole, `tests/cookbook.rs` says.

use super::{OpeningKey, SealingKey, content, derive};
use crate::members::base64url;
use serde_json::Value;

fn example(name: &str) -> Value {
    let text = include_str!("../../../../tests/conformance/cookbook/cookbook.ndjson");
    let mut lines = text.lines().map(|line| serde_json::from_str::<Value>(line).unwrap());
    lines.find(|example| example["file"].as_str().unwrap().starts_with(name)).unwrap()
}

fn bytes<const N: usize>(text: &Value) -> [u8; N] {
    base64url(text.as_str().unwrap()).unwrap().try_into().unwrap()
}

/// Section 5.2.4: the content under its key.
#[test]
fn rfc_7520_5_2_content() {
    let example = example("jwe/5_2");
    let (key, iv) = (bytes(&example["generated"]["cek"]), bytes(&example["generated"]["iv"]));
    let given = &example["encrypting_content"];
    let aad = given["protected_b64u"].as_str().unwrap().as_bytes();
    let ciphertext = base64url(given["ciphertext"].as_str().unwrap()).unwrap();
    let (plain, tag) = (example["input"]["plaintext"].as_str().unwrap().as_bytes(), bytes(&given["tag"]));
    assert_eq!(content::encrypt(&key, &iv, aad, plain), Some((ciphertext.clone(), tag)));
    assert_eq!(content::decrypt(&key, &iv, aad, &ciphertext, &tag).unwrap(), plain);
}

/// Section 5.5.3: agreement over P-256 and derivation, from either side.
#[test]
fn rfc_7520_5_5_agreement() {
    let example = example("jwe/5_5");
    let key = |jwk: &Value| {
        let mut jwk = jwk.clone();
        jwk.as_object_mut().unwrap().remove("kid"); // ours are named by their thumbprint
        OpeningKey::parse(jwk.to_string().as_bytes()).unwrap()
    };
    let (theirs, ephemeral) = (key(&example["input"]["key"]), key(&example["encrypting_key"]["epk"]));
    let public = SealingKey::from_value(&example["encrypting_content"]["protected"]["epk"]).unwrap();
    assert_eq!(public, ephemeral.public());
    let shared = theirs.shared_with(&public);
    assert_eq!(shared, ephemeral.shared_with(&theirs.public()));
    let derived = derive::concat_kdf(&shared, "A128CBC-HS256", b"", b"", 256);
    assert_eq!(derived, bytes(&example["encrypting_key"]["cek"]));
}
