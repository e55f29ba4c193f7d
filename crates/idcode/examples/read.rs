//! Reads lines `kind<TAB>text` and answers each with `ok<TAB>normal form` or `no<TAB>code of the refusal`.
//! For comparing with other libraries: see `tests/conformance/stdnum/run.py`.

use idcode::{Identifier, PersonName, Phone, Refusal, ResidencePermit, ResidentId, SocialCreditCode};
use std::io::{self, BufRead, Write};

fn main() -> io::Result<()> {
    let mut out = io::BufWriter::new(io::stdout().lock());
    for line in io::stdin().lock().lines() {
        let line = line?;
        let (kind, text) = line.split_once('\t').unwrap_or(("", &line));
        let answer = match kind {
            "resident-id" => read::<ResidentId>(text),
            "residence-permit" => read::<ResidencePermit>(text),
            "social-credit-code" => read::<SocialCreditCode>(text),
            "person-name" => read::<PersonName>(text),
            "phone" => read::<Phone>(text),
            _ => Err("unknown-kind"),
        };
        match answer {
            Ok(normal) => writeln!(out, "ok\t{normal}")?,
            Err(code) => writeln!(out, "no\t{code}")?,
        }
    }
    out.flush()
}

fn read<T: Identifier>(text: &str) -> Result<String, &'static str> {
    text.parse::<T>().map(|id| id.to_string()).map_err(|why| why.code())
}
