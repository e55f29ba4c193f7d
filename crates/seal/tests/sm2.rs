//! 国密: SM2 with SM3. Wycheproof has no vectors of it; these are the national standard's, and OpenSSL's.
#![cfg(all(feature = "verify", feature = "sign", feature = "protect"))]
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

mod common;

use seal::{Alg, PublicJwk, Reason, open};

/// `tests/common`'s submission, signed by a witness with the key of GB/T 32918.5-2017, annex A.
const SIGNED: &str = include_str!("vectors/sm2.tuofu.json");

fn hex(text: &str) -> [u8; 32] {
    data_encoding::HEXLOWER_PERMISSIVE.decode(text.as_bytes()).unwrap().try_into().unwrap()
}

/// GB/T 32918.5-2017, annex A: the public key.
fn standard_key() -> PublicJwk {
    PublicJwk::Sm2 {
        x: hex("09F9DF311E5421A150DD7D161E4BC5C672179FAD1833FC076BB08FF356F35020"),
        y: hex("CCEA490CE26775A52DC6EA718CC1AA600AED05FBF35E084A6632F6072DA9AD13"),
    }
}

/// Every build reads such a key and such a file.
#[test]
fn a_key_is_read_and_named() {
    let key = standard_key();
    let text = r#"{"crv":"SM2","kty":"EC","x":"CfnfMR5UIaFQ3X0WHkvFxnIXn60YM_wHa7CP81bzUCA","y":"zOpJDOJndaUtxupxjMGqYArtBfvzXghKZjL2By2prRM"}"#;
    assert_eq!(key.to_json(), text);
    assert_eq!(PublicJwk::parse(text.as_bytes()), Ok(key));
    assert_eq!((key.alg(), Alg::parse("SM2")), (Alg::Sm2, Ok(Alg::Sm2)));
    // The same point is no key of P-256, nor is the field's prime a coordinate.
    assert_eq!(Alg::parse("sm2"), Err(Reason::JwsAlgUnknown));
    for (spoilt, reason) in [
        (text.replace("SM2", "sm2"), Reason::KeyShape),
        (text.replace("EC", "OKP"), Reason::KeyShape),
        (
            text.replace(
                "CfnfMR5UIaFQ3X0WHkvFxnIXn60YM_wHa7CP81bzUCA",
                "_____v____________________8AAAAA__________8",
            ),
            Reason::KeyNotCanonical,
        ),
    ] {
        assert_eq!(PublicJwk::parse(spoilt.as_bytes()).unwrap_err().reason(), reason, "{spoilt}");
    }
}

/// A program that was built without SM2 says so, and says nothing else of the file.
#[cfg(not(feature = "sm2"))]
#[test]
fn a_build_without_it_refuses_for_that_reason() {
    let refusal = open(SIGNED.as_bytes()).unwrap_err();
    assert_eq!((refusal.code(), refusal.signature_index()), ("jws.alg-sm2", Some(1)));
    let inspected = seal::inspect(SIGNED.as_bytes()).unwrap();
    let valid: Vec<bool> = inspected.signatures.iter().map(|signature| signature.valid).collect();
    assert_eq!(valid, [true, false]);
    assert_eq!(seal::PrivateJwk::generate(Alg::Sm2, &[7; 32]).unwrap_err(), Reason::JwsAlgSm2);
    let file = include_str!("vectors/sm2.openssl.pem");
    assert_eq!(seal::PrivateJwk::unlock(file, "ten or more").unwrap_err(), Reason::JwsAlgSm2);
}

#[cfg(feature = "sm2")]
mod with_sm2 {
    use super::*;
    use common::{base64url, forge, header, header_value, unsigned};
    use seal::trust::Entry;
    use seal::{PrivateJwk, ProtectedHeader, Refusal, Role, SignedList, Timestamp, TrustList};
    use serde_json::{Value, json};

    /// GB/T 32918.5-2017, annex A: the private key.
    fn key() -> PrivateJwk {
        PrivateJwk::generate(
            Alg::Sm2,
            &hex("3945208F7B2144B13F36E38AC6D39F95889393692860B51A42FB81EF4DF7C5B8"),
        )
        .unwrap()
    }

    /// GB/T 32918.5-2017, annex A: the signature over "message digest" by 1234567812345678.
    #[test]
    fn gb_t_32918_5_annex_a() {
        let signature = [
            hex("F5A03B0648D2C4630EEAC513E1BB81A15944DA3827D5B74143AC7EACEEE720B3"),
            hex("B1B6AA29DF212FD8763182BC0D421CA1BB9038FD1F7F42D4840B69C485BBC1AA"),
        ];
        let signature: [u8; 64] = signature.concat().try_into().unwrap();
        assert_eq!(*key().public(), standard_key());
        assert_eq!(standard_key().verify(b"message digest", &signature), Ok(()));
        assert_eq!(standard_key().verify(b"message digesT", &signature), Err(Reason::SignatureInvalid));
        for bit in 0..512 {
            let mut spoilt = signature;
            spoilt[bit / 8] ^= 1 << (bit % 8);
            assert!(standard_key().verify(b"message digest", &spoilt).is_err(), "bit {bit}");
        }
    }

    /// `openssl pkeyutl -sign -rawin -digest sm3 -pkeyopt distid:…` with the same key, r and s out of its DER; and
    /// by somebody of another name.
    #[test]
    fn openssl_signed() {
        let lines = include_str!("vectors/sm2.openssl.txt").lines().filter(|line| !line.starts_with('#'));
        let verdicts: Vec<bool> = lines
            .map(|line| {
                let bytes = data_encoding::HEXLOWER.decode(line.as_bytes()).unwrap();
                standard_key().verify(b"message digest", &bytes.try_into().unwrap()).is_ok()
            })
            .collect();
        assert_eq!(verdicts, [true, true, true, false]);
    }

    #[test]
    fn openssl_protected() {
        let key = PrivateJwk::unlock(include_str!("vectors/sm2.openssl.pem"), "ten or more").unwrap();
        assert_eq!(*key.public(), standard_key());
        let again =
            PrivateJwk::unlock(&key.protect("ten or more", &[3; 32]).unwrap(), "ten or more").unwrap();
        assert_eq!(again.to_json(), key.to_json());
        assert_eq!(PrivateJwk::parse(key.to_json().as_bytes()).unwrap().sign(b"text"), key.sign(b"text"));
    }

    fn signed() -> String {
        let parent = common::key(Alg::Ed25519, 1);
        let mut file = unsigned();
        parent.sign_file(&mut file, header(&parent, Role::Parent)).unwrap();
        key().sign_file(&mut file, header(&key(), Role::Witness)).unwrap();
        file.to_json()
    }

    #[test]
    fn a_submission_is_signed_and_opened() {
        assert_eq!(signed(), SIGNED.trim_end());
        let opened = open(SIGNED.as_bytes()).unwrap();
        assert_eq!((opened.signatures[1].alg, opened.signatures[1].role), (Alg::Sm2, Role::Witness));
        assert_eq!(opened.signatures[1].kid, standard_key().thumbprint());
    }

    /// With the signature's bytes spoilt.
    fn spoilt(spoil: impl Fn(&mut Vec<u8>)) -> Refusal {
        let mut file: Value = serde_json::from_str(SIGNED).unwrap();
        let text = file["signatures"][1]["signature"].as_str().unwrap();
        let mut bytes = data_encoding::BASE64URL_NOPAD.decode(text.as_bytes()).unwrap();
        spoil(&mut bytes);
        file["signatures"][1]["signature"] = json!(base64url(bytes));
        open(file.to_string().as_bytes()).unwrap_err()
    }

    /// With the header spoilt and signed again.
    fn headed(spoil: impl Fn(&mut Value)) -> Refusal {
        let mut value = header_value(&key());
        spoil(&mut value);
        let file = forge(unsigned().payload_bytes(), &[(&key(), value.to_string().as_bytes())]);
        open(file.to_string().as_bytes()).unwrap_err()
    }

    const ORDER: &str = "FFFFFFFEFFFFFFFFFFFFFFFFFFFFFFFF7203DF6B21C6052B53BBF40939D54123";

    /// The order less a number.
    fn negated(number: &[u8]) -> Vec<u8> {
        let mut borrow = 0;
        let digit = |(a, b): (&u8, &u8)| {
            let difference = i16::from(*a) - i16::from(*b) - borrow;
            borrow = i16::from(difference < 0);
            difference.rem_euclid(256) as u8
        };
        let mut out: Vec<u8> = hex(ORDER).iter().zip(number).rev().map(digit).collect();
        out.reverse();
        out
    }

    /// s becomes the order less what stands at one of the two places.
    fn negate_into_s(signature: &mut [u8], from: std::ops::Range<usize>) {
        let s = negated(&signature[from]);
        signature[32..].copy_from_slice(&s);
    }

    fn signature_refusals() -> Vec<(Reason, Refusal)> {
        let order = hex(ORDER);
        let der = |b: &mut Vec<u8>| *b = [&[0x30, 0x44, 2, 32][..], &b[..32], &[2, 32], &b[32..]].concat();
        vec![
            (Reason::SignatureOutOfRange, spoilt(|b| b[..32].fill(0))),
            (Reason::SignatureOutOfRange, spoilt(|b| b[32..].fill(0))),
            (Reason::SignatureOutOfRange, spoilt(|b| b[..32].copy_from_slice(&order))),
            (Reason::SignatureOutOfRange, spoilt(|b| b[32..].copy_from_slice(&order))),
            (Reason::SignatureOutOfRange, spoilt(|b| b[32..].fill(0xff))),
            // r + s = n: in range, and refused for itself by GB/T 32918.2 clause 7.1, B5.
            (Reason::SignatureInvalid, spoilt(|b| negate_into_s(b, 0..32))),
            // ECDSA's second form is no signature here: neither half need be refused.
            (Reason::SignatureInvalid, spoilt(|b| negate_into_s(b, 32..64))),
            (Reason::SignatureInvalid, spoilt(|b| b[63] ^= 1)),
            (Reason::SignatureLength, spoilt(|b| b.truncate(63))),
            (Reason::SignatureDer, spoilt(der)),
        ]
    }

    fn key_refusals() -> Vec<(Reason, Refusal)> {
        let mut elsewhere = unsigned();
        let off_curve = PublicJwk::Sm2 { x: [1; 32], y: [1; 32] };
        elsewhere.add(ProtectedHeader::new(off_curve, Role::Witness, 0, "x"), &[1; 64]).unwrap();
        let generated = |scalar| PrivateJwk::generate(Alg::Sm2, &scalar).unwrap_err().into();
        vec![
            (Reason::KeyNotOnCurve, open(elsewhere.to_json().as_bytes()).unwrap_err()),
            (Reason::KeyNotCanonical, headed(|h| h["jwk"]["y"] = json!(base64url([0xff; 32])))),
            (Reason::KeyShape, headed(|h| h["jwk"]["kty"] = json!("OKP"))),
            (Reason::KeyPrivate, headed(|h| h["jwk"]["d"] = json!("AAAA"))),
            (Reason::JwsKeyMismatch, headed(|h| h["alg"] = json!("ES256"))),
            (Reason::JwsKeyMismatch, headed(|h| h["alg"] = json!("Ed25519"))),
            (Reason::JwsKeyMismatch, headed(|h| h["jwk"]["crv"] = json!("P-256"))),
            (
                Reason::JwsKidMismatch,
                headed(|h| h["kid"] = json!(common::key(Alg::Es256, 1).public().thumbprint())),
            ),
            (Reason::JwsAlgUnknown, headed(|h| h["alg"] = json!("SM2SM3"))),
            (Reason::JwsAlgUnknown, headed(|h| h["alg"] = json!("sm2"))),
            (Reason::KeySecret, generated([0; 32])),
            (Reason::KeySecret, generated(hex(ORDER))),
            // n - 1: 1 + d has no inverse.
            (Reason::KeySecret, generated(negated(&hex(&format!("{:064}", 1))).try_into().unwrap())),
        ]
    }

    #[test]
    fn each_refusal_has_its_reason() {
        for (reason, refusal) in [signature_refusals(), key_refusals()].concat() {
            assert_eq!(refusal.reason(), reason, "{refusal}");
        }
        assert!(
            PrivateJwk::generate(Alg::Sm2, &negated(&hex(&format!("{:064}", 2))).try_into().unwrap()).is_ok()
        );
    }

    /// Both halves occur, and both are good.
    #[test]
    fn either_half_is_a_signature() {
        let half = hex("7FFFFFFF7FFFFFFFFFFFFFFFFFFFFFFFB901EFB590E30295A9DDFA049CEAA091");
        let upper = (0..64_u8).filter(|message| {
            let signature = key().sign(&[*message]);
            assert_eq!(standard_key().verify(&[*message], &signature), Ok(()));
            signature[32..] > half[..]
        });
        assert!((8..56).contains(&upper.count()));
    }

    #[test]
    fn a_root_and_staff_sign_with_it() {
        let time = |text: &str| Timestamp::parse(text).unwrap();
        let root = PrivateJwk::generate(Alg::Sm2, &[9; 32]).unwrap();
        let entry = Entry {
            jwk: standard_key(),
            name: "李桂英".into(),
            role: Role::Witness,
            division: "44".into(),
            valid_from: time("2026-01-01T00:00:00+08:00"),
            valid_until: time("2028-01-01T00:00:00+08:00"),
            revoked: None,
        };
        let list = TrustList {
            authority: "示例县民政局".into(),
            sequence: 1,
            issued: time("2026-11-01T00:00:00+08:00"),
            next_update: time("2027-02-01T00:00:00+08:00"),
            roots: vec![root.public().thumbprint()],
            entries: vec![entry.clone()],
        };
        let text = SignedList::seal(&list, &[*root.public()], |_, bytes| root.sign(bytes)).unwrap();
        let list = SignedList::open(text.as_bytes()).unwrap();
        let signature = &open(SIGNED.as_bytes()).unwrap().signatures[1];
        let standing = list.standing(&signature.kid, signature.role, signature.iat, &["441825"]);
        assert_eq!(
            standing,
            seal::trust::Standing::Vouched { by: &entry, place: seal::trust::Place::Inside }
        );
        let spoilt = SignedList::seal(list.list(), &[*root.public()], |_, _| [7; 64]).unwrap_err();
        assert_eq!((spoilt.reason(), spoilt.signature_index()), (Reason::SignatureInvalid, Some(0)));
    }
}
