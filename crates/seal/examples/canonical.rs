//! Writes each line of standard input canonically: `canonical < DOCUMENTS.ndjson`.
//!
//! A line that may not be signed becomes `!` and the reason's code.

use seal::{canonical, strict};
use std::io::{BufRead, BufWriter, Write};

fn main() -> std::io::Result<()> {
    let mut out = BufWriter::new(std::io::stdout().lock());
    for line in std::io::stdin().lock().split(b'\n') {
        match strict::parse(&line?).and_then(|value| canonical::to_string(&value)) {
            Ok(text) => writeln!(out, "{text}")?,
            Err(refusal) => writeln!(out, "!{}", refusal.code())?,
        }
    }
    out.flush()
}
