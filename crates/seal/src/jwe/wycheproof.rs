//! Every Wycheproof vector of what a sealed file stands on: ECDH over P-256, AES-KW, AES-GCM.
//!
//! Sizes that a sealed file cannot have (keys of 128 and 192 bits, other IVs) go to the same crate
//! directly, or are counted as refused by their size: no vector is left out unseen.

use super::keys::{OpeningKey, SealingKey};
use super::{content, derive};
use aes_gcm::aead::consts::U12;
use aes_gcm::aead::{Aead, KeyInit, Payload};
use aes_gcm::{AesGcm, Nonce};
use aes_kw::aes::{Aes128, Aes192, Aes256};
use aes_kw::{AesKw, KwAes256};
use data_encoding::HEXLOWER;
use serde_json::{Value, json};

fn vectors(name: &str) -> Vec<Value> {
    let path = format!("{}/../../tests/conformance/wycheproof/{name}.ndjson", env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read_to_string(path).unwrap();
    let mut lines = text.lines().map(|line| serde_json::from_str::<Value>(line).unwrap());
    let number_of_tests = lines.next().unwrap()["numberOfTests"].as_u64().unwrap();
    let tests: Vec<Value> = lines.collect();
    assert_eq!(tests.len() as u64, number_of_tests);
    tests
}

fn bytes(test: &Value, name: &str) -> Vec<u8> {
    HEXLOWER.decode(test[name].as_str().unwrap().as_bytes()).unwrap()
}

fn is_valid(test: &Value) -> bool {
    test["result"] == "valid"
}

#[test]
fn ecdh_p256() {
    // Wycheproof names every key; ours are named by their thumbprint.
    let unnamed = |jwk: &Value| {
        let mut jwk = jwk.clone();
        jwk.as_object_mut().unwrap().remove("kid");
        jwk
    };
    for test in vectors("ecdh-p256") {
        let mine = OpeningKey::parse(unnamed(&test["private"]).to_string().as_bytes());
        let theirs = SealingKey::from_value(&unnamed(&test["public"]));
        let shared = mine.ok().zip(theirs.ok()).map(|(mine, theirs)| mine.shared_with(&theirs).to_vec());
        assert_eq!(shared, is_valid(&test).then(|| bytes(&test, "shared")), "tcId {}", test["tcId"]);
    }
}

/// A wrapped key of any size under a key of any size; None when it is refused.
fn unwrapped(key: &[u8], wrapped: &[u8]) -> Option<Vec<u8>> {
    let mut out = vec![0; wrapped.len()];
    if wrapped.len() < 24 {
        return None; // RFC 3394, section 2: two blocks of key data at least; ours are always four
    }
    let out = match key.len() {
        16 => AesKw::<Aes128>::new_from_slice(key).unwrap().unwrap_key(wrapped, &mut out).ok(),
        24 => AesKw::<Aes192>::new_from_slice(key).unwrap().unwrap_key(wrapped, &mut out).ok(),
        _ => KwAes256::new_from_slice(key).unwrap().unwrap_key(wrapped, &mut out).ok(),
    };
    out.map(<[u8]>::to_vec)
}

#[test]
fn aes_kw() {
    let mut by_our_code = 0;
    for test in vectors("aes-kw") {
        let (key, wrapped, plain) = (bytes(&test, "key"), bytes(&test, "ct"), bytes(&test, "msg"));
        // `acceptable` is a key of one block, which RFC 3394 does not have: refused here.
        let expected = is_valid(&test).then(|| plain.clone());
        assert_eq!(unwrapped(&key, &wrapped), expected, "tcId {}", test["tcId"]);
        if let (Ok(key), Ok(wrapped)) = (<[u8; 32]>::try_from(key), <[u8; 40]>::try_from(wrapped)) {
            by_our_code += 1;
            let ours = derive::unwrap_under(&key, &wrapped);
            assert_eq!(ours.map(|key| key.to_vec()), expected, "tcId {}", test["tcId"]);
            if let Some(plain) = ours {
                assert_eq!(derive::wrap_under(&key, &plain), Some(wrapped), "tcId {}", test["tcId"]);
            }
        }
    }
    assert_eq!(by_our_code, 16);
}

/// With an initialisation vector of 96 bits, under a key of any size.
fn decrypted(key: &[u8], iv: [u8; 12], aad: &[u8], sealed: &[u8]) -> Option<Vec<u8>> {
    let payload = Payload { msg: sealed, aad };
    let nonce: Nonce<U12> = iv.into();
    match key.len() {
        16 => AesGcm::<Aes128, U12>::new_from_slice(key).unwrap().decrypt(&nonce, payload).ok(),
        24 => AesGcm::<Aes192, U12>::new_from_slice(key).unwrap().decrypt(&nonce, payload).ok(),
        _ => AesGcm::<Aes256, U12>::new_from_slice(key).unwrap().decrypt(&nonce, payload).ok(),
    }
}

#[test]
fn aes_gcm() {
    let (mut by_our_code, mut other_iv) = (0, 0);
    for test in vectors("aes-gcm") {
        let [key, aad, plain, cipher] = ["key", "aad", "msg", "ct"].map(|name| bytes(&test, name));
        let tag: [u8; 16] = bytes(&test, "tag").try_into().unwrap();
        let Ok(iv) = <[u8; 12]>::try_from(bytes(&test, "iv")) else {
            // A sealed file's IV has 96 bits: the frame refuses any other before it looks further.
            let iv = data_encoding::BASE64URL_NOPAD.encode(&bytes(&test, "iv"));
            assert_eq!(sealed_with_iv(&iv).unwrap_err().code(), "jwe.base64url", "tcId {}", test["tcId"]);
            other_iv += 1;
            continue;
        };
        let expected = is_valid(&test).then(|| plain.clone());
        let sealed = [&cipher[..], &tag].concat();
        assert_eq!(decrypted(&key, iv, &aad, &sealed), expected, "tcId {}", test["tcId"]);
        if let Ok(key) = <[u8; 32]>::try_from(key) {
            by_our_code += 1;
            assert_eq!(content::decrypt(&key, &iv, &aad, &cipher, &tag), expected, "tcId {}", test["tcId"]);
            if expected.is_some() {
                assert_eq!(
                    content::encrypt(&key, &iv, &aad, &plain),
                    Some((cipher, tag)),
                    "tcId {}",
                    test["tcId"]
                );
            }
        }
    }
    // 27 invalid and 39 valid ones are of our sizes.
    assert_eq!((by_our_code, other_iv), (66, 316 - 3 * 27 - 40 - 37 - 39));
}

/// A sealed file that is good but for its IV.
fn sealed_with_iv(iv: &str) -> Result<super::SealedFile, crate::Refusal> {
    let key = OpeningKey::generate(&[7; 32]).unwrap();
    let text = super::seal(b"text", &[key.public()], &[9; 76]).unwrap();
    let mut file: Value = serde_json::from_str(&text).unwrap();
    file["iv"] = json!(iv);
    super::SealedFile::parse(file.to_string().as_bytes())
}
