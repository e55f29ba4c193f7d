//! Changes to a text of which nothing is known.

use crate::{below, pick};
use forms::examples::Dice;

/// What JSON and base64 are made of, and what must not stand in them.
const CHARACTERS: &[&[u8]] = &[
    b"\"",
    b"\\",
    b"{",
    b"}",
    b"[",
    b"]",
    b":",
    b",",
    b" ",
    b"\n",
    b"\t",
    b"\r",
    b"0",
    b"-",
    b"_",
    b"+",
    b"/",
    b"=",
    b"A",
    b"null",
    b"\0",
    b"\x7f",
    b"\xff",
    b"\xc0\xaf",
    "\u{feff}".as_bytes(),
    "\u{202e}".as_bytes(),
    b"\\u0000",
    b"e1",
    b".0",
];

/// The way, and the text changed so.
pub fn changed(dice: &mut Dice, text: &[u8], other: &[u8]) -> (&'static str, Vec<u8>) {
    let mut out = text.to_vec();
    let at = below(dice, out.len());
    let (start, end) = range(dice, out.len());
    let way = match below(dice, 10) {
        0 | 1 => {
            for _ in 0..=below(dice, 4) {
                flip(dice, &mut out);
            }
            "bits flipped"
        }
        2 => {
            let character = *pick(dice, CHARACTERS);
            out.splice(at..=at, character.iter().copied());
            "a character replaced"
        }
        3 => {
            out.splice(at..at, pick(dice, CHARACTERS).iter().copied());
            "a character put in"
        }
        4 => {
            out.drain(start..end);
            "a piece taken out"
        }
        5 => {
            let piece = out[start..end].to_vec();
            out.splice(at..at, piece);
            "a piece copied"
        }
        6 => {
            let piece: Vec<u8> = out.drain(start..end).collect();
            let at = below(dice, out.len() + 1);
            out.splice(at..at, piece);
            "a piece moved"
        }
        7 => {
            out.truncate(at);
            "cut off"
        }
        8 => {
            let piece = *pick(dice, CHARACTERS);
            let at = if below(dice, 2) == 0 { 0 } else { out.len() };
            out.splice(at..at, piece.iter().copied());
            "something before or after it"
        }
        _ => {
            let from = at.min(other.len());
            out.truncate(at);
            out.extend_from_slice(&other[from..]);
            "begun as one file, ended as another"
        }
    };
    (way, out)
}

/// Turns over one bit.
pub fn flip(dice: &mut Dice, bytes: &mut [u8]) {
    let at = below(dice, bytes.len());
    bytes[at] ^= 1 << below(dice, 8);
}

/// A short piece.
fn range(dice: &mut Dice, length: usize) -> (usize, usize) {
    let start = below(dice, length);
    let longest = if below(dice, 4) == 0 { length } else { 16 };
    (start, (start + 1 + below(dice, longest)).min(length))
}

/// A base64url text whose bytes, or whose characters, are others.
pub fn recoded(dice: &mut Dice, text: &str) -> (&'static str, String) {
    let mut bytes = crate::frame::decode(text);
    let at = below(dice, text.len());
    let with = |piece: &str, length: usize| format!("{}{piece}{}", &text[..at], &text[at + length..]);
    match below(dice, 9) {
        0..=2 => {
            for _ in 0..=below(dice, 3) {
                flip(dice, &mut bytes);
            }
            ("bits of what is encoded flipped", crate::frame::encode(bytes))
        }
        3 => {
            bytes.truncate(below(dice, bytes.len()));
            ("what is encoded cut off", crate::frame::encode(bytes))
        }
        4 => {
            let piece = *pick(dice, CHARACTERS);
            bytes.extend_from_slice(piece);
            ("something after what is encoded", crate::frame::encode(bytes))
        }
        5 => {
            let position = below(dice, bytes.len());
            bytes.splice(position..position, pick(dice, CHARACTERS).iter().copied());
            ("something put into what is encoded", crate::frame::encode(bytes))
        }
        // The last character's unused bits, padding, the other alphabet, line breaks.
        6 => ("the last character of base64url another", {
            let alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
            let last = &alphabet[below(dice, 64)..][..1];
            format!("{}{last}", &text[..text.len() - 1])
        }),
        7 => {
            let piece = *pick(dice, &["=", "\n", " ", "\r\n", "\t"]);
            ("padding, or a line break, in base64url", with(piece, 0))
        }
        _ => ("base64url in the other alphabet", text.replace('-', "+").replace('_', "/")),
    }
}
