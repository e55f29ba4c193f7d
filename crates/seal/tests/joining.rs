//! Several people sign on several devices.
#![cfg(all(feature = "verify", feature = "sign"))]
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

mod common;

use common::{header, key, unsigned};
use seal::{Alg, Reason, Refusal, Role, SignedFile, open};

fn signed_by(alg: Alg, seed: u8, role: Role) -> SignedFile {
    let (key, mut file) = (key(alg, seed), unsigned());
    key.sign_file(&mut file, header(&key, role)).unwrap();
    file
}

#[test]
fn copies_signed_apart_join() {
    let mut file = signed_by(Alg::Ed25519, 1, Role::Parent);
    let digest = file.digest();
    file.merge(&signed_by(Alg::Es256, 2, Role::Guardian)).unwrap();
    file.merge(&signed_by(Alg::Ed25519, 3, Role::Witness)).unwrap();
    let opened = open(file.to_json().as_bytes()).unwrap();
    let roles: Vec<Role> = opened.signatures.iter().map(|s| s.role).collect();
    assert_eq!(roles, [Role::Parent, Role::Guardian, Role::Witness]);
    assert_eq!(opened.digest, digest);
}

#[test]
fn joining_twice_changes_nothing() {
    let mut file = signed_by(Alg::Ed25519, 1, Role::Parent);
    let other = signed_by(Alg::Es256, 2, Role::Guardian);
    file.merge(&other).unwrap();
    let once = file.clone();
    file.merge(&other).unwrap();
    assert_eq!(file, once);
}

#[test]
fn another_payload_is_not_joined_and_changes_nothing() {
    let mut file = signed_by(Alg::Ed25519, 1, Role::Parent);
    let before = file.clone();
    let other = SignedFile::new("{}").unwrap();
    assert_eq!(file.merge(&other), Err(Refusal::Whole { reason: Reason::JwsOtherPayload }));
    assert_eq!(file, before);
}

#[test]
fn a_second_signature_of_the_same_key_and_role_is_refused() {
    let (key, mut file) = (key(Alg::Ed25519, 1), signed_by(Alg::Ed25519, 1, Role::Parent));
    let mut later = header(&key, Role::Parent);
    later.iat += 1;
    assert_eq!(key.sign_file(&mut file, later).unwrap_err().code(), "jws.same-role-and-key");
    // A shared device may sign for two people, who then have different roles.
    key.sign_file(&mut file, header(&key, Role::Guardian)).unwrap();
    open(file.to_json().as_bytes()).unwrap();
}

#[test]
fn eight_sign_and_no_more() {
    let mut file = unsigned();
    for seed in 1..=8 {
        file.merge(&signed_by(Alg::Ed25519, seed, Role::Witness)).unwrap();
    }
    let refusal = file.merge(&signed_by(Alg::Ed25519, 9, Role::Witness)).unwrap_err();
    assert_eq!(refusal.code(), "jws.too-many-signatures");
    open(file.to_json().as_bytes()).unwrap();
}

#[test]
fn web_crypto_gives_the_upper_half_and_add_brings_it_down() {
    let key = key(Alg::Es256, 6);
    let mut file = unsigned();
    let head = header(&key, Role::Parent);
    let low = key.sign(&file.signing_input(&head).unwrap());
    file.add(head, &upper_half(low)).unwrap();
    assert_eq!(*file.signatures()[0].bytes(), low);
    open(file.to_json().as_bytes()).unwrap();
}

/// n - s, by p256's own arithmetic rather than ours.
fn upper_half(signature: [u8; 64]) -> [u8; 64] {
    let signature = p256::ecdsa::Signature::from_slice(&signature).unwrap();
    let (r, s) = signature.split_scalars();
    let high = p256::ecdsa::Signature::from_scalars(*r, -*s).unwrap();
    high.to_bytes().into()
}
