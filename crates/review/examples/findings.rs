//! The findings of contents of one form: one JSON line in, one JSON line out, without signatures around them.
//!
//! ```sh
//! tuofu example home-visit --count 3 | cargo run -p review --example findings -- home-visit
//! ```
//!
//! With `--rules` it answers the codes of the form's rules. A line may be a content or a whole submission. `tests/conformance/schema` compares the answers with what the
//! form's JSON Schema says.

use forms::{Context, Draft};
use std::io::{BufRead as _, BufWriter, Write as _};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let id = std::env::args().nth(1).ok_or("which form?")?;
    let form = forms::form(&id).ok_or("no such form")?;
    if std::env::args().nth(2).is_some_and(|option| option == "--rules") {
        let codes: Vec<&str> = form.rules().into_iter().map(|rule| rule.code).collect();
        println!("{}", serde_json::to_string(&codes)?);
        return Ok(());
    }
    // The generated documents are of 2026.
    let context = Context::today(forms::leaves::Date::constant(2026, 11, 24));
    let mut out = BufWriter::new(std::io::stdout().lock());
    for line in std::io::stdin().lock().lines() {
        let mut given: serde_json::Value = serde_json::from_str(&line?)?;
        if given.get("format").is_some() {
            given = given.get_mut("content").map(serde_json::Value::take).unwrap_or_default();
        }
        let draft = Draft::of(form, given.clone());
        let mut report = draft.check(&context);
        review::compare_with_normal_form(&given, &draft, &mut report);
        writeln!(out, "{}", serde_json::to_string(&report)?)?;
    }
    Ok(())
}
