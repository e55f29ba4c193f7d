//! The two forms of one signature, told apart without any curve arithmetic.
//!
//! Whoever holds an ECDSA signature (r, s) can write (r, n-s), which verifies as well: the same
//! file with other bytes. So S must be at most half the order of P-256. WebCrypto gives the
//! upper half every second time; [`normalise_es256`] brings it down, and
//! [`SignedFile::add`](crate::SignedFile::add) calls it. For Ed25519 RFC 8032 itself wants S
//! below the group order. SM2 has no second form: its s mixes the private key in, so that nobody
//! else can write another s for the same r.

use crate::header::Alg;
#[cfg(feature = "verify")]
use crate::reason::Reason;

/// The order n of P-256, FIPS 186-5 / SEC 2.
const P256_ORDER: [u8; 32] = [
    0xff, 0xff, 0xff, 0xff, 0x00, 0x00, 0x00, 0x00, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xbc,
    0xe6, 0xfa, 0xad, 0xa7, 0x17, 0x9e, 0x84, 0xf3, 0xb9, 0xca, 0xc2, 0xfc, 0x63, 0x25, 0x51,
];
const P256_HALF_ORDER: [u8; 32] = [
    0x7f, 0xff, 0xff, 0xff, 0x80, 0x00, 0x00, 0x00, 0x7f, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xde,
    0x73, 0x7d, 0x56, 0xd3, 0x8b, 0xcf, 0x42, 0x79, 0xdc, 0xe5, 0x61, 0x7e, 0x31, 0x92, 0xa8,
];
/// The order L of Ed25519's group, RFC 8032 section 5.1, most significant byte first.
#[cfg(feature = "verify")]
const ED25519_ORDER: [u8; 32] = [
    0x10, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x14,
    0xde, 0xf9, 0xde, 0xa2, 0xf7, 0x9c, 0xd6, 0x58, 0x12, 0x63, 0x1a, 0x5c, 0xf5, 0xd3, 0xed,
];
/// The field of P-256, FIPS 186-5 / SEC 2: 2^256 - 2^224 + 2^192 + 2^96 - 1.
const P256_FIELD: [u8; 32] = [
    0xff, 0xff, 0xff, 0xff, 0x00, 0x00, 0x00, 0x01, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00,
    0x00, 0x00, 0x00, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff,
];
/// The field and the order of SM2, GB/T 32918.5.
const SM2_FIELD: [u8; 32] = [
    0xff, 0xff, 0xff, 0xfe, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff,
    0xff, 0xff, 0xff, 0x00, 0x00, 0x00, 0x00, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff,
];
#[cfg(any(feature = "verify", feature = "sm2"))]
const SM2_ORDER: [u8; 32] = [
    0xff, 0xff, 0xff, 0xfe, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x72,
    0x03, 0xdf, 0x6b, 0x21, 0xc6, 0x05, 0x2b, 0x53, 0xbb, 0xf4, 0x09, 0x39, 0xd5, 0x41, 0x23,
];
/// n-1, with which nobody can sign.
#[cfg(feature = "sm2")]
pub(crate) const SM2_ORDER_LESS_ONE: [u8; 32] = {
    let mut number = SM2_ORDER;
    number[31] -= 1; // the last digit is 0x23
    number
};
/// 2^255-19.
const ED25519_FIELD: [u8; 32] = [
    0x7f, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff,
    0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xed,
];
/// The y of every point whose order divides eight, as RFC 8032 writes it, least significant byte first and without the
/// sign of x: 1 (the neutral point), -1 (order 2), 0 (order 4), and the two of order 8.
#[cfg(feature = "verify")]
pub(crate) const ED25519_LOW_ORDER: [[u8; 32]; 5] = [
    ends(0x01, 0x00, 0x00),
    ends(0xec, 0xff, 0x7f),
    [0; 32],
    [
        0x26, 0xe8, 0x95, 0x8f, 0xc2, 0xb2, 0x27, 0xb0, 0x45, 0xc3, 0xf4, 0x89, 0xf2, 0xef, 0x98, 0xf0, 0xd5,
        0xdf, 0xac, 0x05, 0xd3, 0xc6, 0x33, 0x39, 0xb1, 0x38, 0x02, 0x88, 0x6d, 0x53, 0xfc, 0x05,
    ],
    [
        0xc7, 0x17, 0x6a, 0x70, 0x3d, 0x4d, 0xd8, 0x4f, 0xba, 0x3c, 0x0b, 0x76, 0x0d, 0x10, 0x67, 0x0f, 0x2a,
        0x20, 0x53, 0xfa, 0x2c, 0x39, 0xcc, 0xc6, 0x4e, 0xc7, 0xfd, 0x77, 0x92, 0xac, 0x03, 0x7a,
    ],
];
#[cfg(feature = "verify")]
const fn ends(first: u8, middle: u8, last: u8) -> [u8; 32] {
    let mut bytes = [middle; 32];
    bytes[0] = first;
    bytes[31] = last;
    bytes
}

/// Replaces S by n-S when it is in the upper half.
///
/// ```
/// let mut high = [0; 64];
/// high[32] = 0xf0;
/// let low = seal::scalar::normalise_es256(high);
/// assert!(low[32] < 0x80);
/// assert_eq!(seal::scalar::normalise_es256(low), low);
/// ```
#[must_use]
pub fn normalise_es256(mut signature: [u8; 64]) -> [u8; 64] {
    let (_, s) = signature.split_at_mut(32);
    if *s > P256_HALF_ORDER[..] && *s < P256_ORDER[..] {
        let mut borrow = 0;
        for (byte, order) in s.iter_mut().zip(P256_ORDER).rev() {
            let difference = i16::from(order) - i16::from(*byte) - borrow;
            borrow = i16::from(difference < 0);
            *byte = difference.rem_euclid(256) as u8;
        }
    }
    signature
}

/// What its numbers alone say against a signature: no curve is needed to see it.
#[cfg(feature = "verify")]
pub(crate) fn check(alg: Alg, signature: &[u8; 64]) -> Result<(), Reason> {
    let (r, s) = signature.split_at(32);
    let are_scalars = |order: [u8; 32]| {
        [r, s].iter().all(|number| number.iter().any(|byte| *byte != 0) && **number < order[..])
    };
    let is_second_form = match alg {
        Alg::Es256 if !are_scalars(P256_ORDER) => return Err(Reason::SignatureOutOfRange),
        Alg::Sm2 if !are_scalars(SM2_ORDER) => return Err(Reason::SignatureOutOfRange),
        Alg::Es256 => *s > P256_HALF_ORDER[..],
        Alg::Sm2 => false,
        Alg::Ed25519 => s.iter().rev().ge(ED25519_ORDER.iter()),
    };
    if is_second_form { Err(Reason::SignatureMalleable) } else { Ok(()) }
}

/// Whether this is DER's `SEQUENCE` of an `INTEGER` and more, as ECDSA signatures are written
/// elsewhere. Only asked of what has not the 64 bytes of a raw one.
pub(crate) fn is_der(signature: &[u8]) -> bool {
    matches!(signature, [0x30, length, 0x02, rest @ ..] if usize::from(*length) == rest.len() + 1)
}

/// Whether a coordinate of a P-256 or SM2 key is below the field's prime.
pub(crate) fn is_in_field(alg: Alg, coordinate: &[u8; 32]) -> bool {
    *coordinate < if alg == Alg::Sm2 { SM2_FIELD } else { P256_FIELD }
}

/// Whether a point of Ed25519 (a key, or R) writes its coordinate as RFC 8032 does: below 2^255-19.
pub(crate) fn is_canonical_ed25519(key: &[u8; 32]) -> bool {
    let without_sign = key.iter().rev().enumerate().map(|(i, b)| if i == 0 { b & 0x7f } else { *b });
    without_sign.lt(ED25519_FIELD)
}

/// Whether a point of Ed25519, written canonically, has an order that divides eight.
#[cfg(feature = "verify")]
pub(crate) fn is_low_order_ed25519(point: &[u8; 32]) -> bool {
    let [start @ .., last] = *point;
    ED25519_LOW_ORDER.iter().any(|[known @ .., end]| start == *known && last & 0x7f == *end)
}
