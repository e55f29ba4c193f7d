//! Files taken apart by a reader that is not ours (`serde_json`).

use crate::files::Kind;
use data_encoding::BASE64URL_NOPAD;
use serde_json::{Value, json};

/// The texts of a general JWS, as they stand between the quotation marks.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Frame {
    pub payload: String,
    /// Protected header and signature of each.
    pub signatures: Vec<(String, String)>,
}

pub fn encode(bytes: impl AsRef<[u8]>) -> String {
    BASE64URL_NOPAD.encode(bytes.as_ref())
}

pub fn decode(text: &str) -> Vec<u8> {
    BASE64URL_NOPAD.decode(text.as_bytes()).unwrap()
}

impl Frame {
    /// Reads exactly `payload` and `signatures` with exactly `protected` and `signature` each.
    pub fn read(text: &[u8]) -> Option<Self> {
        let value: Value = serde_json::from_slice(text).ok()?;
        let members = value.as_object().filter(|members| members.len() == 2)?;
        let signature = |value: &Value| {
            let members = value.as_object().filter(|members| members.len() == 2)?;
            let text = |name| Some(members.get(name)?.as_str()?.to_owned());
            Some((text("protected")?, text("signature")?))
        };
        let signatures = members.get("signatures")?.as_array()?.iter().map(signature);
        Some(Self {
            payload: members.get("payload")?.as_str()?.into(),
            signatures: signatures.collect::<Option<_>>()?,
        })
    }

    pub fn to_value(&self) -> Value {
        let one = |(protected, signature): &(String, String)| json!({"protected": protected, "signature": signature});
        let signatures: Vec<Value> = self.signatures.iter().map(one).collect();
        json!({"payload": self.payload, "signatures": signatures})
    }

    pub fn to_bytes(&self) -> Vec<u8> {
        self.to_value().to_string().into_bytes()
    }

    /// The header of a signature, to be spoilt.
    pub fn header(&self, index: usize) -> Value {
        serde_json::from_slice(&decode(&self.signatures[index].0)).unwrap()
    }

    pub fn set_header(&mut self, index: usize, header: &Value) {
        self.signatures[index].0 = encode(header.to_string());
    }

    pub fn payload(&self) -> Value {
        serde_json::from_slice(&decode(&self.payload)).unwrap()
    }

    /// The order of signatures says nothing.
    fn sorted(mut self) -> Self {
        self.signatures.sort();
        self
    }
}

/// Whether what was signed or sealed stands there unchanged, character by character.
pub fn is_rewritten(kind: Kind, original: &str, changed: &[u8]) -> bool {
    match kind {
        Kind::Letter | Kind::List => {
            let read = |bytes| Frame::read(bytes).map(Frame::sorted);
            read(changed).is_some_and(|changed| Some(changed) == read(original.as_bytes()))
        }
        Kind::Sealed => {
            let read = |bytes| serde_json::from_slice::<Value>(bytes).ok();
            read(changed).is_some_and(|changed| Some(changed) == read(original.as_bytes()))
        }
    }
}
