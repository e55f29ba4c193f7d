//! The list with its signatures.

use super::{Entry, FORMAT, Standing, TYP, TrustList};
use crate::header::{self, Role};
use crate::jwk::PublicJwk;
use crate::jws;
use crate::members::{base64url, to_base64url};
use crate::reason::Reason;
use crate::refusal::{Part, Refusal};
use crate::text::limits;
use crate::{canonical, strict};
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// A trust list that was opened: every signature is valid, and exactly the root keys signed that it names. Whether
/// those are *the* roots, [`SignedList::is_of`] says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignedList {
    list: TrustList,
    /// By thumbprint: where its entries stand.
    by_kid: BTreeMap<String, Vec<usize>>,
}

impl SignedList {
    /// Opens a list's file.
    ///
    /// # Errors
    /// Why it cannot be believed. Nothing is known of its content before every signature was found valid.
    pub fn open(bytes: &[u8]) -> Result<Self, Refusal> {
        let file = strict::parse_up_to(bytes, limits::TRUST, Reason::TrustTooLarge)?;
        let (payload, signatures) = jws::frame(&file)?;
        if signatures.is_empty() {
            return Err(Reason::JwsNoSignatures.into());
        }
        let mut signed = Vec::new();
        for (index, value) in signatures.iter().enumerate().take(super::ROOTS + 1) {
            let kid = check(value, payload).map_err(|refusal| refusal.in_part(Part::Header(index)))?;
            signed.push(kid);
        }
        let bytes = base64url(payload).ok_or(Refusal::value("/payload", Reason::JwsBase64url))?;
        let value = strict::parse_canonical(&bytes, limits::TRUST, Reason::TrustTooLarge)
            .map_err(|refusal| refusal.in_part(Part::Payload))?;
        let list = TrustList::from_value(&value)?;
        signed.sort_unstable();
        let mut named = list.roots.clone();
        named.sort_unstable();
        // Anybody may add a signature to a file; only keys that the signed text names are roots.
        if signed == named { Ok(Self::of(list)) } else { Err(Reason::TrustRoots.into()) }
    }

    /// The file of a list: `sign` is asked once for each root key, with the bytes to sign.
    ///
    /// # Errors
    /// Where [`SignedList::open`] would refuse it.
    pub fn seal(
        list: &TrustList,
        roots: &[PublicJwk],
        mut sign: impl FnMut(usize, &[u8]) -> [u8; 64],
    ) -> Result<String, Refusal> {
        let payload = to_base64url(canonical::to_string(&list.to_value())?.as_bytes());
        let mut signatures = Vec::new();
        for (index, root) in roots.iter().enumerate() {
            let protected = to_base64url(canonical::to_string(&header_of(root))?.as_bytes());
            let signature = sign(index, format!("{protected}.{payload}").as_bytes());
            signatures.push(json!({"protected": protected, "signature": to_base64url(&signature)}));
        }
        let text = json!({"payload": payload, "signatures": signatures}).to_string();
        Self::open(text.as_bytes()).map(|_| text)
    }

    fn of(list: TrustList) -> Self {
        let mut by_kid: BTreeMap<String, Vec<usize>> = BTreeMap::new();
        for (at, entry) in list.entries.iter().enumerate() {
            by_kid.entry(entry.kid()).or_default().push(at);
        }
        Self { list, by_kid }
    }

    /// What it says.
    pub const fn list(&self) -> &TrustList {
        &self.list
    }

    /// Whether this root key is among those that signed: the thumbprint that `config.json` pins.
    pub fn is_of(&self, root: &str) -> bool {
        self.list.roots.iter().any(|one| one == root)
    }

    /// As [`TrustList::standing`], and quick in long lists.
    pub fn standing(&self, kid: &str, role: Role, iat: i64, codes: &[&str]) -> Standing<'_> {
        let places = self.by_kid.get(kid).map_or(&[][..], Vec::as_slice);
        let entries = places.iter().filter_map(|at| self.list.entries.get(*at));
        super::judge::best(entries, role, iat, codes)
    }

    /// The entries of a key.
    pub fn entries_of(&self, kid: &str) -> impl Iterator<Item = &Entry> {
        self.by_kid.get(kid).into_iter().flatten().filter_map(|at| self.list.entries.get(*at))
    }
}

fn header_of(root: &PublicJwk) -> Value {
    json!({"alg": root.alg().as_str(), "typ": TYP, "kid": root.thumbprint(), "jwk": root.to_value()})
}

/// Checks one signature; answers the thumbprint of its key.
fn check(value: &Value, payload: &str) -> Result<String, Refusal> {
    let (protected, signature) = jws::parts(value)?;
    let bytes = base64url(protected).ok_or(Reason::JwsBase64url)?;
    let header = strict::parse_up_to(&bytes, limits::HEADER, Reason::JwsHeaderTooLarge)?;
    let members = header.as_object().ok_or(Reason::JwsHeaderMember)?;
    let (_, kid, jwk) = header::key(members, (TYP, Reason::TrustTyp), &["alg", "typ", "kid", "jwk"])?;
    jwk.verify(format!("{protected}.{payload}").as_bytes(), &jws::signature_bytes(signature)?)?;
    Ok(kid)
}

/// Whether bytes claim to be a trust list: to tell it from a submission before either is opened.
///
/// ```
/// assert!(!seal::trust::looks_like_list(b"{}"));
/// ```
pub fn looks_like_list(bytes: &[u8]) -> bool {
    let payload = strict::parse_up_to(bytes, limits::TRUST, Reason::TrustTooLarge)
        .ok()
        .and_then(|file| base64url(file.get("payload")?.as_str()?))
        .and_then(|payload| serde_json::from_slice::<Value>(&payload).ok());
    payload.is_some_and(|payload| payload.get("format").and_then(Value::as_str) == Some(FORMAT))
}
