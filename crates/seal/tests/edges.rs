//! Where each range ends: the last value that is taken and the first that is not. Sizes are in `limits.rs`.
#![cfg(all(feature = "verify", feature = "sign"))]
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

mod common;

use common::{base64url, envelope, forge, header, header_value, key, signed, unsigned};
use data_encoding::HEXLOWER;
use seal::scalar::normalise_es256;
use seal::text::limits;
use seal::{Alg, Envelope, PublicJwk, Reason, Role, SignedFile, open, strict};
use serde_json::{Value, json};

fn hex(text: &str) -> [u8; 32] {
    HEXLOWER.decode(text.as_bytes()).unwrap().try_into().unwrap()
}

/// One more, most significant byte first.
fn next(mut number: [u8; 32]) -> [u8; 32] {
    for byte in number.iter_mut().rev() {
        let (sum, carried) = byte.overflowing_add(1);
        *byte = sum;
        if !carried {
            break;
        }
    }
    number
}

/// One less.
fn before(mut number: [u8; 32]) -> [u8; 32] {
    for byte in number.iter_mut().rev() {
        let (difference, borrowed) = byte.overflowing_sub(1);
        *byte = difference;
        if !borrowed {
            break;
        }
    }
    number
}

fn reversed(mut number: [u8; 32]) -> [u8; 32] {
    number.reverse();
    number
}

fn both(r: [u8; 32], s: [u8; 32]) -> [u8; 64] {
    [r, s].concat().try_into().unwrap()
}

/// FIPS 186-5: the order of P-256, half of it, and its field's prime; RFC 8032: Ed25519's order and prime.
const N: &str = "ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551";
const HALF: &str = "7fffffff800000007fffffffffffffffde737d56d38bcf4279dce5617e3192a8";
const P: &str = "ffffffff00000001000000000000000000000000ffffffffffffffffffffffff";
const L: &str = "1000000000000000000000000000000014def9dea2f79cd65812631a5cf5d3ed";
const P25519: &str = "7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffed";

#[test]
fn the_numbers_of_an_es256_signature() {
    let key = key(Alg::Es256, 1);
    let said = |r, s| key.public().verify(b"text", &both(r, s)).unwrap_err();
    let (one, n, half) = (next([0; 32]), hex(N), hex(HALF));
    for (r, s, reason) in [
        (one, one, Reason::SignatureInvalid),
        (before(n), half, Reason::SignatureInvalid),
        (one, next(half), Reason::SignatureMalleable),
        (one, before(n), Reason::SignatureMalleable),
        (n, one, Reason::SignatureOutOfRange),
        (next(n), one, Reason::SignatureOutOfRange),
        (one, n, Reason::SignatureOutOfRange),
        ([0; 32], one, Reason::SignatureOutOfRange),
        (one, [0; 32], Reason::SignatureOutOfRange),
        ([0xff; 32], [0xff; 32], Reason::SignatureOutOfRange),
    ] {
        assert_eq!(said(r, s), reason, "{} {}", HEXLOWER.encode(&r), HEXLOWER.encode(&s));
    }
}

#[test]
fn the_lower_half_of_s() {
    let (one, n, half) = (next([0; 32]), hex(N), hex(HALF));
    for (s, lower) in
        [(one, one), (half, half), (next(half), half), (before(n), one), (n, n), ([0; 32], [0; 32])]
    {
        assert_eq!(normalise_es256(both(one, s)), both(one, lower), "{}", HEXLOWER.encode(&s));
    }
}

#[test]
fn the_numbers_of_an_ed25519_signature() {
    let key = key(Alg::Ed25519, 1);
    let base = hex("5866666666666666666666666666666666666666666666666666666666666666"); // RFC 8032's B
    let said = |r, s| key.public().verify(b"text", &both(r, reversed(s))).unwrap_err();
    assert_eq!(said(base, before(hex(L))), Reason::SignatureInvalid);
    assert_eq!(said(base, hex(L)), Reason::SignatureMalleable);
    assert_eq!(said(base, next(hex(L))), Reason::SignatureMalleable);
    assert_eq!(said(base, [0xff; 32]), Reason::SignatureMalleable);
    // R: y = p-1 is of order 2, y = p is zero written again, with either sign.
    let (last, zero) = (reversed(before(hex(P25519))), reversed(hex(P25519)));
    let signed = |mut point: [u8; 32]| {
        point[31] |= 0x80;
        point
    };
    assert_eq!(said(last, [0; 32]), Reason::SignatureLowOrder);
    assert_eq!(said(zero, [0; 32]), Reason::SignatureNotCanonical);
    assert_eq!(said(signed(zero), [0; 32]), Reason::SignatureNotCanonical);
    // What is no point at all is simply not the signature.
    assert_eq!(said(reversed(next(next([0; 32]))), [0; 32]), Reason::SignatureInvalid);
}

#[test]
fn the_coordinates_of_a_key() {
    let p256 = |x: [u8; 32], y: [u8; 32]| {
        PublicJwk::from_value(&json!({"kty": "EC", "crv": "P-256", "x": base64url(x), "y": base64url(y)}))
    };
    let ed25519 =
        |x: [u8; 32]| PublicJwk::from_value(&json!({"kty": "OKP", "crv": "Ed25519", "x": base64url(x)}));
    let (last, p) = (before(hex(P)), hex(P));
    assert_eq!(p256(last, last), Ok(PublicJwk::P256 { x: last, y: last }));
    for (x, y) in [(p, last), (last, p), (next(p), last), (last, [0xff; 32])] {
        assert_eq!(p256(x, y), Err(Reason::KeyNotCanonical));
    }
    let (last, p) = (reversed(before(hex(P25519))), reversed(hex(P25519)));
    assert_eq!(ed25519(last), Ok(PublicJwk::Ed25519 { x: last }));
    assert_eq!(ed25519(p), Err(Reason::KeyNotCanonical));
    let signed = |mut x: [u8; 32]| {
        x[31] |= 0x80;
        x
    };
    assert_eq!(ed25519(signed(last)), Ok(PublicJwk::Ed25519 { x: signed(last) }));
    assert_eq!(ed25519(signed(p)), Err(Reason::KeyNotCanonical));
}

/// As Chromium gives it; a member that no engine adds is none that may be left away.
#[test]
fn a_key_as_a_browser_exports_it() {
    for alg in [Alg::Ed25519, Alg::Es256] {
        let public = *key(alg, 1).public();
        let mut exported = public.to_value();
        for (name, value) in [("ext", json!(true)), ("key_ops", json!(["verify"])), ("alg", json!("Ed25519"))]
        {
            exported[name] = value;
        }
        assert_eq!(PublicJwk::from_web_crypto(&exported), Ok(public));
        assert_eq!(PublicJwk::from_value(&exported), Err(Reason::KeyShape));
        exported["kid"] = json!("one");
        assert_eq!(PublicJwk::from_web_crypto(&exported), Err(Reason::KeyShape));
        exported["d"] = json!("AAAA");
        assert_eq!(PublicJwk::from_web_crypto(&exported), Err(Reason::KeyPrivate));
    }
}

/// A file correctly signed, of which only the reader's rules say something.
fn said(payload: &[u8], header: &str) -> Option<Reason> {
    let file = forge(payload, &[(&key(Alg::Ed25519, 1), header.as_bytes())]);
    open(file.to_string().as_bytes()).err().map(|refusal| refusal.reason())
}

fn of_header(name: &str, value: Value) -> Option<Reason> {
    let mut header = header_value(&key(Alg::Ed25519, 1));
    header[name] = value;
    said(unsigned().payload_bytes(), &header.to_string())
}

fn of_envelope(name: &str, value: Value) -> Option<Reason> {
    let mut envelope = envelope().to_value();
    envelope[name] = value;
    let header = header_value(&key(Alg::Ed25519, 1)).to_string();
    said(seal::canonical::to_string(&envelope).unwrap().as_bytes(), &header)
}

#[test]
fn members_of_a_header() {
    for (name, value, reason) in [
        ("iat", json!(0), None),
        ("iat", json!(limits::INTEGER), None),
        ("iat", json!(-1), Some(Reason::JwsHeaderMember)),
        ("declaration", json!("!"), None),
        ("declaration", json!("~".repeat(128)), None),
        ("declaration", json!("~".repeat(129)), Some(Reason::JwsHeaderMember)),
        ("declaration", json!("a b"), Some(Reason::JwsHeaderMember)),
        ("declaration", json!("a\u{7f}"), Some(Reason::TextControl)),
        ("drawn", json!("A".repeat(2049)), Some(Reason::StrokesTooLarge)),
    ] {
        assert_eq!(of_header(name, value.clone()), reason, "{name} {value}");
    }
    for role in Role::ALL {
        assert_eq!(of_header("role", json!(role.as_str())), None);
    }
    let padded = |to: usize| {
        let header = header_value(&key(Alg::Ed25519, 1)).to_string();
        let space = " ".repeat(to - header.len());
        said(unsigned().payload_bytes(), &format!("{header}{space}"))
    };
    assert_eq!(padded(limits::HEADER), None);
    assert_eq!(padded(limits::HEADER + 1), Some(Reason::JwsHeaderTooLarge));
}

#[test]
fn members_of_an_envelope() {
    let (form, version, locale) = (Reason::EnvelopeForm, Reason::EnvelopeFormVersion, Reason::EnvelopeLocale);
    for (name, value, reason) in [
        ("form", "a".to_owned(), None),
        ("form", "z9-".to_owned(), None),
        ("form", "a".repeat(64), None),
        ("form", "a".repeat(65), Some(form)),
        ("form", String::new(), Some(form)),
        ("form", "9a".to_owned(), Some(form)),
        ("form", "-a".to_owned(), Some(form)),
        ("form", "aB".to_owned(), Some(form)),
        ("form", "a_b".to_owned(), Some(form)),
        ("form_version", "0.0".to_owned(), None),
        ("form_version", "9999.9999".to_owned(), None),
        ("form_version", "10000.0".to_owned(), Some(version)),
        ("form_version", "0.10000".to_owned(), Some(version)),
        ("form_version", "1.".to_owned(), Some(version)),
        ("form_version", ".1".to_owned(), Some(version)),
        ("form_version", "1.0.0".to_owned(), Some(version)),
        ("form_version", "1.a".to_owned(), Some(version)),
        ("form_version", "a.1".to_owned(), Some(version)),
        ("locale", "z".to_owned(), None),
        ("locale", "12345678-12345678-12345678-12345678".to_owned(), None),
        ("locale", "12345678-12345678-12345678-1234567-1".to_owned(), Some(locale)),
        ("locale", "123456789".to_owned(), Some(locale)),
        ("locale", "zh--CN".to_owned(), Some(locale)),
        ("locale", "zh-".to_owned(), Some(locale)),
        ("locale", String::new(), Some(locale)),
        ("authority", String::new(), None),
        ("authority", "局".repeat(200), None),
        ("authority", "局".repeat(201), Some(Reason::EnvelopeAuthority)),
    ] {
        assert_eq!(of_envelope(name, json!(value)), reason, "{name} {value}");
    }
    assert_eq!(of_envelope("revision", json!(u32::MAX)), Some(Reason::EnvelopeRevision)); // names no other
    assert_eq!(of_envelope("revision", json!(u64::from(u32::MAX) + 1)), Some(Reason::EnvelopeRevision));
    let mut none = envelope().to_value();
    (none["revision"], none["supersedes"]) = (json!(0), json!("ab".repeat(32)));
    assert_eq!(Envelope::from_value(&none).unwrap_err().pointer(), Some("/revision")); // counts from 1
    assert_eq!(of_envelope("revision", json!("1")), Some(Reason::EnvelopeType));
    assert_eq!(of_envelope("supersedes", json!(1)), Some(Reason::EnvelopeType));
    assert_eq!(of_envelope("content", json!([])), Some(Reason::EnvelopeType));
}

#[test]
fn times_at_their_ends() {
    for (time, is_good) in [
        ("0000-01-01T00:00:00Z", true),
        ("9999-12-31T23:59:59+23:59", true),
        ("2026-12-31T00:00:00-23:59", true),
        ("2026-13-01T00:00:00Z", false),
        ("2026-00-01T00:00:00Z", false),
        ("2026-01-00T00:00:00Z", false),
        ("2026-01-32T00:00:00Z", false),
        ("2026-04-31T00:00:00Z", false),
        ("2024-02-29T00:00:00Z", true),
        ("2024-02-30T00:00:00Z", false),
        ("2000-02-29T00:00:00Z", true),
        ("1900-02-29T00:00:00Z", false),
        ("2026-01-01T24:00:00Z", false),
        ("2026-01-01T23:60:00Z", false),
        ("2026-01-01T23:59:60Z", false),
        ("2026-01-01T00:00:00+24:00", false),
        ("2026-01-01T00:00:00+00:60", false),
        ("2026-01-01T00:00:00+00:00x", false),
        ("2026-01-01T00:00:00z", false),
        ("2026-01-01t00:00:00Z", false),
        ("2026-01-01T00:00:00.123456789Z", true),
        ("2026-01-01T00:00:00.1234567890Z", false),
        ("2026-01-01T00:00:00", false),
        ("12026-01-01T00:00:00Z", false),
    ] {
        let reason = (!is_good).then_some(Reason::EnvelopeCreatedAt);
        assert_eq!(of_envelope("created_at", json!(time)), reason, "{time}");
    }
}

#[test]
fn eight_signatures_and_no_ninth() {
    let mut file = unsigned();
    for seed in 1..=8 {
        let key = key(Alg::Ed25519, seed);
        key.sign_file(&mut file, header(&key, Role::Parent)).unwrap();
    }
    assert_eq!(open(file.to_json().as_bytes()).unwrap().signatures.len(), 8);
    let ninth = key(Alg::Ed25519, 9);
    let refusal = ninth.sign_file(&mut file, header(&ninth, Role::Parent)).unwrap_err();
    assert_eq!(refusal.reason(), Reason::JwsTooManySignatures);
}

/// One key in two roles, and two keys in one: neither is the same signer twice.
#[test]
fn a_signer_is_a_key_in_a_role() {
    let (one, two) = (key(Alg::Ed25519, 1), key(Alg::Ed25519, 2));
    let mut file = unsigned();
    for (key, role) in [(&one, Role::Parent), (&one, Role::Guardian), (&two, Role::Parent)] {
        key.sign_file(&mut file, header(key, role)).unwrap();
    }
    assert_eq!(SignedFile::parse(file.to_json().as_bytes()).unwrap(), file);
    assert_eq!(open(file.to_json().as_bytes()).unwrap().signatures.len(), 3);
}

#[test]
fn a_payload_as_large_as_may_be_is_opened() {
    let whole = |content: String| {
        let mut envelope = envelope();
        envelope.content = json!({"a": content});
        seal::canonical::to_string(&envelope.to_value()).unwrap()
    };
    let room = limits::PAYLOAD - whole(String::new()).len();
    let header = header_value(&key(Alg::Ed25519, 1)).to_string();
    assert_eq!(said(whole("a".repeat(room)).as_bytes(), &header), None);
    assert_eq!(said(whole("a".repeat(room + 1)).as_bytes(), &header), Some(Reason::PayloadTooLarge));
}

/// Escapes at the ends of what they can stand for, and the offset of what is wrong.
#[test]
fn escapes_of_the_json_reader() {
    for (text, value) in [
        (r#""\ud800\udc00""#, "\u{10000}"),
        (r#""\uDBFF\uDFEF""#, "\u{10ffef}"),
        (r#""\ud7ff\ue000""#, "\u{d7ff}\u{e000}"),
        (r#""\/\\\"\n""#, "/\\\"\n"),
        (r#""\u0020\u007e""#, " ~"),
    ] {
        assert_eq!(strict::parse(text.as_bytes()), Ok(json!(value)));
    }
    for (text, code, offset) in [
        (r#"{"a":"\ud800x"}"#, "json.lone-surrogate", 6),
        (r#"{"a":"\ud800\u0041"}"#, "json.lone-surrogate", 6),
        (r#"{"a":"\ud800\ue000"}"#, "json.lone-surrogate", 6),
        (r#"{"a":"\udfff"}"#, "json.lone-surrogate", 6),
        (r#"{"a":"b\b"}"#, "text.control", 5),
        (r#"{"a":"b\f"}"#, "text.control", 5),
        (r#"{"a":"b\r"}"#, "text.control", 5),
        (r#"{"a":"b\t"}"#, "text.control", 5),
        (r#"{"a":"\u00"}"#, "json.syntax", 6),
        (r#"{"a":tru}"#, "json.syntax", 5),
        (r#"{"a":-}"#, "json.syntax", 5),
        (r#"{"a":00}"#, "json.syntax", 5),
        (r#"{"a":-01}"#, "json.syntax", 5),
        (r#"{"a":1E2}"#, "json.float", 5),
        (r#"{"a":1.5}"#, "json.float", 5),
        (r#"{"a":1 "b":2}"#, "json.syntax", 7),
        (r#"{"a" 1}"#, "json.syntax", 5),
        ("[1 2]", "json.syntax", 3),
        ("[1] x", "file.trailing-bytes", 4),
        (" \t\r\n", "file.empty", 4),
    ] {
        let refusal = strict::parse(text.as_bytes()).unwrap_err();
        assert_eq!((refusal.code(), refusal.offset()), (code, Some(offset)), "{text}");
    }
    assert_eq!(Envelope::parse(b"[]").unwrap_err().reason(), Reason::EnvelopeType);
}

/// A string is read in blocks of 32 bytes, of 8, and byte by byte: nothing is overlooked in any of them.
#[test]
fn what_a_string_may_not_hold_is_seen_at_every_place() {
    let plain = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ+-*/ plain";
    for at in 0..=plain.len() {
        let (before, after) = plain.split_at(at);
        for inside in ["\\\"", "\\\\", "\\n", "\\u0041", "中", "\u{e9}"] {
            let text = format!("\"{before}{inside}{after}\"");
            let value: Value = serde_json::from_str(&text).unwrap();
            assert_eq!(strict::parse(text.as_bytes()), Ok(value), "{text}");
        }
        for inside in ["\"", "\u{1}", "\u{1f}", "\n", "\\x"] {
            let text = format!("\"{before}{inside}{after}x\"");
            assert!(strict::parse(text.as_bytes()).is_err(), "{text:?}");
        }
    }
}

/// Blocks of nothing else: what tells that a block is plain is not misled by any of them.
#[test]
fn what_a_string_may_not_hold_is_seen_in_any_number() {
    for n in [1, 7, 8, 9, 16, 31, 32, 33, 64, 100] {
        for byte in [b'"', 0x01, 0x1f, 0x7f, 0x80, 0xff] {
            let text = [&[b'"'][..], &vec![byte; n], b"\""].concat();
            assert!(strict::parse(&text).is_err(), "{n} of {byte:#x}");
        }
        let signs = "\\\\".repeat(n);
        assert_eq!(strict::parse(format!("\"{signs}\"").as_bytes()), Ok(json!("\\".repeat(n))));
        let words = "字".repeat(n);
        assert_eq!(strict::parse(format!("\"{words}\"").as_bytes()), Ok(json!(words)));
        let turned = format!("\"{words}\u{202e}{words}\"");
        assert!(strict::parse(turned.as_bytes()).is_err(), "{turned:?}");
    }
    // In a word of eight bytes, before what is read byte by byte.
    assert!(strict::parse("\"\u{202e}abcdefghij\"".as_bytes()).is_err());
    // In a word of eight bytes before the last one, alone and at the same place as in the last one.
    for text in ["\u{202e}abcdefghijkl", "\u{202e}abcde\u{202e}"] {
        let list = format!("[\"{text}\", \"and more, so that it is read by words\"]");
        assert!(strict::parse(list.as_bytes()).is_err(), "{list:?}");
    }
}

/// Of an opened file the content is its own canonical text, and says what was signed.
#[test]
fn an_opened_files_content() {
    let opened = open(signed().to_json().as_bytes()).unwrap();
    let content = envelope().content;
    assert_eq!(opened.envelope.content.as_str(), seal::canonical::to_string(&content).unwrap());
    assert_eq!(opened.envelope.content.to_value(), content);
    assert_eq!(opened.envelope.read(), envelope());
}
