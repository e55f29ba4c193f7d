//! Verdicts, findings and sheets as text for a terminal.

use crate::words::{ZH_CN, printable, words};
use forms::{Block, Difference, Draft, Finding, Sheet};
use review::{Reason, Reviewed, Summary};
use std::fmt::Write as _;

/// One line for the file, then one for each reason and finding.
pub fn verdict(reviewed: &Reviewed) -> String {
    let verdict = &reviewed.verdict;
    let outcome = review::words(&format!("verdict-{}", verdict.verdict.as_str())).to_owned();
    let mut out = head(&outcome, &verdict.file, verdict.receipt.as_deref().unwrap_or(words("no-receipt")));
    for reason in &verdict.reasons {
        line(&mut out, "", &review::explain(reason), reason.code);
    }
    if let Some(submission) = &reviewed.submission {
        list(&mut out, &submission.draft, &verdict.findings);
    }
    for (signature, checked) in verdict.signatures.iter().zip(&reviewed.signatures) {
        let role = review::words(&format!("role-{}", signature.role)).to_owned();
        let who = forms::signer_words(&checked.declaration, "").unwrap_or(&role);
        let state = words(if signature.valid { "signature-valid" } else { "signature-invalid" });
        let short: String = signature.kid.chars().take(8).collect();
        let vouched = signature.vouched_by.as_ref().map(|name| {
            ZH_CN.format("signature-vouched", &[("name", name.as_str()), ("role", &role)]).unwrap_or_default()
        });
        let state = format!("{state}{}", vouched.unwrap_or_default());
        line(&mut out, who, &state, &format!("{} {short}…", signature.alg));
    }
    out
}

/// What the rules say of one document.
pub fn findings(name: &str, draft: &Draft, findings: &[Finding]) -> String {
    let key = if findings.is_empty() { "check-good" } else { "check-found" };
    let mut out = head(words(key), name, "");
    list(&mut out, draft, findings);
    out
}

/// An unsigned submission.
pub fn unsigned(name: &str, draft: &Draft, findings: &[Finding]) -> String {
    let mut out = head(words("not-signed"), name, "");
    list(&mut out, draft, findings);
    out
}

/// A document of which nothing can be said but why.
pub fn unreadable(name: &str, reason: &Reason) -> String {
    let mut out = head(review::words("verdict-rejected"), name, "");
    line(&mut out, "", &explain(reason), reason.code);
    out
}

/// The same on standard error, in one line, where standard output is for results.
pub fn refused(name: &str, reason: &Reason) {
    let text = printable(&explain(reason));
    // Nobody is left to tell when this fails.
    let _ = std::io::Write::write_fmt(
        &mut std::io::stderr(),
        format_args!("tuofu: {}: {}: {text}\n", printable(name), reason.code),
    );
}

/// Where two copies say different things: one line on standard error, with both answers.
pub fn difference(difference: &Difference) {
    let or_blank = |answer: &str| match answer {
        "" => words("difference-blank").to_owned(),
        answer => printable(answer).replace('\n', " "),
    };
    let params = [
        ("part", difference.part.to_owned()),
        ("label", difference.label.to_owned()),
        ("first", or_blank(&difference.here)),
        ("other", or_blank(&difference.there)),
    ];
    let text = ZH_CN.format("difference", &params).unwrap_or_default();
    // Nobody is left to tell when this fails.
    let _ = std::io::Write::write_fmt(&mut std::io::stderr(), format_args!("    {text}\n"));
}

fn explain(reason: &Reason) -> String {
    let own = format!("reason-{}", reason.code.replace('.', "-"));
    let detail = reason.detail.as_deref().unwrap_or_default();
    ZH_CN.format(&own, &[("detail", detail)]).unwrap_or_else(|| review::explain(reason))
}

pub fn summary(summary: &Summary) -> String {
    let count = |key| summary.verdicts.get(key).copied().unwrap_or_default().to_string();
    let params = [
        ("files", summary.files.to_string()),
        ("accepted", count("accepted")),
        ("warnings", count("warnings")),
        ("rejected", count("rejected")),
    ];
    ZH_CN.format("summary", &params).unwrap_or_default() + "\n"
}

fn head(outcome: &str, name: &str, receipt: &str) -> String {
    let padding = " ".repeat(14_usize.saturating_sub(width(outcome)));
    let receipt = if receipt.is_empty() { String::new() } else { format!("  {receipt}") };
    format!("{outcome}{padding}{}{receipt}\n", printable(name))
}

fn list(out: &mut String, draft: &Draft, findings: &[Finding]) {
    for finding in findings {
        let severity = serde_json::to_value(finding.severity).unwrap_or_default();
        let weight = review::words(&format!("severity-{}", severity.as_str().unwrap_or_default())).to_owned();
        let place = printable(&finding.pointer);
        line(out, &weight, &draft.explain(finding), &format!("{place} {}", finding.code));
    }
}

fn line(out: &mut String, lead: &str, text: &str, code: &str) {
    let lead = if lead.is_empty() { String::new() } else { format!("{lead}：") };
    let text = printable(text).replace('\n', " ");
    let _ = writeln!(out, "    {lead}{text} [{code}]"); // a String never fails
}

/// Columns of a terminal: Chinese characters take two.
fn width(text: &str) -> usize {
    text.chars().map(|c| if u32::from(c) >= 0x1100 { 2 } else { 1 }).sum()
}

/// The printed sheet as lines of text.
pub fn sheet(sheet: &Sheet) -> String {
    let mut out = format!("\n{}\n\n{}\n", sheet.title, sheet.preamble);
    for section in sheet.sections.iter().filter(|section| !section.slip) {
        let _ = writeln!(out, "\n【{}】", section.heading);
        for block in &section.blocks {
            write_block(&mut out, block);
        }
    }
    let _ = writeln!(out, "\n{}", sheet.form);
    out.lines().map(|line| printable(line) + "\n").collect()
}

fn write_block(out: &mut String, block: &Block) {
    match block {
        Block::Table(cells) => {
            for cell in cells {
                let _ = writeln!(out, "  {}：{}", cell.label, cell.value.replace('\n', "\n    "));
            }
        }
        Block::Paragraph(text) => {
            let _ = writeln!(out, "  {text}");
        }
        Block::Clauses(clauses) => {
            for (index, clause) in clauses.iter().enumerate() {
                let _ = writeln!(out, "  {}. {clause}", index + 1);
            }
        }
        Block::Signatures(spaces) => {
            for space in spaces {
                let _ = writeln!(out, "  {}：{}", space.label, space.name);
            }
        }
    }
}
