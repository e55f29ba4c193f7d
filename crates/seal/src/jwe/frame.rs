//! The sealed file as text: its frame, its header, its recipients.

use super::derive::{self, Wrapped};
use super::keys::{OpeningKey, SealingKey};
use super::{ALG, ENC, TYP, content};
use crate::jwk::PublicJwk;
use crate::members::{base64url, has_only, text, to_base64url};
use crate::reason::Reason;
use crate::refusal::Refusal;
use crate::text::limits;
use crate::{canonical, strict};
use serde_json::{Map, Value, json};
use sha2::{Digest as _, Sha256};

/// One key that the file can be opened with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Recipient {
    /// The thumbprint of the recipient's key.
    pub kid: String,
    /// The sender's key for this recipient, made for this file.
    pub epk: SealingKey,
    /// The content key, wrapped for this recipient.
    pub wrapped: Wrapped,
}

/// A sealed file, well-formed but not opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SealedFile {
    /// The base64url text of the header, kept as it came: the tag covers these characters.
    pub(super) protected: String,
    pub(super) recipients: Vec<Recipient>,
    pub(super) iv: [u8; content::IV],
    pub(super) ciphertext: Vec<u8>,
    pub(super) tag: [u8; content::TAG],
}

/// Whether bytes claim to be encrypted: worth a key, whatever else is wrong with them.
pub fn is_sealed(bytes: &[u8]) -> bool {
    bytes.windows(12).any(|window| window == b"\"ciphertext\"")
        && strict::parse_up_to(bytes, limits::SEALED, Reason::FileTooLarge)
            .is_ok_and(|value| value.get("ciphertext").is_some())
}

impl SealedFile {
    /// Reads a file's structure. White space and the order of members do not matter.
    pub fn parse(bytes: &[u8]) -> Result<Self, Refusal> {
        let value = strict::parse_up_to(bytes, limits::SEALED, Reason::FileTooLarge)?;
        let members = value.as_object().ok_or(Reason::JweShape)?;
        let required = |name| text(members, name).ok_or(Reason::JweShape);
        let (protected, ciphertext) = (required("protected")?, required("ciphertext")?);
        let (iv, tag) = (required("iv")?, required("tag")?);
        let list = members.get("recipients").and_then(Value::as_array).ok_or(Reason::JweShape)?;
        if !has_only(members, &["protected", "recipients", "iv", "ciphertext", "tag"]) {
            return Err(Reason::JweUnknownMember.into());
        }
        let bound = header(protected).map_err(|reason| Refusal::value("/protected", reason))?;
        let recipients = recipients(list)?;
        are_recipients(recipients.iter().map(|one| one.kid.as_str()))?;
        if bound.is_some_and(|bound| bound != hash(&recipients)) {
            return Err(Reason::JweRecipientsChanged.into());
        }
        let ciphertext = base64url(ciphertext).ok_or(Refusal::value("/ciphertext", Reason::JweBase64url))?;
        let (iv, tag) = (exactly(iv, "/iv")?, exactly(tag, "/tag")?);
        Ok(Self { protected: protected.to_owned(), recipients, iv, ciphertext, tag })
    }

    /// The file's text, canonical JSON without a line feed at its end.
    pub fn to_json(&self) -> String {
        let value = json!({
            "protected": self.protected, "recipients": list(&self.recipients), "iv": to_base64url(&self.iv),
            "ciphertext": to_base64url(&self.ciphertext), "tag": to_base64url(&self.tag),
        });
        canonical::to_string(&value).unwrap_or_default() // ASCII text: never refused
    }

    /// The thumbprints of the keys that open it.
    pub fn kids(&self) -> impl Iterator<Item = &str> {
        self.recipients.iter().map(|one| one.kid.as_str())
    }

    /// What was sealed.
    ///
    /// # Errors
    /// [`Reason::JweNotForThisKey`], or [`Reason::JweDamaged`].
    pub fn open(&self, key: &OpeningKey) -> Result<Vec<u8>, Refusal> {
        let mine = self.recipients.iter().find(|one| one.kid == key.kid()).ok_or(Reason::JweNotForThisKey)?;
        self.opened(&key.shared_with(&mine.epk), &mine.wrapped)
    }

    pub(super) fn opened(&self, shared: &[u8; 32], wrapped: &Wrapped) -> Result<Vec<u8>, Refusal> {
        let plain = derive::unwrap(shared, wrapped).and_then(|key| {
            content::decrypt(&key, &self.iv, self.protected.as_bytes(), &self.ciphertext, &self.tag)
        });
        let plain = plain.ok_or(Reason::JweDamaged)?;
        // A program of somebody else may have sealed more than a signed file can be.
        if plain.len() > limits::FILE { Err(Reason::FileTooLarge.into()) } else { Ok(plain) }
    }
}

fn exactly<const N: usize>(text: &str, place: &str) -> Result<[u8; N], Refusal> {
    let bytes = base64url(text).and_then(|bytes| bytes.try_into().ok());
    bytes.ok_or(Refusal::value(place, Reason::JweBase64url))
}

/// One to eight, each once.
pub(super) fn are_recipients<'a>(kids: impl Iterator<Item = &'a str>) -> Result<(), Reason> {
    let kids: Vec<&str> = kids.collect();
    if kids.is_empty() {
        return Err(Reason::JweNoRecipients);
    }
    if kids.len() > limits::RECIPIENTS {
        return Err(Reason::JweTooManyRecipients);
    }
    let is_repeated = |(index, kid): (usize, &&str)| kids.iter().take(index).any(|other| other == kid);
    if kids.iter().enumerate().any(is_repeated) { Err(Reason::JweSameRecipient) } else { Ok(()) }
}

/// The protected header as it stands in the file.
pub(super) fn protected(recipients: &[Recipient]) -> String {
    let value = json!({"enc": ENC, "recipients": hash(recipients), "typ": TYP});
    to_base64url(canonical::to_string(&value).unwrap_or_default().as_bytes()) // ASCII text: never refused
}

/// Reads the protected header; what it says of the recipients. A library that fixes the header before it
/// wraps the keys cannot say anything.
fn header(protected: &str) -> Result<Option<String>, Reason> {
    let bytes = base64url(protected).ok_or(Reason::JweBase64url)?;
    let value = strict::parse_up_to(&bytes, limits::HEADER, Reason::JweHeaderMember);
    let value = value.map_err(|refusal| refusal.reason())?;
    let members = value.as_object().ok_or(Reason::JweHeaderMember)?;
    no_extensions(members)?;
    let required = |name| text(members, name).ok_or(Reason::JweHeaderMember);
    if required("typ")? != TYP {
        return Err(Reason::JweTyp);
    }
    if required("enc")? != ENC {
        return Err(Reason::JweEnc);
    }
    if !has_only(members, &["enc", "typ", "recipients"]) {
        return Err(Reason::JweHeaderMember);
    }
    match members.get("recipients") {
        None => Ok(None),
        Some(Value::String(bound)) => Ok(Some(bound.clone())),
        Some(_) => Err(Reason::JweHeaderMember),
    }
}

/// What would change how the rest is read.
fn no_extensions(members: &Map<String, Value>) -> Result<(), Reason> {
    if members.contains_key("crit") {
        Err(Reason::JweCrit)
    } else if members.contains_key("zip") {
        Err(Reason::JweZip)
    } else {
        Ok(())
    }
}

fn recipients(list: &[Value]) -> Result<Vec<Recipient>, Refusal> {
    let one = |(index, value)| {
        recipient(value).map_err(|reason| Refusal::value(&format!("/recipients/{index}"), reason))
    };
    list.iter().enumerate().map(one).collect()
}

fn recipient(value: &Value) -> Result<Recipient, Reason> {
    let members = value.as_object().ok_or(Reason::JweShape)?;
    if !has_only(members, &["header", "encrypted_key"]) {
        return Err(Reason::JweUnknownMember);
    }
    let wrapped = text(members, "encrypted_key").ok_or(Reason::JweShape)?;
    let header = members.get("header").and_then(Value::as_object).ok_or(Reason::JweShape)?;
    no_extensions(header)?;
    if text(header, "alg").ok_or(Reason::JweHeaderMember)? != ALG {
        return Err(Reason::JweAlg);
    }
    if !has_only(header, &["alg", "kid", "epk"]) {
        return Err(Reason::JweHeaderMember);
    }
    let kid = text(header, "kid").ok_or(Reason::JweHeaderMember)?.to_owned();
    let epk = PublicJwk::from_value(header.get("epk").ok_or(Reason::JweHeaderMember)?)?;
    let wrapped = base64url(wrapped).and_then(|bytes| bytes.try_into().ok()).ok_or(Reason::JweBase64url)?;
    Ok(Recipient { kid, epk: SealingKey::from_jwk(epk)?, wrapped })
}

fn list(recipients: &[Recipient]) -> Value {
    let one = |one: &Recipient| {
        json!({
            "encrypted_key": to_base64url(&one.wrapped),
            "header": {"alg": ALG, "epk": one.epk.jwk().to_value(), "kid": one.kid},
        })
    };
    recipients.iter().map(one).collect()
}

/// The SHA-256 of the RFC 8785 form of the list, base64url.
fn hash(recipients: &[Recipient]) -> String {
    to_base64url(&Sha256::digest(canonical::to_string(&list(recipients)).unwrap_or_default()))
}
