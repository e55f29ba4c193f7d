//! Changes to a signed file: to what is in it, to its headers, to its frame, and with pieces of other files.

use crate::frame::{Frame, decode, encode};
use crate::{below, bytes, numbers, pick, value};
use forms::examples::Dice;
use serde_json::{Value, json};

/// The way, and one of the files, all signed by the same keys, changed so.
pub fn changed(dice: &mut Dice, files: &[Frame]) -> (&'static str, Vec<u8>) {
    let (frame, other) = (pick(dice, files), pick(dice, files));
    match below(dice, 12) {
        0..=2 => bytes::changed(dice, &frame.to_bytes(), &other.to_bytes()),
        3 | 4 => recoded(dice, frame),
        5 => content(dice, frame),
        6 => header(dice, frame, other),
        7 | 8 => transplanted(dice, frame, other),
        9 => of_a_signature(dice, frame),
        10 => shaped(dice, frame),
        _ => {
            let mut value = frame.to_value();
            (value::change(dice, &mut value), value.to_string().into_bytes())
        }
    }
}

fn any(dice: &mut Dice, frame: &Frame) -> usize {
    below(dice, frame.signatures.len())
}

fn recoded(dice: &mut Dice, frame: &Frame) -> (&'static str, Vec<u8>) {
    let (mut out, index) = (frame.clone(), any(dice, frame));
    let text = match below(dice, 3) {
        0 => &mut out.payload,
        1 => &mut out.signatures[index].0,
        _ => &mut out.signatures[index].1,
    };
    let (way, new) = bytes::recoded(dice, text);
    *text = new;
    (way, out.to_bytes())
}

/// Other content under the same signatures, in canonical form, as a forger would write it.
fn content(dice: &mut Dice, frame: &Frame) -> (&'static str, Vec<u8>) {
    let (mut out, mut payload) = (frame.clone(), frame.payload());
    value::change(dice, &mut payload);
    out.payload = encode(seal::canonical::to_string(&payload).unwrap_or_else(|_| payload.to_string()));
    ("content changed and written canonically", out.to_bytes())
}

const ALGORITHMS: [&str; 12] =
    ["none", "None", "HS256", "HS512", "ES256", "Ed25519", "EdDSA", "ES384", "ES256K", "RS256", "SM2", "dir"];

fn header(dice: &mut Dice, frame: &Frame, other: &Frame) -> (&'static str, Vec<u8>) {
    let (mut out, index) = (frame.clone(), any(dice, frame));
    let (mut header, from) = (frame.header(index), other.header(any(dice, other)));
    let way = match below(dice, 7) {
        0 => {
            header["alg"] = json!(pick(dice, &ALGORITHMS));
            "another algorithm"
        }
        1 => {
            let name = *pick(dice, &["alg", "jwk", "kid", "role", "iat", "typ", "declaration", "drawn"]);
            header[name] = from[name].clone();
            "a header's member of another signature"
        }
        2 => {
            for name in ["alg", "jwk", "kid"] {
                header[name] = from[name].clone();
            }
            "the key of another signature"
        }
        3 => {
            let name = *pick(dice, &["crit", "b64", "jku", "x5c", "x5u", "cty", "zip", "enc", "epk", "d"]);
            header[name] =
                pick(dice, &[json!(false), json!(["b64"]), json!("https://example.org/"), json!({})]).clone();
            "a header that asks for an extension"
        }
        4 => {
            let name = *pick(dice, &["d", "use", "kid", "x", "y", "k"]);
            header["jwk"][name] =
                pick(dice, &[json!("AAAA"), json!("sig"), json!(encode([0; 32])), json!(encode([0xff; 32]))])
                    .clone();
            "another key in the header"
        }
        // The same header in other bytes: the signature is over the bytes.
        5 => {
            out.signatures[index].0 = encode(format!(" {header}"));
            return ("the same header written otherwise", out.to_bytes());
        }
        _ => value::change(dice, &mut header),
    };
    out.set_header(index, &header);
    (way, out.to_bytes())
}

fn transplanted(dice: &mut Dice, frame: &Frame, other: &Frame) -> (&'static str, Vec<u8>) {
    let (mut out, at, from) = (frame.clone(), any(dice, frame), any(dice, other));
    let second = any(dice, frame);
    let way = match below(dice, 10) {
        0 => {
            out.payload.clone_from(&other.payload);
            "another file's payload"
        }
        1 => {
            out.signatures.clone_from(&other.signatures);
            "all signatures of another file"
        }
        2 => {
            out.signatures[at] = other.signatures[from].clone();
            "a signature of another file in the place of one"
        }
        3 => {
            out.signatures.push(other.signatures[from].clone());
            "a signature of another file added"
        }
        4 => {
            out.signatures[at].1.clone_from(&other.signatures[from].1);
            "another file's signature under this header"
        }
        5 => {
            out.signatures[at].0.clone_from(&other.signatures[from].0);
            "another file's header over this signature"
        }
        6 => {
            let header = out.signatures[at].0.clone();
            out.signatures[at].0 = std::mem::replace(&mut out.signatures[second].0, header);
            "two headers exchanged"
        }
        7 => {
            let header = out.header(at);
            let mut spoilt = out.header(second);
            for name in ["role", "declaration", "iat"] {
                spoilt[name] = header[name].clone();
            }
            out.set_header(second, &spoilt);
            "a key in another's role"
        }
        8 => {
            out.signatures.remove(at);
            "a signature taken away"
        }
        _ => {
            let again = out.signatures[at].clone();
            let place = below(dice, out.signatures.len() + 1);
            out.signatures.insert(place, again);
            "a signature twice"
        }
    };
    (way, out.to_bytes())
}

fn of_a_signature(dice: &mut Dice, frame: &Frame) -> (&'static str, Vec<u8>) {
    let (mut out, index) = (frame.clone(), any(dice, frame));
    let (way, signature) = numbers::changed(dice, &decode(&out.signatures[index].1));
    out.signatures[index].1 = encode(signature);
    (way, out.to_bytes())
}

/// The same parts in another frame; among them what the format allows.
fn shaped(dice: &mut Dice, frame: &Frame) -> (&'static str, Vec<u8>) {
    let index = any(dice, frame);
    let (protected, signature) = &frame.signatures[index];
    let payload = &frame.payload;
    let mut value = frame.to_value();
    let (way, text) = match below(dice, 10) {
        0 => ("compact", format!("{protected}.{payload}.{signature}")),
        1 => {
            let flat = json!({"payload": payload, "protected": protected, "signature": signature});
            ("flattened", flat.to_string())
        }
        2 => {
            value["signatures"][index]["header"] = frame.header(index);
            ("the header unprotected as well", value.to_string())
        }
        3 => {
            let mut header = frame.header(index);
            let name = *pick(dice, &["role", "iat", "kid", "jwk", "alg", "declaration"]);
            let moved = header.as_object_mut().unwrap().remove(name).unwrap_or_default();
            value["signatures"][index]["header"] = json!({name: moved});
            value["signatures"][index]["protected"] = json!(encode(header.to_string()));
            ("a member moved to the unprotected place", value.to_string())
        }
        4 => {
            let first = format!("{{\"payload\":\"{}\",", encode("{}"));
            ("a payload before the payload", value.to_string().replacen('{', &first, 1))
        }
        5 => {
            let last = format!(",\"payload\":\"{}\"}}", encode("{}"));
            let text = value.to_string();
            ("a payload after the payload", format!("{}{last}", &text[..text.len() - 1]))
        }
        6 => ("two files in one", format!("{value}\n{value}")),
        7 => ("a list of files", json!([value]).to_string()),
        8 => {
            let mut signatures = frame.signatures.clone();
            signatures.reverse();
            ("rewritten", Frame { signatures, ..frame.clone() }.to_value().to_string())
        }
        _ => ("rewritten", serde_json::to_string_pretty(&value).unwrap()),
    };
    (way, text.into_bytes())
}

/// The payload of a file that is not a letter: what a root key signed must not pass for a letter, nor the reverse.
pub fn crossed(dice: &mut Dice, files: &[Frame], others: &[Frame]) -> (&'static str, Vec<u8>) {
    let (mut out, other) = (pick(dice, files).clone(), pick(dice, others));
    match below(dice, 3) {
        0 => out.payload.clone_from(&other.payload),
        1 => out.signatures = vec![pick(dice, &other.signatures).clone()],
        _ => {
            let index = any(dice, &out);
            let mut header: Value = out.header(index);
            header["typ"] = other.header(0)["typ"].clone();
            out.set_header(index, &header);
        }
    }
    ("pieces of a file for another purpose", out.to_bytes())
}
