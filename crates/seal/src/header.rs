//! What one signer signs beside the payload: the protected header of RFC 7515.

use crate::jwk::PublicJwk;
use crate::members::{has_only, text};
use crate::reason::Reason;
use crate::refusal::{Part, Refusal};
use crate::strokes::Strokes;
use crate::text::limits;
use crate::{canonical, strict};
use serde_json::{Map, Value, json};

mod names;
pub use names::{Alg, Role};

/// The `typ` of every signature of a submission.
pub const TYP: &str = "tuofu-submission";

const MEMBERS: [&str; 8] = ["alg", "typ", "kid", "jwk", "role", "iat", "declaration", "drawn"];

/// The protected header of one signature.
///
/// ```
/// use seal::{ProtectedHeader, PublicJwk, Role};
/// # let jwk = PublicJwk::Ed25519 { x: [7; 32] };
/// let header = ProtectedHeader::new(jwk, Role::Parent, 1_795_399_200, "guardian-confirmation/parent/1");
/// assert!(header.to_json().unwrap().starts_with(r#"{"alg":"Ed25519","declaration":"guardian-"#));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProtectedHeader {
    /// The algorithm, which must be the one of the key.
    pub alg: Alg,
    /// The key's RFC 7638 thumbprint.
    pub kid: String,
    /// The public key itself, so that the file can be verified alone.
    pub jwk: PublicJwk,
    /// In which role this signer signs.
    pub role: Role,
    /// When, in seconds since 1970, by the signer's own clock.
    pub iat: i64,
    /// The id of the declaration text that the signer saw: 1 to 128 visible ASCII characters.
    pub declaration: String,
    /// The signature drawn by finger, packed by [`Strokes`].
    pub drawn: Option<String>,
}

impl ProtectedHeader {
    /// A header for this key, without a drawn signature.
    pub fn new(jwk: PublicJwk, role: Role, iat: i64, declaration: &str) -> Self {
        let (alg, kid) = (jwk.alg(), jwk.thumbprint());
        Self { alg, kid, jwk, role, iat, declaration: declaration.into(), drawn: None }
    }

    /// The canonical JSON of the header.
    ///
    /// # Errors
    /// Where [`ProtectedHeader::parse`] would refuse it.
    pub fn to_json(&self) -> Result<String, Refusal> {
        let mut value = json!({
            "alg": self.alg.as_str(), "typ": TYP, "kid": self.kid, "jwk": self.jwk.to_value(),
            "role": self.role.as_str(), "iat": self.iat, "declaration": self.declaration,
        });
        if let (Some(drawn), Some(members)) = (&self.drawn, value.as_object_mut()) {
            members.insert("drawn".into(), Value::String(drawn.clone()));
        }
        let text = canonical::to_string(&value)?;
        Self::parse(text.as_bytes())?;
        Ok(text)
    }

    /// Reads a header strictly; it need not be canonical, for the signature covers its bytes.
    pub fn parse(bytes: &[u8]) -> Result<Self, Refusal> {
        let value = strict::parse_up_to(bytes, limits::HEADER, Reason::JwsHeaderTooLarge)
            .map_err(|refusal| refusal.in_part(Part::Header(0)))?;
        let members = value.as_object().ok_or(Reason::JwsHeaderMember)?;
        Ok(Self::from_members(members)?)
    }

    fn from_members(members: &Map<String, Value>) -> Result<Self, Reason> {
        let (alg, kid, jwk) = key(members, (TYP, Reason::JwsTyp), &MEMBERS)?;
        let required = |name| text(members, name).ok_or(Reason::JwsHeaderMember);
        let role = Role::parse(required("role")?).ok_or(Reason::JwsRole)?;
        let iat = members.get("iat").and_then(Value::as_i64).filter(|iat| *iat >= 0);
        let iat = iat.ok_or(Reason::JwsHeaderMember)?;
        let declaration = required("declaration")?.to_owned();
        if !is_declaration(&declaration) {
            return Err(Reason::JwsHeaderMember);
        }
        let drawn = match members.get("drawn") {
            None => None,
            Some(Value::String(drawn)) => Strokes::decode(drawn).map(|_| Some(drawn.clone()))?,
            Some(_) => return Err(Reason::JwsHeaderMember),
        };
        Ok(Self { alg, kid, jwk, role, iat, declaration, drawn })
    }
}

/// What every header says of its key, whatever it signs: `typ` as it must be, else for which reason not.
pub(crate) fn key(
    members: &Map<String, Value>,
    typ: (&str, Reason),
    names: &[&str],
) -> Result<(Alg, String, PublicJwk), Reason> {
    // What would change how the rest is read comes first; `b64` is what `crit` asks for in RFC 7797.
    if members.contains_key("b64") {
        return Err(Reason::JwsB64);
    }
    if members.contains_key("crit") {
        return Err(Reason::JwsCrit);
    }
    let required = |name| text(members, name).ok_or(Reason::JwsHeaderMember);
    let alg = Alg::parse(required("alg")?)?;
    if required("typ")? != typ.0 {
        return Err(typ.1);
    }
    if !has_only(members, names) {
        return Err(Reason::JwsHeaderMember);
    }
    let jwk = PublicJwk::from_value(members.get("jwk").ok_or(Reason::JwsHeaderMember)?)?;
    if jwk.alg() != alg {
        return Err(Reason::JwsKeyMismatch);
    }
    let kid = required("kid")?.to_owned();
    if kid == jwk.thumbprint() { Ok((alg, kid, jwk)) } else { Err(Reason::JwsKidMismatch) }
}

fn is_declaration(id: &str) -> bool {
    (1..=128).contains(&id.len()) && id.bytes().all(|b| b.is_ascii_graphic())
}
