//! Opening a signed file: signatures first, then the content.

use crate::digest::{Digest, ReceiptCode};
use crate::header::{Alg, Role};
use crate::jws::{Signature, SignedFile};
use crate::reason::Reason;
use crate::refusal::Refusal;
use crate::submission::{Content, Envelope};

/// A file whose every signature is valid and whose payload is a canonical submission.
///
/// It proves that nothing changed since each key signed; who held the keys, a trust list says.
#[derive(Clone, Debug, PartialEq)]
pub struct Opened {
    /// The payload's canonical text, as it was signed.
    pub payload_text: String,
    /// The payload, typed; `content` is the form's, and read when it is asked for.
    pub envelope: Envelope<Content>,
    /// The payload's SHA-256.
    pub digest: Digest,
    /// The payload's receipt code.
    pub receipt: ReceiptCode,
    /// Every signature, all of them valid.
    pub signatures: Vec<Checked>,
}

/// What can be said of a well-formed file, be its signatures valid or not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Inspected {
    /// The payload's SHA-256.
    pub digest: Digest,
    /// The payload's receipt code.
    pub receipt: ReceiptCode,
    /// Every signature.
    pub signatures: Vec<Checked>,
}

/// One signature after checking.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Checked {
    /// In which role it was made.
    pub role: Role,
    /// The key's thumbprint.
    pub kid: String,
    /// The algorithm.
    pub alg: Alg,
    /// When, by the signer's clock: seconds since 1970.
    pub iat: i64,
    /// The id of the declaration text.
    pub declaration: String,
    /// The drawn signature, for [`crate::Strokes::decode`].
    pub drawn: Option<String>,
    /// Whether the key made this signature over this payload and header.
    pub valid: bool,
    /// Why not.
    pub reason: Option<Reason>,
}

impl Checked {
    fn new(file: &SignedFile, signature: &Signature) -> Self {
        let header = signature.header();
        let verdict = header.jwk.verify(&file.signed_bytes(signature), signature.bytes());
        Self {
            role: header.role,
            kid: header.kid.clone(),
            alg: header.alg,
            iat: header.iat,
            declaration: header.declaration.clone(),
            drawn: header.drawn.clone(),
            valid: verdict.is_ok(),
            reason: verdict.err(),
        }
    }
}

/// Opens a file: structure, every signature, then the payload and its envelope.
///
/// # Errors
/// The first refusal; [`Refusal::Signature`] says which signature. [`inspect`] lists them all.
///
/// ```
/// # use seal::*;
/// # let key = PrivateJwk::generate(Alg::Ed25519, &[7; 32]).unwrap();
/// # let payload = r#"{"authority":"a","content":{},"created_at":"2026-11-23T10:00:00+08:00","form":"intake","form_version":"1.0","format":"tuofu/1","id":"019ab2c3-0000-7000-8000-000000000000","locale":"zh-CN","revision":1,"supersedes":null}"#;
/// # let mut file = SignedFile::new(payload).unwrap();
/// # key.sign_file(&mut file, ProtectedHeader::new(*key.public(), Role::Parent, 0, "intake/1")).unwrap();
/// # let bytes = file.to_json();
/// let opened = seal::open(bytes.as_bytes()).unwrap();
/// assert_eq!(opened.envelope.form, "intake");
/// assert_eq!(opened.signatures[0].role, Role::Parent);
/// ```
pub fn open(bytes: &[u8]) -> Result<Opened, Refusal> {
    let file = SignedFile::parse(bytes)?;
    let signatures = check(&file);
    for (index, checked) in signatures.iter().enumerate() {
        if let Some(reason) = checked.reason {
            return Err(Refusal::Signature { index, reason });
        }
    }
    let (payload, text) = file.payload_beside("content")?;
    let (payload_text, envelope) = (text.to_owned(), Envelope::beside_content(payload)?);
    let digest = file.digest();
    Ok(Opened { payload_text, envelope, digest, receipt: digest.receipt(), signatures })
}

/// Checks each signature of a well-formed file without giving out its content.
pub fn inspect(bytes: &[u8]) -> Result<Inspected, Refusal> {
    let file = SignedFile::parse(bytes)?;
    Ok(Inspected { digest: file.digest(), receipt: file.receipt(), signatures: check(&file) })
}

fn check(file: &SignedFile) -> Vec<Checked> {
    file.signatures().iter().map(|signature| Checked::new(file, signature)).collect()
}
