//! The signed file: RFC 7515, general JSON serialization, payload embedded.

use crate::digest::{Digest, ReceiptCode};
use crate::header::{Alg, ProtectedHeader};
use crate::members::{base64url, has_only, text, to_base64url};
use crate::reason::Reason;
use crate::refusal::{Part, Refusal};
use crate::text::limits;
use crate::{scalar, strict};
use serde_json::{Map, Value};

/// One signature as it stands in the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Signature {
    /// The base64url text of the header, kept as it came: the signature covers these characters.
    protected: String,
    header: ProtectedHeader,
    bytes: [u8; 64],
}

impl Signature {
    /// What the signer signed beside the payload.
    pub const fn header(&self) -> &ProtectedHeader {
        &self.header
    }

    /// The signature's bytes: R and S.
    pub const fn bytes(&self) -> &[u8; 64] {
        &self.bytes
    }

    fn same_signer(&self, other: &Self) -> bool {
        self.header.role == other.header.role && self.header.kid == other.header.kid
    }
}

/// A payload and its signatures, well-formed but **not verified**: `seal::open` verifies.
///
/// ```
/// use seal::{ProtectedHeader, PublicJwk, Role, SignedFile};
/// let mut file = SignedFile::new("{\"a\":1}").unwrap();
/// let header = ProtectedHeader::new(PublicJwk::Ed25519 { x: [7; 32] }, Role::Parent, 0, "letter/1");
/// let bytes_to_sign = file.signing_input(&header).unwrap();
/// # let signature = [1; 64];
/// // … WebCrypto signs `bytes_to_sign` …
/// file.add(header, &signature).unwrap();
/// assert_eq!(SignedFile::parse(file.to_json().as_bytes()).unwrap(), file);
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignedFile {
    payload: Vec<u8>,
    /// The payload's base64url text, of which there is one only: every signature covers it.
    encoded: String,
    signatures: Vec<Signature>,
}

impl SignedFile {
    /// A file that nobody has signed yet, of the text that [`canonical::to_string`] wrote.
    pub fn new(payload_canonical: impl Into<String>) -> Result<Self, Refusal> {
        let payload = payload_canonical.into().into_bytes();
        let file = Self { encoded: to_base64url(&payload), payload, signatures: Vec::new() };
        file.payload()?;
        Ok(file)
    }

    /// The bytes that the signer of this header signs, RFC 7515 section 5.1.
    pub fn signing_input(&self, header: &ProtectedHeader) -> Result<Vec<u8>, Refusal> {
        Ok(self.input_of(&to_base64url(header.to_json()?.as_bytes())))
    }

    /// The bytes that a signature in this file was made over.
    pub fn signed_bytes(&self, signature: &Signature) -> Vec<u8> {
        self.input_of(&signature.protected)
    }

    fn input_of(&self, protected: &str) -> Vec<u8> {
        [protected, ".", &self.encoded].concat().into_bytes()
    }

    /// Adds a signature made over [`SignedFile::signing_input`] of the same header. An ES256
    /// signature in the upper half, as WebCrypto gives them, is brought to the lower one.
    pub fn add(&mut self, header: ProtectedHeader, signature: &[u8]) -> Result<(), Refusal> {
        let mut signature = <[u8; 64]>::try_from(signature).map_err(|_| Reason::SignatureLength)?;
        if header.alg == Alg::Es256 {
            signature = scalar::normalise_es256(signature);
        }
        let protected = to_base64url(header.to_json()?.as_bytes());
        self.push(Signature { protected, header, bytes: signature })
    }

    fn push(&mut self, signature: Signature) -> Result<(), Refusal> {
        let index = self.signatures.len();
        if self.signatures.iter().any(|other| other.same_signer(&signature)) {
            return Err(Refusal::Signature { index, reason: Reason::JwsSameRoleAndKey });
        }
        if index >= limits::SIGNATURES {
            return Err(Reason::JwsTooManySignatures.into());
        }
        self.signatures.push(signature);
        Ok(())
    }

    /// Takes over the signatures of another copy of the same payload. Nothing changes when it
    /// is refused.
    pub fn merge(&mut self, other: &Self) -> Result<(), Refusal> {
        if self.payload != other.payload {
            return Err(Reason::JwsOtherPayload.into());
        }
        let mut merged = self.clone();
        for signature in &other.signatures {
            if !merged.signatures.contains(signature) {
                merged.push(signature.clone())?;
            }
        }
        *self = merged;
        Ok(())
    }

    /// The file's text: always the same for the same signatures in the same order, and itself
    /// canonical JSON, without a line feed at its end.
    pub fn to_json(&self) -> String {
        let mut out = String::from("{\"payload\":\"");
        out.push_str(&self.encoded);
        out.push_str("\",\"signatures\":[");
        for (index, signature) in self.signatures.iter().enumerate() {
            out.push_str(if index > 0 { ",{\"protected\":\"" } else { "{\"protected\":\"" });
            out.push_str(&signature.protected);
            out.push_str("\",\"signature\":\"");
            out.push_str(&to_base64url(&signature.bytes));
            out.push_str("\"}");
        }
        out.push_str("]}");
        out
    }

    /// Reads a file's structure: the frame and every protected header. White space and the order
    /// of members do not matter, for a database may have rewritten them.
    pub fn parse(bytes: &[u8]) -> Result<Self, Refusal> {
        let value = strict::parse(bytes)?;
        let (encoded, signatures) = frame(&value)?;
        if signatures.is_empty() {
            return Err(Reason::JwsNoSignatures.into());
        }
        if signatures.len() > limits::SIGNATURES {
            return Err(Reason::JwsTooManySignatures.into());
        }
        let mut file = Self { payload: Vec::new(), encoded: encoded.to_owned(), signatures: Vec::new() };
        for (index, value) in signatures.iter().enumerate() {
            let part = Part::Header(index);
            let signature = signature(value).map_err(|refusal| refusal.in_part(part))?;
            file.push(signature)?;
        }
        // After the headers, one of which may say why it is not base64url.
        file.payload = base64url(encoded).ok_or_else(|| Refusal::value("/payload", Reason::JwsBase64url))?;
        if file.payload.len() > limits::PAYLOAD {
            return Err(Reason::PayloadTooLarge.into());
        }
        Ok(file)
    }

    /// The payload, read strictly, which must be its own canonical form. This says nothing of who signed it.
    pub fn payload(&self) -> Result<Value, Refusal> {
        strict::parse_canonical(&self.payload, limits::PAYLOAD, Reason::PayloadTooLarge)
            .map_err(|refusal| refusal.in_part(Part::Payload))
    }

    /// The same with its text, and of this member nothing but the text.
    #[cfg(feature = "verify")]
    pub(crate) fn payload_beside(&self, member: &'static str) -> Result<(Value, &str), Refusal> {
        strict::parse_canonical_beside(member, &self.payload, limits::PAYLOAD, Reason::PayloadTooLarge)
            .map_err(|refusal| refusal.in_part(Part::Payload))
    }

    /// The bytes of the payload.
    pub fn payload_bytes(&self) -> &[u8] {
        &self.payload
    }

    /// The payload's SHA-256.
    pub fn digest(&self) -> Digest {
        Digest::of(&self.payload)
    }

    /// The payload's receipt code.
    pub fn receipt(&self) -> ReceiptCode {
        self.digest().receipt()
    }

    /// The signatures, in the order they were added.
    pub fn signatures(&self) -> &[Signature] {
        &self.signatures
    }
}

/// The two members of the frame.
pub(crate) fn frame(value: &Value) -> Result<(&str, &[Value]), Reason> {
    let members = value.as_object().ok_or(Reason::JwsShape)?;
    let flattened = members.contains_key("protected") || members.contains_key("signature");
    let payload = text(members, "payload");
    let signatures = members.get("signatures").and_then(Value::as_array);
    match (payload, signatures) {
        (Some(payload), Some(signatures)) if has_only(members, &["payload", "signatures"]) => {
            Ok((payload, signatures))
        }
        (Some(_), Some(_)) if members.contains_key("header") => Err(Reason::JwsUnprotectedHeader),
        (Some(_), Some(_)) if !flattened => Err(Reason::JwsUnknownMember),
        _ => Err(Reason::JwsShape),
    }
}

/// One member of `signatures`: the base64url texts of its header and its signature.
pub(crate) fn parts(value: &Value) -> Result<(&str, &str), Reason> {
    let members: &Map<String, Value> = value.as_object().ok_or(Reason::JwsShape)?;
    if members.contains_key("header") {
        return Err(Reason::JwsUnprotectedHeader);
    }
    if !has_only(members, &["protected", "signature"]) {
        return Err(Reason::JwsUnknownMember);
    }
    let protected = text(members, "protected").ok_or(Reason::JwsShape)?;
    let signature = text(members, "signature").ok_or(Reason::JwsShape)?;
    Ok((protected, signature))
}

/// The bytes of a signature. Asked after the header, whose `alg` says more of a signature of another length: an
/// unsecured JWS has none at all.
pub(crate) fn signature_bytes(signature: &str) -> Result<[u8; 64], Reason> {
    let signature = base64url(signature).ok_or(Reason::JwsBase64url)?;
    signature.try_into().map_err(|other: Vec<u8>| {
        if scalar::is_der(&other) { Reason::SignatureDer } else { Reason::SignatureLength }
    })
}

fn signature(value: &Value) -> Result<Signature, Refusal> {
    let (protected, signature) = parts(value)?;
    let header = ProtectedHeader::parse(&base64url(protected).ok_or(Reason::JwsBase64url)?)?;
    Ok(Signature { protected: protected.to_owned(), header, bytes: signature_bytes(signature)? })
}
