//! What lies on this device: drafts that somebody began, files that still miss signatures, finished ones.

use crate::state::signed::Signed;
use forms::leaves::{Date, PersonName};
use forms::{Draft, Form, Known, Party};

/// A draft that somebody began.
#[derive(Clone)]
pub struct Begun {
    /// Under which it is kept.
    pub key: String,
    /// Its form.
    pub form: &'static dyn Form,
    /// Whom it is about, as far as a list may say.
    pub called: String,
}

/// A signed file.
#[derive(Clone)]
pub struct Filed {
    /// Under which its copies are kept; all go when it is deleted.
    pub keys: Vec<String>,
    /// The copy with the most signatures.
    pub signed: Signed,
    /// Its form.
    pub form: &'static dyn Form,
    /// Whom it is about, as far as a list may say.
    pub called: String,
}

/// Everything, the newest first.
#[derive(Clone, Default)]
pub struct Shelf {
    /// Drafts that somebody began.
    pub begun: Vec<Begun>,
    /// Signed files.
    pub filed: Vec<Filed>,
}

impl Shelf {
    /// Whether nothing lies here.
    pub fn is_empty(&self) -> bool {
        self.begun.is_empty() && self.filed.is_empty()
    }

    /// Sorts texts by the keys they are kept under.
    pub fn of(kept: Vec<(String, String)>, today: Date) -> Self {
        let mut shelf = Self::default();
        for (key, text) in &kept {
            if !key.starts_with("draft:")
                && let Some(signed) = Signed::parse(text)
            {
                shelf.file(key, signed);
            }
        }
        for (key, text) in &kept {
            let begun = key.strip_prefix("draft:").and_then(|id| shelf.begun(key, id, text, today));
            shelf.begun.extend(begun);
        }
        shelf.filed.sort_by_key(|file| core::cmp::Reverse(file.signed.written()));
        shelf
    }

    fn file(&mut self, key: &str, signed: Signed) {
        let Some(form) = signed.form() else { return };
        if let Some(same) = self.filed.iter_mut().find(|file| file.signed.digest() == signed.digest()) {
            same.keys.push(key.to_owned());
            if signed.count() > same.signed.count() {
                same.signed = signed;
            }
            return;
        }
        let called = signed.parties().first().map(shown).unwrap_or_default();
        self.filed.push(Filed { keys: vec![key.to_owned()], signed, form, called });
    }

    /// A draft, unless nobody answered anything, or it was signed as it stands.
    fn begun(&self, key: &str, id: &str, text: &str, today: Date) -> Option<Begun> {
        let form = forms::form(id)?;
        let content = serde_json::from_str(text).ok()?;
        if self.filed.iter().any(|file| file.form.id() == id && *file.signed.content() == content) {
            return None;
        }
        let draft = Draft::of(form, content);
        // A form begins with its day, which may be another one than today.
        let day = form.day(draft.record(), today);
        (draft.content() != Draft::begin(form, day).content()).then(|| Begun {
            key: key.to_owned(),
            form,
            called: draft.parties().first().map(shown).unwrap_or_default(),
        })
    }
}

/// 陈*: whoever holds a shared device next reads nobody's name in a list. An office's name is no secret.
fn shown(known: &Known) -> String {
    let name = known.called();
    match known.party {
        Party::Child | Party::Parent | Party::Carer => {
            PersonName::parse(name).map(|name| name.masked()).unwrap_or_default()
        }
        _ => name.to_owned(),
    }
}

#[cfg(feature = "csr")]
mod device {
    use super::{Begun, Filed, Shelf};
    use crate::state::{clock, device, store};

    /// What people's papers are kept under; a staff member's own key is not among them.
    const OURS: [&str; 6] = ["draft:", "submission:", "received:", "kept:", "file:", "revises:"];

    /// Reads everything.
    pub async fn look() -> Shelf {
        let mut kept = Vec::new();
        for key in keys().await {
            if let Some(text) = store::get(&key).await {
                kept.push((key, text));
            }
        }
        Shelf::of(kept, clock::today())
    }

    async fn keys() -> Vec<String> {
        let mut keys = store::keys().await;
        keys.retain(|key| OURS.iter().any(|ours| key.starts_with(ours)));
        keys
    }

    /// Deletes a draft.
    pub async fn forget_draft(draft: &Begun) {
        store::remove(&draft.key).await;
        store::remove(&format!("revises:{}", draft.form.id())).await;
        store::settled().await;
    }

    /// Deletes a file, every copy of it, and the draft that it was signed from.
    pub async fn forget_file(file: &Filed) {
        for key in &file.keys {
            store::remove(key).await;
        }
        store::remove(&format!("kept:{}:{}", file.form.id(), file.signed.receipt())).await;
        let draft = format!("draft:{}", file.form.id());
        let content =
            store::get(&draft).await.and_then(|text| serde_json::from_str::<serde_json::Value>(&text).ok());
        if content.as_ref() == Some(file.signed.content()) {
            store::remove(&draft).await;
        }
        store::settled().await;
    }

    /// Deletes everybody's papers and the keys they signed with.
    pub async fn forget_all() {
        for key in keys().await {
            store::remove(&key).await;
        }
        device::forget().await;
        store::settled().await;
    }
}
#[cfg(feature = "csr")]
pub use device::*;

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::panic)]
mod tests {
    use super::*;
    use seal::submission::Moment;
    use seal::{Envelope, ProtectedHeader, PublicJwk, Role, SignedFile};
    use serde_json::{Value, json};

    const TODAY: Date = Date::constant(2026, 11, 24);

    /// Keys and signatures need not be true here: what verifies them is not asked.
    fn file(content: &Value, keys: &[u8]) -> String {
        let moment = Moment { unix_ms: 1_795_399_200_000, offset_minutes: 480, random: [7; 10] };
        let envelope =
            Envelope::first("guardian-confirmation", "1.0", "zh-CN", "", moment, content.clone()).unwrap();
        let mut file = SignedFile::new(envelope.to_payload().unwrap()).unwrap();
        for key in keys {
            let public = PublicJwk::Ed25519 { x: [*key; 32] };
            file.add(ProtectedHeader::new(public, Role::Parent, 1, "letter-principal-1"), &[1; 64]).unwrap();
        }
        file.to_json()
    }

    fn shelf(kept: &[(&str, String)]) -> Shelf {
        Shelf::of(kept.iter().map(|(key, text)| ((*key).to_owned(), text.clone())).collect(), TODAY)
    }

    #[test]
    fn copies_of_one_file_are_one_line_and_all_go_with_it() {
        let content = json!({"child": {"name": "陈小明"}});
        let shelf = shelf(&[
            ("submission:guardian-confirmation", file(&content, &[7])),
            ("file:ABCD", file(&content, &[7, 8])),
            ("kept:guardian-confirmation:ABCD", "{}".to_owned()),
        ]);
        let [filed] = shelf.filed.as_slice() else { panic!("one file") };
        assert_eq!((filed.signed.count(), filed.keys.len()), (2, 2), "the fuller copy is shown");
        assert_eq!(filed.called, "陈**", "a list says no child's name");
    }

    #[test]
    fn a_draft_is_listed_once_somebody_answered_and_until_it_is_signed() {
        let key = "draft:guardian-confirmation";
        let fresh = Draft::begin(&forms::guardian_confirmation::FORM, Date::constant(2026, 11, 1));
        assert!(
            shelf(&[(key, fresh.content().to_string())]).is_empty(),
            "begun on another day, and nothing typed"
        );
        let mut typed = fresh;
        typed.set("/child/name", "陈小明");
        let text = typed.content().to_string();
        assert_eq!(
            shelf(&[(key, text.clone())]).begun.first().map(|draft| draft.called.as_str()),
            Some("陈**")
        );
        let signed = shelf(&[(key, text), ("file:ABCD", file(&typed.content(), &[7]))]);
        assert_eq!((signed.begun.len(), signed.filed.len()), (0, 1));
        assert!(shelf(&[(key, "no JSON".to_owned()), ("draft:unknown", "{}".to_owned())]).is_empty());
    }
}
