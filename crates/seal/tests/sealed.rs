//! The sealed file: who can open it, and what is refused for which reason.
#![cfg(all(feature = "jwe", feature = "sign"))]
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

mod common;

use common::{base64url, signed};
use data_encoding::BASE64URL_NOPAD;
use proptest::prelude::*;
use seal::text::limits;
use seal::{OpeningKey, Reason, Refusal, SealedFile, SealingKey, jwe};
use serde_json::{Value, json};

fn key(seed: u8) -> OpeningKey {
    OpeningKey::generate(&[seed; 32]).unwrap()
}

/// Different for each seed; no 32 of them are out of P-256's range.
fn random(seed: u8, recipients: usize) -> Vec<u8> {
    (0..jwe::random_bytes(recipients)).map(|at| seed.wrapping_mul(31).wrapping_add(at as u8)).collect()
}

fn sealed_to(keys: &[&OpeningKey], plain: &[u8]) -> String {
    let to: Vec<SealingKey> = keys.iter().map(|key| key.public()).collect();
    jwe::seal(plain, &to, &random(5, to.len())).unwrap()
}

fn sealed() -> String {
    sealed_to(&[&key(1), &key(2)], signed().to_json().as_bytes())
}

fn opened(text: &str, key: &OpeningKey) -> Result<Vec<u8>, Refusal> {
    SealedFile::parse(text.as_bytes())?.open(key)
}

#[test]
fn each_recipient_opens_it_and_nobody_else() {
    let (plain, text) = (signed().to_json().into_bytes(), sealed());
    assert!(jwe::is_sealed(text.as_bytes()) && !jwe::is_sealed(&plain));
    assert!(!jwe::is_sealed(br#"{"a":"ciphertext"}"#) && !jwe::is_sealed(br#"{"ciphertext":"#));
    assert_eq!(opened(&text, &key(1)).unwrap(), plain);
    assert_eq!(opened(&text, &key(2)).unwrap(), plain);
    assert_eq!(opened(&text, &key(3)).unwrap_err().reason(), Reason::JweNotForThisKey);
    assert!(!text.contains("payload") && !text.contains(&base64url("阿依古丽")));
}

/// What PyPI's jwcrypto 1.6 encrypted to `key(1)`: no two of our own mistakes can cancel out.
#[test]
fn another_librarys_file_is_opened() {
    let text = include_str!("vectors/sealed.jwcrypto.json");
    assert_eq!(opened(text.trim(), &key(1)).unwrap(), b"{\"a\":1}");
}

#[test]
fn the_file_is_canonical_and_a_database_may_rewrite_its_frame() {
    let text = sealed();
    let value: Value = serde_json::from_str(&text).unwrap();
    assert_eq!(seal::canonical::to_string(&value).unwrap(), text);
    assert_eq!(SealedFile::parse(text.as_bytes()).unwrap().to_json(), text);
    let pretty = serde_json::to_string_pretty(&value).unwrap();
    assert_eq!(SealedFile::parse(pretty.as_bytes()).unwrap().to_json(), text);
}

/// For a recipient and for somebody who is none.
#[test]
fn every_single_byte_changed_is_refused() {
    let good = sealed_to(&[&key(1), &key(2)], b"{\"a\":1}").into_bytes();
    let (mine, others) = (key(2), key(3));
    for at in 0..good.len() {
        for put in [good[at] ^ 1, good[at] ^ 32, b' ', b'"', b'A', b'_', b'=', 0] {
            let mut bad = good.clone();
            bad[at] = put;
            let Ok(file) = SealedFile::parse(&bad) else { continue };
            assert!(bad == good || file.open(&mine).is_err(), "byte {at} = {put}");
            assert!(file.open(&others).is_err());
        }
    }
}

#[test]
fn every_cut_is_refused() {
    let good = sealed();
    for at in 0..good.len() {
        assert!(SealedFile::parse(&good.as_bytes()[..at]).is_err(), "the first {at} bytes");
    }
}

fn spoilt(spoil: impl Fn(&mut Value)) -> Refusal {
    let mut value: Value = serde_json::from_str(&sealed()).unwrap();
    spoil(&mut value);
    opened(&value.to_string(), &key(1)).unwrap_err()
}

/// With another protected header, which no longer binds the recipients.
fn headed(spoil: impl Fn(&mut Value)) -> Refusal {
    spoilt(|value| {
        let mut header = json!({"enc": "A256GCM", "typ": "tuofu-sealed"});
        spoil(&mut header);
        value["protected"] = base64url(header.to_string()).into();
    })
}

fn recipient(spoil: impl Fn(&mut Value)) -> Refusal {
    spoilt(|value| spoil(&mut value["recipients"][1]))
}

fn flipped(text: &Value) -> Value {
    let mut bytes = BASE64URL_NOPAD.decode(text.as_str().unwrap().as_bytes()).unwrap();
    bytes[0] ^= 1;
    base64url(bytes).into()
}

fn without(members: &mut Value, name: &str) {
    members.as_object_mut().unwrap().remove(name);
}

/// Nothing that binds the recipients, so that each fault is found for itself.
fn loose(spoil: impl Fn(&mut Value)) -> Refusal {
    spoilt(|value| {
        value["protected"] = base64url(r#"{"enc":"A256GCM","typ":"tuofu-sealed"}"#).into();
        spoil(value);
    })
}

#[test]
fn every_reason_is_reached() {
    let to_nobody = jwe::seal(b"{}", &[], &random(1, 0)).unwrap_err();
    let nine: Vec<SealingKey> = (1..=9).map(|seed| key(seed).public()).collect();
    let twice = [key(1).public(), key(1).public()];
    let rows = [
        (Reason::JweShape, spoilt(|v| without(v, "recipients"))),
        (Reason::JweShape, spoilt(|v| without(v, "iv"))),
        (Reason::JweShape, spoilt(|v| *v = json!([]))),
        (Reason::JweShape, recipient(|r| without(r, "header"))),
        (Reason::JweShape, recipient(|r| *r = json!("x"))),
        (Reason::JweUnknownMember, spoilt(|v| v["aad"] = "QQ".into())),
        (Reason::JweUnknownMember, spoilt(|v| v["unprotected"] = json!({"alg": "dir"}))),
        (Reason::JweUnknownMember, recipient(|r| r["note"] = "x".into())),
        (Reason::JweBase64url, spoilt(|v| v["ciphertext"] = "QQ==".into())),
        (Reason::JweBase64url, spoilt(|v| v["iv"] = "QUE".into())),
        (Reason::JweBase64url, spoilt(|v| v["tag"] = "QUE".into())),
        (Reason::JweBase64url, spoilt(|v| v["protected"] = "=".into())),
        (Reason::JweBase64url, recipient(|r| r["encrypted_key"] = "QUE".into())),
        (Reason::JweHeaderMember, headed(|h| h["alg"] = "ECDH-ES+A256KW".into())),
        (Reason::JweHeaderMember, headed(|h| without(h, "enc"))),
        (Reason::JweHeaderMember, headed(|h| h["recipients"] = json!(1))),
        (Reason::JweHeaderMember, headed(|h| h["typ"] = "x".repeat(limits::HEADER).into())),
        (Reason::JweHeaderMember, recipient(|r| r["header"]["apu"] = "QQ".into())),
        (Reason::JweHeaderMember, recipient(|r| without(&mut r["header"], "kid"))),
        (Reason::JweHeaderMember, recipient(|r| without(&mut r["header"], "epk"))),
        (Reason::JweTyp, headed(|h| h["typ"] = "tuofu-submission".into())),
        (Reason::JweEnc, headed(|h| h["enc"] = "A128CBC-HS256".into())),
        (Reason::JweAlg, recipient(|r| r["header"]["alg"] = "dir".into())),
        (Reason::JweAlg, recipient(|r| r["header"]["alg"] = "RSA1_5".into())),
        (Reason::JweCrit, headed(|h| h["crit"] = json!(["x"]))),
        (Reason::JweZip, headed(|h| h["zip"] = "DEF".into())),
        (Reason::JweCrit, recipient(|r| r["header"]["crit"] = json!(["x"]))),
        (Reason::JweNoRecipients, spoilt(|v| v["recipients"] = json!([]))),
        (Reason::JweNoRecipients, to_nobody),
        (Reason::JweTooManyRecipients, jwe::seal(b"{}", &nine, &random(1, 9)).unwrap_err()),
        (Reason::JweSameRecipient, jwe::seal(b"{}", &twice, &random(1, 2)).unwrap_err()),
        (Reason::JweSameRecipient, spoilt(|v| v["recipients"][1] = v["recipients"][0].clone())),
        (Reason::JweNotForThisKey, opened(&sealed(), &key(9)).unwrap_err()),
        (Reason::JweNotForThisKey, loose(|v| v["recipients"][0]["header"]["kid"] = "x".into())),
        (Reason::JweDamaged, loose(|_| ())), // the header is authenticated
        (Reason::JweDamaged, spoilt(|v| v["ciphertext"] = flipped(&v["ciphertext"]))),
        (Reason::JweDamaged, spoilt(|v| v["tag"] = flipped(&v["tag"]))),
        (Reason::JweDamaged, spoilt(|v| v["iv"] = flipped(&v["iv"]))),
        (
            Reason::JweRecipientsChanged,
            spoilt(|v| v["recipients"][0]["encrypted_key"] = flipped(&v["recipients"][0]["encrypted_key"])),
        ),
        (Reason::JweRecipientsChanged, spoilt(|v| without_first(&mut v["recipients"]))),
        (Reason::JweRecipientsChanged, spoilt(|v| v["recipients"].as_array_mut().unwrap().reverse())),
        (Reason::JweRecipientsChanged, recipient(|r| r["header"]["kid"] = key(3).kid().into())),
        (Reason::KeyShape, recipient(|r| r["header"]["epk"]["use"] = "enc".into())),
        (Reason::KeyPrivate, recipient(|r| r["header"]["epk"]["d"] = "QQ".into())),
        (Reason::KeyNotOnCurve, recipient(|r| r["header"]["epk"]["x"] = flipped(&r["header"]["epk"]["x"]))),
        (Reason::FileTooLarge, SealedFile::parse(&vec![b' '; limits::SEALED + 1]).unwrap_err()),
        (
            Reason::FileTooLarge,
            jwe::seal(&vec![0; limits::FILE + 1], &twice[..1], &random(1, 1)).unwrap_err(),
        ),
        (Reason::KeySecret, jwe::seal(b"{}", &twice[..1], &random(1, 0)).unwrap_err()),
        (Reason::KeySecret, jwe::seal(b"{}", &twice[..1], &[0; 76]).unwrap_err()), // no scalar
        (
            Reason::JsonDuplicateMember,
            opened(&sealed().replacen('{', "{\"iv\":\"\",", 1), &key(1)).unwrap_err(),
        ),
        (Reason::JweOtherContent, proof(|_, plain, _| *plain = b"{\"a\":2}".to_vec()).unwrap_err()),
        (Reason::JweKeyNeeded, Reason::JweKeyNeeded.into()), // said by who has no key: crate `review`
    ];
    for (reason, refusal) in &rows {
        assert_eq!(refusal.reason(), *reason, "{refusal}");
    }
    for reason in Reason::ALL.iter().filter(|reason| reason.code().starts_with("jwe.")) {
        assert!(rows.iter().any(|(r, _)| r == reason), "no row for {}", reason.code());
    }
}

fn without_first(list: &mut Value) {
    list.as_array_mut().unwrap().remove(0);
}

/// The largest signed file, encrypted to the most keys, is within what a drop box takes.
#[test]
fn the_largest_file_fits() {
    let keys: Vec<OpeningKey> = (1..=8).map(key).collect();
    let plain = vec![b'x'; limits::FILE];
    let text = sealed_to(&keys.iter().collect::<Vec<_>>(), &plain);
    assert!(text.len() <= limits::SEALED);
    assert_eq!(opened(&text, &keys[7]).unwrap(), plain);
}

#[test]
fn the_same_content_sealed_again_looks_different() {
    let to = [key(1).public()];
    let (a, b) =
        (jwe::seal(b"{}", &to, &random(1, 1)).unwrap(), jwe::seal(b"{}", &to, &random(2, 1)).unwrap());
    let (a, b): (Value, Value) = (serde_json::from_str(&a).unwrap(), serde_json::from_str(&b).unwrap());
    for member in ["ciphertext", "iv", "tag", "protected"] {
        assert_ne!(a[member], b[member], "{member}");
    }
}

/// What is checked as it is made is what would have been made.
#[test]
fn what_is_checked_at_once_is_the_same() {
    let to = [key(1).public(), key(2).public()];
    let text = jwe::seal_and_check(b"{}", &to, &random(5, 2)).unwrap();
    assert_eq!(text, jwe::seal(b"{}", &to, &random(5, 2)).unwrap());
    let few = jwe::seal_and_check(b"{}", &to, &random(5, 1)).unwrap_err();
    assert_eq!(few.reason(), Reason::KeySecret);
}

/// What somebody does who encrypted by other means, with one thing spoilt.
fn proof(spoil: impl Fn(&mut String, &mut Vec<u8>, &mut Vec<OpeningKey>)) -> Result<(), Refusal> {
    let to = [key(1).public(), key(2).public()];
    let random = random(5, 2);
    let ephemeral = random[44..].as_chunks::<32>().0.iter().map(|bytes| OpeningKey::generate(bytes).unwrap());
    let (mut ephemeral, mut plain) = (ephemeral.collect(), b"{\"a\":1}".to_vec());
    let mut text = jwe::seal(&plain, &to, &random).unwrap();
    spoil(&mut text, &mut plain, &mut ephemeral);
    jwe::check(text.as_bytes(), &plain, &to, &ephemeral)
}

/// What is done to a file and to the keys that open it.
type Spoil = fn(&mut String, &mut Vec<u8>, &mut Vec<OpeningKey>);

#[test]
fn whoever_encrypts_can_show_that_each_recipient_opens_it() {
    proof(|_, _, _| ()).unwrap();
    let spoil: [(Reason, Spoil); 5] = [
        (Reason::JweDamaged, |_, _, ephemeral| ephemeral.swap(0, 1)),
        (Reason::JweNotForThisKey, |_, _, ephemeral| drop(ephemeral.pop())),
        (Reason::JweNotForThisKey, |text, _, _| *text = sealed_to(&[&key(2), &key(1)], b"{\"a\":1}")),
        (Reason::JweNotForThisKey, |text, _, _| *text = sealed_to(&[&key(1)], b"{\"a\":1}")),
        (Reason::JweOtherContent, |_, plain, _| plain.push(b' ')),
    ];
    for (reason, spoil) in spoil {
        assert_eq!(proof(spoil).unwrap_err().reason(), reason);
    }
    // A key wrapped for nobody: the second recipient could not open it.
    let refusal = proof(|text, _, _| {
        let mut value: Value = serde_json::from_str(text).unwrap();
        let broken = flipped(&value["recipients"][1]["encrypted_key"]);
        value["recipients"][1]["encrypted_key"] = broken;
        value["protected"] = base64url(r#"{"enc":"A256GCM","typ":"tuofu-sealed"}"#).into();
        *text = value.to_string();
    });
    assert_eq!(refusal.unwrap_err().reason(), Reason::JweDamaged);
}

#[test]
fn keys_are_read_strictly() {
    let text = key(1).to_json();
    assert_eq!(OpeningKey::parse(text.as_bytes()).unwrap().to_json(), text);
    let kid = key(1).kid().to_owned();
    assert_eq!(format!("{:?}", key(1)), format!("OpeningKey {{ public: SealingKey({kid:?}), .. }}"));
    // Marked for encryption: nobody signs with it by mistake.
    assert_eq!(seal::PrivateJwk::parse(text.as_bytes()).unwrap_err().reason(), Reason::KeyShape);
    let value: Value = serde_json::from_str(&text).unwrap();
    let with = |spoil: &dyn Fn(&mut Value)| {
        let mut value = value.clone();
        spoil(&mut value);
        OpeningKey::parse(value.to_string().as_bytes()).map(drop).map_err(|refusal| refusal.reason())
    };
    assert_eq!(with(&|v| without(v, "use")), Ok(()));
    assert_eq!(with(&|v| v["use"] = "sig".into()), Err(Reason::KeyShape));
    assert_eq!(with(&|v| without(v, "d")), Err(Reason::KeySecret));
    assert_eq!(with(&|v| v["d"] = flipped(&v["d"])), Err(Reason::KeySecret));
    assert_eq!(with(&|v| v["kid"] = "x".into()), Err(Reason::KeyShape));
    assert_eq!(with(&|v| v["y"] = flipped(&v["y"])), Err(Reason::KeyNotOnCurve));
}

#[test]
fn a_configuration_is_refused_at_the_key_that_is_wrong() {
    let public = key(1).public().jwk().to_value();
    let list = |value: Value| SealingKey::list(&value).map(|keys| keys.len());
    let refused = |value: Value| {
        let refusal = list(value).unwrap_err();
        (refusal.reason(), refusal.pointer().map(str::to_owned))
    };
    assert_eq!(list(json!([public, key(2).public().jwk().to_value()])), Ok(2));
    let at = |index: usize| Some(format!("/{index}"));
    let private: Value = serde_json::from_str(&key(2).to_json()).unwrap();
    assert_eq!(refused(json!([public, private])), (Reason::KeyPrivate, at(1)));
    let ed25519 = json!({"kty": "OKP", "crv": "Ed25519", "x": base64url([7; 32])});
    assert_eq!(refused(json!([ed25519])), (Reason::KeyShape, at(0)));
    assert_eq!(refused(json!([public, public])), (Reason::JweSameRecipient, None));
    assert_eq!(refused(json!([])), (Reason::JweNoRecipients, None));
    assert_eq!(refused(json!({})), (Reason::KeyShape, None));
}

proptest! {
    #[test]
    fn what_is_sealed_comes_out(plain in prop::collection::vec(any::<u8>(), 0..2000), seed: [u8; 32], count in 1..=8_u8) {
        let keys: Vec<OpeningKey> = (1..=count).map(key).collect();
        let to: Vec<SealingKey> = keys.iter().map(OpeningKey::public).collect();
        let random: Vec<u8> = seed.iter().copied().cycle().take(jwe::random_bytes(keys.len())).collect();
        let Ok(text) = jwe::seal(&plain, &to, &random) else { return Ok(()) }; // no scalar
        for key in &keys {
            prop_assert_eq!(&opened(&text, key).unwrap(), &plain);
        }
    }

    #[test]
    fn any_bytes_are_judged_without_panic(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        let _ = SealedFile::parse(&bytes);
        let _ = jwe::is_sealed(&bytes);
        let _ = OpeningKey::parse(&bytes);
    }

    #[test]
    fn any_changes_are_refused(at in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..6)) {
        let good = sealed().into_bytes();
        let mut bad = good.clone();
        for (at, put) in at {
            let at = at.index(bad.len());
            bad[at] = put;
        }
        let opened = SealedFile::parse(&bad).and_then(|file| file.open(&key(1)));
        prop_assert!(bad == good || opened.is_err());
    }
}
