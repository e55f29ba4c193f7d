//! The signed file so far: made of the letter at the first signature, or received from another phone; opened by
//! the verifier after each signature, kept on this device.

pub use super::signed::Signed;
use forms::Form;
use leptos::prelude::*;
use serde_json::Value;

/// Get that of this device's own draft with [`Submission::here`].
#[derive(Clone, Copy)]
pub struct Submission {
    /// None until the device has answered.
    now: RwSignal<Option<Now>>,
    /// Under which it is kept.
    #[cfg_attr(not(feature = "csr"), allow(dead_code))]
    key: StoredValue<String>,
}

#[derive(Clone, Default)]
struct Now {
    signed: Option<Signed>,
    kept: bool,
    note: Option<KeyNote>,
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

/// Something to know of the key that just signed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum KeyNote {
    /// The key that had signed here before was gone (storage cleared): this one is new.
    Renewed,
    /// The browser keeps no key: this one is gone with the page.
    Memory,
}

/// Why a signature did not come about. Nothing is lost by it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Failure {
    /// This browser can make no key.
    Key,
    /// What this browser calculates is no valid signature.
    Faulty,
    /// The verifier could not be fetched.
    Verifier,
    /// The drawn signature is too long.
    Drawn,
    /// Something in the content may not be signed, or the verifier objects: in words.
    Content(String),
}

impl Submission {
    /// What this device keeps of its own draft of this form; known a moment later.
    pub fn new(form: &'static dyn Form) -> Self {
        let submission = Self { now: RwSignal::new(None), key: StoredValue::new(own_key(form)) };
        #[cfg(feature = "csr")]
        submission.load();
        submission
    }

    /// A place for files of other people, one at a time; empty at first.
    pub fn received() -> Self {
        Self { now: RwSignal::new(None), key: StoredValue::new(String::new()) }
    }

    /// The one that the app provided.
    pub fn here() -> Self {
        use_context().unwrap_or_else(Self::received)
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

    /// What there is to know of the key that signed last on this page (tracked).
    pub fn note(&self) -> Option<KeyNote> {
        self.now.read().as_ref()?.note
    }

    /// To be asked before signing begins: does what was signed still stand for this content (tracked)?
    /// The wizard need call nothing else; the first signature makes the file.
    pub fn begin(&self, content: &Value) -> Standing {
        match self.signed() {
            None => Standing::Unsigned,
            Some(signed) if signed.content() == content => Standing::Agrees,
            Some(signed) => Standing::Void(signed.count()),
        }
    }
}

/// Under which the signed file of a form's own draft is kept.
fn own_key(form: &dyn Form) -> String {
    #[cfg(feature = "csr")]
    return crate::state::filling::submission_key(form);
    #[cfg(not(feature = "csr"))]
    form.id().to_owned()
}

/// Without a browser nobody signs.
#[cfg(not(feature = "csr"))]
impl Submission {
    pub fn forget(&self, _then: impl FnOnce() + 'static) {}
}

#[cfg(feature = "csr")]
mod signing {
    use super::{Failure, KeyNote, Now, Signed, Submission};
    use crate::state::{browser, device, kept, settings, store, verifier};
    use forms::{Form, Signer};
    use leptos::prelude::*;
    use seal::submission::Moment;
    use seal::{Envelope, ProtectedHeader, PublicJwk, Refusal, Role, SignedFile};
    use serde_json::Value;

    impl Submission {
        /// Reads again what this device keeps.
        pub fn load(self) {
            leptos::task::spawn_local(async move {
                let signed = store::get(&self.key.get_value()).await.and_then(|text| Signed::parse(&text));
                let kept = signed.is_some();
                self.now.set(Some(Now { signed, kept, note: None }));
            });
        }

        /// Takes another person's file in hand, which is kept under `key`.
        pub fn take(self, key: &str, signed: Signed, kept: bool) {
            self.key.set_value(key.to_owned());
            self.now.set(Some(Now { signed: Some(signed), kept, note: None }));
        }

        /// Puts it down; it stays where it is kept.
        pub fn put_down(self) {
            self.now.set(None);
        }

        /// Signs for one signer: with `own`, which the verifier has at hand, else with a key of this device; opened
        /// by the verifier before it counts.
        pub async fn sign(
            self,
            form: &'static dyn Form,
            content: Value,
            signer: &Signer,
            drawn: Option<String>,
            own: Option<PublicJwk>,
        ) -> Result<(), Failure> {
            let mut made = match self.so_far(&content).await {
                Some(so_far) => so_far,
                None => Signed::first(form, content).await?,
            };
            let key = match own {
                Some(own) => device::Key::of_staff(own),
                None => device::key(signer.declaration).await.ok_or(Failure::Key)?,
            };
            let role = Role::parse(signer.role).ok_or(Failure::Key)?;
            let seconds = (js_sys::Date::now() / 1000.0) as i64;
            let mut header = ProtectedHeader::new(key.public(), role, seconds, signer.declaration);
            header.drawn = drawn;
            let bytes = made.file.signing_input(&header)?;
            let signature = key.sign(&bytes).await.ok_or(Failure::Key)?;
            // Of another length it is as wrong as one that does not verify.
            if signature.len() != 64 {
                return Err(Failure::Faulty);
            }
            made.file.add(header, &signature)?;
            made.opened().await?;
            let kept = store::put(&self.key.get_value(), &made.text()).await;
            self.now.set(Some(Now { signed: Some(made), kept, note: key.note() }));
            Ok(())
        }

        /// The file with these answers, with what another tab may have added since this page read it.
        async fn so_far(self, content: &Value) -> Option<Signed> {
            let mut here = self.now.with_untracked(|now| now.as_ref()?.signed.clone());
            here = here.filter(|signed| signed.content() == content);
            let there = store::get(&self.key.get_value()).await.and_then(|text| Signed::parse(&text));
            if let (Some(here), Some(there)) = (&mut here, there) {
                _ = here.join(&there);
            }
            here
        }

        /// Throws the signed file away, and the keys with it; `then` when nothing of them is left.
        pub fn forget(self, then: impl FnOnce() + 'static) {
            self.now.set(Some(Now::default()));
            leptos::task::spawn_local(async move {
                store::remove(&self.key.get_value()).await;
                device::forget().await;
                store::settled().await; // what the letter began to keep
                then();
            });
        }
    }

    impl device::Key {
        fn note(&self) -> Option<KeyNote> {
            if !self.kept() {
                return Some(KeyNote::Memory);
            }
            self.renewed().then_some(KeyNote::Renewed)
        }
    }

    impl Signed {
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
            if !opened.proves(&self.digest(), self.count()) {
                return Err(Failure::Faulty);
            }
            let objections = opened.objections();
            if objections.is_empty() { Ok(()) } else { Err(Failure::Content(objections.join("；"))) }
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
