//! Some sign with the very key that the form names (公钥): staff who are enrolled. It opens with its passphrase.

use super::act::What;
use crate::components::{link::Link, notice::Notice, secret::Secret};
use crate::state::staff_key::StaffKey;
use crate::state::submission::Submission;
use forms::Signer;
use leptos::prelude::*;

/// The key that a signer proves to be theirs, if they do.
#[derive(Clone, Copy)]
pub struct OwnKey {
    /// The public key that the form names; none where any key will do.
    named: Memo<Option<String>>,
    kept: RwSignal<Option<StaffKey>>,
    passphrase: RwSignal<String>,
}

impl OwnKey {
    pub fn new(signer: &Signer, what: What, submission: Submission) -> Self {
        let proves = signer.proves;
        let named = Memo::new(move |_| proves.and_then(|pointer| what.answer(submission, pointer)));
        let own = Self { named, kept: RwSignal::new(None), passphrase: RwSignal::new(String::new()) };
        #[cfg(feature = "csr")]
        if proves.is_some() {
            leptos::task::spawn_local(async move {
                use crate::state::staff_key::{self, Purpose};
                own.kept.set(staff_key::kept(Purpose::Sign).await);
            });
        }
        own
    }

    /// The key, where this device keeps the one that the form names (tracked).
    fn here(self) -> Option<StaffKey> {
        let named = self.named.get()?;
        self.kept.get().filter(|key| same(&key.jwk, &named))
    }

    /// Whether its passphrase is still to be typed (tracked).
    pub fn wants(self) -> bool {
        self.here().is_some() && self.passphrase.read().is_empty()
    }

    pub fn view(self) -> impl IntoView {
        move || {
            self.named.get()?;
            Some(match self.here() {
                Some(key) => view! {
                    <h2>{t!("own-title")}</h2>
                    <p class="break">{t!("own-text", kid = key.kid)}</p>
                    <Secret id="sign-passphrase" label=t!("own-passphrase") value=self.passphrase autocomplete="current-password"/>
                }
                .into_any(),
                None => view! {
                    <Notice warning=true>
                        <p>{t!("own-elsewhere")}</p>
                        <p><Link to="/staff/keys/">{t!("keys-title")}</Link></p>
                    </Notice>
                }
                .into_any(),
            })
        }
    }

    /// The public half of the key, ready to sign in the verifier; none where another key signs.
    #[cfg(feature = "csr")]
    pub async fn unlocked(self) -> Result<Option<seal::PublicJwk>, crate::state::submission::Failure> {
        use crate::state::staff_key::{self, Purpose};
        use crate::state::submission::Failure;
        let Some(key) = untrack(|| self.here()) else { return Ok(None) };
        let unlocked = staff_key::unlock(Purpose::Sign, &key.pem, &self.passphrase.get_untracked()).await;
        let key =
            unlocked.map_err(|why| if why.is_empty() { Failure::Verifier } else { Failure::Content(why) })?;
        seal::PublicJwk::parse(key.jwk.as_bytes()).map(Some).map_err(|_| Failure::Faulty)
    }
}

/// The same key, whatever the order of members.
fn same(one: &str, other: &str) -> bool {
    let key = |text: &str| seal::PublicJwk::parse(text.as_bytes()).ok();
    key(one).is_some() && key(one) == key(other)
}
