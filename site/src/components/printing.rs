//! Putting a sheet on paper: what stands at the foot of each page, and the browser's own print window.

#[cfg(feature = "csr")]
use leptos::prelude::window;

/// What stands at the foot of each page, beside its number.
pub fn foot(form: &str, number: &str) {
    let number =
        if number.is_empty() { t!("paper-unsigned").to_owned() } else { t!("paper-number", code = number) };
    show_foot(&t!("paper-foot", form = form, number = number));
}

#[cfg(feature = "csr")]
fn show_foot(words: &str) {
    crate::state::browser::print_foot(words);
}

#[cfg(not(feature = "csr"))]
fn show_foot(_words: &str) {}

/// Opens the print window.
#[cfg(feature = "csr")]
pub fn now() {
    let _ = window().print();
}

/// Without a browser nothing is printed.
#[cfg(not(feature = "csr"))]
pub fn now() {}
