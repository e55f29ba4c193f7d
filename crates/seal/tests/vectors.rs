//! Vectors of the standards, and of those who break implementations for a living.
#![cfg(all(feature = "verify", feature = "sign"))]
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use data_encoding::{BASE64URL_NOPAD, HEXLOWER};
use seal::scalar::normalise_es256;
use seal::{Digest, PrivateJwk, PublicJwk, Reason, canonical, strict};
use serde_json::{Value, json};

fn base64url(text: &str) -> [u8; 64] {
    BASE64URL_NOPAD.decode(text.as_bytes()).unwrap().try_into().unwrap()
}

/// RFC 8037 appendix A.1, A.4 and A.5; A.3 is the example of `PublicJwk`.
#[test]
fn rfc_8037_signature() {
    let key = PrivateJwk::parse(
        br#"{"kty":"OKP","crv":"Ed25519","d":"nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A",
             "x":"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"}"#,
    )
    .unwrap();
    let input = b"eyJhbGciOiJFZERTQSJ9.RXhhbXBsZSBvZiBFZDI1NTE5IHNpZ25pbmc";
    let signature =
        base64url("hgyY0il_MGCjP0JzlnLWG1PPOt7-09PGcvMg3AIbQR6dWbhijcNR4ki4iylGjg5BhVsPt9g7sVvpAr_MuM0KAg");
    assert_eq!(key.sign(input), signature);
    assert_eq!(key.public().verify(input, &signature), Ok(()));
}

/// RFC 7515 appendix A.3. Its S is in the upper half, which the format refuses.
#[test]
fn rfc_7515_es256() {
    let key = PrivateJwk::parse(
        br#"{"kty":"EC","crv":"P-256","x":"f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU",
             "y":"x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0",
             "d":"jpsQnnGQmL-YBIffH1136cspYG6-0iY7X1fCE9-E9LI"}"#,
    )
    .unwrap();
    let input = b"eyJhbGciOiJFUzI1NiJ9.eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFt\
                  cGxlLmNvbS9pc19yb290Ijp0cnVlfQ";
    let signature =
        base64url("DtEhU3ljbEg8L38VWAfUAqOyKAM6-Xx-F4GawxaepmXFCgfTjDxw5djxLa8ISlSApmWQxfKTUJqPP3-Kg6NU1Q");
    assert_eq!(key.public().verify(input, &signature), Err(Reason::SignatureMalleable));
    assert_eq!(key.public().verify(input, &normalise_es256(signature)), Ok(()));
    assert_eq!(key.public().verify(input, &key.sign(input)), Ok(()));
}

/// RFC 7515 appendices A.1, A.2 and A.4 to A.7: other algorithms, none at all, an unprotected header, and the
/// flattened form. Each is refused, and for that.
#[test]
fn rfc_7515_refused() {
    const PAYLOAD: &str =
        "eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ";
    const ES256: &str =
        "DtEhU3ljbEg8L38VWAfUAqOyKAM6-Xx-F4GawxaepmXFCgfTjDxw5djxLa8ISlSApmWQxfKTUJqPP3-Kg6NU1Q";
    let general = |signature: Value| json!({"payload": PAYLOAD, "signatures": [signature]});
    let one =
        |protected: &str, signature: &str| general(json!({"protected": protected, "signature": signature}));
    let a_6 = json!({"protected": "eyJhbGciOiJFUzI1NiJ9", "signature": ES256,
                     "header": {"kid": "e9bc097a-ce51-4036-9562-d2ade882db0d"}});
    let mut a_7 = a_6.clone();
    a_7["payload"] = PAYLOAD.into();
    for (file, code) in [
        (
            one("eyJ0eXAiOiJKV1QiLA0KICJhbGciOiJIUzI1NiJ9", "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"),
            "jws.alg-symmetric",
        ),
        (one("eyJhbGciOiJSUzI1NiJ9", &"A".repeat(342)), "jws.alg-unknown"),
        (one("eyJhbGciOiJFUzUxMiJ9", &"A".repeat(176)), "jws.alg-unknown"),
        (one("eyJhbGciOiJub25lIn0", ""), "jws.alg-none"),
        (general(a_6), "jws.unprotected-header"),
        (a_7, "jws.shape"),
    ] {
        assert_eq!(seal::open(file.to_string().as_bytes()).unwrap_err().code(), code, "{file}");
    }
}

/// RFC 6979 appendix A.2.5, SHA-256, message "sample": the signature is deterministic.
#[test]
fn rfc_6979_es256() {
    let d = HEXLOWER.decode(b"c9afa9d845ba75166b5c215767b1d6934e50c3db36e89b127b8a622b120f6721").unwrap();
    let key = PrivateJwk::generate(seal::Alg::Es256, &d.try_into().unwrap()).unwrap();
    let signature = HEXLOWER
        .decode(
            b"efd48b2aacb6a8fd1140dd9cd45e81d69d2c877b56aaf991c34d0ea84eaf3716\
              f7cb1c942d657c41d436c7a1b6e29f65f3e900dbb9aff4064dc4ab2f843acda8",
        )
        .unwrap();
    assert_eq!(key.sign(b"sample"), normalise_es256(signature.try_into().unwrap()));
}

/// RFC 7638 section 3.1: an RSA key, so only the text and its digest are ours.
#[test]
fn rfc_7638_thumbprint() {
    let n = "0vx7agoebGcQSuuPiLJXZptN9nndrQmbXEps2aiAFbWhM78LhWx4cbbfAAtVT86zwu1RK7aPFFxuhDR1L6tSoc_BJECPebWK\
             RXjBZCiFV4n3oknjhMstn64tZ_2W-5JsGY4Hc5n9yBXArwl93lqt7_RN5w6Cf0h4QyQ5v-65YGjQR0_FDW2QvzqY368QQMicAtaS\
             qzs8KJZgnYb9c7d0zgdAZHzu6qMQvRL5hajrn1n91CbOpbISD08qNLyrdkt-bFTWhAI4vMQFh6WeZu0fM4lFd2NcRwr3XPksINHa\
             Q-G_xBniIqbw0Ls1jF44-csFCur-kEgU8awapJzKnqDKgw";
    let text = canonical::to_string(&json!({"kty": "RSA", "n": n, "e": "AQAB"})).unwrap();
    let thumbprint = BASE64URL_NOPAD.encode(&Digest::of(text.as_bytes()).0);
    assert_eq!(thumbprint, "NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs");
}

/// RFC 8785 section 3.2.3 and the author's test data, as far as a submission may hold them.
#[test]
fn rfc_8785_canonical() {
    for (text, canonical_text) in [
        (r#"[56,{"d":true,"10":null,"1":[]}]"#, r#"[56,{"1":[],"10":null,"d":true}]"#),
        (
            r#"{"peach":"This sorting order","péché":"is wrong according to French","pêche":"but canonicalization MUST","sin":"ignore locale"}"#,
            r#"{"peach":"This sorting order","péché":"is wrong according to French","pêche":"but canonicalization MUST","sin":"ignore locale"}"#,
        ),
        (
            r#"{"1":{"f":{"f":"hi","F":5},"\n":56},"10":{},"":"empty","a":{},"111":[{"e":"yes","E":"no"}],"A":{}}"#,
            r#"{"":"empty","1":{"\n":56,"f":{"F":5,"f":"hi"}},"10":{},"111":[{"E":"no","e":"yes"}],"A":{},"a":{}}"#,
        ),
        (r#"{"literals":[null,true,false]}"#, r#"{"literals":[null,true,false]}"#),
        (r#"{"€":1,"1":2,"😀":3,"ö":4}"#, r#"{"1":2,"ö":4,"€":1,"😀":3}"#),
        // By UTF-16 the emoji (d83d …) stands before U+FF10; by UTF-8 it would stand after.
        (r#"{"０":1,"😀":2}"#, r#"{"😀":2,"０":1}"#),
        (r#""\u20ac$\n'\u0042\u0022\u005c\\\"\/""#, r#""€$\n'B\"\\\\\"/""#),
        ("9007199254740991", "9007199254740991"),
        ("[-9007199254740991, 0]", "[-9007199254740991,0]"),
    ] {
        let value = strict::parse(text.as_bytes()).unwrap();
        assert_eq!(canonical::to_string(&value).unwrap(), canonical_text);
    }
    for (text, code) in [
        ("[333333333.33333329, 1E30, 4.50, 2e-3]", "json.float"),
        ("56.0", "json.float"),
        (r#"{"\r":"Carriage Return"}"#, "text.control"),
        (r#"{"\u0080":"Control"}"#, "text.control"),
        (r#"{"\ufb33":"Hebrew Letter Dalet With Dagesh"}"#, "text.not-nfc"),
        (r#""A\u030a""#, "text.not-nfc"),
        ("9007199254740992", "json.integer"),
    ] {
        assert_eq!(strict::parse(text.as_bytes()).unwrap_err().code(), code, "{text}");
    }
}

/// Every test of a file of `tests/conformance/wycheproof`, none missing.
fn wycheproof(name: &str) -> Vec<Value> {
    let path = format!("{}/../../tests/conformance/wycheproof/{name}.ndjson", env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read_to_string(path).unwrap();
    let mut lines = text.lines().map(|line| serde_json::from_str::<Value>(line).unwrap());
    let number_of_tests = lines.next().unwrap()["numberOfTests"].as_u64().unwrap();
    let tests: Vec<Value> = lines.collect();
    assert_eq!(tests.len() as u64, number_of_tests);
    tests
}

/// A signature of another length never gets as far as a curve.
fn verify(test: &Value, normalise: fn([u8; 64]) -> [u8; 64]) -> bool {
    let bytes = |name: &str| HEXLOWER.decode(test[name].as_str().unwrap().as_bytes()).unwrap();
    let signature = <[u8; 64]>::try_from(bytes("sig"));
    let key = PublicJwk::from_value(&test["key"]);
    signature.is_ok_and(|signature| key.unwrap().verify(&bytes("msg"), &normalise(signature)).is_ok())
}

#[test]
fn wycheproof_ed25519() {
    for test in wycheproof("ed25519") {
        assert_eq!(verify(&test, |s| s), test["result"] == "valid", "tcId {}", test["tcId"]);
    }
}

#[test]
fn wycheproof_es256() {
    for test in wycheproof("es256") {
        assert_eq!(verify(&test, normalise_es256), test["result"] == "valid", "tcId {}", test["tcId"]);
    }
}

/// "Taming the many EdDSAs" (Chalkias, Garillot, Nikolaenko 2020), table 1, cases 0 to 9: small
/// orders of key or R, mixed orders, S beyond the order, R not canonical. Strict verifiers
/// accept case 3 alone.
#[test]
fn many_eddsas() {
    let cases = include_str!("vectors/many_eddsas.txt").lines().filter(|line| !line.starts_with('#'));
    let hex = |text: &str| HEXLOWER.decode(text.as_bytes()).unwrap();
    let accepted: Vec<usize> = cases
        .enumerate()
        .filter(|(_, line)| {
            let fields: Vec<&str> = line.split(' ').collect();
            let key = PublicJwk::Ed25519 { x: hex(fields[1]).try_into().unwrap() };
            key.verify(&hex(fields[0]), &hex(fields[2]).try_into().unwrap()).is_ok()
        })
        .map(|(index, _)| index)
        .collect();
    assert_eq!(accepted, [3]);
}
