//! Free text: one line, an address, a note of several lines.

use crate::engine::{Kind, Leaf, Problem};
use std::borrow::Cow;
use validator::Validate;

/// Tidies what somebody typed: Unicode NFC, no control, zero-width or direction marks, single spaces,
/// no blank ends; line breaks only where `lines`.
pub fn tidy(text: &str, lines: bool) -> String {
    let mut out = String::with_capacity(text.len());
    let mut space = false;
    for c in composed(text) {
        match c {
            '\n' if lines => {
                while out.ends_with(' ') {
                    out.pop();
                }
                out.push('\n');
                space = false;
            }
            c if c.is_whitespace() => space = !out.is_empty() && !out.ends_with('\n'),
            '\u{200B}'..='\u{200F}'
            | '\u{202A}'..='\u{202E}'
            | '\u{2060}'..='\u{2069}'
            | '\u{FEFF}'
            | '\u{AD}' => {}
            c if c.is_control() => {}
            c => {
                if core::mem::take(&mut space) {
                    out.push(' ');
                }
                out.push(c);
            }
        }
    }
    out.truncate(out.trim_end().len());
    out
}

#[cfg(feature = "nfc")]
fn composed(text: &str) -> impl Iterator<Item = char> {
    unicode_normalization::UnicodeNormalization::nfc(text)
}

/// The browser normalises before it hands text over.
#[cfg(not(feature = "nfc"))]
fn composed(text: &str) -> impl Iterator<Item = char> {
    text.chars()
}

/// Defines a text leaf: a newtype whose constraints `validator` derives.
macro_rules! text_leaf {
    ($(#[$meta:meta])* pub struct $name:ident, $max:literal, lines: $lines:literal) => {
        $(#[$meta])*
        #[derive(Clone, PartialEq, Eq, Validate)]
        pub struct $name {
            #[validate(
                length(max = $max, code = "text.too-long"),
                custom(function = "says_something", code = "text.nothing-said")
            )]
            text: String,
        }

        impl $name {
            /// The text.
            pub fn as_str(&self) -> &str {
                &self.text
            }
        }

        impl Leaf for $name {
            const KIND: Kind = Kind::Text { max: $max, lines: $lines };
            fn from_text(text: &str) -> Result<Self, Problem> {
                let leaf = Self { text: tidy(text, $lines) };
                checked(leaf, $max)
            }
            fn to_text(&self) -> String {
                self.text.clone()
            }
        }
    };
}

text_leaf! {
    /// One line, at most 60 code points.
    pub struct Line, 60, lines: false
}
text_leaf! {
    /// An address (详细地址), at most 120 code points.
    pub struct Address, 120, lines: false
}
text_leaf! {
    /// Some sentences, at most 300 code points.
    pub struct Note, 300, lines: true
}

fn checked<T: Validate>(leaf: T, max: u16) -> Result<T, Problem> {
    let Err(errors) = leaf.validate() else { return Ok(leaf) };
    let code = errors.field_errors().values().flat_map(|errors| errors.iter()).find_map(|e| match e.code {
        Cow::Borrowed(code) => Some(code),
        Cow::Owned(_) => None,
    });
    let code = code.unwrap_or("text.nothing-said");
    let params = if code == "text.too-long" { vec![("max", max.to_string())] } else { Vec::new() };
    Err(Problem { code, params })
}

/// Text needs a letter or a digit in any script: "。。。" says nothing.
fn says_something(text: &str) -> Result<(), validator::ValidationError> {
    if text.chars().any(char::is_alphanumeric) {
        Ok(())
    } else {
        Err(validator::ValidationError::new("text.nothing-said"))
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn tidies() {
        assert_eq!(tidy("  广东省\u{3000} 清远市\t连山\u{200B}县 ", false), "广东省 清远市 连山县");
        assert_eq!(tidy("一\r\n 二 \n\n三\n", true), "一\n二\n\n三");
        assert_eq!(tidy("一\n二", false), "一 二");
        assert_eq!(tidy("\u{202E}abc", false), "abc");
    }

    #[cfg(feature = "nfc")]
    #[test]
    fn composes() {
        assert_eq!(tidy("e\u{301}", false), "é");
    }

    #[test]
    fn counts_code_points() {
        let rare = "\u{2A6A5}".repeat(60);
        assert_eq!(Line::from_text(&rare).unwrap().as_str(), rare);
        let problem = Line::from_text(&"字".repeat(61)).err().unwrap();
        assert_eq!((problem.code, problem.params), ("text.too-long", vec![("max", "60".to_owned())]));
    }

    #[test]
    fn dots_say_nothing() {
        assert_eq!(Note::from_text("……").err().unwrap().code, "text.nothing-said");
    }
}
