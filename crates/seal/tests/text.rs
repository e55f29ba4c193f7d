//! What may stand in text, beside the Unicode Character Database as another crate has it.
#![allow(clippy::unwrap_used, clippy::panic)]

use regex_syntax::hir::{Class, HirKind};
use seal::Reason;
use seal::text::forbidden;
use std::collections::BTreeMap;

/// Properties of the Unicode Standard; what has none that fits is listed by its code points.
const ROWS: [(Reason, &str); 3] = [
    // Controls, separators of lines and paragraphs, invisible operators, deprecated format characters, the byte order
    // mark, interlinear annotation, tags.
    (
        Reason::TextControl,
        r"[\p{Cc}\p{Zl}\p{Zp}\x{2060}-\x{2064}\x{206a}-\x{206f}\x{feff}\x{fff9}-\x{fffb}\x{e0000}-\x{e007f}&&[^\n]]",
    ),
    (Reason::TextBidirectional, r"\p{Bidi_Control}"),
    (Reason::TextNoncharacter, r"\p{Noncharacter_Code_Point}"),
];

#[test]
fn every_character() {
    let mut expected = BTreeMap::new();
    for (reason, class) in ROWS {
        let parsed = regex_syntax::parse(class).unwrap().into_kind();
        let HirKind::Class(Class::Unicode(class)) = parsed else { panic!("{class} is no class") };
        expected.extend(class.iter().flat_map(|range| (range.start()..=range.end()).map(|c| (c, reason))));
    }
    assert_eq!(expected.len(), 287);
    for c in '\0'..=char::MAX {
        assert_eq!(forbidden(c), expected.get(&c).copied(), "U+{:04X}", c as u32);
    }
}
