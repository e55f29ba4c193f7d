//! `tuofu keys sheet`: the recovery sheet (恢复单), a page to print and lock away.

use crate::arguments::Passphrase;
use crate::failure::Failure;
use crate::passphrase::{Passphrases, is_protected, unlock};
use crate::words::{ZH_CN, words};
use std::io::Write;

/// The file as a code and as text. Only a key under a passphrase is printed, and only by who knows it.
pub fn write(file: &str, passphrase: &Passphrase, out: &mut impl Write) -> Result<(), Failure> {
    let text = std::fs::read_to_string(file).map_err(|error| Failure::reading(file, &error))?;
    if !is_protected(text.as_bytes()) {
        return Err(Failure::new("key.bare", file));
    }
    let key = unlock(file, &text, &mut Passphrases::from(passphrase.passphrase_file.as_deref())?)?;
    let (side, path) = qr::svg_path(&text).map_err(|_| Failure::new("key.too-long", file))?;
    let [title, how, code, blank] = ["sheet-title", "sheet-how", "sheet-code", "sheet-blank"].map(words);
    let number = key.public().thumbprint();
    let number = ZH_CN.format("sheet-number", &[("kid", number)]).unwrap_or_default();
    Ok(write!(
        out,
        r##"<!doctype html>
<html lang="zh-CN">
<meta charset="utf-8">
<title>{title}</title>
<style>
@page {{ size: A4; margin: 20mm; }}
body {{ font: 12pt/1.6 sans-serif; overflow-wrap: anywhere; }}
svg {{ width: 9cm; }}
pre {{ font: 9pt/1.3 monospace; }}
</style>
<h1>{title}</h1>
<p>{how}</p>
<p>{number}</p>
<svg viewBox="0 0 {side} {side}" role="img" aria-label="{code}" shape-rendering="crispEdges"><rect width="{side}" height="{side}" fill="#fff"/><path d="{path}"/></svg>
<pre>
{text}</pre>
<p>{blank}</p>
</html>
"##
    )?)
}
