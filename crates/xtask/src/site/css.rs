//! The style sheets as one file without comments and needless space.

use anyhow::{Context, Result};
use std::path::Path;

/// In the order in which later ones may rely on earlier ones.
const SHEETS: [&str; 7] =
    ["tokens.css", "base.css", "components.css", "sheet.css", "sign.css", "review.css", "print.css"];

pub fn join(folder: &Path) -> Result<String> {
    let mut all = String::new();
    for sheet in SHEETS {
        let path = folder.join(sheet);
        all.push_str(&std::fs::read_to_string(&path).with_context(|| path.display().to_string())?);
    }
    Ok(smaller(&all))
}

/// Strings are kept as they stand; a space stays wherever it could mean something.
fn smaller(css: &str) -> String {
    let mut out = String::with_capacity(css.len());
    let mut quote: Option<char> = None;
    let mut chars = css.chars().peekable();
    while let Some(c) = chars.next() {
        if let Some(open) = quote {
            out.push(c);
            if c == open {
                quote = None;
            }
        } else if c == '/' && chars.peek() == Some(&'*') {
            skip_comment(&mut chars);
        } else if c.is_whitespace() {
            if !out.ends_with([' ', '{', '}', ';', ',', ':']) && !out.is_empty() {
                out.push(' ');
            }
        } else {
            if "{};,".contains(c) && out.ends_with(' ') {
                out.pop();
            }
            if c == '}' && out.ends_with(';') {
                out.pop();
            }
            if c == '"' || c == '\'' {
                quote = Some(c);
            }
            out.push(c);
        }
    }
    out
}

fn skip_comment(chars: &mut std::iter::Peekable<std::str::Chars>) {
    let mut before = ' ';
    chars.next();
    for c in chars.by_ref() {
        if before == '*' && c == '/' {
            break;
        }
        before = c;
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn space_goes_and_meaning_stays() {
        let css = "/* a */\n:root {\n  --a: 1px;\n}\n a :hover, b > c { width: calc(1px + 2px); content: \" { \"; }\n";
        assert_eq!(
            super::smaller(css),
            ":root{--a:1px}a :hover,b > c{width:calc(1px + 2px);content:\" { \"}"
        );
    }
}
