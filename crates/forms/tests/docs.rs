//! `docs/forms/` says what the forms are. `cargo xtask docs` (TUOFU_WRITE=1 here) writes it anew.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use std::collections::BTreeSet;
use std::path::Path;

#[test]
fn the_pages_of_the_forms_are_fresh() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/forms");
    let mut wanted = vec![("README.md".to_owned(), forms::catalogue::index())];
    wanted.extend(forms::forms().iter().map(|f| (format!("{}.md", f.id()), forms::catalogue::page(*f))));
    if std::env::var_os("TUOFU_WRITE").is_some() {
        std::fs::create_dir_all(&folder).unwrap();
        for (name, text) in &wanted {
            std::fs::write(folder.join(name), text).unwrap();
        }
    }
    let found: BTreeSet<String> = std::fs::read_dir(&folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    let names: BTreeSet<String> = wanted.iter().map(|(name, _)| name.clone()).collect();
    assert_eq!(found, names, "docs/forms/ holds a page of each form: cargo xtask docs");
    for (name, text) in wanted {
        // Whole files would fill the screen; the first line that differs tells what became stale.
        let there = std::fs::read_to_string(folder.join(&name)).unwrap();
        let stale = there.lines().zip(text.lines()).find(|(there, made)| there != made);
        assert_eq!(stale, None, "docs/forms/{name} is stale: cargo xtask docs");
        assert_eq!(there.len(), text.len(), "docs/forms/{name} is stale: cargo xtask docs");
    }
}

/// The English says what each row is, and each rule says by which law.
#[test]
fn nothing_on_a_page_is_left_empty() {
    for form in forms::forms() {
        for rule in form.rules() {
            assert!(!rule.english.trim().is_empty() && !rule.law.is_empty(), "{} {}", form.id(), rule.code);
        }
        let page = forms::catalogue::page(*form);
        for line in page.lines().filter(|line| line.starts_with("| `")) {
            let cells: Vec<&str> = line.split(" | ").map(str::trim).collect();
            assert!(cells[1..cells.len() - 1].iter().all(|cell| !cell.is_empty()), "{}: {line}", form.id());
        }
    }
}
