//! One walk over a record, in the order of the form, finds all that is wrong with single answers:
//! missing, of a wrong type or shape, not asked, unknown.

use super::{Asked, Context, Node, Problem, Record, Report, Severity, UnfitKind};
use validator::{ValidationError, ValidationErrors};

/// Adds what is wrong with single answers to `report`; returns the pointers of parts that are not asked.
pub fn walk(record: &dyn Record, context: &Context, report: &mut Report) -> Vec<String> {
    let mut walk = Walk { context: Some(context), report, not_asked: Vec::new(), pointer: String::new() };
    walk.record(record, Asked::Yes);
    walk.not_asked
}

/// Whether nothing at all was answered in `record`.
pub fn is_empty(record: &dyn Record) -> bool {
    record.unfit().is_empty()
        && (0..record.group().members.len()).all(|index| match record.part(index) {
            Some(Node::Leaf(answer)) => answer.is_absent(),
            Some(Node::Group(group)) => is_empty(group),
            None => true,
        })
}

/// Each answer for itself, whatever is asked: what [`validator::Validate`] says of a record.
pub fn validate(record: &dyn Record) -> Result<(), ValidationErrors> {
    let mut report = Report::default();
    Walk { context: None, report: &mut report, not_asked: Vec::new(), pointer: String::new() }
        .record(record, Asked::Unknown);
    let mut errors = ValidationErrors::new();
    for finding in report.findings() {
        // `validator` wants a static name, and ours is a path: the path goes into the message.
        let mut error = ValidationError::new(finding.code);
        error.message = Some(finding.pointer.clone().into());
        errors.add("record", error);
    }
    if errors.is_empty() { Ok(()) } else { Err(errors) }
}

struct Walk<'a> {
    context: Option<&'a Context>,
    report: &'a mut Report,
    not_asked: Vec<String>,
    pointer: String,
}

impl Walk<'_> {
    fn record(&mut self, record: &dyn Record, asked: Asked) {
        for (index, member) in record.group().members.iter().enumerate() {
            let length = self.pointer.len();
            self.pointer.push('/');
            self.pointer.push_str(member.name);
            let here = match (self.context, member.when) {
                _ if asked != Asked::Yes => asked,
                (Some(context), Some(when)) => when(record.as_any(), context),
                _ => Asked::Yes,
            };
            match record.part(index) {
                Some(Node::Leaf(answer)) => {
                    if let Some(Problem { code, params }) = answer.problem() {
                        self.add(code, Severity::Error, params.clone());
                    } else if answer.is_absent() && here == Asked::Yes && member.required {
                        self.add("value.required", Severity::Error, Vec::new());
                    } else if !answer.is_absent() && here == Asked::No {
                        self.add("value.not-asked", Severity::Information, Vec::new());
                    }
                }
                Some(Node::Group(group)) => {
                    if here == Asked::No {
                        self.not_asked.push(self.pointer.clone());
                    }
                    let skipped = !member.required && is_empty(group);
                    self.record(group, if skipped { Asked::Unknown } else { here });
                }
                None => {}
            }
            self.pointer.truncate(length);
        }
        for unfit in record.unfit() {
            let length = self.pointer.len();
            if !matches!(unfit.kind, UnfitKind::NotAnObject) {
                self.pointer.push('/');
                self.pointer.push_str(&unfit.name.replace('~', "~0").replace('/', "~1"));
            }
            let code = match &unfit.kind {
                UnfitKind::Extension(value) if length == 0 => {
                    crate::extension::judge(value, self.report);
                    self.pointer.clear();
                    continue;
                }
                UnfitKind::Unknown | UnfitKind::Extension(_) => "member.unknown",
                UnfitKind::Duplicate => "member.duplicate",
                UnfitKind::NotAnObject => "value.wrong-type",
            };
            self.add(code, Severity::Error, Vec::new());
            self.pointer.truncate(length);
        }
    }

    fn add(&mut self, code: &'static str, severity: Severity, params: super::Params) {
        self.report.add(self.pointer.clone(), code, severity, params);
    }
}
