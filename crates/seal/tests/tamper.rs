//! Nothing in a signed file can change unnoticed.
#![cfg(all(feature = "verify", feature = "sign"))]
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

mod common;

use common::{header, key, signed, unsigned};
use seal::{Alg, Role, SignedFile, open};

#[test]
fn every_single_byte_changed_is_refused() {
    let good = signed().to_json().into_bytes();
    open(&good).unwrap();
    for at in 0..good.len() {
        for change in [1, 2, 4, 32, 128] {
            let mut bad = good.clone();
            bad[at] ^= change;
            assert!(open(&bad).is_err(), "byte {at} ^ {change}");
        }
        for put in [b' ', b'\n', b'"', b'A', b'_', b'-', b'=', 0] {
            let mut bad = good.clone();
            bad[at] = put;
            assert!(bad == good || open(&bad).is_err(), "byte {at} = {put}");
        }
    }
}

#[test]
fn every_cut_is_refused() {
    let good = signed().to_json().into_bytes();
    for at in 0..good.len() {
        assert!(open(&good[..at]).is_err(), "the first {at} bytes");
    }
}

#[test]
fn signatures_do_not_move_between_payloads() {
    let key = key(Alg::Ed25519, 3);
    let signature = {
        let mut other = SignedFile::new("{\"a\":1}").unwrap();
        key.sign_file(&mut other, header(&key, Role::Parent)).unwrap();
        *other.signatures()[0].bytes()
    };
    let mut file = unsigned();
    file.add(header(&key, Role::Parent), &signature).unwrap();
    let refusal = open(file.to_json().as_bytes()).unwrap_err();
    assert_eq!((refusal.code(), refusal.signature_index()), ("signature.invalid", Some(0)));
}

#[test]
fn inspection_tells_which_signature_is_wrong() {
    let (first, second) = (key(Alg::Es256, 4), key(Alg::Ed25519, 5));
    let mut file = unsigned();
    first.sign_file(&mut file, header(&first, Role::Parent)).unwrap();
    file.add(header(&second, Role::Guardian), &[1; 64]).unwrap();
    let bytes = file.to_json();
    let valid: Vec<bool> =
        seal::inspect(bytes.as_bytes()).unwrap().signatures.iter().map(|s| s.valid).collect();
    assert_eq!(valid, [true, false]);
    assert_eq!(open(bytes.as_bytes()).unwrap_err().signature_index(), Some(1));
}

#[test]
fn a_database_may_rewrite_the_frame() {
    let value: serde_json::Value = serde_json::from_str(&signed().to_json()).unwrap();
    let pretty = format!("\n{}\n", serde_json::to_string_pretty(&value).unwrap());
    let (a, b) = (open(pretty.as_bytes()).unwrap(), open(signed().to_json().as_bytes()).unwrap());
    assert_eq!(a, b);
}
