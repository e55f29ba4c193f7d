//! Other forms of a signature, by arithmetic on its two numbers.

use crate::below;
use data_encoding::HEXLOWER;
use forms::examples::Dice;

/// The order of P-256, and that of Ed25519's group; both most significant byte first.
const ORDERS: [&[u8]; 2] = [
    b"ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551",
    b"1000000000000000000000000000000014def9dea2f79cd65812631a5cf5d3ed",
];

/// The way, and the signature so.
pub fn changed(dice: &mut Dice, signature: &[u8]) -> (&'static str, Vec<u8>) {
    let order = HEXLOWER.decode(ORDERS[below(dice, 2)]).unwrap();
    let (r, s) = signature.split_at(32);
    let reversed = |number: &[u8]| number.iter().rev().copied().collect::<Vec<u8>>();
    match below(dice, 8) {
        0 => ("s taken from the order", [r, &subtracted(&order, s)].concat()),
        1 => ("the order added to s", [r, &added(s, &order)].concat()),
        2 => ("the order added to S, least first", [r, &reversed(&added(&reversed(s), &order))].concat()),
        3 => {
            let number = [vec![0; 32], order, vec![0xff; 32]][below(dice, 3)].clone();
            let out = if below(dice, 2) == 0 { [&number, s] } else { [r, &number] };
            ("a number out of range", out.concat())
        }
        4 => ("r and s exchanged", [s, r].concat()),
        5 => ("written in DER", der(r, s)),
        6 => ("zeros before it", [&[0], signature].concat()),
        _ => ("R's sign turned over", [&r[..31], &[r[31] ^ 0x80], s].concat()),
    }
}

fn subtracted(from: &[u8], number: &[u8]) -> Vec<u8> {
    let mut borrow = 0;
    let digit = |(a, b): (&u8, &u8)| {
        let difference = i16::from(*a) - i16::from(*b) - borrow;
        borrow = i16::from(difference < 0);
        difference.rem_euclid(256) as u8
    };
    let mut out: Vec<u8> = from.iter().zip(number).rev().map(digit).collect();
    out.reverse();
    out
}

fn added(to: &[u8], number: &[u8]) -> Vec<u8> {
    let mut carry = 0;
    let digit = |(a, b): (&u8, &u8)| {
        let sum = u16::from(*a) + u16::from(*b) + carry;
        carry = sum >> 8;
        sum as u8
    };
    let mut out: Vec<u8> = to.iter().zip(number).rev().map(digit).collect();
    out.reverse();
    out
}

fn der(r: &[u8], s: &[u8]) -> Vec<u8> {
    let integer = |number: &[u8]| {
        let zeros = number.iter().take_while(|byte| **byte == 0).count().min(31);
        let sign: &[u8] = if number[zeros] & 0x80 == 0 { &[] } else { &[0] };
        let digits = [sign, &number[zeros..]].concat();
        [&[2, digits.len() as u8][..], &digits].concat()
    };
    let both = [integer(r), integer(s)].concat();
    [&[0x30, both.len() as u8][..], &both].concat()
}
