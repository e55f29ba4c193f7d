//! The file without base64 inside JSON inside base45: CBOR, then DEFLATE.
//!
//! Payload and protected headers go as their own bytes, so what was signed comes out as it went in.

use crate::fault::Fault;
use base64ct::{Base64UrlUnpadded, Encoding};
use minicbor::{Decoder, Encoder};
use serde::Deserialize;

/// The first member of the CBOR list.
const VERSION: u8 = 1;
/// Larger than any signed file (docs/format.md); a small part cannot swell beyond it.
const UNPACKED: usize = 640 * 1024;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File<'a> {
    payload: &'a str,
    signatures: Vec<Signature<'a>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Signature<'a> {
    protected: &'a str,
    signature: &'a str,
}

/// Packs a `*.tuofu.json`: `[1, payload, [[protected, signature], …]]` in CBOR, raw DEFLATE.
///
/// # Errors
/// [`Fault::Shape`] where it is no general JWS with these members and no others.
pub fn pack(file: &str) -> Result<Vec<u8>, Fault> {
    let file: File<'_> = serde_json::from_str(file).map_err(|_| Fault::Shape)?;
    let mut cbor = Encoder::new(Vec::new());
    write(&mut cbor, &file).ok_or(Fault::Shape)?;
    Ok(miniz_oxide::deflate::compress_to_vec(&cbor.into_writer(), 10))
}

fn write(cbor: &mut Encoder<Vec<u8>>, file: &File<'_>) -> Option<()> {
    cbor.array(3).ok()?.u8(VERSION).ok()?.bytes(&bytes(file.payload)?).ok()?;
    cbor.array(u64::try_from(file.signatures.len()).ok()?).ok()?;
    for one in &file.signatures {
        cbor.array(2).ok()?.bytes(&bytes(one.protected)?).ok()?.bytes(&bytes(one.signature)?).ok()?;
    }
    Some(())
}

fn bytes(base64url: &str) -> Option<Vec<u8>> {
    Base64UrlUnpadded::decode_vec(base64url).ok()
}

/// The file's text again, as `seal::SignedFile::to_json` writes it.
///
/// # Errors
/// [`Fault::Damaged`].
pub fn unpack(packed: &[u8]) -> Result<String, Fault> {
    let cbor =
        miniz_oxide::inflate::decompress_to_vec_with_limit(packed, UNPACKED).map_err(|_| Fault::Damaged)?;
    unpacked(&cbor).ok_or(Fault::Damaged)
}

fn unpacked(cbor: &[u8]) -> Option<String> {
    let mut from = Decoder::new(cbor);
    if from.array().ok()? != Some(3) || from.u8().ok()? != VERSION {
        return None;
    }
    let mut out = String::from("{\"payload\":\"");
    out.push_str(&text(&mut from)?);
    out.push_str("\",\"signatures\":[");
    for index in 0..from.array().ok()?? {
        if from.array().ok()? != Some(2) {
            return None;
        }
        out.push_str(if index > 0 { ",{\"protected\":\"" } else { "{\"protected\":\"" });
        out.push_str(&text(&mut from)?);
        out.push_str("\",\"signature\":\"");
        out.push_str(&text(&mut from)?);
        out.push_str("\"}");
    }
    out.push_str("]}");
    (from.position() == cbor.len()).then_some(out)
}

fn text(from: &mut Decoder<'_>) -> Option<String> {
    Some(Base64UrlUnpadded::encode_string(from.bytes().ok()?))
}
