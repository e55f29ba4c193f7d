//! What people read lives in Fluent files (`*.ftl`, <https://projectfluent.org>), never in code.
//!
//! A full Fluent runtime is larger than a whole form, and our messages need only text with
//! placeholders. So a build script parses the files with Mozilla's `fluent-syntax`
//! ([`build::compile`]), and what runs is a sorted table ([`Catalogue`]).
//!
//! ```
//! use messages::Catalogue;
//! static WORDS: Catalogue = Catalogue::new(&[("greeting", "您好，{name}")]);
//! assert_eq!(WORDS.format("greeting", &[("name", "陈秀英")]).as_deref(), Some("您好，陈秀英"));
//! assert_eq!(WORDS.text("farewell"), None);
//! ```
#![deny(missing_docs)]

#[cfg(feature = "build")]
pub mod build;

/// The messages of one locale: key and text with `{name}` placeholders, sorted by key.
#[derive(Debug, Clone, Copy)]
pub struct Catalogue(&'static [(&'static str, &'static str)]);

impl Catalogue {
    /// `entries` must be sorted by key, as [`build::compile`](crate) writes them.
    pub const fn new(entries: &'static [(&'static str, &'static str)]) -> Self {
        Self(entries)
    }

    /// The text under `key`, placeholders as they stand.
    pub fn text(&self, key: &str) -> Option<&'static str> {
        let at = self.0.binary_search_by_key(&key, |(key, _)| key).ok()?;
        self.0.get(at).map(|(_, text)| *text)
    }

    /// The text under `key` with its placeholders filled from `params`.
    pub fn format<V: AsRef<str>>(&self, key: &str, params: &[(&str, V)]) -> Option<String> {
        let mut rest = self.text(key)?;
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
        Some(out)
    }

    /// Every key, sorted: for tests that nothing is missing and nothing is left over.
    pub fn keys(&self) -> impl Iterator<Item = &'static str> {
        self.0.iter().map(|(key, _)| *key)
    }
}
