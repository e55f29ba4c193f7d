//! From what people type to what a rule reads.
//!
//! ```
//! use idcode::normalise;
//!
//! assert_eq!(normalise::compact("１３８ 0013－8000"), "13800138000");
//! assert_eq!(normalise::interpuncts("阿卜杜拉•买买提"), "阿卜杜拉·买买提");
//! ```

use alloc::string::String;

/// Half-width, without spaces, hyphens of any kind and marks of no width.
pub fn compact(text: &str) -> String {
    text.chars()
        .map(half_width)
        .filter(|&c| !(c.is_whitespace() || is_hyphen(c) || is_zero_width(c)))
        .collect()
}

/// [`compact`], with ASCII letters in upper case: the normal form of a code.
pub fn compact_upper(text: &str) -> String {
    let mut text = compact(text);
    text.make_ascii_uppercase();
    text
}

/// The dots people type in a name (• ・ ‧ ･ ∙) as the one of the standard, `·` U+00B7.
///
/// Source: 民委发〔2016〕33号, on writing and entering names with an interpunct.
pub fn interpuncts(text: &str) -> String {
    text.chars().map(interpunct).collect()
}

pub(crate) fn interpunct(c: char) -> char {
    match c {
        '\u{2022}' | '\u{30FB}' | '\u{2027}' | '\u{FF65}' | '\u{2219}' => '·',
        other => other,
    }
}

/// U+FF01 to U+FF5E are ASCII in the width of a Han character; U+3000 is their space.
pub(crate) fn half_width(c: char) -> char {
    match c {
        '\u{FF01}'..='\u{FF5E}' => char::from_u32(u32::from(c) - 0xFEE0).unwrap_or(c),
        '\u{3000}' => ' ',
        other => other,
    }
}

fn is_hyphen(c: char) -> bool {
    matches!(
        c,
        '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{2E3A}' | '\u{2E3B}' | '\u{FE58}' | '\u{FE63}'
    )
}

/// Soft hyphen, joiners, direction marks, word joiners, variation selectors, byte order mark.
pub(crate) fn is_zero_width(c: char) -> bool {
    matches!(c, '\u{AD}' | '\u{61C}' | '\u{180E}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}'
        | '\u{2060}'..='\u{2069}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}')
}

/// Bytes `from..to` of a text, empty when it has none there.
pub(crate) fn part(text: &str, from: usize, to: usize) -> &str {
    text.get(from..to).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_width_and_hyphen_and_mark() {
        assert_eq!(
            compact("\u{FEFF}１1 0\u{A0}1—0\u{200B}5－1９\u{2011}4\t9\n"),
            "110105194".to_owned() + "9"
        );
        assert_eq!(compact_upper("ｘx"), "XX");
        assert_eq!(compact("陈秀英"), "陈秀英");
    }

    use alloc::borrow::ToOwned;

    #[test]
    fn every_dot_becomes_the_one_of_the_standard() {
        assert_eq!(interpuncts("\u{2022}\u{30FB}\u{2027}\u{FF65}\u{2219}\u{B7}"), "······");
    }
}
