//! Makes files, good ones and bad ones.
#![allow(clippy::unwrap_used, dead_code)]

use data_encoding::BASE64URL_NOPAD;
use seal::submission::{Envelope, Moment};
use seal::{Alg, PrivateJwk, ProtectedHeader, Role, SignedFile};
use serde_json::{Value, json};

pub const AT: i64 = 1_795_399_200;

pub fn key(alg: Alg, seed: u8) -> PrivateJwk {
    PrivateJwk::generate(alg, &[seed; 32]).unwrap()
}

pub fn envelope() -> Envelope {
    let moment = Moment { unix_ms: 1_795_399_200_000, offset_minutes: 480, random: [7; 10] };
    let content =
        json!({"child": {"name": "阿依古丽·买买提", "note": "第一行\n第二行", "rare": "𠮷𪚥"}, "n": 3});
    Envelope::first("guardian-confirmation", "1.0", "zh-CN", "示例县民政局", moment, content).unwrap()
}

pub fn header(key: &PrivateJwk, role: Role) -> ProtectedHeader {
    ProtectedHeader::new(*key.public(), role, AT, "guardian-confirmation/1")
}

pub fn unsigned() -> SignedFile {
    SignedFile::new(envelope().to_payload().unwrap()).unwrap()
}

/// Signed by a parent with Ed25519 and a guardian with ES256.
pub fn signed() -> SignedFile {
    let mut file = unsigned();
    for (alg, role) in [(Alg::Ed25519, Role::Parent), (Alg::Es256, Role::Guardian)] {
        let key = key(alg, 1);
        key.sign_file(&mut file, header(&key, role)).unwrap();
    }
    file
}

pub fn base64url(bytes: impl AsRef<[u8]>) -> String {
    BASE64URL_NOPAD.encode(bytes.as_ref())
}

/// A file whose headers and payload are whatever is given, each signature made correctly.
pub fn forge(payload: &[u8], headers: &[(&PrivateJwk, &[u8])]) -> Value {
    let payload = base64url(payload);
    let sign = |(key, header): &(&PrivateJwk, &[u8])| {
        let protected = base64url(header);
        let signature = key.sign(format!("{protected}.{payload}").as_bytes());
        json!({"protected": protected, "signature": base64url(signature)})
    };
    let signatures: Vec<Value> = headers.iter().map(sign).collect();
    json!({"payload": payload, "signatures": signatures})
}

/// A header as JSON, to be spoilt.
pub fn header_value(key: &PrivateJwk) -> Value {
    serde_json::from_str(&header(key, Role::Parent).to_json().unwrap()).unwrap()
}
