//! Documents of one form as a table for a spreadsheet (导出表格): a row a file, a column an answer.
//!
//! Comma-separated values, RFC 4180, in UTF-8 with the mark by which spreadsheets know it. A cell that a spreadsheet
//! would calculate (`=1+1`, `@…`) is preceded by an apostrophe: what a family typed is never a formula. Identity
//! numbers and telephone numbers are masked unless the whole is asked for. 未成年人网络保护条例第三十六条

use crate::judge::Reviewed;
use crate::submission::Submission;
use crate::words;
use forms::engine::Kind;
use forms::{Draft, Form};
use std::collections::{HashMap, HashSet};
use std::io::Write;

/// The rows so far; one export holds one form.
pub struct Export {
    form: &'static dyn Form,
    /// What deployments asked beside the form, in the order it was first seen: identifier and question.
    asked: Vec<(String, String)>,
    rows: Vec<Row>,
}

/// One file.
pub struct Row {
    form: &'static dyn Form,
    cells: Vec<String>,
    /// Identifier, question and answer of each question that a deployment asked beside the form.
    beside: Vec<(String, String, String)>,
}

/// What is told of each file before its answers; the words stand under `export-…`.
const ABOUT: [&str; 8] =
    ["file", "receipt", "verdict", "findings", "missing", "revision", "made", "authority"];

impl Row {
    /// A file that could be read; with `whole`, nothing is masked.
    pub fn of(reviewed: &Reviewed, whole: bool) -> Option<Self> {
        let Submission { envelope, draft, receipt, .. } = reviewed.submission.as_ref()?;
        let verdict = &reviewed.verdict;
        let missing = verdict.missing_roles.iter().map(|role| words(&format!("role-{role}")).to_owned());
        let mut cells = vec![
            verdict.file.clone(),
            receipt.to_string(),
            words(&format!("verdict-{}", verdict.verdict.as_str())).to_owned(),
            verdict.findings.len().to_string(),
            missing.collect::<Vec<_>>().join("、"),
            envelope.revision.to_string(),
            envelope.created_at.as_str().to_owned(),
            envelope.authority.clone(),
        ];
        cells.extend(draft.leaves("").iter().map(|pointer| told(draft, pointer, whole)));
        let beside = draft.extension_told().into_iter();
        let beside = beside.map(|(id, ask, answer)| (id.to_owned(), ask.to_owned(), answer)).collect();
        Some(Self { form: draft.form(), cells, beside })
    }

    /// The file's form.
    pub fn form(&self) -> &'static dyn Form {
        self.form
    }
}

fn told(draft: &Draft, pointer: &str, whole: bool) -> String {
    let shown = draft.shown(pointer);
    match draft.kind(pointer) {
        _ if whole => shown,
        Some(Kind::Identifier { .. }) => idcode::mask::ends(&shown),
        Some(Kind::Phone) => idcode::mask::phone(&shown),
        _ => shown,
    }
}

impl Export {
    /// An empty table.
    pub fn new(form: &'static dyn Form) -> Self {
        Self { form, asked: Vec::new(), rows: Vec::new() }
    }

    /// Which form it holds.
    pub fn form(&self) -> &'static dyn Form {
        self.form
    }

    /// Adds a file; answers whether it is of this form.
    pub fn add(&mut self, row: Row) -> bool {
        let fits = row.form.id() == self.form.id();
        if fits {
            for (id, ask, _) in &row.beside {
                if !self.asked.iter().any(|(known, asked)| known == id && asked == ask) {
                    self.asked.push((id.clone(), ask.clone()));
                }
            }
            self.rows.push(row);
        }
        fits
    }

    /// The names of the columns: the part of the form and the question. Where two are called alike, the place of the
    /// answer tells them apart.
    fn heads(&self) -> Vec<String> {
        let draft = Draft::new(self.form);
        let pointers = draft.leaves("");
        let mut heads: Vec<String> =
            ABOUT.iter().map(|one| words(&format!("export-{one}")).to_owned()).collect();
        let called = |pointer: &String| {
            format!("{} · {}", draft.part(pointer), draft.label(pointer, "").unwrap_or_default())
        };
        let mut seen: HashMap<String, usize> = HashMap::new();
        for pointer in &pointers {
            *seen.entry(called(pointer)).or_default() += 1;
        }
        heads.extend(pointers.iter().map(|pointer| {
            let head = called(pointer);
            if seen.get(&head).is_some_and(|times| *times > 1) { format!("{head} {pointer}") } else { head }
        }));
        let taken: HashSet<String> = heads.iter().cloned().collect();
        heads.extend(self.asked.iter().map(|(id, ask)| {
            if taken.contains(ask) || self.asked.iter().filter(|(_, other)| other == ask).count() > 1 {
                format!("{ask} /extension/{id}")
            } else {
                ask.clone()
            }
        }));
        heads
    }

    /// Writes it: names of columns, then a row a file.
    ///
    /// # Errors
    /// What `out` says.
    pub fn write(&self, mut out: impl Write) -> std::io::Result<()> {
        out.write_all("\u{feff}".as_bytes())?;
        let mut table = csv::Writer::from_writer(out);
        table.write_record(self.heads().iter().map(|head| inert(head)))?;
        for row in &self.rows {
            let answer = |(id, ask): &(String, String)| {
                let found = row.beside.iter().find(|(known, asked, _)| known == id && asked == ask);
                found.map_or("", |(_, _, answer)| answer.as_str())
            };
            let beside = self.asked.iter().map(answer);
            table.write_record(row.cells.iter().map(String::as_str).chain(beside).map(inert))?;
        }
        table.flush()
    }
}

/// What a spreadsheet takes for text. https://owasp.org/www-community/attacks/CSV_Injection
fn inert(text: &str) -> String {
    let calculates = text.starts_with(['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠']);
    format!("{}{text}", if calculates { "'" } else { "" })
}

#[cfg(test)]
mod tests {
    use super::inert;

    #[test]
    fn what_a_family_typed_is_no_formula() {
        for (typed, told) in [
            ("=HYPERLINK(\"http://x\")", "'=HYPERLINK(\"http://x\")"),
            ("+86 135", "'+86 135"),
            ("－1", "'－1"),
            ("陈小明", "陈小明"),
            ("", ""),
        ] {
            assert_eq!(inert(typed), told);
        }
    }
}
