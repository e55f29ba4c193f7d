//! What holds for any input.
#![cfg(all(feature = "verify", feature = "sign"))]
#![allow(clippy::unwrap_used)]

mod common;

use common::{base64url, forge, header_value, key, signed};
use proptest::prelude::*;
use seal::{Alg, PrivateJwk, ProtectedHeader, PublicJwk, ReceiptCode, SignedFile, Timestamp};
use seal::{canonical, inspect, open, strict};
use serde_json::{Value, json};

/// Values as people fill them in, and some that are refused.
fn any_value() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        (-(1_i64 << 53)..1 << 53).prop_map(Value::from),
        "[ -~一-龥·𠀀-𪛟\n]{0,12}".prop_map(Value::from),
        any::<String>().prop_map(Value::from),
    ];
    leaf.prop_recursive(5, 60, 6, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..6).prop_map(Value::from),
            prop::collection::btree_map("\\PC{0,6}", inner, 0..6)
                .prop_map(|m| Value::Object(m.into_iter().collect())),
        ]
    })
}

/// JSON texts that are their own canonical form, and such as only almost are.
fn any_text() -> impl Strategy<Value = String> {
    let name = prop::sample::select(vec![
        "", "a", "b", "é", "\u{e000}", "𠀀", "\\\"", "\\n", "\\/", "\\u0061", "\\\\",
    ]);
    let out_of_order = prop::collection::vec(name, 0..5).prop_map(|names| {
        let members: Vec<String> =
            names.iter().map(|name| format!("\"{name}\":[{{\"{name}\":0}}]")).collect();
        format!("{{{}}}", members.join(","))
    });
    let spoilt = (any_value(), any::<prop::sample::Index>(), "[ \n0,\\]]|\\\\/|\\\\n|\\\\u0061|\"a\":1,|")
        .prop_map(|(value, at, insert)| {
            let mut text = value.to_string();
            let at = (0..=at.index(text.len() + 1)).rev().find(|at| text.is_char_boundary(*at));
            text.insert_str(at.unwrap_or(0), &insert);
            text
        });
    prop_oneof![out_of_order, spoilt, any_value().prop_map(|value| value.to_string())]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    /// Reading tells whether a text is canonical; writing it again must tell the same.
    #[test]
    fn canonical_is_what_would_be_written(text in any_text()) {
        let value = strict::parse(text.as_bytes()).ok();
        let is_canonical = value.as_ref().is_some_and(|v| canonical::to_string(v).is_ok_and(|written| written == text));
        prop_assert_eq!(SignedFile::new(text.clone()).is_ok(), is_canonical);

        // The same as the content of a file, which is looked through and not made a value of.
        let payload = common::envelope().to_payload().unwrap();
        let (before, after) = (payload.find("\"content\":").unwrap() + 10, payload.find(",\"created_at\"").unwrap());
        let payload = [payload.get(..before).unwrap(), &text, payload.get(after..).unwrap()].concat();
        let key = key(Alg::Ed25519, 1);
        let file = forge(payload.as_bytes(), &[(&key, header_value(&key).to_string().as_bytes())]).to_string();
        match (open(file.as_bytes()), SignedFile::parse(file.as_bytes()).unwrap().payload()) {
            (Ok(opened), Ok(whole)) => {
                prop_assert_eq!(opened.envelope.content.as_str(), text.as_str());
                prop_assert_eq!(opened.envelope.read().to_value(), whole);
            }
            (Err(refusal), Ok(_)) => {
                prop_assert_eq!(refusal.code(), "envelope.type");
                prop_assert!(!value.is_some_and(|value| value.is_object()));
            }
            (opened, whole) => prop_assert_eq!(opened.map(drop), whole.map(drop)),
        }
    }

    #[test]
    fn what_is_written_is_read_back(value in any_value()) {
        if let Ok(text) = canonical::to_string(&value) {
            let read = strict::parse(text.as_bytes()).unwrap();
            prop_assert_eq!(&read, &value);
            prop_assert_eq!(canonical::to_string(&read).unwrap(), text);
        }
    }

    /// Many a byte is looked at sixteen at a time: what is found must not hang on where it stands.
    #[test]
    fn a_string_is_read_alike_wherever_its_special_bytes_stand(
        before in 0..40_usize, after in 0..40_usize, special in "[\\x00-\\x1f\\x7f\"\\\\ -~é一𠮷]{1,3}",
    ) {
        let text = format!("\"{}{special}{}\"", "a".repeat(before), "b".repeat(after));
        let theirs = serde_json::from_str::<Value>(&text).ok();
        match strict::parse(text.as_bytes()) {
            Ok(value) => prop_assert_eq!(Some(value), theirs),
            Err(refusal) => prop_assert!(theirs.is_none() || refusal.code().starts_with("text."), "{}", refusal),
        }
    }

    #[test]
    fn what_is_refused_in_writing_is_refused_in_reading(value in any_value()) {
        let written = canonical::to_string(&value).map_err(|r| r.reason());
        let read = strict::parse(value.to_string().as_bytes()).map_err(|r| r.reason());
        prop_assert_eq!(written.is_ok(), read.is_ok(), "{:?} {:?}", written, read);
    }

    /// Whatever this reader takes, serde_json takes too and understands alike.
    #[test]
    fn stricter_than_serde_json(text in "[\\[\\]{}\",:0-9a-fu\\\\truelsn \\-+.eE一\n]{0,24}") {
        if let Ok(value) = strict::parse(text.as_bytes()) {
            prop_assert_eq!(serde_json::from_str::<Value>(&text).unwrap(), value);
        }
    }

    #[test]
    fn any_bytes_are_judged_without_panic(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        let _ = (strict::parse(&bytes), open(&bytes), inspect(&bytes), SignedFile::parse(&bytes));
        let _ = (ProtectedHeader::parse(&bytes), PublicJwk::parse(&bytes), PrivateJwk::parse(&bytes));
        let text = String::from_utf8_lossy(&bytes);
        let _ = (ReceiptCode::parse(&text), Timestamp::parse(&text), seal::Digest::parse(&text));
    }

    #[test]
    fn any_text_in_every_place_is_judged_without_panic(text in any::<String>(), place in 0..6_usize) {
        let key = key(Alg::Ed25519, 1);
        let mut header = header_value(&key);
        let member = ["alg", "typ", "kid", "role", "declaration", "drawn"].into_iter().nth(place).unwrap();
        header.as_object_mut().unwrap().insert(member.into(), json!(text));
        let file = forge(text.as_bytes(), &[(&key, header.to_string().as_bytes())]);
        prop_assert!(open(file.to_string().as_bytes()).is_err());
    }

    #[test]
    fn any_header_and_key_are_judged_without_panic(value in any_value(), x: [u8; 32], y: [u8; 32], s: Vec<u8>) {
        let jwk = json!({"kty": "EC", "crv": "P-256", "x": base64url(x), "y": base64url(y)});
        let _ = (PublicJwk::from_value(&value), PublicJwk::from_web_crypto(&value));
        let key = PublicJwk::from_value(&jwk).unwrap();
        let mut signature = [0; 64];
        signature.iter_mut().zip(s).for_each(|(to, from)| *to = from);
        prop_assert!(key.verify(b"x", &signature).is_err());
        let key = PublicJwk::Ed25519 { x };
        prop_assert!(key.verify(b"x", &signature).is_err());
    }

    #[test]
    fn both_algorithms_sign_and_verify(seed: [u8; 32], message: Vec<u8>) {
        for alg in [Alg::Ed25519, Alg::Es256] {
            let Ok(key) = PrivateJwk::generate(alg, &seed) else { continue };
            let signature = key.sign(&message);
            prop_assert!(key.public().verify(&message, &signature).is_ok());
            let again = PrivateJwk::parse(key.to_json().as_bytes()).unwrap();
            prop_assert_eq!(again.public(), key.public());
            prop_assert_eq!(PublicJwk::parse(key.public().to_json().as_bytes()).unwrap(), *key.public());
        }
    }

    #[test]
    fn any_splice_is_refused(from in 0..3000_usize, to in 0..3000_usize, insert: Vec<u8>) {
        let good = signed().to_json().into_bytes();
        let (from, to) = (from.min(good.len()), to.min(good.len()));
        let (from, to) = (from.min(to), from.max(to));
        let bad: Vec<u8> = good.iter().copied().take(from).chain(insert).chain(good.iter().copied().skip(to)).collect();
        if strict::parse(&bad).ok() != strict::parse(&good).ok() {
            prop_assert!(open(&bad).is_err());
        }
    }

    #[test]
    fn any_clock_is_written_as_it_is_read(ms in 0..253_402_214_400_000_u64, offset in -720..840_i16) {
        let time = Timestamp::from_unix_ms(ms, offset).unwrap();
        prop_assert_eq!(time.unix_seconds().unsigned_abs(), ms / 1000);
        prop_assert_eq!(Timestamp::parse(time.as_str()).unwrap(), time);
    }
}

#[test]
fn the_older_name_of_the_algorithm_is_read() {
    let key = key(Alg::Ed25519, 1);
    let mut header = header_value(&key);
    header.as_object_mut().unwrap().insert("alg".into(), json!("EdDSA"));
    let file = forge(common::unsigned().payload_bytes(), &[(&key, header.to_string().as_bytes())]);
    let opened = open(file.to_string().as_bytes()).unwrap();
    assert!(opened.signatures.iter().all(|s| s.alg == Alg::Ed25519));
}
