//! The words of the chrome. [`t!`] takes a key of `locales/zh-CN/`; a key that is not there
//! does not compile, and a key nobody uses costs no byte of the page but its text.

type Entry = (&'static str, &'static str);

const ENTRIES: &[Entry] = include!(concat!(env!("OUT_DIR"), "/zh-CN.rs"));

/// The text under a key; with parameters, their values in its placeholders.
///
/// ```ignore
/// t!("home-title")
/// t!("steps-where", step = 3, all = 8)
/// ```
#[macro_export]
macro_rules! t {
    ($key:literal) => { const { $crate::locale::text($key) } };
    ($key:literal, $($name:ident = $value:expr),+ $(,)?) => {
        $crate::locale::fill($crate::t!($key), &[$((stringify!($name), $value.to_string())),+])
    };
}

/// For [`t!`]: the text under `key`, found by the compiler.
///
/// # Panics
/// At compile time, when no such key stands in the message file.
#[allow(clippy::panic, clippy::indexing_slicing)] // only ever runs inside `const { }`
pub const fn text(key: &str) -> &'static str {
    let mut at = 0;
    while at < ENTRIES.len() {
        if same(ENTRIES[at].0.as_bytes(), key.as_bytes()) {
            return ENTRIES[at].1;
        }
        at += 1;
    }
    panic!("no such message in locales/zh-CN/")
}

#[allow(clippy::indexing_slicing)] // both lengths are compared first; iterators are not const
const fn same(a: &[u8], b: &[u8]) -> bool {
    if a.len() != b.len() {
        return false;
    }
    let mut at = 0;
    while at < a.len() {
        if a[at] != b[at] {
            return false;
        }
        at += 1;
    }
    true
}

pub use messages::fill;

#[cfg(test)]
mod tests {
    #[test]
    fn a_key_gives_its_text_and_its_parameters_filled() {
        assert_eq!(t!("name"), "托付");
        assert_eq!(t!("steps-where", step = 3, all = 8), "第 3 步，共 8 步");
    }
}
