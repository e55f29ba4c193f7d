//! Every reason for a refusal, shown once.
#![cfg(all(feature = "verify", feature = "sign", feature = "protect"))]
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

mod common;

use common::{base64url, envelope, forge, header_value, key, signed, unsigned};
use seal::text::limits;
use seal::{Alg, Envelope, PrivateJwk, Reason, Refusal, SignedFile, open, strict};
use serde_json::{Value, json};

type Row = (Reason, Refusal);

#[test]
fn every_reason_is_reached() {
    let rows: Vec<Row> =
        [bytes(), json_text(), frames(), headers(), keys(), signatures(), payloads(), envelopes(), trust()]
            .into_iter()
            .flatten()
            .collect();
    for (reason, refusal) in &rows {
        assert_eq!(refusal.reason(), *reason, "{refusal}");
        assert!(refusal.to_string().starts_with(reason.code()));
        assert!(reason.mend().len() > 15);
    }
    // Sealed files have theirs in `sealed.rs`; a build with SM2 never lacks it.
    let is_elsewhere = |reason: &Reason| {
        reason.code().starts_with("jwe.") || cfg!(feature = "sm2") && *reason == Reason::JwsAlgSm2
    };
    for reason in Reason::ALL.iter().filter(|reason| !is_elsewhere(reason)) {
        assert!(rows.iter().any(|(r, _)| r == reason), "no row for {}", reason.code());
    }
}

#[test]
fn the_documentation_lists_every_reason() {
    let format = include_str!("../../../docs/format.md");
    for reason in Reason::ALL {
        let row = format!("| `{}` | {} |", reason.code(), reason.mend());
        assert!(format.contains(&row), "docs/format.md lacks {row}");
    }
}

#[test]
fn the_documentation_lists_nothing_else() {
    let format = include_str!("../../../docs/format.md");
    let (_, table) = format.split_once("| code | meaning |\n|---|---|\n").unwrap();
    let rows = table.lines().map_while(|line| line.strip_prefix("| `")?.split_once('`'));
    let listed: Vec<&str> = rows.map(|(code, _)| code).collect();
    assert_eq!(listed, Reason::ALL.iter().map(|r| r.code()).collect::<Vec<_>>());
}

#[test]
fn codes_are_unique() {
    let mut codes: Vec<&str> = Reason::ALL.iter().map(|r| r.code()).collect();
    codes.sort_unstable();
    codes.dedup();
    assert_eq!(codes.len(), Reason::ALL.len());
}

#[test]
fn a_refusal_never_carries_a_persons_words() {
    let secret = "陈秀英";
    let value = json!({secret: {"name": [1.5]}});
    let refusal = seal::canonical::to_string(&value).unwrap_err();
    assert_eq!(refusal.pointer(), Some("/?/name/0"));
    // The members of a form are ours: every sign that they are named with.
    let refusal = seal::canonical::to_string(&json!({"parent_1": {"Name": 1.5}})).unwrap_err();
    assert_eq!(refusal.pointer(), Some("/parent_1/?"));
    let text = format!("{{\"{secret}\":1,\"{secret}\":2}}");
    for shown in [refusal.to_string(), format!("{:?}", strict::parse(text.as_bytes()).unwrap_err())] {
        assert!(!shown.contains(secret));
    }
}

fn parsed(bytes: impl AsRef<[u8]>) -> Refusal {
    strict::parse(bytes.as_ref()).unwrap_err()
}

fn opened(value: &Value) -> Refusal {
    open(value.to_string().as_bytes()).unwrap_err()
}

fn bytes() -> Vec<Row> {
    vec![
        (Reason::FileTooLarge, parsed(vec![b' '; limits::FILE + 1])),
        (Reason::FileEmpty, parsed("")),
        (Reason::FileEmpty, parsed(" \r\n\t")),
        (Reason::FileBom, parsed("\u{feff}{}")),
        (Reason::FileUtf8, parsed(b"\"\xed\xa0\x80\"")), // a surrogate in UTF-8
        (Reason::FileUtf8, parsed(b"\"\xc0\xaf\"")),     // overlong
        (Reason::FileTrailingBytes, parsed("{}{}")),
        (Reason::FileTrailingBytes, parsed("{}\0")),
        (Reason::FileTrailingBytes, parsed("{} \u{feff}")),
    ]
}

fn json_text() -> Vec<Row> {
    let deep = |n: usize| "[".repeat(n) + &"]".repeat(n);
    assert!(strict::parse(deep(32).as_bytes()).is_ok());
    let mut rows = vec![
        (Reason::JsonDepth, parsed(deep(33))),
        (Reason::JsonDepth, parsed("[".repeat(100_000))),
        (Reason::JsonDuplicateMember, parsed(r#"{"a":1,"b":{"c":1,"\u0063":2}}"#)),
        (Reason::JsonFloat, parsed("1.0")),
        (Reason::JsonFloat, parsed("1e2")),
        (Reason::JsonFloat, parsed("-0.0")),
        (Reason::JsonInteger, parsed("-0")),
        (Reason::JsonInteger, parsed("9007199254740992")),
        (Reason::JsonInteger, parsed("99999999999999999999999999")),
        (Reason::JsonLoneSurrogate, parsed(r#""\ud800""#)),
        (Reason::JsonLoneSurrogate, parsed(r#""\udc00\ud800""#)),
        (Reason::JsonLoneSurrogate, parsed(r#""\ud840\n""#)),
        (Reason::TextControl, parsed(r#""a\tb""#)),
        (Reason::TextControl, parsed(r#""\u0000""#)),
        (Reason::TextControl, parsed("\"\u{e0041}\"")),
        (Reason::TextBidirectional, parsed("\"张\u{202e}三\"")),
        (Reason::TextBidirectional, parsed("{\"\u{2066}\":1}")),
        (Reason::TextNoncharacter, parsed(r#""\uffff""#)),
        (Reason::TextNotNfc, parsed("\"e\u{301}\"")),
    ];
    for bad in [
        "{",
        "[1,]",
        "{\"a\":1,}",
        "01",
        "+1",
        "-",
        "nul",
        "'a'",
        "{a:1}",
        "[1 2]",
        "\"\\x\"",
        "\"a\nb\"",
        "\"\\u12g4\"",
        "\"",
        "{\"a\"}",
        "NaN",
        "//",
    ] {
        rows.push((Reason::JsonSyntax, parsed(bad)));
    }
    rows
}

/// A good file spoilt.
fn frame(spoil: impl Fn(&mut Value)) -> Refusal {
    let mut value: Value = serde_json::from_str(&signed().to_json()).unwrap();
    spoil(&mut value);
    opened(&value)
}

/// A good file's text spoilt.
fn text(spoil: impl Fn(String) -> String) -> Refusal {
    open(spoil(signed().to_json()).as_bytes()).unwrap_err()
}

fn frames() -> Vec<Row> {
    let (key, mut once) = (key(Alg::Ed25519, 1), signed());
    let again = key.sign_file(&mut once, common::header(&key, seal::Role::Parent)).unwrap_err();
    vec![
        (Reason::JwsShape, opened(&json!([]))),
        (Reason::JwsShape, opened(&json!({"payload": "e30", "protected": "e30", "signature": "e30"}))),
        (Reason::JwsShape, frame(|v| v["payload"] = json!({}))),
        (Reason::JwsShape, frame(|v| v["protected"] = json!("e30"))), // two forms in one
        (Reason::JwsShape, frame(|v| v["signature"] = json!("e30"))),
        (Reason::JwsShape, frame(|v| v["signatures"][0]["signature"] = json!(1))),
        (Reason::JwsUnknownMember, frame(|v| v["comment"] = json!("x"))),
        (Reason::JwsUnknownMember, frame(|v| v["signatures"][1]["x"] = json!("x"))),
        (Reason::JwsBase64url, frame(|v| v["payload"] = json!("e30="))),
        (Reason::JwsBase64url, frame(|v| v["payload"] = json!("e31"))), // stray bits
        (Reason::JwsBase64url, frame(|v| v["signatures"][0]["protected"] = json!("e 30"))),
        (Reason::JwsNoSignatures, frame(|v| v["signatures"] = json!([]))),
        (
            Reason::JwsTooManySignatures,
            frame(|v| v["signatures"] = vec![v["signatures"][0].clone(); 9].into()),
        ),
        (Reason::JwsUnprotectedHeader, frame(|v| v["signatures"][0]["header"] = json!({"alg": "none"}))),
        (Reason::JwsUnprotectedHeader, frame(|v| v["header"] = json!({}))),
        (Reason::JwsSameRoleAndKey, frame(|v| v["signatures"][1] = v["signatures"][0].clone())),
        (Reason::JwsSameRoleAndKey, again),
        (Reason::JwsOtherPayload, signed().merge(&SignedFile::new("{}").unwrap()).unwrap_err()),
        (Reason::SignatureLength, frame(|v| v["signatures"][0]["signature"] = json!("AAAA"))),
        (Reason::JsonDuplicateMember, text(|file| file.replacen('{', "{\"payload\":\"e30\",", 1))),
        (Reason::JsonDuplicateMember, text(|file| file.replacen("[{", "[{\"signature\":\"\",", 1))),
        (Reason::FileTrailingBytes, text(|file| format!("{file},"))),
        (Reason::FileTrailingBytes, text(|file| format!("{file}\n{file}"))),
        (Reason::FileBom, text(|file| format!("\u{feff}{file}"))),
        (Reason::FileTooLarge, text(|file| file + &" ".repeat(limits::FILE))),
    ]
}

/// A file whose one header is spoilt but correctly signed: only the reader's rules refuse it.
fn header(alg: Alg, spoil: impl Fn(&mut Value)) -> Refusal {
    let key = key(alg, 1);
    let mut value = header_value(&key);
    spoil(&mut value);
    opened(&forge(unsigned().payload_bytes(), &[(&key, value.to_string().as_bytes())]))
}

fn headers() -> Vec<Row> {
    let ed = |spoil: fn(&mut Value)| header(Alg::Ed25519, spoil);
    let raw = |text: &[u8]| opened(&forge(unsigned().payload_bytes(), &[(&key(Alg::Ed25519, 1), text)]));
    vec![
        (Reason::JwsAlgNone, ed(|v| v["alg"] = json!("none"))),
        (Reason::JwsAlgNone, ed(|v| v["alg"] = json!("NoNe"))),
        (Reason::JwsAlgSymmetric, ed(|v| v["alg"] = json!("HS256"))),
        (Reason::JwsAlgSymmetric, header(Alg::Es256, |v| v["alg"] = json!("HS512"))),
        (Reason::JwsAlgUnknown, ed(|v| v["alg"] = json!("hs256"))),
        (Reason::JwsAlgUnknown, ed(|v| v["alg"] = json!("RS256"))),
        (Reason::JwsAlgUnknown, ed(|v| v["alg"] = json!(""))),
        (Reason::JwsAlgUnknown, ed(|v| v["alg"] = json!("ed25519"))),
        (Reason::JwsAlgUnknown, ed(|v| v["alg"] = json!("ES384"))),
        (Reason::JwsKeyMismatch, ed(|v| v["alg"] = json!("ES256"))),
        (Reason::JwsKeyMismatch, header(Alg::Es256, |v| v["alg"] = json!("EdDSA"))),
        (Reason::JwsCrit, ed(|v| v["crit"] = json!(["exp"]))),
        (Reason::JwsCrit, ed(|v| v["crit"] = json!([]))),
        (Reason::JwsB64, ed(|v| v["b64"] = json!(false))),
        (Reason::JwsB64, ed(|v| v["b64"] = json!(true))),
        (Reason::JwsTyp, ed(|v| v["typ"] = json!("JWT"))),
        (Reason::JwsRole, ed(|v| v["role"] = json!("child"))),
        (Reason::JwsKidMismatch, ed(|v| v["kid"] = json!("kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k"))),
        (Reason::JwsHeaderMember, ed(|v| v["jku"] = json!("https://example.org/"))),
        (Reason::JwsHeaderMember, ed(|v| v["iat"] = json!("1795399200"))),
        (Reason::JwsHeaderMember, ed(|v| v["iat"] = json!(-1))),
        (Reason::JwsHeaderMember, ed(|v| v["declaration"] = json!(""))),
        (Reason::JwsHeaderMember, ed(|v| v["declaration"] = json!("有空格"))),
        (Reason::JwsHeaderMember, ed(|v| v["drawn"] = json!(null))),
        (Reason::JwsHeaderMember, ed(|v| drop(v.as_object_mut().unwrap().remove("role")))),
        (Reason::JwsHeaderMember, raw(b"[]")),
        (Reason::JwsHeaderTooLarge, raw(&[b' '; limits::HEADER + 1])),
        (Reason::JsonDuplicateMember, raw(br#"{"alg":"Ed25519","alg":"none"}"#)),
        (Reason::JsonDuplicateMember, raw(br#"{"jwk":{"crv":"Ed25519","crv":"P-256"}}"#)),
        (Reason::JsonFloat, raw(br#"{"iat":1.5}"#)),
        (Reason::JsonDepth, raw("[".repeat(33).as_bytes())),
        (Reason::FileBom, raw("\u{feff}{}".as_bytes())),
        (Reason::FileTrailingBytes, raw(b"{}{}")),
        (Reason::StrokesMalformed, ed(|v| v["drawn"] = json!("!"))),
        (Reason::StrokesTooLarge, ed(|v| v["drawn"] = json!("A".repeat(2049)))),
    ]
}

#[test]
fn a_fault_in_a_header_names_its_signature() {
    let (good, bad) = (key(Alg::Ed25519, 1), key(Alg::Es256, 2));
    let good_header = header_value(&good).to_string();
    let file =
        forge(unsigned().payload_bytes(), &[(&good, good_header.as_bytes()), (&bad, br#"{"a":1,"a":2}"#)]);
    let refusal = opened(&file);
    assert_eq!((refusal.signature_index(), refusal.offset()), (Some(1), Some(7)));
    assert!(refusal.to_string().ends_with("(byte 7 of the protected header of signature 1)"));
}

/// A point of order 8, RFC 8032's curve; and the prime of P-256's field.
const ORDER_EIGHT: &str = "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05";
const P256_FIELD: [u8; 32] = [
    255, 255, 255, 255, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 255, 255, 255, 255, 255, 255, 255,
    255, 255, 255, 255, 255,
];

fn hex(text: &str) -> [u8; 32] {
    data_encoding::HEXLOWER.decode(text.as_bytes()).unwrap().try_into().unwrap()
}

/// A file under a key that is no honest one.
fn ed25519_key(x: [u8; 32], signature: &[u8; 64]) -> Refusal {
    let mut file = unsigned();
    let jwk = seal::PublicJwk::Ed25519 { x };
    file.add(seal::ProtectedHeader::new(jwk, seal::Role::Parent, 0, "x"), signature).unwrap();
    open(file.to_json().as_bytes()).unwrap_err()
}

fn keys() -> Vec<Row> {
    let ed = |spoil: fn(&mut Value)| header(Alg::Ed25519, spoil);
    let low_order = |x: [u8; 32]| ed25519_key(x, &[0; 64]);
    let mut nowhere = [0; 32];
    nowhere[0] = 2; // no x belongs to this y
    let mut identity = [0; 32];
    identity[0] = 1;
    let mut beyond = [0xff; 32];
    beyond[31] = 0x7f;
    let off_curve = {
        let jwk = seal::PublicJwk::P256 { x: [1; 32], y: [1; 32] };
        let mut file = unsigned();
        file.add(seal::ProtectedHeader::new(jwk, seal::Role::Parent, 0, "x"), &[1; 64]).unwrap();
        open(file.to_json().as_bytes()).unwrap_err()
    };
    let private = |text: &str| PrivateJwk::parse(text.as_bytes()).unwrap_err();
    let with_d =
        r#"{"kty":"OKP","crv":"Ed25519","x":"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo","d":"AAAA"}"#;
    vec![
        (Reason::KeyShape, ed(|v| v["jwk"]["use"] = json!("sig"))),
        (Reason::KeyShape, ed(|v| v["jwk"]["crv"] = json!("X25519"))),
        (Reason::KeyShape, ed(|v| v["jwk"]["x"] = json!("AAAA"))),
        (Reason::KeyShape, header(Alg::Es256, |v| v["jwk"]["y"] = json!(1))),
        (Reason::KeyPrivate, ed(|v| v["jwk"]["d"] = json!("AAAA"))),
        (Reason::KeyNotCanonical, ed(|v| v["jwk"]["x"] = json!(base64url([0xff; 32])))),
        (Reason::KeyLowOrder, low_order([0; 32])),
        (Reason::KeyLowOrder, low_order(identity)),
        (Reason::KeyLowOrder, low_order(hex(ORDER_EIGHT))),
        (Reason::KeyNotCanonical, {
            let jwk = json!({"crv": "Ed25519", "kty": "OKP", "x": base64url(beyond)});
            seal::PublicJwk::from_value(&jwk).unwrap_err().into()
        }),
        (Reason::KeyNotCanonical, header(Alg::Es256, |v| v["jwk"]["x"] = json!(base64url(P256_FIELD)))),
        (Reason::KeyNotCanonical, header(Alg::Es256, |v| v["jwk"]["y"] = json!(base64url([0xff; 32])))),
        (Reason::KeyNotOnCurve, off_curve),
        #[cfg(not(feature = "sm2"))]
        (Reason::JwsAlgSm2, {
            let mut file = unsigned();
            let jwk = seal::PublicJwk::Sm2 { x: [1; 32], y: [1; 32] };
            file.add(seal::ProtectedHeader::new(jwk, seal::Role::Witness, 0, "x"), &[1; 64]).unwrap();
            open(file.to_json().as_bytes()).unwrap_err()
        }),
        (Reason::KeyNotOnCurve, ed25519_key(nowhere, &[0; 64])),
        (Reason::KeySecret, private(with_d)),
        (Reason::KeySecret, PrivateJwk::generate(Alg::Es256, &[0; 32]).unwrap_err().into()),
        (Reason::KeySecret, PrivateJwk::generate(Alg::Es256, &[0xff; 32]).unwrap_err().into()),
    ]
}

fn signature_bytes(index: usize, spoil: impl Fn(&mut [u8])) -> Refusal {
    frame(|v| {
        let text = v["signatures"][index]["signature"].as_str().unwrap();
        let mut bytes = data_encoding::BASE64URL_NOPAD.decode(text.as_bytes()).unwrap();
        spoil(&mut bytes);
        v["signatures"][index]["signature"] = json!(base64url(bytes));
    })
}

fn signature_bytes_to(index: usize, bytes: &[u8]) -> Refusal {
    frame(|v| v["signatures"][index]["signature"] = json!(base64url(bytes)))
}

fn signatures() -> Vec<Row> {
    // Ed25519: S + L, little-endian. It verifies wherever S is not compared with the order.
    let order = data_encoding::HEXLOWER
        .decode(b"edd3f55c1a631258d69cf7a2def9de1400000000000000000000000000000010")
        .unwrap();
    let plus_order = |bytes: &mut [u8]| {
        let mut carry = 0;
        for (byte, add) in bytes[32..].iter_mut().zip(&order) {
            let sum = u16::from(*byte) + u16::from(*add) + carry;
            (*byte, carry) = (sum as u8, sum >> 8);
        }
    };
    let upper_half = |bytes: &mut [u8]| {
        let signature = p256::ecdsa::Signature::from_slice(bytes).unwrap();
        let (r, s) = signature.split_scalars();
        bytes.copy_from_slice(&p256::ecdsa::Signature::from_scalars(*r, -*s).unwrap().to_bytes());
    };
    let order: [u8; 32] = hex("ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551");
    let above = [0xff; 32];
    let mut not_canonical = [0xff; 32]; // p + 1, which some read as 1
    (not_canonical[0], not_canonical[31]) = (0xee, 0x7f);
    let der = |v: &mut Value| {
        let text = v["signatures"][1]["signature"].as_str().unwrap();
        let raw = data_encoding::BASE64URL_NOPAD.decode(text.as_bytes()).unwrap();
        let der = p256::ecdsa::Signature::from_slice(&raw).unwrap().to_der();
        v["signatures"][1]["signature"] = json!(base64url(der.as_bytes()));
    };
    vec![
        (Reason::SignatureDer, frame(der)),
        (Reason::SignatureLength, signature_bytes_to(0, &[0x30; 65])),
        (Reason::SignatureLength, signature_bytes_to(1, &[0x30, 61, 2])),
        (Reason::SignatureLength, signature_bytes_to(1, &[1; 63])),
        (Reason::SignatureOutOfRange, signature_bytes(1, |b| b[..32].fill(0))),
        (Reason::SignatureOutOfRange, signature_bytes(1, |b| b[32..].fill(0))),
        (Reason::SignatureOutOfRange, signature_bytes(1, |b| b[..32].copy_from_slice(&order))),
        (Reason::SignatureOutOfRange, signature_bytes(1, |b| b[32..].copy_from_slice(&order))),
        (Reason::SignatureOutOfRange, signature_bytes(1, |b| b[..32].copy_from_slice(&above))),
        (Reason::SignatureNotCanonical, signature_bytes(0, |b| b[..32].copy_from_slice(&not_canonical))),
        (Reason::SignatureLowOrder, signature_bytes(0, |b| b[..32].copy_from_slice(&hex(ORDER_EIGHT)))),
        (Reason::SignatureMalleable, signature_bytes(0, plus_order)),
        (Reason::SignatureMalleable, signature_bytes(1, upper_half)),
        (Reason::SignatureInvalid, signature_bytes(0, |b| b[0] ^= 1)),
        (Reason::SignatureInvalid, signature_bytes(0, |b| b[40] ^= 1)),
        (Reason::SignatureInvalid, signature_bytes(1, |b| b[0] ^= 1)),
        (Reason::SignatureInvalid, signature_bytes(1, |b| b[63] ^= 1)),
        (Reason::SignatureLowOrder, signature_bytes(0, |b| b.fill(0))),
    ]
}

/// A payload correctly signed.
fn payload(bytes: &[u8]) -> Refusal {
    let key = key(Alg::Ed25519, 1);
    opened(&forge(bytes, &[(&key, header_value(&key).to_string().as_bytes())]))
}

fn payloads() -> Vec<Row> {
    let good = envelope().to_payload().unwrap();
    let control = good.replace("第一行", "第\\u0007行");
    vec![
        (Reason::PayloadTooLarge, payload(&vec![b' '; limits::PAYLOAD + 1])),
        (Reason::PayloadNotCanonical, payload(good.replacen(':', ": ", 1).as_bytes())),
        (Reason::PayloadNotCanonical, payload(format!("{good}\n").as_bytes())),
        (Reason::PayloadNotCanonical, payload(br#"{"b":1,"a":2}"#)),
        (Reason::PayloadNotCanonical, payload(br#"{"a":"\u0041"}"#)),
        (Reason::PayloadNotCanonical, SignedFile::new("{ }").unwrap_err()),
        (Reason::FileBom, payload(format!("\u{feff}{good}").as_bytes())),
        (Reason::FileTrailingBytes, payload(format!("{good}{good}").as_bytes())),
        (Reason::JsonDuplicateMember, payload(good.replacen('{', "{\"authority\":\"\",", 1).as_bytes())),
        (Reason::JsonDuplicateMember, payload(br#"{"content":{"a":[{"b":{"c":1,"c":1}}]}}"#)),
        (Reason::JsonDepth, payload(("{\"content\":".to_owned() + &"[".repeat(32)).as_bytes())),
        (Reason::TextControl, payload(control.as_bytes())),
    ]
}

fn with(name: &str, value: Value) -> Refusal {
    let mut envelope = envelope().to_value();
    envelope[name] = value;
    payload(seal::canonical::to_string(&envelope).unwrap().as_bytes())
}

fn envelopes() -> Vec<Row> {
    let mut rows = vec![
        (Reason::EnvelopeType, payload(b"[]")),
        (Reason::EnvelopeMissing, payload(b"{}")),
        (Reason::EnvelopeUnknownMember, with("extra", json!(1))),
        (Reason::EnvelopeType, with("content", json!("x"))),
        (Reason::EnvelopeFormat, with("format", json!("tuofu/2"))),
        (Reason::EnvelopeForm, with("form", json!("../x"))),
        (Reason::EnvelopeFormVersion, with("form_version", json!("1"))),
        (Reason::EnvelopeRevision, with("revision", json!(0))),
        (Reason::EnvelopeRevision, with("revision", json!(2))),
        (Reason::EnvelopeSupersedes, with("supersedes", json!("AB"))),
        (Reason::EnvelopeRevision, with("supersedes", json!("ab".repeat(32)))),
        (Reason::EnvelopeLocale, with("locale", json!("zh_CN"))),
        (Reason::EnvelopeAuthority, with("authority", json!("局".repeat(201)))),
    ];
    // Version 4; upper case; without hyphens; another variant.
    for id in [
        "019ab2c3-0000-4000-8000-000000000000",
        "019AB2C3-0000-7000-8000-000000000000",
        "019ab2c3000070008000000000000000",
        "019ab2c3-0000-7000-c000-000000000000",
    ] {
        rows.push((Reason::EnvelopeId, with("id", json!(id))));
    }
    for time in [
        "2026-11-23T10:00:00",
        "2026-02-29T10:00:00Z",
        "2026-11-23 10:00:00Z",
        "2026-11-23T24:00:00Z",
        "2026-11-23T10:00:00+0800",
        "2026-11-23T10:00:00.Z",
        "+026-11-23T10:00:00Z",
        "2026-11-23T10:00:00Z ",
    ] {
        rows.push((Reason::EnvelopeCreatedAt, with("created_at", json!(time))));
    }
    rows
}

#[test]
fn an_envelope_fault_names_its_member() {
    assert_eq!(with("locale", json!(1)).pointer(), Some("/locale"));
    assert_eq!(Envelope::parse(b"{\"format\":\"tuofu/1\"}").unwrap_err().pointer(), Some("/form"));
}

/// The trust list's, each shown in full in `trust.rs`, and those of keys under a passphrase.
fn trust() -> Vec<Row> {
    use seal::{SignedList, Timestamp, TrustList};
    let root = key(Alg::Ed25519, 3);
    let time = |text| Timestamp::parse(text).unwrap();
    let list = TrustList {
        authority: "示例县民政局".into(),
        sequence: 2,
        issued: time("2026-11-24T00:00:00+08:00"),
        next_update: time("2027-02-24T00:00:00+08:00"),
        roots: vec![root.public().thumbprint()],
        entries: Vec::new(),
    };
    let sealed = |list: &TrustList, root: &PrivateJwk| {
        let text = SignedList::seal(list, &[*root.public()], |_, bytes| root.sign(bytes))?;
        SignedList::open(text.as_bytes())
    };
    let opened = sealed(&list, &root).unwrap();
    let entry = seal::trust::Entry {
        jwk: *root.public(),
        name: "李桂英".into(),
        role: seal::Role::Witness,
        division: "44".into(),
        valid_from: list.issued.clone(),
        valid_until: list.next_update.clone(),
        revoked: None,
    };
    let longer = sealed(&TrustList { sequence: 1, entries: vec![entry], ..list.clone() }, &root).unwrap();
    let elsewhere = key(Alg::Es256, 3);
    let others = TrustList { sequence: 3, roots: vec![elsewhere.public().thumbprint()], ..list.clone() };
    let others = sealed(&others, &elsewhere).unwrap();
    let format = forge_list(&root, r#"{"format":"tuofu-trust/2"}"#);
    let sealed_key = root.protect("ten or more", &[1; 32]).unwrap();
    vec![
        (Reason::TrustTooLarge, SignedList::open(&vec![b' '; limits::TRUST + 1]).unwrap_err()),
        (Reason::TrustTyp, SignedList::open(signed().to_json().as_bytes()).unwrap_err()),
        (Reason::TrustFormat, format),
        (Reason::TrustMember, sealed(&TrustList { sequence: 0, ..list.clone() }, &root).unwrap_err()),
        (Reason::TrustRoots, sealed(&list, &elsewhere).unwrap_err()),
        (Reason::TrustOtherRoot, others.follows(&opened).unwrap_err().into()),
        (Reason::TrustSequence, opened.follows(&opened).unwrap_err().into()),
        (Reason::TrustHistory, opened.follows(&longer).unwrap_err().into()),
        (Reason::KeyFile, PrivateJwk::unlock("no key", "ten or more").unwrap_err().into()),
        (Reason::KeyPassphrase, PrivateJwk::unlock(&sealed_key, "another").unwrap_err().into()),
        (Reason::KeyPassphraseShort, root.protect("short", &[1; 32]).unwrap_err().into()),
    ]
}

fn forge_list(root: &PrivateJwk, payload: &str) -> Refusal {
    let header = json!({
        "alg": "Ed25519", "typ": "tuofu-trust", "kid": root.public().thumbprint(), "jwk": root.public().to_value(),
    });
    let file = forge(payload.as_bytes(), &[(root, header.to_string().as_bytes())]);
    seal::SignedList::open(file.to_string().as_bytes()).unwrap_err()
}
