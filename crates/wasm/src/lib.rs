//! The verifier for JavaScript: what `review`, `forms` and `seal` do, under names JavaScript knows.
//! There is no logic here; the types that TypeScript sees are written by hand in `types.d.ts`.

mod edge;
mod memory_key;
mod sealing;
mod trust_list;

pub use memory_key::MemoryKey;
pub use sealing::{OpeningKey, is_sealed, seal_to};
pub use trust_list::TrustList;

use edge::{Failure, Result, give, read, today};
use forms::{Context, Draft, Finding};
use js_sys::JsString;
use review::{Options, Reason, Reviewed};
use serde::Serialize;
use serde_json::Value;
use wasm_bindgen::prelude::*;

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = include_str!("types.d.ts");

/// The forms that are known.
#[wasm_bindgen(unchecked_return_type = "FormInfo[]")]
pub fn forms() -> Result<JsValue> {
    #[derive(Serialize)]
    struct Info {
        id: &'static str,
        version: &'static str,
        title: &'static str,
    }
    let all = forms::forms().iter();
    give(
        &all.map(|form| Info { id: form.id(), version: form.version(), title: form.title() })
            .collect::<Vec<_>>(),
    )
}

/// Checks a form's content by every rule; an empty list when nothing is wrong.
#[wasm_bindgen(unchecked_return_type = "ExplainedFinding[]")]
pub fn check(
    #[wasm_bindgen(unchecked_param_type = "FormId")] form: &str,
    #[wasm_bindgen(unchecked_param_type = "Content | string")] value: &JsValue,
    day: Option<String>,
) -> Result<JsValue> {
    let draft = draft(form, value)?;
    let report = draft.check(&Context::today(today(day)?));
    give(&explained(&draft, report.findings()))
}

/// The printed sheet of a form's content, half-finished content too.
#[wasm_bindgen(unchecked_return_type = "Sheet")]
pub fn sheet(
    #[wasm_bindgen(unchecked_param_type = "FormId")] form: &str,
    #[wasm_bindgen(unchecked_param_type = "Content | string")] value: &JsValue,
) -> Result<JsValue> {
    give(&draft(form, value)?.sheet())
}

/// The whole judgement on a signed file. Whatever the bytes are, there is a verdict.
#[wasm_bindgen(unchecked_return_type = "Verdict")]
pub fn verify(file: &[u8], name: Option<String>, day: Option<String>) -> Result<JsValue> {
    give(&review::judge(file, &name.unwrap_or_default(), &Options::on(today(day)?)))
}

/// As `verify`, and with what the file holds. Whatever the bytes are, there is a verdict.
#[wasm_bindgen(unchecked_return_type = "OpenedFile")]
pub fn open(file: &[u8], name: Option<String>, day: Option<String>) -> Result<JsValue> {
    opened(file, name, &Options::on(today(day)?))
}

fn opened(file: &[u8], name: Option<String>, options: &Options) -> Result<JsValue> {
    #[derive(Serialize)]
    struct Opened<'a> {
        verdict: &'a review::Verdict,
        reasons: Vec<ExplainedReason<'a>>,
        findings: Vec<ExplainedFinding<'a>>,
        signatures: Vec<Signature<'a>>,
        envelope: Option<Value>,
        content: Option<Value>,
        sheet: Option<forms::Sheet>,
    }
    let reviewed = review::review(file, &name.unwrap_or_default(), options);
    let submission = reviewed.submission.as_ref();
    let verdict = &reviewed.verdict;
    give(&Opened {
        verdict,
        reasons: verdict.reasons.iter().map(ExplainedReason::of).collect(),
        findings: submission.map(|s| explained(&s.draft, &verdict.findings)).unwrap_or_default(),
        signatures: signatures(&reviewed),
        envelope: submission.map(|s| without_content(s.envelope.read().to_value())),
        content: submission.map(|s| s.envelope.content.to_value()),
        sheet: submission.map(|s| s.draft.sheet()),
    })
}

/// What a reason's code means, in Simplified Chinese: of a verdict, or of what was thrown. None if it is no reason.
#[wasm_bindgen]
pub fn explain(code: &str) -> Option<String> {
    review::ZH_CN
        .format(&format!("reason-{}", code.replace('.', "-")), &[("detail", "")])
        .map(|text| text.replace("（）", ""))
}

/// Which declaration somebody makes who signs this file in this role, and what it says.
#[wasm_bindgen(unchecked_return_type = "Declaration")]
pub fn declaration(
    file: &[u8],
    #[wasm_bindgen(unchecked_param_type = "Role")] role: &str,
) -> Result<JsValue> {
    #[derive(Serialize)]
    struct Declaration {
        id: String,
        text: Option<&'static str>,
    }
    let role = seal::Role::parse(role).ok_or(Failure::new("jws.role", seal::Reason::JwsRole.mend()))?;
    let refused = |refusal: seal::Refusal| Failure::new(refusal.code(), refusal.reason().mend());
    let file = seal::SignedFile::parse(file).map_err(refused)?;
    let id = review::next_declaration(&file, role)
        .map_err(|reason| Failure::new(reason.code, "nobody signs this form in this role"))?;
    let envelope =
        file.payload().and_then(|payload| seal::Envelope::from_value(&payload)).map_err(refused)?;
    give(&Declaration { text: review::declaration(&envelope.form, &id), id })
}

#[derive(Serialize)]
struct ExplainedFinding<'a> {
    #[serde(flatten)]
    finding: &'a Finding,
    message: String,
}

fn explained<'a>(draft: &Draft, findings: &'a [Finding]) -> Vec<ExplainedFinding<'a>> {
    findings.iter().map(|finding| ExplainedFinding { finding, message: draft.explain(finding) }).collect()
}

#[derive(Serialize)]
struct ExplainedReason<'a> {
    #[serde(flatten)]
    reason: &'a Reason,
    message: String,
}

impl<'a> ExplainedReason<'a> {
    fn of(reason: &'a Reason) -> Self {
        Self { reason, message: review::explain(reason) }
    }
}

#[derive(Serialize)]
struct Signature<'a> {
    #[serde(flatten)]
    verdict: &'a review::Signature,
    iat: i64,
    declaration: &'a str,
    /// The `d` of an SVG path in a `viewBox` of `0 0 1024 512`.
    drawn: Option<String>,
    vouching: Option<Vouching<'a>>,
}

/// What the trust list says of a signature, with its message.
#[derive(Serialize)]
struct Vouching<'a> {
    code: &'static str,
    message: String,
    entry: Option<&'a Value>,
}

impl<'a> Vouching<'a> {
    fn of(said: &'a review::Vouching) -> Self {
        let review::Vouching { reason, entry } = said;
        Self { code: reason.code, message: review::explain(reason), entry: entry.as_ref() }
    }
}

fn signatures(reviewed: &Reviewed) -> Vec<Signature<'_>> {
    let drawn = |packed: &String| seal::Strokes::decode(packed).ok().map(|strokes| strokes.to_svg_path());
    let both = reviewed.verdict.signatures.iter().zip(&reviewed.signatures).enumerate();
    both.map(|(at, (verdict, checked))| Signature {
        verdict,
        iat: checked.iat,
        declaration: &checked.declaration,
        drawn: checked.drawn.as_ref().and_then(drawn),
        vouching: reviewed.vouching.get(at).map(Vouching::of),
    })
    .collect()
}

fn without_content(mut envelope: Value) -> Value {
    if let Some(members) = envelope.as_object_mut() {
        members.remove("content");
    }
    envelope
}

/// Content as an object or as JSON text, in which duplicate members are found too.
fn draft(form: &str, value: &JsValue) -> Result<Draft> {
    let form = forms::form(form).ok_or(Failure::new("form.unknown", "no form has this name"))?;
    let text = match value.dyn_ref::<JsString>() {
        Some(text) => String::from(text),
        None => read(value)?,
    };
    // The parser's own words may quote the text; where is enough.
    Draft::read(form, &text).map_err(|error| {
        Failure::new("json.syntax", &format!("not JSON at line {} column {}", error.line(), error.column()))
            .into()
    })
}
