//! What is said of one file.

use forms::Finding;
use seal::{Alg, Role};
use serde::{Deserialize, Serialize};

/// The verdict on one file (审核结论): the JSON line that scripts rely on. Besides the pointers and
/// figures of findings it holds nothing of a submission's content.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Verdict {
    /// The file's name as the caller gave it.
    pub file: String,
    /// The payload's SHA-256; none where the file could not be read as far as its payload.
    pub digest: Option<String>,
    /// The receipt code (回执码).
    pub receipt: Option<String>,
    /// Which form; none where nothing of the payload may be believed.
    pub form: Option<String>,
    /// What becomes of it.
    pub verdict: Outcome,
    /// Why, the heaviest first.
    pub reasons: Vec<Reason>,
    /// Every broken rule, in the order of the form, with pointers into the content.
    pub findings: Vec<Finding>,
    /// Every signature, in the order they were added.
    pub signatures: Vec<Signature>,
    /// The roles in which a signature is still wanted, each once.
    pub missing_roles: Vec<&'static str>,
}

/// What becomes of a file; the lightest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Outcome {
    /// Nothing stands against it.
    Accepted,
    /// Staff look at it before they accept.
    Warnings,
    /// It goes back to be mended.
    Rejected,
}

impl Outcome {
    /// As it stands in a JSON line.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Accepted => "accepted",
            Self::Warnings => "warnings",
            Self::Rejected => "rejected",
        }
    }
}

/// Why a verdict is not plainly `accepted`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Reason {
    /// A stable code: one of [`seal::Reason`]'s, or one of this crate's.
    pub code: &'static str,
    /// Where or how many; never a person's words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub detail: Option<String>,
}

/// One signature after checking.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Signature {
    /// In which role it was made.
    pub role: Role,
    /// The key's RFC 7638 thumbprint.
    pub kid: String,
    /// The algorithm.
    pub alg: Alg,
    /// Whether the key made it over this payload and header.
    pub valid: bool,
    /// Who vouches for the key; nobody until a trust list is given.
    pub vouched_by: Option<String>,
}

impl From<&seal::Checked> for Signature {
    fn from(checked: &seal::Checked) -> Self {
        Self {
            role: checked.role,
            kid: checked.kid.clone(),
            alg: checked.alg,
            valid: checked.valid,
            vouched_by: None,
        }
    }
}

impl Reason {
    /// A reason that needs no detail.
    pub const fn new(code: &'static str) -> Self {
        Self { code, detail: None }
    }

    /// A reason with where or how many.
    pub fn with(code: &'static str, detail: impl Into<String>) -> Self {
        Self { code, detail: Some(detail.into()) }
    }
}

impl From<&seal::Refusal> for Reason {
    fn from(refusal: &seal::Refusal) -> Self {
        let place = match (refusal.signature_index(), refusal.pointer(), refusal.offset()) {
            (Some(index), _, _) => Some(format!("signature {index}")),
            (_, Some(pointer), _) => Some(pointer.to_owned()),
            (_, _, Some(offset)) => Some(format!("byte {offset}")),
            _ => None,
        };
        Self { code: refusal.code(), detail: place }
    }
}

impl Verdict {
    /// Nothing said yet.
    pub(crate) fn of(file: &str) -> Self {
        Self {
            file: file.to_owned(),
            digest: None,
            receipt: None,
            form: None,
            verdict: Outcome::Accepted,
            reasons: Vec::new(),
            findings: Vec::new(),
            signatures: Vec::new(),
            missing_roles: Vec::new(),
        }
    }
}
