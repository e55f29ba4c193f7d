//! `tuofu show`: what a file says, for people.

use crate::End;
use crate::arguments::Show;
use crate::failure::Failure;
use crate::input::{self, Document};
use crate::{table, words};
use forms::{Context, Draft};
use review::{Options, Reason};
use seal::{Envelope, OpeningKey};
use std::io::Write;

pub fn run(wanted: &Show, out: &mut impl Write) -> Result<End, Failure> {
    let keys = crate::open::keys(&wanted.keys)?;
    let mut end = End::Well;
    for document in input::documents(&wanted.file) {
        let document = document?;
        let shown = if wanted.json {
            payload(&keys, &document.bytes).map(|text| format!("{text}\n"))
        } else {
            readable(&keys, &document, wanted)
        };
        match shown {
            Ok(text) => out.write_all(text.as_bytes())?,
            Err(reason) => {
                table::refused(&document.name, &reason);
                end = End::Rejected;
            }
        }
    }
    Ok(end)
}

/// The canonical payload of a file with good signatures, or of an unsigned submission.
fn payload(keys: &[OpeningKey], bytes: &[u8]) -> Result<String, Reason> {
    match unsigned(bytes) {
        Some(envelope) => envelope.to_payload(),
        None => {
            review::plain(keys, bytes).and_then(|bytes| seal::open(&bytes)).map(|opened| opened.payload_text)
        }
    }
    .map_err(|refusal| Reason::from(&refusal))
}

fn readable(keys: &[OpeningKey], document: &Document, wanted: &Show) -> Result<String, Reason> {
    let Document { name, bytes } = document;
    let today = words::today(wanted.today);
    if let Some(envelope) = unsigned(bytes) {
        let form =
            forms::form(&envelope.form).ok_or_else(|| Reason::with("form.unknown", envelope.form.clone()))?;
        let draft = Draft::of(form, envelope.content);
        let findings = draft.check(&Context::today(today));
        let head = table::unsigned(name, &draft, findings.findings());
        return Ok(head + &table::sheet(&draft.sheet()));
    }
    let reviewed = review::review_with(keys, bytes, name, &Options::on(today));
    let sheet = reviewed.submission.as_ref().map(|submission| table::sheet(&submission.draft.sheet()));
    Ok(table::verdict(&reviewed) + &sheet.unwrap_or_default())
}

fn unsigned(bytes: &[u8]) -> Option<Envelope> {
    Envelope::parse(bytes).ok()
}
