//! Counts over many verdicts.

use crate::verdict::Verdict;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// How many files had which verdict, form, reason and finding. Summaries of parts merge into the
/// summary of the whole, in any grouping and order.
///
/// ```
/// use review::{Options, Summary, judge};
/// let options = Options::on(forms::leaves::Date::constant(2026, 11, 24));
/// let one = Summary::of(&judge(b"", "a", &options));
/// let two = one.clone().merge(one);
/// assert_eq!((two.files, two.reasons["file.empty"]), (2, 2));
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Summary {
    /// Files judged.
    pub files: u64,
    /// By verdict.
    pub verdicts: BTreeMap<String, u64>,
    /// By form; files of no form we know are counted under `""`.
    pub forms: BTreeMap<String, u64>,
    /// By reason: files that have it, however often.
    pub reasons: BTreeMap<String, u64>,
    /// By rule: files in which it is broken, however often.
    pub findings: BTreeMap<String, u64>,
}

impl Summary {
    /// The summary of one file.
    pub fn of(verdict: &Verdict) -> Self {
        let once = |codes: BTreeSet<&str>| codes.into_iter().map(|code| (code.to_owned(), 1)).collect();
        // A form's name that nobody knows is the sender's text, and there may be any number of them.
        let form = verdict.form.as_deref().filter(|id| forms::form(id).is_some()).unwrap_or_default();
        Self {
            files: 1,
            verdicts: once([verdict.verdict.as_str()].into()),
            forms: once([form].into()),
            reasons: once(verdict.reasons.iter().map(|reason| reason.code).collect()),
            findings: once(verdict.findings.iter().map(|finding| finding.code).collect()),
        }
    }

    /// Both together.
    #[must_use]
    pub fn merge(mut self, other: Self) -> Self {
        self.files += other.files;
        add(&mut self.verdicts, other.verdicts);
        add(&mut self.forms, other.forms);
        add(&mut self.reasons, other.reasons);
        add(&mut self.findings, other.findings);
        self
    }
}

fn add(counts: &mut BTreeMap<String, u64>, more: BTreeMap<String, u64>) {
    for (key, count) in more {
        *counts.entry(key).or_default() += count;
    }
}
