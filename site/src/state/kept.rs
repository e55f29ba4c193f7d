//! Finished documents that this device keeps: whom they are about is offered to the next document, and a
//! later one of the same form can take its place (动态更新).

use forms::Known;
use serde_json::Value;

/// A document as it was when its last signer signed.
#[derive(Clone)]
pub struct Document {
    /// Under which it is kept.
    pub key: String,
    /// The form's name in documents; this program may not have the form.
    pub form: String,
    /// What the form is called.
    pub title: String,
    /// The receipt code.
    pub receipt: String,
    /// The digest of what was signed.
    pub digest: String,
    /// Which revision it is.
    pub revision: u32,
    /// The day, as it is written.
    pub on: String,
    /// Whom it is about.
    pub parties: Vec<Known>,
    /// The answers.
    pub content: Value,
}

impl Document {
    /// Whom it is about first of all: the child.
    pub fn called(&self) -> String {
        self.parties.first().map(|known| known.called().to_owned()).unwrap_or_default()
    }

    #[cfg(feature = "csr")]
    fn read(key: String, text: &str) -> Option<Self> {
        let value: Value = serde_json::from_str(text).ok()?;
        let text = |name: &str| value.get(name).and_then(Value::as_str).unwrap_or_default().to_owned();
        let parties = value.get("parties").and_then(Value::as_array);
        Some(Self {
            key,
            form: text("form"),
            title: text("title"),
            receipt: text("receipt"),
            digest: text("digest"),
            revision: value
                .get("revision")
                .and_then(Value::as_u64)
                .and_then(|n| u32::try_from(n).ok())
                .unwrap_or(1),
            on: text("on"),
            parties: parties.into_iter().flatten().filter_map(Known::of).collect(),
            content: value.get("content").cloned().unwrap_or_default(),
        })
    }
}

/// Under which the earlier document stands that this form's draft will supersede.
#[cfg(feature = "csr")]
fn revises_key(form: &str) -> String {
    format!("revises:{form}")
}

#[cfg(feature = "csr")]
mod device {
    use super::{Document, revises_key};
    use crate::state::store;

    /// Every finished document, the newest first.
    pub async fn documents() -> Vec<Document> {
        let mut keys = store::keys().await;
        keys.retain(|key| key.starts_with("kept:"));
        let mut all = Vec::new();
        for key in keys {
            if let Some(text) = store::get(&key).await {
                all.extend(Document::read(key, &text));
            }
        }
        all.sort_by(|a, b| b.on.cmp(&a.on));
        all
    }

    /// Keeps a finished document, and its signed file apart, which only `/saved/` reads; once more is as good as once.
    #[cfg(feature = "sign")]
    pub async fn keep(document: &Document, file: &str) -> bool {
        let _ = store::put(&file_key(&document.key), file).await;
        let value = serde_json::json!({
            "form": document.form, "title": document.title, "receipt": document.receipt,
            "digest": document.digest, "revision": document.revision, "on": document.on,
            "parties": document.parties.iter().map(forms::Known::to_value).collect::<Vec<_>>(),
            "content": document.content,
        });
        store::put(&document.key, &value.to_string()).await
    }

    /// The next file of this form supersedes `document`; none when it stands for itself.
    pub async fn revise(form: &str, document: Option<&Document>) {
        match document {
            Some(document) => _ = store::put(&revises_key(form), &document.key).await,
            None => store::remove(&revises_key(form)).await,
        }
    }

    /// The document that this form's draft supersedes.
    pub async fn revised(form: &str) -> Option<Document> {
        let key = store::get(&revises_key(form)).await?;
        let text = store::get(&key).await?;
        Document::read(key, &text)
    }

    /// Under which the signed file of a finished document is kept, by the receipt code at its key's end.
    #[cfg(feature = "sign")]
    fn file_key(key: &str) -> String {
        format!("file:{}", key.rsplit(':').next().unwrap_or_default())
    }

    /// Forgets a finished document.
    #[cfg(feature = "sign")]
    pub async fn forget(key: &str) {
        store::remove(&file_key(key)).await;
        store::remove(key).await;
    }
}
#[cfg(feature = "csr")]
pub use device::*;
