//! `tuofu check`: the rules of a form, whoever signed or not.

use crate::End;
use crate::arguments::Check;
use crate::failure::{Failure, known_form};
use crate::input::{self, Document};
use crate::{ordered, table, words};
use forms::{Context, Draft, Finding, Form};
use review::Reason;
use seal::SignedFile;
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;
use std::borrow::Cow;
use std::io::Write;

/// One JSON line.
#[derive(Serialize)]
struct Checked<'a> {
    file: &'a str,
    form: Option<&'a str>,
    reasons: &'a [Reason],
    findings: &'a [Finding],
}

pub fn run(wanted: &Check, out: &mut impl Write) -> Result<End, Failure> {
    let form = wanted.form.as_deref().map(known_form).transpose()?;
    let context = Context::today(words::today(wanted.today));
    let work = |document: &Document| line(document, form, context, wanted.json);
    let documents = wanted.files.clone().into_iter().flat_map(|file| input::documents(&file));
    ordered::each(documents, work, |(text, end)| {
        out.write_all(text.as_bytes())?;
        Ok(end)
    })
}

fn line(document: &Document, form: Option<&'static dyn Form>, context: Context, json: bool) -> (String, End) {
    let name = &document.name;
    match draft(&document.bytes, form) {
        Ok(draft) => {
            let report = draft.check(&context);
            let end = if report.passes() { End::Well } else { End::Rejected };
            if json {
                let form = Some(draft.form().id());
                (to_line(&Checked { file: name, form, reasons: &[], findings: report.findings() }), end)
            } else {
                (table::findings(name, &draft, report.findings()), end)
            }
        }
        Err(reason) if json => {
            let reasons = std::slice::from_ref(&reason);
            (to_line(&Checked { file: name, form: None, reasons, findings: &[] }), End::Rejected)
        }
        Err(reason) => (table::unreadable(name, &reason), End::Rejected),
    }
}

/// A value as one JSON line.
pub fn to_line(value: &impl Serialize) -> String {
    let mut text = serde_json::to_string(value).unwrap_or_default(); // structs of text: never refused
    text.push('\n');
    text
}

/// As much of a document as tells what it is. Nothing of it is trusted, and nothing more is asked.
#[derive(Deserialize)]
struct Outside<'a> {
    #[serde(borrow)]
    form: Option<Cow<'a, str>>,
    #[serde(borrow)]
    content: Option<&'a RawValue>,
    payload: Option<serde::de::IgnoredAny>,
}

/// The content of a signed file, of an unsigned submission, or the document itself where `form` says
/// what it is.
fn draft(bytes: &[u8], form: Option<&'static dyn Form>) -> Result<Draft, Reason> {
    let limit = seal::text::limits::FILE;
    if bytes.len() > limit {
        return Err(Reason::new("file.too-large"));
    }
    let text = std::str::from_utf8(bytes).map_err(|_| Reason::new("file.utf8"))?;
    if text.trim().is_empty() {
        return Err(Reason::new("file.empty"));
    }
    let outside: Result<Outside<'_>, _> = serde_json::from_str(text);
    match (outside, form) {
        (Ok(Outside { payload: Some(_), .. }), _) => {
            let file = SignedFile::parse(bytes).map_err(|refusal| Reason::from(&refusal))?;
            draft(file.payload_bytes(), form)
        }
        (Ok(Outside { content: Some(content), form: Some(id), .. }), form) => {
            let form = form.or_else(|| forms::form(&id)).ok_or(Reason::new("form.unknown"))?;
            read(form, content.get())
        }
        (_, Some(form)) => read(form, text),
        (Ok(_), None) => Err(Reason::new("form.not-named")),
        (Err(error), None) => Err(syntax(&error)),
    }
}

fn read(form: &'static dyn Form, text: &str) -> Result<Draft, Reason> {
    Draft::read(form, text).map_err(|error| syntax(&error))
}

/// Where the JSON breaks; the parser's own words may quote the text.
fn syntax(error: &serde_json::Error) -> Reason {
    Reason::with("json.syntax", format!("line {} column {}", error.line(), error.column()))
}
