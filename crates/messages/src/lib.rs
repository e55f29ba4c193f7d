//! What people read lives in Fluent files (`*.ftl`, <https://projectfluent.org>), never in code.
//!
//! A full Fluent runtime is larger than a whole form, and our messages need only text with
//! placeholders. So a build script parses the files with Mozilla's `fluent-syntax`
//! ([`build::compile`]), and what runs is one sorted text ([`Catalogue`]): a table of addresses and lengths
//! would be a tenth of a page's words again.
//!
//! ```
//! use messages::Catalogue;
//! static WORDS: Catalogue = Catalogue::new("greeting\u{1f}您好，{name}\u{1e}");
//! assert_eq!(WORDS.format("greeting", &[("name", "陈秀英")]).as_deref(), Some("您好，陈秀英"));
//! assert_eq!(WORDS.text("farewell"), None);
//! ```
#![deny(missing_docs)]

use core::cmp::Ordering;

#[cfg(feature = "build")]
pub mod build;

/// The messages of one locale, sorted by key: of each its key, a unit separator (U+001F), its text with
/// `{name}` placeholders, and a record separator (U+001E): texts may have several lines.
#[derive(Debug, Clone, Copy)]
pub struct Catalogue(&'static str);

impl Catalogue {
    /// `entries` must be sorted by key, as [`build::compile`](crate) writes them.
    pub const fn new(entries: &'static str) -> Self {
        Self(entries)
    }

    /// The text under `key`, placeholders as they stand.
    pub fn text(&self, key: &str) -> Option<&'static str> {
        let mut rest = self.0;
        while !rest.is_empty() {
            // The entry around the middle, and what stands before and after it.
            let (before, from) = rest.as_bytes().split_at(rest.len() / 2);
            let start = before.iter().rposition(|b| *b == 0x1e).map_or(0, |at| at + 1);
            let end = from.iter().position(|b| *b == 0x1e).map_or(rest.len(), |at| before.len() + at);
            let (here, text) = rest.get(start..end)?.split_once('\u{1f}')?;
            rest = match key.cmp(here) {
                Ordering::Equal => return Some(text),
                Ordering::Less => rest.get(..start)?,
                Ordering::Greater => rest.get(end + 1..).unwrap_or_default(),
            };
        }
        None
    }

    /// The text under `key` with its placeholders filled from `params`.
    pub fn format<V: AsRef<str>>(&self, key: &str, params: &[(&str, V)]) -> Option<String> {
        Some(fill(self.text(key)?, params))
    }

    /// Every key, sorted: for tests that nothing is missing and nothing is left over.
    pub fn keys(&self) -> impl Iterator<Item = &'static str> {
        self.0.split('\u{1e}').filter_map(|line| line.split_once('\u{1f}')).map(|(key, _)| key)
    }
}

/// `pattern` with its placeholders filled from `params`.
pub fn fill<V: AsRef<str>>(pattern: &str, params: &[(&str, V)]) -> String {
    let mut rest = pattern;
    let mut out = String::with_capacity(rest.len() + 16);
    while let Some((before, after)) = rest.split_once('{') {
        out.push_str(before);
        let Some((name, tail)) = after.split_once('}') else { break };
        if let Some((_, value)) = params.iter().find(|(param, _)| *param == name) {
            out.push_str(value.as_ref());
        }
        rest = tail;
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::Catalogue;

    #[test]
    fn every_key_is_found_and_no_other() {
        for count in 0..40_usize {
            let all: Vec<(String, String)> =
                (0..count).map(|n| (format!("k{:02}", 2 * n), "字".repeat(n * n % 7))).collect();
            let text =
                all.iter().fold(String::new(), |text, (key, one)| text + key + "\u{1f}" + one + "\u{1e}");
            let words = Catalogue::new(text.leak());
            for (key, text) in &all {
                assert_eq!(words.text(key), Some(text.as_str()), "{key} of {count}");
            }
            for n in 0..=count {
                assert_eq!(words.text(&format!("k{:02}", 2 * n + 1)), None);
            }
            assert_eq!(words.text(""), None);
            assert_eq!(words.text("zz"), None);
            assert!(words.keys().eq(all.iter().map(|(key, _)| key.as_str())));
        }
    }
}
