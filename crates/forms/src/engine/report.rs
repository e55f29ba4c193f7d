//! What was found.

use serde::{Serialize, Serializer, ser::SerializeMap};

/// Figures for a message, by name. Never personal data.
pub type Params = Vec<(&'static str, String)>;

/// How much a finding weighs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// Something to know; nothing need change.
    Information,
    /// Staff look at it before they accept.
    Warning,
    /// It must be mended.
    Error,
}

/// One broken rule (问题): where, which, and figures to say how to mend it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Finding {
    /// Where, as an RFC 6901 pointer into the content.
    pub pointer: String,
    /// Which rule: a stable code such as `carer.under-age`.
    pub code: &'static str,
    /// How much it weighs.
    pub severity: Severity,
    /// Figures for its message.
    #[serde(serialize_with = "as_object")]
    pub params: Params,
}

fn as_object<S: Serializer>(params: &Params, serializer: S) -> Result<S::Ok, S::Error> {
    let mut map = serializer.serialize_map(Some(params.len()))?;
    for (name, value) in params {
        map.serialize_entry(name, value)?;
    }
    map.end()
}

/// All findings of one document, in the order of its form.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct Report(Vec<Finding>);

impl Report {
    /// Adds a finding.
    pub fn add(
        &mut self,
        pointer: impl Into<String>,
        code: &'static str,
        severity: Severity,
        params: Params,
    ) {
        self.0.push(Finding { pointer: pointer.into(), code, severity, params });
    }

    /// The findings.
    pub fn findings(&self) -> &[Finding] {
        &self.0
    }

    /// Whether nothing must be mended.
    pub fn passes(&self) -> bool {
        !self.0.iter().any(|finding| finding.severity == Severity::Error)
    }

    /// The heaviest finding's weight.
    pub fn worst(&self) -> Option<Severity> {
        self.0.iter().map(|finding| finding.severity).max()
    }

    /// The findings at `pointer` itself.
    pub fn at<'a>(&'a self, pointer: &'a str) -> impl Iterator<Item = &'a Finding> {
        self.0.iter().filter(move |finding| finding.pointer == pointer)
    }

    pub(crate) fn edit(&mut self) -> &mut Vec<Finding> {
        &mut self.0
    }
}
