//! Which characters may stand in text.
//!
//! Everything a person writes passes: Han beyond the BMP, the middle dot of Uyghur and Tibetan
//! names, variation selectors, joiners, and the line feed of an answer of several lines. What
//! nobody writes and a reader cannot see does not: other control characters (tab and carriage
//! return among them: a form turns them into spaces and line feeds before signing),
//! bidirectional controls (they show a text other than the one signed), noncharacters.

use crate::reason::Reason;

/// The limits of a text: depth and sizes of what may be signed.
pub mod limits {
    /// Bytes of a signed file. Encrypted and base64url-coded again, it stays within the 1 MiB
    /// that drop boxes take.
    pub const FILE: usize = 640 * 1024;
    /// Bytes of a sealed file: what drop boxes take.
    pub const SEALED: usize = 1024 * 1024;
    /// Keys that one sealed file can be opened with.
    pub const RECIPIENTS: usize = 8;
    /// Bytes of a payload.
    pub const PAYLOAD: usize = 384 * 1024;
    /// Bytes of a trust list: some ten thousand entries.
    pub const TRUST: usize = 8 * 1024 * 1024;
    /// Bytes of a protected header.
    pub const HEADER: usize = 8 * 1024;
    /// Objects and lists inside one another.
    pub const DEPTH: usize = 32;
    /// Signatures of a file.
    pub const SIGNATURES: usize = 8;
    /// Greatest whole number that every JSON reader keeps exactly: 2^53-1.
    pub const INTEGER: u64 = (1 << 53) - 1;
}

/// The byte offset and reason of the first thing wrong with a text.
#[allow(clippy::needless_bitwise_bool)] // branches would undo what the first line is for
pub(crate) fn check(text: &str) -> Result<(), (usize, Reason)> {
    // Without branches, so that the compiler looks at many bytes at once.
    let other = text.bytes().fold(0, |any, b| any | u8::from((b.wrapping_sub(0x20) >= 0x5f) & (b != b'\n')));
    if other == 0 || text.chars().all(is_plain) {
        return Ok(());
    }
    for (offset, c) in text.char_indices() {
        if let Some(reason) = forbidden(c) {
            return Err((offset, reason));
        }
    }
    if is_nfc(text) { Ok(()) } else { Err((0, Reason::TextNotNfc)) }
}

/// Most of what families write: allowed, and in Normalization Form C whatever stands beside it.
const fn is_plain(c: char) -> bool {
    matches!(c, '\n' | ' '..='~' | '、' | '。' | '\u{4e00}'..='\u{9fff}' | '（' | '）' | '，' | '：' | '；')
}

/// Why a character may not stand in text, if it may not.
pub const fn forbidden(c: char) -> Option<Reason> {
    match c {
        '\n' => None,
        '\u{0}'..='\u{1f}'
        | '\u{7f}'..='\u{9f}'
        | '\u{2028}' | '\u{2029}'                      // line and paragraph separators
        | '\u{2060}'..='\u{2064}' | '\u{206a}'..='\u{206f}' // invisible operators, deprecated format characters
        | '\u{feff}'                                   // byte order mark
        | '\u{fff9}'..='\u{fffb}'                      // interlinear annotation
        | '\u{e0000}'..='\u{e007f}'                    // tags: text that nobody sees
        => Some(Reason::TextControl),
        '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => {
            Some(Reason::TextBidirectional)
        }
        '\u{fdd0}'..='\u{fdef}' => Some(Reason::TextNoncharacter),
        _ if (c as u32) & 0xfffe == 0xfffe => Some(Reason::TextNoncharacter),
        _ => None,
    }
}

#[cfg(feature = "nfc")]
fn is_nfc(text: &str) -> bool {
    unicode_normalization::is_nfc(text)
}

/// Left to the reader that judges the file: see the feature `nfc`.
#[cfg(not(feature = "nfc"))]
fn is_nfc(_: &str) -> bool {
    true
}

#[cfg(all(test, feature = "nfc"))]
mod tests {
    use super::*;
    use unicode_normalization::char::canonical_combining_class;
    use unicode_normalization::{IsNormalized, is_nfc_quick};

    /// By Unicode Standard Annex 15, section 9, text of such characters alone is in Form C.
    #[test]
    fn plain_characters_need_no_tables() {
        for c in ('\0'..=char::MAX).filter(|c| is_plain(*c)) {
            assert_eq!(forbidden(c), None);
            assert_eq!(canonical_combining_class(c), 0);
            assert_eq!(is_nfc_quick([c].into_iter()), IsNormalized::Yes, "{c}");
        }
    }
}
