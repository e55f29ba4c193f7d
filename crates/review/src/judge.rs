//! The judgement on one file.

use crate::clock::day_in_china;
use crate::submission::Submission;
use crate::trust::Vouching;
use crate::verdict::{Outcome, Reason, Verdict};
use crate::{normal, sealed, signers, trust};
use forms::extension::Questions;
use forms::{Context, Severity};
use jiff::civil::Date;
use seal::{Opened, OpeningKey, Refusal, SignedList};
use std::collections::BTreeMap;
use std::sync::Arc;

/// What a judgement hangs on besides the file.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Options {
    /// The day of the judgement, in China: see [`day_in_china`].
    pub today: Date,
    /// Which staff keys are whose. Without one nobody is vouched for, and a witness may be missing.
    pub trust: Option<Arc<SignedList>>,
    /// What the authority's site asks beside the forms. Without it only the shape of such answers is judged.
    pub asked: Option<Arc<Asked>>,
}

/// The questions of a deployment's own, by the form they stand beside.
pub type Asked = BTreeMap<String, Questions>;

impl Options {
    /// A judgement on this day.
    pub const fn on(today: Date) -> Self {
        Self { today, trust: None, asked: None }
    }

    /// The same, by a trust list. Whether it is the authority's, the caller has asked ([`SignedList::is_of`]).
    #[must_use]
    pub fn trusting(self, list: Arc<SignedList>) -> Self {
        Self { trust: Some(list), ..self }
    }

    /// The same, with a warning where a file does not answer what the authority's site asks beside the form.
    #[must_use]
    pub fn asking(self, asked: Arc<Asked>) -> Self {
        Self { asked: Some(asked), ..self }
    }
}

/// A verdict and, where the signatures are good and the form is known, what was judged.
pub struct Reviewed {
    /// The verdict.
    pub verdict: Verdict,
    /// Every signature of a readable file with all that its header says, valid or not.
    pub signatures: Vec<seal::Checked>,
    /// What the trust list says of each signature; empty without a list, and where nothing was judged by it.
    pub vouching: Vec<Vouching>,
    /// What was judged, to show or print.
    pub submission: Option<Submission>,
}

impl Reviewed {
    /// A file of which nothing but its signatures could be judged.
    const fn of(verdict: Verdict, signatures: Vec<seal::Checked>) -> Self {
        Self { verdict, signatures, vouching: Vec::new(), submission: None }
    }
}

/// Judges a file: structure, every signature, envelope, every rule, who signed. It never fails; what
/// cannot be read is rejected with the reason. `file` is only repeated in the verdict.
pub fn judge(bytes: &[u8], file: &str, options: &Options) -> Verdict {
    review(bytes, file, options).verdict
}

/// As [`judge`], and keeps what was opened on the way.
pub fn review(bytes: &[u8], file: &str, options: &Options) -> Reviewed {
    review_with(&[], bytes, file, options)
}

/// As [`review`], and opens a file that is encrypted to one of `keys` first.
pub fn review_with(keys: &[OpeningKey], bytes: &[u8], file: &str, options: &Options) -> Reviewed {
    match sealed::plain(keys, bytes) {
        Ok(bytes) => signed(&bytes, file, options),
        Err(refusal) => {
            let mut verdict = Verdict::of(file);
            verdict.verdict = Outcome::Rejected;
            verdict.reasons.push((&refusal).into());
            Reviewed::of(verdict, Vec::new())
        }
    }
}

fn signed(bytes: &[u8], file: &str, options: &Options) -> Reviewed {
    let mut verdict = Verdict::of(file);
    match seal::open(bytes) {
        Ok(opened) => opened_file(opened, verdict, options),
        Err(refusal) => {
            let signatures = refused(bytes, &refusal, &mut verdict);
            Reviewed::of(verdict, signatures)
        }
    }
}

/// Says as much of a refused file as is certain: every signature, where its frame can be read.
fn refused(bytes: &[u8], refusal: &Refusal, verdict: &mut Verdict) -> Vec<seal::Checked> {
    verdict.verdict = Outcome::Rejected;
    let mut signatures = Vec::new();
    if let Ok(inspected) = seal::inspect(bytes) {
        verdict.digest = Some(inspected.digest.to_string());
        verdict.receipt = Some(inspected.receipt.to_string());
        verdict.signatures = inspected.signatures.iter().map(Into::into).collect();
        let broken = inspected.signatures.iter().enumerate();
        let broken =
            broken.filter_map(|(index, s)| s.reason.map(|reason| Refusal::Signature { index, reason }));
        verdict.reasons.extend(broken.map(|refusal| Reason::from(&refusal)));
        signatures = inspected.signatures;
    }
    if verdict.reasons.is_empty() {
        verdict.reasons.push(refusal.into());
    }
    signatures
}

fn opened_file(opened: Opened, mut verdict: Verdict, options: &Options) -> Reviewed {
    verdict.digest = Some(opened.digest.to_string());
    verdict.receipt = Some(opened.receipt.to_string());
    verdict.form = Some(opened.envelope.form.clone());
    verdict.signatures = opened.signatures.iter().map(Into::into).collect();
    let signatures = opened.signatures.clone();
    match Submission::of(opened) {
        Ok(submission) => {
            let vouching = content(&submission, &mut verdict, options);
            Reviewed { verdict, signatures, vouching, submission: Some(submission) }
        }
        Err(reason) => {
            verdict.verdict = Outcome::Rejected;
            verdict.reasons.push(reason);
            Reviewed::of(verdict, signatures)
        }
    }
}

fn content(submission: &Submission, verdict: &mut Verdict, options: &Options) -> Vec<Vouching> {
    let draft = &submission.draft;
    let context = Context::today(options.today);
    let mut report = draft.check(&context);
    normal::compare_text(&submission.envelope.content, draft, &mut report);
    if let Some(questions) = options.asked.as_ref().and_then(|asked| asked.get(draft.form().id())) {
        questions.compare(draft.extension(), &mut report);
    }
    verdict.findings = report.findings().to_vec();

    let list = options.trust.as_deref();
    let vouched = trust::judge(list, submission, &context, &mut verdict.signatures);
    let signed = signers::compare(&draft.signers(), &submission.signatures, &vouched.weights, list.is_some());
    verdict.missing_roles = signed.missing_roles;

    let counted = |severity, code| {
        let count = verdict.findings.iter().filter(|finding| finding.severity == severity).count();
        (count > 0).then(|| Reason::with(code, count.to_string()))
    };
    let written = submission.envelope.created_at.unix_seconds();
    let mut rejections: Vec<Reason> = counted(Severity::Error, "findings").into_iter().collect();
    if is_in_future(written, options.today) {
        rejections.push(Reason::new("created.in-future"));
    }
    rejections.extend(signed.rejections);
    let mut warnings: Vec<Reason> = counted(Severity::Warning, "warnings").into_iter().collect();
    warnings.extend(signed.warnings);
    warnings.extend(signers::other_keys(draft, &submission.signatures));
    warnings.extend(vouched.warnings);

    verdict.verdict = match (rejections.is_empty(), warnings.is_empty()) {
        (false, _) => Outcome::Rejected,
        (true, false) => Outcome::Warnings,
        (true, true) => Outcome::Accepted,
    };
    verdict.reasons = rejections;
    verdict.reasons.append(&mut warnings);
    vouched.vouching
}

/// A device's clock may be a day ahead; no more.
fn is_in_future(unix_seconds: i64, today: Date) -> bool {
    let tomorrow = today.tomorrow().unwrap_or(Date::MAX);
    day_in_china(unix_seconds).is_none_or(|day| day > tomorrow)
}
