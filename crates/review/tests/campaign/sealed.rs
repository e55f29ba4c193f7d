//! Changes to a sealed file.

use crate::files::Kind;
use crate::frame::{self, Frame, decode, encode};
use crate::{below, bytes, pick, signed, value};
use forms::examples::Dice;
use seal::{SealingKey, jwe};
use serde_json::{Value, json};

/// The way, and one of the files, all sealed to the same keys, changed so.
pub fn changed(dice: &mut Dice, files: &[Value]) -> (&'static str, Vec<u8>) {
    let (file, other) = (pick(dice, files), pick(dice, files));
    let mut out = file.clone();
    let way = match below(dice, 9) {
        0 | 1 => return bytes::changed(dice, file.to_string().as_bytes(), other.to_string().as_bytes()),
        2 | 3 => recoded(dice, &mut out),
        4 => value::change(dice, &mut out),
        5 => protected(dice, &mut out),
        6 => recipient(dice, &mut out, other),
        7 => transplanted(dice, &mut out, other),
        _ => shaped(dice, &mut out),
    };
    (way, out.to_string().into_bytes())
}

fn recoded(dice: &mut Dice, out: &mut Value) -> &'static str {
    let places = [
        "/protected",
        "/iv",
        "/ciphertext",
        "/tag",
        "/recipients/0/encrypted_key",
        "/recipients/1/encrypted_key",
        "/recipients/0/header/epk/x",
        "/recipients/0/header/epk/y",
        "/recipients/0/header/kid",
    ];
    let place = places[below(dice, places.len())];
    let text = out.pointer_mut(place).unwrap();
    let (way, new) = bytes::recoded(dice, text.as_str().unwrap());
    *text = json!(new);
    way
}

fn protected(dice: &mut Dice, out: &mut Value) -> &'static str {
    let mut header: Value = serde_json::from_slice(&decode(out["protected"].as_str().unwrap())).unwrap();
    let way = match below(dice, 4) {
        0 => {
            header.as_object_mut().unwrap().remove("recipients");
            "recipients no longer bound"
        }
        1 => {
            header["enc"] = json!(pick(dice, &["A128GCM", "A256CBC-HS512", "none"]));
            "another encryption"
        }
        2 => {
            let name = *pick(dice, &["zip", "crit", "alg", "kid", "p2c", "typ"]);
            header[name] = pick(dice, &[json!("DEF"), json!(["exp"]), json!("dir"), json!(1)]).clone();
            "a header that asks for an extension"
        }
        _ => value::change(dice, &mut header),
    };
    out["protected"] = json!(encode(header.to_string()));
    way
}

fn recipient(dice: &mut Dice, out: &mut Value, other: &Value) -> &'static str {
    let (at, name) = (below(dice, 2), *pick(dice, &["kid", "epk", "alg"]));
    match below(dice, 7) {
        0 => {
            out["recipients"][at]["header"][name] = other["recipients"][1 - at]["header"][name].clone();
            "a recipient's member of another"
        }
        1 => {
            let header = out["recipients"][at]["header"].take();
            out["recipients"][at]["header"] =
                std::mem::replace(&mut out["recipients"][1 - at]["header"], header);
            "two recipients' headers exchanged"
        }
        2 => {
            let key = out["recipients"][at]["encrypted_key"].take();
            out["recipients"][at]["encrypted_key"] =
                std::mem::replace(&mut out["recipients"][1 - at]["encrypted_key"], key);
            "two recipients' content keys exchanged"
        }
        3 => {
            out["recipients"].as_array_mut().unwrap().remove(at);
            "a recipient taken away"
        }
        4 => {
            out["recipients"].as_array_mut().unwrap().reverse();
            "recipients in another order"
        }
        5 => {
            let again = out["recipients"][at].clone();
            out["recipients"].as_array_mut().unwrap().push(again);
            "a recipient twice"
        }
        _ => {
            out["recipients"][at]["header"]["alg"] =
                json!(pick(dice, &["dir", "ECDH-ES", "A256KW", "RSA1_5", "PBES2-HS256+A128KW"]));
            "another way to the content key"
        }
    }
}

fn transplanted(dice: &mut Dice, out: &mut Value, other: &Value) -> &'static str {
    // All but one is the other file itself.
    let members = ["protected", "recipients", "iv", "ciphertext", "tag"];
    for _ in 0..=below(dice, 3) {
        let name = *pick(dice, &members);
        out[name] = other[name].clone();
    }
    if below(dice, 3) == 0 {
        let at = below(dice, 2);
        out["recipients"][at] = other["recipients"][at].clone();
    }
    "parts of another sealed file"
}

fn shaped(dice: &mut Dice, out: &mut Value) -> &'static str {
    let at = below(dice, 2);
    match below(dice, 4) {
        0 => {
            let first = out["recipients"][at].take();
            out.as_object_mut().unwrap().remove("recipients");
            out["header"] = first["header"].clone();
            out["encrypted_key"] = first["encrypted_key"].clone();
            "flattened"
        }
        1 => {
            let name = *pick(dice, &["alg", "kid", "epk"]);
            out["unprotected"] = json!({name: out["recipients"][at]["header"][name].take()});
            "a member moved to the shared header"
        }
        2 => {
            out["aad"] = json!(encode("x"));
            "additional data"
        }
        _ => {
            out["payload"] = json!(encode("{}"));
            out["signatures"] = json!([]);
            "signed and sealed at once"
        }
    }
}

/// A changed letter, properly sealed: whoever knows the public keys can do that.
pub fn sealed_again(dice: &mut Dice, letters: &[Frame], to: &[SealingKey]) -> (&'static str, Vec<u8>) {
    loop {
        let (_, changed) = signed::changed(dice, letters);
        let is_one =
            |letter: &Frame| frame::is_rewritten(Kind::Letter, &letter.to_value().to_string(), &changed);
        let random: Vec<u8> = (0..jwe::random_bytes(to.len())).map(|_| dice.roll() as u8).collect();
        // Not one that may be accepted; too large, or no scalar in the random bytes.
        if !letters.iter().any(is_one)
            && let Ok(text) = jwe::seal(&changed, to, &random)
        {
            return ("a changed letter sealed anew", text.into_bytes());
        }
    }
}
