//! Files that come from other phones: kept apart from this device's own drafts, joined with what is here already.

use crate::state::signed::Signed;
use forms::{Difference, Known};
use seal::Reason;

/// How a file that came in stands to those that are here.
pub enum Arrival {
    /// Nothing here is about the same.
    New,
    /// The same document is here: joined, with so many signatures that were not here yet.
    Joined { key: String, signed: Signed, added: usize },
    /// The same document is here, and somebody signed both copies with one key: the copy here stays.
    SignedTwice { key: String, signed: Signed },
    /// A document about the same people is here that says something else: they cannot be joined.
    Differs { receipt: String, differences: Vec<Difference> },
}

/// Compares a file with those that are here, each with the key it is kept under.
pub fn arrival(file: &Signed, here: &[(String, Signed)]) -> Arrival {
    if let Some((key, own)) = here.iter().find(|(_, own)| own.digest() == file.digest()) {
        let (key, mut signed) = (key.clone(), own.clone());
        return match signed.join(file) {
            Ok(added) => Arrival::Joined { key, signed, added },
            Err(refusal) if refusal.reason() == Reason::JwsSameRoleAndKey => {
                Arrival::SignedTwice { key, signed }
            }
            Err(_) => Arrival::New,
        };
    }
    let others = here.iter().filter(|(_, own)| own.envelope.form == file.envelope.form);
    let parties = file.parties();
    for (_, own) in others {
        if let (Some(ours), Some(theirs)) = (own.draft(), file.draft())
            && same_person(parties.first(), own.parties().first())
        {
            return Arrival::Differs { receipt: own.receipt(), differences: ours.differences(&theirs) };
        }
    }
    Arrival::New
}

/// Whether two documents are about one: by name or by number, for one of the two may just have been corrected.
fn same_person(one: Option<&Known>, other: Option<&Known>) -> bool {
    let (Some(one), Some(other)) = (one, other) else { return one.is_none() && other.is_none() };
    let number = |known: &Known| known.facts.get("identity/resident_id").cloned();
    one.party == other.party
        && (one.called() == other.called() || number(one).is_some_and(|own| Some(own) == number(other)))
}

#[cfg(feature = "csr")]
mod device {
    use super::{Arrival, arrival};
    use crate::state::signed::Signed;
    use crate::state::submission::Failure;
    use crate::state::{store, verifier};

    const RECEIVED: &str = "received:";

    /// Under which a file of other people is kept.
    pub fn key_of(signed: &Signed) -> String {
        format!("{RECEIVED}{}", signed.receipt())
    }

    /// Whether it is one of other people, and not this device's own draft's.
    pub fn is_received(key: &str) -> bool {
        key.starts_with(RECEIVED)
    }

    /// Every signed file that is here, each with the key it is kept under; own drafts' first.
    pub async fn all() -> Vec<(String, Signed)> {
        let mut keys = store::keys().await;
        keys.retain(|key| is_received(key) || key.starts_with("submission:"));
        keys.sort_by_key(|key| is_received(key));
        let mut all = Vec::new();
        for key in keys {
            all.extend(
                store::get(&key).await.and_then(|text| Signed::parse(&text)).map(|signed| (key, signed)),
            );
        }
        all
    }

    /// The verifier opens a file and finds every signature valid. What else stands against it comes along in
    /// words: it can be read, and not be signed.
    pub async fn opened(name: &str, text: &str) -> Result<(Signed, Vec<String>), Failure> {
        let opened = verifier::open(name, text.as_bytes(), false).await.ok_or(Failure::Verifier)?;
        match Signed::parse(text) {
            Some(signed) if opened.proves(&signed.digest(), signed.count()) && signed.draft().is_some() => {
                Ok((signed, opened.objections()))
            }
            _ => Err(Failure::Content(opened.reasons().join("；"))),
        }
    }

    /// Compares it with what is here; a joined copy is opened again before it takes the place of the one here.
    pub async fn arrived(signed: &Signed) -> Result<Arrival, Failure> {
        let arrival = arrival(signed, &all().await);
        if let Arrival::Joined { key, signed, added } = &arrival
            && *added > 0
        {
            opened(&signed.file_name(), &signed.text()).await?;
            store::put(key, &signed.text()).await;
        }
        Ok(arrival)
    }

    /// Keeps it apart from this device's own: true when a reload would find it.
    pub async fn keep(signed: &Signed) -> bool {
        store::put(&key_of(signed), &signed.text()).await
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

    fn content(name: &str, costs: u32) -> Value {
        json!({"child": {"name": name}, "agreed": {"costs_monthly": costs}})
    }

    /// Keys and signatures need not be true here: what verifies them is not asked.
    fn signed(content: Value, signers: &[(&str, Role, u8)]) -> Option<Signed> {
        let moment = Moment { unix_ms: 1_795_399_200_000, offset_minutes: 480, random: [7; 10] };
        let envelope = Envelope::first("guardian-confirmation", "1.0", "zh-CN", "", moment, content).ok()?;
        let mut file = SignedFile::new(envelope.to_payload().ok()?).ok()?;
        for &(declaration, role, key) in signers {
            let key = PublicJwk::Ed25519 { x: [key; 32] };
            file.add(ProtectedHeader::new(key, role, 1, declaration), &[1; 64]).ok()?;
        }
        Some(Signed { file, envelope })
    }

    const PARENT: (&str, Role, u8) = ("letter-principal-1", Role::Parent, 7);
    const CARER: (&str, Role, u8) = ("letter-carer-1", Role::Guardian, 8);
    const VILLAGE: (&str, Role, u8) = ("letter-village-1", Role::Witness, 9);

    fn copy(signers: &[(&str, Role, u8)]) -> Signed {
        signed(content("陈小明", 800), signers).unwrap()
    }

    fn here(signed: Signed) -> [(String, Signed); 1] {
        [("submission:guardian-confirmation".to_owned(), signed)]
    }

    #[test]
    fn copies_signed_apart_join_in_either_order() {
        let (one, other) = (copy(&[PARENT, CARER]), copy(&[PARENT, VILLAGE]));
        for (mine, theirs) in [(&one, &other), (&other, &one)] {
            let Arrival::Joined { key, signed, added } = arrival(theirs, &here(mine.clone())) else {
                panic!("joined")
            };
            assert_eq!((key.as_str(), added, signed.count()), ("submission:guardian-confirmation", 1, 3));
            assert!(signed.complete() && signed.missing().is_empty());
        }
        assert!(matches!(arrival(&one, &here(one.clone())), Arrival::Joined { added: 0, .. }));
        assert!(matches!(arrival(&one, &[]), Arrival::New));
    }

    #[test]
    fn one_key_twice_changes_nothing_here() {
        let mine = copy(&[PARENT, CARER]);
        let again = copy(&[(CARER.0, CARER.1, PARENT.2), ("letter-other-parent-1", Role::Parent, PARENT.2)]);
        match arrival(&again, &here(mine.clone())) {
            Arrival::SignedTwice { signed, .. } => assert_eq!(signed.text(), mine.text()),
            _ => panic!("the parent's key has signed as a parent already"),
        }
    }

    #[test]
    fn other_answers_about_the_same_child_are_shown_and_not_joined() {
        let theirs = signed(content("陈小明", 900), &[PARENT]).unwrap();
        let Arrival::Differs { differences, .. } = arrival(&theirs, &here(copy(&[PARENT]))) else {
            panic!("not joined")
        };
        let told: Vec<_> = differences.iter().map(|one| (one.here.as_str(), one.there.as_str())).collect();
        assert_eq!(told, [("800", "900")]);
        let another = signed(content("李小红", 800), &[PARENT]).unwrap();
        assert!(matches!(arrival(&another, &here(copy(&[PARENT]))), Arrival::New));
    }

    #[test]
    fn who_is_missing_is_known_of_every_copy() {
        let missing = |file: &Signed| file.missing().iter().map(|one| one.declaration).collect::<Vec<_>>();
        assert_eq!(missing(&copy(&[PARENT])), ["letter-carer-1", "letter-village-1"]);
        let both = copy(&[CARER, PARENT]);
        assert_eq!(missing(&both), ["letter-village-1"]);
        assert!(both.complete() && !copy(&[CARER]).complete());
    }
}
