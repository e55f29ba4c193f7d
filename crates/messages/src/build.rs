//! For build scripts: Fluent text in, Rust source out.

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;

/// Compiles Fluent files into the source of the text that [`Catalogue::new`](crate::Catalogue::new) takes.
/// An attribute `.hint` of `key` becomes `key.hint`.
///
/// # Errors
/// What is wrong and in which file: a syntax error, a key that stands twice, or Fluent syntax beyond
/// text and `{ $name }`.
pub fn compile(files: &[&Path]) -> Result<String, String> {
    compile_some(files, |_| true)
}

/// As [`compile`], with the keys that are `wanted` alone.
///
/// # Errors
/// As [`compile`], whether wanted or not.
pub fn compile_some(files: &[&Path], wanted: impl Fn(&str) -> bool) -> Result<String, String> {
    let all = read(files)?;
    let mut table = String::new();
    for (key, text) in all.into_iter().filter(|(key, _)| wanted(key)) {
        if text.contains(['\u{1e}', '\u{1f}']) {
            return Err(format!("{key}: a control character in a text"));
        }
        let _ = write!(table, "{key}\u{1f}{text}\u{1e}");
    }
    Ok(format!("{table:?}"))
}

/// Compiles Fluent files into the source of a `&[(&str, &str)]` expression, sorted by key: for texts that the
/// compiler itself looks up.
///
/// # Errors
/// As [`compile`].
pub fn compile_pairs(files: &[&Path]) -> Result<String, String> {
    let all = read(files)?;
    Ok(format!("&{:?}", Vec::from_iter(all)))
}

fn read(files: &[&Path]) -> Result<BTreeMap<String, String>, String> {
    let mut all = BTreeMap::new();
    for file in files {
        let text = std::fs::read_to_string(file).map_err(|e| format!("{}: {e}", file.display()))?;
        let entries = entries(&text).map_err(|e| format!("{}: {e}", file.display()))?;
        for (key, text) in entries {
            if all.insert(key.clone(), text).is_some() {
                return Err(format!("{}: {key} stands twice", file.display()));
            }
        }
    }
    Ok(all)
}

fn entries(text: &str) -> Result<Vec<(String, String)>, String> {
    let resource = fluent_syntax::parser::parse(text).map_err(|(_, errors)| format!("{errors:?}"))?;
    let mut out = Vec::new();
    for entry in resource.body {
        match entry {
            Entry::Message(message) => {
                if let Some(value) = &message.value {
                    out.push((message.id.name.to_owned(), flat(value)?));
                }
                for attribute in &message.attributes {
                    let key = format!("{}.{}", message.id.name, attribute.id.name);
                    out.push((key, flat(&attribute.value)?));
                }
            }
            Entry::Comment(_) | Entry::GroupComment(_) | Entry::ResourceComment(_) => {}
            other => return Err(format!("only messages and comments are understood: {other:?}")),
        }
    }
    Ok(out)
}

fn flat(pattern: &Pattern<&str>) -> Result<String, String> {
    let mut out = String::new();
    for element in &pattern.elements {
        match element {
            PatternElement::Placeable {
                expression: Expression::Inline(InlineExpression::VariableReference { id }),
            } => {
                let _ = write!(out, "{{{}}}", id.name);
            }
            PatternElement::TextElement { value }
            | PatternElement::Placeable {
                expression: Expression::Inline(InlineExpression::StringLiteral { value }),
            } => out.push_str(value),
            other @ PatternElement::Placeable { .. } => {
                return Err(format!("only text and {{ $name }} are understood: {other:?}"));
            }
        }
    }
    Ok(out)
}
