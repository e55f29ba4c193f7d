//! `TF1.<i>.<n>.<8 hex of digest>:<base45>`: one part of a packed file, as the text of one code.

use crate::fault::Fault;
use sha2::{Digest, Sha256};

/// At most so many parts. Three people with drawn signatures take about six.
pub const PARTS: usize = 99;

/// What level M holds in version 16 (656 characters) without the longest head (19): 424 bytes in base 45.
/// Larger versions fail on faint or stained paper, and on the small screens that this is for.
const BYTES: usize = 424;

const MARK: &str = "TF1";

/// Cuts what [`crate::pack`] made into the texts of codes, all nearly of one size.
///
/// # Errors
/// [`Fault::TooLarge`] beyond [`PARTS`].
pub fn parts(packed: &[u8]) -> Result<Vec<String>, Fault> {
    let count = packed.len().div_ceil(BYTES).max(1);
    if count > PARTS {
        return Err(Fault::TooLarge);
    }
    // Base 45 turns two bytes into three characters, one into two.
    let size = packed.len().div_ceil(count).next_multiple_of(2).max(2);
    let digest = digest(packed);
    let pieces = packed.chunks(size).enumerate();
    // Rounding up may leave one piece less.
    let count = packed.len().div_ceil(size);
    Ok(pieces
        .map(|(at, piece)| format!("{MARK}.{}.{count}.{digest}:{}", at + 1, base45::encode(piece)))
        .collect())
}

/// The first 8 hexadecimal digits, in capitals as codes have them, of the packed file's SHA-256. Not of the
/// payload's: two copies with different signatures must not be mixed.
pub fn digest(packed: &[u8]) -> String {
    let hash = Sha256::digest(packed);
    let (first, _) = hash.split_at(4);
    base16ct::upper::encode_string(first)
}

/// A part as it was read.
#[derive(Debug, PartialEq, Eq)]
pub struct Part {
    /// From 1.
    pub number: usize,
    pub of: usize,
    pub digest: String,
    pub bytes: Vec<u8>,
}

impl Part {
    /// None where the text is no part: other codes stand on walls and papers too.
    pub fn parse(text: &str) -> Option<Self> {
        // A space is one of base 45's characters: only line breaks go.
        let (head, body) = text.trim_matches(['\r', '\n']).split_once(':')?;
        let mut head = head.split('.');
        let mark = head.next()?;
        let (number, of) = (figure(head.next()?)?, figure(head.next()?)?);
        let digest = head.next()?;
        let is_digest =
            digest.len() == 8 && digest.bytes().all(|b| b.is_ascii_digit() || (b'A'..=b'F').contains(&b));
        if mark != MARK || head.next().is_some() || !is_digest || number < 1 || number > of || of > PARTS {
            return None;
        }
        let bytes =
            base45::decode(body).ok().filter(|bytes| !bytes.is_empty() && bytes.len() <= 2 * BYTES)?;
        Some(Self { number, of, digest: digest.to_owned(), bytes })
    }
}

fn figure(text: &str) -> Option<usize> {
    let plain =
        (1..=2).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit()) && !text.starts_with('0');
    plain.then(|| text.parse().ok())?
}
