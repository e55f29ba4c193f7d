//! The signed file so far: made of the letter at the first signature, opened by the verifier after each,
//! kept on this device.

use forms::{Form, Signer};
use leptos::prelude::*;
use seal::{Envelope, SignedFile};
use serde_json::Value;

/// Get it with [`Submission::here`].
#[derive(Clone, Copy)]
pub struct Submission {
    #[cfg_attr(not(feature = "csr"), allow(dead_code))]
    form: &'static dyn Form,
    /// None until the device has answered.
    now: RwSignal<Option<Now>>,
}

#[derive(Clone, Default)]
struct Now {
    signed: Option<Signed>,
    kept: bool,
}

/// A file that somebody signed.
#[derive(Clone)]
pub struct Signed {
    file: SignedFile,
    envelope: Envelope,
}

/// How the file and the letter stand to each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// Nobody signed yet.
    Unsigned,
    /// What was signed is what the letter says.
    Agrees,
    /// The letter was changed since: so many signatures are void.
    Void(usize),
}

/// Why a signature did not come about. Nothing is lost by it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Failure {
    /// This browser can make no key.
    Key,
    /// The verifier could not be fetched.
    Verifier,
    /// The drawn signature is too long.
    Drawn,
    /// Something in the content may not be signed, or the verifier objects: in words.
    Content(String),
}

impl Submission {
    /// What this device keeps of this form; known a moment later.
    pub fn new(form: &'static dyn Form) -> Self {
        let submission = Self { form, now: RwSignal::new(None) };
        #[cfg(feature = "csr")]
        submission.load();
        submission
    }

    /// The one that the app provided.
    pub fn here() -> Self {
        use_context()
            .unwrap_or_else(|| Self { form: &forms::guardian_confirmation::FORM, now: RwSignal::new(None) })
    }

    /// Whether the device has answered (tracked).
    pub fn loaded(&self) -> bool {
        self.now.read().is_some()
    }

    /// The signed file (tracked).
    pub fn signed(&self) -> Option<Signed> {
        self.now.read().as_ref()?.signed.clone()
    }

    /// Whether a reload would find the file (tracked).
    pub fn kept(&self) -> bool {
        self.now.read().as_ref().is_some_and(|now| now.kept)
    }

    /// To be asked before signing begins: does what was signed still stand for this content (tracked)?
    /// The wizard need call nothing else; the first signature makes the file.
    pub fn begin(&self, content: &Value) -> Standing {
        match self.signed() {
            None => Standing::Unsigned,
            Some(signed) if signed.envelope.content == *content => Standing::Agrees,
            Some(signed) => Standing::Void(signed.file.signatures().len()),
        }
    }
}

impl Signed {
    /// The form's answers as they were signed.
    pub fn content(&self) -> &Value {
        &self.envelope.content
    }

    /// The code to read out over the phone.
    pub fn receipt(&self) -> String {
        self.file.receipt().to_string()
    }

    /// The file: byte for byte what the verifier opened.
    pub fn text(&self) -> String {
        self.file.to_json()
    }

    /// As it is kept on this device for the documents that follow.
    pub fn document(&self, form: &'static dyn Form) -> crate::state::kept::Document {
        let draft = forms::Draft::of(form, self.envelope.content.clone());
        let receipt = self.receipt();
        let parties = draft.parties().into_iter().chain(draft.as_letter(&receipt)).collect();
        crate::state::kept::Document {
            key: format!("kept:{}:{receipt}", form.id()),
            form: form.id().to_owned(),
            title: form.title().to_owned(),
            digest: self.file.digest().to_string(),
            revision: self.envelope.revision,
            on: self.envelope.created_at.as_str().get(..10).unwrap_or_default().to_owned(),
            parties,
            content: self.envelope.content.clone(),
            receipt,
        }
    }

    /// What to call the file: no name of anybody.
    pub fn file_name(&self) -> String {
        let receipt: String = self.receipt().chars().filter(char::is_ascii_alphanumeric).take(8).collect();
        let title = forms::form(&self.envelope.form).map_or("", |form| form.title());
        format!("{title}-{receipt}.tuofu.json")
    }

    /// Whether this signer has signed.
    pub fn has(&self, signer: &Signer) -> bool {
        self.file.signatures().iter().any(|one| one.header().declaration == signer.declaration)
    }

    /// What each signer drew, for the sheet.
    pub fn drawn(&self) -> Vec<crate::components::sheet::Drawn> {
        let headers = self.file.signatures().iter().map(seal::jws::Signature::header);
        headers
            .map(|header| {
                let strokes = header.drawn.as_ref().and_then(|packed| seal::Strokes::decode(packed).ok());
                crate::components::sheet::Drawn {
                    declaration: header.declaration.clone(),
                    path: strokes.map(|strokes| strokes.to_svg_path()).unwrap_or_default(),
                    on: crate::state::clock::day_of(header.iat),
                }
            })
            .collect()
    }
}

/// Without a browser nobody signs.
#[cfg(not(feature = "csr"))]
impl Submission {
    pub fn forget(&self, _then: impl FnOnce() + 'static) {}
}

#[cfg(feature = "csr")]
mod signing {
    use super::{Failure, Now, Signed, Submission};
    use crate::state::filling::submission_key;
    use crate::state::{browser, device, kept, settings, store, verifier};
    use forms::{Form, Signer};
    use leptos::prelude::*;
    use seal::submission::Moment;
    use seal::{Envelope, ProtectedHeader, Refusal, Role, SignedFile};
    use serde_json::Value;

    impl Submission {
        pub(super) fn load(self) {
            leptos::task::spawn_local(async move {
                let signed =
                    store::get(&submission_key(self.form)).await.and_then(|text| Signed::parse(&text));
                let kept = signed.is_some();
                self.now.set(Some(Now { signed, kept }));
            });
        }

        /// Signs for one signer: with a key of their own, opened by the verifier before it counts.
        pub async fn sign(
            self,
            content: Value,
            signer: &Signer,
            drawn: Option<String>,
        ) -> Result<(), Failure> {
            let so_far = self.now.with_untracked(|now| now.as_ref()?.signed.clone());
            let mut made = match so_far.filter(|so_far| so_far.envelope.content == content) {
                Some(so_far) => so_far,
                None => Signed::first(self.form, content).await?,
            };
            let key = device::key(signer.declaration).await.ok_or(Failure::Key)?;
            let role = Role::parse(signer.role).ok_or(Failure::Key)?;
            let seconds = (js_sys::Date::now() / 1000.0) as i64;
            let mut header = ProtectedHeader::new(key.public(), role, seconds, signer.declaration);
            header.drawn = drawn;
            let bytes = made.file.signing_input(&header)?;
            let signature = key.sign(&bytes).await.ok_or(Failure::Key)?;
            made.file.add(header, &signature)?;
            made.opened().await?;
            let kept = store::put(&submission_key(self.form), &made.text()).await;
            self.now.set(Some(Now { signed: Some(made), kept }));
            Ok(())
        }

        /// Throws the signed file away, and the keys with it; `then` when nothing of them is left.
        pub fn forget(self, then: impl FnOnce() + 'static) {
            self.now.set(Some(Now::default()));
            leptos::task::spawn_local(async move {
                store::remove(&submission_key(self.form)).await;
                device::forget().await;
                store::settled().await; // what the letter began to keep
                then();
            });
        }
    }

    impl Signed {
        fn parse(text: &str) -> Option<Self> {
            let file = SignedFile::parse(text.as_bytes()).ok()?;
            let envelope = Envelope::parse(file.payload_bytes()).ok()?;
            Some(Self { file, envelope })
        }

        /// A file that nobody has signed yet.
        async fn first(form: &dyn Form, content: Value) -> Result<Self, Failure> {
            let mut random = [0; 10];
            browser::random(10).copy_to(&mut random);
            #[allow(clippy::cast_sign_loss)] // no clock shows a time before 1970
            let unix_ms = js_sys::Date::now() as u64;
            // Dates of the letter are dates in China, wherever the phone is.
            let moment = Moment { unix_ms, offset_minutes: 480, random };
            let mut envelope =
                Envelope::first(form.id(), form.version(), "zh-CN", &authority().await, moment, content)?;
            // An update names what it takes the place of.
            if let Some(earlier) = kept::revised(form.id()).await
                && let Some(digest) = seal::Digest::parse(&earlier.digest)
            {
                envelope.revision = earlier.revision.saturating_add(1);
                envelope.supersedes = Some(digest);
            }
            Ok(Self { file: SignedFile::new(envelope.to_payload()?)?, envelope })
        }

        /// The verifier opens it, finds every signature valid and objects to nothing.
        async fn opened(&self) -> Result<(), Failure> {
            let text = self.text();
            let opened =
                verifier::open(&self.file_name(), text.as_bytes(), false).await.ok_or(Failure::Verifier)?;
            let objections = opened.objections();
            let proven = opened.proves(&self.file.digest().to_string(), self.file.signatures().len());
            if proven && objections.is_empty() {
                Ok(())
            } else {
                Err(Failure::Content(objections.join("；")))
            }
        }
    }

    impl From<Refusal> for Failure {
        fn from(refusal: Refusal) -> Self {
            let place = refusal.pointer().unwrap_or_default();
            Self::Content(format!("{} {place}", refusal.code()))
        }
    }

    /// Whom it is for, as this site's `config.json` says; empty when it names nobody.
    async fn authority() -> String {
        let settings = settings::settings().await.unwrap_or_default();
        settings.get("authority").and_then(Value::as_str).unwrap_or_default().to_owned()
    }
}
